"""What a recorded sound can be: its formats, what a microphone is like, why a take ended."""

from __future__ import annotations

from enum import StrEnum


class AudioFormat(StrEnum):
    """The formats a voice can be in; the value is the file name's extension."""

    MP3 = "mp3"
    WAV = "wav"
    FLAC = "flac"
    OGG = "ogg"
    # Never recorded here: files that were handed in, passed on as they are.
    M4A = "m4a"
    MP4 = "mp4"
    WEBM = "webm"


class Verdict(StrEnum):
    """What a second of listening tells about a microphone."""

    LISTENING = "listening"  # too early to tell
    GOOD = "good"
    SILENT = "silent"  # nothing but zeros: muted or blocked
    QUIET = "quiet"  # something, far below speech
    CLIPPING = "clipping"  # too loud: distorted
    STALLED = "stalled"  # the device stopped delivering


class StopReason(StrEnum):
    """Why a take ended."""

    ASKED = "asked"
    LIMIT = "limit"  # it reached its longest length
    LOST = "lost"  # the microphone was unplugged or went dead
    MOVED = "moved"  # the system moved the stream to another microphone
    DISK = "disk"  # the sealed copy could not be kept
    SILENCE = "silence"  # nobody has spoken for long: who was there has left
    CUT_OFF = "cut_off"  # the program ended in its middle; this is what was on the disk

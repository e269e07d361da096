"""Files that a person hands in: told by what they hold."""

from __future__ import annotations

import io
import os
import random
import struct
import sys
import wave
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile

from tests.recording import pcm
from tests.stage.feedbacks import tone
from woku_desktop.domain.file_errors import (
    FileEmpty,
    FileProblem,
    FileTooLarge,
    FileTooLong,
    FileTooShort,
    FileUnreadable,
    NotAudio,
)
from woku_desktop.domain.voice import AudioFormat
from woku_desktop.recording.files import MOST_BYTES, inspect, inspect_bytes


def sound(container: str, subtype: str | None = None, **how: Any) -> bytes:
    """A tone of 440 Hz in some format, on the last channel only."""
    seconds, rate, channels = how.get("seconds", 2.0), how.get("rate", 48_000), how.get("of", 1)
    times = np.arange(round(seconds * rate)) / rate
    samples = np.zeros((len(times), channels), dtype="float32")
    samples[:, -1] = 0.5 * np.sin(2 * np.pi * 440 * times)
    file = io.BytesIO()
    soundfile.write(file, samples, rate, format=container, subtype=subtype)
    return file.getvalue()


def box(kind: bytes, *inside: bytes) -> bytes:
    content = b"".join(inside)
    return struct.pack(">I4s", 8 + len(content), kind) + content


def film(brand: bytes, seconds: float | None = 12.5, version: int = 0) -> bytes:
    """An MP4 file as far as its headers go, the sound first as recorders write it."""
    duration = round((seconds or 0) * 1000)
    times = struct.pack(">IIII" if version == 0 else ">QQIQ", 0, 0, 1000, duration)
    header = box(b"mvhd", bytes([version, 0, 0, 0]), times, bytes(80))
    kind = box(b"ftyp", brand, bytes(4), b"isom")
    return kind + box(b"mdat", bytes(5000)) + box(b"moov", box(b"udta"), header)


def webm(doc_type: bytes = b"webm") -> bytes:
    head = b"\x42\x86\x81\x01\x42\x82" + bytes([0x80 + len(doc_type)]) + doc_type
    return b"\x1a\x45\xdf\xa3" + bytes([0x80 + len(head)]) + head + b"\x18\x53\x80\x67" + bytes(400)


KNOWN = [
    ("MP3", None, "mp3"),
    ("WAV", "PCM_16", "wav"),
    ("WAV", "PCM_24", "wav"),
    ("WAV", "FLOAT", "wav"),
    ("WAVEX", "PCM_16", "wav"),
    ("FLAC", "PCM_16", "flac"),
    ("OGG", "VORBIS", "ogg"),
    ("OGG", "OPUS", "ogg"),
]


@pytest.mark.parametrize(("container", "subtype", "expected"), KNOWN)
def test_what_woku_takes_is_passed_on_byte_for_byte(
    container: str, subtype: str, expected: str, tmp_path: Path
) -> None:
    content = sound(container, subtype)
    path = tmp_path / "voice.txt"  # a name tells nothing
    path.write_bytes(content)
    found = inspect(path)
    assert found.voice == content
    assert found.format == expected
    assert found.seconds == pytest.approx(2.0, abs=0.06)


@pytest.mark.parametrize(
    ("container", "subtype", "how"),
    [
        ("AIFF", "PCM_16", {"rate": 44_100, "of": 2}),
        ("AIFF", "FLOAT", {"rate": 48_000}),
        ("AU", "ULAW", {"rate": 8_000}),
        ("CAF", "PCM_24", {"rate": 96_000, "of": 6}),
        ("W64", "DOUBLE", {"rate": 22_050, "of": 2}),
        ("RF64", "PCM_16", {}),
    ],
)
def test_other_sound_becomes_mp3_with_every_channel_in_it(
    container: str, subtype: str, how: dict[str, Any]
) -> None:
    found = inspect_bytes(sound(container, subtype, **how), "voice")
    assert found.format is AudioFormat.MP3
    assert found.seconds == pytest.approx(2.0, abs=0.01)
    heard, rate = pcm.read(found.voice)
    assert rate == 48_000
    assert len(heard) / rate == pytest.approx(2.0, abs=0.06)
    assert pcm.hertz(heard, rate) == pytest.approx(440, abs=2)
    loud = float(np.sqrt((heard[9600:-9600] ** 2).mean()))
    assert loud == pytest.approx(0.5 / 2**0.5 / how.get("of", 1), rel=0.05)


@pytest.mark.parametrize(
    ("content", "expected", "seconds"),
    [
        (film(b"M4A "), AudioFormat.M4A, 12.5),
        (film(b"M4A ", version=1), AudioFormat.M4A, 12.5),
        (film(b"M4A ", seconds=None), AudioFormat.M4A, None),
        (film(b"mp42"), AudioFormat.MP4, 12.5),
        (film(b"isom"), AudioFormat.MP4, 12.5),
        (film(b"iso5"), AudioFormat.MP4, 12.5),
        (box(b"ftyp", b"M4A ", bytes(4)) + bytes(300), AudioFormat.M4A, None),
        (box(b"ftyp", b"M4A ", bytes(4)) + box(b"moov", box(b"mvhd")), AudioFormat.M4A, None),
        (
            box(b"ftyp", b"M4A ", bytes(4))
            + struct.pack(">I4sQ", 1, b"mdat", 16 + 50)
            + bytes(50)
            + film(b"M4A ")[20:],
            AudioFormat.M4A,
            12.5,
        ),
        (box(b"ftyp", b"M4A ") + struct.pack(">I4sQ", 1, b"mdat", 3), AudioFormat.M4A, None),
        (box(b"ftyp", b"M4A ") + struct.pack(">I4s", 0, b"mdat") + b"x", AudioFormat.M4A, None),
        (webm(), AudioFormat.WEBM, None),
    ],
)
def test_what_no_library_here_decodes_is_told_by_its_signature(
    content: bytes, expected: AudioFormat, seconds: float | None
) -> None:
    found = inspect_bytes(content, "voice.mp3")
    assert (found.voice, found.format, found.seconds) == (content, expected, seconds)


NO_SOUND = {
    "text": b"A text that somebody named .mp3, as people do.\n" * 200,
    "tagged text": b"ID3\x03\x00\x00\x00\x00\x00\x00" + b"and then a text\n" * 200,
    "one frame's header and text": b"\xff\xfb\x90\x64" + b"and then a text\n" * 200,
    "zeros": bytes(50_000),
    "a picture of MP4's family": film(b"heic"),
    "Matroska": webm(b"matroska"),
    "PDF": b"%PDF-1.7\n" + random.Random(1).randbytes(60_000),
    "ZIP": b"PK\x03\x04" + random.Random(2).randbytes(60_000),
    "a slow seismograph": sound("WAV", "PCM_16", rate=100, seconds=60),
}


@pytest.mark.parametrize("content", NO_SOUND.values(), ids=NO_SOUND)
def test_what_holds_no_sound_is_no_recording(
    content: bytes, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "voice.mp3"
    path.write_bytes(content)
    with pytest.raises(NotAudio) as told:
        inspect(path)
    assert told.value.facts["file"] == str(path)
    assert capfd.readouterr() == ("", "")


def test_noise_after_the_mark_of_a_frame_is_no_recording() -> None:
    chance = random.Random(3)
    for head in (b"\xff\xfb\x90\x64", b"\xff\xf3\x44\xc4", b"ID3\x03\0\0\0\0\0\0\xff\xfb\x90\x64"):
        for _ in range(5):
            with pytest.raises(NotAudio):
                inspect_bytes(head + chance.randbytes(50_000), "voice.mp3")


def test_a_cut_recording_lasts_as_long_as_it_decodes(capfd: pytest.CaptureFixture[str]) -> None:
    whole = sound("MP3", seconds=4.0)
    found = inspect_bytes(whole[: len(whole) // 2], "voice")
    assert found.seconds == pytest.approx(2.0, abs=0.2)
    assert found.format is AudioFormat.MP3
    flac = sound("FLAC", seconds=4.0)
    assert inspect_bytes(flac[: len(flac) // 2], "voice").seconds == pytest.approx(2.0, abs=0.3)
    assert capfd.readouterr() == ("", "")


def test_stderr_is_there_again_afterwards(capfd: pytest.CaptureFixture[str]) -> None:
    inspect_bytes(tone(), "voice")
    os.write(2, b"said")
    assert capfd.readouterr().err == "said"


@pytest.mark.parametrize(
    ("content", "problem", "facts"),
    [
        (b"", FileEmpty, {}),
        (sound("WAV", "PCM_16", seconds=0.0), FileEmpty, {}),
        (sound("WAV", "PCM_16", seconds=0.99), FileTooShort, {"seconds": 0.9}),
        (sound("AIFF", "PCM_16", seconds=0.5), FileTooShort, {"seconds": 0.5}),
        (film(b"M4A ", 0.8), FileTooShort, {"seconds": 0.8}),
        (film(b"M4A ", 400), FileTooLong, {"seconds": 400, "allowed": 300}),
        (tone(302), FileTooLong, {"seconds": 302, "allowed": 300}),
        (sound("AU", "PCM_16", seconds=420, rate=8000), FileTooLong, {"seconds": 420}),
        (bytes(MOST_BYTES + 1), FileTooLarge, {"megabytes": 51, "allowed": 50}),
    ],
)
def test_lengths_and_sizes_have_their_bounds(
    content: bytes, problem: type[FileProblem], facts: dict[str, object]
) -> None:
    with pytest.raises(problem) as told:
        inspect_bytes(content, "voice.wav")
    assert told.value.facts == {"file": "voice.wav", **told.value.facts, **facts}


def test_just_a_second_and_just_five_minutes_will_do() -> None:
    assert inspect_bytes(tone(1.0), "voice").seconds == 1.0
    assert inspect_bytes(sound("MP3", seconds=300.0, rate=8000), "voice").format == "mp3"


def test_a_header_that_promises_more_is_not_believed() -> None:
    file = io.BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setnchannels(1)
        writer.setsampwidth(2)
        writer.setframerate(8000)
        writer.writeframes(bytes(8000))  # half a second
    content = bytearray(file.getvalue())
    content[40:44] = struct.pack("<I", 16_000 * 60)
    with pytest.raises(FileTooShort):
        inspect_bytes(bytes(content), "voice")


def test_what_is_too_large_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "voice.wav"
    with path.open("wb") as file:
        file.truncate(1 << 40)  # sparse: a terabyte that no memory holds
    with pytest.raises(FileTooLarge) as told:
        inspect(path)
    assert told.value.facts["megabytes"] == 1_099_512


def test_what_is_no_file_is_told_without_waiting(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nowhere", tmp_path / "a\0b", tmp_path / ("x" * 300)):
        with pytest.raises(FileUnreadable) as told:
            inspect(path)
        assert told.value.facts["reason"]


@pytest.mark.skipif(sys.platform == "win32", reason="pipes with names")
def test_pipes_and_devices_are_told_without_waiting(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    device = tmp_path / "zero"
    device.symlink_to("/dev/zero")
    for path in (pipe, device):
        with pytest.raises(FileUnreadable):
            inspect(path)


@pytest.mark.skipif(sys.platform != "linux", reason="a file that the kernel refuses to read")
def test_what_may_not_be_read_is_told() -> None:
    # A mode would not do: root, as whom tests may run, reads all. Address 0 nobody reads.
    with pytest.raises(FileUnreadable):
        inspect(Path("/proc/self/mem"))


def test_the_voice_is_not_in_repr() -> None:
    assert "RIFF" not in repr(inspect_bytes(tone(), "voice"))

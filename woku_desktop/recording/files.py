"""Files that a person hands in: what they are, how long they last, and what of them is sent.

What Woku is known to take is passed on byte for byte; other sound is converted to MP3.
"""

from __future__ import annotations

import contextlib
import math
import os
import stat
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from woku_desktop.domain.file_errors import (
    FileEmpty,
    FileTooLarge,
    FileTooLong,
    FileTooShort,
    FileUnreadable,
    NotAudio,
)
from woku_desktop.domain.reasons import NO_SUCH_NAME, NOT_ORDINARY, reason_of
from woku_desktop.domain.take import TOO_SHORT_S
from woku_desktop.domain.voice import AudioFormat
from woku_desktop.recording.containers import recognise
from woku_desktop.recording.decoding import reader
from woku_desktop.recording.encoding import Encoder
from woku_desktop.recording.resampling import Conditioner, mixed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

MOST_BYTES: Final = 50_000_000
MOST_S: Final = 300.0
_SLACK_S: Final = 1.0  # a take of just 300 s comes back from MP3 a little longer
_BLOCK_FRAMES: Final = 4096
_FLOAT_BYTES: Final = 4
_RATES_HZ: Final = range(4_000, 768_001)  # beyond these it is no sound, or none that soxr converts

_PASSED_ON: Final = {
    ("MP3", "MPEG_LAYER_III"): AudioFormat.MP3,
    ("WAV", None): AudioFormat.WAV,
    ("WAVEX", None): AudioFormat.WAV,
    ("FLAC", None): AudioFormat.FLAC,
    ("OGG", None): AudioFormat.OGG,
}
"""By libsndfile's format and, where it matters, subtype (it calls all of MPEG "MP3")."""


@dataclass(frozen=True, slots=True)
class InspectedFile:
    """A file as it is sent.

    Args:
        voice: the encoded sound; personal, so not in repr.
        format: what it is encoded to.
        seconds: its length; None if the file does not tell.
    """

    voice: bytes = field(repr=False)
    format: AudioFormat
    seconds: float | None


def inspect(file: Path) -> InspectedFile:
    """Read a file of at most 50 MB and 300 s, told by its content and never by its name.

    Decodes it to its end, since a header may promise more than there is: about a second for five
    minutes of MP3. One thread at a time: what the decoders print on stderr is kept back meanwhile.

    Raises:
        FileUnreadable: if it can't be read, or is a folder, a pipe or a device.
        FileEmpty: without a byte, or without a frame.
        NotAudio: if it holds no sound that is known here.
        FileTooShort: under a second.
        FileTooLong: over 300 s.
        FileTooLarge: over 50 MB; it is not read then.
    """
    return inspect_bytes(_read(file), str(file))


def inspect_bytes(content: bytes, name: str) -> InspectedFile:
    """As `inspect`, for what was read already.

    Args:
        content: the whole file.
        name: what to call it in a Problem.
    """
    if not content:
        raise FileEmpty(file=name)
    if len(content) > MOST_BYTES:
        raise _too_large(name, len(content))
    container = recognise(content)
    if container is not None:
        if container.seconds is not None:
            _check_length(name, container.seconds)
        return InspectedFile(content, container.format, container.seconds)
    with _decoders_kept_quiet():
        return _decoded(content, name)


def _read(file: Path) -> bytes:
    # A pipe that nobody writes to would be waited for when it is opened.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(file, flags)
        with os.fdopen(descriptor, "rb", closefd=True) as handle:
            facts = os.fstat(handle.fileno())
            if not stat.S_ISREG(facts.st_mode):
                raise FileUnreadable(file=str(file), reason=NOT_ORDINARY)
            if facts.st_size > MOST_BYTES:
                raise _too_large(str(file), facts.st_size)
            return handle.read(MOST_BYTES + 1)
    except OSError as error:
        raise FileUnreadable(file=str(file), reason=reason_of(error)) from error
    except ValueError as error:  # a name with a NUL in it
        raise FileUnreadable(file=str(file), reason=NO_SUCH_NAME) from error


def _decoded(content: bytes, name: str) -> InspectedFile:
    import soundfile

    try:
        sound = reader(memoryview(content))
    except (soundfile.SoundFileError, RuntimeError) as error:
        raise NotAudio(file=name) from error
    with sound:
        if sound.samplerate not in _RATES_HZ:
            raise NotAudio(file=name)
        kept = _PASSED_ON.get((sound.format, None)) or _PASSED_ON.get((sound.format, sound.subtype))
        if kept is not None:
            seconds = _measured(sound, name, lambda _block: None)
            return InspectedFile(content, kept, seconds)
        return _converted(sound, name)


def _converted(sound: Any, name: str) -> InspectedFile:
    """What another kind of sound becomes: MP3 of all its channels mixed."""
    conditioner = Conditioner(sound.samplerate, 1)
    encoder = Encoder(AudioFormat.MP3)
    with contextlib.closing(encoder):
        seconds = _measured(
            sound,
            name,
            lambda block: encoder.feed(conditioner.feed(mixed(block, sound.channels))),
        )
        encoder.feed(conditioner.finish())
        return InspectedFile(bytes(encoder.finish()), AudioFormat.MP3, seconds)


def _measured(sound: Any, name: str, take: Callable[[bytes], None]) -> float:
    """The length in seconds of all that decodes, each block given away on the way."""
    frames = 0
    for block in _blocks(sound):
        frames += len(block) // (_FLOAT_BYTES * sound.channels)
        if frames > (MOST_S + _SLACK_S) * sound.samplerate:
            frames = max(frames, sound.frames)
            break
        take(block)
    if not frames:
        raise FileEmpty(file=name)
    seconds: float = frames / sound.samplerate
    _check_length(name, seconds)
    return seconds


def _blocks(sound: Any) -> Iterator[bytes]:
    """The samples as 32 bit floats, interleaved; as many as can be decoded of a cut file.

    Floats, because libsndfile gives the samples of a file of floats to integers unscaled: silence.
    """
    import soundfile

    frame_bytes = _FLOAT_BYTES * sound.channels
    buffer = bytearray(_BLOCK_FRAMES * frame_bytes)
    # What follows a broken place is left out, as every player does.
    with contextlib.suppress(soundfile.SoundFileError):
        while count := sound.buffer_read_into(buffer, "float32"):
            yield bytes(buffer[: count * frame_bytes])


def _check_length(name: str, seconds: float) -> None:
    if seconds < TOO_SHORT_S:
        raise FileTooShort(file=name, seconds=math.floor(seconds * 10) / 10)
    if seconds > MOST_S + _SLACK_S:
        raise FileTooLong(file=name, seconds=math.ceil(seconds), allowed=int(MOST_S))


def _too_large(name: str, size: int) -> FileTooLarge:
    millions = 1_000_000
    return FileTooLarge(
        file=name, megabytes=math.ceil(size / millions), allowed=MOST_BYTES // millions
    )


@contextlib.contextmanager
def _decoders_kept_quiet() -> Iterator[None]:
    """Keep libmpg123's own remarks about odd files off stderr, where only Problems are told."""
    if sys.stderr is None:  # a windowed program on Windows has none
        yield
        return
    sys.stderr.flush()
    kept = os.dup(2)
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 2)
        os.close(nowhere)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)

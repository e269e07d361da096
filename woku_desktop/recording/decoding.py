"""Any sound that libsndfile reads, as the loudspeaker takes it, block by block."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Final

from woku_desktop.domain.errors import EncodingFailed
from woku_desktop.recording.encoding import RATE, as_file
from woku_desktop.recording.resampling import Conditioner, mixed

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

# libsndfile gives the samples of a file of floats to integers unscaled: silence.
_FLOATS: Final = frozenset({"FLOAT", "DOUBLE"})
_BYTES: Final = {"int16": 2, "float32": 4}


def decode(encoded: memoryview, block_frames: int) -> Generator[bytes, None, None]:
    """The PCM of an encoded voice (16 bit, mono, 48 kHz), whatever rate and channels it has.

    Never holds more than a block of it.

    Args:
        encoded: the whole file; not copied.
        block_frames: how many of the file's own frames to decode at a time.

    Raises:
        EncodingFailed: if it does not decode.
    """
    import soundfile

    try:
        with reader(encoded) as file:
            if file.samplerate == RATE and file.channels == 1 and file.subtype not in _FLOATS:
                yield from _blocks(file, block_frames, "int16")
            else:
                yield from _conditioned(file, block_frames)
    except (soundfile.SoundFileError, RuntimeError) as error:
        raise EncodingFailed(format="PCM") from error


def reader(encoded: memoryview) -> Any:
    """A soundfile.SoundFile to be read with `buffer_read_into` from its start to its end.

    Raises:
        soundfile.SoundFileError: or RuntimeError, if it holds no sound that libsndfile knows.
    """
    return _forwards()(as_file(encoded))


@cache
def _forwards() -> Any:
    import soundfile

    class Forwards(soundfile.SoundFile):  # type: ignore[misc] # it ships no types
        """Never seeks: soundfile would after every block, and MP3 loses samples at each seek."""

        def seekable(self) -> bool:
            return False

    return Forwards


def _blocks(file: Any, block_frames: int, kind: str) -> Iterator[bytes]:
    frame_bytes = _BYTES[kind] * file.channels
    buffer = bytearray(block_frames * frame_bytes)
    while count := file.buffer_read_into(buffer, kind):
        yield bytes(buffer[: count * frame_bytes])


def _conditioned(file: Any, block_frames: int) -> Iterator[bytes]:
    conditioner = Conditioner(file.samplerate, 1)
    for block in _blocks(file, block_frames, "float32"):
        if pcm := conditioner.feed(mixed(block, file.channels)):  # nothing would be the end
            yield pcm
    if rest := conditioner.finish():
        yield rest

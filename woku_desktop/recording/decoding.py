"""Any sound that libsndfile reads, as the loudspeaker takes it, block by block."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from woku_desktop.domain.errors import EncodingFailed
from woku_desktop.recording.encoding import RATE, as_file
from woku_desktop.recording.resampling import Conditioner, mixed

if TYPE_CHECKING:
    from collections.abc import Generator

# libsndfile gives the samples of a file of floats to integers unscaled: silence.
_FLOATS: Final = frozenset({"FLOAT", "DOUBLE"})
_FLOAT_BYTES: Final = 4


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
        with soundfile.SoundFile(as_file(encoded)) as file:
            if file.samplerate == RATE and file.channels == 1 and file.subtype not in _FLOATS:
                while block := bytes(file.buffer_read(block_frames, "int16")):
                    yield block
            else:
                yield from _conditioned(file, block_frames)
    except (soundfile.SoundFileError, RuntimeError) as error:
        raise EncodingFailed(format="PCM") from error


def _conditioned(file: Any, block_frames: int) -> Generator[bytes, None, None]:
    conditioner = Conditioner(file.samplerate, 1)
    frame_bytes = _FLOAT_BYTES * file.channels
    buffer = bytearray(block_frames * frame_bytes)
    while count := file.buffer_read_into(buffer, "float32"):
        block = conditioner.feed(mixed(bytes(buffer[: count * frame_bytes]), file.channels))
        if block:  # an empty one would be the end
            yield block
    if rest := conditioner.finish():
        yield rest

"""What the sandbox understands of a voice: real words in English, else an honest sentence."""

from __future__ import annotations

import io
import threading
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any

_BLOCK_FRAMES = 65536
_MODEL_RATE_HZ = 16000
_HAS_MODEL = find_spec("pocketsphinx") is not None
"""The only model there is, for English; 37 MB, which installers leave out."""

_LONGEST_PIECE_BYTES = 5 * _MODEL_RATE_HZ * 2

_NO_MODEL = {
    "es": "Entorno de pruebas: se oyeron {seconds} segundos. Aquí no se transcribe el español.",
    "en": "Sandbox: {seconds} seconds were heard. Nothing is transcribed here.",
    "pt": "Ambiente de testes: foram ouvidos {seconds} segundos. Aqui não se transcreve português.",
}
_NO_WORD = "Sandbox: {seconds} seconds were heard, and no word was understood."
_UNREADABLE = {
    "es": "Entorno de pruebas: no se pudo leer el sonido.",
    "en": "Sandbox: the sound could not be read.",
    "pt": "Ambiente de testes: não foi possível ler o som.",
}


@dataclass(frozen=True, slots=True)
class Hearing:
    """What became of listening.

    Args:
        seconds: the voice's length; None if it could not be decoded.
        text: the transcription, or a sentence that says why there is none.
    """

    seconds: float | None
    text: str


class Transcriber:
    """Listens to voices, one at a time; meant for one worker thread, `stop` for any.

    Args:
        language: one of `process.LANGUAGES`.
    """

    def __init__(self, language: str) -> None:
        self._language = language
        self._stopped = threading.Event()
        self._decoder: Any = None

    def stop(self) -> None:
        """Give up on what is being listened to."""
        self._stopped.set()

    def listen(self, audio: bytes) -> Hearing:
        """Decode a voice, and transcribe it if there is a model for the language."""
        import soundfile

        try:
            with soundfile.SoundFile(io.BytesIO(audio)) as sound:
                return self._hear(sound)
        except soundfile.LibsndfileError:
            return Hearing(None, _UNREADABLE[self._language])

    def _hear(self, sound: Any) -> Hearing:
        # Decoded to its end: a header may promise more than there is.
        if self._language != "en" or not _HAS_MODEL:
            seconds = _count_frames(sound) / sound.samplerate
            return Hearing(seconds, self._sentence(seconds))
        frames, speech = _at_model_rate(sound)
        seconds = frames / sound.samplerate
        return Hearing(seconds, self._words(speech) or _NO_WORD.format(seconds=f"{seconds:.1f}"))

    def _words(self, speech: bytes) -> str:
        """What is said, piece by piece: the decoder lets no other thread run within one."""
        import pocketsphinx

        if self._decoder is None:  # loading the model takes a second
            self._decoder = pocketsphinx.Decoder(
                samprate=_MODEL_RATE_HZ, cmn="batch", loglevel="FATAL"
            )
        segmenter = pocketsphinx.Segmenter(sample_rate=_MODEL_RATE_HZ)
        if len(speech) % segmenter.frame_bytes == 0:
            speech += b"\0\0"  # it takes only an incomplete frame for the end
        heard: list[str] = []
        for segment in segmenter.segment(io.BytesIO(speech)):
            for start in range(0, len(segment.pcm), _LONGEST_PIECE_BYTES):
                if self._stopped.is_set():
                    return " ".join(heard)
                heard.append(self._piece(segment.pcm[start : start + _LONGEST_PIECE_BYTES]))
        return " ".join(filter(None, heard))

    def _piece(self, pcm: bytes) -> str:
        self._decoder.start_utt()
        self._decoder.process_raw(pcm, full_utt=True)
        self._decoder.end_utt()
        hypothesis = self._decoder.hyp()
        return "" if hypothesis is None else str(hypothesis.hypstr)

    def _sentence(self, seconds: float) -> str:
        number = f"{seconds:.1f}"
        if self._language != "en":
            number = number.replace(".", ",")
        return _NO_MODEL[self._language].format(seconds=number)


def _count_frames(sound: Any) -> int:
    frames = 0
    while piece := len(sound.buffer_read(_BLOCK_FRAMES, dtype="int16")):
        frames += piece // (2 * sound.channels)
    return frames


def _at_model_rate(sound: Any) -> tuple[int, bytes]:
    """How many frames a sound has, and its first channel as the model wants it."""
    import soxr

    resampler = soxr.ResampleStream(sound.samplerate, _MODEL_RATE_HZ, 1, dtype="int16")
    frames = 0
    speech = bytearray()
    while True:
        block = sound.read(_BLOCK_FRAMES, dtype="int16", always_2d=True)[:, 0]
        frames += len(block)
        last = len(block) < _BLOCK_FRAMES
        speech += resampler.resample_chunk(block, last=last).tobytes()
        if last:
            break
    return frames, bytes(speech)

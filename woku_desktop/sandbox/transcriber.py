"""What the sandbox understands of a voice: real words in English, else an honest sentence."""

from __future__ import annotations

import io
import threading
from dataclasses import dataclass
from typing import Any

_BLOCK_FRAMES = 4096
_MODEL_RATE_HZ = 16000

_NO_MODEL = {
    "es": "Entorno de pruebas: se oyeron {seconds} segundos. Aquí no se transcribe el español.",
    "en": "Sandbox: {seconds} seconds were heard, and no word was understood.",
    "pt": "Ambiente de testes: foram ouvidos {seconds} segundos. Aqui não se transcreve português.",
}
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
        words = _Words(self._english_decoder(), sound.samplerate)
        frames = 0
        # Some at a time, so that the server's thread gets its turn.
        while not self._stopped.is_set():
            block = sound.read(_BLOCK_FRAMES, dtype="int16", always_2d=True)[:, 0]
            frames += len(block)
            words.add(block, last=len(block) < _BLOCK_FRAMES)
            if len(block) < _BLOCK_FRAMES:
                break
        seconds = frames / sound.samplerate
        return Hearing(seconds, words.text() or self._sentence(seconds))

    def _sentence(self, seconds: float) -> str:
        number = f"{seconds:.1f}"
        if self._language != "en":
            number = number.replace(".", ",")
        return _NO_MODEL[self._language].format(seconds=number)

    def _english_decoder(self) -> Any:
        """The English model, if that is the language; loading it takes a second, so it is kept."""
        if self._language == "en" and self._decoder is None:
            import pocketsphinx

            self._decoder = pocketsphinx.Decoder(samprate=_MODEL_RATE_HZ, loglevel="FATAL")
        return self._decoder


class _Words:
    """What a decoder makes of sound at any rate; nothing without one."""

    def __init__(self, decoder: Any, rate_hz: int) -> None:
        self._decoder = decoder
        if decoder is not None:
            import soxr

            self._resampler = soxr.ResampleStream(rate_hz, _MODEL_RATE_HZ, 1, dtype="int16")
            decoder.start_utt()

    def add(self, block: Any, *, last: bool) -> None:
        if self._decoder is not None:
            self._decoder.process_raw(self._resampler.resample_chunk(block, last=last).tobytes())

    def text(self) -> str:
        if self._decoder is None:
            return ""
        self._decoder.end_utt()
        hypothesis = self._decoder.hyp()
        return hypothesis.hypstr if hypothesis is not None else ""

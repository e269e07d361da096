"""What the sandbox understands of a voice: real words in English, else an honest sentence."""

from __future__ import annotations

import array
import io
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLOCK_FRAMES = 4096
# pocketsphinx's front end takes any rate from its own up; below it there is nothing to hear.
_MIN_RATE_HZ = 16000

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
        self._decoders: dict[int, Any] = {}

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
        decoder = self._decoder(sound.samplerate)
        frames = 0
        if decoder is not None:
            decoder.start_utt()
        for block in _mono_blocks(sound):
            if self._stopped.is_set():
                break
            frames += len(block)
            if decoder is not None:
                decoder.process_raw(block.tobytes())
        words = ""
        if decoder is not None:
            decoder.end_utt()
            hypothesis = decoder.hyp()
            words = hypothesis.hypstr if hypothesis is not None else ""
        seconds = frames / sound.samplerate
        return Hearing(seconds, words or self._sentence(seconds))

    def _sentence(self, seconds: float) -> str:
        number = f"{seconds:.1f}"
        if self._language != "en":
            number = number.replace(".", ",")
        return _NO_MODEL[self._language].format(seconds=number)

    def _decoder(self, rate_hz: int) -> Any:
        """The English model at a rate; loading it takes about a second, so it is kept."""
        if self._language != "en" or rate_hz < _MIN_RATE_HZ:
            return None
        if rate_hz not in self._decoders:
            import pocketsphinx

            self._decoders[rate_hz] = pocketsphinx.Decoder(samprate=rate_hz, loglevel="FATAL")
        return self._decoders[rate_hz]


def _mono_blocks(sound: Any) -> Iterator[array.array[int]]:
    """The first channel's 16-bit samples, some at a time, so that other threads get their turn."""
    while True:
        samples = array.array("h")
        samples.frombytes(bytes(sound.buffer_read(_BLOCK_FRAMES, dtype="int16")))
        if not samples:
            return
        yield samples[:: sound.channels]

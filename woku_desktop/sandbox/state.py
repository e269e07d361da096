"""What the sandbox remembers, in memory only: voices, what it was told to do wrong, and counts."""

from __future__ import annotations

import hashlib
import secrets
from collections import Counter, deque
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from woku_desktop.sandbox.orders import Dice, Fault, Mode
from woku_desktop.sandbox.transcriber import Hearing
from woku_desktop.sandbox.wokus import company_wokus

if TYPE_CHECKING:
    from woku_desktop.sandbox.contract import Order
    from woku_desktop.sandbox.upload import Upload

MAX_KEPT_BYTES = 256 * 1024 * 1024
_OUTAGE = Fault("status", status=500)


@dataclass(slots=True)
class KeptVoice:
    """One created review: a voicemail, or a note in writing, which has no sound.

    Args:
        id: the review's.
        created_at: UTC, in whole milliseconds.
        order: what was asked for.
        fields: as they were sent.
        hearing: what was understood.
        file_name: as it was sent; "" for a note.
        audio: the sound; None once it had to make room.
        size: the sound's length in bytes.
        sha256: the sound's.
        fault: what its request met, by `Fault.label`; None if all went well.
        answered: whether a 201 for it went out to a client that was still there.
    """

    id: str
    created_at: datetime
    order: Order
    fields: dict[str, Any] = field(repr=False)
    hearing: Hearing = field(repr=False)
    file_name: str = ""
    audio: bytes | None = field(default=None, repr=False)
    size: int = 0
    sha256: str = ""
    fault: str | None = None
    answered: bool = False


class SandboxState:
    """All that a run of the sandbox knows. Touched on the server's event loop only.

    Args:
        language: what the company's wokus ask in.

    Attributes:
        wokus: the company's, by id.
        voices: what was created, oldest first.
        requests: how many there were of each call of Woku's.
        faults: how many were made, by `Fault.label`; "outage" for the mode of that name.
        unended: uploads that ended in good order without their closing boundary.
        broken: uploads that broke off.
    """

    def __init__(self, language: str = "es") -> None:
        self._language = language
        self.wokus = company_wokus(language)
        self.voices: list[KeptVoice] = []
        self.requests: Counter[str] = Counter()
        self.faults: Counter[str] = Counter()
        self.unended = 0
        self.broken = 0
        self._mode = Mode()
        self._dice: Dice | None = None
        self._ordered: deque[Fault] = deque()
        self._kept_bytes = 0
        self._with_audio: deque[KeptVoice] = deque()

    @property
    def mode(self) -> Mode:
        """How the sandbox is."""
        return self._mode

    @mode.setter
    def mode(self, mode: Mode) -> None:
        self._mode = mode
        self._dice = None if mode.chance is None else Dice(mode.chance)

    def add_fault(self, fault: Fault) -> None:
        """Make a fault, after those still to be made."""
        self._ordered.extend([fault] * fault.times)

    def behave(self) -> None:
        """Make no more faults of any kind, and let the wokus be as they were."""
        self._ordered.clear()
        self.wokus = company_wokus(self._language)
        self.mode = Mode()

    def forget(self) -> None:
        """Forget voices and counts."""
        self.voices.clear()
        self._with_audio.clear()
        self._kept_bytes = 0
        self.requests.clear()
        self.faults.clear()
        self.unended = self.broken = 0

    def next_fault(self, size: int) -> Fault | None:
        """What a request with a body of that many bytes is to meet: orders first, then chance."""
        if self._ordered:
            fault: Fault | None = self._ordered.popleft()
        elif self._mode.outage:
            self.faults["outage"] += 1
            return _OUTAGE
        else:
            fault = self._dice.throw(size) if self._dice is not None else None
        if fault is not None:
            self.faults[fault.label] += 1
        return fault

    def keep(
        self, order: Order, upload: Upload, hearing: Hearing, fault: Fault | None = None
    ) -> KeptVoice:
        """Create a voicemail; the sound of the oldest makes room for it."""
        audio = bytes(upload.audio)
        voice = self._create(order, dict(upload.fields), hearing, fault)
        voice.file_name = upload.file_name or ""
        voice.audio = audio
        voice.size = len(audio)
        voice.sha256 = hashlib.sha256(audio).hexdigest()
        self._with_audio.append(voice)
        self._kept_bytes += voice.size
        while self._kept_bytes > MAX_KEPT_BYTES and len(self._with_audio) > 1:
            oldest = self._with_audio.popleft()
            oldest.audio = None
            self._kept_bytes -= oldest.size
        return voice

    def keep_note(self, order: Order, fields: dict[str, Any], fault: Fault | None) -> KeptVoice:
        """Create a note in writing."""
        return self._create(order, fields, Hearing(None, ""), fault)

    def _create(
        self, order: Order, fields: dict[str, Any], hearing: Hearing, fault: Fault | None
    ) -> KeptVoice:
        now = datetime.now(UTC)
        voice = KeptVoice(
            id=secrets.token_hex(12),
            created_at=now.replace(microsecond=now.microsecond // 1000 * 1000),
            order=order,
            fields=fields,
            hearing=hearing,
            fault=None if fault is None else fault.label,
        )
        self.voices.append(voice)
        return voice

    def voice(self, voice_id: str) -> KeptVoice | None:
        """The one of that id."""
        return next((voice for voice in self.voices if voice.id == voice_id), None)

"""What the sandbox remembers, in memory only: voices and the faults it was told to make."""

from __future__ import annotations

import hashlib
import secrets
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

import msgspec

if TYPE_CHECKING:
    from woku_desktop.sandbox.contract import Order
    from woku_desktop.sandbox.transcriber import Hearing
    from woku_desktop.sandbox.upload import Upload

MAX_KEPT_BYTES = 256 * 1024 * 1024


class Fault(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What to do wrong, and how often; it meets create-voicemail only.

    Args:
        kind: "status" answers with one, "delay" answers late and well, "drop_before_body",
            "drop_in_body" and "drop_after_commit" reset the connection at that moment (the last
            after the voicemail was created), "huge" and "not_json" create it and answer with an
            endless or another body, "redirect" points elsewhere.
        times: how many requests it meets.
        status: the one to answer with.
        early: for "status": answer before the body was read, in Woku's own form.
        commit: for "status": create the voicemail all the same.
        woku_error: whether the answer has Woku's own form of an error, or is a web page.
        message: the error's message.
        retry_after: the header, as it is to be sent.
        body_retry_after: the same in the body, in seconds.
        seconds: how late, for "delay".
        location: where to, for "redirect".
        after_bytes: how much of the body is taken before "drop_in_body".
        size: the answer's bytes, for "huge".
    """

    kind: Literal[
        "status",
        "delay",
        "drop_before_body",
        "drop_in_body",
        "drop_after_commit",
        "huge",
        "not_json",
        "redirect",
    ]
    times: int = 1
    status: int = 500
    early: bool = False
    commit: bool = False
    woku_error: bool = True
    message: str | list[str] | dict[str, object] = "Internal server error"
    retry_after: str | None = None
    body_retry_after: float | None = None
    seconds: float = 1.0
    location: str = "/elsewhere"
    after_bytes: int = 1
    size: int = 2 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class KeptVoice:
    """One created voicemail."""

    id: str
    order: Order
    fields: dict[str, str] = field(repr=False)
    file_name: str
    audio: bytes = field(repr=False)
    sha256: str
    hearing: Hearing = field(repr=False)


@dataclass(slots=True)
class SandboxState:
    """All that a run of the sandbox knows. Touched on the server's event loop only.

    Attributes:
        unended: uploads that ended in good order without their closing boundary.
        broken: uploads that broke off.
    """

    voices: list[KeptVoice] = field(default_factory=list)
    unended: int = 0
    broken: int = 0
    _faults: deque[Fault] = field(default_factory=deque)

    def add_fault(self, fault: Fault) -> None:
        """Make a fault, after those still to be made."""
        self._faults.extend([fault] * fault.times)

    def clear_faults(self) -> None:
        """Behave again."""
        self._faults.clear()

    def forget_voices(self) -> None:
        """Start afresh."""
        self.voices.clear()
        self.unended = self.broken = 0

    def next_fault(self) -> Fault | None:
        """What this request is to meet."""
        return self._faults.popleft() if self._faults else None

    def keep(self, order: Order, upload: Upload, hearing: Hearing) -> KeptVoice:
        """Create a voicemail; the oldest make room for it."""
        audio = bytes(upload.audio)
        voice = KeptVoice(
            id=secrets.token_hex(12),
            order=order,
            fields=dict(upload.fields),
            file_name=upload.file_name or "",
            audio=audio,
            sha256=hashlib.sha256(audio).hexdigest(),
            hearing=hearing,
        )
        self.voices.append(voice)
        while len(self.voices) > 1 and sum(len(v.audio) for v in self.voices) > MAX_KEPT_BYTES:
            self.voices.pop(0)
        return voice


def client_id(order: Order) -> str:
    """The same person always gets the same id; an anonymous one, one of the woku's own."""
    person = order.email or f"anonymous {order.woku_id}"
    return hashlib.sha256(person.encode()).hexdigest()[:24]

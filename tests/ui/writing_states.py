"""The states of writing instead of speaking, to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit

from woku_desktop.domain.errors import MicrophoneMissing
from woku_desktop.domain.feedback import MAX_TEXT_CHARS, Kind
from woku_desktop.domain.outbox_errors import OutboxFull
from woku_desktop.domain.outcome import Receipt
from woku_desktop.domain.submission import State

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.screens import Shown

WRITTEN = (
    "Todo muy bien 😊, “de verdad”: me atendieron con cariño y el café llegó caliente.\n\n"
    "Lo único: la mesa de la ventana cojea un poco. Volvería solo por el kuchen de nuez, "
    "que es el mejor del barrio, y por la música, que deja conversar."
)


def _write(shown: Shown, text: str) -> None:
    shown.window.flow.set_mode(Kind.TEXT)
    area = shown.window.findChild(QPlainTextEdit, "textField")
    assert area is not None
    area.insertPlainText(text)


def _empty(shown: Shown) -> None:
    _write(shown, "")


def _written(shown: Shown) -> None:
    shown.voices()
    shown.rate_and_type()
    _write(shown, WRITTEN)


def _both(shown: Shown) -> None:
    shown.rate_and_type()
    shown.take()
    _write(shown, WRITTEN)


def _spoken_after_all(shown: Shown) -> None:
    _both(shown)
    shown.window.flow.set_mode(Kind.VOICE)


def _full(shown: Shown) -> None:
    shown.rate_and_type()
    _write(shown, (WRITTEN * 20)[: MAX_TEXT_CHARS - 20])


def _cut(shown: Shown) -> None:
    shown.rate_and_type()
    _write(shown, WRITTEN * 20)


def _not_kept(shown: Shown) -> None:
    _written(shown)
    shown.window.flow.send()
    shown.bridge.submissionFailed.emit(shown.submitted().id, OutboxFull(missing_mb=12))


def _no_microphone(shown: Shown) -> None:
    shown.window.flow.press_record()
    shown.bridge.recordingFailed.emit(MicrophoneMissing())


def _delivered(shown: Shown) -> None:
    _written(shown)
    shown.window.flow.send()
    shown.becomes(State.QUEUED, attempts=0)
    shown.becomes(State.DELIVERED, receipt=Receipt(None, "recognition"))


WRITING_STATES: dict[str, Callable[[Shown], None]] = {
    "writing": _empty,
    "written": _written,
    "written-and-spoken": _both,
    "spoken-and-written": _spoken_after_all,
    "written-full": _full,
    "written-cut": _cut,
    "written-not-kept": _not_kept,
    "written-no-microphone": _no_microphone,
    "written-delivered": _delivered,
}

"""What is shown around the window: is it safe, may it close."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.fakes import submission
from woku_desktop.domain.delivery_errors import Rejected, Unreachable
from woku_desktop.domain.errors import KeyringLocked
from woku_desktop.domain.submission import State
from woku_desktop.ui.desk.close_question import ExportingQuestion, TakeQuestion, WaitingQuestion
from woku_desktop.ui.options import Exporting, Kept, OnClosing

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.screens import Shown


def _waiting(shown: Shown, count: int) -> None:
    for number in range(count):
        shown.tell(submission(f"w{number}", None, 4, state=State.QUEUED, minute=50 - number))


def _safe(shown: Shown) -> None:
    shown.tell(submission("a", "rosa.perez@example.com", 4))
    shown.window.show_safety()


def _safe_offline(shown: Shown) -> None:
    _waiting(shown, 3)
    shown.keepsakes.keep(Kept(on_closing=OnClosing.BACKGROUND))
    shown.bridge.deliveryBlocked.emit(Unreachable())
    shown.window.show_safety()


def _safe_needing(shown: Shown) -> None:
    _waiting(shown, 1)
    wrong = Rejected(messages="clientEmail must be an email")
    shown.tell(submission("r", "ana@example.con", 3, state=State.REJECTED, problem=wrong))
    shown.bridge.deliveryBlocked.emit(KeyringLocked())
    shown.window.show_safety()


def _not_safe(shown: Shown) -> None:
    shown.take()
    shown.window.show_safety()


def _closing(shown: Shown) -> None:
    WaitingQuestion(shown.window, 3, tray=True).ask()


def _closing_without_tray(shown: Shown) -> None:
    question = WaitingQuestion(shown.window, 1, tray=False)
    question.remember.setChecked(True)
    question.ask()


def _closing_take(shown: Shown) -> None:
    TakeQuestion(shown.window).ask()


def _closing_export(shown: Shown) -> None:
    ExportingQuestion(shown.window, Exporting(1204, 12_380)).ask()


AROUND_STATES: dict[str, Callable[[Shown], None]] = {
    "safe": _safe,
    "safe-offline": _safe_offline,
    "safe-needing": _safe_needing,
    "safe-not": _not_safe,
    "closing": _closing,
    "closing-no-tray": _closing_without_tray,
    "closing-take": _closing_take,
    "closing-export": _closing_export,
}

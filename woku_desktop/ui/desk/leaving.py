"""What closing the window means: the end, or going on without it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from woku_desktop.ui.capture.phases import Phase
from woku_desktop.ui.desk.close_question import ExportingQuestion, TakeQuestion, WaitingQuestion
from woku_desktop.ui.options import OnClosing

if TYPE_CHECKING:
    from collections.abc import Callable

    from woku_desktop.ui.desk.standing import Standing
    from woku_desktop.ui.desk.window import DeskWindow
    from woku_desktop.ui.options import Exporting
    from woku_desktop.ui.ports import Keepsakes

    Question = TakeQuestion | WaitingQuestion | ExportingQuestion


class Leaving(QObject):
    """Stands at the window's door. Window's thread only.

    Signals:
        hidden(): the window is gone from the screen, and the program goes on delivering.
        shown(): it is there again.
        ended(): it ends; who runs the application lets go of it.

    Args:
        window: whose closing is decided.
        keepsakes: what the person answered earlier.
        tray: whether there is a tray icon.
    """

    hidden = Signal()
    shown = Signal()
    ended = Signal()

    def __init__(self, window: DeskWindow, keepsakes: Keepsakes, tray: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window = window
        self._keepsakes = keepsakes
        self._tray = tray
        self._waiting = 0
        self._known = False
        self._ending = False
        self._may_lose = False
        self._exporting: Exporting | None = None
        self._may_break_off = False
        self._question: Question | None = None
        window.guard = self._may_close

    @property
    def in_background(self) -> bool:
        """Whether it goes on without its window."""
        return self._window.isHidden() and not self._ending

    def follow(self, standing: Standing) -> None:
        """Take in how the voices stand."""
        self._waiting = standing.waiting
        if isinstance(self._question, WaitingQuestion):
            self._question.follow(standing.waiting)
        self._known = standing.known
        self._end_if_done()

    def follow_export(self, stands: Exporting | None) -> None:
        """Take in how far an export is; None: there is none any more."""
        self._exporting = stands
        if isinstance(self._question, ExportingQuestion):
            self._question.follow(stands)
        self._end_if_done()

    def show(self) -> None:
        """Bring the window back, to the front."""
        window = self._window
        if window.isMinimized():
            window.showNormal()
        was_hidden = window.isHidden()
        window.show()
        window.raise_()
        window.activateWindow()
        if was_hidden:
            QApplication.setQuitOnLastWindowClosed(True)
            self.shown.emit()

    def quit(self) -> None:
        """A person has asked for the end, which needs no second answer unless a voice is lost."""
        if self._window.flow.unsent:
            self.show()
            self._ask_about_take(self._quit_unless_exporting)
        else:
            self._quit_unless_exporting()

    def end(self) -> None:
        """End now, without a question: the system asked for it, or nothing is left to be done."""
        if not self._ending:
            self._ending = True
            self._window.close()
            self.ended.emit()

    # Inside

    def _may_close(self) -> bool:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        # A session that ends waits for nobody's answer.
        if self._ending or application.isSavingSession():
            return True
        if self._question is not None:
            self._question.activateWindow()
            return False
        if self._window.flow.unsent and not self._may_lose:
            self._ask_about_take(self._close_again)
            return False
        answer = self._keepsakes.kept.on_closing if self._waiting_now() else OnClosing.CLOSE
        if answer is OnClosing.CLOSE and self._exporting is not None and not self._may_break_off:
            self._ask_about_export(self._exporting, self._close_breaking_off)
            return False
        if answer is OnClosing.ASK:
            self._ask_about_waiting()
        elif answer is OnClosing.BACKGROUND:
            self._go_on_without_window()
        return answer is OnClosing.CLOSE

    def _ask_about_take(self, then: Callable[[], None]) -> None:
        question = TakeQuestion(self._window)
        question.agreed.connect(then)
        self._open(question)

    def _ask_about_export(self, stands: Exporting, then: Callable[[], None]) -> None:
        question = ExportingQuestion(self._window, stands)
        question.agreed.connect(then)
        self._open(question)

    def _quit_unless_exporting(self) -> None:
        if self._exporting is None:
            self.end()
        else:
            self.show()
            self._ask_about_export(self._exporting, self.end)

    def _end_if_done(self) -> None:
        done = self._known and not self._waiting_now() and self._exporting is None
        if done and self.in_background and not self._tray():
            self.end()

    def _ask_about_waiting(self) -> None:
        question = WaitingQuestion(self._window, self._waiting_now(), tray=self._tray())
        question.answered.connect(self._answered)
        self._open(question)

    def _open(self, question: Question) -> None:
        self._question = question
        question.finished.connect(self._forget_question)
        question.ask()

    def _forget_question(self) -> None:
        if self._question is not None:
            self._question.deleteLater()
            self._question = None

    def _close_again(self) -> None:
        self._may_lose = True
        self._window.close()
        self._may_lose = False

    def _close_breaking_off(self) -> None:
        self._may_lose = self._may_break_off = True
        self._window.close()
        self._may_lose = self._may_break_off = False

    def _answered(self, answer: OnClosing, remember: bool) -> None:  # noqa: FBT001 - a signal's
        if remember:
            self._keepsakes.keep(replace(self._keepsakes.kept, on_closing=answer))
        if answer is OnClosing.BACKGROUND:
            self._go_on_without_window()
        else:
            self._quit_unless_exporting()

    def _go_on_without_window(self) -> None:
        flow = self._window.flow
        if flow.unsent or flow.phase is Phase.SAVED:
            # The next to see the window finds nothing of whoever was there before.
            flow.new_feedback()
        # Else the next dialog that closes would end the program.
        QApplication.setQuitOnLastWindowClosed(False)
        self._window.leave()
        self.hidden.emit()
        if not self._waiting_now() and self._exporting is None and not self._tray():
            self.end()

    def _waiting_now(self) -> int:
        """How many wait, with what was sent this very moment and may not be kept yet."""
        return max(self._waiting, int(self._window.flow.on_its_way))

"""The desk's card for one opinion: the form, and in its place what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QApplication, QStackedLayout

from woku_desktop.domain.submission import State
from woku_desktop.ui import motion
from woku_desktop.ui.announce import announce
from woku_desktop.ui.capture.form_page import FormPage
from woku_desktop.ui.capture.phases import Missing, Phase
from woku_desktop.ui.texts import describe, translate
from woku_desktop.ui.widgets.card import Card

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from woku_desktop.domain.errors import Problem
    from woku_desktop.ui.capture.delivered_card import DeliveredPage
    from woku_desktop.ui.capture.flow import CaptureFlow
    from woku_desktop.ui.capture.leftovers import Leftovers
    from woku_desktop.ui.options import DeskOptions
    from woku_desktop.ui.ports import Validators

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class CaptureCard(Card):
    """Takes one opinion after the other.

    Signals:
        microphoneAsked(): a person wants to choose another microphone.
        settingsAsked(): a person must set something first.

    Args:
        flow: the opinion.
        validators: the rules for what is typed.
    """

    microphoneAsked = Signal()
    settingsAsked = Signal()

    def __init__(self, flow: CaptureFlow, validators: Validators) -> None:
        super().__init__()
        self._flow = flow
        self._default = flow.options.respondent_default
        self._compact = False
        self._told: tuple[State, type] | None = None
        self.page = FormPage(flow, validators)
        self.delivered: DeliveredPage | None = None
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.page)
        # The card itself can hold the focus, so that keys reach it before anything was touched.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.page.panel.microphoneAsked.connect(self.microphoneAsked)
        flow.phaseChanged.connect(self._phase_changed)
        flow.changed.connect(self._tell_delivery)
        flow.restarted.connect(self._restarted)
        flow.refused.connect(self._refused)
        flow.problemMet.connect(self._problem_met)
        flow.cancelled.connect(self._cancelled)

    def set_compact(self, *, compact: bool) -> None:
        """Take less room, in a small window."""
        self._compact = compact
        self.page.set_compact(compact=compact)
        if self.delivered is not None:
            self.delivered.set_compact(compact=compact)

    def retranslate(self) -> None:
        """Take over the current language."""
        self.page.retranslate()
        if self.delivered is not None:
            self.delivered.retranslate()

    def follow(self, options: DeskOptions) -> None:
        """Take over changed settings."""
        form = self.page.form
        form.setAskPhone(options.ask_phone, options.phone_region)
        before, self._default = self._default, options.respondent_default
        if self._default != before and not form.email.edit.text():
            # Nobody has begun to say who they are.
            form.setAnonymous(self._default == "anonymous")
        self.page.retranslate()

    def offer(self, leftovers: Leftovers) -> None:
        """Offer what earlier runs left behind."""
        self.page.panel.offer(leftovers)

    def take_key(self, event: QKeyEvent) -> bool:
        """Handle a key that no control wanted. Returns whether it meant something."""
        if event.isAutoRepeat():
            return event.key() in {*_ENTER, Qt.Key.Key_Space}
        key = event.key()
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_5:
            self._flow.set_rating(key - Qt.Key.Key_0)
        elif key == Qt.Key.Key_Space:
            self._flow.press_record()
        elif key == Qt.Key.Key_Escape:
            self._flow.cancel()
        elif key in _ENTER:
            self._enter(event)
        else:
            return False
        return True

    def _enter(self, event: QKeyEvent) -> None:
        focused = QApplication.focusWidget()
        with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if (
            isinstance(focused, QAbstractButton)
            and not focused.isCheckable()
            and focused.isEnabled()
            and not with_control
        ):
            focused.click()
        elif self._flow.phase is not Phase.SAVED:
            self._flow.send()

    def lead_on(self) -> None:
        """Take the keyboard to what comes next: sending, or what is still missing for it."""
        if self._flow.sendable:
            self.page.send.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.page.refuse(self._flow.missing())

    def _phase_changed(self, phase: Phase) -> None:
        said = {
            Phase.RECORDING: translate("Capture", "Recording has started."),
            Phase.REVIEW: translate("Capture", "The recording is ready."),
            Phase.SAVED: translate("Capture", "Your opinion is saved."),
        }.get(phase)
        if said and self._flow.problem is None:
            announce(self, said)
        if phase is Phase.SAVED:
            self._show_delivered()
        elif self._pages.currentWidget() is not self.page:
            self._show_page()

    def _show_delivered(self) -> None:
        if self.delivered is None:
            from woku_desktop.ui.capture.delivered_card import DeliveredPage

            self.delivered = DeliveredPage(self._flow)
            self.delivered.settingsAsked.connect(self.settingsAsked)
            self.delivered.set_compact(compact=self._compact)
            self._pages.addWidget(self.delivered)
        self._told = None
        self.delivered.retranslate()
        # Only one of the two is there for those who look for it by name.
        self.page.panel.column.play.setObjectName("")
        self.delivered.play.setObjectName("playButton")
        self._pages.setCurrentWidget(self.delivered)
        motion.fade_in(self.delivered)
        self.delivered.new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_page(self) -> None:
        if self.delivered is not None:
            self.delivered.play.setObjectName("")
        self.page.panel.column.play.setObjectName("playButton")
        self._pages.setCurrentWidget(self.page)
        motion.fade_in(self.page)

    def _tell_delivery(self) -> None:
        """Read out what became of it, once: not again after every try that ends the same."""
        submission = self._flow.submission
        if submission is None or submission.state is State.SENDING:
            return
        told = (submission.state, type(submission.problem))
        if told == self._told:
            return
        self._told = told
        if submission.state is State.DELIVERED:
            heard = submission.receipt.transcription if submission.receipt else None
            announce(self, f"{translate('Capture', 'Your opinion was delivered.')} {heard or ''}")
        elif self._flow.needs_help and submission.problem is not None:
            announce(self, str(describe(submission.problem)), urgent=True)

    def _restarted(self) -> None:
        self.page.start_over()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refused(self, missing: tuple[Missing, ...]) -> None:
        self.page.refuse(missing)

    def _problem_met(self, problem: Problem) -> None:
        announce(self, str(describe(problem)), urgent=True)

    def _cancelled(self) -> None:
        announce(self, translate("Capture", "The recording was thrown away."))

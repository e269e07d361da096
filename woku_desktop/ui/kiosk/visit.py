"""One visitor after the other: the steps of a visit, and its end, whoever walks away."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from woku_desktop.domain.errors import MicrophoneStalled
from woku_desktop.domain.feedback import Anonymous, Kind
from woku_desktop.domain.outbox_errors import OutboxBusy
from woku_desktop.ui.capture.phases import LISTENING, Missing, Phase
from woku_desktop.ui.kiosk.contact_draft import ContactDraft
from woku_desktop.ui.kiosk.patience import Patience

if TYPE_CHECKING:
    from woku_desktop.ui.capture.flow import CaptureFlow
    from woku_desktop.ui.kiosk.readiness import Readiness
    from woku_desktop.ui.options import DeskOptions
    from woku_desktop.ui.ports import Validators

STILL_THERE_S = 10
"""How long "Still there?" stands before everything is destroyed, in seconds."""

SAVED_WITHIN_S = 30
"""A disk that has not said by then that it keeps an opinion holds up nobody else, in seconds."""


class Step(Enum):
    """The screens of a visit, in their order."""

    ATTRACT = auto()
    RATE = auto()
    RECORD = auto()
    WRITE = auto()
    CONTACT = auto()
    PHONE = auto()
    THANKS = auto()


NUMBERED = {Step.RATE: 1, Step.RECORD: 2, Step.WRITE: 2, Step.CONTACT: 3, Step.PHONE: 3}
"""The steps that are counted, of LAST_NUMBER."""

LAST_NUMBER = 3


class Visit(QObject):
    """The model behind every screen of the station: one visit after the other.

    It holds what was typed, walks from step to step, and sees to it that nothing of one person is
    left for the next: `forgotten` comes at the end of every visit, when the take is destroyed, the
    fields are empty and the language is the station's own again. Window's thread only.

    Signals:
        changed(): any property may have changed.
        stepChanged(step: Step): another screen; comes before `changed`.
        languageChanged(language: str): the visitor speaks another language from now on.
        stillThereChanged(): `seconds_left` has changed.
        forgotten(): everything of a visitor is gone: pages empty what they hold.
        stuck(): a visit was ended while the sound system did not answer any more.

    Args:
        flow: the opinion of the visitor who is there.
        readiness: whether the station can take one.
        validators: the rules of what is typed.
        options: the settings to follow.
        still_there_s: how long "Still there?" stands, in seconds.

    Attributes:
        flow: the opinion of the visitor who is there.
        readiness: whether the station can take one.
    """

    changed = Signal()
    stepChanged = Signal(Step)
    languageChanged = Signal(str)
    stillThereChanged = Signal()
    forgotten = Signal()
    stuck = Signal()

    def __init__(
        self,
        flow: CaptureFlow,
        readiness: Readiness,
        validators: Validators,
        options: DeskOptions,
        *,
        still_there_s: int = STILL_THERE_S,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.flow = flow
        self.readiness = readiness
        self._contact = ContactDraft(validators)
        self._options = options
        self._step = Step.ATTRACT
        self._language = self.languages[0]
        self._playing = False
        self._patience = Patience(still_there_s, self)
        self._patience.endured.connect(self._ask_still_there)
        self._patience.counted.connect(self.stillThereChanged)
        self._patience.ranOut.connect(self.leave)
        self._stuck = False
        self._saving = QTimer(self, singleShot=True, interval=SAVED_WITHIN_S * 1000)
        self._saving.timeout.connect(self._give_up_saving)
        self._thanks = QTimer(self, singleShot=True)
        self._thanks.timeout.connect(self.leave)
        flow.set_language(self._language)
        flow.phaseChanged.connect(self._on_phase)
        flow.changed.connect(self._on_flow_changed)
        flow.refused.connect(self._on_refused)
        readiness.changed.connect(self.changed)

    # What pages show

    @property
    def step(self) -> Step:
        """The screen that is there."""
        return self._step

    @property
    def options(self) -> DeskOptions:
        """The settings it follows."""
        return self._options

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages offered, the station's own first."""
        return self._options.kiosk.languages

    @property
    def language(self) -> str:
        """The one that the visitor speaks."""
        return self._language

    @property
    def email(self) -> str:
        """What was typed as an address. Personal."""
        return self._contact.email

    @property
    def phone(self) -> str:
        """What was typed as a phone number. Personal."""
        return self._contact.phone

    @property
    def email_right(self) -> bool:
        """Whether what was typed is an address."""
        return self._contact.email_right

    @property
    def phone_right(self) -> bool:
        """Whether what was typed is a phone number, or nothing at all."""
        return self._contact.phone_right

    @property
    def asks_phone(self) -> bool:
        """Whether a step of its own asks for a phone number."""
        return self._options.ask_phone

    @property
    def may_be_anonymous(self) -> bool:
        """Whether the woku takes opinions without an address."""
        return not self.flow.woku.anonymous_disabled

    @property
    def may_go_on(self) -> bool:
        """Whether `next` leads anywhere."""
        if self._step is Step.RATE:
            return self.flow.stars > 0
        if self._step is Step.RECORD:
            return self.flow.phase is Phase.REVIEW
        if self._step is Step.WRITE:
            return bool(self.flow.text.strip())
        if self._step is Step.CONTACT:
            return self.email_right and not self.saving
        return self._step is Step.PHONE and self.phone_right and not self.saving

    @property
    def saving(self) -> bool:
        """Whether the opinion was handed over and is not safe yet: nothing can be changed now."""
        return self.flow.phase is Phase.SAVING

    @property
    def not_kept(self) -> bool:
        """Whether it was to be sent and could not be kept."""
        return self._step in {Step.CONTACT, Step.PHONE} and self.flow.problem is not None

    @property
    def seconds_left(self) -> int | None:
        """Until everything is destroyed, while "Still there?" stands; else None."""
        return self._patience.seconds_left

    @property
    def still_there_seconds(self) -> int:
        """How long "Still there?" stands, in seconds."""
        return self._patience.still_there_s

    @property
    def thanks_fraction_left(self) -> float:
        """How much of the thanks time is left, from 1 to 0."""
        total = self._options.kiosk.thanks_seconds * 1000
        return max(0, self._thanks.remainingTime()) / total if self._thanks.isActive() else 0.0

    @property
    def transcription(self) -> str:
        """What was understood, where the setting lets it be shown in public; "" without."""
        told = self.flow.submission
        if not self._options.kiosk.show_transcription or told is None or told.receipt is None:
            return ""
        return told.receipt.transcription or ""

    # What a visitor does

    def set_options(self, options: DeskOptions) -> None:
        """Follow changed settings, from the next visit on where they are about languages."""
        self._options = options
        if self._step is Step.ATTRACT:
            self.set_language(self.languages[0])
        self.changed.emit()

    def touched(self) -> None:
        """Somebody is there: any touch or key. Ends "Still there?"."""
        if self._patience.seconds_left is not None:
            self.stay()
        else:
            self._wait_for_touch()

    def start(self) -> None:
        """Leave the attract screen for the stars; ignored while nothing can be taken."""
        if self._step is Step.ATTRACT and self.readiness.problem is None:
            self._go(Step.RATE)

    def rate_at_once(self, stars: int) -> None:
        """Rate on the attract screen, which leads straight to the recording."""
        if self._step is Step.ATTRACT and self.readiness.problem is None:
            self.flow.set_rating(stars)
            self._go(self._way_to_speak())

    def next(self) -> None:
        """Go on to the next step, or send on the last; ignored unless `may_go_on`."""
        if not self.may_go_on:
            return
        if self._step is Step.RATE:
            self._go(self._way_to_speak())
        elif self._step in {Step.RECORD, Step.WRITE}:
            self.flow.dismiss_problem()
            self._go(Step.CONTACT)
        elif self._step is Step.CONTACT and self.asks_phone:
            self._go(Step.PHONE)
        else:
            self._send_identified()

    def back(self) -> None:
        """Go back a step; from the first one, leave. A running recording is destroyed."""
        if self.saving:
            return
        if self._step is Step.RATE:
            self.leave()
        elif self._step in {Step.RECORD, Step.WRITE}:
            self.flow.cancel()
            self._go(Step.RATE)
        elif self._step is Step.CONTACT:
            self.flow.dismiss_problem()
            self._go(Step.WRITE if self.flow.mode is Kind.TEXT else Step.RECORD)
        elif self._step is Step.PHONE:
            self._go(Step.CONTACT)

    def write_instead(self) -> None:
        """Write instead of speaking, where the setting lets; a recording is kept beside it."""
        if self._step is Step.RECORD and self._options.kiosk.text_answers:
            self.flow.cancel()
            self.flow.set_mode(Kind.TEXT)
            self._go(Step.WRITE)

    def speak_instead(self) -> None:
        """Speak instead of writing, where there is a microphone."""
        if self._step is Step.WRITE and self.readiness.can_speak:
            self.flow.set_mode(Kind.VOICE)
            self._go(Step.RECORD)

    def set_email(self, text: str) -> None:
        """Take over what was typed as an address."""
        self._contact.set_email(text)
        self.changed.emit()

    def set_phone(self, text: str) -> None:
        """Take over what was typed as a phone number."""
        self._contact.set_phone(text, self._options.phone_region)
        self.changed.emit()

    def send_anonymously(self) -> None:
        """Send at once, without an address."""
        if self._step is Step.CONTACT and self.may_be_anonymous and not self.saving:
            self._contact.clear()
            self.flow.set_respondent(Anonymous())
            self.flow.send()

    def set_language(self, language: str) -> None:
        """Speak another language, one of `languages`."""
        if language in self.languages and language != self._language:
            self._language = language
            self.flow.set_language(language)
            self.languageChanged.emit(language)
            self.changed.emit()
            self._wait_for_touch()

    def stay(self) -> None:
        """Somebody is still there."""
        self._patience.end()
        self._wait_for_touch()

    def leave(self) -> None:
        """End the visit: what was not sent is destroyed, what was goes on by itself.

        Ignored while the opinion is being kept: what becomes of it decides.
        """
        if self.saving:
            return
        self._patience.end()
        self._patience.rest()
        self._thanks.stop()
        self._saving.stop()
        self._contact.clear()
        self.flow.new_feedback()
        self.set_language(self.languages[0])
        self.forgotten.emit()
        self._go(Step.ATTRACT)
        if self._stuck:
            self._stuck = False
            self.stuck.emit()

    # Inside

    def _way_to_speak(self) -> Step:
        if self.flow.mode is Kind.TEXT or not self.readiness.can_speak:
            self.flow.set_mode(Kind.TEXT)
            return Step.WRITE
        return Step.RECORD

    def _go(self, step: Step) -> None:
        if self._step is not step:
            self._step = step
            self.flow.stop_playing()
            self.stepChanged.emit(step)
            self._wait_for_touch()
        self.changed.emit()

    def _send_identified(self) -> None:
        who = self._contact.respondent(with_phone=self._step is Step.PHONE)
        self.flow.set_respondent(who)
        self.flow.send()

    def _on_refused(self, missing: tuple[Missing, ...]) -> None:
        if {Missing.WOKU, Missing.WOKU_CLOSED} & set(missing):
            # It was closed meanwhile, and no step leads on: the first screen says so.
            self.leave()
        elif Missing.VOICE in missing:
            # What could not be kept may be gone with its disk: there is nothing left to send.
            self._go(Step.RECORD)

    def _on_phase(self, phase: Phase) -> None:
        if phase is Phase.SAVED:
            self._patience.end()
            self._contact.clear()
            self._go(Step.THANKS)
            self._thanks.start(round(self._options.kiosk.thanks_seconds * 1000))
        if phase is Phase.SAVING:
            self._saving.start()
        else:
            self._saving.stop()
        self._wait_for_touch()

    def _give_up_saving(self) -> None:
        """What becomes of it is told to staff; nobody else is to see it, nor to wait for it."""
        self.flow.abandon()
        self.readiness.note_not_kept(OutboxBusy())
        self.leave()

    def _on_flow_changed(self) -> None:
        if self.flow.playing != self._playing:
            self._playing = self.flow.playing
            self._wait_for_touch()
        self.changed.emit()

    def _wait_for_touch(self) -> None:
        """Begin to wait anew, where somebody may have walked away."""
        # Who only chose a language and went away leaves it to nobody else.
        at_rest = self._step is Step.ATTRACT and self._language == self.languages[0]
        elsewhere = at_rest or self._step is Step.THANKS
        # Opening and ending a recording is no matter of seconds, unless a driver hangs.
        busy = self.flow.phase is Phase.RECORDING or self.saving
        if elsewhere or busy:
            self._patience.rest()
        else:
            take = self.flow.take
            listens_s = take.seconds if self.flow.playing and take is not None else 0.0
            self._patience.wait(self._options.kiosk.idle_seconds + listens_s)

    def _ask_still_there(self) -> None:
        if self._step is Step.ATTRACT:
            self.leave()
            return
        if self.flow.phase in LISTENING:
            # No microphone opens once nobody is there.
            self._stuck = True
            self.readiness.note_deaf(MicrophoneStalled())
            self.flow.cancel()
        self._patience.ask()

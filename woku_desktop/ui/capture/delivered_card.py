"""What became of an opinion: saved, delivered with what was understood, or in need of help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from woku_desktop.domain.delivery_errors import InDoubt, KeyRefused
from woku_desktop.domain.errors import KeyMissing, Problem
from woku_desktop.domain.feedback import Kind
from woku_desktop.domain.submission import State, Submission
from woku_desktop.ui.capture.phases import Phase
from woku_desktop.ui.capture.transcription import Transcription
from woku_desktop.ui.texts import clock, describe, is_all, length, percent, rating_word, translate
from woku_desktop.ui.waiting_words import why_waiting
from woku_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from woku_desktop.ui.widgets.card import Card
from woku_desktop.ui.widgets.glyph import Glyph, Star
from woku_desktop.ui.widgets.pills import Chip, PillKind
from woku_desktop.ui.widgets.text import Text
from woku_desktop.ui.widgets.tooltip import set_tooltip

if TYPE_CHECKING:
    from woku_desktop.ui.capture.flow import CaptureFlow

# What would be told as 100 % is told in words.


def feedback_chip(chip: Chip, feedback_type: str | None) -> None:
    """Show what kind of feedback Woku took it for; hide what it doesn't say."""
    known = {
        "recognition": (PillKind.GOOD, "heart", translate("Capture", "Recognition")),
        "improvement": (PillKind.ACCENT, "bulb", translate("Capture", "Improvement")),
    }
    look = known.get((feedback_type or "").lower())
    if look is None and feedback_type:
        look = (PillKind.NEUTRAL, "", feedback_type[:24])
    chip.setVisible(look is not None)
    if look is not None:
        chip.setChip(*look)


class _Understood(Card):
    """The transcription, with the kind of feedback, the rating and the address."""

    def __init__(self) -> None:
        super().__init__(fill="ground")
        self._heading = Text(px=14, line=32, weight=600, tone="quiet")
        self._chip = Chip()
        self._text = Transcription()
        self._text.setObjectName("transcriptionText")
        self._none = Text(px=15, line=24, tone="quiet", wrap=True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._none.setObjectName("transcriptionMissing")
        self._star = Star(20)
        self._rating = Text(px=15, line=24)
        self._mail = Glyph("mail", 20)
        self._who = Text(px=15, line=24, tone="quiet")
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._chip)
        line = Card(fill="line", edge="line")
        line.setFixedHeight(1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self._star)
        foot.addWidget(self._rating)
        foot.addSpacing(20)
        foot.addWidget(self._mail)
        foot.addWidget(self._who, 1)
        self._column = column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addLayout(head)
        column.addWidget(self._none, 1)
        column.addWidget(self._text, 1)
        column.addWidget(line)
        column.addLayout(foot)

    def set_compact(self, *, compact: bool) -> None:
        """Take less room, in a small window."""
        margin = 16 if compact else 24
        self._column.setContentsMargins(margin, margin, margin, margin)

    def show_submission(self, submission: Submission, written: str) -> None:
        """Show a delivered opinion.

        Args:
            submission: what became of it.
            written: what was written; "" for a spoken one.
        """
        receipt = submission.receipt
        heard = written or (receipt.transcription if receipt else None)
        if written:
            self._heading.setText(translate("Capture", "This was written"))
            self._text.setAccessibleName(translate("Capture", "What was written"))
        else:
            self._heading.setText(translate("Capture", "This was understood"))
            self._text.setAccessibleName(translate("Capture", "Transcription"))
        feedback_chip(self._chip, receipt.feedback_type if receipt else None)
        self._text.set_quote(heard or "")
        self._none.setVisible(not heard)
        self._none.setText(
            translate("Capture", "Woku received the voice and gave back no transcription.")
        )
        self._show_rating(submission.rating.stars if submission.rating is not None else 0)
        self._mail.setLook("mail" if submission.email is not None else "user-off", "quiet")
        unknown = (
            translate("Capture", "Anonymous")
            if submission.anonymous
            else translate("Capture", "Not readable now")
        )
        self._who.setText(submission.email or unknown)
        set_tooltip(self._who, self._who.text())

    def _show_rating(self, stars: int) -> None:
        """One to five; 0 if it is not known."""
        word = rating_word(stars) or "—"
        said = translate("Capture", "{word}, {stars} of 5").format(word=word, stars=stars)
        said = said if stars else word
        self._rating.setText(said)
        start = said.find(word)
        self._rating.setSpans(((0, len(said), "quiet", 400), (start, len(word), "text", 600)))


class _Trouble(Card):
    """What went wrong with a delivery, and what to do."""

    def __init__(self, flow: CaptureFlow) -> None:
        super().__init__(fill="warning_soft", edge="warning")
        self._title = Text(px=18, line=24, weight=600, tone="warning", wrap=True)
        self._detail = Text(px=15, line=24, wrap=True)
        self.retry = SecondaryButton("", "redo")
        self.retry.setButtonHeight(40)
        self.retry.setObjectName("tryAgainButton")
        self.retry.clicked.connect(flow.try_again)
        self.settings = SecondaryButton("", "settings")
        self.settings.setButtonHeight(40)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.retry)
        buttons.addWidget(self.settings)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._detail)
        column.addSpacing(8)
        column.addLayout(buttons)

    def show_problem(self, problem: Problem, *, alarming: bool) -> None:
        """Tell it; one that only time can mend is told quietly."""
        said = describe(problem) if alarming else why_waiting(problem)
        self.setTones("warning_soft" if alarming else "ground", "warning" if alarming else "line")
        self._title.setTone("warning" if alarming else "text")
        self._title.setText(said.title)
        self._detail.setText(said.rest)
        self.retry.setText(
            translate("Capture", "Try again") if alarming else translate("Capture", "Try now")
        )
        self.settings.setText(translate("Capture", "Open settings"))
        self.settings.setVisible(isinstance(problem, KeyMissing | KeyRefused))


class DeliveredPage(QWidget):
    """Takes the form's place once the opinion is saved.

    Signals:
        settingsAsked(): a person must set something first.

    Args:
        flow: the opinion.
    """

    settingsAsked = Signal()

    def __init__(self, flow: CaptureFlow) -> None:
        super().__init__()
        self._flow = flow
        self._uploaded = 0.0
        self._disc = Glyph("clock", 32, disc=56, fill="line")
        self._title = Text(px=28, line=32, weight=700)
        self._sentence = Text(px=15, line=24, tone="quiet")
        self._progress = Text(px=15, line=24, tone="quiet", tabular=True)
        self._progress.setObjectName("uploadLabel")
        self._understood = _Understood()
        self._trouble = _Trouble(flow)
        self._middle = QStackedWidget()
        self._middle.setFrameShape(QFrame.Shape.NoFrame)
        self.play = SecondaryButton("", "play")
        self.play.clicked.connect(flow.play)
        self._silent = Text(px=14, line=20, tone="warning", wrap=True)
        self.new = PrimaryButton("", "plus")
        self.new.setObjectName("newFeedbackButton")
        self.new.clicked.connect(flow.new_feedback)
        self._trouble.settings.clicked.connect(self.settingsAsked)
        flow.changed.connect(self.refresh)
        flow.uploaded.connect(self._on_uploaded)
        flow.restarted.connect(self._forget_upload)
        self._lay_out()

    def set_compact(self, *, compact: bool) -> None:
        """Take less room, in a small window."""
        margin = 24 if compact else 32
        self._column.setContentsMargins(margin, margin, margin, margin)
        self._column.setSpacing(16 if compact else 24)
        self._understood.set_compact(compact=compact)

    def retranslate(self) -> None:
        """Take over the current language."""
        self.new.setText(translate("Capture", "New opinion"))
        self.refresh()

    def refresh(self) -> None:
        """Show what became of the opinion."""
        submission = self._flow.submission
        if self._flow.phase is not Phase.SAVED or submission is None:
            return
        self._progress.hide()
        if submission.state is State.DELIVERED:
            self._show_delivered(submission)
        elif self._flow.needs_help:
            self._show_trouble(submission)
        else:
            self._show_on_its_way(submission)
        self._show_playback()

    def _lay_out(self) -> None:
        head_words = QVBoxLayout()
        head_words.setSpacing(0)
        head_words.addWidget(self._title)
        head_words.addWidget(self._sentence)
        head_words.addWidget(self._progress)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(head_words, 1)
        trouble = QWidget()
        around = QVBoxLayout(trouble)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._trouble)
        around.addStretch(1)
        self._pages = (QWidget(), self._understood, trouble)
        for page in self._pages:
            self._middle.addWidget(page)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.play)
        foot.addStretch(1)
        foot.addWidget(self.new)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self._middle, 1)
        self._column.addWidget(self._silent)
        self._column.addLayout(foot)

    @property
    def _written(self) -> bool:
        return self._flow.mode is Kind.TEXT

    def _show_on_its_way(self, submission: Submission) -> None:
        self._disc.setLook("clock", "text", "line")
        self._title.setText(translate("Capture", "Opinion saved"))
        said = translate("Capture", "It is sent by itself, you can go on")
        sending = submission.state is State.SENDING and self._uploaded > 0
        if sending and is_all(self._uploaded):
            sending = False
            said = (
                translate("Capture", "Woku is reading it, you can go on")
                if self._written
                else translate("Capture", "Woku is listening to it, you can go on")
            )
        if sending:
            self._progress.setText(
                translate("Capture", "Sending, {percent}").format(percent=percent(self._uploaded))
            )
        self._progress.setVisible(sending)
        self._sentence.setText(said)
        self._middle.setCurrentWidget(self._pages[0])

    def _show_delivered(self, submission: Submission) -> None:
        self._disc.setLook("check", "good", "good_soft")
        self._title.setText(translate("Capture", "Opinion delivered"))
        heard = submission.receipt is not None and submission.receipt.transcription
        when = clock(submission.settled_at) if submission.settled_at else ""
        if self._written:
            said = translate("Capture", "Received at {time}")
        elif heard:
            said = translate("Capture", "Received at {time}, with its transcription")
        else:
            said = translate("Capture", "Received at {time}, without a transcription")
        self._sentence.setText(said.format(time=when))
        self._understood.show_submission(submission, self._flow.text if self._written else "")
        self._middle.setCurrentWidget(self._pages[1])

    def _show_trouble(self, submission: Submission) -> None:
        alarming = submission.needs_a_person
        problem = submission.problem or InDoubt()
        checked = submission.state is State.IN_DOUBT and submission.next_attempt_at is not None
        if alarming:
            self._disc.setLook("alert", "warning", "warning_soft")
            self._title.setText(translate("Capture", "It needs your attention"))
        else:
            self._disc.setLook("clock", "text", "line")
            self._title.setText(
                translate("Capture", "It may have arrived")
                if checked
                else translate("Capture", "Opinion saved")
            )
        if checked and self._written:
            said = translate("Capture", "It is checked by itself; what you wrote is kept")
        elif checked:
            said = translate("Capture", "It is checked by itself; the recording is kept")
        elif alarming and self._written:
            said = translate("Capture", "Not delivered yet; what you wrote is kept")
        elif alarming:
            said = translate("Capture", "Not delivered yet; the recording is kept")
        else:
            said = translate("Capture", "It is kept, and leaves by itself as soon as it can")
        self._sentence.setText(said)
        self._trouble.show_problem(problem, alarming=alarming)
        self._middle.setCurrentWidget(self._pages[2])

    def _show_playback(self) -> None:
        playing, take = self._flow.playing, self._flow.take
        self.play.setVisible(take is not None)
        self.play.setText(
            translate("Capture", "Stop") if playing else translate("Capture", "Listen")
        )
        self.play.setIconName("pause" if playing else "play")
        self.play.setSuffix(length(take.seconds) if take is not None else "")
        problem = self._flow.problem
        self._silent.setVisible(problem is not None)
        self._silent.setText(str(describe(problem)) if problem is not None else "")

    def _on_uploaded(self, fraction: float) -> None:
        self._uploaded = fraction
        self.refresh()

    def _forget_upload(self) -> None:
        self._uploaded = 0.0

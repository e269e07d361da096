"""The form of one opinion: question, stars, recording, respondent, send."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSpacerItem, QVBoxLayout, QWidget

from woku_desktop.domain.feedback import Kind
from woku_desktop.ui import texts
from woku_desktop.ui.announce import announce
from woku_desktop.ui.capture import words
from woku_desktop.ui.capture.phases import Missing, Phase
from woku_desktop.ui.capture.record_panel import RecordPanel
from woku_desktop.ui.texts import translate
from woku_desktop.ui.widgets.buttons import PrimaryButton
from woku_desktop.ui.widgets.glyph import Glyph
from woku_desktop.ui.widgets.picture import Picture
from woku_desktop.ui.widgets.respondent_form import RespondentForm
from woku_desktop.ui.widgets.rule_line import RuleLine
from woku_desktop.ui.widgets.star_rating import StarRating
from woku_desktop.ui.widgets.text import Text
from woku_desktop.ui.widgets.tooltip import set_tooltip

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from woku_desktop.ui.capture.flow import CaptureFlow
    from woku_desktop.ui.capture.writing_panel import WritingPanel
    from woku_desktop.ui.ports import Validators

# The first star's edge meets the text above it.
_STAR_INSET = 11

_BESIDE_PICTURE = 16

# Rows that are gaps, which a smaller window narrows.
_ABOVE_PANEL = 3
_ABOVE_FORM = 5


# Type, line height and number of lines; the first is not for small windows.
_QUESTION_SIZES = ((28, 40, 1), (24, 32, 2), (20, 28, 3), (16, 22, 4))


class FormPage(QWidget):
    """Question, stars, recording, respondent, send."""

    def __init__(self, flow: CaptureFlow, validators: Validators) -> None:
        super().__init__()
        self._flow = flow
        options = flow.options
        self.question = Text(px=28, line=40, weight=700, wrap=True, max_lines=4)
        self.picture = Picture(40)
        self.picture.setObjectName("wokuPicture")
        self.stars = StarRating()
        self.word = Text(px=16, line=24)
        self.panel = RecordPanel(flow)
        self.writing: WritingPanel | None = None
        self.form = RespondentForm(validators, options.ask_phone, options.phone_region)
        self.form.setAnonymous(options.respondent_default == "anonymous")
        self.rule = RuleLine()
        self._info = Glyph("info", 20)
        self.problem = Text(px=14, line=20, wrap=True, max_lines=3, tone="quiet")
        self.problem.setObjectName("problemLabel")
        self.send = PrimaryButton("", "arrow-up")
        self.send.setObjectName("sendButton")
        self.send.clicked.connect(flow.send)
        self.stars.ratingChanged.connect(flow.set_rating)
        self.form.changed.connect(self._respondent_changed)
        flow.changed.connect(self.refresh)
        flow.woku.changed.connect(self._show_woku)
        self._compact = False
        self._lay_out()

    def set_compact(self, *, compact: bool) -> None:
        """Take less room, in a small window."""
        self._compact = compact
        margin = 24 if compact else 32
        self._grid.setContentsMargins(margin - _STAR_INSET, margin, margin, margin)
        self.stars.setCompact(compact)
        self.picture.setSide(32 if compact else 40)
        self.panel.set_compact(compact=compact)
        if self.writing is not None:
            self.writing.set_compact(compact=compact)
        self._grid.setRowMinimumHeight(_ABOVE_PANEL, 8 if compact else 24)
        self._grid.setRowMinimumHeight(_ABOVE_FORM, 16 if compact else 24)
        self.send.padding = 16 if compact else 24
        self.send.updateGeometry()
        self._before_send.changeSize(8 if compact else 16, 0)
        self._fit_question()

    def retranslate(self) -> None:
        """Take over the current language."""
        self.stars.setAccessibleName(translate("Capture", "Rating"))
        self.stars.setStarNames(texts.rating_words())
        self.send.setText(translate("Capture", "Send opinion"))
        self.form.retranslate()
        self.panel.retranslate()
        if self.writing is not None:
            self.writing.retranslate()
        self._show_woku()
        self.refresh()

    def refresh(self) -> None:
        """Show what the flow holds now."""
        flow = self._flow
        if self.stars.rating() != flow.stars:
            self.stars.setRating(flow.stars)
        chosen = bool(flow.stars)
        word = texts.rating_word(flow.stars) if chosen else translate("Capture", "Touch a star")
        self.word.setText(word)
        self.word.setType(16, 24, 600 if chosen else 400)
        self.word.setTone("text" if chosen else "quiet")
        self.problem.setText(words.why_not_ready(flow))
        self._fit_problem()
        self._tell(tone="quiet" if flow.woku.takes_feedback else "warning")
        self.send.setEnabled(flow.sendable)
        handed_over = flow.phase in {Phase.SAVING, Phase.SAVED}
        self.stars.setEnabled(not handed_over)
        self.form.setEnabled(not handed_over)
        self._show_mode()

    def start_over(self) -> None:
        """Empty what was typed, for the next person."""
        self.form.clear(self._flow.options.respondent_default == "anonymous")
        if self.writing is not None:
            self.writing.forget()

    def refuse(self, missing: tuple[Missing, ...]) -> None:
        """Lead to the first thing that is missing."""
        self._tell(tone="warning")
        targets: dict[Missing, QWidget] = {
            Missing.STAR: self.stars.stars()[0],
            Missing.VOICE: self.panel.record,
            Missing.END: self.panel.record,
            Missing.EMAIL: self.form.email.edit,
            Missing.EMAIL_WRONG: self.form.email.edit,
            Missing.PHONE_WRONG: self.form.phone.edit,
        }
        if self.writing is not None:
            targets[Missing.TEXT] = self.writing.field.area
        target = targets.get(missing[0]) if missing else None
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
        announce(self.problem, self.problem.text(), urgent=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_question()
        self._grid.activate()
        self._fit_problem()

    def _lay_out(self) -> None:
        rating = QHBoxLayout()
        rating.setSpacing(16)
        rating.addWidget(self.stars)
        rating.addWidget(self.word, 1)
        send = QHBoxLayout()
        send.setSpacing(8)
        # The icon stands beside the first line, and both together in the middle of the row.
        said = QHBoxLayout()
        said.setSpacing(8)
        said.addWidget(self._info, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.problem, 1)
        middle = QVBoxLayout()
        middle.addStretch(1)
        middle.addLayout(said)
        middle.addStretch(1)
        send.addLayout(middle, 1)
        self._before_send = QSpacerItem(16, 0)
        send.addSpacerItem(self._before_send)
        send.addWidget(self.send)
        # The stars reach into a narrow first column, which everything else leaves empty.
        self._grid = grid = QGridLayout(self)
        grid.setSpacing(0)
        grid.setColumnMinimumWidth(0, _STAR_INSET)
        grid.setColumnStretch(1, 1)
        head = QHBoxLayout()
        head.setSpacing(_BESIDE_PICTURE)
        head.addWidget(self.question, 1)
        head.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(head, 0, 1)
        grid.setRowMinimumHeight(1, 8)
        grid.addLayout(rating, 2, 0, 1, 2)
        grid.addWidget(self.panel, _ABOVE_PANEL + 1, 1)
        grid.addWidget(self.form, _ABOVE_FORM + 1, 1)
        grid.addWidget(self.rule, 7, 1)
        grid.setRowMinimumHeight(7, 8)
        grid.setRowStretch(7, 1)
        grid.addLayout(send, 8, 1)

    def _show_mode(self) -> None:
        """The panel to speak or the one to write on; the focus goes along."""
        written = self._flow.mode is Kind.TEXT
        if written is self.panel.isHidden():
            return
        writing = self._made_writing() if written else self.writing
        assert writing is not None, "nothing was written without it"
        self.panel.setHidden(written)
        writing.setVisible(written)
        target = writing.field.area if written else self.panel.record
        if self.isVisible():
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _made_writing(self) -> WritingPanel:
        if self.writing is None:
            from woku_desktop.ui.capture.writing_panel import WritingPanel

            self.writing = WritingPanel(self._flow)
            self.writing.set_compact(compact=self._compact)
            self._grid.addWidget(self.writing, _ABOVE_PANEL + 1, 1)
            QWidget.setTabOrder(self.panel.column.write, self.writing.field.area)
            QWidget.setTabOrder(self.writing.field.area, self.writing.speak)
        return self.writing

    def _show_woku(self) -> None:
        """Its question and picture, and what it does not take."""
        flow = self._flow
        self.question.setText(words.question(flow))
        self.picture.setPath(flow.woku.picture)
        self.rule.setRule(words.woku_rule(flow), "quiet" if flow.woku.takes_feedback else "warning")
        self.form.setAnonymousForbidden(words.no_anonymous(flow))
        self._fit_question()

    def _respondent_changed(self) -> None:
        missing = self.form.missing()
        self._flow.set_respondent(
            self.form.respondent(), Missing(missing) if missing else Missing.EMAIL
        )

    def _tell(self, *, tone: str) -> None:
        ready = self._flow.sendable and not words.not_kept(self._flow)
        self.problem.setTone(tone)
        self._info.setLook("check" if ready else "info", "good" if ready else tone)

    def _fit_question(self) -> None:
        """One line of large type, or more of smaller ones; a hint tells what is cut even so.

        The picture beside it makes room where the question would else grow in height.
        """
        alone = self.width() - 2 * self._grid.contentsMargins().right()
        beside = alone - self.picture.width() - _BESIDE_PICTURE
        wanted = self._question_height(alone)
        fits = bool(self.picture.path()) and self._question_height(beside) == wanted
        self.picture.setRoom(fits)
        height = self._question_height(beside if fits else alone)
        self.question.setFixedHeight(height)
        needed = self.question.heightForWidth(max(beside if fits else alone, 1))
        set_tooltip(self.question, self.question.text() if needed > height else "")

    def _question_height(self, width: int) -> int:
        """Set it in the largest type that fits; how high it then may be."""
        sizes = _QUESTION_SIZES[1:] if self._compact else _QUESTION_SIZES
        most = 0
        for px, line, lines in sizes:
            self.question.setType(px, line)
            needed, most = self.question.heightForWidth(max(width, 1)), lines * line
            if needed <= most:
                return needed
        return most

    def _fit_problem(self) -> None:
        """Two lines, or three of smaller type: the button beside it never moves."""
        self.problem.setType(14, 20)
        if self.problem.heightForWidth(self.problem.width()) > 40:
            self.problem.setType(13, 16)

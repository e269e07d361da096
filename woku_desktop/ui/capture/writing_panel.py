"""The panel to write an opinion on: it takes the place of the one that records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from woku_desktop.domain.feedback import MAX_TEXT_CHARS, Kind
from woku_desktop.ui.announce import announce
from woku_desktop.ui.capture import words
from woku_desktop.ui.capture.draft import without_controls
from woku_desktop.ui.capture.phases import EDITABLE
from woku_desktop.ui.texts import describe, translate
from woku_desktop.ui.widgets.buttons import TextButton
from woku_desktop.ui.widgets.card import Card
from woku_desktop.ui.widgets.text import Text
from woku_desktop.ui.widgets.text_area import TextField
from woku_desktop.ui.widgets.tooltip import set_tooltip

if TYPE_CHECKING:
    from woku_desktop.ui.capture.flow import CaptureFlow

_LAST_CHARS = 200


class WritingPanel(Card):
    """Takes written words, counts them, and leads back to speaking.

    Args:
        flow: the opinion they are for.
    """

    def __init__(self, flow: CaptureFlow, parent: QWidget | None = None) -> None:
        super().__init__(parent, fill="ground")
        self._flow = flow
        self._cut = False
        self._warned = False
        self.field = TextField(MAX_TEXT_CHARS, without_controls)
        self.speak = TextButton("", "mic")
        self.speak.setObjectName("speakInsteadButton")
        self._problem = Text(px=14, line=18, tone="warning", wrap=True, max_lines=2)
        self._note = Text(px=13, line=16, tone="quiet", wrap=True, max_lines=2)
        self._note.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._count = Text(px=14, line=20, tone="quiet", tabular=True)
        self._count.setObjectName("textCounter")
        self._foot = foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.speak)
        foot.addWidget(self._note, 1)
        foot.addWidget(self._count)
        self._column = column = QVBoxLayout(self)
        column.addWidget(self.field, 1)
        column.addWidget(self._problem)
        column.addLayout(foot)
        self.field.area.textChanged.connect(self._typed)
        self.field.area.wasCut.connect(self._tell_cut)
        self.field.area.escaped.connect(self._speak)
        self.speak.clicked.connect(self._speak)
        flow.changed.connect(self.refresh)
        self.set_compact(compact=False)
        self.retranslate()

    def set_compact(self, *, compact: bool) -> None:
        """Be as high as the panel that records: 136 px instead of 168."""
        self.setFixedHeight(136 if compact else 168)
        if compact:
            self._column.setContentsMargins(12, 12, 12, 4)
        else:
            self._column.setContentsMargins(16, 16, 16, 8)
        self._column.setSpacing(4)
        self._foot.setSpacing(8 if compact else 16)
        self.field.set_compact(compact=compact)

    def retranslate(self) -> None:
        """Take over the current language."""
        self.speak.setText(translate("Capture", "Speak instead"))
        area = self.field.area
        area.setPlaceholderText(translate("Capture", "Write here what you would say."))
        area.setAccessibleName(translate("Capture", "Your opinion in writing"))
        area.setAccessibleDescription(
            translate("Capture", "Up to %n characters. Escape leads back.", "", MAX_TEXT_CHARS)
        )
        self.refresh()

    def forget(self) -> None:
        """Keep nothing of what was written, for the next person."""
        self._cut = False
        self.field.area.forget()

    def refresh(self) -> None:
        """Show what the flow holds now."""
        flow, area = self._flow, self.field.area
        if flow.mode is not Kind.TEXT and not flow.text and area.toPlainText():
            # What was said instead is safe.
            self.forget()
        editable = flow.phase in EDITABLE
        self.field.setEnabled(editable)
        self.speak.setEnabled(editable)
        problem = flow.problem if editable else None
        self.setTones("warning_soft" if problem else "ground", "warning" if problem else "line")
        self._problem.setVisible(problem is not None)
        said = str(describe(problem)) if problem is not None else ""
        self._problem.setText(said)
        set_tooltip(self._problem, said)
        self._show_count()
        self._note.setText(words.cut() if self._cut else words.other_way(flow))
        self._note.setTone("warning" if self._cut else "quiet")

    def _show_count(self) -> None:
        used = len(self._flow.text)
        few = used >= MAX_TEXT_CHARS - _LAST_CHARS
        self._count.setText(f"{used} / {MAX_TEXT_CHARS}")
        self._count.setTone("warning" if few else "quiet")
        if few and not self._warned:
            left = MAX_TEXT_CHARS - used
            announce(self, translate("Capture", "%n character(s) left", "", left))
        self._warned = few

    def _typed(self) -> None:
        self._cut = False
        self._flow.set_text(self.field.area.toPlainText())

    def _tell_cut(self) -> None:
        self._cut = True
        announce(self, words.cut(), urgent=True)
        self.refresh()

    def _speak(self) -> None:
        self._flow.set_mode(Kind.VOICE)

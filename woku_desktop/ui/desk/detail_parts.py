"""What the cards below the list are made of: their head, what they tell, the tries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from woku_desktop.ui.texts import translate
from woku_desktop.ui.widgets.buttons import IconButton
from woku_desktop.ui.widgets.card import Card
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from woku_desktop.ui.texts import Sentences


class Head(QWidget):
    """Who it is about, with the way back and the way out.

    Signals:
        left(): a person wants back to the list.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title = Text(px=16, line=24, weight=600)
        self.title.setObjectName("detailTitle")
        self.back = IconButton("chevron-left", size=32, icon_px=20)
        self.back.setObjectName("detailBackButton")
        self.back.hide()
        self.close_button = IconButton("x", size=32, icon_px=16)
        self.close_button.setObjectName("detailCloseButton")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.back)
        row.addWidget(self.title, 1)
        row.addWidget(self.close_button)
        self.back.clicked.connect(self.left)
        self.close_button.clicked.connect(self.left)

    def set_alone(self, *, alone: bool) -> None:
        """Whether it stands in the list's place, so that there is a way back to it."""
        self.back.setVisible(alone)
        self.close_button.setVisible(not alone)

    def way_out(self) -> IconButton:
        """The one of the two that is seen."""
        return self.close_button if self.back.isHidden() else self.back

    def retranslate(self) -> None:
        """Take over the current language."""
        self.back.setName(translate("Detail", "Back to the list"))
        self.close_button.setName(translate("Detail", "Close"))


class Telling(Card):
    """Something that needs saying: in the colours of a warning if a person has to decide."""

    def __init__(self) -> None:
        super().__init__(fill="ground")
        self._title = Text(px=15, line=20, weight=600, wrap=True)
        self._rest = Text(px=14, line=20, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self._rest)

    @property
    def words(self) -> str:
        """What it says, as plain text; "" if nothing."""
        return "" if self.isHidden() else f"{self._title.text()}. {self._rest.text()}"

    def tell(self, said: Sentences | None, *, alarming: bool) -> None:
        """Say it; None hides it."""
        self.setVisible(said is not None)
        if said is None:
            return
        self.setTones("warning_soft" if alarming else "ground", "warning" if alarming else "line")
        self._title.setTone("warning" if alarming else "text")
        self._title.setText(said.title)
        self._rest.setText(said.rest)


class Tries(QWidget):
    """How it fared, try by try."""

    def __init__(self) -> None:
        super().__init__()
        self._heading = Text(px=14, line=20, weight=600, wrap=True)
        self._heading.setObjectName("detailTries")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._lines: list[tuple[Text, Text]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._heading)
        column.addLayout(self._grid)

    def tell(self, heading: str, rows: Sequence[tuple[str, str]]) -> None:
        """Say how often, and when each was and what became of it."""
        self._heading.setText(heading)
        while len(self._lines) < len(rows):
            time = Text(px=14, line=20, tone="quiet", tabular=True)
            line = Text(px=14, line=20, wrap=True)
            self._grid.addWidget(time, len(self._lines), 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(line, len(self._lines), 1)
            self._lines.append((time, line))
        for number, (time, line) in enumerate(self._lines):
            shown = number < len(rows)
            time.setVisible(shown)
            line.setVisible(shown)
            if shown:
                time.setText(rows[number][0])
                line.setText(rows[number][1])

"""What the settings are made of: a value each, with its label, its lock, and what is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from woku_desktop.ui import icons
from woku_desktop.ui.theme import theme
from woku_desktop.ui.widgets.fields import Field
from woku_desktop.ui.widgets.glyph import Glyph
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QWheelEvent


class Box(QComboBox):
    """A list to choose from, with the chevron that style sheets can't tint."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.view().selectionModel().selectionChanged.connect(self._take_unseen)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A page that is scrolled must not change what happens to pass below the pointer.
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        where = QRectF(self.width() - 16 - 16, (self.height() - 16) / 2, 16, 16)
        icons.paint(QPainter(self), "chevron-down", where, theme().quiet)

    def _take_unseen(self) -> None:
        """Assistive technology selects in the list without opening it, which Qt does not take."""
        rows = self.view().selectionModel().selectedIndexes()
        if rows and not self.view().isVisible() and rows[0].row() != self.currentIndex():
            self.setCurrentIndex(rows[0].row())
            self.activated.emit(rows[0].row())


class LockNote(QWidget):
    """Says, with a lock, that an administrator fixed a setting."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Text(px=13, line=16, tone="quiet", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._glyph = Glyph("lock", 14)
        row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        self.hide()

    def set_size(self, px: int, line: int) -> None:
        """Another size of type, as a finger's screen needs it."""
        self._words.setType(px, line)
        self._glyph.setSize(line)

    def say(self, why: str) -> None:
        """Why it is locked; "" for nothing."""
        self._words.setText(why)
        self.setVisible(bool(why))


class Setting(QWidget):
    """One value: what it is for, what it is, and whether it may be changed.

    Signals:
        chosen(value: str): a person has changed it.
    """

    chosen = Signal(str)

    def __init__(self, control: QWidget) -> None:
        super().__init__()
        self._control = control
        self._lock = LockNote()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.setFocusProxy(control)

    def lock(self, why: str) -> None:
        """Show it as fixed by somebody else; "" unlocks it."""
        self._control.setEnabled(not why)
        self._control.setAccessibleDescription(why)
        self._lock.say(why)

    def show_value(self, value: str) -> None:
        """Show what is in force, without telling anyone."""
        raise NotImplementedError

    def complain(self, sentence: str | None) -> None:
        """Say beside it what is wrong with it; None takes that back."""
        raise NotImplementedError


class OneOf(Setting):
    """One of a few values."""

    def set_label(self, label: str) -> None:
        """Say what it is for."""
        raise NotImplementedError

    def offer(self, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        """Fill it with (value, words), without telling anyone."""
        raise NotImplementedError


class Choice(OneOf):
    """A list to choose from.

    Args:
        name: the list's objectName.
    """

    def __init__(self, name: str) -> None:
        self.box = Box(name)
        super().__init__(self.box)
        self._label = Text(px=14, line=20, weight=600)
        self._label.setBuddy(self.box)
        self._wrong = Text(px=13, line=16, tone="warning", wrap=True)
        self._wrong.hide()
        for part in (self._label, self.box, self._wrong, self._lock):
            self._column.addWidget(part)
        self.box.activated.connect(lambda _row: self.chosen.emit(str(self.box.currentData())))

    def set_label(self, label: str) -> None:
        self._label.setText(label)
        self.box.setAccessibleName(label)

    def offer(self, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        self.box.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.box.clear()
        for value, said in choices:
            self.box.addItem(said, value)
        self.box.setCurrentIndex(max(0, self.box.findData(chosen)))
        self.box.blockSignals(False)  # noqa: FBT003 - Qt's signature

    def show_value(self, value: str) -> None:
        self.box.setCurrentIndex(max(0, self.box.findData(value)))

    def complain(self, sentence: str | None) -> None:
        self._wrong.setText(sentence or "")
        self._wrong.setVisible(sentence is not None)


class Line(Setting):
    """A line to type into; it is told once the person leaves it or presses Enter.

    Args:
        name: the line's objectName.
        width: its width in logical pixels, for numbers; 0 takes what there is.
    """

    def __init__(self, name: str, width: int = 0) -> None:
        self.field = Field()
        super().__init__(self.field.edit)
        self.edit = self.field.edit
        self.edit.setObjectName(name)
        if width:
            self.edit.setMaximumWidth(width)
            self.edit.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._value = ""
        self._hint = Text(px=13, line=16, tone="quiet", wrap=True)
        self._hint.hide()
        for part in (self.field, self._hint, self._lock):
            self._column.addWidget(part)
        self.edit.editingFinished.connect(self.settle)
        self.edit.textEdited.connect(lambda: self.complain(None))

    def set_label(self, label: str, suffix: str = "", hint: str = "") -> None:
        """Say what it is for, quietly in what unit, and below it what else to know."""
        self.field.setLabel(label, suffix)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def show_value(self, value: str) -> None:
        # What a person is just typing is theirs.
        if value != self._value or not self.edit.hasFocus():
            self.edit.setText(value)
        self._value = value

    def complain(self, sentence: str | None) -> None:
        self.field.setWrong(sentence)

    def settle(self) -> None:
        """Tell what was typed, if it is something else than what is in force."""
        typed = self.edit.text().strip()
        if typed != self._value:
            self.chosen.emit(typed)
        else:
            self.complain(None)

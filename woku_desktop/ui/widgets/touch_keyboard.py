"""A keyboard for fingers, inside the window: no suggestions, nothing remembered."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from woku_desktop.ui.kiosk.frame import DRAWN, SMALLEST_TYPE, Form
from woku_desktop.ui.texts import translate
from woku_desktop.ui.theme import theme
from woku_desktop.ui.widgets.keyboard_layouts import Act, Layer
from woku_desktop.ui.widgets.touch_key import TouchKey

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QHideEvent

    from woku_desktop.ui.kiosk.frame import Frame
    from woku_desktop.ui.widgets.keyboard_layouts import Key, Layout

ERASE_AGAIN_AFTER_MS = 400
"""How long the key that erases is held before it erases on."""

TYPE_AGAIN_AFTER_MS = 800
"""The same for signs: longer, since a slow finger means one letter."""

AGAIN_EVERY_MS = 60
"""How fast a key that is held repeats."""

_COLUMNS = 11  # what a width in columns is counted in


@dataclass(frozen=True, slots=True)
class _Measures:
    """Where the keys stand in a form, as drawn."""

    top: int
    height: int
    side: int
    above: int
    below: int
    gap: int
    sign_px: int
    word_px: int


_MEASURES = {
    Form.PORTRAIT: _Measures(1152, 576, 64, 32, 32, 8, 36, 26),
    Form.LANDSCAPE: _Measures(464, 616, 88, 32, 40, 16, 36, 30),
    Form.SMALL: _Measures(232, 368, 32, 8, 8, 8, 30, 24),
}


class TouchKeyboard(QWidget):
    """Keys that type into a field: at once when they are pressed, and on while they are held.

    Every key is a button with a name for who can't see it, none takes the focus, and nothing is
    shown of what was typed. Window's thread only.

    Signals:
        typed(text: str): a sign, or several.
        erased(): the sign before the cursor goes.
        domainChosen(domain: str): what follows the first @ of an address, and the @.
        entered(): a new line.

    Args:
        layout: its keys.
    """

    typed = Signal(str)
    erased = Signal()
    domainChosen = Signal(str)
    entered = Signal()

    def __init__(self, layout: Layout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys: list[TouchKey] = []
        self._rows: list[list[TouchKey]] = []
        self._layout = layout
        self._layer = Layer.PLAIN
        self._frame: Frame | None = None
        self._edit: QLineEdit | QPlainTextEdit | None = None
        self._held: TouchKey | None = None
        self._held_key: Key | None = None
        self._repeat = QTimer(self)
        self._repeat.timeout.connect(self._again)
        self._fill()
        self.retranslate()

    @property
    def layer(self) -> Layer:
        """Which face it shows."""
        return self._layer

    def attach(self, edit: QLineEdit | QPlainTextEdit) -> None:
        """Type into a field, at its cursor."""
        self._edit = edit

    def setKeyLayout(self, layout: Layout) -> None:
        """Have other keys."""
        if layout is not self._layout:
            self._layout = layout
            self._turn(Layer.PLAIN)

    def reset(self) -> None:
        """Show the first face, with nothing held: for the next person."""
        self._let_all_go()
        if self._layer is not Layer.PLAIN:
            self._turn(Layer.PLAIN)

    def retranslate(self) -> None:
        """Take over the current language."""
        self.setAccessibleName(translate("Keyboard", "Keyboard"))
        self._fill()

    def arrange(self, frame: Frame) -> None:
        """Take the place that it was drawn in, with its keys in theirs."""
        self._frame = frame
        place = _MEASURES[frame.form]
        self.setGeometry(frame.band(place.top, place.height))
        self._place_keys(frame, place)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), theme().line)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._let_all_go()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange and not self.isEnabled():
            self._let_all_go()

    # The keys

    def _turn(self, layer: Layer) -> None:
        self._layer = layer
        self._fill()

    def _fill(self) -> None:
        """Give each key what it stands for now; a face has as many as the others."""
        rows = self._layout.layers[self._layer]
        while len(self._keys) < sum(map(len, rows)):
            self._keys.append(self._made())
        free = iter(self._keys)
        self._rows = []
        for row in rows:
            self._rows.append([])
            for key in row:
                widget = next(free)
                widget.give(key)
                widget.setOn(key.act is Act.SHIFT and self._layer is Layer.CAPITALS)
                widget.show()
                self._rows[-1].append(widget)
        for unused in free:
            unused.hide()
        if self._frame is not None:
            self._place_keys(self._frame, _MEASURES[self._frame.form])

    def _made(self) -> TouchKey:
        made = TouchKey(self)
        made.pressed.connect(partial(self._press, made))
        made.released.connect(partial(self._release, made))
        return made

    def _place_keys(self, frame: Frame, place: _Measures) -> None:
        room = DRAWN[frame.form].width() - 2 * place.side
        left = float(place.side)
        if self._layout.columns_wide:
            column = (room + place.gap) / _COLUMNS
            narrow = self._layout.columns_wide * column - place.gap
            left += (room - narrow) / 2
            room = round(narrow)
        inside = place.height - place.above - place.below
        height = (inside - (len(self._rows) - 1) * place.gap) / len(self._rows)
        corner = QPoint(self.x(), self.y())
        for number, row in enumerate(self._rows):
            self._fit_words(frame, place, row, room)
            x = left
            y = place.top + place.above + number * (height + place.gap)
            for key, width in zip(row, _widths(row, room, place.gap, frame.scale), strict=True):
                key.setGeometry(frame.rect(x, y, width, height).translated(-corner))
                x += width + place.gap

    @staticmethod
    def _fit_words(frame: Frame, place: _Measures, row: Sequence[TouchKey], room: int) -> None:
        """The type of a row's keys; providers are all as large, and as long, as the longest can."""
        for key in row:
            key.fit(frame, place.sign_px if len(key.text()) == 1 else place.word_px)
        if row[0].key.act is not Act.DOMAIN:
            return
        each = frame.scale * (room - (len(row) - 1) * place.gap) / len(row)
        for key in row:
            key.shorten(key.key.text)
        for px in range(place.word_px, 0, -2):
            for key in row:
                key.fit(frame, px)
            if all(key.sizeHint().width() <= each for key in row):
                return
            if frame.type_px(px) == SMALLEST_TYPE:
                break
        for key in row:
            key.shorten(key.key.text.partition(".")[0])

    # Pressing

    def _press(self, widget: TouchKey) -> None:
        key = widget.key
        self._repeat.stop()
        if key.act in {Act.TYPE, Act.ERASE}:
            self._held, self._held_key = widget, key
            erases = key.act is Act.ERASE
            self._repeat.start(ERASE_AGAIN_AFTER_MS if erases else TYPE_AGAIN_AFTER_MS)
        self._do(key)

    def _release(self, widget: TouchKey) -> None:
        if widget is self._held:
            self._held = self._held_key = None
            self._repeat.stop()

    def _again(self) -> None:
        if self._held_key is not None:
            self._repeat.start(AGAIN_EVERY_MS)
            self._do(self._held_key)

    def _let_all_go(self) -> None:
        for key in self._keys:
            key.let_go()
        self._held = self._held_key = None
        self._repeat.stop()

    def _do(self, key: Key) -> None:
        if self._edit is not None and not self._edit.hasFocus():
            # Who touched a button before, and types on, sees where.
            self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
        if key.act is Act.SHIFT:
            self._turn(Layer.PLAIN if self._layer is Layer.CAPITALS else Layer.CAPITALS)
        elif key.act is Act.SIGNS:
            self._turn(Layer.SIGNS)
        elif key.act is Act.PLAIN:
            self._turn(Layer.PLAIN)
        elif key.act is Act.ERASE:
            self._erase()
        elif key.act is Act.DOMAIN:
            self._choose_domain(key.text)
        elif key.act is Act.ENTER:
            self._insert("\n")
            self.entered.emit()
        else:
            self._insert(key.text)
            self.typed.emit(key.text)
            if self._layer is Layer.CAPITALS and key.text.isalpha():
                self._turn(Layer.PLAIN)

    def _insert(self, text: str) -> None:
        edit = self._edit
        if isinstance(edit, QLineEdit):
            edit.insert(_joined(text, edit.text()[: edit.cursorPosition()]))
        elif edit is not None:
            edit.insertPlainText(text)
            edit.ensureCursorVisible()

    def _erase(self) -> None:
        edit = self._edit
        if isinstance(edit, QLineEdit):
            edit.backspace()
        elif edit is not None:
            edit.textCursor().deletePreviousChar()
            edit.ensureCursorVisible()
        self.erased.emit()

    def _choose_domain(self, domain: str) -> None:
        edit = self._edit
        if isinstance(edit, QLineEdit):
            name = edit.text().partition("@")[0]
            edit.setText(name + domain)
            if not name:
                # What is missing goes before it.
                edit.setCursorPosition(0)
        self.domainChosen.emit(domain)


def _joined(text: str, before: str) -> str:
    """What to put in: an ending such as .com brings a dot, unless there is one."""
    return text[1:] if len(text) > 1 and text[0] == "." and before.endswith(".") else text


def _widths(row: Sequence[TouchKey], room: float, gap: int, scale: float) -> list[float]:
    """How wide each key is, as drawn: its columns, or more where its words need it."""
    needed = [0.0 if not key.text() else key.sizeHint().width() / scale for key in row]
    fixed: dict[int, float] = {}
    while True:
        columns = sum(key.key.columns for at, key in enumerate(row) if at not in fixed)
        gaps = (len(row) - 1) * gap
        inner = sum(key.key.columns - 1 for at, key in enumerate(row) if at not in fixed) * gap
        column = (room - gaps - inner - sum(fixed.values())) / max(1, columns)
        widths = [
            fixed.get(at, key.key.columns * column + (key.key.columns - 1) * gap)
            for at, key in enumerate(row)
        ]
        short = {at: need for at, need in enumerate(needed) if need > widths[at] + 0.01}
        if not short:
            return widths
        fixed |= short

"""Where a PIN is typed: dots, and keys with digits for a finger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from woku_desktop.ui.kiosk.kit import Kind, TouchButton
from woku_desktop.ui.texts import translate
from woku_desktop.ui.theme import RADIUS, theme

if TYPE_CHECKING:
    from woku_desktop.ui.kiosk.frame import Frame

SHORTEST = 4
LONGEST = 12
"""How many digits a PIN has."""

_KEYBOARD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class PinField(QLineEdit):
    """Shows a dot for each digit. The line itself holds nothing but as many zeros, so that neither
    assistive technology nor a clipboard nor an undo history ever gets the digits.

    Signals:
        typed(): a digit came or went.
        entered(): Enter was pressed.
    """

    typed = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digits = ""
        self._wrong = False
        self._edge_px = 2.0
        self._dot_px = 24.0
        self.setObjectName("pinField")
        self.setFrame(False)
        self.setReadOnly(True)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    @property
    def pin(self) -> str:
        """What was typed. Secret."""
        return self._digits

    @property
    def long_enough(self) -> bool:
        """Whether it may be a PIN."""
        return len(self._digits) >= SHORTEST

    def type(self, digit: str) -> None:
        """Add a digit, while there is room and it may be typed."""
        if self.isEnabled() and len(self._digits) < LONGEST:
            self._take(self._digits + digit)

    def erase(self) -> None:
        """Take the last digit back."""
        if self.isEnabled() and self._digits:
            self._take(self._digits[:-1])

    def forget(self) -> None:
        """Keep nothing of it."""
        self._take("")

    def set_wrong(self, *, wrong: bool) -> None:
        """Show the warning edge."""
        if wrong != self._wrong:
            self._wrong = wrong
            self.update()

    def fit(self, frame: Frame) -> None:
        """Take the frame's measures."""
        self._edge_px = max(2.0, 4 * frame.scale)
        self._dot_px = max(14.0, 24 * frame.scale)
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        text = event.text()
        if event.key() in _ENTER:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Backspace:
            self.erase()
        elif len(text) == 1 and text in "0123456789" and not event.modifiers() & _KEYBOARD:
            self.type(text)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # Nothing in it can be selected.
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = colours.field_line
        if not self.isEnabled():
            edge = colours.disabled
        elif self._wrong:
            edge = colours.warning
        elif self.hasFocus():
            edge = colours.accent
        painter.setPen(QPen(edge, self._edge_px))
        painter.setBrush(colours.card if self.isEnabled() else colours.disabled)
        half = self._edge_px / 2
        shape = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(shape, RADIUS - half, RADIUS - half)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.text)
        many = len(self._digits)
        pace = min(2 * self._dot_px, self.width() / (LONGEST + 1))
        dot = min(self._dot_px, pace * 0.7)
        left = self.width() / 2 - (many - 1) * pace / 2
        for number in range(many):
            centre = QPointF(left + number * pace, self.height() / 2)
            painter.drawEllipse(centre, dot / 2, dot / 2)

    def _take(self, digits: str) -> None:
        self._digits = digits
        self.setText("0" * len(digits))
        self.update()
        self.typed.emit()


class DigitPad(QWidget):
    """Twelve keys, three to a row, as large as there is room; none of them takes the keyboard.

    Args:
        field: where what is touched goes.
    """

    def __init__(self, field: PinField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field = field
        self._gap = 16
        self.digits = {str(digit): TouchButton(parent=self) for digit in range(10)}
        for digit, key in self.digits.items():
            key.setText(digit)
            key.setObjectName(f"pinKey{digit}")
            key.clicked.connect(lambda _=False, digit=digit: field.type(digit))
        self.erase = TouchButton(Kind.SECONDARY, "backspace", self)
        self.erase.setObjectName("pinErase")
        self.enter = TouchButton(Kind.PRIMARY, "check", self)
        self.enter.setObjectName("pinEnter")
        self.erase.clicked.connect(field.erase)
        self.enter.clicked.connect(field.entered)
        self._keys = [*map(self.digits.__getitem__, "123456789")]
        self._keys += [self.erase, self.digits["0"], self.enter]
        for key in self._keys:
            key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        field.typed.connect(self._show)
        self._show()

    def fit(self, frame: Frame, px: float) -> None:
        """Take the frame's measures.

        Args:
            frame: where it stands.
            px: the size of the digits, as drawn.
        """
        self._gap = max(8, frame.px(8 if frame.small else 16))
        for key in self._keys:
            key.fit(frame, px, icon_px=px)
        self._place()

    def retranslate(self) -> None:
        """Take over the current language."""
        self.erase.setAccessibleName(translate("Pin", "Erase the last digit"))
        self.enter.setAccessibleName(translate("Pin", "Enter"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def set_open(self, *, opened: bool) -> None:
        """Whether anything may be typed; what may be again has the keyboard."""
        comes_back = opened and not self._field.isEnabled()
        self._field.setEnabled(opened)
        if comes_back:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        for key in self.digits.values():
            key.setEnabled(opened)
        self._show()

    def _show(self) -> None:
        opened = self._field.isEnabled()
        self.erase.setEnabled(opened and bool(self._field.pin))
        self.enter.setEnabled(opened and self._field.long_enough)

    def _place(self) -> None:
        wide = (self.width() + self._gap) / 3
        high = (self.height() + self._gap) / 4
        for number, key in enumerate(self._keys):
            row, column = divmod(number, 3)
            left, top = round(column * wide), round(row * high)
            right, bottom = round((column + 1) * wide), round((row + 1) * high)
            key.setGeometry(QRect(left, top, right - left - self._gap, bottom - top - self._gap))

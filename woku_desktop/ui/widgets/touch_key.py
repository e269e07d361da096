"""One key of a touch keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from woku_desktop.ui import icons
from woku_desktop.ui.texts import translate
from woku_desktop.ui.theme import RADIUS, font, theme
from woku_desktop.ui.widgets.keyboard_layouts import ACT_NAMES, NAMES, Act, Key

if TYPE_CHECKING:
    from woku_desktop.ui.kiosk.frame import Frame

_ICONS = {Act.ERASE: "backspace", Act.ENTER: "enter", Act.SHIFT: "arrow-up"}
_WORDS = {Act.SIGNS: "123", Act.PLAIN: "ABC"}
_SIDES = 6  # as drawn: what is left free beside its words


class TouchKey(QPushButton):
    """A key that acts when it is pressed (`pressed`), as fast as a finger, or several, can type.

    It never takes the focus from what is typed into.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = Key("")
        self._label = ""
        self._px = 22
        self._scale = 1.0
        self._on = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def give(self, key: Key) -> None:
        """Be another key."""
        self.key = key
        self._on = False
        self._label = _WORDS.get(key.act, key.text)
        if key.text == " ":
            self._label = translate("Keyboard", "space")
        super().setText(self._label.replace("&", "&&"))
        self._name()
        self.update()

    def text(self) -> str:
        """What stands on it; "" where it has an icon."""
        return self._label

    def shorten(self, text: str) -> None:
        """Show less than it types, where there is no room."""
        self._label = text
        super().setText(text)
        self.update()

    def fit(self, frame: Frame, px: float) -> None:
        """Take the frame's measures; `px` is the size of what stands on it, as drawn."""
        self._px = frame.type_px(px)
        self._scale = frame.scale
        self.updateGeometry()
        self.update()

    def setOn(self, on: bool) -> None:
        """Show that it stays pressed, as a shift does."""
        if on != self._on:
            self._on = on
            self._name()
            self.update()

    def let_go(self) -> None:
        """Nothing holds it any more."""
        if self.isDown():
            self.setDown(False)
            self.released.emit()

    def sizeHint(self) -> QSize:
        if not self._label:
            return QSize(self._px, self._px)
        width = QFontMetricsF(font(self._px, 600)).horizontalAdvance(self._label)
        return QSize(round(width + 2 * _SIDES * self._scale), self._px)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def event(self, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.TouchBegin:
            if self.isEnabled():
                self.setDown(True)
                self.pressed.emit()
        elif kind in {QEvent.Type.TouchEnd, QEvent.Type.TouchCancel}:
            self.let_go()
        elif kind is not QEvent.Type.TouchUpdate:
            return super().event(event)
        # Taken, or the system would make a mouse of it, and only of one finger.
        event.accept()
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        fill, ink, edge = self._look()
        width = max(1.0, 1.25 * self._scale) if edge.isValid() else 0.0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(edge, width) if width else Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        half = width / 2
        radius = RADIUS * self._scale - half
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius
        )
        icon = _ICONS.get(self.key.act, "")
        if icon:
            side = round(1.25 * self._px)
            corner = ((self.width() - side) // 2, (self.height() - side) // 2)
            icons.paint(painter, icon, QRectF(*corner, side, side), ink)
            return
        painter.setPen(ink)
        painter.setFont(font(self._px, 400 if self.key.text == " " else 600))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._label)

    def _look(self) -> tuple[QColor, QColor, QColor]:
        """Fill, ink and edge of the state it is in."""
        colours = theme()
        if not self.isEnabled():
            return colours.disabled, colours.quiet, QColor()
        if self._on or (self.key.special and self.isDown()):
            return colours.accent, colours.on_accent, QColor()
        if self.key.special:
            return colours.accent_soft, colours.accent, colours.accent
        quiet = self.key.text == " " and not self.isDown()
        ink = colours.quiet if quiet else colours.text
        return (colours.pressed if self.isDown() else colours.card), ink, QColor()

    def _name(self) -> None:
        """What a screen reader calls it."""
        source = ACT_NAMES.get(self.key.act) or NAMES.get(self.key.text, "")
        name = translate("Keyboard", source) if source else self.key.text
        if self._on:
            name = translate("Keyboard", "{key}, on").format(key=name)
        self.setAccessibleName(name)

"""What the station's screens are made of: buttons for fingers, and text that follows the frame."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from woku_desktop.ui import focus, icons
from woku_desktop.ui.theme import RADIUS, Theme, font, theme
from woku_desktop.ui.widgets.buttons import Look, PaintedButton

if TYPE_CHECKING:
    from collections.abc import Sequence

    from woku_desktop.ui.kiosk.frame import Frame
    from woku_desktop.ui.widgets.text import Text


_RING = 4


class Kind(Enum):
    """How much a button is meant to be touched."""

    PRIMARY = auto()  # the one thing to do next
    SECONDARY = auto()  # another thing that can be done
    ON_ACCENT = auto()  # the one thing on a screen of accent


class TouchButton(PaintedButton):
    """A button for a finger: no hover, no pointer of its own, and as large as its owner makes it.

    Args:
        kind: how it looks.
        icon: its icon; "" for none.
        trailing: whether the icon stands behind the words.
    """

    def __init__(
        self,
        kind: Kind = Kind.SECONDARY,
        icon: str = "",
        parent: QWidget | None = None,
        *,
        trailing: bool = False,
    ) -> None:
        super().__init__("", icon, parent)
        self._kind = kind
        self._trailing = trailing
        self._edge_px = 1.0
        if kind is Kind.ON_ACCENT:
            self.setProperty("focusTone", "on_accent")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover, on=False)
        self.unsetCursor()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def fit(self, frame: Frame, px: float, *, icon_px: float = 0, edge_px: float = 2) -> None:
        """Take the frame's measures.

        Args:
            frame: where it stands.
            px: the size of its words, as drawn.
            icon_px: the side of its icon, as drawn; 0 is that of the words.
            edge_px: the width of its edge, as drawn.
        """
        self.text_px = frame.type_px(px)
        self.icon_px = max(self.text_px, frame.px(icon_px)) if icon_px else self.text_px
        self._edge_px = max(1.0, edge_px * frame.scale)
        self.radius = frame.px(RADIUS)
        wear_wide_ring(self, frame, self.radius)
        self.updateGeometry()
        self.update()

    def look(self, colours: Theme) -> Look:
        """The colours of the state it is in."""
        if not self.isEnabled():
            return Look(colours.disabled, colours.quiet, QColor(), colours.quiet)
        if self._kind is Kind.PRIMARY:
            fill = colours.accent_pressed if self.isDown() else colours.accent
            return Look(fill, colours.on_accent, QColor(), colours.on_accent)
        if self._kind is Kind.ON_ACCENT:
            fill = colours.pressed if self.isDown() else colours.card
            return Look(fill, colours.accent, QColor(), colours.accent)
        fill = colours.pressed if self.isDown() else colours.card
        return Look(fill, colours.text, colours.field_line, colours.text)

    def sizeHint(self) -> QSize:
        width = self._words_width() + self._icon_room() + 2 * self.text_px
        return QSize(round(width), 2 * self.text_px)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # The base gives it a hand, which nobody has who touches.
        self.unsetCursor()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        look = self.look(theme())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_shape(painter, look)
        left = round((self.width() - self._words_width() - self._icon_room()) / 2)
        if self._trailing:
            left = round(self._paint_text(painter, self.text(), self.text_weight, look.text, left))
            left += self._gap()
        if self.icon_name:
            top = round((self.height() - self.icon_px) / 2)
            where = QRectF(left, top, self.icon_px, self.icon_px)
            icons.paint(painter, self.icon_name, where, look.icon)
            left += self.icon_px + self._gap()
        if not self._trailing:
            self._paint_text(painter, self.text(), self.text_weight, look.text, left)

    def _paint_shape(self, painter: QPainter, look: Look) -> None:
        rect = QRectF(self.rect())
        edge = self._edge_px if look.edge.isValid() else 0.0
        painter.setPen(QPen(look.edge, edge) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(look.fill)
        half = edge / 2
        radius = self.radius - half
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius)

    def _words_width(self) -> float:
        return QFontMetricsF(font(self.text_px, self.text_weight)).horizontalAdvance(self.text())

    def _icon_room(self) -> int:
        if not self.icon_name:
            return 0
        return self.icon_px + (self._gap() if self.text() else 0)

    def _gap(self) -> int:
        return round(self.text_px / 2)


def wear_wide_ring(widget: QWidget, frame: Frame, radius: int) -> None:
    """Give a control the station's focus ring, twice as wide as the desk's.

    Args:
        widget: the control.
        frame: where it stands.
        radius: of its shape's corners, in logical pixels.
    """
    widget.setProperty("focusRadius", radius)
    widget.setProperty("focusWidth", max(2, frame.px(_RING)))
    focus.refresh(widget)


def fit_text(text: Text, frame: Frame, px: float, line: float, weight: int | None = None) -> None:
    """Give a text the frame's measures.

    Args:
        text: what to change.
        frame: where it stands.
        px: the size of its type, as drawn.
        line: the height of its lines, as drawn.
        weight: 400, 600 or 700; None leaves it.
    """
    text.setType(frame.type_px(px), frame.line_px(line, px), weight)


def lines_of(text: Text, width: int) -> int:
    """How many lines a text takes in a width, in logical pixels."""
    return text.heightForWidth(width) // max(1, text.height_saying("", width))


def fit_largest(
    text: Text, frame: Frame, sizes: Sequence[tuple[float, float]], rect: QRect
) -> None:
    """Give a text the largest of some sizes with which it fits a place, else the last.

    Args:
        text: what to change, and to put there.
        frame: where it stands.
        sizes: (type, line) as drawn, the largest first.
        rect: the place, in logical pixels.
    """
    for px, line in sizes:
        fit_text(text, frame, px, line)
        if text.heightForWidth(rect.width()) <= rect.height():
            break
    text.setGeometry(rect)

"""Buttons: painted, since QSS has neither fading fills nor tinted icons."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from woku_desktop.ui import icons
from woku_desktop.ui.focus import RingWearer
from woku_desktop.ui.motion import FillFade
from woku_desktop.ui.theme import RADIUS, SEGMENT_RADIUS, Theme, font, theme
from woku_desktop.ui.widgets.card import Card
from woku_desktop.ui.widgets.tooltip import set_tooltip

GAP = 8


class Look(NamedTuple):
    """The colours of one state of a button; an invalid colour is not painted."""

    fill: QColor
    text: QColor
    edge: QColor
    icon: QColor


def clear(colour: QColor) -> QColor:
    """The same colour, wholly transparent: what a fading fill starts from."""
    made = QColor(colour)
    made.setAlpha(0)
    return made


class PaintedButton(RingWearer, QPushButton):
    """What all text buttons share: icon, text, quiet suffix, fading fill, focus ring.

    Subclasses say how each state looks.
    """

    def __init__(self, text: str = "", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icon_name = icon
        self.icon_px = 20
        self.text_px = 16
        self.text_weight = 600
        self.padding = 24
        self.radius = RADIUS
        self.shift = 0
        self._height = 48
        self._suffix = ""
        self._compact = False
        self._words = ""
        self._fade = FillFade(self)
        # Enter presses it too, in any window.
        self.setAutoDefault(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("focusRadius", self.radius)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setButtonHeight(48)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Change the words; an ampersand is just one."""
        self._words = text
        super().setText(text.replace("&", "&&"))

    def text(self) -> str:
        """The words, as they were set."""
        return self._words

    def look(self, colours: Theme) -> Look:
        """The colours of the state it is in."""
        raise NotImplementedError

    def setButtonHeight(self, height: int) -> None:
        """48 px: 16 px type, 20 px icon, 24 px padding; 40 px: 15, 16 and 16."""
        self._height = height
        tall = height >= 48
        self.text_px = 16 if tall else 15
        # A filled shape looks larger than a stroke.
        filled = self.icon_name in {"play", "pause"}
        self.icon_px = 20 if tall and not filled else 16
        self.padding = 24 if tall else 16
        self._refit()

    def setCompact(self, compact: bool) -> None:
        """In a small window: no icon, 14 px type, 12 px padding."""
        if compact == self._compact:
            return
        self._compact = compact
        self.setButtonHeight(self._height)
        if compact:
            self.text_px, self.padding = 14, 12
        self._refit()

    def setIconName(self, name: str) -> None:
        """Change the icon; "" for none."""
        if name != self.icon_name:
            self.icon_name = name
            self._refit()

    def setSuffix(self, text: str) -> None:
        """A quiet word behind the text, such as a length; read out with it."""
        if text != self._suffix:
            self._suffix = text
            self._refit()

    def suffix(self) -> str:
        """The quiet word behind the text."""
        return self._suffix

    def sizeHint(self) -> QSize:
        width = self._content_width() + 2 * self.padding + self._edge_room()
        return QSize(round(width), self._height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            enabled = self.isEnabled()
            self.setCursor(
                Qt.CursorShape.PointingHandCursor if enabled else Qt.CursorShape.ArrowCursor
            )

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        look = self.look(theme())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_shape(painter, look)
        left = (self.width() - self._content_width()) / 2 + self.shift
        name = self._shown_icon()
        if name:
            top = (self.height() - self.icon_px) / 2
            where = QRectF(round(left), round(top), self.icon_px, self.icon_px)
            icons.paint(painter, name, where, look.icon)
            left += self.icon_px + GAP
        left = self._paint_text(painter, self.text(), self.text_weight, look.text, left)
        if self._suffix:
            rest = self.isEnabled() and not self.isDown()
            quiet = theme().quiet if rest else look.text
            self._paint_text(painter, self._suffix, 400, quiet, left + GAP, tabular=True)

    def _paint_shape(self, painter: QPainter, look: Look) -> None:
        rect = QRectF(self.rect())
        if look.edge.isValid():
            painter.setPen(QPen(look.edge, 1))
            rect = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._fade.toward(look.fill))
        radius = self.radius - (0.5 if look.edge.isValid() else 0.0)
        painter.drawRoundedRect(rect, radius, radius)

    def _paint_text(
        self,
        painter: QPainter,
        text: str,
        weight: int,
        colour: QColor,
        left: float,
        *,
        tabular: bool = False,
    ) -> float:
        face = font(self.text_px, weight, tabular=tabular)
        width = QFontMetricsF(face).horizontalAdvance(text)
        painter.setFont(face)
        painter.setPen(colour)
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left, 0, width + 1, self.height()), align, text)
        return left + width

    def _shown_icon(self) -> str:
        return "" if self._compact else self.icon_name

    def _content_width(self) -> float:
        face = QFontMetricsF(font(self.text_px, self.text_weight))
        width = face.horizontalAdvance(self.text())
        if self._shown_icon():
            width += self.icon_px + (GAP if self.text() else 0)
        if self._suffix:
            quiet = QFontMetricsF(font(self.text_px, 400, tabular=True))
            width += GAP + quiet.horizontalAdvance(self._suffix)
        return width

    def _edge_room(self) -> int:
        return 0

    def _on_soft(self) -> bool:
        """Whether it lies on a tinted card."""
        ground = self.parentWidget()
        while ground is not None and not isinstance(ground, Card):
            ground = ground.parentWidget()
        return ground is not None and ground.fill().endswith("_soft")

    def _refit(self) -> None:
        self.updateGeometry()
        self.update()


class PrimaryButton(PaintedButton):
    """The one thing to do next: accent."""

    def look(self, colours: Theme) -> Look:
        if not self.isEnabled():
            return Look(colours.disabled, colours.quiet, QColor(), colours.quiet)
        fill = colours.accent
        if self.isDown():
            fill = colours.accent_pressed
        elif self.underMouse():
            fill = colours.accent_hover
        return Look(fill, colours.on_accent, QColor(), colours.on_accent)


class SecondaryButton(PaintedButton):
    """Another thing that can be done: card colour with an edge."""

    def look(self, colours: Theme) -> Look:
        if not self.isEnabled():
            return Look(colours.disabled, colours.quiet, QColor(), colours.quiet)
        fill = colours.card
        if self.isDown():
            fill = colours.pressed
        elif self.underMouse():
            fill = colours.hover
        return Look(fill, colours.text, self._edge(colours), colours.text)

    def _edge(self, colours: Theme) -> QColor:
        return colours.soft_edge if self._on_soft() else colours.field_line

    def _edge_room(self) -> int:
        return 2


class TextButton(PaintedButton):
    """A button without a shape of its own, with a target of 32 px.

    Args:
        trailing: whether the icon stands behind the text.
        tone: the name of its colour in the theme.
    """

    def __init__(
        self,
        text: str = "",
        icon: str = "",
        parent: QWidget | None = None,
        *,
        trailing: bool = False,
        tone: str = "accent",
    ) -> None:
        super().__init__(text, icon, parent)
        self._trailing = trailing
        self._tone = tone
        self.radius = SEGMENT_RADIUS
        self.setProperty("focusRadius", self.radius)
        self.setButtonHeight(32)

    def setButtonHeight(self, height: int) -> None:
        """32 px: 14 px type, 8 px padding; 40 px: 16 px type, 12 px padding."""
        self._height = height
        tall = height >= 40
        self.text_px = 16 if tall else 14
        self.icon_px = 20 if tall else 16
        self.padding = 12 if tall else 8
        self._refit()

    def look(self, colours: Theme) -> Look:
        tone = colours.colour(self._tone)
        if not self.isEnabled():
            return Look(clear(colours.hover), colours.quiet, QColor(), colours.quiet)
        fill = clear(colours.hover)
        if self.isDown():
            # Neither accent nor quiet stands out enough from the pressed fill.
            return Look(colours.pressed, colours.text, QColor(), colours.text)
        if self.underMouse():
            fill = colours.hover
        if self._tone == "accent" and (self.underMouse() or self._on_soft()):
            # On these fills the plain accent is a little too faint in the dark.
            tone = colours.accent_hover
        return Look(fill, tone, QColor(), colours.quiet if self._trailing else tone)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._trailing:
            super().paintEvent(event)
            return
        look = self.look(theme())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_shape(painter, look)
        # One more: the hint was rounded, perhaps down.
        room = self.width() - 2 * self.padding - self.icon_px - GAP + 1
        face = QFontMetricsF(font(self.text_px, self.text_weight))
        shown = face.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        left = self._paint_text(painter, shown, self.text_weight, look.text, self.padding)
        top = round((self.height() - self.icon_px) / 2)
        where = QRectF(round(left + GAP), top, self.icon_px, self.icon_px)
        icons.paint(painter, self.icon_name, where, look.icon)

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), 96), hint.height()) if self._trailing else hint


class IconButton(RingWearer, QPushButton):
    """A square button with an icon only; its name is for those who don't see it, and a tooltip.

    Args:
        icon: the icon's name.
        name: what it does, in words.
        size: its side, in logical pixels.
        icon_px: the icon's side.
        filled: an accent disc instead of a bare icon.
    """

    def __init__(
        self,
        icon: str,
        name: str = "",
        parent: QWidget | None = None,
        *,
        size: int = 40,
        icon_px: int = 24,
        filled: bool = False,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._icon_px = icon_px
        self._filled = filled
        self._fade = FillFade(self)
        self.setAutoDefault(True)
        self.setFixedSize(size, size)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("focusRadius", size / 2 if filled else SEGMENT_RADIUS)
        self.setName(name)

    def setName(self, name: str) -> None:
        """What it does, in words."""
        self.setAccessibleName(name)
        set_tooltip(self, name)

    def setIconName(self, name: str) -> None:
        """Change the icon."""
        if name != self._icon:
            self._icon = name
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours = theme()
        fill, ink = self._colours(colours)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._fade.toward(fill))
        radius = self.width() / 2 if self._filled else SEGMENT_RADIUS
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        inset = (self.width() - self._icon_px) / 2
        icons.paint(painter, self._icon, QRectF(inset, inset, self._icon_px, self._icon_px), ink)

    def _colours(self, colours: Theme) -> tuple[QColor, QColor]:
        if not self.isEnabled():
            fill = colours.disabled if self._filled else clear(colours.hover)
            return fill, colours.quiet
        if self._filled:
            fill = colours.accent_hover if self.underMouse() else colours.accent
            return colours.accent_pressed if self.isDown() else fill, colours.on_accent
        if self.isDown():
            return colours.pressed, colours.text
        return (colours.hover if self.underMouse() else clear(colours.hover)), colours.quiet

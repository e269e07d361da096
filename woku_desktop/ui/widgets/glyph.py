"""Icons that stand by themselves, bare or on a disc: decoration, words stand beside them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from woku_desktop.ui import icons
from woku_desktop.ui.theme import theme
from woku_desktop.ui.widgets.star_rating import paint_star


class Glyph(QWidget):
    """An icon, in a disc if a fill is given.

    Args:
        icon: its name; "" paints a full disc in the tone.
        px: the side of the icon, in logical pixels.
        tone: the name of its colour in the theme.
        disc: the side of the disc around it; 0 for none.
        fill: the tone of that disc.
    """

    def __init__(
        self, icon: str, px: int, tone: str = "quiet", *, disc: int = 0, fill: str = ""
    ) -> None:
        super().__init__()
        self._icon = icon
        self._px = px
        self._tone = tone
        self._fill = fill
        side = disc or px
        self.setFixedSize(side, side)

    def setSize(self, px: int, disc: int = 0) -> None:
        """Another side of the icon, and of the disc around it, in logical pixels."""
        self._px = px
        side = disc or px
        self.setFixedSize(side, side)
        self.update()

    def setLook(self, icon: str, tone: str, fill: str = "") -> None:
        """Show another one."""
        if (icon, tone, fill) != (self._icon, self._tone, self._fill):
            self._icon, self._tone, self._fill = icon, tone, fill
            self.update()

    def setSide(self, px: int, disc: int = 0) -> None:
        """Be larger or smaller: the side of the icon, and of the disc around it."""
        self._px = px
        side = disc or px
        self.setFixedSize(side, side)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        colours = theme()
        if self._fill:
            painter.setBrush(colours.colour(self._fill))
            painter.drawEllipse(self.rect())
        inset = (self.width() - self._px) / 2
        where = QRectF(inset, inset, self._px, self._px)
        if self._icon:
            icons.paint(painter, self._icon, where, colours.colour(self._tone))
        else:
            painter.setBrush(colours.colour(self._tone))
            painter.drawEllipse(where)


class Star(QWidget):
    """A filled star.

    Args:
        px: its side, in logical pixels.
    """

    def __init__(self, px: int) -> None:
        super().__init__()
        self.setFixedSize(px, px)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_star(painter, QRectF(self.rect()), theme().star, theme().star_edge)

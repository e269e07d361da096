"""Five stars: real buttons in an exclusive group, so that a screen reader finds them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QPushButton, QWidget

from woku_desktop.ui.focus import RingWearer
from woku_desktop.ui.theme import RADIUS, theme
from woku_desktop.ui.widgets.tooltip import set_tooltip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

_OUTLINE = 1.25
# With its outline the star then fills 34 of 40 pixels.
_SCALE = 0.945
_MIDDLE = QPointF(12, 11.5)
_SOFT = 0.35
_POINTS = (
    (12, 2), (15.09, 8.26), (22, 9.27), (17, 14.14), (18.18, 21.02),
    (12, 17.77), (5.82, 21.02), (7, 14.14), (2, 9.27), (8.91, 8.26),
)  # fmt: skip


@cache
def _star() -> QPainterPath:
    points = [_MIDDLE + (QPointF(*point) - _MIDDLE) * _SCALE for point in _POINTS]
    path = QPainterPath(points[0])
    for point in points[1:]:
        path.lineTo(point)
    path.closeSubpath()
    return path


def paint_star(painter: QPainter, rect: QRectF, fill: QColor, edge: QColor) -> None:
    """Draw a star whose 24 unit grid fills a square; an invalid fill leaves it empty."""
    painter.save()
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / 24, rect.height() / 24)
    painter.setPen(
        QPen(
            edge,
            _OUTLINE,
            Qt.PenStyle.SolidLine,
            Qt.PenCapStyle.RoundCap,
            Qt.PenJoinStyle.RoundJoin,
        )
    )
    painter.setBrush(fill if fill.isValid() else Qt.BrushStyle.NoBrush)
    painter.drawPath(_star())
    painter.restore()


class _StarButton(RingWearer, QPushButton):
    """One star. It asks its row how it looks, since that depends on the others."""

    def __init__(self, number: int, row: StarRating, *, touched: bool) -> None:
        super().__init__(row)
        self.number = number
        self._row = row
        self._touched = touched
        self.setObjectName(f"star{number}")
        self.setCheckable(True)
        # For the role: a screen reader then speaks of one choice out of five.
        self.setAutoExclusive(True)
        self.setAutoDefault(True)
        if not touched:
            self.setAttribute(Qt.WidgetAttribute.WA_Hover)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("focusRadius", RADIUS)

    def sizeHint(self) -> QSize:
        return self.size()

    def event(self, event: QEvent) -> bool:
        hovers = event.type() in {QEvent.Type.HoverEnter, QEvent.Type.HoverLeave}
        # A style may ask for hover anew, whatever the button said.
        if hovers and not self._touched:
            self._row.hovered(self.number if event.type() == QEvent.Type.HoverEnter else 0)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._row.press(event.key()):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, edge = self._row.look(self.number)
        px = self._row.glyph * (0.95 if self.isDown() else 1.0)
        rect = QRectF((self.width() - px) / 2, (self.height() - px) / 2, px, px)
        paint_star(painter, rect, fill, edge)


class StarRating(QWidget):
    """A rating of one to five stars, or none yet.

    Keys, with the focus on a star: arrows, Home, End, 1 to 5.

    Signals:
        ratingChanged(rating: int): 1 to 5, or 0 when it was cleared.

    Args:
        touched: whether fingers choose: there is then no hover, no hand and no hint.

    Attributes:
        glyph: the side of a star's picture, in logical pixels.
    """

    ratingChanged = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, touched: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("starRating")
        self.glyph = 40
        self._touched = touched
        self._rating = 0
        self._hover = 0
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._stars = tuple(_StarButton(each, self, touched=touched) for each in range(1, 6))
        for star in self._stars:
            self._group.addButton(star, star.number)
            self._row.addWidget(star)
        self._group.idToggled.connect(self._toggled)
        self.setCompact(False)
        self._rove()

    def rating(self) -> int:
        """1 to 5, or 0 as long as none is chosen."""
        return self._rating

    def setRating(self, rating: int) -> None:
        """Choose, or clear with 0.

        Raises:
            ValueError: for anything but 0 to 5.
        """
        if rating not in range(6):
            raise ValueError(rating)
        if rating:
            self._stars[rating - 1].setChecked(True)
            return
        checked = self._group.checkedButton()
        if checked is None:
            return
        self._exclusive(on=False)
        checked.setChecked(False)
        self._exclusive(on=True)
        self._accept(0)

    def setStarNames(self, names: Sequence[str]) -> None:
        """What each star means, in words, from one to five."""
        for star, name in zip(self._stars, names, strict=True):
            star.setAccessibleName(name)
            if not self._touched:
                set_tooltip(star, name)

    def stars(self) -> tuple[QAbstractButton, ...]:
        """The five buttons."""
        return self._stars

    def setCompact(self, compact: bool) -> None:
        """In a small window the buttons are 48 px high instead of 56."""
        for star in self._stars:
            star.setFixedSize(56, 48 if compact else 56)

    def setSizes(self, button: int, glyph: int, gap: int) -> None:
        """Take other measures.

        Args:
            button: the side of a star's button, in logical pixels.
            glyph: the side of its picture.
            gap: what lies between two buttons.
        """
        self.glyph = glyph
        self._row.setSpacing(gap)
        for star in self._stars:
            star.setFixedSize(button, button)
        self._repaint()

    def look(self, number: int) -> tuple[QColor, QColor]:
        """The fill and the edge of a star."""
        colours = theme()
        if not self.isEnabled():
            return QColor(), colours.line
        if number <= self._rating:
            return colours.star, colours.star_edge
        if number <= self._hover:
            soft = QColor(colours.star)
            soft.setAlphaF(_SOFT)
            return soft, colours.star_edge
        return QColor(), colours.quiet

    def hovered(self, number: int) -> None:
        """The pointer is over that star; 0 for none."""
        self._hover = number
        self._repaint()

    def press(self, key: int) -> bool:
        """Take a key that a star got. Returns whether it means something here."""
        wanted = _after_key(key, self._rating)
        if wanted is None:
            return False
        star = self._stars[wanted - 1]
        star.setChecked(True)
        star.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self._repaint()

    def _toggled(self, number: int, checked: bool) -> None:
        if checked:
            self._accept(number)

    def _accept(self, rating: int) -> None:
        self._rating = rating
        self._rove()
        self._repaint()
        self.ratingChanged.emit(rating)

    def _exclusive(self, *, on: bool) -> None:
        self._group.setExclusive(on)

    def _rove(self) -> None:
        """One stop for the Tab key: the chosen star, or the first."""
        stop = max(self._rating, 1)
        for star in self._stars:
            policy = Qt.FocusPolicy.StrongFocus
            if star.number != stop:
                policy = Qt.FocusPolicy.ClickFocus
            star.setFocusPolicy(policy)

    def _repaint(self) -> None:
        for star in self._stars:
            star.update()


def _after_key(key: int, rating: int) -> int | None:
    if Qt.Key.Key_1 <= key <= Qt.Key.Key_5:
        return key - Qt.Key.Key_0
    if key in {Qt.Key.Key_Right, Qt.Key.Key_Up}:
        return min(rating + 1, 5)
    if key in {Qt.Key.Key_Left, Qt.Key.Key_Down}:
        return max(rating - 1, 1)
    return {Qt.Key.Key_Home: 1, Qt.Key.Key_End: 5}.get(Qt.Key(key))

"""Level bars that move with the voice, and stand still as its waveform."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QPixmapCache, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from woku_desktop.ui.motion import reduced
from woku_desktop.ui.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

BAR = 4
_QUIET_DBFS = -60.0
_LOUD_DBFS = -12.0
_MOST_BARS = 1024
_CALM_STEP = 3


class LevelMeter(QWidget):
    """Bars as far apart as they are wide, the newest at the right; as many as fit.

    Decoration for those who see it: its accessible description says the level in words.

    Args:
        height: its own, in logical pixels.
        ground: the tone of what it lies on, if that never changes: then nothing below it is
            painted again 30 times a second.
        bar: the width of a bar, in logical pixels: an even number.
    """

    def __init__(
        self, parent: QWidget | None = None, height: int = 48, *, ground: str = "", bar: int = BAR
    ) -> None:
        super().__init__(parent)
        self._ground = ground
        self._bar = bar
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, bool(ground))
        self.setObjectName("levelMeter")
        self._heights: deque[float] = deque(maxlen=_MOST_BARS)
        self._pending: list[float] = []
        self._levels: Sequence[float] | None = None
        self._waveform: tuple[float, ...] | None = None
        self._played = 1.0
        self._bar_height = height
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def push(self, levels_dbfs: Sequence[float]) -> None:
        """Add readings, oldest first, one a 30th of a second, in dBFS."""
        if not levels_dbfs:
            return
        was_live = self._waveform is None
        self._waveform = None
        self._pending.extend(map(_loudness, levels_dbfs))
        # With reduced motion the bars go at a third of the rate: they inform, so they still go.
        step = _CALM_STEP if reduced() else 1
        whole = len(self._pending) // step * step
        for start in range(0, whole, step):
            self._heights.append(max(self._pending[start : start + step]))
        del self._pending[:whole]
        if not whole:
            return
        if self._ground and was_live:
            # What is there moves over, and only the new bars are painted.
            wide = self._count() * self._pitch - self._bar
            moved = QRect(0, 0, wide, self.height())
            self.scroll(-(whole // step) * self._pitch, 0, moved)
        else:
            self.update()

    def clear(self) -> None:
        """Back to nothing heard."""
        self._heights.clear()
        self._pending.clear()
        self._waveform = self._levels = None
        self.update()

    def show_waveform(self, levels: Sequence[float], played_fraction: float = 1.0) -> None:
        """Show a whole take.

        Args:
            levels: in dBFS, oldest first, however many.
            played_fraction: how much of it stands in the accent, from 0 to 1.
        """
        before, self._played = self._played_bars(), min(max(played_fraction, 0.0), 1.0)
        if self._waveform is None or levels is not self._levels:
            self._levels = levels
            self._waveform = tuple(map(_loudness, levels))
            self.update()
        elif before != (now := self._played_bars()):
            # The picture is there: only the bars change that were played meanwhile.
            first, last = sorted((before, now))
            self.update(first * self._pitch, 0, (last - first) * self._pitch, self.height())

    def setLevelInWords(self, words: str) -> None:
        """What a screen reader says of the level."""
        if words != self.accessibleDescription():
            self.setAccessibleDescription(words)

    def bars(self) -> tuple[float, ...]:
        """What is painted now, from left to right: 0 is silence, 1 is loud."""
        count = self._count()
        if self._waveform is not None:
            return _spread(self._waveform, count)
        newest = tuple(self._heights)[-count:] if count else ()
        return (0.0,) * (count - len(newest)) + newest

    def setMeterHeight(self, height: int) -> None:
        """Change its height, in logical pixels."""
        self._bar_height = height
        self.updateGeometry()
        self.update()

    def setBar(self, width: int) -> None:
        """Change the width of a bar, in logical pixels: an even number."""
        self._bar = width
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(47 * self._pitch - self._bar, self._bar_height)

    def minimumSizeHint(self) -> QSize:
        return QSize(8 * self._pitch - self._bar, self._bar_height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme()
        bars = self.bars()
        painter = QPainter(self)
        if self._ground:
            painter.fillRect(event.rect(), colours.colour(self._ground))
        if self._waveform is None:
            first = max(0, event.rect().left() // self._pitch)
            self._draw(painter, bars[first:], first, colours.recording)
            return
        cut = self._played_bars()
        self._draw(painter, bars[:cut], 0, colours.accent)
        self._draw(painter, bars[cut:], cut, colours.field_line)

    def _draw(self, painter: QPainter, bars: Sequence[float], first: int, colour: QColor) -> None:
        dpr = self.devicePixelRatioF()
        bar = self._bar
        dot = _dot(colour, bar, dpr)
        # A picture's own pixels: its upper and its lower half.
        wide, end = dot.width(), dot.height() // 2
        middle, cap = self.height() // 2, bar // 2
        for number, loudness in enumerate(bars, first):
            x = number * self._pitch
            half = round(loudness * (middle - cap))
            painter.drawPixmap(x, middle - half - cap, dot, 0, 0, wide, end)
            painter.fillRect(x, middle - half, bar, 2 * half, colour)
            painter.drawPixmap(x, middle + half, dot, 0, end, wide, end)

    @property
    def _pitch(self) -> int:
        """From one bar to the next."""
        return 2 * self._bar

    def _count(self) -> int:
        return min((self.width() + self._bar) // self._pitch, _MOST_BARS)

    def _played_bars(self) -> int:
        """How many stand in the accent."""
        return round(self._count() * self._played)


def _dot(colour: QColor, bar: int, dpr: float) -> QPixmap:
    """The two round ends of a bar. Whole pixels and a picture of the ends cost a quarter of
    stroked lines, 30 times a second."""
    key = f"woku-bar {colour.rgba():x} {bar} {dpr}"
    dot = QPixmap()
    if QPixmapCache.find(key, dot):
        return dot
    side = round(bar * dpr)
    dot = QPixmap(side, side)
    dot.fill(Qt.GlobalColor.transparent)
    painter = QPainter(dot)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QRectF(0, 0, side, side))
    painter.end()
    dot.setDevicePixelRatio(dpr)
    QPixmapCache.insert(key, dot)
    return dot


def _loudness(dbfs: float) -> float:
    return min(max((dbfs - _QUIET_DBFS) / (_LOUD_DBFS - _QUIET_DBFS), 0.0), 1.0)


def _spread(values: Sequence[float], count: int) -> tuple[float, ...]:
    """Bring many values, or few, to a number of bars: the loudest of each stretch."""
    if not values or count <= 0:
        return (0.0,) * max(count, 0)
    total = len(values)
    made = []
    for bar in range(count):
        start = bar * total // count
        made.append(max(values[start : max((bar + 1) * total // count, start + 1)]))
    return tuple(made)

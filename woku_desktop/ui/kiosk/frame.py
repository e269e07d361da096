"""The three forms of a station's screen, and where things stand on it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QRect, QSize

SMALLEST_TYPE = 22
"""No text on a station is smaller, in logical pixels."""

Place = tuple[int, int, int, int]
"""Left, top, width and height, as drawn."""

Sizes = tuple[tuple[int, int], ...]
"""Type and line, as drawn, the largest first."""

_LANDSCAPE_FROM = QSize(1600, 900)


class Form(Enum):
    """How a station's screens are laid out."""

    PORTRAIT = auto()
    LANDSCAPE = auto()
    SMALL = auto()


DRAWN = {
    Form.PORTRAIT: QSize(1080, 1920),
    Form.LANDSCAPE: QSize(1920, 1080),
    Form.SMALL: QSize(1024, 600),
}
"""The size in which each form was drawn, in logical pixels."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A form, fitted into a window: as large as it goes, in the middle.

    Args:
        form: how it is laid out.
        width: the window's, in logical pixels.
        height: the window's.
    """

    form: Form
    width: int
    height: int

    @property
    def scale(self) -> float:
        """How much larger than it was drawn."""
        drawn = DRAWN[self.form]
        return min(self.width / drawn.width(), self.height / drawn.height())

    @property
    def portrait(self) -> bool:
        """Whether it is the upright form."""
        return self.form is Form.PORTRAIT

    @property
    def small(self) -> bool:
        """Whether it is the form of small screens."""
        return self.form is Form.SMALL

    def px(self, drawn: float) -> int:
        """A length as it is on this screen, in logical pixels."""
        return round(drawn * self.scale)

    def type_px(self, drawn: float) -> int:
        """A size of type: never under SMALLEST_TYPE."""
        return max(SMALLEST_TYPE, self.px(drawn))

    def line_px(self, drawn: float, type_drawn: float) -> int:
        """The height of a line: grows with type that could not become as small as it was drawn."""
        return round(drawn * self.type_px(type_drawn) / type_drawn)

    def rect(self, x: float, y: float, width: float, height: float) -> QRect:
        """A rectangle as it was drawn, where it is in the window."""
        drawn = DRAWN[self.form]
        left = (self.width - drawn.width() * self.scale) / 2
        top = (self.height - drawn.height() * self.scale) / 2
        corner = (round(left + x * self.scale), round(top + y * self.scale))
        end = (round(left + (x + width) * self.scale), round(top + (y + height) * self.scale))
        return QRect(*corner, end[0] - corner[0], end[1] - corner[1])

    def band(self, y: float, height: float) -> QRect:
        """A stripe from the window's left edge to its right one; what ends at the bottom of the
        drawing ends at the bottom of the window."""
        stripe = self.rect(0, y, DRAWN[self.form].width(), height)
        bottom = stripe.bottom() + 1
        if y + height >= DRAWN[self.form].height():
            bottom = self.height
        return QRect(0, stripe.top(), self.width, bottom - stripe.top())


def frame_for(size: QSize, orientation: str = "auto") -> Frame:
    """The frame of a window.

    Args:
        size: the window's, in logical pixels.
        orientation: "portrait", "landscape", or "auto" to go by its shape.
    """
    upright = orientation == "portrait" or (orientation == "auto" and size.height() > size.width())
    form = Form.PORTRAIT
    if not upright:
        large = (
            size.width() >= _LANDSCAPE_FROM.width() and size.height() >= _LANDSCAPE_FROM.height()
        )
        form = Form.LANDSCAPE if large else Form.SMALL
    return Frame(form, size.width(), size.height())

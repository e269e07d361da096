"""The large words above a screen that is typed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from woku_desktop.ui.kiosk.kit import fit_largest, fit_text, lines_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from woku_desktop.ui.kiosk.frame import Frame, Place
    from woku_desktop.ui.widgets.text import Text


def fit_title(
    title: Text,
    frame: Frame,
    place: Place,
    sizes: Sequence[tuple[float, float]],
) -> None:
    """Give a title the largest type with which it takes one line, else the largest that fits.

    It stands at the bottom of its place, on what follows.

    Args:
        title: what to put there.
        frame: where it stands.
        place: x, y, width and height, as drawn.
        sizes: (type, line) as drawn, the largest first.
    """
    rect = frame.rect(*place)
    for px, line in sizes:
        fit_text(title, frame, px, line)
        if lines_of(title, rect.width()) == 1:
            break
    else:
        fit_largest(title, frame, sizes, rect)
    high = title.heightForWidth(rect.width())
    title.setGeometry(QRect(rect.left(), rect.bottom() + 1 - high, rect.width(), high))

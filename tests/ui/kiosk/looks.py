"""What every screen of a station keeps to, whatever it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QWidget

from woku_desktop.ui.kiosk.frame import SMALLEST_TYPE
from woku_desktop.ui.kiosk.kit import TouchButton
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from woku_desktop.ui.kiosk.page import Page

LEAST_TARGET = 64


def where(page: Page, widget: QWidget) -> QRect:
    """Where a part stands on its page."""
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())


def targets(page: Page) -> list[QAbstractButton]:
    """Everything that can be touched."""
    return [
        each for each in page.findChildren(QAbstractButton) if each.isVisible() and each.isEnabled()
    ]


def too_small(page: Page) -> list[str]:
    """The targets that a finger misses."""
    return [
        f"{each.objectName()}: {each.size()}"
        for each in targets(page)
        if min(each.width(), each.height()) < LEAST_TARGET
    ]


def out_of_reach(page: Page) -> list[str]:
    """The targets in the upper third."""
    return [
        f"{each.objectName()}: {where(page, each)}"
        for each in targets(page)
        if where(page, each).top() < page.height() / 3
    ]


def too_fine(page: Page) -> list[str]:
    """The words in a type that nobody reads standing."""
    sizes = [(each.text(), each.font().pixelSize()) for each in page.findChildren(Text)]
    sizes += [(each.text(), each.text_px) for each in page.findChildren(TouchButton)]
    return [f"{text!r}: {px}" for text, px in sizes if px < SMALLEST_TYPE]


def overlapping(page: Page) -> list[str]:
    """The parts of a page that stand on each other."""
    parts = [
        each
        for each in page.children()
        if isinstance(each, QWidget) and each.isVisible() and not each.size().isEmpty()
    ]
    return [
        f"{one.objectName() or type(one).__name__} and {other.objectName() or type(other).__name__}"
        for number, one in enumerate(parts)
        for other in parts[number + 1 :]
        if one.geometry().intersects(other.geometry())
    ]

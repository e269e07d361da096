"""What every screen of a station keeps to, asked of whatever is seen below a widget."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QScrollArea, QWidget

from woku_desktop.ui.kiosk.admin_kit import LaidButton, SectionButton
from woku_desktop.ui.kiosk.choice_button import ChoiceButton
from woku_desktop.ui.kiosk.corner import AdminCorner
from woku_desktop.ui.kiosk.frame import SMALLEST_TYPE, frame_for
from woku_desktop.ui.kiosk.kit import TouchButton
from woku_desktop.ui.kiosk.page import Page
from woku_desktop.ui.kiosk.start_button import StartButton
from woku_desktop.ui.widgets.buttons import PaintedButton
from woku_desktop.ui.widgets.text import Text
from woku_desktop.ui.widgets.touch_fields import TouchField

if TYPE_CHECKING:
    from collections.abc import Iterator

SMALLEST_TARGET = 64
"""No target is smaller, in logical pixels, in the sizes that the screens were drawn in."""

MAY_BE_CUT = frozenset({"wokuName"})
"""Names of people, places and things may end in dots."""


def settle() -> None:
    """Let layouts come to rest: each pass may ask for one more."""
    for _ in range(3):
        QApplication.processEvents()


def small_type(root: QWidget) -> list[str]:
    """The texts that are smaller than any text may be."""
    return [
        f"{_named(widget)}: {px} px"
        for widget in _seen(root)
        if (px := _type_px(widget)) is not None and px < SMALLEST_TYPE
    ]


def small_targets(root: QWidget) -> list[str]:
    """What is touched and too small for a finger."""
    return [
        f"{_named(widget)}: {widget.width()}×{widget.height()}"
        for widget in _targets(root)
        if min(widget.width(), widget.height()) < SMALLEST_TARGET
    ]


def too_small(root: QWidget) -> list[str]:
    """What is too small to be read or touched, in a size that the screens were drawn in."""
    return small_type(root) + small_targets(root)


def cut_words(root: QWidget) -> list[str]:
    """The texts that lack room, or leave what they stand in."""
    found = []
    for widget in _seen(root):
        if not isinstance(widget, QLabel | QAbstractButton) or not widget.text():
            continue
        if widget.objectName() not in MAY_BE_CUT and _lacks_room(widget):
            found.append(f"{_named(widget)}: {widget.size().toTuple()}")
        if (left := _left(widget, root)) is not None:
            found.append(f"{_named(widget)} leaves {_named(left)}")
    return found


def out_of_reach(root: QWidget) -> list[str]:
    """What can be touched above the lower two thirds of an upright screen."""
    if not frame_for(root.size()).portrait:
        return []
    return [
        f"{_named(widget)}: y {_place(widget, root).top()}"
        for widget in _targets(root)
        if _place(widget, root).top() < root.height() // 3
    ]


def nameless(root: QWidget) -> list[str]:
    """What can be touched, and has neither words nor a name for who can't see it."""
    return [
        _named(each)
        for each in _targets(root)
        if not (each.accessibleName() or each.property("text"))
    ]


def overlapping(root: QWidget) -> list[str]:
    """The targets, the texts and the other parts of a page that lie on each other."""
    things = [(each, _seen_part(each, root)) for each in _seen(root) if _has_a_place(each)]
    return [
        f"{_named(one)} and {_named(other)}"
        for (one, here), (other, there) in combinations(things, 2)
        if here.intersects(there) and not one.isAncestorOf(other) and not other.isAncestorOf(one)
    ]


def _targets(root: QWidget) -> list[QWidget]:
    return [each for each in _seen(root) if isinstance(each, QAbstractButton | QLineEdit)]


def _has_a_place(widget: QWidget) -> bool:
    if isinstance(widget, QAbstractButton | QLineEdit):
        return True
    if isinstance(widget, QLabel):
        return bool(widget.text())
    # The corner may lie below the languages, which are touched instead.
    return isinstance(widget.parentWidget(), Page) and not isinstance(widget, AdminCorner)


def _seen(root: QWidget) -> Iterator[QWidget]:
    return (widget for widget in root.findChildren(QWidget) if widget.isVisible())


def _place(widget: QWidget, root: QWidget) -> QRect:
    return QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())


def _seen_part(widget: QWidget, root: QWidget) -> QRect:
    """Its place, without what can only be scrolled into sight."""
    place = _place(widget, root)
    above = widget.parentWidget()
    while above is not None and above is not root:
        if isinstance(above.parentWidget(), QScrollArea):
            place = place.intersected(_place(above, root))
        above = above.parentWidget()
    return place


def _named(widget: QWidget) -> str:
    said = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return repr(said) if said else widget.objectName() or type(widget).__name__


def _type_px(widget: QWidget) -> int | None:
    """The size of its type, in logical pixels; None where it has no words."""
    if isinstance(widget, PaintedButton):
        return widget.text_px if widget.text() else None
    if isinstance(widget, Text | TouchField) or type(widget) is QLabel:
        return widget.font().pixelSize()
    return None


def _lacks_room(widget: QLabel | QAbstractButton) -> bool:
    if isinstance(widget, Text):
        if widget.wordWrap():
            return widget.heightForWidth(widget.width()) > widget.height()
        hint = widget.sizeHint()
        return widget.width() < hint.width() or widget.height() < hint.height()
    if isinstance(widget, TouchButton) and not isinstance(
        widget, LaidButton | SectionButton | ChoiceButton
    ):
        content = widget._words_width() + widget._icon_room()
        if isinstance(widget, StartButton):
            content = widget.content_width()
        # A quarter of a letter's height at each end, so that no word touches the edge.
        return content + widget.text_px / 2 > widget.width() or widget.text_px > widget.height()
    hint = widget.sizeHint()
    return widget.width() < hint.width() or widget.height() < hint.height()


def _left(widget: QWidget, root: QWidget) -> QWidget | None:
    """What it stands in and does not lie in wholly, unless it can be scrolled into sight."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above.parentWidget(), QScrollArea):
        if not above.rect().contains(_place(widget, above)):
            return above
        above = None if above is root else above.parentWidget()
    return None

"""The pages behind a station's corner in every size: no word is cut, targets fit a finger."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from tests.ui.kiosk.admin_pictures import shown
from tests.ui.kiosk.admin_states import ADMIN_STATES, at_rest
from tests.ui.kiosk.stage import ODD_SIZES, SIZES
from tests.ui.screens import RESOURCES
from tests.ui.test_cut import cut
from woku_desktop.ui import texts
from woku_desktop.ui.kiosk.frame import SMALLEST_TYPE, frame_for
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

LEAST = 64


@pytest.fixture(params=list(texts.LANGUAGES))
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    chosen = str(request.param)
    texts.install(qapp, chosen, RESOURCES / "i18n")
    yield chosen
    texts.install(qapp, "en", RESOURCES / "i18n")


def targets(root: QWidget) -> list[QWidget]:
    """What a finger is meant to touch."""
    found = [*root.findChildren(QAbstractButton), *root.findChildren(QLineEdit)]
    return [each for each in found if each.isVisible()]


def overlapping(root: QWidget) -> list[tuple[str, str]]:
    """Targets and texts in sight that lie on each other."""
    parts = [*targets(root), *(each for each in root.findChildren(Text) if each.isVisible())]
    places = []
    for each in parts:
        seen = each.visibleRegion().boundingRect()
        places.append((each, seen.translated(each.mapTo(root, QPoint(0, 0)))))
    return [
        (str(one.property("text")), str(two.property("text")))
        for number, (one, here) in enumerate(places)
        for two, there in places[:number]
        if here.intersects(there) and not two.isAncestorOf(one)
    ]


def too_small(root: QWidget) -> list[str]:
    """Targets and texts that are smaller than a station may show them, or that have no name."""
    found = [
        f"{each.objectName()} {each.size()}"
        for each in targets(root)
        if min(each.width(), each.height()) < LEAST
        or not (each.accessibleName() or each.property("text"))
    ]
    return found + [
        each.text()
        for each in root.findChildren(Text)
        if each.isVisible() and each.font().pixelSize() < SMALLEST_TYPE
    ]


def out_of_reach(root: QWidget) -> list[str]:
    """Targets that lie in the upper third of an upright screen."""
    frame = frame_for(root.size())
    top = frame.rect(0, 640, 0, 0).top() if frame.portrait else 0
    return [each.objectName() for each in targets(root) if each.mapTo(root, QPoint(0, 0)).y() < top]


@pytest.mark.parametrize("state", ADMIN_STATES)
def test_everything_fits(state: str, language: str) -> None:
    with shown(state, SIZES[0]) as page:
        for size in (*SIZES, *ODD_SIZES):
            at_rest(page, size)
            assert cut(page) == [], size
            assert overlapping(page) == [], size
            assert too_small(page) == [], size
            assert out_of_reach(page) == [], size

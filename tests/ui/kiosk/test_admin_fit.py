"""The pages behind a station's corner: no word is cut, and every target is for a finger."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from tests.ui.kiosk.admin_pictures import shown
from tests.ui.kiosk.admin_states import ADMIN_STATES, at_rest
from tests.ui.kiosk.stage import ODD_SIZES, SIZES
from tests.ui.screens import RESOURCES
from tests.ui.test_cut import cut
from woku_desktop.ui import texts
from woku_desktop.ui.kiosk.frame import SMALLEST_TYPE
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


def overlaps(found: list[QWidget], root: QWidget) -> list[tuple[str, str]]:
    """Targets in sight that lie on each other, by name."""
    places = []
    for each in found:
        seen = each.visibleRegion().boundingRect()
        places.append((each.objectName(), seen.translated(each.mapTo(root, seen.topLeft() * 0))))
    return [
        (first, second)
        for number, (first, one) in enumerate(places)
        for second, other in places[:number]
        if one.intersects(other)
    ]


@pytest.mark.parametrize("state", ADMIN_STATES)
def test_nothing_is_cut(state: str, language: str) -> None:
    with shown(state, SIZES[0]) as page:
        for size in (*SIZES, *ODD_SIZES):
            at_rest(page, size)
            assert cut(page) == [], size
            found = targets(page)
            assert overlaps(found, page) == [], size
            for text in page.findChildren(Text):
                assert not text.isVisible() or text.font().pixelSize() >= SMALLEST_TYPE, size


@pytest.mark.parametrize("size", [*SIZES, *ODD_SIZES], ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_target_is_for_a_finger(size: tuple[int, int], spanish: None) -> None:
    for state in ADMIN_STATES:
        with shown(state, size) as page:
            small = [
                (each.objectName(), each.size())
                for each in targets(page)
                if min(each.width(), each.height()) < LEAST
            ]
            assert small == [], state
            for each in targets(page):
                name = each.accessibleName() or str(each.property("text"))
                assert name, (state, each.objectName())


def test_a_hand_reaches_everything_on_an_upright_screen(spanish: None) -> None:
    for state in ADMIN_STATES:
        with shown(state, SIZES[0]) as page:
            for each in targets(page):
                assert each.mapTo(page, each.rect().topLeft()).y() >= 640, each.objectName()

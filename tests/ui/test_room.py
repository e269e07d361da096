"""Who gives way beside the list: the filters never, the day's picture last, nothing is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.detail_states import choose
from tests.ui.fakes import number_of
from tests.ui.queue_states import PAUSES, REBUILT, delivered, needing, waiting
from tests.ui.screens import RESOURCES, Shown, shown
from tests.ui.test_cut import cut, settle
from woku_desktop.domain.delivery_errors import KeyRefused, Unreachable
from woku_desktop.domain.outbox_errors import IndexRebuilt
from woku_desktop.ui import texts
from woku_desktop.ui.desk.voice_rows import ROW
from woku_desktop.ui.desk.voice_words import Action
from woku_desktop.ui.focus import wearer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.ui.listed import Listed
    from tests.ui.sided import Sided

NORMAL, SMALL = (1100, 720), (880, 600)


@pytest.fixture(params=list(texts.LANGUAGES))
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    texts.install(qapp, str(request.param), RESOURCES / "i18n")
    yield str(request.param)
    texts.install(qapp, "en", RESOURCES / "i18n")


def _offline(made: Shown) -> None:
    made.tell(*waiting(), *delivered())
    made.bridge.deliveryBlocked.emit(Unreachable())


def _chosen(identifier: str, before: Callable[[Shown], None] = _offline) -> Callable[[Shown], None]:
    def choose_it(made: Shown) -> None:
        before(made)
        choose(made, identifier)

    return choose_it


def _online(made: Shown) -> None:
    made.tell(*waiting(), *delivered(), *needing())


def _refused(made: Shown) -> None:
    _offline(made)
    made.bridge.deliveryBlocked.emit(KeyRefused())


def _noticed(made: Shown) -> None:
    _online(made)
    made.bridge.outboxNoticed.emit(REBUILT)


def _several(made: Shown) -> None:
    _offline(made)
    choose(made, "w1", "w2", "d1")


def _discarding(made: Shown) -> None:
    _chosen("n3", _online)(made)
    voices = made.window.voices
    voices.list.acted.emit(voices.model.row_of(number_of("n3")), Action.DISCARD)


# What happens in a day with a network that comes and goes.
USUAL: dict[str, Callable[[Shown], None]] = {
    "offline": _offline,
    "a voice": _chosen("d1", _online),
    "a voice that needs somebody": _chosen("n3", _online),
    "offline, a voice that was delivered": _chosen("d1"),
    "offline, a voice that waits": _chosen("w3"),
    "a refused key, a voice": _chosen("w3", _refused),
    "a notice": _noticed,
    "a notice, a voice": _chosen("d1", _noticed),
    "several, offline": _several,
    "discarding": _discarding,
}


class Asked(QObject):
    """How often a widget was asked to lay itself out."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.times = 0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        self.times += event.type() == QEvent.Type.LayoutRequest
        return False


def part(made: Shown, name: str) -> QWidget:
    found = made.window.findChild(QWidget, name)
    assert found is not None
    return found


def whole(made: Shown, name: str) -> bool:
    """Whether a part is in sight, and as high as it has to be."""
    seen = part(made, name)
    return seen.isVisible() and seen.height() >= seen.minimumSizeHint().height()


@pytest.mark.parametrize("state", USUAL)
def test_the_filters_and_the_day_s_picture_stay_in_the_window_as_it_opens(
    state: str, language: str
) -> None:
    with shown("empty", language, NORMAL) as made:
        USUAL[state](made)
        settle()
        assert whole(made, "groupFilter")
        assert whole(made, "dayBars")
        assert made.window.voices.list.viewport().height() >= ROW
        assert cut(made.window) == []


@pytest.mark.parametrize("state", USUAL)
def test_the_filters_stay_in_the_smallest_window(state: str, language: str) -> None:
    with shown("empty", language, SMALL) as made:
        USUAL[state](made)
        settle()
        assert whole(made, "groupFilter")
        assert whole(made, "dayBars") == part(made, "dayBars").isVisible()
        assert cut(made.window) == []


def test_in_a_small_window_the_day_s_picture_goes_before_a_notice_is_cut(language: str) -> None:
    with shown("empty", language, SMALL) as made:
        _online(made)
        # Long enough to fill the room in each language.
        made.bridge.outboxNoticed.emit(
            IndexRebuilt(file="index-set-aside-20260304T134700Z-2.db-wal")
        )
        settle()
        assert not part(made, "dayBars").isVisible()
        assert made.window.voices.above.notices is not None
        made.window.voices.above.notices.dismiss.click()
        settle()
        assert whole(made, "dayBars")


def test_a_bar_that_is_pressed_stays_in_sight(spanish: None) -> None:
    with shown("empty", "es", SMALL) as made:
        _online(made)
        bar = part(made, "dayBar3")
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton)
        made.bridge.outboxNoticed.emit(REBUILT)
        settle()
        assert bar.isVisible()


def test_beside_a_voice_the_note_is_its_first_sentence(sided: Sided) -> None:
    sided.add(*waiting(), *delivered())
    sided.bridge.deliveryBlocked.emit(Unreachable())
    note = sided.voices.note
    settle()
    long = note.height()
    said = note.words
    assert note.toolTip() == ""
    sided.choose("d1")
    settle()
    assert note.height() < long
    assert note.words == said
    assert note.toolTip().replace("\n", " ") == said
    sided.side.pane.close_page()
    settle()
    assert (note.height(), note.toolTip()) == (long, "")


def test_a_notice_is_told_whole_again_once_nothing_stands_beside_it(sided: Sided) -> None:
    sided.add(*delivered())
    sided.choose("d1")
    sided.bridge.outboxNoticed.emit(REBUILT)
    notices = sided.voices.above.notices
    assert notices is not None
    settle()
    short = notices.height()
    assert str(REBUILT.facts["file"]) in notices.toolTip()
    sided.side.pane.close_page()
    settle()
    assert notices.height() > short
    assert notices.toolTip() == ""


def test_a_low_detail_scrolls_its_buttons_and_keeps_the_focus_in_them(sided: Sided) -> None:
    sided.add(*waiting())
    sided.choose("w3")
    detail = sided.side.pane.detail
    button = next(each for each in detail.buttons.values() if each.isVisible())
    button.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    high = detail.height()
    sided.bridge.deliveryBlocked.emit(PAUSES["unreachable"])
    settle()
    assert detail.height() < high
    for each in detail.buttons.values():
        row = each.parentWidget()
        assert row is not None
        assert row.rect().contains(each.geometry()) or each.isHidden()
        assert row.height() >= row.heightForWidth(row.width())
    assert QApplication.focusWidget() is button


def test_a_ring_lets_go_of_a_button_that_is_put_elsewhere(sided: Sided) -> None:
    sided.add(*waiting())
    sided.choose("w3")
    settle()
    detail = sided.side.pane.detail
    button = next(each for each in detail.buttons.values() if each.isVisible())
    button.setFocus(Qt.FocusReason.TabFocusReason)
    for room in (200, 300):
        detail.set_room(room)  # Qt warns, and a warning fails a test, if the ring can't follow
        settle()
        assert wearer() is button
    sided.voices.narrowing.search.setFocus(Qt.FocusReason.TabFocusReason)
    detail.set_room(200)
    settle()
    assert wearer() is None


def test_the_chosen_row_stays_in_sight_while_the_list_shrinks(sided: Sided) -> None:
    sided.add(*waiting(), *delivered())
    view = sided.voices.list
    settle()
    index = sided.voices.model.index(sided.voices.model.row_of(number_of("w5")))
    where = view.visualRect(index).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    settle()
    assert view.selectionModel().isSelected(index)
    assert not view.viewport().rect().contains(where)
    assert view.viewport().rect().contains(view.visualRect(index))


def test_the_first_row_keeps_its_heading_in_sight(sided: Sided) -> None:
    sided.add(*delivered())
    view, model = sided.voices.list, sided.voices.model
    settle()
    where = view.visualRect(model.index(1)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    settle()
    for row in (0, 1):
        assert view.viewport().rect().contains(view.visualRect(model.index(row)))


def test_the_layout_comes_to_rest(sided: Sided) -> None:
    sided.add(*waiting(), *delivered())
    sided.bridge.deliveryBlocked.emit(Unreachable())
    sided.choose("d1")
    settle()
    asked = Asked(sided.voices)
    settle()
    assert asked.times == 0


def test_without_a_detail_what_is_told_is_told_whole(listed: Listed) -> None:
    listed.card.complete()
    listed.add(*waiting())
    listed.card.resize(400, 400)
    listed.bridge.deliveryBlocked.emit(Unreachable())
    settle()
    note = listed.card.note
    assert note.height() >= note.height_at(note.width(), short=False)
    assert note.toolTip() == ""
    assert listed.card.narrowing.day is not None
    assert listed.card.narrowing.day.isHidden()
    assert listed.card.narrowing.groups is not None
    assert listed.card.narrowing.groups.isVisible()

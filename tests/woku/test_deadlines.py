"""One thread looks after every deadline."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from woku_desktop.woku.deadlines import Deadlines

if TYPE_CHECKING:
    from collections.abc import Iterator

FAR_S = 3600.0
SOON_S = 0.01
LONG_ENOUGH_S = 10.0


@pytest.fixture
def deadlines() -> Iterator[Deadlines]:
    deadlines = Deadlines()
    yield deadlines
    deadlines.close()


def _watchers() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "answer-deadlines"]


def _passed(deadlines: Deadlines) -> threading.Event:
    """Set once a deadline that was given after all the others has been acted on."""
    passed = threading.Event()
    deadlines.watch(SOON_S, passed.set)
    return passed


def test_what_is_late_is_acted_on_though_something_later_was_waited_for(
    deadlines: Deadlines,
) -> None:
    deadlines.watch(FAR_S, lambda: None)
    assert _passed(deadlines).wait(LONG_ENOUGH_S)
    # By now the thread waits for nothing but the later one.
    assert _passed(deadlines).wait(LONG_ENOUGH_S)


def test_what_was_done_in_time_is_left_alone(deadlines: Deadlines) -> None:
    acted: list[str] = []
    deadlines.forget(deadlines.watch(SOON_S, lambda: acted.append("in time")))
    deadlines.watch(SOON_S, lambda: acted.append("late"))
    assert _passed(deadlines).wait(LONG_ENOUGH_S)
    assert acted == ["late"]


def test_any_number_needs_one_thread(deadlines: Deadlines) -> None:
    before = len(_watchers())
    for _ in range(50):
        deadlines.watch(FAR_S, lambda: None)
    assert len(_watchers()) - before == 1


def test_the_thread_ends_when_nothing_is_left_and_another_takes_over(deadlines: Deadlines) -> None:
    known = set(_watchers())
    assert _passed(deadlines).wait(LONG_ENOUGH_S)
    for watcher in set(_watchers()) - known:
        watcher.join(LONG_ENOUGH_S)
    assert set(_watchers()) <= known
    assert _passed(deadlines).wait(LONG_ENOUGH_S)


def test_closing_ends_the_thread(deadlines: Deadlines) -> None:
    known = set(_watchers())
    deadlines.watch(FAR_S, lambda: None)
    (watcher,) = set(_watchers()) - known
    deadlines.close()
    watcher.join(LONG_ENOUGH_S)
    assert not watcher.is_alive()

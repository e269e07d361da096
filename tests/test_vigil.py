"""The rules by which a station is kept alive, with every clock handed in."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from woku_desktop.heartbeat import EXIT_RESTART
from woku_desktop.vigil import (
    HOPELESS_PAUSE_S,
    LONGEST_PAUSE_S,
    SETTLED_S,
    Nightly,
    Pauses,
    Replacement,
    Silence,
    file_identity,
    watch_for_updates,
)

if TYPE_CHECKING:
    from pathlib import Path

CRASHED = -11


def looked(silence: Silence, since: float, until: float, step: float = 0.5) -> bool:
    """What is said at `until`, having been asked every half second."""
    now = since
    while now + step < until:
        now += step
        assert not silence.too_long(now)
    return silence.too_long(until)


def test_a_start_may_take_longer_than_a_beat() -> None:
    silence = Silence(30.0, 5.0, now=100.0)
    assert not looked(silence, 100.0, 130.0)
    silence.heard()
    assert not looked(silence, 130.0, 135.0)
    silence.heard()
    assert not looked(silence, 135.0, 140.0)
    assert silence.too_long(140.5)


def test_a_station_that_never_shows_its_window_is_silent_for_too_long() -> None:
    silence = Silence(30.0, 5.0, now=0.0)
    assert looked(silence, 0.0, 30.5)


def test_the_time_in_which_the_machine_slept_does_not_count() -> None:
    silence = Silence(30.0, 5.0, now=0.0)
    silence.heard()
    assert not silence.too_long(3600.0)
    assert not looked(silence, 3600.0, 3603.5)
    assert looked(silence, 3603.5, 3604.5)


def test_the_pauses_grow_and_never_end() -> None:
    pauses = Pauses()
    said = [pauses.after(CRASHED, 3.0) for _ in range(9)]
    assert said == [0.0, 1.0, 2.0, 4.0, 8.0, 16.0, 30.0, 30.0, 30.0]
    assert [pauses.after(CRASHED, 3.0) for _ in range(5_000)] == [LONGEST_PAUSE_S] * 5_000


def test_a_station_that_ran_well_starts_at_once_again() -> None:
    pauses = Pauses()
    assert [pauses.after(CRASHED, 59.0) for _ in range(3)] == [0.0, 1.0, 2.0]
    assert pauses.after(CRASHED, 60.0) == 0.0
    assert pauses.after(CRASHED, 59.0) == 1.0


@pytest.mark.parametrize("code", [65, 78])
def test_what_a_person_has_to_mend_is_tried_slowly(code: int) -> None:
    pauses = Pauses()
    assert [pauses.after(code, 0.2) for _ in range(3)] == [HOPELESS_PAUSE_S] * 3
    assert pauses.after(CRASHED, 0.2) == 0.0


def test_a_restart_that_was_asked_for_is_no_failure() -> None:
    pauses = Pauses()
    assert [pauses.after(EXIT_RESTART, 20.0) for _ in range(3)] == [0.0] * 3
    assert pauses.after(CRASHED, 20.0) == 0.0


def test_one_that_asks_for_restarts_without_end_is_a_failure() -> None:
    pauses = Pauses()
    assert [pauses.after(EXIT_RESTART, 0.3) for _ in range(4)] == [0.0, 1.0, 2.0, 4.0]


NIGHT = datetime.fromisoformat("2026-11-26 03:00")


def restarts(nightly: Nightly, since: datetime, hours: float) -> list[datetime]:
    """When it says yes, asked every minute."""
    minutes = [since + timedelta(minutes=each) for each in range(round(hours * 60))]
    return [each for each in minutes if nightly.due(each)]


def test_each_night_once() -> None:
    nightly = Nightly("04:00", NIGHT)
    assert restarts(nightly, NIGHT, 24 * 30) == [
        NIGHT + timedelta(days=each, hours=1) for each in range(30)
    ]


def test_never_is_never() -> None:
    assert restarts(Nightly("", NIGHT), NIGHT, 48) == []


def test_a_parent_that_starts_later_waits_for_the_next_night() -> None:
    at_half_past = NIGHT.replace(hour=4, minute=30)
    assert restarts(Nightly("04:00", at_half_past), at_half_past, 24) == [
        NIGHT.replace(day=27, hour=4)
    ]


def test_just_before_midnight() -> None:
    nightly = Nightly("23:59", NIGHT)
    assert restarts(nightly, NIGHT, 20.5) == []
    assert nightly.due(NIGHT.replace(hour=0, minute=10) + timedelta(days=1))
    assert not nightly.due(NIGHT.replace(hour=0, minute=11) + timedelta(days=1))


def test_a_machine_that_slept_through_it_waits_for_the_next_night() -> None:
    nightly = Nightly("04:00", NIGHT)
    assert not nightly.due(NIGHT.replace(hour=8))
    assert nightly.due(NIGHT.replace(day=27, hour=4))


def test_a_time_that_the_clocks_skip_counts_when_they_are_past_it() -> None:
    before = datetime.fromisoformat("2026-03-29 01:59")
    nightly = Nightly("02:30", before)
    assert not nightly.due(before)
    assert nightly.due(datetime.fromisoformat("2026-03-29 03:00"))
    assert not nightly.due(datetime.fromisoformat("2026-03-29 03:01"))


def test_a_time_that_comes_twice_counts_once() -> None:
    began = datetime.fromisoformat("2026-10-25 02:00")
    nightly = Nightly("02:30", began)
    assert len(restarts(nightly, began, 1)) == 1
    assert restarts(nightly, began, 2) == []


def test_a_clock_that_is_set_back_and_forth_restarts_once_a_day() -> None:
    nightly = Nightly("04:00", NIGHT)
    four = NIGHT.replace(hour=4)
    before = four - timedelta(days=3)
    assert nightly.due(four)
    assert nightly.due(before)
    assert not nightly.due(four)
    assert not nightly.due(before)
    assert nightly.due(four + timedelta(days=1))


def test_a_clock_that_was_wrong_at_the_start_is_no_reason_to_miss_a_night() -> None:
    nightly = Nightly("04:00", datetime.fromisoformat("2038-01-01 05:00"))
    assert nightly.due(NIGHT.replace(hour=4))


def test_a_program_that_stays_is_not_replaced(tmp_path: Path) -> None:
    program = tmp_path / "program"
    program.write_text("one")
    replacement = Replacement(lambda: file_identity(program))
    assert not replacement.done(0)
    assert not replacement.done(1_000_000)


def test_a_program_is_replaced_once_the_update_is_over(tmp_path: Path) -> None:
    program, new = tmp_path / "program", tmp_path / "program.dpkg-new"
    program.write_text("one")
    replacement = Replacement(lambda: file_identity(program))
    new.write_text("two")
    new.replace(program)
    assert not replacement.done(100)
    assert not replacement.done(100 + SETTLED_S - 1)
    assert replacement.done(100 + SETTLED_S)


def test_an_update_that_goes_on_is_waited_for(tmp_path: Path) -> None:
    program = tmp_path / "program"
    program.write_text("one")
    replacement = Replacement(lambda: file_identity(program))
    program.unlink()
    assert not replacement.done(100)
    assert not replacement.done(100 + SETTLED_S)  # removed is not replaced
    program.write_text("three")
    assert not replacement.done(200)
    program.write_text("fourth")
    assert not replacement.done(200 + SETTLED_S)
    assert replacement.done(200 + 2 * SETTLED_S)


def test_only_a_package_s_program_is_watched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [0.0]
    monkeypatch.setattr("time.monotonic", lambda: clock[0])
    program = tmp_path / "program"
    program.write_text("one")
    checkout = watch_for_updates(str(program), frozen=False)
    package = watch_for_updates(str(program), frozen=True)
    program.write_text("three")
    assert (checkout(), package()) == (False, False)
    clock[0] = SETTLED_S
    assert (checkout(), package()) == (False, True)

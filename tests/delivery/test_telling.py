"""What is told is told once, newer after older."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest

from tests.delivery.rig import Hearing
from tests.stage.feedbacks import feedback
from woku_desktop.delivery.telling import Teller, same
from woku_desktop.domain.delivery_errors import Misdirected, Throttled
from woku_desktop.domain.submission import Counts, State, Submission


@pytest.fixture
def hearing() -> Hearing:
    return Hearing()


@pytest.fixture
def teller(hearing: Hearing) -> Teller:
    return Teller(hearing, lambda: None)


def test_older_news_is_no_news(teller: Teller, hearing: Hearing) -> None:
    first = Submission.of(feedback(), revision=3)
    second = replace(first, revision=5)
    teller.changed(second)
    teller.changed(first, second)
    assert hearing.submissions == [second]


def test_what_is_shown_again_may_be_older(teller: Teller, hearing: Hearing) -> None:
    """An index that was made anew may count from the start."""
    first = Submission.of(feedback(), revision=300)
    teller.changed(first)
    anew = replace(first, revision=1)
    teller.loaded([anew])
    assert hearing.pages == [[anew]]
    teller.changed(anew)
    teller.changed(replace(anew, revision=2))
    assert [each.revision for each in hearing.submissions] == [300, 2]


def test_it_does_not_grow_for_ever(
    teller: Teller, hearing: Hearing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("woku_desktop.delivery.telling._REMEMBERED", 2)
    for revision in range(10):
        teller.changed(Submission.of(feedback(), revision=revision))
    assert len(hearing.submissions) == 10
    assert len(teller._told) == 2


def test_a_voice_that_waits_because_all_do_says_why(teller: Teller, hearing: Hearing) -> None:
    waiting = Submission.of(feedback(), revision=1)
    teller.blocked(Throttled())
    teller.blocked(Throttled())
    own = Misdirected(status="302")
    teller.changed(waiting, replace(waiting, revision=2, problem=own))
    teller.changed(replace(waiting, revision=3, state=State.SENDING))
    teller.blocked(None)
    teller.changed(replace(waiting, revision=4))
    told = [each.problem for each in hearing.submissions]
    assert isinstance(told[0], Throttled)
    assert told[1:] == [own, None, None]
    assert len(hearing.blocks) == 2


def test_a_count_includes_whatever_was_told_before_it(teller: Teller, hearing: Hearing) -> None:
    """Nothing is told between counting and telling the count, or it would be told too late."""
    waiting = Submission.of(feedback(), revision=1)
    news = threading.Thread(target=teller.changed, args=(waiting,))

    def counted_while_news_come() -> Counts:
        news.start()
        news.join(0.05)
        assert hearing.submissions == []
        return Counts()

    teller.counted(counted_while_news_come)
    news.join()
    assert (hearing.counts, hearing.submissions) == ([Counts()], [waiting])


def test_problems_that_read_alike() -> None:
    assert same(None, None)
    assert not same(None, Throttled())
    assert not same(Throttled(), None)
    assert same(Misdirected(status="302"), Misdirected(status="302"))
    assert not same(Misdirected(status="302"), Misdirected(status="307"))
    assert not same(Throttled(), Misdirected(status="302"))

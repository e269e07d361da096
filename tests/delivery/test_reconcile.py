"""A voice in doubt is found among Woku's reviews, or nobody claims that it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.stage.feedbacks import feedback
from woku_desktop.delivery.reconcile import AFTER, Finding, find, receipt_of, window_of
from woku_desktop.domain.feedback import Anonymous, Kind
from woku_desktop.domain.outcome import Receipt
from woku_desktop.domain.submission import State, Submission
from woku_desktop.woku.probes import EVER, Review, Reviews

if TYPE_CHECKING:
    from collections.abc import Collection

STARTED = datetime(2026, 3, 1, 12, 0, 0, tzinfo=UTC)
ENDED = STARTED + timedelta(seconds=30)
WINDOW = window_of(STARTED, ENDED)
LATER = ENDED + timedelta(minutes=10)
OURS = Submission.of(feedback(stars=4), state=State.IN_DOUBT)


def review(
    review_id: str = "r1",
    *,
    stars: int = 4,
    anonymous: bool | None = False,
    after_s: float = 10.0,
    said: str | None = "muy bueno",
) -> Review:
    at = STARTED + timedelta(seconds=after_s)
    return Review(review_id, stars, anonymous, at, said, "recognition")


def listed(*items: Review, ahead_s: float = 0.0, since: datetime | None = EVER) -> Reviews:
    """As Woku would list them with a clock that is so many seconds ahead of this machine's."""
    ahead = timedelta(seconds=ahead_s)
    return Reviews(
        tuple(replace(item, created_at=item.created_at + ahead) for item in items),
        server_now=LATER + ahead,
        complete_since=since,
    )


def rival(state: State = State.DELIVERED, said: str | None = None) -> Submission:
    receipt = Receipt(transcription=said) if state is State.DELIVERED else None
    return Submission.of(feedback(stars=4), state=state, receipt=receipt)


def look(
    reviews: Reviews,
    *rivals: Submission,
    ours: Submission = OURS,
    claimed: Collection[str] = (),
) -> Review | Finding:
    return find(
        ours,
        WINDOW,
        reviews,
        LATER,
        claimed=lambda ids: set(claimed) & set(ids),
        rivals=lambda: rivals,
    )


def test_the_only_one_that_it_can_be() -> None:
    found = look(listed(review("other", stars=5), review()))
    assert isinstance(found, Review)
    assert receipt_of(found) == Receipt("muy bueno", "recognition", review_id="r1")


def test_an_anonymous_one() -> None:
    ours = Submission.of(feedback(stars=4, respondent=Anonymous()))
    found = look(listed(review("with a name"), review("r2", anonymous=True)), ours=ours)
    assert isinstance(found, Review)
    assert found.id == "r2"


@pytest.mark.parametrize(
    "other",
    [
        review(stars=3),
        review(anonymous=True),
        review(after_s=-2.1),
        review(after_s=30.1 + AFTER.total_seconds()),
    ],
)
def test_what_it_can_not_be(other: Review) -> None:
    assert look(listed(other)) is Finding.ABSENT
    found = look(listed(other, review("ours")))
    assert isinstance(found, Review)
    assert found.id == "ours"


@pytest.mark.parametrize("after_s", [-2.0, 0.0, 30.0, 30.0 + AFTER.total_seconds()])
def test_it_may_be_at_either_end_of_the_window(after_s: float) -> None:
    assert look(listed(review(after_s=after_s))) == review(after_s=after_s)


@pytest.mark.parametrize("ahead_s", [-7200.0, -30.0, 30.0, 7200.0])
def test_the_servers_clock_may_be_any(ahead_s: float) -> None:
    found = look(listed(review(), ahead_s=ahead_s))
    assert isinstance(found, Review)
    assert look(listed(review(after_s=-3.0), ahead_s=ahead_s)) is Finding.ABSENT


def test_without_the_servers_clock_nobody_can_tell() -> None:
    assert look(replace(listed(review()), server_now=None)) is Finding.UNCLEAR


def test_a_list_that_does_not_reach_back_proves_nothing() -> None:
    assert look(listed(review(), since=WINDOW.start)) == review()
    later = WINDOW.start + timedelta(milliseconds=1)
    assert look(listed(review(), since=later)) is Finding.UNCLEAR
    assert look(listed(review(), since=None)) is Finding.UNCLEAR
    assert look(listed(since=later, ahead_s=1.0)) is Finding.ABSENT


def test_two_that_it_can_be() -> None:
    assert look(listed(review("r1"), review("r2", said="otra cosa"))) is Finding.UNCLEAR


def test_a_review_that_does_not_say_whether_it_is_anonymous() -> None:
    assert look(listed(review(anonymous=None))) is Finding.UNCLEAR
    assert look(listed(review(), review("r2", anonymous=None))) is Finding.UNCLEAR
    assert look(listed(review(), review("r2", anonymous=None, stars=1))) == review()


def test_the_review_of_another_voice_of_ours_is_not_taken() -> None:
    assert look(listed(review()), claimed=["r1"]) is Finding.ABSENT
    assert look(listed(review(), review("r2")), claimed=["r2"]) == review()


def test_a_voice_of_which_nothing_is_known_is_not_found() -> None:
    bare = Submission("f" * 32, STARTED)
    assert look(listed(review()), ours=bare) is Finding.UNCLEAR
    assert look(listed(review()), ours=replace(bare, rating=OURS.rating)) is Finding.UNCLEAR
    assert look(listed(), ours=bare) is Finding.UNCLEAR


def test_it_may_be_a_rivals_that_is_in_doubt_too() -> None:
    assert look(listed(review()), rival(State.IN_DOUBT)) is Finding.UNCLEAR
    assert look(listed(review(), review("r2")), rival(State.IN_DOUBT)) is Finding.UNCLEAR
    assert look(listed(), rival(State.IN_DOUBT)) is Finding.ABSENT


def test_it_may_be_a_rivals_that_was_delivered() -> None:
    assert look(listed(review(said="hola")), rival(said="hola")) is Finding.UNCLEAR
    assert look(listed(review(said="hola")), rival(said="adiós")) is Finding.UNCLEAR
    assert look(listed(review(said=None)), rival(said=None)) is Finding.UNCLEAR
    assert look(listed(review(said="")), rival(said="")) is Finding.UNCLEAR


def test_what_the_rivals_said_accounts_for_all_but_one() -> None:
    found = look(
        listed(review("r1", said="hola"), review("r2"), review("r3", said="hola")),
        rival(said="hola"),
        rival(said="hola"),
    )
    assert found == review("r2")


def test_two_rivals_do_not_share_one_review() -> None:
    found = look(
        listed(review("r1", said="hola"), review("r2")), rival(said="hola"), rival(said="hola")
    )
    assert found is Finding.UNCLEAR


NOTE = Submission.of(feedback(stars=4), state=State.IN_DOUBT, kind=Kind.TEXT, text="Muy  bueno")


def note(review_id: str = "n1", written: str | None = "Muy bueno") -> Review:
    return replace(review(review_id, said=None), description=written)


def other_note(state: State, text: str | None) -> Submission:
    return Submission.of(feedback(stars=4), state=state, kind=Kind.TEXT, text=text)


def test_an_opinion_in_writing_is_found_by_its_words() -> None:
    found = look(listed(review("voice"), note("other", "Muy malo"), note()), ours=NOTE)
    assert isinstance(found, Review)
    assert receipt_of(found) == Receipt(None, "recognition", review_id="n1")


def test_other_words_are_not_it() -> None:
    assert look(listed(note(written="Muy bueno.")), ours=NOTE) is Finding.ABSENT


def test_a_voice_is_no_opinion_in_writing_nor_the_other_way_round() -> None:
    assert look(listed(review()), ours=NOTE) is Finding.ABSENT
    assert look(listed(note()), ours=OURS) is Finding.ABSENT


def test_words_that_can_not_be_read_now_are_not_looked_for() -> None:
    assert look(listed(note()), ours=replace(NOTE, text=None)) is Finding.UNCLEAR


def test_the_same_words_twice() -> None:
    assert look(listed(note(), note("n2")), ours=NOTE) is Finding.UNCLEAR
    same = other_note(State.DELIVERED, "Muy bueno")
    assert isinstance(look(listed(note(), note("n2")), same, ours=NOTE), Review)
    assert look(listed(note()), same, ours=NOTE) is Finding.UNCLEAR
    doubtful = other_note(State.IN_DOUBT, "Muy bueno")
    assert look(listed(note()), doubtful, ours=NOTE) is Finding.UNCLEAR


def test_only_what_may_be_the_same_is_a_rival() -> None:
    for no_rival in (
        rival(State.IN_DOUBT),
        other_note(State.IN_DOUBT, "Muy malo"),
    ):
        assert look(listed(note()), no_rival, ours=NOTE) == note()
    assert look(listed(review()), other_note(State.IN_DOUBT, "Muy bueno")) == review()
    unread = other_note(State.DELIVERED, None)
    assert look(listed(note()), unread, ours=NOTE) is Finding.UNCLEAR

"""Whether a voice in doubt is among the reviews that Woku lists; pure. "Voice" is said of opinions
in writing too: these have to be there word for word.

A wrong guess loses a voice, so there is none: unless exactly one review can be this voice, and no
other of ours can be that review, the answer is that nobody can tell.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, auto
from typing import TYPE_CHECKING

from woku_desktop.domain.feedback import Kind
from woku_desktop.domain.outcome import Receipt
from woku_desktop.domain.submission import State

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from datetime import datetime

    from woku_desktop.domain.submission import Submission
    from woku_desktop.woku.probes import Review, Reviews

BEFORE = timedelta(seconds=2)
"""The server's clock is known to the second, and may have ticked on the way."""

AFTER = timedelta(minutes=5)
"""A review is there once its voice has been transcribed, which may take minutes."""


class Finding(Enum):
    """What the list says about a voice, if no review of it was found."""

    ABSENT = auto()  # none of it, so far
    UNCLEAR = auto()  # nobody can tell


@dataclass(frozen=True, slots=True)
class Window:
    """From the first moment at which the review may have been made to the last, UTC."""

    start: datetime
    end: datetime


def window_of(started: datetime, ended: datetime) -> Window:
    """When the review of an attempt may have been made, by this machine's clock."""
    return Window(started - BEFORE, ended + AFTER)


def find(
    submission: Submission,
    window: Window,
    reviews: Reviews,
    heard_at: datetime,
    *,
    claimed: Callable[[Collection[str]], Collection[str]],
    rivals: Callable[[], Sequence[Submission]],
) -> Review | Finding:
    """Look for a voice in doubt.

    Args:
        submission: the voice.
        window: see `window_of`.
        reviews: what Woku lists.
        heard_at: when it answered, by this machine's clock.
        claimed: says which of some reviews are those of other voices of ours. Called at most once.
        rivals: gives the other voices of ours that a review in the window may be of. Called at
            most once, and only if there is any.

    Returns:
        The one review that it is; else whether there is none, or nobody can tell.
    """
    if reviews.server_now is None or reviews.complete_since is None or _is_unread(submission):
        return Finding.UNCLEAR
    offset = reviews.server_now - heard_at
    start, end = window.start + offset, window.end + offset
    if reviews.complete_since > start:
        return Finding.UNCLEAR
    inside = [review for review in reviews.items if start <= review.created_at <= end]
    alike = [review for review in inside if _is_alike(review, submission)]
    taken = claimed([review.id for review in alike]) if alike else ()
    candidates = [review for review in alike if review.id not in taken]
    if not candidates:
        return Finding.ABSENT
    if any(review.anonymous is None for review in candidates):
        return Finding.UNCLEAR
    return _only_one(candidates, [each for each in rivals() if _may_be_alike(each, submission)])


def receipt_of(review: Review) -> Receipt:
    """What is kept of a voice that was found."""
    return Receipt(
        transcription=review.transcription,
        feedback_type=review.feedback_type,
        review_id=review.id,
    )


def _is_unread(submission: Submission) -> bool:
    """Whether too little is known of a voice to be compared with anything."""
    written = submission.kind is Kind.TEXT
    unsaid = submission.rating is None or submission.anonymous is None
    return unsaid or (written and submission.text is None)


def _is_alike(review: Review, submission: Submission) -> bool:
    return (
        submission.rating is not None
        and review.stars == submission.rating.stars
        and review.anonymous in {None, submission.anonymous}
        and _plain(review.description) == _plain(submission.text)
    )


def _only_one(candidates: list[Review], rivals: Sequence[Submission]) -> Review | Finding:
    """The candidate that is left once every rival has been found among them."""
    left = list(candidates)
    for rival in rivals:
        its = next((review for review in left if _is_of(review, rival)), None)
        if rival.state is not State.DELIVERED or its is None:
            return Finding.UNCLEAR
        left.remove(its)
    return left[0] if len(left) == 1 else Finding.UNCLEAR


def _is_of(review: Review, rival: Submission) -> bool:
    if rival.kind is Kind.TEXT:
        return rival.text is not None  # the same text as the review's, or it were no rival
    said = rival.receipt.transcription if rival.receipt is not None else None
    return bool(said) and review.transcription == said


def _may_be_alike(rival: Submission, submission: Submission) -> bool:
    if rival.kind is not submission.kind:
        return False
    return rival.text is None or _plain(rival.text) == _plain(submission.text)


def _plain(text: str | None) -> str | None:
    """As texts are compared: whoever keeps one may change how wide its gaps are."""
    return None if text is None else " ".join(text.split())

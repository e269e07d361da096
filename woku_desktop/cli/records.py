"""A submission as scripts read it."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from woku_desktop.domain.submission import Submission


def listed(submission: Submission) -> dict[str, object]:
    """What `outbox list --json` says of each; what is not known is null."""
    return {
        "id": submission.id,
        "state": submission.state.value,
        "created_at": moment(submission.created_at),
        "woku_id": str(submission.woku_id) if submission.woku_id is not None else None,
        "rating": submission.rating.stars if submission.rating is not None else None,
        "anonymous": submission.anonymous,
        "attempts": submission.attempts,
        "next_attempt_at": moment(submission.next_attempt_at),
        "last_error": submission.problem.code if submission.problem is not None else None,
        "possible_duplicate": submission.possible_duplicate,
        "kind": submission.kind.value,
    }


def whole(submission: Submission) -> dict[str, object]:
    """What `send --json` and `outbox show --json` say: the same, and what was said. Personal."""
    receipt = submission.receipt
    return {
        **listed(submission),
        "transcription": receipt.transcription if receipt is not None else None,
        "feedback_type": receipt.feedback_type if receipt is not None else None,
        "client_id": receipt.client_id if receipt is not None else None,
        "text": submission.text,
        "local_note": submission.local_note,
    }


def moment(time: datetime | None) -> str | None:
    """A time as 2026-11-23T23:41:07.250Z."""
    if time is None:
        return None
    return time.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")

"""What was delivered as a table for spreadsheets: CSV by RFC 4180, UTF-8 with a byte order mark."""

from __future__ import annotations

import csv
import os
import tempfile
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING

from woku_desktop.domain.feedback import Identified
from woku_desktop.domain.file_errors import FileUnwritable
from woku_desktop.domain.reasons import reason_of
from woku_desktop.files import sync_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import IO

    from woku_desktop.domain.submission import Submission

# A spreadsheet takes what begins so for a formula, and a formula may do anything. Wide forms are
# the same to some of them.
_FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")  # noqa: RUF001 - these wide forms are meant

_HEADINGS = (
    "created_at",
    "woku_id",
    "woku_name",
    "rating",
    "feedback_type",
    "anonymous",
    "email",
    "phone",
    "text",
    "kind",
    "local_note",
    "language",
    "id",
)


def write_table(
    file: Path, submissions: Iterable[Submission], woku_names: Mapping[str, str]
) -> int:
    """Write a line for each submission, whole or not at all, for this user only.

    A file of that name is replaced.

    Args:
        file: where to.
        submissions: read one at a time, as the file grows.
        woku_names: the names of the wokus by their ids, as far as they are known.

    Returns:
        How many lines there are, the headings aside.

    Raises:
        FileUnwritable: if it can't be written.
    """
    try:
        descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=".new-")
        temporary = Path(name)
        try:
            with os.fdopen(descriptor, "w", encoding="utf-8-sig", newline="") as out:
                many = _write(out, submissions, woku_names)
                out.flush()
                os.fsync(out.fileno())
            temporary.replace(file)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        sync_folder(file.parent)
    except OSError as error:
        raise FileUnwritable(file=str(file), reason=reason_of(error)) from error
    return many


def _write(out: IO[str], submissions: Iterable[Submission], woku_names: Mapping[str, str]) -> int:
    writer = csv.writer(out)
    writer.writerow(_HEADINGS)
    many = 0
    for submission in submissions:
        writer.writerow([_harmless(cell) for cell in _cells(submission, woku_names)])
        many += 1
    return many


def _cells(submission: Submission, woku_names: Mapping[str, str]) -> tuple[str, ...]:
    """In the order of the headings; "" for what is not known."""
    respondent, receipt, rating = submission.respondent, submission.receipt, submission.rating
    named = respondent if isinstance(respondent, Identified) else None
    said_at = submission.created_at.astimezone(UTC).isoformat(timespec="milliseconds")
    woku_id = str(submission.woku_id or "")
    heard = receipt.transcription if receipt is not None else None
    return (
        said_at.replace("+00:00", "Z"),
        woku_id,
        woku_names.get(woku_id, ""),
        "" if rating is None else str(rating.stars),
        (receipt.feedback_type if receipt is not None else None) or "",
        "" if submission.anonymous is None else str(submission.anonymous).lower(),
        "" if named is None else named.email,
        ("" if named is None else named.phone) or "",
        submission.text or heard or "",
        submission.kind.value,
        submission.local_note or "",
        submission.language,
        submission.id,
    )


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell

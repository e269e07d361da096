"""Voices carried out of an outbox and into another: sealed copies, opened ones, a dead machine's.

Nothing here ever replaces a file that holds something else. Any thread but the window's.
"""

from __future__ import annotations

import errno
import os
import re
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from woku_desktop.domain.file_errors import FileUnreadable, FileUnwritable
from woku_desktop.domain.outbox_errors import (
    AlreadyDiscarded,
    EnvelopeDamaged,
    EnvelopeMissing,
    NotInOutbox,
)
from woku_desktop.domain.reasons import reason_of
from woku_desktop.files import sync_folder
from woku_desktop.outbox.envelope import feedback_json, unseal
from woku_desktop.outbox.folders import write_durably

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from woku_desktop.outbox.envelope import Envelope

    Progress = Callable[[int, int], None]

_ID = re.compile(r"[0-9a-f]{32}")
_READ_AT_ONCE = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_LARGEST_ENVELOPE_BYTES = 64_000_000  # a voice of 50 MB, its wrapping, and some room
_NOT_ENVELOPES = frozenset({"data-key.age"})


@dataclass(frozen=True, slots=True)
class ExportResult:
    """What became of the voices that were to be copied.

    Args:
        written: what was written: ID.age, or the folder ID with the opinion in it.
        gone: the ids of those of which no envelope is kept, mostly since they were delivered.
        unopened: the ids of those that were to be opened, and do not open.
        whole: False if it was called off before the last one.
    """

    written: tuple[Path, ...] = ()
    gone: tuple[str, ...] = ()
    unopened: tuple[str, ...] = ()
    whole: bool = True


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What became of the files of a folder.

    Args:
        imported: the ids that are new here.
        known: the ids that were here already, whatever became of them.
        damaged: the names of the files that do not open; they are left where they are.
    """

    imported: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    damaged: tuple[str, ...] = ()


def export_sealed(
    ids: Collection[str],
    folder: Path,
    read: Callable[[str], bytes],
    on_progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ExportResult:
    """Copy envelopes into a folder as they are, each as ID.age.

    Args:
        ids: which; one of which no envelope is kept is passed over.
        folder: where to; made for this user only if it is missing.
        read: gives a sealed file by its id.
        on_progress: told how many are done, and of how many, on this thread.
        cancelled: asked before each; what was copied by then is whole, and stays.

    Returns:
        What was written, in the order of the ids; a file that was there with the same content
        counts.

    Raises:
        FileUnwritable: if the folder takes no more, or holds another file of that name. What was
            copied before stays.
        OutboxUnwritable: if an envelope may not be read.
    """

    def put(submission_id: str) -> Path:
        return _put(folder / f"{submission_id}.age", read(submission_id))

    return _export(ids, folder, put, on_progress, cancelled)


def export_plain(
    ids: Collection[str],
    folder: Path,
    opened: Callable[[str], Envelope],
    on_progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ExportResult:
    """Open envelopes into a folder, each as ID/feedback.json and ID/voice.<format> or ID/text.txt.

    Anybody who can read the folder can then hear and read them. See `export_sealed`.

    Args:
        opened: gives an envelope by its id.

    Raises:
        VaultProblem: if the identity can't be had.
    """

    def put(submission_id: str) -> Path:
        envelope = opened(submission_id)
        contents = {
            "feedback.json": feedback_json(envelope),
            envelope.content_name: envelope.content,
        }
        return _put_folder(folder / submission_id, contents)

    return _export(ids, folder, put, on_progress, cancelled)


def import_from(
    folder: Path,
    identity: str,
    take_in: Callable[[Envelope], bool],
    on_progress: Progress | None = None,
) -> ImportResult:
    """Take in every sealed file of a folder: an export's, or a whole outbox's of a dead machine.

    Args:
        folder: where they lie; of a profile's own folder, what waits in it.
        identity: the age secret key that opens them.
        take_in: adds an envelope; False if its id is known.
        on_progress: told how many are done, and of how many, on this thread.

    Raises:
        FileUnreadable: if the folder can't be read.
        OutboxProblem: if one can't be kept; those before it are.
    """
    imported: list[str] = []
    known: list[str] = []
    damaged: list[str] = []
    files = _sealed_files(folder)
    for done, file in enumerate(files, start=1):
        try:
            envelope = _opened(file, identity)
        except (EnvelopeDamaged, OSError):
            damaged.append(file.name)
        else:
            (imported if take_in(envelope) else known).append(envelope.feedback.id)
        if on_progress is not None:
            on_progress(done, len(files))
    return ImportResult(tuple(imported), tuple(known), tuple(damaged))


def _export(
    ids: Collection[str],
    folder: Path,
    put: Callable[[str], Path],
    on_progress: Progress | None,
    cancelled: Callable[[], bool] | None,
) -> ExportResult:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(folder, error) from error
    written: list[Path] = []
    gone: list[str] = []
    unopened: list[str] = []
    for done, submission_id in enumerate(ids, start=1):
        if cancelled is not None and cancelled():
            return ExportResult(tuple(written), tuple(gone), tuple(unopened), whole=False)
        try:
            written.append(put(submission_id))
        except (EnvelopeMissing, AlreadyDiscarded, NotInOutbox):
            gone.append(submission_id)
        except EnvelopeDamaged:
            unopened.append(submission_id)
        if on_progress is not None:
            on_progress(done, len(ids))
    return ExportResult(tuple(written), tuple(gone), tuple(unopened))


def _put(file: Path, content: bytes) -> Path:
    try:
        if not _holds(file, content):
            write_durably(file, content)
    except OSError as error:
        raise _unwritable(file, error) from error
    return file


def _put_folder(folder: Path, contents: dict[str, bytes]) -> Path:
    """Write a folder of files whole or not at all."""
    try:
        if folder.exists():
            for name, content in contents.items():
                _put(folder / name, content)
            return folder
        with tempfile.TemporaryDirectory(prefix=".new-", dir=folder.parent) as temporary:
            fresh = Path(temporary) / folder.name
            fresh.mkdir(mode=0o700)
            for name, content in contents.items():
                write_durably(fresh / name, content)
            fresh.rename(folder)
        sync_folder(folder.parent)
    except OSError as error:
        raise _unwritable(folder, error) from error
    return folder


def _holds(file: Path, content: bytes) -> bool:
    """Whether a file is there, with this content.

    Raises:
        FileExistsError: if it holds something else.
    """
    try:
        descriptor = os.open(file, _READ_AT_ONCE)  # a pipe of that name would be waited for
    except FileNotFoundError:
        return False
    with os.fdopen(descriptor, "rb") as there:
        facts = os.fstat(there.fileno())
        alike = stat.S_ISREG(facts.st_mode) and facts.st_size == len(content)
        if alike and there.read() == content:
            return True
    raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))


def _unwritable(file: Path, error: OSError) -> FileUnwritable:
    return FileUnwritable(file=str(file), reason=reason_of(error))


def _sealed_files(folder: Path) -> list[Path]:
    waiting = folder / "outbox"
    try:
        # A profile's own folder was named: what was delivered from there is not sent again.
        place = waiting if waiting.is_dir() else folder
        files = [
            file
            for file in place.iterdir()
            if file.suffix == ".age" and file.name not in _NOT_ENVELOPES and file.is_file()
        ]
    except OSError as error:
        raise FileUnreadable(file=str(folder), reason=reason_of(error)) from error
    return sorted(files)


def _opened(file: Path, identity: str) -> Envelope:
    """An envelope of another place, which may be anybody's: sealing takes no secret.

    Raises:
        EnvelopeDamaged: if it does not open, or does not hold what this program writes.
        OSError: if it can't be read.
    """
    if file.stat().st_size > _LARGEST_ENVELOPE_BYTES:
        raise EnvelopeDamaged
    envelope = unseal(file.read_bytes(), identity)
    # The id becomes the name of a file.
    if not _ID.fullmatch(envelope.feedback.id):
        raise EnvelopeDamaged
    return envelope

"""The envelopes on the disk: written, moved and destroyed so that it survives a power cut."""

from __future__ import annotations

import errno
import os
import re
import shutil
import tempfile
import time
from contextlib import suppress
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from woku_desktop.domain.outbox_errors import (
    EnvelopeDamaged,
    EnvelopeMissing,
    OutboxFull,
    OutboxProblem,
    OutboxUnwritable,
)
from woku_desktop.files import sync_folder
from woku_desktop.steps import passed

if TYPE_CHECKING:
    from collections.abc import Iterator

NO_ROOM = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})
_NAME = re.compile(r"([0-9a-f]{32})\.age")
_TEMPORARY_PREFIX = ".new-"
_ABANDONED_AFTER_S = 3600.0
_MB = 1_000_000


class Place(StrEnum):
    """Where an envelope lies; the value is the folder's name."""

    WAITING = "outbox"
    DELIVERED = "delivered"
    DAMAGED = "damaged"
    DISCARDED = "discarded"  # for as long as that can be undone


class Folders:
    """The folders of a profile. Any thread; every method does file work.

    Args:
        data: the folder that holds them; they are made when first written to.
    """

    def __init__(self, data: Path) -> None:
        self._data = data

    def path(self, submission_id: str, place: Place = Place.WAITING) -> Path:
        """Where its file would be."""
        return self._data / place / f"{submission_id}.age"

    def prepare(self) -> None:
        """Make the folder of what waits, for this user only.

        Raises:
            OutboxUnwritable: if that can't be done.
        """
        try:
            self._make(Place.WAITING)
        except OSError as error:
            raise problem_of(error, self._data) from error

    def write(self, submission_id: str, sealed: bytes, doing: str = "submit") -> None:
        """Keep an envelope among those that wait, or leave nothing of it.

        One that is there is replaced by it, or stays as it is.

        Args:
            submission_id: which.
            sealed: the whole file.
            doing: begins the names of the steps that are passed.

        Raises:
            OutboxFull: if the disk has no room for it.
            OutboxUnwritable: if the folder takes no more.
        """
        kept = self.path(submission_id)
        there_before = kept.exists()
        try:
            self._make(Place.WAITING)
            write_durably(kept, sealed, written=f"{doing}.written", renamed=f"{doing}.renamed")
        except OSError as error:
            # Told as not kept, it is sent anew: nothing may stay that would be sent besides.
            if not there_before:
                with suppress(OSError):
                    kept.unlink(missing_ok=True)
            raise problem_of(error, self._data, len(sealed)) from error

    def read(self, submission_id: str) -> bytes:
        """The sealed file, wherever it lies.

        Raises:
            EnvelopeMissing: if it lies nowhere.
            EnvelopeDamaged: if the disk can't give it back.
            OutboxUnwritable: if it may not be read.
        """
        for place in Place:
            try:
                return self.path(submission_id, place).read_bytes()
            except FileNotFoundError:
                continue
            except OSError as error:
                if error.errno == errno.EIO:
                    raise EnvelopeDamaged from error
                raise OutboxUnwritable from error
        raise EnvelopeMissing

    def where(self, submission_id: str) -> Place | None:
        """In which folder it lies."""
        return next((p for p in Place if self.path(submission_id, p).exists()), None)

    def move(self, submission_id: str, new: Place) -> bool:
        """Put an envelope into another folder. Whether there was one to move.

        Raises:
            OutboxUnwritable: if a folder does not let go of it, or takes it.
        """
        old = self.where(submission_id)
        if old is None or old is new:
            return old is not None
        try:
            self._make(new)
            self.path(submission_id, old).replace(self.path(submission_id, new))
            # The new name first: a power cut between the two may show both, never none.
            sync_folder(self._data / new)
            sync_folder(self._data / old)
        except OSError as error:
            raise problem_of(error, self._data) from error
        return True

    def remove(
        self, submission_id: str, only: Place | None = None, *, durably: bool = True
    ) -> None:
        """Destroy an envelope wherever it lies.

        Args:
            submission_id: which.
            only: in this folder only; None: in all.
            durably: whether a power cut must not bring it back.

        Raises:
            OutboxUnwritable: if a folder does not let go of it.
        """
        try:
            for place in Place if only is None else (only,):
                with suppress(FileNotFoundError):
                    file = self.path(submission_id, place)
                    file.unlink()
                    if durably:
                        sync_folder(file.parent)
        except OSError as error:
            raise OutboxUnwritable from error

    def ids(self, place: Place) -> Iterator[str]:
        """The ids of the envelopes in a folder, in no order, one at a time.

        Raises:
            OutboxUnwritable: if the folder can't be read.
        """
        try:
            with os.scandir(self._data / place) as entries:
                for entry in entries:
                    if match := _NAME.fullmatch(entry.name):
                        yield match[1]
        except FileNotFoundError:
            return
        except OSError as error:
            raise OutboxUnwritable from error

    def written_at(self, submission_id: str, place: Place) -> datetime | None:
        """When a file was written, UTC: the best guess at a voice's age before it is opened."""
        try:
            moment = self.path(submission_id, place).stat().st_mtime
        except FileNotFoundError:
            return None
        return datetime.fromtimestamp(moment, UTC)

    def sweep(self) -> None:
        """Remove what writes that never ended have left; nobody was told that it was kept."""
        for folder in (self._data, *(self._data / place for place in Place)):
            for file in folder.glob(f"{_TEMPORARY_PREFIX}*"):
                with suppress(FileNotFoundError):
                    if time.time() - file.stat().st_mtime > _ABANDONED_AFTER_S:
                        file.unlink()

    def _make(self, place: Place) -> None:
        folder = self._data / place
        if not folder.is_dir():
            for each in (self._data, folder):  # parents made along the way would be open to all
                each.mkdir(mode=0o700, parents=True, exist_ok=True)
            sync_folder(self._data)


def write_durably(file: Path, content: bytes, *, written: str = "", renamed: str = "") -> None:
    """Write a file whole or not at all, to stay through a power cut; for this user only.

    Args:
        file: its name; one of that name is replaced.
        content: the bytes.
        written: the step that is passed when they are on the disk, under another name.
        renamed: the step that is passed when they have their name.

    Raises:
        OSError: if it can't be done; nothing is left then.
    """
    descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=_TEMPORARY_PREFIX)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        _pass(written)
        temporary.replace(file)
        sync_folder(file.parent)
        _pass(renamed)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _pass(step: str) -> None:
    if step:
        passed(step)


def problem_of(error: OSError, folder: Path, wanted_bytes: int = 0) -> OutboxProblem:
    """What a failed write is told as.

    Args:
        error: how it failed.
        folder: where.
        wanted_bytes: how many bytes were to be written.
    """
    if error.errno not in NO_ROOM:
        return OutboxUnwritable()
    missing = wanted_bytes - shutil.disk_usage(folder).free
    return OutboxFull(missing_mb=max(1, -(-missing // _MB)))


def aside_name(stem: str, suffix: str) -> str:
    """A name, not used before, for a file that is set aside: with the time, to the microsecond."""
    return f"{stem}-set-aside-{datetime.now(UTC):%Y%m%dT%H%M%S.%fZ}{suffix}"

"""The one door to the voices kept on this machine."""

from __future__ import annotations

import contextlib
import os
import re
from typing import TYPE_CHECKING

from woku_desktop.domain.outbox_errors import EnvelopeDamaged, OutboxUnwritable
from woku_desktop.outbox.envelope import Envelope, seal, unseal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

_NAME = re.compile(r"([0-9a-f]{32})\.age")


class Outbox:
    """A folder of sealed envelopes, one a submission, named by its id.

    Every method does file work: call them from any thread but the window's.

    Args:
        folder: where the envelopes lie; made if it is missing.
        recipients: gives the age public keys to seal to; may raise a VaultProblem.
        identity: gives the age secret key that opens them; may raise a VaultProblem.
    """

    def __init__(
        self,
        folder: Path,
        recipients: Callable[[], Sequence[str]],
        identity: Callable[[], str],
    ) -> None:
        self._folder = folder
        self._recipients = recipients
        self._identity = identity

    def add(self, envelope: Envelope) -> None:
        """Seal an envelope and put it on the disk, to stay there through a power cut.

        Raises:
            OutboxUnwritable: if the folder takes no more.
            VaultProblem: if there is nothing to seal to.
        """
        sealed = seal(envelope, self._recipients())
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._write(envelope.feedback.id, sealed)
        except OSError as error:
            raise OutboxUnwritable from error

    def ids(self) -> tuple[str, ...]:
        """The ids of all envelopes, in no order.

        Raises:
            OutboxUnwritable: if the folder can't be read.
        """
        try:
            names = [entry.name for entry in self._folder.iterdir()]
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise OutboxUnwritable from error
        return tuple(match[1] for name in names if (match := _NAME.fullmatch(name)))

    def open(self, submission_id: str) -> Envelope:
        """Read an envelope, authenticated whole.

        Raises:
            EnvelopeDamaged: if it is gone, does not open, or belongs to another id.
            VaultProblem: if the identity can't be had.
        """
        identity = self._identity()
        try:
            sealed = self._path(submission_id).read_bytes()
        except OSError as error:
            raise EnvelopeDamaged from error
        envelope = unseal(sealed, identity)
        if envelope.feedback.id != submission_id:
            raise EnvelopeDamaged
        return envelope

    def remove(self, submission_id: str) -> None:
        """Destroy an envelope, because Woku has it or a person said so.

        Raises:
            OutboxUnwritable: if the folder does not let go of it.
        """
        try:
            self._path(submission_id).unlink(missing_ok=True)
            self._sync_folder()
        except OSError as error:
            raise OutboxUnwritable from error

    def _path(self, submission_id: str) -> Path:
        return self._folder / f"{submission_id}.age"

    def _write(self, submission_id: str, sealed: bytes) -> None:
        temporary, kept = self._folder / f".{submission_id}.tmp", self._path(submission_id)
        try:
            with temporary.open("wb") as file:
                file.write(sealed)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(kept)
            self._sync_folder()
        except OSError:
            # Told as not kept, it is sent anew: nothing may stay that would be sent besides.
            for path in (temporary, kept):
                with contextlib.suppress(OSError):
                    path.unlink(missing_ok=True)
            raise

    def _sync_folder(self) -> None:
        """Make names durable; Windows has no such call and needs none."""
        if os.name == "nt":
            return
        descriptor = os.open(self._folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

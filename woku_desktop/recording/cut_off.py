"""Takes that a crash, or a power cut, left behind: found, opened as far as they go, destroyed."""

from __future__ import annotations

import contextlib
import logging
import re
import threading
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from woku_desktop.domain.errors import EncodingFailed, TakeUnreadable, TakeUseless
from woku_desktop.domain.take import CutOff, TakeSummary
from woku_desktop.domain.voice import StopReason
from woku_desktop.recording.encoding import BYTES_PER_FRAME, RATE, Encoder
from woku_desktop.recording.finished import FinishedTake
from woku_desktop.recording.levels import Meter, waveform
from woku_desktop.recording.spool import recover

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from pathlib import Path

    from woku_desktop.domain.voice import AudioFormat

_log = logging.getLogger(__name__)

SEALED_BLOCK: Final = 65_536
"""Bytes that age seals together: from a file with less, nothing can be recovered."""

_ID = r"[0-9a-f]{32}"


def spool_of(folder: Path, take_id: str) -> Path:
    """Where a take's sealed PCM lies.

    Raises:
        ValueError: if that is no take's id.
    """
    if not re.fullmatch(_ID, take_id):
        raise ValueError(take_id)
    return folder / f"{take_id}.age"


def find(folder: Path, but: Collection[str]) -> list[CutOff]:
    """Every take that lies in a folder, newest first.

    Args:
        folder: where takes are sealed; it need not exist.
        but: the ids of those that are somebody's.

    Raises:
        OSError: if the folder can't be read.
    """
    found = []
    for path in folder.glob("*.age") if folder.is_dir() else ():
        if not re.fullmatch(_ID, path.stem) or path.stem in but:
            continue
        with contextlib.suppress(FileNotFoundError):
            facts = path.stat()
            recorded_at = datetime.fromtimestamp(facts.st_mtime, UTC)
            found.append(CutOff(path.stem, recorded_at, facts.st_size))
    return sorted(found, key=lambda each: (each.recorded_at, each.id), reverse=True)


def destroy(folder: Path, take_id: str) -> None:
    """Delete a take's sealed PCM. What the system refuses goes into the log: it is sealed."""
    try:
        spool_of(folder, take_id).unlink(missing_ok=True)
    except OSError:
        _log.warning("the spool of take %s could not be deleted", take_id, exc_info=True)


def restore(
    folder: Path,
    take_id: str,
    identity: Callable[[], str],
    format: AudioFormat,  # noqa: A002 - the word of the field
) -> FinishedTake:
    """Open what is left of a take; its file stays as it is.

    Args:
        folder: where it lies.
        take_id: its id.
        identity: gives the age identity ("AGE-SECRET-KEY-1…"); may block for seconds.
        format: what to encode it to.

    Raises:
        TakeUnreadable: if it does not open.
        TakeUseless: if there is less than a second of sound in it.
        EncodingFailed: if the encoder refuses.
        Problem: what `identity` raises.
    """
    path = spool_of(folder, take_id)
    secret = identity()
    with contextlib.closing(Encoder(format)) as encoder:
        intake = _Intake(encoder)
        try:
            with path.open("rb") as spool:
                size = path.stat().st_size
                recovered = recover(spool, secret, intake)
        except OSError as error:
            raise intake.problem or TakeUnreadable from error
        if not recovered and size > SEALED_BLOCK:
            raise TakeUnreadable
        encoded = encoder.finish()
    summary = TakeSummary(
        seconds=intake.frames / RATE,
        format=format,
        size_bytes=len(encoded),
        verdict=intake.meter.verdict,
        stop_reason=StopReason.CUT_OFF,
        waveform=waveform(intake.meter.readings),
    )
    if not summary.usable:
        raise TakeUseless
    return FinishedTake(take_id, summary, encoded, path)


class LeftBehind:
    """What earlier runs left in a folder of takes, as one recorder sees it. Any thread; file work.

    Args:
        folder: where takes are sealed; it need not exist.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._ours: set[str] = set()

    def claim(self, take_id: str) -> None:
        """That take is this run's own from now on."""
        with self._lock:
            self._ours.add(take_id)

    def unsent(self, is_sent: Callable[[str], bool]) -> list[CutOff]:
        """Those that were not sent, newest first; those that were are deleted.

        Args:
            is_sent: whether a take of that id is kept elsewhere or was sent; may raise a Problem.

        Raises:
            Problem: what `is_sent` raises; those it was not yet asked about stay.
        """
        left = []
        for each in self._all():
            if is_sent(each.id):
                self.destroy(each.id)
            else:
                left.append(each)
        return left

    def restore(
        self,
        take_id: str,
        identity: Callable[[], str],
        format: AudioFormat,  # noqa: A002 - the word of the field
    ) -> FinishedTake:
        """See `restore`; it is this run's own then."""
        take = restore(self._folder, take_id, identity, format)
        self.claim(take_id)
        return take

    def destroy(self, take_id: str) -> None:
        """See `destroy`."""
        destroy(self._folder, take_id)

    def destroy_all(self) -> None:
        """Delete every one of them."""
        for each in self._all():
            self.destroy(each.id)

    def _all(self) -> list[CutOff]:
        with self._lock:
            ours = frozenset(self._ours)
        try:
            return find(self._folder, ours)
        except OSError:
            _log.warning("the folder of takes can't be read", exc_info=True)
            return []


class _Intake:
    """Meters and encodes PCM as it is opened, in pieces of any size."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._rest = b""
        self.meter = Meter(RATE)
        self.frames = 0
        self.problem: EncodingFailed | None = None

    def write(self, data: bytes) -> int:
        pcm = self._rest + data
        whole = len(pcm) // BYTES_PER_FRAME * BYTES_PER_FRAME
        pcm, self._rest = pcm[:whole], pcm[whole:]
        try:
            self._encoder.feed(pcm)
        except EncodingFailed as problem:
            # pyrage, which calls this, knows of files' errors only.
            self.problem = problem
            raise OSError("not encoded") from problem
        self.meter.feed(pcm)
        self.frames += whole // BYTES_PER_FRAME
        return len(data)

"""Whether the disk has room for a recording and for the voice that becomes of it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Final

from woku_desktop.domain.errors import NoRoom
from woku_desktop.domain.outbox_errors import OutboxUnwritable
from woku_desktop.domain.voice import AudioFormat
from woku_desktop.recording.encoding import BYTES_PER_FRAME, RATE

if TYPE_CHECKING:
    from pathlib import Path

    from woku_desktop.recording.finished import RecordingSettings

MEGABYTE: Final = 1_000_000
SPARE_BYTES: Final = 10 * MEGABYTE
"""Room that a voice leaves on the disk, for what is written about it."""

# White noise, the worst there is, takes 0.08 as MP3 or Opus and 0.96 as FLAC.
_PART_OF_PCM: Final = {
    AudioFormat.MP3: 0.125,
    AudioFormat.WAV: 1.0,
    AudioFormat.FLAC: 1.0,
    AudioFormat.OGG: 0.125,
}


def make_room(folder: Path, settings: RecordingSettings) -> None:
    """See that the whole sealed take fits on the disk, and beside it the voice in the outbox.

    Args:
        folder: where the take is sealed, on the same disk as the outbox; made if needed.
        settings: how long the take may become, and what it is encoded to.

    Raises:
        NoRoom: if it does not.
        OutboxUnwritable: if the folder can't be made.
    """
    take = settings.max_seconds * RATE * BYTES_PER_FRAME
    needed = int(take + take * _PART_OF_PCM[settings.format]) + SPARE_BYTES
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        missing = needed - shutil.disk_usage(folder).free
    except OSError as error:
        raise OutboxUnwritable from error
    if missing > 0:
        raise NoRoom(missing_mb=-(-missing // MEGABYTE))

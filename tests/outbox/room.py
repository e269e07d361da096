"""What an outbox does on a disk that is full, or takes nothing: run by test_room.py.

`python -m tests.outbox.room STORY FOLDER`, where FOLDER lies on a small disk of its own.
"""

from __future__ import annotations

import errno
import sys
from contextlib import suppress
from pathlib import Path

import pyrage

from tests.outbox.conftest import deliver
from tests.stage.feedbacks import envelope
from woku_desktop.domain.outbox_errors import OutboxFull, OutboxUnwritable
from woku_desktop.domain.submission import State
from woku_desktop.outbox.outbox import Outbox

# The same in every run: a story may take two.
IDENTITY = pyrage.x25519.Identity.from_str(
    "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"
)
VOICE = bytes(200_000)


def open_outbox(folder: Path) -> Outbox:
    return Outbox(folder / "profile", lambda: [str(IDENTITY.to_public())], lambda: str(IDENTITY))


def fill_up(folder: Path) -> Path:
    """Leave no byte free."""
    filler = folder / "filler"
    with filler.open("ab", buffering=0) as file, suppress(OSError):
        for size in (1 << 20, 4_096, 1):
            with suppress(OSError):
                while file.write(b"\xa5" * size):
                    pass
    return filler


def must_be_full(outbox: Outbox) -> None:
    try:
        outbox.add(envelope(VOICE))
    except OutboxFull:
        return
    raise AssertionError("it was kept")


def delivered_on_a_full_disk(folder: Path) -> None:
    """Nothing more is kept, and what is delivered is noted all the same, and makes room."""
    outbox = open_outbox(folder)
    kept = [outbox.add(envelope(VOICE)) for _ in range(20)]
    reserve = folder / "profile" / "reserve.bin"
    assert reserve.stat().st_size == 1 << 20
    filler = fill_up(folder)
    for _ in range(3):
        must_be_full(outbox)
    assert outbox.counts()[State.QUEUED] == len(kept)
    assert len(list((folder / "profile" / "outbox").iterdir())) == len(kept)
    for each in kept:
        assert deliver(outbox, each).state is State.DELIVERED
    assert not reserve.exists()
    outbox.close()
    again = open_outbox(folder)
    assert again.counts()[State.DELIVERED] == len(kept)
    assert not again.notices()
    filler.unlink()
    deliver(again, again.add(envelope(VOICE)))
    assert reserve.exists()
    again.close()


def started_on_a_full_disk(folder: Path) -> None:
    """Even the index can be made anew there, and what waits goes on."""
    outbox = open_outbox(folder)
    kept = [outbox.add(envelope(VOICE)) for _ in range(3)]
    outbox.close()
    (folder / "profile" / "index.db").write_bytes(b"this is no index")
    filler = fill_up(folder)
    again = open_outbox(folder)
    assert {each.id for each in again.list()} == {each.id for each in kept}
    (notice,) = again.notices()
    assert str(notice.facts["file"]).startswith("index-set-aside-")
    deliver(again, kept[0])
    again.close()
    filler.unlink()


def kept_for_the_next(folder: Path) -> None:
    """The first half of a story that goes on with `nothing_to_write_to`."""
    outbox = open_outbox(folder)
    outbox.add(envelope(VOICE))
    outbox.close()


def nothing_to_write_to(folder: Path) -> None:
    """A folder that is read-only says so, each time."""
    try:
        (folder / "probe").touch()
    except OSError as error:
        assert error.errno == errno.EROFS  # noqa: PT017 - no pytest runs here
    outbox = open_outbox(folder)
    for call in (outbox.start, outbox.list, outbox.counts, lambda: outbox.add(envelope())):
        try:
            call()
        except OutboxUnwritable:
            continue
        raise AssertionError("it was written to")
    outbox.close()


STORIES = {
    story.__name__: story
    for story in (
        delivered_on_a_full_disk,
        started_on_a_full_disk,
        kept_for_the_next,
        nothing_to_write_to,
    )
}

if __name__ == "__main__":
    STORIES[sys.argv[1]](Path(sys.argv[2]))

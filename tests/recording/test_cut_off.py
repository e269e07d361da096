"""Takes that a crash left behind: found, used as if they had just been recorded, or destroyed."""

from __future__ import annotations

import io
import logging
import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pyrage
import pytest

from tests.recording import pcm
from woku_desktop.domain.errors import (
    EncodingFailed,
    KeyringLocked,
    Problem,
    TakeUnreadable,
    TakeUseless,
)
from woku_desktop.domain.outbox_errors import OutboxUnwritable
from woku_desktop.domain.take import CutOff
from woku_desktop.domain.voice import AudioFormat, StopReason, Verdict
from woku_desktop.recording import cut_off
from woku_desktop.recording.encoding import BoundedMemory
from woku_desktop.recording.finished import FinishedTake, RecordingSettings
from woku_desktop.recording.spool import SpoolFile, seal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.recording.conftest import Desk
    from tests.stage.sound import VirtualMicrophone

FIRST, SECOND, THIRD = "1" * 32, "2" * 32, "3" * 32
BLOCK = 65_536


def left(desk: Desk, identifier: str, data: bytes, *, keep: int | None = None, at: int = 0) -> Path:
    """A take as a crash leaves it: sealed, and cut off after some bytes."""
    desk.folder.mkdir(exist_ok=True)
    path = desk.folder / f"{identifier}.age"
    assert seal(io.BytesIO(data), SpoolFile(path), [desk.identity.to_public()]) is None
    if keep is not None:
        os.truncate(path, keep)
    os.utime(path, (1_790_000_000 + at, 1_790_000_000 + at))
    return path


def found(desk: Desk, is_sent: Callable[[str], bool] = lambda _id: False) -> tuple[CutOff, ...]:
    desk.recorder.find_cut_off(is_sent)
    takes = desk.heard.next("cut off")
    assert isinstance(takes, tuple)
    return takes


def restored(desk: Desk, identifier: str = FIRST) -> FinishedTake:
    desk.recorder.restore(identifier, lambda: str(desk.identity))
    take = desk.heard.next("stopped")
    assert isinstance(take, FinishedTake)
    return take


def refused(desk: Desk, identifier: str = FIRST, identity: str = "") -> Problem:
    desk.recorder.restore(identifier, lambda: identity or str(desk.identity))
    problem = desk.heard.next("failed")
    assert isinstance(problem, Problem)
    return problem


def test_nothing_is_found_where_nothing_lies(desk: Desk) -> None:
    assert found(desk) == ()
    desk.folder.mkdir()
    (desk.folder / "notes.age").touch()
    (desk.folder / f"{FIRST}.tmp").touch()
    assert found(desk) == ()
    assert desk.files == [f"{FIRST}.tmp", "notes.age"]


def test_what_lies_there_is_told_newest_first(desk: Desk) -> None:
    left(desk, FIRST, bytes(1000), at=0)
    path = left(desk, SECOND, bytes(5000), at=60)
    takes = found(desk)
    assert [take.id for take in takes] == [SECOND, FIRST]
    when = datetime.fromtimestamp(1_790_000_060, UTC)
    assert takes[0] == CutOff(SECOND, when, path.stat().st_size)


def test_what_was_sent_is_deleted_and_not_offered(desk: Desk) -> None:
    left(desk, FIRST, bytes(1000))
    left(desk, SECOND, bytes(1000))
    assert [take.id for take in found(desk, lambda take: take == FIRST)] == [SECOND]
    assert desk.files == [f"{SECOND}.age"]


def test_while_nobody_knows_what_was_sent_nothing_is_offered_or_deleted(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    def unknown(_take: str) -> bool:
        raise OutboxUnwritable

    left(desk, FIRST, bytes(1000))
    with caplog.at_level(logging.WARNING):
        desk.recorder.find_cut_off(unknown)
        assert desk.recorder.close(10)
    assert "OutboxUnwritable" in caplog.text
    assert desk.heard.names == []
    assert desk.files == [f"{FIRST}.age"]


def test_a_folder_that_can_not_be_read_offers_nothing(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(*_about: object) -> list[CutOff]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(cut_off, "find", refuse)
    with caplog.at_level(logging.WARNING):
        assert found(desk) == ()
    assert "can't be read" in caplog.text


def test_this_run_s_own_takes_are_not_left_behind(sound: VirtualMicrophone, desk: Desk) -> None:
    left(desk, FIRST, bytes(1000))
    finished = desk.record(0.3)
    assert [take.id for take in found(desk)] == [FIRST]
    desk.begin()
    desk.until(lambda progress: progress.seconds >= 0.2)
    assert [take.id for take in found(desk)] == [FIRST]
    desk.recorder.destroy_cut_off()
    assert found(desk) == ()
    assert finished.spool.name in desk.files
    assert f"{FIRST}.age" not in desk.files


@pytest.mark.parametrize("kind", [AudioFormat.MP3, AudioFormat.WAV])
def test_a_take_that_was_cut_off_is_restored(desk: Desk, kind: AudioFormat) -> None:
    desk.recorder.settings = RecordingSettings(kind)
    spoken = pcm.tone(5)
    # The last 64 KiB are gone: 0.68 s at the most.
    path = left(desk, FIRST, spoken, keep=len(spoken) - 20_000)
    before = path.read_bytes()
    take = restored(desk)
    summary = take.summary
    assert take.id == FIRST
    assert take.spool == path
    assert path.read_bytes() == before
    assert summary.stop_reason is StopReason.CUT_OFF
    assert 5 - 0.69 - 0.42 < summary.seconds < 5
    assert (summary.verdict, summary.format) == (Verdict.GOOD, kind)
    assert summary.size_bytes == len(take.encoded)
    assert max(summary.waveform) > -20
    heard, rate = pcm.read(take.encoded)
    assert pcm.hertz(heard, rate) == pytest.approx(440, abs=2)
    if kind is AudioFormat.WAV:
        assert spoken.startswith(pcm.read_pcm(take.encoded))
        assert len(pcm.read_pcm(take.encoded)) == round(summary.seconds * 48_000) * 2
    assert found(desk) == ()


def test_a_restored_take_stays_on_the_disk_until_it_is_sent_or_discarded(
    sound: VirtualMicrophone, desk: Desk
) -> None:
    path = left(desk, FIRST, pcm.tone(2))
    take = restored(desk)
    desk.record(0.3)
    assert path.exists()
    assert desk.recorder.close(10)
    assert path.exists()
    assert desk.files == [path.name]
    assert take.hand_over()
    take.drop_spool()
    assert desk.files == []


def test_a_restored_take_that_is_discarded_is_gone(desk: Desk) -> None:
    path = left(desk, FIRST, pcm.tone(2))
    take = restored(desk)
    desk.recorder.discard(take)
    assert desk.recorder.close(10)
    assert take.destroyed
    assert not path.exists()


@pytest.mark.parametrize(
    ("data", "keep"),
    [
        pytest.param(pcm.tone(0.9), None, id="short"),
        pytest.param(bytes(300_000), None, id="silent"),
        pytest.param(pcm.tone(3), BLOCK // 2, id="no whole block"),
        pytest.param(pcm.tone(3), 0, id="empty"),
    ],
)
def test_too_little_is_said_and_kept(desk: Desk, data: bytes, keep: int | None) -> None:
    left(desk, FIRST, data, keep=keep)
    assert isinstance(refused(desk), TakeUseless)
    assert [take.id for take in found(desk)] == [FIRST]


def test_what_does_not_open_is_said_and_kept(desk: Desk) -> None:
    path = left(desk, FIRST, pcm.tone(3))
    stranger = str(pyrage.x25519.Identity.generate())
    assert isinstance(refused(desk, identity=stranger), TakeUnreadable)
    path.write_bytes(os.urandom(100_000))
    assert isinstance(refused(desk), TakeUnreadable)
    path.unlink()
    assert isinstance(refused(desk), TakeUnreadable)


def test_what_is_damaged_in_its_middle_opens_up_to_there(desk: Desk) -> None:
    path = left(desk, FIRST, pcm.tone(5))
    data = bytearray(path.read_bytes())
    data[300_000] ^= 1
    path.write_bytes(data)
    assert 2 < restored(desk).summary.seconds < 3.2


def test_a_locked_keyring_is_said_and_it_can_be_tried_again(desk: Desk) -> None:
    def locked() -> str:
        raise KeyringLocked

    left(desk, FIRST, pcm.tone(2))
    desk.recorder.restore(FIRST, locked)
    assert isinstance(desk.heard.next("failed"), KeyringLocked)
    assert restored(desk).summary.usable


def test_an_encoder_that_refuses_is_said(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(BoundedMemory.__init__, "__defaults__", (50_000,))
    left(desk, FIRST, pcm.tone(3))
    assert isinstance(refused(desk), EncodingFailed)


def test_one_is_discarded_and_the_others_stay(desk: Desk) -> None:
    left(desk, FIRST, bytes(1000))
    left(desk, SECOND, bytes(1000))
    desk.recorder.discard_cut_off(FIRST)
    desk.recorder.discard_cut_off(THIRD)
    assert [take.id for take in found(desk)] == [SECOND]


def test_a_file_that_can_not_be_deleted_is_logged(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(_path: Path, missing_ok: bool = False) -> None:
        del missing_ok
        raise PermissionError(13, "Permission denied")

    path = left(desk, FIRST, bytes(1000))
    with monkeypatch.context() as patched, caplog.at_level(logging.WARNING):
        patched.setattr(type(path), "unlink", refuse)
        desk.recorder.destroy_cut_off()
        assert desk.recorder.close(10)
    assert f"take {FIRST}" in caplog.text


@pytest.mark.parametrize("strange", ["", "x", "../etc", FIRST.upper() + "A", FIRST + "/"])
def test_only_a_take_s_id_names_a_file(tmp_path: Path, strange: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        cut_off.spool_of(tmp_path, strange)

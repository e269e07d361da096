from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

import pyrage
import pytest

from tests.stage.feedbacks import envelope
from woku_desktop.domain.errors import KeyringLocked, NotSealable
from woku_desktop.domain.outbox_errors import EnvelopeDamaged, OutboxUnwritable
from woku_desktop.outbox.outbox import Outbox

if TYPE_CHECKING:
    from collections.abc import Sequence

IDENTITY = pyrage.x25519.Identity.generate()


@pytest.fixture
def outbox(tmp_path: Path) -> Outbox:
    return Outbox(tmp_path / "outbox", lambda: [str(IDENTITY.to_public())], lambda: str(IDENTITY))


def test_a_kept_voice_is_found_by_the_next_run(outbox: Outbox, tmp_path: Path) -> None:
    sent = envelope()
    outbox.add(sent)
    again = Outbox(tmp_path / "outbox", list, lambda: str(IDENTITY))
    assert again.ids() == (sent.feedback.id,)
    assert again.open(sent.feedback.id) == sent


def test_an_outbox_that_never_kept_anything_is_empty(outbox: Outbox) -> None:
    assert outbox.ids() == ()


def test_a_folder_that_lets_nothing_go_is_told(
    outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_path: Path, missing_ok: bool = False) -> None:
        del missing_ok
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(OutboxUnwritable):
        outbox.remove("0" * 32)


def test_a_folder_that_can_not_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OutboxUnwritable):
        Outbox(tmp_path / "file", list, str).ids()


def test_what_is_removed_is_gone(outbox: Outbox) -> None:
    sent = envelope()
    outbox.add(sent)
    outbox.remove(sent.feedback.id)
    assert outbox.ids() == ()
    with pytest.raises(EnvelopeDamaged):
        outbox.open(sent.feedback.id)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere")
def test_only_its_owner_may_look_into_the_folder(outbox: Outbox, tmp_path: Path) -> None:
    outbox.add(envelope())
    assert stat.S_IMODE((tmp_path / "outbox").stat().st_mode) == 0o700


def test_it_says_when_there_is_nothing_to_seal_to(tmp_path: Path) -> None:
    def recipients() -> Sequence[str]:
        raise NotSealable

    outbox = Outbox(tmp_path / "outbox", recipients, lambda: str(IDENTITY))
    with pytest.raises(NotSealable):
        outbox.add(envelope())
    assert outbox.ids() == ()


def test_it_keeps_without_the_secret_and_opens_only_with_it(tmp_path: Path) -> None:
    def locked() -> str:
        raise KeyringLocked

    outbox = Outbox(tmp_path / "outbox", lambda: [str(IDENTITY.to_public())], locked)
    sent = envelope()
    outbox.add(sent)
    with pytest.raises(KeyringLocked):
        outbox.open(sent.feedback.id)


def test_a_folder_that_takes_nothing_is_told(outbox: Outbox, tmp_path: Path) -> None:
    (tmp_path / "outbox").write_text("a file where the folder should be")
    with pytest.raises(OutboxUnwritable):
        outbox.add(envelope())


def test_a_write_that_breaks_off_leaves_nothing_half_done(
    outbox: Outbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    outbox.add(envelope())
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", full)
        with pytest.raises(OutboxUnwritable):
            outbox.add(envelope())
    assert len(list((tmp_path / "outbox").iterdir())) == 1


def test_a_name_that_may_not_last_is_not_kept(
    outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_outbox: Outbox) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Outbox, "_sync_folder", refuse)
    with pytest.raises(OutboxUnwritable):
        outbox.add(envelope())
    assert outbox.ids() == ()


def test_an_envelope_under_another_name_is_damaged(outbox: Outbox, tmp_path: Path) -> None:
    sent = envelope()
    outbox.add(sent)
    folder = tmp_path / "outbox"
    (folder / f"{sent.feedback.id}.age").rename(folder / f"{'0' * 32}.age")
    with pytest.raises(EnvelopeDamaged):
        outbox.open("0" * 32)


def test_windows_which_opens_no_folder_is_asked_for_none(
    outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_folder(_path: object, _flags: int) -> int:
        raise PermissionError

    sent = envelope()
    outbox.add(sent)
    with monkeypatch.context() as patched:
        patched.setattr(os, "name", "nt")
        patched.setattr(os, "open", no_folder)
        outbox.remove(sent.feedback.id)
    assert outbox.ids() == ()

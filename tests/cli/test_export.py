"""outbox: export, csv, import."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pyrage
import pytest

from tests.stage.feedbacks import envelope, tone
from woku_desktop.domain.voice import AudioFormat
from woku_desktop.outbox.envelope import unseal
from woku_desktop.outbox.outbox import Outbox

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.shell import Shell


def test_an_export_stays_sealed(shell: Shell, kept: list[str], tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    done = shell("outbox", "export", kept[0][:8], kept[1], kept[0], str(folder), "--json")
    assert done.code == 0
    written = [str(folder / f"{each}.age") for each in kept[:2]]
    assert done.json == {"written": written, "gone": [], "damaged": []}
    sealed = (folder / f"{kept[0]}.age").read_bytes()
    assert unseal(sealed, shell.identity).voice == tone()


def test_opened_only_for_somebody_who_agrees(shell: Shell, kept: list[str], tmp_path: Path) -> None:
    folder = tmp_path / "open"
    done = shell("outbox", "export", kept[0], str(folder), "--open")
    assert (done.code, done.out) == (65, "")
    assert not folder.exists()
    done = shell("outbox", "export", kept[0], str(folder), "--open", "--yes")
    assert done.code == 0
    assert (folder / kept[0] / "voice.wav").read_bytes() == tone()


@pytest.mark.skipif(sys.platform == "win32", reason="terminals")
def test_opening_warns(shell: Shell, kept: list[str], tmp_path: Path) -> None:
    arguments = ("outbox", "export", kept[0], str(tmp_path / "open"), "--open")
    code, shown = shell.on_a_terminal(*arguments, typed=b"no\n")
    assert code == 1
    assert "Whoever can read that folder can hear them" in shown
    assert not (tmp_path / "open").exists()


def test_what_is_gone_or_in_the_way_is_told(shell: Shell, kept: list[str], tmp_path: Path) -> None:
    done = shell("outbox", "export", kept[2], str(tmp_path / "out"), "--json")
    assert done.code == 65  # delivered, and its audio was not kept
    assert json.loads(done.err)["error"] == "NothingKept"
    (tmp_path / f"{kept[0]}.age").write_text("somebody's own")
    done = shell("outbox", "export", kept[0], str(tmp_path), "--json")
    assert done.code == 65
    assert json.loads(done.err)["error"] == "FileUnwritable"


@pytest.mark.parametrize("order", [(2, 0), (0, 2)], ids=["delivered first", "waiting first"])
@pytest.mark.parametrize("more", [(), ("--open", "--yes")], ids=["sealed", "open"])
def test_what_is_not_kept_keeps_no_other_from_being_exported(
    shell: Shell, kept: list[str], tmp_path: Path, order: tuple[int, int], more: tuple[str, ...]
) -> None:
    out = tmp_path / "out"
    done = shell("outbox", "export", *(kept[each] for each in order), str(out), *more)
    assert (done.code, [file.stem for file in out.iterdir()]) == (0, [kept[0]])
    assert done.err == f"{kept[2]} was passed over: nothing of it is kept here any more.\n"
    assert done.out.startswith(f"Written: {out / kept[0]}")
    told = shell("outbox", "export", *(kept[each] for each in order), str(out), *more, "--json")
    assert (told.json["gone"], told.err) == ([kept[2]], "")


def test_nothing_kept_is_told_as_that(shell: Shell, kept: list[str], tmp_path: Path) -> None:
    done = shell("outbox", "export", kept[2], str(tmp_path / "out"))
    assert (done.code, done.out) == (65, "")
    assert "Nothing of these voices is kept here any more." in done.err
    assert "Put the file back" not in done.err


def test_what_does_not_open_is_passed_over_too(
    shell: Shell, kept: list[str], tmp_path: Path
) -> None:
    (shell.paths.data / "outbox" / f"{kept[1]}.age").write_bytes(b"age-encryption.org/v1\n")
    command = ("outbox", "export", "--open", "--yes", kept[1])
    done = shell(*command, kept[0], str(tmp_path / "out"))
    assert (done.code, done.err) == (0, f"{kept[1]} was passed over: it does not open.\n")
    done = shell(*command, str(tmp_path / "out"), "--json")
    assert (done.code, json.loads(done.err)["error"]) == (65, "EnvelopeDamaged")


@pytest.mark.skipif(sys.platform == "win32", reason="terminals")
def test_a_terminal_shows_how_far_it_is(shell: Shell, kept: list[str], tmp_path: Path) -> None:
    out, table = str(tmp_path / "out"), str(tmp_path / "table.csv")
    for said, of, arguments in (
        ("Exporting", "/2", ("export", *kept[:2], out)),
        ("Writing the table", "/1", ("csv", table)),
        ("Taking in", "/2", ("import", out)),
    ):
        code, shown = shell.on_a_terminal("outbox", *arguments)
        assert code == 0
        assert said in shown
        assert of in shown
    done = shell.run(f"outbox export {kept[0]} {out}")
    assert (done.code, done.err) == (0, "")


def dead_machine(folder: Path) -> tuple[str, list[str]]:
    """An identity, and the ids of two voices that lie in an outbox of its own."""
    identity = pyrage.x25519.Identity.generate()
    outbox = Outbox(folder, lambda: [str(identity.to_public())], lambda: str(identity))
    ids = [outbox.add(envelope(tone(), AudioFormat.WAV)).id for _ in range(2)]
    outbox.close()
    return str(identity), ids


def test_a_dead_machine_s_voices_come_in_once(shell: Shell, tmp_path: Path) -> None:
    identity, ids = dead_machine(tmp_path / "dead")
    key = tmp_path / "key.txt"
    key.write_text(f"# created: 2026-11-23\n# public key: age1…\n{identity}\n")
    (tmp_path / "dead" / "outbox" / "cut.age").write_bytes(b"age-encryption.org/v1\n")
    command = ("outbox", "import", str(tmp_path / "dead"), "--identity", str(key), "--json")
    done = shell(*command)
    assert (done.code, sorted(done.json["imported"])) == (0, sorted(ids))
    assert (done.json["known"], done.json["damaged"]) == ([], ["cut.age"])
    with shell.outbox() as outbox:
        assert all(each.possible_duplicate for each in outbox.list())
        assert outbox.open(ids[0]).voice == tone()
    done = shell(*command)
    assert (done.json["imported"], sorted(done.json["known"])) == ([], sorted(ids))
    done = shell(*command[:-1])
    assert done.out == "Taken in: 0. Known already: 2. Not opened: 1.\n"
    assert "cut.age does not open" in done.err


def test_this_station_s_own_export_needs_no_identity(
    shell: Shell, kept: list[str], tmp_path: Path
) -> None:
    assert shell("outbox", "export", kept[0], str(tmp_path / "out")).code == 0
    done = shell("outbox", "import", str(tmp_path / "out"), "--json")
    assert (done.code, done.json["known"]) == (0, [kept[0]])


@pytest.mark.parametrize(
    "content",
    ["", "AGE-SECRET-KEY-1QQQQ", "age1qqqq", "-----BEGIN AGE ENCRYPTED FILE-----", "\xff\x00"],
)
def test_what_is_no_identity_is_told_and_not_quoted(
    shell: Shell, tmp_path: Path, content: str
) -> None:
    key = tmp_path / "key.txt"
    key.write_text(content, encoding="latin-1")
    done = shell("outbox", "import", str(tmp_path), "--identity", str(key), "--json")
    assert done.code == 65
    assert json.loads(done.err)["error"] == "WrongIdentity"
    assert "QQQQ" not in done.err


def test_no_folder_and_no_identity_are_told(shell: Shell, tmp_path: Path) -> None:
    for more in ([], ["--identity", str(tmp_path / "nowhere")]):
        done = shell("outbox", "import", str(tmp_path / "nowhere"), *more, "--json")
        assert done.code == 65
        assert json.loads(done.err)["error"] == "FileUnreadable"


def test_a_subcommand_is_needed(shell: Shell) -> None:
    done = shell.run("outbox")
    assert done.code == 65
    assert "usage:" in done.err
    done = shell.run("outbox list --profile other --json")
    assert (done.code, done.json) == (0, [])
    assert (shell.paths.data / "profile-other" / "index.db").exists()

"""The commands with a real keyring: open, locked, and not there."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.cli.shell import KEY, WOKU_ID
from tests.stage.woku import running_woku

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Program
    from tests.stage.keyring import SecretService


def test_a_locked_keyring_keeps_what_is_sent_until_it_is_open(
    program: Program, service: SecretService, recording: Path
) -> None:
    with running_woku() as woku:
        where = {"WOKU_BASE_URL": woku.base_url, "WOKU_DESKTOP_WOKU_ID": WOKU_ID}
        send = ("send", str(recording), "--rating", "4", "--email", "ana@example.com", "--json")
        assert program("login", "--stdin", stdin=KEY, **where).code == 0
        done = program(*send, **where)
        assert (done.code, done.json["state"]) == (0, "delivered")

        service.lock()
        done = program(*send, **where)
        assert (done.code, done.json["state"]) == (77, "queued")
        assert json.loads(done.err)["error"] == "KeyringLocked"
        done = program("status", "--json", **where)
        assert (done.json["queued"], done.json["delivered"]) == (1, 1)
        done = program("outbox", "list", **where)
        assert (done.code, done.out.count("not readable now")) == (0, 3)
        assert program("sync", "--json", **where).code == 77
        assert len(woku.voices()) == 1

        service.unlock()
        done = program("sync", "--json", **where)
        assert (done.code, done.json["delivered"]) == (0, 1)
        done = program("outbox", "list", **where)
        assert done.out.count("ana@example.com") == 2
    content = b"".join(program.files().values())
    for secret in (b"ana@example.com", b"RIFF", KEY.encode(), b"AGE-SECRET"):
        assert secret not in content


def test_without_a_keyring_nothing_is_kept(bare_program: Program, recording: Path) -> None:
    done = bare_program(
        "send", str(recording), "--rating", "4", "--anonymous", WOKU_DESKTOP_WOKU_ID=WOKU_ID
    )
    assert (done.code, done.out) == (74, "")
    assert "keyring" in done.err
    assert not any(name.endswith(".age") for name in bare_program.files())

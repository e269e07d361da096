"""diagnostics: a zip for whoever helps, also where nothing else works any more."""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING

from tests.cli.shell import KEY
from tests.stage.feedbacks import envelope
from woku_desktop.cli import exit_codes

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.shell import Shell

ENTRIES = {"README.txt", "versions.json", "settings.json", "queue.json", "checks.json"}


def _read(file: Path, entry: str) -> object:
    with zipfile.ZipFile(file) as bundle:
        assert set(bundle.namelist()) >= ENTRIES
        return json.loads(bundle.read(entry))


def test_a_bundle(shell: Shell, tmp_path: Path) -> None:
    shell.keep(envelope(), envelope())
    file = tmp_path / "out.zip"
    done = shell("diagnostics", str(file))
    assert done.code == 0
    assert str(file) in done.out
    queue = _read(file, "queue.json")
    assert isinstance(queue, dict)
    assert queue["queued"] == 2
    checks = _read(file, "checks.json")
    assert isinstance(checks, list)
    assert {"microphone", "keyring", "network", "disk"} <= {each["check"] for each in checks}
    assert KEY.encode() not in file.read_bytes()
    assert str(shell.home) not in str(checks)


def test_for_a_script(shell: Shell, tmp_path: Path) -> None:
    done = shell("diagnostics", str(tmp_path / "out.zip"), "--json")
    assert done.json == {"file": str(tmp_path / "out.zip")}
    assert done.err == ""


def test_broken_settings_are_what_it_is_for(shell: Shell, tmp_path: Path) -> None:
    shell.paths.config_file.write_text('language = "klingon"\n')
    file = tmp_path / "out.zip"
    assert shell("diagnostics", str(file)).code == 0
    assert _read(file, "settings.json") == {"problem": "BadSetting", "key": "language"}


def test_a_place_that_takes_no_file(shell: Shell, tmp_path: Path) -> None:
    done = shell("diagnostics", str(tmp_path / "missing" / "out.zip"))
    assert done.code == exit_codes.BAD_INPUT
    assert "can't be written" in done.err

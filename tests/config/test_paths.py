"""Where things lie."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from woku_desktop.config import paths as module
from woku_desktop.config.paths import Paths, paths_for, resource_dir
from woku_desktop.domain.errors import InvalidField
from woku_desktop.domain.outbox_errors import OutboxUnwritable

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))
    (tmp_path / "run").mkdir(mode=0o700)
    return tmp_path


def test_profiles_share_nothing_but_the_administrator_s_file() -> None:
    first, second = paths_for(), paths_for("front-desk")
    assert first.managed_file == second.managed_file
    for name in ("config_file", "data", "outbox", "spool", "recipient_file", "logs", "runtime"):
        assert getattr(first, name) != getattr(second, name)


@pytest.mark.parametrize(
    "name", ["", ".", "..", "a/b", "a\\b", "/a", "A", "ñ", "-a", "a\n", "a" * 33, "a b"]
)
def test_a_name_that_could_leave_its_folder_is_refused(name: str) -> None:
    with pytest.raises(InvalidField) as refused:
        paths_for(name)
    assert refused.value.field == "profile"


@pytest.mark.skipif(sys.platform != "linux", reason="XDG is Linux's")
def test_the_administrator_s_file_is_where_no_user_s_environment_moves_it(
    monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(home))
    assert paths_for().managed_file == Path("/etc/xdg/woku-desktop/config.toml")


@pytest.mark.skipif(sys.platform != "linux", reason="XDG is Linux's")
def test_without_a_runtime_folder_none_in_the_shared_temporary_one_is_used(
    monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    assert paths_for().runtime.is_relative_to(home / "state")


@posix_only
def test_folders_are_for_this_user_only(home: Path) -> None:
    loose = home / "data/woku-desktop/outbox"
    loose.mkdir(parents=True)
    loose.chmod(0o755)
    made = paths_for()
    made.create()
    made.create()
    for folder in (
        made.config_file.parent,
        made.data,
        made.outbox,
        made.spool,
        made.logs,
        made.runtime,
    ):
        assert folder.stat().st_mode & 0o777 == 0o700, folder


def test_a_folder_that_can_not_be_made(home: Path) -> None:
    (home / "data").write_text("in the way")
    with pytest.raises(OutboxUnwritable):
        paths_for().create()


class TestResources:
    def test_in_a_checkout(self) -> None:
        assert (resource_dir() / "icons/mic.svg").is_file()

    def test_in_a_wheel(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        installed = tmp_path / "site-packages/woku_desktop"
        (installed / "resources").mkdir(parents=True)
        (installed / "config").mkdir()
        monkeypatch.setattr(module, "__file__", str(installed / "config/paths.py"))
        assert resource_dir() == (installed / "resources").resolve()

    def test_in_a_frozen_program(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        (tmp_path / "resources").mkdir()
        monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
        assert resource_dir() == tmp_path / "resources"

    def test_missing(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
        with pytest.raises(FileNotFoundError):
            resource_dir()


def test_settings_and_paths_come_without_what_only_changes_need() -> None:
    program = (
        "import sys, woku_desktop.config.settings, woku_desktop.config.paths\n"
        "import woku_desktop.config.log, woku_desktop.config.writer\n"
        "heavy = {'tomlkit', 'socket', 'logging.handlers', 'phonenumbers', 'keyring', 'numpy'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)


def test_paths_are_plain_values(tmp_path: Path) -> None:
    one = Paths("a", *[tmp_path] * 6)
    assert one.spool != one.outbox
    assert one.recipient_file.parent == one.data

"""Changes to the person's own settings file."""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from woku_desktop.config.settings import load_settings
from woku_desktop.config.writer import change_settings
from woku_desktop.domain.errors import (
    BadSetting,
    SettingLocked,
    UnreadableSettings,
    UnwritableSettings,
)

if TYPE_CHECKING:
    from woku_desktop.config.paths import Paths

ID = "65348875f3a876254aa82d5e"

BEFORE = """\
# Front desk
question = "¿Qué tal?"  # asked aloud

[recording]
# the old one crackles
device = "USB Microphone"
max_seconds = 30 # half a minute
"""

AFTER = """\
# Front desk
question = "¿Qué tal?"  # asked aloud
woku_id = "65348875f3a876254aa82d5e"

[recording]
# the old one crackles
device = "Headset"
max_seconds = 45 # half a minute

[respondent]
ask_phone = false
"""


def test_comments_and_order_stay(paths: Paths) -> None:
    paths.config_file.write_text(BEFORE, "utf-8")
    change_settings(
        paths,
        {
            "woku_id": ID.upper(),
            "recording.device": "Headset",
            "recording.max_seconds": "45",
            "respondent.ask_phone": "false",
        },
    )
    assert paths.config_file.read_text("utf-8") == AFTER
    assert load_settings(paths, {}).settings.woku_id == ID


def test_the_file_is_made_for_this_user_only(paths: Paths) -> None:
    change_settings(paths, {"language": "pt"})
    assert paths.config_file.read_text("utf-8") == 'language = "pt"\n'
    if sys.platform != "win32":
        assert paths.config_file.stat().st_mode & 0o777 == 0o600


def test_what_an_administrator_fixed_is_not_changed(paths: Paths) -> None:
    paths.managed_file.write_text(f'woku_id = "{ID}"\n')
    paths.config_file.write_text(BEFORE, "utf-8")
    with pytest.raises(SettingLocked) as locked:
        change_settings(paths, {"language": "pt", "woku_id": ID})
    assert locked.value.facts == {"key": "woku_id", "file": str(paths.managed_file)}
    assert paths.config_file.read_text("utf-8") == BEFORE


@pytest.mark.parametrize(
    "changes", [{"language": "fr"}, {"colour": "red"}, {"question": "a", "recording.format": "aac"}]
)
def test_a_wrong_value_changes_nothing(changes: dict[str, str], paths: Paths) -> None:
    paths.config_file.write_text(BEFORE, "utf-8")
    with pytest.raises(BadSetting):
        change_settings(paths, changes)
    assert paths.config_file.read_text("utf-8") == BEFORE


def test_a_file_that_is_not_toml_is_not_touched(paths: Paths) -> None:
    paths.config_file.write_text("a = \n")
    with pytest.raises(UnreadableSettings):
        change_settings(paths, {"language": "pt"})
    assert paths.config_file.read_text() == "a = \n"


def test_a_failing_write_leaves_the_old_file_and_nothing_else(
    paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths.config_file.write_text(BEFORE, "utf-8")

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(UnwritableSettings) as refused:
        change_settings(paths, {"language": "pt"})
    assert refused.value.facts["reason"] == "the disk is full"
    assert paths.config_file.read_text("utf-8") == BEFORE
    left = {file.name for file in paths.config_file.parent.iterdir()}
    assert left == {"config.toml", ".config.lock"}


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
def test_a_link_stays_a_link(paths: Paths, tmp_path: Path) -> None:
    dotfile = tmp_path / "dotfiles.toml"
    dotfile.write_text(BEFORE, "utf-8")
    paths.config_file.symlink_to(dotfile)
    change_settings(paths, {"language": "pt"})
    assert paths.config_file.is_symlink()
    assert 'language = "pt"' in dotfile.read_text("utf-8")


def test_changes_at_once_do_not_undo_each_other(paths: Paths) -> None:
    changes = [
        {"language": "pt"},
        {"question": "¿Y?"},
        {"recording.max_seconds": "20"},
        {"recording.format": "wav"},
        {"respondent.ask_phone": "false"},
        {"woku_name": "Centro"},
    ]
    with ThreadPoolExecutor(len(changes)) as pool:
        list(pool.map(lambda one: change_settings(paths, one), changes))
    settings = load_settings(paths, {}).settings
    assert settings.language == "pt"
    assert settings.question == "¿Y?"
    assert settings.woku_name == "Centro"
    assert (settings.recording.max_seconds, settings.recording.format) == (20, "wav")
    assert settings.respondent.ask_phone is False


def test_a_name_goes_with_its_woku(paths: Paths) -> None:
    other = "65348875f3a876254aa82d5f"
    change_settings(paths, {"woku_id": ID, "woku_name": "Café Aurora"})
    change_settings(paths, {"woku_id": ID})
    assert load_settings(paths, {}).settings.woku_name == "Café Aurora"
    change_settings(paths, {"woku_id": other})
    assert load_settings(paths, {}).settings.woku_name == ""
    change_settings(paths, {"woku_id": ID, "woku_name": "Café Aurora"})
    assert load_settings(paths, {}).settings.woku_name == "Café Aurora"

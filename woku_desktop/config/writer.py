"""Changes to the person's settings file, which keep their comments and order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from woku_desktop.config.settings import check_value, load_settings, read_text
from woku_desktop.domain.errors import SettingLocked, UnreadableSettings, UnwritableSettings
from woku_desktop.domain.reasons import reason_of
from woku_desktop.files import locked, write_atomically

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tomlkit import TOMLDocument

    from woku_desktop.config.paths import Paths


def change_settings(paths: Paths, changes: Mapping[str, str]) -> None:
    """Set keys in the person's config.toml: all of them in one step, or none. Any thread.

    Args:
        paths: the profile's.
        changes: by dotted key ("recording.device"), the value as text.

    Raises:
        SettingLocked: if an administrator fixed one of them.
        BadSetting: if one is unknown or not allowed, or the files were wrong before.
        UnreadableSettings: if a file can't be read.
        UnwritableSettings: if the file can't be written.
    """
    fixed = load_settings(paths, environ={}).locked
    for key in changes:
        if key in fixed:
            raise SettingLocked(key=key, file=str(paths.managed_file))
    file = paths.config_file
    checked = {
        key: check_value(str(file), key, text, as_text=True) for key, text in changes.items()
    }
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with locked(file.with_name(".config.lock")):
            document = _parsed(paths)
            if checked.get("woku_id", document.get("woku_id")) != document.get("woku_id"):
                document.pop("woku_name", None)  # it is the other woku's
            for key, value in checked.items():
                _set(document, key, value)
            # A link into a folder of dotfiles stays a link.
            write_atomically(file.resolve(), document.as_string())
    except OSError as error:
        raise UnwritableSettings(file=str(file), reason=reason_of(error)) from error


def _parsed(paths: Paths) -> TOMLDocument:
    import tomlkit
    from tomlkit.exceptions import ParseError

    try:
        return tomlkit.parse(read_text(paths.config_file))
    except ParseError as error:
        raise UnreadableSettings(file=str(paths.config_file), reason=str(error)) from None


def _set(document: TOMLDocument, key: str, value: object) -> None:
    import tomlkit

    section, _, name = key.rpartition(".")
    if not section:
        document[name] = value
        return
    if section not in document:
        document[section] = tomlkit.table()
    table = document[section]
    assert isinstance(table, dict)
    table[name] = value

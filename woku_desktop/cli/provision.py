"""Sets a station up: its settings for the whole machine, its key, and the PIN that guards it."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from woku_desktop.config.settings import parse_settings
from woku_desktop.domain.checkup_errors import WokuNotSet
from woku_desktop.domain.errors import (
    QT_TRANSLATE_NOOP,
    InvalidField,
    KeyMissing,
    ManagedUnwritable,
    UnreadableSettings,
)
from woku_desktop.domain.file_errors import FileUnreadable
from woku_desktop.domain.pin_errors import PinMissing
from woku_desktop.domain.reasons import NOT_TEXT, reason_of
from woku_desktop.files import write_atomically

if TYPE_CHECKING:
    import argparse

    from woku_desktop.cli.say import Voice
    from woku_desktop.config.paths import Paths
    from woku_desktop.config.settings import Settings
    from woku_desktop.vault.pin import PinLock
    from woku_desktop.vault.secret import Secret
    from woku_desktop.vault.vault import Vault

HELP = "check a station's settings and install them, and take its key and its PIN"

_KEY_PROMPT = QT_TRANSLATE_NOOP(
    "Command", "Woku key for {base_url} (not shown; empty keeps the one that is there): "
)
_PIN_PROMPT = QT_TRANSLATE_NOOP(
    "Command", "PIN of the station (not shown; empty keeps the one that is there): "
)
_PIN_AGAIN = QT_TRANSLATE_NOOP("Command", "The same PIN again: ")
_NEW_PIN = QT_TRANSLATE_NOOP("Command", "PIN (not shown): ")
_INSTALLED = QT_TRANSLATE_NOOP("Command", "{file} is installed, for everybody on this machine.")
_SAME = QT_TRANSLATE_NOOP("Command", "{file} was installed before, just like this.")
_KEY_KEPT = QT_TRANSLATE_NOOP("Command", "The key for {base_url} is in the keyring.")
_KEY_OVERRULED = QT_TRANSLATE_NOOP(
    "Command",
    "The key for {base_url} is in the keyring. The one in {place} stays in force over it.",
)
_KEY_STAYS = QT_TRANSLATE_NOOP("Command", "The key for {base_url} stays as it was.")
_PIN_KEPT = QT_TRANSLATE_NOOP("Command", "The PIN is in the keyring, as a salted hash.")
_PIN_OVERRULED = QT_TRANSLATE_NOOP(
    "Command",
    "The PIN is in the keyring, as a salted hash. The one in {place} stays in force over it.",
)
_PIN_STAYS = QT_TRANSLATE_NOOP("Command", "The PIN stays as it was.")
_ROOTS = QT_TRANSLATE_NOOP(
    "Command",
    "That is the administrator's own keyring: if the station runs as another user, run this "
    "again as that one.",
)
_HASH = "{hash}"

_TWO_LINES = QT_TRANSLATE_NOOP("Allowed", "two lines: the Woku key, then the PIN")
_TWICE = QT_TRANSLATE_NOOP("Allowed", "the same digits twice")
_LONGEST_INPUT_CHARS = 4096
_LARGEST_FILE_BYTES = 1_000_000
_FOR_ALL = 0o644
_FOLDER_FOR_ALL = 0o755


class _Given(NamedTuple):
    """What was entered, checked; None keeps what is there."""

    key: Secret | None
    pin: Secret | None


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to install; never a secret, which other users could see."""
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument(
        "file",
        metavar="FILE",
        type=Path,
        nargs="?",
        help="the station's config.toml, to be installed for the whole machine",
    )
    what.add_argument(
        "--hash-pin",
        action="store_true",
        help="change nothing: read a PIN and print the hash of it, for a systemd credential",
    )
    parser.add_argument(
        "--file-only", action="store_true", help="install the file, and take no key and no PIN"
    )
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(arguments: argparse.Namespace, paths: Paths, voice: Voice) -> int:
    """Check everything, then install the file and keep the secrets.

    Where the file is installed already it need not be written: so an administrator runs this with
    --file-only, and the station's own user again, whose keyring is to hold the secrets.

    Raises:
        Problem: if something is wrong, and nothing was changed; or if something could not be kept.
    """
    if arguments.hash_pin:
        return _print_hash(voice)
    content, settings = _checked(arguments.file)
    voice.speak(settings.language)
    if not settings.woku_id:
        voice.notice(WokuNotSet())
    if arguments.file_only:
        written = _install(paths.managed_file, content)
        voice.say(_INSTALLED if written else _SAME, file=paths.managed_file)
        voice.data(_facts(paths, settings, written=written))
        return 0

    from woku_desktop.vault.pin import PinLock
    from woku_desktop.vault.vault import Vault

    vault = Vault(paths.profile, settings.base_url)
    lock = PinLock(vault, paths.state)
    given = _read(voice, vault.base_url)
    _prepare(vault, lock, given)
    written = _install(paths.managed_file, content)
    voice.say(_INSTALLED if written else _SAME, file=paths.managed_file)
    kept = _keep(vault, lock, given, voice)
    voice.data({**_facts(paths, settings, written=written), **kept})
    return 0


def _print_hash(voice: Voice) -> int:
    from woku_desktop.vault.pin import hash_pin, parse_pin

    voice.speak("")
    if sys.stdin.isatty():
        pin = parse_pin(_asked(voice, _NEW_PIN))
        _ask_again(voice, pin)
    else:
        pin = parse_pin(_input())
    voice.result(_HASH, {"hash": hash_pin(pin)})
    return 0


def _checked(file: Path) -> tuple[bytes, Settings]:
    """What a file holds, and the settings that it makes.

    Raises:
        FileUnreadable: if it can't be read.
        ConfigProblem: if anything in it is wrong.
    """
    try:
        with file.open("rb") as opened:
            content = opened.read(_LARGEST_FILE_BYTES)
        text = content.decode("utf-8-sig")
    except OSError as error:
        raise FileUnreadable(file=str(file), reason=reason_of(error)) from error
    except UnicodeDecodeError:
        raise UnreadableSettings(file=str(file), reason=NOT_TEXT) from None
    return content, parse_settings(str(file), text)


def _read(voice: Voice, base_url: str) -> _Given:
    """The key and the PIN: asked for at a terminal, else a line each.

    Raises:
        InvalidField: if they are not of their form.
    """
    from woku_desktop.vault.pin import parse_pin
    from woku_desktop.vault.vault import parse_key

    if sys.stdin.isatty():
        typed = _asked(voice, _KEY_PROMPT, base_url=base_url)
        key = parse_key(typed) if typed.strip() else None
        typed = _asked(voice, _PIN_PROMPT)
        pin = parse_pin(typed) if typed.strip() else None
        if pin is not None:
            _ask_again(voice, pin)
        return _Given(key, pin)
    lines = _input().splitlines()
    if len(lines) != len(_Given._fields):
        raise InvalidField("standard input", allowed=_TWO_LINES)
    first, second = lines
    return _Given(
        parse_key(first) if first.strip() else None, parse_pin(second) if second.strip() else None
    )


def _input() -> str:
    try:
        return sys.stdin.read(_LONGEST_INPUT_CHARS)
    except UnicodeDecodeError:
        raise InvalidField("standard input", allowed=_TWO_LINES) from None


def _asked(voice: Voice, prompt: str, **facts: object) -> str:
    """What a person types, unseen; nothing if they end the input."""
    from getpass import getpass

    try:
        return getpass(voice.sentence(prompt, facts))
    except EOFError:
        return ""


def _ask_again(voice: Voice, pin: Secret) -> None:
    if _asked(voice, _PIN_AGAIN).strip() != pin.reveal():
        raise InvalidField("pin", allowed=_TWICE)


def _prepare(vault: Vault, lock: PinLock, given: _Given) -> None:
    """Make sure that secrets can be kept, and that those which are to stay are there.

    Raises:
        VaultProblem: if not.
    """
    if given.key is None and vault.key_source() is None:
        raise KeyMissing
    if given.pin is None and lock.source() is None:
        raise PinMissing
    if given.key is not None or given.pin is not None:
        vault.unlock()


def _install(file: Path, content: bytes) -> bool:
    """Put the settings where every user reads them.

    Returns:
        Whether that took any writing.

    Raises:
        ManagedUnwritable: if this user may not, or the disk refuses.
    """
    try:
        if _is_installed(file, content):
            return False
        missing = [folder for folder in file.parents if not folder.exists()]
        for folder in reversed(missing):
            folder.mkdir()
            folder.chmod(_FOLDER_FOR_ALL)
        write_atomically(file, content, _FOR_ALL)
    except OSError as error:
        raise ManagedUnwritable(file=str(file), reason=reason_of(error)) from error
    return True


def _is_installed(file: Path, content: bytes) -> bool:
    try:
        readable = os.name == "nt" or file.stat().st_mode & _FOR_ALL == _FOR_ALL
        return readable and file.read_bytes() == content
    except FileNotFoundError:
        return False


def _keep(vault: Vault, lock: PinLock, given: _Given, voice: Voice) -> dict[str, object]:
    """Keep the secrets, and tell where they are, and what stands above them."""
    from woku_desktop.vault.pin import PIN_PLACE
    from woku_desktop.vault.vault import KEY_PLACES

    if given.key is not None:
        vault.save_api_key(given.key.reveal())
    if given.pin is not None:
        lock.save(given.pin.reveal())
    key_source, pin_source = vault.key_source(), lock.source()
    key_told = _KEY_KEPT if key_source == "keyring" else _KEY_OVERRULED
    voice.say(
        _KEY_STAYS if given.key is None else key_told,
        base_url=vault.base_url,
        place=KEY_PLACES.get(key_source or "", ""),
    )
    pin_told = _PIN_KEPT if pin_source == "keyring" else _PIN_OVERRULED
    voice.say(_PIN_STAYS if given.pin is None else pin_told, place=PIN_PLACE)
    if given != _Given(None, None) and sys.platform != "win32" and os.geteuid() == 0:
        voice.remark(_ROOTS)
    return {
        "key": "stays" if given.key is None else "saved",
        "key_source": key_source,
        "pin": "stays" if given.pin is None else "saved",
        "pin_source": pin_source,
    }


def _facts(paths: Paths, settings: Settings, *, written: bool) -> dict[str, object]:
    return {
        "file": str(paths.managed_file),
        "written": written,
        "woku_id": settings.woku_id or None,
        "base_url": settings.base_url,
        "profile": paths.profile,
        "key": None,
        "key_source": None,
        "pin": None,
        "pin_source": None,
    }

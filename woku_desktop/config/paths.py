"""Where things lie: a profile's own folders, and the resources that came with the program."""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from woku_desktop.domain.errors import QT_TRANSLATE_NOOP, InvalidField
from woku_desktop.domain.outbox_errors import OutboxUnwritable

APP = "woku-desktop"
DEFAULT_PROFILE = "default"
_PROFILE = re.compile(r"[a-z0-9][a-z0-9_-]{0,31}")


@dataclass(frozen=True, slots=True)
class Paths:
    """The files and folders of one profile.

    Args:
        profile: its name.
        config_file: the person's settings.
        managed_file: the administrator's settings, for all profiles.
        data: what must stay (outbox, spool, the recipient file).
        state: what the window remembers.
        logs: the log files.
        runtime: locks and sockets of running programs.
    """

    profile: str
    config_file: Path
    managed_file: Path
    data: Path
    state: Path
    logs: Path
    runtime: Path

    @property
    def outbox(self) -> Path:
        """The sealed envelopes."""
        return self.data / "outbox"

    @property
    def spool(self) -> Path:
        """The sealed takes that are not submitted yet."""
        return self.data / "spool"

    @property
    def sealed(self) -> tuple[Path, ...]:
        """Every folder of sealed files: what lies there, only the station's identity opens."""
        kept = (self.data / name for name in ("delivered", "damaged", "discarded"))
        return (self.outbox, self.spool, *kept)

    @property
    def keepsakes_file(self) -> Path:
        """What the window remembers from one run to the next."""
        return self.state / "window.json"

    @property
    def summons(self) -> Path:
        """Where a second start asks the running desk to come to the front."""
        return self.runtime / "summons"

    @property
    def recipient_file(self) -> Path:
        """The public half of the sealing identity."""
        return self.data / "recipient.txt"

    def create(self) -> None:
        """Make the folders, each for this user only.

        Raises:
            OutboxUnwritable: if one can't be made.
        """
        try:
            folders = (self.config_file.parent, self.data, self.outbox, self.spool)
            for folder in (*folders, self.state, self.logs, self.runtime, self.summons):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                if folder.stat().st_mode & 0o077 and sys.platform != "win32":
                    folder.chmod(0o700)
        except OSError as error:
            raise OutboxUnwritable from error


def paths_for(profile: str = DEFAULT_PROFILE) -> Paths:
    """The paths of a profile; nothing is made yet.

    Raises:
        InvalidField: with field "profile", if that can't be a profile's name.
    """
    if not _PROFILE.fullmatch(profile):
        raise InvalidField(
            "profile",
            allowed=QT_TRANSLATE_NOOP(
                "Allowed", "up to 32 small letters, digits, dashes and underscores"
            ),
        )
    # The prefix keeps names like "aux" and "con" from being devices on Windows.
    own = Path() if profile == DEFAULT_PROFILE else Path(f"profile-{profile}")
    folders = platformdirs.PlatformDirs(APP, appauthor=False)
    return Paths(
        profile=profile,
        config_file=folders.user_config_path / own / "config.toml",
        managed_file=_managed_folder() / "config.toml",
        data=folders.user_data_path / own,
        state=folders.user_state_path / own,
        logs=folders.user_log_path / own,
        runtime=_runtime_folder(folders) / own,
    )


def paths_within(folder: Path, profile: str) -> Paths:
    """All that a profile keeps in one folder, for who wants to leave nothing behind."""
    return Paths(
        profile=profile,
        config_file=folder / "config" / "config.toml",
        managed_file=folder / "managed.toml",
        data=folder / "data",
        state=folder / "state",
        logs=folder / "logs",
        runtime=folder / "run",
    )


def resource_dir() -> Path:
    """The folder of icons and translations: beside a checkout, in a wheel, or in a frozen build.

    Raises:
        FileNotFoundError: if this copy of the program came without it.
    """
    package = Path(__file__).resolve().parent.parent
    bundle = getattr(sys, "_MEIPASS", None)  # where a frozen program unpacks to
    places = [Path(bundle)] if bundle else [package, package.parent]
    for place in places:
        if (place / "resources").is_dir():
            return place / "resources"
    raise FileNotFoundError("resources")


def _managed_folder() -> Path:
    """The system's configuration folder, as no user's environment can move it."""
    if sys.platform == "darwin":
        return Path("/Library/Application Support") / APP
    if sys.platform == "win32":
        return Path(platformdirs.site_config_dir(APP, appauthor=False))
    return Path("/etc/xdg") / APP


def _runtime_folder(folders: platformdirs.PlatformDirs) -> Path:
    """A folder for this user's running programs; never one in a shared temporary folder."""
    if sys.platform in {"darwin", "win32"} or os.environ.get("XDG_RUNTIME_DIR"):
        return folders.user_runtime_path
    return folders.user_state_path / "run"

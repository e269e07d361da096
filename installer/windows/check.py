"""Tries the installer on a throwaway Wine: python -m installer.windows.check ISCC.exe ICON.ico

Compiles it around a made-up program, in two versions; installs, updates and uninstalls without a
person, for the machine and for one account; and looks at what that leaves. Ends with 77 if this
machine can't (Wine with its 32-bit half, a screen or xvfb-run), and says why.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

from installer.windows.wine import Wine, bundle, missing, windows_path

SKIPPED = 77
SCRIPT = Path(__file__).parent / "woku-desktop.iss"
ACCOUNT = "Estación & co"

_SILENT = ("/VERYSILENT", "/SUPPRESSMSGBOXES", "/NORESTART")
_KEY = "{2B7C5D0E-6A43-4F0B-9C1E-8E5D3A9F4B71}_is1"
_TASKS = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"
_LINK = "Microsoft/Windows/Start Menu/Programs/Woku.lnk"
_ENDS_WITHIN_S = 30


class BrokenPromiseError(Exception):
    """A promise that was not kept."""


def _see(kept: bool, promise: str) -> None:  # noqa: FBT001 - what was seen
    if not kept:
        raise BrokenPromiseError(promise)
    sys.stdout.write(f"  {promise}\n")
    sys.stdout.flush()


class Trial:
    """The installer in two versions, and a prefix to try them in.

    Args:
        iscc: Inno Setup's compiler.
        icon: the application icon.
        folder: an empty one.
    """

    def __init__(self, iscc: Path, icon: Path, folder: Path) -> None:
        self._folder = folder
        self.wine = Wine(folder)
        self._tools = iscc, icon
        self._bundles = {
            version: bundle(folder / f"bundle-{version}", files)
            for version, files in (("0.1.0", ("kept", "sub/old")), ("0.2.0", ("kept", "new")))
        }
        self._setups: dict[str, str] = {}
        home = next(self.wine.drive.glob("users/*/AppData/Local"))
        self.mine = home / "Programs/woku-desktop"
        self.everyones = self.wine.drive / "Program Files/woku-desktop"
        self.voice = home / "woku-desktop/outbox/voice.age"
        self.voice.parent.mkdir(parents=True)
        self.voice.write_text("a voice")

    def compile(self, name: str, place: str = "") -> None:
        """Make the installers that `install` takes from then on.

        Args:
            name: what they are for.
            place: where they install to; "" for the script's own.
        """
        iscc, icon = self._tools
        output = self._folder / name
        for version, made in self._bundles.items():
            told = {"Bundle": made, "Icon": icon, "Output": output}
            defines = [f"/D{what}={windows_path(path)}" for what, path in told.items()]
            defines += [f"/DFolder={place}"] if place else []
            script = windows_path(SCRIPT)
            code = self.wine.run(windows_path(iscc), "/Q", f"/DVersion={version}", *defines, script)
            setup = output / f"woku-desktop-{version}-windows-x64-setup.exe"
            _see(code == 0 and setup.is_file(), f"{version} compiles, for {name}")
            self._setups[version] = windows_path(setup)

    def install(self, version: str, *switches: str) -> int:
        """Install a version without a person; gives the exit code. What runs may go on."""
        log = windows_path(self._folder / f"{version}.log")
        return self.wine.run_beside(self._setups[version], *_SILENT, f"/LOG={log}", *switches)

    def uninstall(self, folder: Path) -> int:
        """Uninstall without a person; gives the exit code."""
        return self.wine.run(self.wine.inside(folder / "unins000.exe"), *_SILENT)

    def see(self, folder: Path, hive: str, version: str) -> None:
        """See what stands in the registry, and the program's files."""
        registry = self.wine.registry(hive)
        key = registry.partition(_KEY)[2].partition("\n\n")[0]
        _see(f'"DisplayVersion"="{version}"' in key, f"Windows knows that {version} is installed")
        _see(_times_in_path(registry, folder) == 1, "PATH has its folder once")
        _see((folder / "woku-desktop.exe").is_file(), "the program is there")
        a_terminal_s = (folder / "woku-desktop.com").read_bytes()
        made = (self._bundles[version] / "woku-desktop-console.exe").read_bytes()
        _see(a_terminal_s == made, "and the one for terminals")

    def see_nothing(self, folder: Path, hive: str) -> None:
        """See that an uninstaller left the voices, and nothing else."""
        registry = self.wine.registry(hive)
        _see(not folder.exists(), "its folder is gone")
        _see(_KEY not in registry, "Windows does not list it any more")
        _see(_times_in_path(registry, folder) == 0, "PATH is without it")
        _see(not list(self.wine.drive.rglob("Woku.lnk")), "the start menu is without it")
        _see(not self.wine.task.exists(), "the kiosk's task is gone")
        _see(self.voice.read_text() == "a voice", "the voices are where they were")


def _times_in_path(registry: str, folder: Path) -> int:
    """How often a folder stands in a hive's PATH."""
    end = "\\\\".join(folder.parts[-2:]).casefold()
    paths = [line for line in registry.splitlines() if line.casefold().startswith('"path"=str(2)')]
    return sum(
        entry.strip('"').casefold().endswith(end) for each in paths for entry in each.split(";")
    )


def for_the_machine(trial: Trial) -> None:
    """Install with a kiosk, update it while it runs, uninstall."""
    wine, folder = trial.wine, trial.everyones
    trial.compile("the machine")
    switches = ("/ALLUSERS", "/TASKS=path,kiosk", f"/KIOSKACCOUNT={ACCOUNT}")
    _see(trial.install("0.1.0", *switches) == 0, "installs for the machine")
    wine.settle()
    trial.see(folder, "system", "0.1.0")
    _see((wine.drive / "ProgramData" / _LINK).is_file(), "it is in the start menu")
    task = ET.fromstring(wine.task.read_bytes())  # noqa: S314 - made by this installer
    accounts = [each.text for each in task.iter(f"{_TASKS}UserId")]
    _see(accounts == [ACCOUNT, ACCOUNT], "the kiosk's task is its account's")
    command = task.findtext(f"{_TASKS}Actions/{_TASKS}Exec/{_TASKS}Command")
    program = wine.inside(folder / "woku-desktop.exe")
    _see(command == f'"{program}"', "and starts the installed program")
    wine.calls()

    kiosk = wine.start(program, "kiosk")
    wine.task.write_bytes(mine := wine.task.read_bytes() + b"<!-- changed by hand -->")
    _see(trial.install("0.2.0") == 0, "updates while the kiosk runs")
    kiosk.wait(_ENDS_WITHIN_S)
    calls = wine.calls()
    _see(calls == ["Query", "End", "Query", "Run"], "the kiosk was ended, and started again")
    wine.settle()
    trial.see(folder, "system", "0.2.0")
    _see(not (folder / "_internal/sub").exists(), "what is no longer shipped is gone")
    _see((folder / "_internal/new").is_file(), "what is new is there")
    _see(wine.task.read_bytes() == mine, "the task stayed as somebody had changed it")
    _see(trial.uninstall(folder) == 0, "uninstalls")
    trial.see_nothing(folder, "system")


def for_one_account(trial: Trial) -> None:
    """Install, update while the desk is open, refuse to halve a program, uninstall."""
    wine, folder = trial.wine, trial.mine
    # Wine does not know the place of an account's own programs by its name.
    trial.compile("one account", r"{localappdata}\Programs\woku-desktop")
    _see(trial.install("0.1.0", "/CURRENTUSER", "/TASKS=path") == 0, "installs for one account")
    wine.settle()
    trial.see(folder, "user", "0.1.0")
    program = wine.inside(folder / "woku-desktop.exe")
    # The same file under another name, so that the installer can't know whose process this is.
    os.link(folder / "woku-desktop.exe", other := wine.drive / "other.exe")
    held = wine.start(wine.inside(other))
    _see(trial.install("0.2.0") != 0, "does not update a program that can't be replaced")
    _see((folder / "_internal/sub/old").is_file(), "and removes nothing of it")
    wine.close()
    held.wait(_ENDS_WITHIN_S)
    desk = wine.start(program)
    _see(trial.install("0.2.0") == 0, "updates while the desk is open")
    desk.wait(_ENDS_WITHIN_S)
    _see("Run" not in wine.calls(), "no kiosk is started where none ran")
    wine.settle()
    trial.see(folder, "user", "0.2.0")
    _see(trial.uninstall(folder) == 0, "uninstalls")
    trial.see_nothing(folder, "user")


def main(arguments: list[str]) -> int:
    """Try the installer.

    Returns:
        0 if it keeps its promises, 1 if not, 2 for a wrong call, 77 if this machine can't tell.
    """
    if len(arguments) != 2:
        sys.stderr.write("usage: python -m installer.windows.check ISCC.exe ICON.ico\n")
        return 2
    iscc, icon = map(Path, arguments)
    lacks = missing() + [f"{file} is not there" for file in (iscc, icon) if not file.is_file()]
    if lacks:
        sys.stderr.write("the installer for Windows was not tried: " + "; ".join(lacks) + "\n")
        return SKIPPED
    if not os.environ.get("DISPLAY"):
        module = [sys.executable, "-m", "installer.windows.check", *arguments]
        return subprocess.run(["xvfb-run", "-a", *module], check=False).returncode
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(iscc, icon, Path(folder))
        try:
            for_the_machine(trial)
            for_one_account(trial)
        except BrokenPromiseError as failed:
            sys.stderr.write(f"not so: {failed}\n")
            return 1
        finally:
            trial.wine.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

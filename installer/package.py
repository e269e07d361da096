"""`python -m installer.package [--short]`: all packages that can be made here, made and tried.

The short form makes the bundle and runs its smoke test. The whole on Debian or Ubuntu, as root: the
bundle twice, the .deb and the archive, the .deb in a clean Debian, wheel and source distribution,
the bill of materials, the audit, and what can be told of the other systems' packages here. `./dev
package` installs what it needs.
"""

from __future__ import annotations

import argparse
import platform
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from installer import bundle
from installer.environments import BUILD, ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

PACKAGES = bundle.DIST / "packages"
BEFORE = "0.0.1"
"""A version that this one is installed over in the clean root."""

ISCC = "innosetup-compiler@6.3.1"
"""Inno Setup's compiler as npm has it, which runs under Wine."""

NOT_TRIED = 77
UNANSWERED = 2


class Making:
    """One run: its steps, what they took, and what could not be told.

    Attributes:
        untold: by step, why nothing is known.
    """

    def __init__(self) -> None:
        self.untold: dict[str, str] = {}
        self._took: list[tuple[str, float]] = []

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Say what is done, and keep how long it took."""
        print(f"== {name}", flush=True)
        began = time.monotonic()
        yield
        self._took.append((name, time.monotonic() - began))

    def run(self, *command: str | Path, code_untold: int | None = None, of: str = "") -> None:
        """Run one program of the project.

        Args:
            command: what.
            code_untold: with this exit code it says that it can't tell.
            of: what nothing is known of then.

        Raises:
            subprocess.CalledProcessError: with any other code but 0.
        """
        done = subprocess.run(list(command), cwd=ROOT, check=False)
        if done.returncode == code_untold:
            self.untold[of] = f"{command[2]} ended with {code_untold}"
        elif done.returncode != 0:
            raise subprocess.CalledProcessError(done.returncode, [str(each) for each in command])

    def module(self, name: str, *arguments: str | Path, code_untold: int | None = None) -> None:
        """Run one of the project's modules with this Python; see `run`."""
        self.run(sys.executable, "-m", name, *arguments, code_untold=code_untold, of=name)

    def tell(self) -> None:
        """Print what was made, how large it is, and what each step took."""
        for file in sorted(PACKAGES.glob("*")):
            print(f"{file.stat().st_size / 1e6:8.1f} MB  {file.relative_to(ROOT)}")
        for name, seconds in self._took:
            print(f"{seconds:8.1f} s   {name}")
        for name, why in self.untold.items():
            print(f"UNKNOWN      {name}: {why}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Make and try them.

    Returns:
        The exit code.
    """
    parser = argparse.ArgumentParser(prog="python -m installer.package", description=__doc__)
    parser.add_argument("--short", action="store_true", help="only the bundle and its smoke test")
    if parser.parse_args(arguments).short:
        return bundle.main([])
    making = Making()
    with making.step("bundle, twice"):
        if bundle.main(["--twice"]) != 0:
            return 1
    shutil.rmtree(PACKAGES, ignore_errors=True)
    PACKAGES.mkdir(parents=True)
    _linux(making)
    _everywhere(making)
    _elsewhere(making)
    making.tell()
    return 0


def _linux(making: Making) -> None:
    inputs = (bundle.DIST / "woku-desktop",)
    icons = ("--icons", bundle.ICONS)
    before = BUILD / "before"
    with making.step(".deb and archive"):
        making.module("installer.linux.deb", *inputs, PACKAGES, *icons)
        making.module("installer.linux.tarball", *inputs, PACKAGES, *icons)
        shutil.rmtree(before, ignore_errors=True)
        making.module("installer.linux.deb", *inputs, before, *icons, "--version", BEFORE)
    (old,), (new,) = before.glob("*.deb"), PACKAGES.glob("*.deb")
    with making.step("what it is linked to is declared"):
        making.module("installer.linux.needed", *inputs)
    with making.step("lintian"):
        making.run("lintian", "--allow-root", "--fail-on", "error,warning", new)
    with making.step("a clean Debian: installed, used, updated, removed"):
        making.module("installer.linux.clean_root", old, new)


def _everywhere(making: Making) -> None:
    with making.step("wheel and source distribution"):
        making.module("installer.distributions", PACKAGES)
    with making.step("bill of materials"):
        making.module(
            "installer.sbom", PACKAGES / f"woku-desktop-linux-{platform.machine()}.cdx.json"
        )
    with making.step("audit"):
        making.module("installer.audit", code_untold=UNANSWERED)


def _elsewhere(making: Making) -> None:
    """What a Linux machine can tell of Windows' installer: under Wine, where there is one."""
    with making.step("Windows' installer, under Wine"):
        folder = BUILD / "inno-setup"
        if shutil.which("npm"):
            making.run("npm", "install", "--silent", "--prefix", folder, ISCC)
        compiler = folder / "node_modules" / "innosetup-compiler" / "bin" / "ISCC.exe"
        making.module(
            "installer.windows.check",
            compiler,
            bundle.ICONS / "woku-desktop.ico",
            code_untold=NOT_TRIED,
        )


if __name__ == "__main__":
    sys.exit(main())

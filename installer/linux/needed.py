"""Whether the package declares every system library that the bundle is linked to.

`python -m installer.linux.needed BUNDLE_DIR`, on a Debian or Ubuntu where the package's
dependencies are installed. 1 if a library is neither in the bundle nor in a package that is
declared, or that a declared one brings along.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from installer.linux import control, elf

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_FIELDS = "${binary:Package}\t${db:Status-Status}\t${Provides}\t${Pre-Depends}\t${Depends}\n"
_NAME = re.compile(r"\s*([a-z0-9][a-z0-9+.-]*)")
_LIBRARY_FOLDER = re.compile(r"(/usr)?/lib(64|/[a-z0-9_]+-linux-gnu[a-z0-9_]*)?")
"""Where the loader looks by itself; packages also keep libraries of their own further down."""


def alternatives(dependency: str) -> list[str]:
    """The names in one dependency, of which any will do, without versions."""
    return [found[1] for each in dependency.split("|") if (found := _NAME.match(each))]


def missing_from(bundle: Path) -> dict[str, list[str]]:
    """The libraries that the bundle does not hold, and what is linked to each.

    Args:
        bundle: the folder that PyInstaller made.
    """
    found = elf.binaries(bundle)
    held = {file.name for file in bundle.rglob("*")}
    users: dict[str, list[str]] = {}
    for binary in found:
        for library in binary.needed - held:
            users.setdefault(library, []).append(str(binary.file.relative_to(bundle)))
    return dict(sorted(users.items()))


def brought_along(
    declared: Iterable[str], packages: Mapping[str, list[list[str]]], provides: Mapping[str, str]
) -> set[str]:
    """The installed packages that dependencies lead to, over as many steps as it takes.

    Args:
        declared: dependencies, each with its alternatives.
        packages: the dependencies of every installed package.
        provides: which installed package stands in for a name.
    """
    found = set[str]()
    waiting = [alternatives(each) for each in declared]
    while waiting:
        for name in waiting.pop():
            package = name if name in packages else provides.get(name)
            if package is not None and package not in found:
                found.add(package)
                waiting += packages[package]
    return found


def undeclared(bundle: Path) -> dict[str, str]:
    """The libraries that nothing declared brings, and for each the package that has it, or "".

    Raises:
        subprocess.CalledProcessError: if dpkg can't be asked.
    """
    missing = missing_from(bundle)
    packages, provides = _installed()
    declared = brought_along(("libc6", *control.DEPENDS), packages, provides)
    owners = _owners(missing)
    return {
        library: min(owners.get(library, {""}))
        for library in missing
        if not owners.get(library, set()) & declared
    }


def _installed() -> tuple[dict[str, list[list[str]]], dict[str, str]]:
    """The dependencies of every installed package, and who provides what."""
    packages: dict[str, list[list[str]]] = {}
    provides: dict[str, str] = {}
    for line in _ask("dpkg-query", "--show", f"--showformat={_FIELDS}").splitlines():
        name, status, virtual, *dependencies = line.split("\t")
        if status != "installed":
            continue
        name = name.partition(":")[0]
        wanted = ", ".join(filter(None, dependencies)).split(",")
        packages[name] = [alternatives(each) for each in wanted]
        for each in virtual.split(","):
            for provided in alternatives(each):
                provides[provided] = name
    return packages, provides


def _owners(libraries: Iterable[str]) -> dict[str, set[str]]:
    """The installed packages that have a library where the loader finds it."""
    found: dict[str, set[str]] = {}
    patterns = [f"*/{library}" for library in libraries]
    answer = _ask("dpkg-query", "--search", *patterns, may_fail=True) if patterns else ""
    for line in answer.splitlines():
        owners, _, path = line.rpartition(": ")
        if _LIBRARY_FOLDER.fullmatch(str(Path(path).parent)):
            names = {owner.strip().partition(":")[0] for owner in owners.split(",")}
            found.setdefault(Path(path).name, set()).update(names)
    return found


def _ask(*command: str, may_fail: bool = False) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=not may_fail)
    return done.stdout


def main(arguments: list[str]) -> int:
    """Say what is not declared.

    Returns:
        The exit code: 1 if anything is not.
    """
    parser = argparse.ArgumentParser(prog="installer.linux.needed", description=__doc__)
    parser.add_argument("bundle", type=Path, metavar="BUNDLE_DIR")
    bundle: Path = parser.parse_args(arguments).bundle
    wrong = undeclared(bundle)
    users = missing_from(bundle) if wrong else {}
    for library, package in wrong.items():
        owner = f"in {package}" if package else "in no package that is installed here"
        print(f"{library}: {owner}, not declared; {users[library][0]} is linked to it")
    if not wrong:
        print(f"declared: {control.libc_dependency(bundle)} and every library that is not inside")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""What is tried of the package itself: installing, sizes, removing."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from installer.linux.person import PROGRAM
from installer.linux.trying import require, step

if TYPE_CHECKING:
    from pathlib import Path

    from installer.linux.person import Person
    from installer.linux.root import Root

PACKAGE = "woku-desktop"
FOLDER = "/opt/woku-desktop"
DATA = ".local/share/woku-desktop"
LARGEST_PACKAGE_MB = 65.0
LARGEST_INSTALLED_MB = 200.0
_MB = 1_000_000


def installs(root: Root, package: str) -> None:
    """Install a package over nothing, with what it asks Debian for."""
    with step("installed, with what it asks Debian for and no more") as note:
        root.apt_get("install", package)
        told = root.run("dpkg-query", "-W", "-f=${Package} ${db:Status-Abbrev}\n")
        note(f"{len(told.splitlines())} packages in the root")
    with step("the program tells its version"):
        told = root.run(PROGRAM, "--version")
        require(told.startswith(f"{PROGRAM} "), f"--version says {told!r}")
    with step("it brings its own Python, and there is no other"):
        require(not root.has_package("python3*"), "a package of Python's is installed")
        found = [each.name for each in root.path("/usr/bin").glob("python*")]
        require(not found, f"there is {found}")
    with step("every library that a file of it names is there") as note:
        note(f"{_resolve(root)} files looked at")


def version(root: Root) -> str:
    """Which version of the package is installed, by dpkg's word."""
    return root.run("dpkg-query", "-W", "-f=${Version}", PACKAGE)


def _resolve(root: Root) -> int:
    """See that the loader finds what every ELF file needs; how many there are."""
    files = [each for each in _elf_files(root.path(FOLDER)) if not each.is_symlink()]
    require(files, f"nothing to run in {FOLDER}")
    inside = [f"/{each.relative_to(root.folder)}" for each in files]
    # The program itself is started like that, by its own first lines.
    where = {"LD_LIBRARY_PATH": f"{FOLDER}/_internal"}
    told = root.run("ldd", *inside, environ=where, codes=(0, 1))
    missing, looked_at = [], ""
    for line in told.splitlines():
        if not line.startswith("\t"):
            looked_at = line.removesuffix(":")
        elif "not found" in line:
            missing.append(f"{looked_at} needs {line.split()[0]}")
    require(not missing, "\n".join(["not found:", *missing]))
    return len(files)


def _elf_files(folder: Path) -> list[Path]:
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            with path.open("rb") as file:
                if file.read(4) == b"\x7fELF":
                    found.append(path)
    return found


def sizes(root: Root, package: Path) -> None:
    """See that it is no larger than it may be."""
    with step("it is as small as it has to be") as note:
        packed = package.stat().st_size / _MB
        kib = int(root.run("du", "-sk", FOLDER).split()[0])
        told_kib = int(root.run("dpkg-query", "-W", "-f=${Installed-Size}", PACKAGE))
        installed, told = kib * 1024 / _MB, told_kib * 1024 / _MB
        note(f"package {packed:.1f} MB (budget: {LARGEST_PACKAGE_MB:.0f})")
        note(
            f"installed {installed:.1f} MB, by its own word {told:.1f} (budget:"
            f" {LARGEST_INSTALLED_MB:.0f})"
        )
        require(packed <= LARGEST_PACKAGE_MB, "the package is too large")
        require(max(installed, told) <= LARGEST_INSTALLED_MB, "what it installs is too large")


def manual(root: Root) -> None:
    """See that its page is found; what finds it is installed for that, so this comes last."""
    with step("its page of the manual is found") as note:
        root.apt_get("install", "man-db")
        note(root.run("man", "-w", PROGRAM).strip())


def removes(person: Person, package: str) -> None:
    """Remove it, install it again, purge it: what belongs to the person stays."""
    root = person.root
    listed, secrets = person.voices(), person.secrets()
    before = _belongings(person.home)
    with step("removed: the program is gone, what is the person's is there") as note:
        root.apt_get("remove", PACKAGE)
        require(not root.path(FOLDER).exists(), f"{FOLDER} is still there")
        require(not root.path(f"/usr/bin/{PROGRAM}").is_symlink(), "its link is still there")
        _stays(person, before, secrets)
        note(f"{len(before)} files of the person, {len(secrets)} secrets")
    with step("installed again: the outbox opens as it was"):
        root.apt_get("install", package)
        require(person.voices() == listed, "the outbox is another one")
    before = _belongings(person.home)
    with step("purged: it says where the person's data lies, and leaves it there") as note:
        told = root.apt_get("purge", PACKAGE)
        spoken = [line.strip() for line in told.splitlines() if DATA in line]
        require(spoken, f"it does not speak of {DATA}:\n{told}")
        for line in spoken:
            note(line)
        _stays(person, before, secrets)


def _stays(person: Person, before: dict[str, str], secrets: dict[str, str]) -> None:
    require(_belongings(person.home) == before, "files of the person were changed")
    require(person.secrets() == secrets, "the keyring was changed")


def _belongings(home: Path) -> dict[str, str]:
    """Every file of a home, with a hash of what is in it."""
    return {
        str(path.relative_to(home)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(home.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }

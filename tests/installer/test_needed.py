"""The libraries that the bundle leaves to the system, and the packages that bring them."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from installer.linux import control, elf, needed

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(shutil.which("dpkg") is None, reason="not Debian or Ubuntu")

LIBRARY, PACKAGE = "libselinux.so.1", "libselinux1"
"""What /bin/ls is linked to besides the C library, on every Debian and Ubuntu."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A bundle with one program that needs a library of the system."""
    (tmp_path / "_internal").mkdir()
    shutil.copyfile("/bin/ls", tmp_path / "woku-desktop")
    (tmp_path / "_internal/page.txt").write_text("no program")
    (tmp_path / "_internal/link").symlink_to("../woku-desktop")
    return tmp_path


def test_what_a_program_is_linked_to_is_found(folder: Path) -> None:
    (found,) = elf.binaries(folder)
    assert found.file == folder / "woku-desktop"
    assert {LIBRARY, "libc.so.6"} <= found.needed
    assert "2.34" in found.libc
    assert needed.missing_from(folder)[LIBRARY] == ["woku-desktop"]


def test_several_programs_are_told_apart(folder: Path) -> None:
    shutil.copyfile("/bin/true", folder / "_internal/true")
    first, second = elf.binaries(folder)
    assert (first.file.name, second.file.name) == ("true", "woku-desktop")
    assert LIBRARY not in first.needed
    assert LIBRARY in second.needed


def test_nothing_is_found_where_nothing_is(tmp_path: Path) -> None:
    assert elf.binaries(tmp_path) == []


@pytest.mark.parametrize("part", [0.0003, 0.001, 0.5])
def test_part_of_a_program_is_no_program_without_needs(folder: Path, part: float) -> None:
    whole = (folder / "woku-desktop").read_bytes()
    (folder / "_internal/half").write_bytes(whole[: int(len(whole) * part)])
    with pytest.raises(elf.UnreadableError):
        elf.binaries(folder)


def test_a_library_that_nobody_declares_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(control, "DEPENDS", ())
    assert needed.main([str(folder)]) == 1
    assert f"{LIBRARY}: in {PACKAGE}, not declared; woku-desktop" in capsys.readouterr().out


@pytest.mark.parametrize("declared", [PACKAGE, f"not-here | {PACKAGE} (>= 3)"])
def test_a_library_of_a_declared_package_is_in_order(
    folder: Path, monkeypatch: pytest.MonkeyPatch, declared: str
) -> None:
    monkeypatch.setattr(control, "DEPENDS", (declared,))
    assert needed.undeclared(folder) == {}
    assert needed.main([str(folder)]) == 0


def test_a_library_that_the_bundle_holds_is_in_order(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / f"_internal/{LIBRARY}").write_text("its own")
    monkeypatch.setattr(control, "DEPENDS", ())
    assert LIBRARY not in needed.undeclared(folder)


def test_a_library_of_no_package_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    strange = elf.Binary(folder / "woku-desktop", frozenset({"libnowhere.so.9"}), frozenset())
    monkeypatch.setattr(elf, "binaries", lambda _: [strange])
    assert needed.undeclared(folder) == {"libnowhere.so.9": ""}


def test_dependencies_are_followed_over_names_that_others_provide() -> None:
    packages = {"first": [["virtual"]], "second": [["absent", "third"]], "third": [], "other": []}
    found = needed.brought_along(["first (>= 2)"], packages, {"virtual": "second"})
    assert found == {"first", "second", "third"}


def test_the_c_library_is_as_new_as_what_is_used(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def using(*versions: str) -> str:
        program = elf.Binary(folder, frozenset(), frozenset(versions))
        monkeypatch.setattr(elf, "binaries", lambda _: [program])
        return control.libc_dependency(folder)

    assert using("2.2.5", "2.17") == "libc6 (>= 2.34)"
    assert using("2.4", "2.36", "2.9") == "libc6 (>= 2.36)"

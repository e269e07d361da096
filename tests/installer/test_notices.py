"""The licences in the bundle: each one that is named, and each package's own files."""

from __future__ import annotations

import re
import sys
import sysconfig
from importlib.metadata import distribution
from pathlib import Path

import pytest

from installer.contents import UNUSED_MODULES
from installer.environments import PROGRAM_LOCK
from installer.linux import elf
from installer.notices import (
    FOLDER,
    HOLDERS,
    TEXTS,
    carried,
    datas,
    licence_names,
    of_packages,
    parts_file,
)
from woku_desktop.facts import LICENCES

NAMES = {name.split(" (")[0] for names, _ in LICENCES for name in names.split(", ")}

LIBRARIES = {
    "libb2": "BLAKE2",
    "libbz2": "bzip2",
    "libcrypto": "OpenSSL",
    "libexpat": "expat",
    "libffi": "libffi",
    "liblzma": "xz",
    "libmpdec": "libmpdec",
    "libscipy_openblas64_": "OpenBLAS",
    "libsqlite3": "SQLite",
    "libssl": "OpenSSL",
    "libz": "zlib",
}
"""Where a library's file is called otherwise than the library."""

OF_THE_SYSTEM = {"libc", "libm", "libpthread", "libdl", "libgcc_s", "ld-linux-x86-64"}
FOR_TERMINALS_AND_TESTS = re.compile(r"_?(readline|curses.*|gdbm|dbm|tkinter|crypt|nis|.*test.*)\.")


def compared(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_package_of_the_program_is_named() -> None:
    locked = set(re.findall(r"(?m)^([\w.-]+)==", PROGRAM_LOCK.read_text("utf-8")))
    assert {"numpy", "certifi", "pywin32-ctypes"} <= locked
    # The package has the name of what it is a part of, and one has another than its module.
    others = {"pyside6-essentials": "pyside6", "dnspython": "dns"}
    known = {compared(name) for name in NAMES} | set(UNUSED_MODULES)
    assert {others.get(compared(name), compared(name)) for name in locked} <= known


def test_every_licence_that_is_named_has_its_text_and_no_other() -> None:
    names = {name for _, spdx in LICENCES for name in licence_names(spdx)}
    wanted = {each for name in names for each in name.split(" WITH ")}
    assert {text.stem for text in TEXTS.glob("*")} == wanted
    # Of the lesser licence's third version, most stands in the other one.
    assert {"LGPL-3.0-only", "GPL-3.0-or-later"} <= wanted


def test_the_list_of_parts_tells_who_made_each() -> None:
    told = parts_file()
    assert "OpenBLAS\n  BSD-3-Clause\n  Copyright: 2011-2014 the OpenBLAS Project\n" in told
    assert all(holder in told for holder in HOLDERS.values())


def test_every_package_brings_its_licence_into_a_folder_of_its_own() -> None:
    pairs = of_packages(name for name in carried() if name != "pyinstaller")
    places = [f"{folder}/{Path(file).name}" for file, folder in pairs]
    assert len(places) == len(set(places)), "nothing takes another's place"
    assert all(Path(file).is_file() for file, _ in pairs)
    assert {
        f"{FOLDER}/httpx/LICENSE.md",
        f"{FOLDER}/jaraco-classes/LICENSE",
        f"{FOLDER}/numpy/LICENSE.txt",
        f"{FOLDER}/numpy/numpy/ma/LICENSE",
        f"{FOLDER}/pyrage/sboms/pyrage.cyclonedx.json",
        f"{FOLDER}/soundfile/_soundfile_data/COPYING",
        f"{FOLDER}/soxr/COPYING.LGPL",
    } <= set(places)
    assert not [place for place in places if "/pygments/" in place or "/dnspython/" in place]


def test_they_travel_with_the_texts_in_one_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # PyInstaller is not here, where bundles are only looked at.
    monkeypatch.setattr("installer.notices.carried", lambda: ["httpx", "keyring"])
    pairs = datas(tmp_path)
    assert pairs == datas(tmp_path)
    texts = [Path(file).name for file, folder in pairs if folder == FOLDER]
    assert texts == ["parts.txt", *sorted(text.name for text in TEXTS.glob("*.txt"))]
    assert {folder for _, folder in pairs} >= {f"{FOLDER}/httpx", f"{FOLDER}/keyring"}
    assert (tmp_path / "parts.txt").read_text("utf-8") == parts_file()


def test_a_package_of_another_system_brings_nothing() -> None:
    assert of_packages(["of-another-system"]) == []


def test_a_package_without_its_licence_is_not_packed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    metadata = tmp_path / "bare-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: bare\nVersion: 1.0\n")
    (metadata / "RECORD").write_text("bare/license.py,,\nbare/__init__.py,,\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(LookupError, match="bare comes without"):
        of_packages(["bare"])


@pytest.mark.skipif(sys.platform != "linux", reason="ELF")
def test_the_libraries_of_python_and_numpy_are_named() -> None:
    modules = elf.binaries(Path(sysconfig.get_path("stdlib")) / "lib-dynload")
    needed = {
        library
        for module in modules
        if not FOR_TERMINALS_AND_TESTS.match(module.file.name)
        for library in module.needed
    }
    brought = {
        Path(str(path)).name
        for path in distribution("numpy").files or ()
        if path.parts[0] == "numpy.libs"
    }
    assert any(name.startswith("libgfortran") for name in brought)
    stems = {re.split(r"[-.]\d|\.so|-[0-9a-f]{8}", name)[0] for name in needed | brought}
    assert {"libssl", "libscipy_openblas64_"} <= stems
    assert {LIBRARIES.get(stem, stem) for stem in stems - OF_THE_SYSTEM} <= NAMES

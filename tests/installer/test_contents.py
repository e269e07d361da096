"""What PyInstaller finds and the bundle leaves out: with made-up finds, on every system."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from installer.contents import (
    UNUSED_MODULES,
    bundled,
    plugins,
    stripped,
    without_system_libraries,
    without_unneeded_libraries,
    without_unused_qt,
)

QT = "PySide6/Qt"
PLUGINS = f"{QT}/plugins"

NEEDS = {
    "/w/libqxcb.so": ["libQt6XcbQpa.so.6", "libxcb.so.1"],
    "/w/libqgtk3.so": ["libgtk-3.so.0"],
    "/w/libQt6XcbQpa.so.6": ["libQt6Gui.so.6"],
    "/w/libQt6Gui.so.6": ["libfontconfig.so.1"],
    "/py/_ssl.so": ["libssl.so.3", "libz.so.1"],
    "/usr/lib/libssl.so.3": ["libcrypto.so.3"],
    "/usr/lib/libpython3.11.so.1.0": [],
}
FOUND = [
    (f"{PLUGINS}/platforms/libqxcb.so", "/w/libqxcb.so", "BINARY"),
    (f"{PLUGINS}/platforms/libqeglfs.so", "/w/libqeglfs.so", "BINARY"),
    (f"{PLUGINS}/platformthemes/libqgtk3.so", "/w/libqgtk3.so", "BINARY"),
    (f"{QT}/lib/libQt6XcbQpa.so.6", "/w/libQt6XcbQpa.so.6", "BINARY"),
    (f"{QT}/lib/libQt6Gui.so.6", "/w/libQt6Gui.so.6", "BINARY"),
    (f"{QT}/lib/libQt6Qml.so.6", "/w/libQt6Qml.so.6", "BINARY"),
    ("libQt6Gui.so.6", f"{QT}/lib/libQt6Gui.so.6", "SYMLINK"),
    ("libQt6Qml.so.6", f"{QT}/lib/libQt6Qml.so.6", "SYMLINK"),
    ("libgtk-3.so.0", "/usr/lib/libgtk-3.so.0", "BINARY"),
    ("libxcb.so.1", "/usr/lib/libxcb.so.1", "BINARY"),
    ("libz.so.1", "/lib/libz.so.1", "BINARY"),
    ("libssl.so.3", "/usr/lib/libssl.so.3", "BINARY"),
    ("libcrypto.so.3", "/usr/lib/libcrypto.so.3", "BINARY"),
    ("libpython3.11.so.1.0", "/usr/lib/libpython3.11.so.1.0", "BINARY"),
    ("python3.11/lib-dynload/_ssl.so", "/py/_ssl.so", "EXTENSION"),
    ("_soundfile_data/libsndfile.so", "/w/libsndfile.so", "BINARY"),
    (f"{QT}/translations/qtbase_es.qm", "/w/qtbase_es.qm", "DATA"),
    (f"{QT}/translations/qtbase_de.qm", "/w/qtbase_de.qm", "DATA"),
    (f"{QT}/translations/qtdeclarative_es.qm", "/w/qtdeclarative_es.qm", "DATA"),
    ("phonenumbers/shortdata/__init__.pyc", "/w/shortdata/__init__.pyc", "DATA"),
    ("phonenumbers/shortdata/region_CL.pyc", "/w/shortdata/region_CL.pyc", "DATA"),
    ("phonenumbers/data/region_CL.pyc", "/w/data/region_CL.pyc", "DATA"),
    ("keyring-25.7.0.dist-info/RECORD", "/w/RECORD", "DATA"),
    ("keyring-25.7.0.dist-info/entry_points.txt", "/w/entry_points.txt", "DATA"),
    ("resources/icons/mic.svg", "/w/mic.svg", "DATA"),
]


def needs(path: str) -> list[str]:
    # As PyInstaller's: what is needed by what is needed too.
    found = list(NEEDS.get(path, []))
    for name in found:
        found += (
            each
            for _, source, _ in FOUND
            if source.endswith(f"/{name}")
            for each in NEEDS.get(source, [])
        )
    return found


def test_a_linux_bundle_holds_what_is_used_and_no_system_has() -> None:
    assert {place for place, _, _ in bundled(FOUND, "linux", needs)} == {
        f"{PLUGINS}/platforms/libqxcb.so",
        f"{QT}/lib/libQt6XcbQpa.so.6",
        f"{QT}/lib/libQt6Gui.so.6",
        "libQt6Gui.so.6",
        "libssl.so.3",
        "libcrypto.so.3",
        "libpython3.11.so.1.0",
        "python3.11/lib-dynload/_ssl.so",
        "_soundfile_data/libsndfile.so",
        f"{QT}/translations/qtbase_es.qm",
        "phonenumbers/shortdata/__init__.pyc",
        "phonenumbers/data/region_CL.pyc",
        "keyring-25.7.0.dist-info/entry_points.txt",
        "resources/icons/mic.svg",
    }


def test_elsewhere_nothing_is_left_to_the_system() -> None:
    found = [
        ("VCRUNTIME140.dll", r"C:\Windows\System32\VCRUNTIME140.dll", "BINARY"),
        ("python311.dll", r"C:\Python\python311.dll", "BINARY"),
        (r"PySide6\plugins\platforms\qwindows.dll", r"C:\w\qwindows.dll", "BINARY"),
        (r"PySide6\plugins\platforms\qminimal.dll", r"C:\w\qminimal.dll", "BINARY"),
        (r"PySide6\opengl32sw.dll", r"C:\w\opengl32sw.dll", "BINARY"),
        (r"_sounddevice_data\libportaudio64bit.dll", r"C:\w\libportaudio64bit.dll", "BINARY"),
        (r"_sounddevice_data\libportaudio64bit-asio.dll", r"C:\w\asio.dll", "BINARY"),
    ]
    needed = {r"C:\Python\python311.dll": ["VCRUNTIME140.dll"]}
    kept = bundled(found, "win32", lambda path: needed.get(path, []))
    assert [place for place, _, _ in kept] == [
        "VCRUNTIME140.dll",
        "python311.dll",
        r"PySide6\plugins\platforms\qwindows.dll",
        r"_sounddevice_data\libportaudio64bit.dll",
    ]


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_every_system_has_a_window_and_pictures(platform: str) -> None:
    used = plugins(platform)
    assert "qoffscreen" in used["platforms"]
    assert len(used["platforms"]) > 1
    assert used["imageformats"] == ("qjpeg", "qwebp")


def test_what_is_not_filtered_stays_as_it_is() -> None:
    plain = [("LICENSE", "/w/LICENSE", "DATA"), ("x.so", "/w/x.so", "EXTENSION")]
    assert without_unused_qt(plain, "linux") == plain
    assert without_system_libraries(plain, needs) == plain
    assert without_unneeded_libraries(plain, needs) == plain


def test_no_module_of_the_program_is_left_out() -> None:
    imported = "import woku_desktop.contact.phone, woku_desktop.contact.email, sys; "
    imported += "from phonenumbers import parse; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", imported], check=True, capture_output=True, text=True
    )
    assert not {"dns", "phonenumbers.geodata", "pocketsphinx"} & set(done.stdout.split())
    assert "phonenumbers.shortdata" in done.stdout.split()
    assert "phonenumbers.shortdata" not in UNUSED_MODULES


@pytest.mark.skipif(sys.platform != "linux", reason="ELF")
def test_only_python_s_own_libraries_are_stripped(tmp_path: Path) -> None:
    assert shutil.which("strip"), "of binutils"
    dynload = next(
        path
        for folder in map(Path, sys.path)
        if folder.name == "lib-dynload"
        for path in folder.glob("_json*.so")
    )
    found = [
        (f"python3/lib-dynload/{dynload.name}", str(dynload), "EXTENSION"),
        ("numpy/x.so", str(dynload), "EXTENSION"),
        ("resources/icons/mic.svg", "/w/mic.svg", "DATA"),
    ]
    first, *rest = stripped(found, tmp_path / "stripped")
    assert rest == found[1:]
    assert first[0] == found[0][0]
    copy = Path(first[1])
    assert copy.parent == tmp_path / "stripped"
    symbols = subprocess.run(["readelf", "-S", copy], check=True, capture_output=True, text=True)
    assert ".symtab" not in symbols.stdout
    assert ".dynsym" in symbols.stdout
    dynamic = subprocess.run(["readelf", "-d", copy], check=True, capture_output=True, text=True)
    assert "SYMTAB" in dynamic.stdout
    assert "PATH" not in dynamic.stdout

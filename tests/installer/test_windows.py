"""The installer for Windows, as it can be read: `python -m installer.windows.check` runs it."""

from __future__ import annotations

import importlib
import re
from pathlib import Path
from types import SimpleNamespace
from xml.etree import ElementTree as ET

import pytest

from installer.windows import check, version_info
from woku_desktop.process import APPLICATION_ID

FOLDER = Path(__file__).resolve().parents[2] / "installer/windows"
SCRIPT = FOLDER / "woku-desktop.iss"
TASK = FOLDER / "woku-kiosk.xml"
TASKS = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"
LANGUAGES = {"en", "es", "pt"}


def script() -> str:
    """The whole of it, as the compiler sees it."""
    included = '#include "steps.pas"\n'
    text = SCRIPT.read_text("utf-8-sig")
    assert text.endswith(included)
    return text.replace(included, (FOLDER / "steps.pas").read_text("ascii"))


@pytest.fixture(scope="module")
def sections() -> dict[str, list[str]]:
    """The lines of each section, without comments and the preprocessor's."""
    read: dict[str, list[str]] = {}
    for line in script().splitlines():
        if header := re.fullmatch(r"\[(\w+)\]", line):
            read[header[1]] = []
        elif line.strip() and not line.lstrip().startswith((";", "#")):
            read[[*read][-1]].append(line)
    return read


@pytest.fixture(scope="module")
def setup(sections: dict[str, list[str]]) -> dict[str, str]:
    told = dict(line.split("=", 1) for line in sections["Setup"])
    (place,) = re.findall(r'#define Folder "([^"]+)"', script())
    told["DefaultDirName"] = told["DefaultDirName"].replace("{#Folder}", place)
    return told


def entries(lines: list[str]) -> list[dict[str, str]]:
    """Lines of `Name: "value"; …`, quotes taken off."""
    pair = re.compile(r'(\w+): ("(?:[^"]|"")*"|[^;]*)')
    return [{name: value.strip('"') for name, value in pair.findall(line)} for line in lines]


def test_an_update_finds_what_is_installed(setup: dict[str, str]) -> None:
    assert setup["AppId"] == "{{2B7C5D0E-6A43-4F0B-9C1E-8E5D3A9F4B71}"
    for what in ("AppDir", "Privileges", "Tasks", "Language"):
        assert setup[f"UsePrevious{what}"] == "yes"


def test_the_trial_looks_where_windows_is_told(setup: dict[str, str]) -> None:
    assert setup["AppId"].removeprefix("{") + "_is1" == check._KEY


def test_it_installs_for_one_account_or_the_machine(setup: dict[str, str]) -> None:
    assert setup["PrivilegesRequired"] == "lowest"
    assert set(setup["PrivilegesRequiredOverridesAllowed"].split()) == {"commandline", "dialog"}
    assert setup["DefaultDirName"].startswith("{autopf}")


def test_it_wants_the_windows_that_qt_wants(setup: dict[str, str]) -> None:
    assert setup["MinVersion"] == "10.0.17763"
    assert setup["ArchitecturesAllowed"] == "x64compatible"
    assert setup["ArchitecturesInstallIn64BitMode"] == "x64compatible"


def test_its_name_says_version_and_system(setup: dict[str, str]) -> None:
    assert setup["OutputBaseFilename"] == "woku-desktop-{#Version}-windows-x64-setup"
    assert setup["AppVersion"] == "{#Version}"


def test_the_machine_is_never_restarted(setup: dict[str, str]) -> None:
    assert setup["RestartIfNeededByRun"] == "no"
    assert setup["CloseApplications"] == "no", "or a silent update is broken off for others' files"
    without = script().casefold()
    for word in ("restartreplace", "alwaysrestart", "uninstallrestartcomputer", "needsrestart :="):
        assert word not in without


def test_nobody_has_to_click_a_licence_away(setup: dict[str, str]) -> None:
    assert not {"LicenseFile", "InfoBeforeFile", "InfoAfterFile", "Password"} & setup.keys()


def test_only_what_came_with_the_program_is_ever_deleted(sections: dict[str, list[str]]) -> None:
    assert [each["Name"] for each in entries(sections["InstallDelete"])] == [r"{app}\_internal"]
    assert "UninstallDelete" not in sections
    code = "\n".join(sections["Code"])
    assert not re.search(r"(?i)\b(DelTree|DeleteFile|RemoveDir|RegDelete\w+)\b", code)


def test_a_half_program_is_never_left(sections: dict[str, list[str]]) -> None:
    code = "\n".join(sections["Code"])
    step = code.partition("procedure CurStepChanged")[2].partition("\nend;")[0]
    assert re.search(
        r"\(CurStep = ssInstall\) and not IsClosed\(WizardSilent\) then\s+Abort;", step
    )
    closed = code.partition("function IsClosed")[2].partition("\nend;")[0]
    for program in ("woku-desktop.exe", "woku-desktop.com"):
        assert f"IsFree('{program}')" in closed


def test_it_takes_the_bundle_as_it_is_laid_out(sections: dict[str, list[str]]) -> None:
    told = {
        each["Source"]: (each.get("DestDir", ""), each.get("DestName", ""))
        for each in entries(sections["Files"])
    }
    assert told == {
        r"{#Bundle}\woku-desktop.exe": ("{app}", ""),
        r"{#Bundle}\woku-desktop-console.exe": ("{app}", "woku-desktop.com"),
        r"{#Bundle}\_internal\*": (r"{app}\_internal", ""),
        "woku-kiosk.xml": ("", ""),
    }
    whole = next(each for each in entries(sections["Files"]) if each["Source"].endswith("*"))
    assert {"recursesubdirs", "createallsubdirs"} <= set(whole["Flags"].split())


def test_the_start_menu_names_the_application_that_its_windows_name(
    sections: dict[str, list[str]],
) -> None:
    (link,) = entries(sections["Icons"])
    assert link["AppUserModelID"] == APPLICATION_ID
    assert link["Filename"] == r"{app}\woku-desktop.exe"


def test_nothing_is_chosen_for_a_person(sections: dict[str, list[str]]) -> None:
    tasks = {each["Name"]: each["Flags"] for each in entries(sections["Tasks"])}
    assert tasks == {"path": "unchecked", "kiosk": "unchecked"}


def test_every_sentence_is_there_in_each_language(sections: dict[str, list[str]]) -> None:
    assert {each["Name"] for each in entries(sections["Languages"])} == LANGUAGES
    said: dict[str, dict[str, str]] = {}
    for line in sections["CustomMessages"]:
        (language, name), text = line.partition("=")[0].split("."), line.partition("=")[2]
        said.setdefault(name, {})[language] = text
    for name, texts in said.items():
        assert texts.keys() == LANGUAGES, name
        assert len(set(texts.values())) == len(LANGUAGES), name
        marks = {tuple(sorted(re.findall(r"%\w", text))) for text in texts.values()}
        assert len(marks) == 1, name
    text = script()
    used = set(re.findall(r"CustomMessage\('(\w+)'\)", text))
    used |= set(re.findall(r"\{cm:(\w+)\}", text))
    assert used == said.keys()


def test_letters_outside_of_ascii_are_read_as_they_were_written() -> None:
    # Without the mark Inno Setup takes a script for one in the compiling machine's code page.
    assert SCRIPT.read_bytes().startswith(b"\xef\xbb\xbf")


def test_it_is_signed_only_where_there_is_something_to_sign_with() -> None:
    text = script()
    blocks = re.findall(r"(?s)#ifdef SignTool\n(.*?)#endif", text)
    assert [block.split() for block in blocks if "=" in block] == [
        ["SignTool={#SignTool}", "SignedUninstaller=yes"]
    ]
    programs = [line for line in text.splitlines() if line.startswith('Source: "{#Bundle}\\woku')]
    assert len(programs) == 2
    assert all(line.endswith("{#Sign}") for line in programs)


def test_the_kiosk_s_task_starts_what_is_installed(setup: dict[str, str]) -> None:
    task = ET.fromstring(TASK.read_text("ascii"))
    command = task.findtext(f"{TASKS}Actions/{TASKS}Exec/{TASKS}Command")
    place = setup["DefaultDirName"].replace("{autopf}", "%ProgramFiles%")
    assert command == f'"{place}\\woku-desktop.exe"'


def test_the_installer_finds_what_it_changes_in_the_task(sections: dict[str, list[str]]) -> None:
    changed = re.findall(r"StringChangeEx\(Text, '([^']+)'", "\n".join(sections["Code"]))
    assert [TASK.read_text("ascii").count(text) for text in changed] == [2, 1]


def test_the_task_goes_with_the_program(sections: dict[str, list[str]]) -> None:
    (run,) = entries(sections["UninstallRun"])
    assert run["Filename"] == r"{sys}\schtasks.exe"
    assert run["Parameters"].startswith("/Delete /F /TN ")
    assert run["Tasks"] == "kiosk"


@pytest.mark.parametrize(
    ("version", "numbers"),
    [
        ("0.1.0", (0, 1, 0, 0)),
        ("1.2", (1, 2, 0, 0)),
        ("1.2.3rc1", (1, 2, 3, 0)),
        ("1.2.3.4.dev5", (1, 2, 3, 4)),
        ("65535.0.0", (65535, 0, 0, 0)),
    ],
)
def test_windows_knows_a_version_by_four_numbers(
    version: str, numbers: tuple[int, int, int, int]
) -> None:
    assert version_info.numbers(version) == numbers


@pytest.mark.parametrize("version", ["", "v1", "dev", "65536.0.0"])
def test_what_windows_can_not_know_is_no_version(version: str) -> None:
    with pytest.raises(ValueError, match=r"Windows|version"):
        version_info.numbers(version)


def test_explorer_shows_the_version_and_the_file_s_own_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def made(kind: str) -> object:
        return lambda *values, **named: (kind, *values, *named.items())

    kinds = ("VSVersionInfo", "FixedFileInfo", "StringFileInfo", "StringTable", "StringStruct")
    module = SimpleNamespace(**{kind: made(kind) for kind in (*kinds, "VarFileInfo", "VarStruct")})
    monkeypatch.setattr(importlib, "import_module", {version_info._MODULE: module}.__getitem__)
    told = str(version_info.version_info("1.2.3rc1", "woku-desktop-console.exe"))
    assert "('filevers', (1, 2, 3, 0)), ('prodvers', (1, 2, 3, 0))" in told
    for name, text in (
        ("ProductVersion", "1.2.3rc1"),
        ("OriginalFilename", "woku-desktop-console.exe"),
        ("InternalName", "woku-desktop-console"),
        ("ProductName", "Woku"),
    ):
        assert str(("StringStruct", name, text)) in told
    assert "('StringTable', '040904B0'" in told
    assert str(("VarStruct", "Translation", [0x0409, 1200])) in told

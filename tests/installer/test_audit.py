"""The audit: green only for what was looked up, whatever pip-audit itself calls success."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import pytest

from installer.audit import FOUND, FREE, LOCKS, UNKNOWN, ask, releases, verdict
from tests.installer.stand_in import StandIns

if TYPE_CHECKING:
    from pathlib import Path

LOCK = """\
idna==3.20 \\
    --hash=sha256:aa \\
    --hash=sha256:bb
numpy==2.4.6 ; python_full_version < '3.12' \\
    --hash=sha256:cc
numpy==2.5.5 ; python_full_version >= '3.12' \\
    --hash=sha256:dd
pywin32-ctypes==0.2.3 ; sys_platform == 'win32' \\
    --hash=sha256:ee
"""
ASKED = {("idna", "3.20"), ("numpy", "2.4.6"), ("numpy", "2.5.5"), ("pywin32-ctypes", "0.2.3")}


def clean(name: str, version: str) -> dict[str, Any]:
    return {"name": name, "version": version, "vulns": []}


def test_each_release_is_asked_about_whatever_system_it_is_for() -> None:
    assert set(releases([LOCK, LOCK])) == ASKED


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_no_line_of_a_lock_is_passed_over(lock: Path) -> None:
    text = lock.read_text("utf-8")
    assert len(releases([text])) == text.count("==", 0) - text.count(" ==")
    assert "".join(releases([text]).values()).count("--hash=sha256:") == text.count("--hash=")


def test_all_looked_up_and_nothing_found_is_free() -> None:
    lines, code = verdict(ASKED, [clean(*each) for each in ASKED], [])
    assert (lines, code) == (["4 releases looked up, no known weakness"], FREE)


def test_a_finding_is_named_with_what_fixes_it() -> None:
    found = {
        "name": "idna",
        "version": "3.20",
        "vulns": [{"id": "PYSEC-1", "aliases": ["CVE-1"], "fix_versions": ["3.21"]}],
    }
    lines, code = verdict({("idna", "3.20")}, [found], [])
    assert (lines, code) == (["idna 3.20: PYSEC-1, CVE-1 (fixed in 3.21)"], FOUND)


def test_a_finding_counts_more_than_what_could_not_be_looked_up() -> None:
    found = {**clean("idna", "3.20"), "vulns": [{"id": "PYSEC-1"}]}
    lines, code = verdict(ASKED, [found], [])
    assert code == FOUND
    assert len(lines) == 2
    assert "not fixed yet" in lines[0]
    assert "3 of 4" in lines[1]


@pytest.mark.parametrize(
    "answers",
    [
        [],
        [{"name": name, "skip_reason": "Dependency not found on PyPI"} for name, _ in ASKED],
        [clean("idna", "3.20"), clean("numpy", "2.5.5"), clean("pywin32-ctypes", "0.2.3")],
    ],
    ids=["nothing", "skipped", "one missing"],
)
def test_what_was_not_looked_up_is_never_free(answers: list[dict[str, Any]]) -> None:
    lines, code = verdict(ASKED, answers, [])
    assert code == UNKNOWN
    assert "not looked up" in lines[-1]
    assert "numpy 2.4.6" in lines[-1]


@pytest.fixture
def tools(tmp_path: Path) -> StandIns:
    if sys.platform == "win32":
        pytest.skip("the stand-in is for a POSIX shell")
    folder = tmp_path / "programs"
    folder.mkdir()
    return StandIns(folder)


def test_pip_audit_gets_two_versions_of_a_package_in_two_files(
    tools: StandIns, tmp_path: Path
) -> None:
    answer = json.dumps({"dependencies": [clean("idna", "3.20")]})
    tools.add("python", f"echo '{answer}'")
    answers, trouble = ask(tools.folder / "python", releases([LOCK]), tmp_path)
    assert (len(answers), trouble) == (2, [])
    files = [call[call.index("--requirement") + 1] for call in tools.calls]
    first, second = ((tmp_path / name).read_text("utf-8") for name in files)
    assert releases([first]).keys() | releases([second]).keys() == ASKED
    assert "==2.5.5 \\\n    --hash=sha256:dd\n" in second
    assert "--hash=sha256:bb\nnumpy==2.4.6" in first
    assert "win32'" not in first, "or it would be left out on every other system"


def test_a_service_that_does_not_answer_is_told_and_is_not_free(
    tools: StandIns, tmp_path: Path
) -> None:
    tools.add("python", "echo 'ERROR: could not connect' >&2; exit 1")
    asked = releases([LOCK])
    answers, trouble = ask(tools.folder / "python", asked, tmp_path)
    lines, code = verdict(set(asked), answers, trouble)
    assert code == UNKNOWN
    assert "pip-audit: ERROR: could not connect" in lines

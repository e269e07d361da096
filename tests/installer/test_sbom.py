"""The bill of materials: of this environment, whole, the same twice, and as its schema wants it."""

from __future__ import annotations

import json
import re
import sys
from importlib.metadata import distributions, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from installer.audit import releases
from installer.environments import PROGRAM_LOCK, tools_environment
from installer.parts import left_out
from installer.sbom import SPEC_VERSION, bill, check, hashes
from woku_desktop import __version__
from woku_desktop.facts import LICENCES

if TYPE_CHECKING:
    from collections.abc import Mapping

# The tools are installed once for all of these.
pytestmark = [pytest.mark.xdist_group("tools"), pytest.mark.timeout(900)]

PROGRAM = Path(sys.executable)
MADE_UP = "ab" * 32


@pytest.fixture(scope="module")
def tools() -> Path:
    return tools_environment()


@pytest.fixture(scope="module")
def installed() -> dict[str, str]:
    """Of the packages that are here those of the program: the rest is for development."""
    here = {re.sub(r"[-_.]+", "-", each.name).lower() for each in distributions()}
    locked = {name for name, _ in releases([PROGRAM_LOCK.read_text("utf-8")])}
    return dict.fromkeys(here & locked, MADE_UP)


@pytest.fixture(scope="module")
def told(tools: Path, installed: Mapping[str, str]) -> dict[str, Any]:
    return bill(PROGRAM, tools, installed)


def component(told: dict[str, Any], name: str, beginning: str = "") -> dict[str, Any]:
    (found,) = (
        each
        for each in told["components"]
        if each["name"] == name and each["bom-ref"].startswith(beginning)
    )
    return dict(found)


def test_it_is_of_the_program(told: dict[str, Any]) -> None:
    assert (told["bomFormat"], told["specVersion"]) == ("CycloneDX", SPEC_VERSION)
    program = told["metadata"]["component"]
    assert (program["name"], program["version"]) == ("woku-desktop", __version__)


def test_it_names_what_the_program_needs_with_versions_hashes_and_licences(
    told: dict[str, Any],
) -> None:
    for name in ("PySide6_Essentials", "cryptography", "httpx", "keyring", "pyrage", "soxr"):
        found = component(told, name)
        assert found["version"] == version(name)
        assert found["purl"].startswith("pkg:pypi/")
        assert found["hashes"] == [{"alg": "SHA-256", "content": MADE_UP}]
        assert found["licenses"]


def test_it_names_no_tool_and_nothing_that_the_bundle_leaves_out(told: dict[str, Any]) -> None:
    names = {each["name"].lower() for each in told["components"]}
    assert not names & {"pytest", "pip", "mypy", "ruff", "pyinstaller", "setuptools"}
    assert {"dnspython", "Pygments"} <= set(left_out())
    assert not names & {"dnspython", "pygments"}


@pytest.mark.parametrize(
    ("name", "carrier"),
    [
        ("Python", "part:/"),
        ("Qt", "part:pyside6-essentials/"),
        ("PortAudio", "part:sounddevice/"),
        ("libsndfile", "part:soundfile/"),
        ("LAME", "part:libsndfile/"),
        ("OpenSSL", "part:Python/"),
        ("OpenSSL", "part:cryptography/"),
        ("SQLite", "part:Python/"),
    ],
)
def test_it_names_what_is_not_python(told: dict[str, Any], name: str, carrier: str) -> None:
    found = component(told, name, carrier)
    if name != "LAME":
        assert re.match(r"\d+\.\d+", found["version"])
    (licence,) = found["licenses"]
    assert licence["license"]["id"] in {spdx for names, spdx in LICENCES if name in names}


def test_what_depends_on_what_stands_in_it(told: dict[str, Any]) -> None:
    known = {each["bom-ref"] for each in told["components"]} | {"root-component"}
    assert {each["ref"] for each in told["dependencies"]} == known
    needed = {ref for each in told["dependencies"] for ref in each["dependsOn"]}
    assert needed == known - {"root-component"}, "nothing is there that nothing needs"


def test_two_are_equal_and_name_no_place_of_this_machine(
    told: dict[str, Any], tools: Path, installed: Mapping[str, str]
) -> None:
    assert json.dumps(bill(PROGRAM, tools, installed)) == json.dumps(told)
    assert "serialNumber" not in told
    assert "timestamp" not in told["metadata"]
    assert str(Path(sys.prefix)) not in json.dumps(told)


def test_it_is_as_the_schema_wants_it(told: dict[str, Any], tools: Path) -> None:
    check(json.dumps(told), tools)


def test_what_the_schema_does_not_know_is_refused(tools: Path) -> None:
    wrong = {"bomFormat": "CycloneDX", "specVersion": SPEC_VERSION, "materials": []}
    with pytest.raises(ValueError, match="materials"):
        check(json.dumps(wrong), tools)


def test_a_package_that_is_not_there_is_no_bill(tools: Path, installed: Mapping[str, str]) -> None:
    with pytest.raises(ValueError, match="not found: vanished"):
        bill(PROGRAM, tools, {**installed, "vanished": MADE_UP})


def test_the_hashes_are_those_of_what_pip_took(tmp_path: Path) -> None:
    taken = {
        "metadata": {"name": "Jaraco.Classes"},
        "download_info": {"archive_info": {"hashes": {"sha256": MADE_UP}}},
    }
    report = tmp_path / "program.json"
    report.write_text(json.dumps({"install": [taken]}), "utf-8")
    assert hashes(report) == {"jaraco-classes": MADE_UP}

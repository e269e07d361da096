"""The manual page: every command and option is in it, and whoever formats it has no complaint."""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from installer.linux.tree import HERE
from woku_desktop.__main__ import INTERRUPTED
from woku_desktop.cli import exit_codes
from woku_desktop.cli.main import _parser

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = HERE / "woku-desktop.1"
on_debian = pytest.mark.skipif(shutil.which("dpkg") is None, reason="not Debian or Ubuntu")

EVERYWHERE = {"-h", "--help", "--profile"}
"""What each command takes; the page tells of it once."""


def commands(
    parser: argparse.ArgumentParser, name: str = ""
) -> Iterator[tuple[str, argparse.ArgumentParser]]:
    """Every command's name and its parser, those below others too; "" is the program itself."""
    yield name, parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for each, below in action.choices.items():
                yield from commands(below, f"{name} {each}".strip())


PARSERS = dict(commands(_parser()))


def page() -> str:
    return PAGE.read_text("ascii").replace("\\\n", "")


def section(name: str) -> str:
    (found,) = re.findall(rf"(?ms)^\.Sh {name}\n(.*?)(?=^\.Sh |\Z)", page())
    return str(found)


def told() -> dict[str, str]:
    """What the page says of each command; "" is what comes before them."""
    first, *rest = re.split(r"(?m)^\.Ss ", section("DESCRIPTION"))
    found = {"": first}
    for each in rest:
        name = re.match(r"(?:[a-z]+ ?)+", each)
        assert name, each
        found[name[0].strip()] = each
    return found


def flags(text: str) -> set[str]:
    return {f"-{flag}" for flag in re.findall(r"\bFl (-?[a-z][a-z-]*)", text)}


def actions(name: str) -> list[argparse.Action]:
    """A command's own options and arguments; the program's are those of every command too."""
    return [
        each
        for each in PARSERS[name]._actions
        if each.help != argparse.SUPPRESS
        and not isinstance(each, argparse._SubParsersAction)
        and not (name and EVERYWHERE & set(each.option_strings))
    ]


def options(name: str) -> set[str]:
    return {option for each in actions(name) for option in each.option_strings}


def test_the_page_has_every_command_and_no_other() -> None:
    assert set(told()) == set(PARSERS)


@pytest.mark.parametrize("name", sorted(set(PARSERS) - {""}))
def test_the_page_has_every_option_of_a_command_and_no_other(name: str) -> None:
    heading, _, text = told()[name].partition("\n")
    items = re.findall(r"(?m)^\.It (.*)$", text)
    assert flags(heading) == options(name)
    assert flags("\n".join(items)) == options(name) - {"--json"}, "of that it tells once"


def test_the_page_has_every_option_of_the_program_itself() -> None:
    items = re.findall(r"(?m)^\.It (.*)$", told()[""])
    assert flags("\n".join(items)) == options("") > EVERYWHERE
    assert flags(section("SYNOPSIS")) == options("") - {"-h"}


@pytest.mark.parametrize("name", sorted(PARSERS))
def test_the_page_names_arguments_as_the_help_does(name: str) -> None:
    for each in actions(name):
        if isinstance(each.metavar, str):
            assert f"Ar {each.metavar}" in told()[name], each
        for choice in each.choices or ():
            assert re.search(rf"(?m)^\.Cm .*\b{choice}\b", told()[name]), choice


def test_the_page_has_every_code_that_the_program_ends_with() -> None:
    codes = {value for name, value in vars(exit_codes).items() if name.isupper() and name[0] != "_"}
    items = re.findall(r"(?m)^\.It (\d+)$", section("EXIT STATUS"))
    assert [int(item) for item in items] == sorted({*codes, INTERRUPTED})


@on_debian
def test_mandoc_has_no_complaint() -> None:
    command = ["mandoc", "-Tlint", "-Wwarning", str(PAGE)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@on_debian
def test_man_has_no_complaint() -> None:
    done = subprocess.run(
        ["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", str(PAGE)],
        env={"LC_ALL": "C.UTF-8", "MANROFFSEQ": "", "MANWIDTH": "80", "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""

"""About: versions, licences, folders, and the bundle for whoever helps."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.conftest import ROOT
from tests.ui.fakes import Stage
from woku_desktop.domain.checkup_errors import DiagnosticsBroke
from woku_desktop.domain.file_errors import FileUnwritable
from woku_desktop.facts import LICENCES, versions
from woku_desktop.ui.desk.about import About
from woku_desktop.ui.options import ProgramFacts
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

FACTS = ProgramFacts(
    (("woku-desktop", "0.1.0"), ("SQLite", "3.40.1")),
    (("Python", "PSF-2.0"),),
    {"data": "/srv/data", "settings": "/srv/settings", "log": "/srv/log"},
)


def said(about: About) -> str:
    return "\n".join(label.text() for label in about.findChildren(Text))


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return Stage()


@pytest.fixture
def about(qtbot: QtBot, stage: Stage) -> About:
    made = About(stage.services.diagnostics, stage.bridge)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_shows_what_there_is_to_know(
    about: About, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert stage.diagnostics.asked == ["look"]
    assert not about.copy.isEnabled()
    stage.bridge.factsRead.emit(FACTS)
    for words in ("SQLite 3.40.1", "Qt 6.", "Python (PSF-2.0)", "/srv/settings"):
        assert words in said(about)
    about.copy.click()
    assert "woku-desktop 0.1.0" in QGuiApplication.clipboard().text()
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    for button in about.folders:
        button.click()
    assert opened == ["/srv/data", "/srv/settings", "/srv/log"]


def test_the_bundle_is_written_where_it_was_asked_for(about: About, stage: Stage) -> None:
    about.save("/srv/out.zip")
    assert stage.diagnostics.asked[-1] == "/srv/out.zip"
    assert not about.write.isEnabled()
    stage.bridge.diagnosticsWritten.emit("/srv/out.zip")
    assert about.write.isEnabled()
    assert "/srv/out.zip" in said(about)
    stage.bridge.diagnosticsFailed.emit(FileUnwritable(file="out.zip", reason="the disk is full"))
    assert "out.zip" in said(about)


def test_a_bug_gives_the_button_back_and_says_so(about: About, stage: Stage) -> None:
    about.save("/srv/out.zip")
    stage.bridge.diagnosticsFailed.emit(DiagnosticsBroke(reason="KeyError"))
    assert about.write.isEnabled()
    assert "KeyError" in said(about)


def test_it_is_asked_for_where_exports_are(
    about: About, stage: Stage, tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    places = {QStandardPaths.StandardLocation.DocumentsLocation: str(tmp_path)}
    monkeypatch.setattr(QStandardPaths, "writableLocation", places.__getitem__)
    about.write.click()
    dialog = about.findChild(QFileDialog)
    assert dialog is not None
    assert Path(dialog.directory().path()) == tmp_path
    dialog.selectFile("help")
    dialog.accept()
    assert stage.diagnostics.asked[-1] == str(tmp_path / "help.zip")


def test_every_library_that_is_built_in_is_named() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    names = {
        re.split(r"[^\w-]", each)[0].removesuffix("-Essentials") for each in project["dependencies"]
    }
    named = ", ".join(name for name, _ in LICENCES).split(", ")
    assert {name.lower() for name in names} <= {name.lower() for name in named}


def test_each_entry_of_the_licences_has_a_line(about: About, stage: Stage) -> None:
    stage.bridge.factsRead.emit(replace(FACTS, licences=LICENCES))
    lines = said(about).splitlines()
    assert "anyio, h11 (MIT)" in lines
    assert "Qt, PySide6, shiboken6 (LGPL-3.0-only)" in lines


def test_the_versions_are_found() -> None:
    found = dict(versions())
    assert {"woku-desktop", "Python", "PySide6", "SQLite", "OpenSSL", "System"} <= found.keys()

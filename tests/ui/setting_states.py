"""The settings, a section each; the check-up; the first set-up, a step each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QScrollArea, QWidget

from tests.ui.fakes import WOKU, waveform
from woku_desktop.domain.checkup import Check, KeyTest, KeyVerdict, bad, good, unsure
from woku_desktop.domain.checkup_errors import (
    ClockWrong,
    DiagnosticsBroke,
    KeyOnlySends,
    KeyUntold,
    ServerAway,
    VoicesNeedYou,
    WokuPaused,
)
from woku_desktop.domain.delivery_errors import KeyRefused
from woku_desktop.domain.errors import KeyMissing, KeyringLocked
from woku_desktop.domain.feedback import WokuId
from woku_desktop.domain.file_errors import FileUnwritable
from woku_desktop.domain.rehearsal import RehearsalState, RehearsalStep
from woku_desktop.domain.take import Level, Progress
from woku_desktop.domain.voice import Verdict
from woku_desktop.domain.woku import WokuInfo, WokuList
from woku_desktop.facts import LICENCES
from woku_desktop.ui.options import KeyStatus, ProgramFacts
from woku_desktop.ui.settings.trial import MicrophoneTrial

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.screens import Shown
    from woku_desktop.domain.errors import Problem


def _settings_section(row: int) -> Callable[[Shown], None]:
    def state(shown: Shown) -> None:
        shown.window.open_settings()
        sections = shown.window.findChild(QListWidget, "settingsSections")
        assert sections is not None
        sections.setCurrentRow(row)
        if row == 1:
            _listen(shown)
        if row == 4:
            for finding in FINDINGS:
                shown.bridge.examined.emit(finding)
            shown.bridge.examinationEnded.emit()

    return state


def _listen(shown: Shown) -> None:
    listening = RehearsalState(RehearsalStep.LISTENING, "Micrófono USB")
    shown.bridge.rehearsalChanged.emit(listening)
    shown.rehearsal.now = Progress(0.0, 3.0, Level(-12.0, -20.0), Verdict.GOOD, 0, waveform(60))
    for trial in shown.window.findChildren(MicrophoneTrial):
        trial.tick()


FINDINGS = (
    good(Check.MICROPHONE, microphone="Micrófono USB"),
    bad(Check.KEYRING, KeyringLocked()),
    unsure(Check.KEY, KeyOnlySends()),
    good(Check.NETWORK, base_url="clientapi.woku.app", proxy="proxy.example.com:3128"),
    bad(Check.WOKU, WokuPaused(woku="Café Aurora, Providencia")),
    good(Check.DISK, free_mb=48213),
    bad(Check.CLOCK, ClockWrong(minutes=9, time="10:38")),
    unsure(Check.OUTBOX, VoicesNeedYou(count=3)),
)


def _setup_at(step: int) -> Callable[[Shown], None]:
    def state(shown: Shown) -> None:
        aurora = WokuInfo(WOKU, "Café Aurora, Providencia", "¿Cómo estuvo tu café?")
        others = (
            WokuInfo(WokuId("a" * 24), "Café Aurora, Providencia", "¿Cómo estuvo la terraza?"),
            WokuInfo(WokuId("b" * 24), "Panadería del Cerro"),
            WokuInfo(WokuId("c" * 24), "Café Aurora, Ñuñoa", closed=True),
        )
        shown.wokus.listed = WokuList((aurora, *others), "key")
        if step == 0:
            shown.keys.status = KeyStatus(None, KeyMissing())
        shown.window.set_up()
        if step == 5:
            shown.keys.status = KeyStatus()
            shown.keys.check()
        skip = shown.window.findChild(QWidget, "setupSkipButton")
        assert skip is not None
        for _ in range(step):
            QTest.mouseClick(skip, Qt.MouseButton.LeftButton)
        if step == 2:
            _listen(shown)

    return state


def _key_in_settings(tested: KeyTest) -> Callable[[Shown], None]:
    def state(shown: Shown) -> None:
        shown.window.open_settings("key")
        shown.bridge.keyTested.emit(tested)

    return state


def _key_in_setup(tested: KeyTest) -> Callable[[Shown], None]:
    def state(shown: Shown) -> None:
        _setup_at(0)(shown)
        shown.keys.tested = tested
        field = shown.window.findChild(QLineEdit, "setupKeyField")
        assert field is not None
        field.setText("sk_test_0123456789")
        save = shown.window.findChild(QWidget, "setupSaveKeyButton")
        assert save is not None
        QTest.mouseClick(save, Qt.MouseButton.LeftButton)

    return state


def _about(told: Callable[[Shown], None]) -> Callable[[Shown], None]:
    def state(shown: Shown) -> None:
        _settings_section(5)(shown)
        shown.bridge.factsRead.emit(FACTS)
        button = shown.window.findChild(QWidget, "diagnosticsButton")
        assert button is not None
        told(shown)
        for area in shown.window.findChildren(QScrollArea):
            if area.isAncestorOf(button):
                QApplication.processEvents()
                area.ensureWidgetVisible(button, 0, 120)

    return state


def _built_with(shown: Shown) -> None:
    """What stands below all else: scrolled to the end."""
    _settings_section(5)(shown)
    shown.bridge.factsRead.emit(FACTS)
    QApplication.processEvents()
    for area in shown.window.findChildren(QScrollArea):
        if area.findChild(QWidget, "diagnosticsButton") is not None:
            bar = area.verticalScrollBar()
            bar.setValue(bar.maximum())


def _written(shown: Shown) -> None:
    shown.bridge.diagnosticsWritten.emit("/home/camila/Documentos/woku-desktop.zip")


def _not_written(problem: Problem) -> Callable[[Shown], None]:
    return lambda shown: shown.bridge.diagnosticsFailed.emit(problem)


FACTS = ProgramFacts(
    (("woku-desktop", "0.1.0"), ("Python", "3.11.2"), ("PySide6", "6.9.1"), ("SQLite", "3.40.1")),
    LICENCES,
    {
        "data": "/home/camila/.local/share/woku-desktop",
        "settings": "/home/camila/.config/woku-desktop",
        "log": "/home/camila/.local/state/woku-desktop/log",
    },
)
VERDICTS = {
    "good": KeyTest(KeyVerdict.GOOD, "Café Aurora SpA"),
    "refused": KeyTest(KeyVerdict.REFUSED, problem=KeyRefused()),
    "untold": KeyTest(KeyVerdict.CANT_TELL, problem=KeyUntold()),
    "only-sends": KeyTest(KeyVerdict.CANT_TELL, problem=KeyOnlySends()),
    "unreachable": KeyTest(
        KeyVerdict.UNREACHABLE, problem=ServerAway(base_url="clientapi.woku.app")
    ),
}

SETTING_STATES: dict[str, Callable[[Shown], None]] = {
    "settings-sound": _settings_section(1),
    "settings-sending": _settings_section(2),
    "settings-privacy": _settings_section(3),
    "settings-checkup": _settings_section(4),
    "settings-about": _settings_section(5),
    "settings-about-built-with": _built_with,
    "settings-about-written": _about(_written),
    "settings-about-not-written": _about(
        _not_written(FileUnwritable(file="woku-desktop.zip", reason="the disk is full"))
    ),
    "settings-about-broke": _about(_not_written(DiagnosticsBroke(reason="KeyError"))),
    **{f"settings-key-{name}": _key_in_settings(test) for name, test in VERDICTS.items()},
    **{f"setup-key-{name}": _key_in_setup(test) for name, test in VERDICTS.items()},
    "setup-key": _setup_at(0),
    "setup-woku": _setup_at(1),
    "setup-microphone": _setup_at(2),
    "setup-language": _setup_at(3),
    "setup-respondent": _setup_at(4),
    "setup-end": _setup_at(5),
}

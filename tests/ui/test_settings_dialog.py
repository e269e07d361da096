"""The settings: applied at once, locked where they are fixed, and honest about the key."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from tests.ui.fakes import WOKU, Stage
from tests.ui.screens import RESOURCES
from woku_desktop.domain.errors import InvalidField, KeyringLocked, SettingLocked
from woku_desktop.ui import texts
from woku_desktop.ui.desk.settings_dialog import Choice, SettingsDialog
from woku_desktop.ui.options import KeySource, KeyStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

SECRET = "sk_test_0123456789"


class Settings(Stage):
    """The dialog on a stage."""

    def __init__(self, status: KeyStatus, locked: frozenset[str] = frozenset()) -> None:
        super().__init__()
        self.keys.status = status
        self.options = replace(self.options, locked=locked, microphone="")
        self.settings.options = self.options
        self.window = QWidget()
        self.dialog = SettingsDialog(self.services, self.bridge, self.options, self.window)
        self.dialog.show()

    def choose(self, choice: Choice, value: str) -> None:
        """Pick from a list as a person does."""
        row = choice.box.findData(value)
        assert row >= 0
        choice.box.setCurrentIndex(row)
        choice.box.activated.emit(row)


@pytest.fixture
def opened(qtbot: QtBot, qapp: QApplication) -> Iterator[Settings]:
    texts.install(qapp, "es", RESOURCES / "i18n")
    made = Settings(KeyStatus(KeySource.KEYRING))
    qtbot.addWidget(made.window)
    yield made
    texts.install(qapp, "en", RESOURCES / "i18n")


def test_a_key_is_saved_and_leaves_the_field(opened: Settings) -> None:
    edit = opened.dialog.key.edit
    assert edit.echoMode() is QLineEdit.EchoMode.Password
    assert not opened.dialog.save_key.isEnabled()
    QTest.keyClicks(edit, f" {SECRET} ")
    QTest.mouseClick(opened.dialog.save_key, Qt.MouseButton.LeftButton)
    assert opened.keys.saved == [SECRET]
    assert edit.text() == ""


def test_enter_in_the_field_saves_the_key_and_keeps_the_dialog(opened: Settings) -> None:
    QTest.keyClicks(opened.dialog.key.edit, SECRET)
    QTest.keyClick(opened.dialog.key.edit, Qt.Key.Key_Return)
    assert opened.keys.saved == [SECRET]
    assert opened.dialog.isVisible()


def test_a_mistyped_key_hides_nothing_of_the_one_there_is(opened: Settings) -> None:
    opened.bridge.keyStatusChanged.emit(KeyStatus(problem=InvalidField("key", "letters")))
    assert opened.dialog.remove_key.isEnabled()
    assert "letters" in opened.dialog.key_state.text()


def test_a_key_is_removed(opened: Settings) -> None:
    QTest.mouseClick(opened.dialog.remove_key, Qt.MouseButton.LeftButton)
    assert opened.keys.status == KeyStatus()
    assert not opened.dialog.remove_key.isEnabled()
    assert opened.dialog.key_state.text().startswith("Aún no hay clave.")


@pytest.mark.parametrize(
    ("status", "words", "editable"),
    [
        (KeyStatus(), "Aún no hay clave. Se guarda solo en el llavero del sistema.", True),
        (KeyStatus(KeySource.KEYRING), "Hay una clave guardada en el llavero del sistema.", True),
        (
            KeyStatus(KeySource.ENVIRONMENT),
            "La clave viene de WOKU_API_KEY, que manda sobre el llavero.",
            False,
        ),
        (
            KeyStatus(KeySource.CREDENTIALS),
            "La clave viene de la carpeta de credenciales del sistema.",
            False,
        ),
        (
            KeyStatus(None, KeyringLocked()),
            (
                "El llavero está cerrado. Nada se envía hasta que se abra. "
                "Ábrelo con la contraseña de tu sesión e intenta otra vez."
            ),
            True,
        ),
    ],
)
def test_how_the_key_stands(
    opened: Settings, status: KeyStatus, words: str, editable: bool
) -> None:
    opened.bridge.keyStatusChanged.emit(status)
    assert opened.dialog.key_state.text() == words
    assert opened.dialog.key.edit.isEnabled() is editable


def test_the_woku_is_changed_or_said_to_be_wrong(opened: Settings) -> None:
    edit = opened.dialog.woku.edit
    assert edit.text() == str(WOKU)
    edit.setFocus()
    edit.setText("nonsense")
    QTest.mouseClick(opened.dialog.done_button, Qt.MouseButton.LeftButton)
    assert opened.dialog.isVisible()
    assert opened.settings.changes == []
    assert opened.dialog.woku.wrong() == "El campo «Id del woku» acepta 24 dígitos hexadecimales."
    edit.setText("A" * 24)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert opened.settings.changes[-1] == {"woku_id": "A" * 24}
    assert opened.dialog.woku.wrong() is None
    assert edit.text() == "a" * 24
    QTest.mouseClick(opened.dialog.done_button, Qt.MouseButton.LeftButton)
    assert not opened.dialog.isVisible()


def test_microphones_are_listed_and_chosen(opened: Settings) -> None:
    box = opened.dialog.microphone.box
    assert [box.itemText(row) for row in range(box.count())] == [
        "El del sistema (Micrófono integrado)",
        "Micrófono integrado",
        "Micrófono USB",
    ]
    opened.choose(opened.dialog.microphone, "Micrófono USB")
    assert opened.settings.changes == [{"recording.device": "Micrófono USB"}]
    opened.recorder.microphones = opened.recorder.microphones[:1]
    opened.recorder.list_microphones()
    assert box.currentText() == "Micrófono USB (no está conectado)"


def test_language_and_respondent(opened: Settings) -> None:
    opened.choose(opened.dialog.language, "pt")
    opened.choose(opened.dialog.respondent, "anonymous")
    assert opened.settings.changes == [{"language": "pt"}, {"respondent.default": "anonymous"}]


def test_a_failure_is_told_and_the_old_value_returns(opened: Settings) -> None:
    opened.settings.problem = SettingLocked(key="language", file="config.toml")
    opened.choose(opened.dialog.language, "pt")
    assert opened.dialog.problem.text().startswith("Este ajuste está bloqueado.")
    assert opened.dialog.language.box.currentData() == "es"


def test_what_an_administrator_fixed_is_locked(qtbot: QtBot) -> None:
    locked = frozenset({"woku_id", "recording.device", "language", "respondent.default"})
    made = Settings(KeyStatus(), locked)
    qtbot.addWidget(made.window)
    assert not made.dialog.woku.edit.isEnabled()
    for choice in (made.dialog.microphone, made.dialog.language, made.dialog.respondent):
        assert not choice.box.isEnabled()
        assert choice.box.accessibleDescription() == "Set by your administrator"


def test_escape_closes_it(opened: Settings) -> None:
    QTest.keyClick(opened.dialog, Qt.Key.Key_Escape)
    assert not opened.dialog.isVisible()

"""The settings: applied at once, locked where they are fixed, and honest about the key."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.ui.fakes import WOKU, Stage
from tests.ui.screens import RESOURCES
from woku_desktop.domain.checkup import Check, KeyTest, KeyVerdict, bad, good, unsure
from woku_desktop.domain.checkup_errors import KeyOnlySends, WokuNotSet
from woku_desktop.domain.delivery_errors import KeyRefused
from woku_desktop.domain.errors import BadSetting, InvalidField, KeyringLocked, SettingLocked
from woku_desktop.ui import texts
from woku_desktop.ui.desk.settings_dialog import SettingsDialog
from woku_desktop.ui.options import KeySource, KeyStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from woku_desktop.ui.settings.controls import Choice

SECRET = "sk_test_0123456789"


class Settings(Stage):
    """The dialog on a stage."""

    def __init__(
        self, status: KeyStatus, locked: frozenset[str] = frozenset(), *, late: bool = False
    ) -> None:
        super().__init__()
        self.answers.late = late
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
    edit = opened.dialog.station.key.edit
    assert edit.echoMode() is QLineEdit.EchoMode.Password
    assert not opened.dialog.station.key.save_button.isEnabled()
    QTest.keyClicks(edit, f" {SECRET} ")
    QTest.mouseClick(opened.dialog.station.key.save_button, Qt.MouseButton.LeftButton)
    assert opened.keys.saved == [SECRET]
    assert edit.text() == ""


def test_enter_in_the_field_saves_the_key_and_keeps_the_dialog(opened: Settings) -> None:
    QTest.keyClicks(opened.dialog.station.key.edit, SECRET)
    QTest.keyClick(opened.dialog.station.key.edit, Qt.Key.Key_Return)
    assert opened.keys.saved == [SECRET]
    assert opened.dialog.isVisible()


def test_a_mistyped_key_hides_nothing_of_the_one_there_is(opened: Settings) -> None:
    opened.bridge.keyStatusChanged.emit(KeyStatus(problem=InvalidField("key", "letters")))
    assert opened.dialog.station.key.remove_button.isEnabled()
    assert "letters" in opened.dialog.station.key.says.text()


@pytest.mark.parametrize(
    "source", [KeySource.KEYRING, KeySource.ENVIRONMENT, KeySource.CREDENTIALS]
)
def test_a_key_that_is_there_is_tried_when_the_section_comes_into_sight(
    qtbot: QtBot, source: KeySource
) -> None:
    made = Settings(KeyStatus(source), late=True)
    qtbot.addWidget(made.window)
    panel = made.dialog.station.key
    assert made.keys.asked == ["check"]
    made.answers.late = False
    made.answers.arrive()
    assert made.keys.asked == ["check", "test"]
    assert panel.verdict.text() == "Woku accepts it: Café Aurora SpA."
    made.answers.late = True
    made.dialog.list.setCurrentRow(1)
    made.dialog.list.setCurrentRow(0)
    assert made.keys.asked == ["check", "test", "test"]
    assert panel.verdict.text() == "Asking Woku about the key there is…"
    made.dialog.list.setCurrentRow(1)
    made.dialog.list.setCurrentRow(0)
    assert made.keys.asked == ["check", "test", "test"]


def test_without_a_key_nothing_is_tried(qtbot: QtBot) -> None:
    made = Settings(KeyStatus())
    qtbot.addWidget(made.window)
    assert made.keys.asked == ["check"]
    assert made.dialog.station.key.verdict.isHidden()
    QTest.keyClicks(made.dialog.station.key.edit, SECRET)
    QTest.keyClick(made.dialog.station.key.edit, Qt.Key.Key_Return)
    # Who saves it has it tried, once.
    made.keys.check()
    assert made.keys.asked == ["check", "check"]
    assert not made.dialog.station.key.verdict.isHidden()


def test_of_a_key_that_was_removed_no_verdict_comes(opened: Settings) -> None:
    panel = opened.dialog.station.key
    opened.answers.late = True
    panel.try_kept()
    opened.keys.remove()
    opened.answers.arrive()
    QTest.mouseClick(panel.remove_button, Qt.MouseButton.LeftButton)
    opened.bridge.keyTested.emit(opened.keys.tested)
    assert panel.verdict.isHidden()


def test_what_is_said_of_the_key_before_is_not_said_of_the_new_one(opened: Settings) -> None:
    panel = opened.dialog.station.key
    opened.answers.late = True
    panel.try_kept()
    QTest.keyClicks(panel.edit, SECRET)
    QTest.keyClick(panel.edit, Qt.Key.Key_Return)
    opened.bridge.keyTested.emit(KeyTest(KeyVerdict.GOOD, "Panadería"))
    assert panel.verdict.text() == "Preguntando a Woku…"
    opened.bridge.keyTested.emit(KeyTest(KeyVerdict.GOOD, "Café Aurora"))
    assert "Café Aurora" in panel.verdict.text()


def test_a_key_is_removed(opened: Settings) -> None:
    QTest.mouseClick(opened.dialog.station.key.remove_button, Qt.MouseButton.LeftButton)
    assert opened.keys.status == KeyStatus()
    assert not opened.dialog.station.key.remove_button.isEnabled()
    assert opened.dialog.station.key.says.text().startswith("Aún no hay clave.")


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
    assert opened.dialog.station.key.says.text() == words
    assert opened.dialog.station.key.edit.isEnabled() is editable


def test_the_woku_is_changed_or_said_to_be_wrong(opened: Settings) -> None:
    edit = opened.dialog.station.woku.edit
    assert edit.text() == str(WOKU)
    edit.setFocus()
    edit.setText("nonsense")
    QTest.mouseClick(opened.dialog.done_button, Qt.MouseButton.LeftButton)
    assert opened.dialog.isVisible()
    assert opened.settings.changes == []
    assert (
        opened.dialog.station.woku.field.wrong()
        == "El campo «Id del woku» acepta 24 dígitos hexadecimales."
    )
    edit.setText("A" * 24)
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert opened.settings.changes[-1] == {"woku_id": "a" * 24}
    assert opened.dialog.station.woku.field.wrong() is None
    assert edit.text() == "a" * 24
    QTest.mouseClick(opened.dialog.done_button, Qt.MouseButton.LeftButton)
    assert not opened.dialog.isVisible()


def test_microphones_are_listed_and_chosen(opened: Settings) -> None:
    box = opened.dialog.sound.trial.choice.box
    assert [box.itemText(row) for row in range(box.count())] == [
        "El del sistema (Micrófono integrado)",
        "Micrófono integrado",
        "Micrófono USB",
    ]
    opened.choose(opened.dialog.sound.trial.choice, "Micrófono USB")
    assert opened.settings.changes == [{"recording.device": "Micrófono USB"}]
    opened.recorder.microphones = opened.recorder.microphones[:1]
    opened.recorder.list_microphones()
    assert box.currentText() == "Micrófono USB (no está conectado)"


def test_language_and_respondent(opened: Settings) -> None:
    opened.choose(opened.dialog.station.language, "pt")
    opened.choose(opened.dialog.station.respondent, "anonymous")
    assert opened.settings.changes == [{"language": "pt"}, {"respondent.default": "anonymous"}]


def test_a_failure_is_told_and_the_old_value_returns(opened: Settings) -> None:
    opened.settings.problem = SettingLocked(key="language", file="config.toml")
    opened.choose(opened.dialog.station.language, "pt")
    assert opened.dialog.problem.text().startswith("Este ajuste está bloqueado.")
    assert opened.dialog.station.language.box.currentData() == "es"


def test_what_an_administrator_fixed_is_locked(qtbot: QtBot) -> None:
    locked = frozenset({"woku_id", "recording.device", "language", "respondent.default"})
    made = Settings(KeyStatus(), locked)
    qtbot.addWidget(made.window)
    assert not made.dialog.station.woku.edit.isEnabled()
    for choice in (
        made.dialog.sound.trial.choice,
        made.dialog.station.language,
        made.dialog.station.respondent,
    ):
        assert not choice.box.isEnabled()
        assert choice.box.accessibleDescription() == "Set by your administrator"


def test_escape_closes_it(opened: Settings) -> None:
    QTest.keyClick(opened.dialog, Qt.Key.Key_Escape)
    assert not opened.dialog.isVisible()


@pytest.mark.parametrize(
    ("test", "said"),
    [
        (KeyTest(KeyVerdict.GOOD, "Aurora"), "Aurora"),
        (KeyTest(KeyVerdict.REFUSED, problem=KeyRefused()), "no acepta esta clave"),
        (KeyTest(KeyVerdict.CANT_TELL, problem=KeyOnlySends()), "pk_"),
    ],
)
def test_a_saved_key_is_tried_and_what_woku_says_is_told(
    opened: Settings, test: KeyTest, said: str
) -> None:
    opened.keys.tested = test
    QTest.keyClicks(opened.dialog.station.key.edit, SECRET)
    QTest.keyClick(opened.dialog.station.key.edit, Qt.Key.Key_Return)
    verdict = opened.dialog.station.key.verdict
    assert verdict.isVisible()
    assert said in verdict.text()


def test_a_link_to_a_woku_is_taken(opened: Settings) -> None:
    edit = opened.dialog.station.woku.edit
    edit.setText(f"https://app.woku.app/w/{'b' * 24}?x=1")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert opened.wokus.asked == [("choose", "b" * 24)]


def test_a_wrong_number_is_said_beside_its_field(opened: Settings) -> None:
    opened.dialog.list.setCurrentRow(2)
    line = opened.dialog.sending.workers
    opened.settings.problem = BadSetting(
        source="config.toml",
        key="delivery.workers",
        found="99",
        allowed="a whole number from 1 to 8",
    )
    line.edit.setText("99")
    QTest.keyClick(line.edit, Qt.Key.Key_Return)
    assert opened.settings.changes == [{"delivery.workers": "99"}]
    assert line.field.wrong() is not None
    assert not opened.dialog.problem.isVisible()
    opened.settings.problem = None
    line.edit.setText("3")
    QTest.keyClick(line.edit, Qt.Key.Key_Return)
    assert line.field.wrong() is None


def test_the_microphone_is_open_only_while_its_section_is_seen(opened: Settings) -> None:
    assert opened.rehearsal.asked == []
    opened.dialog.lead_to("microphone")
    assert opened.rehearsal.asked == ["open"]
    opened.choose(opened.dialog.sound.trial.choice, "Micrófono USB")
    assert opened.rehearsal.asked[-1] == "open Micrófono USB"
    opened.dialog.list.setCurrentRow(0)
    assert opened.rehearsal.asked[-1] == "close"
    opened.dialog.lead_to("microphone")
    opened.dialog.reject()
    assert opened.rehearsal.asked[-1] == "close"


def test_the_check_up_runs_when_it_is_seen_and_is_copied(opened: Settings) -> None:
    opened.dialog.lead_to("doctor")
    assert opened.doctor.asked == ["examine"]
    page = opened.dialog.checkup
    assert not page.again.isEnabled()
    opened.bridge.examined.emit(good(Check.KEY, company="Aurora"))
    opened.bridge.examined.emit(bad(Check.WOKU, WokuNotSet()))
    opened.bridge.examined.emit(unsure(Check.NETWORK, KeyOnlySends()))
    opened.bridge.examinationEnded.emit()
    assert page.rows[Check.WOKU].remedy.isVisible()
    QTest.mouseClick(page.copy, Qt.MouseButton.LeftButton)
    copied = QApplication.clipboard().text().splitlines()
    assert copied[0].startswith("✓ ")
    assert len(copied) == 5
    QTest.mouseClick(page.again, Qt.MouseButton.LeftButton)
    assert opened.doctor.asked == ["examine", "examine"]
    opened.dialog.list.setCurrentRow(0)
    assert opened.doctor.asked[-1] == "cancel"


def test_every_section_is_reached_by_keyboard_and_fits(opened: Settings) -> None:
    opened.dialog.list.setFocus()
    for row in range(1, 6):
        QTest.keyClick(opened.dialog.list, Qt.Key.Key_Down)
        assert opened.dialog.pages.currentIndex() == row
    assert opened.dialog.width() <= 880
    assert opened.dialog.height() <= 600

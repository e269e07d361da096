"""The settings a person at the desk may change: key, woku, microphone, language, respondent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from woku_desktop.domain.errors import InvalidField
from woku_desktop.domain.feedback import WokuId
from woku_desktop.ui import icons
from woku_desktop.ui.announce import announce
from woku_desktop.ui.options import KeySource, KeyStatus
from woku_desktop.ui.texts import LANGUAGES, describe, translate
from woku_desktop.ui.theme import theme
from woku_desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from woku_desktop.ui.widgets.fields import Field
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.take import Microphone
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.options import DeskOptions, Services

_WIDTH = 560
_WOKU = "woku_id"
_LANGUAGE = "language"
_MICROPHONE = "recording.device"
_RESPONDENT = "respondent.default"


class _Box(QComboBox):
    """A list to choose from, with the chevron that style sheets can't tint."""

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        where = QRectF(self.width() - 16 - 16, (self.height() - 16) / 2, 16, 16)
        icons.paint(QPainter(self), "chevron-down", where, theme().quiet)


class Choice(QWidget):
    """A label, a list to choose from, and room for why it is locked."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.box = _Box()
        self.box.setObjectName(name)
        self.box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._label = Text(px=14, line=20, weight=600)
        self._label.setBuddy(self.box)
        self._locked = Text(px=13, line=16, tone="quiet", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._label)
        column.addWidget(self.box)
        column.addWidget(self._locked)
        self.setFocusProxy(self.box)

    def set_label(self, label: str) -> None:
        """Say what it is for."""
        self._label.setText(label)
        self.box.setAccessibleName(label)

    def offer(self, choices: list[tuple[str, str]], chosen: str) -> None:
        """Fill it with (value, words), without telling anyone."""
        self.box.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.box.clear()
        for value, said in choices:
            self.box.addItem(said, value)
        self.box.setCurrentIndex(max(0, self.box.findData(chosen)))
        self.box.blockSignals(False)  # noqa: FBT003 - Qt's signature

    def lock(self, why: str) -> None:
        """Show it as fixed by somebody else; "" unlocks it."""
        self.box.setEnabled(not why)
        self._locked.setText(why)
        self._locked.setVisible(bool(why))
        self.box.setAccessibleDescription(why)


class SettingsDialog(QDialog):
    """Every change is applied at once; there is nothing to confirm. Window's thread only.

    Args:
        services: what is asked.
        bridge: where the answers arrive.
        options: the settings as they are.
        parent: the window.
    """

    def __init__(
        self, services: Services, bridge: Bridge, options: DeskOptions, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("settingsDialog")
        self._services = services
        self._options = options
        self._key = KeyStatus()
        self._woku_asked: str | None = None
        self._microphones: tuple[Microphone, ...] = ()
        self._make_key()
        self._make_others()
        self._lay_out()
        bridge.keyStatusChanged.connect(self._on_key_status)
        bridge.microphonesListed.connect(self._on_microphones)
        bridge.optionsChanged.connect(self._on_options)
        bridge.settingsFailed.connect(self._on_failed)
        self._retranslate()
        self.setFixedWidth(_WIDTH)
        services.keys.check()
        services.recorder.list_microphones()

    def lead_to(self, section: str) -> None:
        """Put the focus on a section: "key", "woku" or "microphone"; "" leaves it."""
        target = {"key": self.key.edit, "woku": self.woku.edit, "microphone": self.microphone.box}
        if section in target:
            target[section].setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            # Sentences come and go: it is as high as they need.
            self.setFixedHeight(self._column.heightForWidth(_WIDTH))
        return done

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def accept(self) -> None:
        """Close, unless a field still says something wrong."""
        self._woku_typed()
        if self.woku.wrong() is None:
            super().accept()
        else:
            self.woku.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        QPainter(self).fillRect(self.rect(), theme().card)

    # Making

    def _make_key(self) -> None:
        self.key = Field()
        self.key.edit.setObjectName("keyField")
        self.key.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.key.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.key_state = Text(px=13, line=18, tone="quiet", wrap=True)
        self.key_state.setObjectName("keyStatusLabel")
        self.save_key = SecondaryButton()
        self.save_key.setObjectName("saveKeyButton")
        self.remove_key = SecondaryButton()
        self.remove_key.setObjectName("removeKeyButton")
        self.save_key.clicked.connect(self._save_key)
        self.remove_key.clicked.connect(self._services.keys.remove)
        self.key.edit.textChanged.connect(self._typed_key)
        self.key.edit.returnPressed.connect(self._save_key)

    def _make_others(self) -> None:
        self.woku = Field()
        self.woku.edit.setObjectName("wokuField")
        self.woku.edit.setText(str(self._options.woku_id or ""))
        self.woku.edit.editingFinished.connect(self._woku_typed)
        self.woku.edit.textEdited.connect(lambda: self.woku.setWrong(None))
        self.microphone = Choice("microphoneBox")
        self.language = Choice("languageBox")
        self.respondent = Choice("respondentBox")
        for choice, name in (
            (self.microphone, _MICROPHONE),
            (self.language, _LANGUAGE),
            (self.respondent, _RESPONDENT),
        ):
            choice.box.activated.connect(lambda _row, c=choice, n=name: self._chosen(c, n))
        self.problem = Text(px=14, line=20, tone="warning", wrap=True)
        self.problem.setObjectName("settingsProblemLabel")
        self.problem.hide()
        self.done_button = PrimaryButton()
        self.done_button.setObjectName("doneButton")
        self.done_button.setButtonHeight(40)
        self.done_button.setAutoDefault(False)
        self.done_button.clicked.connect(self.accept)

    def _lay_out(self) -> None:
        for button in (self.save_key, self.remove_key):
            button.setButtonHeight(40)
            button.setAutoDefault(False)
        key_row = QHBoxLayout()
        key_row.setSpacing(8)
        key_row.addWidget(self.key, 1)
        key_row.addWidget(self.save_key, 0, Qt.AlignmentFlag.AlignBottom)
        key_row.addWidget(self.remove_key, 0, Qt.AlignmentFlag.AlignBottom)
        key = QVBoxLayout()
        key.setSpacing(4)
        key.addLayout(key_row)
        key.addWidget(self.key_state)
        pair = QHBoxLayout()
        pair.setSpacing(16)
        pair.addWidget(self.language, 1, Qt.AlignmentFlag.AlignTop)
        pair.addWidget(self.respondent, 1, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.problem, 1)
        foot.addStretch(0)
        foot.addWidget(self.done_button, 0, Qt.AlignmentFlag.AlignRight)
        self._heading = Text(px=20, line=28, weight=700)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(24)
        column.addWidget(self._heading)
        column.addLayout(key)
        column.addWidget(self.woku)
        column.addWidget(self.microphone)
        column.addLayout(pair)
        column.addLayout(foot)

    # Words

    def _retranslate(self) -> None:
        self.setWindowTitle(translate("Settings", "Settings"))
        self._heading.setText(translate("Settings", "Settings"))
        self.key.setLabel(translate("Settings", "Woku key"))
        self.save_key.setText(translate("Settings", "Save"))
        self.remove_key.setText(translate("Settings", "Remove"))
        self.woku.setLabel(translate("Settings", "Woku id"))
        self.woku.edit.setPlaceholderText(
            translate("Settings", "24 digits and letters from a to f")
        )
        self.microphone.set_label(translate("Settings", "Microphone"))
        self.language.set_label(translate("Settings", "Language"))
        self.respondent.set_label(translate("Settings", "Who speaks, at first"))
        self.done_button.setText(translate("Settings", "Done"))
        self._show_options()
        self._show_key()

    def _show_options(self) -> None:
        options = self._options
        self.language.offer(
            [("", translate("Settings", "Same as the system")), *LANGUAGES.items()],
            options.language,
        )
        self.respondent.offer(
            [
                ("email", translate("Settings", "With e-mail")),
                ("anonymous", translate("Settings", "Anonymous")),
            ],
            options.respondent_default,
        )
        self._show_microphones()
        self.microphone.lock(self._lock(_MICROPHONE))
        self.language.lock(self._lock(_LANGUAGE))
        self.respondent.lock(self._lock(_RESPONDENT))
        self.woku.edit.setEnabled(_WOKU not in options.locked)
        self.woku.setLabel(translate("Settings", "Woku id"), self._lock(_WOKU))

    def _lock(self, name: str) -> str:
        if name not in self._options.locked:
            return ""
        return translate("Settings", "Set by your administrator")

    def _show_microphones(self) -> None:
        known = [(each.name, each.name) for each in self._microphones]
        chosen = self._options.microphone
        if chosen and chosen not in dict(known):
            gone = translate("Settings", "{name} (not plugged in)").format(name=chosen)
            known.append((chosen, gone))
        follow = translate("Settings", "Follow the system")
        default = next((each.name for each in self._microphones if each.is_default), "")
        if default:
            follow = translate("Settings", "Follow the system ({name})").format(name=default)
        self.microphone.offer([("", follow), *known], chosen)

    def _show_key(self) -> None:
        status = self._key
        self.remove_key.setEnabled(status.source is KeySource.KEYRING)
        self.key.edit.setPlaceholderText("••••••••••••" if status.source else "")
        fixed = status.source in {KeySource.ENVIRONMENT, KeySource.CREDENTIALS}
        self.key.edit.setEnabled(not fixed)
        self.save_key.setEnabled(not fixed and bool(self.key.edit.text().strip()))
        if status.problem is not None:
            said = str(describe(status.problem))
        else:
            said = {
                KeySource.KEYRING: translate("Settings", "A key is kept in the system's keyring."),
                KeySource.ENVIRONMENT: translate(
                    "Settings", "The key comes from WOKU_API_KEY, which stands above the keyring."
                ),
                KeySource.CREDENTIALS: translate(
                    "Settings", "The key comes from the system's credentials folder."
                ),
                None: translate("Settings", "No key yet. It is kept in the system's keyring only."),
            }[status.source]
        self.key_state.setText(said)
        self.key_state.setTone("warning" if status.problem is not None else "quiet")

    # Changes

    def _typed_key(self) -> None:
        self._show_key()

    def _save_key(self) -> None:
        key = self.key.edit.text().strip()
        if key:
            self.problem.hide()
            self._services.keys.save(key)
            # It has no business in a field any longer than that.
            self.key.edit.clear()

    def _woku_typed(self) -> None:
        typed = self.woku.edit.text().strip()
        if typed in {str(self._options.woku_id or ""), self._woku_asked}:
            # It stands, or its answer is on the way.
            return
        try:
            WokuId(typed)
        except InvalidField as problem:
            self._on_failed(problem)
        else:
            self._woku_asked = typed
            self._change(_WOKU, typed)

    def _chosen(self, choice: Choice, name: str) -> None:
        self._change(name, str(choice.box.currentData()))

    def _change(self, name: str, value: str) -> None:
        self.problem.hide()
        self.woku.setWrong(None)
        self._services.settings.change({name: value})

    # Answers

    def _on_key_status(self, status: KeyStatus) -> None:
        if isinstance(status.problem, InvalidField):
            # What was typed is wrong; the key there is, if any, is still there.
            status = KeyStatus(self._key.source, status.problem)
        self._key = status
        self._show_key()
        announce(self.key_state, self.key_state.text())

    def _on_microphones(self, microphones: tuple[Microphone, ...]) -> None:
        self._microphones = microphones
        self._show_microphones()

    def _on_options(self, options: DeskOptions) -> None:
        self._options = options
        self.woku.edit.setText(str(options.woku_id or ""))
        self._show_options()

    def _on_failed(self, problem: Problem) -> None:
        said = describe(problem)
        self._woku_asked = None
        if isinstance(problem, InvalidField) and problem.field == _WOKU:
            self.woku.setWrong(said.detail)
        else:
            self.problem.setText(str(said))
            self.problem.show()
        self._show_options()
        announce(self, str(said), urgent=True)

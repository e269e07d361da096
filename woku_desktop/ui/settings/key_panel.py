"""The Woku key: kept in the keyring, tried at Woku, and never shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from woku_desktop.domain.checkup import KeyTest, KeyVerdict
from woku_desktop.domain.errors import InvalidField, KeyMissing
from woku_desktop.ui.announce import announce
from woku_desktop.ui.options import KeySource, KeyStatus
from woku_desktop.ui.texts import describe, translate
from woku_desktop.ui.widgets.buttons import SecondaryButton
from woku_desktop.ui.widgets.fields import Field
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.ports import KeySafe


class KeyPanel(QWidget):
    """The field, what becomes of what is typed, and what Woku says of it. Window's thread only.

    Args:
        keys: keeps and tries the key.
        bridge: where the answers arrive.
        name: the field's objectName.
        removable: whether the key can be forgotten here.
    """

    def __init__(
        self, keys: KeySafe, bridge: Bridge, name: str = "keyField", *, removable: bool = True
    ) -> None:
        super().__init__()
        self._keys = keys
        self.status = KeyStatus()
        self.tested: KeyTest | None = None
        self._testing = False
        self._unanswered = 0
        self._to_be_tried = False
        self._kept = False
        self.field = Field()
        self.edit = self.field.edit
        self.edit.setObjectName(name)
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.save_button = SecondaryButton()
        self.save_button.setObjectName("saveKeyButton")
        self.remove_button = SecondaryButton()
        self.remove_button.setObjectName("removeKeyButton")
        self.says = Text(px=13, line=18, tone="quiet", wrap=True)
        self.says.setObjectName("keyStatusLabel")
        self.verdict = Text(px=13, line=18, wrap=True)
        self.verdict.setObjectName("keyTestLabel")
        self.verdict.hide()
        self._lay_out(removable=removable)
        self.save_button.clicked.connect(self.save)
        self.remove_button.clicked.connect(self._remove)
        if removable:
            self.edit.returnPressed.connect(self.save)
        self.edit.textChanged.connect(self._show)
        bridge.keyStatusChanged.connect(self._on_status)
        bridge.keyTested.connect(self._on_tested)
        self.setFocusProxy(self.edit)

    @property
    def fixed(self) -> bool:
        """Whether the key comes from where this program can't change it."""
        return self.status.source in {KeySource.ENVIRONMENT, KeySource.CREDENTIALS}

    def try_kept(self) -> None:
        """Have Woku asked about the key there is, as soon as it is known that there is one."""
        self._to_be_tried = True
        self._try_kept()

    def save(self) -> bool:
        """Keep what was typed; whether there was anything."""
        key = self.edit.text().strip()
        if not key:
            return False
        self._to_be_tried = False  # what is saved is tried by itself
        self._wait_for_verdict(kept=False)
        # It has no business in a field any longer than that.
        self.edit.clear()
        self._keys.save(key)
        self._show()
        return True

    def retranslate(self) -> None:
        """Take over the current language."""
        self.field.setLabel(translate("Settings", "Woku key"))
        self.save_button.setText(translate("Settings", "Save"))
        self.remove_button.setText(translate("Settings", "Remove"))
        self._show()

    def _lay_out(self, *, removable: bool) -> None:
        row = self.row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        for button in (self.save_button, self.remove_button):
            button.setButtonHeight(40)
            button.setAutoDefault(False)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        self.remove_button.setVisible(removable)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.says)
        column.addWidget(self.verdict)

    def _try_kept(self) -> None:
        if self._to_be_tried and self.status.source is not None and not self._testing:
            self._to_be_tried = False
            self._wait_for_verdict(kept=True)
            self._keys.test()
            self._show()

    def _wait_for_verdict(self, *, kept: bool) -> None:
        self._testing, self._kept, self.tested = True, kept, None
        self._unanswered += 1

    def _remove(self) -> None:
        self._testing, self._to_be_tried, self.tested = False, False, None
        self._keys.remove()

    def _on_status(self, status: KeyStatus) -> None:
        if isinstance(status.problem, InvalidField):
            # What was typed is wrong; the key there is, if any, is still there.
            status = KeyStatus(self.status.source, status.problem)
        if status.problem is not None:
            self._testing = False
            if not isinstance(status.problem, KeyMissing):
                self._unanswered = 0  # what was not kept is not tried
        self.status = status
        self._show()
        announce(self.says, self.says.text())
        self._try_kept()

    def _on_tested(self, test: KeyTest) -> None:
        # Answers come in the order of the questions: an earlier one is of another key.
        self._unanswered = max(0, self._unanswered - 1)
        if self._unanswered:
            return
        self._testing, self.tested = False, test
        self._show()
        if not self.verdict.isHidden():
            announce(self.verdict, self.verdict.text())

    def _show(self) -> None:
        status = self.status
        self.remove_button.setEnabled(status.source is KeySource.KEYRING)
        self.edit.setPlaceholderText("••••••••••••" if status.source else "")
        self.edit.setEnabled(not self.fixed)
        self.save_button.setEnabled(not self.fixed and bool(self.edit.text().strip()))
        # That there is none yet is no failure where it can be entered.
        problem = None if isinstance(status.problem, KeyMissing) else status.problem
        if problem is not None:
            said = str(describe(problem))
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
        self.says.setText(said)
        self.says.setTone("warning" if problem is not None else "quiet")
        words, tone = self._verdict_words()
        self.verdict.setText(words)
        self.verdict.setTone(tone)
        self.verdict.setVisible(bool(words))

    def _verdict_words(self) -> tuple[str, str]:
        if self._testing and self._kept:
            return translate("Settings", "Asking Woku about the key there is…"), "quiet"
        if self._testing:
            return translate("Settings", "Asking Woku about it…"), "quiet"
        test = self.tested
        # Of one that was removed while Woku was asked, there is nothing to say any more.
        if test is None or test.verdict is KeyVerdict.NO_KEY or self.status.source is None:
            return "", "quiet"
        return _told(test)


def _told(test: KeyTest) -> tuple[str, str]:
    """What Woku says of a key, and in which tone."""
    if test.verdict is KeyVerdict.GOOD:
        if not test.company:
            return translate("Settings", "Woku accepts it."), "good"
        said = translate("Settings", "Woku accepts it: {company}.")
        return said.format(company=test.company), "good"
    if test.verdict is KeyVerdict.REFUSED:
        # What is said of a voice that could not be sent with it would not fit here.
        said = translate("Settings", "Woku does not accept this key. Copy it once more, whole.")
        return said, "warning"
    return (str(describe(test.problem)) if test.problem is not None else ""), "quiet"

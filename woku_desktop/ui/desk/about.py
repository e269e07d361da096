"""About this copy of the program: versions, licences, folders, and the bundle for who helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QUrl, qVersion
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from woku_desktop.ui.announce import announce
from woku_desktop.ui.desk.export_notice import in_short
from woku_desktop.ui.desk.file_choice import FileDialogs
from woku_desktop.ui.texts import describe, translate
from woku_desktop.ui.widgets.buttons import SecondaryButton, TextButton
from woku_desktop.ui.widgets.mark import Mark
from woku_desktop.ui.widgets.text import Text
from woku_desktop.ui.widgets.tooltip import set_tooltip

if TYPE_CHECKING:
    from woku_desktop.domain.errors import Problem
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.desk.file_choice import FileChoice
    from woku_desktop.ui.options import ProgramFacts
    from woku_desktop.ui.ports import Diagnostics

_FOLDERS = ("data", "settings", "log")


class About(QWidget):
    """A section for the settings. Window's thread only.

    Args:
        diagnostics: gathers what is shown, and writes the bundle.
        bridge: where its answers arrive.
        choice: asks for the bundle's file; None for the system's dialogs.
    """

    def __init__(
        self, diagnostics: Diagnostics, bridge: Bridge, choice: FileChoice | None = None
    ) -> None:
        super().__init__()
        self.setObjectName("aboutSection")
        self._diagnostics = diagnostics
        self._choice = choice or FileDialogs()
        self._facts: ProgramFacts | None = None
        self._said: Problem | str = ""
        self._title = Text("Woku", px=20, line=28, weight=700)
        self._program = Text(px=14, line=20, tone="quiet", wrap=True)
        self._heads = [Text(px=15, line=24, weight=600) for _ in range(4)]
        self._versions = Text(px=14, line=20, wrap=True)
        self._versions.setObjectName("versionsText")
        self._licences = Text(px=14, line=20, tone="quiet", wrap=True)
        self._paths = [Text(px=14, line=20) for _ in _FOLDERS]
        self.folders = [TextButton() for _ in _FOLDERS]
        self.copy = TextButton()
        self.copy.setObjectName("copyVersionsButton")
        self.write = SecondaryButton()
        self.write.setObjectName("diagnosticsButton")
        self.write.setButtonHeight(40)
        self._promise = Text(px=14, line=20, tone="quiet", wrap=True)
        self._written = Text(px=14, line=20, wrap=True)
        self._written.setObjectName("diagnosticsText")
        self._lay_out()
        self.copy.clicked.connect(self._copy)
        self.write.clicked.connect(self._ask_where)
        for button, name in zip(self.folders, _FOLDERS, strict=True):
            button.setObjectName(f"{name}FolderButton")
            button.clicked.connect(lambda _=False, name=name: self._open(name))
        bridge.factsRead.connect(self._on_facts)
        bridge.diagnosticsWritten.connect(self._on_said)
        bridge.diagnosticsFailed.connect(self._on_said)
        self.retranslate()
        diagnostics.look()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Take over the current language."""
        self._program.setText(
            translate("About", "Records a spoken opinion and delivers it to Woku. MIT licence.")
        )
        heads = (
            translate("About", "Versions"),
            translate("About", "Folders"),
            translate("About", "If something does not work"),
            translate("About", "Built with"),
        )
        for head, words in zip(self._heads, heads, strict=True):
            head.setText(words)
        self.copy.setText(translate("About", "Copy"))
        self.copy.setAccessibleName(translate("About", "Copy the versions"))
        named = (
            translate("About", "Open the folder of voices, which are sealed"),
            translate("About", "Open the folder of settings"),
            translate("About", "Open the folder of logs"),
        )
        for button, name in zip(self.folders, named, strict=True):
            button.setText(translate("About", "Open"))
            button.setAccessibleName(name)
            set_tooltip(button, name)
        self.write.setText(translate("About", "Save diagnostics…"))
        self._promise.setText(
            translate(
                "About",
                "A file for whoever helps you: logs, settings and numbers. It carries no key, "
                "no voice, no contact and nothing that was said.",
            )
        )
        self._show_said()
        self._show_facts()

    def save(self, file: str) -> None:
        """Have the bundle written into a file."""
        self.write.setEnabled(False)
        self._diagnostics.bundle(file)

    # Inside

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Mark(px=40))
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self._title)
        titles.addWidget(self._program)
        head.addLayout(titles, 1)
        versions, folders, helping, built = self._heads
        line = QHBoxLayout()
        line.addWidget(versions, 1)
        line.addWidget(self.copy)
        places = QGridLayout()
        places.setHorizontalSpacing(8)
        places.setVerticalSpacing(0)
        for row, (path, button) in enumerate(zip(self._paths, self.folders, strict=True)):
            places.addWidget(path, row, 0)
            places.addWidget(button, row, 1)
        places.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addSpacing(16)
        column.addLayout(line)
        column.addWidget(self._versions)
        column.addSpacing(16)
        column.addWidget(folders)
        column.addLayout(places)
        column.addSpacing(16)
        column.addWidget(helping)
        column.addWidget(self._promise)
        column.addSpacing(8)
        column.addWidget(self.write, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._written)
        column.addSpacing(16)
        column.addWidget(built)
        column.addWidget(self._licences)
        column.addStretch(1)

    def _on_facts(self, facts: ProgramFacts) -> None:
        self._facts = facts
        self._show_facts()

    def _show_facts(self) -> None:
        facts = self._facts
        for button in self.folders:
            button.setEnabled(facts is not None)
        self.copy.setEnabled(facts is not None)
        if facts is None:
            return
        self._versions.setText("\n".join(f"{name} {version}" for name, version in self._lines()))
        for label, name in zip(self._paths, _FOLDERS, strict=True):
            shown = facts.folders[name]
            label.setText(in_short(shown))
            set_tooltip(label, shown)
        # A line each: the names in an entry have commas between them.
        lines = (f"{name} ({licence})" for name, licence in facts.licences)
        self._licences.setText("\n".join(lines))

    def _lines(self) -> list[tuple[str, str]]:
        assert self._facts is not None
        return [*self._facts.versions, ("Qt", qVersion())]

    def _copy(self) -> None:
        from PySide6.QtGui import QGuiApplication

        QGuiApplication.clipboard().setText(self._versions.text())

    def _open(self, name: str) -> None:
        if self._facts is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(self._facts.folders[name]))

    def _ask_where(self) -> None:
        title = translate("About", "Save diagnostics")
        self._choice.file(self, title, "woku-desktop.zip", self.save)

    def _on_said(self, said: Problem | str) -> None:
        self.write.setEnabled(True)
        self._said = said
        self._show_said()
        announce(self, self._written.text())

    def _show_said(self) -> None:
        if isinstance(self._said, str):
            saved = translate("About", "Saved: {file}").format(file=self._said)
            self._written.setText(saved if self._said else "")
            self._written.setTone("good")
        else:
            self._written.setText(str(describe(self._said)))
            self._written.setTone("warning")
        self._written.setVisible(bool(self._said))

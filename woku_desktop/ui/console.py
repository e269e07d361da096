"""The window's sentences before there is a window, or without one."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from woku_desktop.ui import texts

if TYPE_CHECKING:
    from pathlib import Path

    from woku_desktop.domain.errors import Problem

_log = logging.getLogger(__name__)


class Speaker:
    """Tells failures and results in the person's language. Main thread only.

    Args:
        requested: the language that the settings ask for; "" follows the system.
        folder: where the compiled translations are.

    Attributes:
        language: what is spoken: "es", "en" or "pt".
    """

    def __init__(self, requested: str, folder: Path) -> None:
        # Qt translates only while there is an application.
        self._app = QCoreApplication.instance() or self._application()
        self.language = texts.language(requested, texts.system_languages())
        try:
            texts.install(self._app, self.language, folder)
        except FileNotFoundError:
            # The sentence itself matters more than its language.
            _log.warning("no translation for %s", self.language)

    def _application(self) -> QCoreApplication:
        return QCoreApplication(["woku-desktop"])

    def describe(self, problem: Problem) -> str:
        """What happened, what it means, what to do: one line of plain text."""
        return str(texts.describe(problem))

    def title(self, problem: Problem) -> str:
        """What happened, in a few words."""
        return texts.describe(problem).title

    def sentences(self, problem: Problem) -> texts.Sentences:
        """What happened, what it means, what to do: each by itself."""
        return texts.describe(problem)

    def translate(self, source: str, context: str = "Command") -> str:
        """A sentence of the commands, or of another context, its `{name}`s left in it."""
        return texts.translate(context, source)


class BoxSpeaker(Speaker):
    """Tells a failure in a box on the screen, to a person who has no terminal to read."""

    def _application(self) -> QCoreApplication:
        from PySide6.QtWidgets import QApplication

        return QApplication(["woku-desktop"])

    def show(self, problem: Problem) -> None:
        """Show what happened, and wait until it has been read."""
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QMessageBox

        sentences = texts.describe(problem)
        box = QMessageBox(QMessageBox.Icon.Critical, "Woku", sentences.title)
        box.setObjectName("problemBox")
        # What a file or a server said is never taken for HTML.
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(f"{sentences.detail} {sentences.remedy}")
        box.exec()

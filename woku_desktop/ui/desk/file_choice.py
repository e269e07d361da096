"""Asking for a folder or a file, without holding up the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QFileDialog, QWidget


class FileChoice(Protocol):
    """Whoever asks a person where something is to be written. Window's thread."""

    def folder(self, parent: QWidget, title: str, chosen: Callable[[str], None]) -> None:
        """Ask for a folder; nothing is called if the person wants none."""

    def file(
        self, parent: QWidget, title: str, suggested: str, chosen: Callable[[str], None]
    ) -> None:
        """Ask for a file to write.

        Args:
            parent: what the question belongs to.
            title: what it is for.
            suggested: a name without a folder; its ending is what the file gets.
            chosen: is given the whole path.
        """


class FileDialogs:
    """Qt's dialogs: the system's own where it has some."""

    def folder(self, parent: QWidget, title: str, chosen: Callable[[str], None]) -> None:
        """See the protocol."""
        dialog = _dialog(parent, title, chosen)
        dialog.setFileMode(dialog.FileMode.Directory)
        dialog.setOption(dialog.Option.ShowDirsOnly)
        dialog.open()

    def file(
        self, parent: QWidget, title: str, suggested: str, chosen: Callable[[str], None]
    ) -> None:
        """See the protocol."""
        dialog = _dialog(parent, title, chosen)
        dialog.setAcceptMode(dialog.AcceptMode.AcceptSave)
        ending = suggested.rpartition(".")[2]
        dialog.setDefaultSuffix(ending)
        dialog.setNameFilter(f"{ending.upper()} (*.{ending})")
        dialog.selectFile(suggested)
        dialog.open()


def _dialog(parent: QWidget, title: str, chosen: Callable[[str], None]) -> QFileDialog:
    # Not needed before somebody asks for it, and slow to load.
    from PySide6.QtCore import QStandardPaths, Qt
    from PySide6.QtWidgets import QFileDialog

    where = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent.window(), title, where)
    dialog.setObjectName("exportDialog")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.fileSelected.connect(chosen)
    return dialog

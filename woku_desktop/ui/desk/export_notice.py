"""What stands below the list while voices are copied out, and where the copies are then."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from woku_desktop.ui.announce import announce
from woku_desktop.ui.texts import counted, number, translate
from woku_desktop.ui.widgets.buttons import IconButton, TextButton
from woku_desktop.ui.widgets.card import Card
from woku_desktop.ui.widgets.text import Text
from woku_desktop.ui.widgets.tooltip import set_tooltip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from woku_desktop.ui.options import Exported, Exporting


class ExportNotice(Card):
    """Says how far an export is, then where the copies are, until it is dismissed.

    Signals:
        changed(): it came or went.
        ended(): it was dismissed.
        cancelAsked(): what is being copied is to be called off.

    Args:
        open_folder: shows a folder, by its path, in the system's own way.
    """

    changed = Signal()
    ended = Signal()
    cancelAsked = Signal()

    def __init__(self, open_folder: Callable[[Path], object] | None = None) -> None:
        super().__init__(fill="ground")
        self.setObjectName("exportNotice")
        self.hide()
        self._stands: Exporting | None = None
        self._done: Exported | None = None
        self._called_off = False
        self._open_folder = open_folder or show_folder
        self._text = Text(px=14, line=20, wrap=True)
        self.cancel = _link("cancelExportButton")
        self.open_button = _link("openFolderButton")
        self._where = Text(px=14, line=20, tone="quiet")
        self._where.setObjectName("exportedWhere")
        self.dismiss = IconButton("x", size=32, icon_px=16)
        self.dismiss.setObjectName("exportDismissButton")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._text)
        words.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignLeft)
        self._place = QWidget()
        place = QHBoxLayout(self._place)
        place.setContentsMargins(0, 0, 0, 0)
        place.setSpacing(12)
        place.addWidget(self.open_button)
        place.addWidget(self._where, 1)
        words.addWidget(self._place)
        self._row = row = QHBoxLayout(self)
        row.setSpacing(8)
        row.addLayout(words, 1)
        row.addWidget(self.dismiss, 0, Qt.AlignmentFlag.AlignTop)
        self.cancel.clicked.connect(self._cancelled)
        self.open_button.clicked.connect(self._open)
        self.dismiss.clicked.connect(self._dismissed)

    @property
    def words(self) -> str:
        """What it says, as plain text."""
        where = "" if self._place.isHidden() else self._where.text()
        return f"{self._text.text()} {where}".rstrip()

    def follow(self, stands: Exporting | None) -> None:
        """Say how far it is; None if it broke off, which is told above the list."""
        begins = self._stands is None
        self._stands = stands
        if stands is None:
            self._leave()
            return
        if begins:
            self._done = None
            self._called_off = False
        self._come()
        if begins:
            announce(self, self.words)

    def tell(self, done: Exported) -> None:
        """Say what was copied, and where to."""
        focused = self.cancel.hasFocus()
        self._stands, self._done = None, done
        self._come()
        if focused:
            first = self.dismiss if self._place.isHidden() else self.open_button
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self.words)

    def retranslate(self) -> None:
        """Take over the current language."""
        self.cancel.setText(
            translate("Export", "Ending…") if self._called_off else translate("Export", "Cancel")
        )
        self.open_button.setText(translate("Export", "Open folder"))
        self.dismiss.setName(translate("Voices", "Dismiss"))
        self.cancel.setVisible(self._stands is not None)
        self.dismiss.setVisible(self._stands is None)
        somewhere = self._done is not None and not _nothing(self._done)
        self._place.setVisible(somewhere)
        # A link brings room of its own.
        linked = somewhere or self._stands is not None
        self._row.setContentsMargins(16, 8, 8, 4 if linked else 10)
        if self._stands is not None:
            self._text.setText(_how_far(self._stands))
            self._text.setTone("quiet")
            self._text.setSpans(())
        elif self._done is not None:
            first = _first_words(self._done)
            self._text.setText(" ".join((first, *_rest(self._done))))
            self._where.setText(in_short(self._done.where))
            set_tooltip(self._where, self._done.where)
            self._text.setTone("text")
            self._text.setSpans(((0, len(first), "text", 600),))

    def _come(self) -> None:
        appears = self.isHidden()
        room = self._text.heightForWidth(max(1, self._text.width()))
        self.retranslate()
        self.show()
        if appears or self._text.heightForWidth(max(1, self._text.width())) != room:
            self.changed.emit()

    def _leave(self) -> None:
        inside = self.cancel.hasFocus()
        self._done = None
        self.hide()
        self.changed.emit()
        if inside:
            self.ended.emit()

    def _cancelled(self) -> None:
        # Disabled, it would hand the focus to whatever comes next in the window.
        self._called_off = True
        self.retranslate()
        self.cancelAsked.emit()

    def _open(self) -> None:
        if self._done is not None:
            where = Path(self._done.where)
            # A table is a file; what is shown is the folder that it lies in.
            self._open_folder(where.parent if where.suffix == ".csv" else where)

    def _dismissed(self) -> None:
        self._done = None
        self.hide()
        self.changed.emit()
        self.ended.emit()


def show_folder(folder: Path) -> None:
    """Have the system show a folder."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _how_far(stands: Exporting) -> str:
    if not stands.total:
        return translate("Export", "Exporting…")
    said = translate("Export", "Exporting: {done} of {total}")
    return said.format(done=number(stands.done), total=number(stands.total))


def _nothing(done: Exported) -> bool:
    """Whether there is no copy to be seen; a table without a line is one."""
    return done.many == 0 and (done.gone > 0 or done.unopened > 0 or not done.whole)


def _first_words(done: Exported) -> str:
    if _nothing(done):
        if done.whole:
            return translate("Export", "Nothing was exported.")
        return translate("Export", "Ended early: nothing was exported.")
    if done.whole:
        said = translate("Export", "%n voice(s) exported.", "", done.many)
    else:
        said = translate("Export", "Ended early: %n voice(s) exported.", "", done.many)
    return counted(said, done.many)


def _rest(done: Exported) -> Iterator[str]:
    if done.gone:
        said = translate("Export", "%n had nothing left here to export.", "", done.gone)
        yield counted(said, done.gone)
    if done.unopened:
        yield counted(translate("Export", "%n did not open.", "", done.unopened), done.unopened)


def in_short(path: str) -> str:
    """A path with the person's own folder as "~"."""
    home = QDir.homePath()
    return path.replace(home, "~", 1) if path.startswith(f"{home}/") else path


def _link(name: str) -> TextButton:
    button = TextButton()
    button.setObjectName(name)
    button.padding = 0
    return button

"""What the woku says that opinions go to: its question, its picture, and what it takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from woku_desktop.domain.woku import WokuInfo
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.options import DeskOptions


class CurrentWoku(QObject):
    """Follows the settings, and what is told of their woku. Window's thread only.

    As long as nothing is told of it, it asks nothing of its own and takes everything.

    Signals:
        changed(): any property may have changed.

    Args:
        bridge: where it is told.
        options: the settings to start with.
    """

    changed = Signal()

    def __init__(self, bridge: Bridge, options: DeskOptions, parent: QObject) -> None:
        super().__init__(parent)
        self._options = options
        self._info: WokuInfo | None = None
        bridge.wokuChanged.connect(self._on_woku_changed)
        bridge.optionsChanged.connect(self._on_options_changed)

    @property
    def info(self) -> WokuInfo | None:
        """What is known of it; None if nothing is."""
        return self._info

    @property
    def question(self) -> str:
        """What the person is asked: the setting's words, else Woku's; "" without either."""
        return self._options.question or (self._info.question if self._info else "")

    @property
    def picture(self) -> str:
        """The path of its picture; "" without one."""
        return self._info.picture if self._info else ""

    @property
    def anonymous_disabled(self) -> bool:
        """Whether an opinion must come with an e-mail."""
        return self._info is not None and self._info.anonymous_disabled

    @property
    def takes_feedback(self) -> bool:
        """Whether it takes opinions at all."""
        return self._info is None or self._info.takes_feedback

    @property
    def local_note(self) -> str:
        """What staff noted beside it."""
        return self._info.local_note if self._info else ""

    def _on_woku_changed(self, info: WokuInfo) -> None:
        if info.id == self._options.woku_id and info != self._info:
            self._info = info
            self.changed.emit()

    def _on_options_changed(self, options: DeskOptions) -> None:
        self._options = options
        if self._info is not None and self._info.id != options.woku_id:
            self._info = None
        self.changed.emit()

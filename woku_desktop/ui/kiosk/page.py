"""What every screen of a station is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from woku_desktop.ui.kiosk.frame import Frame
    from woku_desktop.ui.kiosk.visit import Visit


class Page(QWidget):
    """One full-screen step of a visit. Window's thread only.

    The window calls `arrange` before it is first shown and at every change of its size, and
    `retranslate` at every change of the language; the page itself follows the visit's `changed`
    with `refresh`. It paints no ground of its own unless it says so, and leaves the row of back,
    cancel and languages free, which stands above it.

    Args:
        visit: what it shows, and is told.
    """

    def __init__(self, visit: Visit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.visit = visit
        visit.changed.connect(self.refresh_in_sight)
        visit.forgotten.connect(self.forget)

    def arrange(self, frame: Frame) -> None:
        """Put everything in its place, and take the frame's measures."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Take over the current language."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show what the visit holds now."""
        raise NotImplementedError

    def forget(self) -> None:
        """Keep nothing of the last visitor."""

    def first_focus(self) -> QWidget | None:
        """What gets the keyboard when the page comes; None for nothing."""
        return None

    def refresh_in_sight(self) -> None:
        """Follow the visit while the page is the one that is seen; `showEvent` catches up."""
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

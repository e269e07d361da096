"""The icon in the desktop's tray: how many voices wait, and the way back to the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QAction, QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from woku_desktop.ui.texts import translate
from woku_desktop.ui.theme import theme
from woku_desktop.ui.widgets.mark import paint_mark
from woku_desktop.ui.widgets.tooltip import plain_tooltip

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from woku_desktop.ui.desk.standing import Standing

_SIZES = (16, 22, 24, 32, 48, 64)
_MOST_SHOWN = 99


def available() -> bool:
    """Whether this desktop has a tray. Window's thread only."""
    return QSystemTrayIcon.isSystemTrayAvailable()


class Tray(QObject):
    """One icon with a menu. Window's thread only.

    Signals:
        showAsked(): the window is to come to the front.
        sendAsked(): what waits is to leave now.
        quitAsked(): the program is to end.
    """

    showAsked = Signal()
    sendAsked = Signal()
    quitAsked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._badge: tuple[int, bool] | None = None
        self._menu = QMenu()
        self._menu.setObjectName("trayMenu")
        self.show_action = self._entry("trayShow", self.showAsked)
        self.send_action = self._entry("traySend", self.sendAsked)
        self._menu.addSeparator()
        self.quit_action = self._entry("trayQuit", self.quitAsked)
        self._icon = QSystemTrayIcon(self)
        self._icon.setObjectName("trayIcon")
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._activated)
        self._icon.messageClicked.connect(self.showAsked)

    @property
    def tooltip(self) -> str:
        """What it says in words."""
        return self._icon.toolTip()

    def follow(self, standing: Standing) -> None:
        """Show how the voices stand."""
        badge = (standing.needing or standing.waiting, bool(standing.needing))
        if badge != self._badge:
            self._badge = badge
            self._icon.setIcon(tray_icon(*badge))
        self._icon.setToolTip(plain_tooltip(f"Woku: {standing.words()}"))
        self.show_action.setText(translate("Tray", "Show Woku"))
        self.send_action.setText(translate("Tray", "Send now"))
        self.send_action.setEnabled(standing.waiting > 0)
        self.quit_action.setText(translate("Tray", "Quit"))
        if not self._icon.isVisible():
            self._icon.show()

    def notify(self, title: str, text: str) -> None:
        """Tell a person who is looking elsewhere; see `woku_desktop.ui.ports.Notifier`."""
        self._icon.showMessage(title, text, self._icon.icon())

    def close(self) -> None:
        """Take it out of the tray. May be repeated."""
        self._icon.hide()
        self._menu.deleteLater()

    def _entry(self, name: str, signal: object) -> QAction:
        action = QAction(self)
        action.setObjectName(name)
        action.triggered.connect(signal)
        self._menu.addAction(action)
        return action

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.showAsked.emit()


def tray_icon(count: int, needs_a_person: bool) -> QIcon:  # noqa: FBT001 - a badge's two sides
    """The mark, with a number on it if there is one.

    Args:
        count: 0 for none.
        needs_a_person: whether the number is of those that need somebody.
    """
    colours = theme()
    fill, ink = (
        (colours.warning, colours.warning_soft) if needs_a_person else (colours.text, colours.card)
    )
    icon = QIcon()
    for px in _SIZES:
        picture = QPixmap(px, px)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, QRectF(0, 0, px, px))
        if count:
            _paint_badge(painter, px, count, fill, ink)
        painter.end()
        icon.addPixmap(picture)
    return icon


def _paint_badge(painter: QPainter, px: int, count: int, fill: QColor, ink: QColor) -> None:
    words = str(count) if count <= _MOST_SHOWN else f"{_MOST_SHOWN}+"
    height = round(px * 0.625)
    width = min(px, round(height * (1.0, 1.0, 1.25, 1.6)[len(words)]))
    where = QRectF(px - width, px - height, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(where, height / 2, height / 2)
    face = QFont(painter.font())
    face.setPixelSize(max(7, round(height * (0.8 if len(words) < 3 else 0.6))))
    face.setBold(True)
    painter.setFont(face)
    painter.setPen(ink)
    painter.drawText(where, Qt.AlignmentFlag.AlignCenter, words)

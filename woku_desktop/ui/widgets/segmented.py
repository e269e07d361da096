"""Two choices in a track: with e-mail, or anonymous."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from woku_desktop.ui.theme import SEGMENT_RADIUS, Theme
from woku_desktop.ui.widgets.buttons import Look, PaintedButton, clear
from woku_desktop.ui.widgets.card import paint_panel
from woku_desktop.ui.widgets.tooltip import set_tooltip


class _Segment(PaintedButton):
    def __init__(self, icon: str, name: str, toggle: SegmentedToggle) -> None:
        super().__init__("", icon, toggle)
        self._toggle = toggle
        self.setObjectName(name)
        self.setCheckable(True)
        # For the role: a screen reader then speaks of one choice out of two.
        self.setAutoExclusive(True)
        self.setButtonHeight(40)
        self.radius = SEGMENT_RADIUS
        self.setProperty("focusRadius", SEGMENT_RADIUS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._toggle.press(event.key()):
            super().keyPressEvent(event)

    def look(self, colours: Theme) -> Look:
        if not self.isEnabled():
            return Look(colours.disabled, colours.quiet, QColor(), colours.quiet)
        if self.isChecked():
            return Look(colours.card, colours.text, colours.accent, colours.accent)
        if self.isDown():
            return Look(colours.pressed, colours.text, QColor(), colours.text)
        fill = colours.hover if self.underMouse() else clear(colours.hover)
        return Look(fill, colours.quiet, QColor(), colours.quiet)


class SegmentedToggle(QWidget):
    """The choice of leaving an e-mail address, or nothing.

    Signals:
        anonymousChanged(anonymous: bool)
    """

    anonymousChanged = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._email = _Segment("mail", "emailToggle", self)
        self._anonymous = _Segment("user-off", "anonymousToggle", self)
        self._email.setChecked(True)
        self._forbidden = False
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(0)
        for segment in (self._email, self._anonymous):
            self._group.addButton(segment)
            row.addWidget(segment, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._anonymous.toggled.connect(self.anonymousChanged)

    def setTexts(self, email: str, anonymous: str) -> None:
        """The words of the two choices."""
        self._email.setText(email)
        self._anonymous.setText(anonymous)
        self.updateGeometry()

    def anonymous(self) -> bool:
        """Whether the right one is chosen."""
        return self._anonymous.isChecked()

    def setAnonymous(self, anonymous: bool) -> None:
        """Choose; what is forbidden is not chosen."""
        allowed = anonymous and not self._forbidden
        (self._anonymous if allowed else self._email).setChecked(True)

    def setAnonymousForbidden(self, why: str) -> None:
        """Take the right choice away, and choose the left one; "" gives it back."""
        self._forbidden = bool(why)
        if why:
            self.setAnonymous(False)
        self._anonymous.setEnabled(not why)
        set_tooltip(self._anonymous, why)
        self._anonymous.setAccessibleDescription(why)

    def press(self, key: int) -> bool:
        """Take a key that a segment got. Returns whether it means something here."""
        if key in {Qt.Key.Key_Right, Qt.Key.Key_Down}:
            segment = self._anonymous
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Up}:
            segment = self._email
        else:
            return False
        if not segment.isEnabled():
            return True
        segment.setChecked(True)
        segment.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), 48)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_panel(painter, QRectF(self.rect()), "track", "line")

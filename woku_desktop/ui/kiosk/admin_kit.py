"""What the page for staff is made of: sections, rows to choose from, and buttons in a layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from woku_desktop.ui import icons
from woku_desktop.ui.focus import RingWearer
from woku_desktop.ui.kiosk.kit import Kind, TouchButton, fit_text
from woku_desktop.ui.settings.controls import OneOf
from woku_desktop.ui.texts import translate
from woku_desktop.ui.theme import RADIUS, font, theme
from woku_desktop.ui.widgets.buttons import Look, PaintedButton
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from woku_desktop.ui.kiosk.frame import Frame
    from woku_desktop.ui.options import DeskOptions
    from woku_desktop.ui.theme import Theme

LEAST_TARGET = 64
"""No target on a station is smaller, in logical pixels."""

TYPE = (28, 40)
"""The type and the line of what is read, as drawn."""


def target_px(frame: Frame, drawn: float) -> int:
    """The height of a target: never under LEAST_TARGET."""
    return max(LEAST_TARGET, frame.px(drawn))


def fit_body(text: Text, frame: Frame, weight: int | None = None) -> None:
    """Give a text the measures of what is read."""
    px, line = (24, 32) if frame.small else TYPE
    fit_text(text, frame, px, line, weight)


class LaidButton(TouchButton):
    """A button for a finger that takes its place in a layout."""

    def __init__(
        self, name: str, icon: str = "", kind: Kind = Kind.SECONDARY, parent: QWidget | None = None
    ) -> None:
        super().__init__(kind, icon, parent)
        self.setObjectName(name)
        self._high = LEAST_TARGET
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def fit_row(self, frame: Frame, high: float = 80) -> None:
        """Take the frame's measures, and a height as drawn."""
        self._high = target_px(frame, high)
        self.fit(frame, 22 if frame.small else 28)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._high)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


def fit_button(button: PaintedButton, frame: Frame, high: float = 80) -> None:
    """Make a button of the desk one for a finger."""
    button.setButtonHeight(target_px(frame, high))
    button.text_px = frame.type_px(22 if frame.small else 28)
    button.icon_px = button.text_px
    button.setAttribute(Qt.WidgetAttribute.WA_Hover, on=False)
    button.updateGeometry()


class SectionButton(TouchButton):
    """Leads to a section: its icon above its name, or in front of it."""

    def __init__(self, name: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(Kind.SECONDARY, icon, parent)
        self.setObjectName(name)
        self.setCheckable(True)
        self._above = False

    def fit_section(self, frame: Frame) -> None:
        """Take the frame's measures."""
        self._above = frame.portrait
        self.fit(frame, 22 if frame.small else 28, icon_px=32)

    def look(self, colours: Theme) -> Look:
        if self.isDown():
            return Look(colours.pressed, colours.text, QColor(), colours.text)
        if self.isChecked():
            edge, ink = colours.accent, colours.accent
            return Look(colours.accent_soft, ink, edge, ink)
        return Look(colours.card, colours.text, colours.line, colours.quiet)

    def sizeHint(self) -> QSize:
        face = QFontMetricsF(font(self.text_px, self.text_weight))
        wide = face.horizontalAdvance(self.text())
        if self._above:
            return QSize(round(wide) + 8, self.icon_px + round(face.height()) + 4)
        return QSize(round(wide) + self.icon_px + self._inset() + self._gap() + 8, 2 * self.text_px)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        look = self.look(theme())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_shape(painter, look)
        side = self.icon_px
        if not self._above:
            top = (self.height() - side) / 2
            where = QRectF(self._inset(), top, side, side)
            icons.paint(painter, self.icon_name, where, look.icon)
            left = self._inset() + side + self._gap()
            self._paint_text(painter, self.text(), self.text_weight, look.text, left)
            return
        high = QFontMetricsF(font(self.text_px, self.text_weight)).height()
        top = (self.height() - side - high) / 2
        where = QRectF((self.width() - side) / 2, top, side, side)
        icons.paint(painter, self.icon_name, where, look.icon)
        painter.setFont(font(self.text_px, self.text_weight))
        painter.setPen(look.text)
        words = QRectF(0, top + side, self.width(), high)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text())

    def _inset(self) -> int:
        return round(self.text_px * 0.8)


class Row(RingWearer, QAbstractButton):
    """One of several values, chosen by a touch: a mark, its name, and what tells it from others."""

    def __init__(self, value: str, title: str, description: str = "") -> None:
        super().__init__()
        self.value = value
        self._edge = 2.0
        self._mark = 40
        self.setCheckable(True)
        self.setAccessibleName(f"{title}. {description}" if description else title)
        self.setProperty("focusRadius", RADIUS)
        self._title = Text(title, weight=600, wrap=True)
        self._more = Text(description, tone="quiet", wrap=True)
        self._more.setVisible(bool(description))
        for words in (self._title, self._more):
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._column.addWidget(self._title)
        self._column.addWidget(self._more)
        self._column.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def fit_row(self, frame: Frame) -> None:
        """Take the frame's measures."""
        fit_body(self._title, frame)
        fit_text(self._more, frame, 22 if frame.small else 24, 32)
        self._edge = max(1.0, 2 * frame.scale)
        self._mark = max(28, frame.px(40))
        side = round(self._mark / 2)
        high = max(8, frame.px(12))
        self._column.setContentsMargins(2 * side + self._mark, high, side, high)
        self.setMinimumHeight(target_px(frame, 80))

    def sizeHint(self) -> QSize:
        return self._column.sizeHint().expandedTo(QSize(0, self.minimumHeight()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self.minimumHeight(), self._column.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        edge = colours.accent if chosen else colours.field_line
        fill = colours.accent_soft if chosen else colours.card
        if not self.isEnabled():
            edge, fill = colours.field_line if chosen else colours.disabled, colours.disabled
        elif self.isDown():
            fill = colours.pressed
        painter.setPen(QPen(edge, self._edge))
        painter.setBrush(fill)
        half = self._edge / 2
        shape = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(shape, RADIUS - half, RADIUS - half)
        left, top = self._mark / 2, (self.height() - self._mark) / 2
        ring = QRectF(left, top, self._mark, self._mark).adjusted(2, 2, -2, -2)
        if not chosen:
            painter.setPen(QPen(colours.field_line, self._edge))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(ring)
            return
        ink = colours.accent if self.isEnabled() else colours.quiet
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(ring)
        within = self._mark * 0.22
        check = ring.adjusted(within, within, -within, -within)
        icons.paint(painter, "check", check, colours.on_accent if self.isEnabled() else fill)


class Rows(OneOf):
    """Values below each other, one of which is chosen."""

    def __init__(self, name: str) -> None:
        self._body = QWidget()
        super().__init__(self._body)
        self.setObjectName(name)
        self._frame: Frame | None = None
        self._shown: list[tuple[str, str, str]] = []
        self._closed: frozenset[str] = frozenset()
        self._value = ""
        self.rows: list[Row] = []
        self._rows = QVBoxLayout(self._body)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._wrong = Text(tone="warning", wrap=True)
        self._wrong.hide()
        for part in (self._lock, self._wrong, self._body):
            self._column.addWidget(part)

    def set_label(self, label: str) -> None:
        self._body.setAccessibleName(label)

    def offer(self, choices: Sequence[tuple[str, str]], chosen: str) -> None:
        self.offer_described([(value, title, "") for value, title in choices], chosen)

    def offer_described(
        self,
        choices: Sequence[tuple[str, str, str]],
        chosen: str,
        closed: frozenset[str] = frozenset(),
    ) -> None:
        """Fill it, without telling anyone.

        Args:
            choices: each value, its name, and what tells it from others.
            chosen: the value in force.
            closed: those that can't be chosen.
        """
        if (list(choices), closed) != (self._shown, self._closed):
            self._shown, self._closed = list(choices), closed
            self._make()
        self.show_value(chosen)

    def show_value(self, value: str) -> None:
        self._value = value
        for row in self.rows:
            row.setChecked(row.value == value)

    def complain(self, sentence: str | None) -> None:
        self._wrong.setText(sentence or "")
        self._wrong.setVisible(sentence is not None)

    def fit_rows(self, frame: Frame) -> None:
        """Take the frame's measures."""
        self._frame = frame
        self._rows.setSpacing(max(8, frame.px(12)))
        self._column.setSpacing(max(8, frame.px(12)))
        self._lock.set_size(frame.type_px(24), frame.line_px(32, 24))
        fit_body(self._wrong, frame)
        for row in self.rows:
            row.fit_row(frame)

    def _make(self) -> None:
        for row in self.rows:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [Row(*each) for each in self._shown]
        for row in self.rows:
            row.setEnabled(row.value not in self._closed)
            row.clicked.connect(lambda _=False, value=row.value: self._touched(value))
            row.toggled.connect(lambda on, value=row.value: self._turned(value, on=on))
            if self._frame is not None:
                row.fit_row(self._frame)
            self._rows.addWidget(row)

    def _turned(self, value: str, *, on: bool) -> None:
        # What a screen reader presses is turned on, and not clicked.
        if on and value != self._value:
            self._touched(value)

    def _touched(self, value: str) -> None:
        before = self._value
        self.show_value(value)
        if value != before:
            self.chosen.emit(value)


class AdminSection(QWidget):
    """One section of the page for staff: what it does, and how it takes a frame and the words.

    Args:
        name: its objectName.
        icon: what leads to it shows this.
    """

    def __init__(self, name: str, icon: str, options: DeskOptions) -> None:
        super().__init__()
        self.setObjectName(name)
        self.icon = icon
        self.options = options
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)

    def name(self) -> str:
        """What leads to it."""
        raise NotImplementedError

    def heading(self) -> str:
        """What stands above it."""
        return self.name()

    def sentence(self) -> str:
        """What to know of it; "" for nothing."""
        return ""

    def arrange(self, frame: Frame) -> None:
        """Take the frame's measures."""
        self.column.setSpacing(max(12, frame.px(24)))

    def retranslate(self) -> None:
        """Take over the current language."""

    def follow(self, options: DeskOptions) -> None:
        """Show the settings in force."""
        self.options = options

    def complain(self, sentence: str | None) -> None:
        """Say that a setting could not be changed; None takes that back."""

    def entered(self) -> None:
        """It has come into sight."""

    def left(self) -> None:
        """It has gone out of sight."""

    def locked(self, key: str) -> str:
        """Why a setting can't be changed here; "" if it can."""
        if key not in self.options.locked:
            return ""
        return translate("Settings", "Set by your administrator")


def row_of(*parts: QWidget, stretch: int = -1) -> QHBoxLayout:
    """Some parts beside each other; `stretch` is the one that takes what is left, -1 for none."""
    made = QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    for number, part in enumerate(parts):
        made.addWidget(part, 1 if number == stretch else 0)
    if stretch < 0:
        made.addStretch(1)
    return made


def spread(rects: QRect, columns: Sequence[int], gap: int) -> list[QRect]:
    """Places in a rectangle, row by row.

    Args:
        rects: all of the room.
        columns: how many there are in each row.
        gap: between them, in logical pixels.
    """
    made = []
    high = (rects.height() + gap) / len(columns)
    for row, many in enumerate(columns):
        wide = (rects.width() + gap) / many
        top, bottom = round(row * high), round((row + 1) * high)
        for column in range(many):
            left, right = round(column * wide), round((column + 1) * wide)
            place = QRect(left, top, right - left - gap, bottom - top - gap)
            made.append(place.translated(rects.topLeft()))
    return made

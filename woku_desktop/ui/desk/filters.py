"""What narrows the list: a row of groups, and a picture of the day whose bars are buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from woku_desktop.domain.archive import DayPicture, Group
from woku_desktop.ui.focus import RingWearer
from woku_desktop.ui.texts import number, rating_word, translate
from woku_desktop.ui.theme import SEGMENT_RADIUS, Theme, font, theme
from woku_desktop.ui.widgets.buttons import Look, PaintedButton, clear
from woku_desktop.ui.widgets.card import paint_panel
from woku_desktop.ui.widgets.star_rating import paint_star
from woku_desktop.ui.widgets.tooltip import set_tooltip

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_STARS = 5


class _GroupButton(PaintedButton):
    def __init__(self, group: Group, row: GroupFilter) -> None:
        super().__init__("", "", row)
        self.which = group
        self._row = row
        self.setObjectName(f"filter_{group}")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setButtonHeight(32)
        self.text_px, self.padding = 13, 4
        self.radius = SEGMENT_RADIUS
        self.setProperty("focusRadius", SEGMENT_RADIUS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._row.press(event.key()):
            super().keyPressEvent(event)

    def look(self, colours: Theme) -> Look:
        if self.isChecked():
            return Look(colours.card, colours.text, colours.accent, colours.accent)
        if self.isDown():
            return Look(colours.pressed, colours.text, QColor(), colours.text)
        fill = colours.hover if self.underMouse() else clear(colours.hover)
        return Look(fill, colours.quiet, QColor(), colours.quiet)


class GroupFilter(QWidget):
    """All, needs you, waiting, delivered: one of them.

    Signals:
        changed(group: Group): another one was chosen.
    """

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("groupFilter")
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(0)
        self._buttons = [_GroupButton(group, self) for group in Group]
        self._exclusive = QButtonGroup(self)
        for button in self._buttons:
            self._exclusive.addButton(button)
            row.addWidget(button, 1)
            button.toggled.connect(self._toggled)
        self._buttons[0].setChecked(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def group(self) -> Group:
        """The one that is chosen."""
        return next(button.which for button in self._buttons if button.isChecked())

    def stops(self) -> list[QWidget]:
        """What the Tab key stops at, in order."""
        return list(self._buttons)

    def choose_all(self) -> None:
        """Leave none out."""
        self.choose(Group.ALL)

    def choose(self, group: Group) -> None:
        """Choose one."""
        next(button for button in self._buttons if button.which is group).setChecked(True)

    def retranslate(self) -> None:
        """Take over the current language."""
        self.setAccessibleName(translate("Voices", "Which voices"))
        words = {
            Group.ALL: translate("Voices", "All"),
            Group.NEEDS_YOU: translate("Voices", "Need you"),
            Group.WAITING: translate("Voices", "Waiting", "filter"),
            Group.DELIVERED: translate("Voices", "Delivered", "filter"),
        }
        for button in self._buttons:
            button.setText(words[button.which])

    def press(self, key: int) -> bool:
        """Take a key that a button got. Returns whether it means something here."""
        steps = {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Up: -1,
        }
        step = steps.get(Qt.Key(key))
        if step is None:
            return False
        at = next(i for i, button in enumerate(self._buttons) if button.isChecked())
        button = self._buttons[min(max(at + step, 0), len(self._buttons) - 1)]
        button.setChecked(True)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_panel(painter, QRectF(self.rect()), "track", "line")

    def _toggled(self, checked: bool) -> None:  # noqa: FBT001 - a signal's
        if checked:
            self.changed.emit(self.group())


class _Bar(RingWearer, QPushButton):
    """How many voices of the day have so many stars; pressed, only those are listed."""

    def __init__(self, stars: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.stars = stars
        self.many = 0
        self.share = 0.0
        self.setObjectName(f"dayBar{stars}")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setProperty("focusRadius", SEGMENT_RADIUS)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(48, 56)

    def tell(self, many: int, share: float) -> None:
        """How many, and how high its bar is beside the highest one (0 to 1)."""
        self.many, self.share = many, share
        said = translate("Voices", "{word}, {stars} of 5: %n today", "", many)
        self.setAccessibleName(said.format(word=rating_word(self.stars), stars=self.stars))
        set_tooltip(self, self.accessibleName())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse() or self.isDown():
            painter.setBrush(colours.accent_soft if self.isChecked() else colours.hover)
            painter.drawRoundedRect(QRectF(self.rect()), SEGMENT_RADIUS, SEGMENT_RADIUS)
        if self.isChecked():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(colours.accent)
            inner = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(inner, SEGMENT_RADIUS, SEGMENT_RADIUS)
            painter.setPen(Qt.PenStyle.NoPen)
        room, foot = 24.0, 30.0
        high = max(3.0, room * self.share)
        painter.setBrush(colours.star if self.many else colours.line)
        painter.drawRoundedRect(QRectF(8, foot - high, self.width() - 16, high), 3, 3)
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        colours = theme()
        line = QRectF(0, 34, self.width(), 18)
        face = font(13, 600 if self.isChecked() else 400, tabular=True)
        painter.setFont(face)
        said = str(self.stars)
        width = painter.fontMetrics().horizontalAdvance(said) + 4 + 12
        left = (self.width() - width) / 2
        painter.setPen(colours.text if self.many else colours.quiet)
        painter.drawText(line.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, said)
        star = QRectF(left + width - 12, line.center().y() - 6, 12, 12)
        paint_star(painter, star, colours.star, colours.star_edge)


class DayBars(QWidget):
    """A bar for each star; one of them may be pressed to list only those voices of the day.

    Signals:
        changed(stars: int): only those with so many stars are wanted; 0 for all.
    """

    changed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("dayBars")
        self._day = DayPicture()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._bars = [_Bar(stars, self) for stars in range(1, _STARS + 1)]
        for bar in self._bars:
            row.addWidget(bar, 1)
            bar.clicked.connect(lambda checked, b=bar: self._pressed(b, chosen=checked))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def stars(self) -> int:
        """The number of stars that is wanted; 0 for any."""
        return next((bar.stars for bar in self._bars if bar.isChecked()), 0)

    def stops(self) -> list[QWidget]:
        """What the Tab key stops at, in order."""
        return list(self._bars)

    def clear(self) -> None:
        """Want any number of stars."""
        for bar in self._bars:
            bar.setChecked(False)

    def show_day(self, day: DayPicture) -> None:
        """Draw a day."""
        self._day = day
        highest = max(day.by_stars) or 1
        for bar, many in zip(self._bars, day.by_stars, strict=True):
            bar.tell(many, many / highest)

    def words(self) -> str:
        """How many voices there were today, and their average, in words; "" without any."""
        if not self._day.count:
            return ""
        said = translate("Voices", "%n today", "", self._day.count)
        if self._day.average is None:
            return said
        average = translate("Voices", "average {average}").format(
            average=number(self._day.average, 1)
        )
        return f"{said}, {average}"

    def retranslate(self) -> None:
        """Take over the current language."""
        self.setAccessibleName(translate("Voices", "Today's ratings"))
        self.show_day(self._day)

    def _pressed(self, pressed: _Bar, *, chosen: bool) -> None:
        for bar in self._bars:
            bar.setChecked(bar is pressed and chosen)
        self.changed.emit(self.stars())

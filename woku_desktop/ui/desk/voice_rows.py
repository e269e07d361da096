"""How the rows of the list are painted, and where they can be pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from woku_desktop.domain.submission import NEEDS_A_PERSON, State
from woku_desktop.ui import icons
from woku_desktop.ui.desk.voices import Heading, Role, action_text, heading_text, told, who
from woku_desktop.ui.texts import clock
from woku_desktop.ui.theme import RADIUS, font, theme
from woku_desktop.ui.widgets.star_rating import paint_star

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QKeyEvent

    from woku_desktop.domain.submission import Submission

Index = QModelIndex | QPersistentModelIndex

_HEADING = 32
_ROW = 64
_SENDING_ROW = 68
_INSET = 16
_DISC = 32
_TEXT_LEFT = _INSET + _DISC + 16

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _width(text: str, px: float, weight: int) -> float:
    return QFontMetricsF(font(px, weight, tabular=True)).horizontalAdvance(text)


class VoiceRows(QStyledItemDelegate):
    """Paints headings and voices.

    Signals:
        acted(row: int): what the row offers was pressed.
    """

    acted = Signal(int)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        if index.data(Role.HEADING) is not None:
            return QSize(0, _HEADING)
        return QSize(0, _ROW if index.data(Role.PROGRESS) is None else _SENDING_ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRect(option.rect)
        heading = index.data(Role.HEADING)
        if isinstance(heading, Heading):
            self._paint_heading(painter, area, heading)
        else:
            self._paint_ground(painter, option, area)
            self._paint_voice(painter, area, index.data(Role.VOICE), index.data(Role.PROGRESS))
        self._paint_focus(painter, option, area)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        if (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
            and event.button() == Qt.MouseButton.LeftButton
        ):
            area = QRect(option.rect)
            if self.action_area(area, index).contains(event.position().toPoint()):
                self.acted.emit(index.row())
                return True
        return super().editorEvent(event, model, option, index)

    def action_area(self, area: QRect, index: Index) -> QRect:
        """Where a row can be pressed to act; an empty rectangle if it can't."""
        heading, voice = index.data(Role.HEADING), index.data(Role.VOICE)
        item = heading if heading is not None else voice
        text = action_text(item) if item is not None else ""
        if not text:
            return QRect()
        if isinstance(item, Heading):
            width = round(_width(text, 13, 600)) + 16
            return QRect(area.right() - _INSET - width + 9, area.top(), width, area.height())
        return QRect(area.left() + _TEXT_LEFT, area.top() + 30, area.width() - _TEXT_LEFT, 32)

    # Inside

    def _paint_heading(self, painter: QPainter, area: QRect, heading: Heading) -> None:
        colours = theme()
        inner = area.adjusted(_INSET, 0, -_INSET, 0)
        painter.setFont(font(13, 600))
        painter.setPen(colours.quiet)
        painter.drawText(inner, _LEFT, heading_text(heading))
        painter.setPen(colours.accent)
        painter.drawText(inner, _RIGHT, action_text(heading))

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect) -> None:
        colours = theme()
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if not selected and not hovered:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.accent_soft if selected else colours.hover)
        painter.drawRoundedRect(QRectF(area), RADIUS, RADIUS)
        if selected:
            painter.setBrush(colours.accent)
            bar = QRectF(area.left(), area.center().y() - 20, 4, 40)
            painter.drawRoundedRect(bar, 2, 2)

    def _paint_focus(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect) -> None:
        state = option.state
        view = self.parent()
        if not state & QStyle.StateFlag.State_HasFocus or not isinstance(view, QListView):
            return
        if view.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().accent, 2))
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)

    def _paint_voice(
        self, painter: QPainter, area: QRect, voice: Submission, progress: float | None
    ) -> None:
        colours = theme()
        top = area.top() + (10 if progress is None else 8)
        right = area.right() + 1 - _INSET
        self._paint_disc(painter, area, voice)
        number, time = str(voice.feedback.rating.stars), clock(voice.feedback.created_at)
        number_width = _width(number, 14, 600)
        painter.setFont(font(14, 600, tabular=True))
        painter.setPen(colours.text)
        painter.drawText(
            QRectF(right - number_width - 1, top, number_width + 1, 24), _RIGHT, number
        )
        star = QRectF(right - number_width - 4 - 14, top + 5, 14, 14)
        paint_star(painter, star, colours.star, colours.star_edge)
        painter.setFont(font(13, tabular=True))
        painter.setPen(colours.quiet)
        time_width = _width(time, 13, 400)
        painter.drawText(QRectF(right - time_width - 1, top + 24, time_width + 1, 20), _RIGHT, time)
        left = area.left() + _TEXT_LEFT
        room = right - left - max(time_width, number_width + 18) - 16
        painter.setPen(colours.text)
        _elided(painter, QRectF(left, top, room, 24), who(voice), 15, 600)
        self._paint_second_line(painter, QRectF(left, top + 24, room, 20), voice, progress)
        if progress is not None:
            _paint_bar(painter, QRectF(left, top + 48, room, 4), progress)

    def _paint_second_line(
        self, painter: QPainter, area: QRectF, voice: Submission, progress: float | None
    ) -> None:
        action = action_text(voice)
        said = told(voice, progress)
        wanted = _width(action, 14, 600) + 8 if action else 0.0
        painter.setPen(theme().quiet)
        used = _elided(painter, area.adjusted(0, 0, -wanted, 0), said, 14, 400)
        if action:
            painter.setPen(theme().accent)
            painter.setFont(font(14, 600))
            painter.drawText(area.adjusted(used + 6, 0, 4, 0), _LEFT, action)

    def _paint_disc(self, painter: QPainter, area: QRect, voice: Submission) -> None:
        icon, ink, fill = _state_look(voice)
        disc = QRectF(area.left() + _INSET, area.center().y() + 1 - _DISC / 2, _DISC, _DISC)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawEllipse(disc)
        icons.paint(painter, icon, disc.adjusted(8, 8, -8, -8), ink)


def _state_look(voice: Submission) -> tuple[str, QColor, QColor]:
    colours = theme()
    if voice.state in NEEDS_A_PERSON:
        return "alert", colours.warning, colours.warning_soft
    if voice.state is State.SENDING:
        return "arrow-up", colours.accent, colours.accent_soft
    if voice.state is State.DELIVERED:
        return "check", colours.good, colours.good_soft
    return "clock", colours.quiet, colours.line


def _elided(painter: QPainter, area: QRectF, text: str, px: float, weight: int) -> float:
    """Draw one line, cut with dots if need be; gives its width."""
    face = font(px, weight)
    painter.setFont(face)
    metrics = QFontMetricsF(face)
    one_line = " ".join(text.split())
    shown = one_line
    if metrics.horizontalAdvance(one_line) > area.width():
        tail = "…”" if one_line.endswith("”") else "…"
        room = area.width() - metrics.horizontalAdvance(tail)
        cut = metrics.elidedText(one_line, Qt.TextElideMode.ElideRight, room).rstrip("…")
        shown = cut.rstrip(" .,;:") + tail
    painter.drawText(area.adjusted(0, 0, 2, 0), _LEFT, shown)
    return metrics.horizontalAdvance(shown)


def _paint_bar(painter: QPainter, area: QRectF, fraction: float) -> None:
    colours = theme()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.line)
    painter.drawRoundedRect(area, 2, 2)
    painter.setBrush(colours.accent)
    filled = QRectF(area.left(), area.top(), area.width() * min(max(fraction, 0.0), 1.0), 4)
    painter.drawRoundedRect(filled, 2, 2)


class VoicesList(QListView):
    """The list itself. Enter does what the current row offers; other keys are the window's.

    Signals:
        acted(row: int): what a row offers was asked for.
    """

    acted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("voicesList")
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self._rows = VoiceRows(self)
        self._rows.acted.connect(self.acted)
        self.setItemDelegate(self._rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.acted.emit(self.currentIndex().row())
        elif key == Qt.Key.Key_Space or Qt.Key.Key_1 <= key <= Qt.Key.Key_5:
            event.ignore()
        else:
            super().keyPressEvent(event)

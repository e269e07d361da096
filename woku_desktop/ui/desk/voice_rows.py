"""How the rows of the list are painted, and where they can be pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from woku_desktop.domain.submission import State, Submission
from woku_desktop.ui import icons
from woku_desktop.ui.desk.voice_words import (
    Action,
    Heading,
    action_text,
    actions_of,
    heading_text,
    told,
    when,
    who,
)
from woku_desktop.ui.theme import RADIUS, font, theme
from woku_desktop.ui.widgets.star_rating import paint_star

if TYPE_CHECKING:
    from woku_desktop.ui.desk.voices import VoicesModel

Index = QModelIndex | QPersistentModelIndex

HEADING = 32
ROW = 64
_INSET = 16
_DISC = 32
_TEXT_LEFT = _INSET + _DISC + 16
_LINE = 20
_GAP = 6
_TARGET = 32

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _width(text: str, px: float, weight: int) -> float:
    return QFontMetricsF(font(px, weight, tabular=True)).horizontalAdvance(text)


class VoiceRows(QStyledItemDelegate):
    """Paints headings and voices.

    Args:
        view: the list it paints for.
        model: what is listed.
    """

    def __init__(self, view: QTableView, model: VoicesModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRect(option.rect)
        item = self._model.look_at(index.row())
        if isinstance(item, Heading):
            self._paint_heading(painter, area, item)
        else:
            self._paint_ground(painter, option, area)
            if isinstance(item, Submission):
                self._paint_voice(painter, area, item)
            else:
                _paint_unread(painter, area)
        self._paint_focus(painter, option, area)
        painter.restore()

    def action_areas(self, area: QRect, index: Index) -> dict[Action, QRect]:
        """Where a row can be pressed, for each thing that it offers there."""
        item = self._model.item(index.row())
        actions = actions_of(item)
        if not actions:
            return {}
        if isinstance(item, Heading):
            width = round(_width(action_text(item, actions[0]), 13, 600)) + 16
            left = area.right() - _INSET - width + 9
            return {actions[0]: QRect(left, area.top(), width, area.height())}
        assert isinstance(item, Submission)
        return self._beside(area, item)

    # Inside

    def _paint_heading(self, painter: QPainter, area: QRect, heading: Heading) -> None:
        colours = theme()
        inner = area.adjusted(_INSET, 0, -_INSET, 0)
        painter.setPen(colours.quiet)
        painter.setFont(font(13, 600, tabular=True))
        painter.drawText(inner, _LEFT, heading_text(heading))
        painter.setPen(colours.accent)
        for action in actions_of(heading):
            painter.drawText(inner, _RIGHT, action_text(heading, action))

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
        if not option.state & QStyle.StateFlag.State_HasFocus:
            return
        if self._view.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().accent, 2))
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), RADIUS - 1, RADIUS - 1)

    def _paint_voice(self, painter: QPainter, area: QRect, voice: Submission) -> None:
        progress = self._model.progress(voice.id)
        top = area.top() + (10 if progress is None else 6)
        self._paint_disc(painter, area, voice)
        room = self._paint_right(painter, area, voice, top)
        left = area.left() + _TEXT_LEFT
        painter.setPen(theme().text)
        _elided(painter, QRectF(left, top, room, 24), who(voice), 15, 600)
        self._paint_second_line(painter, QRectF(left, top + 24, room, _LINE), voice)
        if progress is not None:
            _paint_bar(painter, QRectF(left, top + 48, room, 4), progress)

    def _paint_right(self, painter: QPainter, area: QRect, voice: Submission, top: int) -> float:
        """Draw the rating, and the time below it; gives the room that is left of them."""
        colours = theme()
        right = area.right() + 1 - _INSET
        number = str(voice.rating.stars) if voice.rating is not None else "—"
        wide = _width(number, 14, 600)
        painter.setFont(font(14, 600, tabular=True))
        painter.setPen(colours.text if voice.rating is not None else colours.quiet)
        painter.drawText(QRectF(right - wide - 1, top, wide + 1, 24), _RIGHT, number)
        if voice.rating is not None:
            star = QRectF(right - wide - 4 - 14, top + 5, 14, 14)
            paint_star(painter, star, colours.star, colours.star_edge)
        time = when(voice, self._model.around(voice).now)
        below = QRectF(right - self._right_width(voice) - 1, top + 24, 0, _LINE)
        below.setRight(right)
        painter.setFont(font(13, tabular=True))
        painter.setPen(colours.quiet)
        painter.drawText(below, _RIGHT, time)
        return self._text_room(area, voice)

    def _right_width(self, voice: Submission) -> float:
        number = str(voice.rating.stars) if voice.rating is not None else "—"
        time = when(voice, self._model.around(voice).now)
        return max(_width(time, 13, 400), _width(number, 14, 600) + 18)

    def _text_room(self, area: QRect, voice: Submission) -> float:
        return area.width() - _TEXT_LEFT - _INSET - self._right_width(voice) - 16

    def _paint_second_line(self, painter: QPainter, area: QRectF, voice: Submission) -> None:
        painter.setPen(theme().quiet)
        said = told(voice, self._model.around(voice))
        room = QRectF(area)
        room.setWidth(self._room_for_words(area.width(), voice))
        used = _elided(painter, room, said, 14, 400)
        if voice.needs_a_person:
            painter.setPen(theme().accent)
            painter.setFont(font(14, 600))
            offered = action_text(voice, actions_of(voice)[0])
            painter.drawText(area.adjusted(used + _GAP, 0, 4, 0), _LEFT, offered)

    def _room_for_words(self, room: float, voice: Submission) -> float:
        """What the words may take of the second line: what is offered behind them stays whole."""
        if not voice.needs_a_person:
            return room
        return room - _GAP - _width(action_text(voice, actions_of(voice)[0]), 14, 600)

    def _beside(self, area: QRect, voice: Submission) -> dict[Action, QRect]:
        """Where the second line offers something."""
        if not voice.needs_a_person:
            return {}
        face = font(14)
        room = self._room_for_words(self._text_room(area, voice), voice)
        shown = _cut(told(voice, self._model.around(voice)), face, room)
        used = QFontMetricsF(face).horizontalAdvance(shown)
        left = round(area.left() + _TEXT_LEFT + used + _GAP) - 8
        offered = actions_of(voice)[0]
        wide = round(_width(action_text(voice, offered), 14, 600)) + 16
        return {offered: QRect(left, area.top() + 28, wide, _TARGET)}

    def _paint_disc(self, painter: QPainter, area: QRect, voice: Submission) -> None:
        icon, ink, fill = _state_look(voice)
        disc = QRectF(area.left() + _INSET, area.center().y() + 1 - _DISC / 2, _DISC, _DISC)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawEllipse(disc)
        icons.paint(painter, icon, disc.adjusted(8, 8, -8, -8), ink)


def _state_look(voice: Submission) -> tuple[str, QColor, QColor]:
    colours = theme()
    if voice.needs_a_person:
        return "alert", colours.warning, colours.warning_soft
    if voice.state is State.SENDING:
        return "arrow-up", colours.accent, colours.accent_soft
    if voice.state is State.DELIVERED:
        return "check", colours.good, colours.good_soft
    return "clock", colours.quiet, colours.line


def _elided(painter: QPainter, area: QRectF, text: str, px: float, weight: int) -> float:
    """Draw one line, cut with dots if need be; gives its width."""
    face = font(px, weight)
    shown = _cut(text, face, area.width())
    painter.setFont(face)
    painter.drawText(area.adjusted(0, 0, 2, 0), _LEFT, shown)
    return QFontMetricsF(face).horizontalAdvance(shown)


def _cut(text: str, face: QFont, width: float) -> str:
    """A text in one line, cut with dots if need be."""
    metrics = QFontMetricsF(face)
    one_line = _one_line(text)
    if metrics.horizontalAdvance(one_line) <= width:
        return one_line
    tail = "…”" if one_line.endswith("”") else "…"
    room = width - metrics.horizontalAdvance(tail)
    cut = metrics.elidedText(one_line, Qt.TextElideMode.ElideRight, room).rstrip("…")
    return cut.rstrip(" .,;:") + tail


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _paint_unread(painter: QPainter, area: QRect) -> None:
    """The place of a voice that is being read."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme().line)
    disc = QRectF(area.left() + _INSET, area.center().y() + 1 - _DISC / 2, _DISC, _DISC)
    painter.drawEllipse(disc)
    left, room = area.left() + _TEXT_LEFT, area.width() - _TEXT_LEFT - 4 * _INSET
    painter.drawRoundedRect(QRectF(left, area.top() + 16, room / 2, 12), 6, 6)
    painter.drawRoundedRect(QRectF(left, area.top() + 38, room, 10), 5, 5)


def _paint_bar(painter: QPainter, area: QRectF, fraction: float) -> None:
    colours = theme()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.line)
    painter.drawRoundedRect(area, 2, 2)
    painter.setBrush(colours.accent)
    filled = QRectF(area.left(), area.top(), area.width() * min(max(fraction, 0.0), 1.0), 4)
    painter.drawRoundedRect(filled, 2, 2)

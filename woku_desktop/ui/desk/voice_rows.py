"""How the rows of the list are painted, and where they can be pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from woku_desktop.domain.submission import DECIDABLE, State, Submission
from woku_desktop.ui import icons
from woku_desktop.ui.desk.voice_words import (
    Action,
    Heading,
    More,
    action_text,
    actions_of,
    explained,
    heading_text,
    more_text,
    told,
    when,
    who,
)
from woku_desktop.ui.theme import RADIUS, font, theme
from woku_desktop.ui.widgets.star_rating import paint_star

if TYPE_CHECKING:
    from woku_desktop.ui.desk.voices import VoicesModel

Index = QModelIndex | QPersistentModelIndex

_HEADING = 32
_ROW = 64
_SENDING_ROW = 68
_INSET = 16
_DISC = 32
_TEXT_LEFT = _INSET + _DISC + 16
_LINE = 20
_GAP = 6
_TARGET = 32
# A server's words may be long; the hint holds them all.
_MOST_EXPLAINED = 320

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _width(text: str, px: float, weight: int) -> float:
    return QFontMetricsF(font(px, weight, tabular=True)).horizontalAdvance(text)


class VoiceRows(QStyledItemDelegate):
    """Paints headings and voices. The current voice, if it needs a person, is told whole.

    Args:
        view: the list it paints for.
        model: what is listed.
    """

    def __init__(self, view: QListView, model: VoicesModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        # Asked of every row whenever one has changed: straight to the model, without roles.
        item = self._model.item(index.row())
        if not isinstance(item, Submission):
            return QSize(0, _HEADING)
        if item.state is State.SENDING:
            return QSize(0, _SENDING_ROW if self._model.progress(item.id) is not None else _ROW)
        if item.state in DECIDABLE and self._is_current(index):
            lines = len(self._explanation(item, self._explained_width()))
            return QSize(0, 10 + 24 + lines * _LINE + _TARGET + 6)
        return QSize(0, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRect(option.rect)
        item = self._model.item(index.row())
        if isinstance(item, Submission):
            self._paint_ground(painter, option, area)
            self._paint_voice(painter, area, item, whole=self._is_told_whole(item, index))
        else:
            self._paint_between(painter, area, item)
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
        if not self._is_told_whole(item, index):
            return self._beside(area, item)
        left, top = area.left() + _TEXT_LEFT - 8, area.bottom() + 1 - 4 - _TARGET
        found = {}
        for action in actions:
            width = round(_width(action_text(item, action), 14, 600)) + 16
            found[action] = QRect(left, top, width, _TARGET)
            left += width + 8
        return found

    # Inside

    def _is_current(self, index: Index) -> bool:
        return self._view.currentIndex().row() == index.row()

    def _is_told_whole(self, voice: Submission, index: Index) -> bool:
        return voice.state in DECIDABLE and self._is_current(index)

    def _explained_width(self) -> float:
        return self._view.viewport().width() - _TEXT_LEFT - _INSET

    def _explanation(self, voice: Submission, width: float) -> list[str]:
        text = _one_line(explained(voice, self._model.around(voice.id)))
        if len(text) > _MOST_EXPLAINED:
            text = text[:_MOST_EXPLAINED].rstrip() + "…"
        return _wrapped(text, width)

    def _paint_between(self, painter: QPainter, area: QRect, item: Heading | More) -> None:
        colours = theme()
        inner = area.adjusted(_INSET, 0, -_INSET, 0)
        painter.setPen(colours.quiet)
        if isinstance(item, More):
            painter.setFont(font(13, tabular=True))
            painter.drawText(inner.adjusted(_TEXT_LEFT - _INSET, 0, 0, 0), _LEFT, more_text(item))
            return
        painter.setFont(font(13, 600))
        painter.drawText(inner, _LEFT, heading_text(item))
        painter.setPen(colours.accent)
        for action in actions_of(item):
            painter.drawText(inner, _RIGHT, action_text(item, action))

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

    def _paint_voice(
        self, painter: QPainter, area: QRect, voice: Submission, *, whole: bool
    ) -> None:
        progress = self._model.progress(voice.id)
        top = area.top() + (10 if progress is None else 8)
        self._paint_disc(painter, QRect(area.topLeft(), QSize(area.width(), _ROW)), voice)
        room = self._paint_right(painter, area, voice, top, timed=not whole)
        left = area.left() + _TEXT_LEFT
        painter.setPen(theme().text)
        _elided(painter, QRectF(left, top, room, 24), who(voice), 15, 600)
        if whole:
            self._paint_whole(painter, area, voice)
            return
        self._paint_second_line(painter, QRectF(left, top + 24, room, _LINE), voice)
        if progress is not None:
            _paint_bar(painter, QRectF(left, top + 48, room, 4), progress)

    def _paint_right(
        self, painter: QPainter, area: QRect, voice: Submission, top: int, *, timed: bool
    ) -> float:
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
        if timed:
            time = when(voice, self._model.around().now)
            below = QRectF(right - self._right_width(voice) - 1, top + 24, 0, _LINE)
            below.setRight(right)
            painter.setFont(font(13, tabular=True))
            painter.setPen(colours.quiet)
            painter.drawText(below, _RIGHT, time)
        return self._text_room(area, voice)

    def _right_width(self, voice: Submission) -> float:
        number = str(voice.rating.stars) if voice.rating is not None else "—"
        time = when(voice, self._model.around().now)
        return max(_width(time, 13, 400), _width(number, 14, 600) + 18)

    def _text_room(self, area: QRect, voice: Submission) -> float:
        return area.width() - _TEXT_LEFT - _INSET - self._right_width(voice) - 16

    def _paint_second_line(self, painter: QPainter, area: QRectF, voice: Submission) -> None:
        painter.setPen(theme().quiet)
        said = told(voice, self._model.around(voice.id))
        used = _elided(painter, area, said, 14, 400)
        if self._fits_beside(used, area.width(), voice):
            painter.setPen(theme().accent)
            painter.setFont(font(14, 600))
            offered = action_text(voice, Action.RETRY)
            painter.drawText(area.adjusted(used + _GAP, 0, 4, 0), _LEFT, offered)

    def _fits_beside(self, used: float, room: float, voice: Submission) -> bool:
        """Whether what is offered has room behind the words; else it waits to be chosen."""
        if not voice.needs_a_person:
            return False
        return used + _GAP + _width(action_text(voice, Action.RETRY), 14, 600) <= room

    def _beside(self, area: QRect, voice: Submission) -> dict[Action, QRect]:
        """Where the second line offers something."""
        used = _width(_one_line(told(voice, self._model.around(voice.id))), 14, 400)
        if not self._fits_beside(used, self._text_room(area, voice), voice):
            return {}
        left = round(area.left() + _TEXT_LEFT + used + _GAP) - 8
        wide = round(_width(action_text(voice, Action.RETRY), 14, 600)) + 16
        return {Action.RETRY: QRect(left, area.top() + 28, wide, _TARGET)}

    def _paint_whole(self, painter: QPainter, area: QRect, voice: Submission) -> None:
        """All that is known of it, and below that what can be done."""
        left, top = area.left() + _TEXT_LEFT, area.top() + 10 + 24
        painter.setFont(font(14))
        painter.setPen(theme().text)
        width = self._explained_width()
        for line in self._explanation(voice, width):
            painter.drawText(QRectF(left, top, width + 2, _LINE), _LEFT, line)
            top += _LINE
        painter.setFont(font(14, 600))
        painter.setPen(theme().accent)
        areas = self.action_areas(area, self._model.index(self._model.row_of(voice.id)))
        for action, where in areas.items():
            painter.drawText(where.adjusted(8, 0, 0, 0), _LEFT, action_text(voice, action))

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


def _wrapped(text: str, width: float) -> list[str]:
    """The lines of a text in 14 px type."""
    layout = QTextLayout(text, font(14))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    lines = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start = line.textStart()
        lines.append(text[start : start + line.textLength()].rstrip())
    layout.endLayout()
    return lines


def _paint_bar(painter: QPainter, area: QRectF, fraction: float) -> None:
    colours = theme()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colours.line)
    painter.drawRoundedRect(area, 2, 2)
    painter.setBrush(colours.accent)
    filled = QRectF(area.left(), area.top(), area.width() * min(max(fraction, 0.0), 1.0), 4)
    painter.drawRoundedRect(filled, 2, 2)

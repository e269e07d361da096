"""The thanks: the opinion is safe, perhaps with what was understood, and the visit ends."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from woku_desktop.domain.submission import State
from woku_desktop.ui import motion
from woku_desktop.ui.announce import announce
from woku_desktop.ui.kiosk.frame import Form, frame_for
from woku_desktop.ui.kiosk.kit import TouchButton, fit_largest, fit_text, lines_of
from woku_desktop.ui.kiosk.page import Page
from woku_desktop.ui.kiosk.record_parts import GivenRating
from woku_desktop.ui.kiosk.visit import Step
from woku_desktop.ui.texts import quoted, translate
from woku_desktop.ui.theme import theme
from woku_desktop.ui.widgets.card import Card
from woku_desktop.ui.widgets.glyph import Glyph
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from woku_desktop.ui.kiosk.frame import Frame, Place, Sizes
    from woku_desktop.ui.kiosk.visit import Visit

_LINE_MS = 33
_SECOND_MS = 1000
# A timer that comes a moment early must not tell the same second twice.
_EARLY_S = 0.2
LONG_FROM = 300
"""A transcription of more characters is set smaller."""


class TimeLine(QWidget):
    """Runs out with the time; repaints only where its end has moved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeLine")
        self._fraction = 1.0

    def fraction(self) -> float:
        """How much is left, from 1 to 0."""
        return self._fraction

    def set_fraction(self, fraction: float) -> None:
        """How much is left, from 1 to 0."""
        before, self._fraction = self._end(), fraction
        now = self._end()
        if before != now:
            # Its round end is as long as half its height.
            first, last = sorted((before, now))
            self.update(first - self.height(), 0, last - first + 2 * self.height(), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = self.height() / 2
        painter.setBrush(colours.line)
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        if self._end() > 0:
            painter.setBrush(colours.accent)
            left = QRectF(0, 0, max(self._end(), self.height()), self.height())
            painter.drawRoundedRect(left, radius, radius)

    def _end(self) -> int:
        return round(self.width() * self._fraction)


class _Column(NamedTuple):
    """The places of what is said, as drawn."""

    check: Place
    title: Place
    sentence: Place
    done: Place


class _Places(NamedTuple):
    """One form of the thanks: places and sizes, as drawn."""

    alone: _Column
    beside: _Column
    centred: bool  # whether the column is, beside the card too
    card: Place
    padding: int
    check_px: int
    title_sizes: Sizes
    sentence_sizes: Sizes
    done_px: int
    heading: int
    star: int
    transcription: Sizes
    line: Place
    left: Place
    left_px: int


_PLACES = {
    Form.PORTRAIT: _Places(
        alone=_Column(
            (452, 400, 176, 176), (64, 614, 952, 140), (64, 768, 952, 168), (64, 1400, 952, 144)
        ),
        beside=_Column(
            (452, 160, 176, 176), (64, 366, 952, 140), (64, 512, 952, 112), (64, 1400, 952, 144)
        ),
        centred=True,
        card=(64, 664, 952, 680),
        padding=56,
        check_px=96,
        title_sizes=((128, 136), (112, 120), (96, 104)),
        sentence_sizes=((44, 60), (40, 56), (36, 48), (32, 40)),
        done_px=44,
        heading=28,
        star=36,
        transcription=((40, 56), (32, 48)),
        line=(64, 1624, 952, 8),
        left=(64, 1644, 952, 52),
        left_px=28,
    ),
    Form.LANDSCAPE: _Places(
        alone=_Column(
            (872, 200, 176, 176), (424, 406, 1072, 140), (424, 560, 1072, 112), (776, 736, 368, 112)
        ),
        beside=_Column(
            (88, 232, 176, 176), (88, 438, 744, 140), (88, 592, 744, 112), (88, 752, 288, 112)
        ),
        centred=False,
        card=(880, 232, 952, 632),
        padding=64,
        check_px=96,
        title_sizes=((128, 136), (112, 120), (96, 104)),
        sentence_sizes=((40, 56), (36, 48), (32, 40)),
        done_px=40,
        heading=28,
        star=36,
        transcription=((40, 56), (32, 48)),
        line=(88, 968, 1744, 8),
        left=(88, 988, 1744, 48),
        left_px=28,
    ),
    Form.SMALL: _Places(
        alone=_Column(
            (464, 112, 96, 96), (32, 220, 960, 80), (32, 304, 960, 80), (352, 400, 320, 88)
        ),
        beside=_Column(
            (32, 112, 96, 96), (32, 220, 384, 80), (32, 304, 384, 80), (32, 400, 320, 88)
        ),
        centred=False,
        card=(440, 112, 552, 376),
        padding=28,
        check_px=52,
        title_sizes=((72, 80), (64, 72), (56, 64)),
        sentence_sizes=((28, 40), (26, 36), (24, 32), (22, 26)),
        done_px=28,
        heading=22,
        star=28,
        transcription=((26, 36), (22, 30)),
        line=(32, 528, 960, 8),
        left=(32, 544, 960, 36),
        left_px=22,
    ),
}


class ThanksPage(Page):
    """What it shows moves once at most: when what was understood comes. Window's thread only.

    Args:
        visit: whose opinion is safe.
    """

    def __init__(self, visit: Visit, parent: QWidget | None = None) -> None:
        super().__init__(visit, parent)
        self._frame = frame_for(self.size())
        self._understood = ""
        self.check = Glyph("check", 96, "good", disc=176, fill="good_soft")
        self.check.setParent(self)
        self.title = Text(parent=self, weight=700)
        self.sentence = Text(parent=self, wrap=True)
        self.sentence.setObjectName("thanksSentence")
        self.done = TouchButton(parent=self)
        self.done.setObjectName("doneButton")
        self.card = Card(self)
        self.card.setObjectName("understoodCard")
        self.heading = Text(parent=self.card, weight=600, tone="quiet")
        self.rating = GivenRating(self.card, wordy=False)
        self.rating.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.transcription = Text(parent=self.card, wrap=True)
        self.transcription.setObjectName("transcriptionText")
        self.line = TimeLine(self)
        self.left = Text(parent=self, tone="quiet", tabular=True)
        self.left.setObjectName("timeLeft")
        self.card.hide()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        self.done.clicked.connect(visit.leave)

    def arrange(self, frame: Frame) -> None:
        self._frame = frame
        places = _PLACES[frame.form]
        self.done.fit(frame, places.done_px)
        self.line.setGeometry(frame.rect(*places.line))
        self.left.setGeometry(frame.rect(*places.left))
        fit_text(self.left, frame, places.left_px, round(places.left_px * 1.4))
        self._arrange_card()
        self._arrange_column()

    def retranslate(self) -> None:
        self.title.setText(translate("Kiosk", "Thank you!"))
        self.done.setText(translate("Kiosk", "Done"))
        self.heading.setText(translate("Kiosk", "This is what we understood"))
        self._arrange_card()
        self._show_sentence()
        self.tick()

    def refresh(self) -> None:
        if self.visit.step is not Step.THANKS:
            return
        if not self._understood and self.visit.transcription:
            self._understood = self.visit.transcription
            self.transcription.setText(quoted(self._understood))
            self.rating.show_stars(self.visit.flow.stars)
            self._arrange_card()
            self.card.show()
            motion.fade_in(self.card)
            self._show_sentence()
            if self.isVisible():
                announce(self, self.sentence.text())
        self.tick()
        self._pace()

    def forget(self) -> None:
        self._timer.stop()
        self._understood = ""
        self.transcription.setText("")
        self.rating.show_stars(0)
        self.card.hide()
        self._show_sentence()

    def first_focus(self) -> QWidget | None:
        return self.done

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_sentence()
        announce(self, f"{self.title.text()} {self.sentence.text()}")

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def tick(self) -> None:
        """Show how much time is left."""
        # The visit's timer may say a little more than it was given.
        fraction = min(1.0, self.visit.thanks_fraction_left)
        total = self.visit.options.kiosk.thanks_seconds
        seconds = max(0, math.ceil(fraction * total - _EARLY_S))
        if motion.reduced():
            fraction = seconds / math.ceil(total)
        self.line.set_fraction(fraction)
        said = translate("Kiosk", "Back to the start in %n seconds.", "", seconds)
        if said != self.left.text():
            self.left.setText(said)

    def _pace(self) -> None:
        if not self.isVisible():
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start(_SECOND_MS if motion.reduced() else _LINE_MS)

    def _show_sentence(self) -> None:
        told = self.visit.flow.submission
        delivered = told is not None and told.state is State.DELIVERED
        name = self.visit.flow.options.woku_name
        if not (self._understood and delivered):
            said = translate("Kiosk", "Your opinion is safe and goes on its way by itself.")
        elif name:
            said = translate("Kiosk", "Your opinion has reached {place}.").format(place=name)
        else:
            said = translate("Kiosk", "Your opinion has arrived.")
        self.sentence.setText(said)
        self._arrange_column()

    def _arrange_column(self) -> None:
        frame, places = self._frame, _PLACES[self._frame.form]
        beside = bool(self._understood)
        column = places.beside if beside else places.alone
        side = Qt.AlignmentFlag.AlignLeft
        if places.centred or not beside:
            side = Qt.AlignmentFlag.AlignHCenter
        check = frame.rect(*column.check)
        self.check.setSide(frame.px(places.check_px), check.width())
        self.check.move(check.topLeft())
        self.title.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self._fit_title(frame.rect(*column.title), places.title_sizes)
        self.sentence.setAlignment(side | Qt.AlignmentFlag.AlignTop)
        fit_largest(self.sentence, frame, places.sentence_sizes, frame.rect(*column.sentence))
        across = Qt.AlignmentFlag.AlignHCenter if places.centred else Qt.AlignmentFlag.AlignLeft
        self.left.setAlignment(across | Qt.AlignmentFlag.AlignVCenter)
        self.done.setGeometry(frame.rect(*column.done))

    def _fit_title(self, rect: QRect, sizes: Sizes) -> None:
        for px, line in sizes:
            fit_text(self.title, self._frame, px, line)
            if self.title.sizeHint().width() <= rect.width():
                break
        self.title.setGeometry(rect)

    def _arrange_card(self) -> None:
        frame, places = self._frame, _PLACES[self._frame.form]
        self.card.setGeometry(frame.rect(*places.card))
        margin = frame.px(places.padding)
        inside = self.card.rect().adjusted(margin, round(margin * 0.8), -margin, -margin)
        star = frame.px(places.star)
        height = max(star, frame.line_px(round(places.heading * 1.4), places.heading))
        fit_text(self.heading, frame, places.heading, round(places.heading * 1.4))
        self.rating.fit(star, frame.type_px(places.heading))
        wide = self.rating.sizeHint().width()
        head = QRect(inside.left(), inside.top(), inside.width(), height)
        self.rating.setGeometry(head.adjusted(head.width() - wide, 0, 0, 0))
        self.heading.setGeometry(head.adjusted(0, 0, -wide - margin // 2, 0))
        self._fit_transcription(inside.adjusted(0, height + frame.px(24), 0, 0))

    def _fit_transcription(self, rect: QRect) -> None:
        """Large while it is short and fits; then smaller, and its end cut with an ellipsis."""
        sizes = _PLACES[self._frame.form].transcription
        if len(self._understood) > LONG_FROM:
            sizes = sizes[-1:]
        self.transcription.setMaxLines(0)
        self.transcription.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        fit_largest(self.transcription, self._frame, sizes, rect)
        line = self.transcription.height_saying("", rect.width())
        if lines_of(self.transcription, rect.width()) * line > rect.height():
            self.transcription.setMaxLines(max(1, rect.height() // line))

"""The parts of the recording step: the rating that was given, the microphone's pill, the promise
before a recording, and buttons that take two quick taps for one."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from woku_desktop.ui import icons
from woku_desktop.ui.kiosk.frame import SMALLEST_TYPE
from woku_desktop.ui.kiosk.kit import TouchButton, fit_text
from woku_desktop.ui.texts import rating_word, translate
from woku_desktop.ui.theme import Theme, font, theme
from woku_desktop.ui.widgets.buttons import Look
from woku_desktop.ui.widgets.card import Card
from woku_desktop.ui.widgets.glyph import Glyph
from woku_desktop.ui.widgets.star_rating import paint_star
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from woku_desktop.ui.kiosk.frame import Frame

STARS = 5


class OnceButton(TouchButton):
    """Takes two quick taps for one: the second may be meant for what stood there before."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()


class QuietButton(OnceButton):
    """Another way, for who looks for it: nothing but its words."""

    def look(self, colours: Theme) -> Look:
        """The colours of the state it is in."""
        if not self.isEnabled():
            return Look(QColor(Qt.GlobalColor.transparent), colours.quiet, QColor(), colours.quiet)
        fill = colours.pressed if self.isDown() else QColor(Qt.GlobalColor.transparent)
        ink = colours.text if self.isDown() else colours.accent
        return Look(fill, ink, QColor(), ink)


class GivenRating(QLabel):
    """The stars that were given and their word; nothing to touch.

    Args:
        wordy: whether the word stands behind the stars; without, it is only read out.
    """

    def __init__(self, parent: QWidget | None = None, *, wordy: bool = True) -> None:
        super().__init__(parent)
        self.setObjectName("givenRating")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._stars = 0
        self._wordy = wordy
        self._glyph = 56
        self._px = 36

    def fit(self, glyph: int, px: int) -> None:
        """Take the side of a star and the size of the type, in logical pixels."""
        self._glyph, self._px = glyph, px
        self.updateGeometry()
        self.update()

    def show_stars(self, stars: int) -> None:
        """Show one to five, or none."""
        self._stars = stars
        word = rating_word(stars)
        self.setText(word if self._wordy else "")
        said = translate("Capture", "{word}, {stars} of 5").format(word=word, stars=stars)
        self.setAccessibleName(said if stars else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(math.ceil(self._wide()), max(self._glyph, self._px))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if not self._stars:
            return
        colours = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = 0.0
        if self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            left = (self.width() - self._wide()) / 2
        elif self.alignment() & Qt.AlignmentFlag.AlignRight:
            left = self.width() - self._wide()
        top = round((self.height() - self._glyph) / 2)
        for number in range(1, STARS + 1):
            where = QRectF(round(left), top, self._glyph, self._glyph)
            if number <= self._stars:
                paint_star(painter, where, colours.star, colours.star_edge)
            else:
                paint_star(painter, where, QColor(), colours.quiet)
            left += self._glyph + self._gap()
        if not self.text():
            return
        painter.setFont(font(self._px, 600))
        painter.setPen(colours.text)
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        words = QRectF(left + 3 * self._gap(), 0, self.width() - left, self.height())
        painter.drawText(words, align, self.text())

    def _gap(self) -> float:
        return self._glyph / 7

    def _wide(self) -> float:
        wide = STARS * (self._glyph + self._gap()) - self._gap()
        if not self.text():
            return wide
        words = QFontMetricsF(font(self._px, 600)).horizontalAdvance(self.text())
        return wide + 4 * self._gap() + words


_PILL_TONES = {
    "neutral": ("line", "text", "quiet", "mic-off"),
    "opening": ("line", "text", "quiet", "mic"),
    "recording": ("recording_soft", "text", "recording", ""),
    "good": ("good_soft", "good", "good", "check"),
    "warning": ("warning_soft", "warning", "warning", "alert"),
}


class MicrophonePill(QLabel):
    """The microphone's state in words, with a sign. As wide as its words, in the room it has."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("microphonePill")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self._tone = "neutral"
        self._room = QRect()
        self._wanted_px = self._px = 30

    def fit(self, room: QRect, px: int) -> None:
        """Take the room it may fill and the size of its type, in logical pixels."""
        self._room, self._wanted_px = room, px
        self._place()

    def say(self, words: str, tone: str) -> None:
        """Say how the microphone is.

        Args:
            words: in a few words.
            tone: "neutral", "opening", "recording", "good" or "warning".
        """
        if (words, tone) == (self.text(), self._tone):
            return
        self._tone = tone
        self.setText(words)
        self._place()
        self.update()

    def tone(self) -> str:
        """What it says now."""
        return self._tone

    def sizeHint(self) -> QSize:
        return QSize(math.ceil(self._wide()), self._px)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours = theme()
        fill, ink, sign, icon = _PILL_TONES[self._tone]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.colour(fill))
        radius = self.height() / 2
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        side = float(self._px)
        left = round(self._padding())
        where = QRectF(left, round((self.height() - side) / 2), side, side)
        if icon:
            icons.paint(painter, icon, where, colours.colour(sign))
        else:
            inset = side / 10
            painter.setBrush(colours.colour(sign))
            painter.drawEllipse(where.adjusted(inset, inset, -inset, -inset))
        painter.setPen(colours.colour(ink))
        painter.setFont(font(self._px, 600, tabular=True))
        left += round(side + self._gap())
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(left, 0, self.width() - left, self.height()), align, self.text())

    def _place(self) -> None:
        """Be as wide as the words; smaller type where they would not fit."""
        self._px = self._wanted_px
        while self._wide() > self._room.width() and self._px > SMALLEST_TYPE:
            self._px -= 1
        wide = min(math.ceil(self._wide()), self._room.width())
        left = self._room.left()
        if self.alignment() & Qt.AlignmentFlag.AlignHCenter:
            left += (self._room.width() - wide) // 2
        elif self.alignment() & Qt.AlignmentFlag.AlignRight:
            left += self._room.width() - wide
        self.setGeometry(left, self._room.top(), wide, self._room.height())

    def _padding(self) -> float:
        return self._px * 0.9

    def _gap(self) -> float:
        return self._px / 2

    def _wide(self) -> float:
        words = QFontMetricsF(font(self._px, 600, tabular=True)).horizontalAdvance(self.text())
        return self._px + self._gap() + words + 2 * self._padding()


class PrivacyCard(Card):
    """What is promised before anything is recorded."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("privacyCard")
        self._shield = Glyph("shield", 48, "accent")
        self._shield.setParent(self)
        self._text = Text(parent=self, wrap=True)
        self._text.setObjectName("privacyText")
        self._text.setAlignment(Qt.AlignmentFlag.AlignVCenter)

    def promise(self, first: str, rest: str) -> None:
        """Say it: what matters most, and what follows from it."""
        self._text.setText(f"{first}\n{rest}".strip())
        self._text.setSpans([(len(first) + 1, len(rest), "quiet", 400)] if rest else [])

    def fit(
        self, frame: Frame, icon: float, inset: float, sizes: Sequence[tuple[float, float]]
    ) -> None:
        """Take the frame's measures; the type is the largest that fits.

        Args:
            frame: where it stands.
            icon: the side of the shield, as drawn.
            inset: what is free at its left, and on both sides of the words, as drawn.
            sizes: (type, line) as drawn, the largest first.
        """
        side, margin = frame.px(icon), frame.px(inset)
        self._shield.setSide(side)
        self._shield.move(margin, (self.height() - side) // 2)
        left = margin + side + frame.px(inset * 0.8)
        room = QRect(left, 1, self.width() - left - margin, self.height() - 2)
        for px, line in sizes:
            fit_text(self._text, frame, px, line)
            if self._text.heightForWidth(room.width()) <= room.height():
                break
        self._text.setGeometry(room)

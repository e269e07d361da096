"""The first screen: asks its question across the room, and starts a visit at any touch."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent

from woku_desktop.ui import icons, texts
from woku_desktop.ui.capture.words import question
from woku_desktop.ui.kiosk.corner import AdminCorner
from woku_desktop.ui.kiosk.frame import Form, Place, Sizes
from woku_desktop.ui.kiosk.kit import fit_largest, fit_text, lines_of, wear_wide_ring
from woku_desktop.ui.kiosk.languages import LanguageSwitch
from woku_desktop.ui.kiosk.page import Page
from woku_desktop.ui.kiosk.start_button import StartButton
from woku_desktop.ui.texts import translate
from woku_desktop.ui.theme import RADIUS, theme
from woku_desktop.ui.widgets.mark import paint_mark
from woku_desktop.ui.widgets.star_rating import StarRating
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QWidget

    from woku_desktop.ui.kiosk.frame import Frame
    from woku_desktop.ui.kiosk.visit import Visit


_STAR = QColor("#FBBF24")
"""The star token of the dark theme: that of the light one is too faint on accent."""


class _Places(NamedTuple):
    """Where things stand in a form, as drawn: x, y, width and height; type and line."""

    mark: tuple[int, int, int]
    name: Place
    name_px: int
    words: Place  # of the question and, below it, the promise
    sizes: Sizes
    gap: int
    promise: tuple[int, int]
    bubble: Place
    tail: int
    star: tuple[int, int, int]
    start: Place
    start_px: int
    note: Place
    note_px: int
    languages: Place
    languages_px: int


_LARGE = ((112, 120), (96, 104), (80, 88), (72, 80), (64, 72), (56, 64), (48, 56), (40, 48))
_CLOSED = ((52, 68), (48, 64), (44, 60), (40, 56), (36, 48), (32, 44), (28, 38), (26, 34), (24, 30))
_PLACES = {
    Form.PORTRAIT: _Places(
        (64, 64, 64), (152, 64, 864, 64), 36,
        (64, 208, 952, 424), _LARGE, 24, (44, 60),
        (64, 688, 952, 320), 76, (128, 128, 32),
        (64, 1200, 952, 192), 60, (64, 1424, 952, 56), 30,
        (64, 1752, 952, 104), 32,
    ),
    Form.LANDSCAPE: _Places(
        (88, 64, 64), (176, 64, 1656, 64), 36,
        (88, 192, 840, 424), _LARGE, 24, (44, 60),
        (1000, 192, 832, 320), 76, (128, 128, 32),
        (88, 680, 1744, 176), 60, (88, 872, 1744, 56), 30,
        (88, 944, 1744, 96), 32,
    ),
    Form.SMALL: _Places(
        (32, 24, 48), (96, 24, 896, 48), 28,
        (32, 96, 456, 216), ((56, 64), (48, 56), (40, 48), (36, 44), (30, 36), (26, 32), (22, 26)),
        12, (26, 36),
        (512, 96, 480, 168), 40, (80, 80, 12),
        (32, 328, 960, 104), 44, (32, 440, 960, 40), 24,
        (96, 488, 832, 88), 26,
    ),
}  # fmt: skip


class _InvitingStars(StarRating):
    """Stars that are all full: each is a way in, and none is chosen yet."""

    def look(self, number: int) -> tuple[QColor, QColor]:
        del number
        # On the dark theme's pale accent a star needs an edge to be seen.
        pale = theme().name == "dark"
        return _STAR, theme().on_accent if pale else _STAR

    def press(self, key: int) -> bool:
        # Elsewhere the arrows choose. Here a choice begins the visit: Qt's own only look around,
        # and the numbers are the window's.
        del key
        return False


class AttractPage(Page):
    """The screen of a station at rest. It paints its own ground, over the whole window.

    A touch anywhere starts, but on the languages and in the corner; a star rates at once. Where
    nothing can be taken, a sentence stands in the place of both.

    Signals:
        adminAsked(): staff held their corner.
    """

    adminAsked = Signal()

    def __init__(self, visit: Visit, parent: QWidget | None = None) -> None:
        super().__init__(visit, parent)
        self._frame: Frame | None = None
        self._seen: tuple[object, ...] = ()
        self._pressed = False
        self._bubble = QRect()
        middle = Qt.AlignmentFlag.AlignVCenter
        self.name = Text("", self, weight=600, tone="on_accent")
        self.name.setObjectName("wokuName")
        self.name.setAlignment(middle)
        self.question = Text("", self, weight=700, tone="on_accent", wrap=True)
        self.promise = Text("", self, tone="on_accent", wrap=True)
        self.stars = _InvitingStars(self, touched=True)
        for star in self.stars.stars():
            star.setProperty("focusTone", "on_accent")
        # Not their clicks: assistive technology checks without one.
        self.stars.ratingChanged.connect(self.rate)
        self.closed = Text("", self, tone="on_accent", wrap=True)
        self.closed.setAlignment(Qt.AlignmentFlag.AlignHCenter | middle)
        self.start = StartButton(self)
        self.start.clicked.connect(visit.start)
        self.note = Text("", self, tone="on_accent")
        self.note.setAlignment(middle)
        # Below the languages: on a narrow screen they reach into it.
        self.corner = AdminCorner(self)
        self.corner.held.connect(self.adminAsked)
        self.languages = LanguageSwitch(visit, self, on_accent=True)

    def rate(self, stars: int) -> None:
        """Rate at once with 1 to 5 stars, as the keys of these numbers do."""
        if stars:
            self.stars.setRating(0)
            self.visit.rate_at_once(stars)

    def arrange(self, frame: Frame) -> None:
        self._frame = frame
        places = _PLACES[frame.form]
        fit_text(self.name, frame, places.name_px, places.name[3])
        self.name.setGeometry(frame.rect(*places.name))
        self._bubble = frame.rect(*places.bubble)
        self._place_stars(frame, places)
        self.start.setGeometry(frame.rect(*places.start))
        self.start.fit(frame, places.start_px)
        languages = frame.rect(*places.languages)
        self.languages.fit(frame, languages, places.languages_px)
        self.corner.fit(frame)
        self._fit_words()
        self.update()

    def retranslate(self) -> None:
        self.stars.setStarNames(texts.rating_words())
        self.stars.setAccessibleName(translate("Kiosk", "Rating"))
        self.start.set_words(translate("Kiosk", "Touch to start"))
        self.corner.retranslate()
        self._seen = ()
        self.refresh()

    def refresh(self) -> None:
        readiness = self.visit.readiness
        takes = readiness.problem is None
        # Told at every voice that is delivered meanwhile: laid out anew only where it matters.
        options, asked = self.visit.options, question(self.visit.flow)
        seen = (takes, readiness.can_speak, readiness.sign, options, asked, self.visit.language)
        if seen == self._seen:
            return
        self._seen = seen
        self.name.setText(options.woku_name)
        self.question.setText(asked)
        self._say(speaks=readiness.can_speak)
        for widget in (self.promise, self.stars, self.start, self.note):
            widget.setVisible(takes)
        self.closed.setVisible(not takes)
        self.start.set_symbol("mic" if readiness.can_speak else "pencil")
        self.languages.refresh()
        self.languages.setVisible(self.languages.worthwhile)
        self.corner.set_sign(readiness.sign)
        if self._frame is not None:
            # Another station may speak fewer languages, and other words take other room.
            self.arrange(self._frame)

    def forget(self) -> None:
        self._pressed = False
        self.stars.setRating(0)

    def first_focus(self) -> QWidget | None:
        # Not the first star: a key pressed in passing would be the worst of all ratings.
        return self.start if self.visit.readiness.problem is None else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = True
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        # Only a finger that came down here, too: not one that lay there as the screen came.
        pressed, self._pressed = self._pressed, False
        if pressed and self.rect().contains(event.position().toPoint()):
            self.visit.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme()
        painter = QPainter(self)
        painter.fillRect(event.rect(), colours.accent)
        if self._frame is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places = _PLACES[self._frame.form]
        x, y, side = places.mark
        paint_mark(painter, QRectF(self._frame.rect(x, y, side, side)), on_accent=True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.accent_hover)
        painter.drawPath(_bubble(self._bubble, places.tail * self._frame.scale, self._frame.scale))
        if self.note.isVisible():
            name = "mic-off" if self.visit.readiness.can_speak else "pencil"
            icons.paint(painter, name, self._note_icon(), colours.on_accent)

    def _say(self, *, speaks: bool) -> None:
        if speaks:
            how = translate("Kiosk", "Say it with your voice.")
            how += "\n" + translate("Kiosk", "It takes less than 30 seconds.")
            note = translate("Kiosk", "The microphone stays closed until you open it.")
        else:
            how = translate("Kiosk", "Write it in a few words.")
            note = translate("Kiosk", "We can't record right now, but you can write.")
        self.promise.setText(how)
        self.note.setText(note)
        sorry = translate("Kiosk", "We can't record right now.")
        thanks = translate("Kiosk", "Thank you for wanting to tell us. Please try again later.")
        self.closed.setText(f"{sorry}\n{thanks}")
        self.closed.setSpans([(0, len(sorry), "on_accent", 700)])

    def _place_stars(self, frame: Frame, places: _Places) -> None:
        button, glyph, gap = (frame.px(side) for side in places.star)
        self.stars.setSizes(button, glyph, gap)
        place = QRect(0, 0, 5 * button + 4 * gap, button)
        place.moveCenter(self._bubble.center())
        self.stars.setGeometry(place)
        for star in self.stars.stars():
            wear_wide_ring(star, frame, frame.px(RADIUS))

    def _fit_words(self) -> None:
        assert self._frame is not None, "nothing is fitted before"
        frame, places = self._frame, _PLACES[self._frame.form]
        room = frame.rect(*places.words)
        fit_text(self.promise, frame, *places.promise)
        promise = self.promise.heightForWidth(room.width())
        gap = frame.px(places.gap)
        above = QRect(room)
        above.setHeight(room.height() - gap - promise)
        fit_largest(self.question, frame, places.sizes, above)
        above.setHeight(self.question.heightForWidth(above.width()))
        self.question.setGeometry(above)
        self.promise.setGeometry(above.left(), above.bottom() + 1 + gap, room.width(), promise)
        self._fit_closed(frame)
        self._place_note(frame, places)

    def _fit_closed(self, frame: Frame) -> None:
        inner = self._bubble.adjusted(*(frame.px(each) for each in (32, 16, -32, -16)))
        for px, line in _CLOSED:
            fit_text(self.closed, frame, px, line)
            # Four lines would fit, with a single word in the last.
            lines = lines_of(self.closed, inner.width())
            if lines <= 3 and lines * frame.line_px(line, px) <= inner.height():
                break
        self.closed.setGeometry(inner)

    def _place_note(self, frame: Frame, places: _Places) -> None:
        fit_text(self.note, frame, places.note_px, places.note_px * 4 / 3)
        rect = frame.rect(*places.note)
        left = self._note_icon_px() + frame.px(16)
        width = min(rect.width() - left, self.note.sizeHint().width())
        start = rect.left() + (rect.width() - left - width) // 2
        self.note.setGeometry(start + left, rect.top(), width, rect.height())

    def _note_icon_px(self) -> int:
        assert self._frame is not None, "nothing is drawn before"
        return self._frame.type_px(_PLACES[self._frame.form].note_px * 1.2)

    def _note_icon(self) -> QRect:
        assert self._frame is not None, "nothing is drawn before"
        side = self._note_icon_px()
        place = self.note.geometry()
        left = place.left() - side - self._frame.px(16)
        return QRect(left, place.center().y() - side // 2, side, side)


def _bubble(rect: QRect, tail: float, scale: float) -> QPainterPath:
    """A speech bubble whose tail points down, at its left."""
    body = QPainterPath()
    radius = min(48 * scale, rect.height() / 4)
    body.addRoundedRect(QRectF(rect), radius, radius)
    left, bottom = rect.left() + 140 * scale, rect.top() + rect.height()
    tip = 8 * scale
    hook = QPainterPath(QPointF(left, bottom - 1))
    hook.lineTo(left, bottom + tail - tip)
    corner = QPointF(left, bottom + tail)
    hook.quadTo(corner, corner + QPointF(tip * 1.6, -tip * 0.6))
    hook.lineTo(left + tail * 1.35, bottom - 1)
    hook.closeSubpath()
    return body.united(hook)

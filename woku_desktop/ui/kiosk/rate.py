"""The step of the stars."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt

from woku_desktop.ui import texts
from woku_desktop.ui.capture.words import question
from woku_desktop.ui.kiosk.frame import Form, Place, Sizes
from woku_desktop.ui.kiosk.kit import (
    Kind,
    TouchButton,
    fit_largest,
    fit_text,
    lines_of,
    wear_wide_ring,
)
from woku_desktop.ui.kiosk.page import Page
from woku_desktop.ui.texts import translate
from woku_desktop.ui.theme import RADIUS
from woku_desktop.ui.widgets.star_rating import StarRating
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from woku_desktop.ui.kiosk.frame import Frame
    from woku_desktop.ui.kiosk.visit import Visit


class _Places(NamedTuple):
    """Where things stand in a form, as drawn: x, y, width and height; button, glyph and gap; type
    and line."""

    question: Place
    one_line: Sizes
    wrapped: Sizes
    stars: tuple[int, int]
    star: tuple[int, int, int]
    word: Place
    word_type: tuple[int, int]
    next: Place
    next_px: int


_LARGE = ((72, 80), (64, 72), (56, 64))
_LONG = ((48, 56), (40, 48), (32, 40), (26, 32))
_PLACES = {
    Form.PORTRAIT: _Places(
        (64, 472, 952, 256), _LARGE, _LONG, (64, 800), (176, 144, 18),
        (64, 1024, 952, 72), (48, 64), (64, 1200, 952, 144), 48,
    ),
    Form.LANDSCAPE: _Places(
        (88, 176, 1744, 208), _LARGE, _LONG, (340, 424), (216, 176, 40),
        (88, 688, 1744, 72), (48, 64), (1272, 880, 560, 128), 44,
    ),
    Form.SMALL: _Places(
        (32, 112, 960, 104), ((48, 64), (44, 56)), ((36, 44), (30, 36), (26, 32), (22, 26)),
        (144, 224), (128, 104, 24),
        (32, 364, 960, 56), (32, 48), (672, 496, 320, 80), 32,
    ),
}  # fmt: skip


class RatePage(Page):
    """The question, five large stars, what the chosen one means, and the way on."""

    def __init__(self, visit: Visit, parent: QWidget | None = None) -> None:
        super().__init__(visit, parent)
        middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        self.question = Text("", self, weight=700, wrap=True)
        self.question.setAlignment(middle)
        self.stars = StarRating(self, touched=True)
        self.stars.ratingChanged.connect(self.rate)
        self.word = Text("", self)
        self.word.setAlignment(middle)
        self.next = TouchButton(Kind.PRIMARY, "arrow-right", self, trailing=True)
        self.next.setObjectName("nextButton")
        self.next.clicked.connect(visit.next)
        self._frame: Frame | None = None

    def rate(self, stars: int) -> None:
        """Choose 1 to 5 stars, as the keys of these numbers do."""
        if stars:
            self.visit.flow.set_rating(stars)

    def arrange(self, frame: Frame) -> None:
        self._frame = frame
        places = _PLACES[frame.form]
        button, glyph, gap = (frame.px(side) for side in places.star)
        self.stars.setSizes(button, glyph, gap)
        drawn = 5 * places.star[0] + 4 * places.star[2]
        place = frame.rect(*places.stars, drawn, places.star[0])
        place.setLeft(place.center().x() - (5 * button + 4 * gap) // 2 + 1)
        place.setWidth(5 * button + 4 * gap)
        place.setHeight(button)
        self.stars.setGeometry(place)
        for star in self.stars.stars():
            wear_wide_ring(star, frame, frame.px(RADIUS))
        fit_text(self.word, frame, *places.word_type)
        self.word.setGeometry(frame.rect(*places.word))
        self.next.fit(frame, places.next_px)
        self.next.setGeometry(frame.rect(*places.next))
        self._fit_question()

    def retranslate(self) -> None:
        self.stars.setStarNames(texts.rating_words())
        self.stars.setAccessibleName(translate("Kiosk", "Rating"))
        self.next.setText(translate("Kiosk", "Next"))
        self.refresh()

    def refresh(self) -> None:
        stars = self.visit.flow.stars
        self.stars.setRating(stars)
        self.next.setEnabled(self.visit.may_go_on)
        self._say(stars)
        if self.question.text() != question(self.visit.flow):
            self.question.setText(question(self.visit.flow))
            self._fit_question()

    def forget(self) -> None:
        self.stars.setRating(0)

    def first_focus(self) -> QWidget | None:
        return self.stars.stars()[max(1, self.visit.flow.stars) - 1]

    def _say(self, stars: int) -> None:
        if not stars:
            said = translate("Kiosk", "Touch a star")
            self.word.setText(said)
            self.word.setSpans([(0, len(said), "quiet", 400)])
            return
        word = texts.rating_word(stars)
        said = translate("Kiosk", "{word}, {stars} of 5").format(word=word, stars=stars)
        start = said.index(word)
        end = start + len(word)
        self.word.setText(said)
        self.word.setSpans(
            [
                (0, start, "quiet", 400),
                (start, len(word), "text", 600),
                (end, len(said) - end, "quiet", 400),
            ]
        )

    def _fit_question(self) -> None:
        if self._frame is None:
            return
        places = _PLACES[self._frame.form]
        rect = self._frame.rect(*places.question)
        for type_px, line in places.one_line:
            fit_text(self.question, self._frame, type_px, line)
            if lines_of(self.question, rect.width()) == 1:
                break
        else:
            fit_largest(self.question, self._frame, (places.one_line[-1], *places.wrapped), rect)
        self.question.setGeometry(rect)

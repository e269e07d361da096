"""The question whether somebody is still there, over everything, before it is all erased."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QElapsedTimer, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from woku_desktop.ui import motion
from woku_desktop.ui.announce import announce
from woku_desktop.ui.kiosk.frame import Form, frame_for
from woku_desktop.ui.kiosk.kit import Kind, TouchButton, fit_largest, fit_text
from woku_desktop.ui.kiosk.page import Page
from woku_desktop.ui.kiosk.record_parts import OnceButton
from woku_desktop.ui.texts import LANGUAGES, translate
from woku_desktop.ui.theme import SEGMENT_RADIUS, Theme, font, theme
from woku_desktop.ui.widgets.arc import paint_arc, swept
from woku_desktop.ui.widgets.buttons import Look, clear
from woku_desktop.ui.widgets.card import paint_panel
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QShowEvent

    from woku_desktop.ui.kiosk.frame import Frame, Place, Sizes
    from woku_desktop.ui.kiosk.visit import Visit

_RING_MS = 33
GUARD_MS = 400
"""How long after it came a touch on what erases only says that somebody is there."""


class _Places(NamedTuple):
    """One form: places and sizes, as drawn."""

    title: Place
    title_sizes: Sizes
    sentence: Place
    sentence_sizes: Sizes
    centred: bool
    ring: Place
    width: int
    number_px: int
    stay: Place
    stay_px: int
    erase: Place
    erase_px: int
    languages: Place
    languages_px: int


_PLACES = {
    Form.PORTRAIT: _Places(
        title=(64, 214, 952, 124),
        title_sizes=((112, 120), (96, 104), (88, 96), (80, 88), (72, 80)),
        sentence=(160, 376, 760, 192),
        sentence_sizes=((44, 64), (40, 56), (36, 48)),
        centred=True,
        ring=(284, 608, 512, 512),
        width=24,
        number_px=200,
        stay=(64, 1232, 952, 176),
        stay_px=56,
        erase=(64, 1440, 952, 112),
        erase_px=36,
        languages=(64, 1760, 952, 96),
        languages_px=28,
    ),
    Form.LANDSCAPE: _Places(
        title=(88, 246, 960, 124),
        title_sizes=((112, 120), (96, 104), (88, 96), (80, 88), (72, 80)),
        sentence=(88, 400, 800, 128),
        sentence_sizes=((44, 64), (40, 56), (36, 48), (32, 40)),
        centred=False,
        ring=(1232, 284, 512, 512),
        width=24,
        number_px=200,
        stay=(88, 576, 960, 176),
        stay_px=56,
        erase=(88, 784, 960, 112),
        erase_px=36,
        languages=(1152, 32, 680, 80),
        languages_px=28,
    ),
    Form.SMALL: _Places(
        title=(32, 116, 600, 72),
        title_sizes=((64, 72), (56, 64), (48, 56), (40, 48)),
        sentence=(32, 196, 520, 88),
        sentence_sizes=((30, 44), (28, 40), (24, 32)),
        centred=False,
        ring=(684, 160, 280, 280),
        width=16,
        number_px=112,
        stay=(32, 312, 600, 128),
        stay_px=40,
        erase=(32, 464, 600, 88),
        erase_px=28,
        languages=(480, 16, 512, 80),
        languages_px=22,
    ),
}


class CountdownRing(QWidget):
    """A ring that empties, with the seconds in it. Decoration: the sentence says it in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("countdownRing")
        self._line = 24
        self._number_px = 200
        self._fraction = self._painted = 1.0
        self._number = 0

    def fit(self, line: int, number_px: int) -> None:
        """Take the width of its line and the size of its number, in logical pixels."""
        self._line, self._number_px = line, number_px
        self.update()

    def fraction(self) -> float:
        """How much is left, from 1 to 0."""
        return self._fraction

    def number(self) -> int:
        """The seconds that it says."""
        return self._number

    def set_left(self, fraction: float, number: int) -> None:
        """Show how much is left, from 1 to 0, and in whole seconds."""
        self._fraction = fraction
        if number != self._number:
            self._number = number
            self.update(self._middle())
        # Half a pixel is the least that can be seen.
        if abs(fraction - self._painted) * 3.14 * self.width() >= 0.5:
            self.update(swept(self._ring(), self._line, self._painted, fraction))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painted = self._fraction
        ring = self._ring()
        paint_arc(painter, ring, self._line, self._fraction, colours.accent, colours.line)
        middle = self._middle()
        if event.rect().intersects(middle):
            painter.setPen(colours.text)
            painter.setFont(font(self._number_px, 700))
            painter.drawText(middle, Qt.AlignmentFlag.AlignCenter, str(self._number))

    def _ring(self) -> QRectF:
        half = self._line / 2
        return QRectF(self.rect()).adjusted(half, half, -half, -half)

    def _middle(self) -> QRect:
        """Where the number stands."""
        inset = round(self.width() * 0.15)
        return self.rect().adjusted(inset, inset, -inset, -inset)


class _LanguageButton(TouchButton):
    def look(self, colours: Theme) -> Look:
        """The colours of the state it is in."""
        if self.isChecked():
            return Look(colours.card, colours.text, colours.accent, colours.accent)
        if self.isDown():
            return Look(colours.pressed, colours.text, QColor(), colours.text)
        return Look(clear(colours.pressed), colours.quiet, QColor(), colours.quiet)


class LanguageNames(QWidget):
    """The languages by their own names, in a track; the visitor's is checked.

    Args:
        visit: whose language it changes.
    """

    def __init__(self, visit: Visit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._visit = visit
        self._frame = frame_for(self.size())
        self._px = 0
        self._buttons = {language: self._made(language) for language in LANGUAGES}

    def _made(self, language: str) -> TouchButton:
        button = _LanguageButton(parent=self)
        button.setObjectName(f"languageButton_{language}")
        button.setText(LANGUAGES[language])
        button.setCheckable(True)
        # For the role: a screen reader then speaks of one choice out of several.
        button.setAutoExclusive(True)
        button.clicked.connect(lambda: self._choose(language))
        # Assistive technology checks without a click; so does `refresh`, what is chosen already.
        button.toggled.connect(lambda on: self._toggled(language, on=on))
        return button

    def arrange(self, frame: Frame, place: Place, px: int) -> None:
        """Take its place and the size of its words, as drawn."""
        self._frame, self._px = frame, px
        self.setGeometry(frame.rect(*place))
        self._place()

    def refresh(self) -> None:
        """Check the visitor's language."""
        self._buttons[self._visit.language].setChecked(True)
        self.setVisible(len(self._visit.languages) > 1)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_panel(painter, QRectF(self.rect()), "track", "line")

    def _place(self) -> None:
        """Share the track among the languages that are offered now."""
        inset = self._frame.px(8)
        inside = self.rect().adjusted(inset, inset, -inset, -inset)
        offered = self._visit.languages
        for language, button in self._buttons.items():
            button.setVisible(language in offered)
            button.fit(self._frame, self._px)
            button.radius = self._frame.px(SEGMENT_RADIUS)
        for number, language in enumerate(offered):
            left = inside.left() + inside.width() * number // len(offered)
            right = inside.left() + inside.width() * (number + 1) // len(offered)
            self._buttons[language].setGeometry(left, inside.top(), right - left, inside.height())

    def _toggled(self, language: str, *, on: bool) -> None:
        if on and language != self._visit.language:
            self._choose(language)

    def _choose(self, language: str) -> None:
        self._visit.set_language(language)
        # Whoever speaks is there.
        self._visit.stay()


class StillThere(Page):
    """Comes and goes by itself, over whatever its parent shows. Window's thread only.

    A touch anywhere but on what erases or changes the language means that somebody is there.

    Args:
        visit: whose end it announces.
        parent: what it covers, all of it.
        guard_ms: for so long after it came nothing can be erased: whoever touches it then meant
            what stood there before.
    """

    def __init__(
        self, visit: Visit, parent: QWidget | None = None, *, guard_ms: int = GUARD_MS
    ) -> None:
        super().__init__(visit, parent)
        self.setObjectName("stillThere")
        self._frame = frame_for(self.size())
        self._guard_ms = guard_ms
        self._shown, self._since = QElapsedTimer(), QElapsedTimer()
        self.title = Text(parent=self, weight=700)
        self.sentence = Text(parent=self, wrap=True, tabular=True)
        self.sentence.setObjectName("stillThereSentence")
        self.ring = CountdownRing(self)
        self.here = OnceButton(Kind.PRIMARY, parent=self)
        self.here.setObjectName("stillThereButton")
        self.erase = OnceButton(icon="trash", parent=self)
        self.erase.setObjectName("cancelButton")
        self.languages = LanguageNames(visit, self)
        # Nothing of what it covers is painted again below it.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._timer = QTimer(self, interval=_RING_MS)
        self._timer.timeout.connect(self.tick)
        self.here.clicked.connect(visit.stay)
        self.erase.clicked.connect(self._erase)
        visit.stillThereChanged.connect(self._on_second)
        self.hide()

    def arrange(self, frame: Frame) -> None:
        self._frame = frame
        self.setGeometry(0, 0, frame.width, frame.height)
        places = _PLACES[frame.form]
        side = Qt.AlignmentFlag.AlignHCenter if places.centred else Qt.AlignmentFlag.AlignLeft
        self.title.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self.sentence.setAlignment(side | Qt.AlignmentFlag.AlignTop)
        self.ring.setGeometry(frame.rect(*places.ring))
        self.ring.fit(frame.px(places.width), frame.type_px(places.number_px))
        self.here.fit(frame, places.stay_px)
        self.here.setGeometry(frame.rect(*places.stay))
        self.erase.fit(frame, places.erase_px)
        self.erase.setGeometry(frame.rect(*places.erase))
        self.languages.arrange(frame, places.languages, places.languages_px)
        self._fit_words()

    def retranslate(self) -> None:
        self.title.setText(translate("Kiosk", "Are you still there?"))
        self.here.setText(translate("Kiosk", "I'm still here"))
        self.erase.setText(translate("Kiosk", "Erase everything and leave"))
        self._say()
        self._fit_words()

    def refresh(self) -> None:
        self.languages.refresh()
        self._say()
        self.tick()

    def first_focus(self) -> QWidget | None:
        return self.here

    def showEvent(self, event: QShowEvent) -> None:
        # Here, and not where the seconds are told: whoever owns it may have shown it before that.
        self._shown.start()
        super().showEvent(event)
        self._fit_words()
        self.here.setFocus(Qt.FocusReason.OtherFocusReason)
        if not motion.reduced():
            self._timer.start()
        announce(self, f"{self.title.text()} {self.sentence.text()}", urgent=True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.visit.stay()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # Whoever taps twice is there as well.
        self.mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), theme().ground)

    def tick(self) -> None:
        """Empty the ring a little more."""
        left = self.visit.seconds_left
        if left is None:
            return
        passed = 0.0
        if not motion.reduced() and self._since.isValid():
            passed = min(1.0, self._since.elapsed() / 1000)
        total = self.visit.still_there_seconds
        self.ring.set_left(max(0.0, left - passed) / total, left)

    def _on_second(self) -> None:
        if self.visit.seconds_left is None:
            self.hide()
            return
        self._since.start()
        if not self.isVisible():
            self.raise_()
            self.show()
        self.refresh()

    def _erase(self) -> None:
        if self._shown.elapsed() < self._guard_ms:
            self.visit.stay()
        else:
            self.visit.leave()

    def _say(self) -> None:
        said = ""
        if self.visit.seconds_left is not None:
            said = translate(
                "Kiosk",
                "In %n seconds, what you recorded and wrote is erased.",
                "",
                self.visit.seconds_left,
            )
        if said != self.sentence.text():
            self.sentence.setText(said)

    def _fit_words(self) -> None:
        frame, places = self._frame, _PLACES[self._frame.form]
        room = frame.rect(*places.title)
        for px, line in places.title_sizes:
            fit_text(self.title, frame, px, line)
            if self.title.sizeHint().width() <= room.width():
                break
        self.title.setGeometry(room)
        fit_largest(self.sentence, frame, places.sentence_sizes, frame.rect(*places.sentence))

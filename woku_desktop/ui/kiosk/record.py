"""The step that records: a visitor speaks, and hears or says it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

from woku_desktop.domain.voice import Verdict
from woku_desktop.ui import motion
from woku_desktop.ui.announce import announce
from woku_desktop.ui.capture.phases import Phase
from woku_desktop.ui.capture.words import question
from woku_desktop.ui.kiosk import record_words as words
from woku_desktop.ui.kiosk.frame import SMALLEST_TYPE, frame_for
from woku_desktop.ui.kiosk.kit import Kind, fit_text, lines_of, wear_wide_ring
from woku_desktop.ui.kiosk.page import Page
from woku_desktop.ui.kiosk.record_parts import (
    GivenRating,
    MicrophonePill,
    OnceButton,
    PrivacyCard,
    QuietButton,
)
from woku_desktop.ui.kiosk.record_places import PLACES
from woku_desktop.ui.texts import translate
from woku_desktop.ui.widgets.level_meter import LevelMeter
from woku_desktop.ui.widgets.record_button import DiscSizes, RecordButton
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent
    from PySide6.QtWidgets import QWidget

    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.take import Progress
    from woku_desktop.ui.kiosk.frame import Frame, Place, Sizes
    from woku_desktop.ui.kiosk.visit import Visit

_METER_MS = 33
_CALM_MS = 100

_ENDING = frozenset({Phase.RECORDING, Phase.STOPPING})
_BUSY = frozenset({Phase.RESTORING, Phase.STOPPING, Phase.SAVING, Phase.SAVED})


class RecordPage(Page):
    """Nothing on it moves to another place when its state changes. Window's thread only.

    Args:
        visit: whose opinion it records.
    """

    def __init__(self, visit: Visit, parent: QWidget | None = None) -> None:
        super().__init__(visit, parent)
        self._frame = frame_for(self.size())
        self._said: words.Said | None = None
        self._promised: tuple[str, str] | None = None
        self._warned = False
        self._phase = visit.flow.phase
        self._make_parts()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)
        flow = visit.flow
        self.record.clicked.connect(flow.press_record)
        self.play.clicked.connect(flow.play)
        self.again.clicked.connect(flow.record_again)
        self.onward.clicked.connect(visit.next)
        self.write.clicked.connect(visit.write_instead)
        flow.phaseChanged.connect(self._on_phase)
        flow.problemMet.connect(self._on_problem)

    def _make_parts(self) -> None:
        self.question = Text(parent=self, weight=700, wrap=True)
        self.rating = GivenRating(self)
        self.pill = MicrophonePill(self)
        self.meter = LevelMeter(self, ground="ground", bar=8)
        self.record = RecordButton(self, touch=True)
        self.title = Text(parent=self, weight=700, wrap=True)
        self.detail = Text(parent=self, wrap=True, tone="quiet", tabular=True)
        self.privacy = PrivacyCard(self)
        self.play = OnceButton(icon="play", parent=self)
        self.again = OnceButton(icon="redo", parent=self)
        self.onward = OnceButton(Kind.PRIMARY, "arrow-right", self, trailing=True)
        self.write = QuietButton(icon="pencil", parent=self)
        self.question.setObjectName("questionText")
        self.title.setObjectName("problemLabel")
        self.detail.setObjectName("elapsedLabel")
        self.play.setObjectName("playButton")
        self.again.setObjectName("recordAgainButton")
        self.onward.setObjectName("nextButton")
        self.write.setObjectName("writeInsteadButton")

    def arrange(self, frame: Frame) -> None:
        self._frame = frame
        places = PLACES[frame.form]
        scale = frame.scale
        self._align()
        self.rating.setGeometry(frame.rect(*places.rating))
        self.rating.fit(frame.px(places.star), frame.type_px(places.rating_px))
        self.pill.fit(frame.rect(*places.pill), frame.type_px(places.pill_px))
        bars = frame.rect(*places.bars)
        self.meter.setBar(max(2, 2 * round(4 * scale)))
        self.meter.setMeterHeight(bars.height())
        self.meter.setGeometry(bars)
        self.record.setSizes(
            DiscSizes(*(max(1, round(each * scale)) for each in places.disc_sizes))
        )
        wear_wide_ring(self.record, frame, self.record.width())
        box = self.record.rect()
        box.moveCenter(frame.rect(*places.disc).center())
        self.record.move(box.topLeft())
        self.privacy.setGeometry(frame.rect(*places.privacy))
        icons = 0 if frame.small else places.again_px
        for button, place in ((self.play, places.play), (self.again, places.again)):
            button.fit(frame, places.again_px, icon_px=icons)
            button.setGeometry(frame.rect(*place))
        self.play.setIconName("" if frame.small else "play")
        self.again.setIconName("" if frame.small else "redo")
        self.onward.fit(frame, places.next_px)
        self.onward.setGeometry(frame.rect(*places.next))
        self.write.fit(frame, places.write_px)
        self.write.setGeometry(frame.rect(*places.write))
        self._said = self._promised = None
        self.refresh()

    def retranslate(self) -> None:
        self.onward.setText(translate("Kiosk", "Next"))
        self.again.setText(translate("Kiosk", "Record again"))
        self.write.setText(translate("Kiosk", "I'd rather write"))
        self.meter.setAccessibleName(translate("Kiosk", "Microphone level"))
        self._said = None
        self.refresh()

    def refresh(self) -> None:
        visit, flow = self.visit, self.visit.flow
        progress = flow.progress() if flow.phase is Phase.RECORDING else None
        self._ask()
        self.rating.show_stars(flow.stars)
        self._promise()
        self._show_buttons()
        running = flow.phase in _ENDING
        self.record.setRecording(running)
        self.record.setEnabled(flow.phase not in _BUSY)
        self.record.setAccessibleName(words.disc_name(visit))
        self._say(progress)
        if running:
            self._show_progress(progress)
        else:
            self._show_waveform()
        self._pace()

    def forget(self) -> None:
        self._timer.stop()
        self.meter.clear()
        self.meter.show_waveform((), 0.0)
        self.rating.show_stars(0)
        self.title.setText("")
        self.detail.setText("")
        self.pill.say("", "neutral")
        self._said = None

    def first_focus(self) -> QWidget | None:
        return self.onward if self._reviewing else self.record

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def tick(self) -> None:
        """Show what has moved since the last time."""
        if self.visit.flow.phase is Phase.RECORDING:
            progress = self.visit.flow.progress()
            self._say(progress)
            self._show_progress(progress)
        else:
            self._show_waveform()

    # Showing

    @property
    def _reviewing(self) -> bool:
        """Whether there is a take to hear, say again or go on with."""
        flow = self.visit.flow
        return flow.take is not None and flow.phase in {Phase.REVIEW, Phase.SAVING}

    def _align(self) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        small = self._frame.small
        self.question.setAlignment(centre)
        self.rating.setAlignment(side if small else centre)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self.pill.setAlignment(right if small else centre)
        self.title.setAlignment(side if small else centre)
        across = Qt.AlignmentFlag.AlignLeft if small else Qt.AlignmentFlag.AlignHCenter
        self.detail.setAlignment(across | Qt.AlignmentFlag.AlignTop)

    def _ask(self) -> None:
        places = PLACES[self._frame.form]
        asked = question(self.visit.flow)
        if asked != self.question.text() or self._said is None:
            self.question.setText(asked)
            self._fit(self.question, places.question, places.question_sizes)

    def _promise(self) -> None:
        promise = words.privacy(self.visit)
        if promise != self._promised:
            self._promised = promise
            places = PLACES[self._frame.form]
            self.privacy.promise(*promise)
            self.privacy.fit(self._frame, places.shield, places.inset, places.privacy_sizes)

    def _show_buttons(self) -> None:
        visit, flow, places = self.visit, self.visit.flow, PLACES[self._frame.form]
        reviewing, listen = self._reviewing, visit.readiness.can_listen
        turned = reviewing != self.record.isHidden()
        self.record.setVisible(not reviewing)
        self.play.setVisible(reviewing and listen)
        self.again.setVisible(reviewing)
        self.again.setGeometry(self._frame.rect(*(places.again if listen else places.alone)))
        self.onward.setVisible(reviewing)
        for each in (self.play, self.again):
            each.setEnabled(flow.phase is Phase.REVIEW)
        self.onward.setEnabled(visit.may_go_on)
        # On a small screen the way onward takes its place.
        room = not (reviewing and self._frame.small)
        self.write.setVisible(visit.options.kiosk.text_answers and room)
        self.write.setEnabled(flow.phase not in _BUSY)
        towards = self.first_focus()
        if turned and towards is not None and self.isVisible():
            # What went would leave the keyboard to whatever comes next, which is the way back.
            towards.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, progress: Progress | None) -> None:
        """Put into words how things stand; costs nothing while they stay as they are."""
        pill = words.pill(self.visit, progress)
        if pill.words != self.pill.text():
            self.pill.say(*pill)
            self.meter.setLevelInWords(pill.words)
            if pill.tone == "warning" and self.isVisible():
                announce(self, pill.words, urgent=True)
        said = words.below_the_button(self.visit, progress)
        if said != self._said:
            self._said = said
            places = PLACES[self._frame.form]
            self.title.setTone("warning" if said.worrying else "text")
            self.title.setText(said.title)
            self._fit(self.title, places.title, places.title_sizes)
            self.detail.setTone("text" if said.worrying else "quiet")
            self.detail.setSpans(said.spans)
            self.detail.setText(said.detail)
            self._fit(self.detail, places.detail, places.detail_sizes, lines=0)

    def _show_progress(self, progress: Progress | None) -> None:
        if progress is None:
            return
        limit = progress.limit_seconds
        self.record.setFraction(progress.seconds / limit, limit)
        self.meter.push(progress.levels)
        left, warning = words.time_left(progress)
        if warning and not self._warned and self.isVisible():
            self._warned = True
            announce(self, left)

    def _show_waveform(self) -> None:
        """The take, coloured up to where the playback is; flat without one."""
        take, playing = self.visit.flow.take, self.visit.flow.playing
        self.play.setText(translate("Kiosk", "Stop") if playing else translate("Kiosk", "Listen"))
        if not self._frame.small:
            self.play.setIconName("pause" if playing else "play")
        if take is None or not self._reviewing:
            self.meter.show_waveform((), 0.0)
            return
        # All of it is coloured while none of it is played: it is the whole that is sent.
        played = self.visit.flow.played_seconds() / take.seconds if playing else 1.0
        self.meter.show_waveform(take.waveform, played)

    def _pace(self) -> None:
        """Tick only while something moves, and is seen."""
        moves = self.visit.flow.phase is Phase.RECORDING or self.visit.flow.playing
        if not moves or not self.isVisible():
            self._timer.stop()
            return
        interval = _CALM_MS if motion.reduced() else _METER_MS
        if not self._timer.isActive() or self._timer.interval() != interval:
            self._timer.start(interval)

    def _fit(self, text: Text, place: Place, sizes: Sizes, lines: int = 1) -> None:
        """The largest type with which it takes so many lines (0 for as many as there is room
        for), else the largest that fits at all, else the last."""
        rect = self._frame.rect(*place)
        text.setGeometry(rect)
        for wanted in (lines, 0):
            for px, line in sizes:
                fit_text(text, self._frame, px, line)
                fits = text.heightForWidth(rect.width()) <= rect.height()
                if fits and (not wanted or lines_of(text, rect.width()) <= wanted):
                    return
                if self._frame.px(px) <= SMALLEST_TYPE:
                    break

    # What the flow tells

    def _on_phase(self, phase: Phase) -> None:
        before, self._phase = self._phase, phase
        if phase is Phase.OPENING:
            self.meter.clear()
            self._warned = False
        if not self.isVisible():
            return
        if phase is Phase.RECORDING:
            announce(self, words.while_recording(Verdict.GOOD).words)
        elif phase is Phase.REVIEW and before in _ENDING:
            self._announce_take()

    def _announce_take(self) -> None:
        take = self.visit.flow.take
        if take is not None:
            said = words.below_the_button(self.visit, None)
            announce(self, f"{words.ready(take)}. {said.title}. {said.detail}")

    def _on_problem(self, _problem: Problem) -> None:
        if self.isVisible():
            said = words.below_the_button(self.visit, None)
            announce(self, f"{said.title}. {said.detail}", urgent=True)

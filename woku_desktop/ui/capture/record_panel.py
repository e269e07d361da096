"""The panel that records: a disc at the left, and at its right a column that tells the state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from woku_desktop.domain.delivery_errors import DeliveryProblem
from woku_desktop.domain.errors import (
    EncodingFailed,
    MicrophoneBusy,
    MicrophoneDenied,
    MicrophoneMissing,
    MicrophoneSilent,
    MicrophoneStalled,
    TakeCutShort,
    TakeGone,
    TakeTooShort,
    VaultProblem,
)
from woku_desktop.domain.feedback import Kind
from woku_desktop.domain.outbox_errors import OutboxProblem
from woku_desktop.ui import motion
from woku_desktop.ui.announce import announce
from woku_desktop.ui.capture import words
from woku_desktop.ui.capture.phases import EDITABLE, Phase
from woku_desktop.ui.capture.record_column import RecordColumn
from woku_desktop.ui.texts import describe, length, translate
from woku_desktop.ui.widgets.card import Card
from woku_desktop.ui.widgets.record_button import RecordButton
from woku_desktop.ui.widgets.tooltip import set_tooltip

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.take import Progress
    from woku_desktop.domain.voice import Verdict
    from woku_desktop.ui.capture.flow import CaptureFlow
    from woku_desktop.ui.capture.leftover_offer import LeftoverOffer
    from woku_desktop.ui.capture.leftovers import Leftovers
    from woku_desktop.ui.widgets.buttons import PaintedButton

_BUSY = frozenset({Phase.RESTORING, Phase.STOPPING, Phase.SAVING, Phase.SAVED})

_METER_MS = 33
_CALM_MS = 100

# What another microphone may mend: nothing was heard of the chosen one, or not for long.
_NOTHING_HEARD = (MicrophoneMissing, MicrophoneDenied, MicrophoneBusy, MicrophoneStalled)
_ABOUT_A_MICROPHONE = (*_NOTHING_HEARD, MicrophoneSilent, TakeCutShort)

# There was a take, which is gone: the next one is recorded again.
_SPOILT = (MicrophoneSilent, TakeCutShort, TakeTooShort, TakeGone, EncodingFailed)

# The words of who writes would meet the same.
_ABOUT_KEEPING = (OutboxProblem, VaultProblem, DeliveryProblem)


class RecordPanel(Card):
    """Records, and lets the take be heard or said again. It never changes its size by itself.

    Signals:
        microphoneAsked(): a person wants to choose another microphone.

    Args:
        flow: the opinion it records for.
    """

    microphoneAsked = Signal()

    def __init__(self, flow: CaptureFlow, parent: QWidget | None = None) -> None:
        super().__init__(parent, fill="ground")
        self._flow = flow
        self._compact = False
        self._shown_second = -1
        self._shown_verdict: Verdict | None = None
        self._warned = False
        self._offer: LeftoverOffer | None = None
        self.record = RecordButton()
        self.column = RecordColumn()
        self._layout = layout = QHBoxLayout(self)
        layout.addWidget(self.record, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.column, 1)
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)
        self.record.clicked.connect(flow.press_record)
        self.column.play.clicked.connect(flow.play)
        self.column.again.clicked.connect(flow.record_again)
        self.column.choose.clicked.connect(self.microphoneAsked)
        self.column.retry.clicked.connect(flow.try_again)
        self.column.write.clicked.connect(lambda: flow.set_mode(Kind.TEXT))
        flow.changed.connect(self.refresh)
        flow.phaseChanged.connect(self._phase_changed)
        self.set_compact(compact=False)
        self.refresh()

    def set_compact(self, *, compact: bool) -> None:
        """Be 136 px high instead of 168, with buttons that have no icons."""
        self._compact = compact
        self.setFixedHeight(136 if compact else 168)
        side, top = (16, 8) if compact else (24, 16)
        self._layout.setContentsMargins(side, top, side, top)
        self._layout.setSpacing(16 if compact else 24)
        self.column.set_compact(compact=compact)

    def offer(self, leftovers: Leftovers) -> None:
        """Offer what earlier runs left behind, whenever there is no take."""
        from woku_desktop.ui.capture.leftover_offer import LeftoverOffer

        self._offer = LeftoverOffer(leftovers, self, self.record, self.column)
        leftovers.changed.connect(self.refresh)
        self.refresh()

    def retranslate(self) -> None:
        """Take over the current language."""
        self._shown_second = -1
        self._shown_verdict = None
        self.column.retry.setText(translate("Capture", "Try again"))
        self.column.write.setText(translate("Capture", "Write instead"))
        self.refresh()

    def refresh(self) -> None:
        """Show what the flow holds now."""
        flow = self._flow
        running = self._running
        problem = self._problem
        self.record.setEnabled(flow.phase not in _BUSY)
        self.column.write.setEnabled(flow.phase in EDITABLE)
        self.record.setRecording(running)
        self.record.setMuted(problem is not None and flow.take is None)
        self.record.setAccessibleName(self._disc_name())
        offer = self._offer if self._offer is not None and self._ready else None
        if offer is not None and offer.asking:
            offer.show_question()
        elif problem is not None:
            self._show_problem(problem)
        elif running:
            self._show_running()
        elif self._take_shown():
            self._show_review()
        elif offer is not None and offer.there:
            offer.show()
        else:
            self._show_ready()
        self._pace()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._offer is not None and self._offer.asking:
            self._offer.keep()
        else:
            super().keyPressEvent(event)

    @property
    def _problem(self) -> Problem | None:
        """What this panel has to tell."""
        return self._flow.problem if self._flow.phase in {Phase.READY, Phase.REVIEW} else None

    @property
    def _ready(self) -> bool:
        return self._flow.phase is Phase.READY

    @property
    def _running(self) -> bool:
        return self._flow.phase in {Phase.RECORDING, Phase.STOPPING}

    def _take_shown(self) -> bool:
        return self._flow.take is not None and self._flow.phase is not Phase.OPENING

    # Showing

    def _problem_buttons(self, problem: Problem) -> tuple[PaintedButton, ...]:
        column, held = self.column, self._flow.take is not None
        if self._offer is not None and (offered := self._offer.buttons(problem)):
            return offered
        if held and isinstance(problem, _ABOUT_KEEPING):
            return column.retry, column.play
        if held:
            return column.play, column.again, column.write
        if isinstance(problem, _NOTHING_HEARD):
            # The disc beside it tries again.
            return column.choose, column.write
        if isinstance(problem, _ABOUT_A_MICROPHONE):
            return column.again, column.choose, column.write
        return column.again, column.write

    def _name_again(self, *, recorded: bool) -> None:
        self.column.name_again(
            translate("Capture", "Record again") if recorded else translate("Capture", "Try again"),
            translate("Capture", "Again"),
        )

    def _show_ready(self) -> None:
        opening = self._flow.phase is Phase.OPENING
        gone = words.microphone_not_there(self._flow) if self._ready else ""
        limit = round(self._flow.options.max_seconds)
        self.setTones("ground", "line")
        column = self.column
        shown: set[QWidget] = {column.sentence, column.state_row, column.microphone}
        column.show_only(shown | ({column.write} if self._ready else set()))
        self.column.title.setTone("text")
        self.column.sentence.setTone("quiet")
        if opening:
            self.column.title.setText(translate("Capture", "Opening the microphone…"))
            self.column.sentence.setText(translate("Capture", "One moment."))
            self.column.state.setText(translate("Capture", "The microphone is about to listen"))
        elif self._flow.phase is Phase.RESTORING:
            self.column.title.setText(translate("Capture", "Opening the recording…"))
            self.column.sentence.setText(translate("Capture", "One moment."))
            self.column.state.setText(translate("Capture", "Microphone closed"))
        else:
            self.column.title.setText(translate("Capture", "Touch to record your voice"))
            self.column.sentence.setText(
                translate("Capture", "Up to %n s. You can listen before sending.", "", limit)
            )
            self.column.state.setText(
                gone or translate("Capture", "Microphone closed until you touch")
            )
        tone = "warning" if gone else "quiet"
        column.fit_ready()
        self.column.microphone.setLook("mic" if opening else "mic-off", tone)
        self.column.state.setTone(tone)

    def _show_running(self) -> None:
        self.setTones("ground", "line")
        column = self.column
        column.show_only({column.dot, column.elapsed, column.left, column.meter, column.state_row})
        stopping = self._flow.phase is Phase.STOPPING
        self.column.title.setTone("text")
        self.column.title.setText(
            translate("Capture", "Finishing…") if stopping else translate("Capture", "Recording")
        )
        self._show_progress()

    def _show_review(self) -> None:
        take = self._flow.take
        assert take is not None
        self.setTones("ground", "line")
        self.column.title.setTone("text")
        self.column.title.setText(translate("Capture", "Recording ready"))
        self.column.elapsed.setText(length(take.seconds))
        note, worrying = self._note_text()
        self.column.note.setText(note)
        self.column.note.setTone("warning" if worrying else "quiet")
        set_tooltip(self.column.note, note)
        column = self.column
        shown: set[QWidget] = {column.elapsed, column.meter, column.buttons}
        shown |= {column.play, column.again, column.write} | ({column.note} if note else set())
        column.show_only(shown)
        self._name_again(recorded=True)
        self._show_playing()
        column.fit_review()
        self.column.play.setEnabled(self._flow.phase is Phase.REVIEW)
        self.column.again.setEnabled(self._flow.phase is Phase.REVIEW)

    def _show_problem(self, problem: Problem) -> None:
        said = describe(problem)
        self.setTones("warning_soft", "warning")
        column = self.column
        buttons = self._problem_buttons(problem)
        self._name_again(recorded=self._flow.take is not None or isinstance(problem, _SPOILT))
        column.show_only({column.sentence, column.buttons, *buttons})
        self.column.title.setTone("warning")
        self.column.title.setText(said.title)
        self.column.sentence.setTone("text")
        self.column.sentence.setText(said.rest)
        self.column.play.setEnabled(True)
        self.column.again.setEnabled(True)
        self._show_playing()
        column.fit_problem()

    def _note_text(self) -> tuple[str, bool]:
        take = self._flow.take
        if take is None:
            return "", False
        note, worrying = words.notes(take, self._flow.options.max_seconds)
        return f"{note} {words.other_way(self._flow)}".strip(), worrying

    def _show_playing(self) -> None:
        """The waveform, coloured up to where the playback is."""
        take, playing = self._flow.take, self._flow.playing
        self.column.play.setText(
            translate("Capture", "Stop") if playing else translate("Capture", "Listen")
        )
        self.column.play.setIconName("pause" if playing else "play")
        if take is not None:
            played = self._flow.played_seconds() / take.seconds if playing else 0.0
            self.column.meter.show_waveform(take.waveform, played)

    def _show_progress(self) -> None:
        progress = self._flow.progress()
        if progress is not None:
            self.record.setFraction(
                progress.seconds / progress.limit_seconds, progress.limit_seconds
            )
            self.column.meter.push(progress.levels)
            self._show_time(progress)
            self._show_verdict(progress.verdict)

    def _show_time(self, progress: Progress) -> None:
        second = int(progress.seconds)
        if second == self._shown_second:
            return
        self._shown_second = second
        self.column.elapsed.setText(length(second))
        left, warning = words.time_left(progress)
        if warning and not self._warned:
            self._warned = True
            announce(self, left)
        self.column.left.setText(left)
        self.column.left.setTone("warning" if warning else "text")
        self.column.fit_running()

    def _show_verdict(self, verdict: Verdict) -> None:
        if verdict is self._shown_verdict:
            return
        self._shown_verdict = verdict
        sentence, warning = words.while_recording(verdict)
        self.column.state.setText(sentence)
        if warning:
            announce(self, sentence, urgent=True)
        self.column.state.setTone("warning" if warning else "quiet")
        self.column.fit_running()
        self.column.meter.setLevelInWords(sentence)

    def _disc_name(self) -> str:
        flow = self._flow
        if self._running:
            return translate("Capture", "Stop recording")
        if flow.take is not None:
            return translate("Capture", "Record again")
        return translate("Capture", "Record your voice")

    # Time

    def _phase_changed(self, phase: Phase) -> None:
        if phase is Phase.OPENING:
            self.column.meter.clear()
            self._shown_second = -1
            self._shown_verdict = None
            self._warned = False

    def _pace(self) -> None:
        """Tick only while something moves."""
        if self._flow.phase is Phase.RECORDING:
            self._run(_CALM_MS if motion.reduced() else _METER_MS)
        elif self._flow.playing and self.isVisible():
            self._run(_CALM_MS)
        else:
            self._timer.stop()

    def _run(self, interval_ms: int) -> None:
        if not self._timer.isActive() or self._timer.interval() != interval_ms:
            self._timer.start(interval_ms)

    def tick(self) -> None:
        """Show what has moved since the last time."""
        if self._flow.phase is Phase.RECORDING:
            self._show_progress()
        else:
            self._show_playing()

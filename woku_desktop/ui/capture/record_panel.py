"""The panel that records: a disc at the left, and at its right a column that tells the state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from woku_desktop.domain.errors import (
    DeliveryProblem,
    MicrophoneBusy,
    MicrophoneDenied,
    MicrophoneMissing,
    MicrophoneSilent,
    MicrophoneStalled,
    OutboxProblem,
    TakeCutShort,
    VaultProblem,
)
from woku_desktop.ui import motion
from woku_desktop.ui.capture import words
from woku_desktop.ui.capture.flow import Phase
from woku_desktop.ui.texts import describe, length, translate
from woku_desktop.ui.widgets.buttons import SecondaryButton
from woku_desktop.ui.widgets.card import Card
from woku_desktop.ui.widgets.glyph import Glyph
from woku_desktop.ui.widgets.level_meter import LevelMeter
from woku_desktop.ui.widgets.record_button import BOX, RecordButton
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.voice import Progress, Verdict
    from woku_desktop.ui.capture.flow import CaptureFlow

_METER_MS = 33
_CALM_MS = 100

# What another microphone may mend.
_ABOUT_A_MICROPHONE = (
    MicrophoneMissing,
    MicrophoneDenied,
    MicrophoneBusy,
    MicrophoneSilent,
    MicrophoneStalled,
    TakeCutShort,
)

# Sizes of a problem's sentence, the first that fits is taken: type, line, lines, button height.
_FITS = ((15, 20, 2, 40), (14, 18, 3, 40), (13, 18, 4, 40))
_COMPACT_FITS = ((15, 20, 2, 40), (14, 18, 2, 40), (13, 17, 3, 32))


def _row(*widgets: QWidget, spacing: int) -> tuple[QWidget, QHBoxLayout]:
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for widget in widgets:
        layout.addWidget(widget)
    return holder, layout


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
        self._make_column()
        self._make_buttons()
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.tick)
        self.record.clicked.connect(flow.press_record)
        flow.changed.connect(self.refresh)
        flow.phaseChanged.connect(self._phase_changed)
        self.set_compact(compact=False)
        self.refresh()

    def set_compact(self, *, compact: bool) -> None:
        """Be 136 px high instead of 168, with buttons that have no icons."""
        self._compact = compact
        self.setFixedHeight(136 if compact else 168)
        side, top = (16, 8) if compact else (24, 8)
        self._layout.setContentsMargins(side, top, side, top)
        self._layout.setSpacing(16 if compact else 24)
        self._elapsed.setType(16 if compact else 18, 24)
        self._left.setType(15 if compact else 18, 24)
        self._fit()

    def retranslate(self) -> None:
        """Take over the current language."""
        self._shown_second = -1
        self._shown_verdict = None
        self.again.setText(translate("Capture", "Record again"))
        self.choose.setText(translate("Capture", "Choose microphone"))
        self.retry.setText(translate("Capture", "Try again"))
        self.refresh()

    def refresh(self) -> None:
        """Show what the flow holds now."""
        flow = self._flow
        running = self._running
        problem = self._problem
        self.record.setEnabled(flow.phase not in {Phase.STOPPING, Phase.SAVING, Phase.SAVED})
        self.record.setRecording(running)
        self.record.setMuted(problem is not None and flow.take is None)
        self.record.setAccessibleName(self._disc_name())
        self._hide_all()
        if problem is not None:
            self._show_problem(problem)
        elif running:
            self._show_running()
        elif self._take_shown():
            self._show_review()
        else:
            self._show_ready()
        self._pace()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @property
    def _problem(self) -> Problem | None:
        """What this panel has to tell."""
        return self._flow.problem if self._flow.phase in {Phase.READY, Phase.REVIEW} else None

    @property
    def _running(self) -> bool:
        return self._flow.phase in {Phase.RECORDING, Phase.STOPPING}

    def _take_shown(self) -> bool:
        return self._flow.take is not None and self._flow.phase is not Phase.OPENING

    # Making

    def _make_column(self) -> None:
        self.record = RecordButton()
        self._dot = Glyph("", 12, "recording")
        self._title = Text(px=18, line=24, weight=600)
        self._elapsed = Text(px=18, line=24, tabular=True)
        self._elapsed.setObjectName("elapsedLabel")
        self._left = Text(px=18, line=24, weight=600, tabular=True)
        self._left.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._sentence = Text(px=15, line=24, wrap=True)
        self._microphone = Glyph("mic-off", 16)
        self._state = Text(px=14, line=20, tone="quiet", wrap=True, max_lines=2)
        self._note = Text(px=14, line=20, wrap=True, max_lines=2)
        self.meter = LevelMeter()

    def _make_buttons(self) -> None:
        self.play = SecondaryButton("", "play")
        self.play.setObjectName("playButton")
        self.play.clicked.connect(self._flow.play)
        self.again = SecondaryButton("", "redo")
        self.again.setObjectName("recordAgainButton")
        self.again.clicked.connect(self._flow.record_again)
        self.choose = SecondaryButton()
        self.choose.setObjectName("chooseMicrophoneButton")
        self.choose.clicked.connect(self.microphoneAsked)
        self.retry = SecondaryButton()
        self.retry.setObjectName("tryAgainButton")
        self.retry.clicked.connect(self._flow.try_again)

    def _lay_out(self) -> None:
        self._head, head = _row(self._dot, self._title, self._elapsed, spacing=8)
        head.insertSpacing(2, 4)
        head.addStretch(1)
        head.addWidget(self._left)
        self._state_row, states = _row(self._microphone, self._state, spacing=8)
        states.setStretch(1, 1)
        states.setAlignment(self._microphone, Qt.AlignmentFlag.AlignTop)
        self._buttons, buttons = _row(self.retry, self.play, self.again, self.choose, spacing=8)
        buttons.addStretch(1)
        self._column = column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addStretch(1)
        for part in (
            self._head,
            self._sentence,
            self._note,
            self.meter,
            self._state_row,
            self._buttons,
        ):
            column.addWidget(part)
        column.addStretch(1)
        self._layout = layout = QHBoxLayout(self)
        layout.addWidget(self.record, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(column, 1)

    # Showing

    def _hide_all(self) -> None:
        wanted = self._wanted()
        for part in (
            self._dot,
            self._elapsed,
            self._left,
            self._sentence,
            self._note,
            self.meter,
            self._state_row,
            self._buttons,
            self.play,
            self.again,
            self.choose,
            self.retry,
        ):
            part.setVisible(part in wanted)

    def _wanted(self) -> set[QWidget]:
        """What of the column the state needs."""
        if self._problem is not None:
            return {self._sentence, self._buttons, *self._problem_buttons(self._problem)}
        if self._running:
            return {self._dot, self._elapsed, self._left, self.meter, self._state_row}
        if self._take_shown():
            shown: set[QWidget] = {self._elapsed, self.meter, self._buttons, self.play, self.again}
            return shown | ({self._note} if self._note_text()[0] else set())
        return {self._sentence, self._state_row}

    def _problem_buttons(self, problem: Problem) -> tuple[SecondaryButton, ...]:
        if isinstance(problem, OutboxProblem | VaultProblem | DeliveryProblem):
            return (self.retry, self.play) if self._flow.take is not None else (self.again,)
        if self._flow.take is not None:
            return self.play, self.again
        if isinstance(problem, _ABOUT_A_MICROPHONE):
            return self.again, self.choose
        return (self.again,)

    def _show_ready(self) -> None:
        opening = self._flow.phase is Phase.OPENING
        limit = round(self._flow.options.max_seconds)
        self.setTones("ground", "line")
        self._space(0, state=8)
        self._title.setTone("text")
        self._sentence.setTone("quiet")
        if opening:
            self._title.setText(translate("Capture", "Opening the microphone…"))
            self._sentence.setText(translate("Capture", "One moment."))
            self._state.setText(translate("Capture", "The microphone is about to listen"))
        else:
            self._title.setText(translate("Capture", "Touch to record your voice"))
            self._sentence.setText(
                translate("Capture", "Up to %n s. You can listen before sending.", "", limit)
            )
            self._state.setText(translate("Capture", "Microphone closed until you touch"))
        self._fit()
        self._microphone.show()
        self._microphone.setLook("mic" if opening else "mic-off", "quiet")
        self._state.setTone("quiet")

    def _show_running(self) -> None:
        self.setTones("ground", "line")
        self._space(8)
        stopping = self._flow.phase is Phase.STOPPING
        self._title.setTone("text")
        self._title.setText(
            translate("Capture", "Finishing…") if stopping else translate("Capture", "Recording")
        )
        self._microphone.hide()
        self._show_progress()

    def _show_review(self) -> None:
        take = self._flow.take
        assert take is not None
        self.setTones("ground", "line")
        self._title.setTone("text")
        self._title.setText(translate("Capture", "Recording ready"))
        self._elapsed.setText(length(take.seconds))
        note, worrying = self._note_text()
        self._note.setText(note)
        self._note.setTone("warning" if worrying else "quiet")
        self._note.setToolTip(note)
        self._space(4, buttons=4)
        self._fit()
        self._show_playing()
        self.play.setEnabled(self._flow.phase is Phase.REVIEW)
        self.again.setEnabled(self._flow.phase is Phase.REVIEW)

    def _show_problem(self, problem: Problem) -> None:
        said = describe(problem)
        self.setTones("warning_soft", "warning")
        self._space(4, buttons=4)
        self._title.setTone("warning")
        self._title.setText(said.title)
        self._sentence.setTone("text")
        self._sentence.setText(" ".join(part for part in (said.detail, said.remedy) if part))
        self.play.setEnabled(True)
        self.again.setEnabled(True)
        self._show_playing()
        self._fit()

    def _note_text(self) -> tuple[str, bool]:
        take = self._flow.take
        return words.notes(take, self._flow.options.max_seconds) if take else ("", False)

    def _show_playing(self) -> None:
        """The waveform, coloured up to where the playback is."""
        take, playing = self._flow.take, self._flow.playing
        self.play.setText(
            translate("Capture", "Stop") if playing else translate("Capture", "Listen")
        )
        self.play.setIconName("pause" if playing else "play")
        if take is not None:
            played = self._flow.played_seconds() / take.seconds if playing else 0.0
            self.meter.show_waveform(take.waveform, played)

    def _show_progress(self) -> None:
        progress = self._flow.progress()
        if progress is not None:
            self.record.setFraction(
                progress.seconds / progress.limit_seconds, progress.limit_seconds
            )
            self.meter.push(progress.levels)
            self._show_time(progress)
            self._show_verdict(progress.verdict)

    def _show_time(self, progress: Progress) -> None:
        # Rounded as the time left is, so that both turn over at once.
        second = int(progress.seconds)
        if second == self._shown_second:
            return
        self._shown_second = second
        self._elapsed.setText(length(second))
        left, warning = words.time_left(progress)
        self._left.setText(left)
        self._left.setTone("warning" if warning else "text")

    def _show_verdict(self, verdict: Verdict) -> None:
        if verdict is self._shown_verdict:
            return
        self._shown_verdict = verdict
        sentence, warning = words.while_recording(verdict)
        self._state.setText(sentence)
        self._state.setTone("warning" if warning else "quiet")
        self._fit()
        self.meter.setLevelInWords(sentence)

    def _disc_name(self) -> str:
        flow = self._flow
        if self._running:
            return translate("Capture", "Stop recording")
        if flow.take is not None:
            return translate("Capture", "Record again")
        return translate("Capture", "Record your voice")

    # Measures

    def _space(self, spacing: int, *, state: int = 0, buttons: int = 0) -> None:
        """Set the gaps between the parts of the column, and the extra ones above the last."""
        self._column.setSpacing(spacing)
        self._state_row.setContentsMargins(0, state, 0, 0)
        self._buttons.setContentsMargins(0, buttons, 0, 0)

    def _fit(self) -> None:
        """Make what is below the title fit the fixed height."""
        margins = self._layout.contentsMargins()
        width = self.width() - margins.left() - margins.right() - BOX - self._layout.spacing()
        room = self.height() - margins.top() - margins.bottom() - 2
        button = 40
        if self._problem is not None:
            button = self._fit_sentence(width)
        elif not self._note.isHidden():
            self._note.setFixedHeight(min(self._note.heightForWidth(width), 40))
            # Title, gaps, buttons; the waveform gets the rest.
            rest = room - 24 - 4 - self._note.height() - 4 - 8 - button
            self.meter.setMeterHeight(min(48, rest) if rest >= 12 else 0)
        elif self._take_shown():
            self.meter.setMeterHeight(40 if self._compact else 48)
        elif self._sentence.isHidden():
            state = self._state.heightForWidth(width)
            self.meter.setMeterHeight(min(48, room - 24 - 8 - 8 - state))
        else:
            self._sentence.setType(15, 24)
            if self._sentence.heightForWidth(width) > 24:
                self._sentence.setType(15, 20)
            self._sentence.setFixedHeight(self._sentence.heightForWidth(width))
        self._title.setType(16 if self._compact and self._running else 18, 24)
        for each in (self.play, self.again, self.choose, self.retry):
            each.setButtonHeight(button)
            each.setCompact(self._compact)

    def _fit_sentence(self, width: int) -> int:
        """Choose a problem's type by its length; gives the height of the buttons below."""
        fits = _COMPACT_FITS if self._compact else _FITS
        for px, line, lines, button in fits:
            self._sentence.setType(px, line)
            needed = self._sentence.heightForWidth(width)
            if needed <= lines * line or (px, line, lines, button) == fits[-1]:
                self._sentence.setFixedHeight(min(needed, lines * line))
                self._sentence.setToolTip("" if needed <= lines * line else self._sentence.text())
                return button
        return 40

    # Time

    def _phase_changed(self, phase: Phase) -> None:
        if phase is Phase.OPENING:
            self.meter.clear()
            self._shown_second = -1
            self._shown_verdict = None

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

"""The sound of a voice that is still kept here: its picture, and playing it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from woku_desktop.domain.feedback import Kind
from woku_desktop.domain.submission import State
from woku_desktop.ui.announce import announce
from woku_desktop.ui.motion import reduced
from woku_desktop.ui.texts import describe, length, translate
from woku_desktop.ui.widgets.buttons import IconButton
from woku_desktop.ui.widgets.level_meter import LevelMeter
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.submission import Submission
    from woku_desktop.domain.take import Waveform
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.ports import Listening

# Who walks through the list with the arrow keys opens no envelope on the way.
_LINGERS_MS = 150
_STEP_MS = 33
_CALM_STEP_MS = 500


class KeptSound(QWidget):
    """Offers to play a voice while its sound is kept, else says that it is gone.

    Args:
        listening: what plays it.
        bridge: where that is heard of.
    """

    def __init__(self, listening: Listening, bridge: Bridge) -> None:
        super().__init__()
        self._listening = listening
        self._voice: Submission | None = None
        self._waveform: Waveform | None = None
        self._wanted = False
        self._problem: Problem | None = None
        # Of plays that were stopped here the end is still heard, perhaps after the next began.
        self._ends_due: Counter[str] = Counter()
        self.play = IconButton("play", size=40, icon_px=16, filled=True)
        self.play.setObjectName("detailPlayButton")
        self.play.clicked.connect(self._press)
        self.picture = LevelMeter(height=32)
        self.picture.setObjectName("detailWaveform")
        self._length = Text(px=14, line=20, tone="quiet", tabular=True)
        self._length.setObjectName("detailLength")
        self._words = Text(px=14, line=20, tone="quiet", wrap=True)
        self._row = QWidget()
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(self.play)
        row.addWidget(self.picture, 1)
        row.addWidget(self._length)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._row)
        column.addWidget(self._words)
        self._look = QTimer(self, singleShot=True, interval=_LINGERS_MS)
        self._look.timeout.connect(self._open)
        self._step = QTimer(self)
        self._step.timeout.connect(self._follow)
        bridge.waveformRead.connect(self._on_waveform)
        bridge.listeningFailed.connect(self._on_failed)
        bridge.listeningStarted.connect(self._on_started)
        bridge.listeningEnded.connect(self._on_ended)

    @property
    def words(self) -> str:
        """What it says instead of offering to play, or after that failed; "" if nothing."""
        return "" if self._words.isHidden() else self._words.text()

    @property
    def playing(self) -> bool:
        """Whether the voice is asked to be heard, or is heard."""
        return self._wanted

    def show_voice(self, voice: Submission | None) -> None:
        """Offer this one; None ends what is played."""
        before = self._voice
        if before is None or voice is None or before.id != voice.id:
            self._stop()
            self._voice = voice
            self._waveform = self._problem = None
            self.picture.show_waveform((), 0.0)
            self._look.stop()
            if self._offered():
                self._look.start()
        else:
            self._voice = voice
            if not self._offered():
                self._stop()
        self.retranslate()

    def retranslate(self) -> None:
        """Take over the current language."""
        voice = self._voice
        self._row.setVisible(self._offered())
        self.play.setName(
            translate("Detail", "Stop") if self._wanted else translate("Detail", "Listen")
        )
        self.play.setIconName("pause" if self._wanted else "play")
        self.picture.setAccessibleName(translate("Detail", "Picture of the sound"))
        gone = voice is not None and voice.kind is Kind.VOICE and not voice.sound_kept
        words = ""
        if self._problem is not None:
            said = describe(self._problem)
            words = f"{said.title}. {said.rest}"
        elif gone and voice is not None and voice.state is not State.DAMAGED:
            words = translate("Detail", "The sound is no longer kept here.")
        self._words.setTone("warning" if self._problem is not None else "quiet")
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self.setVisible(self._offered() or bool(words))
        self._show_length()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._stop()

    def _offered(self) -> bool:
        voice = self._voice
        return (
            voice is not None
            and voice.kind is Kind.VOICE
            and voice.sound_kept
            and voice.state not in {State.DAMAGED, State.DISCARDED}
        )

    def _seconds(self) -> float:
        if self._waveform is not None:
            return self._waveform.seconds
        return (self._voice.seconds or 0.0) if self._voice is not None else 0.0

    def _show_length(self) -> None:
        played = self._listening.played_seconds() if self._wanted else 0.0
        total = length(self._seconds()) if self._seconds() else "—:——"
        self._length.setText(f"{length(played)} / {total}" if self._wanted else total)
        if self._waveform is not None:
            part = played / self._seconds() if self._seconds() else 0.0
            self.picture.show_waveform(self._waveform.levels, part)

    def _open(self) -> None:
        if self._voice is not None:
            self._listening.open(self._voice.id)

    def _press(self) -> None:
        if self._wanted:
            self._stop()
        elif self._voice is not None:
            self._wanted = True
            self._problem = None
            self._listening.play(self._voice.id)
        self.retranslate()

    def _stop(self) -> None:
        if self._wanted and self._voice is not None:
            self._wanted = False
            self._ends_due[self._voice.id] += 1
            self._step.stop()
            self._listening.stop()

    def _follow(self) -> None:
        self._show_length()

    def _mine(self, identifier: str) -> bool:
        return self._voice is not None and self._voice.id == identifier

    def _on_waveform(self, identifier: str, waveform: Waveform) -> None:
        if self._mine(identifier):
            self._waveform = waveform
            self._show_length()

    def _on_failed(self, identifier: str, problem: Problem) -> None:
        if self._mine(identifier):
            self._problem = problem
            self.retranslate()

    def _on_started(self, identifier: str) -> None:
        if self._mine(identifier) and self._wanted:
            self._step.start(_CALM_STEP_MS if reduced() else _STEP_MS)

    def _on_ended(self, identifier: str, problem: Problem | None) -> None:
        if self._ends_due[identifier]:
            self._ends_due[identifier] -= 1
            return
        if not self._mine(identifier):
            return
        self._wanted = False
        self._step.stop()
        self._problem = problem
        self.retranslate()
        if problem is not None:
            announce(self, self.words, urgent=True)

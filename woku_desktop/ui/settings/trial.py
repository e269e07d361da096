"""Trying the microphone out: which one, a live meter, and three seconds that are played back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from woku_desktop.domain.rehearsal import RehearsalState, RehearsalStep
from woku_desktop.domain.voice import Verdict
from woku_desktop.ui import motion
from woku_desktop.ui.announce import announce
from woku_desktop.ui.settings.controls import Choice
from woku_desktop.ui.texts import describe, translate
from woku_desktop.ui.widgets.buttons import SecondaryButton
from woku_desktop.ui.widgets.card import Card
from woku_desktop.ui.widgets.level_meter import LevelMeter
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.take import Microphone
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.ports import Rehearsal
    from woku_desktop.ui.settings.controls import OneOf

_METER_MS = 33
_CALM_MS = 100


class Trial(QWidget):
    """The parts and what they do; a subclass puts them into their places. Window's thread only.

    The microphone is open only between `start` and `stop`.

    Args:
        rehearsal: opens it.
        bridge: where the answers arrive.
        chooses: where a microphone is chosen.
        names: the objectNames of the meter and the button.
    """

    def __init__(
        self, rehearsal: Rehearsal, bridge: Bridge, chooses: OneOf, names: tuple[str, str]
    ) -> None:
        super().__init__()
        self._rehearsal = rehearsal
        self._microphones: tuple[Microphone, ...] = ()
        self._chosen = ""
        self._running = False
        self._state = RehearsalState()
        self._problem: Problem | None = None
        self._verdict = Verdict.LISTENING
        self._chooses = chooses
        self.meter = LevelMeter(height=40)
        self.meter.setObjectName(names[0])
        self.button = SecondaryButton("", "mic")
        self.button.setObjectName(names[1])
        self.button.setButtonHeight(40)
        self.button.setAutoDefault(False)
        self.says = Text(px=14, line=20, tone="quiet", wrap=True)
        self._timer = QTimer(self, interval=_METER_MS)
        self._timer.timeout.connect(self.tick)
        chooses.chosen.connect(self._choose)
        self.button.clicked.connect(rehearsal.record)
        bridge.microphonesListed.connect(self._on_microphones)
        bridge.rehearsalChanged.connect(self._on_changed)
        bridge.rehearsalFailed.connect(self._on_failed)

    def show_chosen(self, name: str) -> None:
        """Which microphone the settings name; "" follows the system."""
        moved = name != self._chosen
        self._chosen = name
        self._offer()
        if moved and self._running:
            self._open()

    def start(self) -> None:
        """Listen."""
        if not self._running:
            self._running = True
            self._open()

    def stop(self) -> None:
        """Let the microphone go."""
        if self._running:
            self._running = False
            self._timer.stop()
            self._rehearsal.close()
            self.meter.clear()

    def retranslate(self) -> None:
        """Take over the current language."""
        self._chooses.set_label(translate("Settings", "Microphone"))
        self.meter.setAccessibleName(translate("Settings", "Level of the microphone"))
        self._offer()
        self._say()

    def tick(self) -> None:
        """Show what was heard since the last time."""
        progress = self._rehearsal.progress()
        if progress is None:
            return
        self.meter.push(progress.levels)
        if progress.verdict is not self._verdict:
            self._verdict = progress.verdict
            self._say()

    def _open(self) -> None:
        self._problem = None
        self._verdict = Verdict.LISTENING
        self.meter.clear()
        self._timer.start(_CALM_MS if motion.reduced() else _METER_MS)
        self._rehearsal.open(self._chosen or None)

    def _choose(self, name: str) -> None:
        self.show_chosen(name)

    def _offer(self) -> None:
        self._chooses.offer(choices(self._microphones, self._chosen), self._chosen)

    def _on_microphones(self, microphones: tuple[Microphone, ...]) -> None:
        self._microphones = microphones
        self._offer()

    def _on_changed(self, state: RehearsalState) -> None:
        before, self._state = self._state, state
        self._say()
        if self._running and state.step is not before.step:
            announce(self.says, self.says.text())

    def _on_failed(self, problem: Problem) -> None:
        if self._running:
            self._problem = problem
            self._say()
            announce(self.says, self.says.text(), urgent=True)

    def _say(self) -> None:
        step = self._state.step
        self.button.setText(
            translate("Settings", "Listening to you…")
            if step is RehearsalStep.RECORDING
            else translate("Settings", "Playing…")
            if step is RehearsalStep.PLAYING
            else translate("Settings", "Test for 3 seconds")
        )
        self.button.setEnabled(self._problem is None and step is RehearsalStep.LISTENING)
        words, warning = self._sentence()
        self.says.setText(words)
        self.says.setTone("warning" if warning else "quiet")
        self.meter.setLevelInWords(words)

    def _sentence(self) -> tuple[str, bool]:
        if self._problem is not None:
            return str(describe(self._problem)), True
        step = self._state.step
        if step is RehearsalStep.PLAYING:
            return translate("Settings", "This is what was heard. It is kept nowhere."), False
        if step is RehearsalStep.RECORDING:
            return translate("Settings", "Say something: it is played back to you."), False
        hints = {
            Verdict.SILENT: translate(
                "Settings", "Nothing is heard. Unmute the microphone or choose another."
            ),
            Verdict.QUIET: translate("Settings", "Very quiet. Say something, or come closer."),
            Verdict.CLIPPING: translate("Settings", "Too loud. Move back a little."),
            Verdict.STALLED: translate("Settings", "No sound arrives. Check the plug."),
        }
        if step is RehearsalStep.LISTENING and self._verdict in hints:
            return hints[self._verdict], self._verdict is not Verdict.QUIET
        if step is RehearsalStep.LISTENING:
            return translate("Settings", "The bars follow your voice. Nothing is kept."), False
        return translate("Settings", "Opening the microphone…"), False


class MicrophoneTrial(Trial):
    """A list to choose from above a card with the meter.

    Args:
        rehearsal: opens a microphone.
        bridge: where the answers arrive.
        names: the objectNames of the list, the meter and the button.
    """

    def __init__(self, rehearsal: Rehearsal, bridge: Bridge, names: tuple[str, str, str]) -> None:
        choice = Choice(names[0])
        super().__init__(rehearsal, bridge, choice, names[1:])
        self.choice = choice
        panel = Card(fill="ground")
        inner = QVBoxLayout(panel)
        inner.setContentsMargins(16, 12, 16, 12)
        inner.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.meter, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.button)
        inner.addLayout(row)
        inner.addWidget(self.says)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.choice)
        column.addWidget(panel)
        self.setFocusProxy(self.choice)


def choices(microphones: Sequence[Microphone], chosen: str) -> list[tuple[str, str]]:
    """The microphones to choose from, by name, the system's choice first."""
    known = [(each.name, each.name) for each in microphones]
    if chosen and chosen not in dict(known):
        gone = translate("Settings", "{name} (not plugged in)").format(name=chosen)
        known.append((chosen, gone))
    follow = translate("Settings", "Follow the system")
    default = next((each.name for each in microphones if each.is_default), "")
    if default:
        follow = translate("Settings", "Follow the system ({name})").format(name=default)
    return [("", follow), *known]

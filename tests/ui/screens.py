"""Every state of the desk and the station, light and dark, in every language, as pictures.

Run: python -m tests.ui.screens [FOLDER] [state …] [--scale 2]
"""

from __future__ import annotations

import argparse
import os
import sys
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from tests.stage.screen import virtual_screen
from tests.ui.around_states import AROUND_STATES
from tests.ui.detail_states import DETAIL_STATES
from tests.ui.fakes import NOW, Stage, submission, summary
from tests.ui.kiosk import screens as kiosk
from tests.ui.narrowing_states import NARROWING_STATES
from tests.ui.queue_states import QUEUE_STATES
from tests.ui.setting_states import SETTING_STATES
from tests.ui.woku_states import WOKU_STATES
from tests.ui.writing_states import WRITING_STATES
from woku_desktop.domain.delivery_errors import InDoubt, Rejected, Unreachable
from woku_desktop.domain.errors import KeyMissing, MicrophoneLost, NotSealable, PlaybackFailed
from woku_desktop.domain.outcome import Receipt
from woku_desktop.domain.submission import State
from woku_desktop.domain.voice import StopReason, Verdict
from woku_desktop.ui import icons, texts, theme
from woku_desktop.ui.desk.window import DeskWindow
from woku_desktop.ui.options import KeySource, KeyStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from woku_desktop.domain.submission import Submission

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
SPOKEN = (
    "Todo muy bien. Me atendieron con cariño, el café llegó caliente y la música deja conversar. "
    "Lo único: la mesa de la ventana cojea un poco, pero la chica que atiende la arregló altiro "
    "con un cartoncito. Volvería solo por el kuchen de nuez, de verdad es el mejor del barrio."
)


class Shown(Stage):
    """A window on a stage."""

    def __init__(self, language: str, size: tuple[int, int] = (1100, 720)) -> None:
        super().__init__()
        self.options = replace(self.options, language=language)
        self.settings.options = self.options
        self.window = DeskWindow(self.services, self.bridge, self.options, now=lambda: NOW)
        self.window.resize(*size)
        self.window.show()
        self.count()

    @property
    def target(self) -> QWidget:
        """What is looked at."""
        return self.window

    def tell(self, *voices: Submission) -> None:
        """Let voices change their state, and the list follow at once."""
        super().tell(*voices)
        self.window.voices.look_again()

    def voices(self) -> None:
        """Voices of earlier today, in every state."""
        pan = "Me encantó el pan, pero la mesa estaba coja"
        bath = "El baño estaba limpio y la música, perfecta"
        coffee = "Me atendieron altiro, el café venía muy caliente"
        wrong = Rejected(messages="clientEmail must be an email")
        for each in (
            submission("a", "rosa.perez@example.com", 4, transcription=pan, hour=13, minute=2),
            submission("b", None, 4, transcription=bath, minute=18),
            submission("c", "carla.munoz@example.com", 5, transcription=coffee),
            submission("d", "paula.diaz@example.com", 3, state=State.QUEUED, minute=45),
            submission("e", None, 5, state=State.SENDING, minute=44),
            submission(
                "f", "tomas.rojas@example.con", 3, state=State.REJECTED, problem=wrong, minute=5
            ),
        ):
            self.tell(each)
        self.bridge.uploadProgress.emit("e", 0.62)

    def rate_and_type(self, stars: int = 4) -> None:
        """Stars and an address."""
        self.window.flow.set_rating(stars)
        self.window.capture.page.form.email.edit.setText("diego.soto@example.com")

    def record(self, seconds: float = 23.0, verdict: Verdict = Verdict.GOOD) -> None:
        """A running take."""
        self.window.flow.press_record()
        self.start_take()
        self.progress(seconds, verdict)
        self.window.capture.page.panel.tick()

    def take(self, **kind: object) -> None:
        """A finished take."""
        self.record()
        self.window.flow.press_record()
        self.end_take(summary(**kind))  # type: ignore[arg-type] # the names are summary's

    def send(self) -> None:
        """A whole opinion, handed over and safe."""
        self.rate_and_type()
        self.take()
        self.window.flow.send()
        self.becomes(State.QUEUED, attempts=0)


def _ready(shown: Shown) -> None:
    shown.voices()


def _empty(shown: Shown) -> None:
    shown.bridge.keyStatusChanged.emit(KeyStatus(KeySource.KEYRING))


def _recording(shown: Shown) -> None:
    shown.voices()
    shown.rate_and_type()
    shown.record()


def _last_seconds(shown: Shown) -> None:
    shown.rate_and_type()
    shown.record(51.2)


def _nothing_heard(shown: Shown) -> None:
    shown.rate_and_type()
    shown.record(3.0, Verdict.SILENT)


def _opening(shown: Shown) -> None:
    shown.window.flow.press_record()


def _review(shown: Shown) -> None:
    shown.voices()
    shown.rate_and_type()
    shown.take()


def _review_notes(shown: Shown) -> None:
    shown.rate_and_type()
    shown.take(seconds=60.0, lost_frames=9000, gaps=2, stop_reason=StopReason.LIMIT)


def _silent(shown: Shown) -> None:
    for row, who in enumerate((None, "luis.vera@example.com", "ivan.lagos@example.com")):
        shown.tell(
            submission(
                f"w{row}", who, 5 - row, state=State.QUEUED, problem=Unreachable(), hour=14,
                minute=20 - row * 5,
            )
        )  # fmt: skip
    shown.tell(submission("z", "diego.soto@example.com", 4, transcription=SPOKEN, minute=47))
    shown.bridge.deliveryBlocked.emit(Unreachable())
    shown.window.flow.set_rating(5)
    shown.window.capture.page.form.setAnonymous(True)
    shown.take(verdict=Verdict.SILENT)


def _lost(shown: Shown) -> None:
    shown.rate_and_type()
    shown.take(seconds=12.0, stop_reason=StopReason.LOST)
    assert isinstance(shown.window.flow.problem, MicrophoneLost)


def _not_sealable(shown: Shown) -> None:
    shown.window.flow.press_record()
    shown.bridge.recordingFailed.emit(NotSealable())


def _too_short(shown: Shown) -> None:
    shown.rate_and_type()
    shown.take(seconds=0.4)


def _no_loudspeaker(shown: Shown) -> None:
    shown.rate_and_type()
    shown.take()
    shown.window.flow.play()
    shown.bridge.playbackEnded.emit(PlaybackFailed())


def _wrong_email(shown: Shown) -> None:
    shown.window.flow.set_rating(2)
    form = shown.window.capture.page.form
    form.email.edit.setText("diego.soto@example")
    form.email.edit.editingFinished.emit()
    form.phone.edit.setText("12")
    form.phone.edit.editingFinished.emit()
    shown.take(verdict=Verdict.QUIET)


def _no_woku(shown: Shown) -> None:
    shown.options = replace(shown.options, woku_id=None, woku_name="", sandbox=True)
    shown.bridge.optionsChanged.emit(shown.options)
    shown.bridge.keyStatusChanged.emit(KeyStatus(None, KeyMissing()))
    shown.rate_and_type()
    shown.take()


def _saved(shown: Shown) -> None:
    shown.voices()
    shown.send()
    shown.becomes(State.SENDING)
    shown.bridge.uploadProgress.emit(shown.submitted().id, 0.4)


def _delivered(shown: Shown) -> None:
    shown.send()
    shown.becomes(State.SENDING)
    shown.becomes(State.DELIVERED, receipt=Receipt(SPOKEN, "recognition"))


def _no_transcription(shown: Shown) -> None:
    shown.send()
    shown.becomes(State.DELIVERED, receipt=Receipt())


def _offline(shown: Shown) -> None:
    shown.send()
    shown.becomes(State.QUEUED, Unreachable())
    shown.bridge.deliveryBlocked.emit(Unreachable())


def _in_doubt(shown: Shown) -> None:
    shown.send()
    shown.becomes(State.IN_DOUBT, InDoubt())
    shown.window.flow.play()
    shown.bridge.playbackEnded.emit(PlaybackFailed())


def _long_question(shown: Shown) -> None:
    shown.options = replace(
        shown.options,
        question="¿Cómo fue tu experiencia de hoy en nuestra cafetería, desde la puerta a la mesa?",
        woku_name="Café Aurora, sucursal de Providencia con Pedro de Valdivia",
    )
    shown.bridge.optionsChanged.emit(shown.options)
    shown.rate_and_type()


def _selected(shown: Shown) -> None:
    shown.voices()
    shown.window.voices.show_what_matters()


class ShownSettings(Shown):
    """The settings above the window."""

    @property
    def target(self) -> QWidget:
        dialog = self.window.findChild(QWidget, "settingsDialog")
        assert dialog is not None
        return dialog


class ShownQuestion(Shown):
    """What is asked before it closes."""

    @property
    def target(self) -> QWidget:
        (question,) = self.window.findChildren(QDialog)
        return question


def _settings(shown: Shown) -> None:
    shown.window.open_settings("woku")


def _settings_locked(shown: Shown) -> None:
    shown.options = replace(
        shown.options, locked=frozenset({"woku_id", "recording.device"}), microphone="Otro"
    )
    shown.bridge.optionsChanged.emit(shown.options)
    shown.keys.status = KeyStatus(None, KeyMissing())
    shown.window.open_settings("key")


STATES: dict[str, Callable[[Shown], None]] = {
    "empty": _empty,
    "ready": _ready,
    "opening": _opening,
    "recording": _recording,
    "last-seconds": _last_seconds,
    "nothing-heard": _nothing_heard,
    "review": _review,
    "review-notes": _review_notes,
    "silent": _silent,
    "lost": _lost,
    "not-sealable": _not_sealable,
    "too-short": _too_short,
    "no-loudspeaker": _no_loudspeaker,
    "wrong-email": _wrong_email,
    "no-woku": _no_woku,
    "saved": _saved,
    "delivered": _delivered,
    "no-transcription": _no_transcription,
    "offline": _offline,
    "in-doubt": _in_doubt,
    "long-question": _long_question,
    "selected": _selected,
    **QUEUE_STATES,
    **NARROWING_STATES,
    **AROUND_STATES,
    **DETAIL_STATES,
    **WOKU_STATES,
    **WRITING_STATES,
    "settings": _settings,
    "settings-locked": _settings_locked,
    **SETTING_STATES,
}
SIZES = ((1100, 720), (880, 600), (1400, 900))


@contextmanager
def shown(state: str, language: str, size: tuple[int, int] = SIZES[0]) -> Iterator[Shown]:
    """A window in a state; the application must be dressed and speak the language."""
    kinds = {"settings": ShownSettings, "closing": ShownQuestion}
    made = kinds.get(state.partition("-")[0], Shown)(language, size)
    try:
        STATES[state](made)
        for _ in range(3):  # layouts come to rest: each pass may ask for one more
            QApplication.processEvents()
        yield made
    finally:
        made.window.close()
        made.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _parsed(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./dev screens", description=__doc__, allow_abbrev=False)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("screens"))
    parser.add_argument(
        "states", nargs="*", metavar="state", help="all of them without one; 'kiosk-*' is many"
    )
    parser.add_argument("--scale", type=int, choices=(1, 2, 3), default=1, help="pixels to a pixel")
    given = parser.parse_intermixed_args(arguments)
    every = [*STATES, *kiosk.STATES]
    unknown = [
        asked for asked in given.states if not any(fnmatchcase(each, asked) for each in every)
    ]
    if unknown:
        parser.error(f"no such state: {', '.join(unknown)}")
    if given.states:
        every = [each for each in every if any(fnmatchcase(each, asked) for asked in given.states)]
    given.states = every
    return given


def _draw(folder: Path, states: Iterable[str], language: str, ending: str) -> None:
    """A picture of each state of the desk in each size, and a dark one of the first."""
    for state in states:
        for scheme in ("light", "dark"):
            theme.watcher().set_scheme(scheme)
            for width, height in SIZES:
                if scheme == "dark" and width != SIZES[0][0]:
                    continue
                with shown(state, language, (width, height)) as made:
                    name = f"{state}-{language}-{scheme}-{width}{ending}.png"
                    made.target.grab().save(str(folder / name))


def main(arguments: list[str]) -> int:
    """Draw the states that are named, or all of them."""
    given = _parsed(arguments)
    given.folder.mkdir(parents=True, exist_ok=True)
    os.environ["WOKU_REDUCED_MOTION"] = "1"
    os.environ["QT_SCALE_FACTOR"] = str(given.scale)
    with ExitStack() as stack:
        if sys.platform == "linux" and not os.environ.get("DISPLAY"):
            os.environ["DISPLAY"] = stack.enter_context(virtual_screen())
        app = QApplication(["woku-desktop"])
        app.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
        icons.set_folder(RESOURCES / "icons")
        theme.apply(app)
        ending = f"-{given.scale}00" if given.scale > 1 else ""
        for language in texts.LANGUAGES:
            texts.install(app, language, RESOURCES / "i18n")
            desks = (each for each in given.states if each in STATES)
            _draw(given.folder, desks, language, ending)
            stations = (each for each in given.states if each in kiosk.STATES)
            kiosk.draw(given.folder, stations, language, ending)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

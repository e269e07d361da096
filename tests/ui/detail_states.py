"""States of the detail of a voice, to be looked at and measured."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from tests.ui.fakes import NOW, WOKU, submission, waveform
from tests.ui.queue_states import SAID, delivered, needing, waiting
from woku_desktop.domain.delivery_errors import GaveUp, Rejected, Unreachable
from woku_desktop.domain.feedback import Identified, Kind
from woku_desktop.domain.outcome import OutcomeKind
from woku_desktop.domain.submission import Attempt, State, Submission
from woku_desktop.domain.take import Waveform
from woku_desktop.domain.woku import WokuInfo, WokuList
from woku_desktop.ui.options import Exported, Exporting

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.screens import Shown

FOLDER = str(Path.home() / "Documentos" / "Voces de marzo")
QUEUE = "La fila estuvo lenta y había una sola caja. El pan, eso sí, muy rico. "
FERNANDA = "maria.fernanda.villalobos.errazuriz@subdominio.example.com"
PERSON = Identified("paula.diaz@example.com", "56982959776")
DELIVERED = submission(
    "v1", "paula.diaz@example.com", 3, transcription=QUEUE.strip(), minute=45, attempts=2,
    feedback_type="improvement",
)  # fmt: skip
LONG = replace(
    submission(
        "v2", FERNANDA, 5,
        transcription=QUEUE * 8, minute=40, feedback_type="recognition", possible_duplicate=True,
        local_note="Terraza, turno de tarde, atiende Camila",
    ),
    respondent=Identified(FERNANDA, "56982959776"),
)  # fmt: skip
WRONG = replace(
    submission(
        "v3", "paula.diaz@example.com", 3, state=State.REJECTED, minute=5,
        problem=Rejected(messages=SAID),
    ),
    respondent=PERSON,
)  # fmt: skip
GIVEN_UP = submission(
    "v4", None, 1, state=State.REJECTED, problem=GaveUp(tries=8), hour=9, attempts=8
)
TYPED = replace(
    submission(
        "v5", "tomas.rojas@example.con", 4, state=State.REJECTED, minute=20,
        problem=Rejected(messages="clientEmail must be an email"),
    ),
    kind=Kind.TEXT,
    text="Muy buena atención, volveré con mi familia. Ojalá abran también los domingos.",
    seconds=None,
)  # fmt: skip
GONE = submission(
    "v6", None, 4, transcription=QUEUE.strip(), minute=12, sound_kept=False, attempts=1
)


def attempts(*kinds: OutcomeKind) -> tuple[Attempt, ...]:
    """One try a minute, each with what became of it."""
    start = NOW.replace(minute=45)
    return tuple(
        Attempt(number, start + timedelta(minutes=number - 1), start, kind)
        for number, kind in enumerate(kinds, 1)
    )


def choose(shown: Shown, *identifiers: str) -> None:
    """Select voices in the list."""
    from PySide6.QtCore import QItemSelectionModel

    voices = shown.window.voices
    voices.list.choose(voices.model.row_of(shown.told[identifiers[0]].number))
    for each in identifiers[1:]:
        row = voices.model.row_of(shown.told[each].number)
        flag = QItemSelectionModel.SelectionFlag.Select
        voices.list.selectionModel().select(voices.model.index(row), flag)


def _chosen(voice: Submission, *kinds: OutcomeKind) -> Callable[[Shown], None]:
    def choose_it(shown: Shown) -> None:
        shown.tell(*delivered(), voice)
        choose(shown, voice.id)
        shown.window.side.pane.open(voice)
        shown.bridge.attemptsRead.emit(voice.id, attempts(*kinds))
        shown.bridge.waveformRead.emit(voice.id, Waveform(waveform(60), 21.0))

    return choose_it


def _playing(shown: Shown) -> None:
    _chosen(DELIVERED, OutcomeKind.NOT_DELIVERED, OutcomeKind.DELIVERED)(shown)
    shown.listening.played = 8.0
    shown.window.side.pane.detail.sound.play.click()
    shown.bridge.listeningStarted.emit(DELIVERED.id)


def _correcting(voice: Submission) -> Callable[[Shown], None]:
    def correct(shown: Shown) -> None:
        _chosen(voice)(shown)
        shown.window.side.pane.correct(voice)

    return correct


def _correcting_no_anonymous(shown: Shown) -> None:
    shown.wokus.listed = WokuList((WokuInfo(WOKU, "Café Aurora", anonymous_disabled=True),))
    _correcting(WRONG)(shown)


def _correcting_wrong(shown: Shown) -> None:
    _correcting(WRONG)(shown)
    correction = shown.window.side.pane.correction
    correction.email.edit.setText("paula.diaz@example")
    correction.phone.edit.setText("12")


def _several(shown: Shown) -> None:
    shown.tell(*delivered(), *waiting(), *needing())
    choose(shown, "n3", "n4", "w1", "w2", "d1")


def _several_asked(shown: Shown) -> None:
    _several(shown)
    shown.window.side.pane.selection.discard.click()


def _undo(shown: Shown) -> None:
    shown.tell(*delivered(), *needing())
    until = NOW + timedelta(seconds=8)
    for voice in needing()[2:4]:
        shown.tell(replace(voice, state=State.DISCARDED, undo_until=until))


def _export(clicks: int) -> Callable[[Shown], None]:
    def ask(shown: Shown) -> None:
        _several(shown)
        pane = shown.window.side.pane
        pane.selection.export.click()
        for _ in range(clicks):
            pane.question.plain.click()

    return ask


def _exporting(shown: Shown) -> None:
    _several(shown)
    shown.bridge.exporting.emit(Exporting(1204, 12_380))


def _exporting_a_table(shown: Shown) -> None:
    shown.tell(*delivered(), *waiting())
    shown.bridge.exporting.emit(Exporting(200, 1320))


def _ended(done: Exported) -> Callable[[Shown], None]:
    def tell(shown: Shown) -> None:
        _exporting(shown)
        shown.bridge.exported.emit(done)

    return tell


def _exported(shown: Shown) -> None:
    _chosen(DELIVERED, OutcomeKind.NOT_DELIVERED, OutcomeKind.DELIVERED)(shown)
    shown.bridge.exported.emit(Exported(FOLDER, 3))


DETAIL_STATES: dict[str, Callable[[Shown], None]] = {
    "detail-delivered": _chosen(DELIVERED, OutcomeKind.NOT_DELIVERED, OutcomeKind.DELIVERED),
    "detail-playing": _playing,
    "detail-long": _chosen(LONG, OutcomeKind.DELIVERED),
    "detail-gone": _chosen(GONE, OutcomeKind.DELIVERED),
    "detail-rejected": _chosen(WRONG, OutcomeKind.REJECTED),
    "detail-given-up": _chosen(GIVEN_UP, *[OutcomeKind.NOT_DELIVERED] * 15),
    "detail-doubt": _chosen(needing()[0], OutcomeKind.UNKNOWN),
    "detail-decide": _chosen(needing()[1], OutcomeKind.UNKNOWN),
    "detail-damaged": _chosen(needing()[4]),
    "detail-waiting": _chosen(replace(waiting()[2], problem=Unreachable(), attempts=1)),
    "detail-locked": _chosen(delivered()[2]),
    "correcting": _correcting(WRONG),
    "correcting-wrong": _correcting_wrong,
    "correcting-text": _correcting(TYPED),
    "correcting-doubt": _correcting(needing()[0]),
    "correcting-no-anonymous": _correcting_no_anonymous,
    "several": _several,
    "several-discard": _several_asked,
    "undo": _undo,
    "export": _export(0),
    "export-open": _export(1),
    "export-open-again": _export(2),
    "exported": _exported,
    "exporting": _exporting,
    "exporting-table": _exporting_a_table,
    "exported-some-left": _ended(Exported(FOLDER, 1208, gone=11_170, unopened=2)),
    "exported-ended-early": _ended(Exported(FOLDER, 1204, gone=37, whole=False)),
    "exported-nothing": _ended(Exported(FOLDER, 0, gone=12)),
}

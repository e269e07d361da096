"""States of the queue and of what a crash left, to be looked at and measured."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from tests.ui.fakes import NOW, FakeTake, number_of, submission, summary
from woku_desktop.domain.delivery_errors import (
    GaveUp,
    InDoubt,
    KeyRefused,
    Misdirected,
    Rejected,
    ServerBusy,
    ServerTrouble,
    SlowUpload,
    Throttled,
    Unreachable,
)
from woku_desktop.domain.errors import KeyringLocked, TakeUnreadable, TakeUseless
from woku_desktop.domain.feedback import Anonymous
from woku_desktop.domain.outbox_errors import (
    EnvelopeDamaged,
    EnvelopeMissing,
    IndexNewer,
    IndexRebuilt,
    OutboxFull,
    OutboxUnwritable,
)
from woku_desktop.domain.submission import State, Submission
from woku_desktop.domain.take import CutOff
from woku_desktop.domain.voice import StopReason

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.screens import Shown
    from woku_desktop.domain.errors import Problem

LEFT = tuple(
    CutOff(str(number) * 32, NOW - timedelta(minutes=103 * number), 200_000) for number in (1, 8, 9)
)
REBUILT = IndexRebuilt(file="index-set-aside-20260304T134700Z.db")
SAID = "clientEmail must be an email; clientPhone must be a valid phone number for the region"
PAUSES: dict[str, Problem] = {
    "key-refused": KeyRefused(),
    "throttled": Throttled(),
    "server-trouble": ServerTrouble(),
    "server-busy": ServerBusy(),
    "misdirected": Misdirected(status="302"),
    "unreachable": Unreachable(),
    "keyring-locked": KeyringLocked(),
    "index-newer": IndexNewer(found=7, known=1),
    "outbox-unwritable": OutboxUnwritable(),
}


def waiting() -> tuple[Submission, ...]:
    """Voices that leave by themselves, each for another reason not yet."""
    slow = SlowUpload(minutes=12, allowed_minutes=5)
    queued = State.QUEUED
    return (
        submission("w1", "ana.soto@example.com", 5, state=queued, minute=46),
        submission(
            "w2", None, 4, state=queued, problem=ServerBusy(), minute=40,
            next_attempt_at=NOW + timedelta(minutes=3, seconds=20),
        ),
        submission(
            "w3", "luis.vera@example.com", 2, state=queued, problem=ServerBusy(), minute=35,
            next_attempt_at=NOW + timedelta(hours=2, minutes=5), possible_duplicate=True,
        ),
        submission("w4", "ivan.lagos@example.com", 3, state=queued, problem=slow, minute=30),
        submission("w5", None, 5, state=State.SENDING, minute=25),
    )  # fmt: skip


def needing() -> tuple[Submission, ...]:
    """Voices that a person may have to decide on."""
    return (
        submission(
            "n1", "paula.diaz@example.com", 3, state=State.IN_DOUBT, problem=InDoubt(), minute=44,
            next_attempt_at=NOW + timedelta(minutes=14, seconds=30),
        ),
        submission("n2", None, 5, state=State.IN_DOUBT, problem=InDoubt(), minute=42),
        submission(
            "n3", "tomas.rojas@example.con", 3, state=State.REJECTED,
            problem=Rejected(messages=SAID), minute=5,
        ),
        submission("n4", None, 1, state=State.REJECTED, problem=GaveUp(tries=8), hour=9),
        unreadable("n5", State.DAMAGED, EnvelopeDamaged()),
        unreadable("n6", State.DAMAGED, EnvelopeMissing()),
    )  # fmt: skip


def delivered() -> tuple[Submission, ...]:
    """Voices that arrived, some in an earlier run."""
    pan = "Me encantó el pan, pero la mesa estaba coja"
    return (
        submission("d1", "rosa.perez@example.com", 4, transcription=pan, hour=12),
        submission("d2", None, 4, transcription=pan, hour=11, possible_duplicate=True),
        unreadable("d3", State.DELIVERED),
    )


def unreadable(identifier: str, state: State, problem: Problem | None = None) -> Submission:
    """A voice of yesterday whose personal part can't be read now."""
    number = number_of(identifier)
    return Submission(identifier, NOW - timedelta(days=1), state, problem=problem, number=number)


def _queue(shown: Shown) -> None:
    shown.tell(*waiting(), *delivered())
    shown.bridge.uploadProgress.emit("w5", 0.62)
    shown.count(queued=412, delivered=1320)


def _needing(shown: Shown) -> None:
    shown.tell(*needing())


def _chosen(identifier: str) -> Callable[[Shown], None]:
    def choose(shown: Shown) -> None:
        _needing(shown)
        voices = shown.window.voices
        voices.list.setFocus()
        voices.list.setCurrentIndex(voices.model.index(voices.model.row_of(number_of(identifier))))

    return choose


def _discard(shown: Shown) -> None:
    from woku_desktop.ui.desk.voice_words import Action

    _chosen("n3")(shown)
    voices = shown.window.voices
    voices.list.acted.emit(voices.model.row_of(number_of("n3")), Action.DISCARD)


def _notice(shown: Shown) -> None:
    shown.tell(*waiting()[:2], *delivered())
    shown.bridge.outboxNoticed.emit(REBUILT)


def _everything_above(shown: Shown) -> None:
    _notice(shown)
    shown.bridge.deliveryBlocked.emit(KeyringLocked())


def _paused(problem: Problem) -> Callable[[Shown], None]:
    def pause(shown: Shown) -> None:
        shown.tell(*waiting())
        shown.bridge.deliveryBlocked.emit(problem)

    return pause


def _left(*found: CutOff) -> Callable[[Shown], None]:
    def leave(shown: Shown) -> None:
        shown.tell(*delivered())
        shown.bridge.cutOffFound.emit(found)

    return leave


def _restoring(shown: Shown) -> None:
    _left(*LEFT)(shown)
    column = shown.window.capture.page.panel.column
    assert column.use is not None
    column.use.click()


def _left_asked(*found: CutOff) -> Callable[[Shown], None]:
    def ask(shown: Shown) -> None:
        _left(*found)(shown)
        column = shown.window.capture.page.panel.column
        assert column.discard is not None
        column.discard.click()

    return ask


def _restored(shown: Shown) -> None:
    _restoring(shown)
    take = summary(seconds=18.0, stop_reason=StopReason.CUT_OFF)
    shown.bridge.recordingStopped.emit(FakeTake(take, LEFT[0].id))


def _not_restored(problem: Problem) -> Callable[[Shown], None]:
    def fail(shown: Shown) -> None:
        _restoring(shown)
        shown.bridge.recordingFailed.emit(problem)

    return fail


def _outbox_full(shown: Shown) -> None:
    shown.rate_and_type()
    shown.window.flow.set_respondent(Anonymous())
    shown.take()
    shown.window.flow.send()
    shown.bridge.submissionFailed.emit(shown.submitted().id, OutboxFull(missing_mb=12))


def _doubt_scheduled(shown: Shown) -> None:
    shown.send()
    shown.becomes(State.IN_DOUBT, InDoubt(), next_attempt_at=NOW + timedelta(minutes=14))


QUEUE_STATES: dict[str, Callable[[Shown], None]] = {
    "queue": _queue,
    "needing": _needing,
    "chosen-rejected": _chosen("n3"),
    "chosen-doubt": _chosen("n1"),
    "chosen-damaged": _chosen("n5"),
    "discard": _discard,
    "notice": _notice,
    "everything-above": _everything_above,
    **{f"paused-{name}": _paused(problem) for name, problem in PAUSES.items()},
    "left": _left(LEFT[0]),
    "left-several": _left(*LEFT),
    "left-yesterday": _left(LEFT[2]),
    "left-discard": _left_asked(LEFT[2]),
    "restoring": _restoring,
    "restored": _restored,
    "left-unreadable": _not_restored(TakeUnreadable()),
    "left-useless": _not_restored(TakeUseless()),
    "left-locked": _not_restored(KeyringLocked()),
    "outbox-full": _outbox_full,
    "doubt-scheduled": _doubt_scheduled,
}

from __future__ import annotations

import threading
from collections import deque
from typing import TYPE_CHECKING

import pyrage
import pytest

from tests.stage.feedbacks import envelope
from woku_desktop.delivery.dispatcher import Dispatcher
from woku_desktop.domain.delivery_errors import (
    InDoubt,
    KeyRefused,
    Misdirected,
    Rejected,
    Throttled,
    Unreachable,
)
from woku_desktop.domain.errors import (
    KeyMissing,
    KeyringDenied,
    KeyringLocked,
    NotSealable,
    Problem,
)
from woku_desktop.domain.outbox_errors import OutboxUnwritable
from woku_desktop.domain.outcome import Outcome, OutcomeKind, Receipt
from woku_desktop.domain.submission import State, Submission
from woku_desktop.outbox.outbox import Outbox

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from woku_desktop.outbox.envelope import Envelope

IDENTITY = pyrage.x25519.Identity.generate()
DELIVERED = Outcome(OutcomeKind.DELIVERED, 201, receipt=Receipt(transcription="hola"))
WAIT_S = 10.0


class Hearing:
    """Keeps what the dispatcher told, and waits for what it will tell."""

    def __init__(self) -> None:
        self.submissions: list[Submission] = []
        self.unkept: list[tuple[str, Problem]] = []
        self.blocks: list[Problem | None] = []
        self.fractions: list[float] = []
        self._told = threading.Condition()

    def changed(self, submission: Submission) -> None:
        with self._told:
            self.submissions.append(submission)
            self._told.notify_all()

    def not_kept(self, submission_id: str, problem: Problem) -> None:
        with self._told:
            self.unkept.append((submission_id, problem))
            self._told.notify_all()

    def progress(self, submission_id: str, fraction: float) -> None:
        self.fractions.append(fraction)

    def blocked(self, problem: Problem | None) -> None:
        with self._told:
            self.blocks.append(problem)
            self._told.notify_all()

    def until(self, condition: Callable[[], object]) -> None:
        with self._told:
            assert self._told.wait_for(condition, WAIT_S), self.submissions

    def states(self, submission_id: str) -> list[State]:
        return [told.state for told in self.submissions if told.id == submission_id]

    def last(self, submission_id: str) -> Submission:
        return [told for told in self.submissions if told.id == submission_id][-1]

    def await_state(self, submission_id: str, state: State) -> Submission:
        self.until(lambda: state in self.states(submission_id)[-1:])
        return self.last(submission_id)


class Carrier:
    """Answers what it was told to, in that order; then it delivers."""

    def __init__(self) -> None:
        self.answers: deque[Outcome | Exception] = deque()
        self.asked: list[str] = []
        self.gate = threading.Event()
        self.gate.set()

    def attempt(self, envelope: Envelope, on_progress: Callable[[int, int], None]) -> Outcome:
        assert self.gate.wait(WAIT_S)
        self.asked.append(envelope.feedback.id)
        on_progress(len(envelope.voice), len(envelope.voice))
        answer = self.answers.popleft() if self.answers else DELIVERED
        if isinstance(answer, Exception):
            raise answer
        return answer


@pytest.fixture
def outbox(tmp_path: Path) -> Outbox:
    return Outbox(tmp_path, lambda: [str(IDENTITY.to_public())], lambda: str(IDENTITY))


@pytest.fixture
def carrier() -> Carrier:
    return Carrier()


@pytest.fixture
def hearing() -> Hearing:
    return Hearing()


@pytest.fixture
def dispatcher(outbox: Outbox, carrier: Carrier, hearing: Hearing) -> Iterator[Dispatcher]:
    dispatcher = Dispatcher(outbox, carrier, hearing, couriers=1, chance=lambda: 0.0)
    dispatcher.start()
    yield dispatcher
    assert dispatcher.close()


def test_a_voice_is_kept_then_sent_then_forgotten(
    dispatcher: Dispatcher, hearing: Hearing, outbox: Outbox
) -> None:
    sent = dispatcher.submit(envelope())
    told = hearing.await_state(sent, State.DELIVERED)
    assert hearing.states(sent) == [State.QUEUED, State.SENDING, State.DELIVERED]
    assert told.receipt == DELIVERED.receipt
    assert told.attempts == 1
    assert told.settled_at is not None
    assert hearing.fractions == [1.0]
    assert outbox.ids() == ()


def test_it_is_on_the_disk_before_it_is_told_saved(
    dispatcher: Dispatcher, carrier: Carrier, hearing: Hearing, outbox: Outbox
) -> None:
    carrier.gate.clear()
    sent = dispatcher.submit(envelope())
    hearing.until(lambda: hearing.states(sent))
    assert outbox.ids() == (sent,)
    carrier.gate.set()


def test_no_connection_is_tried_again_by_itself(
    dispatcher: Dispatcher, carrier: Carrier, hearing: Hearing
) -> None:
    carrier.answers.extend([Outcome(OutcomeKind.NOT_DELIVERED)] * 3)
    sent = dispatcher.submit(envelope())
    assert hearing.await_state(sent, State.DELIVERED).attempts == 4
    waiting = [told.problem for told in hearing.submissions if told.state is State.QUEUED]
    assert [type(problem) for problem in waiting] == [type(None)] + [Unreachable] * 3


def test_what_woku_may_have_is_left_to_a_person(
    dispatcher: Dispatcher, carrier: Carrier, hearing: Hearing, outbox: Outbox
) -> None:
    carrier.answers.append(Outcome(OutcomeKind.UNKNOWN, 500))
    sent = dispatcher.submit(envelope())
    assert isinstance(hearing.await_state(sent, State.IN_DOUBT).problem, InDoubt)
    assert outbox.ids() == (sent,)
    dispatcher.retry_all()
    dispatcher.retry(sent)
    assert hearing.await_state(sent, State.DELIVERED).possible_duplicate
    assert carrier.asked == [sent, sent]


def test_what_is_on_its_way_is_not_sent_twice(
    dispatcher: Dispatcher, carrier: Carrier, hearing: Hearing
) -> None:
    carrier.gate.clear()
    sent = dispatcher.submit(envelope())
    hearing.await_state(sent, State.SENDING)
    dispatcher.retry(sent)
    dispatcher.retry("f" * 32)
    carrier.gate.set()
    hearing.await_state(sent, State.DELIVERED)
    assert hearing.states(sent) == [State.QUEUED, State.SENDING, State.DELIVERED]
    assert carrier.asked == [sent]


def test_a_rejected_voice_is_kept_and_holds_up_nobody(
    dispatcher: Dispatcher, carrier: Carrier, hearing: Hearing, outbox: Outbox
) -> None:
    carrier.answers.append(Outcome(OutcomeKind.REJECTED, 400, messages=("wokuId unknown",)))
    first = dispatcher.submit(envelope())
    problem = hearing.await_state(first, State.REJECTED).problem
    assert isinstance(problem, Rejected)
    assert problem.facts["messages"] == "wokuId unknown"
    second = dispatcher.submit(envelope())
    hearing.await_state(second, State.DELIVERED)
    assert outbox.ids() == (first,)
    dispatcher.retry(first)
    assert not hearing.await_state(first, State.DELIVERED).possible_duplicate


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        (Outcome(OutcomeKind.KEY_REFUSED, 401), KeyRefused),
        (Outcome(OutcomeKind.MISDIRECTED, 302), Misdirected),
        (Outcome(OutcomeKind.THROTTLED, 429, retry_after_s=3600), Throttled),
        (KeyMissing(), KeyMissing),
    ],
)
def test_what_would_hit_every_voice_pauses_all_of_them(
    dispatcher: Dispatcher,
    carrier: Carrier,
    hearing: Hearing,
    answer: Outcome | Exception,
    problem: type[Problem],
) -> None:
    carrier.answers.append(answer)
    first = dispatcher.submit(envelope())
    hearing.until(lambda: hearing.blocks)
    assert isinstance(hearing.blocks[-1], problem)
    assert isinstance(hearing.await_state(first, State.QUEUED).problem, problem)
    second = dispatcher.submit(envelope())
    assert isinstance(hearing.await_state(second, State.QUEUED).problem, problem)
    assert carrier.asked == [first]
    dispatcher.retry_all()
    hearing.await_state(first, State.DELIVERED)
    hearing.await_state(second, State.DELIVERED)
    assert hearing.blocks[-1] is None


def test_a_pause_ends_by_itself(dispatcher: Dispatcher, carrier: Carrier, hearing: Hearing) -> None:
    carrier.answers.append(Outcome(OutcomeKind.THROTTLED, 429, retry_after_s=1.0))
    sent = dispatcher.submit(envelope())
    hearing.await_state(sent, State.DELIVERED)
    assert [type(problem) for problem in hearing.blocks] == [Throttled, type(None)]


def test_the_next_run_takes_up_what_this_one_left(
    outbox: Outbox, carrier: Carrier, hearing: Hearing
) -> None:
    left = envelope()
    outbox.add(left)
    dispatcher = Dispatcher(outbox, carrier, hearing)
    dispatcher.start()
    told = hearing.await_state(left.feedback.id, State.DELIVERED)
    assert told.possible_duplicate
    assert dispatcher.close()


def test_a_damaged_envelope_stays_and_holds_up_nobody(
    dispatcher: Dispatcher, carrier: Carrier, hearing: Hearing, outbox: Outbox, tmp_path: Path
) -> None:
    carrier.gate.clear()
    first, second = dispatcher.submit(envelope()), dispatcher.submit(envelope())
    hearing.until(lambda: hearing.states(second))
    # The one courier holds one of the two; the other is damaged before its turn.
    carrier_has = next(i for i in (first, second) if State.SENDING in hearing.states(i))
    other = second if carrier_has == first else first
    path = tmp_path / f"{other}.age"
    path.write_bytes(path.read_bytes()[:-1] + b"\0")
    carrier.gate.set()
    hearing.await_state(other, State.DAMAGED)
    hearing.await_state(carrier_has, State.DELIVERED)
    assert outbox.ids() == (other,)


def test_what_an_earlier_run_left_damaged_stays_and_holds_up_nobody(
    outbox: Outbox, carrier: Carrier, hearing: Hearing, tmp_path: Path
) -> None:
    damaged, whole = envelope(), envelope()
    outbox.add(damaged)
    outbox.add(whole)
    path = tmp_path / f"{damaged.feedback.id}.age"
    path.write_bytes(path.read_bytes()[:-1] + b"\0")
    dispatcher = Dispatcher(outbox, carrier, hearing, couriers=1)
    dispatcher.start()
    hearing.await_state(whole.feedback.id, State.DELIVERED)
    assert dispatcher.close()
    assert hearing.states(damaged.feedback.id) == []
    assert outbox.ids() == (damaged.feedback.id,)


def test_a_locked_keyring_at_the_start_holds_everything_until_it_opens(
    tmp_path: Path, carrier: Carrier, hearing: Hearing
) -> None:
    locked = threading.Event()
    locked.set()

    def identity() -> str:
        if locked.is_set():
            raise KeyringLocked
        return str(IDENTITY)

    outbox = Outbox(tmp_path, lambda: [str(IDENTITY.to_public())], identity)
    left = envelope()
    outbox.add(left)
    dispatcher = Dispatcher(outbox, carrier, hearing)
    dispatcher.start()
    hearing.until(lambda: hearing.blocks)
    fresh = dispatcher.submit(envelope())
    assert isinstance(hearing.await_state(fresh, State.QUEUED).problem, KeyringLocked)
    locked.clear()
    dispatcher.retry_all()
    hearing.await_state(fresh, State.DELIVERED)
    hearing.await_state(left.feedback.id, State.DELIVERED)
    assert dispatcher.close()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("woku_desktop.delivery.dispatcher.PAUSE_S", 0.02)


@pytest.mark.usefixtures("impatient")
def test_a_keyring_that_was_unlocked_elsewhere_is_noticed(
    tmp_path: Path, carrier: Carrier, hearing: Hearing
) -> None:
    locked = threading.Event()
    locked.set()
    asked = threading.Semaphore(0)

    def identity() -> str:
        if locked.is_set():
            asked.release()
            raise KeyringLocked
        return str(IDENTITY)

    outbox = Outbox(tmp_path, lambda: [str(IDENTITY.to_public())], identity)
    left = envelope()
    outbox.add(left)
    dispatcher = Dispatcher(outbox, carrier, hearing)
    dispatcher.start()
    for _ in range(3):
        assert asked.acquire(timeout=WAIT_S)
    locked.clear()
    hearing.await_state(left.feedback.id, State.DELIVERED)
    # It never looked as if it were open before it was.
    *before, last = hearing.blocks
    assert before
    assert all(isinstance(problem, KeyringLocked) for problem in before)
    assert last is None
    assert dispatcher.close()


def test_what_stops_the_first_voice_of_an_earlier_run_stops_them_all(
    tmp_path: Path, carrier: Carrier, hearing: Hearing
) -> None:
    opened: list[str] = []

    def identity() -> str:
        if threading.current_thread().name == "outbox-keeper":
            opened.append("one more")
            if len(opened) == 2:
                hearing.until(lambda: hearing.blocks)  # the first one has been tried
        return str(IDENTITY)

    outbox = Outbox(tmp_path, lambda: [str(IDENTITY.to_public())], identity)
    left = [envelope(), envelope()]
    for voice in left:
        outbox.add(voice)
    carrier.answers.extend([KeyMissing()] * 2)
    dispatcher = Dispatcher(outbox, carrier, hearing)
    dispatcher.start()
    hearing.until(lambda: len(opened) == 2 and hearing.blocks)
    hearing.until(lambda: len({told.id for told in hearing.submissions}) == 2)
    assert dispatcher.close()
    for voice in left:
        told = hearing.last(voice.feedback.id)
        assert told.state is State.QUEUED
        assert isinstance(told.problem, KeyMissing)
    assert [type(problem) for problem in hearing.blocks] == [KeyMissing]
    assert len(carrier.asked) == 1


@pytest.mark.usefixtures("impatient")
def test_a_key_that_was_entered_elsewhere_is_noticed(
    dispatcher: Dispatcher, carrier: Carrier, hearing: Hearing
) -> None:
    carrier.answers.extend([KeyMissing()] * 3)
    sent = dispatcher.submit(envelope())
    hearing.await_state(sent, State.DELIVERED)
    hearing.until(lambda: None in hearing.blocks)
    assert [type(problem) for problem in hearing.blocks] == [KeyMissing] * 3 + [type(None)]
    assert hearing.last(sent).attempts == 1


@pytest.mark.usefixtures("impatient")
def test_a_keyring_that_refused_is_not_asked_again_by_itself(
    outbox: Outbox, carrier: Carrier, hearing: Hearing
) -> None:
    now = [0.0]
    dispatcher = Dispatcher(outbox, carrier, hearing, couriers=1, clock=lambda: now[0])
    dispatcher.start()
    carrier.answers.append(KeyringDenied())
    first = dispatcher.submit(envelope())
    hearing.until(lambda: hearing.blocks)
    now[0] = 1e9
    second = dispatcher.submit(envelope())
    assert isinstance(hearing.await_state(second, State.QUEUED).problem, KeyringDenied)
    assert dispatcher.close()
    assert carrier.asked == [first]


@pytest.mark.usefixtures("impatient")
def test_what_stood_in_the_way_is_over_once_something_else_does(
    dispatcher: Dispatcher, carrier: Carrier, hearing: Hearing
) -> None:
    carrier.answers.extend([KeyMissing(), Outcome(OutcomeKind.REJECTED, 400)])
    sent = dispatcher.submit(envelope())
    assert isinstance(hearing.await_state(sent, State.REJECTED).problem, Rejected)
    assert hearing.blocks[-1] is None


def test_a_delivered_voice_that_can_not_be_removed_is_delivered(
    dispatcher: Dispatcher, hearing: Hearing, outbox: Outbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_submission_id: str) -> None:
        raise OutboxUnwritable

    monkeypatch.setattr(outbox, "remove", refuse)
    for _ in range(3):  # more than there are couriers
        sent = dispatcher.submit(envelope())
        assert hearing.await_state(sent, State.DELIVERED).receipt == DELIVERED.receipt


def test_an_outbox_that_can_not_be_read_still_takes_voices(
    outbox: Outbox, carrier: Carrier, hearing: Hearing, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> tuple[str, ...]:
        raise OutboxUnwritable

    monkeypatch.setattr(outbox, "ids", refuse)
    dispatcher = Dispatcher(outbox, carrier, hearing)
    dispatcher.start()
    hearing.await_state(dispatcher.submit(envelope()), State.DELIVERED)
    assert dispatcher.close()


def test_a_bug_in_keeping_is_told_and_costs_no_other_voice(
    tmp_path: Path, carrier: Carrier, hearing: Hearing, monkeypatch: pytest.MonkeyPatch
) -> None:
    loud: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", loud.append)
    answers: deque[Exception] = deque([ZeroDivisionError()])

    def recipients() -> list[str]:
        if answers:
            raise answers.popleft()
        return [str(IDENTITY.to_public())]

    dispatcher = Dispatcher(Outbox(tmp_path, recipients, lambda: str(IDENTITY)), carrier, hearing)
    dispatcher.start()
    first, second = dispatcher.submit(envelope()), dispatcher.submit(envelope())
    hearing.await_state(second, State.DELIVERED)
    assert [submission_id for submission_id, _ in hearing.unkept] == [first]
    assert [args.exc_type for args in loud] == [ZeroDivisionError]
    assert dispatcher.close()


def test_what_can_not_be_kept_is_told(tmp_path: Path, carrier: Carrier, hearing: Hearing) -> None:
    def nobody() -> list[str]:
        raise NotSealable

    dispatcher = Dispatcher(Outbox(tmp_path, nobody, lambda: ""), carrier, hearing)
    dispatcher.start()
    sent = dispatcher.submit(envelope())
    hearing.until(lambda: hearing.unkept)
    assert hearing.unkept[0][0] == sent
    assert isinstance(hearing.unkept[0][1], NotSealable)
    assert dispatcher.close()


def test_closing_keeps_what_was_just_submitted(
    outbox: Outbox, carrier: Carrier, hearing: Hearing
) -> None:
    carrier.gate.clear()
    dispatcher = Dispatcher(outbox, carrier, hearing, couriers=1)
    dispatcher.start()
    ids = {dispatcher.submit(envelope()) for _ in range(5)}
    assert not dispatcher.close(deadline_s=0.0)
    carrier.gate.set()
    assert dispatcher.close()
    assert set(outbox.ids()) == ids - {told.id for told in hearing.submissions if told.receipt}


def test_what_never_started_is_closed_at_once(
    outbox: Outbox, carrier: Carrier, hearing: Hearing
) -> None:
    assert Dispatcher(outbox, carrier, hearing).close()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_bug_is_loud_and_leaves_no_voice_at_sending(
    outbox: Outbox, carrier: Carrier, hearing: Hearing
) -> None:
    carrier.answers.append(ZeroDivisionError())
    dispatcher = Dispatcher(outbox, carrier, hearing, couriers=2)
    dispatcher.start()
    first = dispatcher.submit(envelope())
    hearing.await_state(first, State.IN_DOUBT)
    second = dispatcher.submit(envelope())
    hearing.await_state(second, State.DELIVERED)
    assert outbox.ids() == (first,)
    assert dispatcher.close()

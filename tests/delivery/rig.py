"""A dispatcher on a real outbox, with a carrier that says what it was told to, and a clock."""

from __future__ import annotations

import threading
import time
from collections import deque
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pyrage

from tests.stage.feedbacks import envelope
from woku_desktop.delivery.dispatcher import Dispatcher
from woku_desktop.domain.outcome import Outcome, OutcomeKind, Receipt
from woku_desktop.domain.submission import Counts, State, Submission
from woku_desktop.outbox.outbox import Outbox
from woku_desktop.woku.probes import Health, KeyCheck, Reviews

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.feedback import WokuId
    from woku_desktop.outbox.envelope import Envelope

IDENTITY = pyrage.x25519.Identity.generate()
WAIT_S = 10.0

DELIVERED = Outcome(OutcomeKind.DELIVERED, 201, receipt=Receipt(transcription="hola"))
REJECTED = Outcome(OutcomeKind.REJECTED, 422, messages=("wokuId unknown",))
THROTTLED = Outcome(OutcomeKind.THROTTLED, 429, retry_after_s=120.0)
REFUSED = Outcome(OutcomeKind.KEY_REFUSED, 401)
PORTAL = Outcome(OutcomeKind.MISDIRECTED, 302)
NOBODY = Outcome(OutcomeKind.NOT_DELIVERED, connected=False)
BROKEN = Outcome(OutcomeKind.NOT_DELIVERED)
BUSY = Outcome(OutcomeKind.NOT_DELIVERED, 503, retry_after_s=30.0)
UNKNOWN = Outcome(OutcomeKind.UNKNOWN, 500, body_handed_over=True)

_HANDED_OVER = frozenset({OutcomeKind.DELIVERED, OutcomeKind.UNKNOWN})


class Hearing:
    """Keeps what the dispatcher told, and waits for what it will tell."""

    def __init__(self) -> None:
        self.submissions: list[Submission] = []
        self.unkept: list[tuple[str, Problem]] = []
        self.blocks: list[Problem | None] = []
        self.fractions: list[float] = []
        self.counts: list[Counts] = []
        self.pages: list[list[Submission]] = []
        self.notices: list[Problem] = []
        self._told = threading.Condition()

    def changed(self, submission: Submission) -> None:
        self._note(self.submissions, submission)

    def not_kept(self, submission_id: str, problem: Problem) -> None:
        self._note(self.unkept, (submission_id, problem))

    def progress(self, submission_id: str, fraction: float) -> None:
        self._note(self.fractions, fraction)

    def blocked(self, problem: Problem | None) -> None:
        self._note(self.blocks, problem)

    def counted(self, counts: Counts) -> None:
        self._note(self.counts, counts)

    def loaded(self, submissions: Sequence[Submission]) -> None:
        self._note(self.pages, list(submissions))

    def noticed(self, problem: Problem) -> None:
        self._note(self.notices, problem)

    def until(self, condition: Callable[[], object]) -> None:
        with self._told:
            assert self._told.wait_for(condition, WAIT_S), (self.submissions[-5:], self.blocks)

    def states(self, submission_id: str) -> list[State]:
        return [told.state for told in self.submissions if told.id == submission_id]

    def last(self, submission_id: str) -> Submission:
        return [told for told in self.submissions if told.id == submission_id][-1]

    def await_state(self, submission_id: str, state: State, attempts: int = 0) -> Submission:
        self.until(
            lambda: (
                state in self.states(submission_id)[-1:]
                and self.last(submission_id).attempts >= attempts
            )
        )
        return self.last(submission_id)

    def await_block(self, kind: type[Problem] | None) -> None:
        self.until(
            lambda: self.blocks and type(self.blocks[-1]) is (type(None) if kind is None else kind)
        )

    def _note(self, notes: list[Any], note: object) -> None:
        with self._told:
            notes.append(note)
            self._told.notify_all()


class Carrier:
    """Answers what it was told to, in that order; then it delivers. Woku is well and knows the key.

    Attributes:
        answers: what becomes of the next attempts, of whichever voice.
        answers_of: what becomes of the next attempts of one voice; goes first.
        always: what becomes of every attempt of a voice.
        asked: the ids that were attempted.
        entered: released with each attempt.
        gate: while it is cleared, attempts wait.
    """

    def __init__(self) -> None:
        self.answers: deque[Outcome | Exception] = deque()
        self.answers_of: dict[str, deque[Outcome | Exception]] = {}
        self.always: dict[str, Outcome] = {}
        self.asked: list[str] = []
        self.entered = threading.Semaphore(0)
        self.gate = threading.Event()
        self.gate.set()
        self.health = Health.OK
        self.key = KeyCheck.GOOD
        self.fingerprint: str | Exception = "f1"
        self.listed: Reviews | Exception | None = None
        self.questions: list[str] = []
        self._questioned = threading.Condition()
        self.on_the_way: Callable[[str], None] = lambda _submission_id: None
        self.before_answer: Callable[[str], None] = lambda _submission_id: None

    def attempt(
        self,
        envelope: Envelope,
        on_progress: Callable[[int, int], None] | None = None,
        before_last_byte: Callable[[], None] | None = None,
    ) -> Outcome:
        assert on_progress is not None
        assert before_last_byte is not None
        submission_id = envelope.feedback.id
        self.asked.append(submission_id)
        self.entered.release()
        assert self.gate.wait(WAIT_S)
        answer = self._answer(submission_id)
        size = len(envelope.voice)
        on_progress(size // 2, size)
        if isinstance(answer, Outcome) and answer.kind in _HANDED_OVER:
            self.on_the_way(submission_id)
            before_last_byte()
            on_progress(size, size)
        self.before_answer(submission_id)
        if isinstance(answer, Exception):
            raise answer
        return answer

    def check_health(self) -> Health:
        self._note("health")
        return self.health

    def check_key(self) -> KeyCheck:
        self._note("key")
        return self.key

    def reviews(self, woku_id: WokuId) -> Reviews | None:
        self._note("reviews")
        if isinstance(self.listed, Exception):
            raise self.listed
        return self.listed

    def key_fingerprint(self) -> str:
        if isinstance(self.fingerprint, Exception):
            raise self.fingerprint
        return self.fingerprint

    def await_questions(self, count: int, question: str | None = None) -> None:
        """Wait until so many were asked."""

        def asked() -> bool:
            return len([each for each in self.questions if question in {None, each}]) >= count

        with self._questioned:
            assert self._questioned.wait_for(asked, WAIT_S), self.questions

    def _note(self, question: str) -> None:
        with self._questioned:
            self.questions.append(question)
            self._questioned.notify_all()

    def _answer(self, submission_id: str) -> Outcome | Exception:
        own = self.answers_of.get(submission_id)
        if own:
            return own.popleft()
        if submission_id in self.always:
            return self.always[submission_id]
        return self.answers.popleft() if self.answers else DELIVERED


@dataclass
class Rig:
    """A dispatcher and all it works with; made with `started`.

    The clock stands still until `advance`.
    """

    folder: Path
    carrier: Carrier = field(default_factory=Carrier)
    hearing: Hearing = field(default_factory=Hearing)
    chance: float = 0.5
    now: float = 1000.0
    clock_began: datetime = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
    spoken_count: int = 0
    identity: Callable[[], str] = lambda: str(IDENTITY)
    _resting: dict[int, int] = field(default_factory=dict)
    _threads: int = 0

    def __post_init__(self) -> None:
        self.outbox = self.another_outbox()
        self.dispatcher: Dispatcher

    def another_outbox(self) -> Outbox:
        """The same outbox, as another process sees it."""
        recipients = [str(IDENTITY.to_public())]
        return Outbox(self.folder, lambda: recipients, lambda: str(self.identity()), now=self.time)

    @contextmanager
    def another_outbox_open(self) -> Iterator[Outbox]:
        """The same, closed at the end."""
        outbox = self.another_outbox()
        try:
            yield outbox
        finally:
            outbox.close()

    def time(self) -> datetime:
        return self.clock_began + timedelta(seconds=self.now)

    @contextmanager
    def started(self, **options: Any) -> Iterator[Dispatcher]:
        """Run a dispatcher; at the end it must end in time."""
        with self.made(**options) as dispatcher:
            dispatcher.start()
            yield dispatcher

    @contextmanager
    def made(self, **options: Any) -> Iterator[Dispatcher]:
        """Make a dispatcher; at the end it is closed."""
        settings: dict[str, Any] = {"couriers": 1, "poll_s": 0.02} | options
        self.dispatcher = Dispatcher(
            self.outbox,
            self.carrier,
            self.hearing,
            clock=lambda: self.now,
            wall=self.time,
            chance=lambda: self.chance,
            **settings,
        )
        self._resting.clear()
        self._watch_rests(settings["couriers"] + 2)  # the keeper and the inquirer
        try:
            yield self.dispatcher
        finally:
            self.carrier.gate.set()
            ended = self.dispatcher.close(WAIT_S)
            self.outbox.close()
        assert ended

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self.now += seconds
        self.dispatcher._shared.stir()

    def eventually(self, condition: Callable[[], object], *, step_s: float = 0.0) -> None:
        """Wait for what nobody tells; with `step_s`, time passes whenever nothing is left to do."""
        end = time.monotonic() + WAIT_S
        while not condition():
            assert time.monotonic() < end, "it did not happen"
            if step_s and self.all_rest():
                self.advance(step_s)
            threading.Event().wait(0.002)

    def _watch_rests(self, threads: int) -> None:
        """Note which threads sleep, and what they had seen when they lay down."""
        shared, self._threads = self.dispatcher._shared, threads
        wait = shared.wait

        def noted(seen: int, until: float) -> None:
            me = threading.get_ident()
            self._resting[me] = seen
            try:
                wait(seen, until)
            finally:
                del self._resting[me]

        shared.wait = noted  # type: ignore[method-assign]

    def all_rest(self) -> bool:
        """Whether every thread has done what there was to do, and looked at the clock since."""
        news = self.dispatcher._shared.news()
        return [*self._resting.values()] == [news] * self._threads

    def set_clock(self, seconds: float) -> None:
        """Set the clock on the wall; no time passes."""
        self.clock_began += timedelta(seconds=seconds)

    def unsent(self) -> list[str]:
        """The ids of what is not delivered, oldest first."""
        return [each.id for each in self.outbox.list({State.QUEUED, State.SENDING})][::-1]

    def is_delivered(self, submission_id: str) -> bool:
        """Whether that was told of it."""
        return State.DELIVERED in self.hearing.states(submission_id)

    def is_sending(self, submission_id: str) -> bool:
        """Whether the last that was told of it is that it is on its way."""
        return self.hearing.last(submission_id).state is State.SENDING

    def spoken(self, **facts: Any) -> Envelope:
        """A voice that is younger than every one before."""
        self.spoken_count += 1
        at = self.clock_began + timedelta(seconds=self.spoken_count)
        made = envelope(**facts)
        return replace(made, feedback=replace(made.feedback, created_at=at))

    def left_waiting(self, count: int = 1, **facts: Any) -> list[str]:
        """Put voices into the outbox before the dispatcher runs."""
        ids = []
        for _ in range(count):
            kept = self.spoken(**facts)
            self.outbox.add(kept)
            ids.append(kept.feedback.id)
        return ids

    def send(self, **facts: Any) -> str:
        """Submit a voice."""
        return self.dispatcher.submit(self.spoken(**facts))

    def sent(self, **facts: Any) -> str:
        """Submit a voice and wait until it is delivered."""
        submission_id = self.send(**facts)
        self.hearing.await_state(submission_id, State.DELIVERED)
        return submission_id

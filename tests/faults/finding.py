"""Sends one voice somewhere and finds out what becomes of it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.stage.feedbacks import feedback
from woku_desktop.delivery.breaker import Breaker, Permit, Question
from woku_desktop.delivery.problems import problem_of
from woku_desktop.domain.backoff import delay_s, doubt_delay_s
from woku_desktop.domain.outcome import next_state
from woku_desktop.domain.submission import State
from woku_desktop.woku.body import MemoryVoice
from woku_desktop.woku.client import WokuClient
from woku_desktop.woku.errors import WokuError, outcome_of

if TYPE_CHECKING:
    from tests.faults.cases import Case
    from tests.faults.places import Stage
    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.outcome import Outcome

KEY = "sk_test_0f3b9c"
PROXY_SETTINGS = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")


@dataclass(frozen=True)
class Finding:
    """What became of the voice of one case.

    Args:
        case: what happened to it.
        outcome: as judged.
        whole: whether a server of the place had the whole body.
        calls: how many connections each server of the place got.
    """

    case: Case
    outcome: Outcome
    whole: bool
    calls: tuple[int, ...]

    @property
    def state(self) -> State:
        """Where the submission stands then."""
        return next_state(self.outcome)

    @property
    def pause(self) -> str:
        """Whether every other voice has to wait."""
        for failures, words in ((1, "at once"), (3, "after three voices")):
            if self._breaker(failures).permit(0) is not Permit.GO:
                return words
        return "no"

    @property
    def again(self) -> str:
        """When it is tried again."""
        if self.state in {State.DELIVERED, State.REJECTED}:
            return "–" if self.state is State.DELIVERED else "when a person says so"
        breaker = self._breaker(1)
        if breaker.permit(0) is not Permit.GO:
            return self._after_pause()
        if self.state is State.IN_DOUBT:
            return f"looked for after {_span(doubt_delay_s(1, lambda: 0), doubt_delay_s(1, _top))}"
        wait_s = self.outcome.retry_after_s
        return f"after {_span(delay_s(1, lambda: 0, wait_s), delay_s(1, _top, wait_s))}"

    @property
    def problem(self) -> Problem | None:
        """What a person is told."""
        problem = problem_of(self.outcome)
        breaker = self._breaker(1)
        return problem if breaker.permit(0) is Permit.GO else breaker.problem

    def _after_pause(self) -> str:
        breaker = self._breaker(1)
        asked_at = breaker.next_question_at()
        ways = []
        match None if math.isinf(asked_at) else breaker.question(asked_at):
            case Question.HEALTH:
                ways.append("once Woku is well again")
            case Question.KEY:
                ways.append("with another key, or once this one is good")
        if not math.isinf(breaker.probe_at):
            ways.append(f"{'else ' if ways else ''}one voice after {_span(breaker.probe_at)}")
        return ", ".join(ways)

    def _breaker(self, failures: int) -> Breaker:
        """How the queue stands once so many different voices have met the same."""
        breaker = Breaker(_top)
        for number in range(failures):
            breaker.heard(self.outcome, str(number), 0, probe=False)
        return breaker


def find(case: Case, stage: Stage) -> Finding:
    """Send a voice to the case's place."""
    for name in PROXY_SETTINGS:
        stage.patch.delenv(name, raising=False)
        stage.patch.delenv(name.upper(), raising=False)
    voice = MemoryVoice(b"ID3" + b"v" * (case.size - 3), "mp3")
    with case.place(stage) as place:
        client = WokuClient(
            place.url,
            lambda: KEY,
            connect_s=case.connect_s,
            write_s=case.write_s,
            read_s=case.read_s,
        )
        try:
            outcome = client.create_voicemail(feedback(), voice)
        except WokuError as error:
            outcome = outcome_of(error)
        finally:
            client.close()
    wires = [wire for server in place.servers for wire in server.wires]
    whole = any(wire.body.endswith(b"--\r\n") for wire in wires)
    return Finding(case, outcome, whole, tuple(len(server.wires) for server in place.servers))


def _top() -> float:
    """The highest of all throws."""
    return 1.0


def _span(least_s: float, most_s: float | None = None) -> str:
    """Both times in the largest unit that both are whole numbers of."""
    times = [least_s] if most_s is None or most_s == least_s else [least_s, most_s]
    unit, length = next(
        (unit, length)
        for unit, length in (("h", 3600), ("min", 60), ("s", 1))
        if times[-1] >= length and all(seconds % length == 0 for seconds in times)
    )
    words = [f"{seconds / length:.0f}" for seconds in times]
    if words[0] == "0":
        words[0] = "up"
    return f"{' to '.join(words)} {unit}"

"""Delivers what waits, now, and ends."""

from __future__ import annotations

import time
from collections import Counter
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from woku_desktop.cli import exit_codes, progress, words
from woku_desktop.cli.parsing import add_json
from woku_desktop.cli.patience import LONGEST_UPLOAD_S, PAUSED_FOR_S
from woku_desktop.config.settings import load_settings
from woku_desktop.domain.errors import QT_TRANSLATE_NOOP
from woku_desktop.domain.submission import WAITING, State

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator

    from woku_desktop.cli.say import Voice
    from woku_desktop.cli.station import DeliveringStation
    from woku_desktop.cli.watch import Watch
    from woku_desktop.config.paths import Paths
    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.submission import Submission

HELP = "deliver everything that waits, then end"

_REDRAW_S = 0.25

_NOTHING = QT_TRANSLATE_NOOP("Command", "Nothing waits.")
_ONE = QT_TRANSLATE_NOOP("Command", "{id}  {state}")
_BAR = QT_TRANSLATE_NOOP("Command", "Delivering")
_ENDED = QT_TRANSLATE_NOOP(
    "Command", "Delivered: {delivered}. Still waiting: {waiting}. Needs you: {needs_you}."
)
_STOPPED = QT_TRANSLATE_NOOP("Command", "Ended as asked; what was not delivered waits here.")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """How to answer."""
    add_json(parser)


def run(arguments: argparse.Namespace, paths: Paths, voice: Voice) -> int:
    """Send now all that waits, and tell what became of it.

    Raises:
        Problem: if the outbox can't be opened.
    """
    del arguments
    from woku_desktop.cli.station import open_station

    settings = load_settings(paths).settings
    voice.speak(settings.language)
    with open_station(settings, paths, voice) as station:
        waiting = _all_waiting(station)
        now = datetime.now(UTC)
        due = {each.id: each for each in waiting.values() if _is_due(each, now)}
        pause = _deliver(station, due, voice) if due else None
        return _told([station.outbox.get(each) for each in waiting], pause, voice)


def _all_waiting(station: DeliveringStation) -> dict[str, Submission]:
    """What leaves by itself, as of now: what comes later is not waited for."""
    states = {*WAITING, State.IN_DOUBT}
    found: dict[str, Submission] = {}
    page = station.outbox.list(states)
    while page:
        found.update((each.id, each) for each in page if not each.needs_a_person)
        page = station.outbox.list(states, before=page[-1])
    return found


def _is_due(submission: Submission, now: datetime) -> bool:
    """Whether it is to be tried in this run; a doubt rests until its time has come."""
    if submission.state is not State.IN_DOUBT:
        return True
    return submission.next_attempt_at is not None and submission.next_attempt_at <= now


def _deliver(
    station: DeliveringStation, waiting: dict[str, Submission], voice: Voice
) -> Problem | None:
    """Send until everything was tried once; gives what keeps the queue from going on, if so."""
    from woku_desktop.cli.watch import Watch

    watch = Watch()
    run = _Run(watch, waiting, station.settings.delivery.timeout_seconds)
    try:
        with station.delivering(watch) as dispatcher, _shown(run, voice) as show:
            watch.wait_for_begin()
            run.refresh(_all_waiting(station))
            dispatcher.retry_all()
            while not run.ended():
                show()
            show()
    except KeyboardInterrupt:
        voice.remark(_STOPPED)
    return watch.pause


class _Run:
    """How far a delivery of everything has come.

    Args:
        watch: what is told.
        waiting: what waits, by id.
        answer_s: how long Woku may take to answer, in seconds.
    """

    def __init__(self, watch: Watch, waiting: dict[str, Submission], answer_s: float) -> None:
        self._watch = watch
        self._before = waiting
        self._left = set(waiting)
        self._failed = False
        self._patience_s = LONGEST_UPLOAD_S + answer_s
        self._last_news = time.monotonic()

    @property
    def total(self) -> int:
        """How many there are."""
        return len(self._before)

    @property
    def done(self) -> float:
        """How many have come to an end, and parts of those that are being sent."""
        return min(self.total - len(self._left) + self._watch.under_way(), self.total)

    def refresh(self, waiting: dict[str, Submission]) -> None:
        """Those that no longer wait were settled before anything was told."""
        self._left &= set(waiting)

    def wait(self, timeout_s: float) -> list[Submission]:
        """Those of which something became, as soon as anything has."""
        self._watch.wait(self._watch.has_news, timeout_s)
        settled = []
        for each in self._watch.news():
            self._last_news = time.monotonic()
            if each.id in self._left and self._tried(each):
                self._left.discard(each.id)
                self._failed = self._failed or each.state in {State.QUEUED, State.IN_DOUBT}
                settled.append(each)
        return settled

    def ended(self) -> bool:
        """Whether each was tried once, or no more can be."""
        quiet_s = time.monotonic() - self._last_news
        if not self._left or quiet_s > self._patience_s:
            return True
        if self._watch.pause is None or self._watch.under_way():
            return False
        # A pause of before ends with the probe that was asked for, or stays.
        return self._failed or quiet_s > PAUSED_FOR_S

    def _tried(self, now: Submission) -> bool:
        """Whether something became of it in this run; a doubt that ends is sent again first."""
        if now.state is State.QUEUED:
            return now.attempts > self._before[now.id].attempts or self._watch.came_back(now.id)
        return now.state is not State.SENDING


@contextmanager
def _shown(run: _Run, voice: Voice) -> Iterator[Callable[[], None]]:
    """Show how far it has come: a bar on a terminal, else a line for each voice that settled."""

    if not voice.shows_progress:

        def tell() -> None:
            for each in run.wait(_REDRAW_S):
                state = words.state(voice, each)
                voice.remark(_ONE, id=each.id[: words.SHORT_ID], state=state)

        yield tell
        return
    with progress.shown(voice, _BAR) as tell_far:
        tell_far(run.done, run.total)

        def draw() -> None:
            run.wait(_REDRAW_S)
            tell_far(run.done, run.total)

        yield draw


def _told(submissions: list[Submission], pause: Problem | None, voice: Voice) -> int:
    counts = Counter(each.state for each in submissions)
    needs_you = sum(each.needs_a_person for each in submissions)
    left = [each for each in submissions if each.state in {*WAITING, State.IN_DOUBT}]
    waiting = [each for each in left if not each.needs_a_person]
    problem = pause or _common_problem(waiting)
    facts = {
        "delivered": counts[State.DELIVERED],
        "waiting": len(waiting),
        "needs_you": needs_you,
        "last_error": problem.code if problem is not None and waiting else None,
    }
    voice.data(facts)
    if not submissions:
        voice.say(_NOTHING)
        return exit_codes.DONE
    if waiting and problem is not None:
        voice.problem(problem)
    voice.say(_ENDED, **facts)
    if waiting:
        return exit_codes.waiting_code(problem)
    return exit_codes.BAD_INPUT if needs_you else exit_codes.DONE


def _common_problem(waiting: list[Submission]) -> Problem | None:
    """Why they wait, if it is the same for all."""
    problems = {each.problem.code: each.problem for each in waiting if each.problem is not None}
    return next(iter(problems.values())) if len(problems) == 1 else None

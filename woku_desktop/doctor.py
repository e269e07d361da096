"""The window's door to the check-up. What it takes is imported when it is first asked for."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from woku_desktop.checks import Questions, Surroundings
    from woku_desktop.examination import Examination
    from woku_desktop.jobs import Jobs
    from woku_desktop.ui.bridge import Bridge


class BackgroundDoctor:
    """The window's door to the check-up, and to the test of the key.

    Args:
        bridge: tells the window.
        jobs: runs them one after the other; ended after `close`.
    """

    def __init__(self, bridge: Bridge, jobs: Jobs) -> None:
        self._bridge = bridge
        self._jobs = jobs
        self._lock = threading.Lock()
        self._look: Callable[[], Surroundings] | None = None
        self._around: Surroundings | None = None
        self._asked: list[Callable[[], None]] = []
        self._examination: Examination | None = None
        self._questions: Questions | None = None
        self._asked_for = 0
        self._closed = False

    def connect(self, look: Callable[[], Surroundings]) -> None:
        """Say what there is to look at, once; what was asked for before is done now.

        Args:
            look: called once, on the jobs' thread.
        """
        with self._lock:
            self._look = look
            asked, self._asked = self._asked, []
        for request in asked:
            request()

    def examine(self) -> None:
        """See `woku_desktop.ui.ports.Doctor`."""
        self._when_connected(self._begin)

    def cancel(self) -> None:
        """See `woku_desktop.ui.ports.Doctor`."""
        with self._lock:
            self._asked_for += 1
            examination, self._examination = self._examination, None
        if examination is not None:
            examination.cancel()

    def test_key(self) -> None:
        """Ask Woku about the key. Heard: `keyTested(KeyTest)`. Any thread; returns at once."""
        self._when_connected(self._ask_about_key)

    def close(self) -> None:
        """Break what is on its way; whatever is asked later is not done."""
        with self._lock:
            self._closed = True
            questions = self._questions
        self.cancel()
        if questions is not None:
            questions.close()

    def _when_connected(self, request: Callable[[], None]) -> None:
        with self._lock:
            if self._look is None:
                self._asked.append(request)
                return
        request()

    def _ask_about_key(self) -> None:
        self._jobs.add(self._test_key)

    def _begin(self) -> None:
        self.cancel()
        with self._lock:
            self._asked_for += 1
            asked_for = self._asked_for
        self._jobs.add(lambda: self._run(asked_for))

    def _run(self, asked_for: int) -> None:
        from woku_desktop.examination import Examination

        with self._lock:
            # Another one, or the end, was asked for while this one waited for its turn.
            if self._closed or asked_for != self._asked_for:
                return
            self._examination = examination = Examination(self._seen())
        examination.run(self._bridge.examined.emit)
        with self._lock:
            current = self._examination is examination
        if current:
            self._bridge.examinationEnded.emit()

    def _test_key(self) -> None:
        from woku_desktop import checks

        with self._lock:
            if self._closed:
                return
            around = self._seen()
            self._questions = questions = checks.Questions(around)
        try:
            tested = checks.try_key(around, questions)
        finally:
            questions.close()
        self._bridge.keyTested.emit(tested)

    def _seen(self) -> Surroundings:
        if self._around is None:
            assert self._look is not None, "nothing is asked for before connect"
            self._around = self._look()
        return self._around

"""The measured process: the real desk, driven from inside, telling figures as lines of JSON.

Run by `tests.bench` with a screen, a microphone, a keyring and a sandbox already in its
environment. Each mode measures one thing, so that none disturbs another.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

import psutil
from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from tests.stage.hand import live
from woku_desktop import app as program
from woku_desktop.config.paths import paths_for
from woku_desktop.config.settings import load_settings
from woku_desktop.domain.submission import State
from woku_desktop.process import harden
from woku_desktop.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from woku_desktop.domain.submission import Submission
    from woku_desktop.recording.finished import FinishedTake

MB = 1024 * 1024


class Heartbeat(QObject):
    """Beats every 5 ms on the window's thread and keeps the longest pause between two beats."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.longest_ms = 0.0
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin, with a clean sheet."""
        self.longest_ms = 0.0
        self._clock.start()
        self._timer.start(5)

    def take(self) -> float:
        """The longest pause since the last ask, in milliseconds."""
        longest, self.longest_ms = self.longest_ms, 0.0
        return longest

    def _beat(self) -> None:
        self.longest_ms = max(self.longest_ms, self._clock.nsecsElapsed() / 1e6)
        self._clock.restart()


class Session:
    """A desk with real surroundings, worked by clicks on its real controls."""

    def __init__(self) -> None:
        harden()
        paths = paths_for("bench")
        paths.create()
        loaded = load_settings(paths)
        self.app = program.make_application(loaded)
        self.desk = program.Desk(loaded, paths, Vault("bench", loaded.settings.base_url))
        self.heart = Heartbeat(self.desk)
        self.started_ns = 0
        self.takes: list[FinishedTake] = []
        self.stopped_ns = 0
        self.submissions: list[tuple[int, Submission]] = []
        bridge = self.desk.bridge
        bridge.recordingStarted.connect(self._started, Qt.ConnectionType.DirectConnection)
        bridge.recordingStopped.connect(self._stopped)
        bridge.submissionChanged.connect(self._changed)
        self.problems: list[object] = []
        bridge.recordingFailed.connect(self.problems.append)
        self.desk.show()
        live(2.0)

    def _started(self) -> None:
        self.started_ns = time.perf_counter_ns()

    def _stopped(self, take: FinishedTake) -> None:
        self.stopped_ns = time.perf_counter_ns()
        self.takes.append(take)

    def _changed(self, submission: Submission) -> None:
        self.submissions.append((time.perf_counter_ns(), submission))

    def until(self, condition: Callable[[], object], deadline_s: float = 30.0) -> None:
        """Let the window live until something is so."""
        end = time.monotonic() + deadline_s
        while not condition():
            if time.monotonic() > end or self.problems:
                raise TimeoutError(str(self.problems))
            live(0.002)

    def click(self, name: str) -> int:
        """Click a control; the moment of the click, in nanoseconds."""
        control = next(
            c for c in self.desk.window.findChildren(QAbstractButton, name) if c.isVisible()
        )
        now = time.perf_counter_ns()
        QTest.mouseClick(control, Qt.MouseButton.LeftButton)
        return now

    def record(self, seconds: float) -> float:
        """Start a take and let it run; how long the first sample took to come, in ms."""
        self.started_ns = 0
        pressed = self.click("recordButton")
        self.until(lambda: self.started_ns)
        live(seconds)
        return (self.started_ns - pressed) / 1e6

    def stop(self) -> float:
        """End the take; how long until it could be heard and sent, in ms."""
        count = len(self.takes)
        pressed = self.click("recordButton")
        self.until(lambda: len(self.takes) > count)
        return (self.stopped_ns - pressed) / 1e6

    def send(self) -> float:
        """Rate, sign and send; how long until it was safe on the disk, in ms."""
        self.click("star4")
        self.click("anonymousToggle")
        count = len(self.submissions)
        pressed = self.click("sendButton")
        self.until(lambda: len(self.submissions) > count)
        saved = (self.submissions[count][0] - pressed) / 1e6
        self.until(lambda: self.submissions[-1][1].state is State.DELIVERED, 120)
        live(0.2)
        return saved

    def next(self) -> None:
        """Begin the next opinion."""
        self.click("newFeedbackButton")
        live(0.2)

    def rss_mb(self) -> float:
        """Resident memory, in MB."""
        return float(psutil.Process().memory_info().rss) / MB

    def close(self) -> None:
        """End it as a person would."""
        self.desk.window.close()
        assert self.desk.close()


def tell(**figures: object) -> None:
    """One line for the parent."""
    print(json.dumps(figures), flush=True)


def press() -> None:
    """Press to first sample: the first after start, and ten more."""
    session = Session()
    for _ in range(11):
        tell(press_ms=session.record(1.2))
        session.stop()
    session.close()


def feedbacks(count: int, seconds: float) -> None:
    """Memory, times and pauses over a number of opinions."""
    session = Session()
    for number in range(1, count + 1):
        session.heart.start()
        session.record(seconds)
        record_pause = session.heart.take()
        stop_ms = session.stop()
        saved_ms = session.send()
        summary = session.takes[-1].summary
        session.takes.clear()
        tell(
            number=number,
            rss_mb=session.rss_mb(),
            stop_ms=stop_ms,
            saved_ms=saved_ms,
            size_bytes=summary.size_bytes,
            seconds=summary.seconds,
            lost_frames=summary.lost_frames,
            record_pause_ms=record_pause,
            send_pause_ms=session.heart.take(),
        )
        session.next()
    session.heart.start()
    session.desk.window.close()
    live(0.2)
    tell(quit_pause_ms=session.heart.take())
    session.close()


def cpu(seconds: float) -> None:
    """Processor time of a recording with the meter painted, in percent of one core."""
    session = Session()
    session.record(2.0)
    process = psutil.Process()
    before, wall = process.cpu_times(), time.monotonic()
    live(seconds)
    after = process.cpu_times()
    used = after.user + after.system - before.user - before.system
    tell(cpu_percent=100 * used / (time.monotonic() - wall))
    session.stop()
    session.close()


@contextmanager
def busy_cores() -> Iterator[None]:
    """Two processes that do nothing but compute."""
    loops = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(2)]
    try:
        yield
    finally:
        for loop in loops:
            loop.kill()
            loop.wait()


def frames(seconds: float) -> None:
    """Frames lost in a long take while two busy loops hold both cores."""
    session = Session()
    with busy_cores():
        session.record(0.0)
        session.until(lambda: session.takes, seconds + 30)
    summary = session.takes[-1].summary
    tell(
        lost_frames=summary.lost_frames,
        gaps=summary.gaps,
        seconds=summary.seconds,
        stop_reason=summary.stop_reason,
    )
    session.close()


def listing() -> None:
    """How long the window is held by a long list: shown, scrolled, searched, narrowed."""
    session = Session()
    card = session.desk.window.voices
    session.heart.start()
    session.until(lambda: card.model.rowCount() > 1)
    live(1.0)
    bar = card.list.verticalScrollBar()
    shown_ms = session.heart.take()
    for step in range(200):
        bar.setValue(round(bar.maximum() * step / 199))
        live(0.01)
    scroll_ms = session.heart.take()
    searched = []
    for text in ("person77777", "coffee"):
        card.narrowing.search.setText(text)
        begin = time.perf_counter()
        session.until(lambda t=text: card.query is not None and card.query.text == t)  # type: ignore[misc]
        session.until(lambda: not card.searching)
        searched.append((time.perf_counter() - begin) * 1000)
    search_ms = session.heart.take()
    card.narrowing.search.clear()
    session.until(lambda: card.query is not None and not card.query.text)
    live(1.0)
    session.heart.take()
    session.click("dayBar5")
    live(1.0)
    tell(
        rows=card.model.rowCount(),
        shown_ms=shown_ms,
        scroll_ms=scroll_ms,
        search_ms=search_ms,
        searched_ms=searched,
        filter_ms=session.heart.take(),
        rss_mb=session.rss_mb(),
    )
    session.close()


def main() -> None:
    """Run the mode asked for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("mode")
    parser.add_argument("--count", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=5.0)
    options = parser.parse_args()
    match options.mode:
        case "press":
            press()
        case "feedbacks":
            feedbacks(options.count, options.seconds)
        case "cpu":
            cpu(options.seconds)
        case "frames":
            frames(options.seconds)
        case "listing":
            listing()


if __name__ == "__main__":
    main()

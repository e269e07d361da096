"""How a station is, for whatever watches many of them: a small file, and a node exporter's text.

No Qt here, and nothing personal: counts, codes and times.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from woku_desktop.domain.errors import Problem
from woku_desktop.files import write_atomically

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import datetime

    from woku_desktop.jobs import Jobs

HEALTH_FILE = "health.json"
_FOR_ALL = 0o644

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthReport:
    """How a station is at a moment. Nothing in it tells of a person or of a single voice.

    Args:
        version: the program's.
        profile: whose station it is.
        written_at: that moment, in UTC.
        started_at: since when the program runs, in UTC.
        uptime_seconds: for how long, whatever happened to the clock.
        voices: how many are in each state, by its name ("queued", …).
        needs_you: how many of them wait for a person.
        last_delivery: when the last one was delivered, in UTC; None if none was, or nobody knows.
        paused: why nothing is sent, as a problem's code; None while all goes on.
        microphone: "good", or what is wrong with it ("missing", "silent", …).
        disk_free_bytes: what is free where the voices lie.
        awake: whether the system promised neither to sleep nor to go dark; None if the settings
            want it not asked.
        key: whether there is a Woku key.
        sealing: whether what is recorded can be sealed.
        problems: the codes of what is wrong, each once.
    """

    version: str
    profile: str
    written_at: datetime
    started_at: datetime
    uptime_seconds: int
    voices: Mapping[str, int]
    needs_you: int
    last_delivery: datetime | None
    paused: str | None
    microphone: str
    disk_free_bytes: int
    awake: bool | None
    key: bool
    sealing: bool
    problems: tuple[str, ...] = ()


class HealthKeeper:
    """Writes how the station is, again and again; what fails is logged once until it works again.

    Args:
        jobs: does the work; nothing is done while the last time still lasts.
        make_report: says how it is; called on the jobs' thread. Any Problem it meets is logged.
        state: the profile's state folder, where `health.json` goes.
        metrics_folder: the setting; "" for none.
    """

    def __init__(
        self,
        jobs: Jobs,
        make_report: Callable[[], HealthReport],
        state: Path,
        metrics_folder: str = "",
    ) -> None:
        self._jobs = jobs
        self._make_report = make_report
        self._state = state
        self._metrics = Path(metrics_folder) if metrics_folder else None
        self._running = False
        self._failing: frozenset[str] = frozenset()

    def tick(self) -> None:
        """Write it now; returns at once. Window's thread, about once a minute."""
        if not self._running:
            self._running = self._jobs.add(self._write)

    def _write(self) -> None:
        failing = set()
        try:
            report = self._make_report()
            for told, write, folder in (
                ("health.json", write_health, self._state),
                ("the metrics", write_metrics, self._metrics),
            ):
                try:
                    if folder is not None:
                        write(folder, report)
                except OSError as error:
                    failing.add(f"{told} can't be written: {error.strerror}")
        except Problem as problem:
            failing.add(f"how the station is can't be told: {problem.code}")
        finally:
            self._running = False
        for line in sorted(failing - self._failing):
            _log.warning("%s", line)
        self._failing = frozenset(failing)


def write_health(folder: Path, report: HealthReport) -> None:
    """Write `health.json`, readable by this user only. Any thread.

    Raises:
        OSError: if it can't be written; what was there before stays.
    """
    import msgspec

    told = msgspec.json.format(msgspec.json.encode(report), indent=2)
    write_atomically(folder / HEALTH_FILE, told + b"\n")


def write_metrics(folder: Path, report: HealthReport) -> None:
    """Write the same for a node exporter, whose user may read it. Any thread.

    Each profile has a file of its own, so that several stations may share a machine.

    Raises:
        OSError: if it can't be written; what was there before stays.
    """
    suffix = "" if report.profile == "default" else f"-{report.profile}"
    write_atomically(folder / f"woku_desktop{suffix}.prom", as_metrics(report), _FOR_ALL)


def as_metrics(report: HealthReport) -> str:
    """The report as text that is both OpenMetrics and Prometheus' own format, without times.

    So it has gauges only (a node exporter knows no "info"), and ends with what Prometheus takes
    for a remark.
    """
    lines: list[str] = []
    for name, told, samples in _gauges(report):
        if samples:
            lines += (f"# HELP woku_desktop_{name} {told}", f"# TYPE woku_desktop_{name} gauge")
        for labels, value in samples:
            named = {"profile": report.profile, **labels}
            inside = ",".join(f'{label}="{_escaped(text)}"' for label, text in named.items())
            lines.append(f"woku_desktop_{name}{{{inside}}} {value}")
    return "\n".join((*lines, "# EOF", ""))


_Samples = list[tuple[dict[str, str], int]]


def _gauges(report: HealthReport) -> Iterator[tuple[str, str, _Samples]]:
    """Name, what it tells, and its values by their labels."""

    def one(value: float) -> _Samples:
        return [({}, int(value))]

    def moment(time: datetime | None) -> _Samples:
        return one(time.timestamp()) if time is not None else []

    yield "build", "The version that runs.", [({"version": report.version}, 1)]
    yield "written_timestamp_seconds", "When this was written.", moment(report.written_at)
    yield "start_timestamp_seconds", "Since when the program runs.", moment(report.started_at)
    yield "uptime_seconds", "For how long the program runs.", one(report.uptime_seconds)
    voices: _Samples = [({"state": state}, count) for state, count in report.voices.items()]
    yield "voices", "How many voices are in each state.", voices
    yield "voices_needing_somebody", "How many voices wait for a person.", one(report.needs_you)
    delivered = moment(report.last_delivery)
    yield "last_delivery_timestamp_seconds", "When a voice was last delivered.", delivered
    yield "paused", "Whether nothing is sent at the moment.", one(report.paused is not None)
    microphone: _Samples = [({"verdict": report.microphone}, int(report.microphone == "good"))]
    yield "microphone_good", "Whether the microphone can be used.", microphone
    yield "disk_free_bytes", "What is free where the voices lie.", one(report.disk_free_bytes)
    awake = one(report.awake) if report.awake is not None else []
    yield "awake", "Whether the system promised to stay awake.", awake
    yield "key_present", "Whether there is a Woku key.", one(report.key)
    yield "sealing_ready", "Whether recordings can be sealed.", one(report.sealing)
    codes = dict.fromkeys((*report.problems, *filter(None, [report.paused])))
    yield "problem", "What is wrong, by its code.", [({"code": code}, 1) for code in codes]


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("\n", r"\n").replace('"', r"\"")

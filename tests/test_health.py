"""How a station is, for those who watch many: true, whole, readable by them, and impersonal."""

from __future__ import annotations

import errno
import json
import os
import sys
import threading
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from prometheus_client import parser
from prometheus_client.openmetrics import parser as openmetrics_parser

from woku_desktop import health
from woku_desktop.domain.errors import KeyringLocked
from woku_desktop.health import (
    HealthKeeper,
    HealthReport,
    as_metrics,
    write_health,
    write_metrics,
)
from woku_desktop.jobs import Jobs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from prometheus_client.metrics_core import Metric

REPORT = HealthReport(
    version="0.1.0",
    profile="default",
    written_at=datetime(2026, 11, 3, 12, 0, tzinfo=UTC),
    started_at=datetime(2026, 11, 1, 12, 0, tzinfo=UTC),
    uptime_seconds=172_800,
    voices={"queued": 2, "delivered": 1_204, "rejected": 1},
    needs_you=1,
    last_delivery=datetime(2026, 11, 3, 11, 58, tzinfo=UTC),
    paused=None,
    microphone="good",
    disk_free_bytes=12_345_678_901,
    awake=True,
    key=True,
    sealing=True,
)
BROKEN = replace(
    REPORT,
    last_delivery=None,
    paused="Unreachable",
    microphone="missing",
    awake=False,
    key=False,
    sealing=False,
    problems=("MicrophoneMissing", "Unreachable"),
)
ODD = replace(REPORT, profile="a", version='1"\\\n}', problems=('a"b', "c\\n"), voices={})


def as_prometheus(text: str) -> list[Metric]:
    return list(parser.text_string_to_metric_families(text))


def as_openmetrics(text: str) -> list[Metric]:
    return list(openmetrics_parser.text_string_to_metric_families(text))  # type: ignore[no-untyped-call]


def values(metrics: list[Metric]) -> dict[tuple[str, ...], float]:
    """Each value by its name and its labels but the profile."""
    return {
        (
            each.name,
            *(text for label, text in each.labels.items() if label != "profile"),
        ): each.value
        for metric in metrics
        for each in metric.samples
    }


@pytest.mark.parametrize("report", [REPORT, BROKEN, ODD])
@pytest.mark.parametrize("read", [as_prometheus, as_openmetrics])
def test_both_kinds_of_reader_take_the_metrics(
    report: HealthReport, read: Callable[[str], list[Metric]]
) -> None:
    metrics = read(as_metrics(report))
    assert {metric.type for metric in metrics} == {"gauge"}
    assert all(metric.documentation.endswith(".") for metric in metrics)
    labels = [each.labels for metric in metrics for each in metric.samples]
    assert {each["profile"] for each in labels} == {report.profile}
    assert {each["version"] for each in labels if "version" in each} == {report.version}
    codes = {each["code"] for each in labels if "code" in each}
    assert codes == set(report.problems)


def test_the_metrics_tell_what_the_report_tells() -> None:
    well = values(as_openmetrics(as_metrics(REPORT)))
    assert well[("woku_desktop_build", "0.1.0")] == 1
    assert well[("woku_desktop_voices", "delivered")] == 1_204
    assert well[("woku_desktop_voices_needing_somebody",)] == 1
    assert well[("woku_desktop_last_delivery_timestamp_seconds",)] == 1_793_707_080
    assert well[("woku_desktop_disk_free_bytes",)] == 12_345_678_901
    assert well[("woku_desktop_paused",)] == 0
    assert well[("woku_desktop_microphone_good", "good")] == 1
    ill = values(as_openmetrics(as_metrics(BROKEN)))
    assert ill[("woku_desktop_paused",)] == 1
    assert ill[("woku_desktop_microphone_good", "missing")] == 0
    assert ill[("woku_desktop_problem", "Unreachable")] == 1
    for name in ("awake", "key_present", "sealing_ready"):
        assert (well[(f"woku_desktop_{name}",)], ill[(f"woku_desktop_{name}",)]) == (1, 0)
    assert ("woku_desktop_last_delivery_timestamp_seconds",) not in ill
    not_asked = values(as_openmetrics(as_metrics(replace(REPORT, awake=None))))
    assert well.keys() - not_asked.keys() == {("woku_desktop_awake",)}


def test_the_file_holds_these_fields_and_no_others(tmp_path: Path) -> None:
    write_health(tmp_path, BROKEN)
    told = json.loads((tmp_path / "health.json").read_text())
    assert told == {
        "version": "0.1.0",
        "profile": "default",
        "written_at": "2026-11-03T12:00:00Z",
        "started_at": "2026-11-01T12:00:00Z",
        "uptime_seconds": 172_800,
        "voices": {"queued": 2, "delivered": 1_204, "rejected": 1},
        "needs_you": 1,
        "last_delivery": None,
        "paused": "Unreachable",
        "microphone": "missing",
        "disk_free_bytes": 12_345_678_901,
        "awake": False,
        "key": False,
        "sealing": False,
        "problems": ["MicrophoneMissing", "Unreachable"],
    }


@pytest.mark.skipif(sys.platform == "win32", reason="it has no such rights")
def test_the_exporter_reads_the_metrics_and_nobody_else_reads_the_file(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        write_health(tmp_path, REPORT)
        write_metrics(tmp_path, REPORT)
        write_metrics(tmp_path, replace(REPORT, profile="lobby"))
    finally:
        os.umask(before)
    modes = {file.name: file.stat().st_mode & 0o777 for file in tmp_path.iterdir()}
    assert modes == {
        "health.json": 0o600,
        "woku_desktop.prom": 0o644,
        "woku_desktop-lobby.prom": 0o644,
    }


class Kept:
    """A keeper whose reports and disk a test can break."""

    def __init__(self, folder: Path) -> None:
        self.jobs = Jobs("health")
        self.folder = folder
        self.report: HealthReport | Exception = REPORT
        self.made = 0
        self.keeper = HealthKeeper(self.jobs, self._make, folder, str(folder / "metrics"))
        (folder / "metrics").mkdir()

    def _make(self) -> HealthReport:
        self.made += 1
        if isinstance(self.report, Exception):
            raise self.report
        return self.report

    def tick(self) -> None:
        done = threading.Event()
        self.keeper.tick()
        self.jobs.add(done.set)
        assert done.wait(10)

    def files(self) -> set[str]:
        return {str(file.relative_to(self.folder)) for file in self.folder.rglob("*.*")}


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Kept]:
    made = Kept(tmp_path)
    yield made
    assert made.jobs.close(10)


def test_each_tick_writes_both(kept: Kept) -> None:
    kept.tick()
    assert kept.files() == {"health.json", "metrics/woku_desktop.prom"}
    kept.report = BROKEN
    kept.tick()
    assert json.loads((kept.folder / "health.json").read_text())["paused"] == "Unreachable"
    assert 'code="Unreachable"' in (kept.folder / "metrics" / "woku_desktop.prom").read_text()


def test_a_folder_that_is_gone_is_said_once_and_costs_the_other_nothing(
    kept: Kept, caplog: pytest.LogCaptureFixture
) -> None:
    (kept.folder / "metrics").rmdir()
    for _ in range(3):
        kept.tick()
    assert caplog.messages == ["the metrics can't be written: No such file or directory"]
    assert kept.files() == {"health.json"}
    (kept.folder / "metrics").mkdir()
    kept.tick()
    assert "metrics/woku_desktop.prom" in kept.files()
    (kept.folder / "metrics" / "woku_desktop.prom").unlink()
    (kept.folder / "metrics").rmdir()
    kept.tick()
    assert len(caplog.messages) == 2


def test_a_full_disk_leaves_the_last_report(
    kept: Kept, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    kept.tick()
    before = (kept.folder / "health.json").read_bytes()

    def full(*arguments: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(health, "write_atomically", full)
    kept.report = BROKEN
    for _ in range(3):
        kept.tick()
    assert (kept.folder / "health.json").read_bytes() == before
    assert len(caplog.messages) == 2


def test_what_can_not_be_told_is_said_once(kept: Kept, caplog: pytest.LogCaptureFixture) -> None:
    kept.report = KeyringLocked()
    for _ in range(3):
        kept.tick()
    assert caplog.messages == ["how the station is can't be told: KeyringLocked"]
    assert kept.files() == set()
    kept.report = REPORT
    kept.tick()
    assert "health.json" in kept.files()


def test_ticks_do_not_pile_up_behind_a_slow_disk(kept: Kept) -> None:
    go_on = threading.Event()

    def hang() -> None:
        go_on.wait(20)

    kept.jobs.add(hang)
    for _ in range(5):
        kept.keeper.tick()
    go_on.set()
    assert kept.jobs.close(10)
    assert kept.made == 1
    kept.keeper.tick()
    assert kept.made == 1

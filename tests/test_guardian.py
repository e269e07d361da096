"""The parent keeps a station alive: real processes that crash, hang, ask and are ended."""

from __future__ import annotations

import logging
import os
import signal
import subprocess
import sys
import threading
import time
from datetime import datetime
from typing import TYPE_CHECKING, Self

import pytest

from tests.stage.stand_in import StandIns
from woku_desktop import guardian as guardians
from woku_desktop.guardian import Guardian
from woku_desktop.heartbeat import EXIT_RESTART, Heartbeat

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from types import TracebackType

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals")

PATIENT_S = 60.0


class Kept:
    """A parent at work on a thread of its own."""

    def __init__(self, guardian: Guardian) -> None:
        self.guardian = guardian
        self._codes: list[int] = []
        self._thread = threading.Thread(target=lambda: self._codes.append(guardian.run()))

    def code(self) -> int:
        """What it ends with."""
        self._thread.join(PATIENT_S)
        assert self._codes, "it goes on"
        return self._codes[0]

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.guardian.end()
        self._thread.join(PATIENT_S)


@pytest.fixture
def faults(tmp_path: Path) -> Path:
    return tmp_path / "faults.log"


@pytest.fixture
def stations(faults: Path) -> Iterator[StandIns]:
    with StandIns(faults) as made:
        yield made


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.INFO, "woku_desktop.guardian")
    return caplog


@pytest.fixture
def keep(stations: StandIns, faults: Path) -> Callable[..., Kept]:
    """Makes a parent that kills what is silent for a minute, unless told otherwise."""

    def made(
        beat_s: float = PATIENT_S,
        first_beat_s: float = PATIENT_S,
        restart_at: Callable[[], str] = str,
        replaced: Callable[[], bool] = bool,
    ) -> Kept:
        return Kept(
            Guardian(
                stations.command,
                os.environ,
                faults=faults,
                restart_at=restart_at,
                replaced=replaced,
                first_beat_s=first_beat_s,
                beat_s=beat_s,
            )
        )

    return made


def until(reached: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENT_S
    while not reached():
        assert time.monotonic() < end, "it does not come about"
        time.sleep(0.01)


def test_a_station_that_is_killed_is_started_anew(
    keep: Callable[..., Kept], stations: StandIns
) -> None:
    with keep():
        first = stations.next()
        os.kill(first.pid, signal.SIGKILL)
        second = stations.next()
        assert second.pid != first.pid


@pytest.mark.parametrize("code", [1, EXIT_RESTART])
def test_a_station_that_ends_with_anything_but_0_is_started_anew(
    code: int, keep: Callable[..., Kept], stations: StandIns
) -> None:
    with keep():
        stations.next().do(f"exit {code}")
        stations.next()


def test_a_station_that_was_left_stays_left(keep: Callable[..., Kept], stations: StandIns) -> None:
    with keep() as kept:
        stations.next().do("exit 0")
        assert kept.code() == 0


def test_one_that_hangs_is_killed_with_its_stacks_in_the_log(
    keep: Callable[..., Kept], stations: StandIns, log: pytest.LogCaptureFixture
) -> None:
    with keep(beat_s=2.0):
        first = stations.next()
        first.do("hang")
        assert first.hears() == "hangs"
        assert first.hears() == ""
        stations.next()
    assert "does not answer any more" in log.text
    assert "in the_window_hangs" in log.text
    assert log.text.count("it left behind") == 1


def test_one_that_stands_still_is_killed_too(keep: Callable[..., Kept], stations: StandIns) -> None:
    with keep(beat_s=2.0):
        station = stations.next()
        station.do("say")
        assert station.hears() == "said"
        os.kill(station.pid, signal.SIGSTOP)
        stations.next()


def test_one_that_never_shows_its_window_is_killed(
    tmp_path: Path, faults: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    met = tmp_path / "met"
    program = f"import time\nwith open({str(met)!r}, 'a') as out: out.write('.')\ntime.sleep(600)"
    guardian = Guardian([sys.executable, "-c", program], faults=faults, first_beat_s=1.0)
    monkeypatch.setattr(guardians, "END_WITHIN_S", 0.1)
    with Kept(guardian):
        until(lambda: met.exists() and met.read_text() == "..")


TALKATIVE = """
import os, sys, time
with open(sys.argv[1], "a+") as met:
    met.write("started ")
    met.seek(0)
    before = met.read().count("started") - 1
if not before:
    os.write(int(os.environ["WOKU_KIOSK_PARENT"].split(",")[1]), b"." * 60_000)
    sys.exit(1)
time.sleep(1.5)
"""


def test_what_the_one_before_it_has_said_does_not_shorten_a_start(tmp_path: Path) -> None:
    met = tmp_path / "met"
    command = [sys.executable, "-c", TALKATIVE, str(met)]
    with Kept(Guardian(command, first_beat_s=PATIENT_S, beat_s=0.3)) as kept:
        assert kept.code() == 0
    assert met.read_text() == "started started "


def test_what_a_station_tidies_up_may_take_longer_than_a_beat(
    keep: Callable[..., Kept], stations: StandIns, log: pytest.LogCaptureFixture
) -> None:
    with keep(beat_s=0.7):
        stations.next().do("tidy-up-slowly 1.5")
        stations.next()
    assert "ended with code 5" in log.text
    assert "it left behind" not in log.text


@pytest.mark.parametrize("code", [0, 1])
def test_one_that_hangs_while_it_tidies_up_is_still_left_or_not(
    code: int, keep: Callable[..., Kept], stations: StandIns, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guardians, "CLOSED_WITHIN_S", 0.5)
    with keep() as kept:
        stations.next().do(f"tidy-up {code}")
        if code == 0:
            assert kept.code() == 0
        else:
            stations.next()


def test_asked_to_end_it_asks_the_station(
    keep: Callable[..., Kept], stations: StandIns, log: pytest.LogCaptureFixture
) -> None:
    with keep() as kept:
        station = stations.next()
        kept.guardian.end()
        assert station.hears() == "gone"
        assert kept.code() == 0
    assert "killed" not in log.text


def test_a_station_that_does_not_end_is_killed(
    keep: Callable[..., Kept], stations: StandIns, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guardians, "END_WITHIN_S", 0.5)
    with keep() as kept:
        station = stations.next()
        station.do("hang")
        assert station.hears() == "hangs"
        kept.guardian.end()
        assert station.hears() == "gone"
        assert station.hears() == ""
        assert kept.code() == 0


def test_it_ends_in_the_middle_of_a_pause(log: pytest.LogCaptureFixture) -> None:
    with Kept(Guardian([sys.executable, "-c", "import sys; sys.exit(78)"])) as kept:
        until(lambda: "ended with code 78" in log.text)
        kept.guardian.end()
        assert kept.code() == 0


def test_what_can_not_be_started_is_tried_again(
    tmp_path: Path, log: pytest.LogCaptureFixture
) -> None:
    program = tmp_path / "program"
    with Kept(Guardian([str(program)])) as kept:
        until(lambda: "can't be started: No such file or directory" in log.text)
        ready = tmp_path / "ready"
        ready.write_text("#!/bin/sh\nexit 0\n")
        ready.chmod(0o700)
        ready.rename(program)
        assert kept.code() == 0


def test_a_nightly_restart_is_asked_for_once(
    keep: Callable[..., Kept], stations: StandIns, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [datetime.fromisoformat("2026-11-26 03:59")]
    monkeypatch.setattr(guardians, "_local_time", lambda: clock[0])
    with keep(restart_at=lambda: "04:00") as kept:
        station = stations.next()
        clock[0] = clock[0].replace(hour=4, minute=0)
        assert station.hears() == "restart"
        station.do(f"exit {EXIT_RESTART}")
        second = stations.next()
        kept.guardian.end()
        assert second.hears() == "gone"


def test_the_hour_of_the_restart_may_change_between_two_starts(
    keep: Callable[..., Kept], stations: StandIns, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock, hours = [datetime.fromisoformat("2026-11-26 03:59")], iter(["", "05:00"])
    monkeypatch.setattr(guardians, "_local_time", lambda: clock[0])
    with keep(restart_at=lambda: next(hours)):
        stations.next().do("exit 1")
        station = stations.next()
        clock[0] = clock[0].replace(hour=5)
        assert station.hears() == "restart"


def test_a_replaced_program_restarts_its_station_and_then_itself(
    keep: Callable[..., Kept], stations: StandIns
) -> None:
    updated = threading.Event()
    with keep(replaced=updated.is_set) as kept:
        station = stations.next()
        updated.set()
        assert station.hears() == "restart"
        station.do(f"exit {EXIT_RESTART}")
        assert kept.code() == EXIT_RESTART


def test_a_station_that_an_update_brings_down_is_not_started_from_the_old_program(
    keep: Callable[..., Kept], stations: StandIns
) -> None:
    with keep(replaced=lambda: True) as kept:
        station = stations.next()
        station.do("exit 1")
        assert kept.code() == EXIT_RESTART


def test_a_station_that_was_left_stays_left_after_an_update(
    keep: Callable[..., Kept], stations: StandIns
) -> None:
    with keep(replaced=lambda: True) as kept:
        stations.next().do("exit 0")
        assert kept.code() == 0


PARENT = """
import sys
from woku_desktop.guardian import Guardian, ended_by_signals
guardian = Guardian(sys.argv[1:])
with ended_by_signals(guardian.end):
    sys.exit(guardian.run())
"""


@pytest.fixture
def parent(stations: StandIns) -> Iterator[subprocess.Popen[bytes]]:
    """As a process of its own."""
    process = subprocess.Popen([sys.executable, "-c", PARENT, *stations.command])
    yield process
    process.kill()
    process.wait()


def test_a_station_whose_parent_is_killed_ends_by_itself(
    parent: subprocess.Popen[bytes], stations: StandIns
) -> None:
    station = stations.next()
    parent.kill()
    assert station.hears() == "gone"
    assert station.hears() == ""


def test_one_that_hangs_and_has_no_parent_left_ends_too(faults: Path) -> None:
    with StandIns(faults, end_within_s=0.3) as stations:
        parent = subprocess.Popen([sys.executable, "-c", PARENT, *stations.command])
        station = stations.next()
        station.do("hang")
        assert station.hears() == "hangs"
        parent.kill()
        parent.wait()
        assert station.hears() == "gone"
        assert station.hears() == ""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_the_system_s_word_ends_both(
    number: signal.Signals, parent: subprocess.Popen[bytes], stations: StandIns
) -> None:
    station = stations.next()
    parent.send_signal(number)
    assert station.hears() == "gone"
    assert parent.wait(PATIENT_S) == 0


def test_nothing_that_a_station_starts_inherits_the_way_to_the_parent(
    keep: Callable[..., Kept], stations: StandIns
) -> None:
    with keep():
        assert stations.next().private == "True"


def test_ctrl_c_on_a_terminal_is_for_the_parent_alone(
    keep: Callable[..., Kept], stations: StandIns
) -> None:
    with keep():
        assert os.getpgid(stations.next().pid) != os.getpgid(0)


def test_the_stacks_of_an_earlier_run_are_not_told_again(
    faults: Path, log: pytest.LogCaptureFixture
) -> None:
    faults.write_text("of yesterday")
    with Kept(Guardian([sys.executable, "-c", "import sys; sys.exit(1)"], faults=faults)):
        until(lambda: log.text.count("ended with code 1") == 2)
    assert "of yesterday" not in log.text


def test_a_killing_takes_what_the_station_has_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    child = tmp_path / "child"
    program = (
        "import subprocess, sys, time\n"
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'],"
        " stdout=subprocess.PIPE)\n"
        f"open({str(child)!r}, 'w').write(str(child.pid) + chr(10))\n"
        "time.sleep(600)"
    )
    monkeypatch.setattr(guardians, "END_WITHIN_S", 0.1)
    with Kept(Guardian([sys.executable, "-c", program], first_beat_s=2.0)):
        until(lambda: child.exists() and child.read_text().endswith("\n"))
        pid = int(child.read_text())
        until(lambda: not _runs(pid))


def _runs(pid: int) -> bool:
    """Whether a process is there and no zombie."""
    done = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False
    )
    return bool(done.stdout.strip()) and not done.stdout.startswith("Z")


def test_without_a_parent_a_heartbeat_does_nothing(tmp_path: Path) -> None:
    environ = {"PATH": "/bin"}
    heartbeat = Heartbeat.from_environment(tmp_path / "faults", environ)
    heartbeat.listen(lambda: None, lambda: None)
    heartbeat.beat()
    heartbeat.close(0)
    assert not heartbeat.has_parent
    assert list(tmp_path.iterdir()) == []


STALL = """
import os, sys, time
from pathlib import Path
from woku_desktop.heartbeat import ENVIRONMENT, Heartbeat
file = Path(sys.argv[1])
heartbeat = Heartbeat.from_environment(file)
def sizes():
    yield file.stat().st_size
    heartbeat.beat()
    while not file.stat().st_size:
        time.sleep(0.01)
    yield file.stat().st_size
    heartbeat.beat()
    yield file.stat().st_size
print([bool(each) for each in sizes()], file.stat().st_mode & 0o77)
"""


def test_the_stacks_of_a_stall_that_has_ended_are_forgotten(tmp_path: Path) -> None:
    (its_near, far), (near, its_far) = os.pipe(), os.pipe()
    done = subprocess.run(
        [sys.executable, "-c", STALL, str(tmp_path / "faults.log")],
        env={**os.environ, "WOKU_KIOSK_PARENT": f"{its_near},{its_far},600,0.1"},
        pass_fds=(its_near, its_far),
        stdout=subprocess.PIPE,
        timeout=PATIENT_S,
        check=True,
    )
    for each in (its_near, its_far, near, far):
        os.close(each)
    assert done.stdout.decode().split("\n")[0] == "[False, True, False] 0"


FULL = """
import sys
from pathlib import Path
from woku_desktop.heartbeat import Heartbeat
heartbeat = Heartbeat.from_environment(Path(sys.argv[1]))
for _ in range(200_000):
    heartbeat.close(0)
"""


def test_a_parent_that_does_not_read_holds_no_window_up(tmp_path: Path) -> None:
    (its_near, far), (near, its_far) = os.pipe(), os.pipe()
    subprocess.run(
        [sys.executable, "-c", FULL, str(tmp_path / "faults.log")],
        env={**os.environ, "WOKU_KIOSK_PARENT": f"{its_near},{its_far},600,600"},
        pass_fds=(its_near, its_far),
        timeout=PATIENT_S,
        check=True,
    )
    for each in (its_near, its_far, near, far):
        os.close(each)

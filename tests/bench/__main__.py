"""What the program costs, each figure beside its budget and its reference of the same run.

`./dev bench` measures everything but the long ones; `./dev bench NAME…` only those; `./dev bench
all` everything. Figures, not tests: a busy machine gives worse ones.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any

import psutil

from tests.bench import archive, outbox
from tests.bench.table import Row, print_table
from tests.stage.keyring import SecretService
from tests.stage.screen import virtual_screen
from tests.stage.sound import VirtualMicrophone, virtual_microphone
from woku_desktop.sandbox.process import SandboxProcess

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MB = 1024 * 1024
IDLE_AFTER_S = 12.0
LISTED = 100_000
KEY = "bench-key-0123456789"
SPEECH = (
    "I went there on a rainy morning and the people at the counter were friendly and quick, "
    "the coffee was hot and strong, the bread was still warm, and the music was low enough to "
    "talk, so we stayed for two hours and nobody minded that we used the table by the window. "
)
Figures = list[dict[str, Any]]


class Bench:
    """Surroundings for the measured processes."""

    def __init__(self, environ: dict[str, str], sound: VirtualMicrophone) -> None:
        self.environ = environ
        self.sound = sound

    def probe(self, mode: str, **options: float) -> Figures:
        """Run the measured process in one mode; what it told."""
        words = [word for name, value in options.items() for word in (f"--{name}", str(value))]
        done = subprocess.run(
            [sys.executable, "-m", "tests.bench.probe", mode, *words],
            env=self.environ,
            stdout=subprocess.PIPE,
            check=True,
        )
        return [json.loads(line) for line in done.stdout.splitlines() if line.startswith(b"{")]

    def station(self, mode: str) -> Figures:
        """Run the measured station in one mode; what it told."""
        command = [sys.executable, "-m", "tests.bench.station", mode]
        # What its window costs is asked of the station's own settings, not of this environment.
        environ = {k: v for k, v in self.environ.items() if not k.startswith("WOKU_DESKTOP_")}
        done = subprocess.run(command, env=environ, stdout=subprocess.PIPE, check=True)
        return [json.loads(line) for line in done.stdout.splitlines() if line.startswith(b"{")]

    def time_to_ready(self, module: str) -> float:
        """Run a module that prints the monotonic time once its window can be used, in ms."""
        begin = time.monotonic_ns()
        out = subprocess.run(
            [sys.executable, "-m", module], env=self.environ, stdout=subprocess.PIPE, check=True
        ).stdout
        return (int(out.split()[-1]) - begin) / 1e6

    @contextmanager
    def speech(self, minutes: int = 2) -> Iterator[None]:
        """Somebody talks without a pause, for so long."""
        speech = self.sound.say(SPEECH * (minutes * 4), "en")
        talking = self.sound.play(speech)
        try:
            yield
        finally:
            talking.kill()
            talking.wait()


def startup(bench: Bench) -> list[Row]:
    """Window usable, beside a bare PySide6 window with one button; runs alternate."""
    bare = []
    ours = []
    for _ in range(11):
        bare.append(bench.time_to_ready("tests.bench.reference"))
        ours.append(bench.time_to_ready("tests.bench.startup"))
    # The first of each fills the disk cache.
    bare_ms, ours_ms = statistics.median(bare[1:]), statistics.median(ours[1:])
    ratio = ours_ms / bare_ms
    got = f"{ours_ms:.0f} ms against {bare_ms:.0f} ms: {ratio:.2f} ×"
    return [Row("window usable", got, "1.5 × a bare window", ratio <= 1.5)]


def _idle_mb(bench: Bench, profile: str) -> float:
    """Resident memory of the program itself, seen from outside, once it has nothing left to do."""
    with subprocess.Popen(
        [sys.executable, "-m", "woku_desktop", "--profile", profile], env=bench.environ
    ) as process:
        time.sleep(IDLE_AFTER_S)
        size = float(psutil.Process(process.pid).memory_info().rss) / MB
        process.terminate()
    return size


def _bare_rss_mb(bench: Bench) -> float:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.bench.reference", "--stay"],
        env={**bench.environ, "STAY_MS": "3000"},
        stdout=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        # It has painted; what its toolkit does in the background shall be done too.
        time.sleep(2.0)
        return float(psutil.Process(process.pid).memory_info().rss) / MB


def memory(bench: Bench) -> list[Row]:
    """Resident memory idle and after the first opinion, beside the bare window's."""
    bare = _bare_rss_mb(bench)
    # The very first start makes the station's identity, and needs a cipher library for that.
    _idle_mb(bench, "idle")
    idle = _idle_mb(bench, "idle")
    # A list of what people said is opened with that library, whoever wrote it.
    fill = [sys.executable, "-m", "tests.bench.filling", "idle", "50"]
    subprocess.run(fill, env=bench.environ, check=True)
    listing = _idle_mb(bench, "idle")
    with bench.speech():
        first = bench.probe("feedbacks", count=1, seconds=5)[0]["rss_mb"]
    rows = []
    for name, got, most in (
        ("idle", idle, 1.6),
        ("idle, 50 voices", listing, 1.8),
        ("after the first opinion", first, 2.4),
    ):
        text = f"{got:.0f} MB against {bare:.0f} MB: {got / bare:.2f} ×"
        rows.append(Row(f"memory, {name}", text, f"{most} × a bare window", got / bare <= most))
    return rows


def press(bench: Bench) -> list[Row]:
    """Press to first recorded sample."""
    times = [figure["press_ms"] for figure in bench.probe("press")]
    median = statistics.median(times)
    got = f"median {median:.0f} ms; first after start {times[0]:.0f} ms; worst {max(times):.0f} ms"
    return [Row("press to first sample", got, "60 ms (median)", median <= 60)]


def cpu(bench: Bench) -> list[Row]:
    """Processor time of a recording."""
    with bench.speech():
        percent = bench.probe("cpu", seconds=20)[0]["cpu_percent"]
    return [Row("recording, meter painting", f"{percent:.1f} % of a core", "8 %", percent <= 8)]


def stop(bench: Bench) -> list[Row]:
    """The end of a minute of speech, and how long the window was ever held."""
    with bench.speech():
        told = bench.probe("feedbacks", count=1, seconds=59)
    figure, end = told
    both = figure["stop_ms"] + figure["saved_ms"]
    size = figure["size_bytes"] / figure["seconds"] * 60 / 1000
    pauses = {
        "record": figure["record_pause_ms"],
        "stop and send": figure["send_pause_ms"],
        "quit": end["quit_pause_ms"],
    }
    held = ", ".join(f"{name} {value:.0f} ms" for name, value in pauses.items())
    parts = f"{both:.0f} ms (stop {figure['stop_ms']:.0f}, send {figure['saved_ms']:.0f})"
    return [
        Row("60 s of speech: stop to saved", parts, "400 ms", both <= 400),
        Row("60 s of speech as MP3", f"{size:.0f} kB", "500 kB", size <= 500),
        Row("event loop held at most", held, "50 ms", max(pauses.values()) <= 50),
    ]


def frames(bench: Bench) -> list[Row]:
    """Five minutes with both cores held by busy loops."""
    long = Bench({**bench.environ, "WOKU_DESKTOP_RECORDING_MAX_SECONDS": "300"}, bench.sound)
    with long.speech(minutes=6):
        figure = long.probe("frames", seconds=300)[0]
    lost = figure["lost_frames"]
    got = f"{lost} of {figure['seconds'] * 48_000:.0f}"
    return [Row("frames lost in 5 min, both cores busy", got, "0", lost == 0)]


def growth(bench: Bench) -> list[Row]:
    """Memory from the 2nd to the 20th opinion of a minute each: takes 21 minutes."""
    with bench.speech(minutes=25):
        told = bench.probe("feedbacks", count=20, seconds=59)
    sizes = [figure["rss_mb"] for figure in told if "rss_mb" in figure]
    grown = sizes[-1] - sizes[1]
    got = f"{grown:+.1f} MB ({sizes[1]:.0f} to {sizes[-1]:.0f})"
    return [Row("memory, 2nd to 20th opinion of 60 s", got, "15 MB", grown <= 15)]


def listing(bench: Bench) -> list[Row]:
    """A list of 100,000 voices: how long the window is held, and how long a search takes."""
    bench.probe("press")  # makes the station
    fill = [sys.executable, "-m", "tests.bench.filling", "bench", str(LISTED)]
    subprocess.run(fill, env=bench.environ, check=True)
    told = bench.probe("listing")[0]
    held = {each: told[f"{each}_ms"] for each in ("shown", "scroll", "search", "filter")}
    got = ", ".join(f"{name} {value:.0f} ms" for name, value in held.items())
    found, all_of_them = (f"{value / 1000:.1f} s" for value in told["searched_ms"])
    return [
        Row("100,000 voices: event loop held", got, "50 ms", max(held.values()) <= 50),
        Row(
            "100,000 voices searched",
            f"one of them: {found}; a word in all: {all_of_them}",
            "10 s",
            max(told["searched_ms"]) <= 10_000,
        ),
    ]


def kiosk(bench: Bench) -> list[Row]:
    """The station at 1080p: what its screens cost, and how soon it listens."""
    told = bench.station("attract")[0]
    with bench.speech():
        metered = bench.station("meter")[0]["meter_percent"]
        times = [figure["press_ms"] for figure in bench.station("press")]
    median = statistics.median(times)
    listens = f"median {median:.0f} ms; first {times[0]:.0f} ms; worst {max(times):.0f} ms"
    breathing, still = told["attract_percent"], told["still_percent"]
    return [
        Row(
            "kiosk, first screen at 1080p",
            f"{breathing:.1f} % of a core, {still:.1f} % without motion",
            "15 %",
            breathing <= 15,
        ),
        Row("kiosk, recording at 1080p", f"{metered:.1f} % of a core", "15 %", metered <= 15),
        Row("kiosk, touch to first sample", listens, "60 ms (median)", median <= 60),
    ]


SHORT: dict[str, Callable[[Bench], list[Row]]] = {
    "startup": startup,
    "memory": memory,
    "press": press,
    "cpu": cpu,
    "stop": stop,
    "listing": listing,
    "kiosk": kiosk,
}
LONG: dict[str, Callable[[Bench], list[Row]]] = {"frames": frames, "growth": growth}
STAGELESS: dict[str, Callable[[], list[Row]]] = {
    "submit": outbox.submit,
    "drain": outbox.drain,
    "rows": outbox.rows,
    "archive": archive.archive,
}
"""What needs no screen, sound or keyring."""


@contextmanager
def staged() -> Iterator[Bench]:
    """A screen, a microphone, a keyring and a sandbox."""
    with ExitStack() as stage:
        home = stage.enter_context(tempfile.TemporaryDirectory(prefix="bench-"))
        screen = stage.enter_context(virtual_screen())
        sound = stage.enter_context(virtual_microphone())
        keyring = stage.enter_context(SecretService())
        sandbox = stage.enter_context(SandboxProcess())
        # An installed program has its bytecode: what keeps it from being written is not measured.
        inherited = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        environ = {
            **inherited,
            **keyring.environ,
            "XDG_DATA_HOME": home,
            "XDG_CONFIG_HOME": home,
            "XDG_STATE_HOME": home,
            "DISPLAY": screen,
            "QT_QPA_PLATFORM": "xcb",
            "WOKU_API_KEY": KEY,
            "WOKU_BASE_URL": sandbox.start("es", KEY),
            "WOKU_DESKTOP_WOKU_ID": "65348875f3a876254aa82d5e",
            "WOKU_DESKTOP_LANGUAGE": "es",
            "WOKU_DESKTOP_RECORDING_MAX_SECONDS": "90",
        }
        yield Bench(environ, sound)


def main(names: list[str]) -> int:
    """Measure, and print a table; 1 if a budget is not kept."""
    everything = [*SHORT, *STAGELESS, *LONG]
    chosen = everything if names == ["all"] else names or [*SHORT, *STAGELESS]
    unknown = set(chosen) - set(everything)
    if unknown:
        print(f"no such measure: {', '.join(unknown)}; there are: {', '.join(everything)}")
        return 2
    rows: list[Row] = []
    with ExitStack() as stage:
        bench: Bench | None = None
        for name in chosen:
            print(f"measuring {name} …", file=sys.stderr, flush=True)
            if name in STAGELESS:
                rows += STAGELESS[name]()
                continue
            bench = bench or stage.enter_context(staged())
            rows += {**SHORT, **LONG}[name](bench)
    print_table(rows)
    return 0 if all(row.kept for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

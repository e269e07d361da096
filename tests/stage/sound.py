"""A microphone and a loudspeaker of one's own: a private PulseAudio, spoken into by espeak-ng."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import tempfile
import time
import wave
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

MIC = "mic"
SPEAKER = "speaker"
CHATTER_S = 120
# The sandbox's recogniser learnt from Americans, and hears better who takes their time.
VOICES = {"en": ("en-us", "-s", "130")}
NEEDED = ("pulseaudio", "pacat", "paplay", "pactl", "espeak-ng")


def missing_programs() -> list[str]:
    """The programs that this needs and the machine lacks."""
    return [name for name in NEEDED if shutil.which(name) is None]


class VirtualMicrophone:
    """The running stage. Its methods may be called from any thread.

    Args:
        folder: where its socket and its spoken words lie.
        environment: what a program needs in its environment to see this sound and no other.
        server: the running PulseAudio.
    """

    def __init__(
        self, folder: Path, environment: dict[str, str], server: subprocess.Popen[bytes]
    ) -> None:
        self.folder = folder
        self.environment = environment
        self._server = server
        self._feeders: dict[str, subprocess.Popen[bytes]] = {}
        self._players: list[subprocess.Popen[bytes]] = []
        self._modules: dict[str, str] = {}
        self._spoken = 0

    def pactl(self, *arguments: str) -> str:
        """Run pactl against this server and give what it printed."""
        done = subprocess.run(
            ["pactl", *arguments],
            env=self._env(),
            check=True,
            capture_output=True,
            text=True,
            timeout=10,
        )
        return done.stdout.strip()

    def answers(self) -> bool:
        """Whether the server is there. (Its socket is there before.)"""
        try:
            self.pactl("info")
        except subprocess.CalledProcessError:
            return False
        return True

    def say(self, text: str, language: str = "en") -> Path:
        """Put spoken words into a WAV file without playing it; espeak-ng's own 22,050 Hz, mono."""
        self._spoken += 1
        path = self.folder / f"spoken{self._spoken}.wav"
        subprocess.run(
            ["espeak-ng", "-v", *VOICES.get(language, (language,)), "-w", str(path), text],
            check=True,
            capture_output=True,
            timeout=30,
        )
        return path

    def speak(self, text: str, language: str = "en") -> float:
        """Start saying something into the microphone.

        Returns:
            How many seconds it takes.
        """
        path = self.say(text, language)
        self.play(path)
        with wave.open(str(path)) as spoken:
            return float(spoken.getnframes() / spoken.getframerate())

    def play(self, path: Path, sink: str = MIC) -> subprocess.Popen[bytes]:
        """Start playing a WAV file into the microphone; the process ends when it is played."""
        before = self.playing()
        player = subprocess.Popen(
            # Enough of a buffer that a busy machine does not tear holes into the words.
            ["paplay", "--latency-msec=300", "-d", sink, str(path)],
            env=self._env(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._players.append(player)
        _wait_for(lambda: player.poll() is not None or not self.playing() <= before, "the player")
        return player

    @contextmanager
    def chatter(self, text: str = "It was fine here.") -> Iterator[None]:
        """Say the same over and over during the block: for takes of which only the length counts.

        It ends by itself after two minutes, when a test has long been given up.
        """
        path = self.folder / "chatter.wav"
        with wave.open(str(self.say(text))) as once, wave.open(str(path), "wb") as again:
            again.setparams(once.getparams())
            frames = once.readframes(once.getnframes())
            turns = round(CHATTER_S * once.getframerate() / once.getnframes())
            again.writeframes(frames * turns)
        player = self.play(path)
        try:
            yield
        finally:
            self._players.remove(player)
            _end(player)

    def end_players(self) -> None:
        """Stop whatever `play` and `speak` still play, and wait until it is gone."""
        self._end_players()
        _wait_for(lambda: len(self.playing()) == len(self._feeders), "the silence")

    def _end_players(self) -> None:
        for player in self._players:
            _end(player)
        self._players.clear()

    def add_source(self, name: str, description: str = "", rate: int = 48_000) -> str:
        """Plug in another microphone.

        Returns:
            The source's name for the server, which a program would open it by.
        """
        module = self.pactl(
            "load-module",
            "module-null-sink",
            f"sink_name={name}",
            f"rate={rate}",
            "channels=1",
            # Without this its first two seconds come in one late lump.
            "norewinds=1",
            f"sink_properties=device.description={description or name}",
        )
        self._modules[name] = module
        self._feed(name)
        return f"{name}.monitor"

    def add_real_source(self, name: str, description: str = "") -> None:
        """Plug in a microphone that is no sink's monitor; it hears what the first one hears."""
        self._modules[name] = self.pactl(
            *("load-module", "module-remap-source", f"source_name={name}", f"master={MIC}.monitor"),
            f"source_properties=device.description={description or name}",
        )

    def unplug(self, name: str = MIC) -> None:
        """Take a microphone away."""
        self.pactl("unload-module", self._modules.pop(name))
        feeder = self._feeders.pop(name, None)
        if feeder is not None:
            _end(feeder)

    @contextmanager
    def away(self) -> Iterator[None]:
        """Have neither a microphone nor a loudspeaker during the block; players end with them."""
        self.unplug(MIC)
        self.unplug(SPEAKER)
        try:
            yield
        finally:
            self._start()

    def mute(self, name: str = MIC, *, muted: bool = True) -> None:
        """Mute a microphone, or open it again."""
        self.pactl("set-source-mute", f"{name}.monitor", "1" if muted else "0")

    def set_default(self, name: str) -> None:
        """Make a microphone the system's default."""
        self.pactl("set-default-source", f"{name}.monitor")

    def recordings(self) -> list[str]:
        """The ids of the streams that record right now, from whatever program."""
        lines = self.pactl("list", "short", "source-outputs").splitlines()
        return [line.split("\t")[0] for line in lines]

    def move(self, name: str) -> None:
        """Move every recording stream to another microphone, as the system does."""
        for stream in self.recordings():
            self.pactl("move-source-output", stream, f"{name}.monitor")

    def freeze(self, name: str = MIC, *, frozen: bool = True) -> None:
        """Make a microphone deliver nothing at all, or go on."""
        self.pactl("suspend-sink", name, "1" if frozen else "0")

    @contextmanager
    def listen(self, path: Path) -> Iterator[None]:
        """Write what the loudspeaker plays during the block: 48 kHz, mono, 16 bit, no header."""
        before = set(self.recordings())
        with path.open("wb") as file:
            listener = subprocess.Popen(
                [
                    *("parec", "-d", f"{SPEAKER}.monitor", "--latency-msec=20", "--raw"),
                    *("--rate=48000", "--channels=1", "--format=s16le"),
                ],
                env=self._env(),
                stdout=file,
                stderr=subprocess.DEVNULL,
            )
            try:
                _wait_for(lambda: not set(self.recordings()) <= before, "the listener")
                yield
            finally:
                _end(listener)

    @contextmanager
    def events(self) -> Iterator[list[str]]:
        """What the server tells of during the block ("Event 'new' on source-output #3", …).

        The list is filled when the block ends.
        """
        told: list[str] = []
        path = self.folder / "events"
        with path.open("wb") as file:
            watcher = subprocess.Popen(
                ["pactl", "subscribe"], env=self._env(), stdout=file, stderr=subprocess.DEVNULL
            )
            try:
                # It does not say when it has begun to listen, nor when it has told everything.
                _wait_for(lambda: self._told_of_a_change(path, 0), "the watcher")
                begun = path.read_text().count("\n")
                yield told
                end = path.stat().st_size
                _wait_for(lambda: self._told_of_a_change(path, end), "the watcher")
                told += path.read_text().splitlines()[begun:]
            finally:
                _end(watcher)

    def _told_of_a_change(self, path: Path, since: int) -> bool:
        self.mute(muted=True)
        self.mute(muted=False)
        return b"'change' on source #" in path.read_bytes()[since:]

    def kill(self) -> None:
        """The sound server dies."""
        self._server.kill()
        self._server.wait(5)

    def _env(self) -> dict[str, str]:
        return {**os.environ, **self.environment}

    def _feed(self, name: str) -> None:
        # A null sink that nobody plays into hands out its sound late and in lumps.
        self._feeders[name] = subprocess.Popen(
            [
                *("pacat", "-p", "-d", name, "--latency-msec=20", "--raw"),
                *("--rate=48000", "--channels=1", "--format=s16le", "/dev/zero"),
            ],
            env=self._env(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        _wait_for(lambda: self._runs(name), "the feeder")

    def playing(self) -> set[str]:
        """The ids of the streams that play right now, the stage's own feeders among them."""
        lines = self.pactl("list", "short", "sink-inputs").splitlines()
        return {line.split("\t")[0] for line in lines}

    def _runs(self, name: str) -> bool:
        sinks = self.pactl("list", "short", "sinks").splitlines()
        return any(line.split("\t")[1] == name and line.endswith("RUNNING") for line in sinks)

    def _start(self) -> None:
        # The loudspeaker first: a stream on the default sink follows when another becomes default.
        self._modules[SPEAKER] = self.pactl(
            *("load-module", "module-null-sink", f"sink_name={SPEAKER}"),
            *("rate=48000", "channels=2", "norewinds=1"),
        )
        self.pactl("set-default-sink", SPEAKER)
        self.add_source(MIC, "Virtual")
        self.pactl("set-default-source", f"{MIC}.monitor")

    def _stop(self) -> None:
        self._end_players()
        for feeder in self._feeders.values():
            _end(feeder)
        self._feeders.clear()


@contextmanager
def virtual_microphone() -> Iterator[VirtualMicrophone]:
    """Sound of one's own for as long as the block runs, in this process's environment too.

    The default microphone is `mic.monitor` (48 kHz, mono; known as "Monitor of Virtual"), which
    gives what is played into the sink `mic`. The default loudspeaker is a sink of its own, so that
    a program that plays does not hear itself. Needs no sound card, no session and no rights.

    Raises:
        TimeoutError: if it is not ready within ten seconds.
        FileNotFoundError: if a program it needs is not installed.
    """
    for name in missing_programs():
        raise FileNotFoundError(name)
    # Socket paths must be short: 107 bytes.
    folder = Path(tempfile.mkdtemp(prefix="snd-"))
    socket = folder / "native"
    environment = {
        "PULSE_SERVER": f"unix:{socket}",
        "PULSE_RUNTIME_PATH": str(folder),
        "PULSE_STATE_PATH": str(folder),
        "PULSE_COOKIE": str(folder / "cookie"),
    }
    server = _serve(folder, socket, environment)
    stage = VirtualMicrophone(folder, environment, server)
    try:
        _wait_for(stage.answers, "the sound server", lambda: server.poll() is None)
        with _environment(environment):
            stage._start()
            yield stage
    finally:
        stage._stop()
        _end(server)
        shutil.rmtree(folder, ignore_errors=True)


def _serve(folder: Path, socket: Path, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [
            *("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1", "--system=false"),
            *("--use-pid-file=no", "--disable-shm=yes", "--realtime=no", "--high-priority=no"),
            "-L",
            f"module-native-protocol-unix socket={socket} auth-anonymous=1",
        ],
        # With a session bus there could be only one sound server to a session.
        env={
            **os.environ,
            **environment,
            "HOME": str(folder),
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={folder}/none",
        },
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


@contextmanager
def _environment(changes: dict[str, str]) -> Iterator[None]:
    # What points a program elsewhere must not reach this stage.
    touched = {*changes, "PULSE_SOURCE", "PULSE_SINK", "ALSA_CONFIG_PATH"}
    before = {name: os.environ.pop(name, None) for name in touched}
    os.environ.update(changes)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def _wait_for(
    ready: Callable[[], bool], what: str, alive: Callable[[], bool] = lambda: True
) -> None:
    deadline = time.monotonic() + 10
    while not ready():
        if time.monotonic() > deadline or not alive():
            raise TimeoutError(f"{what} did not come up")
        # Polling: neither a socket's birth nor a sink's first sound can be waited for.
        time.sleep(0.005)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(5)
    for pipe in (process.stdout, process.stderr, process.stdin):
        if pipe is not None:
            with contextlib.suppress(OSError):
                pipe.close()

"""What a PulseAudio or PipeWire server tells that PortAudio does not: names, plugging, moves."""

from __future__ import annotations

import contextlib
import os
import threading
import time
from collections import Counter
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from woku_desktop.domain.take import Microphone
from woku_desktop.domain.voice import StopReason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WATCH_EVERY_S: Final = 0.25
"""How often the sound server is asked about a stream: half a millisecond of work each time."""

AWAY_S: Final = 1.0
"""How long to wait before a server that went away is asked for again."""

BURST_S: Final = 0.15
"""Devices come and go in several events: all of them are told as one."""

_CLIENT = "woku-desktop"
# What the server makes up when the machine has no sound at all.
_DUMMY_SINK = "auto_null"
_SINK_HARDWARE = 0x0004  # libpulse's PA_SINK_HARDWARE


class NoServerError(Exception):
    """No sound server answers."""


@contextmanager
def _connected() -> Iterator[Any]:
    import pulsectl

    try:
        with pulsectl.Pulse(_CLIENT, threading_lock=False) as server:
            yield server
    except (pulsectl.PulseError, OSError) as error:
        raise NoServerError from error


def microphones(default: str | None = None, chosen: str = "") -> tuple[Microphone, ...]:
    """What can be recorded from, the default one first. For any thread; some milliseconds.

    What a loudspeaker plays can be recorded too, and is the server's default where there is no
    microphone: it is left out. A virtual sink that somebody made the default source is a
    microphone. Each is called what the system's settings call it; two of the same name get what
    tells them apart behind it.

    Args:
        default: the name of the source to call the default; None asks the server.
        chosen: the name that a person chose: one of two of the same name keeps it, so that it is
            known again when the other one is not plugged in.

    Raises:
        NoServerError: if none answers.
    """
    with _connected() as server:
        default = default or server.server_info().default_source_name
        virtual = {
            sink.name
            for sink in server.sink_list()
            if sink.name != _DUMMY_SINK and not sink.flags & _SINK_HARDWARE
        }
        found = [
            source
            for source in server.source_list()
            if source.monitor_of_sink_name is None
            or (source.name == default and source.monitor_of_sink_name in virtual)
        ]
    shared = Counter(_description(source) for source in found)
    named = [
        Microphone(
            source.name,
            _told_apart(source, chosen, alone=shared[_description(source)] == 1),
            source.name == default,
        )
        for source in sorted(found, key=lambda source: str(source.name))
    ]
    return tuple(sorted(named, key=lambda microphone: not microphone.is_default))


def loudspeaker() -> bool:
    """Whether there is a sink that somebody may hear. For any thread; some milliseconds.

    Raises:
        NoServerError: if no server answers.
    """
    with _connected() as server:
        return any(sink.name != _DUMMY_SINK for sink in server.sink_list())


def _description(source: Any) -> str:
    return str(source.description or source.name)


def _told_apart(source: Any, chosen: str, *, alone: bool) -> str:
    """A source's name, with its place or its id behind it where another has the same."""
    name = _description(source)
    # Where it is plugged in is on the person's side; the server numbers ids as they come.
    where = source.proplist.get("device.bus_path", "").rpartition("-usb-")[2] or source.name
    full = f"{name} ({where})"
    return full if not alone or chosen == full else name


class StreamWatch:
    """Notices when the server moves this process's recording stream elsewhere. For one thread.

    A server does that silently: the stream goes on, from another microphone.

    Raises:
        NoServerError: here and from `check`, if none answers.
    """

    def __init__(self) -> None:
        import pulsectl

        self._error: type[Exception] = pulsectl.PulseError
        self._server: Any = None
        try:
            self._server = pulsectl.Pulse(_CLIENT, threading_lock=False)
        except (self._error, OSError) as error:
            raise NoServerError from error
        self._source: int | None = None
        self.microphone = ""

    def check(self) -> StopReason | None:
        """LOST or MOVED once the stream no longer records from where it began; else None.

        Half a millisecond: meant for a few times a second.
        """
        try:
            return self._check()
        except (self._error, OSError) as error:
            raise NoServerError from error

    def close(self) -> None:
        """Leave the server. May be called again."""
        if self._server is not None:
            self._server.close()
            self._server = None

    def _check(self) -> StopReason | None:
        mine = [
            stream.source
            for stream in self._server.source_output_list()
            if stream.proplist.get("application.process.id") == str(os.getpid())
        ]
        if self._source is None:
            if mine:
                self._source = mine[0]
                self.microphone = self._name(mine[0])
            return None
        if self._source in mine:
            return None
        return StopReason.MOVED if self._name(self._source) else StopReason.LOST

    def _name(self, index: int) -> str:
        for source in self._server.source_list():
            if source.index == index:
                return str(source.description or source.name)
        return ""


class Whereabouts:
    """Asks the sound server now and then whether a stream still records from where it began.

    For one thread.

    Args:
        watched: whether there is a server to ask.
    """

    def __init__(self, *, watched: bool) -> None:
        self._next = time.monotonic()
        self._stream: StreamWatch | None = None
        if watched:
            # Without an answer the callbacks will stop too, which is noticed by itself.
            with contextlib.suppress(NoServerError):
                self._stream = StreamWatch()

    @property
    def microphone(self) -> str:
        """The device's name; "" if unknown."""
        return "" if self._stream is None else self._stream.microphone

    def check(self) -> StopReason | None:
        """LOST or MOVED once it does not; cheap, meant to be called with every block."""
        now = time.monotonic()
        if self._stream is None or now < self._next:
            return None
        self._next = now + WATCH_EVERY_S
        try:
            return self._stream.check()
        except NoServerError:
            return StopReason.LOST

    def close(self) -> None:
        """Leave the server."""
        if self._stream is not None:
            self._stream.close()


class ServerWatch:
    """Waits, on a thread of its own, for the server to tell that devices or the default changed.

    Costs nothing while nothing happens. A server that goes away is waited for, and its coming back
    is a change too.

    Args:
        on_changed: called on that thread, after each change.
    """

    def __init__(self, on_changed: Callable[[], None]) -> None:
        self._on_changed = on_changed
        self._over = threading.Event()
        self._held = threading.Lock()
        self._server: Any = None
        self._thread = threading.Thread(target=self._run, name="microphones", daemon=True)

    def start(self) -> None:
        """Begin to wait."""
        self._thread.start()

    def nudge(self) -> None:
        """Nothing to do: the server tells by itself."""

    def close(self, deadline_s: float) -> bool:
        """End. May be repeated; False if that takes longer."""
        until = time.monotonic() + deadline_s
        self._over.set()
        while self._thread.ident is not None and self._thread.is_alive():
            with self._held:
                if self._server is not None:
                    # Goes unheard just before the thread begins to wait: hence again.
                    self._server.event_listen_stop()
            self._thread.join(0.02)
            if time.monotonic() > until:
                return not self._thread.is_alive()
        return True

    def _run(self) -> None:
        import pulsectl

        there = True
        while not self._over.is_set():
            try:
                with pulsectl.Pulse(f"{_CLIENT}-devices", connect=False) as server:
                    server.connect(autospawn=False)
                    there = True
                    self._listen(server, pulsectl.PulseLoopStop)
            except (pulsectl.PulseError, pulsectl.PulseDisconnected, OSError):
                if there and not self._over.is_set():
                    self._on_changed()
                there = False
                self._over.wait(AWAY_S)

    def _listen(self, server: Any, stop: type[Exception]) -> None:
        def heard(event: Any) -> None:
            # A source "changes" with every stream and every turn at its volume.
            if event.facility == "server" or event.t != "change":
                raise stop

        server.event_mask_set("server", "source")
        server.event_callback_set(heard)
        # What changed until now was heard by nobody.
        self._on_changed()
        self._hold(server)
        try:
            while not self._over.is_set():
                server.event_listen()
                if self._over.wait(BURST_S):
                    return
                server.event_callback_set(_ignore)
                server.event_listen(timeout=0.001)
                server.event_callback_set(heard)
                self._on_changed()
        finally:
            # Before it is freed: `close` may be about to use it.
            self._hold(None)

    def _hold(self, server: Any) -> None:
        with self._held:
            self._server = server


def _ignore(_event: object) -> None:
    """An event of a burst that is told as one."""

"""What a PulseAudio or PipeWire server tells that PortAudio does not: names, plugging, moves."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from woku_desktop.domain.take import Microphone
from woku_desktop.domain.voice import StopReason

if TYPE_CHECKING:
    from collections.abc import Iterator

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


def microphones(default: str | None = None) -> tuple[Microphone, ...]:
    """What can be recorded from, the default one first. For any thread; some milliseconds.

    What a loudspeaker plays can be recorded too, and is the server's default where there is no
    microphone: it is left out. A virtual sink that somebody made the default source is a
    microphone.

    Args:
        default: the name of the source to call the default; None asks the server.

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
            Microphone(source.name, source.description or source.name, source.name == default)
            for source in server.source_list()
            if source.monitor_of_sink_name is None
            or (source.name == default and source.monitor_of_sink_name in virtual)
        ]
    return tuple(sorted(found, key=lambda microphone: not microphone.is_default))


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

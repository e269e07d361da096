"""What a desktop does on its bus for whoever wants the screen to stay on."""

from __future__ import annotations

import threading
from contextlib import closing
from typing import TYPE_CHECKING, Self

from jeepney import MessageType, new_error, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import Proxy
from jeepney.low_level import HeaderFields

if TYPE_CHECKING:
    from types import TracebackType

    from tests.stage.keyring import Bus

_NAME = "org.freedesktop.ScreenSaver"
_END = "End"


class ScreenSaver:
    """Promises to leave the screen on, by the desktops' common rule.

    Args:
        bus: where it is to be found.

    Attributes:
        held: the promises that stand.
        asked: how many were ever asked for.
    """

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._connection = bus.connect()
        self.held: set[int] = set()
        self.asked = 0
        self._thread = threading.Thread(target=self._serve, name="screen saver")

    def __enter__(self) -> Self:
        assert Proxy(message_bus, self._connection, timeout=10).RequestName(_NAME) == (1,)
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.leave()

    def leave(self) -> None:
        """Go away, as a desktop that crashes. May be repeated."""
        if self._thread.is_alive():
            from jeepney import DBusAddress, new_method_call

            with closing(self._bus.connect()) as connection:
                end = new_method_call(DBusAddress("/", _NAME, _NAME), _END)
                connection.send_and_get_reply(end, timeout=10)
            self._thread.join()
            self._connection.close()

    def _serve(self) -> None:
        while True:
            message = self._connection.receive()
            if message.header.message_type is not MessageType.method_call:
                continue
            member = message.header.fields[HeaderFields.member]
            if member == "Inhibit":
                self.asked += 1
                self.held.add(self.asked)
                reply = new_method_return(message, "u", (self.asked,))
            elif member == "UnInhibit":
                self.held.discard(message.body[0])
                reply = new_method_return(message)
            elif member == _END:
                reply = new_method_return(message)
            else:
                reply = new_error(message, "org.freedesktop.DBus.Error.UnknownMethod")
            self._connection.send(reply)
            if member == _END:
                return

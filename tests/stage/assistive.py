"""A person with assistive technology: finds and works controls over AT-SPI, by their ids alone.

What a screen reader or a switch device does: no pointer, no keyboard, no picture. Controls are
found by their accessible id, which Qt takes from the object names.
"""

from __future__ import annotations

import shutil
import subprocess
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from jeepney import DBusAddress, DBusErrorResponse, MessageType, new_method_call
from jeepney.io.blocking import open_dbus_connection

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jeepney.io.blocking import DBusConnection

    from tests.stage.keyring import Bus

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_ROOT = "/org/a11y/atspi/accessible/root"
_ACTION = "org.a11y.atspi.Action"
_TABLE = "org.a11y.atspi.Table"
_REGISTRY = "org.a11y.atspi.Registry"
_CALL_S = 10.0
_POLL_S = 0.05
_STOP_S = 5.0
_LIBRARY_FOLDERS = "/usr/libexec:/usr/lib/at-spi2-core"
_LISTS = {"list", "table", "tree", "tree table"}
"""What may have 100,000 children: nobody walks through those."""

_ON_SCREEN = 0
"""AT-SPI's name for places that are counted from the corner of the screen."""

# Bits of an AT-SPI state set, in its two words.
_ENABLED = 8
_FOCUSED = 12
_CHECKED = 4
_SHOWING = 25


class NotThereError(AssertionError):
    """No control of that id is in sight."""


class Place(NamedTuple):
    """One accessible object: who has it, and where."""

    owner: str
    path: str


class Assistive:
    """Works a program through the accessibility bus.

    Args:
        connection: to that bus.
    """

    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection
        self._known: dict[str, Place] = {}

    def find(self, identifier: str) -> Place:
        """The control of that id that is in sight.

        Raises:
            NotThereError: if there is none.
        """
        known = self._known.get(identifier)
        if known is not None and self._is(known, identifier):
            return known
        for place in self._seen():
            if self._is(place, identifier):
                self._known[identifier] = place
                return place
        raise NotThereError(identifier)

    def sees(self, identifier: str) -> bool:
        """Whether a control of that id is in sight."""
        try:
            self.find(identifier)
        except NotThereError:
            return False
        return True

    def name(self, identifier: str) -> str:
        """What a screen reader calls it."""
        return str(self._property(self.find(identifier), _ACCESSIBLE, "Name"))

    def text(self, identifier: str) -> str:
        """The text that is in it."""
        return str(self._call(self.find(identifier), "org.a11y.atspi.Text", "GetText", "ii", 0, -1))

    def press(self, identifier: str) -> None:
        """Do the first thing that it offers, once it is enabled."""
        self.until(lambda: self.enabled(identifier), f"{identifier} to be enabled")
        self._call(self.find(identifier), _ACTION, "DoAction", "i", 0)

    def write(self, identifier: str, text: str) -> None:
        """Put a text into a field."""
        place = self.find(identifier)
        self._call(place, "org.a11y.atspi.EditableText", "SetTextContents", "s", text)

    def enabled(self, identifier: str) -> bool:
        """Whether it can be worked."""
        return self._has(self.find(identifier), _ENABLED)

    def checked(self, identifier: str) -> bool:
        """Whether it is checked."""
        return self._has(self.find(identifier), _CHECKED)

    def rows(self, identifier: str, limit: int = 50) -> list[str]:
        """What the first rows of a table or list are called."""
        place = self.find(identifier)
        return [self._name_of_row(place, row) for row in range(min(self._count(place), limit))]

    def count(self, identifier: str) -> int:
        """How many rows a table or list has."""
        return self._count(self.find(identifier))

    def row(self, identifier: str, row: int) -> str:
        """What one row of a table or list is called, wherever it is."""
        return self._name_of_row(self.find(identifier), row)

    def choose_row(self, identifier: str, row: int) -> None:
        """Select one row of a table or list."""
        self._call(self.find(identifier), _TABLE, "AddRowSelection", "i", row)

    def choose(self, identifier: str, words: str) -> None:
        """Select the first row whose name has these words in it, once there is one."""

        def chosen() -> bool:
            place = self.find(identifier)
            for row in range(min(self._count(place), 50)):
                if words in self._name_of_row(place, row):
                    return bool(self._call(place, _TABLE, "AddRowSelection", "i", row))
            return False

        self.until(chosen, f"{words} in {identifier}")

    def pick(self, identifier: str, words: str) -> None:
        """Take what is called so out of a drop-down list."""
        box = self.find(identifier)
        for choice in self._below(box):
            if words in str(self._property(choice, _ACCESSIBLE, "Name")):
                self._call(choice, _ACTION, "DoAction", "i", 0)
                return
        raise NotThereError(f"{words} in {identifier}")

    def focused(self, identifier: str) -> bool:
        """Whether it has the focus of the keyboard."""
        return self._has(self.find(identifier), _FOCUSED)

    def focus(self, identifier: str) -> None:
        """Give it the focus of the keyboard."""
        self._call(self.find(identifier), "org.a11y.atspi.Component", "GrabFocus", "")

    def until(self, condition: Callable[[], object], what: str, deadline_s: float = 20.0) -> None:
        """Ask until something is so.

        Raises:
            NotThereError: if it is not within the deadline.
        """
        end = time.monotonic() + deadline_s
        while True:
            try:
                if condition():
                    return
            except NotThereError:
                pass
            if time.monotonic() > end:
                raise NotThereError(f"after {deadline_s:.0f} s still waiting for: {what}")
            time.sleep(_POLL_S)  # a bus tells of nothing that it was not asked about

    def centre(self, identifier: str) -> tuple[int, int]:
        """Where its middle is on the screen, in pixels: for a hand that points."""
        place = self.find(identifier)
        left, top, width, height = self._call(
            place, "org.a11y.atspi.Component", "GetExtents", "u", _ON_SCREEN
        )
        return left + width // 2, top + height // 2

    def tree(self) -> list[tuple[str, str, str]]:
        """Every object in sight as (id, role, name): for whoever looks why a control is missing."""
        return [
            (
                self._id(place),
                self._role(place),
                str(self._property(place, _ACCESSIBLE, "Name")),
            )
            for place in self._seen()
        ]

    def _seen(self) -> Iterator[Place]:
        for program in self._children(Place(_REGISTRY, _ROOT)):
            for window in self._children(program):
                yield from self._in_sight(window)

    def _in_sight(self, place: Place) -> Iterator[Place]:
        """What is in sight of it: what lies in something out of sight is not asked about."""
        if self._has(place, _SHOWING):
            yield place
            if self._role(place) not in _LISTS:
                for child in self._children(place):
                    yield from self._in_sight(child)

    def _below(self, place: Place) -> Iterator[Place]:
        for child in self._children(place):
            yield child
            yield from self._below(child)

    def _count(self, table: Place) -> int:
        return int(str(self._property(table, _TABLE, "NRows")))

    def _name_of_row(self, table: Place, row: int) -> str:
        try:
            cell = Place(*self._call(table, _TABLE, "GetAccessibleAt", "ii", row, 0))
            return str(self._property(cell, _ACCESSIBLE, "Name"))
        except DBusErrorResponse as error:  # it left the list since its rows were counted
            raise NotThereError(f"row {row}") from error

    def _children(self, place: Place) -> list[Place]:
        try:
            found = self._call(place, _ACCESSIBLE, "GetChildren", "")
        except DBusErrorResponse:  # it is gone already
            return []
        return [Place(*each) for each in found]

    def _is(self, place: Place, identifier: str) -> bool:
        return self._id(place).rpartition(".")[2] == identifier and self._has(place, _SHOWING)

    def _role(self, place: Place) -> str:
        try:
            return str(self._call(place, _ACCESSIBLE, "GetRoleName", ""))
        except DBusErrorResponse:
            return ""

    def _id(self, place: Place) -> str:
        try:
            return str(self._property(place, _ACCESSIBLE, "AccessibleId"))
        except DBusErrorResponse:
            return ""

    def _has(self, place: Place, state: int) -> bool:
        try:
            low, high = self._call(place, _ACCESSIBLE, "GetState", "")
        except DBusErrorResponse:
            return False
        return bool((high << 32 | low) >> state & 1)

    def _property(self, place: Place, interface: str, name: str) -> object:
        _signature, value = self._call(place, _PROPERTIES, "Get", "ss", interface, name)
        return value

    def _call(
        self, place: Place, interface: str, method: str, signature: str, *arguments: object
    ) -> Any:
        address = DBusAddress(place.path, place.owner, interface)
        call = new_method_call(address, method, signature or None, arguments)
        reply = self._connection.send_and_get_reply(call, timeout=_CALL_S)
        if reply.header.message_type is MessageType.error:
            raise DBusErrorResponse(reply)
        return reply.body[0] if len(reply.body) == 1 else reply.body


@contextmanager
def assistive(bus: Bus, display: str) -> Iterator[Assistive]:
    """Turn the accessibility of a session on and join it.

    Args:
        bus: the session; programs that are started on it from now on can be worked.
        display: the X display of the session.
    """
    program = shutil.which("at-spi-bus-launcher", path=_LIBRARY_FOLDERS)
    assert program is not None, "at-spi2-core is not installed"
    launcher = subprocess.Popen(
        [program, "--launch-immediately"],
        env={**bus.environ, "DISPLAY": display},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        with open_dbus_connection(_address(bus)) as connection:
            yield Assistive(connection)
    finally:
        launcher.terminate()
        try:
            launcher.wait(_STOP_S)
        except subprocess.TimeoutExpired:
            launcher.kill()
            launcher.wait(_STOP_S)


def _address(bus: Bus) -> str:
    """Where the accessibility bus is, once it is there."""
    end = time.monotonic() + _CALL_S
    where = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
    with open_dbus_connection(bus.environ["DBUS_SESSION_BUS_ADDRESS"]) as session:
        while True:
            call = new_method_call(where, "GetAddress")
            reply = session.send_and_get_reply(call, timeout=_CALL_S)
            if reply.header.message_type is not MessageType.error:
                return str(reply.body[0]).partition(",")[0]
            if time.monotonic() > end:
                raise NotThereError("the accessibility bus did not start")
            time.sleep(_POLL_S)

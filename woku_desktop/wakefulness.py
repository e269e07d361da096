"""Keeps the machine from sleeping and the screen from going dark, as far as the system lets it.

No Qt here: what came of it is told by the bridge.
"""

from __future__ import annotations

import logging
import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING

from woku_desktop.jobs import Jobs

if TYPE_CHECKING:
    from wakepy import DBusAdapter

    from woku_desktop.ui.bridge import Bridge

_log = logging.getLogger(__name__)


class Wakefulness:
    """Holds the system's promise neither to sleep nor to go dark. Made and used on one thread.

    It has a thread of its own: the promise belongs to the thread that asked for it, and must be
    given back even while a device's driver hangs, or the program could not end on Windows.

    Args:
        bridge: hears `awakeKnown(kept)` after every `keep`.
    """

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self._jobs = Jobs("awake")
        # Both only ever touched on that thread.
        self._held = ExitStack()
        self._told_why = False

    def keep(self) -> None:
        """Ask for the promise; returns at once. Again: ask anew, giving the old one back.

        A desktop that was started again has forgotten what it promised, and says nothing.
        """
        self._jobs.add(self._keep)

    def close(self, timeout_s: float) -> bool:
        """Give the promise back, and end. False if that is not done in time. May be repeated."""
        self._jobs.add(self._release)
        return self._jobs.close(timeout_s)

    def _keep(self) -> None:
        self._release()
        # Brings D-Bus, or the like: only stations pay for it.
        from wakepy import ActivationError, keep

        mode = keep.presenting(on_fail="error", dbus_adapter=_way_to_the_bus(self._held))
        try:
            self._held.enter_context(mode)
        except ActivationError as error:
            self._say_why(type(error).__name__, mode.result.get_failure_text("inline"))
            self._release()
        else:
            if not mode.result.real_success:
                self._say_why("WAKEPY_FAKE_SUCCESS", "this variable makes wakepy pretend")
        kept = mode.result.real_success
        self._told_why = self._told_why and not kept
        self._bridge.awakeKnown.emit(kept)

    def _release(self) -> None:
        try:
            self._held.close()
        except RuntimeError as error:
            # So says wakepy where the desktop that promised has gone, and its promise with it.
            _log.warning("the promise to stay awake could not be given back: %s", error)

    def _say_why(self, code: str, why: str) -> None:
        """Once until it works again: it is asked for anew now and then."""
        if not self._told_why:
            self._told_why = True
            _log.warning("sleep and a dark screen can't be kept off: %s: %s", code, why)


def _way_to_the_bus(stack: ExitStack) -> type[DBusAdapter] | None:
    """wakepy's way to D-Bus, with every connection closed by a stack; None for its own.

    Its own leaves a connection open where a desktop refuses, and collects the garbage of the whole
    program when it closes one: on a thread that is not the window's, and while a visitor speaks.
    """
    if sys.platform != "linux":
        return None
    from wakepy.core.dbus import BusType
    from wakepy.dbus_adapters.jeepney import JeepneyDBusAdapter

    class Adapter(JeepneyDBusAdapter):
        def _create_new_connection(self, bus: BusType | str | None = BusType.SESSION) -> object:
            return stack.enter_context(super()._create_new_connection(bus))

        def close_connections(self) -> None:
            """The stack does."""

    return Adapter

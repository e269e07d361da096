"""The desktop's own notifications on Linux, for desktops without a tray. No Qt here.

Qt shows notifications through a tray icon only, and its D-Bus can't write the unsigned number that
this call wants.
"""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

from woku_desktop import APPLICATION_ID

if TYPE_CHECKING:
    from collections.abc import Callable

_log = logging.getLogger(__name__)
_ANSWER_WITHIN_S = 5.0
_SYSTEM_DECIDES_MS = -1


class BusNotifier:
    """See `woku_desktop.ui.ports.Notifier`.

    Args:
        elsewhere: runs a job off the window's thread.
    """

    def __init__(self, elsewhere: Callable[[Callable[[], None]], object]) -> None:
        self._elsewhere = elsewhere

    def notify(self, title: str, text: str) -> None:
        """See the port. Returns at once."""
        if sys.platform == "linux":
            self._elsewhere(lambda: _call(title, text))


def _call(title: str, text: str) -> None:
    from jeepney import DBusAddress, new_method_call
    from jeepney.io.blocking import open_dbus_connection

    address = DBusAddress(
        "/org/freedesktop/Notifications",
        "org.freedesktop.Notifications",
        "org.freedesktop.Notifications",
    )
    replaces = 0
    actions: list[str] = []
    hints = {"desktop-entry": ("s", APPLICATION_ID)}
    body = (
        "Woku",
        replaces,
        APPLICATION_ID,
        title,
        _plain(text),
        actions,
        hints,
        _SYSTEM_DECIDES_MS,
    )
    try:
        with open_dbus_connection() as connection:
            call = new_method_call(address, "Notify", "susssasa{sv}i", body)
            reply = connection.send_and_get_reply(call, timeout=_ANSWER_WITHIN_S)
    except (OSError, KeyError, ValueError, TimeoutError) as error:
        _log.info("the desktop takes no notifications: %s", type(error).__name__)
    else:
        if reply.header.message_type.name != "method_return":
            _log.info("the desktop takes no notifications")


def _plain(text: str) -> str:
    """Some desktops read the text as markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;")

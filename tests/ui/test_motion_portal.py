"""The wish for less motion, as the desktop portal of a Linux session tells it."""

from __future__ import annotations

import subprocess
import sys
import threading

import pytest
from jeepney import HeaderFields, MessageType, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

from tests.stage.keyring import Bus

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="portals are Linux's")

_DEADLINE_S = 20.0
# In a process of its own: Qt looks the session's bus up once and for all.
_ASK = """
from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusPendingCallWatcher
app = QCoreApplication([])
from woku_desktop.ui import motion
motion.ask_system("linux")
question = app.findChild(QDBusPendingCallWatcher)
if question is not None:
    question.destroyed.connect(app.quit)
    app.exec()
print(motion.reduced())
"""


class _Portal:
    """Answers one question about GNOME's switch."""

    def __init__(self, address: str, *, animations: bool) -> None:
        self._bus = open_dbus_connection(bus=address)
        name = message_bus.RequestName("org.freedesktop.portal.Desktop")
        self._bus.send_and_get_reply(name, timeout=_DEADLINE_S)
        self._animations = animations
        self.asked: object = None
        self._thread = threading.Thread(target=self._serve, name="portal")
        self._thread.start()

    def close(self) -> None:
        self._thread.join(_DEADLINE_S)
        self._bus.close()
        assert not self._thread.is_alive()

    def _serve(self) -> None:
        while self.asked is None:
            call = self._bus.receive(timeout=_DEADLINE_S)
            if call.header.message_type is not MessageType.method_call:
                continue
            fields = call.header.fields
            self.asked = (fields[HeaderFields.interface], fields[HeaderFields.member], call.body)
            # A variant in a variant: the portal's habit.
            self._bus.send(new_method_return(call, "v", (("v", ("b", self._animations)),)))


def ask(bus: Bus) -> str:
    done = subprocess.run(
        [sys.executable, "-c", _ASK],
        capture_output=True,
        text=True,
        timeout=_DEADLINE_S,
        check=True,
        env=bus.environ,
    )
    return done.stdout.strip()


@pytest.mark.parametrize("animations", [True, False])
def test_the_portal_is_asked_and_believed(animations: bool) -> None:
    with Bus() as bus:
        portal = _Portal(bus.environ["DBUS_SESSION_BUS_ADDRESS"], animations=animations)
        try:
            reduced = ask(bus)
        finally:
            portal.close()
    assert portal.asked == (
        "org.freedesktop.portal.Settings",
        "Read",
        ("org.gnome.desktop.interface", "enable-animations"),
    )
    assert reduced == str(not animations)


def test_without_a_portal_motion_stays() -> None:
    with Bus() as bus:
        assert ask(bus) == "False"

"""The tray: none on a bare X server; on a desktop that has one, an icon with words and a menu."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from jeepney import DBusAddress, HeaderFields, MessageType, new_method_call, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import Proxy

from tests.conftest import ROOT
from tests.stage.keyring import Bus
from woku_desktop.notifications import BusNotifier
from woku_desktop.ui import tray
from woku_desktop.ui.desk.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jeepney.io.blocking import DBusConnection
    from PySide6.QtGui import QIcon
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="D-Bus")

WATCHER = "org.kde.StatusNotifierWatcher"
NOTIFICATIONS = "org.freedesktop.Notifications"

# Shows the icon, as the desk does, and tells what became of it.
PROGRAM = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from woku_desktop.ui import icons, texts, theme, tray
from woku_desktop.ui.desk.standing import Standing
app = QApplication(["woku-desktop"])
icons.set_folder(Path("resources/icons"))
there = tray.available()
print(json.dumps(there), flush=True)
if there:
    made = tray.Tray(app)
    made.follow(Standing(waiting=3))
    made.sendAsked.connect(lambda: print('"send"', flush=True))
    made.showAsked.connect(lambda: print('"show"', flush=True))
    QTimer.singleShot(20_000, app.quit)
    app.exec()
"""


@pytest.fixture
def bus() -> Iterator[Bus]:
    with Bus() as bus:
        yield bus


def start(bus: Bus) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM],
        env={**bus.environ, "DISPLAY": os.environ["DISPLAY"], "QT_QPA_PLATFORM": "xcb"},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )


class Desktop:
    """The part of a desktop that has a tray and shows notifications.

    Args:
        connection: to its bus.
    """

    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection
        bus = Proxy(message_bus, connection, timeout=10)
        for name in (WATCHER, NOTIFICATIONS):
            assert bus.RequestName(name) == (1,)

    def serve_until(self, member: str) -> tuple[str, tuple[object, ...]]:
        """Answer what is asked until a method is called: who called it, and with what."""
        while True:
            asked = self._connection.receive(timeout=20)
            fields = asked.header.fields
            if asked.header.message_type is not MessageType.method_call:
                continue
            called = fields[HeaderFields.member]
            signature, body = {
                # Whether somebody shows the icons: yes.
                "Get": ("v", (("b", True),)),
                "Notify": ("u", (7,)),
            }.get(called, (None, ()))
            self._connection.send(new_method_return(asked, signature, body))
            if called == member:
                return fields[HeaderFields.sender], asked.body

    def ask(self, address: DBusAddress, method: str, signature: str, *body: object) -> object:
        """Call a method of the icon."""
        call = new_method_call(address, method, signature, body)
        return self._connection.send_and_get_reply(call, timeout=10).body


def test_a_bare_screen_has_no_tray(bus: Bus, screen: None) -> None:
    with start(bus) as program:
        out, _ = program.communicate(timeout=60)
    assert json.loads(out) is False


def test_a_desktop_with_a_tray_shows_the_icon(bus: Bus, screen: None) -> None:
    with closing(bus.connect()) as connection:
        desktop = Desktop(connection)
        with start(bus) as program:
            try:
                sender, _ = desktop.serve_until("RegisterStatusNotifierItem")
                assert program.stdout is not None
                assert json.loads(program.stdout.readline()) is True
                address = DBusAddress(
                    "/StatusNotifierItem", sender, "org.freedesktop.DBus.Properties"
                )
                told = desktop.ask(address, "Get", "ss", "org.kde.StatusNotifierItem", "ToolTip")
                assert "Woku: " in str(told)
                item = DBusAddress("/StatusNotifierItem", sender, "org.kde.StatusNotifierItem")
                desktop.ask(item, "Activate", "ii", 0, 0)
                assert json.loads(program.stdout.readline()) == "show"
            finally:
                program.kill()


def test_the_icon_tells_in_words_and_numbers(qtbot: QtBot) -> None:
    from PySide6.QtCore import QObject

    owner = QObject()
    made = tray.Tray(owner)
    made.follow(Standing(waiting=0, delivered=2))
    assert made.tooltip == "Woku: All delivered"
    assert not made.send_action.isEnabled()
    made.follow(Standing(waiting=3))
    assert made.tooltip == "Woku: 3 waiting"
    with qtbot.waitSignal(made.sendAsked):
        made.send_action.trigger()
    with qtbot.waitSignal(made.quitAsked):
        made.quit_action.trigger()
    made.close()


def test_each_number_looks_different(qapp: object) -> None:
    def picture(icon: QIcon) -> bytes:
        return bytes(icon.pixmap(64, 64).toImage().constBits())

    pictures = [
        picture(tray.tray_icon(*badge))
        for badge in ((0, False), (1, False), (1, True), (12, False), (99, False), (100, False))
    ]
    assert len(set(pictures)) == len(pictures)
    assert picture(tray.tray_icon(100, False)) == picture(tray.tray_icon(5_000, False))


def test_without_a_tray_the_desktop_is_asked_to_tell(
    bus: Bus, monkeypatch: pytest.MonkeyPatch
) -> None:
    import threading

    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.environ["DBUS_SESSION_BUS_ADDRESS"])
    with closing(bus.connect()) as connection:
        desktop = Desktop(connection)
        threads = []

        def elsewhere(job: object) -> None:
            thread = threading.Thread(target=job)  # type: ignore[arg-type]
            thread.start()
            threads.append(thread)

        BusNotifier(elsewhere).notify("2 voices need you", "Woku <b>refused</b> it & waits.")
        _, body = desktop.serve_until("Notify")
        for thread in threads:
            thread.join()
    assert (body[0], body[3]) == ("Woku", "2 voices need you")
    # Some desktops read this part as markup.
    assert body[4] == "Woku &lt;b>refused&lt;/b> it &amp; waits."


def test_a_desktop_that_tells_nothing_is_no_failure(
    bus: Bus, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus.environ["DBUS_SESSION_BUS_ADDRESS"])
    BusNotifier(lambda job: job()).notify("title", "text")
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    BusNotifier(lambda job: job()).notify("title", "text")
    assert caplog.text.count("takes no notifications") == 2

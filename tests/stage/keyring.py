"""A real Secret Service for one test: a bus of its own, gnome-keyring, and a home of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Self

import secretstorage
from jeepney import DBusAddress, HeaderFields, MatchRule, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import Proxy, open_dbus_connection
from secretstorage.util import add_match_rules, format_secret, open_session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import TracebackType

    from jeepney.io.blocking import DBusConnection

_DEADLINE_S = 20.0
_BUS_NAME = "org.freedesktop.secrets"
_OPEN_COLLECTION = (
    "[keyring]\ndisplay-name=Login\nctime=0\nmtime=0\nlock-on-idle=false\nlock-after=false\n"
)
# The system's own session bus would start another keyring, or a password prompt, on demand.
_BUS_CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


class Bus:
    """A D-Bus session with nothing on it.

    Attributes:
        environ: what a program needs to live on this bus, in a home of its own.
        home: that home.
    """

    def __init__(self) -> None:
        self._folder = TemporaryDirectory(prefix="bus-")
        self.home = Path(self._folder.name) / "home"
        self._socket = Path(self._folder.name) / "bus"
        self.environ: dict[str, str] = {}
        self._processes: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Self:
        runtime = Path(self._folder.name) / "run"
        for folder in (self.home, runtime):
            folder.mkdir(mode=0o700)
        self.environ = {
            **{k: v for k, v in os.environ.items() if k in {"PATH", "LANG", "LC_ALL", "TMPDIR"}},
            "HOME": str(self.home),
            "XDG_CONFIG_HOME": str(self.home / ".config"),
            "XDG_DATA_HOME": str(self.home / ".local/share"),
            "XDG_STATE_HOME": str(self.home / ".local/state"),
            "XDG_CACHE_HOME": str(self.home / ".cache"),
            "XDG_RUNTIME_DIR": str(runtime),
            "DBUS_SESSION_BUS_ADDRESS": f"unix:path={self._socket}",
        }
        config = Path(self._folder.name) / "bus.conf"
        config.write_text(_BUS_CONFIG.format(socket=self._socket))
        bus = self._start(["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"])
        assert bus.stdout is not None
        # The address comes out once the socket listens.
        assert bus.stdout.readline(), "the bus did not start"
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        for process in reversed(self._processes):
            process.send_signal(signal.SIGCONT)  # a frozen one would not hear the next
            process.terminate()
            try:
                process.wait(_DEADLINE_S)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait(_DEADLINE_S)
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    pipe.close()
        self._folder.cleanup()

    def connect(self) -> DBusConnection:
        """A connection, to be closed by whoever asked."""
        connection = open_dbus_connection(self.environ["DBUS_SESSION_BUS_ADDRESS"])
        add_match_rules(connection)
        return connection

    def _start(self, command: list[str]) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            command,
            env=self.environ,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._processes.append(process)
        return process


def _await_collection(connection: DBusConnection) -> secretstorage.Collection:
    """The daemon takes its name before it shows its collection: seen on a busy machine."""
    until = time.monotonic() + _DEADLINE_S
    while True:
        try:
            return secretstorage.Collection(connection)
        except secretstorage.ItemNotFoundException:
            if time.monotonic() > until:
                raise
            time.sleep(0.01)


class SecretService(Bus):
    """A bus with gnome-keyring on it, its login collection unlocked with its password.

    Args:
        password: the collection's; an empty one leaves it locked, as gnome-keyring sees it.
    """

    PASSWORD = b"the password of this keyring"

    def __init__(self, password: bytes = PASSWORD) -> None:
        super().__init__()
        self._password = password

    def __enter__(self) -> Self:
        super().__enter__()
        if not self._password:
            self._make_collection()
        with self._owner_changes() as changed:
            self._start_daemon(unlocked=bool(self._password))
            changed()
        with closing(self.connect()) as connection:
            assert _await_collection(connection).is_locked() is not bool(self._password)
        return self

    def restart(self) -> None:
        """Have it come back as after a login that typed no password: nothing was unlocked."""
        with self._owner_changes() as changed:
            daemon = self._processes.pop()
            daemon.terminate()
            daemon.wait(_DEADLINE_S)
            assert daemon.stdout is not None
            daemon.stdout.close()
            changed()
            self._start_daemon(unlocked=False)
            changed()
        with closing(self.connect()) as connection:
            _await_collection(connection)

    def freeze(self) -> None:
        """Have the keyring answer nothing, as one does that waits for a person."""
        self._processes[-1].send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Have it answer again, what it was asked meanwhile included."""
        self._processes[-1].send_signal(signal.SIGCONT)

    @contextmanager
    def unanswered(self) -> Iterator[None]:
        """Have every question for a password stay on the screen, with nobody to answer it."""
        with closing(self.connect()) as connection:
            bus = Proxy(message_bus, connection, timeout=_DEADLINE_S)
            assert bus.RequestName("org.gnome.keyring.SystemPrompter") == (1,)
            yield

    @contextmanager
    def prompts(self) -> Iterator[Callable[[], str]]:
        """Gives what waits for the next thing said to a prompt ("Prompt", "Dismiss")."""
        rule = MatchRule(
            type="method_call", interface="org.freedesktop.Secret.Prompt", eavesdrop=True
        )
        with closing(self.connect()) as connection:
            Proxy(message_bus, connection, timeout=_DEADLINE_S).AddMatch(rule)
            with connection.filter(rule) as heard:

                def said() -> str:
                    message = connection.recv_until_filtered(heard, timeout=_DEADLINE_S)
                    return str(message.header.fields[HeaderFields.member])

                yield said

    def is_locked(self) -> bool:
        """What it says of the default collection."""
        with closing(self.connect()) as connection:
            return secretstorage.Collection(connection).is_locked()

    def lock(self) -> None:
        """Lock the default collection."""
        with closing(self.connect()) as connection:
            secretstorage.Collection(connection).lock()

    def unlock(self) -> None:
        """Unlock the default collection, as a session's login does: without a prompt."""
        with closing(self.connect()) as connection:
            collection = secretstorage.Collection(connection)
            secret = format_secret(open_session(connection), self.PASSWORD, "text/plain")
            gnome = DBusAddress(
                "/org/freedesktop/secrets",
                _BUS_NAME,
                "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface",
            )
            path = "/org/freedesktop/secrets/collection/login"
            call = new_method_call(gnome, "UnlockWithMasterPassword", "o(oayays)", (path, secret))
            connection.send_and_get_reply(call, timeout=_DEADLINE_S)
            assert not collection.is_locked()

    def secrets(self) -> dict[str, str]:
        """All that the default collection holds, by label."""
        with closing(self.connect()) as connection:
            items = secretstorage.Collection(connection).get_all_items()
            return {item.get_label(): item.get_secret().decode() for item in items}

    @contextmanager
    def _owner_changes(self) -> Iterator[Callable[[], None]]:
        """Gives what waits until the keyring has come, or has gone."""
        rule = MatchRule(
            type="signal",
            sender=message_bus.bus_name,
            interface=message_bus.interface,
            member="NameOwnerChanged",
            path=message_bus.object_path,
        )
        rule.add_arg_condition(0, _BUS_NAME)
        with closing(self.connect()) as connection:
            Proxy(message_bus, connection, timeout=_DEADLINE_S).AddMatch(rule)
            with connection.filter(rule) as changes:

                def changed() -> None:
                    connection.recv_until_filtered(changes, timeout=_DEADLINE_S)

                yield changed

    def _make_collection(self) -> None:
        """A login collection with an empty password, as docs/kiosk-linux.md has it made."""
        folder = self.home / ".local/share/keyrings"
        folder.mkdir(parents=True)
        (folder / "login.keyring").write_text(_OPEN_COLLECTION)
        (folder / "default").write_text("login")

    def _start_daemon(self, *, unlocked: bool) -> None:
        daemon = self._start(
            [
                "gnome-keyring-daemon",
                "--foreground",
                "--components=secrets",
                f"--control-directory={self.environ['XDG_RUNTIME_DIR']}/keyring",
                *(["--unlock"] if unlocked else []),
            ]
        )
        assert daemon.stdin is not None
        if unlocked:
            daemon.stdin.write(self._password)
        daemon.stdin.close()

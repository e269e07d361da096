"""Commands run within the test's own process, against real files and a real server."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pyrage

from tests.cli.conftest import Done
from woku_desktop.cli import exit_codes, main
from woku_desktop.cli.say import Voice
from woku_desktop.config.paths import Paths
from woku_desktop.domain.delivery_errors import InDoubt, Rejected, ServerBusy
from woku_desktop.domain.errors import Problem
from woku_desktop.domain.outcome import Outcome, OutcomeKind
from woku_desktop.domain.submission import State
from woku_desktop.domain.woku import WokuFacts
from woku_desktop.outbox.outbox import Outbox
from woku_desktop.ui.texts import Sentences
from woku_desktop.woku_book import WokuBook

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import pytest

    from woku_desktop.domain.woku import WokuInfo
    from woku_desktop.outbox.envelope import Envelope

KEY = "sk_test_0f3b9c"
WOKU_ID = "65348875f3a876254aa82d5e"
EVIL = "\x1b[31mred\x1b[0m [bold]loud[/bold]\u202e \x9b2J"


class English:
    """Speaks without Qt, so that no application stands in the way of the window's tests."""

    language = "en"

    def describe(self, problem: Problem) -> str:
        facts = {"id": "…", "state": "…", **problem.facts}
        told = f"{problem.title}. {problem.detail} {problem.remedy}"
        return told.format_map(facts)

    def title(self, problem: Problem) -> str:
        return problem.title

    def sentences(self, problem: Problem) -> Sentences:
        told = (problem.title, problem.detail, problem.remedy)
        return Sentences(*(part.format_map({"id": "…", **problem.facts}) for part in told))

    def translate(self, source: str, context: str = "Command") -> str:
        return source


class EnglishVoice(Voice):
    """The commands' voice, with the above."""

    def _speaking(self) -> English:  # type: ignore[override]
        return English()


class Shell:
    """A profile with a key and an identity in a credentials folder.

    Attributes:
        paths: its files.
        identity: what opens its voices.
        environ: what a process of its own needs to be on the same profile.
    """

    def __init__(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self._capsys = capsys
        self._monkeypatch = monkeypatch
        self.home = folder / "home"
        data = self.home / "data" / "woku-desktop"
        self.paths = Paths(
            profile="default",
            config_file=self.home / "config" / "woku-desktop" / "config.toml",
            managed_file=folder / "managed.toml",
            data=data,
            state=self.home / "state" / "woku-desktop",
            logs=self.home / "state" / "woku-desktop" / "log",
            runtime=self.home / "run" / "woku-desktop",
        )
        self.paths.create()
        (self.home / "run").chmod(0o700)
        self.credentials = folder / "credentials"
        self.credentials.mkdir()
        identity = pyrage.x25519.Identity.generate()
        self.identity = str(identity)
        self.recipient = str(identity.to_public())
        self.given("woku-sealing-identity", self.identity)
        self.given("woku-api-key", KEY)
        self.environ = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "XDG_CONFIG_HOME": str(self.home / "config"),
            "XDG_DATA_HOME": str(self.home / "data"),
            "XDG_STATE_HOME": str(self.home / "state"),
            "XDG_RUNTIME_DIR": str(self.home / "run"),
            "LC_ALL": "C.UTF-8",
            "LANGUAGE": "en",
        }
        for name in ("WOKU_API_KEY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"):
            monkeypatch.delenv(name, raising=False)
        self.set("CREDENTIALS_DIRECTORY", str(self.credentials))
        self.set("WOKU_DESKTOP_WOKU_ID", WOKU_ID)
        # Nobody listens there.
        self.set("WOKU_BASE_URL", "http://127.0.0.1:9")

    def given(self, name: str, content: str) -> None:
        """Put something into the credentials folder."""
        (self.credentials / name).write_text(content)

    def set(self, name: str, value: str) -> None:
        """Set a variable for this process and those it starts."""
        self._monkeypatch.setenv(name, value)
        self.environ[name] = value

    def __call__(self, *arguments: str) -> Done:
        """Run a command within this process."""
        parsed = main._parser().parse_args(arguments)
        voice = EnglishVoice(json=parsed.json)
        self._capsys.readouterr()
        try:
            code = parsed.run(parsed, self.paths, voice)
        except Problem as problem:
            voice.problem(problem)
            code = exit_codes.exit_code(problem)
        captured = self._capsys.readouterr()
        return Done(code, captured.out, captured.err)

    def start(self, command: str) -> subprocess.Popen[bytes]:
        """Run a command as a process of its own."""
        return subprocess.Popen(
            [sys.executable, "-m", "woku_desktop", *shlex.split(command)],
            env=self.environ,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def run(self, command: str) -> Done:
        """Run a command as a process of its own, to its end."""
        return ended(self.start(command))

    def on_a_terminal(self, *arguments: str, typed: bytes = b"") -> tuple[int, str]:
        """Run a command as a person sees it; `typed` answers its question."""
        import pty

        terminal, other_end = pty.openpty()
        running = subprocess.Popen(
            [sys.executable, "-m", "woku_desktop", *arguments],
            env={**self.environ, "TERM": "xterm-256color", "COLUMNS": "120"},
            stdin=other_end,
            stdout=other_end,
            stderr=other_end,
        )
        os.close(other_end)
        os.write(terminal, typed)
        shown = b""
        with suppress(OSError):  # Linux's way to say that the program has left
            while more := os.read(terminal, 4096):
                shown += more
        os.close(terminal)
        return running.wait(60), shown.decode()

    @contextmanager
    def outbox(self) -> Iterator[Outbox]:
        """The same outbox, as another program would have it open."""
        outbox = Outbox(self.paths.data, lambda: [self.recipient], lambda: self.identity)
        try:
            outbox.start()
            yield outbox
        finally:
            outbox.close()

    def know(self, woku: WokuInfo) -> None:
        """Have a woku in the book of those that were used here."""
        book = WokuBook(self.paths.data)
        book.use(woku.id, datetime.now(UTC), woku.name)
        book.told(
            WokuFacts(woku.id, woku.name, anonymous_disabled=woku.anonymous_disabled),
            datetime.now(UTC),
        )

    def keep(self, *envelopes: Envelope) -> list[str]:
        """Put voices into the outbox."""
        with self.outbox() as outbox:
            return [outbox.add(each).id for each in envelopes]


def ended(process: subprocess.Popen[bytes]) -> Done:
    """Wait for a process."""
    out, err = process.communicate(timeout=60)
    return Done(process.returncode, out.decode(), err.decode())


def settle(shell: Shell, submission_id: str, state: State, **how: object) -> None:
    """Have an attempt end like this."""
    problems: dict[State, Problem] = {
        State.REJECTED: Rejected(messages=EVIL),
        State.IN_DOUBT: InDoubt(),
        State.QUEUED: ServerBusy(),
    }
    kinds = {
        State.DELIVERED: OutcomeKind.DELIVERED,
        State.REJECTED: OutcomeKind.REJECTED,
        State.IN_DOUBT: OutcomeKind.UNKNOWN,
        State.QUEUED: OutcomeKind.NOT_DELIVERED,
    }
    with shell.outbox() as outbox:
        outbox.get(submission_id)  # as whoever delivers does: this lets receipts be written
        assert outbox.claim(submission_id, "run") is not None
        outcome = Outcome(kinds[state], **how)  # type: ignore[arg-type]
        outbox.settle(submission_id, state, outcome=outcome, problem=problems.get(state))

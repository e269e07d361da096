"""The log: nothing personal in it, nothing lost in silence, never large."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from woku_desktop.config.log import FILE_BYTES, FILES, RedactingFormatter, Redactor, RotatingFile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PERSONAL = [
    ("Authorization: Bearer abc.def-123", "abc"),
    ("authorization: bearer abc.def-123", "abc"),
    ("key sk_live_0123456789abcdef!", "0123456789abcdef"),
    ("key pk_live_0123456789abcdef", "live"),
    ("AGE-SECRET-KEY-1QQPQZRFR7ZZ2WCV", "QQPQ"),
    ("from ana.rojas@example.com, again", "rojas"),
    ("from <ñandú@ejemplo.cl>", "ñandú"),
    ("called 56982959776", "8295"),
    ("called +56 9 8295 9776.", "8295"),
    ("called (+56) 9-8295-9776", "8295"),
    ("{'phone': '982959776'}", "8295"),
    ("the old key 4b7d-oldkey here", "oldkey"),
]

HARMLESS = [
    "sealed take 6f1ed002ab5595859014ebf0951522d9 has 480 kB",
    "status 500 after 12.75 s, try 3 of 8",
    "line 123456 of 48000 frames",
    "https://clientapi.woku.app/wokus/create-voicemail",
    "6534e875f3a876254aa82d5e",
]


@pytest.fixture
def redact() -> Redactor:
    return Redactor(["4b7d-oldkey", "", "ab"])


@pytest.fixture
def log(tmp_path: Path, redact: Redactor) -> Iterator[logging.Logger]:
    handler = RotatingFile(tmp_path / "a.log", max_bytes=2000, count=3)
    handler.setFormatter(RedactingFormatter(redact))
    logger = logging.Logger("a.room")  # noqa: LOG001 - of no other test
    logger.addHandler(handler)
    yield logger
    handler.close()


@pytest.mark.parametrize(("text", "secret"), PERSONAL)
def test_what_is_personal_is_taken_out(text: str, secret: str, redact: Redactor) -> None:
    assert secret in text
    assert secret not in redact(text)


@pytest.mark.parametrize("text", HARMLESS)
def test_what_is_not_stays(text: str, redact: Redactor) -> None:
    assert redact(text) == text


@pytest.mark.parametrize(("text", "secret"), PERSONAL)
def test_messages_arguments_and_tracebacks_are_redacted(
    text: str, secret: str, log: logging.Logger, tmp_path: Path
) -> None:
    log.info(text)
    log.info("it said %s", text)
    log.info("it said %(what)s", {"what": text})
    outer = RuntimeError("outer")
    outer.__cause__ = ValueError(text)
    log.error("failed", exc_info=outer)
    log.info("stack", stack_info=True)
    written = "".join(file.read_text("utf-8") for file in tmp_path.iterdir())
    assert secret not in written
    assert "RuntimeError: outer" in written


def test_a_traceback_that_another_handler_formatted_is_redacted_too(
    log: logging.Logger, tmp_path: Path
) -> None:
    careless = logging.StreamHandler(open(os.devnull, "w"))  # noqa: SIM115, PTH123 - closed below
    log.handlers.insert(0, careless)
    log.error("failed", exc_info=ValueError("ana@example.com"))
    careless.stream.close()
    assert "ana@" not in (tmp_path / "a.log").read_text()


def test_no_local_variable_reaches_the_log(log: logging.Logger, tmp_path: Path) -> None:
    def fails(heard: str) -> None:
        raise ValueError

    try:
        fails(str(["said"] * 3))
    except ValueError:
        log.exception("failed")
    assert str(["said"] * 3) not in (tmp_path / "a.log").read_text()


def test_files_turn_over_and_the_oldest_goes(log: logging.Logger, tmp_path: Path) -> None:
    for number in range(400):
        log.info("record number %d of many", number)
    files = sorted(file.name for file in tmp_path.iterdir())
    assert files == ["a.log", "a.log.1", "a.log.2"]
    assert "number 399" in (tmp_path / "a.log").read_text() + (tmp_path / "a.log.1").read_text()
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) < 3 * 2200
    if sys.platform != "win32":
        assert {file.stat().st_mode & 0o777 for file in tmp_path.iterdir()} == {0o600}


def test_one_huge_record_is_cut(log: logging.Logger, tmp_path: Path) -> None:
    log.info("ñ" * 1_000_000)
    log.info("ñandú " * 200_000)
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) < 220_000


def test_all_files_together_stay_under_20_mb() -> None:
    assert FILES * (FILE_BYTES + 110_000) <= 20_000_000


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is Linux's")
def test_a_full_disk_is_told_once_and_shows_no_record(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.log").symlink_to("/dev/full")
    handler = RotatingFile(tmp_path / "a.log")
    logger = logging.Logger("a.room")  # noqa: LOG001 - of no other test
    logger.addHandler(handler)
    logger.info("ana@example.com")
    logger.info("ana@example.com")
    handler.close()
    said = capsys.readouterr().err
    assert said == f"The log {tmp_path / 'a.log'} can't be written: No space left on device\n"


START = """
import logging, sys, threading, warnings
from pathlib import Path
from woku_desktop.config.log import start_logging
start_logging(Path(sys.argv[1]), secrets=["a-key-without-form"])
"""


def run(tmp_path: Path, program: str) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-c", START + program, str(tmp_path / "a.log")],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stderr, (tmp_path / "a.log").read_text()


@pytest.mark.parametrize(
    ("program", "name"),
    [
        ("raise ValueError('of ana@example.com')", "unhandled exception"),
        (
            (
                "def fail(): raise ValueError('of ana@example.com')\n"
                "t = threading.Thread(target=fail, name='writer'); t.start(); t.join()"
            ),
            "unhandled exception in thread writer",
        ),
        (
            "class Bad:\n    def __del__(self): raise ValueError('of ana@example.com')\nBad()",
            "unraisable exception",
        ),
    ],
)
def test_what_nobody_caught_goes_to_the_log_and_to_stderr(
    program: str, name: str, tmp_path: Path
) -> None:
    code, stderr, log = run(tmp_path, program)
    assert (code != 0) == program.startswith("raise")
    for told in (stderr, log):
        assert name in told
        assert "ValueError: of <e-mail>" in told
        assert "ana@" not in told


def test_warnings_and_known_secrets_go_to_the_log_alone(tmp_path: Path) -> None:
    code, stderr, log = run(
        tmp_path,
        "warnings.warn('careful with a-key-without-form')\n"
        "logging.getLogger('httpx').info('HTTP Request: GET https://woku.example')\n"
        "logging.getLogger('httpcore.connection').debug('connect_tcp.started')\n",
    )
    assert (code, stderr) == (0, "")
    assert "careful with <secret>" in log
    assert "HTTP Request" not in log
    assert "connect_tcp" not in log


def test_an_interruption_is_no_crash(tmp_path: Path) -> None:
    _, _, log = run(tmp_path, "raise KeyboardInterrupt")
    assert "unhandled" not in log

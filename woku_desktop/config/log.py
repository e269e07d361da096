"""The log: a file that rotates, stays small, and never holds a key, a name or a number.

The standard library's rotating handlers are not used, because their module brings sockets and
pickles to every start before the first paint.
"""

from __future__ import annotations

import logging
import os
import re
import sys
import threading
from io import FileIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path
    from types import TracebackType

FILE_BYTES = 2_000_000
FILES = 9
"""With the longest record of 100 kB that is at most 19 MB on the disk."""

FILES_OF_A_STATION = {"kiosk": 2, "station": FILES - 2}
"""Of a station's two processes, by their logs: together they keep no more than any other command.
"""

_LONGEST_RECORD_CHARS = 25_000  # at most 100 kB of UTF-8
_SHORTEST_SECRET_CHARS = 6  # hiding anything shorter would blot out ordinary words
_CAPPED = ("httpx", "httpcore", "keyring", "secretstorage", "wakepy")
_PATTERNS = (
    (re.compile(r"(?i)\bbearer\s+\S+"), "Bearer <key>"),
    (re.compile(r"(?i)\b(?:sk|pk)_[A-Za-z0-9_.~+/=-]+"), "<key>"),
    (re.compile(r"(?i)\bAGE-SECRET-KEY-[0-9A-Z-]+"), "<identity>"),
    # Only from the start of a word on: else a long one without an at-sign takes quadratic time.
    (re.compile(r"(?<![^\s@<>\"'(),;:])[^\s@<>\"'(),;:]++@[^\s@<>\"'(),;:]+"), "<e-mail>"),
    # Seven to fifteen digits however they are grouped, but not as a part of a longer word.
    (re.compile(r"(?<![\w.])\+?\(?\d(?:[ ()./-]{0,2}\d){6,14}(?!\w)"), "<number>"),
)


class Redactor:
    """Takes out of a text what must not be kept: keys, identities, addresses, numbers.

    Args:
        secrets: texts to hide besides, whatever their form.
    """

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        self._secrets = tuple(s for s in secrets if len(s) >= _SHORTEST_SECRET_CHARS)

    def __call__(self, text: str) -> str:
        if len(text) > _LONGEST_RECORD_CHARS:
            # The word at the cut may be the half of something that is known by its whole only.
            text = text[:_LONGEST_RECORD_CHARS].rsplit(None, 1)[0]
        for secret in self._secrets:
            text = text.replace(secret, "<secret>")
        for pattern, instead in _PATTERNS:
            text = pattern.sub(instead, text)
        return text


class RedactingFormatter(logging.Formatter):
    """Redacts messages and tracebacks; times and names of modules stay."""

    default_msec_format = "%s.%03d"

    def __init__(self, redact: Redactor) -> None:
        super().__init__("%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s")
        self._redact = redact

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 - logging's name
        record.message = self._redact(record.message)
        return super().formatMessage(record)

    def formatException(  # noqa: N802 - logging's name
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        return self._redact(super().formatException(ei))

    def format(self, record: logging.LogRecord) -> str:
        record.exc_text = None  # another handler's formatter may have left it unredacted
        text = super().format(record)
        record.exc_text = None
        return text[:_LONGEST_RECORD_CHARS]


class RotatingFile(logging.Handler):
    """A log file, readable by its owner only, that makes room for the next before it grows large.

    Args:
        file: where to write; older ones lie beside it as `.1` (the newest) and so on.
        max_bytes: how large one file may get.
        count: how many files there are at most.

    Raises:
        OSError: if the file can't be opened.
    """

    def __init__(self, file: Path, max_bytes: int = FILE_BYTES, count: int = FILES) -> None:
        super().__init__()
        self._path = file
        self._max_bytes = max_bytes
        self._count = count
        self._failed = False
        # Unbuffered: what is logged is on the disk when the next line crashes.
        self._out = self._open()

    def emit(self, record: logging.LogRecord) -> None:
        try:
            self._out.write(f"{self.format(record)}\n".encode("utf-8", "backslashreplace"))
            if self._out.tell() >= self._max_bytes:
                self._rotate()
        except (OSError, TypeError, ValueError, KeyError):
            # The last three are a record whose arguments don't fit its message.
            self.handleError(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        """Say once that the log can't be kept; the record may be personal and is not shown."""
        del record
        if not self._failed and sys.stderr is not None:
            self._failed = True
            error = sys.exc_info()[1]
            reason = error.strerror if isinstance(error, OSError) else type(error).__name__
            print(f"The log {self._path} can't be written: {reason}", file=sys.stderr)  # noqa: T201

    def close(self) -> None:
        self.acquire()
        try:
            self._out.close()
            super().close()
        finally:
            self.release()

    def _open(self) -> FileIO:
        def private(path: str, flags: int) -> int:
            return os.open(path, flags, 0o600)

        return FileIO(str(self._path), "a", opener=private)

    def _rotate(self) -> None:
        self._out.close()
        try:
            for number in range(self._count - 1, 0, -1):
                older = self._numbered(number - 1)
                if older.exists():
                    older.replace(self._numbered(number))
        finally:
            # On Windows another process may hold the file: then this one simply goes on with it.
            self._out = self._open()

    def _numbered(self, number: int) -> Path:
        return self._path.with_name(f"{self._path.name}.{number}") if number else self._path


def start_logging(file: Path, secrets: Iterable[str] = (), level: int = logging.INFO) -> None:
    """Log to a file from now on, and have nothing that goes wrong pass in silence.

    Unhandled exceptions of any thread, and those of finalisers, go to the log and to stderr.

    Args:
        file: the log; its folder must exist.
        secrets: texts that must never appear, whatever their form.
        level: the least that is kept.

    Raises:
        OSError: if the file can't be opened.
    """
    redact = Redactor(secrets)
    count = FILES_OF_A_STATION.get(file.stem, FILES)
    handlers: list[logging.Handler] = [RotatingFile(file, count=count)]
    if sys.stderr is not None:  # there is none in a windowed program on Windows
        loud = logging.StreamHandler(sys.stderr)
        loud.setLevel(logging.CRITICAL)
        handlers.append(loud)
    root = logging.getLogger()
    for handler in handlers:
        handler.setFormatter(RedactingFormatter(redact))
        root.addHandler(handler)
    root.setLevel(level)
    logging.captureWarnings(capture=True)
    for name in _CAPPED:
        logging.getLogger(name).setLevel(logging.WARNING)
    sys.excepthook = _log_unhandled
    threading.excepthook = _log_thread
    sys.unraisablehook = _log_unraisable


_log = logging.getLogger(__name__)


def _log_unhandled(
    kind: type[BaseException], error: BaseException, traceback: TracebackType | None
) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, traceback)
        return
    _log.critical("unhandled exception", exc_info=(kind, error, traceback))


def _log_thread(args: threading.ExceptHookArgs) -> None:
    if args.exc_value is None or issubclass(args.exc_type, SystemExit):
        return
    name = args.thread.name if args.thread is not None else "unknown"
    _log.critical(
        "unhandled exception in thread %s",
        name,
        exc_info=(args.exc_type, args.exc_value, args.exc_traceback),
    )


def _log_unraisable(unraisable: sys.UnraisableHookArgs) -> None:
    if unraisable.exc_value is None:
        return
    # The object itself is not shown: its repr may be personal.
    _log.critical(
        "unraisable exception in %s",
        type(unraisable.object).__name__,
        exc_info=(unraisable.exc_type, unraisable.exc_value, unraisable.exc_traceback),
    )

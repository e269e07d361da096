"""What the process does before anything else, so that no crash and no file leaks anything."""

from __future__ import annotations

import contextlib
import faulthandler
import os
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import MutableMapping

APPLICATION_ID = "app.woku.desktop"
"""What the systems know the program by; its installers say the same."""

_SEM_FAILCRITICALERRORS = 0x0001
_SEM_NOGPFAULTERRORBOX = 0x0002
_WER_FAULT_REPORTING_FLAG_NOHEAP = 0x0001
_LIBRARY_PATH = "LD_LIBRARY_PATH"
_COREDUMP_FILTER = Path("/proc/self/coredump_filter")


def harden(platform: str = sys.platform) -> None:
    """Keep new files to this user and core dumps off. Once, first of all.

    Raises:
        OSError: if the system refuses to limit core dumps.
    """
    os.umask(0o077)
    if platform == "win32":
        _forbid_windows_reports()
    elif sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if platform == "linux":
        # Handlers that the kernel pipes a dump to may disregard the limit; without any mapping in
        # its filter such a dump holds no memory. Making the process undumpable would do too, but
        # desktop portals refuse such processes: no dark mode, no file dialogs.
        with contextlib.suppress(FileNotFoundError, PermissionError):  # /proc may be hidden
            _COREDUMP_FILTER.write_text("0")


def give_back_library_path(environ: MutableMapping[str, str] = os.environ) -> None:
    """Have programs that are started from here load the system's libraries, not the bundle's.

    The bundle's start leads its own process to them by a variable that others would inherit, and
    keeps what the variable was (PyInstaller's manual, "LD_LIBRARY_PATH / LIBPATH considerations").
    """
    before = environ.pop(f"{_LIBRARY_PATH}_ORIG", None)
    if before is not None:
        environ[_LIBRARY_PATH] = before
    else:
        environ.pop(_LIBRARY_PATH, None)


def watch_faults(log_folder: Path | None = None) -> None:
    """Have a crash in native code leave Python's stacks behind: on stderr, else in the log folder.

    Raises:
        OSError: if the file can't be opened.
    """
    if sys.stderr is not None:
        faulthandler.enable()
    elif log_folder is not None:
        faulthandler.enable(fault_file(log_folder / "faults.log"))


def fault_file(file: Path) -> IO[str]:
    """An empty file for faulthandler, which writes to its descriptor: not to be closed.

    Raises:
        OSError: if it can't be opened.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_APPEND
    return os.fdopen(os.open(file, flags, 0o600), "w")


def name_application(platform: str = sys.platform) -> None:
    """Tell Windows which application the windows to come belong to: the start menu's Woku.

    Without it the task bar and the notifications know the program by its file.
    """
    if platform == "win32":
        import ctypes

        windows = ctypes.windll  # type: ignore[attr-defined]
        windows.shell32.SetCurrentProcessExplicitAppUserModelID(APPLICATION_ID)


def _forbid_windows_reports() -> None:
    """No error box, and no crash report with the process's memory in it."""
    import ctypes

    windows = ctypes.windll  # type: ignore[attr-defined]
    windows.kernel32.SetErrorMode(_SEM_FAILCRITICALERRORS | _SEM_NOGPFAULTERRORBOX)
    windows.kernel32.WerSetFlags(_WER_FAULT_REPORTING_FLAG_NOHEAP)
    if getattr(sys, "frozen", False):
        # By name, and for good: right for this program's own file, wrong for all of Python.
        windows.wer.WerAddExcludedApplication(Path(sys.executable).name, 0)

"""The window's door to what somebody who helps wants to know. No Qt here."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from woku_desktop.domain.checkup_errors import DiagnosticsBroke
from woku_desktop.domain.errors import Problem
from woku_desktop.jobs import Jobs

if TYPE_CHECKING:
    from collections.abc import Callable

    from woku_desktop.config.paths import Paths
    from woku_desktop.ui.bridge import Bridge

_log = logging.getLogger(__name__)


class BackgroundDiagnostics:
    """The window's door to facts and bundle; see `woku_desktop.ui.ports.Diagnostics`.

    A bundle looks at the network, which may take half a minute: it has a thread of its own.

    Args:
        paths: where the profile keeps its files.
        bridge: tells the window.
        elsewhere: runs a short job off the window's thread.
        write: writes the bundle into a file; may raise a Problem. May take long.
    """

    def __init__(
        self,
        paths: Paths,
        bridge: Bridge,
        elsewhere: Callable[[Callable[[], None]], object],
        write: Callable[[Path], None],
    ) -> None:
        self._paths = paths
        self._bridge = bridge
        self._elsewhere = elsewhere
        self._write = write
        self._bundles = Jobs("diagnostics")

    def close(self, timeout_s: float) -> bool:
        """End the thread. Whether it has ended in time, in seconds."""
        return self._bundles.close(timeout_s)

    def look(self) -> None:
        """See the port."""
        self._elsewhere(self._tell_facts)

    def bundle(self, file: str) -> None:
        """See the port."""
        self._bundles.add(lambda: self._bundle(file))

    def _tell_facts(self) -> None:
        from woku_desktop.facts import facts

        self._bridge.factsRead.emit(facts(self._paths))

    def _bundle(self, file: str) -> None:
        try:
            self._write(Path(file))
        except Problem as problem:
            _log.warning("the diagnostics could not be written: %s", problem.code)
            self._bridge.diagnosticsFailed.emit(problem)
        except Exception as error:
            # A bug, which the thread's owner tells; whoever waits in the window hears of it too.
            self._bridge.diagnosticsFailed.emit(DiagnosticsBroke(reason=type(error).__name__))
            raise
        else:
            self._bridge.diagnosticsWritten.emit(file)

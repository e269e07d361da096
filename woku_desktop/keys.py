"""The window's door to the Woku key. No Qt here: the answers are told through the bridge."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from woku_desktop.domain.errors import Problem
from woku_desktop.ui.options import KeySource, KeyStatus

if TYPE_CHECKING:
    from collections.abc import Callable

    from woku_desktop.jobs import Jobs
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.vault.vault import Vault

_log = logging.getLogger(__name__)


class BackgroundKeySafe:
    """The window's door to the vault: each request runs as an odd job.

    Args:
        vault: where the key is.
        jobs: runs slow work.
        bridge: tells the window.
        key_changed: called after a key was saved or removed, on the jobs' thread.
        ask_woku: has Woku asked about the key, and the answer told; returns at once.
    """

    def __init__(
        self,
        vault: Vault,
        jobs: Jobs,
        bridge: Bridge,
        key_changed: Callable[[], None],
        ask_woku: Callable[[], None],
    ) -> None:
        self._vault = vault
        self._jobs = jobs
        self._bridge = bridge
        self._key_changed = key_changed
        self._ask_woku = ask_woku
        self._told = ""

    def check(self) -> None:
        """See `woku_desktop.ui.ports.KeySafe`."""
        self._jobs.add(self._tell)

    def save(self, key: str) -> None:
        """See `woku_desktop.ui.ports.KeySafe`."""

        def save() -> None:
            self._vault.save_api_key(key)
            self._key_changed()
            self._ask_woku()

        self._jobs.add(lambda: self._tell(save))

    def remove(self) -> None:
        """See `woku_desktop.ui.ports.KeySafe`."""

        def remove() -> None:
            self._vault.remove_api_key()
            self._key_changed()

        self._jobs.add(lambda: self._tell(remove))

    def test(self) -> None:
        """See `woku_desktop.ui.ports.KeySafe`."""
        self._ask_woku()

    def _tell(self, first: Callable[[], None] | None = None) -> None:
        try:
            if first is not None:
                first()
            source = self._vault.key_source()
        except Problem as problem:
            if problem.code != self._told:  # a station asks again every half minute
                _log.warning("the key could not be looked after: %s", problem.code)
            self._told = problem.code
            self._bridge.keyStatusChanged.emit(KeyStatus(problem=problem))
        else:
            self._told = ""
            self._bridge.keyStatusChanged.emit(KeyStatus(KeySource(source) if source else None))

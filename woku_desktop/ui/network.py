"""The system's word that the network is back: a hint at best, since many systems have none."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtNetwork import QNetworkInformation

_log = logging.getLogger(__name__)


def system_information() -> QNetworkInformation | None:
    """What Qt knows of the network; None where no backend does. Window's thread only."""
    try:
        from PySide6.QtNetwork import QNetworkInformation
    except ImportError as error:
        # A library of the system lacks (Kerberos', on Linux): voices leave a little later without.
        _log.warning("nothing is known of the network: %s", error)
        return None
    if not QNetworkInformation.loadBackendByFeatures(QNetworkInformation.Feature.Reachability):
        return None
    return QNetworkInformation.instance()


class NetworkHint(QObject):
    """Tells when the network may be back. Window's thread only.

    Nothing is loaded before `watch`: it costs 7 MB and 20 ms, and only a station without a
    connection needs it.

    Signals:
        maybeBack(): the machine went from less to more network.

    Args:
        information: finds the system's own knowledge.
    """

    maybeBack = Signal()

    def __init__(
        self,
        parent: QObject | None = None,
        information: Callable[[], QNetworkInformation | None] = system_information,
    ) -> None:
        super().__init__(parent)
        self._information = information
        self._asked = False
        self._reach = 0

    def watch(self) -> None:
        """Begin to listen; may be called again."""
        if self._asked:
            return
        self._asked = True
        found = self._information()
        if found is None:
            _log.info("the system tells nothing of its network")
            return
        self._reach = found.reachability().value
        found.reachabilityChanged.connect(self._on_changed)

    def _on_changed(self, reachability: QNetworkInformation.Reachability) -> None:
        # Unknown is 0 and Online the highest: any step up is worth a look.
        before, self._reach = self._reach, reachability.value
        if self._reach > before:
            self.maybeBack.emit()

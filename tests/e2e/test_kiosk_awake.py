"""Whether a station asks the system to stay awake, and what it then tells whatever watches it."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest

from tests.e2e.station import open_kiosk
from tests.stage.desktop import ScreenSaver
from woku_desktop.ui.kiosk.readiness import Sign
from woku_desktop.vault.vault import Vault

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from tests.e2e.station import OpenKiosk
    from tests.stage.keyring import SecretService
    from tests.stage.sound import VirtualMicrophone
    from tests.stage.woku import StagedWoku

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.xdist_group("kiosk"),
    pytest.mark.skipif(sys.platform != "linux", reason="D-Bus"),
]


@pytest.fixture
def ready(
    qapp: QApplication,
    keyring: SecretService,
    sound: VirtualMicrophone,
    woku: StagedWoku,
    monkeypatch: pytest.MonkeyPatch,
) -> StagedWoku:
    """All that a station needs; it tells how it is at once."""
    Vault("default", woku.base_url).save_api_key(woku.key)
    monkeypatch.setattr("woku_desktop.upkeep.HEALTH_MS", 50)
    monkeypatch.delenv("XDG_SESSION_DESKTOP", raising=False)
    return woku


def told(kiosk: OpenKiosk) -> dict[str, object]:
    file = kiosk.paths.state / "health.json"
    read: dict[str, object] = json.loads(file.read_text()) if file.exists() else {}
    return read


def test_it_asks_whoever_could_promise(ready: StagedWoku, keyring: SecretService) -> None:
    with ScreenSaver(keyring) as desktop, open_kiosk(ready) as kiosk:
        kiosk.until(lambda: len(desktop.held) == 1, "the system to be asked")
        kiosk.until(lambda: told(kiosk).get("awake") is True, "that to be told")


def test_nobody_promises_and_staff_should_know(ready: StagedWoku) -> None:
    with open_kiosk(ready) as kiosk:
        kiosk.until(lambda: told(kiosk).get("awake") is False, "that to be told")
        assert kiosk.kiosk.window.readiness.sign is Sign.NOTICE


def test_where_it_is_not_to_ask_there_is_nothing_to_know(
    ready: StagedWoku, keyring: SecretService
) -> None:
    with ScreenSaver(keyring) as desktop:
        with open_kiosk(ready, ask_awake=False) as kiosk:
            kiosk.until(lambda: told(kiosk).get("key") is True, "how it is to be told")
            assert told(kiosk)["awake"] is None
            assert kiosk.kiosk.window.readiness.sign is Sign.NONE
        # The station is closed, and whatever it wanted to ask has been asked.
        assert desktop.asked == 0

"""What lets a station run for months: it mends itself, says how it is, and restarts unnoticed."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint

from tests.e2e.station import OpenKiosk, open_kiosk
from woku_desktop.heartbeat import EXIT_RESTART
from woku_desktop.ui.kiosk.visit import Step
from woku_desktop.vault.vault import Vault

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from tests.stage.keyring import SecretService
    from tests.stage.sound import VirtualMicrophone
    from tests.stage.woku import StagedWoku

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("kiosk")]

SMALL = (1024, 600)


@pytest.fixture
def ready(
    qapp: QApplication, keyring: SecretService, sound: VirtualMicrophone, woku: StagedWoku
) -> StagedWoku:
    """All that a station needs, its key in the keyring."""
    Vault("default", woku.base_url).save_api_key(woku.key)
    return woku


def health(kiosk: OpenKiosk) -> dict[str, Any]:
    """What the station says of itself now."""
    file = kiosk.paths.state / "health.json"
    file.unlink(missing_ok=True)
    upkeep = kiosk.kiosk._upkeep
    assert upkeep is not None

    def written() -> bool:
        # Passed over while it still writes the last one.
        upkeep._tell()
        return file.exists()

    kiosk.until(written, "health.json")
    told: dict[str, Any] = json.loads(file.read_bytes())
    return told


def test_it_says_how_it_is(ready: StagedWoku, sound: VirtualMicrophone, tmp_path: Path) -> None:
    with open_kiosk(ready, SMALL, metrics_folder=str(tmp_path)) as kiosk:
        told = health(kiosk)
        assert (told["microphone"], told["key"], told["sealing"]) == ("good", True, True)
        assert told["last_delivery"] is None
        assert told["paused"] is None
        assert told["problems"] == []
        metrics = tmp_path / "woku_desktop.prom"
        kiosk.until(metrics.exists, "the metrics")
        assert metrics.read_text().endswith("# EOF\n")
        kiosk.go("star4", Step.RECORD)
        kiosk.record(sound)
        kiosk.go("nextButton", Step.CONTACT)
        kiosk.go("anonymousToggle", Step.THANKS)
        kiosk.until(lambda: health(kiosk)["voices"]["delivered"] == 1, "the delivery", 30)
        assert health(kiosk)["last_delivery"] is not None


def test_it_restarts_when_nobody_is_there(ready: StagedWoku) -> None:
    with open_kiosk(ready, SMALL) as kiosk:
        kiosk.go("startButton", Step.RATE)
        kiosk.kiosk.restartAsked.emit()
        assert kiosk.kiosk.window.isVisible()
        kiosk.touch("cancelButton")
        kiosk.until(lambda: not kiosk.kiosk.window.isVisible(), "the end")
        assert kiosk.kiosk.exit_code == EXIT_RESTART


def test_who_has_no_pin_only_restarts_it(ready: StagedWoku) -> None:
    with open_kiosk(ready, SMALL) as kiosk:
        kiosk.kiosk.parentGone.emit()
        kiosk.until(lambda: not kiosk.kiosk.window.isVisible(), "the end")
        assert kiosk.kiosk.exit_code == EXIT_RESTART


def test_outside_its_hours_it_is_dark_and_deaf(ready: StagedWoku) -> None:
    wall = [datetime(2026, 11, 23, 8, 0, tzinfo=UTC)]
    window = {"here": lambda: wall[0]}
    with open_kiosk(ready, SMALL, window=window, hours="Mo-Fr 09:00-18:00") as kiosk:
        kiosk.until(lambda: kiosk.sees("darkScreen"), "the dark screen")
        kiosk.touch_at(kiosk.kiosk.window.rect().center())
        assert kiosk.step is Step.ATTRACT
        kiosk.touch_at(kiosk.kiosk.window.rect().bottomLeft() + QPoint(20, -20), hold_s=3.2)
        kiosk.until(lambda: kiosk.sees("pinField"), "the PIN's page")
        kiosk.touch("backButton")
        kiosk.until(lambda: kiosk.sees("darkScreen"), "the dark screen again")
        wall[0] = wall[0].replace(hour=9)
        kiosk.kiosk.window._hours.look()
        assert not kiosk.sees("darkScreen")
        kiosk.go("startButton", Step.RATE)
        wall[0] = wall[0].replace(hour=18)
        kiosk.kiosk.window._hours.look()
        assert not kiosk.sees("darkScreen"), "not while somebody is there"
        kiosk.go("cancelButton", Step.ATTRACT)
        assert kiosk.sees("darkScreen")


def test_it_fills_the_screen_without_a_window_manager(ready: StagedWoku) -> None:
    with open_kiosk(ready, SMALL) as kiosk:
        window = kiosk.kiosk.window
        window.hide()
        kiosk.kiosk.show()
        screen = window.screen().geometry()
        kiosk.until(lambda: window.geometry() == screen, "the whole screen")
        kiosk.go("startButton", Step.RATE)
        assert window.isFullScreen()


def test_what_a_crash_cut_off_is_destroyed(ready: StagedWoku) -> None:
    with open_kiosk(ready, SMALL) as kiosk:
        spool = kiosk.paths.spool
        left = spool / f"{'a' * 32}.age"
    left.write_bytes(b"age-encryption.org/v1\n" + bytes(100))
    with open_kiosk(ready, SMALL) as kiosk:
        kiosk.until(lambda: not left.exists(), "what was left to be destroyed")

"""What is left of a visitor, sent or gone: a sealed envelope, or nothing."""

from __future__ import annotations

import io
import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyrage
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QClipboard
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.e2e.leaks import leaks
from tests.e2e.station import OpenKiosk, enter, hold_the_corner, open_kiosk
from woku_desktop.config.settings import load_settings
from woku_desktop.health import HEALTH_FILE
from woku_desktop.recording.spool import recover
from woku_desktop.station import Station
from woku_desktop.ui.capture.phases import Phase
from woku_desktop.ui.kiosk.visit import Step
from woku_desktop.vault.vault import Vault

if TYPE_CHECKING:
    from pathlib import Path

    from tests.stage.keyring import SecretService
    from tests.stage.sound import VirtualMicrophone
    from tests.stage.woku import StagedWoku

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("kiosk")]

NAME = "carla.munoz"
EMAIL = f"{NAME}@gmail.com"
PHONE = "982959776"
WRITTEN = "cojea"
# So long that it is nowhere by chance.
PIN = "137924680159"
WRONG_PIN = "975318642018"
SEALED_BLOCK = 64 * 1024


@dataclass
class Traces:
    """Looks everywhere for what visitors left.

    Args:
        kiosk: the station.
        home: where it lives.
        woku: whose key nobody may find.
        log: what was logged, before anything is taken out of it.
    """

    kiosk: OpenKiosk
    home: Path
    woku: StagedWoku
    log: pytest.LogCaptureFixture

    @property
    def words(self) -> list[str]:
        """What nobody may find."""
        return [self.woku.key, NAME, "carla", PHONE, f"56{PHONE}", WRITTEN, PIN, WRONG_PIN]

    def look(self) -> None:
        """Find none of it, now."""
        voices = [bytes(take.encoded) for take in self.kiosk.takes if len(take.encoded)]
        assert leaks(self.home, self.words, voices) == []
        assert [word for word in self.words if word in self.log.text] == []
        clipboard = QApplication.clipboard()
        for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
            assert clipboard.text(mode) == ""


def identity(kiosk: OpenKiosk, woku: StagedWoku) -> str:
    """What opens the station's sealed files, from its keyring."""
    loaded = load_settings(kiosk.paths, kiosk=True)
    return Station(loaded.settings, kiosk.paths, Vault("default", woku.base_url)).identity()


def opened(spool: Path, secret: str) -> int:
    """How many bytes of a take can be had from its file."""
    out = io.BytesIO()
    with spool.open("rb") as sealed:
        recover(sealed, secret, out)
    return len(out.getvalue())


def copy_everything(kiosk: OpenKiosk, name: str) -> None:
    """Try to, with a keyboard that somebody has plugged in, and by marking with the mouse."""
    field = kiosk.control(name)
    for key in (Qt.Key.Key_A, Qt.Key.Key_C):
        QTest.keyClick(field, key, Qt.KeyboardModifier.ControlModifier)
    QTest.mouseDClick(field, Qt.MouseButton.LeftButton)


def speak_on(kiosk: OpenKiosk) -> Path:
    """Record until so much was said that it would open, if it could; gives its file."""
    kiosk.touch("recordButton")
    (spool,) = awaited(kiosk)
    kiosk.until(lambda: spool.stat().st_size > 2 * SEALED_BLOCK, "blocks to be sealed")
    return spool


def awaited(kiosk: OpenKiosk) -> list[Path]:
    """The one take's file, once it is there."""
    kiosk.until(lambda: len(list(kiosk.paths.spool.glob("*.age"))) == 1, "the take's file")
    return list(kiosk.paths.spool.glob("*.age"))


def send_everything(kiosk: OpenKiosk, traces: Traces) -> None:
    """A visitor who is heard, and leaves all that one can leave."""
    kiosk.go("star4", Step.RECORD)
    speak_on(kiosk)
    traces.look()
    kiosk.touch("recordButton")
    kiosk.until(lambda: kiosk.sees("nextButton"), "the take")
    traces.look()
    kiosk.go("nextButton", Step.CONTACT)
    kiosk.type(*NAME, "@gmail.com")
    copy_everything(kiosk, "emailField")
    kiosk.go("sendButton", Step.PHONE)
    kiosk.type(*PHONE)
    copy_everything(kiosk, "phoneField")
    traces.look()
    kiosk.go("sendButton", Step.THANKS)
    kiosk.until(lambda: not list(kiosk.paths.spool.iterdir()), "the take's own file to go")
    kiosk.go("doneButton", Step.ATTRACT)


def write_and_cancel(kiosk: OpenKiosk) -> None:
    """A visitor who changes their mind."""
    kiosk.go("star1", Step.RECORD)
    kiosk.go("writeInsteadButton", Step.WRITE)
    kiosk.type(*WRITTEN)
    copy_everything(kiosk, "textField")
    kiosk.go("nextButton", Step.CONTACT)
    kiosk.type(*NAME)
    kiosk.go("cancelButton", Step.ATTRACT)


def leave_while_it_runs(kiosk: OpenKiosk, sound: VirtualMicrophone, secret: str) -> None:
    """A visitor who is gone in the middle of a recording."""
    kiosk.go("star2", Step.RECORD)
    with sound.chatter():
        spool = speak_on(kiosk)
    assert opened(spool, secret) == 0
    flow = kiosk.kiosk.window.flow
    kiosk.until(lambda: flow.phase is Phase.REVIEW, "the recording to end by itself")
    assert opened(spool, secret) == 0
    kiosk.walk_away()
    kiosk.until(lambda: not spool.exists(), "it to be destroyed")


def come_as_staff(kiosk: OpenKiosk) -> None:
    """Somebody who errs once, and gets in."""
    hold_the_corner(kiosk)
    enter(kiosk, WRONG_PIN)
    kiosk.until(lambda: kiosk.control("pinField").isEnabled(), "the answer")
    enter(kiosk, PIN)
    kiosk.until(lambda: kiosk.sees("adminPage"), "the admin page")
    kiosk.touch("returnButton")
    kiosk.until(lambda: kiosk.sees("startButton"), "the first screen")


def test_nothing_of_a_visitor_lies_readable_anywhere(
    ready: StagedWoku,
    keyring: SecretService,
    sound: VirtualMicrophone,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("woku_desktop.backstage.SILENCE_S", 2.0)
    monkeypatch.setattr("woku_desktop.upkeep.HEALTH_MS", 250)
    caplog.set_level(logging.DEBUG, "woku_desktop")
    ready.set_mode(outage=True, health="down")
    QApplication.clipboard().clear()
    QApplication.clipboard().clear(QClipboard.Mode.Selection)
    metrics = keyring.home / "metrics"
    metrics.mkdir()
    options = {"still_there_s": 1}
    with open_kiosk(
        ready, window=options, pin=PIN, metrics_folder=metrics, loudspeaker="no"
    ) as kiosk:
        traces = Traces(kiosk, keyring.home, ready, caplog)
        with sound.chatter():
            send_everything(kiosk, traces)
            write_and_cancel(kiosk)
            come_as_staff(kiosk)
        traces.look()
        health = kiosk.paths.state / HEALTH_FILE
        told_at = health.stat().st_mtime_ns
        secret = identity(kiosk, ready)
        leave_while_it_runs(kiosk, sound, secret)
        kiosk.until(lambda: health.stat().st_mtime_ns > told_at, "how the station is, anew")
        assert list(metrics.glob("*.prom"))
        traces.look()
    traces.look()
    assert list(kiosk.paths.spool.iterdir()) == []
    assert all(take.destroyed for take in kiosk.takes[1:])
    # What was sent lies sealed, and opens with what the keyring holds.
    (envelope,) = kiosk.paths.outbox.glob("*.age")
    opens = pyrage.x25519.Identity.from_str(secret)
    assert EMAIL.encode() in pyrage.decrypt(envelope.read_bytes(), [opens])

"""The whole visit by touch, on the real window with real sound, keyring and server."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.e2e.conftest import EMAIL, WOKU_ID
from tests.e2e.station import OpenKiosk, open_kiosk
from tests.ui.kiosk.stage import SIZES
from woku_desktop.domain.submission import State
from woku_desktop.ui.kiosk.visit import Step

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.stage.sound import VirtualMicrophone
    from tests.stage.woku import StagedWoku

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("kiosk")]


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def kiosk(request: pytest.FixtureRequest, ready: StagedWoku) -> Iterator[OpenKiosk]:
    """A station in each of the sizes it was drawn for."""
    with open_kiosk(ready, request.param, show_transcription=True, thanks_seconds=20) as opened:
        yield opened


def delivered(kiosk: OpenKiosk) -> bool:
    return any(each.state is State.DELIVERED for each in kiosk.heard)


def test_from_the_first_touch_to_what_was_understood(
    kiosk: OpenKiosk, sound: VirtualMicrophone, woku: StagedWoku
) -> None:
    kiosk.go("startButton", Step.RATE)
    kiosk.touch("star4")
    kiosk.go("nextButton", Step.RECORD)
    kiosk.record(sound)
    kiosk.go("nextButton", Step.CONTACT)
    kiosk.touch("emailField")
    kiosk.type(*EMAIL.removesuffix("@example.com"), "@gmail.com")
    kiosk.go("sendButton", Step.PHONE)
    kiosk.type(*"982959776")
    kiosk.go("sendButton", Step.THANKS)
    kiosk.until(lambda: delivered(kiosk), "the delivery", 15)
    kiosk.until(lambda: kiosk.sees("transcriptionText"), "what was understood")
    assert woku.voices()[0]["fields"] == {
        "wokuId": WOKU_ID,
        "qualification": "4",
        "clientEmail": EMAIL.replace("example", "gmail"),
        "clientPhone": "56982959776",
        "anonymous": "false",
    }
    kiosk.go("doneButton", Step.ATTRACT)
    assert kiosk.kiosk.window.flow.take is None


def test_two_touches_and_one_for_nobody(
    kiosk: OpenKiosk, sound: VirtualMicrophone, woku: StagedWoku
) -> None:
    kiosk.go("star2", Step.RECORD)
    kiosk.record(sound)
    kiosk.go("nextButton", Step.CONTACT)
    kiosk.go("anonymousToggle", Step.THANKS)
    kiosk.until(lambda: delivered(kiosk), "the delivery", 30)
    assert woku.voices()[0]["fields"] == {
        "wokuId": WOKU_ID,
        "qualification": "2",
        "anonymous": "true",
    }
    kiosk.go("doneButton", Step.ATTRACT)


def test_offline_looks_the_same(
    ready: StagedWoku, sound: VirtualMicrophone, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready.misbehave("drop_in_body", times=99)
    with open_kiosk(ready, thanks_seconds=10) as kiosk:
        kiosk.go("star5", Step.RECORD)
        kiosk.record(sound)
        kiosk.go("nextButton", Step.CONTACT)
        kiosk.go("anonymousToggle", Step.THANKS)
        said = kiosk.text("thanksSentence")
        kiosk.until(lambda: kiosk.heard and kiosk.heard[-1].attempts > 0, "a try that fails", 30)
        assert kiosk.text("thanksSentence") == said
        assert not delivered(kiosk)
        # Thanks end by themselves.
        kiosk.await_step(Step.ATTRACT, 20)


def test_who_would_rather_write_can(ready: StagedWoku) -> None:
    with open_kiosk(ready, (1024, 600)) as kiosk:
        kiosk.go("star1", Step.RECORD)
        kiosk.go("writeInsteadButton", Step.WRITE)
        kiosk.type(*"la mesa cojea")
        kiosk.go("nextButton", Step.CONTACT)
        kiosk.go("anonymousToggle", Step.THANKS)
        kiosk.until(lambda: delivered(kiosk), "the delivery", 30)
    (note,) = ready.voices()
    assert note["fields"]["description"].lower() == "la mesa cojea"

"""Somebody who looks elsewhere is told by the desktop that a voice needs them: once a cause."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import Proxy

from tests.e2e.conftest import EMAIL, WOKU_ID, program
from tests.ui.test_tray import WATCHER, Desktop
from woku_desktop.notifications import BusNotifier

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.stage.assistive import Assistive
    from tests.stage.keyring import SecretService
    from tests.stage.sound import VirtualMicrophone
    from tests.stage.woku import StagedWoku

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("programs")]

TOLD_WITHIN_S = 30.0


class Told:
    """What a desktop is asked to tell, one after the other; it is served by a thread of its own.

    Args:
        desktop: it.
    """

    def __init__(self, desktop: Desktop) -> None:
        self._desktop = desktop
        self._server = ThreadPoolExecutor(1)
        self._next = self._server.submit(self._serve)

    def next(self) -> tuple[str, str]:
        """Wait for the next notification: its title and its text."""
        title, text = self._next.result(TOLD_WITHIN_S)
        self._next = self._server.submit(self._serve)
        return title, text

    def end(self) -> None:
        """Serve what was asked for last."""
        self._server.shutdown()

    def _serve(self) -> tuple[str, str]:
        _, body = self._desktop.serve_until("Notify")
        return str(body[3]), str(body[4])


@pytest.fixture(params=["with a tray", "without a tray"])
def told(keyring: SecretService, request: pytest.FixtureRequest) -> Iterator[Told]:
    """What the desktop of this session is asked to tell."""
    with closing(keyring.connect()) as connection:
        desktop = Desktop(connection)
        if request.param == "without a tray":
            Proxy(message_bus, connection, timeout=10).ReleaseName(WATCHER)
        told = Told(desktop)
        yield told
        # Its thread waits for one more.
        BusNotifier(lambda job: job()).notify("", "")
        told.end()


def test_a_voice_that_needs_a_person_is_told_once_for_its_cause(
    blind: Assistive,
    sound: VirtualMicrophone,
    keyring: SecretService,
    woku: StagedWoku,
    told: Told,
) -> None:
    station = {
        "WOKU_BASE_URL": woku.base_url,
        "WOKU_API_KEY": woku.key,
        "WOKU_DESKTOP_WOKU_ID": WOKU_ID,
    }
    woku.misbehave("status", status=422, times=2, message=f"{EMAIL} is not welcome")
    woku.misbehave("redirect")
    with program(sound, keyring, **station):
        _leave_one(blind)
        title, text = told.next()
        assert title == "1 voz te necesita"
        assert text.endswith("Abre Woku para ver qué hacer.")
        assert EMAIL not in text
        _leave_one(blind)
        _pill(blind, "2 necesitan tu atención")
        _leave_one(blind)
        title, text = told.next()
        assert title == "Por ahora no se envía nada"
        assert text.endswith("Abre Woku para ver qué hacer.")


def _leave_one(person: Assistive) -> None:
    person.until(lambda: person.sees("star3"), "the form")
    person.press("star3")
    person.press("writeInsteadButton")
    person.until(lambda: person.sees("textField"), "the field")
    person.write("textField", "The bread was good.")
    person.write("emailField", EMAIL)
    person.press("sendButton")
    person.until(lambda: person.sees("newFeedbackButton"), "the words to be kept")
    person.press("newFeedbackButton")


def _pill(person: Assistive, words: str) -> None:
    person.until(lambda: person.name("statusPill") == words, f"the pill to say {words}")

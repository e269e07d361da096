"""The queue as staff meet it: a network that goes and comes, another program, a damaged index."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.e2e.conftest import EMAIL, SENTENCE, OpenDesk, open_desk
from tests.stage.feedbacks import tone
from tests.stage.line import Line
from woku_desktop.domain.submission import State
from woku_desktop.ui.desk.notice import Notices
from woku_desktop.ui.desk.voices_list import VoicesList

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.stage.sound import VirtualMicrophone
    from tests.stage.woku import StagedWoku

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("e2e")]


@pytest.fixture
def line(surroundings: StagedWoku, monkeypatch: pytest.MonkeyPatch) -> Iterator[Line]:
    """The desk's line to Woku, to be cut."""
    with Line(surroundings.base_url) as line:
        monkeypatch.setenv("WOKU_BASE_URL", line.url)
        monkeypatch.setenv("WOKU_API_KEY", surroundings.key)
        yield line


def _leave_an_opinion(desk: OpenDesk, sound: VirtualMicrophone) -> None:
    desk.click("star4")
    desk.click("anonymousToggle")
    desk.record(sound)
    desk.click("sendButton")


def test_offline_it_waits_and_leaves_when_the_network_is_back(
    line: Line, surroundings: StagedWoku, sound: VirtualMicrophone
) -> None:
    line.cut()
    # It also looks by itself, but not past a Woku that is not well.
    surroundings.set_mode(health="down")
    with open_desk() as desk:
        _leave_an_opinion(desk, sound)
        desk.until(lambda: desk.text("statusPill") == "Sin conexión, 1 en espera", "the pill")
        desk.until(lambda: any("al volver la red" in row for row in desk.rows()), "its words")
        line.mend()
        # As a person does who sees the network come back.
        desk.click("statusPill")
        desk.click("sendNowButton")
        desk.await_state(State.DELIVERED)
        desk.until(lambda: desk.text("statusPill") == "Todo entregado", "the pill")
    assert len(surroundings.voices()) == 1


def test_it_notices_by_itself_that_the_network_is_back(
    line: Line, surroundings: StagedWoku, sound: VirtualMicrophone
) -> None:
    line.cut()
    with open_desk() as desk:
        _leave_an_opinion(desk, sound)
        desk.until(lambda: "Sin conexión" in desk.text("statusPill"), "the pill")
        line.mend()
        desk.await_state(State.DELIVERED, deadline_s=60)
    assert len(surroundings.voices()) == 1


def test_what_waited_is_listed_by_the_next_run(
    line: Line, surroundings: StagedWoku, sound: VirtualMicrophone
) -> None:
    line.cut()
    with open_desk() as desk:
        desk.click("star4")
        desk.type("emailField", EMAIL)
        desk.record(sound, SENTENCE)
        desk.click("sendButton")
        desk.until(lambda: "1 en espera" in desk.text("statusPill"), "the pill")
    with open_desk() as desk:
        desk.until(lambda: any(EMAIL in row for row in desk.rows()), "the row")
        desk.until(lambda: "1 en espera" in desk.text("statusPill"), "the pill")
    line.mend()
    with open_desk() as desk:
        desk.await_state(State.DELIVERED)
        desk.until(lambda: any("wonderful" in row for row in desk.rows()), "its words")
    with open_desk() as desk:
        desk.until(lambda: any("wonderful" in row for row in desk.rows()), "its words again")
        desk.until(lambda: desk.text("statusPill") == "Todo entregado", "the pill")
    assert len(surroundings.voices()) == 1


def test_a_file_sent_beside_the_window_is_delivered_by_it(
    desk: OpenDesk, surroundings: StagedWoku, tmp_path: Path
) -> None:
    file = tmp_path / "voice.wav"
    file.write_bytes(tone(2.0, rate=16_000))
    words = ["send", str(file), "--rating", "2", "--anonymous", "--json"]
    with subprocess.Popen(
        [sys.executable, "-m", "woku_desktop", *words], stdout=subprocess.PIPE
    ) as command:
        desk.until(lambda: command.poll() is not None, "the command", 60)
        assert command.stdout is not None
        told = json.loads(command.stdout.read())
    assert command.returncode == 0
    assert told["state"] == "delivered"
    desk.until(lambda: told["id"] in {voice.id for voice in desk.heard}, "the window to hear of it")
    desk.until(lambda: desk.text("statusPill") == "Todo entregado", "the pill")
    assert len(surroundings.voices()) == 1


def test_a_damaged_index_is_said_in_a_line_and_loses_nothing(
    line: Line, surroundings: StagedWoku, sound: VirtualMicrophone
) -> None:
    line.cut()
    with open_desk() as desk:
        _leave_an_opinion(desk, sound)
        desk.until(lambda: "1 en espera" in desk.text("statusPill"), "the pill")
        index = desk.paths.data / "index.db"
    index.write_bytes(b"this is not an index")
    line.mend()
    with open_desk() as desk:
        desk.until(lambda: desk.desk.window.findChild(Notices), "the notice")
        notice = desk.desk.window.findChild(Notices)
        assert isinstance(notice, Notices)
        assert "index-set-aside" in notice.words
        desk.await_state(State.DELIVERED)
        desk.click("dismissButton")
        desk.until(lambda: not notice.isVisible(), "the notice to go")
    assert len(surroundings.voices()) == 1
    assert list(index.parent.glob("index-set-aside-*.db"))


def test_a_recording_that_a_crash_cut_off_is_offered_used_and_sent_once(
    surroundings: StagedWoku, sound: VirtualMicrophone
) -> None:
    with open_desk() as desk:
        desk.click("recordButton")
        desk.until(lambda: desk.sees("elapsedLabel"), "the recording to run")
        player = sound.play(sound.say(SENTENCE))
        desk.until(lambda: player.poll() is not None, "the words to be spoken", 30)
        (spool,) = desk.paths.spool.glob("*.age")
        # What a power cut would leave: the file as it is now, its last block not whole.
        left = spool.with_suffix(".left")
        shutil.copyfile(spool, left)
    left.rename(spool)
    with open_desk() as desk:
        desk.until(lambda: desk.sees("useLeftoverButton"), "the offer")
        desk.click("useLeftoverButton")
        desk.until(lambda: desk.takes, "the take")
        desk.click("star5")
        desk.click("anonymousToggle")
        desk.click("sendButton")
        desk.await_state(State.DELIVERED)
        assert not list(desk.paths.spool.iterdir())
    (voice,) = surroundings.voices()
    assert "friendly" in voice["transcription"]
    with open_desk() as desk:
        desk.until(lambda: desk.text("statusPill") == "Todo entregado", "the pill")
        assert not desk.sees("useLeftoverButton")


def test_what_woku_does_not_take_can_be_discarded_by_keyboard(
    surroundings: StagedWoku, sound: VirtualMicrophone
) -> None:
    surroundings.misbehave("status", status=422, message="El woku está cerrado")
    with open_desk() as desk:
        _leave_an_opinion(desk, sound)
        desk.await_state(State.REJECTED)
        desk.until(lambda: "necesita" in desk.text("statusPill"), "the pill")
        desk.click("statusPill")
        desk.click("showVoicesButton")
        rows = desk.desk.window.findChild(VoicesList)
        assert rows is not None
        desk.until(rows.selected_stretches, "the first of them to be chosen")
        QTest.keyClick(rows, Qt.Key.Key_Delete)
        desk.until(lambda: desk.sees("discardButton"), "the question")
        desk.click("discardButton")
        desk.await_state(State.DISCARDED)
        assert not list(desk.paths.outbox.glob("*.age"))

"""A recording that dies with its program is found again, never readable, and never sent twice."""

from __future__ import annotations

import json
import subprocess
import sys
from queue import SimpleQueue
from typing import TYPE_CHECKING

import pyrage
import pytest

from tests.stage import talker
from tests.stage.feedbacks import IDENTIFIED
from woku_desktop.domain.outbox_errors import NotInOutbox
from woku_desktop.domain.voice import AudioFormat, StopReason
from woku_desktop.outbox.outbox import Outbox
from woku_desktop.recording.finished import RecordingSettings
from woku_desktop.recording.recorder import Recorder

if TYPE_CHECKING:
    from pathlib import Path

    from tests.stage.sound import VirtualMicrophone
    from woku_desktop.domain.take import CutOff

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("programs")]
TALK_S = 1.7
# A take is sealed 0.68 s at a time and synced with the first block after a second.
SYNCED_S = 1.3


class Ears(talker.Ears):
    """Hears what was found."""

    def __init__(self) -> None:
        super().__init__()
        self.found: SimpleQueue[tuple[CutOff, ...]] = SimpleQueue()

    def cut_off_found(self, takes: tuple[CutOff, ...]) -> None:
        self.found.put(takes)


def _die(folder: Path, identity: str, step: str, turn: int) -> None:
    order = {
        "folder": str(folder),
        "identity": identity,
        "seconds": TALK_S,
        "die_at": step,
        "die_at_turn": turn,
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.stage.talker"],
        input=json.dumps(order).encode(),
        timeout=60,
        check=False,
    )
    assert done.returncode == -9


@pytest.mark.parametrize(
    ("step", "turn", "seconds", "submitted"),
    [
        ("record.begun", 1, None, False),
        ("record.synced", 1, SYNCED_S, False),
        ("record.finished", 1, TALK_S, False),
        ("submit.sealed", 1, TALK_S, False),
        ("submit.written", 1, TALK_S, False),
        ("submit.renamed", 1, None, True),
        ("submit.indexed", 1, None, True),
    ],
)
def test_a_take_survives_its_program(
    sound: VirtualMicrophone,
    tmp_path: Path,
    step: str,
    turn: int,
    seconds: float | None,
    submitted: bool,
) -> None:
    identity = str(pyrage.x25519.Identity.generate())
    recipient = str(pyrage.x25519.Identity.from_str(identity).to_public())
    with sound.play(sound.say("Nobody may read this but Woku. " * 3)) as speech:
        _die(tmp_path, identity, step, turn)
        speech.kill()
    assert _readable(tmp_path, IDENTIFIED.email) == []

    outbox = Outbox(tmp_path, lambda: [recipient], lambda: identity)
    outbox.start()
    ears = Ears()
    settings = RecordingSettings(AudioFormat.WAV)
    recorder = Recorder(tmp_path / "spool", lambda: [recipient], settings, ears)
    try:
        recorder.find_cut_off(lambda take_id: _has(outbox, take_id))
        found = ears.found.get(timeout=10)
        assert len(outbox.list()) == int(submitted)
        if submitted:
            assert found == ()
            assert list((tmp_path / "spool").glob("*.age")) == []
            return
        (cut_off,) = found
        if seconds is not None:
            recorder.restore(cut_off.id, lambda: identity)
            take = ears.takes.get(timeout=20)
            assert take.summary.seconds >= seconds
            assert take.summary.stop_reason is StopReason.CUT_OFF
            assert take.id == cut_off.id
        recorder.discard_cut_off(cut_off.id)
    finally:
        assert recorder.close(10)
        outbox.close()
    assert list((tmp_path / "spool").glob("*.age")) == []


def _has(outbox: Outbox, take_id: str) -> bool:
    try:
        outbox.get(take_id)
    except NotInOutbox:
        return False
    return True


def _readable(folder: Path, email: str) -> list[str]:
    """Files that hold a person's address, or anything that is not sealed though it should be."""
    found = []
    for path in folder.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            if email.encode() in content:
                found.append(f"{path.name}: address")
            # A seal begins with its name; what dies before its first write is empty.
            sealed = content.startswith(b"age-encryption.org/v1\n") or not content
            if path.parent.name in {"spool", "outbox"} and not sealed:
                found.append(f"{path.name}: not sealed")
    return found

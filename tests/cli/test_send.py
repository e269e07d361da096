"""send: a recording from a file, through the same outbox."""

from __future__ import annotations

import io
import json
import signal
import sys
import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.cli.shell import KEY, WOKU_ID, ended
from tests.stage.feedbacks import envelope, tone
from woku_desktop.domain.feedback import WokuId
from woku_desktop.domain.submission import State
from woku_desktop.domain.voice import AudioFormat
from woku_desktop.domain.woku import WokuInfo

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.shell import Shell
    from tests.stage.woku import StagedWoku

WHOLE = [
    "id",
    "state",
    "created_at",
    "woku_id",
    "rating",
    "anonymous",
    "attempts",
    "next_attempt_at",
    "last_error",
    "possible_duplicate",
    "kind",
    "transcription",
    "feedback_type",
    "client_id",
    "text",
    "local_note",
]


def until(reached: Callable[[], object]) -> None:
    """Look again and again until it is so."""
    pause = threading.Event()
    for _ in range(1200):
        if reached():
            return
        pause.wait(0.05)
    raise AssertionError("it never came")


def test_a_file_is_delivered_and_the_transcription_printed(
    shell: Shell, woku: StagedWoku, recording: Path
) -> None:
    done = shell(
        "send",
        str(recording),
        "--rating",
        "4",
        "--email",
        " Ana@Example.com",
        "--phone",
        "982959776",
    )
    assert (done.code, done.err) == (0, "")
    (voice,) = woku.voices()
    assert voice["fields"]["clientEmail"] == "Ana@example.com"
    assert voice["fields"]["clientPhone"] == "56982959776"
    assert voice["fields"]["qualification"] == "4"
    assert voice["fields"]["wokuId"] == WOKU_ID
    assert woku.audio(voice["id"]) == recording.read_bytes()
    assert "Woku understood: Entorno de pruebas" in done.out


def test_scripts_get_the_whole_record(shell: Shell, woku: StagedWoku, recording: Path) -> None:
    other = "A" * 24
    done = shell("send", str(recording), "--rating", "2", "--anonymous", "--woku", other, "--json")
    assert done.code == 0
    told = done.json
    assert list(told) == WHOLE
    assert told["state"] == "delivered"
    assert told["woku_id"] == other.lower()
    assert (told["rating"], told["anonymous"], told["attempts"]) == (2, True, 1)
    assert (told["last_error"], told["next_attempt_at"]) == (None, None)
    assert told["possible_duplicate"] is False
    assert told["transcription"].startswith("Entorno de pruebas")
    assert told["feedback_type"] == "improvement"
    assert told["client_id"]
    assert told["created_at"][10] == "T"
    assert told["created_at"][-5] == "."
    assert told["created_at"].endswith("Z")
    assert "clientEmail" not in woku.voices()[0]["fields"]


def test_what_no_library_decodes_arrives_byte_for_byte(
    shell: Shell, woku: StagedWoku, tmp_path: Path
) -> None:
    content = b"\x00\x00\x00\x18ftypM4A \x00\x00\x00\x00M4A isom" + bytes(range(256)) * 40
    (tmp_path / "memo").write_bytes(content)
    done = shell("send", str(tmp_path / "memo"), "--rating", "5", "--anonymous", "--json")
    assert done.code == 0
    (voice,) = woku.voices()
    assert woku.audio(voice["id"]) == content
    assert voice["media_type"] == "audio/mp4"


@pytest.mark.parametrize(
    ("arguments", "fields"),
    [
        (["--rating", "6", "--anonymous"], ["rating"]),
        (["--rating", "four", "--anonymous"], ["rating"]),
        (["--rating", "4", "--email", "ana@"], ["email"]),
        (["--rating", "4", "--email", ""], ["email"]),
        (["--rating", "4", "--email", "ana@example.com", "--phone", "12"], ["phone"]),
        (["--rating", "4", "--anonymous", "--phone", "982959776"], ["phone"]),
        (["--rating", "4", "--anonymous", "--woku", "65348875"], ["woku_id"]),
        (["--rating", "0", "--email", "ana", "--woku", "no"], ["rating", "email", "woku_id"]),
    ],
)
def test_every_wrong_field_is_named_and_nothing_is_saved(
    shell: Shell, recording: Path, arguments: list[str], fields: list[str]
) -> None:
    done = shell("send", str(recording), *arguments)
    assert (done.code, done.out) == (65, "")
    assert [line.split("“")[1].split("”")[0] for line in done.err.splitlines()] == fields
    assert not (shell.paths.data / "index.db").exists()


def test_a_woku_is_needed(shell: Shell, recording: Path) -> None:
    shell.set("WOKU_DESKTOP_WOKU_ID", "")
    done = shell("send", str(recording), "--rating", "4", "--anonymous")
    assert done.code == 65
    assert "woku_id" in done.err


def test_nobody_is_anonymous_where_the_woku_takes_none(shell: Shell, recording: Path) -> None:
    shell.know(WokuInfo(WokuId(WOKU_ID), "Café Aurora", anonymous_disabled=True))
    command = ("send", str(recording), "--rating", "4")
    done = shell(*command, "--anonymous", "--json")
    assert (done.code, done.out) == (65, "")
    assert json.loads(done.err)["error"] == "AnonymousRefused"
    assert not (shell.paths.data / "index.db").exists()
    assert shell(*command, "--email", "ana@example.com", "--no-wait").code == 0
    assert shell(*command, "--anonymous", "--woku", "a" * 24, "--no-wait").code == 0


def test_a_file_that_is_no_recording_is_bad_input(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "text.mp3").write_text("no sound\n" * 500)
    for name in ("text.mp3", "nowhere.mp3", ""):
        done = shell("send", str(tmp_path / name), "--rating", "4", "--anonymous", "--json")
        assert done.code == 65
        assert json.loads(done.err)["error"] in {"NotAudio", "FileUnreadable"}
    assert not (shell.paths.data / "index.db").exists()


@pytest.mark.parametrize("arguments", [[], ["--anonymous", "--email", "ana@example.com"]])
def test_who_it_was_is_said_once(shell: Shell, recording: Path, arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        shell("send", str(recording), "--rating", "4", *arguments)
    assert left.value.code == 65


def test_without_waiting_it_is_saved_and_stays(
    shell: Shell, woku: StagedWoku, recording: Path
) -> None:
    done = shell("send", str(recording), "--rating", "4", "--anonymous", "--no-wait", "--json")
    assert done.code == 0
    assert done.json["state"] == "queued"
    assert woku.voices() == []
    with shell.outbox() as outbox:
        assert outbox.open(done.json["id"]).voice == recording.read_bytes()


@pytest.mark.parametrize(
    ("fault", "code", "state", "error"),
    [
        ({"kind": "status", "status": 503}, 75, "queued", "ServerBusy"),
        ({"kind": "status", "status": 429, "retry_after": "60"}, 75, "queued", "Throttled"),
        ({"kind": "drop_after_commit"}, 75, "in_doubt", "InDoubt"),
        ({"kind": "redirect"}, 75, "queued", "Misdirected"),
        # More than once: Woku vouches for the key when asked, so it is tried again at once.
        (
            {"kind": "status", "status": 403, "message": "Forbidden", "times": 9},
            77,
            "queued",
            "KeyRefused",
        ),
        ({"kind": "status", "status": 400, "message": "No\x1b[2J"}, 65, "rejected", "Rejected"),
    ],
)
def test_what_is_not_delivered_is_kept_and_says_why(
    shell: Shell,
    woku: StagedWoku,
    recording: Path,
    fault: dict[str, object],
    code: int,
    state: str,
    error: str,
) -> None:
    woku.misbehave(**fault)  # type: ignore[arg-type]
    done = shell("send", str(recording), "--rating", "4", "--anonymous", "--json")
    assert done.code == code
    assert (done.json["state"], done.json["last_error"]) == (state, error)
    assert json.loads(done.err)["error"] == error
    with shell.outbox() as outbox:
        assert outbox.open(done.json["id"]).voice == recording.read_bytes()


def test_without_a_network_it_is_saved_and_waits(shell: Shell, recording: Path) -> None:
    done = shell("send", str(recording), "--rating", "4", "--anonymous")
    assert done.code == 75
    assert "Woku can't be reached" in done.err
    assert "leaves by itself" in done.out


def test_without_a_key_it_is_saved_and_says_so(
    shell: Shell, woku: StagedWoku, recording: Path
) -> None:
    (shell.credentials / "woku-api-key").unlink()
    done = shell("send", str(recording), "--rating", "4", "--anonymous", "--json")
    assert done.code == 77
    assert done.json["state"] == "queued"
    shell.given("woku-api-key", KEY)
    assert shell("send", str(recording), "--rating", "4", "--anonymous").code == 0


def test_without_anything_to_seal_to_nothing_is_kept(shell: Shell, recording: Path) -> None:
    (shell.credentials / "woku-sealing-identity").unlink()
    done = shell("send", str(recording), "--rating", "4", "--anonymous", "--json")
    assert done.code == 74
    assert (json.loads(done.err)["error"], done.out) == ("NotSealable", "")


def test_it_goes_before_what_waited_already(
    shell: Shell, woku: StagedWoku, recording: Path
) -> None:
    shell.set("WOKU_DESKTOP_DELIVERY_WORKERS", "1")
    shell.keep(*(envelope(tone(), AudioFormat.WAV) for _ in range(5)))
    done = shell("send", str(recording), "--rating", "1", "--anonymous", "--json")
    assert done.code == 0
    order = [voice["fields"]["qualification"] for voice in woku.voices()]
    # One of the others may have been on its way, or have left meanwhile.
    assert "1" in order[:2]


def test_another_program_delivers_and_this_one_follows(
    shell: Shell, woku: StagedWoku, recording: Path
) -> None:
    with shell.outbox() as other:
        held = other.delivering()
        assert held is not None
        with held:
            sending = shell.start(f"send {recording} --rating 4 --anonymous --json")
            until(lambda: other.list({State.QUEUED}))
            (waiting,) = other.list()
            assert other.claim(waiting.id, "another run") is not None
            other.settle(waiting.id, State.DELIVERED, outcome=None, problem=None)
            done = ended(sending)
    assert (done.code, done.json["state"], done.json["transcription"]) == (0, "delivered", None)
    assert woku.voices() == []


def test_the_delivery_is_taken_over_when_the_other_program_ends(
    shell: Shell, woku: StagedWoku, recording: Path
) -> None:
    with shell.outbox() as other:
        held = other.delivering()
        assert held is not None
        with held:
            sending = shell.start(f"send {recording} --rating 4 --anonymous --json")
            until(lambda: other.list({State.QUEUED}))
        done = ended(sending)
    assert (done.code, done.json["state"]) == (0, "delivered")
    assert len(woku.voices()) == 1


@pytest.mark.parametrize("word", [signal.SIGINT, signal.SIGTERM])
def test_interrupted_it_says_that_it_is_saved(
    shell: Shell, woku: StagedWoku, recording: Path, word: signal.Signals
) -> None:
    woku.misbehave("delay", seconds=50)
    sending = shell.start(f"send {recording} --rating 4 --anonymous --json")
    until(woku.voices)
    sending.send_signal(word)
    done = ended(sending)
    assert done.code == 75
    assert (done.json["state"], done.json["last_error"]) == ("in_doubt", "InDoubt")
    assert "Traceback" not in done.err


def test_nothing_personal_is_left_readable(shell: Shell, woku: StagedWoku, recording: Path) -> None:
    done = shell.run(f"send {recording} --rating 4 --email someone.rare@example.com")
    assert done.code == 0
    recording.unlink()
    woku.misbehave("status", status=503)
    recording.write_bytes(tone())
    assert shell.run(f"send {recording} --rating 4 --email someone.rare@example.com").code == 75
    left = [path for path in shell.home.rglob("*") if path.is_file()]
    assert any(path.name == "send.log" for path in left)
    for path in left:
        content = path.read_bytes()
        for secret in (b"someone.rare", b"Entorno", KEY.encode(), b"RIFF", b"SECRET-KEY"):
            assert secret not in content, path


def test_standard_input_is_a_file_too(
    shell: Shell, woku: StagedWoku, recording: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with closing(recording.open()) as handle:
        monkeypatch.setattr("sys.stdin", handle)
        done = shell("send", "-", "--rating", "4", "--anonymous", "--json")
    assert done.code == 0
    assert woku.audio(woku.voices()[0]["id"]) == recording.read_bytes()


def test_an_opinion_in_writing_is_delivered(shell: Shell, woku: StagedWoku) -> None:
    done = shell("send", "--text", " Muy rápido ", "--rating", "5", "--anonymous")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("Delivered as ")
    assert len(done.out.splitlines()) == 1
    (note,) = woku.voices()
    assert note["fields"]["description"] == "Muy rápido"
    done = shell("send", "--text", "Otra vez", "--rating", "5", "--anonymous", "--json")
    told = done.json
    assert list(told) == WHOLE
    assert (told["kind"], told["text"], told["transcription"]) == ("text", "Otra vez", None)


def test_a_text_may_come_from_another_program(
    shell: Shell, woku: StagedWoku, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Given:
        buffer = io.BytesIO("Rápido y\nbueno\n".encode())

    monkeypatch.setattr(sys, "stdin", Given)
    done = shell("send", "--text", "-", "--rating", "5", "--anonymous", "--json")
    assert (done.code, done.json["text"]) == (0, "Rápido y\nbueno")


@pytest.mark.parametrize("text", ["", "  ", "x" * 3001])
def test_what_is_no_text_is_bad_input(shell: Shell, text: str) -> None:
    done = shell("send", "--text", text, "--rating", "5", "--anonymous")
    assert (done.code, done.out) == (65, "")
    assert "1 to 3000 characters" in done.err
    assert not (shell.paths.data / "index.db").exists()


def test_it_is_a_recording_or_a_text(shell: Shell, recording: Path) -> None:
    for said in ([], [str(recording), "--text", "both"]):
        with pytest.raises(SystemExit) as left:
            shell("send", *said, "--rating", "5", "--anonymous")
        assert left.value.code == 65

"""outbox amend and outbox csv: correcting what waits, a table of what arrived."""

from __future__ import annotations

import csv
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from tests.cli.shell import WOKU_ID, settle
from tests.stage.feedbacks import envelope, feedback
from woku_desktop.domain.feedback import Anonymous, Identified, Rating, WokuId
from woku_desktop.domain.submission import State
from woku_desktop.domain.woku import WokuInfo
from woku_desktop.outbox.envelope import Envelope

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.shell import Shell


def test_a_refused_address_is_corrected(shell: Shell) -> None:
    (sent,) = shell.keep(envelope())
    settle(shell, sent, State.REJECTED, status=400)
    command = ("outbox", "amend", sent[:8], "--email", " Ana@Example.com", "--rating", "2")
    done = shell(*command, "--json")
    assert done.code == 0
    assert (done.json["id"], done.json["state"], done.json["rating"]) == (sent, "queued", 2)
    with shell.outbox() as outbox:
        opened = outbox.open(sent).feedback
        assert opened.respondent == Identified("Ana@example.com", "56982959776")
        assert opened.rating == Rating(2)
        assert outbox.station.wakes() == 1


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--phone", "982959777"], Identified("diego.soto@example.com", "56982959777")),
        (["--phone", ""], Identified("diego.soto@example.com")),
        (["--anonymous"], Anonymous()),
        (["--email", "a@example.com", "--phone", ""], Identified("a@example.com")),
    ],
)
def test_who_it_was(shell: Shell, arguments: list[str], expected: Identified | Anonymous) -> None:
    (sent,) = shell.keep(envelope())
    done = shell("outbox", "amend", sent, *arguments)
    assert done.out == f"{sent} is corrected, and leaves as soon as a delivery runs.\n"
    with shell.outbox() as outbox:
        assert outbox.open(sent).feedback.respondent == expected


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "say what to correct"),
        (["--rating", "9"], "rating"),
        (["--email", "ana@"], "email"),
        (["--anonymous", "--phone", "982959777"], "phone"),
        (["--text", "no voice"], "text"),
    ],
)
def test_what_is_wrong_changes_nothing(shell: Shell, arguments: list[str], told: str) -> None:
    sent = envelope()
    shell.keep(sent)
    done = shell("outbox", "amend", sent.feedback.id, *arguments)
    assert (done.code, done.out) == (65, "")
    assert told in done.err
    with shell.outbox() as outbox:
        assert outbox.open(sent.feedback.id) == sent


def test_nobody_is_made_anonymous_where_the_woku_takes_none(shell: Shell) -> None:
    sent = envelope()
    shell.keep(sent)
    assert sent.feedback.woku_id is not None
    shell.know(WokuInfo(sent.feedback.woku_id, "Café Aurora", anonymous_disabled=True))
    command = ("outbox", "amend", sent.feedback.id)
    done = shell(*command, "--anonymous", "--rating", "1")
    assert (done.code, done.out) == (65, "")
    assert "“Café Aurora” only takes opinions with an e-mail." in done.err
    with shell.outbox() as outbox:
        assert outbox.open(sent.feedback.id) == sent
    assert shell(*command, "--phone", "").code == 0
    shell.know(WokuInfo(sent.feedback.woku_id, "Café Aurora"))
    assert shell(*command, "--anonymous").code == 0


def test_what_is_anonymous_already_may_be_corrected_elsewise(shell: Shell) -> None:
    (sent,) = shell.keep(envelope(respondent=Anonymous()))
    shell.know(WokuInfo(WokuId(WOKU_ID), anonymous_disabled=True))
    assert shell("outbox", "amend", sent, "--rating", "1").code == 0
    assert shell("outbox", "amend", sent, "--email", "ana@example.com").code == 0


def test_a_phone_needs_an_address(shell: Shell) -> None:
    (sent,) = shell.keep(envelope(respondent=Anonymous()))
    assert shell("outbox", "amend", sent, "--phone", "982959777").code == 65


def test_a_text_is_corrected_and_shown(shell: Shell) -> None:
    (sent,) = shell.keep(Envelope.of_text(feedback(), "Very god"))
    assert shell("outbox", "amend", sent, "--text", "Very good").code == 0
    shown = shell("outbox", "show", sent).out
    assert "Very good" in shown
    assert "in writing" in shown
    told = shell("outbox", "show", sent, "--json").json
    assert (told["kind"], told["text"], told["local_note"]) == ("text", "Very good", None)


def test_what_is_over_is_left_alone(shell: Shell, kept: list[str]) -> None:
    done = shell("outbox", "amend", kept[2], "--rating", "1", "--json")
    assert done.code == 65
    assert json.loads(done.err)["error"] == "AlreadyDelivered"


def test_a_table_of_what_arrived(shell: Shell, kept: list[str], tmp_path: Path) -> None:
    file = tmp_path / "voices.csv"
    done = shell("outbox", "csv", str(file), "--json")
    assert (done.code, done.json) == (0, {"written": str(file), "count": 1})
    with file.open(encoding="utf-8-sig", newline="") as text:
        (line,) = csv.DictReader(text)
    assert (line["id"], line["email"], line["rating"]) == (kept[2], "ana@example.com", "5")
    done = shell("outbox", "csv", str(file))
    assert done.out == f"Written: {file}. Voices: 1.\n"


def test_since_a_day(shell: Shell, kept: list[str], tmp_path: Path) -> None:
    def count(since: str) -> int:
        done = shell("outbox", "csv", str(tmp_path / "v.csv"), "--since", since, "--json")
        return int(done.json["count"])

    here = datetime(2026, 11, 1, 12, tzinfo=UTC).astimezone()
    assert count("2026-10-30") == 1
    assert count("2026-11-03") == 0
    assert count(f"{here:%Y-%m-%dT%H:%M}") == 1
    assert count("2026-11-01T12:00:01+00:00") == 0
    with pytest.raises(SystemExit) as left:
        count("yesterday")
    assert left.value.code == 65


def test_where_nothing_can_be_written_that_is_told(shell: Shell, tmp_path: Path) -> None:
    done = shell("outbox", "csv", str(tmp_path / "nowhere" / "v.csv"), "--json")
    assert done.code == 65
    assert json.loads(done.err)["error"] == "FileUnwritable"

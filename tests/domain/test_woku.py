"""What a station knows of a woku, and how it is named by those who set one up."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from woku_desktop.domain.errors import InvalidField
from woku_desktop.domain.feedback import WokuId
from woku_desktop.domain.woku import WokuFacts, WokuInfo, parse_woku_link, plain

ID = WokuId("65348875f3a876254aa82d5e")
NOW = datetime(2026, 3, 4, 13, 47, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "65348875f3a876254aa82d5e",
        "  65348875F3A876254AA82D5E\n",
        "https://woku.app/w/65348875f3a876254aa82d5e",
        "https://woku.app/review?wokuId=65348875f3a876254aa82d5e&lang=es",
        "woku.app/65348875f3a876254aa82d5e/review#65348875F3A876254AA82D5E",
    ],
)
def test_an_id_is_found_alone_or_in_a_link(text: str) -> None:
    assert parse_woku_link(text) == ID


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Café Aurora",
        "65348875f3a876254aa82d5",
        "65348875f3a876254aa82d5e0",
        "x65348875f3a876254aa82d5e",
        "https://woku.app/aaaaaaaaaaaaaaaaaaaaaaaa/65348875f3a876254aa82d5e",
    ],
)
def test_what_names_no_single_woku_is_wrong(text: str) -> None:
    with pytest.raises(InvalidField) as caught:
        parse_woku_link(text)
    assert caught.value.field == "woku_id"


def test_a_text_from_elsewhere_becomes_one_plain_line() -> None:
    assert plain("  ¿Cómo\n\tfue\u202e tu \x1b[31mvisita?\x00 ", 100) == "¿Cómo fue tu [31mvisita?"
    assert plain("a" * 10, 10) == "a" * 10
    assert plain("abcdefgh ijk", 10) == "abcdefgh…"


def test_what_woku_does_not_speak_of_stays_as_it_was() -> None:
    known = WokuInfo(ID, "Aurora", "¿Qué tal?", anonymous_disabled=True, closed=True)
    told = known.told(WokuFacts(ID), NOW)
    assert (told.name, told.question, told.seen_at) == ("Aurora", "¿Qué tal?", NOW)
    assert told.anonymous_disabled
    assert told.closed
    assert not told.reviews_disabled


def test_what_woku_speaks_of_is_taken_over() -> None:
    known = WokuInfo(ID, "Aurora", "¿Qué tal?", closed=True, local_note="Turno mañana")
    told = known.told(
        WokuFacts(ID, "Café Aurora", "", "", True, closed=False, reviews_disabled=True), NOW
    )
    assert (told.name, told.question, told.local_note) == ("Café Aurora", "", "Turno mañana")
    assert told.anonymous_disabled
    assert not told.closed
    assert told.reviews_disabled


def test_it_takes_feedback_unless_woku_said_otherwise() -> None:
    assert WokuInfo(ID).takes_feedback
    assert not WokuInfo(ID, closed=True).takes_feedback
    assert not WokuInfo(ID, reviews_disabled=True).takes_feedback


def test_it_is_called_by_the_best_there_is() -> None:
    assert WokuInfo(ID, "Aurora", "¿Qué tal?").title == "Aurora"
    assert WokuInfo(ID, "", "¿Qué tal?").title == "¿Qué tal?"
    assert WokuInfo(ID).title == ID.value


def test_it_is_described_by_what_its_title_does_not_say() -> None:
    assert WokuInfo(ID, "Aurora", "¿Qué tal?").description == "¿Qué tal?"
    assert WokuInfo(ID, "Aurora").description == ID.value
    assert WokuInfo(ID, "", "¿Qué tal?").description == ID.value
    assert WokuInfo(ID).description == ""


def test_a_note_is_no_matter_for_a_log() -> None:
    assert "Turno" not in repr(WokuInfo(ID, local_note="Turno mañana"))

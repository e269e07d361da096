"""One voice whole: what it says, what it offers, and the way in and out of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.ui.detail_states import DELIVERED, GIVEN_UP, GONE, TYPED, WRONG, attempts
from tests.ui.fakes import NOW, submission, waveform
from tests.ui.queue_states import delivered, needing, waiting
from tests.ui.screens import RESOURCES
from tests.ui.sided import Sided
from woku_desktop.domain.outcome import OutcomeKind
from woku_desktop.domain.sound_errors import VoiceNotPlayable
from woku_desktop.domain.submission import Attempt, State, Submission
from woku_desktop.domain.take import Waveform
from woku_desktop.domain.woku import WokuInfo
from woku_desktop.ui import texts
from woku_desktop.ui.desk import detail_words
from woku_desktop.ui.desk.detail_words import Deed, attempt_text, deeds_of
from woku_desktop.ui.desk.voice_rows import HEADING, ROW

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from woku_desktop.ui.desk.detail import VoiceDetail

ESCAPE, RIGHT = Qt.Key.Key_Escape, Qt.Key.Key_Right
CORRECT, RETRY, DISCARD, EXPORT = Deed.CORRECT, Deed.RETRY, Deed.DISCARD, Deed.EXPORT


@pytest.fixture
def sided(qtbot: QtBot, qapp: QApplication) -> Sided:
    texts.install(qapp, "en", RESOURCES / "i18n")
    made = Sided()
    qtbot.addWidget(made.side)
    with qtbot.waitExposed(made.side):
        made.side.activateWindow()
    return made


def shown(sided: Sided, voice: Submission) -> VoiceDetail:
    sided.add(voice)
    sided.choose(voice.id)
    return sided.side.pane.detail


def words(widget: QWidget) -> str:
    """Every label that can be seen, one a line."""
    return "\n".join(
        label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)
    )


def test_a_chosen_voice_is_told_whole(sided: Sided) -> None:
    sided.bridge.wokuChanged.emit(WokuInfo(DELIVERED.woku_id, "Café Aurora"))  # type: ignore[arg-type]
    voice = replace(DELIVERED, local_note="Terraza")
    detail = shown(sided, voice)
    assert sided.side.pane.page is detail
    assert detail.text.toPlainText() == "“La fila estuvo lenta y había una sola caja. El pan, eso sí, muy rico.”"  # fmt: skip  # noqa: E501
    told = words(detail)
    for part in ("paula.diaz@example.com", "3", "Fair, today at", "Café Aurora", "Note: Terraza"):
        assert part in told
    assert sided.archive.asked[-1] == ("read_attempts", voice.id)
    sided.bridge.attemptsRead.emit(
        voice.id, attempts(OutcomeKind.NOT_DELIVERED, OutcomeKind.DELIVERED)
    )
    assert "No connection, it stayed in the queue" in words(detail)
    assert "Delivered at the second try" in words(detail)


def test_tries_of_another_voice_are_not_shown(sided: Sided) -> None:
    detail = shown(sided, DELIVERED)
    sided.bridge.attemptsRead.emit("another", attempts(OutcomeKind.REJECTED))
    assert "did not accept" not in words(detail)


def test_what_a_server_or_a_person_says_is_plain_text(sided: Sided) -> None:
    marked = "<b>bold</b> <img src=x>"
    voice = submission("m", "a@b.cl", 1, transcription=marked, local_note=marked)
    detail = shown(sided, voice)
    assert marked in detail.text.toPlainText()
    for label in detail.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize(
    ("voice", "expected"),
    [
        (DELIVERED, (EXPORT,)),
        (WRONG, (CORRECT, DISCARD, EXPORT)),
        (GIVEN_UP, (RETRY, CORRECT, DISCARD, EXPORT)),
        (replace(WRONG, respondent=None), (RETRY, DISCARD, EXPORT)),
        (needing()[0], (RETRY, CORRECT, DISCARD, EXPORT)),
        (needing()[4], (RETRY, DISCARD)),
        (waiting()[0], (CORRECT, DISCARD, EXPORT)),
        (waiting()[1], (RETRY, CORRECT, DISCARD, EXPORT)),
        (waiting()[4], (EXPORT,)),
    ],
)
def test_what_is_offered(voice: Submission, expected: tuple[Deed, ...]) -> None:
    assert deeds_of(voice) == expected


def test_what_is_offered_is_asked_for(sided: Sided, qtbot: QtBot) -> None:
    detail = shown(sided, needing()[1])
    detail.buttons[RETRY].click()
    assert sided.deliveries.retried == ["n2"]
    detail.buttons[DISCARD].click()
    question = sided.voices.above.question
    assert question is not None
    assert question.asked_about == "n2"
    assert "For 10 seconds it can be brought back" in question.words
    question.discard.click()
    assert sided.deliveries.discarded == ["n2"]


def test_a_doubt_says_what_can_be_done(sided: Sided) -> None:
    detail = shown(sided, needing()[0])
    assert "looked for at Woku by itself" in words(detail)
    sided.add(replace(needing()[0], next_attempt_at=None))
    assert "if it is there, discard it here; if not, send it again" in words(detail)


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (State.DELIVERED, "hide one of them at Woku"),
        (State.QUEUED, "It leaves by itself"),
        (State.REJECTED, "discard it here; if not, send it again"),
    ],
)
def test_a_possible_duplicate_says_what_can_be_done(state: State, expected: str) -> None:
    told = detail_words.twice(replace(WRONG, state=state, possible_duplicate=True))
    assert told is not None
    assert expected in told.remedy
    assert detail_words.twice(replace(WRONG, state=state)) is None


@pytest.mark.parametrize("outcome", [*OutcomeKind, None])
def test_every_try_has_its_words(outcome: OutcomeKind | None) -> None:
    said = {
        attempt_text(Attempt(1, NOW, NOW, outcome, status), DELIVERED) for status in (None, 503)
    }
    assert all(said)
    running = Attempt(1, NOW)
    assert attempt_text(running, waiting()[4]) == "Being sent"
    assert attempt_text(running, waiting()[0]) == "Cut off when the program ended"


def test_many_tries_are_told_shortly() -> None:
    rows = detail_words.attempt_rows(attempts(*[OutcomeKind.UNKNOWN] * 15), GIVEN_UP, NOW)
    assert len(rows) == detail_words.MOST_ATTEMPTS + 1
    assert rows[0][0] == ""
    older = Attempt(1, NOW - timedelta(days=2), NOW, OutcomeKind.UNKNOWN)
    assert "Mar" in detail_words.attempt_rows([older], GIVEN_UP, NOW)[0][0]


@pytest.mark.parametrize(
    ("many", "expected"),
    [(1, "first try"), (2, "second try"), (3, "third try"), (7, "try number 7")],
)
def test_the_try_that_delivered(many: int, expected: str) -> None:
    assert expected in detail_words.tries(replace(DELIVERED, attempts=many))


def test_why_there_is_nothing_to_read() -> None:
    nothing = detail_words.nothing_said
    assert nothing(DELIVERED) == ""
    assert "no transcription" in nothing(submission("x", None, 3))
    assert "keyring" in nothing(delivered()[2])
    assert "keyring" in nothing(replace(TYPED, text=None))
    assert nothing(WRONG) == ""


# The sound


def test_a_kept_voice_is_looked_at_and_played(sided: Sided, qtbot: QtBot) -> None:
    sound = shown(sided, DELIVERED).sound
    qtbot.waitUntil(lambda: sided.listening.asked == ["open v1"])
    sided.bridge.waveformRead.emit("v1", Waveform(waveform(60), 20.0))
    assert any(sound.picture.bars())
    sound.play.click()
    assert sided.listening.asked[-1] == "play v1"
    sided.listening.played = 10.0
    sided.bridge.listeningStarted.emit("v1")
    qtbot.waitUntil(lambda: "0:10 / 0:20" in words(sound))
    assert sound.play.accessibleName() == "Stop"
    sound.play.click()
    assert sided.listening.asked[-1] == "stop"
    # The end of what was stopped is heard after the next has begun.
    sound.play.click()
    sided.bridge.listeningEnded.emit("v1", None)
    assert sound.playing
    sided.bridge.listeningEnded.emit("v1", VoiceNotPlayable())
    assert texts.describe(VoiceNotPlayable()).title in sound.words


def test_walking_through_the_list_opens_no_sound_on_the_way(sided: Sided, qtbot: QtBot) -> None:
    others = [replace(DELIVERED, id=f"o{each}", number=900 + each) for each in range(3)]
    sided.add(DELIVERED, *others)
    for each in others:
        sided.choose(each.id)
    qtbot.waitUntil(lambda: bool(sided.listening.asked))
    assert sided.listening.asked == ["open o2"]


def test_what_is_heard_ends_with_its_detail(sided: Sided) -> None:
    sound = shown(sided, DELIVERED).sound
    sound.play.click()
    sided.side.pane.close_page()
    assert sided.listening.asked[-1] == "stop"


def test_a_sound_that_is_gone_is_not_offered(sided: Sided) -> None:
    sound = shown(sided, GONE).sound
    assert not sound.play.isVisible()
    assert sound.words == "The sound is no longer kept here."
    sided.add(TYPED)
    sided.choose(TYPED.id)
    assert not sound.isVisible()


def test_a_voice_that_cannot_be_looked_at_says_why(sided: Sided) -> None:
    sound = shown(sided, DELIVERED).sound
    sided.bridge.listeningFailed.emit("another", VoiceNotPlayable())
    assert sound.words == ""
    sided.bridge.listeningFailed.emit("v1", VoiceNotPlayable())
    assert texts.describe(VoiceNotPlayable()).title in sound.words


# The way in and out


def test_escape_closes_and_gives_the_focus_back_to_the_row(sided: Sided) -> None:
    shown(sided, DELIVERED)
    voices = sided.voices
    row = voices.list.currentIndex().row()
    voices.list.setFocus()
    QTest.keyClick(voices.list, RIGHT)
    focused = QApplication.focusWidget()
    assert focused is sided.side.pane.detail.text
    QTest.keyClick(focused, ESCAPE)
    assert sided.side.pane.page is None
    assert QApplication.focusWidget() is voices.list
    assert voices.list.currentIndex().row() == row
    # What becomes of it meanwhile does not open it again; a person does.
    sided.tell(replace(DELIVERED, revision=9))
    assert sided.side.pane.page is None
    QTest.keyClick(voices.list, Qt.Key.Key_Return)
    assert sided.side.pane.page is sided.side.pane.detail


def test_the_button_closes_it_too(sided: Sided) -> None:
    detail = shown(sided, DELIVERED)
    detail.head.close_button.click()
    assert not sided.side.pane.isVisible()


def test_in_a_low_window_it_replaces_the_list(sided: Sided) -> None:
    sided.side.set_room(compact=True, short=True)
    sided.side.resize(336, 504)
    shown(sided, DELIVERED)
    assert sided.voices.isVisible()
    assert sided.side.pane.page is None
    QTest.keyClick(sided.voices.list, RIGHT)
    detail = sided.side.pane.detail
    assert (detail.isVisible(), sided.voices.isVisible()) == (True, False)
    assert detail.head.back.isVisible()
    detail.head.back.click()
    assert (detail.isVisible(), sided.voices.isVisible()) == (False, True)
    assert QApplication.focusWidget() is sided.voices.list


def test_a_discard_asked_for_in_a_low_window_is_seen(sided: Sided) -> None:
    sided.side.set_room(compact=True, short=True)
    shown(sided, WRONG)
    sided.side.pane.open(WRONG)
    sided.side.pane.detail.buttons[DISCARD].click()
    assert sided.voices.above.question is not None
    assert sided.voices.above.question.isVisible()


def test_the_detail_leaves_the_list_its_filters_and_a_row_and_grows(
    sided: Sided, qtbot: QtBot
) -> None:
    detail = shown(sided, DELIVERED)
    qtbot.waitUntil(lambda: detail.height() == 254)
    qtbot.waitUntil(lambda: sided.voices.list.viewport().height() == HEADING + ROW)
    sided.side.resize(400, 788)
    qtbot.waitUntil(lambda: detail.height() > 400)


def test_everything_has_a_name_and_a_rank_for_the_keyboard(sided: Sided) -> None:
    detail = shown(sided, GIVEN_UP)
    for name in ("Retry", "Correct", "Discard", "Export", "Play", "Close"):
        button = detail.findChild(QWidget, f"detail{name}Button")
        assert button is not None
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
        assert getattr(button, "text", str)() or button.accessibleName()


def test_a_click_leaves_the_keyboard_in_the_list(sided: Sided, qtbot: QtBot) -> None:
    for voice in needing():
        sided.add(voice)
    voices = sided.voices.list
    row = sided.voices.model.row_of(needing()[1].number)
    where = voices.visualRect(sided.voices.model.index(row)).topLeft() + QPoint(100, 20)
    QTest.mouseClick(voices.viewport(), Qt.MouseButton.LeftButton, pos=where)
    detail = sided.side.pane.detail
    qtbot.waitUntil(lambda: detail.voice is not None and detail.isVisible())
    assert QApplication.focusWidget() is voices
    QTest.keyClick(voices, Qt.Key.Key_Space)
    assert sided.deliveries.retried == []
    # Who goes there by key is there.
    QTest.keyClick(voices, RIGHT)
    assert QApplication.focusWidget() is detail.first_control()

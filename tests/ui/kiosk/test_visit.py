"""A visit from the first touch to the thanks, and every way in which it ends before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.ui.fakes import summary
from tests.ui.kiosk.stage import Station
from woku_desktop.domain.errors import (
    MicrophoneBusy,
    MicrophoneMissing,
    MicrophoneStalled,
    NotSealable,
    SoundLibraryMissing,
)
from woku_desktop.domain.feedback import Anonymous, Identified, Kind
from woku_desktop.domain.outbox_errors import OutboxFull
from woku_desktop.domain.outcome import Receipt
from woku_desktop.domain.submission import State
from woku_desktop.domain.voice import StopReason, Verdict
from woku_desktop.ui.capture.phases import Phase
from woku_desktop.ui.kiosk.readiness import Sign
from woku_desktop.ui.kiosk.visit import Step

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ADDRESS = "carla.munoz@example.com"


@pytest.fixture
def station(spanish: None) -> Station:
    return Station()


def to_contact(station: Station) -> None:
    station.visit.rate_at_once(4)
    station.record()
    station.visit.next()
    assert station.at() is Step.CONTACT


def test_the_whole_way(station: Station) -> None:
    visit = station.visit
    steps: list[Step] = []
    visit.stepChanged.connect(steps.append)
    visit.start()
    visit.next()
    assert station.at() is Step.RATE, "not without a star"
    station.flow.set_rating(4)
    visit.next()
    visit.next()
    assert station.at() is Step.RECORD, "not without a recording"
    station.record()
    visit.next()
    visit.set_email("carla.munoz@")
    visit.next()
    assert station.at() is Step.CONTACT, "not with half an address"
    visit.set_email(ADDRESS)
    visit.next()
    visit.set_phone("12")
    visit.next()
    assert station.at() is Step.PHONE
    visit.set_phone("9 1234 5678")
    visit.next()
    assert station.submitted().respondent == Identified(ADDRESS, "56912345678")
    assert station.at() is Step.PHONE, "thanks only when it is safe"
    station.kept()
    assert steps == [Step.RATE, Step.RECORD, Step.CONTACT, Step.PHONE, Step.THANKS]


def test_two_touches_and_one_more_for_nobody(station: Station) -> None:
    to_contact(station)
    station.visit.send_anonymously()
    station.kept()
    assert station.submitted().respondent == Anonymous()
    assert station.submitted().rating.stars == 4
    assert station.at() is Step.THANKS


def test_without_a_phone_step_the_address_sends(spanish: None) -> None:
    from dataclasses import replace

    station = Station()
    options = replace(station.options, ask_phone=False)
    station.bridge.optionsChanged.emit(options)
    station.visit.set_options(options)
    to_contact(station)
    station.visit.set_email(ADDRESS)
    station.visit.next()
    assert station.submitted().respondent == Identified(ADDRESS)


def test_back_leads_through_every_step(station: Station) -> None:
    visit = station.visit
    to_contact(station)
    visit.set_email(ADDRESS)
    visit.next()
    for step in (Step.CONTACT, Step.RECORD, Step.RATE, Step.ATTRACT):
        visit.back()
        assert station.at() is step
    assert visit.email == ""
    assert station.recorder.discarded


def test_back_from_a_running_recording_destroys_it(station: Station) -> None:
    station.visit.rate_at_once(5)
    station.flow.press_record()
    station.start_take()
    station.visit.back()
    assert station.recorder.asked[-1] == "cancel"
    assert station.phase() is Phase.READY


def test_who_leaves_leaves_nothing(station: Station) -> None:
    visit = station.visit
    forgotten: list[bool] = []
    visit.forgotten.connect(lambda: forgotten.append(True))
    to_contact(station)
    visit.set_language("pt")
    visit.set_email(ADDRESS)
    visit.next()
    visit.set_phone("912345678")
    visit.leave()
    flow = station.flow
    assert (visit.step, visit.language, visit.email, visit.phone) == (Step.ATTRACT, "es", "", "")
    assert (flow.stars, flow.take, flow.respondent, flow.text) == (0, None, None, "")
    assert len(station.recorder.discarded) == 1
    assert forgotten == [True]
    assert not station.deliveries.submitted


def test_nobody_there_is_asked_and_then_forgotten(station: Station, qtbot: QtBot) -> None:
    station = Station(still_there_s=2, idle_seconds=0.02)
    visit = station.visit
    to_contact(station)
    seen: list[int | None] = []
    visit.stillThereChanged.connect(lambda: seen.append(visit.seconds_left))
    visit._patience._countdown.setInterval(20)
    with qtbot.waitSignal(visit.forgotten):
        visit.set_email(ADDRESS)
    assert seen == [2, 1, None]
    assert station.at() is Step.ATTRACT
    assert len(station.recorder.discarded) == 1


def test_a_touch_ends_the_question(station: Station, qtbot: QtBot) -> None:
    station = Station(idle_seconds=0.02)
    to_contact(station)
    with qtbot.waitSignal(station.visit.stillThereChanged):
        pass
    seen: list[int | None] = []
    station.visit.stillThereChanged.connect(lambda: seen.append(station.visit.seconds_left))
    station.visit.touched()
    assert seen == [None]
    assert station.at() is Step.CONTACT
    assert not station.recorder.discarded


def test_a_microphone_that_hears_nothing_is_told_to_staff(station: Station) -> None:
    station.visit.rate_at_once(3)
    station.record(summary(verdict=Verdict.SILENT))
    readiness = station.readiness
    assert readiness.microphone == "MicrophoneSilent"
    assert [each.code for each in readiness.causes] == ["MicrophoneSilent"]
    assert station.sign() is Sign.TROUBLE
    # Visitors may try again: it may have been a switch.
    assert station.speaks()
    station.record(summary(seconds=0.4))
    assert readiness.microphone == "MicrophoneSilent"
    station.record()
    assert (readiness.microphone, readiness.sign) == ("good", Sign.NONE)


def test_nobody_is_asked_while_they_speak_or_listen(station: Station) -> None:
    visit, flow = station.visit, station.flow
    visit.rate_at_once(3)
    assert station.waits()
    flow.press_record()
    station.start_take()
    assert not station.waits()
    visit.touched()
    assert not station.waits()
    flow.press_record()
    station.end_take()
    assert station.waits()
    flow.play()
    # As long as it can last: a loudspeaker's driver may hang, too.
    assert visit._patience._idle.remainingTime() > 60_000
    station.bridge.playbackEnded.emit(None)
    assert station.waits()


def test_a_microphone_that_never_opens_keeps_nobody(station: Station, qtbot: QtBot) -> None:
    station = Station(still_there_s=1, idle_seconds=0.02)
    visit = station.visit
    visit.rate_at_once(3)
    station.flow.press_record()
    qtbot.waitUntil(lambda: visit.seconds_left is not None)
    # Nor does it open once nobody is there.
    assert station.phase() is Phase.READY
    with qtbot.waitSignal(visit.forgotten, timeout=3000):
        assert not station.waits()
    assert station.at() is Step.ATTRACT


def test_who_walks_away_from_a_recording_is_asked_once_it_has_ended(station: Station) -> None:
    station.visit.rate_at_once(3)
    station.flow.press_record()
    station.start_take()
    station.end_take(summary(stop_reason=StopReason.SILENCE))
    assert station.phase() is Phase.REVIEW
    assert station.waits()


def test_thanks_end_by_themselves(station: Station, qtbot: QtBot) -> None:
    station = Station(thanks_seconds=0.02)
    to_contact(station)
    station.visit.set_language("en")
    station.visit.send_anonymously()
    with qtbot.waitSignal(station.visit.forgotten):
        station.kept()
    assert station.at() is Step.ATTRACT
    assert station.visit.language == "es"


def test_what_was_understood_is_shown_only_where_it_may_be(spanish: None) -> None:
    for shown in (False, True):
        station = Station(show_transcription=shown)
        to_contact(station)
        station.visit.send_anonymously()
        station.kept()
        station.becomes(State.DELIVERED, receipt=Receipt(transcription="Todo bien"))
        assert station.visit.transcription == ("Todo bien" if shown else "")


def test_what_can_not_be_kept_can_be_sent_again(station: Station) -> None:
    visit = station.visit
    to_contact(station)
    visit.set_email(ADDRESS)
    visit.next()
    visit.next()
    station.bridge.submissionFailed.emit(station.submitted().id, OutboxFull(missing_mb=3))
    assert station.at() is Step.PHONE
    assert visit.not_kept
    assert station.readiness.causes
    visit.next()
    station.kept()
    assert station.at() is Step.THANKS
    assert station.readiness.causes == ()


def test_a_woku_that_is_gone_meanwhile_leads_back_to_the_start(station: Station) -> None:
    to_contact(station)
    station.bridge.optionsChanged.emit(replace(station.options, woku_id=None))
    station.visit.send_anonymously()
    assert station.at() is Step.ATTRACT
    assert station.readiness.problem is not None
    assert station.flow.take is None


def test_nothing_can_be_changed_while_it_is_kept(station: Station) -> None:
    visit = station.visit
    to_contact(station)
    visit.send_anonymously()
    visit.back()
    visit.leave()
    assert station.at() is Step.CONTACT
    assert not station.waits()
    station.kept()
    assert station.at() is Step.THANKS


def test_without_a_microphone_one_can_write(station: Station) -> None:
    visit = station.visit
    station.bridge.microphonesListed.emit(())
    visit.start()
    station.flow.set_rating(2)
    visit.next()
    assert station.at() is Step.WRITE
    assert not visit.may_go_on
    station.flow.set_text("La mesa cojea.")
    visit.next()
    visit.send_anonymously()
    assert station.deliveries.submitted[-1][1] == "La mesa cojea."
    station.kept()
    assert station.at() is Step.THANKS
    visit.leave()
    assert station.flow.mode is Kind.VOICE
    assert station.flow.text == ""


def test_staff_hear_what_the_sound_lacks_while_visitors_write(station: Station) -> None:
    station.bridge.soundKnown.emit(SoundLibraryMissing())
    station.bridge.microphonesListed.emit(())
    readiness = station.readiness
    assert (readiness.can_speak, readiness.can_write) == (False, True)
    assert readiness.problem is None
    assert readiness.sign is Sign.TROUBLE
    assert [each.code for each in readiness.causes] == ["SoundLibraryMissing"]
    assert readiness.microphone == "SoundLibraryMissing"


def test_without_either_nothing_starts(spanish: None) -> None:
    station = Station(text_answers=False)
    station.bridge.microphonesListed.emit(())
    assert isinstance(station.readiness.problem, MicrophoneMissing)
    station.visit.start()
    station.visit.rate_at_once(5)
    assert station.at() is Step.ATTRACT
    assert station.flow.stars == 0
    station.bridge.microphonesListed.emit(station.recorder.microphones)
    station.visit.start()
    assert station.at() is Step.RATE


def test_what_can_not_be_sealed_is_not_recorded(station: Station) -> None:
    station.bridge.sealingKnown.emit(NotSealable())
    station.visit.start()
    assert station.at() is Step.ATTRACT
    station.bridge.sealingKnown.emit(None)
    station.visit.start()
    assert station.at() is Step.RATE


def test_writing_and_speaking_lead_to_each_other(station: Station) -> None:
    visit = station.visit
    visit.rate_at_once(4)
    visit.write_instead()
    assert (visit.step, station.flow.mode) == (Step.WRITE, Kind.TEXT)
    visit.speak_instead()
    assert (visit.step, station.flow.mode) == (Step.RECORD, Kind.VOICE)


def test_only_the_languages_of_the_station(spanish: None) -> None:
    station = Station(languages=("pt", "en"))
    assert station.visit.language == "pt"
    station.visit.set_language("es")
    assert station.visit.language == "pt"


def test_a_language_is_left_to_nobody(station: Station, qtbot: QtBot) -> None:
    station = Station(idle_seconds=0.02)
    asked: list[bool] = []
    station.visit.stillThereChanged.connect(lambda: asked.append(True))
    assert not station.waits()
    with qtbot.waitSignal(station.visit.forgotten):
        station.visit.set_language("pt")
    assert station.visit.language == "es"
    assert not station.waits()
    assert asked == []


def test_a_disk_that_does_not_answer_holds_up_nobody(station: Station, qtbot: QtBot) -> None:
    visit = station.visit
    to_contact(station)
    visit.set_email(ADDRESS)
    visit.next()
    visit.set_phone("912345678")
    visit._saving.setInterval(20)
    with qtbot.waitSignal(visit.forgotten):
        visit.next()
    assert (station.at(), visit.phone, station.flow.stars) == (Step.ATTRACT, "", 0)
    assert station.phase() is Phase.READY
    assert not station.recorder.discarded, "it may still be kept"
    assert station.sign() is Sign.TROUBLE
    station.kept()
    assert station.at() is Step.ATTRACT
    assert station.sign() is Sign.NONE


def test_a_sound_system_that_hangs_ends_the_visit_and_is_told(
    station: Station, qtbot: QtBot
) -> None:
    station = Station(still_there_s=1, idle_seconds=0.02)
    visit = station.visit
    visit._patience._countdown.setInterval(20)
    visit.rate_at_once(3)
    with qtbot.waitSignal(visit.stuck):
        station.flow.press_record()  # and no sample ever comes
    assert station.at() is Step.ATTRACT
    assert any(isinstance(cause, MicrophoneStalled) for cause in station.readiness.causes)


def test_what_failed_may_be_tried_again_and_staff_is_told_all_the_same(station: Station) -> None:
    readiness = station.readiness
    station.visit.rate_at_once(3)
    station.flow.press_record()
    station.bridge.recordingFailed.emit(MicrophoneBusy(microphone="USB"))
    station.visit.leave()
    assert not station.speaks()
    station.bridge.microphonesListed.emit(station.recorder.microphones)
    assert not station.speaks(), "nothing was plugged in or out"
    readiness.let_try_again()
    assert station.speaks()
    assert station.sign() is Sign.TROUBLE
    assert readiness.microphone == MicrophoneBusy().code
    station.visit.rate_at_once(3)
    station.flow.press_record()
    station.start_take()
    assert station.sign() is Sign.NONE
    assert readiness.microphone == "good"


def test_another_microphone_settles_what_failed(station: Station) -> None:
    station.visit.rate_at_once(3)
    station.flow.press_record()
    station.bridge.recordingFailed.emit(MicrophoneBusy(microphone="USB"))
    station.bridge.microphonesListed.emit(station.recorder.microphones[1:])
    assert station.readiness.can_speak
    assert station.readiness.causes == ()

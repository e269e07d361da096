"""Every state of the recording step, the thanks and "Still there?", to look at and to test."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tests.ui.fakes import summary
from woku_desktop.domain.errors import (
    MicrophoneBusy,
    MicrophoneMissing,
    PlaybackFailed,
)
from woku_desktop.domain.outcome import Receipt
from woku_desktop.domain.submission import State
from woku_desktop.domain.voice import StopReason, Verdict
from woku_desktop.ui.kiosk.record import RecordPage
from woku_desktop.ui.kiosk.still_there import StillThere
from woku_desktop.ui.kiosk.thanks import ThanksPage

if TYPE_CHECKING:
    from tests.ui.kiosk.stage import Station
    from woku_desktop.ui.kiosk.page import Page

SAID = (
    "Todo muy bien. Me atendieron con cariño, el café llegó caliente y la música deja conversar. "
    "Lo único: la mesa de la ventana cojea un poco, pero la chica que atiende la arregló altiro "
    "con un cartoncito."
)
SAID_LONG = f"{SAID} {SAID} {SAID} {SAID} Volvería solo por el kuchen de nuez."


def ready(station: Station) -> Page:
    """Nothing recorded yet."""
    station.visit.rate_at_once(4)
    return RecordPage(station.visit)


def opening(station: Station) -> Page:
    """The microphone was asked for."""
    page = ready(station)
    station.flow.press_record()
    return page


def recording(
    station: Station, seconds: float = 23.0, verdict: Verdict = Verdict.GOOD
) -> RecordPage:
    """A running take."""
    station.visit.rate_at_once(4)
    page = RecordPage(station.visit)
    station.flow.press_record()
    station.start_take()
    station.progress(seconds, verdict)
    return page


def last_seconds(station: Station) -> Page:
    """A running take near its limit."""
    return recording(station, 51.2)


def muted(station: Station) -> Page:
    """A running take of which nothing is heard."""
    return recording(station, 4.0, Verdict.SILENT)


def quiet(station: Station) -> Page:
    """A running take of somebody far away."""
    return recording(station, 4.0, Verdict.QUIET)


def loud(station: Station) -> Page:
    """A running take of somebody too near."""
    return recording(station, 4.0, Verdict.CLIPPING)


def stalled(station: Station) -> Page:
    """A running take of which no sound arrives."""
    return recording(station, 4.0, Verdict.STALLED)


def stopping(station: Station) -> Page:
    """A take that is being finished."""
    page = recording(station)
    station.flow.press_record()
    return page


def taken(station: Station, **kind: object) -> RecordPage:
    """A finished take."""
    page = recording(station)
    station.flow.press_record()
    station.end_take(summary(**kind))  # type: ignore[arg-type] # the names are summary's
    return page


def review(station: Station) -> Page:
    """A take to hear, on a station with a loudspeaker."""
    station.bridge.loudspeakerKnown.emit(True)
    return taken(station)


def review_unheard(station: Station) -> Page:
    """A take on a station without a loudspeaker."""
    return taken(station)


def playing(station: Station) -> Page:
    """A take that is being heard."""
    page = review(station)
    station.flow.play()
    station.recorder.played = 13.0
    return page


def at_the_limit(station: Station) -> Page:
    """A take that ended at the limit."""
    station.bridge.loudspeakerKnown.emit(True)
    return taken(station, seconds=60.0, stop_reason=StopReason.LIMIT)


def after_silence(station: Station) -> Page:
    """A take that ended because nobody spoke any more."""
    return taken(station, stop_reason=StopReason.SILENCE)


def quiet_take(station: Station) -> Page:
    """A take that can hardly be heard."""
    station.bridge.loudspeakerKnown.emit(True)
    return taken(station, verdict=Verdict.QUIET)


def loud_take(station: Station) -> Page:
    """A distorted take, beside something written."""
    station.flow.set_text("Muy bueno")
    return taken(station, verdict=Verdict.CLIPPING)


def torn_take(station: Station) -> Page:
    """A take with a hole in it."""
    return taken(station, lost_frames=9000, gaps=2)


def lost_in_the_middle(station: Station) -> Page:
    """The microphone went away; what was said until then is kept."""
    station.bridge.loudspeakerKnown.emit(True)
    return taken(station, seconds=12.0, stop_reason=StopReason.LOST)


def lost_at_once(station: Station) -> Page:
    """The microphone went away, and nothing is kept."""
    return taken(station, seconds=0.4, stop_reason=StopReason.LOST)


def too_short(station: Station) -> Page:
    """A take under a second."""
    return taken(station, seconds=0.4)


def silent_take(station: Station) -> Page:
    """A take with nothing in it."""
    return taken(station, verdict=Verdict.SILENT)


def cannot_record(station: Station) -> Page:
    """The microphone did not open."""
    page = opening(station)
    station.bridge.recordingFailed.emit(MicrophoneBusy(microphone="USB"))
    return page


def cannot_record_again(station: Station) -> Page:
    """The microphone did not open for a second take; the first is still there."""
    page = review(station)
    station.flow.record_again()
    station.bridge.recordingFailed.emit(MicrophoneMissing())
    return page


def cannot_play(station: Station) -> Page:
    """The loudspeaker did not open."""
    page = playing(station)
    station.bridge.playbackEnded.emit(PlaybackFailed())
    return page


def sent(station: Station) -> ThanksPage:
    """An opinion that is safe on the disk."""
    station.visit.rate_at_once(4)
    station.record()
    page = ThanksPage(station.visit)
    station.visit.next()
    station.visit.send_anonymously()
    station.kept()
    return page


def thanks(station: Station) -> Page:
    """Safe, and nothing more is known."""
    return sent(station)


def thanks_understood(station: Station, said: str = SAID) -> ThanksPage:
    """Delivered, with what was understood."""
    page = sent(station)
    station.becomes(State.DELIVERED, receipt=Receipt(transcription=said))
    return page


def thanks_long(station: Station) -> Page:
    """Delivered, with more than fits."""
    return thanks_understood(station, SAID_LONG)


def still_there(station: Station) -> Page:
    """Nobody has touched anything for long."""
    station.visit.rate_at_once(4)
    page = StillThere(station.visit, guard_ms=0)
    station.visit._ask_still_there()
    return page


Shows = Callable[["Station"], "Page"]
"""Brings a station to a state, and returns the page that shows it."""

RECORD_STATES: dict[str, Shows] = {
    each.__name__: each
    for each in (
        ready,
        opening,
        recording,
        last_seconds,
        muted,
        quiet,
        loud,
        stalled,
        stopping,
        review,
        review_unheard,
        playing,
        at_the_limit,
        after_silence,
        quiet_take,
        loud_take,
        torn_take,
        lost_in_the_middle,
        lost_at_once,
        too_short,
        silent_take,
        cannot_record,
        cannot_record_again,
        cannot_play,
    )
}
THANKS_STATES: dict[str, Shows] = {
    "thanks": thanks,
    "thanks_understood": thanks_understood,
    "thanks_long": thanks_long,
}
STILL_THERE_STATES: dict[str, Shows] = {"still_there": still_there}
STATES = {**RECORD_STATES, **THANKS_STATES, **STILL_THERE_STATES}

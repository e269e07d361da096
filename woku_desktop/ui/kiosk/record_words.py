"""What the recording step says to a visitor, who can mend nothing: no technical words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from woku_desktop.domain.errors import (
    MicrophoneLost,
    MicrophoneMoved,
    MicrophoneSilent,
    PlaybackFailed,
    RoomRanOut,
    TakeCutShort,
    TakeGone,
    TakeTooShort,
)
from woku_desktop.domain.voice import StopReason, Verdict
from woku_desktop.ui.capture.phases import Phase
from woku_desktop.ui.capture.words import LAST_SECONDS
from woku_desktop.ui.texts import length, translate

if TYPE_CHECKING:
    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.take import Progress, TakeSummary
    from woku_desktop.ui.kiosk.visit import Visit
    from woku_desktop.ui.widgets.text import Span


class Said(NamedTuple):
    """What stands below the button.

    Args:
        title: in one line.
        detail: what it means, or what to do.
        worrying: whether something went wrong.
        spans: stretches of the detail with their own look.
    """

    title: str
    detail: str = ""
    worrying: bool = False
    spans: tuple[Span, ...] = ()


class PillSaid(NamedTuple):
    """What the pill says of the microphone.

    Args:
        words: its state in words.
        tone: "neutral", "opening", "recording", "good" or "warning".
    """

    words: str
    tone: str = "neutral"


def privacy(visit: Visit) -> tuple[str, str]:
    """What is promised before a recording: the setting's words, or what leads and what follows."""
    own = visit.options.kiosk.privacy.get(visit.language, "")
    if own:
        return own, ""
    return (
        translate("Kiosk", "Nothing is sent until you decide."),
        translate("Kiosk", "If you leave without sending, your recording is erased."),
    )


def pill(visit: Visit, progress: Progress | None) -> PillSaid:
    """The microphone's state."""
    flow = visit.flow
    if flow.phase is Phase.OPENING:
        return PillSaid(translate("Kiosk", "The microphone is opening"), "opening")
    if flow.phase is Phase.RECORDING:
        return while_recording(progress.verdict if progress else Verdict.LISTENING)
    if flow.phase is Phase.STOPPING:
        return PillSaid(translate("Kiosk", "Keeping your recording safe…"))
    if flow.take is not None:
        return PillSaid(ready(flow.take), "good")
    return PillSaid(translate("Kiosk", "The microphone is closed"))


def ready(take: TakeSummary) -> str:
    """That a take is there, and how long it is."""
    return translate("Kiosk", "Recording ready, {length}").format(length=length(take.seconds))


def while_recording(verdict: Verdict) -> PillSaid:
    """What the open microphone hears."""
    hints = {
        Verdict.SILENT: translate("Kiosk", "We can't hear you. Is the microphone muted?"),
        Verdict.QUIET: translate("Kiosk", "We hardly hear you. Come closer."),
        Verdict.CLIPPING: translate("Kiosk", "You sound very loud. Move back a little."),
        Verdict.STALLED: translate("Kiosk", "Your voice isn't reaching us right now."),
    }
    if verdict in hints:
        return PillSaid(hints[verdict], "warning")
    return PillSaid(translate("Kiosk", "We're listening, the microphone is open"), "recording")


def below_the_button(visit: Visit, progress: Progress | None) -> Said:
    """The instruction, the time, or what went wrong."""
    flow = visit.flow
    if flow.phase in {Phase.OPENING, Phase.STOPPING}:
        return Said(translate("Kiosk", "One moment…"))
    if flow.phase is Phase.RECORDING:
        title = translate("Kiosk", "Touch to finish")
        return _with_time(title, progress) if progress is not None else Said(title)
    if flow.take is not None:
        return _with_take(flow.problem) if flow.problem else _finished(flow.take, visit)
    return _without(flow.problem, visit) if flow.problem else _at_first(visit)


def time_left(progress: Progress) -> tuple[str, bool]:
    """How much longer it may run, and whether that is a warning."""
    # Whole seconds, so that it turns over together with the time used.
    left = max(0, round(progress.limit_seconds) - int(progress.seconds))
    if left <= LAST_SECONDS:
        return translate("Kiosk", "Only %n seconds left.", "", left), True
    return translate("Kiosk", "%n seconds left.", "", left), False


def disc_name(visit: Visit) -> str:
    """What the round button does."""
    if visit.flow.phase in {Phase.RECORDING, Phase.STOPPING}:
        return translate("Kiosk", "Stop recording")
    if visit.flow.problem is not None:
        return translate("Kiosk", "Record again")
    return translate("Kiosk", "Record your voice")


def _at_first(visit: Visit) -> Said:
    if not visit.readiness.can_speak:
        return _not_now(visit)
    limit = round(visit.flow.options.max_seconds)
    return Said(
        translate("Kiosk", "Touch to speak"),
        translate("Kiosk", "You have up to %n seconds.", "", limit),
    )


def _with_time(title: str, progress: Progress) -> Said:
    used = translate("Kiosk", "{time} so far.").format(time=length(progress.seconds))
    left, warning = time_left(progress)
    spans = (
        (0, len(used), "quiet", 400),
        (len(used) + 1, len(left), "warning" if warning else "text", 600),
    )
    return Said(title, f"{used} {left}", spans=spans)


def _go_on(visit: Visit) -> str:
    if visit.readiness.can_listen:
        return translate("Kiosk", "Listen to it, record it again, or go on.")
    return translate("Kiosk", "Record it again, or go on.")


def _finished(take: TakeSummary, visit: Visit) -> Said:
    """What there is to know of a take that went well, or nearly."""
    said = _ended(take) or _heard(take)
    if said is None:
        said = Said(translate("Kiosk", "All good?"), _go_on(visit))
    if visit.flow.given_twice:
        other = translate("Kiosk", "Your recording is sent, what you wrote is not.")
        said = said._replace(detail=f"{said.detail} {other}")
    return said


def _ended(take: TakeSummary) -> Said | None:
    kept = translate("Kiosk", "What you said until then is here.")
    if take.stop_reason is StopReason.SILENCE:
        title = translate("Kiosk", "We stopped recording because we heard nothing more")
        return Said(title, kept)
    if take.stop_reason is StopReason.LIMIT:
        return Said(translate("Kiosk", "The time is up"), kept)
    return None


def _heard(take: TakeSummary) -> Said | None:
    if take.lost_frames:
        return Said(
            translate("Kiosk", "A little of the sound was lost"),
            translate("Kiosk", "You can go on, or record it again."),
            worrying=True,
        )
    if take.verdict is Verdict.QUIET:
        return Said(
            translate("Kiosk", "You can hardly be heard"),
            translate("Kiosk", "You can go on, or record it again from closer."),
        )
    if take.verdict is Verdict.CLIPPING:
        return Said(
            translate("Kiosk", "You sound very loud"),
            translate("Kiosk", "You can go on, or record it again from a little further away."),
        )
    return None


def _with_take(problem: Problem) -> Said:
    """What went wrong while there is a take that can be sent."""
    if isinstance(problem, MicrophoneLost | MicrophoneMoved | RoomRanOut):
        return Said(
            translate("Kiosk", "The recording was cut off"),
            translate("Kiosk", "What you said until then is here. You can go on with it."),
            worrying=True,
        )
    fine = translate("Kiosk", "Your recording is still here. You can go on with it.")
    if isinstance(problem, PlaybackFailed):
        return Said(translate("Kiosk", "It can't be listened to right now"), fine, worrying=True)
    return Said(_cannot_record(), fine, worrying=True)


def _without(problem: Problem, visit: Visit) -> Said:
    """What went wrong, and left nothing."""
    if isinstance(problem, TakeTooShort):
        return Said(
            translate("Kiosk", "That was very short"),
            translate("Kiosk", "Touch to record again, and touch once more when you are done."),
            worrying=True,
        )
    if isinstance(problem, MicrophoneSilent):
        return Said(
            translate("Kiosk", "We couldn't hear you"),
            translate("Kiosk", "Come closer to the microphone and touch to record again."),
            worrying=True,
        )
    if isinstance(problem, TakeCutShort):
        return Said(
            translate("Kiosk", "The recording was cut off"),
            translate("Kiosk", "Nothing of it could be kept. Touch to record again."),
            worrying=True,
        )
    if isinstance(problem, TakeGone):
        return Said(
            translate("Kiosk", "Your recording could not be kept"),
            translate("Kiosk", "Nothing was sent. Touch to record again."),
            worrying=True,
        )
    return _not_now(visit)


def _not_now(visit: Visit) -> Said:
    if visit.options.kiosk.text_answers:
        detail = translate("Kiosk", "Touch to record again, or write your opinion.")
    else:
        detail = translate("Kiosk", "Touch to record again, or tell somebody who works here.")
    return Said(_cannot_record(), detail, worrying=True)


def _cannot_record() -> str:
    return translate("Kiosk", "We can't record right now")

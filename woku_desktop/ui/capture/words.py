"""The sentences of the capture, in the current language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from woku_desktop.domain.errors import MicrophoneSilent, TakeCutShort, TakeTooShort
from woku_desktop.domain.feedback import MAX_TEXT_CHARS, Kind
from woku_desktop.domain.outbox_errors import OutboxProblem
from woku_desktop.domain.voice import StopReason, Verdict
from woku_desktop.ui.capture.phases import Missing, Phase
from woku_desktop.ui.texts import describe, translate

if TYPE_CHECKING:
    from woku_desktop.domain.take import Progress, TakeSummary
    from woku_desktop.ui.capture.flow import CaptureFlow

LAST_SECONDS = 10.0
"""From here on the time left is a warning."""


def question(flow: CaptureFlow) -> str:
    """What the person is asked: the setting's words, Woku's, or else the language's own."""
    return flow.woku.question or translate("Capture", "How was your experience?")


def woku_rule(flow: CaptureFlow) -> str:
    """What this woku does not take, in one sentence; "" if it takes everything."""
    info = flow.woku.info
    if info is None:
        return ""
    if info.closed:
        return translate("Capture", "Woku says that this woku is closed.")
    if info.reviews_disabled:
        return translate("Capture", "Woku says that this woku takes no opinions for now.")
    return no_anonymous(flow)


def no_anonymous(flow: CaptureFlow) -> str:
    """Why nobody can be anonymous here; "" if they can."""
    if not flow.woku.anonymous_disabled:
        return ""
    return translate("Capture", "This woku only takes opinions with an e-mail.")


def _noun(missing: Missing) -> str:
    return {
        Missing.STAR: translate("Capture", "a star"),
        Missing.VOICE: translate("Capture", "your voice"),
        Missing.END: translate("Capture", "the end of the recording"),
        Missing.TEXT: translate("Capture", "a few words"),
        Missing.EMAIL: translate("Capture", "an e-mail"),
        Missing.EMAIL_WRONG: translate("Capture", "a valid e-mail"),
        Missing.PHONE_WRONG: translate("Capture", "a valid phone number"),
        Missing.WOKU: translate("Capture", "a woku (at the top)"),
        Missing.WOKU_CLOSED: translate("Capture", "a woku that takes opinions"),
    }[missing]


def why_not_ready(flow: CaptureFlow) -> str:
    """Why it can't be sent yet, in one sentence; when it can, that it can."""
    if flow.phase is Phase.SAVING:
        return translate("Capture", "Keeping your opinion safe…")
    missing = flow.missing()
    if not missing:
        return _what_is_sent(flow)
    if Missing.WOKU_CLOSED in missing:
        # Whatever else is missing: there is no use in adding it.
        return translate("Capture", "Nothing can be sent to this woku. Choose another at the top.")
    only = _only_one(missing[0], flow) if len(missing) == 1 else ""
    if only:
        return only
    nouns = [_noun(each) for each in missing]
    listed = nouns[0]
    if len(nouns) > 1:
        listed = translate("Capture", "{items} and {last}").format(
            items=", ".join(nouns[:-1]), last=nouns[-1]
        )
    return translate("Capture", "To send, add: {items}.").format(items=listed)


def not_kept(flow: CaptureFlow) -> bool:
    """Whether it was to be sent, and could not be kept on this computer."""
    return isinstance(flow.problem, OutboxProblem)


def _what_is_sent(flow: CaptureFlow) -> str:
    if not_kept(flow):
        return translate("Capture", "It could not be kept yet, so it was not sent.")
    if not flow.given_twice:
        return translate("Capture", "Everything is ready to send.")
    if flow.mode is Kind.TEXT:
        return translate("Capture", "What you wrote is sent, your recording is not.")
    return translate("Capture", "Your recording is sent, what you wrote is not.")


def other_way(flow: CaptureFlow) -> str:
    """What was given the other way and is not sent; "" without it."""
    if not flow.given_twice:
        return ""
    if flow.mode is Kind.TEXT:
        return translate("Capture", "Your recording is not sent.")
    return translate("Capture", "What you wrote is not sent.")


def cut() -> str:
    """That more was pasted or typed than fits."""
    return translate("Capture", "Only %n characters fit: the rest was cut.", "", MAX_TEXT_CHARS)


def _only_one(missing: Missing, flow: CaptureFlow) -> str:
    """A better sentence for the last thing that is missing; "" where there is none."""
    if missing is Missing.END:
        return translate("Capture", "Finish the recording to be able to send.")
    if missing is Missing.TEXT:
        return translate("Capture", "Nothing is written yet.")
    if missing is Missing.WOKU:
        return translate("Capture", "No woku is set yet: choose one at the top to send.")
    if missing is Missing.VOICE and isinstance(flow.problem, MicrophoneSilent):
        return translate(
            "Capture", "Your voice is missing: that recording was silent and was not kept."
        )
    if missing is Missing.VOICE and isinstance(flow.problem, TakeTooShort | TakeCutShort):
        return translate(
            "Capture", "Your voice is missing: that recording was too short and was not kept."
        )
    return ""


def time_left(progress: Progress) -> tuple[str, bool]:
    """How much longer a take may run, and whether that is a warning."""
    # Whole seconds, so that it turns over together with the time used.
    left = max(0, round(progress.limit_seconds) - int(progress.seconds))
    if left <= LAST_SECONDS:
        return translate("Capture", "Only %n s left", "", left), True
    return translate("Capture", "%n s left", "", left), False


def microphone_not_there(flow: CaptureFlow) -> str:
    """That the chosen microphone, or any, is not plugged in; "" while all is well or unknown."""
    chosen, found = flow.options.microphone, flow.microphones
    if found is None or any(each.name == chosen for each in found):
        return ""
    if not found:
        if flow.sound_problem is not None:
            return f"{describe(flow.sound_problem).title}."
        return translate("Capture", "No microphone is plugged in.")
    if not chosen:
        return ""
    used = next((each.name for each in found if each.is_default), "")
    if not used:
        return translate("Capture", "“{name}” is not plugged in.").format(name=chosen)
    return translate("Capture", "“{name}” is not plugged in: “{other}” is used.").format(
        name=chosen, other=used
    )


def while_recording(verdict: Verdict) -> tuple[str, bool]:
    """What the microphone hears, and whether that is a warning."""
    hints = {
        Verdict.SILENT: translate(
            "Capture", "Nothing is heard. Unmute the microphone or choose another."
        ),
        Verdict.QUIET: translate("Capture", "Very quiet. Come closer to the microphone."),
        Verdict.CLIPPING: translate("Capture", "Too loud. Move back a little."),
        Verdict.STALLED: translate("Capture", "No sound arrives. Check the microphone's plug."),
    }
    if verdict in hints:
        return hints[verdict], True
    return translate("Capture", "Microphone open. Touch the button to finish."), False


def notes(take: TakeSummary, limit_seconds: float) -> tuple[str, bool]:
    """What there is to know about a finished take ("" for nothing), and whether to worry."""
    told = []
    if take.lost_frames:
        told.append(translate("Capture", "Sound was lost in %n place(s).", "", max(1, take.gaps)))
    if take.verdict is Verdict.CLIPPING:
        told.append(translate("Capture", "It is distorted: too loud."))
    worrying = bool(told)
    if take.stop_reason is StopReason.CUT_OFF:
        told.append(translate("Capture", "It was cut off: its last second may be missing."))
    if take.verdict is Verdict.QUIET:
        told.append(translate("Capture", "It is quiet, and can be sent."))
    if take.stop_reason is StopReason.LIMIT:
        told.append(
            translate("Capture", "It ended at the limit of %n s.", "", round(limit_seconds))
        )
    return " ".join(told), worrying

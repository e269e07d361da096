"""What a check-up may find, besides what the work itself may meet.

Problem
 ├─ CheckupProblem      MicrophoneQuiet, MicrophoneLoud, CheckTookTooLong, CheckFailed,
 │                      ServerAway, ServerUntrusted, KeyUntold, KeyOnlySends, WokuNotSet,
 │                      WokuClosed, WokuPaused, WokuUntold, FolderOpen, FolderUnwritable,
 │                      ClockWrong, ClockUntold, VoicesNeedYou, DiagnosticsBroke
 └─ …                   see `woku_desktop.domain.errors`
"""

from __future__ import annotations

from woku_desktop.domain.errors import QT_TRANSLATE_NOOP, Problem


class CheckupProblem(Problem):
    """Something that a check-up found."""


class MicrophoneQuiet(CheckupProblem):
    """Something was heard, far below speech: nobody may have spoken."""

    title = QT_TRANSLATE_NOOP("Problem", "The microphone hears very little")
    detail = QT_TRANSLATE_NOOP(
        "Problem", "“{microphone}” is open, and nothing as loud as a voice was heard."
    )
    remedy = QT_TRANSLATE_NOOP("Problem", "Say something while it listens, then check again.")


class MicrophoneLoud(CheckupProblem):
    """What was heard is distorted."""

    title = QT_TRANSLATE_NOOP("Problem", "The microphone is too loud")
    detail = QT_TRANSLATE_NOOP("Problem", "What “{microphone}” hears is distorted.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Turn it down in the system's sound settings.")


class CheckTookTooLong(CheckupProblem):
    """A check did not come to an end within its limit."""

    title = QT_TRANSLATE_NOOP("Problem", "No answer in time")
    detail = QT_TRANSLATE_NOOP("Problem", "This check was given up after {seconds} seconds.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Check again in a moment.")


class CheckFailed(CheckupProblem):
    """A check broke: a bug, which the log tells more about."""

    title = QT_TRANSLATE_NOOP("Problem", "This check broke")
    detail = QT_TRANSLATE_NOOP("Problem", "That is a fault of this program ({reason}).")
    remedy = QT_TRANSLATE_NOOP("Problem", "Tell whoever looks after it; the log says more.")


class DiagnosticsBroke(CheckupProblem):
    """The program stumbled over itself while it wrote the file for whoever helps."""

    title = QT_TRANSLATE_NOOP("Problem", "The diagnostics could not be written")
    detail = QT_TRANSLATE_NOOP("Problem", "That is a fault of this program ({reason}).")
    remedy = QT_TRANSLATE_NOOP("Problem", "Tell whoever looks after it; the log says more.")


class ServerAway(CheckupProblem):
    """No connection to Woku comes about."""

    title = QT_TRANSLATE_NOOP("Problem", "Woku can't be reached")
    detail = QT_TRANSLATE_NOOP(
        "Problem", "No connection to {base_url} comes about. What is recorded waits here."
    )
    remedy = QT_TRANSLATE_NOOP("Problem", "Check the network, then check again.")


class ServerUntrusted(CheckupProblem):
    """Whoever answers can't prove to be Woku."""

    title = QT_TRANSLATE_NOOP("Problem", "The connection is not safe")
    detail = QT_TRANSLATE_NOOP(
        "Problem", "The certificate at {base_url} is not trusted here. What is recorded waits here."
    )
    remedy = QT_TRANSLATE_NOOP(
        "Problem",
        "Check this computer's date, and whether a proxy's certificate must be installed.",
    )


class KeyUntold(CheckupProblem):
    """Woku did not say whether the key is good."""

    title = QT_TRANSLATE_NOOP("Problem", "Nobody can tell whether the key is good")
    detail = QT_TRANSLATE_NOOP("Problem", "Woku answers, but not the question about the key.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Send an opinion: that shows it.")


class KeyOnlySends(CheckupProblem):
    """A publishable key may send, and not ask about itself."""

    title = QT_TRANSLATE_NOOP("Problem", "Nobody can tell whether the key is good")
    detail = QT_TRANSLATE_NOOP(
        "Problem", "A key that begins with pk_ may send, and may not ask about itself."
    )
    remedy = QT_TRANSLATE_NOOP("Problem", "Send an opinion: that shows it.")


class WokuNotSet(CheckupProblem):
    """No woku was ever chosen."""

    title = QT_TRANSLATE_NOOP("Problem", "No woku is chosen yet")
    detail = QT_TRANSLATE_NOOP("Problem", "Opinions have nowhere to go.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Choose it in Settings.")


class WokuClosed(CheckupProblem):
    """The woku's owner closed it."""

    title = QT_TRANSLATE_NOOP("Problem", "This woku is closed")
    detail = QT_TRANSLATE_NOOP("Problem", "“{woku}” takes no opinions any more.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Choose another one, or open it at Woku.")


class WokuPaused(CheckupProblem):
    """The woku takes nothing for now."""

    title = QT_TRANSLATE_NOOP("Problem", "This woku takes no opinions now")
    detail = QT_TRANSLATE_NOOP("Problem", "Reviews of “{woku}” are turned off at Woku.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Choose another one, or turn them on at Woku.")


class WokuUntold(CheckupProblem):
    """Woku did not say how the woku stands."""

    title = QT_TRANSLATE_NOOP("Problem", "Nobody can tell whether the woku takes opinions")
    detail = QT_TRANSLATE_NOOP("Problem", "Woku did not say how “{woku}” stands.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Check the network and the key, then check again.")


class FolderOpen(CheckupProblem):
    """Other users of the machine may look into a folder of voices."""

    title = QT_TRANSLATE_NOOP("Problem", "Others may look into the folder")
    detail = QT_TRANSLATE_NOOP("Problem", "{folder} is open to other users of this computer.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Take their rights away: chmod 700 on that folder.")


class FolderUnwritable(CheckupProblem):
    """Nothing can be kept where voices are kept."""

    title = QT_TRANSLATE_NOOP("Problem", "Voices can't be kept")
    detail = QT_TRANSLATE_NOOP("Problem", "{folder} can't be written to: {reason}.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Give this user the right to write there.")


class ClockWrong(CheckupProblem):
    """This machine's clock and Woku's are more than two minutes apart."""

    title = QT_TRANSLATE_NOOP("Problem", "The clock is wrong")
    detail = QT_TRANSLATE_NOOP(
        "Problem", "It differs from Woku's by {minutes} minutes (Woku's says {time} here)."
    )
    remedy = QT_TRANSLATE_NOOP(
        "Problem", "Turn on the automatic time in the system's settings, and check the time zone."
    )


class ClockUntold(CheckupProblem):
    """There is nothing to compare the clock with."""

    title = QT_TRANSLATE_NOOP("Problem", "Nobody can tell whether the clock is right")
    detail = QT_TRANSLATE_NOOP("Problem", "Woku's own time could not be had.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Check the network, then check again.")


class VoicesNeedYou(CheckupProblem):
    """The outbox works, and some voices wait for a person."""

    title = QT_TRANSLATE_NOOP("Problem", "Some voices need you")
    detail = QT_TRANSLATE_NOOP("Problem", "{count} of them go on only when somebody decides.")
    remedy = QT_TRANSLATE_NOOP(
        "Problem", "Look at them in the list of voices, or with “woku-desktop outbox list”."
    )

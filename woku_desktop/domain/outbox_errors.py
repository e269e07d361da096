"""What may be wrong with the voices kept on this machine.

    OutboxProblem
     ├─ EnvelopeMissing, NothingKept
     ├─ EnvelopeDamaged
     │   └─ EnvelopeNewer
     ├─ OutboxUnwritable, OutboxFull, OutboxBusy
     ├─ IndexNewer, NotInOutbox
     ├─ IndexRebuilt
     │   └─ IndexMissing
     └─ NotNow
         ├─ BeingSent, AlreadyDelivered, AlreadyDiscarded
         └─ LeftAsTheyAre

See `woku_desktop.domain.errors` for the whole tree and for how the sentences are made.
"""

from __future__ import annotations

from woku_desktop.domain.errors import QT_TRANSLATE_NOOP, Problem


class OutboxProblem(Problem):
    """Something about the voices kept on this machine."""


class EnvelopeDamaged(OutboxProblem):
    """A sealed file does not open."""

    title = QT_TRANSLATE_NOOP("Problem", "A kept voice can't be opened")
    detail = QT_TRANSLATE_NOOP("Problem", "Its file is damaged, or sealed with another key.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Keep the file; the recovery key may open it.")


class EnvelopeNewer(EnvelopeDamaged):
    """A newer version of this program sealed it."""

    title = QT_TRANSLATE_NOOP("Problem", "A newer version kept this voice")
    detail = QT_TRANSLATE_NOOP(
        "Problem", "Its file is of version {found}; this program knows versions up to {known}."
    )
    remedy = QT_TRANSLATE_NOOP("Problem", "Install the newer version, then send it again.")


class OutboxUnwritable(OutboxProblem):
    """The folder of kept voices can't be written to."""

    title = QT_TRANSLATE_NOOP("Problem", "The voice could not be kept")
    detail = QT_TRANSLATE_NOOP("Problem", "This program can't write to its own folder.")
    remedy = QT_TRANSLATE_NOOP(
        "Problem", "Make room or give it the right to write, then send again."
    )


class EnvelopeMissing(OutboxProblem):
    """A voice is listed, and its sealed file is gone."""

    title = QT_TRANSLATE_NOOP("Problem", "A kept voice is gone")
    detail = QT_TRANSLATE_NOOP("Problem", "Its file is no longer in this program's folder.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Put the file back, or discard the entry.")


class NothingKept(OutboxProblem):
    """Of the voices that were to be copied out no sealed file is left here."""

    title = QT_TRANSLATE_NOOP("Problem", "Nothing was exported")
    detail = QT_TRANSLATE_NOOP("Problem", "Nothing of these voices is kept here any more.")
    remedy = QT_TRANSLATE_NOOP(
        "Problem", "The settings say for how many days what was delivered stays here."
    )


class OutboxFull(OutboxProblem):
    """The disk has no room for another voice."""

    title = QT_TRANSLATE_NOOP("Problem", "The disk is full")
    detail = QT_TRANSLATE_NOOP("Problem", "About {missing_mb} MB are missing to keep this voice.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Free some room on the disk, then send again.")


class OutboxBusy(OutboxProblem):
    """Another program holds the index for longer than anybody should."""

    title = QT_TRANSLATE_NOOP("Problem", "The list of voices is in use")
    detail = QT_TRANSLATE_NOOP(
        "Problem", "Another program has held it for more than {seconds} seconds."
    )
    remedy = QT_TRANSLATE_NOOP("Problem", "Close the other program, then try again.")


class IndexNewer(OutboxProblem):
    """A newer version of this program was here."""

    title = QT_TRANSLATE_NOOP("Problem", "A newer version was used here")
    detail = QT_TRANSLATE_NOOP(
        "Problem",
        "The list of voices is of version {found}; this program knows versions up to {known}.",
    )
    remedy = QT_TRANSLATE_NOOP("Problem", "Install the newer version again. Nothing was changed.")


class IndexRebuilt(OutboxProblem):
    """The index was set aside and made anew; told once, as a notice."""

    title = QT_TRANSLATE_NOOP("Problem", "The list of voices was made anew")
    detail = QT_TRANSLATE_NOOP(
        "Problem",
        "The old one could not be used and was set aside as {file}. What waits is complete; "
        "what was delivered before may be missing from the list.",
    )
    remedy = QT_TRANSLATE_NOOP("Problem", "Nothing needs doing.")


class IndexMissing(IndexRebuilt):
    """There was no index where one had been, so that there is none to set aside."""

    detail = QT_TRANSLATE_NOOP(
        "Problem",
        "The old one was gone. What waits is complete; what was delivered before may be missing "
        "from the list.",
    )


class NotInOutbox(OutboxProblem):
    """There is no such voice here."""

    title = QT_TRANSLATE_NOOP("Problem", "No such voice")
    detail = QT_TRANSLATE_NOOP("Problem", "The outbox holds no voice “{id}”.")
    remedy = QT_TRANSLATE_NOOP("Problem", "“woku-desktop outbox list” names them.")


class NotNow(OutboxProblem):
    """What was asked for can't be done to a voice in its present state, which the kinds name."""


class BeingSent(NotNow):
    """It is on its way at this moment."""

    title = QT_TRANSLATE_NOOP("Problem", "That can't be done now")
    detail = QT_TRANSLATE_NOOP("Problem", "The voice “{id}” is being sent.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Wait until that has ended, then look again.")


class AlreadyDelivered(NotNow):
    """Woku has it."""

    title = QT_TRANSLATE_NOOP("Problem", "That can't be done any more")
    detail = QT_TRANSLATE_NOOP("Problem", "The voice “{id}” was delivered.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Nothing needs doing.")


class AlreadyDiscarded(NotNow):
    """A person threw it away."""

    title = QT_TRANSLATE_NOOP("Problem", "That can't be done any more")
    detail = QT_TRANSLATE_NOOP("Problem", "The voice “{id}” was discarded.")
    remedy = QT_TRANSLATE_NOOP("Problem", "What was said can only be recorded again.")


class LeftAsTheyAre(NotNow):
    """Some of several have changed since a person chose them."""

    title = QT_TRANSLATE_NOOP("Problem", "Not all of them could be changed")
    detail = QT_TRANSLATE_NOOP(
        "Problem", "{left} of {many} had moved on in the meantime and were left as they are."
    )
    remedy = QT_TRANSLATE_NOOP("Problem", "Look at them in the list, then decide again.")

"""What may stand between this machine and Woku.

    DeliveryProblem
     ├─ Unreachable, NotTrusted, ServerBusy, Throttled, ServerTrouble, KeyRefused, Misdirected
     └─ Rejected, InDoubt, GaveUp, SlowUpload

See `woku_desktop.domain.errors` for the whole tree and for how the sentences are made.
"""

from __future__ import annotations

from woku_desktop.domain.errors import QT_TRANSLATE_NOOP, Problem


class DeliveryProblem(Problem):
    """Something between this machine and Woku."""


class Unreachable(DeliveryProblem):
    """No connection, or it broke before the voice was handed over."""

    title = QT_TRANSLATE_NOOP("Problem", "Woku can't be reached")
    detail = QT_TRANSLATE_NOOP("Problem", "There is no connection. Your voice is kept.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Check the network, then try again.")


class NotTrusted(DeliveryProblem):
    """Whoever answers can't prove to be Woku: nothing was sent."""

    title = QT_TRANSLATE_NOOP("Problem", "The connection is not safe")
    detail = QT_TRANSLATE_NOOP(
        "Problem",
        "Woku's certificate is not trusted here, so nothing was sent. Your voice is kept.",
    )
    remedy = QT_TRANSLATE_NOOP(
        "Problem",
        "Check this computer's date, and whether a proxy's certificate must be installed.",
    )


class ServerBusy(DeliveryProblem):
    """Woku asked to come back later."""

    title = QT_TRANSLATE_NOOP("Problem", "Woku is busy")
    detail = QT_TRANSLATE_NOOP("Problem", "It could not take the voice now. It is kept.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Try again in a moment.")


class Throttled(DeliveryProblem):
    """Woku asked everything from here to wait."""

    title = QT_TRANSLATE_NOOP("Problem", "Woku asks to slow down")
    detail = QT_TRANSLATE_NOOP("Problem", "Too many were sent at once. Your voice is kept.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Try again in a few minutes.")


class KeyRefused(DeliveryProblem):
    """Woku does not know the key."""

    title = QT_TRANSLATE_NOOP("Problem", "Woku refused the key")
    detail = QT_TRANSLATE_NOOP("Problem", "Nothing can be sent with it. Your voice is kept.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Enter a valid key in Settings, then try again.")


class Misdirected(DeliveryProblem):
    """Something that is not Woku answered."""

    title = QT_TRANSLATE_NOOP("Problem", "Something stands between here and Woku")
    detail = QT_TRANSLATE_NOOP(
        "Problem", "A sign-in page, a proxy or a wrong address answered (status {status})."
    )
    remedy = QT_TRANSLATE_NOOP(
        "Problem", "Sign in to the network, or correct Woku's address, then try again."
    )


class Rejected(DeliveryProblem):
    """Woku says that this one submission is wrong."""

    title = QT_TRANSLATE_NOOP("Problem", "Woku did not accept it")
    detail = QT_TRANSLATE_NOOP("Problem", "Woku says: {messages}")
    remedy = QT_TRANSLATE_NOOP("Problem", "Correct what it names, then try again.")


class InDoubt(DeliveryProblem):
    """The whole voice was handed over and no clear answer came."""

    title = QT_TRANSLATE_NOOP("Problem", "Woku may have received it")
    detail = QT_TRANSLATE_NOOP("Problem", "It was sent whole, and no clear answer came back.")
    remedy = QT_TRANSLATE_NOOP(
        "Problem", "Trying again may leave it there twice. Your voice is kept."
    )


class ServerTrouble(DeliveryProblem):
    """Woku can be reached, and fails with everything it is given."""

    title = QT_TRANSLATE_NOOP("Problem", "Woku is having trouble")
    detail = QT_TRANSLATE_NOOP(
        "Problem", "It answers, but takes nothing at the moment. Your voices are kept."
    )
    remedy = QT_TRANSLATE_NOOP("Problem", "It is tried again by itself; nothing needs doing.")


class GaveUp(DeliveryProblem):
    """One voice failed for a day while others got through."""

    title = QT_TRANSLATE_NOOP("Problem", "Woku does not take this one")
    detail = QT_TRANSLATE_NOOP(
        "Problem", "It was tried {tries} times in a day while others got through."
    )
    remedy = QT_TRANSLATE_NOOP("Problem", "Try again, or export it and ask Woku.")


class SlowUpload(DeliveryProblem):
    """At the measured speed it takes longer than Woku allows."""

    title = QT_TRANSLATE_NOOP("Problem", "Too large for this connection")
    detail = QT_TRANSLATE_NOOP(
        "Problem",
        "At the present speed it would take {minutes} minutes; Woku allows {allowed_minutes}.",
    )
    remedy = QT_TRANSLATE_NOOP("Problem", "It goes last. A faster network would help.")

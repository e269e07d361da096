"""What can become of a request to Woku, and what that means for the voice.

    WokuError                what happened                                        outcome
     ├─ NotHandedOver        no connection, or it broke before the whole body
     │                       was handed over                                      not delivered
     ├─ NoAnswer             the body was handed over; then a timeout or a reset  unknown
     ├─ VoiceUnreadable      the voice failed half-way; its body was never ended  not delivered
     └─ Refused              an answer that is not a delivery
         ├─ ComeBackLater    408, 425, 503; or a 5xx before the whole body was
         │                   handed over                                          not delivered
         ├─ SlowDown         429                                                  throttled
         ├─ Unclear          another 2xx or 5xx                                   unknown
         ├─ BadKey           401, 403 in Woku's own words                         key refused
         ├─ NotWoku          3xx, 407, 511, or a 4xx not in Woku's own words      misdirected
         └─ Unacceptable     another 4xx in Woku's own words                      rejected

`outcome_of` is the one place that judges. No message here holds personal data or the key.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from woku_desktop.domain.outcome import Outcome, OutcomeKind, Receipt

if TYPE_CHECKING:
    from woku_desktop.woku.replies import Reply


class WokuError(Exception):
    """A request that did not end in a delivery; its text is a short technical cause."""


class NotHandedOver(WokuError):
    """There was no connection, or it broke before the whole body was handed over.

    Args:
        cause: a short technical name of what broke.
        connected: whether there had been a connection.
        trusted: whether the certificate, if it came that far, was trusted.
    """

    def __init__(self, cause: str, *, connected: bool, trusted: bool = True) -> None:
        super().__init__(cause)
        self.connected = connected
        self.trusted = trusted


class NoAnswer(WokuError):
    """The whole body was handed over, and then the connection broke or fell silent."""


class VoiceUnreadable(WokuError):
    """The voice could not be read to its end; the connection was broken for that."""


class Refused(WokuError):
    """Somebody answered, and it was not a delivery."""

    def __init__(self, reply: Reply) -> None:
        super().__init__(f"HTTP {reply.status}")
        self.reply = reply


class ComeBackLater(Refused):
    """Not created, through no fault of the voice's."""


class SlowDown(Refused):
    """Too much was sent from here."""


class Unclear(Refused):
    """It may have been created, or not."""


class BadKey(Refused):
    """Woku does not know the key."""


class NotWoku(Refused):
    """Something that stands between here and Woku answered."""


class Unacceptable(Refused):
    """Woku finds this one wrong."""


_REFUSALS: dict[OutcomeKind, type[Refused]] = {
    OutcomeKind.NOT_DELIVERED: ComeBackLater,
    OutcomeKind.THROTTLED: SlowDown,
    OutcomeKind.UNKNOWN: Unclear,
    OutcomeKind.KEY_REFUSED: BadKey,
    OutcomeKind.MISDIRECTED: NotWoku,
    OutcomeKind.REJECTED: Unacceptable,
}


def refusal(reply: Reply) -> Refused:
    """The error for an answer that is not a delivery."""
    return _REFUSALS[outcome_of(reply).kind](reply)


def outcome_of(happened: Reply | WokuError) -> Outcome:
    """Judge whatever became of one request to create a voicemail."""
    if isinstance(happened, WokuError) and not isinstance(happened, Refused):
        return _outcome_without_reply(happened)
    reply = happened.reply if isinstance(happened, Refused) else happened
    kind = _kind(reply)
    receipt = None
    if kind is OutcomeKind.DELIVERED:
        receipt = reply.voicemail.receipt() if reply.voicemail is not None else Receipt()
    return Outcome(
        kind,
        status=reply.status,
        retry_after_s=reply.retry_after_s,
        messages=reply.messages,
        request_id=reply.request_id,
        receipt=receipt,
        cause=f"HTTP {reply.status}",
        connected=reply.connected,
        body_handed_over=reply.body_handed_over,
    )


def _outcome_without_reply(happened: WokuError) -> Outcome:
    handed_over = isinstance(happened, NoAnswer)
    return Outcome(
        OutcomeKind.UNKNOWN if handed_over else OutcomeKind.NOT_DELIVERED,
        cause=f"{type(happened).__name__}: {happened}",
        # A voice that can't be read says nothing against the connection.
        connected=happened.connected if isinstance(happened, NotHandedOver) else True,
        body_handed_over=handed_over,
        trusted=happened.trusted if isinstance(happened, NotHandedOver) else True,
    )


def _kind(reply: Reply) -> OutcomeKind:
    status = reply.status
    if 200 <= status < 300:
        return OutcomeKind.DELIVERED if _is_delivery(reply) else OutcomeKind.UNKNOWN
    if status == 429:
        return OutcomeKind.THROTTLED
    if status in {408, 425, 503}:
        return OutcomeKind.NOT_DELIVERED
    if status >= 500 and status != 511:
        return OutcomeKind.UNKNOWN if reply.body_handed_over else OutcomeKind.NOT_DELIVERED
    if status < 400 or status in {407, 511} or not reply.is_woku_error:
        return OutcomeKind.MISDIRECTED
    return OutcomeKind.KEY_REFUSED if status in {401, 403} else OutcomeKind.REJECTED


def _is_delivery(reply: Reply) -> bool:
    # Nobody can have created a voice that was not sent whole, whatever they say.
    if not reply.body_handed_over:
        return False
    return reply.status == 201 or (reply.voicemail is not None and reply.voicemail.is_voicemail())

"""One attempt for one submission."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from woku_desktop.domain.outbox_errors import EnvelopeDamaged
from woku_desktop.woku.body import MemoryVoice
from woku_desktop.woku.errors import VoiceUnreadable, WokuError, outcome_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from woku_desktop.domain.feedback import Feedback
    from woku_desktop.domain.outcome import Outcome
    from woku_desktop.outbox.envelope import Envelope
    from woku_desktop.woku.body import Voice
    from woku_desktop.woku.client import WokuClient

_log = logging.getLogger(__name__)


class Courier:
    """Carries one opinion at a time to Woku; may be called from any number of threads.

    Args:
        client: whom to hand it to.
    """

    def __init__(self, client: WokuClient) -> None:
        self._client = client

    def attempt(
        self,
        envelope: Envelope,
        on_progress: Callable[[int, int], None] | None = None,
        before_last_byte: Callable[[], None] | None = None,
    ) -> Outcome:
        """Send what an envelope holds, and judge what became of it; blocks until that is known.

        Args:
            envelope: a voice, or an opinion in writing.
            on_progress: told the bytes of a voice handed over and their total, on this thread.
            before_last_byte: called once, before the last piece of the body is handed over.

        Raises:
            VaultProblem: if there is no key to send with.
            EnvelopeDamaged: if the voice can't be read to its end.
            BadSetting: if the system's proxy is of an unknown kind.
        """
        feedback, client, text = envelope.feedback, self._client, envelope.text
        if text is not None:
            return _judged(
                feedback, lambda: client.create_textnote(feedback, text, before_last_byte)
            )
        voice = MemoryVoice(envelope.voice, str(envelope.format))
        return self.deliver(feedback, voice, on_progress, before_last_byte)

    def deliver(
        self,
        feedback: Feedback,
        voice: Voice,
        on_progress: Callable[[int, int], None] | None = None,
        before_last_byte: Callable[[], None] | None = None,
    ) -> Outcome:
        """Send one voice from wherever it is read; see `attempt`."""
        return _judged(
            feedback,
            lambda: self._client.create_voicemail(feedback, voice, on_progress, before_last_byte),
        )


def _judged(feedback: Feedback, send: Callable[[], Outcome]) -> Outcome:
    try:
        outcome = send()
    except VoiceUnreadable as error:
        raise EnvelopeDamaged from error
    except WokuError as error:
        outcome = outcome_of(error)
    _log.info(
        "attempt for %s: %s (%s, request id %s)",
        feedback.id,
        outcome.kind,
        outcome.cause,
        outcome.request_id,
    )
    return outcome

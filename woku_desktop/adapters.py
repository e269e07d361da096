"""Fits the rooms to the window's ports: requests go to background threads, answers to the bridge.

No Qt here: the bridge is anything whose signals can be emitted from any thread.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from woku_desktop.domain.errors import InvalidField, Problem, TakeGone
from woku_desktop.domain.feedback import WokuId
from woku_desktop.ui.options import DeskOptions, KioskOptions

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from woku_desktop.config.kiosk_settings import KioskSettings
    from woku_desktop.config.paths import Paths
    from woku_desktop.config.settings import LoadedSettings
    from woku_desktop.delivery.dispatcher import Dispatcher
    from woku_desktop.domain.feedback import Feedback
    from woku_desktop.domain.submission import Amendment, Counts, Submission
    from woku_desktop.jobs import Jobs
    from woku_desktop.outbox.envelope import Envelope
    from woku_desktop.recording.finished import FinishedTake
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.ports import Take

_log = logging.getLogger(__name__)

UNDO_S = 10.0
"""For how long a discarded voice can be brought back, in seconds."""


class BackgroundDeliveries:
    """The window's door to the dispatcher, and the dispatcher's to the window.

    A take stays playable in memory after it was handed over; its sealed copy on the disk goes as
    soon as the envelope has taken its place.
    """

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self._dispatcher: Dispatcher | None = None
        self._when_loaded: Callable[[], None] = _nothing
        self._handed_over: dict[str, FinishedTake] = {}
        self._early: list[Envelope] = []

    def connect(self, dispatcher: Dispatcher, when_loaded: Callable[[], None]) -> None:
        """Give the dispatcher, once, before it is started.

        Nothing but written words is handed over before; they wait for it here.

        Args:
            dispatcher: the one there is from now on.
            when_loaded: called on its thread once it is known what earlier runs left.
        """
        self._dispatcher = dispatcher
        self._when_loaded = when_loaded
        for envelope in self._early:
            dispatcher.submit(envelope)
        self._early.clear()

    def submit(self, feedback: Feedback, take: Take) -> str:
        """See `woku_desktop.ui.ports.Deliveries`."""
        from woku_desktop.outbox.envelope import Envelope
        from woku_desktop.recording.finished import FinishedTake

        assert isinstance(take, FinishedTake), "the window hands back what it was given"
        if not take.hand_over():
            self._bridge.submissionFailed.emit(feedback.id, TakeGone())
            return feedback.id
        self._handed_over[feedback.id] = take
        voice = bytes(take.encoded)
        summary = take.summary
        return self._asked.submit(Envelope(feedback, voice, summary.format, summary.seconds))

    def submit_text(self, feedback: Feedback, text: str) -> str:
        """See `woku_desktop.ui.ports.Deliveries`."""
        from woku_desktop.outbox.envelope import Envelope

        try:
            envelope = Envelope.of_text(feedback, text)
        except InvalidField as problem:
            self._bridge.submissionFailed.emit(feedback.id, problem)
            return feedback.id
        if self._dispatcher is not None:
            return self._dispatcher.submit(envelope)
        # Pasted and sent while all that is behind the window is still being made.
        self._early.append(envelope)
        return feedback.id

    def retry(self, submission_ids: Sequence[str]) -> None:
        """See `woku_desktop.ui.ports.Deliveries`."""
        self._asked.retry(submission_ids)

    def nobody_waits(self) -> None:
        """See `woku_desktop.ui.ports.Deliveries`."""
        self._asked.nobody_waits()

    def retry_all(self) -> None:
        """See `woku_desktop.ui.ports.Deliveries`."""
        if self._dispatcher is not None:  # before that there is nothing to send
            self._dispatcher.retry_all()

    def discard(self, submission_ids: Sequence[str]) -> None:
        """See `woku_desktop.ui.ports.Deliveries`."""
        self._asked.discard(submission_ids, UNDO_S)

    def restore(self, submission_ids: Sequence[str]) -> None:
        """See `woku_desktop.ui.ports.Deliveries`."""
        self._asked.restore(submission_ids)

    def amend(self, submission_id: str, amendment: Amendment) -> None:
        """See `woku_desktop.ui.ports.Deliveries`."""
        self._asked.amend(submission_id, amendment)

    def key_changed(self) -> None:
        """Another key may be accepted: look at once. Any thread."""
        if self._dispatcher is not None:
            self._dispatcher.key_changed()

    def network_changed(self) -> None:
        """The network may be back: look at once. Any thread."""
        if self._dispatcher is not None:
            self._dispatcher.network_changed()

    def changed(self, submission: Submission) -> None:
        """Told by the dispatcher."""
        take = self._handed_over.pop(submission.id, None)
        if take is not None:
            take.drop_spool()
        self._bridge.submissionChanged.emit(submission)

    def not_kept(self, submission_id: str, problem: Problem) -> None:
        """Told by the dispatcher: the take is the window's again."""
        take = self._handed_over.pop(submission_id, None)
        if take is not None:
            take.take_back()
        self._bridge.submissionFailed.emit(submission_id, problem)

    def progress(self, submission_id: str, fraction: float) -> None:
        """Told by the dispatcher."""
        self._bridge.uploadProgress.emit(submission_id, fraction)

    def blocked(self, problem: Problem | None) -> None:
        """Told by the dispatcher."""
        self._bridge.deliveryBlocked.emit(problem)

    def counted(self, counts: Counts) -> None:
        """Told by the dispatcher."""
        self._bridge.queueCounted.emit(counts)

    def loaded(self, submissions: Sequence[Submission]) -> None:
        """Told by the dispatcher."""
        self._bridge.voicesLoaded.emit(tuple(submissions))
        self._when_loaded()

    def noticed(self, problem: Problem) -> None:
        """Told by the dispatcher."""
        self._bridge.outboxNoticed.emit(problem)

    @property
    def _asked(self) -> Dispatcher:
        assert self._dispatcher is not None, "connect comes before the first request"
        return self._dispatcher


class BackgroundSettings:
    """The window's door to the settings file: each change runs as an odd job.

    Args:
        paths: the profile's.
        environ: what stands above the person's file.
        jobs: runs slow work.
        bridge: tells the window.
        follow: called with what is in force after a change, on the jobs' thread.
        sandbox: whether Woku is a sandbox.
        kiosk: whether they are read as for a station that nobody watches.
    """

    def __init__(
        self,
        paths: Paths,
        environ: Mapping[str, str],
        jobs: Jobs,
        bridge: Bridge,
        follow: Callable[[LoadedSettings], None],
        *,
        sandbox: bool,
        kiosk: bool = False,
    ) -> None:
        self._paths = paths
        self._environ = environ
        self._jobs = jobs
        self._bridge = bridge
        self._follow = follow
        self._sandbox = sandbox
        self._kiosk = kiosk

    def change(self, changes: dict[str, str]) -> None:
        """See `woku_desktop.ui.ports.SettingsStore`."""
        self._jobs.add(lambda: self._change(changes))

    def _change(self, changes: dict[str, str]) -> None:
        from woku_desktop.config.settings import load_settings
        from woku_desktop.config.writer import change_settings

        try:
            change_settings(self._paths, changes)
            loaded = load_settings(self._paths, self._environ, kiosk=self._kiosk)
        except Problem as problem:
            _log.warning("the settings could not be changed: %s", problem.code)
            self._bridge.settingsFailed.emit(problem)
        else:
            self._follow(loaded)
            self._bridge.optionsChanged.emit(desk_options(loaded, sandbox=self._sandbox))


class TypingRules:
    """The rules of what a person types; the libraries behind them are loaded when first needed."""

    def email(self, text: str) -> str:
        """See `woku_desktop.ui.ports.Validators`."""
        from woku_desktop.contact.email import parse_email

        return parse_email(text)

    def phone(self, text: str, region: str) -> str:
        """See `woku_desktop.ui.ports.Validators`."""
        from woku_desktop.contact.phone import parse_phone

        return parse_phone(text, region)


def _nothing() -> None:
    """What is done before anybody asked for more."""


def desk_options(loaded: LoadedSettings, *, sandbox: bool) -> DeskOptions:
    """What the window shows or follows of the settings."""
    values = loaded.settings
    return DeskOptions(
        woku_id=WokuId(values.woku_id) if values.woku_id else None,
        woku_name=values.woku_name,
        question=values.question,
        language=values.language,
        max_seconds=values.recording.max_seconds,
        respondent_default=values.respondent.default,
        ask_phone=values.respondent.ask_phone,
        phone_region=values.respondent.phone_region,
        microphone=values.recording.device,
        audio_format=values.recording.format,
        on_unknown=values.delivery.on_unknown,
        workers=values.delivery.workers,
        timeout_seconds=values.delivery.timeout_seconds,
        keep_audio_days=values.privacy.keep_audio_days,
        keep_receipt_days=values.privacy.keep_receipt_days,
        recovery_recipient=values.privacy.recovery_recipient,
        locked=loaded.locked,
        sandbox=sandbox,
        kiosk=_kiosk_options(values.kiosk),
    )


def _kiosk_options(kiosk: KioskSettings) -> KioskOptions:
    return KioskOptions(
        idle_seconds=kiosk.idle_seconds,
        thanks_seconds=kiosk.thanks_seconds,
        languages=tuple(kiosk.languages.split(",")),
        orientation=kiosk.orientation,
        privacy={"es": kiosk.privacy_es, "en": kiosk.privacy_en, "pt": kiosk.privacy_pt},
        show_transcription=kiosk.show_transcription,
        loudspeaker=kiosk.loudspeaker,
        volume=kiosk.volume,
        text_answers=kiosk.text_answers,
        hours=kiosk.hours,
        restart_at=kiosk.restart_at,
    )

"""Everything behind the window: recording, sealing, the outbox, and the way to Woku.

Imported and made once the window has been painted.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from woku_desktop.carrier import LazyCarrier
from woku_desktop.delivery.dispatcher import Dispatcher
from woku_desktop.domain.errors import Problem
from woku_desktop.domain.outbox_errors import NotInOutbox
from woku_desktop.domain.voice import AudioFormat
from woku_desktop.outbox.outbox import Outbox
from woku_desktop.recording.finished import RecordingSettings
from woku_desktop.recording.recorder import Recorder
from woku_desktop.vault.sealing import SealingKeys

if TYPE_CHECKING:
    from collections.abc import Callable

    from woku_desktop.config.paths import Paths
    from woku_desktop.config.settings import LoadedSettings, Settings
    from woku_desktop.delivery.dispatcher import DeliveryEvents
    from woku_desktop.recording.recorder import RecorderEvents
    from woku_desktop.vault.vault import Vault

_log = logging.getLogger(__name__)


class Backstage:
    """Makes the rooms' objects, starts them, and ends them in order. For the window's thread.

    Args:
        loaded: what was read from the files and the environment.
        paths: where this profile keeps its files.
        vault: where its secrets are.
        base_url: gives Woku's address when the first voice leaves; None takes the settings'. May
            block: it is called in the background.
        recorder_events: hears of takes.
        delivery_events: hears of submissions.

    Attributes:
        recorder: from microphone to take.
        outbox: what waits, and what was delivered.
        dispatcher: from outbox to Woku.
    """

    def __init__(
        self,
        loaded: LoadedSettings,
        paths: Paths,
        vault: Vault,
        base_url: Callable[[], str] | None,
        recorder_events: RecorderEvents,
        delivery_events: DeliveryEvents,
    ) -> None:
        values = loaded.settings
        self._paths = paths
        self._sealing = sealing = SealingKeys(
            vault, paths.recipient_file, self._anything_sealed, values.privacy.recovery_recipient
        )
        self.recorder = Recorder(
            paths.spool, sealing.recipients, _recording_settings(values), recorder_events
        )
        self._carrier = LazyCarrier(
            base_url or (lambda: values.base_url),
            lambda: vault.api_key().reveal(),
            values.delivery.timeout_seconds,
        )
        self.outbox = Outbox(
            paths.data,
            sealing.recipients,
            self.identity,
            keep_audio_days=values.privacy.keep_audio_days,
            keep_receipt_days=values.privacy.keep_receipt_days,
        )
        self.dispatcher = Dispatcher(
            self.outbox,
            self._carrier,
            delivery_events,
            couriers=values.delivery.workers,
            on_unknown=values.delivery.on_unknown,
        )

    def start(self) -> None:
        """Warm up the sound, and send what an earlier run left waiting."""
        self.recorder.warm_up()
        self.dispatcher.start()

    def prepare_sealing(self) -> None:
        """Find or mint the station's identity. Asks the keyring: on any thread but the window's."""
        try:
            self._sealing.prepare()
        except Problem as problem:
            # Told to a person where it matters: when they record, and beside the key.
            _log.warning("the sealing identity is not at hand: %s", problem.code)

    def identity(self) -> str:
        """What opens sealed files; asks the keyring: on any thread but the window's.

        Raises:
            VaultProblem: if it can't be had.
        """
        return self._sealing.identity().reveal()

    def find_cut_off(self) -> None:
        """Look for takes that an earlier run did not send. Any thread; returns at once.

        Only once the outbox has been opened: what it holds was sent, however its run ended.
        """
        self.recorder.find_cut_off(self._was_submitted)

    def follow(self, loaded: LoadedSettings) -> None:
        """Take over changed settings, from the next take on. May be called from any thread."""
        self.recorder.settings = _recording_settings(loaded.settings)

    def close(self, deadline_s: float) -> bool:
        """End the take and destroy it, then the deliveries, which leave the rest on the disk.

        Args:
            deadline_s: how long each may take, in seconds.

        Returns:
            Whether every thread has ended in time.
        """
        ended = self.recorder.close(deadline_s)
        self._carrier.close()
        delivered = self.dispatcher.close(deadline_s)
        if delivered:  # else a thread of it may still write there
            self.outbox.close()
        return delivered and ended

    def _was_submitted(self, take_id: str) -> bool:
        try:
            self.outbox.get(take_id)
        except NotInOutbox:
            return False
        return True

    def _anything_sealed(self) -> bool:
        """Whether anything lies here that only the station's identity opens. File work."""
        return any(
            folder.is_dir() and next(folder.glob("*.age"), None) is not None
            for folder in self._paths.sealed
        )


def _recording_settings(values: Settings) -> RecordingSettings:
    recording = values.recording
    return RecordingSettings(AudioFormat(recording.format), recording.max_seconds)

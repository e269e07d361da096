"""Everything behind the window: recording, sealing, the outbox, and the way to Woku.

Imported and made once the window has been painted.
"""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

from woku_desktop.domain.errors import Problem
from woku_desktop.domain.outbox_errors import NotInOutbox
from woku_desktop.domain.sound_errors import VoiceNotPlayable
from woku_desktop.domain.voice import AudioFormat
from woku_desktop.recording.finished import RecordingSettings
from woku_desktop.recording.recorder import Recorder
from woku_desktop.recording.system import SoundSystem
from woku_desktop.station import Station
from woku_desktop.vault.passing import passing_recipient

if TYPE_CHECKING:
    from collections.abc import Callable

    from woku_desktop.checks import Surroundings
    from woku_desktop.config.paths import Paths
    from woku_desktop.config.settings import LoadedSettings, Settings
    from woku_desktop.delivery.dispatcher import DeliveryEvents
    from woku_desktop.ear import Ear
    from woku_desktop.recording.kept import KeptVoices, ListeningEvents
    from woku_desktop.recording.recorder import RecorderEvents
    from woku_desktop.recording.rehearsal import Rehearsal, RehearsalEvents
    from woku_desktop.vault.vault import Vault

_log = logging.getLogger(__name__)

SILENCE_S = 20.0
"""After so long without a voice, whoever spoke to a station that nobody watches has left."""


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
        kiosk: whether nobody watches: takes are sealed to keys that nobody keeps, end when nobody
            speaks any more, and those that an earlier run left are destroyed.

    Attributes:
        recorder: from microphone to take.
        station: the outbox, and what seals and opens it.
        carrier: the way to Woku.
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
        *,
        kiosk: bool = False,
    ) -> None:
        self.station = station = Station(loaded.settings, paths, vault)
        self._settings = loaded.settings
        self._paths = paths
        self._vault = vault
        self._base_url = base_url
        self._kiosk = kiosk
        self._sealing_told = ""
        self._sound = SoundSystem()
        self._making = threading.Lock()
        self._ear: Ear | None = None
        self._rehearsal: Rehearsal | None = None
        self._voices: KeptVoices | None = None
        self.recorder = Recorder(
            paths.spool,
            passing_recipient if kiosk else station.sealing.recipients,
            self._recording_settings(loaded.settings),
            recorder_events,
            self._sound,
        )
        self._set_up_sound(loaded.settings)
        self.carrier, self.dispatcher = station.way_to_woku(delivery_events, base_url)

    def start(self) -> None:
        """Warm up the sound, and send what an earlier run left waiting."""
        self.recorder.warm_up()
        self.recorder.microphones.follow()
        if self._kiosk:
            self.recorder.destroy_cut_off()
        self.dispatcher.start()

    def rehearsal(self, events: RehearsalEvents) -> Rehearsal:
        """What microphones are tried out with; made when first needed. For the window's thread."""
        from woku_desktop.recording.rehearsal import Rehearsal

        if self._rehearsal is None:
            self._rehearsal = Rehearsal(self._sound, events)
        return self._rehearsal

    def kept_voices(self, events: ListeningEvents) -> KeptVoices:
        """What kept voices are heard with; made when first needed. For the window's thread."""
        from woku_desktop.recording.kept import KeptVoices

        if self._voices is None:
            self._voices = KeptVoices(self._sound, self._voice, events)
        return self._voices

    def surroundings(self) -> Surroundings:
        """What a check-up looks at here. Any thread."""
        from woku_desktop.checks import Surroundings
        from woku_desktop.ear import Ear

        with self._making:
            if self._ear is None:
                self._ear = Ear(self._sound)
        return Surroundings(
            settings=lambda: self._settings,
            paths=self._paths,
            vault=self._vault,
            sealing=self.station.sealing,
            base_url=self._base_url or (lambda: self._settings.base_url),
            hear=self._ear.hear,
            count=lambda: (self.station.outbox.counts(), ()),
        )

    def prepare_sealing(self) -> Problem | None:
        """Find or mint the station's identity. Asks the keyring: on any thread but the window's.

        Returns:
            Why nothing can be sealed now; None if it can.
        """
        try:
            self.station.sealing.prepare()
        except Problem as problem:
            # Told to a person where it matters: when they record, and beside the key.
            if problem.code != self._sealing_told:  # a station asks again every half minute
                _log.warning("the sealing identity is not at hand: %s", problem.code)
            self._sealing_told = problem.code
        else:
            self._sealing_told = ""
        try:
            self.station.sealing.recipients()
        except Problem as problem:
            return problem
        return None

    def open_receipts(self) -> None:
        """Have at hand what the index keeps a voice's contact with, so that "saved" comes at once.

        Asks the keyring: on any thread but the window's.
        """
        try:
            self.station.outbox.unlock()
        except Problem as problem:
            # Told to a person when they send.
            _log.warning("the outbox is not at hand: %s", problem.code)

    def find_cut_off(self) -> None:
        """Look for takes that an earlier run did not send. Any thread; returns at once.

        Only once the outbox has been opened: what it holds was sent, however its run ended.
        """
        if not self._kiosk:
            self.recorder.find_cut_off(self._was_submitted)

    def follow(self, loaded: LoadedSettings) -> None:
        """Take over changed settings, from the next take on. May be called from any thread."""
        self._settings = loaded.settings
        self.recorder.settings = self._recording_settings(loaded.settings)
        self._set_up_sound(loaded.settings)

    def close(self, deadline_s: float) -> bool:
        """End the take and destroy it, then the deliveries, which leave the rest on the disk.

        Args:
            deadline_s: how long each may take, in seconds.

        Returns:
            Whether every thread has ended in time.
        """
        ended = self._voices is None or self._voices.close(deadline_s)
        ended = (self._rehearsal is None or self._rehearsal.end(deadline_s)) and ended
        ended = self.recorder.close(deadline_s) and ended
        self.carrier.close()
        delivered = self.dispatcher.close(deadline_s)
        if delivered:  # else a thread of it may still write there
            self.station.outbox.close()
        return delivered and ended

    def _voice(self, submission_id: str) -> tuple[bytes, AudioFormat]:
        envelope = self.station.outbox.open(submission_id)
        if envelope.format is None:
            raise VoiceNotPlayable(format=envelope.kind.value)
        return envelope.voice, envelope.format

    def _was_submitted(self, take_id: str) -> bool:
        try:
            self.station.outbox.get(take_id)
        except NotInOutbox:
            return False
        return True

    def _set_up_sound(self, values: Settings) -> None:
        self.recorder.microphones.choose(values.recording.device)
        if self._kiosk:
            self.recorder.volume = values.kiosk.volume / 100

    def _recording_settings(self, values: Settings) -> RecordingSettings:
        recording = values.recording
        silence_s = SILENCE_S if self._kiosk else 0.0
        return RecordingSettings(AudioFormat(recording.format), recording.max_seconds, silence_s)

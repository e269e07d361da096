"""What the window asks of the rest of the program.

Every method returns at once and may be called from the window's thread only; what becomes of the
request is heard as a signal of `woku_desktop.ui.bridge.Bridge`. app.py hands in the objects.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from woku_desktop.domain.archive import VoicesQuery
    from woku_desktop.domain.feedback import Feedback, WokuId
    from woku_desktop.domain.submission import Amendment
    from woku_desktop.domain.take import Progress, TakeSummary
    from woku_desktop.ui.options import Kept


class Take(Protocol):
    """A finished take: opaque to the window, handed back to be played, sent or discarded."""

    @property
    def id(self) -> str:
        """32 hexadecimal digits, unique among takes: it becomes the feedback's id.

        So a take whose envelope exists can be told from one that was never sent.
        """

    @property
    def destroyed(self) -> bool:
        """Whether nothing of it is left."""

    @property
    def summary(self) -> TakeSummary:
        """What it turned out to be."""


class Recorder(Protocol):
    """One microphone, one take at a time."""

    def start(self, microphone: str | None) -> None:
        """Open a microphone (by name; None follows the system) and record.

        Heard: `recordingStarted`, then `recordingStopped(take)` when it ends for whatever reason
        (see TakeSummary.stop_reason), or `recordingFailed(problem)` if there is no take.
        """

    def stop(self) -> None:
        """End the running take. Heard: `recordingStopped(take)`."""

    def progress(self) -> Progress | None:
        """The running take as of now (cheap: meant for 30 asks a second); None without one."""

    def cancel(self) -> None:
        """End the running take, if any, and destroy it. Nothing is heard of it any more."""

    def discard(self, take: Take) -> None:
        """Destroy a finished take."""

    def play(self, take: Take) -> None:
        """Play a take from its start. Heard: `playbackStarted`, `playbackEnded(problem | None)`."""

    def stop_playing(self) -> None:
        """End the playback, if any. Heard: `playbackEnded(None)`."""

    def played_seconds(self) -> float:
        """How far the playback is (cheap); 0 without one."""

    def list_microphones(self) -> None:
        """Look for devices. Heard: `microphonesListed(tuple of Microphone)`.

        The same is heard, unasked, whenever something is plugged in or out.
        """

    def watch_microphones(self, *, shown: bool) -> None:
        """Tell whether a person looks at the list now.

        Where the system does not tell of devices, they are looked for only meanwhile.
        """

    def look_for_loudspeaker(self) -> None:
        """Look whether there is something to play on. Heard: `loudspeakerKnown(bool)`."""

    def restore(self, cut_off_id: str) -> None:
        """Open a take that an earlier run left; its file stays until it is sent or discarded.

        Heard: `recordingStopped(take)` with StopReason.CUT_OFF, or `recordingFailed(problem)`
        (TakeUnreadable, TakeUseless, a VaultProblem, …), which keeps the file.
        """

    def discard_cut_off(self, cut_off_id: str) -> None:
        """Destroy a take that an earlier run left behind."""


class Rehearsal(Protocol):
    """Trying a microphone out, without a take. Nothing of it is ever on the disk."""

    def open(self, microphone: str | None) -> None:
        """Listen to a microphone (by name; None follows the system); another one is closed.

        Heard: `rehearsalChanged(RehearsalState)`: OPENING, then LISTENING; or
        `rehearsalFailed(problem)`, as for a take, and with TakeRuns while one runs. When a take
        starts, CLOSED is heard.
        """

    def progress(self) -> Progress | None:
        """The microphone as of now (cheap: meant for 30 asks a second); None while none is open.

        `seconds` counts the test recording up to `limit_seconds`; it is 0 while only listening.
        """

    def record(self) -> None:
        """Keep three seconds, play them, and listen on; ignored unless LISTENING.

        Heard: `rehearsalChanged`: RECORDING, PLAYING (from then on with a verdict), LISTENING.
        """

    def close(self) -> None:
        """Let the microphone go, whatever it does. Heard: `rehearsalChanged` (CLOSED)."""


class Listening(Protocol):
    """Hearing voices that are kept, one at a time."""

    def open(self, submission_id: str) -> None:
        """Read what a voice looks like; a newer call replaces an older one, unheard.

        Heard: `waveformRead(id, Waveform)` or `listeningFailed(id, problem)` (VoiceNotPlayable,
        EnvelopeMissing, EnvelopeDamaged, NotInOutbox, a VaultProblem).
        """

    def play(self, submission_id: str) -> None:
        """Play a voice from its start, instead of whatever is played.

        Heard: `listeningStarted(id)`, then `listeningEnded(id, problem | None)`; the latter only,
        if there is nothing to be heard. A take that starts ends it, and refuses it with TakeRuns.
        """

    def stop(self) -> None:
        """End the playing, if any. Heard: `listeningEnded(id, None)`."""

    def played_seconds(self) -> float:
        """How far it is (cheap); 0 without one."""


class Deliveries(Protocol):
    """The door to Woku."""

    def submit(self, feedback: Feedback, take: Take) -> str:
        """Take a voice over, to be kept and sent in the background.

        Heard: `submissionChanged(submission)` at every change of state, the first one when it is
        safe on the disk; `submissionFailed(id, problem)` if it could not be kept (the take is then
        still the window's, unless it is destroyed); `uploadProgress(id, fraction)`.

        Returns:
            The feedback's id.
        """

    def submit_text(self, feedback: Feedback, text: str) -> str:
        """Take an opinion in writing over. Heard, and returned: as with `submit`.

        A text that is empty or too long is heard as `submissionFailed(id, InvalidField)`.
        """

    def retry(self, submission_ids: Sequence[str]) -> None:
        """Send again what is queued, in doubt, rejected or damaged.

        Heard, as with the other requests for several: `submissionChanged` for each that was
        changed, and `outboxNoticed(problem)` once if some had moved on in the meantime.
        """

    def nobody_waits(self) -> None:
        """Whoever sent the last voice has gone: it need not go before the others any more."""

    def retry_all(self) -> None:
        """Send now everything that waits, and lift a pause."""

    def amend(self, submission_id: str, amendment: Amendment) -> None:
        """Correct what is neither delivered nor being sent, and send it now.

        Heard: `submissionChanged`, or `outboxNoticed(problem)`: nothing was changed then.
        """

    def discard(self, submission_ids: Sequence[str]) -> None:
        """Discard what is not delivered. Heard: `submissionChanged` (DISCARDED) for each.

        For 10 s, until `undo_until` of what is heard, `restore` brings it back.
        """

    def restore(self, submission_ids: Sequence[str]) -> None:
        """Bring back what was discarded. Heard: `submissionChanged` (as it was) for each."""


class Archive(Protocol):
    """All the voices kept here, asked for by their numbers in the index."""

    def find(self, query: VoicesQuery) -> None:
        """Look which voices there are; a later question takes the place of an earlier one.

        Heard: `voicesFound(VoicesFound)`, several times while a text is searched for.
        """

    def read(self, numbers: Sequence[int]) -> None:
        """Read a page of voices. Heard: `voicesRead(tuple of Submission)`."""

    def count_day(self, since: datetime) -> None:
        """How the voices since then were rated. Heard: `dayCounted(DayPicture)`."""

    def read_attempts(self, submission_id: str) -> None:
        """The tries of one voice. Heard: `attemptsRead(id, tuple of Attempt)`."""

    def retry(self, numbers: Sequence[int]) -> None:
        """Send again those of these that may be. Heard: `submissionChanged` for each."""

    def discard(self, numbers: Sequence[int]) -> None:
        """Discard those of these that may be, to be brought back for 10 s.

        Heard: `submissionChanged` for each (DISCARDED).
        """

    def count_kept(self, numbers: tuple[int, ...]) -> None:
        """Count those of which an envelope is here, so that they can be copied out.

        A later question takes the place of an earlier one. Heard: `keptCounted(numbers, many)`.
        """

    def export(self, numbers: Sequence[int], folder: str, *, plain: bool) -> None:
        """Copy voices into a folder, sealed, or opened for anybody to read.

        What has no envelope any more is passed over. Heard: `exporting(Exporting)` again and
        again, then `exported(Exported)`, or `exporting(None)` and `outboxNoticed(problem)`.
        """

    def export_table(self, file: str, query: VoicesQuery) -> None:
        """Write what was delivered into a CSV file. Heard: as with `export`."""

    def cancel_exports(self) -> None:
        """Call off what is being copied, and what is to be copied after it.

        What was copied is whole, and stays. Heard: `exported` with `whole` False, for each.
        """


class KeySafe(Protocol):
    """The Woku key in the operating system's keyring."""

    def check(self) -> None:
        """Look whether there is a key. Heard: `keyStatusChanged(KeyStatus)`."""

    def save(self, key: str) -> None:
        """Keep a key. Heard: `keyStatusChanged(KeyStatus)`."""

    def remove(self) -> None:
        """Forget the key. Heard: `keyStatusChanged(KeyStatus)`."""

    def test(self) -> None:
        """Ask Woku about the key. Heard: `keyTested(KeyTest)`; after `save` by itself."""


class AdminPin(Protocol):
    """The PIN that guards a station. It is kept as a salted hash only."""

    def check(self) -> None:
        """Look whether there is one. Heard: `pinChanged(PinStatus)`."""

    def set(self, pin: str) -> None:
        """Take this one from now on (4 to 12 digits). Heard: `pinChanged(PinStatus)`."""

    def enter(self, pin: str) -> None:
        """Try one. Heard: `pinTried(PinVerdict)`.

        After five wrong ones comes a wait, which grows with every further one and outlives a
        restart. An empty one is no try: it asks how long the wait still is.
        """


class Doctor(Protocol):
    """The check-up."""

    def examine(self) -> None:
        """Check everything anew; one that runs is broken off.

        Heard: `examined(Finding)`, one by one, each check once; then `examinationEnded`.
        """

    def cancel(self) -> None:
        """Break it off: nothing more is heard of it."""


class Validators(Protocol):
    """The rules of what a person types. Fast: may run at every keystroke."""

    def email(self, text: str) -> str:
        """The address in its normal form.

        Raises:
            InvalidField: with field "email".
        """

    def phone(self, text: str, region: str) -> str:
        """Digits with the country code and no plus, from however a person writes a number.

        Args:
            text: what was typed.
            region: the two-letter country for numbers without a country code.

        Raises:
            InvalidField: with field "phone".
        """


class SettingsStore(Protocol):
    """The person's own settings file."""

    def change(self, changes: dict[str, str]) -> None:
        """Set keys ("woku_id", "language", "recording.device", …) in the settings file.

        Heard: `optionsChanged(DeskOptions)`, or `settingsFailed(problem)`.
        """


class Wokus(Protocol):
    """The wokus an opinion may go to: what is kept here, and what Woku says of them."""

    def offer(self) -> None:
        """Look for wokus to choose from.

        Heard: `wokusListed(WokuList)` at once with what is kept here, then once more with what the
        key may list, or with why that could not be had.
        """

    def look_up(self, text: str) -> None:
        """Find a woku by its id or a link to it.

        Heard: `wokuLookedUp` with a WokuInfo (whose `seen_at` is None if Woku could not be asked)
        or a Problem: InvalidField, WokuUnknown, WokuHidden.
        """

    def choose(self, woku_id: WokuId) -> None:
        """Let opinions go to a woku from now on.

        Heard: `optionsChanged` and `wokuChanged`, or `settingsFailed(problem)`.
        """

    def annotate(self, woku_id: WokuId, note: str) -> None:
        """Keep a note of staff's beside a woku that was used here. Heard: `wokuChanged`."""

    def refresh(self) -> None:
        """Ask Woku about the current woku. Heard: `wokuChanged`."""


class Keepsakes(Protocol):
    """What the window remembers from one run to the next."""

    @property
    def kept(self) -> Kept:
        """What there is to remember (cheap)."""

    def keep(self, kept: Kept) -> None:
        """Remember this instead, on the disk too, in the background."""


class Notifier(Protocol):
    """The desktop's notifications, where there is no tray icon to show them."""

    def notify(self, title: str, text: str) -> None:
        """Tell a person who is looking elsewhere; nothing happens where there is no such service.

        Args:
            title: a few words.
            text: what to do; plain, and nothing personal.
        """


class Diagnostics(Protocol):
    """What somebody who helps wants to know; nothing personal and no key."""

    def look(self) -> None:
        """Gather what there is to know of the program. Heard: `factsRead(ProgramFacts)`."""

    def bundle(self, file: str) -> None:
        """Write logs, settings, checks and counts into a zip.

        Heard: `diagnosticsWritten(file)` or `diagnosticsFailed(problem)`.
        """

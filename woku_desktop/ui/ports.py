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
    from woku_desktop.domain.feedback import Feedback
    from woku_desktop.domain.take import Progress, TakeSummary


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
        """Look for devices. Heard: `microphonesListed(tuple of Microphone)`."""

    def restore(self, cut_off_id: str) -> None:
        """Open a take that an earlier run left; its file stays until it is sent or discarded.

        Heard: `recordingStopped(take)` with StopReason.CUT_OFF, or `recordingFailed(problem)`
        (TakeUnreadable, TakeUseless, a VaultProblem, …), which keeps the file.
        """

    def discard_cut_off(self, cut_off_id: str) -> None:
        """Destroy a take that an earlier run left behind."""


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

    def retry(self, submission_id: str) -> None:
        """Send again what is queued, in doubt, rejected or damaged."""

    def retry_all(self) -> None:
        """Send now everything that waits, and lift a pause."""

    def discard(self, submission_id: str) -> None:
        """Destroy a voice that needs a person. Heard: `submissionChanged` (DISCARDED)."""


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

    def export(self, numbers: Sequence[int], folder: str, *, plain: bool) -> None:
        """Copy voices into a folder, sealed, or opened for anybody to read.

        Heard: `exported(Exported)`, or `outboxNoticed(problem)`.
        """

    def export_table(self, file: str, query: VoicesQuery) -> None:
        """Write what was delivered into a CSV file. Heard: as with `export`."""


class KeySafe(Protocol):
    """The Woku key in the operating system's keyring."""

    def check(self) -> None:
        """Look whether there is a key. Heard: `keyStatusChanged(KeyStatus)`."""

    def save(self, key: str) -> None:
        """Keep a key. Heard: `keyStatusChanged(KeyStatus)`."""

    def remove(self) -> None:
        """Forget the key. Heard: `keyStatusChanged(KeyStatus)`."""


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

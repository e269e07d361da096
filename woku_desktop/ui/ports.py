"""What the window asks of the rest of the program.

Every method returns at once and may be called from the window's thread only; what becomes of the
request is heard as a signal of `woku_desktop.ui.bridge.Bridge`. app.py hands in the objects.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.feedback import Feedback, WokuId
    from woku_desktop.domain.voice import Progress, TakeSummary


class Take(Protocol):
    """A finished take: opaque to the window, handed back to be played, sent or discarded."""

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


class Deliveries(Protocol):
    """The door to Woku."""

    def submit(self, feedback: Feedback, take: Take) -> str:
        """Take a voice over, to be kept and sent in the background.

        Heard: `submissionChanged(submission)` at every change of state, the first one when it is
        safe on the disk; `submissionFailed(id, problem)` if it could not be kept (the take is then
        still the window's); `uploadProgress(id, fraction)`.

        Returns:
            The feedback's id.
        """

    def retry(self, submission_id: str) -> None:
        """Send again what is queued, in doubt or rejected."""

    def retry_all(self) -> None:
        """Send now everything that waits."""


class KeySource(StrEnum):
    """Where the Woku key comes from."""

    KEYRING = "keyring"
    ENVIRONMENT = "environment"
    CREDENTIALS = "credentials"


@dataclass(frozen=True, slots=True)
class KeyStatus:
    """What is known of the Woku key; never the key itself.

    Args:
        source: where it comes from; None without one.
        problem: why it could not be read, if so.
    """

    source: KeySource | None = None
    problem: Problem | None = None


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


@dataclass(frozen=True, slots=True)
class DeskOptions:
    """The settings that the window shows or follows.

    Args:
        woku_id: the woku that feedback goes to; None until one is set.
        woku_name: what to call it in the window; "" shows the id.
        question: what the person is asked; "" is the language's own question.
        language: "es", "en" or "pt"; "" follows the system, with Spanish as the fallback.
        max_seconds: where a take stops by itself.
        respondent_default: "email" or "anonymous".
        ask_phone: whether there is a phone field.
        phone_region: the two-letter country for numbers without a country code.
        microphone: the chosen device's name; "" follows the system.
        locked: the keys ("woku_id", "recording.device", …) that an administrator fixed.
        sandbox: whether this is the demo, which the window then says.
    """

    woku_id: WokuId | None = None
    woku_name: str = ""
    question: str = ""
    language: str = ""
    max_seconds: float = 60.0
    respondent_default: str = "email"
    ask_phone: bool = True
    phone_region: str = "CL"
    microphone: str = ""
    locked: frozenset[str] = field(default_factory=frozenset)
    sandbox: bool = False


class SettingsStore(Protocol):
    """The person's own settings file."""

    def change(self, changes: dict[str, str]) -> None:
        """Set keys ("woku_id", "language", "recording.device", …) in the settings file.

        Heard: `optionsChanged(DeskOptions)`, or `settingsFailed(problem)`.
        """


@dataclass(frozen=True, slots=True)
class Services:
    """All that the window is given."""

    recorder: Recorder
    deliveries: Deliveries
    keys: KeySafe
    validators: Validators
    settings: SettingsStore

"""The tree of failures that a person may meet, each with a title, a detail and a remedy.

    Problem
     ├─ InvalidField          something typed or configured is not of the right form
     ├─ RecordingProblem      MicrophoneMissing, MicrophoneDenied, MicrophoneBusy, MicrophoneSilent,
     │                        MicrophoneStalled, MicrophoneLost, MicrophoneMoved, TakeTooShort,
     │                        TakeCutShort, TakeUnreadable, TakeUseless, TakeGone, NoRoom,
     │                        RoomRanOut, EncodingFailed, NotSealable, PlaybackFailed,
     │                        SoundLibraryMissing
     ├─ VaultProblem          KeyringMissing, KeyringLocked, KeyringDenied, KeyringSlow,
     │                        KeyringFailed, KeyMissing, KeyUnusable, IdentityMissing; see
     │                        pin_errors.py too
     ├─ DeliveryProblem       see delivery_errors.py
     ├─ OutboxProblem         see outbox_errors.py
     ├─ FileProblem           see file_errors.py
     ├─ WokuProblem           see woku_errors.py
     ├─ CheckupProblem        see checkup_errors.py
     ├─ ProgramReplaced       see update_errors.py
     ├─ …                     what keeps a window from starting: see start_errors.py
     └─ ConfigProblem         BadSetting, UnreadableSettings, UnwritableSettings, SettingLocked,
                              ManagedUnwritable, ExtraMissing, SandboxNotStarted

What is not in this tree is a bug, and goes loudly into the log. The sentences are English here and
translated where they are shown (context "Problem"); `{name}` stands for a fact of the case.
"""

from __future__ import annotations

from typing import ClassVar


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 - the name Linguist's tools know
    """Mark a sentence for the translators and leave it as it is."""
    del context
    return text


class IllegalMove(ValueError):
    """A submission was asked to change state against the rules: a bug, not a Problem."""


class Problem(Exception):
    """A known failure of the surroundings, told in sentences.

    Args:
        facts: what the sentences need to name. They may be personal, so neither `str` nor `repr`
            shows them; both are safe to log.
    """

    title: ClassVar[str] = ""
    detail: ClassVar[str] = ""
    remedy: ClassVar[str] = ""

    def __init__(self, **facts: str | float) -> None:
        super().__init__()
        self.facts = facts

    @property
    def code(self) -> str:
        """The name of the kind, for logs and for scripts."""
        return type(self).__name__

    def __str__(self) -> str:
        return self.code

    def __repr__(self) -> str:
        return f"<{self.code}>"


class InvalidField(Problem):
    """A value that is not of the form its field asks for.

    Args:
        field: the field's name in the code ("email", "phone", "rating", "woku_id", …).
        allowed: what would be right, in English.
    """

    title = QT_TRANSLATE_NOOP("Problem", "This is not right yet")
    detail = QT_TRANSLATE_NOOP("Problem", "The field “{field}” takes {allowed}.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Correct it and try again.")

    def __init__(self, field: str, allowed: str) -> None:
        super().__init__(field=field, allowed=allowed)
        self.field = field
        self.allowed = allowed

    def __str__(self) -> str:
        return f"{self.field}: {self.allowed}"


class RecordingProblem(Problem):
    """Something between the microphone and the kept take."""


class MicrophoneMissing(RecordingProblem):
    """The machine has no microphone, or not the chosen one."""

    title = QT_TRANSLATE_NOOP("Problem", "No microphone found")
    detail = QT_TRANSLATE_NOOP("Problem", "There is nothing here to record with.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Plug a microphone in, or choose another.")


class MicrophoneDenied(RecordingProblem):
    """The system does not let this program listen."""

    title = QT_TRANSLATE_NOOP("Problem", "The microphone is not allowed")
    detail = QT_TRANSLATE_NOOP("Problem", "The system does not let this program listen.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Allow it in the system's privacy settings.")


class MicrophoneBusy(RecordingProblem):
    """The device can't be opened."""

    title = QT_TRANSLATE_NOOP("Problem", "The microphone can't be opened")
    detail = QT_TRANSLATE_NOOP("Problem", "Another program may be using it.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Close the other program, or choose another microphone.")


class MicrophoneSilent(RecordingProblem):
    """A take of nothing but zeros."""

    title = QT_TRANSLATE_NOOP("Problem", "The microphone is muted")
    detail = QT_TRANSLATE_NOOP("Problem", "Nothing was heard.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Unmute “{microphone}”, or choose another.")


class MicrophoneStalled(RecordingProblem):
    """The device was opened and delivers nothing."""

    title = QT_TRANSLATE_NOOP("Problem", "The microphone does not answer")
    detail = QT_TRANSLATE_NOOP("Problem", "It is open but sends no sound.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Plug it in again, or choose another.")


class MicrophoneLost(RecordingProblem):
    """The device went away in the middle of a take."""

    title = QT_TRANSLATE_NOOP("Problem", "The microphone was unplugged")
    detail = QT_TRANSLATE_NOOP("Problem", "What was said until then is kept.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Send it as it is, or record again.")


class MicrophoneMoved(RecordingProblem):
    """The system moved the take to another microphone."""

    title = QT_TRANSLATE_NOOP("Problem", "The microphone was changed")
    detail = QT_TRANSLATE_NOOP("Problem", "The system did. What was said until then is kept.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Send it as it is, or record again.")


class TakeTooShort(RecordingProblem):
    """A take under a second."""

    title = QT_TRANSLATE_NOOP("Problem", "That was too short")
    detail = QT_TRANSLATE_NOOP("Problem", "It takes at least one second.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Record again.")


class TakeCutShort(RecordingProblem):
    """The device went away before there was a second of sound."""

    title = QT_TRANSLATE_NOOP("Problem", "The microphone went away")
    detail = QT_TRANSLATE_NOOP("Problem", "Less than a second was recorded, so nothing was kept.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Plug it in again, or choose another.")


class TakeUnreadable(RecordingProblem):
    """What a crash left of a take does not open."""

    title = QT_TRANSLATE_NOOP("Problem", "That recording can't be opened")
    detail = QT_TRANSLATE_NOOP("Problem", "Its file is damaged, or sealed with another key.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Try again, or discard it.")


class TakeUseless(RecordingProblem):
    """A crash left less than a second of a take, or silence."""

    title = QT_TRANSLATE_NOOP("Problem", "Too little of that recording is left")
    detail = QT_TRANSLATE_NOOP("Problem", "Less than a second of sound can be recovered.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Discard it, and record again.")


class TakeGone(RecordingProblem):
    """The take was destroyed before it could be sent."""

    title = QT_TRANSLATE_NOOP("Problem", "The recording is gone")
    detail = QT_TRANSLATE_NOOP("Problem", "Nothing was sent, and nothing of it is left here.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Record again.")


class NoRoom(RecordingProblem):
    """The disk has no room for the sealed take."""

    title = QT_TRANSLATE_NOOP("Problem", "The disk is full")
    detail = QT_TRANSLATE_NOOP("Problem", "About {missing_mb} MB are missing to keep a recording.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Free some room on the disk, then record again.")


class RoomRanOut(RecordingProblem):
    """The disk filled up in the middle of a take."""

    title = QT_TRANSLATE_NOOP("Problem", "The disk filled up")
    detail = QT_TRANSLATE_NOOP("Problem", "What was said until then is kept.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Send it as it is, or free some room and record again.")


class EncodingFailed(RecordingProblem):
    """The encoder refused the sound."""

    title = QT_TRANSLATE_NOOP("Problem", "The recording could not be finished")
    detail = QT_TRANSLATE_NOOP("Problem", "The sound could not be converted to {format}.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Record again, or choose another format in the settings.")


class NotSealable(RecordingProblem):
    """There is no recipient that a take could be sealed to."""

    title = QT_TRANSLATE_NOOP("Problem", "Recordings can't be sealed")
    detail = QT_TRANSLATE_NOOP("Problem", "Their key needs a keyring, and there is none here.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Install or unlock one, or set a recovery recipient.")


class PlaybackFailed(RecordingProblem):
    """There is nothing to play the take on."""

    title = QT_TRANSLATE_NOOP("Problem", "It can't be played")
    detail = QT_TRANSLATE_NOOP("Problem", "No loudspeaker could be opened. The recording is fine.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Connect a loudspeaker to hear it.")


class SoundLibraryMissing(RecordingProblem):
    """PortAudio is not on this machine: on Linux it does not come with the packages."""

    title = QT_TRANSLATE_NOOP("Problem", "The sound library is missing")
    detail = QT_TRANSLATE_NOOP("Problem", "Without PortAudio there is no sound.")
    remedy = QT_TRANSLATE_NOOP(
        "Problem", "Install it: sudo apt install libportaudio2 (Fedora, Arch: portaudio)."
    )


class VaultProblem(Problem):
    """Something about the operating system's keyring."""


class KeyringMissing(VaultProblem):
    """There is no keyring on this machine."""

    title = QT_TRANSLATE_NOOP("Problem", "There is no keyring on this machine")
    detail = QT_TRANSLATE_NOOP("Problem", "The key has no safe place to be kept in.")
    remedy = QT_TRANSLATE_NOOP(
        "Problem",
        "Install a keyring (on Linux: gnome-keyring or KWallet), or set WOKU_API_KEY.",
    )


class KeyringLocked(VaultProblem):
    """The keyring is there and locked."""

    title = QT_TRANSLATE_NOOP("Problem", "The keyring is locked")
    detail = QT_TRANSLATE_NOOP("Problem", "Nothing is sent until it is unlocked.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Unlock it with your session's password, then try again.")


class KeyringDenied(VaultProblem):
    """The person, or the system, refused access."""

    title = QT_TRANSLATE_NOOP("Problem", "The keyring refused access")
    detail = QT_TRANSLATE_NOOP(
        "Problem", "Its question was answered with no, closed, or could not be asked."
    )
    remedy = QT_TRANSLATE_NOOP("Problem", "Try again and allow access.")


class KeyringSlow(VaultProblem):
    """The keyring did not answer within its deadline."""

    title = QT_TRANSLATE_NOOP("Problem", "The keyring does not answer")
    detail = QT_TRANSLATE_NOOP("Problem", "It was asked {seconds} seconds ago.")
    remedy = QT_TRANSLATE_NOOP(
        "Problem", "Look for a password question on the screen, or start your session again."
    )


class KeyringFailed(VaultProblem):
    """The keyring answered with an error of its own."""

    title = QT_TRANSLATE_NOOP("Problem", "The keyring failed")
    detail = QT_TRANSLATE_NOOP("Problem", "It answered with an error ({reason}).")
    remedy = QT_TRANSLATE_NOOP("Problem", "Start your session again, then try again.")


class KeyMissing(VaultProblem):
    """No Woku key was ever entered for this address."""

    title = QT_TRANSLATE_NOOP("Problem", "There is no Woku key yet")
    detail = QT_TRANSLATE_NOOP("Problem", "Nothing can be sent without it.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Enter it in Settings, or with “woku-desktop login”.")


class KeyUnusable(VaultProblem):
    """The kept key can't be a key: empty, or with characters that no request can carry."""

    title = QT_TRANSLATE_NOOP("Problem", "The Woku key is not usable")
    detail = QT_TRANSLATE_NOOP("Problem", "It holds spaces or characters that no key has.")
    remedy = QT_TRANSLATE_NOOP(
        "Problem", "Enter it again in Settings, or with “woku-desktop login”."
    )


class IdentityMissing(VaultProblem):
    """Sealed voices lie here, and the identity that opens them is gone."""

    title = QT_TRANSLATE_NOOP("Problem", "Sealed voices can't be opened here")
    detail = QT_TRANSLATE_NOOP(
        "Problem", "The keyring no longer holds the key they were sealed with."
    )
    remedy = QT_TRANSLATE_NOOP(
        "Problem", "Restore this user's keyring, or open them with the recovery key."
    )


class ConfigProblem(Problem):
    """Something in the settings; the program does not start half-configured."""


class UnreadableSettings(ConfigProblem):
    """A settings file is not TOML, or can't be read."""

    title = QT_TRANSLATE_NOOP("Problem", "The settings can't be read")
    detail = QT_TRANSLATE_NOOP("Problem", "{file}: {reason}")
    remedy = QT_TRANSLATE_NOOP("Problem", "Correct the file, or move it away to start afresh.")


class BadSetting(ConfigProblem):
    """One setting has a value that it can't have."""

    title = QT_TRANSLATE_NOOP("Problem", "A setting is wrong")
    detail = QT_TRANSLATE_NOOP("Problem", "{source}: “{key}” is {found}; allowed: {allowed}.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Correct it, then start again.")


class ExtraMissing(ConfigProblem):
    """An optional part of the program is not installed."""

    title = QT_TRANSLATE_NOOP("Problem", "A part of this program is not installed")
    detail = QT_TRANSLATE_NOOP(
        "Problem", "The sandbox needs packages that are missing: {packages}."
    )
    remedy = QT_TRANSLATE_NOOP("Problem", "Install them with: pip install 'woku-desktop[demo]'")


class SandboxNotStarted(ConfigProblem):
    """The sandbox's process ended, or did not answer, before it was ready."""

    title = QT_TRANSLATE_NOOP("Problem", "The sandbox did not start")
    detail = QT_TRANSLATE_NOOP("Problem", "Its process gave no address within {seconds} seconds.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Try again; its own messages say more.")


class UnwritableSettings(ConfigProblem):
    """The settings file can't be changed."""

    title = QT_TRANSLATE_NOOP("Problem", "The settings could not be saved")
    detail = QT_TRANSLATE_NOOP("Problem", "{file}: {reason}")
    remedy = QT_TRANSLATE_NOOP(
        "Problem", "Make room or give this program the right to write, then try again."
    )


class SettingLocked(ConfigProblem):
    """An administrator fixed this setting."""

    title = QT_TRANSLATE_NOOP("Problem", "This setting is locked")
    detail = QT_TRANSLATE_NOOP("Problem", "“{key}” is set by an administrator in {file}.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Ask your administrator to change it.")


class ManagedUnwritable(ConfigProblem):
    """The administrator's settings file can't be put in its place."""

    title = QT_TRANSLATE_NOOP("Problem", "This takes an administrator")
    detail = QT_TRANSLATE_NOOP("Problem", "{file}: {reason}")
    remedy = QT_TRANSLATE_NOOP(
        "Problem",
        "Run it with --file-only as an administrator (on Linux: sudo -H), then again as the "
        "station's own user for the key and the PIN.",
    )

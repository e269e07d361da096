"""What the window is given to show and to use: plain values, apart from the ports' own promises."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.feedback import WokuId
    from woku_desktop.ui.ports import (
        Archive,
        Deliveries,
        Diagnostics,
        Doctor,
        Keepsakes,
        KeySafe,
        Listening,
        Notifier,
        Recorder,
        Rehearsal,
        SettingsStore,
        Validators,
        Wokus,
    )


class OnClosing(StrEnum):
    """What closing the window means while voices wait."""

    ASK = "ask"
    BACKGROUND = "background"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Kept:
    """What the window remembers from one run to the next.

    Args:
        geometry: size, place and whether it fills the screen, as Qt writes them, in base64.
        set_up: whether the first set-up was gone through.
        on_closing: what the person answered once and for all.
    """

    geometry: str = ""
    set_up: bool = False
    on_closing: OnClosing = OnClosing.ASK


@dataclass(frozen=True, slots=True)
class ProgramFacts:
    """What there is to know of this copy of the program.

    Args:
        versions: names and versions, the program's own first.
        licences: of what is built in: names and SPDX expressions.
        folders: by "data", "settings" and "log": where its files are.
    """

    versions: tuple[tuple[str, str], ...]
    licences: tuple[tuple[str, str], ...]
    folders: dict[str, str]


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


@dataclass(frozen=True, slots=True)
class KioskOptions:
    """The settings of a station that nobody watches; see the section [kiosk].

    Args:
        idle_seconds: without a touch for so long, a visitor is asked whether they are still there.
        thanks_seconds: how long the thanks stand.
        languages: those offered, the station's own first.
        orientation: "auto", "portrait" or "landscape".
        privacy: what is promised before a recording, by language; "" is the built-in sentence.
        show_transcription: whether the thanks may show what was understood.
        loudspeaker: "auto", "yes" or "no".
        volume: how loud a visitor hears themselves, in per cent.
        text_answers: whether a visitor may write instead of speaking.
        hours: when it is open; "" is always.
        restart_at: when it starts anew each night, like "04:00"; "" is never.
    """

    idle_seconds: float = 30.0
    thanks_seconds: float = 8.0
    languages: tuple[str, ...] = ("es", "en", "pt")
    orientation: str = "auto"
    privacy: dict[str, str] = field(default_factory=dict)
    show_transcription: bool = False
    loudspeaker: str = "auto"
    volume: int = 100
    text_answers: bool = True
    hours: str = ""
    restart_at: str = ""


@dataclass(frozen=True, slots=True)
class PinStatus:
    """What is known of the PIN that guards a station; never the PIN itself.

    Args:
        is_set: whether there is one.
        problem: why that can't be told, or why a new one was not taken.
        was_set: whether one was ever kept here, wherever the keyring is now.
    """

    is_set: bool = False
    problem: Problem | None = None
    was_set: bool = False


@dataclass(frozen=True, slots=True)
class PinVerdict:
    """What came of a PIN that was entered.

    Args:
        right: whether it was the right one.
        tries_left: how many more before it takes a wait; 0 while one runs.
        wait_seconds: how long nothing is taken; 0 without a wait.
        problem: why it could not be looked at, if so.
    """

    right: bool = False
    tries_left: int = 0
    wait_seconds: float = 0.0
    problem: Problem | None = None


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
        audio_format: what a voice is encoded to: "mp3", "wav", "flac" or "ogg".
        on_unknown: what becomes of a voice that Woku may have: "resend" or "hold".
        workers: how many voices are sent at the same time.
        timeout_seconds: how long to wait for Woku's answer.
        keep_audio_days: how long a delivered voice stays here.
        keep_receipt_days: how long what Woku answered stays here.
        recovery_recipient: the organisation's age recipient; "" for none.
        locked: the keys ("woku_id", "recording.device", …) that an administrator fixed.
        sandbox: whether this is the demo, which the window then says.
        kiosk: what only a station that nobody watches follows.
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
    audio_format: str = "mp3"
    on_unknown: str = "resend"
    workers: int = 2
    timeout_seconds: int = 180
    keep_audio_days: int = 0
    keep_receipt_days: int = 90
    recovery_recipient: str = ""
    locked: frozenset[str] = field(default_factory=frozenset)
    sandbox: bool = False
    kiosk: KioskOptions = field(default_factory=KioskOptions)


@dataclass(frozen=True, slots=True)
class Exporting:
    """How far copying out has come.

    Args:
        done: how many voices were gone through.
        total: of how many; 0 while that is not known.
    """

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Exported:
    """What was copied out of the outbox.

    Args:
        where: the folder, or the file.
        many: how many voices.
        gone: how many had nothing left here to be copied.
        unopened: how many do not open.
        whole: False if it was called off before the last one.
        more: whether another export follows.
    """

    where: str
    many: int
    gone: int = 0
    unopened: int = 0
    whole: bool = True
    more: bool = False


@dataclass(frozen=True, slots=True)
class Services:
    """All that the window is given."""

    recorder: Recorder
    deliveries: Deliveries
    keys: KeySafe
    validators: Validators
    settings: SettingsStore
    rehearsal: Rehearsal
    listening: Listening
    wokus: Wokus
    archive: Archive
    keepsakes: Keepsakes
    notifier: Notifier
    diagnostics: Diagnostics
    doctor: Doctor

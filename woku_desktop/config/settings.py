"""The settings: what they may be, and how the four sources of them come together.

Weakest to strongest: built-in, the person's config.toml, the environment, the administrator's
config.toml. Each value is checked alone, so that a wrong one is named with its source and key.
"""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_type_hints

import msgspec
from msgspec import Meta, Struct

from woku_desktop.config.kinds import Line, TrueFalse
from woku_desktop.config.kiosk_settings import KioskSettings
from woku_desktop.config.rules import PARSERS
from woku_desktop.domain.address import WOKU_BASE_URL
from woku_desktop.domain.errors import (
    QT_TRANSLATE_NOOP,
    BadSetting,
    InvalidField,
    UnreadableSettings,
)
from woku_desktop.domain.reasons import NOT_TEXT, reason_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from woku_desktop.config.paths import Paths

ENVIRONMENT = "WOKU_DESKTOP_"
BASE_URL_VARIABLE = "WOKU_BASE_URL"
MANAGED_ON_KIOSKS = frozenset({"base_url", "privacy.recovery_recipient"})
"""What a station that nobody watches takes from the administrator's file only."""

_LISTS = frozenset({"kiosk.languages"})
_LONGEST_SHOWN_CHARS = 80
_UNKNOWN = QT_TRANSLATE_NOOP("Allowed", "unknown")


class RecordingSettings(Struct, frozen=True, kw_only=True):
    """The section [recording].

    Args:
        device: the chosen microphone's name; "" follows the system.
        max_seconds: where a take stops by itself.
        format: what a voice is encoded to.
    """

    device: Line = ""
    max_seconds: Annotated[
        int,
        Meta(
            ge=5,
            le=300,
            description=QT_TRANSLATE_NOOP("Allowed", "a whole number of seconds from 5 to 300"),
        ),
    ] = 60
    format: Annotated[
        Literal["mp3", "wav", "flac", "ogg"],
        Meta(description=QT_TRANSLATE_NOOP("Allowed", '"mp3", "wav", "flac" or "ogg"')),
    ] = "mp3"


class RespondentSettings(Struct, frozen=True, kw_only=True):
    """The section [respondent].

    Args:
        default: what the form starts with.
        ask_phone: whether there is a phone field.
        phone_region: the two-letter country for numbers without a country code.
    """

    default: Annotated[
        Literal["email", "anonymous"],
        Meta(description=QT_TRANSLATE_NOOP("Allowed", '"email" or "anonymous"')),
    ] = "email"
    ask_phone: TrueFalse = True
    phone_region: Annotated[
        str, Meta(description=QT_TRANSLATE_NOOP("Allowed", 'a two-letter country code like "CL"'))
    ] = "CL"


class DeliverySettings(Struct, frozen=True, kw_only=True):
    """The section [delivery].

    Args:
        on_unknown: what becomes of a voice that Woku may have: sent again after a pause, or held
            for a person.
        workers: how many voices are sent at the same time.
        timeout_seconds: how long to wait for Woku's answer, which comes after its transcription.
    """

    on_unknown: Annotated[
        Literal["resend", "hold"],
        Meta(description=QT_TRANSLATE_NOOP("Allowed", '"resend" or "hold"')),
    ] = "resend"
    workers: Annotated[
        int,
        Meta(ge=1, le=8, description=QT_TRANSLATE_NOOP("Allowed", "a whole number from 1 to 8")),
    ] = 2
    timeout_seconds: Annotated[
        int,
        Meta(
            ge=10,
            le=900,
            description=QT_TRANSLATE_NOOP("Allowed", "a whole number of seconds from 10 to 900"),
        ),
    ] = 180


class PrivacySettings(Struct, frozen=True, kw_only=True):
    """The section [privacy].

    Args:
        keep_audio_days: how long a delivered voice stays here, sealed; 0 removes it at once.
        keep_receipt_days: how long what Woku answered stays here, encrypted.
        recovery_recipient: the organisation's age recipient; "" for none.
    """

    keep_audio_days: Annotated[
        int,
        Meta(
            ge=0,
            le=3650,
            description=QT_TRANSLATE_NOOP("Allowed", "a whole number of days from 0 to 3650"),
        ),
    ] = 0
    keep_receipt_days: Annotated[
        int,
        Meta(
            ge=1,
            le=3650,
            description=QT_TRANSLATE_NOOP("Allowed", "a whole number of days from 1 to 3650"),
        ),
    ] = 90

    recovery_recipient: Annotated[
        str, Meta(description=QT_TRANSLATE_NOOP("Allowed", 'an age recipient ("age1…")'))
    ] = ""


class Settings(Struct, frozen=True, kw_only=True):
    """All settings, checked.

    Args:
        woku_id: the woku that feedback goes to, in lower case; "" until one is set.
        woku_name: what to call it in the window; "" shows the id.
        question: what the person is asked; "" is the language's own question.
        language: the window's; "" follows the system.
        base_url: Woku's address, normalised.
    """

    woku_id: Annotated[
        str, Meta(description=QT_TRANSLATE_NOOP("Allowed", "24 hexadecimal digits"))
    ] = ""
    woku_name: Line = ""
    question: Line = ""
    language: Annotated[
        Literal["es", "en", "pt", ""],
        Meta(description=QT_TRANSLATE_NOOP("Allowed", '"es", "en", "pt", or "" for the system\'s')),
    ] = ""
    base_url: Annotated[
        str,
        Meta(
            description=QT_TRANSLATE_NOOP(
                "Allowed", "an https address (http only for this machine itself)"
            )
        ),
    ] = WOKU_BASE_URL
    recording: RecordingSettings = RecordingSettings()
    respondent: RespondentSettings = RespondentSettings()
    delivery: DeliverySettings = DeliverySettings()
    privacy: PrivacySettings = PrivacySettings()
    kiosk: KioskSettings = KioskSettings()


class LoadedSettings(Struct, frozen=True, kw_only=True):
    """The settings in force.

    Args:
        settings: the values.
        locked: the keys ("woku_id", "recording.device", …) that the administrator fixed.
    """

    settings: Settings
    locked: frozenset[str] = frozenset()


def load_settings(
    paths: Paths, environ: Mapping[str, str] = os.environ, *, kiosk: bool = False
) -> LoadedSettings:
    """Read and check every source. File work; before the window is there, or off its thread.

    Args:
        paths: the profile's.
        environ: the environment.
        kiosk: whether for a station that nobody watches: where its voices go, and to whom they
            are sealed, only the administrator's file says.

    Raises:
        BadSetting: naming the source, the key, what was found and what is allowed.
        UnreadableSettings: if a file can't be read or is not TOML.
    """
    managed = dict(_file_values(paths.managed_file))
    values = {**dict(_file_values(paths.config_file)), **dict(_environ_values(environ))}
    if kiosk:
        values = {key: value for key, value in values.items() if key not in MANAGED_ON_KIOSKS}
    return LoadedSettings(settings=_settings({**values, **managed}), locked=frozenset(managed))


def parse_settings(source: str, text: str) -> Settings:
    """What a settings file would say by itself, checked as `load_settings` does.

    Args:
        source: the file's name, for the sentence.
        text: what it holds.

    Raises:
        BadSetting: naming the source, the key, what was found and what is allowed.
        UnreadableSettings: if it is not TOML.
    """
    return _settings(dict(_text_values(source, text)))


def keys() -> tuple[str, ...]:
    """Every key there is, sections dotted ("recording.device")."""
    return tuple(_types())


def check_value(source: str, key: str, value: object, *, as_text: bool = False) -> Any:
    """One value in its right type and normal form.

    Args:
        source: where it was found, for the sentence.
        key: its dotted key.
        value: what was found.
        as_text: whether numbers and truth come as text, as in the environment.

    Raises:
        BadSetting: if the key is unknown or the value is not allowed.
    """
    if key not in _types():
        raise BadSetting(source=source, key=key, found=_UNKNOWN, allowed=", ".join(keys()))
    kind = _types()[key]
    if key in _LISTS and isinstance(value, list) and all(isinstance(each, str) for each in value):
        value = ",".join(value)
    try:
        converted = msgspec.convert(value, kind, strict=not as_text)
        return PARSERS[key](converted) if key in PARSERS else converted
    except (msgspec.ValidationError, InvalidField):
        # Neither travels as a cause: the value may name a person or hold a password.
        allowed = kind.__metadata__[0].description
        raise BadSetting(source=source, key=key, found=_shown(value), allowed=allowed) from None


def read_text(file: Path) -> str:
    """A settings file's text; "" if there is none.

    Raises:
        UnreadableSettings: if it can't be read.
    """
    try:
        return file.read_text("utf-8-sig")  # some editors put a mark before the first letter
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise UnreadableSettings(file=str(file), reason=reason_of(error)) from error
    except UnicodeDecodeError:
        raise UnreadableSettings(file=str(file), reason=NOT_TEXT) from None


def _settings(values: Mapping[str, Any]) -> Settings:
    """Checked values, by dotted keys, and what is built in for the rest."""
    nested: dict[str, Any] = {}
    for key, value in values.items():
        section, _, name = key.rpartition(".")
        (nested.setdefault(section, {}) if section else nested)[name] = value
    return msgspec.convert(nested, Settings)


def _file_values(file: Path) -> Iterator[tuple[str, Any]]:
    return _text_values(str(file), read_text(file))


def _text_values(source: str, text: str) -> Iterator[tuple[str, Any]]:
    if not text:
        return
    import tomllib

    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UnreadableSettings(file=source, reason=str(error)) from None
    sections = {key.partition(".")[0] for key in keys() if "." in key}
    for name, value in table.items():
        if name not in sections:
            # A quoted key with a dot in it is none of ours, however it reads.
            key = f'"{name}"' if "." in name else name
            yield key, check_value(source, key, value)
        elif not isinstance(value, dict):
            raise BadSetting(
                source=source, key=name, found=_shown(value), allowed=f"a section [{name}]"
            )
        else:
            for inner, inner_value in value.items():
                key = f"{name}.{inner}"
                yield key, check_value(source, key, inner_value)


def _environ_values(environ: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    """An empty variable counts as unset, as everywhere."""
    names = {f"{ENVIRONMENT}{key.replace('.', '_').upper()}": key for key in keys()}
    del names[f"{ENVIRONMENT}BASE_URL"]
    names[BASE_URL_VARIABLE] = "base_url"
    for variable, text in environ.items():
        if not text:
            continue
        if variable in names:
            yield names[variable], check_value(variable, names[variable], text, as_text=True)
        elif variable.startswith(ENVIRONMENT):
            raise BadSetting(
                source="environment", key=variable, found=_UNKNOWN, allowed=", ".join(names)
            )


def _shown(value: object) -> str:
    """What was found, short; never a password inside an address."""
    text = f'"{value}"' if isinstance(value, str) else str(value)
    text = text.lower() if isinstance(value, bool) else text
    if "@" in text:
        text = "…" + text[text.rindex("@") :]
    shown = text if len(text) <= _LONGEST_SHOWN_CHARS else f"{text[:_LONGEST_SHOWN_CHARS]}…"
    return "".join(letter if letter.isprintable() else "�" for letter in shown)


@cache
def _types() -> dict[str, Any]:
    """The annotated type of every dotted key."""
    types: dict[str, Any] = {}
    for name, kind in get_type_hints(Settings, include_extras=True).items():
        if isinstance(kind, type) and issubclass(kind, Struct):
            hints = get_type_hints(kind, include_extras=True)
            types.update({f"{name}.{inner}": inner_kind for inner, inner_kind in hints.items()})
        else:
            types[name] = kind
    return types

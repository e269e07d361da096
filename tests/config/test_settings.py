"""What settings may be, and which source wins."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from woku_desktop.config.settings import Settings, keys, load_settings
from woku_desktop.domain.errors import BadSetting, UnreadableSettings

if TYPE_CHECKING:
    from woku_desktop.config.paths import Paths

ID = "65348875f3a876254aa82d5e"
RECOVERY = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"

# Key, the value as TOML, the value as text in the environment, and what becomes of it.
GOOD: list[tuple[str, str, str, Any]] = [
    ("woku_id", f'"{ID}"', ID, ID),
    ("woku_id", f'"{ID.upper()}"', ID.upper(), ID),
    ("woku_name", '"Sucursal Ñuñoa"', "Sucursal Ñuñoa", "Sucursal Ñuñoa"),
    ("question", '"¿Cómo fue tu experiencia?"', "¿Cómo fue?", None),
    ("language", '"pt"', "pt", "pt"),
    ("base_url", '"https://woku.example/api/"', "HTTPS://woku.example:443/api", None),
    ("base_url", '"http://127.0.0.1:8000"', "http://localhost:8000", None),
    ("recording.device", '"USB Microphone"', "USB Microphone", "USB Microphone"),
    ("recording.max_seconds", "5", "5", 5),
    ("recording.max_seconds", "300", "300", 300),
    ("recording.format", '"ogg"', "ogg", "ogg"),
    ("respondent.default", '"anonymous"', "anonymous", "anonymous"),
    ("respondent.ask_phone", "false", "false", False),
    ("respondent.phone_region", '"br"', "br", "BR"),
    ("delivery.on_unknown", '"hold"', "hold", "hold"),
    ("delivery.workers", "4", "4", 4),
    ("delivery.timeout_seconds", "30", "30", 30),
    ("privacy.keep_audio_days", "30", "30", 30),
    ("privacy.keep_receipt_days", "365", "365", 365),
    ("privacy.recovery_recipient", f'"{RECOVERY}"', RECOVERY, RECOVERY),
    ("kiosk.idle_seconds", "45", "45", 45),
    ("kiosk.thanks_seconds", "12", "12", 12),
    ("kiosk.languages", '["pt", "es"]', "PT, es", "pt,es"),
    ("kiosk.languages", '"en"', "en", "en"),
    ("kiosk.orientation", '"portrait"', "portrait", "portrait"),
    ("kiosk.privacy_es", '"Nadie más te oye."', " Nadie más te oye. ", "Nadie más te oye."),
    ("kiosk.privacy_en", '"Nobody hears."', "Nobody hears.", "Nobody hears."),
    ("kiosk.privacy_pt", '"Ninguém ouve."', "Ninguém ouve.", "Ninguém ouve."),
    ("kiosk.show_transcription", "true", "true", True),
    ("kiosk.loudspeaker", '"no"', "no", "no"),
    ("kiosk.volume", "0", "0", 0),
    ("kiosk.text_answers", "false", "false", False),
    ("kiosk.hours", '"Mo-Fr 09:00-18:00"', "Mo-Fr 09:00-18:00", "Mo-Fr 09:00-18:00"),
    ("kiosk.restart_at", '"04:30"', "04:30", "04:30"),
    ("kiosk.ask_awake", "false", "false", False),
    ("kiosk.metrics_folder", '"/var/lib/metrics"', "/var/lib/metrics", "/var/lib/metrics"),
]

# Key, the value as TOML, and what the sentence says was found.
BAD: list[tuple[str, str, str]] = [
    ("woku_id", '"6534"', '"6534"'),
    ("woku_id", f'"{ID}\\n"', f'"{ID}�"'),
    ("woku_id", f'"{ID[:-1]}g"', f'"{ID[:-1]}g"'),
    ("woku_id", "65348875", "65348875"),
    ("woku_name", '"two\\nlines"', '"two�lines"'),
    ("woku_name", f'"{"a" * 201}"', f'"{"a" * 79}…'),
    ("question", "true", "true"),
    ("language", '"fr"', '"fr"'),
    ("base_url", '"http://woku.example"', '"http://woku.example"'),
    ("base_url", '"ftp://woku.example"', '"ftp://woku.example"'),
    ("base_url", '"https://ana:secret@woku.example"', '…@woku.example"'),
    ("base_url", '""', '""'),
    ("recording.max_seconds", "4", "4"),
    ("recording.max_seconds", "301", "301"),
    ("recording.max_seconds", "60.5", "60.5"),
    ("recording.max_seconds", '"60"', '"60"'),
    ("recording.max_seconds", "true", "true"),
    ("recording.format", '"aac"', '"aac"'),
    ("recording.device", "1979-05-27", "1979-05-27"),
    ("respondent.default", '"phone"', '"phone"'),
    ("respondent.ask_phone", '"yes"', '"yes"'),
    ("respondent.ask_phone", "1", "1"),
    ("respondent.phone_region", '"ZZ"', '"ZZ"'),
    ("respondent.phone_region", '"CHL"', '"CHL"'),
    ("delivery.on_unknown", '"later"', '"later"'),
    ("delivery.workers", "0", "0"),
    ("delivery.timeout_seconds", "0", "0"),
    ("privacy.keep_audio_days", "-1", "-1"),
    ("privacy.keep_receipt_days", "0", "0"),
    ("privacy.recovery_recipient", '"age1abc"', '"age1abc"'),
    ("kiosk.idle_seconds", "9", "9"),
    ("kiosk.thanks_seconds", "0", "0"),
    ("kiosk.languages", '["es", "fr"]', '"es,fr"'),
    ("kiosk.languages", '["es", "es"]', '"es,es"'),
    ("kiosk.languages", "[]", '""'),
    ("kiosk.languages", "[1]", "[1]"),
    ("kiosk.orientation", '"upright"', '"upright"'),
    ("kiosk.privacy_es", '"two\\nlines"', '"two�lines"'),
    ("kiosk.privacy_en", "1", "1"),
    ("kiosk.privacy_pt", f'"{"a" * 301}"', f'"{"a" * 79}…'),
    ("kiosk.show_transcription", '"yes"', '"yes"'),
    ("kiosk.loudspeaker", "true", "true"),
    ("kiosk.volume", "101", "101"),
    ("kiosk.text_answers", "1", "1"),
    ("kiosk.hours", '"nine to five"', '"nine to five"'),
    ("kiosk.restart_at", '"4:00"', '"4:00"'),
    ("kiosk.ask_awake", '"never"', '"never"'),
    ("kiosk.metrics_folder", '"a\\nb"', '"a�b"'),
]


def toml(key: str, value: str) -> str:
    section, _, name = key.rpartition(".")
    return f"[{section}]\n{name} = {value}\n" if section else f"{name} = {value}\n"


def variable(key: str) -> str:
    if key == "base_url":
        return "WOKU_BASE_URL"
    return f"WOKU_DESKTOP_{key.replace('.', '_').upper()}"


def value_of(settings: Settings, key: str) -> Any:
    value: Any = settings
    for part in key.split("."):
        value = getattr(value, part)
    return value


def test_without_any_source_the_built_in_values_hold(paths: Paths) -> None:
    loaded = load_settings(paths, {})
    assert loaded.settings == Settings()
    assert loaded.locked == frozenset()
    assert loaded.settings.base_url == "https://clientapi.woku.app"
    assert loaded.settings.recording.max_seconds == 60


@pytest.mark.parametrize(("key", "in_toml", "in_environ", "expected"), GOOD)
def test_a_good_value_is_taken(
    key: str, in_toml: str, in_environ: str, expected: Any, paths: Paths
) -> None:
    from_environ = load_settings(paths, {variable(key): in_environ}).settings
    paths.config_file.write_text(toml(key, in_toml), "utf-8")
    from_file = load_settings(paths, {}).settings
    if expected is not None:
        assert value_of(from_file, key) == value_of(from_environ, key) == expected
    for settings in (from_file, from_environ):
        assert value_of(settings, key) != value_of(Settings(), key)


@pytest.mark.parametrize(("key", "in_toml", "found"), BAD)
@pytest.mark.parametrize("source", ["config_file", "managed_file"])
def test_a_wrong_value_is_named_with_its_source(
    source: str, key: str, in_toml: str, found: str, paths: Paths
) -> None:
    file = getattr(paths, source)
    file.write_text(toml(key, in_toml), "utf-8")
    with pytest.raises(BadSetting) as wrong:
        load_settings(paths, {})
    facts = wrong.value.facts
    assert facts["source"] == str(file)
    assert facts["key"] == key
    assert facts["found"] == found
    assert facts["allowed"]
    assert wrong.value.__suppress_context__


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("WOKU_DESKTOP_RECORDING_MAX_SECONDS", "soon"),
        ("WOKU_DESKTOP_RESPONDENT_ASK_PHONE", "perhaps"),
        ("WOKU_BASE_URL", "clientapi.woku.app"),
    ],
)
def test_a_wrong_variable_is_named(name: str, text: str, paths: Paths) -> None:
    with pytest.raises(BadSetting) as wrong:
        load_settings(paths, {name: text})
    assert wrong.value.facts["source"] == name
    assert wrong.value.facts["found"] == f'"{text}"'


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("colour = 'red'", "colour"),
        ("max_seconds = 30", "max_seconds"),
        ("[recording]\nmax_second = 30", "recording.max_second"),
        ("[station]\nidle_seconds = 30", "station"),
        ("'recording.device' = 'a'", '"recording.device"'),
    ],
)
def test_an_unknown_key_is_named_with_those_there_are(text: str, key: str, paths: Paths) -> None:
    paths.config_file.write_text(text)
    with pytest.raises(BadSetting) as wrong:
        load_settings(paths, {})
    assert wrong.value.facts["key"] == key
    assert wrong.value.facts["found"] == "unknown"
    assert "recording.max_seconds" in str(wrong.value.facts["allowed"])


def test_a_section_that_is_none_is_named(paths: Paths) -> None:
    paths.config_file.write_text("recording = 5")
    with pytest.raises(BadSetting) as wrong:
        load_settings(paths, {})
    assert wrong.value.facts["allowed"] == "a section [recording]"


@pytest.mark.parametrize("name", ["WOKU_DESKTOP_RECORDING_SECONDS", "WOKU_DESKTOP_BASE_URL"])
def test_an_unknown_variable_is_named(name: str, paths: Paths) -> None:
    with pytest.raises(BadSetting) as wrong:
        load_settings(paths, {name: "5"})
    assert wrong.value.facts["key"] == name


def test_an_empty_variable_counts_as_unset(paths: Paths) -> None:
    paths.config_file.write_text("[recording]\nmax_seconds = 30")
    environ = {"WOKU_DESKTOP_RECORDING_MAX_SECONDS": "", "WOKU_DESKTOP_": "", "WOKU_BASE_URL": ""}
    assert load_settings(paths, environ).settings.recording.max_seconds == 30


def test_the_stronger_source_wins(paths: Paths) -> None:
    name = "WOKU_DESKTOP_RECORDING_MAX_SECONDS"

    def seconds() -> int:
        return load_settings(paths, environ).settings.recording.max_seconds

    environ: dict[str, str] = {}
    paths.config_file.write_text("[recording]\nmax_seconds = 30\nformat = 'wav'\n")
    assert seconds() == 30
    environ[name] = "20"
    assert seconds() == 20
    paths.managed_file.write_text("[recording]\nmax_seconds = 10\n")
    assert seconds() == 10
    loaded = load_settings(paths, environ)
    assert loaded.locked == {"recording.max_seconds"}
    assert loaded.settings.recording.format == "wav"


@pytest.mark.parametrize("content", [b"a = ", b"\xff\xfe", b"[recording\n", b"a = 1\na = 2\n"])
def test_a_file_that_is_not_toml_is_named(content: bytes, paths: Paths) -> None:
    paths.config_file.write_bytes(content)
    with pytest.raises(UnreadableSettings) as wrong:
        load_settings(paths, {})
    assert wrong.value.facts["file"] == str(paths.config_file)
    assert wrong.value.facts["reason"]


def test_a_file_that_can_not_be_read_is_named(paths: Paths) -> None:
    paths.config_file.mkdir()
    with pytest.raises(UnreadableSettings) as wrong:
        load_settings(paths, {})
    assert wrong.value.facts["file"] == str(paths.config_file)


def test_the_mark_that_some_editors_write_first_is_no_harm(paths: Paths) -> None:
    paths.config_file.write_text('\ufeffquestion = "¿Qué tal?"\r\n', "utf-8")
    assert load_settings(paths, {}).settings.question == "¿Qué tal?"


def test_where_a_station_sends_to_only_the_administrator_says(paths: Paths) -> None:
    elsewhere = "https://elsewhere.example"
    person = f'base_url = "{elsewhere}"\n[privacy]\nrecovery_recipient = "{RECOVERY}"\n'
    environ = {"WOKU_BASE_URL": elsewhere, "WOKU_DESKTOP_KIOSK_VOLUME": "40"}
    paths.config_file.write_text(person)
    settings = load_settings(paths, environ, kiosk=True).settings
    assert settings.base_url == Settings().base_url
    assert settings.privacy.recovery_recipient == ""
    assert settings.kiosk.volume == 40
    paths.managed_file.write_text(person)
    settings = load_settings(paths, environ, kiosk=True).settings
    assert settings.base_url == elsewhere
    assert settings.privacy.recovery_recipient == RECOVERY


def test_every_key_has_a_good_and_a_bad_example_here() -> None:
    assert {row[0] for row in GOOD} == {row[0] for row in BAD} == set(keys())

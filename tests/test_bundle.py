"""The diagnostics: what helps is in them, and nothing of anybody."""

from __future__ import annotations

import base64
import io
import json
import logging
import os
import zipfile
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, quote_plus

import pyrage
import pytest

from tests.stage.feedbacks import envelope, feedback
from woku_desktop.bundle import Cleaner, examination_without_sound, write_bundle
from woku_desktop.config.log import RedactingFormatter, Redactor, RotatingFile
from woku_desktop.config.settings import load_settings
from woku_desktop.config.writer import change_settings
from woku_desktop.contact.email import parse_email
from woku_desktop.contact.phone import parse_phone
from woku_desktop.domain.checkup import Check, bad, good
from woku_desktop.domain.delivery_errors import Rejected, Unreachable
from woku_desktop.domain.errors import BadSetting, Problem
from woku_desktop.domain.feedback import Identified
from woku_desktop.domain.file_errors import FileUnwritable
from woku_desktop.domain.outbox_errors import IndexNewer
from woku_desktop.domain.outcome import Outcome, OutcomeKind, Receipt
from woku_desktop.domain.submission import State
from woku_desktop.outbox.envelope import Envelope
from woku_desktop.outbox.outbox import Outbox
from woku_desktop.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from woku_desktop.config.paths import Paths
    from woku_desktop.config.settings import LoadedSettings
    from woku_desktop.domain.checkup import Finding

PERSON = "fernanda.quintanilla"
EMAIL = f"{PERSON}@correo-privado.example"
PHONE = "56982959776"
KEY = "qX7vLw2R9tKzB4mN8pYc"  # of no form that anything knows
TRANSCRIPTION = "la señora de la caja me devolvió mal el vuelto"
TYPED = "prefiero escribir que el ascensor huele a humedad"
NOTE = "turno de Marisol Echeverría"
MICROPHONE = "Audífonos de Fernanda"
USER = "fquintanilla"


def nothing(told: Callable[[Finding], None]) -> None:
    """A check-up that finds nothing."""


@dataclass
class Kept:
    """A station that has seen people.

    Args:
        paths: its files.
        outbox: its voices.
        secrets: all that must stay here.
    """

    paths: Paths
    outbox: Outbox
    secrets: dict[str, str | bytes] = field(default_factory=dict)

    def write(self, file: Path, **more: object) -> zipfile.ZipFile:
        """Write the bundle and open it."""
        given: dict[str, object] = {"examine": nothing, "secrets": [KEY], **more}
        loaded = given.pop("loaded", None) or load_settings(self.paths, {})
        write_bundle(file, self.paths, loaded, lambda: self.outbox, **given)  # type: ignore[arg-type]
        return zipfile.ZipFile(io.BytesIO(file.read_bytes()))


def forms(secret: str | bytes) -> Iterator[bytes]:
    """What a secret may look like when somebody has written it down."""
    raws = [secret] if isinstance(secret, bytes) else []
    if isinstance(secret, str):
        for text in {secret, quote(secret), quote(secret, safe=""), quote_plus(secret)}:
            raws += [text.encode(), text.encode("utf-16-le"), text.encode("utf-16-be")]
        raws += [json.dumps(secret)[1:-1].encode(), ascii(secret)[1:-1].encode()]
    for raw in raws:
        yield raw
        yield raw.hex().encode()
        for before in range(3):
            coded = base64.b64encode(b"\0" * before + raw)
            yield coded[before and before + 1 : len(coded) - 4]


def found_in(content: bytes, secrets: dict[str, str | bytes]) -> list[str]:
    """The names of the secrets that content holds, in whatever form and case."""
    small = content.lower()
    return sorted(
        {
            name
            for name, secret in secrets.items()
            for form in forms(secret)
            if form.lower() in small
        }
    )


def leaks(bundle: zipfile.ZipFile, file: Path, secrets: dict[str, str | bytes]) -> list[str]:
    """The secrets in the file itself, in its names, and in what it holds."""
    parts = [file.read_bytes(), "\n".join(bundle.namelist()).encode()]
    parts += [bundle.read(name) for name in bundle.namelist()]
    return [name for part in parts for name in found_in(part, secrets)]


@pytest.fixture
def log(paths: Paths) -> Iterator[None]:
    """The log as the desk keeps it, which knows no key but the environment's."""
    handler = RotatingFile(paths.logs / "desk.log")
    handler.setFormatter(RedactingFormatter(Redactor()))
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    try:
        yield
    finally:
        root.removeHandler(handler)
        root.setLevel(level)
        handler.close()


@pytest.fixture
def paths(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Paths:
    """A profile in the home of somebody with a name."""
    from woku_desktop.config.paths import Paths

    home = tmp_path / "home" / USER
    monkeypatch.setenv("HOME", str(home))
    made = Paths(
        profile="default",
        config_file=home / ".config/woku-desktop/config.toml",
        managed_file=tmp_path / "managed.toml",
        data=home / ".local/share/woku-desktop",
        state=home / ".local/state/woku-desktop",
        logs=home / ".local/state/woku-desktop/log",
        runtime=home / "run",
    )
    made.create()
    return made


@pytest.fixture
def kept(paths: Paths, log: None) -> Iterator[Kept]:
    """Voices in every state, and settings that name things."""
    identity = pyrage.x25519.Identity.generate()
    outbox = Outbox(paths.data, lambda: [str(identity.to_public())], lambda: str(identity))
    outbox.start()
    who = Identified(EMAIL, PHONE)
    spoken = envelope(os.urandom(400), respondent=who)
    spoken = replace(spoken, feedback=replace(spoken.feedback, local_note=NOTE))
    delivered = outbox.add(spoken)
    written = replace(feedback(respondent=who), local_note=NOTE)
    rejected = outbox.add(Envelope.of_text(written, TYPED))
    outbox.add(envelope(respondent=who))
    receipt = Receipt(TRANSCRIPTION, "improvement")
    why = Rejected(messages=f"clientEmail {EMAIL} must be an email")
    for voice, state, outcome, problem in (
        (delivered, State.DELIVERED, Outcome(OutcomeKind.DELIVERED, receipt=receipt), None),
        (rejected, State.REJECTED, Outcome(OutcomeKind.REJECTED, 400), why),
    ):
        assert outbox.claim(voice.id, "run-1") is not None
        outbox.settle(voice.id, state, outcome=outcome, problem=problem)
    change_settings(
        paths,
        {
            "woku_id": "65348875f3a876254aa82d5e",
            "woku_name": NOTE,
            "recording.device": MICROPHONE,
            "base_url": "https://woku.example/api",
        },
    )
    made = Kept(paths, outbox)
    made.secrets = {
        "e-mail": EMAIL,
        "e-mail's first half": PERSON,
        "phone": PHONE,
        "key": KEY,
        "transcription": TRANSCRIPTION,
        "typed": TYPED,
        "note": NOTE,
        "microphone": MICROPHONE,
        "user": USER,
        "identity": str(identity),
        "voice": spoken.voice[len(spoken.voice) // 2 :][:24],
    }
    yield made
    outbox.close()


def let_every_room_fail(kept: Kept) -> None:
    """Errors with everything in them, logged as carelessly as somebody may some day."""
    told = logging.getLogger("woku_desktop.somewhere")
    for fail in (
        lambda: parse_email(f"{PERSON}@@correo"),
        lambda: parse_phone(f"{PHONE}{PHONE}", "CL"),
        lambda: load_settings(kept.paths, {"WOKU_DESKTOP_LANGUAGE": EMAIL}),
        lambda: kept.outbox.get(EMAIL),
        lambda: Vault("default", "https://woku.example", environ={"WOKU_API_KEY": f"{KEY}\n{KEY}"}),
        (kept.paths.data / f"{KEY}.txt").read_text,
        lambda: json.loads(f'{{"key": {KEY}'),
    ):
        try:
            fail()
        except (Problem, OSError, ValueError) as error:
            told.exception("it failed: %s", error)
    told.warning("key %s, coded %s", KEY, base64.b64encode(f"Bearer {KEY}".encode()).decode())
    told.warning(
        "sent to https://x.example/?key=%s&mail=%s", quote(KEY, safe=""), quote(EMAIL, safe="")
    )
    told.warning("in %s, said %r by %r at +%s", kept.paths.data, KEY.upper(), EMAIL.upper(), PHONE)
    told.warning("rows %r", kept.outbox.list(limit=10))


def test_nothing_of_anybody_is_in_it(kept: Kept, tmp_path: Path) -> None:
    let_every_room_fail(kept)
    file = tmp_path / "bundle.zip"
    with kept.write(file) as bundle:
        assert "logs/desk.log" in bundle.namelist()
        assert b"it failed" in bundle.read("logs/desk.log")
        assert leaks(bundle, file, kept.secrets) == []


def test_this_search_finds_what_it_looks_for(tmp_path: Path) -> None:
    secrets: dict[str, str | bytes] = {"word": "Echeverría", "raw": os.urandom(24)}
    word = secrets["word"]
    raw = secrets["raw"]
    assert isinstance(word, str)
    assert isinstance(raw, bytes)
    for content in (
        word.encode("utf-16-le"),
        word.upper().lower().encode(),
        b"x" + base64.b64encode(b"before " + word.encode() + b" after"),
        quote(word).encode(),
        json.dumps({"a": word}).encode(),
        word.encode().hex().encode(),
    ):
        assert found_in(content, secrets) == ["word"], content
    assert found_in(b"before" + raw + b"after", secrets) == ["raw"]
    file = tmp_path / "some.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as bundle:
        bundle.writestr("a.txt", word * 100)
    with zipfile.ZipFile(file) as bundle:
        assert leaks(bundle, file, secrets) == ["word"]


def test_what_helps_is_in_it(kept: Kept, tmp_path: Path) -> None:
    def examine(told: Callable[[Finding], None]) -> None:
        told(good(Check.DISK, free_mb=1234, folder=USER))
        told(bad(Check.NETWORK, Unreachable()))

    logging.getLogger("woku_desktop.somewhere").warning("the queue pauses: %s", "Unreachable")
    with kept.write(tmp_path / "bundle.zip", examine=examine) as bundle:
        versions = json.loads(bundle.read("versions.json"))
        settings = json.loads(bundle.read("settings.json"))
        queue = json.loads(bundle.read("queue.json"))
        checks = json.loads(bundle.read("checks.json"))
        text = bundle.read("logs/desk.log").decode()
        readme = bundle.read("README.txt").decode()
    assert {
        "woku-desktop",
        "Python",
        "PySide6",
        "libsndfile",
        "SQLite",
        "System",
    } <= versions.keys()
    assert settings["in_force"]["base_url"] == "https://woku.example/api"
    assert settings["in_force"]["recording"]["device"] == "(set)"
    assert (queue["queued"], queue["delivered"], queue["rejected"]) == (1, 1, 1)
    assert queue["paused"] is None
    assert checks == [
        {"check": "disk", "condition": "good", "problem": None, "free_mb": 1234},
        {"check": "network", "condition": "bad", "problem": "Unreachable"},
    ]
    assert "the queue pauses: Unreachable" in text
    assert "no key" in readme


def test_what_is_broken_is_said_in_it(kept: Kept, tmp_path: Path) -> None:
    def broken() -> Outbox:
        raise IndexNewer

    file = tmp_path / "bundle.zip"
    problem = BadSetting(source=USER, key="language", found=EMAIL, allowed="es")
    write_bundle(file, kept.paths, problem, broken, examine=nothing)
    with zipfile.ZipFile(file) as bundle:
        assert json.loads(bundle.read("settings.json")) == {
            "problem": "BadSetting",
            "key": "language",
        }
        assert json.loads(bundle.read("queue.json")) == {"problem": "IndexNewer"}
        assert leaks(bundle, file, kept.secrets) == []


def test_an_address_goes_without_its_password(kept: Kept, tmp_path: Path) -> None:
    import msgspec

    loaded: LoadedSettings = load_settings(kept.paths, {})
    changed = msgspec.structs.replace(
        loaded.settings, base_url=f"https://{PERSON}:{KEY}@woku.example/api"
    )
    loaded = msgspec.structs.replace(loaded, settings=changed)
    with kept.write(tmp_path / "bundle.zip", loaded=loaded, secrets=[]) as bundle:
        text = bundle.read("settings.json").decode()
    assert PERSON not in text
    assert KEY not in text
    assert "https://woku.example/api" in text


def test_it_is_whole_or_not_there(kept: Kept, tmp_path: Path) -> None:
    folder = tmp_path / "missing"
    with pytest.raises(FileUnwritable):
        kept.write(folder / "bundle.zip")

    def fail(told: Callable[[Finding], None]) -> None:
        raise FileUnwritable(file="x", reason="y")

    file = tmp_path / "bundle.zip"
    file.write_bytes(b"of before")
    with pytest.raises(FileUnwritable):
        kept.write(file, examine=fail)
    assert file.read_bytes() == b"of before"
    assert not list(tmp_path.glob(".bundle*"))
    with kept.write(file):
        assert file.stat().st_mode & 0o077 == 0 or os.name == "nt"


def test_of_a_large_log_the_end_counts(kept: Kept, tmp_path: Path) -> None:
    large = kept.paths.logs / "sync.log"
    with large.open("w") as out:
        for number in range(60_000):
            out.write(f"{number:09d} " + "x" * 80 + "\n")
    with kept.write(tmp_path / "bundle.zip") as bundle:
        lines = bundle.read("logs/sync.log").decode().splitlines()
    assert lines[-1].endswith("x" * 80)
    assert len(lines) < 50_000


@pytest.mark.parametrize(
    "line",
    [
        r"C:\Users\fquintanilla\AppData\Local\woku",
        r"'C:\\Users\\fquintanilla\\AppData'",
        "/Users/fquintanilla/Library",
        "/home/fquintanilla",
        "file:///home/fquintanilla/x",
        "file%3A%2F%2F%2Fhome%2Ffquintanilla%2Fx",
        "/srv/people/FQuintanilla/.local",
        "%2Fsrv%2Fpeople%2Ffquintanilla%2F.local",
    ],
)
def test_no_home_tells_whose_it_is(line: str) -> None:
    cleaned = Cleaner(home=Path("/srv/people/fquintanilla"))(line)
    assert USER not in cleaned.lower()
    assert "~" in cleaned


def test_the_window_opens_no_microphone_for_it() -> None:
    from unittest.mock import Mock

    assert Check.MICROPHONE not in examination_without_sound(Mock())._limits_s

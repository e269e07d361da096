"""`woku-desktop --smoke-test`: whether this copy of the program is whole, seen by using it.

Whoever makes a package runs it in what was made: the real window opens, every plugin, backend and
file that it may ever need is found, a take is sealed and opened, and a voice goes to a sandbox. It
leaves nothing behind and needs no microphone, no keyring and no network.
"""

from __future__ import annotations

import contextlib
import importlib
import math
import pkgutil
import sqlite3
import ssl
import sys
import time
from array import array
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import woku_desktop
from woku_desktop.cli.desk import require_screen, speed_up_imports

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


BROKEN = 70
"""EX_SOFTWARE: this copy of the program lacks something."""

_RATE_HZ = 48_000
_KEY = "sk_smoke_test"
_WOKU = "65348875f3a876254aa82d5e"


def smoke_test(say: Callable[[str], object] = print) -> int:
    """Use everything once; tells each part on a line of its own. Main thread.

    Args:
        say: is told the lines.

    Returns:
        The exit code: 0, or BROKEN if a part is missing; the first that is ends it.

    Raises:
        NoScreen: if there is no screen to open a window on.
    """
    require_screen()
    with TemporaryDirectory(prefix="woku-desktop-smoke-", ignore_cleanup_errors=True) as folder:
        for name, look in _looks(Path(folder)):
            try:
                say(f"ok      {name}: {look()}")
            except Exception as error:  # noqa: BLE001 - whatever it is, it is what was asked for
                say(f"BROKEN  {name}: {type(error).__name__}: {error}")
                return BROKEN
    return 0


def _looks(folder: Path) -> Iterator[tuple[str, Callable[[], str]]]:
    """The parts by name; the window first, as in a start that is measured."""
    yield "window", lambda: _window(folder)
    yield "qt", _qt
    yield "modules", _modules
    yield "sound", _sound
    yield "take", lambda: _take(folder)
    yield "keyring", _keyring
    yield "outbox", lambda: _outbox(folder)
    yield "certificates", _certificates
    yield "contact", _contact
    yield "versions", _versions
    yield "sandbox", _sandbox


def _window(folder: Path) -> str:
    """The desk, as a person starts it, but with files of its own and nobody to deliver to."""
    from woku_desktop.config.paths import paths_within
    from woku_desktop.config.settings import load_settings

    paths = paths_within(folder, "smoke")
    paths.create()
    loaded = load_settings(paths, environ={})
    speed_up_imports()
    from woku_desktop.app import Desk, make_application
    from woku_desktop.ui.wholeness import seen_once
    from woku_desktop.vault.memory import MemoryStore
    from woku_desktop.vault.vault import Vault

    make_application(loaded)
    vault = Vault(paths.profile, loaded.settings.base_url, environ={}, store=MemoryStore())
    desk = Desk(loaded, paths, vault, environ={}, base_url=_nobody, sandbox=True)
    usable_at: list[int] = []
    desk.window.usable.connect(lambda: usable_at.append(time.monotonic_ns()))
    try:
        seen = seen_once(desk.window, desk.window.usable)
    finally:
        closed = desk.close()
    if not closed:
        raise RuntimeError("a thread of it did not end")
    return f"{seen}, usable_at_ns={usable_at[0]}"


def _nobody() -> str:
    return "http://127.0.0.1:9"  # the discard port: nobody answers there


def _qt() -> str:
    from woku_desktop.config.paths import resource_dir
    from woku_desktop.ui.wholeness import check_qt

    return check_qt(resource_dir())


def _modules() -> str:
    """Every module of the program can be imported, with all that it imports at once."""
    names = [
        found.name
        for found in pkgutil.walk_packages(woku_desktop.__path__, "woku_desktop.")
        if not found.name.endswith("__main__")
    ]
    if len(names) < 2:
        raise RuntimeError("none are found")
    for name in names:
        importlib.import_module(name)
    return f"{len(names)} of the program"


def _sound() -> str:
    """PortAudio, libsndfile with each format that is recorded, and another rate."""
    from woku_desktop.recording.decoding import decode
    from woku_desktop.recording.encoding import RECORDED, Encoder
    from woku_desktop.recording.resampling import Conditioner
    from woku_desktop.recording.versions import require_callbacks, sound_versions

    versions = sound_versions()
    if missing := [name for name, version in versions.items() if not version]:
        raise RuntimeError(f"no {' and no '.join(missing)}")
    require_callbacks()
    tone = _tone(seconds=1)
    for kind in RECORDED:
        encoder = Encoder(kind)
        try:
            encoder.feed(tone)
            heard = array("h", b"".join(decode(encoder.finish(), 4_096)))
        finally:
            encoder.close()
        if max(heard) < 4_000:
            raise RuntimeError(f"{kind} is silent")
    conditioner = Conditioner(44_100, 1)
    resampled = len(conditioner.feed(tone) + conditioner.finish()) * 44_100 / _RATE_HZ
    if abs(resampled - len(tone)) > 64:
        raise RuntimeError("another rate does not become 48 kHz")
    told = ", ".join(f"{name} {version}" for name, version in versions.items())
    return f"{told}, {' '.join(RECORDED)}"


def _take(folder: Path) -> str:
    """A take is sealed as it grows, and opened again; the file itself says nothing of it."""
    import pyrage

    from woku_desktop.recording.spool import Sealer, recover

    identity = pyrage.x25519.Identity.generate()
    file, said = folder / "take.age", _tone(seconds=2)
    sealer = Sealer(file, lambda: (str(identity.to_public()),), lambda: None)
    sealer.start()
    for start in range(0, len(said), 4_096):
        sealer.feed(said[start : start + 4_096])
    if not sealer.finish(timeout_s=10) or sealer.failed:
        raise RuntimeError("it could not be sealed") from sealer.problem or sealer.disk_error
    sealed, opened = file.read_bytes(), BytesIO()
    with file.open("rb") as spool:
        recover(spool, str(identity), opened)
    if opened.getvalue() != said or said[4_096:4_160] in sealed:
        raise RuntimeError("what was opened is not what was sealed")
    return f"{len(said)} bytes sealed and opened"


def _keyring() -> str:
    """The keyring's backend is there, whether or not this session has a keyring."""
    from woku_desktop.vault.stores import LibraryStore, system_store

    store = system_store()
    if isinstance(store, LibraryStore):
        module, _, name = store.backend.rpartition(".")
        if not getattr(importlib.import_module(module), name).viable:
            raise RuntimeError(f"{store.backend} can't be used here")
        return store.backend
    import jeepney
    import secretstorage

    return f"Secret Service by secretstorage {_number(secretstorage)}, jeepney {_number(jeepney)}"


def _number(module: object) -> str:
    version = getattr(module, "__version__", "")
    return version if isinstance(version, str) else ".".join(map(str, version))


def _outbox(folder: Path) -> str:
    """An outbox is made from nothing, by all its migrations."""
    from woku_desktop.outbox.outbox import Outbox

    counts = Outbox(folder / "outbox", tuple, str).counts()
    if any(counts.values()):
        raise RuntimeError("a new one is not empty")
    return f"made, SQLite {sqlite3.sqlite_version}"


def _certificates() -> str:
    """A handshake is begun with the system's certificates."""
    from woku_desktop.woku.trust import SystemTrust

    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    trust = SystemTrust(ssl.PROTOCOL_TLS_CLIENT)
    connection = trust.wrap_bio(incoming, outgoing, server_hostname="localhost")
    with contextlib.suppress(ssl.SSLWantReadError):
        connection.do_handshake()
    return f"{outgoing.pending} bytes of a handshake, {ssl.OPENSSL_VERSION}"


def _contact() -> str:
    from woku_desktop.contact.email import parse_email
    from woku_desktop.contact.phone import parse_phone

    return f"{parse_email('ada@example.com')}, {parse_phone('+56 2 2345 6789', 'CL')}"


def _versions() -> str:
    from woku_desktop.facts import versions

    told = versions()
    if missing := {"woku-desktop", "PySide6"} - {name for name, _ in told}:
        raise RuntimeError(f"unknown: {', '.join(sorted(missing))}")
    return ", ".join(f"{name} {version}" for name, version in told[:3])


def _sandbox() -> str:
    """A voice goes to a sandbox, a process of this same copy, by the client that Woku gets."""
    from woku_desktop.domain.errors import ExtraMissing
    from woku_desktop.domain.feedback import Anonymous, Feedback, Rating, WokuId, new_feedback_id
    from woku_desktop.recording.encoding import RECORDED, Encoder
    from woku_desktop.sandbox.process import SandboxProcess, require_extra
    from woku_desktop.woku.body import MemoryVoice
    from woku_desktop.woku.client import WokuClient

    try:
        require_extra()
    except ExtraMissing:
        if hasattr(sys, "frozen"):
            raise
        return "not installed here"
    kind = RECORDED[0]
    encoder = Encoder(kind)
    encoder.feed(_tone(seconds=2))
    voice = MemoryVoice(bytes(encoder.finish()), kind.value)
    encoder.close()
    feedback = Feedback(
        new_feedback_id(), datetime.now(UTC), WokuId(_WOKU), Rating(5), Anonymous(), "es"
    )
    with SandboxProcess() as sandbox:
        client = WokuClient(sandbox.start("es", _KEY), lambda: _KEY)
        try:
            outcome = client.create_voicemail(feedback, voice)
        finally:
            client.close()
    transcription = outcome.receipt.transcription if outcome.receipt is not None else None
    if "2,0" not in (transcription or ""):  # seconds, as Spanish writes them
        raise RuntimeError(f"it heard no two seconds: {outcome}")
    return f"heard {voice.size} bytes"


def _tone(seconds: int) -> bytes:
    """A tone of 440 Hz as 16 bit mono at 48 kHz, written without numpy."""
    wave = [round(12_000 * math.sin(math.tau * 440 * n / _RATE_HZ)) for n in range(_RATE_HZ)]
    return array("h", wave).tobytes() * seconds

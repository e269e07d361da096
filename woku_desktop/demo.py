"""Either face against a sandbox: a Woku, a key and files of its own, none of which outlive it."""

from __future__ import annotations

import secrets
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import TYPE_CHECKING, Any, TypeVar

from woku_desktop.app import Desk, make_application
from woku_desktop.config.paths import paths_within
from woku_desktop.config.settings import load_settings
from woku_desktop.face import Face
from woku_desktop.sandbox.process import SandboxProcess, require_extra
from woku_desktop.ui import texts
from woku_desktop.vault.memory import MemoryStore
from woku_desktop.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from woku_desktop.config.paths import Paths
    from woku_desktop.config.settings import LoadedSettings

F = TypeVar("F", bound=Face)

PROFILE = "demo"
DEMO_PIN = "2580"
"""Down the middle of the pad."""

_CONFIG = """\
woku_id = "65348875f3a876254aa82d5e"
woku_name = "Café Aurora, Providencia"
"""


def run_demo(language: str = "", *, kiosk: bool = False) -> int:
    """Run the desk, or the station, against a sandbox until its window is closed.

    Args:
        language: "es", "en" or "pt"; "" follows the system.
        kiosk: whether the station is tried; its PIN is DEMO_PIN.

    Raises:
        ExtraMissing: if the sandbox is not installed.
    """
    make: Callable[..., Face] = _kiosk if kiosk else Desk
    with opened(make, language) as face:
        face.run()
    return 0


def _kiosk(
    loaded: LoadedSettings, paths: Paths, vault: Vault, environ: Mapping[str, str], **more: Any
) -> Face:
    # Only who tries it pays for it.
    from woku_desktop.kiosk import Kiosk
    from woku_desktop.vault.pin import PinLock

    PinLock(vault, paths.state).save(DEMO_PIN)
    return Kiosk(loaded, paths, vault, environ=environ, **more)


@contextmanager
def open_demo(language: str = "") -> Iterator[Desk]:
    """A desk, made and not yet shown, and everything behind it; see `opened`."""
    with opened(Desk, language) as desk:
        yield desk


@contextmanager
def opened(make: Callable[..., F], language: str = "") -> Iterator[F]:
    """A face, made and not yet shown, and everything behind it; on the window's thread.

    The sandbox starts beside the window, which does not wait for it.

    Args:
        make: what is made, with the arguments of `Face`.
        language: "es", "en" or "pt"; "" follows the system.

    Raises:
        ExtraMissing: if the sandbox is not installed.
    """
    require_extra()
    chosen = texts.language(language, texts.system_languages())
    key = secrets.token_urlsafe(24)
    with TemporaryDirectory(prefix="woku-desktop-demo-") as folder, SandboxProcess() as sandbox:
        address: Future[str] = Future()
        starting = Thread(
            target=_start, args=(sandbox, chosen, key, address), name="sandbox-start", daemon=True
        )
        starting.start()
        paths = _paths(Path(folder), chosen)
        loaded = load_settings(paths, environ={})
        make_application(loaded)
        vault = Vault(PROFILE, "http://127.0.0.1", environ={}, store=MemoryStore())
        vault.save_api_key(key)
        face = make(loaded, paths, vault, environ={}, base_url=address.result, sandbox=True)
        try:
            yield face
        finally:
            face.close()
            starting.join()


def _start(sandbox: SandboxProcess, language: str, key: str, address: Future[str]) -> None:
    try:
        address.set_result(sandbox.start(language, key))
    except Exception as error:  # noqa: BLE001 - raised again where the address is asked for
        address.set_exception(error)


def _paths(folder: Path, language: str) -> Paths:
    paths = paths_within(folder, PROFILE)
    paths.create()
    rest = ",".join(each for each in texts.LANGUAGES if each != language)
    text = f'{_CONFIG}language = "{language}"\n[kiosk]\nlanguages = "{language},{rest}"\n'
    paths.config_file.write_text(text, encoding="utf-8")
    return paths

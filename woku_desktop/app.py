"""The desk: makes its window, and what stands around it.

With face.py, kiosk.py and backstage.py the only file that knows every room.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from woku_desktop import APPLICATION_ID
from woku_desktop.adapters import desk_options
from woku_desktop.config.paths import resource_dir
from woku_desktop.domain.outbox_errors import OutboxUnwritable
from woku_desktop.domain.start_errors import ScreenSilent
from woku_desktop.domain.update_errors import ProgramReplaced
from woku_desktop.face import Face
from woku_desktop.files import try_lock
from woku_desktop.process import name_application
from woku_desktop.ui import icons, platform, texts, theme
from woku_desktop.ui.desk.window import DeskWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from woku_desktop.backstage import Backstage
    from woku_desktop.config.paths import Paths
    from woku_desktop.config.settings import LoadedSettings
    from woku_desktop.files import HeldLock
    from woku_desktop.ui.desk.surroundings import Surroundings
    from woku_desktop.vault.vault import Vault

UPDATE_LOOK_MS = 10_000
"""How often the desk looks whether an update has replaced the program."""

EXIT_ALREADY_OPEN = 75
"""EX_TEMPFAIL: nothing is wrong, and it may be tried again."""


class Desk(Face):
    """The staff window, and everything behind it.

    Args:
        loaded: what was read from the files and the environment.
        paths: where this profile keeps its files.
        vault: where its secrets are.
        environ: what stands above the person's settings file.
        base_url: see `Face`.
        sandbox: whether Woku is a sandbox, which the window then says.

    Attributes:
        window: what a person sees.
    """

    # The page after a voice was sent too: its import would hold the window as it is sent.
    LATER = (
        "woku_desktop.backstage",
        "woku_desktop.ui.capture.delivered_card",
        "woku_desktop.ui.desk.surroundings",
    )

    def __init__(
        self,
        loaded: LoadedSettings,
        paths: Paths,
        vault: Vault,
        *,
        environ: Mapping[str, str] = os.environ,
        base_url: Callable[[], str] | None = None,
        sandbox: bool = False,
    ) -> None:
        super().__init__(loaded, paths, vault, environ=environ, base_url=base_url, sandbox=sandbox)
        self._around: Surroundings | None = None
        self.window = DeskWindow(self.services, self.bridge, desk_options(loaded, sandbox=sandbox))
        self.window.usable.connect(self.load)

    @property
    def shown(self) -> QWidget:
        """The window."""
        return self.window

    def end(self) -> None:
        """End without a question."""
        if self._around is not None:
            self._around.leaving.end()
        else:
            self.window.close()

    def begun(self, backstage: Backstage) -> None:
        """Hear of what goes on around the window."""
        del backstage
        from woku_desktop.summons import answer
        from woku_desktop.ui.desk.surroundings import Surroundings
        from woku_desktop.ui.doorbell import Doorbell
        from woku_desktop.vigil import watch_for_updates

        self._around = around = Surroundings(self.window, self.services, self.bridge)
        around.leaving.ended.connect(self.ended)
        self._updates = watch_for_updates()
        self._look = QTimer(self, interval=UPDATE_LOOK_MS)
        self._look.timeout.connect(self._look_for_update)
        self._look.start()
        bell = Doorbell(self._given[1].summons, answer, self._quick_jobs.add, self)
        bell.rung.connect(around.come_forward)

    def _look_for_update(self) -> None:
        if self._updates():
            self._look.stop()
            self.bridge.programReplaced.emit(ProgramReplaced())


def run_desk(loaded: LoadedSettings, paths: Paths, vault: Vault) -> int:
    """Run the desk until its window is closed.

    Returns:
        The exit code: 0, or EXIT_ALREADY_OPEN if another desk of this profile is.
    """
    only_one, came_forward = _take_turn(paths)
    if came_forward:
        return 0
    make_application(loaded)
    if only_one is None:
        return _say_already_open()
    with only_one:
        desk = Desk(loaded, paths, vault)
        try:
            desk.run()
        finally:
            desk.close()
    return 0


def _take_turn(paths: Paths) -> tuple[HeldLock | None, bool]:
    """Become the one desk of the profile, or bring the one there is to the front.

    Returns:
        The lock, if this is the one; and whether the other has come to the front.

    Raises:
        OutboxUnwritable: if neither the lock nor the question can be written.
    """
    taken: list[HeldLock] = []

    def alone() -> bool:
        held = try_lock(paths.runtime / "desk.lock")
        taken.extend([held] if held is not None else [])
        return bool(taken)

    try:
        if alone():
            return taken[0], False
        from woku_desktop.summons import summon

        came_forward = summon(paths.summons, os.environ.get("XDG_ACTIVATION_TOKEN", ""), alone)
    except OSError as error:
        raise OutboxUnwritable from error
    return (taken[0] if taken else None), came_forward


def make_application(loaded: LoadedSettings, language: str = "") -> QApplication:
    """The QApplication, in the right language, type and colours.

    Args:
        loaded: the settings.
        language: what to speak instead of theirs; "" for theirs.

    Raises:
        LibrariesMissing, ScreenSilent: if Qt would end the process here, for want of something of
            the system, or since its screen does not answer.
    """
    name_application()
    if told := platform.load_error():
        from woku_desktop.libraries import missing

        if problem := missing(told):
            raise problem
    if display := platform.silent_display():
        raise ScreenSilent(display=display)
    app = QApplication([*sys.argv[:1], *theme.STYLE_ARGUMENTS])
    app.setApplicationName("woku-desktop")
    app.setApplicationDisplayName("Woku")
    app.setDesktopFileName(APPLICATION_ID)
    dress(app, loaded, language)
    return app


def dress(app: QApplication, loaded: LoadedSettings, language: str = "") -> None:
    """Give an application the program's language (see `make_application`), type and colours."""
    resources = resource_dir()
    icons.set_folder(resources / "icons")
    chosen = texts.language(language or loaded.settings.language, texts.system_languages())
    texts.install(app, chosen, resources / "i18n")
    theme.apply(app, complete=False)


def _say_already_open() -> int:
    from PySide6.QtWidgets import QMessageBox

    QMessageBox.information(
        None,
        texts.translate("App", "Already open"),
        texts.translate("App", "This desk is already open in another window."),
    )
    return EXIT_ALREADY_OPEN

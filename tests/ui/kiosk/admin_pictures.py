"""Every page behind a station's corner, light and dark, in every language, as pictures.

Run: python -m tests.ui.kiosk.admin_pictures [FOLDER] [state …]
"""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from tests.stage.screen import virtual_screen
from tests.ui.kiosk.admin_states import ADMIN_STATES, at_rest
from tests.ui.kiosk.stage import SIZES, Station
from tests.ui.screens import RESOURCES
from woku_desktop.ui import icons, texts, theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.kiosk.admin_states import StaffPage

_ODD = ((768, 1366), (1366, 768))


@contextmanager
def shown(state: str, size: tuple[int, int]) -> Iterator[StaffPage]:
    """A page in a state and a size, at rest, in the language that is spoken."""
    page = ADMIN_STATES[state](Station())
    try:
        at_rest(page, size)
        yield page
    finally:
        page.close()
        page.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def main(arguments: list[str]) -> int:
    """Draw the states that are named, or all of them."""
    folder = Path(arguments[0]) if arguments else Path("admin")
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["WOKU_REDUCED_MOTION"] = "1"
    with ExitStack() as stack:
        if sys.platform == "linux" and not os.environ.get("DISPLAY"):
            os.environ["DISPLAY"] = stack.enter_context(virtual_screen())
        app = QApplication(["woku-desktop"])
        icons.set_folder(RESOURCES / "icons")
        theme.apply(app)
        for language in texts.LANGUAGES:
            texts.install(app, language, RESOURCES / "i18n")
            for state in arguments[1:] or ADMIN_STATES:
                for scheme in ("light", "dark"):
                    theme.watcher().set_scheme(scheme)
                    for size in (*SIZES, *_ODD):
                        with shown(state, size) as page:
                            name = f"{state}-{language}-{scheme}-{size[0]}x{size[1]}.png"
                            page.grab().save(str(folder / name))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""Whether Qt came with all that the program needs of it; for `woku_desktop.smoke`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QColor, QGuiApplication, QImageReader, Qt

from woku_desktop.ui import icons, texts

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

_PAINTED_WITHIN_MS = 30_000
_PICTURES = frozenset({b"jpeg", b"png", b"webp"})
# One word that Qt brings and one of the program's own, by context and source.
_WORDS = (
    ("QPlatformTheme", "Cancel", {"es": "Cancelar", "en": "Cancel", "pt": "Cancelar"}),
    ("Command", "yes", {"es": "sí", "en": "yes", "pt": "sim"}),
)


def seen_once(window: QWidget, painted: SignalInstance) -> str:
    """Show a window until it has been painted, and tell what is seen. On the window's thread.

    Args:
        window: what to show.
        painted: is emitted once it can be used.

    Raises:
        RuntimeError: if it is not painted, or shows nothing.
    """
    loop = QEventLoop()
    painted.connect(loop.quit)
    QTimer.singleShot(_PAINTED_WITHIN_MS, loop, lambda: loop.exit(1))
    window.show()
    if loop.exec() != 0:
        raise RuntimeError("it was never painted")
    picture = window.grab().toImage()
    width, height = picture.width(), picture.height()
    colors = {picture.pixel(x, y) for x in range(0, width, 7) for y in range(0, height, 7)}
    if len(colors) < 4:
        raise RuntimeError(f"it shows {len(colors)} colours")
    return f"{width} x {height} on {QGuiApplication.platformName()}, {len(colors)} colours seen"


def check_qt(resources: Path) -> str:
    """Look for plugins, icons and translations. On the window's thread, with an application.

    Raises:
        RuntimeError: if one is missing.
    """
    missing = _PICTURES - {bytes(each.data()) for each in QImageReader.supportedImageFormats()}
    if missing:
        raise RuntimeError(f"it can't read {missing}")
    drawn = [path.stem for path in sorted((resources / "icons").glob("*.svg"))]
    if not drawn:
        raise RuntimeError("there are no icons")
    for name in drawn:
        image = icons.pixmap(name, 24, QColor(Qt.GlobalColor.black)).toImage()
        if not any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24)):
            raise RuntimeError(f"the icon {name} is not drawn")
    app = QGuiApplication.instance()
    assert app is not None
    for language in texts.LANGUAGES:
        texts.install(app, language, resources / "i18n")
        for context, source, said in _WORDS:
            if texts.translate(context, source) != said[language]:
                raise RuntimeError(f"{context} does not say “{source}” in {language}")
    return f"{len(drawn)} icons, {' '.join(texts.LANGUAGES)}"

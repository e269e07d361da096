"""Draws the application icons: python -m installer.icons OUT_DIR

The mark is the program's own (`woku_desktop.ui.widgets.mark`), in the light scheme. Needs Pillow,
which writes the formats of Windows and macOS.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from woku_desktop.ui.theme import watcher
from woku_desktop.ui.widgets.mark import paint_mark

if TYPE_CHECKING:
    from PIL import Image

NAME = "woku-desktop"
PNG_SIZES = (16, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
"""16, 32 and 48 px, as Windows shows them at 100, 125 and 150 %, and what Explorer enlarges."""
ICNS_SIZES = (32, 64, 128, 256, 512, 1024)

_SMALLEST = 0
"""Qt's "quality" of a PNG: compressed as far as it goes."""

_MACOS_BODY = 824 / 1024
"""How much of an icon's side its body fills on macOS; the rest stays free around it."""


def draw(px: int, body: float = 1.0) -> QImage:
    """The mark on nothing.

    Args:
        px: the side, an even number of pixels.
        body: how much of it the mark may fill, up to 1.
    """
    picture = QImage(px, px, QImage.Format.Format_RGBA8888)
    picture.fill(Qt.GlobalColor.transparent)
    margin = int(px * (1 - body) / 2)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = px - 2 * margin
    paint_mark(painter, QRectF(margin, margin, side, side), whole_pixels=True)
    painter.end()
    return picture


def write(folder: Path) -> list[Path]:
    """Write every icon into a folder, the same bytes each time.

    Args:
        folder: made if it isn't there.

    Returns:
        The files written: one PNG for each size, then the .ico, then the .icns.

    Raises:
        OSError: if one can't be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for px in PNG_SIZES:
        written.append(folder / f"{NAME}-{px}.png")
        if not draw(px).save(str(written[-1]), quality=_SMALLEST):
            raise OSError(f"{written[-1]} could not be written")
    *smaller, largest = map(_for_pillow, map(draw, ICO_SIZES))
    written.append(folder / f"{NAME}.ico")
    # Bitmaps: not every tool reads PNGs inside an .ico.
    largest.save(
        written[-1],
        sizes=[(px, px) for px in ICO_SIZES],
        append_images=smaller,
        bitmap_format="bmp",
    )
    *smaller, largest = (_for_pillow(draw(px, _MACOS_BODY)) for px in ICNS_SIZES)
    written.append(folder / f"{NAME}.icns")
    largest.save(written[-1], append_images=smaller)
    return written


def _for_pillow(picture: QImage) -> Image.Image:
    from PIL import Image

    return Image.frombytes("RGBA", (picture.width(), picture.height()), bytes(picture.constBits()))


def main(arguments: list[str]) -> int:
    """Write the icons into the folder that is named; 2 if none is."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m installer.icons OUT_DIR\n")
        return 2
    watcher().set_scheme("light")
    for file in write(Path(arguments[0])):
        sys.stdout.write(f"{file}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

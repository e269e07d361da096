"""A small picture from elsewhere, decoded with care and away from the window's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from woku_desktop.ui.theme import SEGMENT_RADIUS, theme

if TYPE_CHECKING:
    from PySide6.QtGui import QImage, QPaintEvent

MAX_PIXELS = 40_000_000
"""A picture that says it has more is not decoded."""

# Sharp at 300 %, and nothing a small memory would notice.
_DECODED_PX = 160
_KINDS = {"png": b"png", "jpg": b"jpeg", "webp": b"webp"}


class _Decoding(QObject):
    done = Signal(str, object)


def decode(path: str) -> QImage:
    """The middle square of a picture file, at most 160 pixels wide; a null image if it is none.

    Any thread. The file's ending decides what it may be, not what it says itself.
    """
    from PySide6.QtGui import QImage, QImageReader

    kind = _KINDS.get(path.rpartition(".")[2])
    if kind is None:
        return QImage()
    reader = QImageReader(path, kind)
    reader.setDecideFormatFromContent(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isEmpty() or size.width() * size.height() > MAX_PIXELS:
        return QImage()
    wanted = QSize(_DECODED_PX, _DECODED_PX)
    reader.setScaledSize(
        size.scaled(wanted, Qt.AspectRatioMode.KeepAspectRatioByExpanding).boundedTo(
            QSize(4 * _DECODED_PX, 4 * _DECODED_PX)
        )
    )
    image = reader.read()
    side = min(image.width(), image.height())
    left, top = (image.width() - side) // 2, (image.height() - side) // 2
    return image.copy(left, top, side, side).scaled(
        wanted.boundedTo(QSize(side, side)),
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


class Picture(QWidget):
    """Shows a picture file as a rounded square; nothing, and no room for it, without one."""

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = ""
        self._image: QImage | None = None
        self._room = True
        self.setSide(side)
        self.hide()

    def setSide(self, side: int) -> None:
        """Change its size."""
        self.setFixedSize(side, side)

    def setRoom(self, room: bool) -> None:
        """Whether there is room for it now."""
        self._room = room
        self.setVisible(room and self._image is not None)

    def path(self) -> str:
        """The file it shows, or is about to show."""
        return self._path

    def setPath(self, path: str) -> None:
        """Show a file once it is decoded; "" shows none."""
        if path == self._path:
            return
        self._path = path
        if not path:
            self._show(path, None)
            return
        from PySide6.QtCore import QThreadPool

        decoding = _Decoding()
        decoding.done.connect(self._show)

        def run() -> None:
            decoding.done.emit(path, decode(path))

        QThreadPool.globalInstance().start(run)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._image is None:
            return
        from PySide6.QtGui import QPainterPath

        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), SEGMENT_RADIUS, SEGMENT_RADIUS)
        painter.setClipPath(shape)
        painter.drawImage(QRectF(self.rect()), self._image)
        painter.setClipping(False)
        painter.setPen(theme().line)
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(edge, SEGMENT_RADIUS, SEGMENT_RADIUS)

    def _show(self, path: str, image: QImage | None) -> None:
        if path == self._path:  # not an earlier one's
            self._image = None if image is None or image.isNull() else image
            self.setVisible(self._room and self._image is not None)
            self.update()

"""The switch between the languages that a station offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from woku_desktop.ui.kiosk.kit import Kind, TouchButton, wear_wide_ring
from woku_desktop.ui.texts import LANGUAGES
from woku_desktop.ui.theme import RADIUS, SEGMENT_RADIUS, Theme, theme
from woku_desktop.ui.widgets.buttons import Look, clear

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QMouseEvent

    from woku_desktop.ui.kiosk.frame import Frame
    from woku_desktop.ui.kiosk.visit import Visit

PADDING = 8
"""Between the edge and the buttons, as drawn."""

_ON_ACCENT_PADDING = 12  # the focus ring is as white there as the edge: it needs a gap


class _Segment(TouchButton):
    """One language. Its name is in that language, whatever the visitor speaks now."""

    def __init__(self, code: str, switch: LanguageSwitch, *, on_accent: bool) -> None:
        super().__init__(Kind.ON_ACCENT if on_accent else Kind.SECONDARY, parent=switch)
        self.code = code
        self._on_accent = on_accent
        self.setObjectName(f"languageButton_{code}")
        self.setText(LANGUAGES[code] if on_accent else code.upper())
        self.setAccessibleName(LANGUAGES[code])
        self.setCheckable(True)
        # For the role: a screen reader then speaks of one choice out of three.
        self.setAutoExclusive(True)

    def look(self, colours: Theme) -> Look:
        nothing, bare = QColor(), clear(colours.pressed)
        if self._on_accent:
            if self.isChecked():
                return Look(colours.on_accent, colours.accent, nothing, colours.accent)
            fill = colours.accent_pressed if self.isDown() else bare
            return Look(fill, colours.on_accent, nothing, colours.on_accent)
        if self.isChecked():
            return Look(colours.card, colours.text, colours.accent, colours.accent)
        if self.isDown():
            return Look(colours.pressed, colours.text, nothing, colours.text)
        return Look(bare, colours.quiet, nothing, colours.quiet)


class LanguageSwitch(QWidget):
    """The languages of the station in a row; none at all where there is only one.

    Args:
        visit: which of them are offered and spoken.
        on_accent: whether it lies on a ground of accent, where the names are written out.
    """

    def __init__(
        self, visit: Visit, parent: QWidget | None = None, *, on_accent: bool = False
    ) -> None:
        super().__init__(parent)
        self._visit = visit
        self._on_accent = on_accent
        self._edge = 1.0
        self._radius = RADIUS
        self._padding = self._gap = 0
        self._offered: tuple[str, ...] = ()
        self._segments: tuple[_Segment, ...] = ()
        self._group = QButtonGroup(self)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.refresh()

    def refresh(self) -> None:
        """Follow the visit. The owner shows it where `worthwhile`."""
        self._offer(self._visit.languages)
        for segment in self._segments:
            segment.setChecked(segment.code == self._visit.language)

    @property
    def worthwhile(self) -> bool:
        """Whether there is anything to choose from."""
        return len(self._segments) > 1

    def segments(self) -> tuple[TouchButton, ...]:
        """The buttons, in the order in which they stand."""
        return self._segments

    def fit(self, frame: Frame, rect: QRect, px: float) -> None:
        """Take a place and the frame's measures.

        Args:
            frame: where it stands.
            rect: its place, in logical pixels.
            px: the size of its words, as drawn.
        """
        self.setGeometry(rect)
        self._edge = max(1.0, (2 if self._on_accent else 1) * frame.scale)
        self._radius = frame.px(RADIUS)
        self._padding = frame.px(_ON_ACCENT_PADDING if self._on_accent else PADDING)
        self._gap = self._padding if self._on_accent else 0
        for segment in self._segments:
            segment.fit(frame, px)
            segment.radius = frame.px(SEGMENT_RADIUS)
            wear_wide_ring(segment, frame, segment.radius)
        self._place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # A finger between two languages meant one of them, and not what lies below.
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = colours.on_accent if self._on_accent else colours.line
        painter.setPen(QPen(edge, self._edge))
        painter.setBrush(Qt.BrushStyle.NoBrush if self._on_accent else colours.track)
        half = self._edge / 2
        rect = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(rect, self._radius - half, self._radius - half)

    def _offer(self, languages: tuple[str, ...]) -> None:
        if languages == self._offered:
            return
        self._offered = languages
        for segment in self._segments:
            self._group.removeButton(segment)
            segment.setParent(None)
            segment.deleteLater()
        self._segments = tuple(
            _Segment(each, self, on_accent=self._on_accent) for each in languages
        )
        for segment in self._segments:
            self._group.addButton(segment)
            # Assistive technology checks without a click.
            segment.toggled.connect(self._toggled)
            segment.show()
        self._place()

    def _place(self) -> None:
        inner = self.rect().adjusted(self._padding, self._padding, -self._padding, -self._padding)
        many = max(1, len(self._segments))
        pitch = (inner.width() + self._gap) / many
        for number, segment in enumerate(self._segments):
            left, end = round(number * pitch), round((number + 1) * pitch) - self._gap
            segment.setGeometry(inner.left() + left, inner.top(), end - left, inner.height())

    def _toggled(self, checked: bool) -> None:  # noqa: FBT001 - a signal's argument
        segment = self._group.checkedButton()
        if checked and isinstance(segment, _Segment):
            self._visit.set_language(segment.code)

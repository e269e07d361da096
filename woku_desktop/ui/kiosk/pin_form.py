"""How the two PIN pages are laid out: words, dots, keys, and a way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from woku_desktop.ui.kiosk.chrome import ROWS
from woku_desktop.ui.kiosk.frame import Form
from woku_desktop.ui.kiosk.kit import TouchButton, fit_text
from woku_desktop.ui.kiosk.pin_field import DigitPad, PinField
from woku_desktop.ui.texts import translate
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from woku_desktop.ui.kiosk.frame import Frame

_FIELD = {
    Form.PORTRAIT: (64, 736, 952, 112),
    Form.LANDSCAPE: (1040, 176, 792, 104),
    Form.SMALL: (512, 104, 480, 80),
}
_PAD = {
    Form.PORTRAIT: (64, 880, 952, 688),
    Form.LANDSCAPE: (1040, 304, 792, 664),
    Form.SMALL: (512, 200, 480, 384),
}
_WORDS = {
    Form.PORTRAIT: (64, 120, 952, 584),
    Form.LANDSCAPE: (88, 176, 840, 792),
    Form.SMALL: (32, 112, 440, 472),
}
# The type and the line of the title, then of what stands below it.
_TYPE = {
    Form.PORTRAIT: ((72, 80), (40, 56)),
    Form.LANDSCAPE: ((64, 72), (36, 48)),
    Form.SMALL: ((40, 48), (26, 36)),
}


class PinForm:
    """The parts, put on a page that owns them.

    Args:
        page: where they stand.
        back_icon: the icon of the way out.

    Attributes:
        title: what is asked for.
        says: what is to be known of it, or what was wrong.
        field: where it is typed.
        pad: the keys.
        back: the way out.
    """

    def __init__(self, page: QWidget, back_icon: str) -> None:
        self.title = Text("", page, weight=700, wrap=True)
        self.says = Text("", page, tone="quiet", wrap=True)
        self.says.setObjectName("pinSays")
        self.field = PinField(page)
        self.pad = DigitPad(self.field, page)
        self.back = TouchButton(icon=back_icon, parent=page)
        self._frame: Frame | None = None

    def arrange(self, frame: Frame) -> None:
        """Put everything in its place, and take the frame's measures."""
        self._frame = frame
        (title_px, title_line), (px, line) = _TYPE[frame.form]
        fit_text(self.title, frame, title_px, title_line)
        fit_text(self.says, frame, px, line)
        self.field.fit(frame)
        self.field.setGeometry(frame.rect(*_FIELD[frame.form]))
        self.pad.fit(frame, 40 if frame.small else 48)
        self.pad.setGeometry(frame.rect(*_PAD[frame.form]))
        self.back.fit(frame, ROWS[frame.form].px)
        self._flow()

    def retranslate(self) -> None:
        """Take over the current language."""
        self.field.setAccessibleName(translate("Pin", "PIN"))
        self.pad.retranslate()
        self._flow()

    def say(self, words: str, *, warning: bool) -> None:
        """Say what is to be known, or what is wrong."""
        self.says.setText(words)
        self.says.setTone("warning" if warning else "quiet")
        self.field.set_wrong(wrong=warning and self.field.isEnabled())
        self.field.setAccessibleDescription(words)
        self._flow()

    def _flow(self) -> None:
        """The words below each other, and the way out as wide as it needs to be."""
        if self._frame is None:
            return
        frame = self._frame
        room = frame.rect(*_WORDS[frame.form])
        high = self.title.heightForWidth(room.width())
        below = self.says.heightForWidth(room.width())
        top = room.top()
        if frame.portrait:
            # They end where the field begins.
            top = max(top, room.bottom() + 1 - high - frame.px(24) - below)
        self.title.setGeometry(QRect(room.left(), top, room.width(), high))
        top += high + frame.px(24)
        self.says.setGeometry(QRect(room.left(), top, room.width(), below))
        row = ROWS[frame.form]
        place = frame.rect(row.margin, row.top, 0, row.height)
        place.setWidth(self.back.sizeHint().width())
        self.back.setGeometry(place)

"""The page for a station's staff, behind its PIN."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScroller, QScrollerProperties, QWidget

from woku_desktop.ui.announce import announce
from woku_desktop.ui.kiosk.admin_kit import (
    AdminSection,
    LaidButton,
    SectionButton,
    fit_body,
    spread,
)
from woku_desktop.ui.kiosk.admin_sound import MicrophoneSection, SoundSection
from woku_desktop.ui.kiosk.admin_station import KeySection, PinSection, WokuSection
from woku_desktop.ui.kiosk.admin_status import CheckupSection, StatusSection
from woku_desktop.ui.kiosk.frame import Form
from woku_desktop.ui.kiosk.kit import fit_text
from woku_desktop.ui.texts import describe, translate
from woku_desktop.ui.widgets.scrolling import ScrolledPage
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from woku_desktop.domain.errors import Problem
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.kiosk.frame import Frame
    from woku_desktop.ui.kiosk.readiness import Readiness
    from woku_desktop.ui.options import DeskOptions, Services
    from woku_desktop.ui.ports import AdminPin

IDLE_S = 2 * 60
"""Without a touch for so long, the station goes back to its visitors, in seconds."""

# x, y, width, height as drawn: the row of buttons, the list of sections, the words above a section,
# and the section itself.
_BAR = {
    Form.PORTRAIT: (64, 1760, 952, 96),
    Form.LANDSCAPE: (88, 32, 1744, 80),
    Form.SMALL: (32, 16, 960, 80),
}
_LIST = {
    Form.PORTRAIT: (64, 1480, 952, 232),
    Form.LANDSCAPE: (88, 152, 384, 816),
    Form.SMALL: (32, 104, 216, 480),
}
_WORDS = {
    Form.PORTRAIT: (64, 96, 952, 512),
    Form.LANDSCAPE: (536, 152, 1296, 896),
    Form.SMALL: (272, 104, 720, 480),
}
_BODY_TOP_PORTRAIT = 640
_BODY_END = {Form.PORTRAIT: 1448, Form.LANDSCAPE: 1048, Form.SMALL: 584}
_COLUMNS = {Form.PORTRAIT: (4, 3), Form.LANDSCAPE: (1,) * 7, Form.SMALL: (1,) * 7}
_GAP = {Form.PORTRAIT: 16, Form.LANDSCAPE: 16, Form.SMALL: 5}
_HEADING = {Form.PORTRAIT: (64, 72), Form.LANDSCAPE: (48, 56), Form.SMALL: (32, 40)}


class AdminPage(QWidget):
    """Seven sections, one of them in sight. Window's thread only.

    The window calls `arrange`, `retranslate`, then `enter` when it is shown, `touched` at every
    touch or key, and `end` when it goes; going out of sight ends it too. It has to be made with the
    station, since what it tells is heard from the start.

    Signals:
        returned(): back to the visitors, by a touch or after IDLE_S without one.
        restartAsked(): the program is to start anew.
        leaveAsked(): the station is to close.
        keyboardWanted(edit: QLineEdit): a line is typed into from now on.
        keyboardDone(): it no longer is.

    Args:
        services: what the sections work with.
        pin: the PIN that guards the station.
        bridge: where the parts tell of themselves.
        readiness: what staff should see to.
        options: the settings as they are; it follows them by itself.
    """

    returned = Signal()
    restartAsked = Signal()
    leaveAsked = Signal()
    keyboardWanted = Signal(QLineEdit)
    keyboardDone = Signal()

    def __init__(
        self,
        services: Services,
        pin: AdminPin,
        bridge: Bridge,
        readiness: Readiness,
        options: DeskOptions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("adminPage")
        self._frame: Frame | None = None
        self._keyboard_top: int | None = None
        self._there = False
        self.status = StatusSection(services.deliveries, bridge, readiness, options)
        self.checkup = CheckupSection(services.doctor, bridge, options)
        self.microphone = MicrophoneSection(services, bridge, options)
        self.sound = SoundSection(services, options)
        self.key = KeySection(services, bridge, options)
        self.woku = WokuSection(services, bridge, options)
        self.pin = PinSection(pin, bridge, options)
        self.sections: tuple[AdminSection, ...] = (
            self.status,
            self.checkup,
            self.microphone,
            self.sound,
            self.key,
            self.woku,
            self.pin,
        )
        self._current: AdminSection = self.status
        self._heading = Text("", self, weight=700, wrap=True)
        self._sentence = Text("", self, tone="quiet", wrap=True)
        self._make_list()
        self._make_bar()
        self._idle = QTimer(self, singleShot=True, interval=IDLE_S * 1000)
        self._idle.timeout.connect(self._return)
        self.key.panel.keyboardWanted.connect(self.keyboardWanted)
        self.key.panel.keyboardDone.connect(self.keyboardDone)
        bridge.optionsChanged.connect(self._on_options)
        bridge.settingsFailed.connect(self._on_failed)

    @property
    def current(self) -> AdminSection:
        """The section in sight."""
        return self._current

    def arrange(self, frame: Frame) -> None:
        """Put everything in its place, and take the frame's measures."""
        self._frame = frame
        fit_text(self._heading, frame, *_HEADING[frame.form])
        fit_body(self._sentence, frame)
        self._bar.setGeometry(frame.rect(*_BAR[frame.form]))
        self._bar_row.setSpacing(max(8, frame.px(16)))
        for each in (self.back, self.restart, self.leave):
            each.fit_row(frame, 64)
            each.setFixedHeight(self._bar.height())
        room = frame.rect(*_LIST[frame.form])
        gap = max(4, frame.px(_GAP[frame.form]))
        places = spread(room, _COLUMNS[frame.form], gap)
        for button, place in zip(self.buttons, places, strict=True):
            button.fit_section(frame)
            button.setGeometry(place)
        for section in self.sections:
            section.arrange(frame)
        self._place()

    def retranslate(self) -> None:
        """Take over the current language."""
        self.back.setText(translate("Admin", "Back"))
        self.restart.setText(translate("Admin", "Restart"))
        self.leave.setText(translate("Admin", "Leave the kiosk"))
        for button, section in zip(self.buttons, self.sections, strict=True):
            section.retranslate()
            button.setText(section.name())
        self._place()

    def enter(self) -> None:
        """It has come into sight, at its first section."""
        self._there = True
        self._idle.start()
        self._show(self.status)

    def end(self) -> None:
        """It goes: microphone and check-up closed, nothing typed stays. May be called again."""
        self._idle.stop()
        if self._there:
            self._there = False
            self._current.left()

    def touched(self) -> None:
        """Somebody is there."""
        if self._there:
            self._idle.start()

    def open(self, section: AdminSection) -> None:
        """Bring a section into sight."""
        self._show(section)

    def set_keyboard_top(self, top: int | None) -> None:
        """Make room for a keyboard on the screen.

        Args:
            top: where it begins, in logical pixels of this page; None when it has gone.
        """
        self._keyboard_top = top
        self._place()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.end()

    # Inside

    def _make_list(self) -> None:
        self.buttons: list[SectionButton] = []
        self._pages: list[ScrolledPage] = []
        for section in self.sections:
            button = SectionButton(f"{section.objectName()}Button", section.icon, self)
            button.toggled.connect(lambda on, section=section: self._turned(section, on=on))
            # The one in sight stays on.
            button.clicked.connect(lambda _=False, button=button: button.setChecked(True))
            self.buttons.append(button)
            page = ScrolledPage(section)
            page.setParent(self)
            page.hide()
            _scroll_by_finger(page)
            self._pages.append(page)

    def _make_bar(self) -> None:
        self._bar = QWidget(self)
        self.back = LaidButton("returnButton", "chevron-left")
        self.restart = LaidButton("restartButton", "redo")
        self.leave = LaidButton("leaveButton", "x")
        self._bar_row = QHBoxLayout(self._bar)
        self._bar_row.setContentsMargins(0, 0, 0, 0)
        self._bar_row.addWidget(self.back)
        self._bar_row.addStretch(1)
        self._bar_row.addWidget(self.restart)
        self._bar_row.addWidget(self.leave)
        self.back.clicked.connect(self._return)
        self.restart.clicked.connect(self.restartAsked)
        self.leave.clicked.connect(self.leaveAsked)

    def _return(self) -> None:
        self.end()
        self.returned.emit()

    def _turned(self, section: AdminSection, *, on: bool) -> None:
        # What a screen reader presses is turned on, and not clicked.
        if on and section is not self._current:
            self._show(section)

    def _show(self, section: AdminSection) -> None:
        moved = section is not self._current
        if moved and self._there:
            self._current.left()
        self._current.complain(None)
        self._current = section
        for button, each, page in zip(self.buttons, self.sections, self._pages, strict=True):
            button.setChecked(each is section)
            page.setVisible(each is section)
            QScroller.scroller(page.viewport()).stop()
            page.verticalScrollBar().setValue(0)
        self._place()
        if self._there:
            section.entered()
        announce(self, section.heading())

    def _place(self) -> None:
        """The words above the section, and the section below them."""
        frame = self._frame
        if frame is None:
            return
        typing = self._keyboard_top is not None
        squeezed = typing and not frame.portrait
        for button in self.buttons:
            button.setVisible(not typing)
        room = frame.rect(*_WORDS[frame.form])
        top = room.top() if squeezed else self._place_words(room, frame)
        self._heading.setVisible(not squeezed)
        self._sentence.setVisible(bool(self._sentence.text()) and not squeezed)
        if frame.portrait:
            top = max(top, frame.rect(0, _BODY_TOP_PORTRAIT, 0, 0).top())
        if squeezed:
            room.setLeft(frame.rect(_BAR[frame.form][0], 0, 0, 0).left())
        end = frame.rect(0, _BODY_END[frame.form], 0, 0).top()
        if self._keyboard_top is not None:
            end = min(end, self._keyboard_top)
        for page in self._pages:
            page.setGeometry(QRect(room.left(), top, room.width(), end - top))

    def _place_words(self, room: QRect, frame: Frame) -> int:
        """Put them into a place; where what follows begins."""
        self._heading.setText(self._current.heading())
        self._sentence.setText(self._current.sentence())
        gap = frame.px(8)
        parts = [text for text in (self._heading, self._sentence) if text.text()]
        heights = [text.heightForWidth(room.width()) for text in parts]
        top = room.top()
        if frame.portrait:
            # They end where the section begins.
            top = max(top, room.bottom() - sum(heights) - gap * len(parts))
        for text, high in zip(parts, heights, strict=True):
            text.setGeometry(QRect(room.left(), top, room.width(), high))
            top += high + gap
        return top + frame.px(8 if frame.small else 24)

    def _on_options(self, options: DeskOptions) -> None:
        for section in self.sections:
            section.follow(options)
        self._current.complain(None)
        self._place()

    def _on_failed(self, problem: Problem) -> None:
        if self._there:
            said = str(describe(problem))
            self._current.complain(said)
            announce(self, said, urgent=True)


def _scroll_by_finger(page: ScrolledPage) -> None:
    view = page.viewport()
    QScroller.grabGesture(view, QScroller.ScrollerGestureType.LeftMouseButtonGesture)
    scroller = QScroller.scroller(view)
    wanted = scroller.scrollerProperties()
    never = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
    wanted.setScrollMetric(QScrollerProperties.ScrollMetric.VerticalOvershootPolicy, never)
    wanted.setScrollMetric(QScrollerProperties.ScrollMetric.HorizontalOvershootPolicy, never)
    scroller.setScrollerProperties(wanted)

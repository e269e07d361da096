"""Nothing of one person can be reached by the next, whatever they touch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from tests.e2e.station import OpenKiosk, open_kiosk
from tests.stage.hand import until_elapsed
from woku_desktop.ui.capture.phases import Phase
from woku_desktop.ui.kiosk.visit import Step
from woku_desktop.ui.widgets.touch_key import TouchKey

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAccessibleInterface

    from tests.stage.sound import VirtualMicrophone
    from tests.stage.woku import StagedWoku

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("kiosk")]

NAME = "quxolim"
PHONE = "982959776"
WRITTEN = "zyfuwa"
PERSONAL = (NAME, PHONE, WRITTEN)
SECONDS = 1.2
_TEXTS = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)

PATHS: dict[str, tuple[str, ...]] = {
    "attract": (),
    "rate": ("startButton",),
    "record": ("star2",),
    "write": ("star2", "writeInsteadButton"),
    "contact": ("star2", "writeInsteadButton", "key m", "nextButton"),
    "phone": (
        *("star2", "writeInsteadButton", "key m", "nextButton"),
        *("key m", "key @gmail.com", "sendButton"),
    ),
    "thanks": ("star2", "writeInsteadButton", "key m", "nextButton", "anonymousToggle"),
}
"""How the next one comes to each page, with nothing but a word of their own."""

KNOWN = {
    "attract": "startButton",
    "rate": "star1",
    "record": "recordButton",
    "write": "speakInsteadButton",
    "contact": "anonymousToggle",
    "phone": "skipPhoneButton",
    "thanks": "doneButton",
}
"""One control of each page, to know that they were all come to."""


@dataclass
class Next:
    """The visitor after: comes to a page, and looks at everything that is there.

    Args:
        kiosk: the station.
    """

    kiosk: OpenKiosk

    def come(self, path: tuple[str, ...]) -> None:
        """Come to a page, from the first screen."""
        kiosk, visit = self.kiosk, self.kiosk.kiosk.window.visit
        kiosk.until(lambda: not visit.saving, "what was sent to be safe")
        visit.leave()
        kiosk.await_step(Step.ATTRACT)
        for name in path:
            if name.startswith("key "):
                kiosk.type(name.removeprefix("key "))
            else:
                kiosk.touch(name)
                kiosk.until(lambda: not visit.saving, "it to be safe")

    def controls(self) -> list[str]:
        """What can be touched here, but the keys."""
        found = self.kiosk.kiosk.window.findChildren(QAbstractButton)
        seen = [each for each in found if each.isVisible() and each.isEnabled()]
        return [each.objectName() for each in seen if not isinstance(each, TouchKey)]

    def labels(self) -> list[str]:
        """What every part of the window says, in sight or not."""
        window = self.kiosk.kiosk.window
        kinds: tuple[type[QWidget], ...] = (QAbstractButton, QLabel, QLineEdit, QPlainTextEdit)
        parts = [part for kind in kinds for part in window.findChildren(kind)]
        return [text for part in (window, *parts) for text in held_by(part)]

    def touch_keys(self) -> None:
        """Touch every key of the keyboard, one after the other."""
        kiosk = self.kiosk
        keys = [each for each in kiosk.kiosk.window.findChildren(TouchKey) if each.isVisible()]
        for each in keys:
            kiosk.touch_at(each.mapTo(kiosk.kiosk.window, each.rect().center()))
            assert spoilt(self.labels()) == []
        self.look()

    def tab_around(self) -> None:
        """Press Tab from one control to the next, until it begins again."""
        window = self.kiosk.kiosk.window
        seen: set[int] = set()
        while True:
            focused = QApplication.focusWidget() or window
            if id(focused) in seen:
                break
            seen.add(id(focused))
            assert spoilt(held_by(focused)) == []
            QTest.keyClick(focused, Qt.Key.Key_Tab)

    def look(self) -> None:
        """Find nothing of anybody else: not in any part, nor for assistive technology."""
        assert spoilt(self.labels()) == []
        told = QAccessible.queryAccessibleInterface(self.kiosk.kiosk.window)
        assert spoilt([text for each in below(told) for text in told_of(each)]) == []


def held_by(part: QWidget) -> list[str]:
    """What a part of the window says, in sight or not."""
    texts = [part.toolTip(), part.accessibleName(), part.accessibleDescription()]
    if isinstance(part, QLabel | QAbstractButton | QLineEdit):
        texts.append(part.text())
    if isinstance(part, QPlainTextEdit):
        texts.append(part.toPlainText())
    return texts


def below(told: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """Everything that assistive technology is told of."""
    for number in range(told.childCount()):
        child = told.child(number)
        if child is not None:
            yield child
            yield from below(child)


def told_of(each: QAccessibleInterface) -> list[str]:
    """What it is told of one thing."""
    return [each.text(kind) for kind in _TEXTS]


def spoilt(texts: list[str]) -> list[str]:
    """Those with something of the visitor before in them."""
    return [text for text in texts if any(word in text.lower() for word in PERSONAL)]


def be_the_first(kiosk: OpenKiosk, sound: VirtualMicrophone) -> None:
    """Rate, record, write and type everything there is, and walk away."""
    kiosk.go("startButton", Step.RATE)
    kiosk.touch("star5")
    kiosk.go("nextButton", Step.RECORD)
    flow = kiosk.kiosk.window.flow
    with sound.chatter():
        kiosk.touch("recordButton")
        kiosk.until(lambda: flow.phase is Phase.RECORDING, "the recording to run")
        kiosk.until(until_elapsed(SECONDS), "a take that counts")
        kiosk.touch("recordButton")
        kiosk.until(lambda: flow.phase is Phase.REVIEW, "the take")
    kiosk.go("writeInsteadButton", Step.WRITE)
    kiosk.type(*WRITTEN)
    kiosk.go("nextButton", Step.CONTACT)
    kiosk.type(*NAME, "@gmail.com")
    kiosk.go("sendButton", Step.PHONE)
    kiosk.type(*PHONE)
    walker = Next(kiosk)
    with pytest.raises(AssertionError):  # it finds what is there
        walker.look()
    kiosk.walk_away()


def assert_unrated(kiosk: OpenKiosk) -> None:
    """No star is chosen."""
    for number in range(1, 6):
        star = kiosk.control(f"star{number}")
        assert isinstance(star, QAbstractButton)
        assert not star.isChecked()


def test_the_next_one_finds_nothing(ready: StagedWoku, sound: VirtualMicrophone) -> None:
    ready.set_mode(outage=True, health="down")
    options = {"still_there_s": 1}
    with open_kiosk(
        ready, (768, 1366), window=options, loudspeaker="yes", show_transcription=True
    ) as kiosk:
        be_the_first(kiosk, sound)
        flow = kiosk.kiosk.window.flow
        kiosk.until(lambda: kiosk.takes[0].destroyed, "the take to be destroyed")
        walker = Next(kiosk)
        touched: dict[str, list[str]] = {}
        for page, path in PATHS.items():
            walker.come(path)
            walker.look()
            assert flow.take is None
            if page in {"attract", "rate"}:
                assert_unrated(kiosk)
            touched[page] = walker.controls()
            walker.touch_keys()
            walker.tab_around()
            for name in touched[page]:
                walker.come(path)
                kiosk.touch(name)
                walker.look()
                assert flow.take is None
                assert not kiosk.sees("playButton")
        kiosk.kiosk.window.visit.leave()
        kiosk.await_step(Step.ATTRACT)
    assert {page: name for page, name in KNOWN.items() if name not in touched[page]} == {}

"""Visit after visit: nothing grows, and nothing of one person is there for the next."""

from __future__ import annotations

import random
import threading
from typing import TYPE_CHECKING

import psutil
import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit

from tests.ui.fakes import NOW, Stage
from tests.ui.kiosk.fake_pin import FakePin
from woku_desktop.domain.outcome import Receipt
from woku_desktop.domain.submission import State
from woku_desktop.ui import texts
from woku_desktop.ui.capture.phases import Phase
from woku_desktop.ui.kiosk.visit import Step
from woku_desktop.ui.kiosk.window import KioskWindow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ADDRESS = "carla.munoz@example.com"
PHONE = "987654321"
WRITTEN = "El mesón estaba sucio"
SAID = "Me atendieron muy bien"
PERSONAL = (ADDRESS, PHONE, WRITTEN, SAID, "carla.munoz")
MANY = 5000
FEW = 60
MOST_GROWTH_BYTES = 10_000_000


class Visited(Stage):
    """A station's window on a stage, with everything answered at once."""

    def __init__(self, qtbot: QtBot) -> None:
        super().__init__()
        self.pin = FakePin(self.bridge)
        self.window = KioskWindow(
            self.services, self.pin, self.bridge, self.options, now=lambda: NOW, shield_s=0.0
        )
        qtbot.addWidget(self.window, before_close_func=KioskWindow.end)
        self.window.resize(1024, 600)
        with qtbot.waitSignal(self.window.usable):
            self.window.show()
        QApplication.processEvents()
        self.recorder.list_microphones()

    def visit(self, dice: random.Random) -> None:
        """One visitor, who may leave at any step, and comes from any direction."""
        visit = self.window.visit
        leaves_at = dice.choice([None, None, *list(Step)[1:]])
        for _ in range(40):
            self._move(dice)
            QApplication.processEvents()
            if dice.random() < 0.2:
                visit.set_language(dice.choice(list(texts.LANGUAGES)))
            if dice.random() < 0.1:
                visit.back()
            if visit.step is leaves_at:
                visit.leave()
            if visit.step is Step.ATTRACT:
                visit.leave()  # what the idle time does with a language that was left behind
                return

    def _move(self, dice: random.Random) -> None:
        visit, flow = self.window.visit, self.window.flow
        if visit.step is Step.ATTRACT and dice.random() < 0.5:
            visit.rate_at_once(dice.randint(1, 5))
        elif visit.step is Step.ATTRACT:
            visit.start()
        elif visit.step is Step.RATE:
            flow.set_rating(dice.randint(1, 5))
            visit.next()
        elif visit.step is Step.RECORD:
            self._record_or_write(dice)
        elif visit.step is Step.WRITE:
            flow.set_text(WRITTEN)
            visit.next()
        elif visit.step is Step.CONTACT:
            self._contact(dice)
        elif visit.step is Step.PHONE:
            visit.set_phone(PHONE)
            visit.next()
            self._kept()
        else:
            visit.leave()

    def _record_or_write(self, dice: random.Random) -> None:
        visit, flow = self.window.visit, self.window.flow
        if dice.random() < 0.2:
            visit.write_instead()
            return
        flow.press_record()
        self.start_take()
        self.progress(3.0)
        QApplication.processEvents()
        if dice.random() < 0.2:
            return  # walks away, or goes back, in the middle
        flow.press_record()
        self.end_take()
        visit.next()

    def _contact(self, dice: random.Random) -> None:
        visit = self.window.visit
        if dice.random() < 0.5:
            visit.send_anonymously()
            self._kept()
        else:
            visit.set_email(ADDRESS)
            visit.next()

    def _kept(self) -> None:
        self.becomes(State.QUEUED, attempts=0)
        if self.window.visit.step is Step.THANKS:
            self.becomes(State.DELIVERED, receipt=Receipt(transcription=SAID))

    def forget_notes(self) -> None:
        """The stage notes every take and opinion, which would pass for the program's growth."""
        self.told.clear()
        self.deliveries.submitted.clear()
        for notes in (self.recorder.asked, self.recorder.discarded, self.keys.asked):
            notes.clear()

    def objects(self) -> int:
        """How many there are below the window."""
        return len(self.window.findChildren(QObject))

    def readable(self) -> list[str]:
        """Personal words that any part of the window still holds."""
        found: list[str] = []
        for part in self.window.findChildren(QObject):
            texts_of = [part.objectName()]
            if isinstance(part, QLabel | QLineEdit):
                texts_of.append(part.text())
            if isinstance(part, QPlainTextEdit):
                texts_of.append(part.toPlainText())
            found += [word for text in texts_of for word in PERSONAL if word in text]
        return found

    def is_as_new(self) -> bool:
        """Whether nothing of a visitor is left in the model either."""
        visit, flow = self.window.visit, self.window.flow
        nothing = (visit.email, visit.phone, flow.text, flow.stars, flow.take, flow.respondent)
        return nothing == ("", "", "", 0, None, None) and flow.phase is Phase.READY


@pytest.fixture
def visited(qtbot: QtBot, spanish: None) -> Visited:
    return Visited(qtbot)


def walk(visited: Visited, many: int) -> None:
    dice = random.Random(5)
    for _ in range(many):
        visited.visit(dice)
        visited.forget_notes()
        assert visited.window.visit.step is Step.ATTRACT
        assert visited.window.visit.language == "es"
        assert visited.is_as_new()


def test_nothing_grows_and_nothing_stays(visited: Visited) -> None:
    walk(visited, 10)
    objects, threads = visited.objects(), threading.active_count()
    files = psutil.Process().num_fds()
    walk(visited, FEW)
    assert visited.objects() == objects
    assert threading.active_count() == threads
    assert psutil.Process().num_fds() == files
    assert visited.readable() == []


@pytest.mark.soak
def test_thousands_of_visits_leave_the_memory_as_it_was(visited: Visited) -> None:
    walk(visited, MANY // 5)
    process = psutil.Process()
    before = (visited.objects(), threading.active_count(), process.num_fds())
    size = process.memory_info().rss
    walk(visited, MANY - MANY // 5)
    assert (visited.objects(), threading.active_count(), process.num_fds()) == before
    grown = process.memory_info().rss - size
    print(f"grown by {grown / 1e6:.1f} MB over {MANY - MANY // 5} visits")
    assert grown <= MOST_GROWTH_BYTES

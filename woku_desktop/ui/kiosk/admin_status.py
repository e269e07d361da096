"""How the station stands, for its staff: what is wrong, what waits, and the check-up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from woku_desktop import __version__
from woku_desktop.domain.checkup import Check, Condition
from woku_desktop.domain.submission import State
from woku_desktop.ui import checkup_words, texts
from woku_desktop.ui.announce import announce
from woku_desktop.ui.kiosk.admin_kit import AdminSection, LaidButton, fit_body, row_of
from woku_desktop.ui.kiosk.kit import Kind, fit_text
from woku_desktop.ui.texts import describe, translate
from woku_desktop.ui.waiting_words import why_waiting
from woku_desktop.ui.widgets.card import Card
from woku_desktop.ui.widgets.glyph import Glyph
from woku_desktop.ui.widgets.text import Text

if TYPE_CHECKING:
    from datetime import datetime

    from woku_desktop.domain.checkup import Finding
    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.submission import Counts, Submission
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.kiosk.frame import Frame
    from woku_desktop.ui.kiosk.readiness import Readiness
    from woku_desktop.ui.options import DeskOptions
    from woku_desktop.ui.ports import Deliveries, Doctor

_GOOD = ("check", "good", "good_soft")
_UNSURE = ("info", "text", "line")
_BAD = ("alert", "warning", "warning_soft")
_LOOKS = {Condition.GOOD: _GOOD, Condition.UNSURE: _UNSURE, Condition.BAD: _BAD}
_WAITS = ("clock", "quiet", "line")


class Told(QWidget):
    """A sign, a title, what it means, and what to do."""

    def __init__(self) -> None:
        super().__init__()
        self._glyph = Glyph("info", 24, "quiet", disc=48, fill="line")
        self._title = Text(weight=600, wrap=True)
        self._said = Text(wrap=True)
        self._remedy = Text(tone="quiet", wrap=True)
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(0)
        for part in (self._title, self._said, self._remedy):
            words.addWidget(part)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._glyph, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(words, 1)

    def fit(self, frame: Frame) -> None:
        """Take the frame's measures."""
        for part in (self._title, self._said, self._remedy):
            fit_body(part, frame)
        side = max(40, frame.px(56))
        self._glyph.setSize(round(side / 2), side)
        self._row.setSpacing(max(16, frame.px(24)))

    def tell(self, look: tuple[str, str, str], *words: str) -> None:
        """Say it.

        Args:
            look: the sign's icon, its tone, and that of its disc.
            words: the title, what it means, and what to do; what is empty takes no room.
        """
        title, said, remedy = (*words, "", "")[:3]
        self._glyph.setLook(*look)
        for part, text in ((self._title, title), (self._said, said), (self._remedy, remedy)):
            part.setText(text)
            part.setVisible(bool(text))
        self.setAccessibleName(f"{title}. {said}" if said else title)


class _Number(Card):
    """How many there are of something."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.number = Text(weight=700, tabular=True)
        self.number.setObjectName(name)
        self.label = Text(tone="quiet", wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        for part in (self.number, self.label):
            self._column.addWidget(part)
        self._column.addStretch(1)

    def fit(self, frame: Frame) -> None:
        """Take the frame's measures."""
        fit_text(self.number, frame, *((36, 44) if frame.small else (56, 64)))
        fit_text(self.label, frame, 22 if frame.small else 26, 28 if frame.small else 36)
        side, above = (16, 8) if frame.small else (32, 24)
        side, above = frame.px(side), frame.px(above)
        self._column.setContentsMargins(side, above, side, above)


class StatusSection(AdminSection):
    """What staff should see to, what waits, and sending it now.

    Args:
        deliveries: sends it.
        bridge: where the parts tell of themselves.
        readiness: what is wrong.
    """

    def __init__(
        self, deliveries: Deliveries, bridge: Bridge, readiness: Readiness, options: DeskOptions
    ) -> None:
        super().__init__("adminStatus", "info", options)
        self._readiness = readiness
        self._frame: Frame | None = None
        self._counts: Counts | None = None
        self._blocked: Problem | None = None
        self._delivered_at: datetime | None = None
        self.told: list[Told] = []
        self._causes = QVBoxLayout()
        self.numbers = [_Number(f"{name}Number") for name in ("waiting", "needing", "delivered")]
        self._numbers = QHBoxLayout()
        for number in self.numbers:
            self._numbers.addWidget(number, 1)
        self.send = LaidButton("sendNowButton", "arrow-up", Kind.PRIMARY)
        self.last = Text(wrap=True)
        self.last.setObjectName("lastDeliveryLabel")
        self.version = Text(tone="quiet", wrap=True)
        self.version.setObjectName("versionLabel")
        self.column.addLayout(self._causes)
        self.column.addLayout(self._numbers)
        self.column.addLayout(row_of(self.send))
        self.column.addWidget(self.last)
        self.column.addWidget(self.version)
        self.column.addStretch(1)
        self.send.clicked.connect(deliveries.retry_all)
        readiness.changed.connect(self._show)
        bridge.queueCounted.connect(self._on_counts)
        bridge.deliveryBlocked.connect(self._on_blocked)
        bridge.submissionChanged.connect(self._on_submission)

    def name(self) -> str:
        return translate("Admin", "Status")

    def heading(self) -> str:
        return self.options.woku_name or translate("Admin", "Status")

    def arrange(self, frame: Frame) -> None:
        super().arrange(frame)
        self._frame = frame
        self._causes.setSpacing(max(12, frame.px(20)))
        self._numbers.setSpacing(max(12, frame.px(24)))
        for told in self.told:
            told.fit(frame)
        for number in self.numbers:
            number.fit(frame)
        for text in (self.last, self.version):
            fit_body(text, frame)
        self.send.fit_row(frame, 80 if frame.small else 96)

    def retranslate(self) -> None:
        labels = (
            translate("Admin", "waiting"),
            translate("Admin", "need somebody"),
            translate("Admin", "delivered"),
        )
        for number, label in zip(self.numbers, labels, strict=True):
            number.label.setText(label)
        self.send.setText(translate("Admin", "Send now"))
        self.version.setText(translate("Admin", "Version {version}").format(version=__version__))
        self._show()

    def follow(self, options: DeskOptions) -> None:
        super().follow(options)
        self._show()

    def _on_counts(self, counts: Counts) -> None:
        self._counts = counts
        self._show()

    def _on_blocked(self, problem: Problem | None) -> None:
        self._blocked = problem
        self._show()

    def _on_submission(self, submission: Submission) -> None:
        if submission.state is State.DELIVERED:
            self._delivered_at = submission.settled_at
            self._show()

    def _show(self) -> None:
        self._show_causes()
        counts = self._counts
        many = (counts.waiting, counts.needing, counts[State.DELIVERED]) if counts else ()
        for place, number in enumerate(self.numbers):
            number.number.setText(texts.number(many[place]) if many else "–")
        self.send.setEnabled(bool(counts and counts.waiting) or self._blocked is not None)
        at = self._delivered_at
        said = translate("Admin", "Nothing was delivered since the program started.")
        if at is not None:
            said = translate("Admin", "Last delivered: {day}, {time}")
            said = said.format(day=texts.day(at), time=texts.clock(at))
        self.last.setText(said)

    def _show_causes(self) -> None:
        found = [(_BAD, *self._tell(cause)) for cause in self._readiness.causes]
        if not self._readiness.awake:
            asleep = translate("Admin", "The screen may go dark by itself")
            why = translate("Admin", "The system did not promise to stay awake.")
            remedy = translate("Admin", "Switch sleep and the screen saver off in its settings.")
            found.append((_UNSURE, asleep, why, remedy))
        if not found:
            found.append((_GOOD, translate("Checkup", "Everything is in order."), "", ""))
        while len(self.told) > len(found):
            gone = self.told.pop()
            self._causes.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self.told) < len(found):
            self.told.append(made := Told())
            self._causes.addWidget(made)
            if self._frame is not None:
                made.fit(self._frame)
        for told, words in zip(self.told, found, strict=True):
            told.tell(*words)

    def _tell(self, cause: Problem) -> tuple[str, str, str]:
        # What holds the whole queue is told as that, and not as what one attempt met.
        return why_waiting(cause) if cause is self._blocked else describe(cause)


class CheckupSection(AdminSection):
    """Every check, begun when the section comes into sight.

    Args:
        doctor: checks.
        bridge: where its findings arrive.
    """

    def __init__(self, doctor: Doctor, bridge: Bridge, options: DeskOptions) -> None:
        super().__init__("adminCheckup", "check", options)
        self._doctor = doctor
        self._running = False
        self._found: dict[Check, Finding] = {}
        self.rows = {check: Told() for check in Check}
        self.again = LaidButton("checkAgainButton", "redo")
        self.column.addLayout(row_of(self.again))
        for row in self.rows.values():
            self.column.addWidget(row)
        self.column.addStretch(1)
        self.again.clicked.connect(self._begin)
        bridge.examined.connect(self._on_examined)
        bridge.examinationEnded.connect(self._on_ended)

    def name(self) -> str:
        return translate("Settings", "Check-up")

    def arrange(self, frame: Frame) -> None:
        super().arrange(frame)
        self.again.fit_row(frame)
        for row in self.rows.values():
            row.fit(frame)

    def retranslate(self) -> None:
        self.again.setText(translate("Settings", "Check again"))
        self._show()

    def entered(self) -> None:
        self._begin()

    def left(self) -> None:
        if self._running:
            self._running = False
            self._doctor.cancel()
            self._show()

    def _begin(self) -> None:
        self._running = True
        self._found.clear()
        self._show()
        self._doctor.examine()

    def _on_examined(self, finding: Finding) -> None:
        self._found[finding.check] = finding
        self._show()

    def _on_ended(self) -> None:
        if not self._running:
            return
        self._running = False
        self._show()
        wrong = [each for each in self._found.values() if each.condition is not Condition.GOOD]
        said = " ".join(
            f"{checkup_words.name(each.check)}: {checkup_words.tell(each).said}" for each in wrong
        )
        announce(self, said or translate("Checkup", "Everything is in order."))

    def _show(self) -> None:
        self.again.setEnabled(not self._running)
        for check, row in self.rows.items():
            name, finding = checkup_words.name(check), self._found.get(check)
            if finding is not None:
                row.tell(_LOOKS[finding.condition], name, *checkup_words.tell(finding))
                continue
            waiting = translate("Checkup", "Checking…")
            said = waiting if self._running else translate("Checkup", "Not checked yet.")
            row.tell(_WAITS, name, said)

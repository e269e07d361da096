"""Every widget in every state, light and dark, as pictures to look at.

Run: python -m tests.ui.gallery FOLDER
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QRegion
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QWidget

from tests.ui.fakes import NOW, FakeArchive, FakeDeliveries
from tests.ui.queue_states import REBUILT, needing
from woku_desktop.domain.delivery_errors import Unreachable
from woku_desktop.domain.errors import InvalidField, KeyMissing, KeyringLocked
from woku_desktop.domain.submission import State
from woku_desktop.ui import icons, theme
from woku_desktop.ui.bridge import Bridge
from woku_desktop.ui.desk.export_notice import ExportNotice
from woku_desktop.ui.desk.exporting import ExportQuestion
from woku_desktop.ui.desk.file_choice import FileDialogs
from woku_desktop.ui.desk.note import Note
from woku_desktop.ui.desk.notice import DiscardQuestion, Notices
from woku_desktop.ui.desk.selection_card import SelectionCard, Tally
from woku_desktop.ui.desk.undo_bar import UndoBar
from woku_desktop.ui.options import Exported
from woku_desktop.ui.widgets.buttons import (
    IconButton,
    PrimaryButton,
    SecondaryButton,
    TextButton,
)
from woku_desktop.ui.widgets.card import Card
from woku_desktop.ui.widgets.fields import Edit, Field
from woku_desktop.ui.widgets.level_meter import LevelMeter
from woku_desktop.ui.widgets.mark import Mark
from woku_desktop.ui.widgets.pills import Chip, PillKind, StatusPill
from woku_desktop.ui.widgets.record_button import RecordButton
from woku_desktop.ui.widgets.respondent_form import RespondentForm
from woku_desktop.ui.widgets.segmented import SegmentedToggle
from woku_desktop.ui.widgets.star_rating import StarRating
from woku_desktop.ui.widgets.text import Text
from woku_desktop.ui.widgets.text_area import TextField

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QAbstractButton

ICONS = Path(__file__).resolve().parents[2] / "resources" / "icons"

Made = tuple[str, QWidget]


class Rules:
    """Rules of what is typed, simple enough to foresee."""

    def email(self, text: str) -> str:
        if "@" not in text or "." not in text:
            raise InvalidField("email", allowed="an address like name@example.com")
        return text.lower()

    def phone(self, text: str, region: str) -> str:
        del region
        digits = "".join(letter for letter in text if letter.isdigit())
        if len(digits) < 7:
            raise InvalidField("phone", allowed="7 to 15 digits")
        return digits


def states(make: Callable[[], QAbstractButton]) -> Iterator[Made]:
    """A button at rest, under the pointer, pressed, disabled."""
    for state in ("default", "hover", "pressed", "disabled"):
        button = make()
        button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, state == "hover")
        button.setDown(state == "pressed")
        button.setEnabled(state != "disabled")
        yield f"{make.__name__} {state}", button


def primary() -> QAbstractButton:
    return PrimaryButton("Enviar opinión", "arrow-up")


def secondary() -> QAbstractButton:
    button = SecondaryButton("Escuchar", "play")
    button.setSuffix("0:34")
    return button


def small() -> QAbstractButton:
    button = SecondaryButton("Grabar otra vez", "redo")
    button.setButtonHeight(40)
    return button


def compact() -> QAbstractButton:
    button = SecondaryButton("Grabar otra vez", "redo")
    button.setButtonHeight(40)
    button.setCompact(True)
    return button


def words() -> QAbstractButton:
    return TextButton("Enviar ahora")


def picker() -> QAbstractButton:
    return TextButton("Café Aurora", "chevron-down", trailing=True, tone="text")


def icon() -> QAbstractButton:
    return IconButton("settings", "Ajustes")


def filled() -> QAbstractButton:
    return IconButton("play", "Escuchar", filled=True, icon_px=16)


def record() -> QAbstractButton:
    return RecordButton()


def recording() -> QAbstractButton:
    button = RecordButton()
    button.setRecording(True)
    button.setFraction(0.38)
    return button


def buttons() -> Iterator[Made]:
    for make in (primary, secondary, small, compact, words, picker, icon, filled):
        yield from states(make)
    yield from states(record)
    yield from states(recording)
    muted = RecordButton()
    muted.setMuted(True)
    yield "record muted", muted


def choices() -> Iterator[Made]:
    for rating in range(6):
        stars = StarRating()
        stars.setRating(rating)
        yield f"stars {rating}", stars
    hover = StarRating()
    hover.hovered(3)
    yield "stars hover 3", hover
    off = StarRating()
    off.setEnabled(False)
    yield "stars disabled", off
    compact = StarRating()
    compact.setCompact(True)
    compact.setRating(2)
    yield "stars compact", compact
    for anonymous in (False, True):
        toggle = SegmentedToggle()
        toggle.setTexts("Con correo", "Anónimo")
        toggle.setAnonymous(anonymous)
        yield f"toggle anonymous={anonymous}", toggle
    toggle = SegmentedToggle()
    toggle.setTexts("Con correo", "Anónimo")
    toggle.setEnabled(False)
    yield "toggle disabled", toggle


def fields() -> Iterator[Made]:
    for state in ("empty", "typed", "wrong", "disabled"):
        field = Field("Teléfono", "(opcional)")
        field.edit.setPlaceholderText("+56 9 1234 5678")
        field.edit.setText("" if state == "empty" else "9 8765 4321")
        field.setWrong("Revisa este número" if state == "wrong" else None)
        field.edit.setEnabled(state != "disabled")
        yield f"field {state}", field
    for state in ("empty", "typed", "disabled"):
        area = TextField(3000, str)
        area.area.setPlaceholderText("Escribe aquí lo que dirías.")
        area.area.setPlainText("" if state == "empty" else "El kuchen.\nY la música 😊")
        area.setEnabled(state != "disabled")
        area.setFixedSize(372, 96)
        yield f"text field {state}", area
    search = Edit(icon="search")
    search.setPlaceholderText("Buscar")
    yield "search", search
    for anonymous in (False, True):
        form = RespondentForm(Rules(), ask_phone=True, region="CL")
        form.setAnonymous(anonymous)
        form.setMinimumWidth(564)
        yield f"form anonymous={anonymous}", form


def signs() -> Iterator[Made]:
    yield "mark", Mark()
    for kind, icon, words in (
        (PillKind.GOOD, "check", "Todo entregado"),
        (PillKind.WARNING, "alert", "1 necesita tu atención"),
        (PillKind.NEUTRAL, "wifi-off", "Sin conexión, 3 en espera"),
    ):
        pill = StatusPill()
        pill.setStatus(kind, icon, words)
        yield f"pill {kind}", pill
    for small in (False, True):
        for kind, icon, words in (
            (PillKind.GOOD, "heart", "Reconocimiento"),
            (PillKind.ACCENT, "bulb", "Mejora"),
        ):
            chip = Chip(small=small)
            chip.setChip(kind, icon, words)
            yield f"chip {kind} small={small}", chip
    wave = [-55 + 40 * abs((n % 17) / 8.5 - 1) for n in range(200)]
    for name, played in (("recording", -1.0), ("waveform", 0.0), ("waveform played", 0.4)):
        meter = LevelMeter()
        if played < 0:
            meter.push(wave)
        else:
            meter.show_waveform(wave, played)
        meter.setMinimumWidth(372)
        yield f"meter {name}", meter
    yield "meter empty", LevelMeter()
    for fill, edge in (("card", "line"), ("ground", "line"), ("warning_soft", "warning")):
        card = Card(fill=fill, edge=edge)
        card.setMinimumSize(160, 64)
        yield f"card {fill}", card
    for tone in ("text", "quiet", "warning", "good", "accent"):
        yield f"text {tone}", Text(f"Una línea en {tone}", px=15, line=24, tone=tone)
    cut = Text("Una línea demasiado larga para su sitio, que se corta al final", px=15, line=24)
    cut.setMaximumWidth(220)
    yield "text elided", cut
    two = Text(
        "Dos líneas y ni una más, aunque haya mucho que contar. " * 3, wrap=True, max_lines=2
    )
    two.setFixedSize(300, 48)
    yield "text two lines", two


def above_the_list() -> Iterator[Made]:
    for name, problem, waiting in (
        ("offline", Unreachable(), 3),
        ("a key", KeyMissing(), 0),
        ("a keyring", KeyringLocked(), 0),
    ):
        note = Note()
        note.tell(problem, waiting)
        note.setFixedWidth(352)
        yield f"note {name}", note
    notices = Notices()
    notices.tell(REBUILT)
    notices.setFixedWidth(352)
    yield "notice", notices
    for voice in (needing()[2], needing()[4]):
        question = DiscardQuestion()
        question.ask(voice, NOW)
        question.setFixedWidth(352)
        yield f"discard {voice.state}", question


def below_the_list() -> Iterator[Made]:
    bar = UndoBar(FakeDeliveries(), lambda: NOW)
    for voice in needing()[2:4]:
        until = NOW + timedelta(seconds=8)
        bar.follow(replace(voice, state=State.DISCARDED, undo_until=until))
    yield "undo", bar
    for asking in (False, True):
        several = SelectionCard()
        several.show_tally(Tally(2, 3, 12_000))
        if asking:
            several.discard.click()
        yield f"several asking={asking}", several
    notice = ExportNotice()
    notice.tell(Exported("/home/camila/Documentos/Voces de marzo", 3))
    yield "exported", notice
    for clicks in range(3):
        question = ExportQuestion(FakeArchive(Bridge(), {}), FileDialogs())
        question.ask((1, 2, 3))
        for _ in range(clicks):
            question.plain.click()
        yield f"export asked {clicks + 1}", question


def _narrow(made: Iterator[Made]) -> Iterator[Made]:
    for name, widget in made:
        widget.setFixedWidth(400)
        widget.setFixedHeight(max(widget.heightForWidth(400), widget.sizeHint().height()))
        yield name, widget


class _Icons(QWidget):
    def __init__(self, px: int) -> None:
        super().__init__()
        self._px = px
        self._names = sorted(path.stem for path in ICONS.glob("*.svg"))
        self.setFixedSize((px + 12) * len(self._names), px + 12)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        for number, name in enumerate(self._names):
            where = QRectF(6 + number * (self._px + 12), 6, self._px, self._px)
            icons.paint(painter, name, where, theme.theme().text)


def pictures() -> Iterator[Made]:
    for px in (16, 24, 40):
        yield f"icons {px}", _Icons(px)


def sheet(made: Iterator[Made], columns: int) -> QWidget:
    """All of them on one page, each above its name."""
    page = QWidget()
    page.setAutoFillBackground(True)
    grid = QGridLayout(page)
    for number, (name, widget) in enumerate(made):
        row, column = divmod(number, columns)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        grid.addWidget(widget, 2 * row, column, left)
        label = QLabel(name)
        label.setFont(theme.font(11))
        grid.addWidget(label, 2 * row + 1, column)
    return page


SHEETS: dict[str, tuple[Callable[[], Iterator[Made]], int]] = {
    "buttons": (buttons, 4),
    "choices": (choices, 3),
    "fields": (fields, 2),
    "signs": (signs, 4),
    "above-the-list": (above_the_list, 2),
    "below-the-list": (lambda: _narrow(below_the_list()), 2),
    "icons": (pictures, 1),
}


def picture(widget: QWidget, dpr: float) -> QPixmap:
    """A widget as it looks on a screen of that many device pixels a logical one."""
    widget.ensurePolished()
    made = QPixmap(widget.size() * dpr)
    made.setDevicePixelRatio(dpr)
    made.fill(theme.theme().card)
    widget.render(made, QPoint(), QRegion())
    return made


def main(folder: Path) -> None:
    os.environ["WOKU_REDUCED_MOTION"] = "1"
    app = QApplication(sys.argv[:1])
    icons.set_folder(ICONS)
    theme.apply(app)
    folder.mkdir(parents=True, exist_ok=True)
    for scheme in ("light", "dark"):
        theme.watcher().set_scheme(scheme)
        for name, (make, columns) in SHEETS.items():
            page = sheet(make(), columns)
            page.show()
            app.processEvents()
            for dpr in (1, 2):
                where = folder / f"{name}-{scheme}-{dpr}x.png"
                picture(page, dpr).save(str(where))
                print(where)
            page.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))

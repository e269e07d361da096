"""States of the window that have to do with which woku it is, as pictures to look at."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QWidget

from tests.ui.fakes import NOW, WOKU
from woku_desktop.domain.feedback import WokuId
from woku_desktop.domain.woku import WokuInfo, WokuList
from woku_desktop.domain.woku_errors import WokusNotListed, WokuUnknown
from woku_desktop.sandbox.wokus import draw
from woku_desktop.ui.desk.woku_popup import WokuPopup

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.screens import Shown


def _id(number: int) -> WokuId:
    return WokuId(f"{int(WOKU.value, 16) + number:024x}")


CURRENT = WokuInfo(WOKU, "Café Aurora, Providencia", "¿Cómo estuvo tu café?", last_used_at=NOW)
USED = (
    CURRENT,
    WokuInfo(_id(1), "Café Aurora, Ñuñoa", "¿Cómo te fue en la terraza?", last_used_at=NOW),
    WokuInfo(_id(2), "Librería Norte", anonymous_disabled=True, last_used_at=NOW),
)
LISTED = (
    *USED,
    WokuInfo(_id(4), "Hotel Mirador, recepción del segundo piso junto al ascensor"),
    WokuInfo(_id(3), "Panadería El Molino", "¿Qué tal el pan de hoy?", closed=True),
    WokuInfo(_id(5), "Restaurante La Punta", reviews_disabled=True),
)
MANY = (*LISTED, *(WokuInfo(_id(10 + n), f"Farmacia Central {n + 1}") for n in range(40)))


def open_popup(shown: Shown, listed: WokuList) -> None:
    """Open the list of wokus with these in it."""
    shown.wokus.listed = listed
    shown.window.open_wokus()


def _wokus(shown: Shown) -> None:
    shown.voices()
    open_popup(shown, WokuList(LISTED, "key"))


def _many(shown: Shown) -> None:
    open_popup(shown, WokuList(MANY, "key"))


def _offline(shown: Shown) -> None:
    open_popup(shown, WokuList(USED, "kept", WokusNotListed()))


def _none(shown: Shown) -> None:
    shown.options = replace(shown.options, woku_id=None, woku_name="")
    shown.bridge.optionsChanged.emit(shown.options)
    open_popup(shown, WokuList())


def _another_wrong(shown: Shown) -> None:
    shown.wokus.found["Librería"] = WokuUnknown()
    _wokus(shown)
    popup = _popup(shown)
    popup.another.opened.emit()
    popup.another.edit.setText("Librería")
    popup.another.done.click()


def _note(shown: Shown) -> None:
    noted = replace(CURRENT, local_note="Caja 2, turno mañana, María")
    open_popup(shown, WokuList((noted, *LISTED[1:]), "key"))
    _popup(shown).note.opened.emit()


def _locked(shown: Shown) -> None:
    shown.options = replace(shown.options, locked=frozenset({"woku_id"}))
    shown.bridge.optionsChanged.emit(shown.options)
    noted = replace(CURRENT, local_note="Caja 2, turno mañana, María")
    open_popup(shown, WokuList((noted, *LISTED[1:]), "key"))


def _told(**facts: object) -> Callable[[Shown], None]:
    def tell(shown: Shown) -> None:
        shown.voices()
        shown.rate_and_type()
        picture = Path(tempfile.gettempdir()) / "woku-desktop-screens.png"
        picture.write_bytes(draw(WOKU.value))
        info = replace(CURRENT, picture=str(picture), **facts)  # type: ignore[arg-type] # its fields
        shown.bridge.wokuChanged.emit(info)
        QThreadPool.globalInstance().waitForDone()

    return tell


def _popup(shown: Shown) -> WokuPopup:
    popup = shown.window.findChild(QWidget, "wokuPopup")
    assert isinstance(popup, WokuPopup)
    return popup


WOKU_STATES: dict[str, Callable[[Shown], None]] = {
    "wokus": _wokus,
    "wokus-many": _many,
    "wokus-offline": _offline,
    "wokus-none": _none,
    "wokus-another-wrong": _another_wrong,
    "wokus-note": _note,
    "wokus-locked": _locked,
    "woku-told": _told(),
    "woku-no-anonymous": _told(anonymous_disabled=True),
    "woku-closed": _told(closed=True),
    "woku-long-question": _told(
        question="¿Cómo fue tu experiencia de hoy en nuestra cafetería, desde la puerta a la mesa?"
    ),
}

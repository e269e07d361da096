"""The states of the screens that are typed on, to look at."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from woku_desktop.domain.outbox_errors import OutboxFull
from woku_desktop.domain.woku import WokuInfo
from woku_desktop.ui.kiosk.contact import ContactPage
from woku_desktop.ui.kiosk.phone import PhonePage
from woku_desktop.ui.kiosk.visit import Step
from woku_desktop.ui.kiosk.write import WritePage

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ui.kiosk.stage import Station
    from woku_desktop.ui.kiosk.page import Page

ADDRESS = "carla.munoz@example.com"
WRITTEN = (
    "Todo muy bien: me atendieron con cariño y el café llegó caliente.\n"
    "Lo único, la mesa de la ventana cojea un poco."
)


def to_contact(station: Station) -> None:
    """As far as the question for an address, with a recording."""
    station.visit.rate_at_once(4)
    station.record()
    station.visit.next()


def ask_phone(station: Station, ask: bool) -> None:
    """Change the setting."""
    options = replace(station.options, ask_phone=ask)
    station.bridge.optionsChanged.emit(options)
    station.visit.set_options(options)


def _contact(station: Station, typed: str, phone: bool = False) -> ContactPage:
    ask_phone(station, phone)
    to_contact(station)
    station.visit.set_email(typed)
    return ContactPage(station.visit)


def empty(station: Station) -> Page:
    """Nothing typed yet."""
    return _contact(station, "")


def half(station: Station) -> Page:
    """The drawn one: the provider is missing."""
    return _contact(station, "carla.munoz@")


def right(station: Station) -> Page:
    """A whole address, and a phone number is asked for next."""
    return _contact(station, ADDRESS, phone=True)


def long(station: Station) -> Page:
    """An address that is longer than the field."""
    return _contact(station, "maria.fernanda.sepulveda.valdivieso@universidad-austral.example.com")


def wanted(station: Station) -> Page:
    """A woku that takes nothing anonymous."""
    assert station.options.woku_id is not None
    info = WokuInfo(station.options.woku_id, anonymous_disabled=True)
    station.bridge.wokuChanged.emit(info)
    return _contact(station, "carla")


def saving(station: Station) -> Page:
    """Handed over, not safe yet."""
    page = _contact(station, ADDRESS)
    station.visit.next()
    return page


def not_kept(station: Station) -> Page:
    """The disk is full, and the visitor is told to try again."""
    page = saving(station)
    station.bridge.submissionFailed.emit(station.submitted().id, OutboxFull(missing_mb=3))
    return page


def written(station: Station) -> Page:
    """The same screen after a written opinion: no word of a voice."""
    station.bridge.microphonesListed.emit(())
    station.visit.rate_at_once(4)
    station.flow.set_text(WRITTEN)
    station.visit.next()
    return ContactPage(station.visit)


def _phone(station: Station, typed: str) -> Page:
    ask_phone(station, True)
    to_contact(station)
    station.visit.set_email(ADDRESS)
    station.visit.next()
    assert station.at() is Step.PHONE
    station.visit.set_phone(typed)
    return PhonePage(station.visit)


def no_phone(station: Station) -> Page:
    """The phone screen, as it comes."""
    return _phone(station, "")


def phone(station: Station) -> Page:
    """A number."""
    return _phone(station, "+56982959776")


def _write(station: Station, text: str) -> Page:
    station.visit.rate_at_once(4)
    station.visit.write_instead()
    station.flow.set_text(text)
    return WritePage(station.visit)


def blank(station: Station) -> Page:
    """Nothing written yet."""
    return _write(station, "")


def writing(station: Station) -> Page:
    """A few lines."""
    return _write(station, WRITTEN)


def full(station: Station) -> Page:
    """Nearly as much as fits."""
    return _write(station, (WRITTEN * 40)[:2990])


def mute(station: Station) -> Page:
    """Without a microphone, with a long question."""
    station.bridge.microphonesListed.emit(())
    question = "¿Cómo fue tu experiencia en la sala de espera de urgencias pediátricas?"
    options = replace(station.options, question=question)
    station.bridge.optionsChanged.emit(options)
    station.visit.set_options(options)
    station.visit.rate_at_once(4)
    return WritePage(station.visit)


CONTACT_STATES: dict[str, Callable[[Station], Page]] = {
    "contact-empty": empty,
    "contact-half": half,
    "contact-right": right,
    "contact-long": long,
    "contact-wanted": wanted,
    "contact-saving": saving,
    "contact-not-kept": not_kept,
    "contact-written": written,
    "phone-empty": no_phone,
    "phone": phone,
    "write-empty": blank,
    "write": writing,
    "write-full": full,
    "write-no-microphone": mute,
}

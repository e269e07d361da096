"""The rules of single settings that a type can't tell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from woku_desktop.domain.address import parse_base_url
from woku_desktop.domain.errors import InvalidField
from woku_desktop.domain.feedback import WokuId

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

# The countries with a numbering plan, as the phonenumbers library knows them: importing it only to
# check a setting would cost every start 3 MB and 10 ms.
_NUMBERING_PLANS = """
AC AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ
BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO
DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU
GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW
KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT
MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PR PS PT
PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TA
TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK
YE YT ZA ZM ZW
"""
REGIONS = frozenset(_NUMBERING_PLANS.split())
_LANGUAGES = frozenset({"es", "en", "pt"})
_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_RECIPIENT = re.compile(r"age1[02-9ac-hj-np-z]{58}")


def _line(text: str) -> str:
    if not text.isprintable():
        raise InvalidField("text", allowed="printable text")
    return text


def _woku_id(text: str) -> str:
    return WokuId(text).value if text else ""


def _phone_region(text: str) -> str:
    region = text.upper()
    if region not in REGIONS:
        raise InvalidField("respondent.phone_region", allowed="two letters")
    return region


def _recovery_recipient(text: str) -> str:
    if text and not _RECIPIENT.fullmatch(text):
        raise InvalidField("privacy.recovery_recipient", allowed="an age recipient")
    return text


def _sentence(text: str) -> str:
    return _line(text.strip())


def _languages(text: str) -> str:
    chosen = [each.strip().lower() for each in text.split(",")]
    if not set(chosen) <= _LANGUAGES or len(set(chosen)) < len(chosen):
        raise InvalidField("kiosk.languages", allowed="languages")
    return ",".join(chosen)


def _hours(text: str) -> str:
    # Most programs are no stations: only those that have hours pay for it.
    from woku_desktop.domain.opening_hours import OpeningHours

    try:
        return str(OpeningHours.parse(text))
    except ValueError:
        raise InvalidField("kiosk.hours", allowed="days and times") from None


def _time(text: str) -> str:
    if text and not _TIME.fullmatch(text):
        raise InvalidField("kiosk.restart_at", allowed="a time of the day")
    return text


PARSERS: Mapping[str, Callable[[str], str]] = {
    "woku_id": _woku_id,
    "woku_name": _line,
    "question": _line,
    "recording.device": _line,
    "base_url": parse_base_url,
    "respondent.phone_region": _phone_region,
    "privacy.recovery_recipient": _recovery_recipient,
    "kiosk.languages": _languages,
    "kiosk.privacy_es": _sentence,
    "kiosk.privacy_en": _sentence,
    "kiosk.privacy_pt": _sentence,
    "kiosk.hours": _hours,
    "kiosk.restart_at": _time,
    "kiosk.metrics_folder": _line,
}
"""By dotted key: gives the value's normal form, or raises InvalidField."""

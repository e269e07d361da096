"""Phone numbers as people write them."""

from __future__ import annotations

import subprocess
import sys

import phonenumbers
import pytest

from woku_desktop.config.rules import REGIONS
from woku_desktop.contact.phone import parse_phone
from woku_desktop.domain.errors import InvalidField
from woku_desktop.domain.feedback import Identified


@pytest.mark.parametrize(
    ("typed", "region", "digits"),
    [
        ("9 8295 9776", "CL", "56982959776"),
        ("982959776", "cl", "56982959776"),
        ("+56 9 8295 9776", "CL", "56982959776"),
        ("+56982959776", "BR", "56982959776"),
        ("0056982959776", "CL", "56982959776"),
        ("00 56 9 8295 9776", "US", "56982959776"),
        ("56 9 8295 9776", "CL", "56982959776"),
        ("(9) 8295-9776", "CL", "56982959776"),
        ("  9.8295.9776 ", "CL", "56982959776"),
        ("2 2345 6789", "CL", "56223456789"),
        ("(11) 96123-4567", "BR", "5511961234567"),
        ("650 253 0000", "US", "16502530000"),
        ("+39 06 698 12345", "CL", "390669812345"),
        ("٩٨٢٩٥٩٧٧٦", "CL", "56982959776"),
    ],
)
def test_a_number_becomes_digits_with_its_country(typed: str, region: str, digits: str) -> None:
    assert parse_phone(typed, region) == digits
    assert Identified("ana@example.com", digits).phone == digits


@pytest.mark.parametrize(
    ("typed", "region"),
    [
        ("", "CL"),
        ("12", "CL"),
        ("9 8295 977", "CL"),
        ("9 8295 97766 6", "CL"),
        ("9 8295 9776", "US"),
        ("982959776", "ZZ"),
        ("+999 8295 9776", "CL"),
        ("+", "CL"),
        ("00", "CL"),
        ("1-800-FLOWERS", "US"),
        ("9 8295 9776 ext. 5", "CL"),
        ("9 8295 9776 x5", "CL"),
        ("9 8295 9776#5", "CL"),
        ("+56982959776;ext=5", "CL"),
        ("9" * 100_000, "CL"),
    ],
)
def test_what_is_no_number_there_is_refused(typed: str, region: str) -> None:
    with pytest.raises(InvalidField) as refused:
        parse_phone(typed, region)
    assert refused.value.field == "phone"
    assert refused.value.__cause__ is None
    assert refused.value.__suppress_context__ or refused.value.__context__ is None


def test_only_the_numbering_plans_that_are_needed_are_loaded() -> None:
    program = (
        "import sys; from woku_desktop.contact.phone import parse_phone\n"
        "assert 'phonenumbers' not in sys.modules\n"
        "parse_phone('9 8295 9776', 'CL')\n"
        "plans = [m for m in sys.modules if m.startswith('phonenumbers.data.region_')]\n"
        "assert plans == ['phonenumbers.data.region_CL'], plans\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)


def test_the_countries_that_the_settings_allow_are_those_with_a_numbering_plan() -> None:
    assert set(phonenumbers.SUPPORTED_REGIONS) == REGIONS

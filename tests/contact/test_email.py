"""E-mail addresses as people type them."""

from __future__ import annotations

import subprocess
import sys

import pytest

from woku_desktop.contact.email import parse_email
from woku_desktop.domain.errors import InvalidField
from woku_desktop.domain.feedback import Identified


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("ana@example.com", "ana@example.com"),
        ("  ana@example.com\t", "ana@example.com"),
        ("ana@example.com\n", "ana@example.com"),
        ("Ana.Rojas+woku@EXAMPLE.Com", "Ana.Rojas+woku@example.com"),
        ("ana@shop.test", "ana@shop.test"),
        ("ana@mail.example", "ana@mail.example"),
        ("o'neil@example.com", "o'neil@example.com"),
        ("ana@ñandú.cl", "ana@xn--and-6ma2c.cl"),
        ("ana@xn--and-6ma2c.cl", "ana@xn--and-6ma2c.cl"),
        (f"{'a' * 64}@example.com", f"{'a' * 64}@example.com"),
    ],
)
def test_an_address_is_brought_to_its_normal_form(typed: str, address: str) -> None:
    assert parse_email(typed) == address
    assert address.isascii()
    assert Identified(address).email == address


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "ana",
        "ana@",
        "@example.com",
        "ana@example",
        "ana@localhost",
        "ana@test",
        "ana@printer.local",
        "ana@[127.0.0.1]",
        "ana@127.0.0.1",
        "ana@@example.com",
        "ana rojas@example.com",
        "ana@exa mple.com",
        "ana..rojas@example.com",
        ".ana@example.com",
        '"ana rojas"@example.com',
        "Ana <ana@example.com>",
        "ana@example.com, eva@example.com",
        "ñandú@example.com",
        "ana\u200b@example.com",
        "ana\r\nBcc: eva@example.com",
        "ana@-example.com",
        "ana@example.c",
        f"{'a' * 65}@example.com",
        f"ana@{'a' * 63}.{'b' * 63}.{'c' * 63}.{'d' * 63}.com",
        "a" * 100_000,
    ],
)
def test_what_is_no_address_is_refused(typed: str) -> None:
    with pytest.raises(InvalidField) as refused:
        parse_email(typed)
    assert refused.value.field == "email"
    # The library's own sentence quotes what was typed.
    assert refused.value.__cause__ is None
    assert refused.value.__suppress_context__ or refused.value.__context__ is None


def test_neither_reading_nor_refusing_asks_the_network() -> None:
    program = (
        "import sys; from woku_desktop.contact.email import parse_email\n"
        "assert 'email_validator' not in sys.modules\n"
        "parse_email('ana@example.com')\n"
        "assert 'dns' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)

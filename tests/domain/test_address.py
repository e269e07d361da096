"""Addresses that a key may be sent to."""

from __future__ import annotations

import pytest

from woku_desktop.domain.address import WOKU_BASE_URL, is_loopback, parse_base_url
from woku_desktop.domain.errors import InvalidField


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (WOKU_BASE_URL, WOKU_BASE_URL),
        ("https://ClientAPI.Woku.app/", "https://clientapi.woku.app"),
        ("HTTPS://clientapi.woku.app:443", "https://clientapi.woku.app"),
        ("https://clientapi.woku.app:8443/gateway/", "https://clientapi.woku.app:8443/gateway"),
        ("http://127.0.0.1:80", "http://127.0.0.1"),
        ("http://127.255.0.9:8000", "http://127.255.0.9:8000"),
        ("http://localhost:8000", "http://localhost:8000"),
        ("http://[::1]:8000", "http://[::1]:8000"),
        ("https://[2001:db8::1]", "https://[2001:db8::1]"),
        ("http://127.0.0.1:443", "http://127.0.0.1:443"),
    ],
)
def test_one_way_of_being_written(text: str, address: str) -> None:
    assert parse_base_url(text) == address
    assert parse_base_url(address) == address


@pytest.mark.parametrize(
    "text",
    [
        "",
        "clientapi.woku.app",
        "http://clientapi.woku.app",
        "http://0.0.0.0",
        "http://10.0.0.1",
        "http://127.1",
        "http://[::2]",
        "http://localhost.example",
        "ws://localhost",
        "https://",
        "https://:443",
        "https://a..b",
        "https://" + "a" * 64 + ".app",
        "https://user@clientapi.woku.app",
        "https://user:word@clientapi.woku.app",
        "https://clientapi.woku.app?",
        "https://clientapi.woku.app#x",
        "https://clientapi.woku.app:x",
        "https://clientapi.woku.app:70000",
        "https://clientapi.woku.app\\@example.com",
        " https://clientapi.woku.app",
        "https://clientapi.woku.app\n",
        "https://clientapi.wökü.app",
        "https://[::1",
    ],
)
def test_where_no_key_goes(text: str) -> None:
    with pytest.raises(InvalidField) as raised:
        parse_base_url(text)
    assert raised.value.field == "base_url"


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "127.8.0.1", "::1"])
def test_this_machine(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize(
    "host", ["", "128.0.0.1", "127.1", "::2", "localhost.", "::ffff:127.0.0.1"]
)
def test_other_machines(host: str) -> None:
    assert not is_loopback(host)

"""Text as text, on a terminal and in JSON."""

from __future__ import annotations

import json

import pytest

from woku_desktop.cli.plain import as_json, columns, plain, shortened


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("áé ñ ✓ 日本", "áé ñ ✓ 日本"),
        ("a\nb\tc\r\u00a0d\u2028e", "a b c  d e"),
        ("\x1b[31mred\x07", "\\x1b[31mred\\x07"),
        ("\x9b31m", "\\x9b31m"),  # the same in one letter
        ("\u202egnorw", "\\u202egnorw"),
        ("👩\u200d🚀", "👩\u200d🚀"),
        ("\udcff", "\\udcff"),
        ("\x00\x7f", "\\x00\\x7f"),
        ("[bold]no markup[/bold]", "[bold]no markup[/bold]"),
    ],
)
def test_nothing_is_obeyed(text: str, shown: str) -> None:
    assert plain(text) == shown


@pytest.mark.parametrize("text", ["\x9b31m\x1b[2J", "\u202e\u2028", "ñ “quoted” \\", "\U000e0041"])
def test_json_says_the_same_without_a_letter_that_is_obeyed(text: str) -> None:
    told = as_json({"text": text})
    assert told.isprintable()
    assert json.loads(told) == {"text": text}


def test_the_first_words() -> None:
    assert shortened("  one\n two ", 60) == "one two"
    assert shortened("one two three", 9) == "one two…"
    assert shortened("a" * 20, 10) == "a" * 9 + "…"


def test_columns_stand_below_each_other() -> None:
    assert columns([("a", "bb", "c"), ("aaa", "b\x1b", "")]) == ["a    bb     c", "aaa  b\\x1b"]

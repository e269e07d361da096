"""Text as text: nothing that a server or a person wrote is obeyed by a terminal."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_JOINERS = "\u200c\u200d"  # inside of words and emoji, and harmless
_GAP = "  "


def plain(text: str) -> str:
    """A text on one line, with what a terminal would obey written out (`\\x1b`)."""
    return text if text.isprintable() else "".join(map(_plain_letter, text))


def _plain_letter(letter: str) -> str:
    if letter.isprintable() or letter in _JOINERS:
        return letter
    if letter.isspace() or unicodedata.category(letter) == "Zs":
        return " "
    return letter.encode("unicode_escape").decode("ascii")


def as_json(value: object) -> str:
    """JSON on one line, readable, with all that a terminal would obey escaped."""
    import json

    text = json.dumps(value, ensure_ascii=False)
    # Whatever is not printable stands inside of a string, where JSON's own escapes are the same.
    return "".join(c if c.isprintable() or c in _JOINERS else json.dumps(c)[1:-1] for c in text)


def shortened(text: str, most: int) -> str:
    """The first words, at most so many letters of them."""
    words = " ".join(text.split())
    if len(words) <= most:
        return words
    cut = words[: most - 1]
    return f"{cut.rpartition(' ')[0] or cut}…"


def columns(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows as lines, the columns below each other, with spaces alone."""
    cells = [[plain(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return [
        _GAP.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in cells
    ]

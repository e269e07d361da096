"""Which keys a touch keyboard has: rows of them, as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from functools import cache

from woku_desktop.domain.errors import QT_TRANSLATE_NOOP


class Act(Enum):
    """What a key does."""

    TYPE = auto()  # puts its text in
    DOMAIN = auto()  # its text takes the place of whatever follows the first @
    ERASE = auto()  # takes the sign before the cursor away
    ENTER = auto()  # begins a new line
    SHIFT = auto()  # the next letter is a capital one
    SIGNS = auto()  # to the digits and signs
    PLAIN = auto()  # and back


@dataclass(frozen=True, slots=True)
class Key:
    """One key.

    Args:
        text: what it types, and shows unless its act has an icon or a word.
        act: what it does.
        columns: how many columns of its row it takes.
        special: whether it stands out: what it types is longer than a sign, or rarely left out.
    """

    text: str
    act: Act = Act.TYPE
    columns: int = 1
    special: bool = False


Rows = tuple[tuple[Key, ...], ...]


class Layer(Enum):
    """The faces of one layout."""

    PLAIN = auto()
    CAPITALS = auto()
    SIGNS = auto()


@dataclass(frozen=True, slots=True)
class Layout:
    """The keys for one kind of text.

    Args:
        layers: its faces; PLAIN is always there. All have the same number of keys in each row, so
            that a key stays under the finger that changes them.
        columns_wide: how much of the width of a keyboard of eleven columns it takes: 0 is all of
            it, else so many columns, in the middle.
    """

    layers: dict[Layer, Rows]
    columns_wide: int = 0


PROVIDERS = ("@gmail.com", "@hotmail.com", "@outlook.com", "@icloud.com", "@yahoo.com")
"""Where most people have their address."""

NAMES = {
    " ": QT_TRANSLATE_NOOP("Keyboard", "space"),
    "!": QT_TRANSLATE_NOOP("Keyboard", "exclamation mark"),
    "¡": QT_TRANSLATE_NOOP("Keyboard", "opening exclamation mark"),
    '"': QT_TRANSLATE_NOOP("Keyboard", "quotation mark"),
    "“": QT_TRANSLATE_NOOP("Keyboard", "opening quotation mark"),
    "”": QT_TRANSLATE_NOOP("Keyboard", "closing quotation mark"),
    "«": QT_TRANSLATE_NOOP("Keyboard", "opening angle quotation mark"),
    "»": QT_TRANSLATE_NOOP("Keyboard", "closing angle quotation mark"),
    "#": QT_TRANSLATE_NOOP("Keyboard", "hash"),
    "$": QT_TRANSLATE_NOOP("Keyboard", "dollar sign"),
    "€": QT_TRANSLATE_NOOP("Keyboard", "euro sign"),
    "%": QT_TRANSLATE_NOOP("Keyboard", "per cent"),
    "&": QT_TRANSLATE_NOOP("Keyboard", "ampersand"),
    "'": QT_TRANSLATE_NOOP("Keyboard", "apostrophe"),
    "(": QT_TRANSLATE_NOOP("Keyboard", "opening bracket"),
    ")": QT_TRANSLATE_NOOP("Keyboard", "closing bracket"),
    "*": QT_TRANSLATE_NOOP("Keyboard", "asterisk"),
    "+": QT_TRANSLATE_NOOP("Keyboard", "plus"),
    ",": QT_TRANSLATE_NOOP("Keyboard", "comma"),
    "-": QT_TRANSLATE_NOOP("Keyboard", "hyphen"),
    ".": QT_TRANSLATE_NOOP("Keyboard", "full stop"),
    "…": QT_TRANSLATE_NOOP("Keyboard", "ellipsis"),
    "/": QT_TRANSLATE_NOOP("Keyboard", "slash"),
    ":": QT_TRANSLATE_NOOP("Keyboard", "colon"),
    ";": QT_TRANSLATE_NOOP("Keyboard", "semicolon"),
    "=": QT_TRANSLATE_NOOP("Keyboard", "equals"),
    "?": QT_TRANSLATE_NOOP("Keyboard", "question mark"),
    "¿": QT_TRANSLATE_NOOP("Keyboard", "opening question mark"),
    "@": QT_TRANSLATE_NOOP("Keyboard", "at sign"),
    "_": QT_TRANSLATE_NOOP("Keyboard", "underscore"),
    "~": QT_TRANSLATE_NOOP("Keyboard", "tilde"),
    "°": QT_TRANSLATE_NOOP("Keyboard", "degree"),
    "º": QT_TRANSLATE_NOOP("Keyboard", "masculine ordinal"),
    "ª": QT_TRANSLATE_NOOP("Keyboard", "feminine ordinal"),
}
"""How signs are called, in English; letters and digits are read out as they are."""

ACT_NAMES = {
    Act.ERASE: QT_TRANSLATE_NOOP("Keyboard", "erase"),
    Act.ENTER: QT_TRANSLATE_NOOP("Keyboard", "new line"),
    Act.SHIFT: QT_TRANSLATE_NOOP("Keyboard", "capital letter"),
    Act.SIGNS: QT_TRANSLATE_NOOP("Keyboard", "digits and signs"),
    Act.PLAIN: QT_TRANSLATE_NOOP("Keyboard", "letters"),
}
"""What keys do that type nothing, in English."""

_ERASE = Key("", Act.ERASE)

# What stands above the letters, and what at the end of their second row.
_ACCENTS = {
    "es": ("áéíóúüçãõ¿¡", "ñ"),
    "pt": ("áéíóúâêôãõà", "ç"),
    "en": ("áéíóúüñçãõâ", "'"),
}
_FALLBACK = "es"


def _keys(text: str) -> tuple[Key, ...]:
    return tuple(Key(sign) for sign in text)


def _special(*texts: str) -> tuple[Key, ...]:
    return tuple(Key(text, special=True) for text in texts)


EMAIL = Layout(
    {
        Layer.PLAIN: (
            tuple(Key(each, Act.DOMAIN, special=True) for each in PROVIDERS),
            # One more than the rows below have: all that an address needs is in sight.
            (*_keys("1234567890+"), _ERASE),
            _keys("qwertyuiop-"),
            (*_keys("asdfghjkl_"), *_special(".es")),
            (*_special("@"), *_keys("zxcvbnm."), *_special(".com", ".cl")),
        )
    }
)
"""For e-mail addresses: everything they need at once, without a shift."""

DIGITS = Layout(
    {Layer.PLAIN: (_keys("123"), _keys("456"), _keys("789"), (*_keys("+0"), _ERASE))},
    columns_wide=6,
)
"""For phone numbers."""

_SIGNS: Rows = (
    _keys("1234567890%"),
    (*_keys("@#$€&*=+/~"), _ERASE),
    _keys("_:;()\"'°ºª-"),
    (Key("", Act.PLAIN, columns=2), *_keys("¿¡«»“”…,.")),
    (
        Key("", Act.PLAIN, columns=2),
        Key(" ", columns=5),
        *_keys("?!"),
        Key("", Act.ENTER, columns=2),
    ),
)


@cache
def letters(language: str) -> Layout:
    """For words in a language: its letters with their accents, and digits and signs behind them.

    Args:
        language: "es", "en" or "pt"; another one gets the Spanish keys.
    """
    above, second = _ACCENTS.get(language, _ACCENTS[_FALLBACK])
    layers = {Layer.SIGNS: _SIGNS}
    for layer in (Layer.PLAIN, Layer.CAPITALS):

        def row(text: str, capital: bool = layer is Layer.CAPITALS) -> tuple[Key, ...]:
            return _keys(text.upper() if capital else text)

        layers[layer] = (
            row(above),
            (*row("qwertyuiop"), _ERASE),
            (*row("asdfghjkl" + second), Key("-")),
            (Key("", Act.SHIFT, columns=2), *row("zxcvbnm,.")),
            (
                Key("", Act.SIGNS, columns=2),
                Key(" ", columns=5),
                *_keys("?!"),
                Key("", Act.ENTER, columns=2),
            ),
        )
    return Layout(layers)

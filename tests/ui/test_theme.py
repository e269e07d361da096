"""Colours: enough contrast wherever the widgets put one on another; and the look follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from woku_desktop.ui.theme import DARK, LIGHT, Theme, font, theme, watcher

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

TEXT_PAIRS = [
    *((ink, ground) for ink in ("text", "quiet") for ground in ("ground", "card", "track")),
    *((ink, ground) for ink in ("text", "quiet") for ground in ("hover", "disabled", "line")
      if (ink, ground) != ("quiet", "line")),
    ("text", "pressed"),
    ("text", "accent_soft"),
    ("text", "warning_soft"),
    ("quiet", "accent_soft"),
    *((ink, ground) for ink in ("accent", "warning", "good") for ground in ("card", "ground")),
    ("accent_hover", "hover"),
    ("accent_hover", "warning_soft"),
    ("accent", "accent_soft"),
    ("good", "good_soft"),
    ("good", "hover"),
    ("warning", "warning_soft"),
    ("warning", "hover"),
    *(("on_accent", f"accent{state}") for state in ("", "_hover", "_pressed")),
]  # fmt: skip

EDGE_PAIRS = [
    ("field_line", "card"),
    ("field_line", "ground"),
    ("quiet", "card"),
    ("accent", "card"),
    ("accent", "ground"),
    ("accent", "track"),
    ("warning", "card"),
    ("warning", "ground"),
    ("warning", "warning_soft"),
    ("star_edge", "card"),
    ("star_edge", "ground"),
    ("recording", "ground"),
    ("recording", "card"),
    ("recording", "ring_track"),
    *(("on_recording", f"recording{state}") for state in ("", "_hover", "_pressed")),
    ("soft_edge", "warning_soft"),
]


def luminance(colour: QColor) -> float:
    """WCAG 2.1's relative luminance."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = map(linear, (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """WCAG 2.1's contrast ratio, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_ruler_measures_black_on_white() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=lambda each: each.name)
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids="-on-".join)
def test_text_can_be_read(colours: Theme, pair: tuple[str, str]) -> None:
    assert contrast(*map(colours.colour, pair)) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=lambda each: each.name)
@pytest.mark.parametrize("pair", EDGE_PAIRS, ids="-on-".join)
def test_controls_stand_out(colours: Theme, pair: tuple[str, str]) -> None:
    assert contrast(*map(colours.colour, pair)) >= 3.0


def test_a_wrong_tone_is_an_error() -> None:
    with pytest.raises(KeyError):
        LIGHT.colour("name")


def test_forcing_a_scheme_changes_theme_and_palette(qtbot: QtBot) -> None:
    with qtbot.waitSignal(watcher().changed):
        watcher().set_scheme("dark")
    assert theme() is DARK
    assert QApplication.palette().color(QPalette.ColorRole.Window) == DARK.ground
    with qtbot.assertNotEmitted(watcher().changed):
        watcher().set_scheme("dark")


def test_an_unknown_scheme_is_refused() -> None:
    with pytest.raises(ValueError, match="sepia"):
        watcher().set_scheme("sepia")


def test_type_has_whole_pixels_and_the_asked_weight() -> None:
    made = font(15.4, 600, tabular=True)
    assert (made.pixelSize(), made.weight()) == (15, 600)
    assert QFontInfo(made).pixelSize() == 15
    assert [tag.toString().data() for tag in made.featureTags()] in (["tnum"], [b"tnum"])

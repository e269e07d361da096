"""The application icons: the program's own mark, sharp and in the middle at every size."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from installer import icons
from woku_desktop.ui.theme import LIGHT

if TYPE_CHECKING:
    from pathlib import Path


def white_columns(picture: QImage) -> list[int]:
    row = picture.height() // 2
    return [x for x in range(picture.width()) if picture.pixelColor(x, row) == LIGHT.on_accent]


@pytest.mark.parametrize("px", [*icons.ICO_SIZES, 512])
def test_the_voice_lies_on_whole_pixels_in_the_middle(px: int) -> None:
    picture = icons.draw(px)
    row = {picture.pixelColor(x, px // 2).name() for x in range(px)}
    assert row == {LIGHT.accent.name(), LIGHT.on_accent.name()}
    white = white_columns(picture)
    assert white == [px - 1 - x for x in reversed(white)]
    gaps = sum(after - before > 1 for before, after in pairwise(white))
    assert gaps == 4


def test_the_corners_are_free() -> None:
    picture = icons.draw(32)
    assert [picture.pixelColor(x, y).alpha() for x in (0, 31) for y in (0, 31)] == [0] * 4


@pytest.mark.parametrize("px", icons.ICNS_SIZES)
def test_macos_leaves_a_margin_around_it(px: int) -> None:
    picture = icons.draw(px, 824 / 1024)
    margin = next(x for x in range(px) if picture.pixelColor(x, px // 2).alpha() == 255)
    assert margin in {px * 100 // 1024, px * 100 // 1024 + 1}
    assert picture.pixelColor(px - 1 - margin, px // 2).alpha() == 255
    assert picture.pixelColor(px - margin, px // 2).alpha() == 0


def test_every_icon_is_written_the_same_twice(tmp_path: Path) -> None:
    image = pytest.importorskip("PIL.Image")
    first, second = icons.write(tmp_path / "a"), icons.write(tmp_path / "b")
    assert [file.name for file in first] == [
        *(f"woku-desktop-{px}.png" for px in (16, 32, 48, 64, 128, 256, 512)),
        "woku-desktop.ico",
        "woku-desktop.icns",
    ]
    assert [file.read_bytes() for file in first] == [file.read_bytes() for file in second]
    for file, px in zip(first, icons.PNG_SIZES, strict=False):
        assert QImage(str(file)).size().toTuple() == (px, px)
    with image.open(first[-2]) as ico:
        assert ico.info["sizes"] == {(px, px) for px in (16, 20, 24, 32, 40, 48, 64, 128, 256)}
    with image.open(first[-1]) as icns:
        assert (512, 512, 2) in icns.info["sizes"]


def test_without_a_folder_it_says_how_it_is_called(capsys: pytest.CaptureFixture[str]) -> None:
    assert icons.main([]) == 2
    assert "OUT_DIR" in capsys.readouterr().err

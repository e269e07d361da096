"""The pictures of every state, as `./dev screens` draws them."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from tests.conftest import ROOT
from tests.ui.screens import SIZES
from woku_desktop.ui import texts

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("scale", [1, 2])
def test_a_picture_has_its_scale(screen: None, tmp_path: Path, scale: int) -> None:
    more = ["--scale", str(scale)] if scale > 1 else []
    command = [sys.executable, "-m", "tests.ui.screens", str(tmp_path), "empty", *more]
    subprocess.run(command, cwd=ROOT, check=True, timeout=120)
    ending = f"-{scale}00" if scale > 1 else ""
    for language in texts.LANGUAGES:
        for width, height in SIZES:
            picture = QImage(str(tmp_path / f"empty-{language}-light-{width}{ending}.png"))
            assert (picture.width(), picture.height()) == (width * scale, height * scale)

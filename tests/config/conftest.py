"""A profile's folders in a temporary place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from woku_desktop.config.paths import Paths

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    made = Paths(
        profile="default",
        config_file=tmp_path / "config/config.toml",
        managed_file=tmp_path / "managed.toml",
        data=tmp_path / "data",
        state=tmp_path / "state",
        logs=tmp_path / "logs",
        runtime=tmp_path / "run",
    )
    made.create()
    return made

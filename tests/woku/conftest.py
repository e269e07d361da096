"""A sandbox that the tests of this folder share, clean before each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.stage.woku import running_woku

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.stage.woku import StagedWoku


@pytest.fixture(scope="session")
def shared_woku() -> Iterator[StagedWoku]:
    """One process for all of them."""
    with running_woku() as woku:
        yield woku


@pytest.fixture
def woku(shared_woku: StagedWoku) -> StagedWoku:
    """A Woku that behaves and has no voices."""
    shared_woku.reset()
    return shared_woku

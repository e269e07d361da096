from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.delivery.pausing import Queue
from tests.delivery.rig import Rig

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[Rig]:
    """A dispatcher on a real outbox; not started."""
    rig = Rig(tmp_path)
    yield rig
    rig.outbox.close()


@pytest.fixture
def queue() -> Queue:
    """A breaker before anything has happened."""
    return Queue()

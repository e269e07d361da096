"""What the cases share: an authority, and what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.faults.finding import find
from tests.faults.places import Stage
from tests.stage.certificates import Authority

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.faults.cases import Case
    from tests.faults.finding import Finding


@pytest.fixture(scope="session")
def found(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Case], Finding]:
    """What becomes of a case's voice; each is sent once."""
    authority = Authority(tmp_path_factory.mktemp("authority"))
    known: dict[str, Finding] = {}

    def look(case: Case) -> Finding:
        if case.name not in known:
            with pytest.MonkeyPatch.context() as patch:
                known[case.name] = find(case, Stage(authority, patch))
        return known[case.name]

    return look

"""What is told of the voices that were left as they are when something was asked of several."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from woku_desktop.domain.outbox_errors import LeftAsTheyAre, NotInOutbox, NotNow

if TYPE_CHECKING:
    from collections.abc import Collection

    from woku_desktop.domain.errors import Problem

_log = logging.getLogger(__name__)


class Left(list["Problem"]):
    """Why each of them was left."""

    def told(self, asked: Collection[str]) -> list[Problem]:
        """What a person should know of it.

        Args:
            asked: what it was asked of.
        """
        late = [problem for problem in self if isinstance(problem, NotNow | NotInOutbox)]
        others = {problem.code: problem for problem in self if problem not in late}
        if not late:
            return list(others.values())
        _log.info("too late for what was asked of %d of %d", len(late), len(asked))
        if len(asked) == 1:
            # It has changed since the person saw it, and they see that by now.
            return []
        return [LeftAsTheyAre(left=len(late), many=len(asked)), *others.values()]

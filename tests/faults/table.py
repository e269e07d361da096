"""The findings as the page docs/faults.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.faults.cases import SECTIONS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tests.faults.finding import Finding

INTRODUCTION = """\
# What can happen to a voice on its way

Written by the tests (`./dev faults`), which send a voice to each of these places over real sockets
and note what becomes of it; they fail when this page and the program differ.

*Again* is the first wait; it doubles with each further try, up to 15 minutes, and the number of
tries has no limit. Only a voice that fails while others get through is given up, after 8 tries over
at least a day, and then it waits for a person. *In doubt* means that Woku may have it: it is looked
for among Woku's reviews, where the key may read them; what is not found is sent again and marked as
a possible duplicate, or held for a person (`delivery.on_unknown`). While the queue pauses, no
voice's tries are used up.
"""

HEADINGS = ("what happens", "outcome", "state", "queue pauses", "again", "a person reads")


def page(findings: Mapping[str, Finding]) -> str:
    """The whole page, from what was found for each case's name."""
    parts = [INTRODUCTION]
    for title, cases in SECTIONS.items():
        rows = [_row(findings[case.name]) for case in cases]
        parts.append(f"## {title}\n\n{_table(rows)}")
    return "\n".join(parts)


def _row(finding: Finding) -> tuple[str, ...]:
    problem = finding.problem
    return (
        finding.case.name,
        finding.outcome.kind.replace("_", " "),
        finding.state.replace("_", " "),
        finding.pause,
        finding.again,
        "–" if problem is None else problem.title,
    )


def _table(rows: list[tuple[str, ...]]) -> str:
    lines = [HEADINGS, tuple("---" for _ in HEADINGS), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)

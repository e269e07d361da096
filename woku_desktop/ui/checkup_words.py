"""What a check-up found, in the current language."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from woku_desktop.domain.checkup import NAMES, Check, Condition
from woku_desktop.ui.texts import describe, translate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from woku_desktop.domain.checkup import Finding

_SIGNS = {Condition.GOOD: "✓", Condition.UNSURE: "?", Condition.BAD: "✗"}


class Told(NamedTuple):
    """A finding in words. Plain text.

    Args:
        said: how it stands, in a sentence or two.
        remedy: what to do; "" if nothing.
    """

    said: str
    remedy: str


def name(check: Check) -> str:
    """What is looked at."""
    return translate("Checkup", NAMES[check])


def tell(finding: Finding) -> Told:
    """How it stands, and what to do."""
    if finding.problem is None:
        return Told(translate("Checkup", finding.all_well).format_map(finding.named), "")
    told = describe(finding.problem)
    return Told(f"{told.title}. {told.detail}", told.remedy)


def as_text(findings: Iterable[Finding]) -> str:
    """All of them, to be pasted somewhere: a line each, the remedy below."""
    lines = []
    for finding in findings:
        said, remedy = tell(finding)
        lines.append(f"{_SIGNS[finding.condition]} {name(finding.check)}: {said}")
        lines.extend([f"  {remedy}"] if remedy else [])
    return "\n".join(lines)

"""CHANGELOG.md, as dpkg and as software centres read it."""

from __future__ import annotations

import email.utils
import re
import textwrap
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from installer.linux.release import Release

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEADING = re.compile(r"## \[(?P<version>[^\]]+)\](?: - (?P<date>\d{4}-\d{2}-\d{2}))?\s*")


@dataclass(frozen=True, slots=True)
class Entry:
    """One version and what changed with it, a sentence or two for each change."""

    release: Release
    changes: tuple[str, ...]


def entries(changelog: str, release: Release) -> list[Entry]:
    """What the changelog tells, the newest first.

    Args:
        changelog: Markdown, in the form of Keep a Changelog.
        release: what is packaged. Where it is not dated yet, the unreleased changes are its own;
            else those are left out, as what is packaged does not have them.
    """
    told = list(_sections(changelog))
    dated = {version for version, date, _ in told if date}
    found = []
    for version, date, changes in told:
        if date:
            found.append(Entry(Release(version, _noon(date)), changes))
        elif release.version not in dated:
            found.append(Entry(release, changes))
    if release.version not in {entry.release.version for entry in found}:
        found.insert(0, Entry(release, ("Built from sources between two versions.",)))
    return found


def debian_changelog(entries: Sequence[Entry], package: str, maintainer: str) -> str:
    """The entries in the form of dpkg's own changelogs."""
    return "\n".join(_stanza(entry, package, maintainer) for entry in entries)


def releases_xml(entries: Sequence[Entry]) -> str:
    """The entries' versions and days, as the <releases> of AppStream."""
    lines = [
        f'    <release version="{entry.release.version}" date="{entry.release.time:%Y-%m-%d}"/>'
        for entry in entries
    ]
    return "\n".join(["<releases>", *lines, "  </releases>"])


def _sections(changelog: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Version, date or "", and the items below every heading of a version."""
    found: list[tuple[str, str, list[str]]] = []
    for line in changelog.splitlines():
        if heading := _HEADING.fullmatch(line):
            found.append((heading["version"], heading["date"] or "", []))
        elif not found:
            continue
        elif line.startswith("- "):
            found[-1][2].append(line[2:])
        elif line.startswith("  ") and found[-1][2]:
            found[-1][2][-1] += f" {line.strip()}"
    return [(version, date, tuple(items)) for version, date, items in found if items]


def _stanza(entry: Entry, package: str, maintainer: str) -> str:
    lines = [f"{package} ({entry.release.debian_version}) stable; urgency=medium", ""]
    for change in entry.changes:
        lines += textwrap.wrap(
            change.replace("`", ""), 78, initial_indent="  * ", subsequent_indent="    "
        )
    when = email.utils.format_datetime(entry.release.time)
    return "\n".join([*lines, "", f" -- {maintainer}  {when}", ""])


def _noon(date: str) -> int:
    """A day's noon in UTC: the same day nearly everywhere."""
    return int(datetime.fromisoformat(f"{date}T12:00:00").replace(tzinfo=UTC).timestamp())

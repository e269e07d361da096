"""`python -m installer.audit`: does a package that we use or ship have a known weakness?

pip-audit asks the advisory service about every release in the lock files, for every system and
Python at once. It ends with 0 for a release that the service does not know, and when it could ask
nothing at all; here only a release that was looked up counts as free of findings.

Exit codes: 0, all were looked up and nothing was found; 1, something was found; 2, not all could be
looked up, so that nobody knows.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from installer.environments import BUNDLE_LOCK, PROGRAM_LOCK, ROOT, TOOLS_LOCK, tools_environment

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LOCKS = (PROGRAM_LOCK, BUNDLE_LOCK, TOOLS_LOCK, ROOT / "requirements.lock")

FREE, FOUND, UNKNOWN = 0, 1, 2

_RELEASE = re.compile(r"(?m)^([A-Za-z0-9._-]+)==([^\s;\\]+)[^\n]*((?:\n\s+--hash=\S+[^\n]*)*)")

Answer = dict[str, Any]


def main(arguments: Sequence[str] | None = None) -> int:
    """Ask about all locks.

    Returns:
        One of the exit codes above.

    Raises:
        subprocess.CalledProcessError: if pip-audit can't be installed.
    """
    parser = argparse.ArgumentParser(
        prog="python -m installer.audit",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("locks", nargs="*", type=Path, default=LOCKS, help="lock files")
    options = parser.parse_args(arguments)
    asked = releases(lock.read_text("utf-8") for lock in options.locks)
    with tempfile.TemporaryDirectory() as folder:
        answers, trouble = ask(tools_environment(), asked, Path(folder))
    lines, code = verdict(set(asked), answers, trouble)
    print(*lines, sep="\n", flush=True)
    return code


def releases(locks: Iterable[str]) -> dict[tuple[str, str], str]:
    """Name and version of each release in some locks, once, with its lines of hashes.

    Args:
        locks: what the files hold. Their markers are passed over: pip-audit would leave out what is
            for another system than this one.
    """
    return {
        (name.lower(), version): hashes.rstrip(" \\")
        for lock in locks
        for name, version, hashes in _RELEASE.findall(lock)
    }


def ask(
    tools: Path, asked: dict[tuple[str, str], str], folder: Path
) -> tuple[list[Answer], list[str]]:
    """Let pip-audit ask the service.

    Args:
        tools: the Python of an environment that holds pip-audit.
        asked: as `releases` gives it.
        folder: for requirement files.

    Returns:
        What it was told of each release, and its own words where it could not ask.
    """
    answers, trouble = list[Answer](), list[str]()
    for number, those in enumerate(_apart(asked)):
        file = folder / f"{number}.txt"
        file.write_text("".join(f"{n}=={v} \\{asked[n, v]}\n" for n, v in those), "utf-8")
        what = ("--requirement", file, "--disable-pip", "--require-hashes")
        how = ("--format", "json", "--progress-spinner", "off", "--desc", "off")
        done = subprocess.run(
            [tools, "-m", "pip_audit", *what, *how],
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        try:
            answers += json.loads(done.stdout)["dependencies"]
        except (ValueError, KeyError):
            trouble.append(done.stderr.strip().splitlines()[-1] if done.stderr.strip() else "")
    return answers, trouble


def verdict(
    asked: set[tuple[str, str]], answers: Sequence[Answer], trouble: Sequence[str]
) -> tuple[list[str], int]:
    """What to say, and the exit code.

    Args:
        asked: names and versions.
        answers: of the service, as pip-audit gives them.
        trouble: its own words where it could not ask.
    """
    known = {(each["name"].lower(), each["version"]) for each in answers if "vulns" in each}
    lines = [
        f"{each['name']} {each['version']}: {_weakness(weakness)}"
        for each in answers
        for weakness in each.get("vulns", ())
    ]
    unknown = sorted(asked - known)
    lines += [f"pip-audit: {words}" for words in trouble]
    if unknown:
        some = ", ".join(f"{name} {version}" for name, version in unknown[:5])
        more = f" and {len(unknown) - 5} more" if len(unknown) > 5 else ""
        lines.append(
            f"not looked up: {len(unknown)} of {len(asked)} releases ({some}{more}); "
            "either the advisory service can't be reached from here or does not know them"
        )
    if any(each.get("vulns") for each in answers):
        return lines, FOUND
    if unknown:
        return lines, UNKNOWN
    return [*lines, f"{len(asked)} releases looked up, no known weakness"], FREE


def _apart(asked: Iterable[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    """Lists in which no name stands twice: one file may not have two versions of a package."""
    lists: list[dict[str, str]] = []
    for name, version in sorted(asked):
        for each in lists:
            if name not in each:
                each[name] = version
                break
        else:
            lists.append({name: version})
    return [list(each.items()) for each in lists]


def _weakness(told: Answer) -> str:
    names = ", ".join([told["id"], *told.get("aliases", ())])
    fixed = ", ".join(told.get("fix_versions", ()))
    return f"{names} ({f'fixed in {fixed}' if fixed else 'not fixed yet'})"


if __name__ == "__main__":
    sys.exit(main())

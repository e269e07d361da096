"""Says whether every line and branch of the rooms that must be whole was run.

Run as `python -m tests.tools.coverage REPORT`, with coverage's JSON report.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

WHOLE_ROOMS = ("domain", "outbox", "delivery")


def main(report: Path) -> int:
    """Print what is missing; 1 if anything is."""
    files = json.loads(report.read_text())["files"]
    missing = [room for room in WHOLE_ROOMS if not any(room in Path(name).parts for name in files)]
    for room in missing:
        print(f"{room}: not measured")
    for name, file in sorted(files.items()):
        if file["missing_lines"] or file["missing_branches"]:
            missing.append(name)
            print(f"{name}: lines {file['missing_lines']}, branches {file['missing_branches']}")
    print(f"{', '.join(WHOLE_ROOMS)}: {'holes' if missing else 'whole'}")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

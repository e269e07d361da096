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
    missing = 0
    for name, file in sorted(files.items()):
        parts = Path(name).parts
        if len(parts) < 3 or parts[0] != "woku_desktop" or parts[1] not in WHOLE_ROOMS:
            continue
        if file["missing_lines"] or file["missing_branches"]:
            missing += 1
            print(f"{name}: lines {file['missing_lines']}, branches {file['missing_branches']}")
    total = json.loads(report.read_text())["totals"]["percent_covered"]
    print(f"{', '.join(WHOLE_ROOMS)}: {'holes' if missing else 'whole'}; all rooms: {total:.0f} %")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

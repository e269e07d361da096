"""Programs of another system, played by scripts that note how they were called."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass
class StandIns:
    """A folder of programs that stands first on PATH."""

    folder: Path
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def calls(self) -> list[list[str]]:
        """Program and arguments, in the order of the calls."""
        log = self.folder / "calls"
        if not log.exists():
            return []
        return [line.split("\x1f")[:-1] for line in log.read_text("utf-8").splitlines()]

    def add(self, name: str, body: str = "") -> None:
        """One more program; `body` are lines of sh that come after the note."""
        script = self.folder / name
        script.write_text(
            "#!/bin/sh\n"
            f"{{ printf '%s\\037' {name} \"$@\"; echo; }} >> '{self.folder}/calls'\n{body}\n"
        )
        script.chmod(0o755)

    def run(self, script: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        """The script itself, with nothing of this machine's settings."""
        environment = {"PATH": f"{self.folder}:{os.defpath}", **self.environment}
        return subprocess.run(
            [script, *arguments],
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

"""The try itself, inside of the namespaces that `installer.linux.clean_root` made for it."""

from __future__ import annotations

import secrets
import shutil
import subprocess
import sys
from pathlib import Path

from installer.linux import try_desk, try_install, try_upgrade
from installer.linux.person import somebody
from installer.linux.root import Root
from installer.linux.trying import NotSoError, say, step
from tests.stage.line import Line
from tests.stage.woku import StagedWoku
from woku_desktop.sandbox.process import SandboxProcess

OLD = "/old.deb"
NEW = "/new.deb"


def main(work: Path) -> int:
    """Try everything, up to the first thing that is not so.

    Args:
        work: with `checkout`, `cache`, `out`, an empty `root`, `old.deb` and `new.deb`.

    Returns:
        0 if all is as it should be, else 1.
    """
    try:
        _try(work)
    # What the stage finds missing is an AssertionError of its own.
    except (NotSoError, AssertionError, OSError, subprocess.SubprocessError) as error:
        say(f"\n{type(error).__name__}: {error}")
        return 1
    say("\nAll of it is as it should be.")
    return 0


def _try(work: Path) -> None:
    root = Root(work / "root", work / "cache")
    with step("a clean Debian") as note:
        note(root.make())
    for package, inside in ((work / "old.deb", OLD), (work / "new.deb", NEW)):
        shutil.copyfile(package, root.path(inside))
        root.path(inside).chmod(0o644)
    try_install.installs(root, OLD)
    key = f"sk_try_{secrets.token_hex(8)}"
    with SandboxProcess() as sandbox, somebody(root, work / "out") as person:
        woku = StagedWoku(sandbox.start("en", key), key)
        with Line(woku.base_url) as line:
            try_desk.set_up(person, line.url, key)
            try_desk.opinion(person, woku)
            woku.reset()
            outbox = try_upgrade.fill(person, woku, line)
            try_upgrade.upgrade(outbox, NEW)
            try_upgrade.delivers(outbox, woku, line)
        try_desk.smoke(person)
        try_desk.start_up(person, work / "checkout")
        try_install.removes(person, NEW)
    root.apt_get("install", NEW)
    try_install.manual(root)
    try_install.sizes(root, work / "new.deb")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))

"""Tries the Debian package in a clean Debian, as on a machine that has never seen it.

`python -m installer.linux.clean_root OLD.deb NEW.deb`, as root on Debian with debootstrap. All of
it happens in mount and process namespaces of its own, with a /tmp of its own: however this ends,
what was mounted and started is gone with it, and the folder is removed.
"""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from types import FrameType

CHECKOUT = Path(__file__).resolve().parent.parent.parent
EXIT_UNAVAILABLE = 69
NEEDED = ("debootstrap", "unshare", "setpriv", "chroot", "dpkg-deb")
# The checkout gets a second place: the ordinary person may not enter where it lies (/root).
# The shell stays, as the first process of the namespace, which ends with it: the order to end with
# its parent is forgotten by a process that becomes somebody else for a while, as the try does.
_ENTER = """
mount --bind "$1" "$4/checkout"
mount --bind "$2" "$4/cache"
mount --bind "$3" "$4/out"
mount -t tmpfs -o mode=1777 tmpfs /tmp
cd "$4/checkout"
shift 4
code=0
"$@" || code=$?
exit "$code"
"""


def main(arguments: list[str] | None = None) -> int:
    """Try it.

    Returns:
        0 if all is as it should be, 1 if something is not, 69 if it can't be tried here.
    """
    parser = argparse.ArgumentParser(prog="installer.linux.clean_root", description=__doc__)
    parser.add_argument("old", type=Path, metavar="OLD.deb", help="what is installed first")
    parser.add_argument("new", type=Path, metavar="NEW.deb", help="what is installed over it")
    dist, build = CHECKOUT / "dist/clean-root", CHECKOUT / "build/clean-root"
    parser.add_argument("--out", type=Path, default=dist, help="where pictures and logs go")
    parser.add_argument("--cache", type=Path, default=build, help="kept for the next try")
    options = parser.parse_args(arguments)
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing or os.geteuid() != 0:
        sys.stderr.write(f"root is needed, and: {', '.join(missing or NEEDED)}\n")
        return EXIT_UNAVAILABLE
    signal.signal(signal.SIGTERM, _end)
    for folder in (options.out, options.cache):
        folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="woku-try-", dir="/var/tmp") as name:
        work = Path(name)
        work.chmod(0o755)
        for inner in ("checkout", "cache", "out", "root"):
            (work / inner).mkdir()
        shutil.copyfile(options.old, work / "old.deb")
        shutil.copyfile(options.new, work / "new.deb")
        code = subprocess.run(_command(options, work), check=False).returncode
    print(f"Pictures and logs: {options.out}")
    return code


def _command(options: argparse.Namespace, work: Path) -> list[str]:
    python = Path(sys.executable)
    if python.is_relative_to(CHECKOUT):
        python = work / "checkout" / python.relative_to(CHECKOUT)
    folders = [str(each.resolve()) for each in (CHECKOUT, options.cache, options.out, work)]
    return [
        # Whatever becomes of this process, the other ends; and with it all of its namespace.
        *("setpriv", "--pdeathsig", "KILL"),
        *("unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc"),
        *("sh", "-ec", _ENTER, "sh", *folders),
        *("env", "-u", "TMPDIR", str(python), "-m", "installer.linux.inside", str(work)),
    ]


def _end(number: int, frame: FrameType | None) -> NoReturn:
    del frame
    sys.exit(128 + number)


if __name__ == "__main__":
    sys.exit(main())

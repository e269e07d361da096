"""Builds what pip installs, and looks at it as a package index would.

`python -m installer.distributions OUT_DIR`. The wheel is built out of the source distribution, so
that what is missing there is found here. The same sources and the same hatchling give the same
bytes, whenever and wherever they are built.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from installer.environments import ROOT, tools_environment
from woku_desktop import __version__


class Distributions(NamedTuple):
    """The two files.

    Args:
        source: what the wheel is built from, with its tests.
        wheel: what pip installs, on every system.
    """

    source: Path
    wheel: Path


def build(out: Path) -> Distributions:
    """Build both; files of these names that are there are replaced.

    Args:
        out: the folder for them, which is made if need be.

    Raises:
        subprocess.CalledProcessError: if one can't be built; the tool has said why.
    """
    out = out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    name = f"woku_desktop-{__version__}"
    built = Distributions(out / f"{name}.tar.gz", out / f"{name}-py3-none-any.whl")
    _python("-m", "hatchling", "build", "--target", "sdist", "--directory", str(out))
    # With the hatchling that is here, and nothing from an index.
    offline = ("--no-deps", "--no-index", "--no-build-isolation", "--no-cache-dir")
    quiet = ("--quiet", "--disable-pip-version-check")
    _python("-m", "pip", "wheel", *quiet, *offline, "--wheel-dir", str(out), str(built.source))
    return built


def check(built: Distributions) -> None:
    """Have twine check both: the metadata is whole, and an index can render the description.

    Raises:
        subprocess.CalledProcessError: if one is refused, or twine can't be installed.
    """
    twine = (tools_environment(), "-m", "twine", "check", "--strict")
    subprocess.run([*twine, *built], cwd=ROOT, check=True)


def main() -> int:
    """Build, check, and print what there is and how large."""
    parser = argparse.ArgumentParser(prog="python -m installer.distributions")
    parser.add_argument("out", metavar="OUT_DIR", type=Path)
    built = build(parser.parse_args().out)
    check(built)
    for file in built:
        print(f"{file.stat().st_size / 1e6:6.2f} MB  {file}")
    return 0


def _python(*arguments: str) -> None:
    command = [sys.executable, *arguments]
    subprocess.run(command, cwd=ROOT, check=True)


if __name__ == "__main__":
    try:
        code = main()
    except subprocess.CalledProcessError as error:
        code = error.returncode
    sys.exit(code)

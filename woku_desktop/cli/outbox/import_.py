"""Takes in the sealed voices of another machine."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from woku_desktop.cli import progress
from woku_desktop.domain.errors import QT_TRANSLATE_NOOP
from woku_desktop.domain.file_errors import FileUnreadable, WrongIdentity
from woku_desktop.domain.reasons import reason_of

if TYPE_CHECKING:
    import argparse

    from woku_desktop.cli.say import Voice
    from woku_desktop.station import Station

HELP = "take in the sealed voices of another machine, each once"

_BAR = QT_TRANSLATE_NOOP("Command", "Taking in")
_IMPORTED = QT_TRANSLATE_NOOP(
    "Command", "Taken in: {imported}. Known already: {known}. Not opened: {damaged}."
)
_NOT_OPENED = QT_TRANSLATE_NOOP("Command", "{file} does not open and was left where it is.")
_IDENTITY = re.compile(r"AGE-SECRET-KEY-1[0-9A-Z]+", re.IGNORECASE)
_LONGEST_IDENTITY_FILE_BYTES = 65_536


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where they are, and what opens them."""
    parser.add_argument(
        "folder", metavar="DIR", help="an exported folder, or the data folder of a dead machine"
    )
    parser.add_argument(
        "--identity", metavar="FILE", help="the age identity that opens them; else this station's"
    )


def run(arguments: argparse.Namespace, station: Station, voice: Voice) -> int:
    """Take in each that opens and is not known here.

    Raises:
        FileProblem: if the folder or the identity can't be read.
        OutboxProblem: if one can't be kept here; those before it are.
        VaultProblem: if this station's identity is asked for and can't be had.
    """
    identity = _identity(Path(arguments.identity)) if arguments.identity else None
    with progress.shown(voice, _BAR) as tell_far:
        result = station.outbox.import_from(Path(arguments.folder), identity, tell_far)
    voice.data(
        {"imported": result.imported, "known": result.known, "damaged": result.damaged},
    )
    for name in result.damaged:
        voice.remark(_NOT_OPENED, file=name)
    voice.say(
        _IMPORTED,
        imported=len(result.imported),
        known=len(result.known),
        damaged=len(result.damaged),
    )
    return 0


def _identity(file: Path) -> str:
    """The first identity of a file as `age-keygen` writes it."""
    import pyrage

    try:
        with file.open("rb") as handle:
            text = handle.read(_LONGEST_IDENTITY_FILE_BYTES).decode("utf-8", "replace")
    except OSError as error:
        raise FileUnreadable(file=str(file), reason=reason_of(error)) from error
    for line in map(str.strip, text.splitlines()):
        if _IDENTITY.fullmatch(line):
            try:
                pyrage.x25519.Identity.from_str(line)
            except pyrage.IdentityError:
                # The library's text may quote the secret: it must not travel as a cause.
                raise WrongIdentity(file=str(file)) from None
            return line
    raise WrongIdentity(file=str(file))

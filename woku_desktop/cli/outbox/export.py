"""Copies voices into a folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from woku_desktop.cli import exit_codes, progress
from woku_desktop.domain.errors import QT_TRANSLATE_NOOP
from woku_desktop.domain.outbox_errors import EnvelopeDamaged, NothingKept

if TYPE_CHECKING:
    import argparse

    from woku_desktop.cli.say import Voice
    from woku_desktop.outbox.transfer import ExportResult
    from woku_desktop.station import Station

HELP = "copy voices into a folder, sealed as they are"

_SURE = QT_TRANSLATE_NOOP(
    "Command",
    "Write the voices to {folder} unsealed? Whoever can read that folder can hear them.",
)
_NEEDS_YES = QT_TRANSLATE_NOOP(
    "Command",
    "Nothing was written: whoever can read {folder} could hear the voices. To agree, add --yes.",
)
_KEPT = QT_TRANSLATE_NOOP("Command", "Nothing was written.")
_WRITTEN = QT_TRANSLATE_NOOP("Command", "Written: {file}")
_BAR = QT_TRANSLATE_NOOP("Command", "Exporting")
_GONE = QT_TRANSLATE_NOOP("Command", "{id} was passed over: nothing of it is kept here any more.")
_UNOPENED = QT_TRANSLATE_NOOP("Command", "{id} was passed over: it does not open.")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which ones, where to, and how."""
    parser.add_argument(
        "ids", nargs="+", metavar="ID", help="their ids, or the first digits of them"
    )
    parser.add_argument("folder", metavar="DIR", help="where to; made if it is missing")
    parser.add_argument("--open", action="store_true", help="unsealed, for anybody to hear")
    parser.add_argument("--yes", action="store_true", help="don't ask")


def run(arguments: argparse.Namespace, station: Station, voice: Voice) -> int:
    """Copy them; unsealed only once somebody has agreed. What is not kept any more is passed over.

    Raises:
        NotInOutbox: if one is not there. Nothing is written then.
        FileUnwritable: if the folder takes no more, or holds something else of that name.
        NothingKept: if nothing of any of them is left here.
        EnvelopeDamaged: if nothing was written since what is kept does not open.
    """
    ids = [station.outbox.resolve(prefix) for prefix in arguments.ids]
    if arguments.open and not arguments.yes:
        if not voice.can_ask:
            voice.refuse(_NEEDS_YES, folder=arguments.folder)
            return exit_codes.BAD_INPUT
        if not voice.ask(_SURE, folder=arguments.folder):
            voice.refuse(_KEPT)
            return exit_codes.FAILED
    with progress.shown(voice, _BAR) as tell_far:
        result = station.outbox.export(
            list(dict.fromkeys(ids)),
            Path(arguments.folder),
            plain=arguments.open,
            on_progress=tell_far,
        )
    if not result.written:
        raise EnvelopeDamaged if result.unopened else NothingKept
    return _told(result, voice)


def _told(result: ExportResult, voice: Voice) -> int:
    files = [str(file) for file in result.written]
    voice.data({"written": files, "gone": result.gone, "damaged": result.unopened})
    for remark, ids in ((_GONE, result.gone), (_UNOPENED, result.unopened)):
        for each in ids:
            voice.remark(remark, id=each)
    for file in files:
        voice.say(_WRITTEN, file=file)
    return exit_codes.DONE

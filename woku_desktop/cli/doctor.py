"""Looks whether the station can work, and says what to do where it can't."""

from __future__ import annotations

from typing import TYPE_CHECKING

from woku_desktop.cli import exit_codes
from woku_desktop.cli.parsing import add_json
from woku_desktop.config.settings import load_settings
from woku_desktop.domain.checkup import NAMES, Check, Condition, Finding
from woku_desktop.domain.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping, Sequence

    from woku_desktop.checks import Surroundings
    from woku_desktop.cli.say import Voice
    from woku_desktop.config.paths import Paths
    from woku_desktop.config.settings import Settings
    from woku_desktop.domain.errors import Problem
    from woku_desktop.domain.submission import Counts
    from woku_desktop.recording.system import SoundSystem

HELP = "check microphone, keyring, key, network, woku, disk, clock and outbox"

_CONTEXT = "Checkup"
_SIGNS = {Condition.GOOD: "✓", Condition.UNSURE: "?", Condition.BAD: "✗"}
_CODES: Mapping[Check, int] = {
    Check.MICROPHONE: exit_codes.FAILED,
    Check.KEYRING: exit_codes.NO_KEY,
    Check.KEY: exit_codes.NO_KEY,
    Check.NETWORK: exit_codes.UNREACHABLE,
    Check.WOKU: exit_codes.BAD_CONFIGURATION,
    Check.DISK: exit_codes.NOT_KEPT,
    Check.CLOCK: exit_codes.BAD_CONFIGURATION,
    Check.OUTBOX: exit_codes.NOT_KEPT,
}
_LISTENING = QT_TRANSLATE_NOOP("Command", "Checking; say something into the microphone…")
_CLOSE_DEADLINE_S = 3.0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """How to answer."""
    add_json(parser)


def run(arguments: argparse.Namespace, paths: Paths, voice: Voice) -> int:
    """Check everything, and tell each as it comes.

    Raises:
        Problem: if the settings can't be read.
    """
    del arguments
    from woku_desktop.examination import Examination
    from woku_desktop.recording.system import SoundSystem

    settings = load_settings(paths).settings
    voice.speak(settings.language)
    voice.remark(_LISTENING)
    found: dict[Check, Finding] = {}

    def told(finding: Finding) -> None:
        found[finding.check] = finding
        _tell(finding, voice)

    sound = SoundSystem()
    examination = Examination(surroundings(settings, paths, sound))
    try:
        examination.run(told)
    finally:
        examination.cancel()
        sound.jobs.close(_CLOSE_DEADLINE_S)
    in_order = [found[check] for check in Check if check in found]
    voice.data([_as_data(finding, voice) for finding in in_order])
    return _code(in_order)


def surroundings(settings: Settings, paths: Paths, sound: SoundSystem) -> Surroundings:
    """What there is to look at for a command."""
    from woku_desktop.checks import Surroundings
    from woku_desktop.ear import Ear
    from woku_desktop.station import Station
    from woku_desktop.vault.vault import Vault

    vault = Vault(paths.profile, settings.base_url)
    station = Station(settings, paths, vault)

    def count() -> tuple[Counts, Sequence[Problem]]:
        try:
            station.outbox.start()
            return station.outbox.counts(), station.outbox.notices()
        finally:
            station.outbox.close()

    return Surroundings(
        settings=lambda: settings,
        paths=paths,
        vault=vault,
        sealing=station.sealing,
        base_url=lambda: settings.base_url,
        hear=Ear(sound).hear,
        count=count,
    )


def _tell(finding: Finding, voice: Voice) -> None:
    said, remedy = _words(finding, voice)
    name = voice.sentence(NAMES[finding.check], {}, context=_CONTEXT)
    voice.line(f"{_SIGNS[finding.condition]} {name}: {said}")
    if remedy:
        voice.line(f"  {remedy}")


def _words(finding: Finding, voice: Voice) -> tuple[str, str]:
    """What is said of it, and what to do."""
    if finding.problem is None:
        return voice.sentence(finding.all_well, finding.named, context=_CONTEXT), ""
    told = voice.sentences(finding.problem)
    return f"{told.title}. {told.detail}", told.remedy


def _as_data(finding: Finding, voice: Voice) -> dict[str, object]:
    said, remedy = _words(finding, voice)
    return {
        "check": finding.check.value,
        "condition": finding.condition.value,
        "problem": finding.problem.code if finding.problem is not None else None,
        "message": said,
        "remedy": remedy or None,
    }


def _code(findings: Sequence[Finding]) -> int:
    """The code of the first thing that is wrong; 0 if nothing certainly is."""
    for finding in findings:
        if finding.condition is Condition.BAD:
            assert finding.problem is not None
            own = exit_codes.exit_code(finding.problem)
            return _CODES[finding.check] if own == exit_codes.FAILED else own
    return exit_codes.DONE

"""Whether a station can work: what is looked at, and what was found."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from woku_desktop.domain.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Mapping

    from woku_desktop.domain.errors import Problem


class Check(StrEnum):
    """What is looked at, in the order in which it is told."""

    MICROPHONE = "microphone"
    KEYRING = "keyring"
    KEY = "key"
    NETWORK = "network"
    WOKU = "woku"
    DISK = "disk"
    CLOCK = "clock"
    OUTBOX = "outbox"


class Condition(StrEnum):
    """How it stands."""

    GOOD = "good"
    UNSURE = "unsure"  # nobody can tell, or somebody should have a look
    BAD = "bad"  # something does not work until it is mended


NAMES: Mapping[Check, str] = {
    Check.MICROPHONE: QT_TRANSLATE_NOOP("Checkup", "Microphone"),
    Check.KEYRING: QT_TRANSLATE_NOOP("Checkup", "Keyring"),
    Check.KEY: QT_TRANSLATE_NOOP("Checkup", "Woku key"),
    Check.NETWORK: QT_TRANSLATE_NOOP("Checkup", "Network"),
    Check.WOKU: QT_TRANSLATE_NOOP("Checkup", "Woku for opinions"),
    Check.DISK: QT_TRANSLATE_NOOP("Checkup", "Disk"),
    Check.CLOCK: QT_TRANSLATE_NOOP("Checkup", "Clock"),
    Check.OUTBOX: QT_TRANSLATE_NOOP("Checkup", "Outbox"),
}
"""What each is called, in English; context "Checkup" for the translators."""

ALL_WELL: Mapping[Check, str] = {
    Check.MICROPHONE: QT_TRANSLATE_NOOP("Checkup", "“{microphone}” hears well."),
    Check.KEYRING: QT_TRANSLATE_NOOP("Checkup", "It is open, and holds the key that seals voices."),
    Check.KEY: QT_TRANSLATE_NOOP("Checkup", "Woku accepts it."),
    Check.NETWORK: QT_TRANSLATE_NOOP("Checkup", "Woku answers at {base_url}."),
    Check.WOKU: QT_TRANSLATE_NOOP("Checkup", "“{woku}” takes opinions."),
    Check.DISK: QT_TRANSLATE_NOOP(
        "Checkup", "There is room for a recording: {free_mb} MB are free."
    ),
    Check.CLOCK: QT_TRANSLATE_NOOP("Checkup", "It goes with Woku's, to {seconds} seconds."),
    Check.OUTBOX: QT_TRANSLATE_NOOP("Checkup", "The list of voices opens. Waiting: {waiting}."),
}
"""What is said where nothing is wrong, in English; `{name}` stands for a fact of the finding."""

ACCEPTED_BY = QT_TRANSLATE_NOOP("Checkup", "Woku accepts it. It is the key of {company}.")
THROUGH_PROXY = QT_TRANSLATE_NOOP(
    "Checkup", "Woku answers at {base_url}, through the proxy {proxy}."
)
ROOM_IN_GB = QT_TRANSLATE_NOOP("Checkup", "There is room for a recording: {free_gb} GB are free.")
_MB_IN_A_GB = 1000
_MUCH_ROOM_MB = 10 * _MB_IN_A_GB  # from here on it is told in GB


@dataclass(frozen=True, slots=True)
class Finding:
    """What came of one check.

    Args:
        check: which.
        condition: how it stands.
        problem: what is wrong, or why nobody can tell; None if all is well.
        facts: what the sentence for "all is well" needs to name.
    """

    check: Check
    condition: Condition
    problem: Problem | None = None
    facts: Mapping[str, str | float] = field(default_factory=dict)

    @property
    def all_well(self) -> str:
        """The sentence for "all is well", in English, with its `{name}`s left in it."""
        if self.check is Check.KEY and self.facts.get("company"):
            return ACCEPTED_BY
        if self.check is Check.NETWORK and self.facts.get("proxy"):
            return THROUGH_PROXY
        if self.check is Check.DISK and self._free_mb >= _MUCH_ROOM_MB:
            return ROOM_IN_GB
        return ALL_WELL[self.check]

    @property
    def named(self) -> Mapping[str, str | float]:
        """What that sentence names: the facts, and what is told of them in another unit."""
        return {**self.facts, "free_gb": round(self._free_mb / _MB_IN_A_GB)}

    @property
    def _free_mb(self) -> float:
        return float(self.facts.get("free_mb", 0))


def good(check: Check, **facts: str | float) -> Finding:
    """Nothing is wrong."""
    return Finding(check, Condition.GOOD, facts=facts)


def unsure(check: Check, problem: Problem) -> Finding:
    """Nobody can tell, or somebody should have a look."""
    return Finding(check, Condition.UNSURE, problem)


def bad(check: Check, problem: Problem) -> Finding:
    """Something does not work until it is mended."""
    return Finding(check, Condition.BAD, problem)


class KeyVerdict(StrEnum):
    """What a test of the Woku key came to."""

    GOOD = "good"
    REFUSED = "refused"
    CANT_TELL = "cant_tell"  # Woku did not say, or this kind of key can't be asked about
    UNREACHABLE = "unreachable"
    NO_KEY = "no_key"  # there is none, or it can't be read


@dataclass(frozen=True, slots=True)
class KeyTest:
    """A test of the Woku key against Woku.

    Args:
        verdict: what it came to.
        company: whose key it is, in Woku's words; "" if it was not said.
        problem: why it is not good; None for GOOD.
    """

    verdict: KeyVerdict
    company: str = ""
    problem: Problem | None = None

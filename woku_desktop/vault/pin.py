"""The PIN that guards a station: kept as a salted hash, and wrong ones counted on the disk."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import logging
import re
import secrets
import time
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated

import msgspec

from woku_desktop.domain.errors import QT_TRANSLATE_NOOP, InvalidField
from woku_desktop.domain.pin_errors import PinMissing, PinUncounted, PinUnreadable
from woku_desktop.domain.reasons import HELD_BY_ANOTHER, reason_of
from woku_desktop.files import try_lock, write_atomically
from woku_desktop.vault.secret import Secret

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from woku_desktop.vault.vault import Vault

PIN_CREDENTIAL = "woku-pin-hash"
PIN_PLACE = f"$CREDENTIALS_DIRECTORY/{PIN_CREDENTIAL}"
"""Where a hash is looked for that stands above the keyring."""

PIN_FORM = QT_TRANSLATE_NOOP("Allowed", "4 to 12 digits")
PIN_RULE = QT_TRANSLATE_NOOP(
    "Allowed",
    "what nobody guesses at once: not one digit again and again, no row like 1234 or 4321",
)
FREE_TRIES = 5
"""The last of so many wrong ones costs the first wait."""

_FIRST_WAIT_S = 30.0
_LONGEST_WAIT_S = 3600.0
_DOUBLINGS = 7  # 30 s doubled so often is more than the longest wait
_LOCK_WITHIN_S = 10.0

_PIN = re.compile(r"[0-9]{4,12}")
# About 100 ms and 32 MB on a small machine: with so few digits, it is the waits that protect.
_COST, _BLOCK, _PARALLEL = 2**15, 8, 1
_SALT_BYTES = 16
_HASH_BYTES = 32
_HASH = re.compile(
    r"scrypt\$n=([0-9]{1,8}),r=([0-9]{1,3}),p=([0-9]{1,3})"
    r"\$([A-Za-z0-9+/=]{24,88})\$([A-Za-z0-9+/=]{44,88})"
)
_LEAST_COST = 2**14
_LARGEST_MEMORY = 256 * 2**20
_LARGEST_WORK = 2**30  # in bytes gone through: a few seconds at most

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Try:
    """What came of a PIN that was entered.

    Args:
        right: whether it was the right one.
        tries_left: how many more before it takes a wait; 0 while one runs.
        wait_seconds: how long nothing is looked at; 0 without a wait.
    """

    right: bool
    tries_left: int
    wait_seconds: float


class _Tries(msgspec.Struct, frozen=True):
    """What the file holds.

    Args:
        wrong: how many wrong ones there were since the last right one.
        mark: tells this count from an earlier one that was as high.
    """

    wrong: Annotated[int, msgspec.Meta(ge=0, le=1_000_000)]
    mark: str = ""


def parse_pin(text: str) -> Secret:
    """A PIN to be set, less the blanks around it.

    Raises:
        InvalidField: with field "pin", if it is none, or one of those that are tried first.
    """
    pin = text.strip()
    if not _PIN.fullmatch(pin):
        raise InvalidField("pin", allowed=PIN_FORM)
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    if len(steps) == 1 and steps <= {0, 1, 9}:  # 9 is one down: 4321, and 2109 too
        raise InvalidField("pin", allowed=PIN_RULE)
    return Secret(pin)


def hash_pin(pin: Secret) -> str:
    """What is kept of a PIN: parameters, salt and hash as text. Takes 100 ms and 32 MB."""
    salt = secrets.token_bytes(_SALT_BYTES)
    digest = _scrypt(pin.reveal(), salt, _COST, _BLOCK, _PARALLEL, _HASH_BYTES)
    encoded = (base64.b64encode(part).decode() for part in (salt, digest))
    return "$".join((f"scrypt$n={_COST},r={_BLOCK},p={_PARALLEL}", *encoded))


def matches(pin: str, kept: str) -> bool:
    """Whether a PIN is the one that a hash was made of.

    Raises:
        PinUnreadable: if that is no such hash, or its parameters are out of all reason.
    """
    (cost, block, parallel), salt, digest = _parts(kept)
    found = _scrypt(pin, salt, cost, block, parallel, len(digest))
    return hmac.compare_digest(found, digest)


class PinLock:
    """The PIN of one profile, and the count of the wrong ones.

    The hash lies in the credentials folder, else in the keyring. The fifth wrong one costs a wait
    of 30 s, and each further one one that is twice as long as the last, up to an hour.
    The count is on the disk before the hash is looked at, so that no crash gives a try away. How
    long a wait has run is known to the process only: a new one lets it begin again, from when it
    first looks. Methods may be called from any thread but the window's.

    Args:
        vault: where the hash is kept.
        folder: where `pin.json` and its lock lie; it must exist.
        clock: seconds that only ever go forward; never the time of the day, which can be set.
    """

    def __init__(
        self, vault: Vault, folder: Path, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._vault = vault
        self._file = folder / "pin.json"
        self._lock_file = folder / "pin.lock"
        self._clock = clock
        self._service = f"woku-desktop {vault.profile} pin"
        # What the running wait is for, and when this process first saw it.
        self._seen = _Tries(0)
        self._seen_at = 0.0

    def source(self) -> str | None:
        """Where the PIN comes from: "credentials", "keyring", or None without one.

        A wait that an earlier process left begins now.

        Raises:
            PinUnreadable: if the credential is no hash of a PIN.
            PinUncounted: if the tries can't be counted.
            VaultProblem: if the keyring is missing, locked, refuses, or hangs.
            UnreadableSettings: if the credential can't be read.
        """
        with self._counting():
            self._wait_s(self._tries())
        given = self._vault.credential(PIN_CREDENTIAL)
        if given is not None:
            _parts(given.reveal())
            return "credentials"
        store = self._vault.store
        return "keyring" if self._vault.keyring.call(lambda: store.has(self._service)) else None

    def was_set(self) -> bool:
        """Whether there was ever one in the keyring: told by the disk, whatever the keyring says.

        Raises:
            PinUncounted: if nobody can tell.
        """
        try:
            self._file.stat()
        except FileNotFoundError:
            return False
        except OSError as error:
            raise PinUncounted(file=str(self._file), reason=reason_of(error)) from error
        return True

    def save(self, pin: str) -> None:
        """Keep a PIN in the keyring, which the person may be asked to unlock; a wait ends.

        Whoever may call this has shown elsewhere that they may: nothing is asked here.

        Raises:
            InvalidField: with field "pin", see `parse_pin`.
            VaultProblem: if it could not be kept, or the tries not be set back.
        """
        kept = hash_pin(parse_pin(pin))
        self._vault.unlock()
        with self._counting():
            self._vault.keyring.call(lambda: self._vault.store.set(self._service, kept))
            self._count(0)

    def enter(self, pin: str) -> Try:
        """Try a PIN. During a wait it is not looked at; an empty one only asks how things stand.

        Raises:
            PinMissing: if there is none; not a try.
            PinUnreadable: if what is kept is no hash; not a try, like what follows.
            PinUncounted: if the tries can't be counted.
            VaultProblem: if the keyring is missing, locked, refuses, or hangs.
            UnreadableSettings: if the credential can't be read.
        """
        with self._counting():
            tries = self._tries()
            if not pin or self._wait_s(tries):
                return self._standing(tries)
            kept = self._kept()
            _parts(kept)
            tries = self._count(tries.wrong + 1)
            if _PIN.fullmatch(pin) and matches(pin, kept):
                self._count(0)
                return Try(right=True, tries_left=FREE_TRIES, wait_seconds=0.0)
            _log.warning("a wrong PIN was entered; since the last right one: %d", tries.wrong)
            return self._standing(tries)

    def _standing(self, tries: _Tries) -> Try:
        wait = self._wait_s(tries)
        left = 0 if wait else max(1, FREE_TRIES - tries.wrong)
        return Try(right=False, tries_left=left, wait_seconds=wait)

    def _wait_s(self, tries: _Tries) -> float:
        """How much of the wait after these is left, in seconds."""
        if tries != self._seen:
            self._seen, self._seen_at = tries, self._clock()
        if tries.wrong < FREE_TRIES:
            return 0.0
        doublings = min(tries.wrong - FREE_TRIES, _DOUBLINGS)
        whole = min(_FIRST_WAIT_S * (1 << doublings), _LONGEST_WAIT_S)
        return max(0.0, self._seen_at + whole - self._clock())

    def _kept(self) -> str:
        given = self._vault.credential(PIN_CREDENTIAL)
        if given is not None:
            return given.reveal()
        kept = self._vault.keyring.call(lambda: self._vault.store.get(self._service))
        if not kept:
            raise PinMissing
        return kept

    @contextmanager
    def _counting(self) -> Iterator[None]:
        """Hold the lock between processes."""
        try:
            held = try_lock(self._lock_file, _LOCK_WITHIN_S)
        except OSError as error:
            raise PinUncounted(file=str(self._lock_file), reason=reason_of(error)) from error
        if held is None:
            raise PinUncounted(file=str(self._lock_file), reason=HELD_BY_ANOTHER)
        with held:
            yield

    def _tries(self) -> _Tries:
        """What was counted; a damaged file counts as what costs the longest wait."""
        try:
            return msgspec.json.decode(self._file.read_bytes(), type=_Tries)
        except FileNotFoundError:
            return _Tries(0)
        except OSError as error:
            raise PinUncounted(file=str(self._file), reason=reason_of(error)) from error
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            _log.warning("the count of wrong PINs can't be read: %s", type(error).__name__)
            return _Tries(FREE_TRIES + _DOUBLINGS)

    def _count(self, wrong: int) -> _Tries:
        tries = _Tries(wrong, secrets.token_hex(4))
        try:
            write_atomically(self._file, msgspec.json.encode(tries))
        except OSError as error:
            raise PinUncounted(file=str(self._file), reason=reason_of(error)) from error
        return tries


def _parts(kept: str) -> tuple[tuple[int, int, int], bytes, bytes]:
    """Parameters, salt and hash of what is kept.

    Raises:
        PinUnreadable: if they are none, or would cost too little, or more than a machine has.
    """
    found = _HASH.fullmatch(kept)
    if found is None:
        raise PinUnreadable
    cost, block, parallel = (int(number) for number in found.group(1, 2, 3))
    memory = 128 * cost * block
    fair = block >= 1 and parallel >= 1 and cost >= _LEAST_COST and cost & (cost - 1) == 0
    if not fair or memory > _LARGEST_MEMORY or memory * parallel > _LARGEST_WORK:
        raise PinUnreadable
    try:
        salt, digest = (base64.b64decode(part, validate=True) for part in found.group(4, 5))
    except binascii.Error:
        raise PinUnreadable from None
    if len(salt) < _SALT_BYTES or len(digest) < _HASH_BYTES:
        raise PinUnreadable
    return (cost, block, parallel), salt, digest


def _scrypt(pin: str, salt: bytes, cost: int, block: int, parallel: int, length: int) -> bytes:
    return hashlib.scrypt(
        pin.encode(),
        salt=salt,
        n=cost,
        r=block,
        p=parallel,
        # What OpenSSL counts besides the blocks themselves is far less than this.
        maxmem=2 * _LARGEST_MEMORY,
        dklen=length,
    )

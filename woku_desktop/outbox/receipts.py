"""The private column: who said it, what Woku answered, what it complained of; sealed, one blob."""

from __future__ import annotations

import json
import logging
import os
import time
from typing import TYPE_CHECKING

from woku_desktop.domain.errors import IdentityMissing, Problem
from woku_desktop.domain.outbox_errors import OutboxUnwritable
from woku_desktop.files import locked
from woku_desktop.outbox.folders import aside_name, problem_of, write_durably

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    from woku_desktop.outbox.rows import Personal

_log = logging.getLogger(__name__)

_KEY_BYTES = 32
_NONCE_BYTES = 12
_ASK_AGAIN_S = 10.0


class Receipts:
    """Seals and opens the private column under a data key, itself kept sealed with age.

    The data key is asked for once a process, and not before something private is to be read or
    written: the keyring's and the cipher's libraries take 12 MB. Sealing a new one needs no secret;
    opening the one that is there needs the identity, so while the keyring is locked nothing private
    is read or written. Any thread; file work, and `unlock` asks the keyring.

    Args:
        file: the sealed data key.
        lock_file: held while a data key is made.
        recipients: gives the age public keys to seal to; may raise a VaultProblem.
        identity: gives the age secret key; may raise a VaultProblem.
        clock: seconds, monotonic.
    """

    def __init__(
        self,
        file: Path,
        lock_file: Path,
        recipients: Callable[[], Sequence[str]],
        identity: Callable[[], str],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._file = file
        self._lock_file = lock_file
        self._recipients = recipients
        self._identity = identity
        self._clock = clock
        self._key: bytes | None = None
        self._asked_at: float | None = None
        self._missed = False

    @property
    def at_hand(self) -> bool:
        """Whether the data key is known."""
        return self._key is not None

    @property
    def missed(self) -> bool:
        """Whether anything private stayed closed for want of it."""
        return self._missed

    def prepare(self) -> bool:
        """Make a data key if there is none; asks no keyring. Whether one is at hand afterwards.

        Raises:
            OutboxUnwritable, OutboxFull: if it can't be kept.
            VaultProblem: if there is nobody to seal it to.
        """
        if self._key is None and not self._file.exists():
            try:
                with locked(self._lock_file):
                    if not self._file.exists():
                        self._mint()
            except OSError as error:
                raise problem_of(error, self._file.parent) from error
        return self.at_hand

    def try_unlock(self, *, or_make: bool = False, again: bool = True) -> bool:
        """Open the data key if the keyring lets go of the identity; asks it every 10 s at most.

        Args:
            or_make: whether to make one where there is none.
            again: whether to ask the keyring although it was asked before.

        Returns:
            Whether a data key is at hand.
        """
        if self._key is None and self._may_ask(again=again) and (or_make or self._file.exists()):
            self._asked_at = self._clock()
            try:
                self.unlock()
            except Problem as problem:
                _log.info("the receipts stay closed: %s", problem.code)
        return self.at_hand

    def unlock(self) -> None:
        """Have a data key at hand, whatever it takes.

        Raises:
            VaultProblem: if the identity can't be had, or is not this station's.
            OutboxUnwritable, OutboxFull: if a new one can't be kept.
        """
        if self.prepare():
            return
        identity = self._identity()
        sealed = self._read()
        self._key = _unsealed(sealed, identity)
        if self._key is None:
            if _public_half(identity) not in self._recipients():
                raise IdentityMissing
            self._replace(sealed)
            self._key = _unsealed(self._read(), identity)

    def seal(self, submission_id: str, personal: Personal) -> bytes | None:
        """The private column of a row; None while there is no data key at hand."""
        if self._key is None:
            return None
        nonce = os.urandom(_NONCE_BYTES)
        text = json.dumps(personal, ensure_ascii=False, separators=(",", ":")).encode()
        return nonce + self._cipher(self._key).encrypt(nonce, text, submission_id.encode())

    def open(self, submission_id: str, private: bytes | None) -> Personal | None:
        """What a private column holds; None if it is empty or can't be opened."""
        if private is None:
            return None
        if self._key is None:
            self._missed = True
            return None
        from cryptography.exceptions import InvalidTag

        nonce, sealed = private[:_NONCE_BYTES], private[_NONCE_BYTES:]
        try:
            text = self._cipher(self._key).decrypt(nonce, sealed, submission_id.encode())
        except (InvalidTag, ValueError):  # of an earlier data key, or cut
            return None
        personal: Personal = json.loads(text)
        return personal

    def mark(self, review_id: str) -> bytes | None:
        """What a review's id is compared by: it tells nothing without the data key."""
        from hashlib import blake2b

        if self._key is None:
            return None
        return blake2b(review_id.encode(), key=self._key, digest_size=16).digest()

    def _may_ask(self, *, again: bool) -> bool:
        asked_at = self._asked_at
        return asked_at is None or (again and self._clock() >= asked_at + _ASK_AGAIN_S)

    def _cipher(self, key: bytes) -> ChaCha20Poly1305:
        from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

        return ChaCha20Poly1305(key)

    def _mint(self) -> None:
        import pyrage

        key = os.urandom(_KEY_BYTES)
        to = [pyrage.x25519.Recipient.from_str(recipient) for recipient in self._recipients()]
        write_durably(self._file, pyrage.encrypt(key, to))
        self._key = key

    def _read(self) -> bytes:
        try:
            return self._file.read_bytes()
        except OSError as error:
            raise OutboxUnwritable from error

    def _replace(self, broken: bytes) -> None:
        """The right identity does not open it: what it sealed is lost, new receipts need not be."""
        try:
            with locked(self._lock_file):
                if self._file.read_bytes() == broken:
                    self._file.replace(self._file.with_name(aside_name("data-key", ".age")))
                    self._mint()
        except OSError as error:
            raise problem_of(error, self._file.parent) from error
        _log.error("the data key does not open and was set aside: earlier receipts are unreadable")


def _unsealed(sealed: bytes, identity: str) -> bytes | None:
    import pyrage

    try:
        opened: bytes = pyrage.decrypt(sealed, [pyrage.x25519.Identity.from_str(identity)])
    except pyrage.DecryptError:
        return None
    return opened if len(opened) == _KEY_BYTES else None


def _public_half(identity: str) -> str:
    import pyrage

    return str(pyrage.x25519.Identity.from_str(identity).to_public())

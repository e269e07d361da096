"""The age keys of this station: to whom voices are sealed, and what opens them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from woku_desktop.domain.errors import (
    QT_TRANSLATE_NOOP,
    BadSetting,
    IdentityMissing,
    NotSealable,
    VaultProblem,
)
from woku_desktop.domain.outbox_errors import OutboxUnwritable
from woku_desktop.files import locked, write_atomically
from woku_desktop.vault.secret import Secret

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from woku_desktop.vault.vault import Vault

IDENTITY_CREDENTIAL = "woku-sealing-identity"
_RECIPIENT = re.compile(r"age1[0-9a-z]{58}")


class SealingKeys:
    """The station's X25519 identity and the recipients that voices are sealed to.

    The identity lives in the credentials folder or the keyring, its public half in a file beside
    the outbox: sealing needs no secret, so recording goes on while the keyring is locked. An
    identity is minted only where there is neither one nor anything sealed; never a second one over
    sealed files. Methods may be called from any thread but the window's.

    Args:
        vault: where secrets are kept.
        recipient_file: where the public half lies; its folder must exist.
        sealed_exists: whether anything sealed lies here (envelopes, takes). Called on a thread of
            the vault's.
        recovery_recipient: the organisation's, added to every seal; "" for none.

    Raises:
        BadSetting: if the recovery recipient is not an age recipient.
    """

    def __init__(
        self,
        vault: Vault,
        recipient_file: Path,
        sealed_exists: Callable[[], bool],
        recovery_recipient: str = "",
    ) -> None:
        if recovery_recipient and not is_recipient(recovery_recipient):
            raise BadSetting(
                source="config.toml",
                key="privacy.recovery_recipient",
                found=f'"{recovery_recipient}"',
                allowed=QT_TRANSLATE_NOOP("Allowed", 'an age recipient ("age1…")'),
            )
        self._vault = vault
        self._file = recipient_file
        self._sealed_exists = sealed_exists
        self._recovery = (recovery_recipient,) if recovery_recipient else ()
        self._service = f"woku-desktop {vault.profile} sealing identity"

    def recipients(self) -> tuple[str, ...]:
        """To whom to seal: the station, and the recovery recipient. One file read, once prepared.

        Raises:
            NotSealable: if there is nobody to seal to; its cause tells why there is no identity.
            OutboxUnwritable: if the public half can't be kept.
            UnreadableSettings: if the credentials folder can't be read.
        """
        try:
            own = self._known_recipient() or self.prepare()
        except VaultProblem as problem:
            if not self._recovery:
                raise NotSealable from problem
            return self._recovery
        return (own, *self._recovery)

    def prepare(self) -> str:
        """Make sure that there is an identity, and that its public half lies in its file.

        Meant to run once at the start, in the background: it finds out early that the keyring has
        lost the identity of what is sealed here.

        Returns:
            The station's recipient.

        Raises:
            IdentityMissing: if sealed files lie here and the identity is gone.
            VaultProblem: if the keyring is missing, locked, refuses, or hangs.
            OutboxUnwritable: if the public half can't be kept.
        """
        given = self._vault.credential(IDENTITY_CREDENTIAL)
        try:
            if given is not None:
                recipient = _recipient_of(given)
                self._remember(recipient)
                return recipient
            return self._vault.keyring.call(self._confirm_find_or_mint)
        except OSError as error:
            raise OutboxUnwritable from error

    def identity(self) -> Secret:
        """What opens the sealed files ("AGE-SECRET-KEY-1…").

        Raises:
            IdentityMissing: if there is none.
            VaultProblem: if the keyring is missing, locked, refuses, or hangs.
        """
        given = self._vault.credential(IDENTITY_CREDENTIAL)
        if given is not None:
            _recipient_of(given)
            return given
        kept = self._vault.keyring.call(lambda: self._vault.store.get(self._service))
        if not kept:
            raise IdentityMissing
        return Secret(kept)

    def _known_recipient(self) -> str | None:
        """The station's recipient, as far as it is known without asking the keyring."""
        given = self._vault.credential(IDENTITY_CREDENTIAL)
        if given is not None:
            return _recipient_of(given)
        return self._remembered()

    def _remembered(self) -> str | None:
        """The public half that lies in the file, if it is one."""
        try:
            text = self._file.read_text("utf-8").strip()
        except (FileNotFoundError, UnicodeDecodeError):
            return None
        except OSError as error:
            raise OutboxUnwritable from error
        return text if is_recipient(text) else None

    def _confirm_find_or_mint(self) -> str:
        """Runs on the vault's thread: one process at a time, so that two never mint two."""
        remembered = self._remembered()
        if remembered and self._vault.store.is_sure_of(self._service, remembered):
            return remembered
        import pyrage

        with locked(self._file.with_name(f"{self._file.name}.lock")):
            kept = self._vault.store.get(self._service)
            if not kept:
                if self._sealed_exists():
                    raise IdentityMissing
                fresh = pyrage.x25519.Identity.generate()
                self._vault.store.set(self._service, str(fresh), mark=str(fresh.to_public()))
                # Read back what the keyring really kept: a seal to anything else never opens.
                kept = self._vault.store.get(self._service)
                if not kept:
                    raise IdentityMissing
            recipient = _recipient_of(Secret(kept))
            self._remember(recipient)
            return recipient

    def _remember(self, recipient: str) -> None:
        line = f"{recipient}\n"
        if not self._file.exists() or self._file.read_bytes() != line.encode():
            write_atomically(self._file, line)


def is_recipient(text: str) -> bool:
    """Whether a text is an age X25519 recipient, its checksum included."""
    import pyrage

    if not _RECIPIENT.fullmatch(text):
        return False
    try:
        pyrage.x25519.Recipient.from_str(text)
    except pyrage.RecipientError:
        return False
    return True


def _recipient_of(identity: Secret) -> str:
    """The public half.

    Raises:
        IdentityMissing: if what is kept is no identity.
    """
    import pyrage

    try:
        return str(pyrage.x25519.Identity.from_str(identity.reveal()).to_public())
    except pyrage.IdentityError:
        # The library's text may quote the secret: it must not travel as a cause.
        raise IdentityMissing from None

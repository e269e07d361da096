"""The Woku key: from the environment, a credentials folder, or the keyring."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from woku_desktop.domain.address import parse_base_url
from woku_desktop.domain.errors import (
    QT_TRANSLATE_NOOP,
    InvalidField,
    KeyMissing,
    UnreadableSettings,
)
from woku_desktop.domain.reasons import NOT_TEXT, reason_of
from woku_desktop.vault.deadline import Abandonable
from woku_desktop.vault.secret import Secret
from woku_desktop.vault.stores import Store, system_store

if TYPE_CHECKING:
    from collections.abc import Mapping

DEADLINE_S = 5.0
"""How long one keyring call may take."""

UNLOCK_DEADLINE_S = 60.0
"""How long a person may take to answer the system's question for a password."""

KEY_VARIABLE = "WOKU_API_KEY"
KEY_CREDENTIAL = "woku-api-key"
KEY_PLACES = {
    "environment": KEY_VARIABLE,
    "credentials": f"$CREDENTIALS_DIRECTORY/{KEY_CREDENTIAL}",
}
"""Where to look for a key that stands above the keyring, by its source."""

KEY_FORM = QT_TRANSLATE_NOOP("Allowed", "8 to 512 letters, digits and signs without spaces")
_KEY = re.compile(r"[\x21-\x7e]{8,512}")  # what a header carries as it is, and every keyring holds


def parse_key(text: str) -> Secret:
    """A Woku key as entered, without what a paste or a file adds around it.

    Raises:
        InvalidField: with field "key", if it can't be one.
    """
    key = text.strip()
    if not _KEY.fullmatch(key):
        raise InvalidField("key", allowed=KEY_FORM)
    return Secret(key)


class Vault:
    """The key of one profile for one Woku address.

    A key in the keyring is kept under profile and address together: it is never given out for
    another address. Methods may be called from any thread but the window's.

    Args:
        profile: the profile's name.
        base_url: where the key may be sent.
        environ: the environment to look in.
        deadline_s: how long a keyring call may take, in seconds.
        unlock_deadline_s: how long a person may take to unlock the keyring, in seconds.
        store: the keyring; None for the system's.
    """

    def __init__(
        self,
        profile: str,
        base_url: str,
        *,
        environ: Mapping[str, str] = os.environ,
        deadline_s: float = DEADLINE_S,
        unlock_deadline_s: float = UNLOCK_DEADLINE_S,
        store: Store | None = None,
    ) -> None:
        self.profile = profile
        self.base_url = parse_base_url(base_url)
        self.environ = environ
        self.store = store or system_store()
        self.keyring = Abandonable(deadline_s)
        self._unlock_deadline_s = unlock_deadline_s
        self._service = f"woku-desktop {profile} key for {self.base_url}"

    def api_key(self) -> Secret:
        """The key, never empty; a locked keyring is reported, not prompted for.

        Raises:
            KeyMissing: if there is none for this address.
            VaultProblem: if the keyring is missing, locked, refuses, or hangs.
            InvalidField: if what the environment or the credentials folder holds can't be a key.
            UnreadableSettings: if the credential can't be read.
        """
        given = self._given_key()
        if given is not None:
            return given[1]
        kept = self.keyring.call(lambda: self.store.get(self._service))
        if not kept:
            raise KeyMissing
        return Secret(kept)

    def key_source(self) -> str | None:
        """Where the key comes from: "environment", "credentials", "keyring", or None without one.

        Raises:
            as `api_key`, KeyMissing aside.
        """
        given = self._given_key()
        if given is not None:
            return given[0]
        return "keyring" if self.keyring.call(lambda: self.store.has(self._service)) else None

    def save_api_key(self, key: str) -> None:
        """Keep a key in the keyring, which the person may be asked to unlock.

        Raises:
            InvalidField: with field "key", if it can't be one.
            VaultProblem: if it could not be kept.
        """
        secret = parse_key(key)
        self.unlock()
        self.keyring.call(lambda: self.store.set(self._service, secret.reveal()))

    def remove_api_key(self) -> bool:
        """Forget the key in the keyring, which the person may be asked to unlock.

        Returns:
            Whether there was one. One in the environment or a credentials folder stays in force.

        Raises:
            VaultProblem: if the keyring could not be asked.
        """
        self.unlock()
        return self.keyring.call(lambda: self.store.delete(self._service))

    def unlock(self) -> None:
        """Have the person unlock the keyring, if it is locked: only ever on their own action.

        Raises:
            VaultProblem: KeyringDenied if they decline, KeyringSlow if they don't answer.
        """
        self.keyring.call(self.store.unlock, self._unlock_deadline_s)

    def credential(self, name: str) -> Secret | None:
        """What the credentials folder holds under a name (systemd's LoadCredential).

        Raises:
            UnreadableSettings: if it is there and can't be read.
        """
        folder = self.environ.get("CREDENTIALS_DIRECTORY")
        if not folder:
            return None
        file = Path(folder) / name
        try:
            text = file.read_text("utf-8").strip()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise UnreadableSettings(file=str(file), reason=reason_of(error)) from error
        except UnicodeDecodeError:
            raise UnreadableSettings(file=str(file), reason=NOT_TEXT) from None
        return Secret(text) if text else None

    def _given_key(self) -> tuple[str, Secret] | None:
        """The key that stands above the keyring, with its source."""
        from_environment = self.environ.get(KEY_VARIABLE, "").strip()
        if from_environment:
            return "environment", parse_key(from_environment)
        from_credentials = self.credential(KEY_CREDENTIAL)
        if from_credentials is not None:
            return "credentials", parse_key(from_credentials.reveal())
        return None

"""The keyrings of the three systems behind one door.

The backend is chosen here, by platform: a frozen program does not find keyring's entry points, and
whatever PYTHON_KEYRING_BACKEND or keyringrc.cfg name could be a plaintext file or a null store.
Every call may block for ever; `woku_desktop.vault.deadline` takes care of that.
"""

from __future__ import annotations

import importlib
import sys
from typing import TYPE_CHECKING, Protocol

from woku_desktop.domain.errors import KeyringDenied, KeyringFailed, KeyringMissing

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

USER = "woku-desktop"
"""The user name of every entry: one entry a service, so that Windows never has to rename one."""

_LIBRARY_BACKENDS = {
    "darwin": "keyring.backends.macOS.Keyring",
    "win32": "keyring.backends.Windows.WinVaultKeyring",
}


class Store(Protocol):
    """A place for secrets, by service name."""

    def get(self, service: str) -> str | None:
        """The secret, or None; never asks a person anything.

        Raises:
            VaultProblem: if the keyring is missing, locked, or refuses.
        """

    def has(self, service: str) -> bool:
        """Whether there is a secret: may take less memory than `get`.

        Raises:
            VaultProblem: as `get`.
        """

    def is_sure_of(self, service: str, mark: str) -> bool:
        """Whether there is certainly a secret that was kept with this mark; False if in doubt.

        Raises:
            VaultProblem: as `get`.
        """

    def set(self, service: str, secret: str, mark: str = "") -> None:
        """Keep a secret in place of the one before, with a public mark beside it.

        Raises:
            VaultProblem: as `get`.
        """

    def delete(self, service: str) -> bool:
        """Forget a secret; False if there was none.

        Raises:
            VaultProblem: as `get`.
        """

    def unlock(self) -> None:
        """Make the keyring usable, asking the person if need be: takes as long as they take.

        Raises:
            VaultProblem: KeyringDenied if they decline.
        """


def system_store(platform: str = sys.platform) -> Store:
    """The keyring of this system: Keychain, Credential Manager, or the Secret Service."""
    if platform in _LIBRARY_BACKENDS:
        return LibraryStore(_LIBRARY_BACKENDS[platform])
    from woku_desktop.vault.secret_service import SecretServiceStore

    return SecretServiceStore()


class LibraryStore:
    """A store that one named backend of the keyring library keeps.

    Args:
        backend: the backend class by its full dotted name.
    """

    def __init__(self, backend: str) -> None:
        self.backend = backend

    def get(self, service: str) -> str | None:
        from keyring.errors import KeyringError, KeyringLocked

        backend = self._backend()
        try:
            return backend.get_password(service, USER)
        except KeyringLocked as error:
            raise KeyringDenied from error
        except (KeyringError, OSError) as error:
            raise KeyringFailed(reason=type(error).__name__) from error

    def has(self, service: str) -> bool:
        return bool(self.get(service))

    def is_sure_of(self, service: str, mark: str) -> bool:
        """These keep no marks: never sure."""
        del service, mark
        return False

    def set(self, service: str, secret: str, mark: str = "") -> None:
        del mark
        from keyring.errors import KeyringError, KeyringLocked

        backend = self._backend()
        try:
            backend.set_password(service, USER, secret)
        except KeyringLocked as error:
            raise KeyringDenied from error
        except (KeyringError, OSError) as error:
            raise KeyringFailed(reason=type(error).__name__) from error

    def delete(self, service: str) -> bool:
        from keyring.errors import KeyringError, KeyringLocked

        backend = self._backend()
        try:
            if backend.get_password(service, USER) is None:
                return False
            backend.delete_password(service, USER)
        except KeyringLocked as error:
            raise KeyringDenied from error
        except (KeyringError, OSError) as error:
            raise KeyringFailed(reason=type(error).__name__) from error
        return True

    def unlock(self) -> None:
        """Nothing to do: these systems unlock with the session, and ask by themselves."""

    def _backend(self) -> KeyringBackend:
        module, _, name = self.backend.rpartition(".")
        kind: type[KeyringBackend] = getattr(importlib.import_module(module), name)
        if not kind.viable:
            raise KeyringMissing
        return kind()

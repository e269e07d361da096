"""A keyring that leaves nothing behind: for the demo, and for a copy that is looked over."""

from __future__ import annotations


class MemoryStore:
    """A keyring that ends with the process; see `woku_desktop.vault.stores.Store`."""

    def __init__(self) -> None:
        self._secrets: dict[str, str] = {}

    def get(self, service: str) -> str | None:
        """The secret, or None."""
        return self._secrets.get(service)

    def has(self, service: str) -> bool:
        """Whether there is a secret."""
        return service in self._secrets

    def is_sure_of(self, service: str, mark: str) -> bool:
        """It keeps no marks: never sure."""
        del service, mark
        return False

    def set(self, service: str, secret: str, mark: str = "") -> None:
        """Keep a secret."""
        del mark
        self._secrets[service] = secret

    def delete(self, service: str) -> bool:
        """Forget a secret; False if there was none."""
        return self._secrets.pop(service, None) is not None

    def unlock(self) -> None:
        """Nothing is ever locked."""

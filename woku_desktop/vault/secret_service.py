"""The Secret Service of Linux desktops (gnome-keyring, KWallet, KeePassXC), over D-Bus.

Spoken with through SecretStorage, which keyring's own backend uses too, because that backend
prompts whenever it meets a lock, and a prompt with nobody there blocks for ever. The entries carry
keyring's attributes, so its `keyring` command shows them.
"""

from __future__ import annotations

from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from woku_desktop.domain.errors import (
    KeyringDenied,
    KeyringFailed,
    KeyringLocked,
    KeyringMissing,
)
from woku_desktop.vault.presence import holds, is_open
from woku_desktop.vault.stores import USER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jeepney.io.blocking import DBusConnection
    from secretstorage import Collection


class SecretServiceStore:
    """The default collection of the Secret Service; a connection of its own for every call."""

    def get(self, service: str) -> str | None:
        with _connection() as connection:
            collection = _default_collection(connection)
            if collection is None:
                return None
            _refuse_locked(connection)
            for item in collection.search_items(_attributes(service)):
                return item.get_secret().decode()
            return None

    def has(self, service: str) -> bool:
        return holds(_attributes(service))

    def is_sure_of(self, service: str, mark: str) -> bool:
        return holds({**_attributes(service), "mark": mark})

    def set(self, service: str, secret: str, mark: str = "") -> None:
        with _connection() as connection:
            collection = _default_collection(connection)
            if collection is None:
                # Only unlock() may make the first collection: the service asks for its password.
                raise KeyringLocked
            _refuse_locked(connection)
            attributes = {**_attributes(service), "application": USER}
            if mark:
                attributes["mark"] = mark
            kept = collection.create_item(service, attributes, secret.encode(), replace=True)
            # An entry with another mark is not replaced by the service itself.
            for item in list(collection.search_items(_attributes(service))):
                if item.item_path != kept.item_path:
                    item.delete()

    def delete(self, service: str) -> bool:
        with _connection() as connection:
            collection = _default_collection(connection)
            if collection is None:
                return False
            _refuse_locked(connection)
            items = list(collection.search_items(_attributes(service)))
            for item in items:
                item.delete()
            return bool(items)

    def unlock(self) -> None:
        import secretstorage

        with _connection() as connection:
            collection = _default_collection(connection)
            if collection is None:
                secretstorage.create_collection(connection, "Default", "default")
            elif collection.is_locked():
                dismissed = collection.unlock()
                if dismissed or collection.is_locked():
                    raise KeyringDenied


def _attributes(service: str) -> dict[str, str]:
    return {"service": service, "username": USER}


def _refuse_locked(connection: DBusConnection) -> None:
    if not is_open(connection):
        raise KeyringLocked


def _default_collection(connection: DBusConnection) -> Collection | None:
    """The default collection; None where none was ever made."""
    import secretstorage

    try:
        return secretstorage.Collection(connection)
    except secretstorage.ItemNotFoundException:
        return None


def _open_bus() -> DBusConnection:
    import secretstorage

    try:
        return secretstorage.dbus_init()
    except OSError as error:  # the socket named in the environment is gone
        raise KeyringMissing from error
    except secretstorage.SecretServiceNotAvailableException as error:
        raise KeyringMissing from error


@contextmanager
def _connection() -> Iterator[DBusConnection]:
    """A connection to a bus that has a Secret Service; its errors become Problems."""
    import jeepney
    import secretstorage

    with closing(_open_bus()) as connection:
        try:
            if not secretstorage.check_service_availability(connection):
                raise KeyringMissing
            yield connection
        except secretstorage.SecretServiceNotAvailableException as error:
            raise KeyringMissing from error
        except secretstorage.LockedException as error:
            raise KeyringLocked from error
        except secretstorage.PromptDismissedException as error:
            raise KeyringDenied from error
        except jeepney.DBusErrorResponse as error:
            raise KeyringFailed(reason=error.name) from error
        except (secretstorage.SecretStorageException, OSError, EOFError) as error:
            raise KeyringFailed(reason=type(error).__name__) from error

"""Whether the Secret Service holds an entry, without fetching it.

Spoken with in bare D-Bus messages: fetching a secret takes SecretStorage and with it a cryptography
library of 10 MB, which a program that merely starts has no use for.
"""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any

from woku_desktop.domain.errors import KeyringFailed, KeyringLocked, KeyringMissing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jeepney import Message
    from jeepney.io.blocking import DBusConnection

_SERVICE = "org.freedesktop.secrets"
_ROOT = "/org/freedesktop/secrets"
_DEFAULT = "/org/freedesktop/secrets/aliases/default"
_COLLECTION = "org.freedesktop.Secret.Collection"
_NO_PROMPT = "/"
_NO_SUCH_OBJECT = frozenset(
    {
        "org.freedesktop.DBus.Error.UnknownMethod",
        "org.freedesktop.DBus.Error.UnknownObject",
        "org.freedesktop.Secret.Error.NoSuchObject",
    }
)


def holds(attributes: Mapping[str, str]) -> bool:
    """Whether the default collection has an entry with these attributes. May block for ever.

    Raises:
        KeyringMissing: if there is no Secret Service.
        KeyringLocked: if the collection is locked.
        KeyringFailed: if it answers with an error.
    """
    from jeepney import DBusAddress, DBusErrorResponse, new_method_call

    collection = DBusAddress(_DEFAULT, _SERVICE, _COLLECTION)
    with closing(_bus()) as bus:
        try:
            _refuse_missing(bus)
            if not is_open(bus):
                raise KeyringLocked
            search = new_method_call(collection, "SearchItems", "a{ss}", (dict(attributes),))
            (items,) = _answer(bus, search)
        except DBusErrorResponse as error:
            if error.name in _NO_SUCH_OBJECT:  # no collection was ever made
                return False
            raise KeyringFailed(reason=error.name) from error
        except (OSError, EOFError) as error:
            raise KeyringFailed(reason=type(error).__name__) from error
    return bool(items)


def is_open(bus: DBusConnection) -> bool:
    """Whether the default collection is open, or opens without a question. May block for ever.

    gnome-keyring calls a collection with an empty password locked until somebody wants it open. To
    want that shows nothing: only the prompt that comes back would ask a person, and it never does.

    Raises:
        DBusErrorResponse: if it answers with an error, as where there is no collection.
    """
    from jeepney import DBusAddress, new_method_call

    if not _is_locked(bus):
        return True
    service = DBusAddress(_ROOT, _SERVICE, "org.freedesktop.Secret.Service")
    _, prompt = _answer(bus, new_method_call(service, "Unlock", "ao", ([_DEFAULT],)))
    if prompt != _NO_PROMPT:
        _dismiss(bus, prompt)
        return False
    return not _is_locked(bus)


def _is_locked(bus: DBusConnection) -> bool:
    from jeepney import DBusAddress, Properties

    collection = DBusAddress(_DEFAULT, _SERVICE, _COLLECTION)
    ((_, locked),) = _answer(bus, Properties(collection).get("Locked"))
    return bool(locked)


def _dismiss(bus: DBusConnection, prompt: str) -> None:
    """Take back a prompt that nobody was shown; what the service says to that helps nobody."""
    from jeepney import DBusAddress, MessageFlag, new_method_call

    address = DBusAddress(prompt, _SERVICE, "org.freedesktop.Secret.Prompt")
    dismissal = new_method_call(address, "Dismiss")
    dismissal.header.flags = MessageFlag.no_reply_expected
    bus.send(dismissal)


def _bus() -> DBusConnection:
    from jeepney.io.blocking import open_dbus_connection

    try:
        return open_dbus_connection()
    except (KeyError, OSError, ValueError) as error:  # unset, gone, or nonsense in the environment
        raise KeyringMissing from error


def _refuse_missing(bus: DBusConnection) -> None:
    from jeepney.bus_messages import message_bus

    if _answer(bus, message_bus.NameHasOwner(_SERVICE)) != (1,):
        (activatable,) = _answer(bus, message_bus.ListActivatableNames())
        if _SERVICE not in activatable:
            raise KeyringMissing


def _answer(bus: DBusConnection, message: Message) -> Any:
    from jeepney import DBusErrorResponse, MessageType

    reply = bus.send_and_get_reply(message)
    if reply.header.message_type is MessageType.error:
        raise DBusErrorResponse(reply)
    return reply.body

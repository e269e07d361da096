"""Which keyring is used on which system, and how its failures are told."""

from __future__ import annotations

import importlib
from typing import ClassVar

import keyring.backend
import keyring.errors
import pytest

from woku_desktop.domain.errors import KeyringDenied, KeyringFailed, KeyringMissing
from woku_desktop.vault.secret_service import SecretServiceStore
from woku_desktop.vault.stores import LibraryStore, system_store


class FakeBackend(keyring.backend.KeyringBackend):
    """What a Keychain or a Credential Manager does, as far as the library shows it."""

    priority = 0.1
    kept: ClassVar[dict[tuple[str, str], str]] = {}
    error: ClassVar[Exception | None] = None

    def get_password(self, service: str, username: str) -> str | None:
        if FakeBackend.error is not None:
            raise FakeBackend.error
        return FakeBackend.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if FakeBackend.error is not None:
            raise FakeBackend.error
        FakeBackend.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del FakeBackend.kept[service, username]


@pytest.fixture
def store(monkeypatch: pytest.MonkeyPatch) -> LibraryStore:
    monkeypatch.setattr(FakeBackend, "kept", {})
    monkeypatch.setattr(FakeBackend, "error", None)
    module = importlib.import_module("keyring.backends.null")
    monkeypatch.setattr(module, "FakeBackend", FakeBackend, raising=False)
    return LibraryStore("keyring.backends.null.FakeBackend")


@pytest.mark.parametrize(
    ("platform", "backend"),
    [
        ("darwin", "keyring.backends.macOS.Keyring"),
        ("win32", "keyring.backends.Windows.WinVaultKeyring"),
    ],
)
def test_the_system_s_own_backend_is_named_and_there(platform: str, backend: str) -> None:
    store = system_store(platform)
    assert isinstance(store, LibraryStore)
    assert store.backend == backend
    module, _, name = backend.rpartition(".")
    kind = getattr(importlib.import_module(module), name)
    assert issubclass(kind, keyring.backend.KeyringBackend)


@pytest.mark.parametrize("platform", ["linux", "freebsd14"])
def test_elsewhere_it_is_the_secret_service(platform: str) -> None:
    assert isinstance(system_store(platform), SecretServiceStore)


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_a_backend_that_does_not_work_here_is_no_keyring(platform: str) -> None:
    with pytest.raises(KeyringMissing):
        system_store(platform).get("a service")


def test_secrets_come_and_go(store: LibraryStore) -> None:
    assert store.get("a service") is None
    assert not store.has("a service")
    store.set("a service", "a secret", mark="a mark")
    assert store.get("a service") == "a secret"
    assert store.has("a service")
    assert not store.is_sure_of("a service", "a mark")
    assert store.delete("a service")
    assert not store.delete("a service")
    assert FakeBackend.kept == {}


@pytest.mark.parametrize(
    ("error", "problem"),
    [
        (keyring.errors.KeyringLocked("no"), KeyringDenied),
        (keyring.errors.KeyringError("broken"), KeyringFailed),
        (keyring.errors.PasswordSetError("broken"), KeyringFailed),
        (OSError(1312, "no logon session"), KeyringFailed),
    ],
)
def test_its_failures_become_problems(
    error: Exception, problem: type[Exception], store: LibraryStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FakeBackend, "error", error)
    with pytest.raises(problem):
        store.get("a service")
    with pytest.raises(problem):
        store.set("a service", "a secret")
    with pytest.raises(problem):
        store.delete("a service")


def test_a_bug_in_a_backend_is_no_problem(
    store: LibraryStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FakeBackend, "error", ZeroDivisionError())
    with pytest.raises(ZeroDivisionError):
        store.get("a service")

"""A Secret Service for each test, and the environment pointed at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.stage.keyring import Bus, SecretService

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def secret_service(monkeypatch: pytest.MonkeyPatch) -> Iterator[SecretService]:
    with SecretService() as service:
        for name, value in service.environ.items():
            monkeypatch.setenv(name, value)
        yield service


@pytest.fixture
def open_service(monkeypatch: pytest.MonkeyPatch) -> Iterator[SecretService]:
    """One whose login collection has an empty password."""
    with SecretService(password=b"") as service:
        for name, value in service.environ.items():
            monkeypatch.setenv(name, value)
        yield service


@pytest.fixture
def empty_bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[Bus]:
    """A bus without a Secret Service."""
    with Bus() as bus:
        for name, value in bus.environ.items():
            monkeypatch.setenv(name, value)
        yield bus

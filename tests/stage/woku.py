"""The sandbox as a server for tests, with a look at its own side."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import httpx

from woku_desktop.sandbox.process import SandboxProcess

if TYPE_CHECKING:
    from collections.abc import Iterator

KEY = "sk_test_0f3b9c"


@dataclass(frozen=True)
class StagedWoku:
    """A running sandbox.

    Args:
        base_url: where it listens.
        key: what it accepts.
    """

    base_url: str
    key: str = KEY

    def state(self) -> dict[str, Any]:
        """`voices` (oldest first), `requests` by call, `faults` by kind, `unended`, `broken`.

        A voice's `fault` names what its request met, and `answered` says whether the 201 for it
        went out: a second one of the same sound is a duplicate that nobody could have avoided if
        the first was not answered.
        """
        state: dict[str, Any] = self._call("GET", "/sandbox/voices").json()
        return state

    def voices(self) -> list[dict[str, Any]]:
        """What was created, oldest first."""
        voices: list[dict[str, Any]] = self.state()["voices"]
        return voices

    def audio(self, voice_id: str) -> bytes:
        """A created voice's sound."""
        return self._call("GET", f"/sandbox/voices/{voice_id}/audio").content

    def misbehave(self, kind: str, **how: object) -> None:
        """Order a fault; see `woku_desktop.sandbox.orders.Fault`."""
        self._call("POST", "/sandbox/misbehave", json={"kind": kind, **how})

    def set_mode(self, **how: object) -> None:
        """Be so until told otherwise; see `woku_desktop.sandbox.orders.Mode`."""
        self._call("POST", "/sandbox/mode", json=how)

    def change_woku(self, woku_id: str, **facts: object) -> None:
        """Let a woku be otherwise, by Woku's own names ("closed", "description", …)."""
        self._call("PUT", f"/sandbox/wokus/{woku_id}", json=facts)

    def behave(self) -> None:
        """Do nothing wrong any more."""
        self._call("DELETE", "/sandbox/misbehave")

    def reset(self) -> None:
        """Behave, and forget voices and counts."""
        self.behave()
        self._call("DELETE", "/sandbox/voices")

    def _call(self, method: str, path: str, **more: Any) -> httpx.Response:
        answer = httpx.request(
            method,
            self.base_url + path,
            headers={"Authorization": f"Bearer {self.key}"},
            trust_env=False,
            timeout=10,
            **more,
        )
        answer.raise_for_status()
        return answer


@contextmanager
def running_woku(language: str = "es") -> Iterator[StagedWoku]:
    """A sandbox for the length of a block."""
    with SandboxProcess() as process:
        yield StagedWoku(process.start(language, KEY))

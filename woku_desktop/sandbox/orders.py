"""What the sandbox can be told to do wrong."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING, Literal, TypeAlias

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable

Manner: TypeAlias = Literal["well", "busy", "down", "page", "refused"]
"""How a call answers: as it should, with 503, with a reset, with a web page, or with 403 in Woku's
own words."""


class Fault(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What to do wrong, and how often; it meets create-voicemail only.

    Args:
        kind: "status" answers with one, "delay" answers late and well, "drop_before_body",
            "drop_in_body" and "drop_after_commit" reset the connection at that moment (the last
            after the voicemail was created), "huge" and "not_json" create it and answer with an
            endless or another body, "redirect" points elsewhere.
        times: how many requests it meets.
        status: the one to answer with.
        early: for "status": answer before the body was read, in Woku's own form.
        commit: for "status": create the voicemail all the same.
        woku_error: whether the answer has Woku's own form of an error, or is a web page.
        message: the error's message.
        retry_after: the header, as it is to be sent.
        body_retry_after: the same in the body, in seconds.
        seconds: how late, for "delay".
        location: where to, for "redirect".
        after_bytes: how much of the body is taken before "drop_in_body".
        size: the answer's bytes, for "huge".
    """

    kind: Literal[
        "status",
        "delay",
        "drop_before_body",
        "drop_in_body",
        "drop_after_commit",
        "huge",
        "not_json",
        "redirect",
    ]
    times: int = 1
    status: int = 500
    early: bool = False
    commit: bool = False
    woku_error: bool = True
    message: str | list[str] | dict[str, object] = "Internal server error"
    retry_after: str | None = None
    body_retry_after: float | None = None
    seconds: float = 1.0
    location: str = "/elsewhere"
    after_bytes: int = 1
    size: int = 2 * 1024 * 1024

    @property
    def label(self) -> str:
        """What it is counted under: its kind, or "status 500", or "status 500, created"."""
        if self.kind != "status":
            return self.kind
        return f"status {self.status}" + (", created" if self.commit else "")


class Chance(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Faults by the dice, the same ones for the same seed and order of requests.

    Args:
        seed: where the dice begin.
        rate: how many of all requests meet one, from 0 to 1.
        seconds: how late an answer may be, and how long a 429 asks to wait.
    """

    seed: int
    rate: float
    seconds: float = 0.05


class Mode(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """How the sandbox is, until it is told otherwise.

    Args:
        outage: v0 takes every request whole and answers 500, as if there were nobody behind it.
        health: how GET /v1/health answers.
        company: how GET /v1/companies/me answers.
        reviews: how GET /v1/wokus/{id}/reviews answers.
        wokus: how GET /v1/wokus answers.
        woku: how GET /v1/wokus/{id}/review answers.
        picture: how a picture's address answers.
        refusals: whether what breaks a rule is answered by the gateway's 500 that hides what it
            was, or by a 400 that tells; a 401 where it was the key.
        review_ids: whether a created voicemail's answer names the review's id and time.
        chance: faults by the dice.
    """

    outage: bool = False
    health: Manner = "well"
    company: Manner = "well"
    reviews: Manner = "well"
    wokus: Manner = "well"
    woku: Manner = "well"
    picture: Manner = "well"
    refusals: Literal["hidden", "told"] = "hidden"
    review_ids: bool = True
    chance: Chance | None = None


class Dice:
    """Throws for one request after the other.

    Args:
        chance: how they fall.
    """

    def __init__(self, chance: Chance) -> None:
        self._chance = chance
        self._random = Random(chance.seed)  # noqa: S311 - to be repeated, not to be secret

    def throw(self, size: int) -> Fault | None:
        """What a request with a body of that many bytes is to meet."""
        # The same number of throws for each, so that one outcome does not shift the others.
        hit, which, where = (self._random.random() for _ in range(3))
        if hit >= self._chance.rate:
            return None
        return _FALLS[int(which * len(_FALLS))](self._chance, 1 + int(where * max(size - 1, 0)))


_FALLS: tuple[Callable[[Chance, int], Fault], ...] = (
    lambda _chance, _byte: Fault("drop_before_body"),
    lambda _chance, byte: Fault("drop_in_body", after_bytes=byte),
    lambda _chance, _byte: Fault("drop_after_commit"),
    lambda _chance, _byte: Fault("status", status=500),
    lambda _chance, _byte: Fault("status", status=500, commit=True),
    lambda _chance, _byte: Fault("status", status=503),
    lambda chance, _byte: Fault("status", status=429, body_retry_after=chance.seconds),
    lambda chance, _byte: Fault("delay", seconds=chance.seconds),
)

"""The way to Woku as the dispatcher takes it."""

from __future__ import annotations

import logging
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from tests.stage.feedbacks import WOKU_ID, envelope
from woku_desktop.carrier import LazyCarrier
from woku_desktop.domain.errors import KeyMissing, KeyringLocked, SandboxNotStarted
from woku_desktop.domain.outcome import OutcomeKind
from woku_desktop.woku.probes import Health, KeyCheck, Reviews

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.stage.woku import StagedWoku

URL = "http://127.0.0.1:9"
KEY = "sk_live_5up3rs3cr3t"


@pytest.fixture
def carrier(woku: StagedWoku) -> Iterator[LazyCarrier]:
    carrier = LazyCarrier(lambda: woku.base_url, lambda: woku.key, 10.0)
    yield carrier
    carrier.close()


def refuse(problem: type[Exception]) -> Callable[[], str]:
    def give() -> str:
        raise problem

    return give


def test_it_asks_and_it_sends(carrier: LazyCarrier, woku: StagedWoku) -> None:
    marks: list[str] = []
    heard: list[tuple[int, int]] = []
    outcome = carrier.attempt(
        envelope(b"ID3"), lambda *step: heard.append(step), lambda: marks.append("last byte")
    )
    assert outcome.kind is OutcomeKind.DELIVERED
    assert (heard, marks) == ([(3, 3)], ["last byte"])
    assert carrier.check_health() is Health.OK
    assert carrier.check_key() is KeyCheck.GOOD
    reviews = carrier.reviews(WOKU_ID)
    assert reviews is not None
    assert outcome.receipt is not None
    assert [review.id for review in reviews.items] == [outcome.receipt.review_id]
    assert len(woku.voices()) == 1


def test_a_closed_one_reaches_nobody(woku: StagedWoku) -> None:
    for used in (False, True):
        carrier = LazyCarrier(lambda: woku.base_url, lambda: woku.key, 10.0)
        if used:
            assert carrier.check_health() is Health.OK
        carrier.close()
        carrier.close()
        outcome = carrier.attempt(envelope(b"ID3"))
        assert (outcome.kind, outcome.connected) == (OutcomeKind.NOT_DELIVERED, False)
        assert carrier.check_health() is Health.UNREACHABLE
        assert carrier.check_key() is KeyCheck.UNKNOWN
        assert carrier.reviews(WOKU_ID) == Reviews()


def test_questions_never_fail() -> None:
    keyless = LazyCarrier(lambda: URL, refuse(KeyringLocked), 10.0)
    assert keyless.check_key() is KeyCheck.UNKNOWN
    assert keyless.reviews(WOKU_ID) == Reviews()
    with pytest.raises(KeyringLocked):
        keyless.attempt(envelope(b"ID3"))
    keyless.close()
    homeless = LazyCarrier(refuse(SandboxNotStarted), lambda: KEY, 10.0)
    assert homeless.check_health() is Health.UNREACHABLE
    assert homeless.check_key() is KeyCheck.UNKNOWN
    assert homeless.reviews(WOKU_ID) == Reviews()
    with pytest.raises(SandboxNotStarted):
        homeless.attempt(envelope(b"ID3"))
    homeless.close()


def test_a_fingerprint_tells_keys_and_addresses_apart() -> None:
    def fingerprint(url: str, key: str) -> str:
        return LazyCarrier(lambda: url, lambda: key, 10.0).key_fingerprint()

    one = fingerprint(URL, KEY)
    assert len(one) == 16
    assert one == fingerprint(URL, KEY)
    assert len({one, fingerprint(URL, KEY + "x"), fingerprint(URL + "0", KEY)}) == 3
    assert int(one, 16) >= 0
    assert fingerprint(URL, "") == ""
    for problem in (KeyMissing, KeyringLocked):
        assert LazyCarrier(lambda: URL, refuse(problem), 10.0).key_fingerprint() == ""


def test_an_address_that_is_long_in_coming_does_not_hold_the_end_up(woku: StagedWoku) -> None:
    asked, there = threading.Event(), threading.Event()

    def base_url() -> str:
        asked.set()
        assert there.wait(20)
        return woku.base_url

    carrier = LazyCarrier(base_url, lambda: woku.key, 10.0)
    heard: list[Health] = []
    thread = threading.Thread(target=lambda: heard.append(carrier.check_health()))
    thread.start()
    assert asked.wait(20)
    carrier.close()
    there.set()
    thread.join(20)
    assert heard == [Health.UNREACHABLE]


def test_nothing_is_told_of_the_key(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    carrier = LazyCarrier(lambda: URL, lambda: KEY, 10.0)
    carrier.check_key()
    carrier.key_fingerprint()
    carrier.close()
    assert "5up3rs3cr3t" not in caplog.text + repr(carrier)


def test_it_costs_nothing_before_it_is_needed() -> None:
    script = (
        "import sys; from woku_desktop.carrier import LazyCarrier;"
        "LazyCarrier(str, str, 1.0).close();"
        "print([m for m in ('httpx', 'msgspec', 'hashlib') if m in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert said.stdout.strip() == b"[]"

"""The PIN of a station: who guesses gets five tries and then waits, whatever they break."""

from __future__ import annotations

import json
import multiprocessing
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from woku_desktop.domain.errors import InvalidField, KeyringLocked
from woku_desktop.domain.pin_errors import PinMissing, PinUncounted, PinUnreadable
from woku_desktop.files import try_lock
from woku_desktop.vault import pin as module
from woku_desktop.vault.pin import PinLock, Try, hash_pin, matches, parse_pin
from woku_desktop.vault.secret import Secret
from woku_desktop.vault.vault import Vault

if TYPE_CHECKING:
    from pathlib import Path

    from tests.stage.keyring import SecretService

PIN = "2580"
WRONG = "1379"
KEPT = f"scrypt$n=32768,r=8,p=1${'A' * 22}==${'A' * 43}="


class Clock:
    """Seconds that go forward when told."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Drawer:
    """A keyring in memory, that can be locked, and counts how often it is opened."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}
        self.locked = False
        self.opened = 0

    def get(self, service: str) -> str | None:
        self.opened += 1
        if self.locked:
            raise KeyringLocked
        return self.kept.get(service)

    def has(self, service: str) -> bool:
        return self.get(service) is not None

    def is_sure_of(self, service: str, mark: str) -> bool:
        del mark
        return self.has(service)

    def set(self, service: str, secret: str, mark: str = "") -> None:
        del mark
        self.kept[service] = secret

    def delete(self, service: str) -> bool:
        return self.kept.pop(service, None) is not None

    def unlock(self) -> None:
        """Nobody is asked."""


@pytest.fixture
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hashes that take no time, where many are made."""
    monkeypatch.setattr(module, "_COST", 2**4)
    monkeypatch.setattr(module, "_LEAST_COST", 2**4)


class Station:
    """A folder, a keyring and a clock, which outlive the program."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.drawer = Drawer()
        self.clock = Clock()
        self.environ: dict[str, str] = {}
        self.lock = self.start()

    def start(self) -> PinLock:
        """Start the program anew."""
        vault = Vault("default", "https://woku.example", environ=self.environ, store=self.drawer)
        self.lock = PinLock(vault, self.folder, self.clock)
        return self.lock

    @property
    def file(self) -> Path:
        return self.folder / "pin.json"


@pytest.fixture
def station(tmp_path: Path, cheap: None) -> Station:
    made = Station(tmp_path)
    made.lock.save(PIN)
    return made


def waited_for(station: Station, tries: int) -> float:
    """Enter wrong ones, each as soon as it is taken; the wait after the last."""
    for _ in range(tries):
        station.clock.now += station.lock.enter("").wait_seconds
        station.lock.enter(WRONG)
    return station.lock.enter("").wait_seconds


class TestWhatIsKept:
    @pytest.mark.parametrize("text", ["2580", " 2580\n", "135790864213", "1122", "9135"])
    def test_four_to_twelve_digits(self, text: str) -> None:
        assert parse_pin(text).reveal() == text.strip()

    @pytest.mark.parametrize(
        "text", ["", "258", "1357908642135", "25 80", "258a", "\uff12580", "-258", "2580\n2580"]
    )
    def test_nothing_else(self, text: str) -> None:
        with pytest.raises(InvalidField) as refused:
            parse_pin(text)
        assert (refused.value.field, refused.value.allowed) == ("pin", module.PIN_FORM)
        assert text == "" or text not in str(refused.value)

    @pytest.mark.parametrize(
        "text", ["0000", "1234", "123456", "4321", "7890", "987654321", "2109", "555555555555"]
    )
    def test_none_that_is_tried_first(self, text: str) -> None:
        with pytest.raises(InvalidField) as refused:
            parse_pin(text)
        assert refused.value.allowed == module.PIN_RULE

    def test_a_salted_hash_that_says_how_it_was_made(self) -> None:
        first, second = hash_pin(Secret(PIN)), hash_pin(Secret(PIN))
        assert first != second
        assert PIN not in first
        assert first.startswith("scrypt$n=32768,r=8,p=1$")
        assert matches(PIN, first)
        assert not matches(WRONG, first)

    def test_the_form_of_one_is_no_more_than_that(self) -> None:
        assert not matches(PIN, KEPT)

    def test_one_made_at_other_cost_still_fits(self, monkeypatch: pytest.MonkeyPatch) -> None:
        kept = hash_pin(Secret(PIN))
        monkeypatch.setattr(module, "_COST", 2**16)
        assert matches(PIN, kept)
        assert matches(PIN, hash_pin(Secret(PIN)))

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("n=32768", "n=2"),
            ("n=32768", "n=32767"),
            ("n=32768", "n=16777216"),
            ("n=32768", "n=0"),
            ("r=8", "r=0"),
            ("r=8", "r=999"),
            ("p=1", "p=0"),
            ("p=1", "p=999"),
            ("scrypt", "md5"),
            ("$", ""),
            ("=", "-"),
        ],
    )
    def test_what_is_damaged_or_absurd_is_not_tried(self, old: str, new: str) -> None:
        with pytest.raises(PinUnreadable):
            matches(PIN, KEPT.replace(old, new))


class TestTries:
    def test_the_right_one_opens(self, station: Station) -> None:
        assert station.lock.enter(PIN) == Try(right=True, tries_left=5, wait_seconds=0.0)

    def test_five_wrong_ones_then_a_wait(self, station: Station) -> None:
        left = [station.lock.enter(WRONG).tries_left for _ in range(4)]
        assert left == [4, 3, 2, 1]
        assert station.lock.enter(WRONG) == Try(right=False, tries_left=0, wait_seconds=30.0)
        station.clock.now += 29.5
        assert station.lock.enter(PIN) == Try(right=False, tries_left=0, wait_seconds=0.5)
        station.clock.now += 0.5
        assert station.lock.enter("") == Try(right=False, tries_left=1, wait_seconds=0.0)
        assert station.lock.enter(PIN).right

    def test_each_further_one_costs_twice_as_long_up_to_an_hour(self, station: Station) -> None:
        waits = [waited_for(station, 5), *(waited_for(station, 1) for _ in range(8))]
        assert waits == [30, 60, 120, 240, 480, 960, 1920, 3600, 3600]

    def test_a_right_one_gives_five_tries_again(self, station: Station) -> None:
        waited_for(station, 5)
        station.clock.now += 30
        assert station.lock.enter(PIN).right
        assert station.lock.enter(WRONG).tries_left == 4
        assert waited_for(station, 4) == 30

    def test_during_a_wait_nothing_is_looked_at(self, station: Station) -> None:
        waited_for(station, 5)
        before = station.drawer.opened, station.file.read_bytes()
        for _ in range(3):
            assert not station.lock.enter(PIN).right
            assert not station.lock.enter(WRONG).right
        assert (station.drawer.opened, station.file.read_bytes()) == before

    def test_an_empty_one_is_no_try(self, station: Station) -> None:
        for _ in range(9):
            assert station.lock.enter("") == Try(right=False, tries_left=5, wait_seconds=0.0)
        assert not station.drawer.opened

    @pytest.mark.parametrize("typed", ["1", "2580a", " 2580", "2" * 1_000_000, "\uff12580", "ñ"])
    def test_what_is_no_pin_is_a_wrong_one(self, station: Station, typed: str) -> None:
        assert station.lock.enter(typed) == Try(right=False, tries_left=4, wait_seconds=0.0)

    def test_a_new_one_ends_the_wait(self, station: Station) -> None:
        waited_for(station, 7)
        station.lock.save("8642")
        assert not station.lock.enter(PIN).right
        assert station.lock.enter("8642").right

    def test_without_one_nothing_opens(self, tmp_path: Path, cheap: None) -> None:
        station = Station(tmp_path)
        assert station.lock.source() is None
        with pytest.raises(PinMissing):
            station.lock.enter(PIN)
        assert station.lock.enter("").tries_left == 5

    def test_nothing_of_it_is_in_a_log_or_a_file(
        self, station: Station, caplog: pytest.LogCaptureFixture
    ) -> None:
        waited_for(station, 6)
        assert "wrong PIN" in caplog.text
        assert WRONG not in caplog.text
        for file in station.folder.iterdir():
            assert WRONG.encode() not in file.read_bytes()
            assert PIN.encode() not in file.read_bytes()


class TestAttacks:
    def test_a_restart_lets_the_wait_begin_again(self, station: Station) -> None:
        waited_for(station, 6)
        station.clock.now += 59
        station.start()
        assert station.lock.enter(PIN) == Try(right=False, tries_left=0, wait_seconds=60.0)
        station.clock.now = 7.0  # another boot
        assert station.start().enter(PIN).wait_seconds == 60.0

    def test_the_wait_of_a_restart_runs_from_the_first_look(self, station: Station) -> None:
        waited_for(station, 6)
        assert station.start().source() == "keyring"
        station.clock.now += 60
        assert station.lock.enter(PIN).right

    def test_a_restart_gives_no_tries_back(self, station: Station) -> None:
        for left in (4, 3, 2, 1, 0):
            assert station.start().enter(WRONG).tries_left == left

    def test_a_clock_that_is_set_does_not_shorten_it(
        self, station: Station, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        waited_for(station, 5)
        monkeypatch.setattr("time.time", lambda: 4e9)
        os.utime(station.file, (0, 0))
        assert station.lock.enter(PIN).wait_seconds == 30
        assert station.start().enter(PIN).wait_seconds == 30

    @pytest.mark.parametrize(
        "content",
        [
            b"",
            b"{",
            b"[]",
            b"0",
            b"{}",
            b"\xff",
            b'{"wrong": -1}',
            b'{"wrong": "0"}',
            b'{"wrong": null}',
            b'{"wrong": 0.5}',
            b'{"wrong": 1e99}',
            b'{"wrong": 99999999999999999999}',
        ],
    )
    def test_a_damaged_count_is_the_longest_wait(self, station: Station, content: bytes) -> None:
        station.file.write_bytes(content)
        assert station.lock.enter(PIN) == Try(right=False, tries_left=0, wait_seconds=3600.0)
        assert station.start().enter(PIN).wait_seconds == 3600.0
        station.clock.now += 3600
        assert station.lock.enter(PIN).right
        assert json.loads(station.file.read_bytes())["wrong"] == 0

    def test_where_tries_can_not_be_counted_none_is_taken(
        self, station: Station, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*arguments: object) -> None:
            raise OSError(28, "full")

        monkeypatch.setattr(module, "write_atomically", full)
        monkeypatch.setattr(module, "matches", None)
        with pytest.raises(PinUncounted) as refused:
            station.lock.enter(PIN)
        assert refused.value.facts["reason"] == "the disk is full"

    def test_without_its_folder_none_is_taken(self, station: Station, tmp_path: Path) -> None:
        station.folder = tmp_path / "gone"
        with pytest.raises(PinUncounted):
            station.start().enter(PIN)
        with pytest.raises(PinUncounted):
            station.lock.source()

    def test_a_folder_in_the_place_of_the_count_is_no_free_pass(self, station: Station) -> None:
        station.file.unlink(missing_ok=True)
        station.file.mkdir()
        with pytest.raises(PinUncounted):
            station.lock.enter(PIN)

    def test_a_lock_that_is_never_given_back_is_told(
        self, station: Station, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(module, "_LOCK_WITHIN_S", 0.0)
        held = try_lock(station.folder / "pin.lock")
        assert held is not None
        with held, pytest.raises(PinUncounted):
            station.lock.enter(PIN)
        assert station.lock.enter(PIN).right

    def test_wrong_ones_at_another_program_count_here(self, station: Station) -> None:
        here = station.lock
        for _ in range(5):
            station.start().enter(WRONG)
        assert here.enter(PIN) == Try(right=False, tries_left=0, wait_seconds=30.0)

    def test_a_wait_that_was_sat_out_is_not_taken_for_a_later_one(self, station: Station) -> None:
        waited_for(station, 5)
        here = station.lock
        station.clock.now += 30
        other = station.start()
        other.enter("")
        station.clock.now += 30
        assert other.enter(PIN).right
        for _ in range(5):
            other.enter(WRONG)
        assert here.enter(PIN).wait_seconds == 30

    def test_a_keyring_that_is_locked_costs_no_try(self, station: Station) -> None:
        station.drawer.locked = True
        for _ in range(6):
            with pytest.raises(KeyringLocked):
                station.lock.enter(PIN)
        station.drawer.locked = False
        assert station.lock.enter("").tries_left == 5

    def test_a_damaged_hash_opens_nothing_and_costs_no_try(self, station: Station) -> None:
        station.drawer.kept = dict.fromkeys(station.drawer.kept, "scrypt$n=1")
        for _ in range(6):
            with pytest.raises(PinUnreadable):
                station.lock.enter(PIN)
        assert station.lock.enter("").tries_left == 5


# Enters a PIN and dies before anything came of it.
DIES = """
import os, sys
from pathlib import Path
from woku_desktop.vault import pin
from woku_desktop.vault.vault import Vault

pin.matches = lambda *given: os.kill(os.getpid(), 9)
folder = Path(sys.argv[1])
vault = Vault("default", "https://woku.example", environ={"CREDENTIALS_DIRECTORY": str(folder)})
pin.PinLock(vault, folder).enter(sys.argv[2])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_who_kills_the_program_in_the_middle_gains_no_try(tmp_path: Path) -> None:
    (tmp_path / "woku-pin-hash").write_text(hash_pin(Secret(PIN)))
    station = Station(tmp_path)
    station.environ["CREDENTIALS_DIRECTORY"] = str(tmp_path)
    for wrong in range(1, 6):
        killed = subprocess.run(
            [sys.executable, "-c", DIES, str(tmp_path), PIN], check=False, timeout=60
        )
        assert killed.returncode == -9
        assert json.loads(station.file.read_bytes())["wrong"] == wrong
    assert station.start().enter(PIN) == Try(right=False, tries_left=0, wait_seconds=30.0)


def _guess(folder: Path, environ: dict[str, str], start: str) -> None:
    vault = Vault("default", "https://woku.example", environ=environ)
    lock = PinLock(vault, folder)
    for digits in range(20):
        lock.enter(f"{start}{digits:02}")


def test_many_programs_at_once_get_no_more_tries_than_one(tmp_path: Path) -> None:
    (tmp_path / "woku-pin-hash").write_text(hash_pin(Secret(PIN)))
    environ = {"CREDENTIALS_DIRECTORY": str(tmp_path)}
    spawning = multiprocessing.get_context("spawn")
    guessing = [
        spawning.Process(target=_guess, args=(tmp_path, environ, start)) for start in ("97", "86")
    ]
    for each in guessing:
        each.start()
    for each in guessing:
        each.join(60)
        assert each.exitcode == 0
    assert json.loads((tmp_path / "pin.json").read_bytes())["wrong"] == 5


class TestWhereItIsKept:
    def test_in_the_keyring_as_a_hash_of_this_profile(
        self, secret_service: SecretService, tmp_path: Path
    ) -> None:
        lock = PinLock(Vault("lobby", "https://woku.example", environ={}), tmp_path)
        assert lock.source() is None
        lock.save(PIN)
        assert lock.source() == "keyring"
        ((label, kept),) = secret_service.secrets().items()
        assert label == "woku-desktop lobby pin"
        assert matches(PIN, kept)
        assert lock.enter(PIN).right
        other = PinLock(Vault("default", "https://woku.example", environ={}), tmp_path)
        assert other.source() is None
        with pytest.raises(PinMissing):
            other.enter(PIN)

    def test_a_locked_keyring_is_told(self, secret_service: SecretService, tmp_path: Path) -> None:
        lock = PinLock(Vault("default", "https://woku.example", environ={}), tmp_path)
        lock.save(PIN)
        secret_service.lock()
        for ask in (lock.source, lambda: lock.enter(PIN)):
            with pytest.raises(KeyringLocked):
                ask()

    def test_a_credential_stands_above_the_keyring(self, station: Station, tmp_path: Path) -> None:
        station.environ["CREDENTIALS_DIRECTORY"] = str(tmp_path)
        credential = tmp_path / "woku-pin-hash"
        credential.write_text(f"{hash_pin(Secret('8642'))}\n")
        assert station.lock.source() == "credentials"
        assert not station.lock.enter(PIN).right
        assert station.lock.enter("8642").right
        credential.write_text("8642")
        with pytest.raises(PinUnreadable):
            station.lock.source()
        with pytest.raises(PinUnreadable):
            station.lock.enter("8642")

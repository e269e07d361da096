"""Microphones that come and go: at a real sound server, and where nothing tells of them."""

from __future__ import annotations

import threading
import time
from queue import SimpleQueue
from typing import TYPE_CHECKING

import pytest

from tests.stage.sound import virtual_microphone
from woku_desktop.domain.take import Microphone
from woku_desktop.recording import pulse
from woku_desktop.recording.microphone import Microphones, inputs
from woku_desktop.recording.plugging import MicrophoneList, PatientWatch
from woku_desktop.recording.system import SoundSystem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.recording.conftest import Desk
    from tests.stage.sound import VirtualMicrophone

NOTICED_WITHIN_S = 3.0


def _told(desk: Desk, reached: Callable[[tuple[Microphone, ...]], bool]) -> float:
    """How long it took until the list was told as it should be."""
    since = time.monotonic()
    while not reached(desk.heard.next("listed")):
        pass
    return time.monotonic() - since


def _names(microphones: tuple[Microphone, ...]) -> list[str]:
    return [microphone.name for microphone in microphones]


@pytest.fixture
def following(sound: VirtualMicrophone, desk: Desk) -> Desk:
    desk.recorder.warm_up()
    desk.recorder.microphones.follow()
    assert _names(desk.heard.next("listed")) == ["Monitor of Virtual"]
    return desk


def test_plugging_and_unplugging_are_told_at_once(
    sound: VirtualMicrophone, following: Desk
) -> None:
    sound.add_real_source("headset", "Headset")
    assert _told(following, lambda now: "Headset" in _names(now)) < NOTICED_WITHIN_S
    sound.unplug("headset")
    assert _told(following, lambda now: "Headset" not in _names(now)) < NOTICED_WITHIN_S


def test_the_system_s_choice_is_followed(sound: VirtualMicrophone, following: Desk) -> None:
    sound.add_real_source("headset", "Headset")
    sound.pactl("set-default-source", "headset")
    took = _told(following, lambda now: now[0] == Microphone("headset", "Headset", is_default=True))
    assert took < NOTICED_WITHIN_S
    following.begin()
    assert following.end().summary.microphone == "Headset"


def test_a_running_take_hears_nothing_of_it(sound: VirtualMicrophone, following: Desk) -> None:
    following.begin()
    following.until(lambda now: now.seconds > 0.3)
    sound.add_real_source("headset", "Headset")
    assert _told(following, lambda now: "Headset" in _names(now)) < NOTICED_WITHIN_S
    sound.unplug("headset")
    assert _told(following, lambda now: "Headset" not in _names(now)) < NOTICED_WITHIN_S
    at = following.until(lambda now: now.seconds > 0.5).seconds
    following.until(lambda now: now.seconds > at + 0.3)
    take = following.end()
    assert take.summary.stop_reason.value == "asked"
    assert take.summary.lost_frames == 0
    assert take.summary.microphone == "Monitor of Virtual"


def test_the_chosen_one_is_used_again_when_it_is_back(
    sound: VirtualMicrophone, following: Desk
) -> None:
    sound.add_real_source("headset", "Headset")
    following.recorder.microphones.choose("Headset")
    _told(following, lambda now: "Headset" in _names(now))
    assert not following.recorder.microphones.missed
    for plugged, heard in ((False, "Monitor of Virtual"), (True, "Headset")):
        if plugged:
            sound.add_real_source("headset", "Headset")
        else:
            sound.unplug("headset")
        while ("Headset" in _names(following.heard.next("listed"))) is not plugged:
            pass
        assert following.recorder.microphones.missed is not plugged
        following.begin("Headset")
        assert following.end().summary.microphone == heard


def test_two_of_one_name_stay_apart(sound: VirtualMicrophone, following: Desk) -> None:
    for source in ("left", "right"):
        sound.add_real_source(source, "Twin")
    _told(following, lambda now: {"Twin (left)", "Twin (right)"} <= set(_names(now)))
    for source in ("left", "right"):
        following.begin(f"Twin ({source})")
        listed = sound.pactl("list", "short", "sources")
        index = next(line.split("\t")[0] for line in listed.splitlines() if f"\t{source}\t" in line)
        streams = sound.pactl("list", "short", "source-outputs").splitlines()
        # A remapped source listens to its master by itself: ours is one of those on it.
        assert index in {line.split("\t")[1] for line in streams}
        following.end()


def test_a_chosen_twin_is_known_when_the_other_is_gone(
    sound: VirtualMicrophone, following: Desk
) -> None:
    following.recorder.microphones.choose("Twin (right)")
    for source in ("left", "right"):
        sound.add_real_source(source, "Twin")
    _told(following, lambda now: "Twin (right)" in _names(now) and "Twin (left)" in _names(now))
    sound.unplug("left")
    _told(following, lambda now: "Twin (right)" in _names(now) and len(now) == 2)
    following.begin("Twin (right)")
    assert following.end().summary.microphone == "Twin"  # the server's word for where it is
    sound.add_real_source("left", "Twin")
    _told(following, lambda now: "Twin (left)" in _names(now))
    sound.unplug("right")
    _told(following, lambda now: _names(now) == ["Monitor of Virtual", "Twin"])
    assert following.recorder.microphones.missed


def test_nothing_happens_while_nothing_happens(following: Desk) -> None:
    threads_s = time.process_time()
    threading.Event().wait(2.0)
    assert time.process_time() - threads_s < 0.02


def test_the_server_goes_away_and_comes_back() -> None:
    changes: SimpleQueue[None] = SimpleQueue()
    watch = pulse.ServerWatch(lambda: changes.put(None))
    with virtual_microphone() as first:
        watch.start()
        changes.get(timeout=5)  # it listens
        first.kill()
        changes.get(timeout=5)  # gone
        used = time.process_time()
        threading.Event().wait(1.5)
        assert time.process_time() - used < 0.1
        with virtual_microphone() as second:
            # The program's surroundings point to it now, as a session's do to a server that is
            # started again.
            changes.get(timeout=5)  # back
            while not changes.empty():
                changes.get()
            second.add_real_source("headset")
            changes.get(timeout=5)
            began = time.monotonic()
            assert watch.close(2.0)
            assert time.monotonic() - began < 0.5
    assert watch.close(0.0)


def test_a_watch_ends_while_the_server_is_away() -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PULSE_SERVER", "unix:/nonexistent/native")
        gone = threading.Event()
        watch = pulse.ServerWatch(gone.set)
        watch.start()
        assert gone.wait(5)
        assert watch.close(2.0)


def test_portaudio_s_twins_are_numbered() -> None:
    apis = [{"name": "Core Audio", "default_input_device": 1}]
    device = {"name": "USB", "hostapi": 0, "max_input_channels": 1}
    found = inputs([device, device], apis, "darwin")
    assert [(index, one.name) for index, one in found] == [(1, "USB (2)"), (0, "USB")]
    assert len({one.id for _index, one in found}) == 2


class _Machine(Microphones):
    """A machine without a sound server, whose PortAudio has to start over to see anything."""

    def __init__(self) -> None:
        super().__init__("darwin")
        self.plugged = [Microphone("one", "One", is_default=True)]
        self._seen = tuple(self.plugged)
        self.looks: list[bool] = []

    @property
    def served(self) -> bool:
        return False

    def list(self, *, refresh: bool, chosen: str = "") -> tuple[Microphone, ...]:
        self.looks.append(refresh)
        if refresh:
            self._seen = tuple(self.plugged)
        return self._seen


class _User:
    """Somebody with a stream, or without."""

    streaming = False

    def give_way(self) -> None:
        raise AssertionError("nobody opens anything here")


class _Room:
    """A list over such a machine."""

    def __init__(self) -> None:
        self.machine = _Machine()
        self.sound = SoundSystem(self.machine)
        self.user = _User()
        self.sound.join(self.user)
        self.told: SimpleQueue[tuple[Microphone, ...]] = SimpleQueue()
        self.list = MicrophoneList(self.sound, lambda found, _: self.told.put(found))

    def settle(self) -> None:
        done = threading.Event()
        self.sound.jobs.add(done.set)
        assert done.wait(5)


class _Quick(PatientWatch):
    """Looks every fiftieth of a second."""

    def __init__(self, look: Callable[[], None], matters: Callable[[], bool]) -> None:
        super().__init__(look, matters, 0.02)


@pytest.fixture
def room(monkeypatch: pytest.MonkeyPatch) -> Iterator[_Room]:
    monkeypatch.setattr("woku_desktop.recording.plugging.PatientWatch", _Quick)
    room = _Room()
    room.list.follow()
    assert _names(room.told.get(timeout=5)) == ["One"]
    yield room
    assert room.list.close(5)
    assert room.sound.jobs.close(5)


def test_without_a_server_nobody_looks_unless_somebody_sees_it(room: _Room) -> None:
    threading.Event().wait(0.3)
    room.settle()
    assert room.machine.looks == [False]
    room.list.show(shown=True)
    room.machine.plugged.append(Microphone("two", "Two"))
    assert _names(room.told.get(timeout=5)) == ["One", "Two"]
    room.list.show(shown=False)
    threading.Event().wait(0.1)
    room.settle()
    looks = len(room.machine.looks)
    threading.Event().wait(0.3)
    room.settle()
    assert len(room.machine.looks) == looks


def test_without_a_server_a_missed_microphone_is_looked_for_until_it_is_there(
    room: _Room,
) -> None:
    room.list.choose("Two")
    room.machine.plugged.append(Microphone("two", "Two"))
    assert _names(room.told.get(timeout=5)) == ["One", "Two"]
    threading.Event().wait(0.1)
    room.settle()
    looks = len(room.machine.looks)
    threading.Event().wait(0.3)
    room.settle()
    assert len(room.machine.looks) == looks


def test_without_a_server_no_stream_is_ever_broken_by_a_look(room: _Room) -> None:
    room.user.streaming = True
    room.list.show(shown=True)
    room.list.choose("Two")
    room.machine.plugged.append(Microphone("two", "Two"))
    threading.Event().wait(0.3)
    room.list.look()
    assert _names(room.told.get(timeout=5)) == ["One"]
    assert True not in room.machine.looks
    room.user.streaming = False
    assert _names(room.told.get(timeout=5)) == ["One", "Two"]


def test_looks_are_three_seconds_apart() -> None:
    looks: SimpleQueue[float] = SimpleQueue()
    watch = PatientWatch(lambda: looks.put(time.monotonic()), lambda: True, 0.2)
    watch.start()
    for _ in range(20):
        watch.nudge()
    first, second = looks.get(timeout=5), looks.get(timeout=5)
    assert second - first >= 0.2
    assert watch.close(2)

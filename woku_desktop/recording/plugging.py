"""The list of microphones, followed as they are plugged in and out."""

from __future__ import annotations

import logging
import threading
import time
from typing import TYPE_CHECKING, Final, Protocol

from woku_desktop.domain.errors import Problem
from woku_desktop.recording.pulse import ServerWatch

if TYPE_CHECKING:
    from collections.abc import Callable

    from woku_desktop.domain.take import Microphone
    from woku_desktop.recording.system import SoundSystem

_log = logging.getLogger(__name__)

LOOK_EVERY_S: Final = 3.0
"""How often PortAudio is made to start over where nothing tells of devices."""


class DeviceWatch(Protocol):
    """Notices that devices may have changed, on a thread of its own."""

    def start(self) -> None:
        """Begin."""

    def nudge(self) -> None:
        """What it depends on has changed. Any thread."""

    def close(self, deadline_s: float) -> bool:
        """End; False if that takes longer. May be repeated."""


class PatientWatch:
    """Looks every three seconds, and only while it matters; else it sleeps until it is nudged.

    Args:
        look: called then, on its thread.
        matters: whether to; called on its thread, cheap.
        every_s: seconds between two looks.
    """

    def __init__(
        self,
        look: Callable[[], None],
        matters: Callable[[], bool],
        every_s: float = LOOK_EVERY_S,
    ) -> None:
        self._look = look
        self._matters = matters
        self._every_s = every_s
        self._woken = threading.Condition()
        self._over = False
        self._thread = threading.Thread(target=self._run, name="microphones", daemon=True)

    def start(self) -> None:
        """See `DeviceWatch`."""
        self._thread.start()

    def nudge(self) -> None:
        """See `DeviceWatch`."""
        with self._woken:
            self._woken.notify()

    def close(self, deadline_s: float) -> bool:
        """See `DeviceWatch`."""
        with self._woken:
            self._over = True
            self._woken.notify()
        if self._thread.ident is None:
            return True
        self._thread.join(deadline_s)
        return not self._thread.is_alive()

    def _run(self) -> None:
        looked_at = time.monotonic()
        while True:
            with self._woken:
                while not self._over and not self._matters():
                    self._woken.wait()
                # A nudge in between is no reason to look more often.
                left = looked_at + self._every_s - time.monotonic()
                if not self._over and left > 0:
                    self._woken.wait(left)
                    continue
                if self._over:
                    return
            looked_at = time.monotonic()
            self._look()


class MicrophoneList:
    """Tells what there is to record from, once it follows whenever that changes.

    Where a sound server runs, it tells of every change, and reading the list touches no stream.
    Elsewhere PortAudio's list stands still until PortAudio starts over, which kills every stream:
    done only while none is open, every three seconds at most, and only while somebody looks at
    the list or misses the chosen microphone.

    Every method returns at once; any thread.

    Args:
        sound: the machine's.
        told: called on the sound system's thread with the devices, the default one first, and
            with why there is no sound system to ask, if there is none.
    """

    def __init__(
        self,
        sound: SoundSystem,
        told: Callable[[tuple[Microphone, ...], Problem | None], None],
    ) -> None:
        self._sound = sound
        self._told = told
        self._chosen = ""
        self._shown = False
        self._known: tuple[Microphone, ...] | None = None
        self._watch: DeviceWatch | None = None
        self._following = False
        self._looking = False
        self._why: Problem | None = None

    def choose(self, name: str) -> None:
        """Take over which one a person chose; "" follows the system."""
        if name != self._chosen:
            self._chosen = name
            if self._following:
                self._sound.jobs.add(self._look_again)

    def show(self, *, shown: bool) -> None:
        """Tell whether somebody looks at the list now."""
        self._shown = shown
        self._nudge()

    def look(self) -> None:
        """Look for devices and tell, changed or not."""
        self._sound.jobs.add(lambda: self._tell(self._read(), always=True))

    def follow(self) -> None:
        """From now on tell of every change; at once what there is."""
        self._following = True
        self._sound.jobs.add(self._look_again)

    def close(self, deadline_s: float) -> bool:
        """Follow no longer. Returns whether that was done in time. May be repeated."""
        self._following = False
        watch = self._watch
        return watch is None or watch.close(deadline_s)

    @property
    def missed(self) -> bool:
        """Whether the chosen microphone, or any at all, is not there."""
        known = self._known or ()
        if not self._chosen:
            return not known
        return all(microphone.name != self._chosen for microphone in known)

    # On the sound system's thread.

    def _read(self, *, refresh: bool = True) -> tuple[Microphone, ...]:
        microphones = self._sound.microphones
        try:
            found = microphones.list(
                refresh=refresh and not self._sound.streaming, chosen=self._chosen
            )
        except Problem as problem:
            if self._why is None:  # it is asked again and again
                _log.warning("no microphones: %s", problem.code)
            self._why = problem
            return ()
        self._why = None
        self._watch_devices()
        return found

    def _tell(self, found: tuple[Microphone, ...], *, always: bool = False) -> None:
        changed = found != self._known
        self._known = found
        if changed or always:
            self._told(found, self._why)
        if changed:
            self._nudge()

    def _look_again(self) -> None:
        self._looking = False
        if self._following and (self._sound.microphones.served or not self._sound.streaming):
            # PortAudio has just looked when it is asked for the first time.
            self._tell(self._read(refresh=self._known is not None))

    def _watch_devices(self) -> None:
        """Have the right watch for what there is: a server may have come up since."""
        served = self._sound.microphones.served
        kind = ServerWatch if served else PatientWatch
        if not self._following or isinstance(self._watch, kind):
            return
        if self._watch is not None:
            self._watch.close(LOOK_EVERY_S)
        if served:
            self._watch = ServerWatch(self._ask)
        else:
            self._watch = PatientWatch(self._ask, lambda: self._shown or self.missed)
        self._watch.start()

    def _ask(self) -> None:
        # Looks do not pile up behind a slow one.
        if not self._looking:
            self._looking = True
            self._looking = self._sound.jobs.add(self._look_again)

    def _nudge(self) -> None:
        watch = self._watch
        if watch is not None:
            watch.nudge()

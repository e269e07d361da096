"""The one thread that opens and closes streams, and who may have one."""

from __future__ import annotations

from typing import Protocol

from woku_desktop.jobs import Jobs
from woku_desktop.recording.microphone import Microphones


class SoundUser(Protocol):
    """Something that opens streams; called on the sound system's thread."""

    @property
    def streaming(self) -> bool:
        """Whether it has one open."""

    def give_way(self) -> None:
        """Close them all now: somebody else is about to open one."""


class SoundSystem:
    """PortAudio behind one thread: it does not bear two that open, close or look for devices.

    Args:
        microphones: the machine's.

    Attributes:
        microphones: for `jobs` only.
        jobs: every job that touches PortAudio.
        recording: whether a take was asked for and goes on, or is being opened. Any thread may
            read it; the recorder sets it.
    """

    def __init__(self, microphones: Microphones | None = None) -> None:
        self.microphones = microphones or Microphones()
        self.jobs = Jobs("sound-jobs")
        self.recording = False
        self._users: list[SoundUser] = []

    @property
    def streaming(self) -> bool:
        """Whether any stream is open. On the jobs' thread."""
        return any(user.streaming for user in self._users)

    def join(self, user: SoundUser) -> None:
        """Be one of those that give way to each other. Any thread."""
        self._users.append(user)

    def clear(self, user: SoundUser) -> None:
        """Have everybody else close their streams. On the jobs' thread."""
        for other in self._users:
            if other is not user:
                other.give_way()

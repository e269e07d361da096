"""Takes, a microphone and a loudspeaker that do nothing by themselves."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from woku_desktop.domain.feedback import new_feedback_id
from woku_desktop.domain.take import Microphone, Progress, TakeSummary
from woku_desktop.domain.voice import AudioFormat, StopReason, Verdict

if TYPE_CHECKING:
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.ui.ports import Take


def waveform(count: int = 300) -> tuple[float, ...]:
    """RMS in dBFS that looks like someone talking."""
    return tuple(-18.0 - 30.0 * ((i * 7919) % 97) / 97 for i in range(count))


def summary(
    seconds: float = 34.0,
    verdict: Verdict = Verdict.GOOD,
    stop_reason: StopReason = StopReason.ASKED,
    lost_frames: int = 0,
    gaps: int = 0,
    microphone: str = "Micrófono USB",
) -> TakeSummary:
    """A finished take."""
    return TakeSummary(
        seconds,
        AudioFormat.MP3,
        int(seconds * 7200),
        verdict,
        stop_reason,
        lost_frames,
        gaps,
        microphone,
        waveform(),
    )


@dataclass(eq=False)
class FakeTake:
    """A take that is nothing but its summary."""

    summary: TakeSummary = field(default_factory=summary)
    id: str = field(default_factory=new_feedback_id)
    destroyed: bool = False


@dataclass
class FakeRecorder:
    """Notes what it is asked for; a test answers through the bridge."""

    bridge: Bridge
    asked: list[str] = field(default_factory=list)
    discarded: list[Take] = field(default_factory=list)
    microphone: str | None = None
    now: Progress | None = None
    played: float = 0.0
    heard: Take | None = None
    microphones: tuple[Microphone, ...] = (
        Microphone("alsa.1", "Micrófono integrado", is_default=True),
        Microphone("alsa.2", "Micrófono USB"),
    )

    def start(self, microphone: str | None) -> None:
        self.asked.append("start")
        self.microphone = microphone

    def stop(self) -> None:
        self.asked.append("stop")

    def progress(self) -> Progress | None:
        return self.now

    def cancel(self) -> None:
        self.asked.append("cancel")

    def discard(self, take: Take) -> None:
        self.asked.append("discard")
        self.discarded.append(take)

    def play(self, take: Take) -> None:
        self.asked.append("play")
        self.heard = take

    def stop_playing(self) -> None:
        self.asked.append("stop_playing")

    def played_seconds(self) -> float:
        return self.played

    def restore(self, cut_off_id: str) -> None:
        self.asked.append(f"restore {cut_off_id}")

    def discard_cut_off(self, cut_off_id: str) -> None:
        self.asked.append(f"discard {cut_off_id}")

    def watch_microphones(self, *, shown: bool) -> None:
        self.asked.append(f"watch_microphones {shown}")

    def look_for_loudspeaker(self) -> None:
        self.asked.append("look_for_loudspeaker")

    def list_microphones(self) -> None:
        self.asked.append("list_microphones")
        self.bridge.microphonesListed.emit(self.microphones)


@dataclass
class FakeRehearsal:
    """Notes what it is asked for; a test answers through the bridge."""

    asked: list[str] = field(default_factory=list)
    now: Progress | None = None

    def open(self, microphone: str | None) -> None:
        self.asked.append(f"open {microphone or ''}".strip())

    def progress(self) -> Progress | None:
        return self.now

    def record(self) -> None:
        self.asked.append("record")

    def close(self) -> None:
        self.asked.append("close")


@dataclass
class FakeListening:
    """Notes what it is asked for; a test answers through the bridge."""

    asked: list[str] = field(default_factory=list)
    played: float = 0.0

    def open(self, submission_id: str) -> None:
        self.asked.append(f"open {submission_id}")

    def play(self, submission_id: str) -> None:
        self.asked.append(f"play {submission_id}")

    def stop(self) -> None:
        self.asked.append("stop")

    def played_seconds(self) -> float:
        return self.played

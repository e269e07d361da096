"""Fifty visitors in a row, as the dice fall: who stays, who leaves, and what fails meanwhile."""

from __future__ import annotations

import hashlib
import threading
from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING

import psutil
import pytest

from tests.e2e.station import OpenKiosk, open_kiosk
from tests.stage.hand import until_elapsed
from tests.stage.woku import running_woku
from woku_desktop.domain.submission import State
from woku_desktop.domain.voice import Verdict
from woku_desktop.ui.capture.phases import Phase
from woku_desktop.ui.kiosk.visit import Step
from woku_desktop.vault.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from tests.stage.keyring import SecretService
    from tests.stage.sound import VirtualMicrophone
    from tests.stage.woku import StagedWoku

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("kiosk"), pytest.mark.timeout(300)]

VISITS = 50
SEED = 5
# Under a second a take is refused.
LONG_ENOUGH_S = 1.05
# Who has left is silent for twenty seconds; here, for two.
SILENT_S = 2.0
READ_S = 0.5

MEANS = {"speak": 24, "write": 18, "write after speaking": 4, "speak after writing": 4}
ENDS = {
    "send": 33,
    "walk away from the stars": 2,
    "walk away before a word": 1,
    "walk away from the words": 2,
    "walk away from the address": 2,
    "walk away in the middle of a word": 2,
    "cancel": 3,
    "cancel in the middle of a word": 2,
    "erase": 2,
    "go back to where one came from": 1,
}
WAYS = {"well": 30, "drop_in_body": 4, "drop_before_body": 4, "drop_after_commit": 4, "status": 4,
        "outage": 4}  # fmt: skip
EARS = {"well": 38, "taken away": 4, "muted": 2, "frozen": 2, "away before": 2, "muted before": 2}


@dataclass(frozen=True)
class Sent:
    """What a visitor was thanked for.

    Args:
        stars: how they rated.
        content: the sound's sha256, or the words.
    """

    stars: int
    content: str


@dataclass
class Crowd:
    """Visitors, one after the other.

    Args:
        kiosk: where they come to.
        sound: what they are heard with.
        woku: what has its troubles.
        dice: what else they do.
        sent: what they were thanked for, by its id.
    """

    kiosk: OpenKiosk
    sound: VirtualMicrophone
    woku: StagedWoku
    dice: Random
    sent: dict[str, Sent] = field(default_factory=dict)
    number: int = 0
    digest: str = ""
    talk: ExitStack = field(default_factory=ExitStack)

    def talk_anew(self) -> None:
        """Have somebody talk all the time; their talk ends when there is no microphone."""
        self.talk.close()
        self.talk.enter_context(self.sound.chatter())

    def visit(self, means: str, end: str, way: str, ears: str) -> None:
        """One of them, from the first screen to the first screen."""
        kiosk = self.kiosk
        self.number += 1
        with ExitStack() as troubles:
            self._trouble(way, troubles)
            if ears == "away before":
                troubles.enter_context(self.sound.away())
                kiosk.until(lambda: not kiosk.kiosk.window.readiness.can_speak, "the loss")
            elif ears == "muted before":
                self.sound.mute()
                troubles.callback(self.sound.mute, muted=False)
            stars = self._rate(end)
            if kiosk.step is not Step.ATTRACT:
                self._say(means, end, ears, troubles)
            if kiosk.step is Step.CONTACT:
                self._leave_contact(stars, end)
            if kiosk.step is not Step.ATTRACT:
                kiosk.walk_away()
        self._come_to_rest(ears)

    def _trouble(self, way: str, troubles: ExitStack) -> None:
        if way == "outage":
            self.woku.set_mode(outage=True, health="down")
            troubles.callback(self.woku.set_mode)
        elif way != "well":
            self.woku.misbehave(way)

    def _rate(self, end: str) -> str:
        kiosk, dice = self.kiosk, self.dice
        stars = str(dice.randint(1, 5))
        if dice.random() < 0.4:
            kiosk.touch(f"languageButton_{dice.choice(['es', 'en', 'pt'])}")
        if dice.random() < 0.4 and end != "walk away from the stars":
            kiosk.touch(f"star{stars}")
            return stars
        kiosk.go("startButton", Step.RATE)
        kiosk.touch(f"star{stars}")
        if end == "walk away from the stars":
            kiosk.walk_away()
        elif end == "go back to where one came from":
            kiosk.go("backButton", Step.ATTRACT)
        else:
            kiosk.touch("nextButton")
        return stars

    def _say(self, means: str, end: str, ears: str, troubles: ExitStack) -> None:
        kiosk = self.kiosk
        if self.dice.random() < 0.2:
            kiosk.go("backButton", Step.RATE)
            kiosk.touch("nextButton")
        if end == "walk away before a word":
            kiosk.walk_away()
            return
        if kiosk.step is Step.RECORD and means != "write":
            if means == "speak after writing":
                self._write()
                kiosk.go("speakInsteadButton", Step.RECORD)
            if not self._speak(end, ears, troubles):
                return
        if means == "write after speaking" and kiosk.step is Step.RECORD:
            kiosk.go("writeInsteadButton", Step.WRITE)
        if kiosk.step is Step.WRITE or not kiosk.sees("nextButton"):
            self._write()
        self._after_the_words(end)

    def _speak(self, end: str, ears: str, troubles: ExitStack) -> bool:
        """Record, as far as that goes; False if they have left."""
        kiosk, flow = self.kiosk, self.kiosk.kiosk.window.flow
        known = len(kiosk.takes)
        kiosk.touch("recordButton")
        if ears != "muted before":
            self._await_words()
        else:
            kiosk.until(lambda: flow.phase is Phase.RECORDING, "the recording to run")
        if "in the middle of a word" in end:
            return self._leave_while_it_runs(end, troubles)
        if ears in {"taken away", "frozen", "muted"}:
            self._trouble_ears(ears, troubles)
        if ears in {"well", "away before"}:
            kiosk.touch("recordButton")
        kiosk.until(lambda: flow.phase in {Phase.REVIEW, Phase.READY}, "the take or none", 20)
        if flow.take is None:
            assert flow.problem is not None, "they are told why"
        else:
            # The window hears of it first, by an event of its own.
            kiosk.until(lambda: len(kiosk.takes) > known, "the take to be heard of")
            self.digest = hashlib.sha256(kiosk.takes[-1].encoded).hexdigest()
        return True

    def _leave_while_it_runs(self, end: str, troubles: ExitStack) -> bool:
        kiosk = self.kiosk
        if end.startswith("cancel"):
            kiosk.go("cancelButton", Step.ATTRACT)
            return False
        self.sound.mute()
        troubles.callback(self.sound.mute, muted=False)
        flow = kiosk.kiosk.window.flow
        kiosk.until(lambda: flow.phase is Phase.REVIEW, "the recording to end by itself", 20)
        kiosk.walk_away()
        return False

    def _trouble_ears(self, ears: str, troubles: ExitStack) -> None:
        if ears == "taken away":
            troubles.enter_context(self.sound.away())
        elif ears == "frozen":
            self.sound.freeze()
            troubles.callback(self.sound.freeze, frozen=False)
        else:
            self.sound.mute()
            troubles.callback(self.sound.mute, muted=False)

    def _await_words(self) -> None:
        kiosk = self.kiosk
        progress = kiosk.kiosk.recorder.progress

        def enough() -> bool:
            now = progress()
            heard = now is not None and now.verdict is not Verdict.SILENT
            return heard and now is not None and now.seconds > LONG_ENOUGH_S

        kiosk.until(enough, "long enough a take")

    def _write(self) -> None:
        kiosk = self.kiosk
        if kiosk.step is Step.RECORD:
            kiosk.go("writeInsteadButton", Step.WRITE)
        for sign in self._words()[len(kiosk.text("textField")) :]:
            kiosk.type(sign)

    def _words(self) -> str:
        """Three letters that nobody else writes."""
        return "".join(chr(ord("a") + each) for each in (*divmod(self.number, 26), 14))

    def _after_the_words(self, end: str) -> None:
        kiosk = self.kiosk
        if end == "walk away from the words":
            kiosk.walk_away()
            return
        kiosk.go("nextButton", Step.CONTACT)
        if self.dice.random() < 0.2:
            kiosk.touch("backButton")
            kiosk.go("nextButton", Step.CONTACT)

    def _leave_contact(self, stars: str, end: str) -> None:
        kiosk = self.kiosk
        if end == "walk away from the address":
            kiosk.type(*"ana")
            kiosk.walk_away()
        elif end == "erase":
            kiosk.type(*"ana")
            kiosk.be_asked()
            # What is touched before it can have been read is taken for a sign of life.
            kiosk.until(until_elapsed(READ_S), "it to be read")
            kiosk.go("cancelButton", Step.ATTRACT)
        elif end != "send":
            kiosk.go("cancelButton", Step.ATTRACT)
        else:
            self._send(stars)

    def _send(self, stars: str) -> None:
        kiosk, flow = self.kiosk, self.kiosk.kiosk.window.flow
        written = flow.text.lower()
        if self.dice.random() < 0.5:
            kiosk.go("anonymousToggle", Step.THANKS)
        else:
            kiosk.type(*"ana", "@gmail.com")
            kiosk.go("sendButton", Step.PHONE)
            kiosk.go("skipPhoneButton", Step.THANKS)
        assert flow.submission is not None
        content = self.digest if flow.submission.kind.value == "voice" else written
        self.sent[flow.submission.id] = Sent(int(stars), content)
        if self.dice.random() < 0.9:
            kiosk.go("doneButton", Step.ATTRACT)
        else:
            kiosk.await_step(Step.ATTRACT)

    def _come_to_rest(self, ears: str) -> None:
        kiosk, window = self.kiosk, self.kiosk.kiosk.window
        flow, visit = window.flow, window.visit
        if visit.language != "es":  # who only chose a language and came back
            kiosk.touch("languageButton_es")
        # What the upkeep does every half minute.
        window.readiness.let_try_again()
        kiosk.until(lambda: window.readiness.can_speak, "the microphone to be back")
        if ears in {"taken away", "away before"} or self.number % 15 == 0:
            self.talk_anew()
        left = (visit.email, visit.phone, flow.text, flow.stars, flow.take, flow.submission)
        assert left == ("", "", "", 0, None, None)
        self.digest = ""


def _deck(cards: dict[str, int], dice: Random) -> list[str]:
    deck = [card for card, many in cards.items() for _ in range(many)]
    assert len(deck) == VISITS
    dice.shuffle(deck)
    return deck


@pytest.fixture
def quick_woku() -> Iterator[StagedWoku]:
    """A sandbox that transcribes nothing: voices are told by their sound here."""
    with running_woku("es") as woku:
        yield woku


def _stands(kiosk: OpenKiosk) -> dict[str, State]:
    """Where each voice stands, as it was last told."""
    return {each.id: each.state for each in kiosk.heard}


def _drain(crowd: Crowd) -> None:
    """Mend the line, and do what staff does: send now; then what Woku may have, again."""
    kiosk, deliveries = crowd.kiosk, crowd.kiosk.kiosk.services.deliveries
    crowd.woku.behave()

    def settled(*states: State) -> bool:
        stands = _stands(kiosk)
        waiting = [each for each in crowd.sent if stands[each] not in states]
        if State.QUEUED in {stands[each] for each in waiting}:
            deliveries.retry_all()
        return not waiting

    kiosk.until(lambda: settled(State.DELIVERED, State.IN_DOUBT), "all to be sent", 60)
    stands = _stands(kiosk)
    deliveries.retry([each for each in crowd.sent if stands[each] is State.IN_DOUBT])
    kiosk.until(lambda: settled(State.DELIVERED), "all to be delivered", 60)


def _arrived(woku: StagedWoku) -> Counter[Sent]:
    return Counter(
        Sent(
            int(voice["fields"]["qualification"]),
            voice["sha256"] or voice["fields"]["description"].lower(),
        )
        for voice in woku.voices()
    )


def _assert_nothing_lost(crowd: Crowd) -> None:
    """Each arrived once, or is marked; and nothing else did."""
    arrived = _arrived(crowd.woku)
    assert set(arrived) == set(crowd.sent.values())
    last = {each.id: each for each in crowd.kiosk.heard}
    assert last.keys() == crowd.sent.keys()
    for identifier, sent in crowd.sent.items():
        assert arrived[sent] == 1 or last[identifier].possible_duplicate, sent


def _load() -> tuple[int, int]:
    return threading.active_count(), psutil.Process().num_fds()


@pytest.mark.timeout(600)
def test_fifty_visitors_in_a_row(
    qapp: QApplication,
    keyring: SecretService,
    sound: VirtualMicrophone,
    quick_woku: StagedWoku,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("woku_desktop.backstage.SILENCE_S", SILENT_S)
    Vault("default", quick_woku.base_url).save_api_key(quick_woku.key)
    dice = Random(SEED)
    plans = zip(*(_deck(cards, dice) for cards in (MEANS, ENDS, WAYS, EARS)), strict=True)
    options = {"still_there_s": 2}
    with open_kiosk(quick_woku, (768, 1366), window=options, thanks_seconds=3) as kiosk:
        crowd = Crowd(kiosk, sound, quick_woku, dice)
        before = (0, 0)
        with crowd.talk:
            crowd.talk_anew()
            for number, plan in enumerate(plans):
                crowd.visit(*plan)
                if number == VISITS // 5:
                    _drain(crowd)
                    before = _load()
        _drain(crowd)
        _assert_nothing_lost(crowd)
        readiness = kiosk.kiosk.window.readiness
        kiosk.until(lambda: readiness.causes == () and readiness.problem is None, "all well")
        assert kiosk.kiosk.window.at_rest
        assert kiosk.kiosk.window.visit.language == "es"
        assert kiosk.text("startButton") == "Toca para empezar"
        kiosk.until(lambda: not list(kiosk.paths.spool.iterdir()), "the spool to be empty")
        kiosk.until(lambda: _load() <= before, f"no more than {before}, and not {_load()}")

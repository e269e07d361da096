"""What a check-up looks at, each check by itself. Every function here blocks.

None of them sends a voice, keeps a sound, or shows a key to anybody but Woku.
"""

from __future__ import annotations

import tempfile
import threading
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from woku_desktop.domain.checkup import (
    Check,
    Finding,
    KeyTest,
    KeyVerdict,
    bad,
    good,
    unsure,
)
from woku_desktop.domain.checkup_errors import (
    ClockUntold,
    ClockWrong,
    FolderOpen,
    FolderUnwritable,
    KeyOnlySends,
    KeyUntold,
    MicrophoneLoud,
    MicrophoneQuiet,
    ServerAway,
    ServerUntrusted,
    VoicesNeedYou,
    WokuClosed,
    WokuNotSet,
    WokuPaused,
    WokuUntold,
)
from woku_desktop.domain.delivery_errors import KeyRefused, Misdirected, ServerTrouble
from woku_desktop.domain.errors import InvalidField, KeyUnusable, MicrophoneSilent, Problem
from woku_desktop.domain.feedback import WokuId
from woku_desktop.domain.reasons import reason_of
from woku_desktop.domain.sound_errors import TakeRuns
from woku_desktop.domain.voice import AudioFormat, Verdict
from woku_desktop.domain.woku_errors import WokuHidden, WokuUnknown

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from woku_desktop.config.paths import Paths
    from woku_desktop.config.settings import Settings
    from woku_desktop.domain.submission import Counts
    from woku_desktop.domain.woku import WokuFacts
    from woku_desktop.ear import Heard
    from woku_desktop.vault.sealing import SealingKeys
    from woku_desktop.vault.vault import Vault
    from woku_desktop.woku.catalogue import Catalogue
    from woku_desktop.woku.client import WokuClient
    from woku_desktop.woku.probes import Health

CLOCK_LIMIT_S = 120.0
_MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What there is to look at.

    Args:
        settings: gives what is in force.
        paths: where the profile keeps its files.
        vault: where its secrets are.
        sealing: to whom voices are sealed.
        base_url: gives Woku's address; may block, and raise a Problem.
        hear: listens to a microphone by name (None follows the system) until its event is set.
        count: opens the list of voices and counts it, and gives what was met on the way.
        now: the time in UTC.
    """

    settings: Callable[[], Settings]
    paths: Paths
    vault: Vault
    sealing: SealingKeys
    base_url: Callable[[], str]
    hear: Callable[[str | None, threading.Event], Heard]
    count: Callable[[], tuple[Counts, Sequence[Problem]]]
    now: Callable[[], datetime] = lambda: datetime.now(UTC)


class Questions:
    """One client for everything that is asked of Woku, made by whoever asks first. Any thread.

    Args:
        surroundings: where Woku is, and the key to it.
    """

    def __init__(self, surroundings: Surroundings) -> None:
        self._surroundings = surroundings
        self._lock = threading.Lock()
        self._client: WokuClient | None = None
        self._closed = False

    def client(self) -> WokuClient:
        """The client.

        Raises:
            Problem: if Woku's address can't be had, or no key may be sent there.
        """
        from woku_desktop.woku.client import WokuClient
        from woku_desktop.woku.transport import Timeouts

        base_url = self._surroundings.base_url()
        with self._lock:
            if self._client is None:
                self._client = WokuClient(
                    base_url,
                    lambda: self._surroundings.vault.api_key().reveal(),
                    probe_timeouts=Timeouts(connect_s=8.0, write_s=5.0, read_s=8.0),
                )
                if self._closed:
                    self._client.close()
            return self._client

    def catalogue(self) -> Catalogue:
        """The questions about wokus; raises as `client`."""
        from woku_desktop.woku.catalogue import Catalogue

        return Catalogue(self.client())

    def close(self) -> None:
        """Break what is on its way. May be called again."""
        with self._lock:
            self._closed = True
            client = self._client
        if client is not None:
            client.close()


def microphone(around: Surroundings, cancelled: threading.Event) -> Finding:
    """Whether the chosen microphone opens, and what it hears."""
    check = Check.MICROPHONE
    try:
        verdict, name = around.hear(around.settings().recording.device or None, cancelled)
    except TakeRuns as problem:
        return unsure(check, problem)
    except Problem as problem:
        return bad(check, problem)
    if verdict is Verdict.SILENT:
        return bad(check, MicrophoneSilent(microphone=name))
    if verdict is Verdict.CLIPPING:
        return unsure(check, MicrophoneLoud(microphone=name))
    if verdict is not Verdict.GOOD:
        return unsure(check, MicrophoneQuiet(microphone=name))
    return good(check, microphone=name)


def keyring(around: Surroundings) -> Finding:
    """Whether what seals and opens the voices of this station is at hand."""
    try:
        around.sealing.prepare()
    except Problem as problem:
        return bad(Check.KEYRING, problem)
    return good(Check.KEYRING)


def key(around: Surroundings, questions: Questions) -> Finding:
    """Whether Woku accepts the key, as far as it says."""
    test = try_key(around, questions)
    if test.problem is None:
        return good(Check.KEY, company=test.company)
    if test.verdict in {KeyVerdict.REFUSED, KeyVerdict.NO_KEY}:
        return bad(Check.KEY, test.problem)
    return unsure(Check.KEY, test.problem)


def try_key(around: Surroundings, questions: Questions) -> KeyTest:
    """Ask Woku about the key; what it does not say is never taken for a refusal."""
    try:
        held = around.vault.api_key().reveal()
    except InvalidField:
        return KeyTest(KeyVerdict.NO_KEY, problem=KeyUnusable())
    except Problem as problem:
        return KeyTest(KeyVerdict.NO_KEY, problem=problem)
    if held.startswith("pk_"):
        return KeyTest(KeyVerdict.CANT_TELL, problem=KeyOnlySends())
    try:
        return _asked_about_key(questions)
    except Problem as problem:
        return KeyTest(KeyVerdict.CANT_TELL, problem=problem)


def _asked_about_key(questions: Questions) -> KeyTest:
    from woku_desktop.woku.probes import Health, KeyCheck

    company = questions.catalogue().company()
    if company.key is KeyCheck.GOOD:
        return KeyTest(KeyVerdict.GOOD, company.name)
    if company.key is KeyCheck.REFUSED:
        return KeyTest(KeyVerdict.REFUSED, problem=KeyRefused())
    health, problem = _health(questions)
    away = health is Health.UNREACHABLE
    verdict = KeyVerdict.UNREACHABLE if away else KeyVerdict.CANT_TELL
    return KeyTest(verdict, problem=problem or KeyUntold())


def network(around: Surroundings, questions: Questions) -> Finding:
    """Whether Woku can be reached, and by which way."""
    from woku_desktop.woku.probes import Health

    check = Check.NETWORK
    try:
        base_url = around.base_url()
        health, problem = _health(questions)
        proxy = _proxy(base_url)
    except Problem as met:
        return bad(check, met)
    if problem is None:
        return good(check, base_url=_shown(base_url), proxy=proxy)
    return unsure(check, problem) if health is Health.BUSY else bad(check, problem)


def woku(around: Surroundings, questions: Questions) -> Finding:
    """Whether the woku that is set takes opinions."""
    from woku_desktop.woku.wokus import Hearsay

    check = Check.WOKU
    settings = around.settings()
    if not settings.woku_id:
        return bad(check, WokuNotSet())
    woku_id = WokuId(settings.woku_id)
    called = settings.woku_name or settings.woku_id
    try:
        catalogue = questions.catalogue()
        page = catalogue.woku(woku_id)
        if page.hearsay is Hearsay.MISSING:
            return bad(check, WokuUnknown())
        if page.hearsay is Hearsay.REFUSED:
            return bad(check, WokuHidden())
        facts = page.facts
        if facts is None or facts.closed is None or facts.reviews_disabled is None:
            listed = catalogue.wokus().items
            facts = next((each for each in listed if each.id == woku_id), facts)
    except Problem:
        # Told where it belongs: at the key, or at the network.
        facts = None
    return _how_it_stands(facts, called)


def disk(around: Surroundings) -> Finding:
    """Whether the folders of voices have room, can be written to, and are closed to others."""
    import shutil

    from woku_desktop.recording.finished import RecordingSettings
    from woku_desktop.recording.room import make_room

    check = Check.DISK
    recording = around.settings().recording
    try:
        make_room(
            around.paths.spool,
            RecordingSettings(AudioFormat(recording.format), recording.max_seconds),
        )
        for folder in (around.paths.outbox, around.paths.spool, around.paths.data):
            _try_writing(folder)
    except Problem as problem:
        return bad(check, problem)
    for folder in (around.paths.data, *around.paths.sealed):
        if _is_open_to_others(folder):
            return bad(check, FolderOpen(folder=str(folder)))
    free = shutil.disk_usage(around.paths.data).free
    return good(check, free_mb=free // _MB)


def clock(around: Surroundings, questions: Questions) -> Finding:
    """Whether this machine's clock goes with Woku's."""
    check = Check.CLOCK
    try:
        told = questions.catalogue().server_time()
    except Problem:
        told = None
    now = around.now()
    if told is None:
        return unsure(check, ClockUntold())
    # Its seconds are cut off, and some time passed on the way.
    doubt_s = 1.0 + told.round_trip_s
    apart_s = abs((now - told.utc).total_seconds())
    if apart_s - doubt_s > CLOCK_LIMIT_S:
        here = f"{told.utc.astimezone():%H:%M}"
        return bad(check, ClockWrong(minutes=round(apart_s / 60), time=here))
    return good(check, seconds=max(1, round(apart_s)))


def outbox(around: Surroundings) -> Finding:
    """Whether the list of voices opens, and how many of them need somebody."""
    check = Check.OUTBOX
    try:
        counts, notices = around.count()
    except Problem as problem:
        return bad(check, problem)
    if notices:
        return unsure(check, notices[0])
    if counts.needing:
        return unsure(check, VoicesNeedYou(count=counts.needing))
    return good(check, waiting=counts.waiting)


def _health(questions: Questions) -> tuple[Health, Problem | None]:
    """How Woku's health is, and what is wrong with it, if anything."""
    from woku_desktop.woku.errors import NotHandedOver, WokuError
    from woku_desktop.woku.probes import Health, judge_health

    client = questions.client()
    base_url = _shown(client.base_url)
    try:
        answer = client.ask_openly("/v1/health")
    except WokuError as error:
        if isinstance(error, NotHandedOver) and not error.trusted:
            return Health.MISDIRECTED, ServerUntrusted(base_url=base_url)
        return Health.UNREACHABLE, ServerAway(base_url=base_url)
    health = judge_health(answer)
    problems: dict[Health, Problem] = {
        Health.BUSY: ServerTrouble(),
        Health.MISDIRECTED: Misdirected(status=answer.status),
        Health.UNREACHABLE: ServerAway(base_url=base_url),
    }
    return health, problems.get(health)


def _how_it_stands(facts: WokuFacts | None, called: str) -> Finding:
    check = Check.WOKU
    if facts is None:
        return unsure(check, WokuUntold(woku=called))
    called = facts.name or called
    if facts.closed:
        return bad(check, WokuClosed(woku=called))
    if facts.reviews_disabled:
        return bad(check, WokuPaused(woku=called))
    if facts.closed is None or facts.reviews_disabled is None:
        return unsure(check, WokuUntold(woku=called))
    return good(check, woku=called)


def _proxy(base_url: str) -> str:
    """The proxy on the way to Woku as host and port; "" without one."""
    from woku_desktop.woku.proxies import system_proxy

    proxy = system_proxy(base_url)
    if proxy is None:
        return ""
    return proxy.url.host if proxy.url.port is None else f"{proxy.url.host}:{proxy.url.port}"


def _shown(base_url: str) -> str:
    """An address without what nobody needs to read."""
    return urlsplit(base_url).netloc or base_url


def _try_writing(folder: Path) -> None:
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"\0")
    except OSError as error:
        raise FolderUnwritable(folder=str(folder), reason=reason_of(error)) from error


def _is_open_to_others(folder: Path) -> bool:
    import os

    if os.name == "nt":  # rights there are lists, inherited from the user's own folder
        return False
    try:
        return bool(folder.stat().st_mode & 0o077)
    except OSError:
        return False

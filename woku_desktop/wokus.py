"""The window's door to the wokus: what is kept here at once, and what Woku says of them."""

from __future__ import annotations

import logging
import threading
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from woku_desktop.domain.errors import Problem
from woku_desktop.domain.feedback import WokuId
from woku_desktop.domain.woku import WokuFacts, WokuInfo, WokuList, parse_woku_link
from woku_desktop.jobs import Jobs

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from woku_desktop.carrier import LazyCarrier
    from woku_desktop.config.settings import LoadedSettings
    from woku_desktop.ui.bridge import Bridge
    from woku_desktop.woku.wokus import Hearsay
    from woku_desktop.woku_book import WokuBook

_log = logging.getLogger(__name__)

FRESH = timedelta(hours=6)
"""For so long what Woku said of a woku is not asked for again at a start."""


def utc_now() -> datetime:
    """The time in UTC."""
    return datetime.now(UTC)


class BackgroundWokus:
    """See `woku_desktop.ui.ports.Wokus`; what it asks runs on two threads of its own.

    One reads and writes the book of wokus and is soon done; the other asks Woku, which may take as
    long as the network lets it, and keeps nothing else waiting.

    Args:
        bridge: tells the window.
        folder: where the book lies.
        change: changes settings, as `woku_desktop.ui.ports.SettingsStore.change` does.
        now: the time in UTC.
    """

    def __init__(
        self,
        bridge: Bridge,
        folder: Path,
        change: Callable[[dict[str, str]], None],
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self._bridge = bridge
        self._folder = folder
        self._change = change
        self._now = now
        self._paper = Jobs("wokus")
        self._network = Jobs("wokus-network")
        self._carrier: LazyCarrier | None = None
        self._making = threading.Lock()
        self._made: WokuBook | None = None
        self._current: WokuId | None = None
        self._locked: frozenset[str] = frozenset()
        self._heard: dict[WokuId, WokuFacts] = {}  # what Woku said, of any woku, in this run
        self._listed: tuple[WokuId, ...] | None = None  # what the key may list; None: not known

    # What the program tells

    def connect(self, carrier: LazyCarrier) -> None:
        """Give the way to Woku, once; the current woku is asked about, unless it was lately."""
        self._carrier = carrier
        self._network.add(self._refresh_if_old)

    def follow(self, loaded: LoadedSettings) -> None:
        """Take over the settings, at the start and whenever they change. Any thread."""
        settings = loaded.settings
        woku_id = WokuId(settings.woku_id) if settings.woku_id else None
        self._locked = loaded.locked
        self._paper.add(lambda: self._follow(woku_id, settings.woku_name))

    def key_changed(self) -> None:
        """Another key may list other wokus, and see more of them. Any thread."""
        self._network.add(self._forget_list)
        self.refresh()

    def close(self, deadline_s: float) -> bool:
        """End both threads, once the way to Woku is closed. False if that is not done in time."""
        asked = self._network.close(deadline_s)
        return self._paper.close(deadline_s) and asked

    # The port

    def offer(self) -> None:
        """See the port."""
        self._paper.add(self._offer)

    def look_up(self, text: str) -> None:
        """See the port."""
        self._network.add(lambda: self._look_up(text))

    def choose(self, woku_id: WokuId) -> None:
        """See the port."""
        self._paper.add(lambda: self._choose(woku_id))

    def annotate(self, woku_id: WokuId, note: str) -> None:
        """See the port."""
        self._paper.add(lambda: self._annotate(woku_id, note))

    def refresh(self) -> None:
        """See the port."""
        if self._carrier is not None:
            self._network.add(self._refresh)

    @property
    def _book(self) -> WokuBook:
        from woku_desktop.woku_book import WokuBook

        with self._making:
            if self._made is None:
                self._made = WokuBook(self._folder)
            return self._made

    # On the book's thread

    def _follow(self, woku_id: WokuId | None, name: str) -> None:
        if woku_id is None or woku_id == self._current:
            self._current = woku_id
            return
        self._current = woku_id
        try:
            info = self._book.use(woku_id, self._now(), name)
            if woku_id in self._heard:
                info = self._book.told(self._heard[woku_id], self._now())
        except Problem as problem:
            info = self._not_kept(problem, woku_id)
        self._bridge.wokuChanged.emit(info)
        if self._carrier is not None:
            self._network.add(self._refresh_if_old)

    def _offer(self) -> None:
        self._tell_list(None)
        if self._carrier is not None:
            self._network.add(self._ask_list)

    def _choose(self, woku_id: WokuId) -> None:
        facts = self._heard.get(woku_id)
        known = self._book.get(woku_id)
        title = (facts.name if facts is not None else None) or known.name or known.question
        changes = {"woku_id": woku_id.value}
        if "woku_name" not in self._locked:
            changes["woku_name"] = title
        self._change(changes)

    def _annotate(self, woku_id: WokuId, note: str) -> None:
        try:
            info = self._book.annotate(woku_id, note)
        except Problem as problem:
            self._bridge.settingsFailed.emit(problem)
            info = self._book.get(woku_id)
        self._bridge.wokuChanged.emit(info)

    def _tell_list(self, problem: Problem | None) -> None:
        kept = self._book.wokus()
        known = {info.id for info in kept}
        others = [
            WokuInfo(woku_id).told(self._heard[woku_id], self._now())
            for woku_id in self._listed or ()
            if woku_id not in known
        ]
        others.sort(key=lambda info: info.title.casefold())
        self._bridge.wokusListed.emit(
            WokuList((*kept, *others), "kept" if self._listed is None else "key", problem)
        )

    def _not_kept(self, problem: Problem, woku_id: WokuId) -> WokuInfo:
        _log.warning("the book of wokus could not be written: %s", problem.code)
        return self._book.get(woku_id)

    # On the network's thread

    def _forget_list(self) -> None:
        self._listed = None

    def _ask_list(self) -> None:
        from woku_desktop.domain.woku_errors import WokusNotListed
        from woku_desktop.woku.wokus import Hearsay

        hearsay = self._list()
        # A key that lists nothing is no problem: the ones used here are all there is.
        self._tell_list(WokusNotListed() if hearsay is Hearsay.UNKNOWN else None)
        if self._current is not None:
            self._bridge.wokuChanged.emit(self._book.get(self._current))

    def _list(self) -> Hearsay:
        """Ask for all wokus, and take over what is said of each; what came of it."""
        from woku_desktop.woku.wokus import Hearsay

        assert self._carrier is not None
        wokus = self._carrier.wokus()
        for facts in wokus.items:
            self._take_over(facts)
        if wokus.hearsay is Hearsay.TOLD:
            self._listed = tuple(facts.id for facts in wokus.items)
        elif wokus.hearsay is Hearsay.REFUSED:
            self._listed = None
        return wokus.hearsay

    def _look_up(self, text: str) -> None:
        try:
            self._bridge.wokuLookedUp.emit(self._looked_up(parse_woku_link(text)))
        except Problem as problem:
            self._bridge.wokuLookedUp.emit(problem)

    def _looked_up(self, woku_id: WokuId) -> WokuInfo:
        from woku_desktop.domain.woku_errors import WokuHidden, WokuUnknown
        from woku_desktop.woku.wokus import Hearsay

        if self._carrier is None:
            return self._book.get(woku_id)
        page = self._carrier.woku(woku_id)
        if page.hearsay is Hearsay.MISSING:
            raise WokuUnknown
        if page.hearsay is Hearsay.REFUSED:
            raise WokuHidden
        if page.facts is not None:
            self._take_over(page.facts)
            if page.facts.name is None and self._listed is None:
                self._list()
        known, facts = self._book.get(woku_id), self._heard.get(woku_id)
        return known if facts is None else known.told(facts, self._now())

    def _refresh_if_old(self) -> None:
        """A start need not load the way to Woku for what Woku said an hour ago."""
        if self._current is None:
            return
        seen_at = self._book.get(self._current).seen_at
        fresh = seen_at is not None and timedelta(0) <= self._now() - seen_at < FRESH
        # What was heard of it in a list says nothing of its picture.
        if not fresh or self._current in self._heard:
            self._refresh()

    def _refresh(self) -> None:
        woku_id = self._current
        if woku_id is None or self._carrier is None:
            return
        page = self._carrier.woku(woku_id)
        if page.facts is not None:
            self._take_over(page.facts)
        if page.facts is None or page.facts.closed is None or page.facts.reviews_disabled is None:
            self._list()
        self._see(woku_id, page.facts)
        _log.info("the woku was asked about: %s", page.hearsay)
        self._bridge.wokuChanged.emit(self._book.get(woku_id))

    def _see(self, woku_id: WokuId, facts: WokuFacts | None) -> None:
        """Keep the picture that a woku shows now."""
        assert self._carrier is not None
        picture = self._carrier.picture(facts.image_url) if facts and facts.image_url else None
        if picture is not None:
            try:
                self._book.keep_picture(woku_id, picture.content, picture.ending)
            except Problem as problem:
                self._not_kept(problem, woku_id)

    def _take_over(self, facts: WokuFacts) -> None:
        """Keep what Woku said, on top of what it said before."""
        before = self._heard.get(facts.id)
        self._heard[facts.id] = facts if before is None else _joined(before, facts)
        try:
            self._book.told(facts, self._now())
        except Problem as problem:
            self._not_kept(problem, facts.id)


def _joined(before: WokuFacts, now: WokuFacts) -> WokuFacts:
    """What was said last of each side of a woku."""
    sides = ("name", "question", "image_url", "anonymous_disabled", "closed", "reviews_disabled")
    later = {side: said for side in sides if (said := getattr(now, side)) is not None}
    earlier = {side: getattr(before, side) for side in sides}
    return WokuFacts(now.id, **{**earlier, **later})

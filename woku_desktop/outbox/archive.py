"""All the voices at once: which there are, a page of them, a search in what was said, a day."""

from __future__ import annotations

import json
import re
import time
import unicodedata
from array import array
from dataclasses import replace
from itertools import chain, repeat
from typing import TYPE_CHECKING

from woku_desktop.domain.archive import DayPicture, Group, VoicesFound, VoicesQuery
from woku_desktop.outbox.rows import is_envelope_kept, to_ms
from woku_desktop.outbox.upkeep import Upkeep

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence
    from datetime import datetime
    from sqlite3 import Connection, Row

    from woku_desktop.domain.submission import State, Submission
    from woku_desktop.outbox.rows import Personal

_PARTS = {
    Group.NEEDS_YOU: (
        "state IN ('rejected', 'damaged', 'in_doubt')"
        " AND (state <> 'in_doubt' OR next_attempt_at IS NULL)"
    ),
    Group.WAITING: (
        "state IN ('queued', 'sending', 'in_doubt')"
        " AND (state <> 'in_doubt' OR next_attempt_at IS NOT NULL)"
    ),
    Group.DELIVERED: "state = 'delivered'",
}
# One text instead of a row each: SQLite lets other threads run before every row, and with a busy
# one among them each would be waited for.
_NUMBERS = (
    "SELECT group_concat(number) FROM (SELECT number FROM submission"
    " INDEXED BY submission_by_state WHERE {part} AND created_at >= :since"
    " AND (:stars = 0 OR rating = :stars) ORDER BY created_at DESC, id DESC)"
)
_PAGE = "SELECT * FROM submission WHERE number IN (SELECT value FROM json_each(?))"
_STATES = (
    "SELECT number, id, state, audio_kept, problem FROM submission"
    " WHERE number IN (SELECT value FROM json_each(?))"
)
_SAID = (
    "SELECT number, id, private FROM submission"
    " WHERE private IS NOT NULL AND number IN (SELECT value FROM json_each(?))"
)
_RATED = (
    "SELECT rating, count(*) AS many FROM submission INDEXED BY submission_by_day"
    " WHERE state <> 'discarded' AND created_at >= ? GROUP BY rating"
)
_OF_IDS = (
    "SELECT number FROM submission WHERE state = 'delivered'"
    " AND id IN (SELECT value FROM json_each(?)) ORDER BY created_at DESC, id DESC"
)
_EVER = -(1 << 62)
_AT_ONCE = 10_000  # numbers made of a text before other threads get a chance
_BATCH = 100  # voices searched before they do
_TELL_EVERY = 50
_ACCENTS = re.compile("[\u0300-\u036f]")


class Archive(Upkeep):
    """Answers for a list of 100,000; made for a thread of their own beside a window."""

    def keys(self, query: VoicesQuery) -> VoicesFound:
        """The numbers of the voices that a query is about, its text aside.

        Takes some 20 ms for 100,000. Whoever was discarded is not among them.
        """
        values = {"since": _since(query), "stars": query.stars}

        def work(connection: Connection) -> dict[Group, str]:
            return {
                group: connection.execute(_NUMBERS.format(part=part), values).fetchone()[0] or ""
                for group, part in _PARTS.items()
                if query.group in {Group.ALL, group}
            }

        listed = {group: _numbers(text) for group, text in self._read(work).items()}
        return _found(query, listed)

    def many(self, numbers: Sequence[int]) -> list[Submission]:
        """The submissions of these numbers, in their order; those that are gone are left out."""

        def work(connection: Connection) -> dict[int, Submission]:
            rows = connection.execute(_PAGE, (json.dumps(list(numbers)),)).fetchall()
            return {row["number"]: self._submission(row) for row in rows}

        found = self._read_private(work)
        return [found[number] for number in numbers if number in found]

    def ids_of(self, numbers: Sequence[int], states: Collection[State]) -> list[str]:
        """The ids of those of these numbers that are in one of these states, in their order.

        Nothing personal is opened for it. Meant for some hundred numbers at once.
        """
        found = {row["number"]: row for row in self._states(numbers)}
        rows = (found[number] for number in numbers if number in found)
        return [row["id"] for row in rows if row["state"] in states]

    def count_kept(self, numbers: Sequence[int]) -> int:
        """Of how many of these numbers the sealed file is here. See `ids_of`."""
        return sum(map(is_envelope_kept, self._states(numbers)))

    def search(
        self,
        query: VoicesQuery,
        on_found: Callable[[VoicesFound], None],
        cancelled: Callable[[], bool],
    ) -> None:
        """Look for a text in the addresses and in what was said or written; case and accents
        make no difference. Newest first; other threads get their turn every few milliseconds.

        Args:
            query: what is looked for.
            on_found: told the hits so far, on this thread; last with `complete`, unless cancelled.
            cancelled: asked every few milliseconds.
        """
        wanted = _plain(query.text)
        listed = self.keys(query)
        self.unlock()
        if not self._receipts.at_hand:
            on_found(VoicesFound(query, unreadable=len(listed)))
            return
        hits = {group: array("q") for group in _PARTS}
        told = 0
        for turn, (group, batch) in enumerate(_batches(listed)):
            if cancelled():
                return
            hits[group].extend(self._hits(batch, wanted))
            many = sum(map(len, hits.values()))
            if many > told and (not told or turn % _TELL_EVERY == 0):
                told = many
                on_found(_found(query, hits, complete=False))
            time.sleep(0)
        on_found(_found(query, hits))

    def delivered(
        self, wanted: VoicesQuery | Collection[str], on_step: Callable[[], None]
    ) -> Sequence[int]:
        """The numbers of those that were delivered, the newest first.

        Args:
            wanted: of these ids, or of all that a query finds, whatever its group.
            on_step: called every few milliseconds of a search; what it raises ends it.
        """

        def unwanted() -> bool:
            on_step()
            return False

        if not isinstance(wanted, VoicesQuery):
            ids = (json.dumps(list(wanted)),)
            return [
                row["number"] for row in self._read(lambda c: c.execute(_OF_IDS, ids).fetchall())
            ]
        query = replace(wanted, group=Group.DELIVERED)
        if not query.text:
            return self.keys(query).delivered
        found: list[VoicesFound] = []
        self.search(query, found.append, unwanted)
        return found[-1].delivered

    def day(self, since: datetime) -> DayPicture:
        """How the voices since then were rated; whoever was discarded does not count."""
        rows = self._read(lambda c: c.execute(_RATED, (to_ms(since),)).fetchall())
        many = {row["rating"]: row["many"] for row in rows}
        one, two, three, four, five = (many.get(stars, 0) for stars in range(1, 6))
        return DayPicture((one, two, three, four, five), unrated=many.get(None, 0))

    def _states(self, numbers: Sequence[int]) -> list[Row]:
        asked = (json.dumps(list(numbers)),)
        return self._read(lambda c: c.execute(_STATES, asked).fetchall())

    def _hits(self, batch: Sequence[int], wanted: str) -> Iterator[int]:
        rows: list[Row] = self._read(
            lambda c: c.execute(_SAID, (json.dumps(list(batch)),)).fetchall()
        )
        said = {row["number"]: self._personal(row) for row in rows}
        return (each for each in batch if _says(said.get(each), wanted))


def _since(query: VoicesQuery) -> int:
    return _EVER if query.since is None else to_ms(query.since)


def _numbers(text: str) -> array[int]:
    numbers = array("q")
    parts = text.split(",") if text else []
    for start in range(0, len(parts), _AT_ONCE):
        numbers.extend(map(int, parts[start : start + _AT_ONCE]))
    return numbers


def _found(
    query: VoicesQuery, listed: dict[Group, array[int]], *, complete: bool = True
) -> VoicesFound:
    needs_you, waiting, delivered = (listed.get(group, array("q"))[:] for group in _PARTS)
    return VoicesFound(query, needs_you, waiting, delivered, complete=complete)


def _batches(listed: VoicesFound) -> Iterator[tuple[Group, Sequence[int]]]:
    lists = zip(_PARTS, (listed.needs_you, listed.waiting, listed.delivered), strict=True)
    return chain.from_iterable(
        zip(repeat(group), _slices(numbers), strict=False) for group, numbers in lists
    )


def _slices(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    return (numbers[start : start + _BATCH] for start in range(0, len(numbers), _BATCH))


def _says(personal: Personal | None, wanted: str) -> bool:
    if personal is None:
        return False
    receipt = personal.get("receipt")
    heard = receipt.get("transcription") if isinstance(receipt, dict) else None
    return any(
        wanted in _plain(text)
        for text in (personal.get("email"), personal.get("text"), heard)
        if isinstance(text, str)
    )


def _plain(text: str) -> str:
    """As it is compared: without case, accents and how wide a gap is."""
    folded = text.casefold()
    if not folded.isascii():
        folded = _ACCENTS.sub("", unicodedata.normalize("NFD", folded))
    return " ".join(folded.split())

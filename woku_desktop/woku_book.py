"""The wokus this station has used: what Woku said of each, its picture, and what staff noted.

A small JSON file, and a folder of pictures named by their content. Losing it costs nothing that
Woku could not say again, apart from the notes.
"""

from __future__ import annotations

import logging
import re
import threading
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from woku_desktop.domain.errors import InvalidField, UnwritableSettings
from woku_desktop.domain.feedback import WokuId
from woku_desktop.domain.reasons import reason_of
from woku_desktop.domain.woku import (
    MAX_NAME_CHARS,
    MAX_NOTE_CHARS,
    MAX_QUESTION_CHARS,
    WokuFacts,
    WokuInfo,
    plain,
)
from woku_desktop.files import write_atomically

if TYPE_CHECKING:
    from pathlib import Path

_log = logging.getLogger(__name__)

MAX_WOKUS = 12
MAX_FILE_BYTES = 256 * 1024
"""More than that is not the book: twelve entries of full length take a tenth of it."""

_PICTURE = re.compile(r"[0-9a-f]{64}\.(png|jpg|webp)")


class _Entry(Struct, kw_only=True, omit_defaults=True):
    id: str
    name: str = ""
    question: str = ""
    picture: str = ""
    anonymous_disabled: bool = False
    closed: bool = False
    reviews_disabled: bool = False
    local_note: str = ""
    last_used_at: datetime
    seen_at: datetime | None = None


class _Pages(Struct, kw_only=True):
    wokus: list[_Entry]


class WokuBook:
    """The last wokus used, at most `MAX_WOKUS`.

    Every method does file work: any thread but the window's, several at the same time. What can't
    be written holds for the rest of the run all the same.

    Args:
        folder: where its file and its folder of pictures lie.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / "wokus.json"
        self._pictures = folder / "pictures"
        self._lock = threading.Lock()
        self._kept: dict[WokuId, WokuInfo] | None = None

    def wokus(self) -> tuple[WokuInfo, ...]:
        """All of them, the last used first."""
        with self._lock:
            return tuple(self._known().values())

    def get(self, woku_id: WokuId) -> WokuInfo:
        """What is known of a woku; nothing but its id if it is not in the book."""
        with self._lock:
            return self._known().get(woku_id, WokuInfo(woku_id))

    def use(self, woku_id: WokuId, now: datetime, name: str = "") -> WokuInfo:
        """Make a woku the last one used; the one used longest ago makes room for it.

        Args:
            woku_id: which.
            now: UTC.
            name: what to call it as long as Woku has not said.

        Raises:
            UnwritableSettings: if that can't be kept.
        """
        with self._lock:
            known = self._known().pop(woku_id, WokuInfo(woku_id))
            return self._put(replace(known, name=known.name or name, last_used_at=now))

    def told(self, facts: WokuFacts, now: datetime) -> WokuInfo:
        """Take over what Woku said; of a woku that is not in the book, nothing is kept.

        Raises:
            UnwritableSettings: if that can't be kept.
        """
        with self._lock:
            known = self._known().get(facts.id)
            if known is None:
                return WokuInfo(facts.id).told(facts, now)
            told = known.told(facts, now)
            return self._put(replace(told, picture="") if facts.image_url == "" else told)

    def annotate(self, woku_id: WokuId, note: str) -> WokuInfo:
        """Keep a note of staff's beside a woku of the book.

        Raises:
            UnwritableSettings: if it can't be kept.
        """
        with self._lock:
            known = self._known().get(woku_id, WokuInfo(woku_id))
            return self._put(replace(known, local_note=plain(note, MAX_NOTE_CHARS)))

    def keep_picture(self, woku_id: WokuId, content: bytes, ending: str) -> WokuInfo:
        """Keep a picture of a woku of the book.

        Args:
            woku_id: which.
            content: the file's.
            ending: of its name: "png", "jpg" or "webp".

        Raises:
            UnwritableSettings: if it can't be kept.
        """
        file = self._pictures / f"{sha256(content).hexdigest()}.{ending}"
        with self._lock:
            known = self._known().get(woku_id, WokuInfo(woku_id))
            if known.picture == str(file) and file.exists():
                return known
            try:
                self._pictures.mkdir(mode=0o700, exist_ok=True)
                write_atomically(file, content)
            except OSError as error:
                raise UnwritableSettings(file=str(file), reason=reason_of(error)) from error
            return self._put(replace(known, picture=str(file)))

    # Inside, with the lock held

    def _known(self) -> dict[WokuId, WokuInfo]:
        if self._kept is None:
            self._kept = {info.id: info for info in sorted(self._load(), key=_used, reverse=True)}
        return self._kept

    def _put(self, info: WokuInfo) -> WokuInfo:
        if info.last_used_at is None:
            return info  # not the station's: nothing to keep
        known = self._known()
        if known.get(info.id) == info:
            return info
        others = (each for each in known.values() if each.id != info.id)
        by_use = sorted((info, *others), key=_used, reverse=True)
        self._kept = {each.id: each for each in by_use[:MAX_WOKUS]}
        self._save()
        return info

    def _load(self) -> list[WokuInfo]:
        try:
            with self._file.open("rb") as file:
                content = file.read(MAX_FILE_BYTES)  # a longer one then ends in the middle
        except FileNotFoundError:
            return []
        except OSError as error:
            _log.warning("the book of wokus can't be read: %s", reason_of(error))
            return []
        try:
            entries = msgspec.json.decode(content, type=_Pages).wokus
            return [self._info(entry) for entry in entries][:MAX_WOKUS]
        except (ValueError, InvalidField):  # msgspec's errors are ValueErrors
            self._set_aside()
            return []

    def _set_aside(self) -> None:
        aside = self._file.with_name("wokus.damaged.json")
        _log.warning("the book of wokus was damaged: set aside as %s, begun anew", aside.name)
        try:
            self._file.replace(aside)
        except OSError as error:
            _log.warning("it could not be set aside: %s", reason_of(error))

    def _save(self) -> None:
        wokus = self._known().values()
        content = msgspec.json.encode(_Pages(wokus=[_entry(info) for info in wokus]))
        try:
            write_atomically(self._file, msgspec.json.format(content, indent=1))
            self._sweep({info.picture for info in wokus})
        except OSError as error:
            raise UnwritableSettings(file=str(self._file), reason=reason_of(error)) from error

    def _sweep(self, shown: set[str]) -> None:
        """Remove the pictures that no woku has any more, and what a crash left half-written."""
        if self._pictures.is_dir():
            for file in self._pictures.iterdir():
                if str(file) not in shown:
                    file.unlink(missing_ok=True)

    def _info(self, entry: _Entry) -> WokuInfo:
        file = self._pictures / entry.picture
        pictured = _PICTURE.fullmatch(entry.picture) and file.is_file()
        return WokuInfo(
            id=WokuId(entry.id),
            name=plain(entry.name, MAX_NAME_CHARS),
            question=plain(entry.question, MAX_QUESTION_CHARS),
            picture=str(file) if pictured else "",
            anonymous_disabled=entry.anonymous_disabled,
            closed=entry.closed,
            reviews_disabled=entry.reviews_disabled,
            local_note=plain(entry.local_note, MAX_NOTE_CHARS),
            last_used_at=entry.last_used_at,
            seen_at=entry.seen_at,
        )


def _entry(info: WokuInfo) -> _Entry:
    assert info.last_used_at is not None, "only what was used is in the book"
    return _Entry(
        id=info.id.value,
        name=info.name,
        question=info.question,
        picture=info.picture.replace("\\", "/").rpartition("/")[2],
        anonymous_disabled=info.anonymous_disabled,
        closed=info.closed,
        reviews_disabled=info.reviews_disabled,
        local_note=info.local_note,
        last_used_at=info.last_used_at,
        seen_at=info.seen_at,
    )


def _used(info: WokuInfo) -> float:
    return info.last_used_at.timestamp() if info.last_used_at is not None else 0.0

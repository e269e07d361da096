"""A woku as a station knows it: what it is called, what it asks, and what it takes."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal

from woku_desktop.domain.feedback import WokuId

if TYPE_CHECKING:
    from datetime import datetime

    from woku_desktop.domain.errors import Problem

MAX_NAME_CHARS = 200
MAX_QUESTION_CHARS = 300
MAX_NOTE_CHARS = 200

# Neither a longer run of digits nor a part of one is an id.
_ID_IN_A_LINK = r"(?<![0-9a-zA-Z])[0-9a-fA-F]{24}(?![0-9a-zA-Z])"
_RULES = ("anonymous_disabled", "closed", "reviews_disabled")


@dataclass(frozen=True, slots=True)
class WokuFacts:
    """What Woku said of one woku just now; None wherever it said nothing.

    Args:
        id: which.
        name: what its owner calls it.
        question: what the person is asked; "" if nothing is.
        image_url: where its picture is; "" if it has none.
        anonymous_disabled: whether an opinion must come with an e-mail.
        closed: whether it takes nothing any more.
        reviews_disabled: whether it takes nothing for now.
    """

    id: WokuId
    name: str | None = None
    question: str | None = None
    image_url: str | None = None
    anonymous_disabled: bool | None = None
    closed: bool | None = None
    reviews_disabled: bool | None = None


@dataclass(frozen=True, slots=True)
class WokuInfo:
    """What is known here of a woku: what Woku said last, and what staff noted.

    Every text is plain: without control characters, and bounded.

    Args:
        id: which.
        name: what its owner calls it; "" if nobody has said.
        question: what the person is asked; "" for the language's own question.
        picture: the path of the kept picture; "" without one.
        anonymous_disabled: whether an opinion must come with an e-mail.
        closed: whether it takes nothing any more.
        reviews_disabled: whether it takes nothing for now.
        local_note: place, shift, who is on duty; stays on this machine.
        last_used_at: when it was last the station's, UTC; None if never.
        seen_at: when Woku last said something of it, UTC; None if never.
    """

    id: WokuId
    name: str = ""
    question: str = ""
    picture: str = ""
    anonymous_disabled: bool = False
    closed: bool = False
    reviews_disabled: bool = False
    local_note: str = field(default="", repr=False)
    last_used_at: datetime | None = None
    seen_at: datetime | None = None

    @property
    def takes_feedback(self) -> bool:
        """Whether Woku takes opinions on it, as far as anybody has said."""
        return not self.closed and not self.reviews_disabled

    @property
    def title(self) -> str:
        """What to call it: its name, else what it asks, else its id."""
        return self.name or self.question or self.id.value

    @property
    def description(self) -> str:
        """What tells it from others of its title: what it asks, else its id; "" if that is it."""
        if self.name and self.question:
            return self.question
        return self.id.value if self.title != self.id.value else ""

    def told(self, facts: WokuFacts, now: datetime) -> WokuInfo:
        """The same after Woku spoke; what it did not speak of stays as it was.

        Args:
            facts: what it said, of this woku.
            now: when, UTC.
        """
        return replace(
            self,
            name=self.name if facts.name is None else facts.name,
            question=self.question if facts.question is None else facts.question,
            seen_at=now,
            **{rule: said for rule in _RULES if (said := getattr(facts, rule)) is not None},
        )


@dataclass(frozen=True, slots=True)
class WokuList:
    """The wokus to choose from: those used here first, newest first, then the others by name.

    Args:
        wokus: each once.
        source: "key" if it holds all that the key may list, "kept" if only what is known here.
        problem: why it is not the key's, if something went wrong.
    """

    wokus: tuple[WokuInfo, ...] = ()
    source: Literal["key", "kept"] = "kept"
    problem: Problem | None = None


def plain(text: str, max_chars: int) -> str:
    """A text from elsewhere in one line, without control and direction characters, bounded."""
    kept = (" " if letter.isspace() else letter for letter in text)
    line = "".join(letter for letter in kept if unicodedata.category(letter)[0] != "C")
    line = " ".join(line.split())
    return line if len(line) <= max_chars else line[: max_chars - 1].rstrip() + "…"


def parse_woku_link(text: str) -> WokuId:
    """A woku's id, typed alone or inside a link to it.

    Raises:
        InvalidField: with field "woku_id", if there is none, or more than one.
    """
    found = {match.lower() for match in re.findall(_ID_IN_A_LINK, text)}
    return WokuId(found.pop() if len(found) == 1 else text.strip())

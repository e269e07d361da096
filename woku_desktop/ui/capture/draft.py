"""What a person has given of one opinion so far, apart from the voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from woku_desktop.domain.feedback import (
    MAX_TEXT_CHARS,
    Anonymous,
    Feedback,
    Kind,
    Rating,
    WokuId,
    new_feedback_id,
)
from woku_desktop.ui.capture.phases import Missing

if TYPE_CHECKING:
    from datetime import datetime

    from woku_desktop.domain.feedback import Respondent
    from woku_desktop.ui.capture.current_woku import CurrentWoku

_LINE_ENDS = str.maketrans(
    {"\x0b": "\n", "\x0c": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"}
)
_NO_TEXT = frozenset({"Cc", "Cs"})


def without_controls(text: str) -> str:
    """A text as it may be typed: its lines end in one way, and nothing in it is a control.

    Halves of a character, which no file and no server takes, go too; a tab becomes a blank.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").translate(_LINE_ENDS)
    if lines.isprintable():
        return lines
    # Not needed before somebody writes more than a line.
    import unicodedata

    return "".join(c for c in lines if c == "\n" or unicodedata.category(c) not in _NO_TEXT)


class Draft:
    """Rating, respondent and written words, and which way the opinion goes: spoken or written.

    Window's thread only.

    Attributes:
        stars: the rating, 1 to 5; 0 without one.
        respondent: who it is; None while what was typed is not right.
        respondent_missing: what is wrong then.
        mode: the way that is sent; the other's words are kept beside it.
    """

    stars: int
    respondent: Respondent | None
    respondent_missing: Missing
    mode: Kind

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        """Forget everything, for the next person."""
        self.stars = 0
        self.respondent = None
        self.respondent_missing = Missing.EMAIL
        self.mode = Kind.VOICE
        self._text = ""
        self._text_id = ""

    @property
    def text(self) -> str:
        """What was written, as it was typed. Personal."""
        return self._text

    @property
    def written(self) -> str:
        """What was written, as it is sent: without the blanks around it. Personal."""
        return self._text.strip()

    def set_text(self, text: str) -> None:
        """Take over what was typed, without controls and cut to what Woku takes."""
        kept = without_controls(text)[:MAX_TEXT_CHARS]
        if kept != self._text:
            self._text = kept
            self._text_id = ""

    @property
    def text_id(self) -> str:
        """The id these written words are handed over with: the same as long as they are.

        So what was kept after all, though it was said not to be, is not kept a second time.
        """
        self._text_id = self._text_id or new_feedback_id()
        return self._text_id

    def missing(
        self, voice: Missing | None, woku: CurrentWoku, woku_id: WokuId | None
    ) -> tuple[Missing, ...]:
        """What is missing before it can be sent, in the order of the screen.

        Args:
            voice: what the voice lacks; None if there is a take. Asked only of a spoken one.
            woku: what the woku takes.
            woku_id: which one it is; None as long as none is chosen.
        """
        found: list[Missing | None] = [None if self.stars else Missing.STAR]
        if self.mode is Kind.TEXT:
            found.append(None if self.written else Missing.TEXT)
        else:
            found.append(voice)
        if self.respondent is None:
            found.append(self.respondent_missing)
        elif woku.anonymous_disabled and isinstance(self.respondent, Anonymous):
            found.append(Missing.EMAIL)
        if woku_id is None:
            found.append(Missing.WOKU)
        elif not woku.takes_feedback:
            found.append(Missing.WOKU_CLOSED)
        return tuple(each for each in found if each is not None)

    def feedback(
        self, identifier: str, now: datetime, woku_id: WokuId, language: str, local_note: str
    ) -> Feedback:
        """The opinion without its words; nothing may be missing."""
        assert self.respondent is not None, "what is missing is asked first"
        return Feedback(
            id=identifier,
            created_at=now,
            woku_id=woku_id,
            rating=Rating(self.stars),
            respondent=self.respondent,
            language=language,
            local_note=local_note,
        )

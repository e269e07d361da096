"""One submission as one sealed file: age(tar(feedback.json, voice.<format>)), or text.txt in it.

The stock tools open it anywhere with the right key: `age -d -i KEY ID.age | tar x`.
"""

from __future__ import annotations

import io
import tarfile
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from woku_desktop.domain.errors import QT_TRANSLATE_NOOP, InvalidField
from woku_desktop.domain.feedback import (
    Anonymous,
    Feedback,
    Identified,
    Kind,
    Rating,
    WokuId,
    parse_text,
)
from woku_desktop.domain.outbox_errors import EnvelopeDamaged, EnvelopeNewer
from woku_desktop.domain.voice import AudioFormat

if TYPE_CHECKING:
    from collections.abc import Sequence

    from woku_desktop.domain.feedback import Respondent
    from woku_desktop.domain.submission import Amendment

_FEEDBACK_NAME = "feedback.json"
_TEXT_NAME = "text.txt"

# The lowest that can say it: what holds a voice is opened by the versions before writing too.
_VERSIONS = {Kind.VOICE: 1, Kind.TEXT: 2}
_KNOWN_VERSION = max(_VERSIONS.values())
_NO_TEXT = QT_TRANSLATE_NOOP("Allowed", "nothing when the opinion was spoken")


@dataclass(frozen=True, slots=True)
class Envelope:
    """What one sealed file holds: a voice, or an opinion in writing (see `of_text`).

    Args:
        feedback: the opinion.
        voice: the encoded sound; personal, so not in repr.
        format: what it is encoded to; None in writing.
        seconds: its length; None for a file that was handed in and does not tell.
        text: what was written; None for a voice. Personal.
    """

    feedback: Feedback
    voice: bytes
    format: AudioFormat | None
    seconds: float | None
    text: str | None = None

    @classmethod
    def of_text(cls, feedback: Feedback, text: str) -> Envelope:
        """An opinion in writing.

        Raises:
            InvalidField: if the text is empty, or too long.
        """
        return cls(feedback, b"", None, None, parse_text(text))

    def __repr__(self) -> str:
        return f"<Envelope {self.feedback.id}, {self.kind}, {len(self.content)} bytes>"

    @property
    def kind(self) -> Kind:
        """Spoken or written."""
        return Kind.VOICE if self.text is None else Kind.TEXT

    @property
    def content(self) -> bytes:
        """The sound, or the text in UTF-8. Personal."""
        return self.voice if self.text is None else self.text.encode()

    @property
    def content_name(self) -> str:
        """What the content is called beside feedback.json: "voice.mp3", "text.txt"."""
        return _TEXT_NAME if self.text is not None else f"voice.{self.format}"


class _Contact(msgspec.Struct):
    email: str
    phone: str | None = None


class _Letter(msgspec.Struct, kw_only=True):
    """feedback.json."""

    version: int
    id: str
    created_at: datetime
    woku_id: str
    rating: int
    respondent: _Contact | None
    language: str
    format: AudioFormat | None
    seconds: float | None
    kind: Kind = Kind.VOICE
    local_note: str = ""


class _Version(msgspec.Struct):
    """As much of feedback.json as every version has."""

    version: int


def seal(envelope: Envelope, recipients: Sequence[str]) -> bytes:
    """Pack and seal an envelope.

    Args:
        envelope: what to seal.
        recipients: age public keys ("age1…"), at least one.

    Returns:
        The whole sealed file. Sealing 480 kB takes about a millisecond; other threads run.
    """
    import pyrage

    keys = [pyrage.x25519.Recipient.from_str(recipient) for recipient in recipients]
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar:
        moment = envelope.feedback.created_at.timestamp()
        _add(tar, _FEEDBACK_NAME, feedback_json(envelope), moment)
        _add(tar, envelope.content_name, envelope.content, moment)
    packed.seek(0)
    sealed = io.BytesIO()
    pyrage.encrypt_io(packed, sealed, keys)
    return sealed.getvalue()


def unseal(sealed: bytes, identity: str) -> Envelope:
    """Open an envelope, authenticated whole.

    Args:
        sealed: the whole file.
        identity: the age secret key ("AGE-SECRET-KEY-1…").

    Raises:
        EnvelopeDamaged: if it does not open with this key, or holds something else.
        EnvelopeNewer: if a later version of the program sealed it.
    """
    import pyrage

    packed = _room_for(len(sealed))
    try:
        pyrage.decrypt_io(io.BytesIO(sealed), packed, [pyrage.x25519.Identity.from_str(identity)])
    except (pyrage.DecryptError, OSError) as error:
        raise EnvelopeDamaged from error
    packed.truncate()
    packed.seek(0)
    try:
        with tarfile.open(fileobj=packed, mode="r:") as tar:
            letter = _decoded(_read(tar, _FEEDBACK_NAME))
            if letter.kind is Kind.TEXT:
                return Envelope.of_text(_feedback(letter), _read(tar, _TEXT_NAME).decode())
            # Without a format there is no file of that name.
            voice = _read(tar, f"voice.{letter.format}")
        return Envelope(_feedback(letter), voice, letter.format, letter.seconds)
    except (tarfile.TarError, KeyError, ValueError, OverflowError, InvalidField) as error:
        # The cause may quote the person's own words, so it does not travel on.
        raise EnvelopeDamaged(kind=type(error).__name__) from None


def amended(envelope: Envelope, amendment: Amendment) -> Envelope:
    """The envelope with what a person corrects in it.

    Raises:
        InvalidField: if a voice is given a text, or the text is empty or too long.
    """
    feedback = replace(
        envelope.feedback,
        respondent=amendment.respondent or envelope.feedback.respondent,
        rating=amendment.rating or envelope.feedback.rating,
    )
    if amendment.text is None:
        return replace(envelope, feedback=feedback)
    if envelope.kind is Kind.VOICE:
        raise InvalidField("text", allowed=_NO_TEXT)
    return Envelope.of_text(feedback, amendment.text)


def feedback_json(envelope: Envelope) -> bytes:
    """What lies beside the voice or the text: all else that is known of it. Personal."""
    return msgspec.json.encode(_letter(envelope))


def _decoded(text: bytes) -> _Letter:
    found = msgspec.json.decode(text, type=_Version).version
    if found > _KNOWN_VERSION:
        raise EnvelopeNewer(found=found, known=_KNOWN_VERSION)
    letter = msgspec.json.decode(text, type=_Letter)
    if found < _VERSIONS[letter.kind]:
        raise ValueError("a kind that this version did not have")
    return letter


def _letter(envelope: Envelope) -> _Letter:
    feedback = envelope.feedback
    contact = (
        _Contact(feedback.respondent.email, feedback.respondent.phone)
        if isinstance(feedback.respondent, Identified)
        else None
    )
    return _Letter(
        version=_VERSIONS[envelope.kind],
        id=feedback.id,
        created_at=feedback.created_at,
        woku_id=str(feedback.woku_id),
        rating=feedback.rating.stars,
        respondent=contact,
        language=feedback.language,
        format=envelope.format,
        seconds=envelope.seconds,
        kind=envelope.kind,
        local_note=feedback.local_note,
    )


def _feedback(letter: _Letter) -> Feedback:
    respondent: Respondent = Anonymous()
    if letter.respondent is not None:
        respondent = Identified(letter.respondent.email, letter.respondent.phone)
    return Feedback(
        id=letter.id,
        created_at=letter.created_at,
        woku_id=WokuId(letter.woku_id),
        rating=Rating(letter.rating),
        respondent=respondent,
        language=letter.language,
        local_note=letter.local_note,
    )


def _room_for(size: int) -> io.BytesIO:
    """A buffer that need not grow, which would take as long as the cipher; empty as to its use."""
    room = io.BytesIO()
    room.seek(size)
    room.write(b"\0")
    room.seek(0)
    return room


def _add(tar: tarfile.TarFile, name: str, content: bytes, moment: float) -> None:
    entry = tarfile.TarInfo(name)
    entry.size = len(content)
    entry.mode = 0o600
    entry.mtime = int(moment)  # a fraction would take a header of its own
    tar.addfile(entry, io.BytesIO(content))


def _read(tar: tarfile.TarFile, name: str) -> bytes:
    member = tar.extractfile(name)
    if member is None:
        raise KeyError(name)
    return member.read()

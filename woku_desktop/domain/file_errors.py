"""What may be wrong with a file that a person hands in, or a folder to put one in.

    FileProblem
     ├─ FileUnreadable, FileUnwritable, NotAudio, FileEmpty, FileTooLong, FileTooShort, FileTooLarge
     └─ WrongIdentity

See `woku_desktop.domain.errors` for the whole tree and for how the sentences are made.
"""

from __future__ import annotations

from woku_desktop.domain.errors import QT_TRANSLATE_NOOP, Problem


class FileProblem(Problem):
    """Something about a file that a person named."""


class FileUnreadable(FileProblem):
    """It can't be read."""

    title = QT_TRANSLATE_NOOP("Problem", "The file can't be read")
    detail = QT_TRANSLATE_NOOP("Problem", "{file}: {reason}")
    remedy = QT_TRANSLATE_NOOP("Problem", "Check its name and its permissions, then try again.")


class FileUnwritable(FileProblem):
    """It can't be written."""

    title = QT_TRANSLATE_NOOP("Problem", "The file can't be written")
    detail = QT_TRANSLATE_NOOP("Problem", "{file}: {reason}")
    remedy = QT_TRANSLATE_NOOP(
        "Problem", "Check the folder, its permissions and its room, then try again."
    )


class NotAudio(FileProblem):
    """It holds no sound that is known here."""

    title = QT_TRANSLATE_NOOP("Problem", "The file is not a recording")
    detail = QT_TRANSLATE_NOOP("Problem", "{file} holds no sound that this program knows.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Take a file like MP3, WAV, FLAC, Ogg, M4A, MP4 or WebM.")


class FileEmpty(FileProblem):
    """There is nothing in it."""

    title = QT_TRANSLATE_NOOP("Problem", "The file is empty")
    detail = QT_TRANSLATE_NOOP("Problem", "{file} holds no sound.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Take another file.")


class FileTooShort(FileProblem):
    """Less than a second of sound."""

    title = QT_TRANSLATE_NOOP("Problem", "The recording is too short")
    detail = QT_TRANSLATE_NOOP("Problem", "{file} lasts {seconds} seconds; it takes at least one.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Take another file.")


class FileTooLong(FileProblem):
    """More sound than a voice may have."""

    title = QT_TRANSLATE_NOOP("Problem", "The recording is too long")
    detail = QT_TRANSLATE_NOOP(
        "Problem", "{file} lasts {seconds} seconds; at most {allowed} are taken."
    )
    remedy = QT_TRANSLATE_NOOP("Problem", "Shorten it, then try again.")


class FileTooLarge(FileProblem):
    """More bytes than are sent."""

    title = QT_TRANSLATE_NOOP("Problem", "The file is too large")
    detail = QT_TRANSLATE_NOOP("Problem", "{file} has {megabytes} MB; at most {allowed} are taken.")
    remedy = QT_TRANSLATE_NOOP("Problem", "Shorten it or save it as MP3, then try again.")


class WrongIdentity(FileProblem):
    """An age identity that opens nothing here, or is none."""

    title = QT_TRANSLATE_NOOP("Problem", "That key does not fit")
    detail = QT_TRANSLATE_NOOP("Problem", "{file} holds no age identity (AGE-SECRET-KEY-1…).")
    remedy = QT_TRANSLATE_NOOP("Problem", "Take the file that was made when the key was made.")

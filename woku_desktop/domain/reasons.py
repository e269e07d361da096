"""Why the system refused something with a file: in words, translated where they are shown.

They are the fact `reason` of a Problem, and of the translators' context "Reason".
"""

from __future__ import annotations

import errno
import os

from woku_desktop.domain.errors import QT_TRANSLATE_NOOP

NOT_ORDINARY = QT_TRANSLATE_NOOP("Reason", "it is not an ordinary file")
NO_SUCH_NAME = QT_TRANSLATE_NOOP("Reason", "there can be no file of that name")
HELD_BY_ANOTHER = QT_TRANSLATE_NOOP("Reason", "another program holds it")
NOT_TEXT = QT_TRANSLATE_NOOP("Reason", "it is not text in UTF-8")

_NOT_ALLOWED = QT_TRANSLATE_NOOP("Reason", "this user has no right to it")
_FULL = QT_TRANSLATE_NOOP("Reason", "the disk is full")
_WORDS = {
    errno.ENOENT: QT_TRANSLATE_NOOP("Reason", "there is no such file or folder"),
    errno.EACCES: _NOT_ALLOWED,
    errno.EPERM: _NOT_ALLOWED,
    errno.EEXIST: QT_TRANSLATE_NOOP("Reason", "there is something else of that name"),
    errno.EISDIR: QT_TRANSLATE_NOOP("Reason", "it is a folder"),
    errno.ENOTDIR: QT_TRANSLATE_NOOP("Reason", "a part of its path is not a folder"),
    errno.ENAMETOOLONG: QT_TRANSLATE_NOOP("Reason", "its name is too long"),
    errno.EINVAL: NO_SUCH_NAME,
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EROFS: QT_TRANSLATE_NOOP("Reason", "nothing can be written to that disk"),
    errno.EIO: QT_TRANSLATE_NOOP("Reason", "the disk can't be read or written there"),
}


def reason_of(error: OSError) -> str:
    """Why it failed: of these words, or, for what is rare, the system's own."""
    code = error.errno or errno.EIO
    return _WORDS.get(code) or os.strerror(code)

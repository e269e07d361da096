"""Why the system refused a file."""

from __future__ import annotations

import errno
import os

import pytest

from woku_desktop.domain.reasons import reason_of


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (FileNotFoundError(errno.ENOENT, "x"), "there is no such file or folder"),
        (PermissionError(errno.EPERM, "x"), "this user has no right to it"),
        (OSError(errno.ENOSPC, "x"), "the disk is full"),
        (OSError("without a number"), "the disk can't be read or written there"),
        (OSError(errno.ELOOP, "x"), os.strerror(errno.ELOOP)),
    ],
)
def test_what_the_system_says_is_told_in_our_words(error: OSError, told: str) -> None:
    assert reason_of(error) == told

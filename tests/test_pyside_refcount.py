"""The Qt binding keeps its count of None: a release of it that did not aborts after a while."""

from __future__ import annotations

import os
import subprocess
import sys

_CALLS = 5_000
# In a process of its own: a broken binding takes the whole test run with it.
_PROBE = f"""
import sys
from PySide6.QtCore import QCoreApplication, QObject
app = QCoreApplication([])
thing = QObject()
before = sys.getrefcount(None)
for number in range({_CALLS}):
    thing.setObjectName("a" if number % 2 else "b")
print(before - sys.getrefcount(None))
"""


def test_void_calls_do_not_eat_references_to_none() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROBE],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
        env=os.environ,
    )
    # Some hundred may come and go with caches; a leak loses one at every call.
    assert int(done.stdout) < _CALLS / 10

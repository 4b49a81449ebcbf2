"""One process writes the journal: a lock that the operating system holds and drops with it.

The file stays; only the lock on it counts. So a killed process leaves no obstacle, and a number
in the file is never asked whether that process still lives.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from pos_app.errors import JournalTrouble
from pos_app.journal.file.faults import told_as_trouble


class JournalLock:
    """Held from construction to `release`. Raises JournalTrouble `till_open` or `read_only`."""

    def __init__(self, path: Path) -> None:
        with told_as_trouble(path):
            self._descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(self._descriptor)
        except OSError as taken:
            os.close(self._descriptor)
            raise JournalTrouble("till_open", "another process writes this journal") from taken

    def release(self) -> None:
        """Give the lock up; further calls change nothing."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

"""Kills this process at a named point, so that tests can see what a power cut there would do.

`POS_APP_FAIL_POINT="journal.before_commit:3"` dies at the third time that point is reached (the
first without a number), by SIGKILL, as a power cut or the kernel would: no clean-up runs. Unset,
a point costs one comparison. The points are listed where they are called: grep `fail_point`.
"""

from __future__ import annotations

import os
import signal
import threading

VARIABLE = "POS_APP_FAIL_POINT"

_name, _, _nth = os.environ.get(VARIABLE, "").partition(":")
_left = int(_nth) if _nth.isascii() and _nth.isdigit() else 1
_lock = threading.Lock()


def reached(name: str) -> None:
    """Die here if this is the armed point and it is its turn."""
    if name == _name:
        _count_down()


def _count_down() -> None:
    global _left  # noqa: PLW0603  # one counter a process, like the variable that sets it
    with _lock:
        _left -= 1
        if _left > 0:
            return
    if hasattr(signal, "SIGKILL"):
        os.kill(os.getpid(), signal.SIGKILL)
    os._exit(137)

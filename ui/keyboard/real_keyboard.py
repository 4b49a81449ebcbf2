"""Whether a real keyboard is plugged in, as far as the system tells."""

from __future__ import annotations

import sys
from pathlib import Path

_LINUX = Path("/proc/bus/input/devices")
_LETTERS = (*range(16, 26), *range(30, 39), *range(44, 51))
"""Key codes Q to P, A to L, Z to M (linux/input-event-codes.h)."""


def real_keyboard_known(devices: Path = _LINUX, platform: str = sys.platform) -> bool:
    """Whether some device has keys for letters. True where nobody can tell.

    A barcode scanner passes for a keyboard, too: where there is one and no keyboard, the setting
    `till.onscreen_keyboard = "on"` says so.
    """
    if platform != "linux":
        return True
    try:
        text = devices.read_text("utf-8", errors="replace")
    except OSError:
        return True
    return any(_has_letters(line) for line in text.splitlines() if line.startswith("B: KEY="))


def _has_letters(line: str) -> bool:
    """`B: KEY=402000000 3803078f800d001 feffffdfffefffff fffffffffffffffe`: words of 64 keys, the
    last one has keys 0 to 63.
    """
    lowest = line.removeprefix("B: KEY=").split()[-1:]
    try:
        bits = int(lowest[0], 16) if lowest else 0
    except ValueError:
        return False
    return all(bits >> code & 1 for code in _LETTERS)

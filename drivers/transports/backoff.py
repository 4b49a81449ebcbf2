"""How long to wait between attempts to reach a device that went away."""

from __future__ import annotations

from collections.abc import Iterator

FIRST = 0.1
LONGEST = 5.0


def delays(first: float = FIRST, longest: float = LONGEST) -> Iterator[float]:
    """Seconds to wait before the second, third, ... attempt: doubling, never over `longest`."""
    wait = first
    while True:
        yield min(wait, longest)
        wait = min(wait * 2, longest)

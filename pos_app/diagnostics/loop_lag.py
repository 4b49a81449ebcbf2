"""How long the event loop was held up: the longest stall of late, for the diagnostics."""

from __future__ import annotations

from collections import deque

from pos_app.ports.clock import Clock

EVERY = 0.25
"""Seconds between two looks."""
KEPT = 240
"""Looks that are remembered: the last minute."""


class LoopLag:
    """Wakes four times a second; a wake that comes late tells how long nothing else could run."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._late: deque[float] = deque(maxlen=KEPT)

    async def watch(self) -> None:
        """Look until cancelled."""
        while True:
            before = self._clock.monotonic()
            await self._clock.sleep(EVERY)
            self._late.append(max(0.0, self._clock.monotonic() - before - EVERY))

    def longest(self) -> float | None:
        """Seconds of the longest stall of the last minute; None before the first look."""
        return max(self._late) if self._late else None

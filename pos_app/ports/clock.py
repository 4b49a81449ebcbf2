"""Time, as the use cases see it. Nothing below `app` and the spokes reads a clock by itself."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Wall time for records, monotonic time for deadlines, and the only way to wait."""

    def now(self) -> datetime:
        """The current time, aware, in UTC."""

    def monotonic(self) -> float:
        """Seconds that never go back, whatever is done to the wall clock."""

    async def sleep(self, seconds: float) -> None:
        """Wait at least `seconds` (0 yields once)."""

"""The simulator's time: the wall's, shifted at will, or frozen for a test."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime, timedelta, timezone

KUWAIT = timezone(timedelta(hours=3))
"""Hesabe stamps rows in Kuwait time without an offset (hesabe-api.md, section 1, point 10)."""


class VirtualClock:
    """Unix seconds that can be shifted; waiting ends early when a shift passes its end.

    A frozen clock moves by `shift` alone, so that a test needs no real second.
    """

    def __init__(self, frozen_at: float | None = None) -> None:
        self._frozen = frozen_at is not None
        self._start = time.time() if frozen_at is None else frozen_at
        self._since = time.monotonic()
        self._offset = 0.0
        self._waiting: set[asyncio.Event] = set()

    def now(self) -> float:
        """Unix seconds in this clock's world."""
        passed = 0.0 if self._frozen else time.monotonic() - self._since
        return self._start + passed + self._offset

    @property
    def waiting(self) -> int:
        """How many are waiting for this clock."""
        return len(self._waiting)

    def shift(self, seconds: float) -> None:
        """Jump by `seconds` (negative: back) and wake whoever waits."""
        self._offset += seconds
        for event in self._waiting:
            event.set()

    async def sleep(self, seconds: float) -> None:
        """Wait until this clock has moved on by `seconds`; on a frozen one, for a shift."""
        until = self.now() + seconds
        event = asyncio.Event()
        self._waiting.add(event)
        try:
            while (left := until - self.now()) > 0:
                event.clear()
                try:
                    await asyncio.wait_for(event.wait(), None if self._frozen else left)
                except TimeoutError:
                    continue
        finally:
            self._waiting.discard(event)


def stamp(at: float) -> str:
    """`at` as the gateway writes it: Kuwait time, no offset, whole seconds."""
    return datetime.fromtimestamp(at, KUWAIT).strftime("%Y-%m-%d %H:%M:%S")


def day(at: float) -> str:
    """The day of `at` in Kuwait, `YYYY-MM-DD`."""
    return datetime.fromtimestamp(at, KUWAIT).strftime("%Y-%m-%d")


def start_of(named: str) -> float:
    """The Unix seconds at which a day begins in Kuwait; no day there is longer or shorter."""
    return datetime.fromisoformat(named).replace(tzinfo=KUWAIT).timestamp()


def iso(at: float) -> str:
    """`at` in UTC with microseconds, for the ledger."""
    return datetime.fromtimestamp(at, UTC).isoformat(timespec="microseconds")


def from_iso(text: str) -> float:
    """The Unix seconds of an `iso` text. Raises ValueError."""
    return datetime.fromisoformat(text).timestamp()

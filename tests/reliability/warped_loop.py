"""An event loop whose clock jumps over every wait: hours of a till in seconds, with real sockets.

When nothing is ready, a moment is given to what may be on its way through the kernel; then the
clock jumps to the next timer. Everything on the loop (till, gateway client, simulator) lives in
the same jumping time.
"""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from pos_app.simulator.world.clock import VirtualClock

GRACE = 0.002
START = datetime(2026, 11, 23, 13, 42, tzinfo=UTC)
_DEADLOCK = 20.0


class _JumpingSelector(selectors.DefaultSelector):
    """Waits no longer than `GRACE` for anything, and counts the rest as passed."""

    def __init__(self) -> None:
        super().__init__()
        self.passed = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready = super().select(0)
        if ready or (timeout is not None and timeout <= 0):
            return ready
        if timeout is None:
            ready = super().select(_DEADLOCK)
            assert ready, "everything waits for something that never comes"
            return ready
        ready = super().select(GRACE)
        if not ready:
            self.passed += timeout
        return ready


class WarpedLoop(asyncio.SelectorEventLoop):
    """Use with `asyncio.Runner(loop_factory=WarpedLoop)`."""

    def __init__(self) -> None:
        self._jumping = _JumpingSelector()
        super().__init__(self._jumping)

    def time(self) -> float:
        return self._jumping.passed

    def default_exception_handler(self, context: Mapping[str, Any]) -> None:
        raise AssertionError(f"left to the loop: {context}")


class LoopClock:
    """The till's clock in the loop's time; `jump` makes its wall clock wrong, as clocks are."""

    def __init__(self) -> None:
        self.jump = timedelta()

    def now(self) -> datetime:
        return START + timedelta(seconds=self.monotonic()) + self.jump

    def monotonic(self) -> float:
        return asyncio.get_running_loop().time()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


class LoopVirtualClock(VirtualClock):
    """The simulator's clock in the loop's time."""

    def now(self) -> float:
        return START.timestamp() + asyncio.get_running_loop().time()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)

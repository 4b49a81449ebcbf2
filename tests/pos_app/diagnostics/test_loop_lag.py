from __future__ import annotations

import asyncio

import pytest

from pos_app.diagnostics.loop_lag import EVERY, KEPT, LoopLag
from pos_app.usecases.racing import start, stop


class LateClock:
    """A clock whose sleeps take as long as the test says."""

    def __init__(self, delays: list[float]) -> None:
        self.seconds = 5.0
        self.delays = delays

    def monotonic(self) -> float:
        return self.seconds

    async def sleep(self, seconds: float) -> None:
        if not self.delays:
            await asyncio.get_running_loop().create_future()
        self.seconds += seconds + self.delays.pop(0)


async def test_the_longest_stall_of_late_is_told() -> None:
    clock = LateClock([0.0, 0.4, 0.01])
    lag = LoopLag(clock)  # type: ignore[arg-type]  # nobody asks it for the date
    assert lag.longest() is None
    watching = start(lag.watch(), name="lag")
    await asyncio.sleep(0)
    assert lag.longest() == pytest.approx(0.4)
    await stop(watching)


async def test_what_is_over_a_minute_old_is_forgotten() -> None:
    clock = LateClock([3.0] + [0.0] * KEPT)
    lag = LoopLag(clock)  # type: ignore[arg-type]  # nobody asks it for the date
    watching = start(lag.watch(), name="lag")
    await asyncio.sleep(0)
    assert lag.longest() == pytest.approx(0.0)
    assert KEPT * EVERY == 60
    await stop(watching)

from __future__ import annotations

import asyncio

from pos_app.simulator.world.clock import VirtualClock, day, from_iso, iso, stamp, start_of
from tests.pos_app.simulator.running import MORNING, eventually


def test_a_frozen_clock_moves_by_shifts_alone() -> None:
    clock = VirtualClock(MORNING)
    assert clock.now() == clock.now() == MORNING
    clock.shift(90)
    clock.shift(-30)
    assert clock.now() == MORNING + 60


def test_a_running_clock_goes_forward() -> None:
    clock = VirtualClock()
    first = clock.now()
    assert clock.now() >= first
    clock.shift(3600)
    assert clock.now() >= first + 3600


async def test_waiting_ends_when_a_shift_passes_its_end() -> None:
    clock = VirtualClock(MORNING)
    woken: list[float] = []

    async def wait() -> None:
        await clock.sleep(10)
        woken.append(clock.now())

    async def shift_twice() -> None:
        await eventually(lambda: clock.waiting == 1)
        clock.shift(6)
        await asyncio.sleep(0)
        assert woken == []
        clock.shift(6)

    await asyncio.gather(wait(), shift_twice())
    assert woken == [MORNING + 12]
    assert clock.waiting == 0


async def test_a_running_clock_waits_no_longer_than_asked() -> None:
    clock = VirtualClock()
    before = clock.now()
    await clock.sleep(0.01)
    assert clock.now() >= before + 0.01


async def test_waiting_for_nothing_returns() -> None:
    await VirtualClock(MORNING).sleep(0)


def test_rows_are_stamped_in_kuwait_time() -> None:
    assert stamp(MORNING) == "2026-03-01 11:00:00"
    assert day(MORNING + 14 * 3600) == "2026-03-02"


def test_the_ledgers_times_come_back() -> None:
    assert iso(MORNING + 0.25) == "2026-03-01T08:00:00.250000+00:00"
    assert from_iso(iso(MORNING + 0.25)) == MORNING + 0.25


def test_a_day_begins_at_midnight_in_kuwait() -> None:
    begins = start_of("2026-11-23")
    assert (day(begins), stamp(begins)[11:]) == ("2026-11-23", "00:00:00")
    assert day(begins - 0.001) == "2026-11-22"

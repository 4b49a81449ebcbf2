from __future__ import annotations

import asyncio

import pytest

from pos_app.usecases import racing
from pos_app.usecases.racing import first, start, stop, turn


async def never() -> None:
    await asyncio.Event().wait()


async def soon() -> None:
    await asyncio.sleep(0)


async def test_the_first_wins_and_the_others_are_stopped() -> None:
    before = asyncio.all_tasks()
    assert await first(never(), soon(), never()) == 1
    assert asyncio.all_tasks() == before


async def test_what_the_first_raises_is_raised() -> None:
    async def fails() -> None:
        raise LookupError

    with pytest.raises(LookupError):
        await first(fails(), never())


async def test_a_race_that_is_cancelled_leaves_nothing_behind() -> None:
    before = asyncio.all_tasks()
    race = start(first(never(), never()), name="race")
    await asyncio.sleep(0)
    await stop(race)
    assert race.cancelled()
    assert asyncio.all_tasks() == before


async def test_a_turn_is_one_lock_as_long_as_somebody_has_it() -> None:
    first = turn("refund-1")
    assert turn("refund-1") is first
    assert turn("refund-2") is not first
    kept = id(first)
    del first
    assert "refund-1" not in racing._turns, kept

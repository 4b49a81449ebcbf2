from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import pytest
from fake_till import settle

from pos_app.errors import BadInput, PosError
from ui.tasks import Tasks


@pytest.fixture
def failures() -> list[tuple[str, BaseException]]:
    return []


@pytest.fixture
def tasks(failures: list[tuple[str, BaseException]]) -> Tasks:
    return Tasks(lambda name, error: failures.append((name, error)))


async def test_a_second_start_under_a_running_name_does_nothing(tasks: Tasks) -> None:
    gate = asyncio.Event()
    runs: list[int] = []

    async def work() -> None:
        runs.append(1)
        await gate.wait()

    assert tasks.start("pay", work)
    assert not tasks.start("pay", work)
    assert tasks.start("other", work)
    gate.set()
    await settle()
    assert len(runs) == 2
    assert tasks.start("pay", work)
    await settle()
    assert not tasks.is_running("pay")


async def test_an_error_is_reported_with_its_name(
    tasks: Tasks, failures: list[tuple[str, BaseException]]
) -> None:
    broken = ValueError("x")

    async def work() -> None:
        raise broken

    tasks.start("pay", work)
    await settle()
    assert failures == [("pay", broken)]


Told = list[tuple[bool, PosError | None]]


async def test_an_attempt_shows_that_it_has_begun_and_that_it_went_well(tasks: Tasks) -> None:
    told: Told = []

    async def work() -> None:
        assert told == [(True, None)]

    assert tasks.attempt("keep", work, lambda busy, trouble: told.append((busy, trouble)))
    await settle()
    assert told == [(True, None), (False, None)]


async def test_an_attempt_shows_what_a_person_can_mend_and_reports_the_rest(
    tasks: Tasks, failures: list[tuple[str, BaseException]]
) -> None:
    told: Told = []
    odd, broken = BadInput("name_odd", field="name"), ValueError("x")

    def raising(error: Exception) -> Callable[[], Awaitable[None]]:
        async def work() -> None:
            raise error

        return work

    for error in (odd, broken):
        tasks.attempt("keep", raising(error), lambda *now: told.append(now))
        await settle()
    assert told == [(True, None), (False, odd), (True, None), (False, None)]
    assert failures == [("keep", broken)]


async def test_a_second_attempt_under_a_running_name_shows_nothing(tasks: Tasks) -> None:
    told: Told = []
    gate = asyncio.Event()

    async def work() -> None:
        await gate.wait()

    assert tasks.attempt("keep", work, lambda *now: told.append(now))
    assert not tasks.attempt("keep", work, lambda *now: told.append(now))
    gate.set()
    await settle()
    assert told == [(True, None), (False, None)]


async def test_cancelling_is_no_error(
    tasks: Tasks, failures: list[tuple[str, BaseException]]
) -> None:
    tasks.start("pay", asyncio.Event().wait)  # type: ignore[arg-type]
    tasks.cancel("pay")
    tasks.cancel("unknown")
    await settle()
    assert failures == []
    assert not tasks.is_running("pay")


async def test_closing_cancels_all_and_lets_nothing_start(tasks: Tasks) -> None:
    cleaned: list[str] = []

    async def work() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            cleaned.append("yes")

    tasks.start("a", work)
    tasks.start("b", work)
    await settle()
    await tasks.close()
    assert cleaned == ["yes", "yes"]
    assert not tasks.start("c", work)

from __future__ import annotations

import asyncio
import threading

import pytest

from pos_app.errors import JournalTrouble
from pos_app.journal.worker import Worker


async def test_jobs_are_done_in_order_on_one_thread() -> None:
    worker = Worker("journal-test")
    done: list[int] = []
    threads: set[str] = set()

    def job(number: int) -> int:
        done.append(number)
        threads.add(threading.current_thread().name)
        return number * 2

    answers = await asyncio.gather(*(worker.run(lambda n=n: job(n)) for n in range(50)))  # type: ignore[misc]
    assert answers == [n * 2 for n in range(50)]
    assert done == list(range(50))
    assert threads == {"journal-test"}
    assert await worker.end(5)


async def test_what_a_job_raises_is_the_caller_s() -> None:
    worker = Worker("journal-test")

    def fails() -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await worker.run(fails)
    assert await worker.run(lambda: 1) == 1
    assert await worker.end(5)


async def test_after_the_end_nothing_is_taken_on() -> None:
    worker = Worker("journal-test")
    assert not worker.is_closed
    assert await worker.end(5)
    assert await worker.end(5)
    assert worker.is_closed
    with pytest.raises(JournalTrouble) as caught:
        await worker.run(lambda: None)
    assert caught.value.kind == "journal_closed"


async def test_jobs_that_wait_are_done_before_the_end() -> None:
    worker = Worker("journal-test")
    gate = threading.Event()
    first = worker.submit(gate.wait)
    second = worker.submit(lambda: "done")
    worker.stop()
    gate.set()
    assert await worker.end(5)
    assert (first.result(0), second.result(0)) == (True, "done")


async def test_a_job_that_hangs_is_not_waited_for_longer_than_said() -> None:
    worker = Worker("journal-test")
    gate = threading.Event()
    worker.submit(gate.wait)
    assert not await worker.end(0.01)
    gate.set()
    assert await worker.end(5)


async def test_at_rest_runs_when_no_job_waits() -> None:
    rested: list[int] = []
    done: list[int] = []
    gate = threading.Event()
    worker = Worker("journal-test", at_rest=lambda: rested.append(len(done)))
    worker.submit(gate.wait)
    for number in range(3):
        worker.submit(lambda n=number: done.append(n))  # type: ignore[misc]
    gate.set()
    assert await worker.end(5)
    assert rested in ([3], [])

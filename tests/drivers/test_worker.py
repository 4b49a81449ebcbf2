"""The one thread of a device: order, patience, cancelling, closing; from any event loop."""

from __future__ import annotations

import asyncio
import threading
from functools import partial

import pytest

from drivers.worker import DeviceWorker
from pos_app.errors import DeviceTrouble


async def test_jobs_run_in_order_on_one_thread_that_is_not_ours() -> None:
    worker = DeviceWorker("printer")
    seen: list[int] = []

    def work(n: int) -> int:
        seen.append(n)
        return threading.get_ident()

    threads = await asyncio.gather(*(worker.run(lambda n=n: work(n), patience=5) for n in range(5)))
    await worker.close()
    assert seen == [0, 1, 2, 3, 4]
    assert len(set(threads)) == 1
    assert threads[0] != threading.get_ident()


async def test_what_a_job_raises_is_raised_where_it_is_awaited() -> None:
    worker = DeviceWorker("printer")

    def fail() -> None:
        raise DeviceTrouble("vanished")

    with pytest.raises(DeviceTrouble, match="vanished"):
        await worker.run(fail, patience=5)
    assert await worker.run(lambda: "next", patience=5) == "next"
    await worker.close()


async def test_a_stuck_job_is_cancelled_when_patience_ends() -> None:
    free = threading.Event()
    worker = DeviceWorker("printer", cancel=free.set)
    with pytest.raises(DeviceTrouble) as stuck:
        await worker.run(free.wait, patience=0.01)
    assert stuck.value.kind == "device_silent"
    assert await worker.run(lambda: "works again", patience=5) == "works again"
    await worker.close()


async def test_a_job_that_never_began_is_dropped_and_the_running_one_left_alone() -> None:
    free, begun = threading.Event(), threading.Event()
    cancelled = threading.Event()
    worker = DeviceWorker("printer", cancel=cancelled.set)
    ran: list[str] = []

    def block() -> str:
        begun.set()
        free.wait(10)
        return "first"

    first = asyncio.get_running_loop().create_task(worker.run(block, patience=10))
    await asyncio.to_thread(begun.wait, 10)
    with pytest.raises(DeviceTrouble, match="device_silent"):
        await worker.run(lambda: ran.append("second"), patience=0.01)
    assert not cancelled.is_set()
    free.set()
    assert await first == "first"
    await worker.close()
    assert ran == []


async def test_cancelling_the_task_cancels_the_running_job() -> None:
    free, begun = threading.Event(), threading.Event()
    worker = DeviceWorker("printer", cancel=free.set)

    def block() -> None:
        begun.set()
        free.wait(10)

    task = asyncio.get_running_loop().create_task(worker.run(block, patience=10))
    await asyncio.to_thread(begun.wait, 10)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert free.is_set()
    await worker.close()


async def test_the_newest_of_a_slot_wins() -> None:
    free, begun = threading.Event(), threading.Event()
    worker = DeviceWorker("display")
    shown: list[str] = []

    def block() -> None:
        begun.set()
        free.wait(10)

    worker.post(block)
    await asyncio.to_thread(begun.wait, 10)
    for text in ("0.100", "0.125", "1.250"):
        worker.post(partial(shown.append, text), slot="amount")
    assert worker.busy
    free.set()
    await worker.run(lambda: None, patience=5)
    assert shown == ["1.250"]
    await worker.close()


async def test_a_full_queue_refuses() -> None:
    free = threading.Event()
    worker = DeviceWorker("display", limit=2, cancel=free.set)
    begun = threading.Event()

    def block() -> None:
        begun.set()
        free.wait(10)

    worker.post(block)
    await asyncio.to_thread(begun.wait, 10)
    worker.post(lambda: None)
    worker.post(lambda: None)
    with pytest.raises(DeviceTrouble, match="queue_full"):
        worker.post(lambda: None)
    await worker.close(patience=0.1)


async def test_close_runs_the_last_job_and_refuses_more() -> None:
    worker = DeviceWorker("display")
    seen: list[str] = []
    await worker.run(lambda: seen.append("shown"), patience=5)
    await worker.close(last=lambda: seen.append("blanked"))
    await worker.close(last=lambda: seen.append("twice"))
    assert seen == ["shown", "blanked"]
    with pytest.raises(DeviceTrouble, match="closed"):
        await worker.run(lambda: None, patience=1)


async def test_close_drops_what_waits_and_says_so() -> None:
    free, begun = threading.Event(), threading.Event()
    worker = DeviceWorker("printer", cancel=free.set)

    def block() -> None:
        begun.set()
        free.wait(10)

    worker.post(block)
    await asyncio.to_thread(begun.wait, 10)
    waiting = asyncio.get_running_loop().create_task(worker.run(lambda: "never", patience=10))
    await asyncio.sleep(0)
    await worker.close(patience=0.1)
    with pytest.raises(DeviceTrouble, match="closed"):
        await waiting


@pytest.mark.expects_log("left behind")
async def test_a_wedged_thread_does_not_hold_up_close() -> None:
    free, begun = threading.Event(), threading.Event()
    worker = DeviceWorker("printer")  # nothing can cancel it

    def block() -> None:
        begun.set()
        free.wait(10)

    worker.post(block)
    await asyncio.to_thread(begun.wait, 10)
    await worker.close(patience=0.05)
    free.set()
    await asyncio.to_thread(_wait_for_thread, "printer")


def _wait_for_thread(name: str) -> None:
    for thread in threading.enumerate():
        if thread.name == name:
            thread.join(10)


async def test_an_idle_worker_has_no_thread() -> None:
    worker = DeviceWorker("never used")
    await worker.close()
    assert all(thread.name != "never used" for thread in threading.enumerate())


def test_a_result_for_a_loop_that_is_gone_is_dropped() -> None:
    free, done = threading.Event(), threading.Event()
    worker = DeviceWorker("printer")

    async def ask() -> None:
        task = asyncio.get_running_loop().create_task(
            worker.run(lambda: free.wait(10), patience=10)
        )
        await asyncio.sleep(0)
        task.cancel()

    asyncio.run(ask())
    free.set()

    async def again() -> str:
        answer = await worker.run(lambda: "another loop", patience=5)
        done.set()
        await worker.close()
        return answer

    assert asyncio.run(again()) == "another loop"
    assert done.is_set()


@pytest.mark.expects_log("a device's job failed: vanished")
async def test_posted_failures_are_logged() -> None:
    worker = DeviceWorker("display")

    def fail() -> None:
        raise DeviceTrouble("vanished", "tcp://x")

    worker.post(fail)
    await worker.run(lambda: None, patience=5)
    await worker.close()

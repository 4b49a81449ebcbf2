"""Tasks of the use cases: the one door through which they are started, and how two are raced.

A started task is named and held until it is done; whoever starts it awaits or stops it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar
from weakref import WeakValueDictionary

Result = TypeVar("Result")

_running: set[asyncio.Task[Any]] = set()
_turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()


def start(work: Coroutine[Any, Any, Result], *, name: str) -> asyncio.Task[Result]:
    """Start `work` as a task that cannot be lost to the garbage collector."""
    task = asyncio.get_running_loop().create_task(work, name=name)
    _running.add(task)
    task.add_done_callback(_running.discard)
    return task


async def stop(task: asyncio.Task[Any]) -> None:
    """Cancel `task` and wait until it has ended; what it raised stays with it."""
    task.cancel()
    await asyncio.wait({task})


async def first(*works: Coroutine[Any, Any, Any]) -> int:
    """Run `works` side by side until one ends; stop the others. Returns the index of the first.

    What the first one raised is raised.
    """
    tasks = [start(work, name=f"race-{index}") for index, work in enumerate(works)]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        winner = next(index for index, task in enumerate(tasks) if task.done())
        tasks[winner].result()
        return winner
    finally:
        for task in tasks:
            if not task.done():
                await stop(task)


def turn(name: str) -> asyncio.Lock:
    """The lock of `name`: of two taps on one thing, the second sees what the first left.

    It is gone with the last who holds or awaits it.
    """
    lock = _turns.get(name)
    if lock is None:
        lock = _turns[name] = asyncio.Lock()
    return lock

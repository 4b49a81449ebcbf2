"""The one door through which a screen starts anything asynchronous.

A task has a name. A second start under a running name does nothing, so a double tap is one tap.
Whatever a task raises is reported with its name; nothing is lost. `close` cancels all of them
and waits, within a deadline.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine

from pos_app.errors import PosError

Failed = Callable[[str, BaseException], None]

_CLOSING_SECONDS = 2.0


class Tasks:
    """Named tasks of the screens, one at a time per name. Lives on one event loop."""

    def __init__(self, failed: Failed) -> None:
        """`failed(name, error)` is told of every error that a task did not deal with itself."""
        self._failed = failed
        self._running: dict[str, asyncio.Task[None]] = {}
        self._closed = False

    def start(self, name: str, work: Callable[[], Coroutine[object, object, None]]) -> bool:
        """Start `work()` as `name`; False, and nothing happens, while that name is running."""
        if self._closed or self.is_running(name):
            return False
        task = asyncio.get_running_loop().create_task(work(), name=name)
        self._running[name] = task
        task.add_done_callback(self._ended)
        return True

    def attempt(
        self,
        name: str,
        work: Callable[[], Awaitable[None]],
        show: Callable[[bool, PosError | None], None],
    ) -> bool:
        """Start `work()` as `name`; `show(busy, trouble)` is told that it has begun, and how it
        ended: with nothing, or with the trouble that a person can do something about.
        """

        async def run() -> None:
            trouble: PosError | None = None
            try:
                await work()
            except PosError as error:
                trouble = error
            finally:
                show(False, trouble)

        if started := self.start(name, run):
            show(True, None)
        return started

    def is_running(self, name: str) -> bool:
        """Whether `name` was started and has not ended."""
        return name in self._running

    def cancel(self, name: str) -> None:
        """Ask `name` to stop; nothing happens if it is not running."""
        if (task := self._running.get(name)) is not None:
            task.cancel()

    async def close(self) -> None:
        """Cancel everything and wait for it, at most two seconds; then nothing starts any more."""
        self._closed = True
        current = asyncio.current_task()
        pending = [task for task in self._running.values() if task is not current]
        for task in pending:
            task.cancel()
        if pending:
            _, stuck = await asyncio.wait(pending, timeout=_CLOSING_SECONDS)
            for task in stuck:
                self._failed(task.get_name(), TimeoutError("did not stop when cancelled"))

    def _ended(self, task: asyncio.Task[None]) -> None:
        name = task.get_name()
        if self._running.get(name) is task:
            del self._running[name]
        if not task.cancelled() and (error := task.exception()) is not None:
            self._failed(name, error)

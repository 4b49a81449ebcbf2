"""A thread that does one job after another, with an async face.

SQLite calls block, and one connection belongs to one thread (sqlite3 asserts it). Answers reach
the caller's loop by `call_soon_threadsafe`, which asyncio and qasync both have. The thread is a
daemon: a disk that hangs cannot keep the process from ending.
"""

from __future__ import annotations

import asyncio
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

from pos_app.errors import JournalTrouble

Answer = TypeVar("Answer")


class Worker:
    """Runs jobs in the order in which they came. `at_rest` runs when none is waiting."""

    def __init__(self, name: str, *, at_rest: Callable[[], None] | None = None) -> None:
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._at_rest = at_rest
        self._closed = False
        self._ended: Future[None] = Future()
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    async def run(self, job: Callable[[], Answer]) -> Answer:
        """Do `job` on the thread and wait for it. Raises what it raises.

        A caller that is cancelled stops waiting; the job is done all the same if it has begun.
        """
        return await asyncio.wrap_future(self.submit(job))

    def submit(self, job: Callable[[], Answer]) -> Future[Answer]:
        """Have `job` done on the thread. Raises JournalTrouble `journal_closed`."""
        answer: Future[Answer] = Future()

        def answered() -> None:
            if not answer.set_running_or_notify_cancel():
                return
            try:
                result = job()
            except BaseException as fault:  # noqa: BLE001  # it is the caller's, not the thread's
                answer.set_exception(fault)
            else:
                answer.set_result(result)

        with self._lock:
            if self._closed:
                raise JournalTrouble("journal_closed")
            self._jobs.put(answered)
        return answer

    @property
    def is_closed(self) -> bool:
        """Whether `stop` was called."""
        return self._closed

    def stop(self) -> None:
        """Take no more jobs; the thread ends after those that wait."""
        with self._lock:
            if not self._closed:
                self._closed = True
                self._jobs.put(None)

    async def end(self, patience: float) -> bool:
        """Stop, and wait up to `patience` seconds for the thread to end; whether it did."""
        self.stop()
        ended = asyncio.wrap_future(self._ended)
        await asyncio.wait({ended}, timeout=patience)
        if not ended.done():
            return False
        self._thread.join(patience)
        return True

    def _work(self) -> None:
        try:
            while (job := self._jobs.get()) is not None:
                job()
                # A job may refer to a caller's frame: keep nothing alive while waiting.
                del job
                if self._at_rest is not None and self._jobs.empty():
                    self._at_rest()
        finally:
            self._ended.set_result(None)

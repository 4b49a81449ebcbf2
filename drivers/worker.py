"""One daemon thread for one device: whatever blocks on hardware blocks here and nowhere else.

Why a thread of our own and not an executor: the loop's executor joins its threads without limit
when the application ends, so one stuck write would freeze the exit (payment-practice, row 23 and
qasync issue 74). A worker is never joined without a limit; a thread that a driver wedged for good
is left behind as a daemon.

Any asyncio loop may use a worker: results travel by `call_soon_threadsafe` alone.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pos_app.errors import DeviceTrouble

T = TypeVar("T")
_log = logging.getLogger(__name__)


@dataclass(slots=True, eq=False)
class _Job(Generic[T]):
    work: Callable[[], T]
    slot: str = ""
    loop: asyncio.AbstractEventLoop | None = None
    future: asyncio.Future[T] | None = None

    def settle(self, result: T | None, error: BaseException | None) -> None:
        """Deliver to whoever waits; a loop that is gone by now wants nothing any more."""
        if self.loop is None or self.future is None:
            if error is not None:
                _log.warning("a device's job failed: %s", error)
            return
        with contextlib.suppress(RuntimeError):  # the loop was closed in the meantime
            self.loop.call_soon_threadsafe(_deliver, self.future, result, error)


def _deliver(future: asyncio.Future[Any], result: Any, error: BaseException | None) -> None:
    if future.done():
        return
    if error is not None:
        future.set_exception(error)
    else:
        future.set_result(result)


class DeviceWorker:
    """Runs jobs one after the other on a thread of its own, started by the first job.

    `cancel` is called from outside the thread when a job must let go at once (a transport's
    `cancel`). `limit` jobs may wait; one more is refused with DeviceTrouble `queue_full`.
    """

    def __init__(
        self, name: str, *, cancel: Callable[[], None] = lambda: None, limit: int = 64
    ) -> None:
        self._name = name
        self._cancel = cancel
        self._limit = limit
        self._jobs: deque[_Job[Any]] = deque()
        self._changed = threading.Condition()
        self._running: _Job[Any] | None = None
        self._closing = False
        self._thread: threading.Thread | None = None

    async def run(self, work: Callable[[], T], *, patience: float) -> T:
        """The result of `work`, run on the device's thread.

        After `patience` seconds the waiting ends with DeviceTrouble `device_silent`: a job that
        had not begun is dropped, one that had is cancelled and left to fail. Cancelling the
        awaiting task does the same. What `work` raises is raised here.
        """
        loop = asyncio.get_running_loop()
        job: _Job[T] = _Job(work, loop=loop, future=loop.create_future())
        assert job.future is not None
        self._put(job)
        try:
            async with asyncio.timeout(patience):
                return await job.future
        except TimeoutError as error:
            self._give_up(job)
            raise DeviceTrouble("device_silent", f"{self._name}: no end in {patience} s") from error
        except asyncio.CancelledError:
            self._give_up(job)
            raise

    def post(self, work: Callable[[], Any], *, slot: str = "") -> None:
        """Run `work` some time, returning at once; its errors are logged.

        A waiting job of the same non-empty `slot` is replaced: the newest picture wins.
        Raises DeviceTrouble `closed` or `queue_full`.
        """
        self._put(_Job(work, slot=slot))

    @property
    def busy(self) -> bool:
        """Whether anything waits (what runs right now does not count)."""
        return bool(self._jobs)

    async def close(self, *, patience: float = 1.0, last: Callable[[], Any] | None = None) -> None:
        """Drop what waits, run `last` (blank the display, ...), let the thread end.

        Takes at most about `patience` seconds; then the running job is cancelled, and if even
        that does not help the daemon thread is left behind. May be called twice.
        """
        with self._changed:
            first = not self._closing
            self._closing = True
            dropped, self._jobs = list(self._jobs), deque()
            if first and last is not None and (self._thread is not None or dropped):
                self._jobs.append(_Job(last))
            self._changed.notify_all()
        for job in dropped:
            if job.future is not None:  # posted ones are dropped on purpose: nothing to tell
                job.settle(None, DeviceTrouble("closed", self._name))
        thread = self._thread
        if thread is None:
            return
        if not await self._ended(thread, patience * 0.7):
            self._cancel()
            if not await self._ended(thread, patience * 0.3):
                _log.warning("%s: its thread did not end; left behind", self._name)

    async def _ended(self, thread: threading.Thread, patience: float) -> bool:
        """Wait for `thread` without blocking the loop. Polls: threads signal no loop at death."""
        deadline = asyncio.get_running_loop().time() + patience
        while thread.is_alive():
            if asyncio.get_running_loop().time() >= deadline:
                return False
            await asyncio.sleep(0.005)
        return True

    def _put(self, job: _Job[Any]) -> None:
        with self._changed:
            if self._closing:
                raise DeviceTrouble("closed", self._name)
            if job.slot:
                for waiting in self._jobs:
                    if waiting.slot == job.slot:
                        waiting.work = job.work
                        return
            if len(self._jobs) >= self._limit:
                raise DeviceTrouble("queue_full", f"{self._name}: {self._limit} jobs wait")
            self._jobs.append(job)
            if self._thread is None:
                self._thread = threading.Thread(target=self._serve, name=self._name, daemon=True)
                self._thread.start()
            self._changed.notify()

    def _give_up(self, job: _Job[Any]) -> None:
        with self._changed:
            if job in self._jobs:
                self._jobs.remove(job)
            elif self._running is job:
                self._cancel()  # end what blocks it

    def _serve(self) -> None:
        while True:
            with self._changed:
                while not self._jobs and not self._closing:
                    self._changed.wait()
                if not self._jobs:
                    return
                job = self._running = self._jobs.popleft()
            try:
                result = job.work()
            except BaseException as error:  # noqa: BLE001  it belongs to whoever waits for it
                job.settle(None, error)
            else:
                job.settle(result, None)
            with self._changed:
                self._running = None

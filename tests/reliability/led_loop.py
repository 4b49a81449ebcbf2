"""Two processes in one time that jumps: a till, and the simulator it leads by the hand.

As `warped_loop.py`, but over a real border: the simulator is a process of its own and HTTP goes
over loopback. When neither loop has anything to do, the till asks the simulator for its next
timer, and both jump to whichever comes first; so nothing is waited for, and nothing is late
because the machine is busy. While a thread of the till works (the journal's disk, the printer's
driver) no time passes.

    till -> simulator's stdin   `q`   once you have nothing to do: when is your next timer?
                                `g T` it is T now
    simulator's stdout -> till  `T`, or `inf`
"""

from __future__ import annotations

import asyncio
import json
import math
import os
import selectors
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import wraps
from pathlib import Path
from typing import Any, Self

from drivers.worker import DeviceWorker
from pos_app.journal.worker import Worker
from pos_app.simulator.config import Auto, SimulatorConfig
from pos_app.simulator.server import serve
from pos_app.simulator.world.clock import VirtualClock
from tests.reliability.warped_loop import START

ROOT = Path(__file__).resolve().parents[2]
_DEADLOCK = 60.0
_SLICE = 0.01
Ready = list[tuple[selectors.SelectorKey, int]]


class LedSimulator:
    """The simulator's process and the till's hold on its time."""

    def __init__(self, ledger: Path) -> None:
        self.ledger = ledger
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.reliability.led_loop", str(ledger)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT,
        )  # fmt: skip
        assert self._process.stdout is not None
        self.url = str(json.loads(self._process.stdout.readline())["url"])

    def next_timer(self) -> float:
        """When it would do something next by itself; asked once it has nothing to do."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        os.write(self._process.stdin.fileno(), b"q\n")
        return float(self._process.stdout.readline())

    def go(self, to: float) -> None:
        """It is `to` now."""
        assert self._process.stdin is not None
        os.write(self._process.stdin.fileno(), b"g %r\n" % to)

    def cpu_seconds(self) -> float:
        """What it has computed so far."""
        words = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(") ")[2].split()
        return (int(words[11]) + int(words[12])) / os.sysconf("SC_CLK_TCK")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(_DEADLOCK)
        self._process.stdout.close()


class _LeadingSelector(selectors.DefaultSelector):
    def __init__(self) -> None:
        super().__init__()
        self.passed = 0.0
        self.at_work = 0
        self.led: LedSimulator | None = None

    def select(self, timeout: float | None = None) -> Ready:
        ready = super().select(0)
        if ready or (timeout is not None and timeout <= 0):
            return ready
        if self.led is None:
            began = time.monotonic()
            ready = super().select(_SLICE if timeout is None else min(timeout, _SLICE))
            self.passed += time.monotonic() - began
            return ready
        if self.at_work:
            ready = super().select(_DEADLOCK)
            assert ready, "a thread does not come to an end"
            return ready
        until = self.led.next_timer()
        if ready := super().select(0):
            return ready
        if timeout is not None:
            until = min(until, self.passed + timeout)
        assert math.isfinite(until), "both wait for something that never comes"
        self.passed = max(self.passed, until)
        self.led.go(self.passed)
        return []


class LeadingLoop(asyncio.SelectorEventLoop):
    """The till's. Goes by real time until `lead`, and after `let_go`."""

    def __init__(self) -> None:
        self._leading = _LeadingSelector()
        super().__init__(self._leading)

    def lead(self, simulator: LedSimulator) -> None:
        """From now on time jumps, and `simulator` with it."""
        simulator.go(self._leading.passed)
        self._leading.led = simulator

    def let_go(self) -> None:
        """From now on time passes as it does; the simulator's stands still."""
        self._leading.led = None

    @contextmanager
    def threads_take_no_time(self) -> Any:
        """Within it the loop knows when the till's own threads are at work."""
        kept = [(kind, kind.run) for kind in (Worker, DeviceWorker)]
        for kind, run in kept:
            kind.run = self._counted(run)  # type: ignore[method-assign]
        try:
            yield
        finally:
            for kind, run in kept:
                kind.run = run  # type: ignore[method-assign]

    def run_in_executor(self, executor: Any, func: Any, *args: Any) -> Any:
        self._leading.at_work += 1
        answer = super().run_in_executor(executor, func, *args)
        answer.add_done_callback(self._worked)
        return answer

    def time(self) -> float:
        return self._leading.passed

    def default_exception_handler(self, context: Mapping[str, Any]) -> None:
        raise AssertionError(f"left to the loop: {context}")

    def _worked(self, _: object) -> None:
        self._leading.at_work -= 1

    def _counted(self, run: Any) -> Any:
        @wraps(run)
        async def counted(*given: Any, **named: Any) -> Any:
            self._leading.at_work += 1
            try:
                return await run(*given, **named)
            finally:
                self._leading.at_work -= 1

        return counted


class LeadingClock:
    """The till's clock in that time; `leapt` is what nobody waits for, on both sides of it."""

    def __init__(self) -> None:
        self.leapt = timedelta()
        self._loop = asyncio.get_running_loop()  # the journal's thread asks, too

    def now(self) -> datetime:
        """See `Clock.now`."""
        return START + timedelta(seconds=self.monotonic())

    def monotonic(self) -> float:
        """See `Clock.monotonic`."""
        return self._loop.time() + self.leapt.total_seconds()

    async def sleep(self, seconds: float) -> None:
        """See `Clock.sleep`."""
        await asyncio.sleep(seconds)


class _LedSelector(selectors.DefaultSelector):
    def __init__(self) -> None:
        super().__init__()
        self.passed = 0.0
        self._said = b""
        super().register(0, selectors.EVENT_READ)

    def select(self, timeout: float | None = None) -> Ready:
        ready, _ = self._told_apart(super().select(0))
        if ready or (timeout is not None and timeout <= 0):
            return ready
        due = math.inf if timeout is None else self.passed + timeout
        while not ready:
            # Nothing is left to do: only now does it listen to what the time is.
            heard = b"\n" in self._said
            ready, asked = self._told_apart(super().select(0 if heard else None))
            if (heard or asked) and not ready and self._listen(due):
                return []
        return ready

    def _told_apart(self, events: Ready) -> tuple[Ready, bool]:
        others = [event for event in events if event[0].fd != 0]
        return others, len(others) < len(events)

    def _listen(self, due: float) -> bool:
        """One word from the till; whether it moved the time."""
        while b"\n" not in self._said:
            more = os.read(0, 4096)
            if not more:
                raise KeyboardInterrupt
            self._said += more
        word, _, self._said = self._said.partition(b"\n")
        if word == b"q":
            os.write(1, b"%r\n" % due)
            return False
        self.passed = max(self.passed, float(word.removeprefix(b"g ")))
        return True


class _LedLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self._led = _LedSelector()
        super().__init__(self._led)

    def time(self) -> float:
        return self._led.passed


class _LedClock(VirtualClock):
    """The simulator's clock in the led time, shifted at will."""

    def now(self) -> float:
        return START.timestamp() + asyncio.get_running_loop().time() + self._offset


async def _simulate(ledger: Path) -> None:
    config = SimulatorConfig(ledger=ledger, auto=Auto.SCENARIO, clock=_LedClock())
    async with await serve(config) as simulator:
        os.write(1, json.dumps({"url": simulator.base_url}).encode() + b"\n")
        await asyncio.Event().wait()


def main(arguments: Sequence[str]) -> int:
    """The simulator's process, until its standard input ends."""
    with asyncio.Runner(loop_factory=_LedLoop) as runner:
        try:
            runner.run(_simulate(Path(arguments[0])))
        except KeyboardInterrupt:
            return 0
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

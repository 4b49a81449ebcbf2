"""The longest stall of the screens while everything around them misbehaves.

    python benchmarks/stalls.py --seconds 20 --rows 100000

The till runs in demo mode, offscreen. A timer of Qt asks for a turn each 4 ms; how late it comes is
how long a finger would have waited. Meanwhile, one after the other: nothing, the gateway away, slow
and answering garbage, the printer dead, and the history searched and scrolled over so many rows.
Target: 99.9 % of the turns within one frame (16.7 ms). Run it on a machine that does nothing else:
a turn that the system gave to another program counts as a stall here, too.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QT_API", "pyside6")
ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

import history  # noqa: E402  # the path above leads there
from PySide6.QtCore import QModelIndex, Qt, QTimer  # noqa: E402

from pos_app.app.window import OpenTill, run_till  # noqa: E402
from pos_app.errors import Unreachable  # noqa: E402
from pos_app.settings.layers import load_settings  # noqa: E402

FRAME = 1 / 60
EVERY = 0.004


class Turns:
    """How late each turn of Qt's loop came, in seconds of the clock and of the processor."""

    def __init__(self) -> None:
        self.late: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._turn)
        self._timer.start(round(EVERY * 1000))

    def _turn(self) -> None:
        now = time.perf_counter()
        self.late.append(max(0.0, now - self._last - EVERY))
        self._last = now

    def begin(self) -> None:
        """Forget what was."""
        self.late.clear()
        self._last = time.perf_counter()


def main() -> int:
    """Play each trouble and print what the screens felt of it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seconds", type=float, default=20.0, help="of each trouble")
    parser.add_argument("--rows", type=int, default=100_000, help="sales in the history")
    chosen = parser.parse_args()
    worst: list[float] = []
    with tempfile.TemporaryDirectory(prefix="pos-stalls-") as home:
        environ = {"POS_APP_HOME": home, "PATH": os.environ.get("PATH", "")}
        loaded = load_settings(environ, {"till.sounds": "false"}, demo=True)

        loaded.home.prepare()
        history.make(loaded.home.journal, chosen.rows)

        async def visit(till: OpenTill) -> None:
            worst.extend(await _measure(till, chosen.seconds, chosen.rows))

        run_till(loaded, environ=environ, visitor=visit)
    return 0 if worst and max(worst) <= FRAME else 1


async def _measure(till: OpenTill, seconds: float, rows: int) -> list[float]:
    assert till.desk is not None
    turns = Turns()
    found = []

    async def play(name: str, work: Callable[[], Awaitable[None]]) -> None:
        turns.begin()
        loop = asyncio.get_running_loop()
        end = loop.time() + seconds
        while loop.time() < end:
            await work()
        late = sorted(turns.late)
        high = late[min(len(late) - 1, int(len(late) * 0.999))]
        found.append(high)
        told = f"p99.9 {high * 1000:6.1f} ms, longest {late[-1] * 1000:6.1f} ms"
        print(f"{name:28} {len(late):6} turns, {told}")

    async def sell() -> None:
        for key in "1275":
            till.shell.counter.sale.pressKey(key)
            await asyncio.sleep(0.03)
        till.shell.counter.sale.clear()
        till.shell.counter.sale.load_terminals()
        await asyncio.sleep(0.1)

    async def look_back() -> None:
        history = till.shell.counter.history
        till.shell.till.open("history")
        for text in ("1", "12", "12.5", ""):
            history.search(text)
            await asyncio.sleep(0.1)
        for _ in range(5):
            history.property("rows").fetchMore(QModelIndex())
            await asyncio.sleep(0.05)
        till.shell.till.open("sale")

    await play("just started", sell)
    await play("nothing wrong", sell)
    for scenario in ("slow-everything", "garbage-body", "gateway-down"):
        await till.desk.choose_scenario(scenario)
        await play(scenario, sell)
        await _back(till)
    await till.desk.set_printer_trouble("offline")
    await play("printer dead", sell)
    await till.desk.set_printer_trouble("")
    await play(f"history of {rows} rows", look_back)
    return found


async def _back(till: OpenTill) -> None:
    assert till.desk is not None
    while True:
        try:
            await till.desk.choose_scenario("approve")
        except Unreachable:
            await asyncio.sleep(0.5)
        else:
            return


if __name__ == "__main__":
    sys.exit(main())

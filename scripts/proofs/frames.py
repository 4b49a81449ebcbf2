"""From the press of a key to its digit on the screen, while the till has other things to do.

    python scripts/proofs/frames.py [--presses 400] [--rows 100000]

The till runs in demo mode, offscreen, drawn by software as on a counter without a graphics card;
its journal holds so many sales. A key of the pad falls due each 60 ms. Two times are told, from
press to the frame that has the digit: by the clock, from when it was *due* (so that a loop that was
held up counts), and of the processor, on the screens' thread alone, which a busy machine changes
less. Below, how long making each screen takes at first, and coming back to it (processor).
Target: the next frame, 16.7 ms.
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
ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks")]

import history  # noqa: E402  # the path above leads there
from PySide6.QtCore import QPointF  # noqa: E402

from drivers.catalog import PrinterSettings, open_printer  # noqa: E402
from pos_app.app.window import OpenTill, run_till  # noqa: E402
from pos_app.errors import Unreachable  # noqa: E402
from pos_app.settings.layers import load_settings  # noqa: E402
from pos_app.usecases.racing import start, stop  # noqa: E402
from scripts.fingers import find, middle_of, press, until  # noqa: E402

FRAME = 1 / 60
EVERY = 0.060
SCREENS = (
    *("history", "parked", "shift", "links", "settings", "diagnostics", "help", "staff", "devices"),
)


class Keys:
    """Presses keys of the pad when they are due and waits for the frame that shows them."""

    def __init__(self, till: OpenTill) -> None:
        self._till = till
        self._drawn = asyncio.Event()
        self.clock: list[float] = []
        self.processor: list[float] = []
        till.window.frameSwapped.connect(self._drawn.set)

    async def press(self, times: int) -> None:
        """So many keys, `clear` after each fourth."""
        self.clock, self.processor = [], []
        window, loop = self._till.window, asyncio.get_running_loop()
        window.requestUpdate()  # the pad has its places with the first frame
        await self._drawn.wait()
        places: dict[str, QPointF] = {}
        for name in (*(f"key_{digit}" for digit in range(1, 5)), "key_clear"):
            item = await until(lambda name=name: find(name), name)
            places[name] = middle_of(item)
        due = loop.time() + EVERY
        for number in range(times):
            await asyncio.sleep(max(0.0, due - loop.time()))
            name = "key_clear" if number % 5 == 4 else f"key_{number % 5 + 1}"
            self._drawn.clear()
            began = time.thread_time()
            press(window, places[name])
            async with asyncio.timeout(5.0):
                await self._drawn.wait()
            self.processor.append(time.thread_time() - began)
            self.clock.append(loop.time() - due)
            due = max(due + EVERY, loop.time() + EVERY / 2)


def told(values: list[float]) -> str:
    """p50, p99, p99.9 and the longest, in milliseconds."""
    ordered = sorted(values)
    at = [ordered[min(len(ordered) - 1, int(len(ordered) * part))] for part in (0.5, 0.99, 0.999)]
    return " ".join(f"{1000 * value:7.1f}" for value in (*at, ordered[-1]))


async def _measure(till: OpenTill, presses: int, paper: Path) -> None:
    assert till.desk is not None
    keys = Keys(till)
    print(f"{'':24}{'by the clock: p50, p99, p99.9, max':36}of the processor (ms)")

    async def while_(name: str, beside: Callable[[], Awaitable[None]] | None = None) -> None:
        task = None if beside is None else start(_again(beside), name="beside")
        await keys.press(presses)
        if task is not None:
            await stop(task)
        print(f"{name:24}{told(keys.clock):36}{told(keys.processor)}", flush=True)

    await while_("just started")
    await while_("nothing else")

    async def terminals() -> None:
        till.shell.counter.sale.load_terminals()
        await asyncio.sleep(0.2)

    await till.desk.choose_scenario("gateway-down")
    await while_("gateway dead", terminals)
    await _back(till)

    async def prints() -> None:
        await till.house.print_test()

    await while_("printing", prints)
    virtual = till.till.printer
    till.till.printer = open_printer(PrinterSettings("escpos", f"file://{paper}"))
    await while_("printing ESC/POS", prints)  # no line to wait for: page after page is drawn
    await till.till.let_printer_go()
    till.till.printer = virtual

    async def searches() -> None:
        for text in ("1", "12", "12.5", "0412", ""):
            till.shell.counter.history.search(text)
            await asyncio.sleep(0.2)

    await while_("history searched", searches)

    async def exports() -> None:
        till.shell.counter.history.exportSales()
        export = till.shell.files.export
        while not export.state.places:  # noqa: ASYNC110  # a model has no event to wait for
            await asyncio.sleep(0.02)
        export.chooseForm("xlsx")
        export.write()
        while export.running:  # noqa: ASYNC110  # as above
            await asyncio.sleep(0.02)

    till.shell.sounds.on = False
    await while_("exporting XLSX", exports)
    await _screens(till)


async def _again(work: Callable[[], Awaitable[None]]) -> None:
    while True:
        await work()


async def _back(till: OpenTill) -> None:
    assert till.desk is not None
    while True:
        try:
            await till.desk.choose_scenario("approve")
        except Unreachable:
            await asyncio.sleep(0.5)
        else:
            return


async def _screens(till: OpenTill) -> None:
    """Open each screen, go back to the sale, open it again: in one turn of the loop each."""
    drawn = asyncio.Event()
    till.window.frameSwapped.connect(drawn.set)

    async def opened(screen: str) -> float:
        drawn.clear()
        began = time.thread_time()
        till.shell.till.open(screen)
        async with asyncio.timeout(5.0):
            await drawn.wait()
        taken = time.thread_time() - began
        await asyncio.sleep(0.3)
        return taken

    print(f"{'screen':16}{'first':>8}{'again':>8}  (ms of the processor, to its first frame)")
    for screen in SCREENS:
        first = await opened(screen)
        await opened("sale")
        again = await opened(screen)
        await opened("sale")
        print(f"{screen:16}{first * 1000:8.1f}{again * 1000:8.1f}", flush=True)


def main() -> int:
    """Play each trouble and print what a finger felt of it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--presses", type=int, default=400, help="in each trouble")
    parser.add_argument("--rows", type=int, default=100_000, help="sales in the history")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="pos-frames-") as home:
        environ = {"POS_APP_HOME": home, "PATH": os.environ.get("PATH", "")}
        loaded = load_settings(environ, {"till.sounds": "false"}, demo=True)
        loaded.home.prepare()
        history.make(loaded.home.journal, chosen.rows)

        async def visit(till: OpenTill) -> None:
            await _measure(till, chosen.presses, Path(home) / "paper.bin")

        run_till(loaded, environ=environ, visitor=visit)
    return 0


if __name__ == "__main__":
    sys.exit(main())

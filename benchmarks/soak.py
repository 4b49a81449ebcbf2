"""One till selling for weeks without a restart, with faults: what grows?

    nice python benchmarks/soak.py [SALES [SEED [MINUTES]]]             # 10,000 sales of seed 0

With MINUTES it sells no longer than that, and reckons what it sold.

The till of the window without its screens: `TillService` with its watch, journal on disk, gateway
client over loopback HTTP, the printer's driver printing each receipt; the simulator is a process
of its own, so what is measured is the till's. Nothing is waited for in real time: both processes
live in one time that jumps (`tests/reliability/led_loop.py`). After some sales in sunshine, a
fresh gateway of up to three kinds of fault and one kind of payer every `WEATHER_LASTS` sales; all
that takes time is `QUICKENED` times as quick but the polls, which come each second. An impatient
cashier cancels, parks, and has a supervisor decide. Fourteen minutes pass between two sales on
both clocks, so ten thousand sales are fourteen weeks, with their days and numbers. The watch's
own timer would see few of them: after each leap one of its rounds is made up for, and when the
weather changes one over all that was sold in it, in fair weather. Every sale ends.

Prints a row at 100, 250, 500, 750, 1,000, 2,000 ... sales: PSS and private memory in MB
(`smaps_rollup`) and what is in it (`tests/reliability/footprint.py`), open files, asyncio tasks,
threads, and what the till's own tables hold. Then ledger against journal, as
`benchmarks/kill_and_recover.py` does. Ends with 1 if they disagree, if files, tasks or threads
grew, or if memory did by more than 2 % (architecture.md 8).
"""

from __future__ import annotations

import asyncio
import os
import random
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import httpx
from PySide6.QtGui import QGuiApplication

from pos_app.app.headless import open_headless
from pos_app.settings.credentials import DEMO
from pos_app.settings.layers import load_settings
from tests.reliability.footprint import memory
from tests.reliability.led_loop import LeadingClock, LeadingLoop, LedSimulator
from tests.reliability.lives import HEALTHY, draw_scenario
from tests.reliability.soaking import WEATHER_LASTS, Soak

ROWS = frozenset({100, 250, 500, 750})
ALLOWED = 1.02
SUNSHINE = HEALTHY + '[[payer]]\ndoes = "approve"\nafter = 0.8\n'
"""The first sales: everything that is loaded when it is first needed is loaded by them."""
QUICKENED = 5.0
"""How many times as quick payers, faults and the till's time-outs are; its polls are not."""
QUICK = {
    "POS_APP_TIMING_CONNECT": "0.6",
    "POS_APP_TIMING_READ": "2",
    "POS_APP_TIMING_LOOKS": "[0.4, 0.8, 1.6]",
    "POS_APP_TIMING_SETTLE": "9",
    "POS_APP_PRINTER_DRIVER": "escpos",
    "POS_APP_PRINTER_TRANSPORT": "file:///dev/null",
    "POS_APP_GATEWAY_ENVIRONMENT": "custom",
    "POS_APP_GATEWAY_MERCHANT_CODE": "842217",
    "POS_APP_GATEWAY_TERMINAL_ID": "48515",
    "POS_APP_ACCESS_CODE": DEMO.access_code.reveal(),
    "POS_APP_SECRET_KEY": DEMO.secret_key.reveal(),
    "POS_APP_IV_KEY": DEMO.iv_key.reveal(),
    "POS_APP_USERNAME": DEMO.username.reveal(),
    "POS_APP_PASSWORD": DEMO.password.reveal(),
}


async def measured(soak: Soak) -> dict[str, float]:
    """What the process holds at rest: connections idle for two seconds are given up by then.

    Of files, tasks and threads the least of some moments: the watch has its own beside them.
    """
    counts: list[tuple[int, int, int]] = []
    for _ in range(12):
        time.sleep(0.2)  # noqa: ASYNC251, TID251  # httpx's idle connections go by real time
        await asyncio.sleep(5)
        files = len(list(Path("/proc/self/fd").iterdir()))  # noqa: ASYNC240  # no disk behind it
        counts.append((files, len(asyncio.all_tasks()), threading.active_count()))
    files, tasks, threads = (min(each) for each in zip(*counts, strict=True))
    return {
        **memory(),
        "files": files,
        "tasks": tasks,
        "threads": threads,
        "held": held_by(soak),
    }


def held_by(soak: Soak) -> int:
    """Entries in the tables that the till keeps by sale."""
    book, service = soak.till.book, soak.service
    names = ("_locks", "_open", "_attended", "_reports", "_to_park", "_pushing")
    tables = [getattr(each, name, ()) for each in (book, service) for name in names]
    return sum(len(table) for table in tables) + len(book.last_sent)


async def soaked(sales: int, seed: int, minutes: float, home: Path) -> int:
    """Sell, measure, reckon. Returns an exit code."""
    loop = asyncio.get_running_loop()
    assert isinstance(loop, LeadingLoop)
    clock = LeadingClock()
    with LedSimulator(home / "ledger.jsonl") as simulator, loop.threads_take_no_time():
        environ = {
            "POS_APP_HOME": str(home / "till"),
            "POS_APP_GATEWAY_BASE_URL": simulator.url,
            "PATH": os.environ.get("PATH", ""),
            **QUICK,
        }
        loaded = load_settings(environ)
        control = httpx.AsyncClient(base_url=simulator.url, trust_env=False)
        async with control, open_headless(loaded, environ=environ, clock=clock) as till:
            soak = Soak(till, clock, control, simulator, random.Random(seed))
            loop.lead(simulator)
            soak.service.watch()
            rows = await _sell_all(soak, sales, minutes)
            wrong = await soak.reckon()
            loop.let_go()
            await soak.tasks.close()
        print(f"CPU: till {time.process_time():.0f} s, simulator {simulator.cpu_seconds():.0f} s")
    print(soak.ended)
    print(f"happened: {dict(soak.happened.most_common())}")
    print(*soak.failed[:20], *wrong[:20], sep="\n")
    first, last = rows[min(rows)], rows[max(rows)]
    grew = [name for name in ("files", "tasks", "threads") if last[name] > first[name]]
    ratio = last["private MB"] / first["private MB"]
    print(f"private memory after {max(rows)} against {min(rows)} sales: {ratio:.3f}x; grew: {grew}")
    return 1 if wrong or soak.failed or grew or ratio > ALLOWED else 0


async def _sell_all(soak: Soak, sales: int, minutes: float) -> dict[int, dict[str, float]]:
    rows: dict[int, dict[str, float]] = {}
    began = time.monotonic()
    await soak.change_weather(SUNSHINE + "\n")
    for number in range(1, sales + 1):
        if number % WEATHER_LASTS == 0:
            await soak.look_back()
            weather, _ = draw_scenario(soak.rng, quickened=QUICKENED)
            await soak.change_weather(weather)
        await soak.sell()
        if time.monotonic() - began > minutes * 60 and number % WEATHER_LASTS == 0:
            sales = number  # measured where the other rows are: after a look back
        if number in ROWS or number % 1000 == 0 or number == sales:
            rows[number] = await measured(soak)
            if len(rows) == 1:
                print("sales", *rows[number], "seconds", sep="\t")
            shown = [f"{value:.1f}".removesuffix(".0") for value in rows[number].values()]
            print(number, *shown, round(time.monotonic() - began), sep="\t", flush=True)
        if number == sales:
            break
    return rows


def main() -> int:
    """Run it in a temporary home."""
    given = (*sys.argv[1:], *("10000", "0", "inf")[len(sys.argv) - 1 :])
    sales, seed, minutes = int(given[0]), int(given[1]), float(given[2])
    application = QGuiApplication.instance() or QGuiApplication([])  # receipts are drawn by Qt
    folder = tempfile.TemporaryDirectory(prefix="soak-")
    with folder as home, asyncio.Runner(loop_factory=LeadingLoop) as runner:
        code = runner.run(soaked(sales, seed, minutes, Path(home)))
    del application
    return code


if __name__ == "__main__":
    raise SystemExit(main())

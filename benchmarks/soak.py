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
import contextlib
import json
import os
import random
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import httpx
from PySide6.QtGui import QGuiApplication

from pos_app.app.headless import HeadlessTill, open_headless
from pos_app.app.till_service import TillService
from pos_app.domain.money import Fils
from pos_app.domain.sale import Sale
from pos_app.errors import PosError
from pos_app.settings.credentials import DEMO
from pos_app.settings.layers import load_settings
from pos_app.usecases.racing import start
from pos_app.usecases.recover_sales import recover_sales
from tests.reliability.footprint import memory
from tests.reliability.led_loop import LeadingClock, LeadingLoop, LedSimulator
from tests.reliability.lives import HEALTHY, draw_scenario
from ui.tasks import Tasks
from ui.viewmodels.ports import Draft, Progress

ROWS = frozenset({100, 250, 500, 750})
WEATHER_LASTS = 25
BETWEEN = timedelta(minutes=14)
"""So that a round of the watch, which reaches back for 15, sees each sale once more."""
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


@dataclass
class Soak:
    """The counter that is soaked."""

    till: HeadlessTill
    clock: LeadingClock
    control: httpx.AsyncClient
    simulator: LedSimulator
    rng: random.Random
    failed: list[str] = field(default_factory=list)
    happened: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self._paid: Counter[str] = Counter()
        self._read_to = 0
        self.tasks = Tasks(lambda name, error: self.failed.append(f"{name}: {error!r}"))
        self.service = TillService(
            till=self.till,
            tasks=self.tasks,
            approve=_approve,
            operator=lambda: "Mariam",
            shown=lambda _: None,
            alarmed=self._alarmed,
        )

    def _alarmed(self, sale: Sale) -> None:
        self.happened[f"alarm {sale.alarm}" if sale.alarm else "parked by evidence"] += 1
        if sale.alarm is not None:
            self.tasks.start(f"acknowledge {sale.reference}", lambda: self._acknowledge(sale))

    async def _acknowledge(self, sale: Sale) -> None:
        with contextlib.suppress(PosError):
            await self.service.acknowledge(sale.reference, "2468")

    async def change_weather(self, text: str) -> None:
        """Another gateway from now on."""
        answer = await self.control.post("/_sim/scenario", json={"toml": text, "auto": "scenario"})
        answer.raise_for_status()

    async def sell(self) -> None:
        """One sale by card, from Charge to an end; then some minutes pass."""
        draft = Draft(Fils(self.rng.randint(1, 99_999)))
        seen: list[Progress] = []
        sale = start(self.service.take_terminal_sale(draft, seen.append), name="soaked sale")
        while not (seen or sale.done()):
            await asyncio.wait({sale}, timeout=0.01)
        await asyncio.wait({sale}, timeout=self.rng.choice((1.5, 4.0, 8.0)))
        if not sale.done():
            self.happened["cancel asked"] += 1
            await self.service.request_cancel(seen[-1].sale.reference)
            await asyncio.wait({sale}, timeout=3.0)
        if not sale.done():
            self.happened["put aside"] += 1
            await self.service.park(seen[-1].sale.reference)
        try:
            ended = (await asyncio.wait_for(sale, 60)).sale
        except PosError as no:
            self.happened[no.kind] += 1
            ended = seen[-1].sale if seen else None
        if ended is not None and not ended.is_final:
            ended = await self._decide(ended)
        if ended is not None:
            self.happened[ended.state.value] += 1
        self.clock.leapt += BETWEEN
        shift = {"shift_seconds": BETWEEN.total_seconds()}
        (await self.control.post("/_sim/clock", json=shift)).raise_for_status()
        # A round of the watch's, whose fifteen seconds are real ones and ten minutes here.
        await self._look_at(timedelta(seconds=self.till.plan.late_watch), tries=1)

    async def _decide(self, sale: Sale) -> Sale:
        """A supervisor says what the slip says: the ledger knows."""
        paid = self.paid_there()[sale.reference] > 0
        for _ in range(5):
            try:
                if paid:
                    return (await self.service.resolve_paid(sale.reference, "2468", "512894")).sale
                return (await self.service.resolve_not_paid(sale.reference, "2468")).sale
            except PosError as no:
                self.happened[f"decision: {no.kind}"] += 1
            sale = await self.till.book.load(sale.reference)
            if sale.is_final:
                break
        return sale

    def paid_there(self) -> Counter[str]:
        """What the ledger says was paid, by reference."""
        with self.simulator.ledger.open(encoding="utf-8") as ledger:
            ledger.seek(self._read_to)
            while line := ledger.readline():  # `for` would not tell where it is
                entry = json.loads(line)
                if entry["event"] == "payment" and entry["payment"]["ok"]:
                    self._paid[entry["payment"]["reference"]] += 1
            self._read_to = ledger.tell()
        return self._paid

    async def look_back(self) -> None:
        """One round, in fair weather, over all that was sold since the last one."""
        await self.change_weather(HEALTHY)
        await self._look_at((WEATHER_LASTS + 2) * BETWEEN, tries=5)

    async def _look_at(self, within: timedelta, *, tries: int) -> None:
        for _ in range(tries):
            found = await recover_sales(
                runner=self.service.runner,
                report=lambda _: None,
                longest=120.0,
                closed_within=within,
            )
            if not found.unreachable:
                return
            self.happened[f"round: {found.unreachable}"] += 1

    async def reckon(self) -> list[str]:
        """Ledger against journal, when the gateway is well again."""
        await asyncio.sleep(60)
        await self.look_back()
        paid, wrong = self.paid_there(), []
        states: Counter[str] = Counter()
        before: int | None = None
        while True:
            page = await self.till.journal.page(before=before, limit=500)
            for row in (listed.row for listed in page.sales):
                states[row.state] += 1
                sale = await self.till.book.load(row.reference)
                told = row.state == "paid" or row.alarm or sale.settled_alarms
                if paid[row.reference] > 1 and not (row.alarm or sale.settled_alarms):
                    wrong.append(f"{row.reference} charged {paid[row.reference]} times")
                if paid[row.reference] and not told and row.state != "parked":
                    late = await self.service.runner.look(row.reference)
                    seen = "; one look more tells it" if late.alarm else "; a look does not tell it"
                    wrong.append(f"{row.reference} is paid and called {row.state}{seen}")
                if row.state == "paid" and not paid[row.reference]:
                    wrong.append(f"{row.reference} is called paid and is not")
            if page.older is None:
                break
            before = page.older
        print(f"sales: {dict(states.most_common())}; paid there: {sum(paid.values())}")
        return wrong


async def _approve(_pin: str) -> str:
    return "Sara"


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
        if time.monotonic() - began > minutes * 60:
            sales = number
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

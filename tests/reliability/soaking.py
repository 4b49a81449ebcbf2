"""A till of the window without its screens, and the cashier who sells at it for weeks.

`benchmarks/soak.py` measures it. The simulator is a process of its own, in the till's time.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import random
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta

import httpx

from pos_app.app.headless import HeadlessTill
from pos_app.app.till_service import TillService
from pos_app.domain.money import Fils
from pos_app.domain.sale import Sale
from pos_app.errors import PosError
from pos_app.usecases.racing import start
from pos_app.usecases.recover_sales import recover_sales
from tests.reliability.led_loop import LeadingClock, LedSimulator
from tests.reliability.lives import HEALTHY
from ui.tasks import Tasks
from ui.viewmodels.ports import Draft, Progress

WEATHER_LASTS = 25
BETWEEN = timedelta(minutes=14)
"""So that a round of the watch, which reaches back for 15, sees each sale once more."""


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
    ended: str = ""
    """How the sales ended, once it was reckoned."""

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
        self.ended = f"sales: {dict(states.most_common())}; paid there: {sum(paid.values())}"
        return wrong


async def _approve(_pin: str) -> str:
    return "Sara"

"""One more look for late payments when a shift is closed (payment-practice 2.2, rule 5).

Of the shift's declined, cancelled, expired and refused sales the gateway is asked once more, in
parallel with a limit; a payment that turned up raises the sale's alarm. It never holds up the
closing: it runs beside it, goes on trying while the gateway is away, and what it found is on
record with the shift. A till that goes off before then looks when it starts again.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection
from dataclasses import dataclass

from pos_app.domain.sale import FINAL, Sale, SaleState, Tender
from pos_app.domain.sale_record import replay
from pos_app.domain.shift import SHIFT_LOOKED, LateLook, Shift
from pos_app.errors import Unreachable
from pos_app.usecases.racing import start, stop
from pos_app.usecases.recover_sales import AT_ONCE
from pos_app.usecases.run_sale import SaleRunner
from pos_app.usecases.shifts.shift_book import ShiftBook

WAITS = (15.0, 30.0, 60.0, 120.0)
"""Seconds until it is tried again; the last goes on."""


@dataclass(frozen=True, slots=True)
class LateWatch:
    """What is needed to look. `attended()`: sales that somebody looks after already."""

    book: ShiftBook
    runner: SaleRunner
    attended: Callable[[], Collection[str]] = tuple


async def keep_looking(shift: Shift, *, watch: LateWatch) -> LateLook:
    """Look until the gateway could be asked about all of them. Raises JournalTrouble."""
    turn = 0
    while True:
        try:
            return await look_for_late(shift, watch=watch)
        except Unreachable:
            await watch.runner.clock.sleep(WAITS[min(turn, len(WAITS) - 1)])
            turn += 1


async def look_for_late(shift: Shift, *, watch: LateWatch) -> LateLook:
    """Ask about each once. Raises Unreachable where not all could be asked; JournalTrouble."""
    references = await _unpaid_in(shift, watch)
    limit = asyncio.Semaphore(AT_ONCE)

    async def ask(reference: str) -> Sale:
        async with limit:
            return await watch.runner.look(reference)

    asked = [start(ask(each), name=f"late look {each}") for each in references]
    try:
        if asked:
            await asyncio.wait(asked)
    finally:
        for task in asked:
            if not task.done():
                await stop(task)
    sales = [task.result() for task in asked]
    late = [sale.reference for sale in sales if sale.alarm is not None]
    facts = {"number": shift.number, "looked_at": len(sales), "late": late}
    entry = await watch.book.journal.append(SHIFT_LOOKED, shift.reference, facts)
    return LateLook(entry.at, len(sales), tuple(late))


async def _unpaid_in(shift: Shift, watch: LateWatch) -> list[str]:
    """Sales that ended unpaid in `shift`, by the journal's order."""
    besides = watch.attended()
    found: list[str] = []
    for reference in await watch.book.closed_in(shift):
        sale = replay(await watch.book.journal.entries(reference))
        if sale is None or sale.tender is Tender.CASH or reference in besides:
            continue
        unpaid = sale.state in FINAL and sale.state is not SaleState.PAID
        if unpaid and watch.runner.may_ask(sale):
            found.append(reference)
    return found

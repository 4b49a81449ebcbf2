"""What was under way when the till went down: what its cashier must hear of at the next start."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from pos_app.domain.entry import Entry
from pos_app.domain.sale import Sale, SaleState, Tender
from pos_app.ports.clock import Clock
from pos_app.ports.devices import PrintOutcome, PrintState
from pos_app.ports.journal import Journal
from pos_app.usecases.print_receipt import PRINT_BEGUN, PRINT_ENDED
from pos_app.usecases.sale_book import SaleBook

YOUNG = timedelta(minutes=10)
"""A sale that was cut off longer ago has no payer waiting: it is told of, not put on the screen."""

INTERRUPTED = "interrupted"
"""The kind of a print of which nobody knows whether it left paper: the till died over it."""


@dataclass(frozen=True, slots=True)
class CutOff:
    """Sales that a crash or a power cut left in the middle, the newest first."""

    young: tuple[Sale, ...] = ()
    """Somebody may be standing at the till for them: open ones, and paid ones whose receipt may
    not have come out."""
    old: tuple[Sale, ...] = ()
    """Open ones that nobody waits for any more, and whose outcome is not known."""


async def sales_cut_off(
    *, book: SaleBook, journal: Journal, clock: Clock, till: str, prints: bool
) -> CutOff:
    """The sales of till number `till` that were under way. Reads only; `prints`: it has a printer.

    A parked sale is a person's already. A link that waits for its payer is not in the middle of
    anything once it is old. Cash needs no answer, but its receipt may be missing. Raises
    JournalTrouble.
    """
    since = clock.now() - YOUNG
    opened = [
        sale
        for sale in await book.open_sales()
        if sale.till == till and sale.tender is not Tender.CASH
        if sale.state is not SaleState.PARKED
    ]
    young = [sale for sale in opened if last_attended(sale) >= since]
    for reference in await journal.closed_references(since) if prints else ():
        sale = await book.load(reference)
        if sale.state is SaleState.PAID and sale.till == till and sale.updated_at >= since:
            paper = paper_of(await journal.entries(reference))
            if paper is None or paper.kind == INTERRUPTED:
                young.append(sale)
    old = (
        sale
        for sale in opened
        if last_attended(sale) < since
        and (sale.tender, sale.state) != (Tender.LINK, SaleState.AWAITING)
    )
    return CutOff(_newest_first(young), _newest_first(old))


def last_attended(sale: Sale) -> datetime:
    """When somebody last stood there for it. A waiting link is looked at anew at each start: that
    brings its payer no nearer.
    """
    waits = (sale.tender, sale.state) == (Tender.LINK, SaleState.AWAITING)
    return (sale.pushed_at or sale.created_at) if waits else sale.updated_at


def paper_of(entries: list[Entry]) -> PrintOutcome | None:
    """What became of the last receipt of a sale with these entries; None where none was begun."""
    begun = [entry for entry in entries if entry.kind == PRINT_BEGUN]
    if not begun:
        return None
    last = begun[-1].plain()
    job = str(last["job"])
    ends = [
        entry.plain()
        for entry in entries
        if entry.kind == PRINT_ENDED and entry.plain()["job"] == job
    ]
    if not ends:
        return PrintOutcome(job, PrintState.FAILED, INTERRUPTED)
    state, kind = PrintState(str(ends[-1]["state"])), str(ends[-1]["kind"])
    return PrintOutcome(job, state, kind, copy=bool(last["copy"]))


def _newest_first(sales: Iterable[Sale]) -> tuple[Sale, ...]:
    return tuple(sorted(sales, key=lambda sale: sale.updated_at, reverse=True))

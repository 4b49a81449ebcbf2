"""Puts a sale's receipt on paper. A failed print never undoes or repeats a payment."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pos_app.domain.entry import Entry
from pos_app.domain.receipt import Receipt, Shop
from pos_app.domain.sale import Sale, SaleState, Tender
from pos_app.domain.sale_receipt import receipt_for
from pos_app.ports.clock import Clock
from pos_app.ports.devices import ExpectingPrinter, PrintOutcome, ReceiptPrinter
from pos_app.ports.journal import Journal

PRINT_BEGUN = "print_begun"
PRINT_ENDED = "print_ended"


@dataclass(frozen=True, slots=True)
class Printing:
    """Where receipts go, and what stands on each of them."""

    printer: ReceiptPrinter
    journal: Journal
    clock: Clock
    shop: Shop
    demo: bool = False
    has_drawer: bool = False


async def print_receipt(sale: Sale, *, printing: Printing, copy: bool = False) -> PrintOutcome:
    """Print `sale`'s receipt, and open the drawer for cash. Each job is on record.

    `copy` marks a reprint; a receipt that may have come out before is never printed unmarked.
    """
    entries = await printing.journal.entries(sale.reference)
    jobs = [entry for entry in entries if entry.kind == PRINT_BEGUN]
    is_cash = sale.tender is Tender.CASH and sale.state is SaleState.PAID
    if is_cash and printing.has_drawer and not jobs:
        await printing.printer.open_drawer()
    receipt = receipt_for(
        sale, shop=printing.shop, copy=copy or came_out(entries), demo=printing.demo
    )
    return await print_slip(receipt, f"{sale.reference}.{len(jobs) + 1}", printing=printing)


async def print_slip(receipt: Receipt, job: str, *, printing: Printing) -> PrintOutcome:
    """Print any slip; that it was begun and how it ended is on record under its reference."""
    if isinstance(printing.printer, ExpectingPrinter):
        printing.printer.expect(receipt)
    begun = {"job": job, "copy": receipt.copy}
    await printing.journal.append(PRINT_BEGUN, receipt.reference, begun)
    outcome = await printing.printer.print_receipt(receipt, job=job)
    await record_end(outcome, receipt.reference, printing=printing)
    return replace(outcome, copy=receipt.copy)


async def record_end(outcome: PrintOutcome, reference: str, *, printing: Printing) -> None:
    """Put on record what became of a job of that sale."""
    ended: dict[str, object] = {
        "job": outcome.job,
        "state": outcome.state.value,
        "kind": outcome.kind,
    }
    if outcome.untouched:
        ended["untouched"] = True
    await printing.journal.append(PRINT_ENDED, reference, ended)


def came_out(entries: list[Entry]) -> bool:
    """Whether an earlier job of it may have left paper: begun, and not known untouched."""
    untouched = {
        entry.plain()["job"]
        for entry in entries
        if entry.kind == PRINT_ENDED and entry.plain().get("untouched")
    }
    begun = {entry.plain()["job"] for entry in entries if entry.kind == PRINT_BEGUN}
    return bool(begun - untouched)

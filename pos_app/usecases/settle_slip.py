"""Printing once more, and what becomes of a slip that stands half printed: gone on with, or given
up and printed anew.

The operator chooses, because only a person sees the paper. Nothing is ever doubled silently: a
slip printed anew is marked as a copy, and a printer that cannot forget the rest is left alone
until it was switched off and on.
"""

from __future__ import annotations

from pos_app.domain.sale import Sale
from pos_app.ports.devices import (
    HoldingPrinter,
    PrintOutcome,
    PrintState,
    Readiness,
    ReceiptPrinter,
)
from pos_app.usecases.print_receipt import Printing, print_receipt, record_end

DISCARDED = "discarded"
SWITCH_OFF = "discarded_switch_off"
_CANNOT_PRINT = {Readiness.PAPER_END, Readiness.COVER_OPEN, Readiness.CUTTER}


def held_job(printer: ReceiptPrinter | None) -> str:
    """The job that stands half printed, or ""."""
    return printer.held if isinstance(printer, HoldingPrinter) else ""


def reference_of(job: str) -> str:
    """The sale whose slip `job` is; "" for a test page and the like."""
    reference, dot, number = job.rpartition(".")
    return reference if dot and number.isdecimal() else ""


async def resume_slip(*, printing: Printing) -> PrintOutcome:
    """Let the printer go on where it stopped; its outcome is on record as the job's."""
    printer = printing.printer
    job = held_job(printer)
    if not isinstance(printer, HoldingPrinter) or not job:
        return PrintOutcome(job, PrintState.FAILED, "not_held")
    outcome = await printer.resume(job=job)
    await _record(outcome, printing)
    return outcome


async def give_up_slip(*, printing: Printing) -> PrintOutcome:
    """Have the printer forget the rest. Always failed: `discarded`, or `discarded_switch_off`."""
    printer = printing.printer
    job = held_job(printer)
    if not isinstance(printer, HoldingPrinter) or not job:
        return PrintOutcome(job, PrintState.FAILED, "not_held")
    outcome = await printer.discard(job=job)
    await _record(outcome, printing)
    return outcome


async def reprint_slip(sale: Sale, *, printing: Printing) -> PrintOutcome:
    """Give the rest up and print the whole receipt again, marked as a copy."""
    given_up = await give_up_slip(printing=printing)
    if given_up.kind != DISCARDED:
        return given_up
    return await print_receipt(sale, printing=printing, copy=True)


async def print_again(sale: Sale, *, printing: Printing) -> PrintOutcome:
    """Print what a person wants once more, after asking the printer how it is.

    One that says it cannot print gets nothing, and no job begins: failed, `untouched`, its own
    word as the kind. One that is out of reach or says nothing is tried: only trying tells. The
    slip is marked as a copy unless every job before is known to have left no paper.
    """
    if (no := await ask_first(printing.printer)) is not None:
        return no
    return await print_receipt(sale, printing=printing)


async def ask_first(printer: ReceiptPrinter) -> PrintOutcome | None:
    """Why nothing can be printed now, as the printer says itself; None where it may be tried."""
    kind = "held_job" if held_job(printer) else ""
    if not kind:
        word = await printer.readiness()
        kind = word.value if word in _CANNOT_PRINT else ""
    return PrintOutcome("", PrintState.FAILED, kind, untouched=True) if kind else None


async def _record(outcome: PrintOutcome, printing: Printing) -> None:
    if reference := reference_of(outcome.job):
        await record_end(outcome, reference, printing=printing)

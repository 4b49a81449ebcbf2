"""What becomes of a slip that stands half printed: gone on with, or given up and printed anew.

The operator chooses, because only a person sees the paper. Nothing is ever doubled silently: a
slip printed anew is marked as a copy, and a printer that cannot forget the rest is left alone
until it was switched off and on.
"""

from __future__ import annotations

from pos_app.domain.sale import Sale
from pos_app.ports.devices import HoldingPrinter, PrintOutcome, PrintState, ReceiptPrinter
from pos_app.usecases.print_receipt import PRINT_ENDED, Printing, print_receipt

DISCARDED = "discarded"
SWITCH_OFF = "discarded_switch_off"


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


async def _record(outcome: PrintOutcome, printing: Printing) -> None:
    if reference := reference_of(outcome.job):
        ended = {"job": outcome.job, "state": outcome.state.value, "kind": outcome.kind}
        await printing.journal.append(PRINT_ENDED, reference, ended)

"""X and Z reports, paid-in and paid-out slips on paper; each job is on record with its shift.

A slip that may have come out before is marked as a copy. The Z report's jobs are named
`shift-N.1`, `shift-N.2`, ...: one that stands half printed is settled as a sale's receipt is.
"""

from __future__ import annotations

from dataclasses import replace

from pos_app.domain.entry import Entry
from pos_app.domain.shift import CashMove, Shift, ShiftReport
from pos_app.domain.shift_receipt import move_receipt, report_receipt
from pos_app.ports.devices import PrintOutcome
from pos_app.usecases.print_receipt import PRINT_BEGUN, Printing, came_out, print_slip


async def print_report(
    report: ShiftReport, *, till: str, printing: Printing, copy: bool = False, blind: bool = False
) -> PrintOutcome:
    """Print how a shift stands or stood. `till` is the till's number; `blind` leaves out of an X
    what should be in the drawer.
    """
    kind = "." if report.is_z else "-x"
    jobs = await _jobs(f"{report.shift.reference}{kind}", report.shift, printing)
    again = report.is_z and (copy or came_out(jobs))
    receipt = report_receipt(
        report, shop=printing.shop, till=till, copy=again, demo=printing.demo, blind=blind
    )
    job = f"{report.shift.reference}{kind}{_begun(jobs) + 1}"
    return await print_slip(receipt, job, printing=printing)


async def print_move(
    move: CashMove, *, shift: Shift, till: str, printing: Printing
) -> PrintOutcome:
    """Print the slip for cash that went in or out, to be signed and put into the drawer."""
    name = f"{shift.reference}-m{move.seq}-"
    jobs = await _jobs(name, shift, printing)
    receipt = move_receipt(
        move, shop=printing.shop, till=till, copy=came_out(jobs), demo=printing.demo
    )
    filed = replace(receipt, reference=shift.reference)
    return await print_slip(filed, f"{name}{_begun(jobs) + 1}", printing=printing)


async def _jobs(name: str, shift: Shift, printing: Printing) -> list[Entry]:
    """What is on record of the jobs whose names begin so."""
    entries = await printing.journal.entries(shift.reference)
    return [each for each in entries if str(each.plain().get("job", "")).startswith(name)]


def _begun(jobs: list[Entry]) -> int:
    return sum(entry.kind == PRINT_BEGUN for entry in jobs)

"""X: how the shift stands. Z: the drawer is counted, the shift closed. Z is allowed with sales that
nobody knows the end of: they stand on top of it (payment-practice 2.2, rule 8).
"""

from __future__ import annotations

from dataclasses import replace

from pos_app.domain.cash_count import Pieces, sum_of
from pos_app.domain.money import Fils
from pos_app.domain.shift import (
    LONGEST_REASON,
    SHIFT_CLOSED,
    Shift,
    ShiftReport,
    check_cash,
    report_on,
)
from pos_app.errors import BadInput
from pos_app.usecases.shifts.shift_book import ShiftBook


async def x_report(*, book: ShiftBook) -> ShiftReport:
    """How the open shift stands; changes nothing. Raises BadInput `no_shift`."""
    shift = await _open_one(book)
    return await _report(shift, book)


async def close_shift(
    counted: Fils,
    *,
    operator: str,
    book: ShiftBook,
    pieces: Pieces = (),
    supervisor: str = "",
    note: str = "",
) -> ShiftReport:
    """Close the open shift with `counted` fils of cash in the drawer; gives its Z report.

    `pieces`: how it was counted; they come to `counted`, or there are none. `note`: why the count
    and the books differ; it stays with the shift, on its Z report and in its exports.

    Raises BadInput `no_shift`, `cash_odd`, `reason_missing`; JournalTrouble (still open).
    """
    check_cash(counted, "counted")
    note = note.strip()
    if len(note) > LONGEST_REASON or not note.isprintable():
        raise BadInput("reason_missing", f"up to {LONGEST_REASON} letters", field="note")
    if pieces and sum_of(pieces) != counted:
        raise BadInput("cash_odd", "the pieces do not come to the sum", field="counted")
    async with book.one_at_a_time:
        shift = await _open_one(book)
        standing = await _report(shift, book)
        await book.journal.append(
            SHIFT_CLOSED,
            f"shift-{shift.number}",
            {
                "counted_fils": int(counted),
                "expected_fils": int(standing.expected),
                "cash_before_fils": int(standing.cash_before),
                "operator": operator,
                "supervisor": supervisor,
                "note": note,
                "pieces": {str(piece): count for piece, count in pieces},
                "totals": [
                    {"tender": total.tender, "count": total.count, "fils": int(total.amount)}
                    for total in standing.totals
                ],
                "unsettled": [sale.reference for sale in standing.unsettled],
            },
        )
        closed = await book.current()
        assert closed is not None
        return replace(standing, shift=closed, at=closed.closed_at or standing.at)


async def _report(shift: Shift, book: ShiftBook) -> ShiftReport:
    return report_on(
        shift,
        paid=await book.paid_in(shift),
        unsettled=await book.unsettled(),
        at=book.clock.now(),
    )


async def _open_one(book: ShiftBook) -> Shift:
    shift = await book.current()
    if shift is None or not shift.is_open:
        raise BadInput("no_shift", "open a shift first", field="shift")
    return shift

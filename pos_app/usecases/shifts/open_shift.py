"""Open a shift with the float in the drawer, and record cash that comes or goes without a sale."""

from __future__ import annotations

from dataclasses import replace

from pos_app.domain.money import Fils
from pos_app.domain.shift import (
    CASH_MOVED,
    SHIFT_OPENED,
    CashMove,
    Shift,
    Way,
    check_cash,
    check_move,
)
from pos_app.errors import BadInput
from pos_app.usecases.shifts.shift_book import ShiftBook


async def open_shift(float_: Fils, *, operator: str, book: ShiftBook) -> Shift:
    """Begin the next shift. Raises BadInput `shift_open`, `cash_odd`; JournalTrouble."""
    check_cash(float_, "float")
    async with book.one_at_a_time:
        last = await book.current()
        if last is not None and last.is_open:
            raise BadInput("shift_open", f"shift {last.number}", field="shift")
        number = 1 if last is None else last.number + 1
        facts: dict[str, object] = {
            "number": number,
            "float_fils": int(float_),
            "operator": operator,
        }
        if last is not None and last.closed_at is not None:
            facts |= {"since_seq": last.closed_seq, "since": last.closed_at.isoformat()}
        await book.journal.append(SHIFT_OPENED, f"shift-{number}", facts)
        return await _open_one(book)


async def move_cash(
    way: Way,
    amount: Fils,
    reason: str,
    *,
    operator: str,
    book: ShiftBook,
    supervisor: str = "",
) -> CashMove:
    """Pay in or out. Raises BadInput `no_shift`, `reason_missing`, `amount_zero`."""
    move = CashMove(way, amount, reason.strip(), operator, book.clock.now(), supervisor)
    check_move(move)
    async with book.one_at_a_time:
        shift = await _open_one(book)
        entry = await book.journal.append(
            CASH_MOVED,
            f"shift-{shift.number}",
            {
                "way": way.value,
                "amount_fils": int(amount),
                "reason": move.reason,
                "operator": operator,
                "supervisor": supervisor,
            },
        )
        return replace(move, at=entry.at, seq=entry.seq)


async def _open_one(book: ShiftBook) -> Shift:
    shift = await book.current()
    if shift is None or not shift.is_open:
        raise BadInput("no_shift", "open a shift first", field="shift")
    return shift

"""A shift: from the float in the drawer to the count, and what X and Z reports say in between.

Cash that should be there = float + cash sales + paid in - paid out. Card and link sales are told
by tender but never enter the drawer. Sales nobody knows the end of stand on top, never in a sum.
All amounts are fils.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from pos_app.domain.cash_count import Pieces, pieces_of
from pos_app.domain.money import LARGEST_SALE, Fils
from pos_app.domain.sale import SaleState, Tender
from pos_app.errors import BadInput

SHIFT_OPENED = "shift_opened"
CASH_MOVED = "shift_cash_moved"
SHIFT_CLOSED = "shift_closed"
SHIFT_LOOKED = "shift_looked"
KINDS = frozenset({SHIFT_OPENED, CASH_MOVED, SHIFT_CLOSED, SHIFT_LOOKED})
"""The journal's entries about shifts."""

LONGEST_REASON = 100
_MOST_IN_A_DRAWER = 10 * int(LARGEST_SALE)


class Way(StrEnum):
    """Which way cash moved that was no sale."""

    IN = "in"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class CashMove:
    """Cash put into the drawer or taken out of it, with the reason."""

    way: Way
    amount: Fils
    reason: str
    operator: str
    at: datetime
    supervisor: str = ""
    """Who vouched for it; "" where nobody was asked."""
    seq: int = 0
    """The journal entry that tells of it."""


@dataclass(frozen=True, slots=True)
class LateLook:
    """The look for late payments after the closing: when, and of which sales there are some."""

    at: datetime
    looked_at: int
    late: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shift:
    """One shift of this till, open until it is counted."""

    number: int
    opened_at: datetime
    opened_by: str
    opened_seq: int
    """The journal entry that opened it: cash taken after it lies on top of the float."""
    float_: Fils
    moves: tuple[CashMove, ...] = ()
    closed_at: datetime | None = None
    counted: Fils | None = None
    closed_by: str = ""
    closed_seq: int = 0
    """The journal entry that closed it; 0 while it is open."""
    pieces: Pieces = ()
    """How it was counted; nothing where one sum was keyed in."""
    note: str = ""
    """Why the count and the books differ, as far as somebody knows."""
    look: LateLook | None = None
    """None until the gateway could be asked about all of it."""
    since_seq: int = 0
    """The entry that closed the shift before: what was paid after it belongs to this one."""
    since: datetime | None = None
    """When that was; None for the first shift."""

    @property
    def reference(self) -> str:
        """What the journal's entries about it are filed under, and its slips."""
        return reference_of(self.number)

    @property
    def is_open(self) -> bool:
        """Whether it has not been closed."""
        return self.closed_at is None

    def moved(self, way: Way) -> Fils:
        """The sum of what went in or out."""
        return Fils(sum(move.amount for move in self.moves if move.way is way))


@dataclass(frozen=True, slots=True)
class SoldInShift:
    """A sale as a report needs it."""

    reference: str
    tender: str
    state: str
    amount: Fils
    before: bool = False
    """Paid after the shift before was closed and before this one was opened."""


@dataclass(frozen=True, slots=True)
class TenderTotal:
    """Paid sales of one tender."""

    tender: str
    count: int
    amount: Fils


@dataclass(frozen=True, slots=True)
class ShiftReport:
    """What an X or a Z report says."""

    shift: Shift
    at: datetime
    unsettled: tuple[SoldInShift, ...]
    """Parked, unsure and other open sales: on top of the report, in no sum."""
    totals: tuple[TenderTotal, ...]
    cash_sales: Fils
    expected: Fils
    """Cash that should be in the drawer."""
    cash_before: Fils = Fils(0)
    """Cash taken while no shift was open: counted with the float already, so in no sum here."""

    @property
    def sold(self) -> Fils:
        """All paid sales, whatever the tender."""
        return Fils(sum(total.amount for total in self.totals))

    @property
    def over_short(self) -> Fils | None:
        """Counted less expected: more is over, less (negative) is short; None before the count."""
        counted = self.shift.counted
        return None if counted is None else Fils(counted - self.expected)

    @property
    def is_z(self) -> bool:
        """Whether it closes the shift."""
        return not self.shift.is_open


def reference_of(number: int) -> str:
    """What a shift is filed under."""
    return f"shift-{number}"


def number_of(reference: str) -> int:
    """The shift that is filed under `reference`; 0 where it is none of a shift."""
    word, _, digits = reference.partition("-")
    return int(digits) if word == "shift" and digits.isdecimal() else 0


def report_on(
    shift: Shift,
    *,
    paid: Iterable[SoldInShift],
    unsettled: Iterable[SoldInShift],
    at: datetime,
) -> ShiftReport:
    """The report of `shift` over the sales that were paid in it and those still open."""
    sums = {tender.value: [0, 0] for tender in Tender}
    before = 0
    for sale in paid:
        if sale.before and sale.tender == Tender.CASH:
            before += sale.amount
            continue
        entry = sums.setdefault(sale.tender, [0, 0])
        entry[0] += 1
        entry[1] += sale.amount
    totals = tuple(TenderTotal(tender, count, Fils(fils)) for tender, (count, fils) in sums.items())
    cash = Fils(sums[Tender.CASH.value][1])
    expected = shift.float_ + cash + shift.moved(Way.IN) - shift.moved(Way.OUT)
    open_ones = tuple(sorted(unsettled, key=lambda sale: sale.reference))
    return ShiftReport(shift, at, open_ones, totals, cash, Fils(expected), Fils(before))


def report_as_closed(
    shift: Shift, plain: Mapping[str, object], *, unsettled: Iterable[SoldInShift]
) -> ShiftReport:
    """The Z report that the entry `plain` was written with, word for word."""
    totals = tuple(
        TenderTotal(str(total["tender"]), _whole(total, "count"), Fils(_whole(total, "fils")))
        for total in _list(plain.get("totals"))
        if isinstance(total, dict)
    )
    cash = sum(total.amount for total in totals if total.tender == Tender.CASH)
    at = shift.closed_at or shift.opened_at
    expected = Fils(_whole(plain, "expected_fils"))
    before = Fils(int(str(plain.get("cash_before_fils", 0))))
    return ShiftReport(shift, at, tuple(unsettled), totals, Fils(cash), expected, before)


def check_cash(amount: int, field: str) -> Fils:
    """`amount` if so much can lie in a drawer: from 0. Raises BadInput."""
    if not 0 <= amount <= _MOST_IN_A_DRAWER:
        raise BadInput("cash_odd", "from 0.000 to 999999.990", field=field)
    return Fils(amount)


def check_move(move: CashMove) -> CashMove:
    """`move` if it may be put on record: above zero, with a reason. Raises BadInput."""
    if check_cash(move.amount, "amount") == 0:
        raise BadInput("amount_zero", field="amount")
    if not 1 <= len(move.reason.strip()) <= LONGEST_REASON or not move.reason.isprintable():
        raise BadInput("reason_missing", f"1 to {LONGEST_REASON} letters", field="reason")
    return move


def is_unsettled(state: str) -> bool:
    """Whether nobody knows yet what a sale in this state comes to; *prepared* was never sent."""
    return state in {
        SaleState.UNSURE,
        SaleState.AWAITING,
        SaleState.CANCELLING,
        SaleState.PARKED,
    }


def shift_after(
    shift: Shift | None, kind: str, plain: Mapping[str, object], *, at: datetime, seq: int
) -> Shift | None:
    """The shift after one entry of the journal. Entries of later versions are passed over."""
    if kind == SHIFT_OPENED:
        return Shift(
            number=_whole(plain, "number"),
            opened_at=at,
            opened_by=str(plain["operator"]),
            opened_seq=seq,
            float_=Fils(_whole(plain, "float_fils")),
            since_seq=int(str(plain.get("since_seq", seq))),
            since=datetime.fromisoformat(str(plain["since"])) if plain.get("since") else None,
        )
    if shift is None:
        return None
    if kind == CASH_MOVED:
        move = CashMove(
            way=Way(str(plain["way"])),
            amount=Fils(_whole(plain, "amount_fils")),
            reason=str(plain["reason"]),
            operator=str(plain["operator"]),
            at=at,
            supervisor=str(plain.get("supervisor", "")),
            seq=seq,
        )
        return replace(shift, moves=(*shift.moves, move))
    if kind == SHIFT_CLOSED:
        return replace(
            shift,
            closed_at=at,
            counted=Fils(_whole(plain, "counted_fils")),
            closed_by=str(plain.get("operator", "")),
            closed_seq=seq,
            pieces=_pieces(plain.get("pieces")),
            note=str(plain.get("note", "")),
        )
    if kind == SHIFT_LOOKED and plain.get("number") == shift.number:
        late = tuple(str(each) for each in _list(plain.get("late")))
        return replace(shift, look=LateLook(at, _whole(plain, "looked_at"), late))
    return shift


def _whole(plain: Mapping[str, object], name: str) -> int:
    return int(str(plain[name]))


def _list(told: object) -> list[object]:
    return told if isinstance(told, list) else []


def _pieces(told: object) -> Pieces:
    counts = told if isinstance(told, dict) else {}
    return pieces_of({int(str(piece)): int(str(count)) for piece, count in counts.items()})

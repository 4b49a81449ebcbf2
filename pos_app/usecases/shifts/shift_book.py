"""Shifts as the journal tells them, and the sales that belong to one."""

from __future__ import annotations

import asyncio

from pos_app.domain.entry import Entry
from pos_app.domain.money import Fils
from pos_app.domain.sale import SaleState
from pos_app.domain.sale_events import EVENTS
from pos_app.domain.sale_record import replay
from pos_app.domain.shift import (
    KINDS,
    SHIFT_CLOSED,
    SHIFT_OPENED,
    Shift,
    ShiftReport,
    SoldInShift,
    is_unsettled,
    reference_of,
    report_as_closed,
    shift_after,
)
from pos_app.ports.clock import Clock
from pos_app.ports.journal import Journal

_PAGE = 1000


class ShiftBook:
    """The shifts of this till. One a process: it holds the lock."""

    def __init__(self, *, journal: Journal, clock: Clock) -> None:
        self.journal = journal
        self.clock = clock
        self.one_at_a_time = asyncio.Lock()
        self._shift: Shift | None = None
        self._seen = -1
        self._sold: dict[str, SoldInShift | None] = {}
        """What closed sales are to the shift opened by entry `_sold_since`: final means final."""
        self._sold_since = 0
        self._moved: tuple[int, int, dict[str, None]] = (-1, 0, {})
        """The sales that moved after an entry, up to another: the newest shift's, so far."""

    async def current(self) -> Shift | None:
        """The newest shift, open or closed, after reading what is new; None before the first."""
        if self._seen < 0:
            newest = await self.journal.latest(SHIFT_OPENED)
            self._seen = max(self._seen, newest.seq - 1 if newest is not None else 0)
        while True:
            entries = await self.journal.entries_of(KINDS, after=self._seen, limit=_PAGE)
            for entry in entries:
                if entry.seq > self._seen:  # somebody else may have read it meanwhile
                    self._shift = shift_after(
                        self._shift, entry.kind, entry.plain(), at=entry.at, seq=entry.seq
                    )
                    self._seen = entry.seq
            if len(entries) < _PAGE:
                return self._shift

    async def paid_in(self, shift: Shift) -> list[SoldInShift]:
        """Sales that became paid in `shift`, by the journal's order, not by clocks.

        A sale begun in an earlier shift belongs to the one in which it was paid; what was paid
        while none was open belongs to the next, marked as `before` it.
        """
        if self._sold_since != shift.opened_seq:
            self._sold, self._sold_since = {}, shift.opened_seq
        known = self._sold
        found: list[SoldInShift] = []
        for reference in await self.closed_in(shift):
            if reference not in known:
                known[reference] = await self._paid_in(reference, shift)
            sold = known[reference]
            if sold is not None:
                found.append(sold)
        return found

    async def closed_in(self, shift: Shift) -> list[str]:
        """References of all sales that may have ended in `shift`: by the journal's order, for a
        clock that lost its battery stamps a whole shift into another year.
        """
        since, to, moved = self._moved
        if since != shift.since_seq:
            since, to, moved = shift.since_seq, shift.since_seq, {}
        while True:
            entries = await self.journal.entries_of(EVENTS, after=to, limit=_PAGE)
            moved |= dict.fromkeys(entry.reference for entry in entries)
            to = entries[-1].seq if entries else to
            if len(entries) < _PAGE:
                break
        # The look for late payments of the shift before may be asking at the same time.
        if since >= self._moved[0]:
            self._moved = since, to, moved
        still_open = set(await self.journal.open_references())
        return [reference for reference in moved if reference not in still_open]

    async def report_of(self, number: int) -> ShiftReport | None:
        """The Z report of a closed shift as it was; None where there is none of that number."""
        entries = await self.journal.entries(reference_of(number))
        shift: Shift | None = None
        z: dict[str, object] = {}
        for entry in entries:
            if entry.kind in KINDS:
                plain = entry.plain()
                shift = shift_after(shift, entry.kind, plain, at=entry.at, seq=entry.seq)
                z = plain if entry.kind == SHIFT_CLOSED else z
        if shift is None or shift.is_open:
            return None
        named = z.get("unsettled")
        references = [str(each) for each in named] if isinstance(named, list) else []
        waited = [await self._as_at(reference, shift.closed_seq) for reference in references]
        return report_as_closed(shift, z, unsettled=[each for each in waited if each is not None])

    async def past(self, *, before: int, size: int) -> list[ShiftReport]:
        """Up to `size` closed shifts numbered below `before`, newest first."""
        found: list[ShiftReport] = []
        for number in range(before - 1, 0, -1):
            if len(found) == size:
                break
            report = await self.report_of(number)
            if report is not None:
                found.append(report)
        return found

    async def _as_at(self, reference: str, seq: int) -> SoldInShift | None:
        """A sale as it stood when entry `seq` was written."""
        told = [each for each in await self.journal.entries(reference) if each.seq <= seq]
        sale = replay(told)
        if sale is None:
            return None
        return SoldInShift(reference, sale.tender.value, sale.state.value, sale.amount)

    async def unsettled(self) -> list[SoldInShift]:
        """Sales of which nobody knows yet what they come to, whichever shift began them."""
        found: list[SoldInShift] = []
        for reference in await self.journal.open_references():
            sale = replay(await self.journal.entries(reference))
            if sale is not None and is_unsettled(sale.state):
                found.append(
                    SoldInShift(reference, sale.tender.value, sale.state.value, sale.amount)
                )
        return found

    async def _paid_in(self, reference: str, shift: Shift) -> SoldInShift | None:
        entries = await self.journal.entries(reference)
        sale = replay(entries)
        if sale is None or sale.state is not SaleState.PAID:
            return None
        # Final means final: if it was paid already by an entry, replaying up to there says so.
        if _was_paid(entries, by=shift.since_seq):
            return None
        before = _was_paid(entries, by=shift.opened_seq)
        amount = Fils(sale.amount)
        return SoldInShift(reference, sale.tender.value, sale.state.value, amount, before)


def _was_paid(entries: list[Entry], *, by: int) -> bool:
    sale = replay([entry for entry in entries if entry.seq <= by])
    return sale is not None and sale.state is SaleState.PAID

"""Shifts as the journal tells them, and the sales that belong to one."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from pos_app.domain.money import Fils
from pos_app.domain.sale import SaleState
from pos_app.domain.sale_record import replay
from pos_app.domain.shift import KINDS, Shift, SoldInShift, is_unsettled, shift_after
from pos_app.ports.clock import Clock
from pos_app.ports.journal import Journal

_PAGE = 1000
_CLOCKS_JUMP = timedelta(days=2)
"""How far back sales are looked for before the shift's opening, lest a clock was set meanwhile."""


class ShiftBook:
    """The shifts of this till. One a process: it holds the lock."""

    def __init__(self, *, journal: Journal, clock: Clock) -> None:
        self.journal = journal
        self.clock = clock
        self.one_at_a_time = asyncio.Lock()
        self._shift: Shift | None = None
        self._seen = 0

    async def current(self) -> Shift | None:
        """The newest shift, open or closed, after reading what is new; None before the first."""
        while True:
            entries = await self.journal.entries_of(KINDS, after=self._seen, limit=_PAGE)
            for entry in entries:
                self._shift = shift_after(
                    self._shift, entry.kind, entry.plain(), at=entry.at, seq=entry.seq
                )
                self._seen = entry.seq
            if len(entries) < _PAGE:
                return self._shift

    async def paid_in(self, shift: Shift) -> list[SoldInShift]:
        """Sales that became paid after `shift` was opened, by the journal's order, not by clocks.

        A sale paid late but begun in an earlier shift belongs to the shift in which it was paid.
        """
        found: list[SoldInShift] = []
        for reference in await self.journal.closed_references(shift.opened_at - _CLOCKS_JUMP):
            sold = await self._paid_after(reference, shift.opened_seq)
            if sold is not None:
                found.append(sold)
        return found

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

    async def _paid_after(self, reference: str, seq: int) -> SoldInShift | None:
        entries = await self.journal.entries(reference)
        sale = replay(entries)
        if sale is None or sale.state is not SaleState.PAID:
            return None
        # Final means final: if it was paid already by `seq`, replaying up to there says so.
        before = replay([entry for entry in entries if entry.seq <= seq])
        if before is not None and before.state is SaleState.PAID:
            return None
        return SoldInShift(reference, sale.tender.value, sale.state.value, Fils(sale.amount))

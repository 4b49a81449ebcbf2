"""Everything that is asked of a journal, over any way of running a query."""

from __future__ import annotations

import sqlite3
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection
from datetime import date, datetime
from typing import TypeVar

from pos_app.domain.entry import Entry, SaleRow
from pos_app.journal import queries
from pos_app.journal.file.rows import entries_from
from pos_app.journal.file.start import series_of
from pos_app.journal.keeping.rebuild import story
from pos_app.ports.journal import DayTotal, SaleFilter, SalesPage

Answer = TypeVar("Answer")
_EVERYTHING = SaleFilter()


class JournalReads(ABC):
    """The reading half of `Journal`, and all of `Sales`."""

    @abstractmethod
    async def read(self, query: Callable[[sqlite3.Connection], Answer]) -> Answer:
        """Run `query` where it holds nobody up. Raises JournalTrouble."""

    async def entries(self, reference: str) -> list[Entry]:
        """See `Journal.entries`."""
        return await self.read(lambda db: story(db, reference)) if reference else []

    async def entries_of(
        self, kinds: Collection[str], *, after: int = 0, limit: int = 1000
    ) -> list[Entry]:
        """See `Journal.entries_of`."""
        wanted = tuple(kinds)
        marks = ", ".join("?" * len(wanted))
        where = f"WHERE kind IN ({marks}) AND seq > ? ORDER BY seq LIMIT ?"
        return await self.read(lambda db: list(entries_from(db, where, (*wanted, after, limit))))

    async def latest(self, kind: str) -> Entry | None:
        """See `Journal.latest`."""
        where = "WHERE kind = ? ORDER BY seq DESC LIMIT 1"
        return await self.read(lambda db: next(entries_from(db, where, (kind,)), None))

    async def open_references(self) -> list[str]:
        """See `Journal.open_references`."""
        return await self.read(queries.open_references)

    async def closed_references(self, since: datetime) -> list[str]:
        """See `Journal.closed_references`."""
        return await self.read(lambda db: queries.closed_references(db, since))

    async def payments_held(self, keys: Collection[str], *, besides: str) -> frozenset[str]:
        """See `Journal.payments_held`."""
        return await self.read(lambda db: queries.held(db, "payment", keys, besides))

    async def invoices_held(self, ids: Collection[str], *, besides: str) -> frozenset[str]:
        """See `Journal.invoices_held`."""
        return await self.read(lambda db: queries.held(db, "invoice", ids, besides))

    async def series(self) -> str:
        """See `Journal.series`."""
        return await self.read(series_of)

    async def page(
        self, chosen: SaleFilter = _EVERYTHING, *, before: int | None = None, limit: int = 50
    ) -> SalesPage:
        """See `Sales.page`."""
        return await self.read(lambda db: queries.page(db, chosen, before=before, limit=limit))

    async def row(self, reference: str) -> SaleRow | None:
        """See `Sales.row`."""
        return await self.read(lambda db: queries.row(db, reference))

    async def totals(self, first_day: date, last_day: date) -> list[DayTotal]:
        """See `Sales.totals`."""
        return await self.read(lambda db: queries.totals(db, first_day, last_day))

    async def count(self) -> int:
        """See `Sales.count`."""
        return await self.read(queries.count)

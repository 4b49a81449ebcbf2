"""The till's own record, as the use cases see it: append facts, read them back, list sales.

Every method that touches the disk raises JournalTrouble: `disk_full`, `read_only`, `till_open`
(another process writes it), `journal_newer` (made by a later version), `journal_damaged`,
`journal_busy`, `disk_trouble`, `journal_closed`. When an append raises, nothing of it is stored.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from pos_app.domain.entry import Entry, Record, SaleRow


class Journal(Protocol):
    """Append-only. What was appended is on the disk (fsynced) when the call returns."""

    async def append(
        self,
        kind: str,
        reference: str,
        payload: Mapping[str, object],
        *,
        projection: SaleRow | None = None,
        over: int | None = None,
    ) -> Entry:
        """Record one fact, and the sale's row after it in the same transaction.

        `payload`: JSON-able, no secrets (card numbers are masked). `over`: the version that
        `projection` was stepped from. Raises BadInput (not an entry) or JournalTrouble, also
        `stale_sale` when another writer moved the sale on, `claim_taken` when another sale
        holds the payment already.
        """

    async def append_all(self, records: Sequence[Record]) -> tuple[Entry, ...]:
        """Record several facts, all or none. Raises as `append` does."""

    async def entries(self, reference: str) -> list[Entry]:
        """All entries about `reference`, oldest first; empty if there is none."""

    async def entries_of(
        self, kinds: Collection[str], *, after: int = 0, limit: int = 1000
    ) -> list[Entry]:
        """Up to `limit` entries of these kinds with `seq` above `after`, oldest first."""

    async def latest(self, kind: str) -> Entry | None:
        """The newest entry of a kind (the open shift, say)."""

    async def open_references(self) -> list[str]:
        """References of sales that are not final, oldest first."""

    async def closed_references(self, since: datetime) -> list[str]:
        """References of final sales that last changed at or after `since`, oldest first."""

    async def payments_held(self, keys: Collection[str], *, besides: str) -> frozenset[str]:
        """Those payment keys that sales other than `besides` hold."""

    async def invoices_held(self, ids: Collection[str], *, besides: str) -> frozenset[str]:
        """Those invoice ids that sales other than `besides` hold."""

    async def series(self) -> str:
        """The two characters drawn for this file: no other file of this till has them."""

    async def next_number(self, day: date) -> int:
        """The next number for a reference of `day`: from 1, never given twice by this file."""

    def notices(self) -> tuple[str, ...]:
        """Kinds of what the till must tell its people, such as `journal_damaged`."""

    async def close(self) -> None:
        """Let the file go, within a second."""


@dataclass(frozen=True, slots=True)
class SaleFilter:
    """Which sales a list shows. Empty fields do not narrow it."""

    text: str = ""
    """Words, all of which must fit the beginning of an amount ("1.25"), of a reference or of a
    part of it, of a phone number or of its last four digits, of a card's last four, or be a day
    (`2026-11-23`, `23/11/2026`). Arabic-Indic digits are understood."""
    first_day: date | None = None
    last_day: date | None = None
    """Days of the shop, both included."""
    states: frozenset[str] = frozenset()
    alarmed: bool = False
    """Only sales whose alarm stands."""


@dataclass(frozen=True, slots=True)
class ListedSale:
    """A row of a list. `key` orders rows (newest highest) and is what the next page starts at."""

    key: int
    row: SaleRow


@dataclass(frozen=True, slots=True)
class SalesPage:
    """Sales, newest first. `older` is the key to continue before, or None at the end."""

    sales: tuple[ListedSale, ...]
    older: int | None


@dataclass(frozen=True, slots=True)
class DayTotal:
    """How many sales of a day ended (or stand) where, and their sum in fils."""

    day: date
    tender: str
    state: str
    count: int
    amount: int


class Sales(Protocol):
    """Reads for lists and reports. Cost does not grow with the number of sales."""

    async def page(
        self, chosen: SaleFilter = SaleFilter(), *, before: int | None = None, limit: int = 50
    ) -> SalesPage:
        """Up to `limit` sales that fit, newest first, from below the key `before`."""

    async def row(self, reference: str) -> SaleRow | None:
        """One sale's row."""

    async def totals(self, first_day: date, last_day: date) -> list[DayTotal]:
        """Totals of each day, tender and state, oldest day first."""

    async def count(self) -> int:
        """How many sales there are."""

"""What is asked of the till about past sales; `pos_app/app/desks/sales_ledger.py` answers."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from pos_app.domain.entry import SaleRow
from pos_app.domain.money import Fils
from pos_app.domain.sale import Sale
from pos_app.usecases.cut_off import CutOff


@dataclass(frozen=True, slots=True)
class Query:
    """What the history shows. `text` finds amount, reference, phone or last card digits."""

    text: str = ""
    state: str = ""  # one state's word, or "" for all
    day: date | None = None  # in the shop's time; None for all days


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of the history, newest first. `next_cursor` is "" after the last row."""

    sales: tuple[Sale, ...]
    next_cursor: str = ""


@dataclass(frozen=True, slots=True)
class DayTotal:
    """What was paid on one day of the shop's time, in fils."""

    day: date
    paid: Fils
    count: int


@dataclass(frozen=True, slots=True)
class Moment:
    """One line of a sale's story: when, a stable word (`push_accepted`, ...), and a detail."""

    at: datetime
    kind: str
    detail: str = ""
    role: str = "accent"


class Ledger(Protocol):
    """Reads of the journal; nothing here changes anything."""

    async def page(self, query: Query, *, cursor: str = "", size: int = 50) -> Page:
        """Up to `size` sales older than `cursor`."""

    def rows(self, query: Query) -> AsyncGenerator[Sequence[SaleRow]]:
        """All sales that fit as the journal lists them, newest first, some at a time."""

    async def day_totals(self, days: Sequence[date]) -> tuple[DayTotal, ...]:
        """Paid totals of these days, for the headings of the groups."""

    async def story(self, reference: str) -> tuple[Moment, ...]:
        """Everything the journal holds about one sale, oldest first."""

    async def parked(self) -> tuple[Sale, ...]:
        """Every sale that is not settled, and every alarm, oldest first."""

    async def cut_off(self) -> CutOff:
        """What was under way when the till went down, to be asked once, at the start."""

"""`ui.viewmodels.past.ports.Ledger` over the journal's queries: lists, totals, a sale's story."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable, Sequence
from datetime import date

from pos_app.app.headless import HeadlessTill
from pos_app.domain.entry import Entry, SaleRow
from pos_app.domain.money import Fils, to_text
from pos_app.domain.refund_life import DECIDED
from pos_app.domain.sale import Sale, SaleState
from pos_app.domain.sale_events import EVENTS, Looked, event_from_plain
from pos_app.domain.sale_record import PREPARED, replay
from pos_app.ports.journal import Journal, SaleFilter, Sales
from pos_app.usecases.cut_off import CutOff, sales_cut_off
from pos_app.usecases.print_receipt import PRINT_ENDED
from pos_app.usecases.refund_sale import refund_reference
from pos_app.usecases.sale_book import SaleBook
from ui.viewmodels.past import ports

_REFUNDING = {
    "refund_asked": "accent",
    "refund_taken": "go",
    "refund_not_done": "bad",
    "refund_unsure": "attention",
    "refund_decided": "accent",
    "refund_cancel_done": "quiet",
}
_DECIDED = {"approved": "go", "rejected": "bad"}
_ROLES = {"paid": "go", "declined": "bad", "refused": "bad", "disagree": "attention"}


ROWS_AT_ONCE = 100
"""Rows of a list that goes out, read in one go: few, for the UI thread puts them into words."""


async def _nothing_cut_off() -> CutOff:
    return CutOff()


class SalesLedger:
    """Reads only."""

    def __init__(
        self,
        *,
        journal: Journal,
        sales: Sales,
        book: SaleBook,
        find_cut_off: Callable[[], Awaitable[CutOff]] = _nothing_cut_off,
    ) -> None:
        """`find_cut_off()` gives what was under way when the till went down."""
        self._journal = journal
        self._sales = sales
        self._book = book
        self._find_cut_off = find_cut_off

    async def rows(self, query: ports.Query) -> AsyncGenerator[Sequence[SaleRow]]:
        """All that fit, as the journal lists them: no sale is replayed for a list."""
        before: int | None = None
        while True:
            found = await self._sales.page(_filter_of(query), before=before, limit=ROWS_AT_ONCE)
            yield [listed.row for listed in found.sales]
            before = found.older
            if before is None:
                return

    async def page(self, query: ports.Query, *, cursor: str = "", size: int = 50) -> ports.Page:
        """Up to `size` sales older than `cursor`, newest first."""
        before = int(cursor) if cursor else None
        found = await self._sales.page(_filter_of(query), before=before, limit=size)
        sales = tuple([await self._book.load(listed.row.reference) for listed in found.sales])
        return ports.Page(sales, str(found.older) if found.older is not None else "")

    async def day_totals(self, days: Sequence[date]) -> tuple[ports.DayTotal, ...]:
        """Paid totals of these days."""
        if not days:
            return ()
        totals = await self._sales.totals(min(days), max(days))
        return tuple(
            ports.DayTotal(
                day,
                Fils(sum(t.amount for t in totals if t.day == day and t.state == SaleState.PAID)),
                sum(t.count for t in totals if t.day == day and t.state == SaleState.PAID),
            )
            for day in days
        )

    async def story(self, reference: str) -> tuple[ports.Moment, ...]:
        """Everything the journal holds about one sale, oldest first."""
        entries = await self._journal.entries(reference)
        sale = replay(entries)
        if sale is not None and sale.payment is not None and sale.payment.token:
            entries = entries + await self._journal.entries(refund_reference(sale.payment.token))
        return tuple(_moments(sorted(entries, key=lambda entry: entry.at)))

    async def parked(self) -> tuple[Sale, ...]:
        """Every sale that is not settled, and every alarm, oldest first."""
        opened = await self._book.open_sales()
        alarmed = await self._sales.page(SaleFilter(alarmed=True), limit=100)
        loaded = [await self._book.load(listed.row.reference) for listed in alarmed.sales]
        both = {sale.reference: sale for sale in (*opened, *loaded)}
        return tuple(sorted(both.values(), key=lambda sale: sale.created_at))

    async def cut_off(self) -> CutOff:
        """What was under way when the till went down."""
        return await self._find_cut_off()


def ledger_of(till: HeadlessTill) -> SalesLedger:
    """The ledger of an open till."""
    return SalesLedger(
        journal=till.journal,
        sales=till.journal,
        book=till.book,
        find_cut_off=lambda: sales_cut_off(
            book=till.book,
            journal=till.journal,
            clock=till.clock,
            till=till.loaded.settings.till.number,
            prints=till.printer is not None,
        ),
    )


def _filter_of(query: ports.Query) -> SaleFilter:
    return SaleFilter(
        text=query.text,
        first_day=query.day,
        last_day=query.day,
        states=frozenset({query.state}) if query.state else frozenset(),
    )


def _moments(entries: Iterable[Entry]) -> Iterable[ports.Moment]:
    for entry in entries:
        plain = entry.plain()
        if entry.kind == PREPARED:
            detail = f"{to_text(int(str(plain['amount'])))} {plain['terminal']}".strip()
            yield ports.Moment(entry.at, "prepared", detail)
        elif entry.kind == PRINT_ENDED:
            detail = " ".join(str(plain[name]) for name in ("state", "kind") if plain[name])
            yield ports.Moment(entry.at, "printed", detail)
        elif entry.kind in _REFUNDING:
            yield _refunding(entry)
        elif entry.kind in EVENTS:
            event = event_from_plain(entry.kind, plain)
            kind = entry.kind.removeprefix("sale_")
            if isinstance(event, Looked):
                found = event.verdict
                kind = f"found_{found.outcome}"
                paid = found.payment
                detail = f"{paid.scheme} {paid.card[-4:]} {paid.approval}" if paid else found.reason
                yield ports.Moment(
                    entry.at, kind, detail.strip(), _ROLES.get(found.outcome, "accent")
                )
            else:
                reason = plain.get("reason") or plain.get("approval") or ""
                yield ports.Moment(entry.at, kind, str(reason))


def _refunding(entry: Entry) -> ports.Moment:
    plain = entry.plain()
    if entry.kind == DECIDED:
        state = str(plain.get("state", ""))
        return ports.Moment(entry.at, f"refund_{state}", role=_DECIDED.get(state, "accent"))
    fils = plain.get("amount_fils")
    parts = (to_text(int(str(fils))) if fils is not None else "", plain.get("reason", ""))
    detail = " · ".join(str(part) for part in parts if part) or str(plain.get("kind", ""))
    return ports.Moment(entry.at, entry.kind, detail, _REFUNDING[entry.kind])

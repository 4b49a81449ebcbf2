"""Sales as the journal tells them: made, loaded by replay, moved one event at a time.

All writers of a sale meet here: one lock a sale, the event recorded (fsynced) with its
projection before the new sale is seen by anybody.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from pos_app.domain.basket import Basket, total
from pos_app.domain.entry import shop_day
from pos_app.domain.evidence import Findings, Source
from pos_app.domain.matching import Claims, payment_key
from pos_app.domain.money import Fils, sale_amount
from pos_app.domain.reference import check_reference, make_reference
from pos_app.domain.sale import Sale, Stepped, Tender
from pos_app.domain.sale_events import SaleEvent, event_to_plain
from pos_app.domain.sale_record import PREPARED, replay, sale_row, sale_to_prepared
from pos_app.domain.sale_table import step
from pos_app.errors import BadInput
from pos_app.ports.clock import Clock
from pos_app.ports.journal import Journal
from pos_app.usecases.racing import start

Watcher = Callable[[Sale], None]


@dataclass(frozen=True, slots=True)
class SaleOrder:
    """What the cashier wants paid."""

    amount: Fils
    tender: Tender
    terminal: str = ""
    reference: str = ""
    """"" lets the till make one."""
    operator: str = ""
    note: str = ""
    payer_name: str = ""
    payer_phone: str = ""
    items: Basket = ()
    """What is sold; together they must cost `amount`."""


class SaleBook:
    """The sales of this till. One instance per process: it holds the locks."""

    def __init__(self, *, journal: Journal, clock: Clock, till: str, store: str = "") -> None:
        self._journal = journal
        self._clock = clock
        self._till = till
        self._store = store
        self._locks: dict[str, asyncio.Lock] = {}
        self._open: dict[str, Sale] = {}
        self._watchers: list[Watcher] = []

    def watch(self, watcher: Watcher) -> Callable[[], None]:
        """Have `watcher` called with each recorded state of each sale; returns how to stop."""
        self._watchers.append(watcher)
        return lambda: self._watchers.remove(watcher)

    async def prepare(self, order: SaleOrder) -> Sale:
        """Journal a new sale, with its reference, before anything is sent.

        A reference that exists already gives that sale back if amount, tender and terminal are
        the same, else raises BadInput `reference_taken`; items that cost another amount are
        BadInput `items_cost_otherwise`. Raises JournalTrouble.
        """
        sale_amount(order.amount)
        if order.items and total(order.items) != order.amount:
            raise BadInput(
                "items_cost_otherwise", "the items do not cost the amount", field="items"
            )
        if order.reference:
            known = await self._find(check_reference(order.reference))
            if known is not None:
                return _same(known, order)
        now = self._clock.now()
        sale = Sale(
            reference=order.reference or await self._new_reference(now),
            amount=order.amount,
            tender=order.tender,
            terminal=order.terminal if order.tender is Tender.TERMINAL else "",
            till=self._till,
            created_at=now,
            updated_at=now,
            operator=order.operator,
            note=order.note,
            payer_name=order.payer_name,
            payer_phone=order.payer_phone,
            items=order.items,
        )
        await self._journal.append(
            PREPARED, sale.reference, sale_to_prepared(sale), projection=sale_row(sale)
        )
        self._keep(sale)
        return sale

    async def load(self, reference: str) -> Sale:
        """The sale as it stands. Raises BadInput `unknown_sale`."""
        sale = await self._find(reference)
        if sale is None:
            raise BadInput("unknown_sale", reference, field="reference")
        return sale

    async def apply(self, reference: str, event: SaleEvent) -> Stepped:
        """Record `event` and return the sale after it. Raises UnlistedStep, JournalTrouble.

        A caller that is cancelled meanwhile does not stop it half way.
        """
        work = start(self._apply(reference, event), name=f"record {reference}")
        return await asyncio.shield(work)

    async def _apply(self, reference: str, event: SaleEvent) -> Stepped:
        async with self._locks.setdefault(reference, asyncio.Lock()):
            before = await self.load(reference)
            stepped = step(before, event)
            if stepped.sale.version != before.version:
                await self._journal.append(
                    event.kind,
                    reference,
                    event_to_plain(event),
                    projection=sale_row(stepped.sale),
                    over=before.version,
                )
                self._keep(stepped.sale)
            return stepped

    async def claims(self, sale: Sale, findings: Findings) -> Claims:
        """Which of the payments and invoices in `findings` other sales of this till hold."""
        payments = {
            payment_key(row) for row in findings.rows if row.source is Source.TRANSACTION
        } - {""}
        invoices = {row.invoice_id for row in findings.rows if row.source is Source.INVOICE} - {""}
        return Claims(
            payments=await self._journal.payments_held(payments, besides=sale.reference),
            invoices=await self._journal.invoices_held(invoices, besides=sale.reference),
        )

    async def open_sales(self) -> list[Sale]:
        """Every sale that is not final, oldest first."""
        return await self._load_all(await self._journal.open_references())

    async def closed_since(self, since: datetime) -> list[Sale]:
        """Card and link sales that ended after `since`: watched for late or second payments."""
        closed = await self._load_all(await self._journal.closed_references(since))
        return [sale for sale in closed if sale.tender is not Tender.CASH]

    async def holding(self, terminal: str) -> Sale | None:
        """The sale whose amount may stand on `terminal`, so that no other may be pushed there."""
        for sale in await self.open_sales():
            if sale.terminal == terminal and sale.holds_terminal:
                return sale
        return None

    async def _load_all(self, references: Iterable[str]) -> list[Sale]:
        return [await self.load(reference) for reference in references]

    async def _find(self, reference: str) -> Sale | None:
        if reference in self._open:
            return self._open[reference]
        sale = replay(await self._journal.entries(reference))
        if sale is not None and not sale.is_final:
            self._open[reference] = sale
        return sale

    async def _new_reference(self, now: datetime) -> str:
        day = shop_day(now)
        return make_reference(
            store=self._store,
            till=self._till,
            series=await self._journal.series(),
            day=day,
            number=await self._journal.next_number(day),
        )

    def _keep(self, sale: Sale) -> None:
        """Only open sales are kept in memory; a closed one is replayed when it is asked for."""
        if sale.is_final:
            self._open.pop(sale.reference, None)
        else:
            self._open[sale.reference] = sale
        for watcher in list(self._watchers):
            watcher(sale)


def _same(known: Sale, order: SaleOrder) -> Sale:
    wanted = replace(order, terminal=order.terminal if order.tender is Tender.TERMINAL else "")
    if (known.amount, known.tender, known.terminal) != (
        wanted.amount,
        wanted.tender,
        wanted.terminal,
    ):
        raise BadInput(
            "reference_taken", "that sale has another amount or terminal", field="reference"
        )
    return known

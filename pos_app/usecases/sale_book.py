"""Sales as the journal tells them: made, loaded by replay, moved one event at a time.

All writers of a sale meet here: one lock a sale, the event recorded (fsynced) with its
projection before the new sale is seen by anybody.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from weakref import WeakValueDictionary

from pos_app.domain.basket import Basket, total
from pos_app.domain.entry import Record, shop_day
from pos_app.domain.evidence import Findings, Source
from pos_app.domain.matching import Claims, payment_key
from pos_app.domain.money import Fils, sale_amount
from pos_app.domain.reference import check_not_filed, check_reference, make_reference
from pos_app.domain.sale import Sale, Stepped, Tender
from pos_app.domain.sale_events import SaleEvent, event_to_plain
from pos_app.domain.sale_record import PREPARED, replay, sale_row, sale_to_prepared
from pos_app.domain.sale_table import step
from pos_app.errors import BadInput, Unsure
from pos_app.ports.clock import Clock
from pos_app.ports.journal import Journal
from pos_app.usecases.last_sent import LastSent
from pos_app.usecases.racing import start

Watcher = Callable[[Sale], None]
Condition = Callable[[Sale], bool]


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
    link_days: int = 1
    """How many days after its own a link stays payable."""
    items: Basket = ()
    """What is sold; together they must cost `amount`."""


class SaleBook:
    """The sales of this till. One instance per process: it holds the locks."""

    def __init__(self, *, journal: Journal, clock: Clock, till: str, store: str = "") -> None:
        self._journal = journal
        self._clock = clock
        self._till = till
        self._store = store
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._open: dict[str, Sale] = {}
        self._knows_open = False
        self._pushing: dict[str, str] = {}
        """The terminal ("" for a link) of each sale that this process is sending."""
        self._watchers: list[Watcher] = []
        self.last_sent = LastSent(clock)

    def watch(self, watcher: Watcher) -> Callable[[], None]:
        """Have `watcher` called with each recorded state of each sale; returns how to stop."""
        self._watchers.append(watcher)
        return lambda: self._watchers.remove(watcher)

    async def prepare(self, order: SaleOrder) -> Sale:
        """Journal a new sale, with its reference, before anything is sent.

        Raises as `draft` does, and JournalTrouble.
        """
        sale, is_new = await self.draft(order)
        if is_new:
            await self._journal.append(
                PREPARED, sale.reference, sale_to_prepared(sale), projection=sale_row(sale)
            )
            self._keep(sale)
        return sale

    async def prepare_with(self, draft: Sale, event: SaleEvent) -> Stepped:
        """Journal a new sale and its first event in one transaction: the disk waits once.

        A push's draft: within `pushing`. Returns the sale after `event`. Raises JournalTrouble:
        nothing is journaled. A caller that is cancelled meanwhile does not stop it half way.
        """
        work = start(self._prepare_with(draft, event), name=f"record {draft.reference}")
        return await asyncio.shield(work)

    async def _prepare_with(self, draft: Sale, event: SaleEvent) -> Stepped:
        stepped = step(draft, event)
        name, after = draft.reference, sale_row(stepped.sale)
        made = Record(PREPARED, name, sale_to_prepared(draft))
        await self._journal.append_all(
            (made, Record(event.kind, name, event_to_plain(event), after))
        )
        self._keep(draft)
        self._keep(stepped.sale)
        return stepped

    async def draft(self, order: SaleOrder) -> tuple[Sale, bool]:
        """A new sale with its reference, not yet journaled, and True; or a known one, and False.

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
                return _same(known, order), False
            check_not_filed(order.reference)
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
            link_days=order.link_days,
            items=order.items,
        )
        return sale, True

    async def load(self, reference: str) -> Sale:
        """The sale as it stands. Raises BadInput `unknown_sale`."""
        sale = await self._find(reference)
        if sale is None:
            raise BadInput("unknown_sale", reference, field="reference")
        return sale

    async def apply(
        self, reference: str, event: SaleEvent, *, only_if: Condition | None = None
    ) -> Stepped:
        """Record `event` and return the sale after it. Raises UnlistedStep, JournalTrouble.

        Others may move the sale between a caller's look at it and this: what the event rests on
        is asked again by `only_if`, where nobody can come between; if it does not hold, nothing
        is recorded and the sale comes back as it is, without effects. A caller that is cancelled
        meanwhile does not stop it half way.
        """
        work = start(self._apply(reference, event, only_if), name=f"record {reference}")
        return await asyncio.shield(work)

    async def _apply(self, reference: str, event: SaleEvent, only_if: Condition | None) -> Stepped:
        lock = self._locks.get(reference)
        if lock is None:
            # Gone with the last who holds or awaits it: a till sells for weeks.
            lock = self._locks[reference] = asyncio.Lock()
        async with lock:
            before = await self.load(reference)
            if only_if is not None and not only_if(before):
                return Stepped(before)
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
        held = await self._journal.invoices_held(invoices, besides=sale.reference)
        if held and not self._knows_open:
            await self.open_sales()
        # A sale that is open takes its payment when its own look sees it.
        unpaid = {number for each in self._open.values() for number in each.invoice_ids}
        return Claims(
            payments=await self._journal.payments_held(payments, besides=sale.reference),
            invoices=held,
            over=held - unpaid,
        )

    @contextmanager
    def pushing(self, sale: Sale) -> Iterator[None]:
        """While inside, this process sends `sale`, and its terminal takes no other.

        Ask `holding` and `is_being_pushed` first. Raises Unsure `terminal_busy`.
        """
        other = self._other_at(sale)
        if other:
            raise Unsure("terminal_busy", other)
        self._pushing[sale.reference] = sale.terminal
        try:
            yield
        finally:
            del self._pushing[sale.reference]

    def may_be_out(self, reference: str) -> bool:
        """Whether an open sale of that name was sent, or is being sent."""
        sale = self._open.get(reference)
        return sale is not None and sale.pushes > 0

    def is_being_pushed(self, reference: str) -> bool:
        """Whether this process sends it just now."""
        return reference in self._pushing

    def _other_at(self, sale: Sale) -> str:
        """Another sale that is on `sale`'s terminal or on its way there, or ""."""
        if not sale.terminal:
            return ""
        holder = self.holder_of(sale.terminal)
        there = [each for each, terminal in self._pushing.items() if terminal == sale.terminal]
        there += [holder.reference] if holder is not None else []
        return next((each for each in there if each != sale.reference), "")

    def was_left_sending(self, sale: Sale) -> bool:
        """Whether a push of `sale` was announced by a process that died over it."""
        return sale.sending and sale.reference not in self._pushing

    async def open_sales(self) -> list[Sale]:
        """Every sale that is not final, oldest first."""
        found = await self._load_all(await self._journal.open_references())
        self._knows_open = True
        return [sale for sale in found if not sale.is_final]

    async def closed_since(self, since: datetime) -> list[Sale]:
        """Card and link sales that ended after `since`: watched for late or second payments."""
        closed = await self._load_all(await self._journal.closed_references(since))
        return [sale for sale in closed if sale.tender is not Tender.CASH]

    async def holding(self, terminal: str) -> Sale | None:
        """The sale whose amount may stand on `terminal`, so that no other may be pushed there."""
        if not self._knows_open:
            await self.open_sales()
        return self.holder_of(terminal)

    def holder_of(self, terminal: str) -> Sale | None:
        """As `holding`, once that was asked."""
        holders = (each for each in self._open.values() if each.terminal == terminal)
        return next((each for each in holders if each.holds_terminal), None)

    async def _load_all(self, references: Iterable[str]) -> list[Sale]:
        return [await self.load(reference) for reference in references]

    async def _find(self, reference: str) -> Sale | None:
        if reference in self._open:
            return self._open[reference]
        sale = replay(await self._journal.entries(reference))
        if sale is not None and not sale.is_final:
            self._open[reference] = sale
            self.last_sent.saw(sale)
        return sale

    async def _new_reference(self, now: datetime) -> str:
        day = shop_day(now)
        # The number first: a file that had to be started anew for it has another series.
        number = await self._journal.next_number(day)
        series = await self._journal.series()
        return make_reference(
            store=self._store, till=self._till, series=series, day=day, number=number
        )

    def _keep(self, sale: Sale) -> None:
        """Only open sales are kept in memory; a closed one is replayed when it is asked for."""
        if sale.is_final:
            self._open.pop(sale.reference, None)
        else:
            self._open[sale.reference] = sale
        self.last_sent.saw(sale)
        for watcher in list(self._watchers):
            watcher(sale)


def _same(known: Sale, order: SaleOrder) -> Sale:
    terminal = order.terminal if order.tender is Tender.TERMINAL else ""
    if (known.amount, known.tender, known.terminal) != (order.amount, order.tender, terminal):
        raise BadInput(
            "reference_taken", "that sale has another amount or terminal", field="reference"
        )
    return known

"""Fakes that implement the ports, for tests of what stands above them. No mocks of anything."""

from __future__ import annotations

import asyncio
import heapq
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta

from pos_app.domain.entry import (
    ChainHead,
    Entry,
    Record,
    SaleRow,
    canonical_payload,
    chained,
    head_of,
)
from pos_app.domain.evidence import Finding, Findings, Row, Source
from pos_app.errors import JournalTrouble, Unreachable
from pos_app.ports.journal import ListedSale, SaleFilter, SalesPage
from pos_app.ports.payments import LinkOrder, Pushed, Question, TerminalOrder

START = datetime(2026, 11, 23, 13, 42, tzinfo=UTC)


class FakeClock:
    """Time that passes only by being slept: the sleeper that is due first wakes first.

    Before time moves, everything that can go on without it gets `PATIENCE` turns of the loop.
    """

    PATIENCE = 25

    def __init__(self, at: datetime = START) -> None:
        self.at = at
        self.ticks = 1000.0
        self.slept: list[float] = []
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._is_pumping = False

    def now(self) -> datetime:
        return self.at

    def monotonic(self) -> float:
        return self.ticks

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        loop = asyncio.get_running_loop()
        woken: asyncio.Future[None] = loop.create_future()
        heapq.heappush(self._sleepers, (self.ticks + seconds, len(self.slept), woken))
        if not self._is_pumping:
            self._is_pumping = True
            loop.call_soon(self._pump, self.PATIENCE)
        await woken

    def pass_by(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)
        self.ticks += seconds

    def _pump(self, turns: int) -> None:
        while self._sleepers and self._sleepers[0][2].done():
            heapq.heappop(self._sleepers)
        if not self._sleepers:
            self._is_pumping = False
            return
        if turns == 0:
            due, _, woken = heapq.heappop(self._sleepers)
            self.pass_by(max(0.0, due - self.ticks))
            woken.set_result(None)
            turns = self.PATIENCE
        asyncio.get_running_loop().call_soon(self._pump, turns - 1)


class MemoryJournal:
    """The journal's rules without its disk; `break_next` makes the next append fail."""

    def __init__(self, clock: FakeClock) -> None:
        self._clock = clock
        self.all: list[Entry] = []
        self.writes: list[list[str]] = []
        """The kinds of what was stored together, write by write."""
        self.rows: dict[str, SaleRow] = {}
        self._numbers: dict[date, int] = {}
        self.break_next = ""

    async def append(
        self,
        kind: str,
        reference: str,
        payload: Mapping[str, object],
        *,
        projection: SaleRow | None = None,
        over: int | None = None,
    ) -> Entry:
        record = Record(kind, reference, payload, projection, over)
        return (await self.append_all((record,)))[0]

    async def append_all(self, records: Sequence[Record]) -> tuple[Entry, ...]:
        await asyncio.sleep(0)
        if self.break_next:
            kind_of_trouble, self.break_next = self.break_next, ""
            raise JournalTrouble(kind_of_trouble)
        rows, made = dict(self.rows), list(self.all)
        for record in records:
            if record.projection is not None:
                self._check(rows, record.projection, record.over)
                rows[record.reference] = record.projection
            entry = chained(
                head_of(made[-1]) if made else ChainHead(),
                at=self._clock.now(),
                kind=record.kind,
                reference=record.reference,
                payload=canonical_payload(record.payload),
            )
            made.append(entry)
        added = tuple(made[len(self.all) :])
        self.rows.update(rows)
        self.writes.append([record.kind for record in records])
        self.all += added
        return added

    @staticmethod
    def _check(rows: Mapping[str, SaleRow], projection: SaleRow, over: int | None) -> None:
        before = rows.get(projection.reference)
        if over is not None and before is not None and before.version != over:
            raise JournalTrouble("stale_sale", projection.reference)
        for row in rows.values():
            if row.reference == projection.reference:
                continue
            if set(row.payment_keys) & set(projection.payment_keys) or set(row.invoice_ids) & set(
                projection.invoice_ids
            ):
                raise JournalTrouble("claim_taken", projection.reference)

    async def entries(self, reference: str) -> list[Entry]:
        return [entry for entry in self.all if entry.reference == reference]

    async def entries_of(
        self, kinds: Collection[str], *, after: int = 0, limit: int = 1000
    ) -> list[Entry]:
        return [entry for entry in self.all if entry.kind in kinds and entry.seq > after][:limit]

    async def latest(self, kind: str) -> Entry | None:
        return next((entry for entry in reversed(self.all) if entry.kind == kind), None)

    async def open_references(self) -> list[str]:
        return [row.reference for row in self.rows.values() if row.is_open]

    async def closed_references(self, since: datetime) -> list[str]:
        return [
            row.reference
            for row in self.rows.values()
            if not row.is_open and row.updated_at >= since
        ]

    async def payments_held(self, keys: Collection[str], *, besides: str) -> frozenset[str]:
        held = {
            key
            for row in self.rows.values()
            if row.reference != besides
            for key in row.payment_keys
        }
        return frozenset(held & set(keys))

    async def invoices_held(self, ids: Collection[str], *, besides: str) -> frozenset[str]:
        held = {
            each
            for row in self.rows.values()
            if row.reference != besides
            for each in row.invoice_ids
        }
        return frozenset(held & set(ids))

    async def page(
        self, chosen: SaleFilter, *, before: int | None = None, limit: int = 50
    ) -> SalesPage:
        """Those whose alarm stands: no test asks for others here."""
        assert chosen == SaleFilter(alarmed=True)
        found = [row for row in self.rows.values() if row.alarm]
        listed = [ListedSale(key, row) for key, row in enumerate(found[:limit])]
        return SalesPage(tuple(listed), None)

    async def series(self) -> str:
        return "K7"

    async def next_number(self, day: date) -> int:
        self._numbers[day] = self._numbers.get(day, 0) + 1
        return self._numbers[day]

    def notices(self) -> tuple[str, ...]:
        return ()

    async def close(self) -> None:
        return None


async def turn_until(there: Callable[[], object]) -> None:
    """Let the loop turn until `there()`; fails when it has turned long enough."""
    for _ in range(10_000):
        if there():
            return
        await asyncio.sleep(0)
    raise AssertionError("it never came")


Script = Callable[[TerminalOrder | LinkOrder], Pushed]


class FakeGateway:
    """A gateway whose every answer the test decides.

    `on_push` answers a push (or raises); `rows` is what a look finds; `on_look` and `on_cancel`
    may raise. `orders`, `looks` and `cancels` say what was asked of it.
    """

    def __init__(self) -> None:
        self.merchant = "842217@gateway.example"
        self.orders: list[TerminalOrder | LinkOrder] = []
        self.looks: list[Question] = []
        self.cancels: list[Question] = []
        self.rows: list[Row] = []
        self.complete = True
        self.on_push: Script = self.accept
        self.on_look: Callable[[Question], None] = lambda question: None
        self.on_cancel: Callable[[Question], None] = lambda question: None
        self.push_waits: asyncio.Event | None = None
        self.look_waits: asyncio.Event | None = None

    def accept(self, order: TerminalOrder | LinkOrder) -> Pushed:
        invoices = sum(row.source is Source.INVOICE for row in self.rows)
        number = str(267 + invoices)
        self.rows.append(invoice_row(order, number))
        return Pushed(invoice_id=number, transaction_id=f"X{number}", raw="{}")

    async def push(self, order: TerminalOrder) -> Pushed:
        return await self._take(order)

    async def make_link(self, order: LinkOrder) -> Pushed:
        return await self._take(order)

    async def _take(self, order: TerminalOrder | LinkOrder) -> Pushed:
        self.orders.append(order)
        if self.push_waits is not None:
            await self.push_waits.wait()
        await asyncio.sleep(0)
        return self.on_push(order)

    async def enquire(self, question: Question) -> Findings:
        self.looks.append(question)
        if question.merchant not in {"", self.merchant}:
            raise Unreachable("other_merchant")
        if self.look_waits is not None:
            await self.look_waits.wait()
        await asyncio.sleep(0)
        self.on_look(question)
        return Findings(tuple(self.rows), self.complete)

    async def resend(self, order: TerminalOrder, transaction_id: str) -> Pushed:
        self.orders.append(order)
        return Pushed(transaction_id=transaction_id)

    async def cancel(self, question: Question) -> None:
        self.cancels.append(question)
        await asyncio.sleep(0)
        self.on_cancel(question)

    # what the payer does

    def pay(self, number: str = "267", token: str = "T1") -> None:
        """The payer pays invoice `number`."""
        self.settle(number, Finding.PAID)
        row = next(row for row in self.rows if row.invoice_id == number)
        self.rows.append(
            Row(
                Source.TRANSACTION,
                Finding.PAID,
                row.amount,
                reference=row.reference,
                invoice_id=number,
                token=token,
                terminal=row.terminal,
                at=row.at,
                card="************4471",
                scheme="KNET",
                approval="512894",
            )
        )

    def settle(self, number: str, finding: Finding) -> None:
        """Invoice `number` ends as `finding`."""
        self.rows = [
            Row(
                row.source,
                finding,
                row.amount,
                reference=row.reference,
                invoice_id=row.invoice_id,
                transaction_id=row.transaction_id,
                terminal=row.terminal,
                at=row.at,
            )
            if row.source is Source.INVOICE and row.invoice_id == number
            else row
            for row in self.rows
        ]


def invoice_row(order: TerminalOrder | LinkOrder, number: str) -> Row:
    """An open invoice as the gateway would list it."""
    return Row(
        Source.INVOICE,
        Finding.NOT_PAID,
        order.amount,
        reference=order.reference,
        invoice_id=number,
        transaction_id=f"X{number}",
        terminal=order.terminal if isinstance(order, TerminalOrder) else "",
        at=START,
    )

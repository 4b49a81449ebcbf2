"""A gateway's back office held in lists, and a shelf in memory: ports driven by hand."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any, TypeVar

from fake_till import NOW

from pos_app.domain.evidence import Finding
from pos_app.domain.invoice import Invoice, OpenInvoice, PayType
from pos_app.domain.invoice_request import InvoiceRequest
from pos_app.domain.money import Fils
from pos_app.errors import PosError
from pos_app.ports.devices import PrintOutcome, PrintState
from pos_app.ports.office import Page, Transaction
from ui.viewmodels.office.ports import Kept, Link, Made, Step

T = TypeVar("T")
PAGE = 15


def invoice(number: int = 1, finding: Finding = Finding.NOT_PAID, **fields: Any) -> Invoice:
    """Invoice `number`, of KD 12.750 and of some minutes ago."""
    made = Invoice(
        invoice_id=str(number),
        token=f"842217{number}",
        reference=f"INV-261123-{number:05d}",
        amount=Fils(12_750),
        finding=finding,
        kind="1",
        payer_name="Fahad Al-Enezi",
        description="Catering, Thursday",
        url=f"https://sandbox.hesabe.com/quick-invoice/8Kd93ksd93jdsk{number}",
        created_at=NOW - timedelta(minutes=number),
    )
    return replace(made, **fields)


def open_invoice(number: int = 1, **fields: Any) -> OpenInvoice:
    """Open invoice `number`, between two amounts."""
    made = OpenInvoice(
        invoice_id=str(number),
        title=f"Donation box {number}",
        reference=f"84{number}",
        amount=None,
        least=Fils(1000),
        most=Fils(50_000),
        active=True,
        paid_count=7,
        paid_sum=Fils(81_250),
        url=f"https://sandbox.hesabe.com/open/{number}",
        created_at=NOW - timedelta(days=number),
    )
    return replace(made, **fields)


def transaction(number: int = 1, finding: Finding = Finding.PAID, **fields: Any) -> Transaction:
    """Transaction `number`, by KNET on the counter's terminal."""
    made = Transaction(
        token=f"8422171764067{number}",
        transaction_id=str(number),
        reference=f"01K7-261123-{number:04d}-9",
        amount=Fils(4500),
        finding=finding,
        terminal="48515",
        scheme="KNET",
        card="************4471",
        approval="512894",
        at=NOW - timedelta(minutes=3 * number),
    )
    return replace(made, **fields)


@dataclass
class Rows:
    """A list that is served in pages; `trouble` is raised instead, `gate` holds an answer back."""

    rows: Sequence[Any] = ()
    trouble: PosError | None = None
    gate: asyncio.Event | None = None
    asked: list[tuple[int, Any]] = field(default_factory=list)
    with_total: bool = True

    async def show(self, number: str) -> Any:
        if self.trouble is not None:
            raise self.trouble
        return next(row for row in self.rows if row.invoice_id == number)

    async def pages(
        self,
        wanted: Any = None,
        *,
        start: int = 1,
        most: int | None = None,
        **narrowed: Any,
    ) -> AsyncIterator[Page[Any]]:
        number = start
        while most is None or number < start + most:
            self.asked.append((number, wanted, *(v for v in narrowed.values() if v is not None)))  # type: ignore[arg-type]
            if self.gate is not None:
                await self.gate.wait()
            if self.trouble is not None:
                raise self.trouble
            first = (number - 1) * PAGE
            rows = tuple(self.rows[first : first + PAGE])
            more = first + PAGE < len(self.rows)
            yield Page(rows, number, more, len(self.rows) if self.with_total else None)
            if not more:
                return
            number += 1


class FakeAccount:
    """Two ways to pay; `trouble` is raised instead."""

    trouble: PosError | None = None

    async def pay_types(self) -> tuple[PayType, ...]:
        if self.trouble:
            raise self.trouble
        return (PayType("1", "KNET"), PayType("2", "Visa and Mastercard"))


@dataclass
class FakeGateway:
    """Implements what the screens use of `ports.office.Office`."""

    invoices: Any = field(default_factory=Rows)
    open_invoices: Any = field(default_factory=Rows)
    terminal_invoices: Any = field(default_factory=Rows)
    reports: Any = field(default_factory=Rows)
    bulk: Any = field(default_factory=Rows)
    refunds: Any = field(default_factory=Rows)
    account: Any = field(default_factory=FakeAccount)


@dataclass
class FakeShelf:
    """Keeps in memory."""

    lists: dict[str, Kept] = field(default_factory=dict)
    notes: dict[str, object] = field(default_factory=dict)

    async def note(self, name: str) -> object:
        return self.notes.get(name)

    async def keep_note(self, name: str, content: object) -> None:
        self.notes[name] = json.loads(json.dumps(content))

    async def kept(self, name: str, kind: type) -> Kept | None:
        return self.lists.get(name)

    async def keep(self, name: str, records: Sequence[object]) -> None:
        self.lists[name] = Kept(tuple(records), NOW)


@dataclass
class FakeOfficeDesk:
    """The desk of the back office: `trouble` is raised by whatever is done next."""

    gateway: Any = field(default_factory=FakeGateway)
    shelf: FakeShelf = field(default_factory=FakeShelf)
    country_code: str = "965"
    remembers_payers: bool = False
    trouble: PosError | None = None
    found: Made = ()
    done: list[tuple[str, Any]] = field(default_factory=list)
    steps: tuple[Step, ...] = ()
    payer: Link | None = None

    def new_reference(self) -> str:
        return f"INV-261123-{len(self.done):010d}"

    def _do(self, what: str, given: Any) -> None:
        self.done.append((what, given))
        if self.trouble:
            raise self.trouble

    async def make(self, request: InvoiceRequest) -> Made:
        self._do("make", request)
        if request.open_draft is not None:
            return (open_invoice(9, title=request.open_draft.title),)
        return tuple(
            invoice(n, reference=one.reference, amount=one.amount, payer_name=one.payer_name)
            for n, one in enumerate(request.drafts, start=1)
        )

    async def look_for(self, request: InvoiceRequest, since: datetime) -> Made:
        self.done.append(("look_for", request))
        return self.found

    async def story(self, record: object) -> tuple[Step, ...]:
        return self.steps

    async def resend(self, invoice: Invoice, mobile: str) -> None:
        self._do("resend", mobile)

    async def cancel(self, invoice: Invoice) -> Invoice:
        self._do("cancel", invoice.token)
        return replace(invoice, finding=Finding.CANCELLED)

    async def extend_open(self, opened: OpenInvoice, expires_on: str) -> OpenInvoice:
        self._do("extend", expires_on)
        return replace(opened, expires_on=expires_on)

    async def cancel_open(self, opened: OpenInvoice) -> OpenInvoice:
        self._do("cancel_open", opened.invoice_id)
        return replace(opened, active=False)

    async def print_link(self, link: Link) -> PrintOutcome:
        self._do("print", link.url)
        return PrintOutcome("j1", PrintState.CONFIRMED)

    def show_payer(self, link: Link | None) -> None:
        self.payer = link


def filled_desk() -> FakeOfficeDesk:
    """A desk with something in every list."""
    return FakeOfficeDesk(
        FakeGateway(
            invoices=Rows([invoice(n) for n in range(1, 40)]),
            open_invoices=Rows([open_invoice(n) for n in range(1, 4)]),
            terminal_invoices=Rows([invoice(n, terminal="48515") for n in range(1, 20)]),
            reports=Rows([transaction(n) for n in range(1, 30)]),
        )
    )

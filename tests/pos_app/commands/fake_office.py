"""A merchant's account in memory: answers with one of each, remembers what was asked."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable
from typing import Any, TypeVar

from pos_app.domain.evidence import Finding
from pos_app.domain.invoice import Delivery, Invoice, InvoiceDraft, Item, OpenInvoice
from pos_app.domain.money import Fils, parse_amount
from pos_app.domain.refund import Refund, RefundState
from pos_app.domain.terminal import Terminal
from pos_app.errors import BadInput, PosError
from pos_app.gateway.config import Health
from pos_app.ports.office import BulkEntry, Page, Told, Transaction
from tests.fakes import START, FakeGateway

T = TypeVar("T")

INVOICE = Invoice(
    "267", "T-267", "R-1", Fils(20_000), Finding.NOT_PAID, payer_name="Nora", created_at=START,
    url="https://pay.example/x", raw='{"id": 267, "amount": "20.000"}',
)  # fmt: skip
OPEN = OpenInvoice(
    "926", "Gift", "REF", None, Fils(1_000), Fils(5_000), True, 2, Fils(3_000),
    raw='{"id": 926}',
)  # fmt: skip
FIXED = OpenInvoice("927", "Tea", "", Fils(500), None, None, None, raw='{"id": 927}')
PAYMENT = Transaction(
    "TOKEN-1", "TX", "R-1", Fils(20_000), Finding.PAID, terminal="48515", at=START,
    raw='{"token": "TOKEN-1"}',
)  # fmt: skip
REFUND = Refund("1467", "TOKEN-1", Fils(5_000), RefundState.PENDING, raw='{"id": 1467}')
ENTRY = BulkEntry("12887", "bb01", Fils(8_999), "Nora", "96566666666", raw='{"id": 12887}')


class FakeOffice:
    """All resources in one: `asked` has each call by name with what it was given."""

    def __init__(self, payments: FakeGateway) -> None:
        self.payments = payments
        self.asked: list[tuple[str, Any]] = []
        self.trouble: PosError | None = None
        self.terminals_known = (Terminal("48515", "Counter 1"), Terminal("29708454", "Counter\n2"))
        self.refunds_known: tuple[Refund, ...] = ()
        self.health_now = Health(latency=0.05, skew=0.0)
        self.account = _Resource(
            profile=self._told('{"id": 84, "business_name": "متجر"}'),
            terminals=self._gives("terminals", lambda: self._page(self.terminals_known)),
        )
        self.terminal_invoices = _Resource(
            pages=self._pages("pos.pages", INVOICE), show=self._gives("pos.show", lambda: INVOICE)
        )
        self.invoices = _Resource(
            create=self._gives("create", lambda: INVOICE),
            subscribe=self._gives("subscribe", lambda: INVOICE),
            split=self._gives("split", lambda: self._page((INVOICE, INVOICE))),
            instalments=self._gives("instalments", lambda: self._page((INVOICE,))),
            read_parts=_parts,
            read_items=_items,
            pages=self._pages("invoices.pages", INVOICE),
            show=self._gives("invoices.show", lambda: INVOICE),
            resend=self._told('{"id": 267}'),
            cancel=self._told("null"),
        )
        self.open_invoices = _Resource(
            create=self._gives("open.create", lambda: OPEN),
            pages=self._pages("open.pages", OPEN, FIXED),
            show=self._gives("open.show", lambda: FIXED),
            extend=self._gives("open.extend", lambda: OPEN),
            cancel=self._told("null"),
        )
        self.bulk = _Resource(
            upload=self._told('"taken"'),
            pages=self._pages("bulk.pages", ENTRY),
            edit=self._told('{"id": 12887}'),
            delete=self._told("null"),
            send=self._told("null"),
        )
        self.refunds = _Resource(
            ask=self._gives("ask", lambda: REFUND),
            pages=self._refund_pages,
            show=self._gives("refunds.show", lambda: REFUND),
            cancel=self._told("true"),
        )
        self.reports = _Resource(
            pages=self._pages("reports.pages", PAYMENT),
            enquire=self._gives("enquire", lambda: PAYMENT),
        )

    def health(self) -> Health:
        return self.health_now

    def _refund_pages(self, *given: Any, **named: Any) -> AsyncIterator[Page[Refund]]:
        return self._pages("refunds.pages", *self.refunds_known)(*given, **named)

    def _told(self, raw: str) -> Callable[..., Any]:
        return self._gives("told", lambda: Told(raw, "Done by the gateway"))

    def _gives(self, name: str, answer: Callable[[], T]) -> Callable[..., Any]:
        async def call(*given: Any, **named: Any) -> T:
            self.asked.append((name, (given, named)))
            if self.trouble is not None:
                raise self.trouble
            return answer()

        return call

    def _pages(self, name: str, *rows: Any) -> Callable[..., AsyncIterator[Page[Any]]]:
        async def pages(*given: Any, start: int = 1, most: int | None = None, **named: Any) -> Any:
            self.asked.append((name, (given, named, start, most)))
            if self.trouble is not None:
                raise self.trouble
            for number in range(start, start + (most or 1)):
                yield self._page(rows, number)

        return pages

    def _page(self, rows: tuple[Any, ...], number: int = 1) -> Page[Any]:
        raws = [json.loads(row.raw or "{}") for row in rows]
        return Page(rows, number, more=number < 3, raw=json.dumps({"data": raws, "page": number}))


class _Resource:
    def __init__(self, **methods: Any) -> None:
        self.__dict__.update(methods)

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(name)


def _parts(text: str) -> tuple[InvoiceDraft, ...]:
    return tuple(InvoiceDraft(parse_amount(part["amount"]), Delivery.LINK) for part in _array(text))


def _items(text: str) -> tuple[Item, ...]:
    return tuple(Item(part["title"], Fils(1), 1, Fils(1)) for part in _array(text))


def _array(text: str) -> list[dict[str, str]]:
    try:
        found: list[dict[str, str]] = json.loads(text)
    except ValueError as wrong:
        raise BadInput("file_not_json", field="FILE") from wrong
    return found

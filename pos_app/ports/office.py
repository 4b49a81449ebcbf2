"""The back office: every operation of a merchant's account besides a sale's own questions.

Another gateway could be written behind these. Lists come as asynchronous iterators of pages, each
fetched when it is asked for. Every record and page carries `raw`: what the gateway said, as JSON
text with card digits masked. Reads raise Refused or Unreachable; writes (marked) also Unsure, after
which one must look before anything is sent again, and BadInput.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from pos_app.domain.evidence import Finding
from pos_app.domain.invoice import (
    Invoice,
    InvoiceDraft,
    InvoiceKind,
    InvoiceState,
    Item,
    OpenInvoice,
    OpenInvoiceDraft,
    PayType,
    SubscriptionPlan,
)
from pos_app.domain.money import Fils
from pos_app.domain.refund import Refund
from pos_app.domain.terminal import Terminal
from pos_app.ports.leaving import Leaving

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One page of a list."""

    rows: tuple[T, ...]
    number: int = 1
    more: bool = False
    total: int | None = None
    """Rows of the whole list, where the gateway says so."""
    raw: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What the gateway said to something that has no record of its own."""

    raw: str
    message: str = ""
    """Its own words, for showing only."""


@dataclass(frozen=True, slots=True)
class Span:
    """What a list is narrowed to. Days are `YYYY-MM-DD` in the shop's time; "" is no bound."""

    from_day: str = ""
    to_day: str = ""
    search: str = ""


@dataclass(frozen=True, slots=True)
class TransactionFilter:
    """What the transaction report is narrowed to. Numbers are the gateway's own codes."""

    span: Span = Span()
    service_type: str = ""
    payment_type: str = ""
    payment_status: str = ""


@dataclass(frozen=True, slots=True)
class Transaction:
    """A record of money that moved, or was refused."""

    token: str
    transaction_id: str
    reference: str
    amount: Fils | None
    finding: Finding
    terminal: str = ""
    scheme: str = ""
    card: str = ""
    approval: str = ""
    at: datetime | None = None
    raw: str = ""


class SheetFormat(StrEnum):
    """What a bulk file is."""

    CSV = "csv"
    XLSX = "xlsx"


@dataclass(frozen=True, slots=True)
class BulkEntry:
    """One invoice of an uploaded file, before it is sent to its payer."""

    entry_id: str
    reference: str
    amount: Fils | None
    name: str = ""
    phone: str = ""
    email: str = ""
    description: str = ""
    scheduled: bool | None = None
    mark: str = ""
    """The gateway's own status number as text. Undocumented; that it turns is evidence."""
    schedule: str = ""
    """When a scheduled one is to be sent, as the gateway writes it."""
    raw: str = ""


@dataclass(frozen=True, slots=True)
class BulkEdit:
    """The new content of a bulk entry: all of it, for the gateway takes nothing less."""

    amount: Fils
    name: str
    email: str
    phone: str
    """With country code, digits only."""
    reference: str


class Account(Protocol):
    """Who we are at the gateway."""

    async def profile(self) -> Told:
        """The merchant's profile: a loose map whose keys the gateway does not settle."""

    async def pay_types(self) -> tuple[PayType, ...]:
        """The ways to pay that the account has; none where the gateway does not say."""

    async def terminals(self) -> Page[Terminal]:
        """All terminals assigned to the merchant."""


class TerminalInvoices(Protocol):
    """Invoices that were made for a terminal."""

    def pages(self, *, start: int = 1, most: int | None = None) -> AsyncIterator[Page[Invoice]]:
        """The list, newest first as far as the gateway keeps to it."""

    async def show(self, invoice_id: str) -> Invoice:
        """One of them."""


class Invoices(Protocol):
    """Invoices that are paid by a link."""

    async def create(self, draft: InvoiceDraft) -> Invoice:
        """Write. Make a single invoice and deliver it."""

    async def subscribe(self, draft: InvoiceDraft, plan: SubscriptionPlan) -> Invoice:
        """Write. Make an invoice that comes again."""

    async def split(self, parts: Sequence[InvoiceDraft]) -> Page[Invoice]:
        """Write. Make one debt of several payers."""

    async def instalments(self, parts: Sequence[InvoiceDraft]) -> Page[Invoice]:
        """Write. Make one debt of several dates."""

    def read_parts(self, text: str) -> tuple[InvoiceDraft, ...]:
        """Read the JSON array of a split or instalment file. Raises BadInput."""

    def read_items(self, text: str) -> tuple[Item, ...]:
        """Read the JSON array of an items file. Raises BadInput."""

    def pages(
        self,
        span: Span,
        *,
        kind: InvoiceKind | None = None,
        state: InvoiceState | None = None,
        start: int = 1,
        most: int | None = None,
    ) -> AsyncIterator[Page[Invoice]]:
        """The list."""

    async def show(self, invoice_id: str) -> Invoice:
        """One of them."""

    async def resend(self, invoice_id: str, *, mobile: str, country_code: str) -> Told:
        """Write. Deliver it once more, by SMS."""

    async def cancel(self, token: str) -> Told:
        """Write. Make it unpayable; believe only what a look shows afterwards."""


class OpenInvoices(Protocol):
    """Links that many may pay."""

    async def create(self, draft: OpenInvoiceDraft) -> OpenInvoice:
        """Write."""

    def pages(
        self, span: Span, *, start: int = 1, most: int | None = None
    ) -> AsyncIterator[Page[OpenInvoice]]:
        """The list."""

    async def show(self, invoice_id: str) -> OpenInvoice:
        """One of them."""

    async def extend(self, invoice_id: str, *, expires_on: str) -> OpenInvoice:
        """Write. Change its last day. The answer may bear a new id."""

    async def cancel(self, invoice_id: str) -> Told:
        """Write."""


class Bulk(Protocol):
    """Many invoices from one file."""

    async def upload(
        self, content: bytes, form: SheetFormat, *, scheduled: bool, leaving: Leaving | None = None
    ) -> Told:
        """Write. Hand the checked file over; Unreachable also where its end did not leave."""

    def pages(
        self, *, scheduled: bool, start: int = 1, most: int | None = None
    ) -> AsyncIterator[Page[BulkEntry]]:
        """What was uploaded."""

    async def edit(self, entry_id: str, content: BulkEdit) -> Told:
        """Write."""

    async def delete(self, entry_id: str) -> Told:
        """Write. For good."""

    async def send(self, entry_ids: Sequence[str]) -> Told:
        """Write. Send them to their payers by SMS."""


class Refunds(Protocol):
    """Money given back."""

    async def ask(self, token: str, amount: Fils, *, full: bool) -> Refund:
        """Write. Ask for a refund of a payment; a person at the gateway may have to approve."""

    def pages(
        self, span: Span, *, start: int = 1, most: int | None = None
    ) -> AsyncIterator[Page[Refund]]:
        """The list."""

    async def show(self, refund_id: str) -> Refund:
        """One of them."""

    async def cancel(self, refund_id: str) -> Told:
        """Write. Only before it is approved."""


class Reports(Protocol):
    """Money that moved."""

    def pages(
        self, wanted: TransactionFilter, *, start: int = 1, most: int | None = None
    ) -> AsyncIterator[Page[Transaction]]:
        """The transaction report."""

    async def enquire(self, token_or_reference: str) -> Transaction:
        """One transaction by its token, else by an order's reference. Refused `not_found`."""


class Office(Protocol):
    """All of it."""

    @property
    def account(self) -> Account:
        """Who we are there."""

    @property
    def terminal_invoices(self) -> TerminalInvoices:
        """Invoices for terminals."""

    @property
    def invoices(self) -> Invoices:
        """Invoices paid by a link."""

    @property
    def open_invoices(self) -> OpenInvoices:
        """Links that many may pay."""

    @property
    def bulk(self) -> Bulk:
        """Invoices from a file."""

    @property
    def refunds(self) -> Refunds:
        """Money given back."""

    @property
    def reports(self) -> Reports:
        """Money that moved."""

"""What exists, built from ledger entries and from nothing else, with the indices lists need."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import fields
from typing import Any, TypeVar

from pos_app.simulator.ledger import Entry
from pos_app.simulator.world.records import (
    BulkRow,
    Delivery,
    Invoice,
    InvoiceKind,
    InvoiceState,
    OpenInvoice,
    Payment,
    Refund,
    RefundState,
)

_Record = TypeVar("_Record", Invoice, Payment, Refund, OpenInvoice, BulkRow, Delivery)


class Book:
    """All records by id, oldest first. `apply` is the only way in."""

    def __init__(self) -> None:
        self.invoices: dict[int, Invoice] = {}
        self.payments: dict[int, Payment] = {}
        self.refunds: dict[int, Refund] = {}
        self.open_invoices: dict[int, OpenInvoice] = {}
        self.bulk_rows: dict[int, BulkRow] = {}
        self.deliveries: dict[int, Delivery] = {}
        self.invoice_by_token: dict[str, Invoice] = {}
        self.invoice_by_access_key: dict[str, Invoice] = {}
        self.invoices_by_reference: dict[str, list[Invoice]] = {}
        self.payment_by_token: dict[str, Payment] = {}
        self.payments_by_invoice: dict[int, list[Payment]] = {}
        self.open_by_access_key: dict[str, OpenInvoice] = {}
        self._apply: dict[str, Callable[[float, dict[str, Any]], None]] = {
            "invoice_made": self._invoice_made,
            "invoice_changed": self._invoice_changed,
            "invoice_visited": self._invoice_visited,
            "payment": self._payment,
            "refund_asked": self._refund_asked,
            "refund_decided": self._refund_decided,
            "open_made": self._open_made,
            "open_changed": self._open_changed,
            "bulk_added": self._bulk_added,
            "bulk_changed": self._bulk_changed,
            "delivered": self._delivered,
        }

    def apply(self, entry: Entry) -> None:
        """Bring the book up to `entry`. Raises KeyError on an event there is not."""
        self._apply[entry.event](entry.at, entry.facts)

    def payments_of(self, invoice: Invoice) -> list[Payment]:
        """Every attempt at `invoice`, oldest first."""
        return self.payments_by_invoice.get(invoice.id, [])

    def refunds_of(self, payment: Payment) -> list[Refund]:
        """Refunds asked for `payment`, oldest first."""
        return [refund for refund in self.refunds.values() if refund.token == payment.token]

    def refunded(self, payment: Payment, *, pending: bool = False) -> int:
        """Fils approved to go back for `payment`, with those `pending` if asked."""
        counted = {RefundState.APPROVED, RefundState.PENDING} if pending else {RefundState.APPROVED}
        return sum(refund.amount for refund in self.refunds_of(payment) if refund.state in counted)

    def _invoice_made(self, at: float, facts: dict[str, Any]) -> None:
        invoice = _build(Invoice, facts["invoice"])
        invoice.kind = InvoiceKind(invoice.kind)
        invoice.state = InvoiceState(invoice.state)
        self.invoices[invoice.id] = invoice
        self.invoices_by_reference.setdefault(invoice.reference, []).append(invoice)
        self.invoice_by_token[invoice.token] = invoice
        if invoice.transaction_id:
            self.invoice_by_token[invoice.transaction_id] = invoice
        if invoice.access_key:
            self.invoice_by_access_key[invoice.access_key] = invoice

    def _invoice_changed(self, at: float, facts: dict[str, Any]) -> None:
        invoice = self.invoices[facts["id"]]
        if "transaction_id" in facts:
            invoice.transaction_id = facts["transaction_id"]
            self.invoice_by_token[invoice.transaction_id] = invoice
        if "state" in facts:
            invoice.state = InvoiceState(facts["state"])
            invoice.history.append((at, invoice.state))

    def _invoice_visited(self, at: float, facts: dict[str, Any]) -> None:
        self.invoices[facts["id"]].visits += 1

    def _payment(self, at: float, facts: dict[str, Any]) -> None:
        payment = _build(Payment, facts["payment"])
        self.payments[payment.id] = payment
        self.payment_by_token[payment.token] = payment
        if payment.invoice_id:
            self.payments_by_invoice.setdefault(payment.invoice_id, []).append(payment)

    def _refund_asked(self, at: float, facts: dict[str, Any]) -> None:
        refund = _build(Refund, facts["refund"])
        refund.state = RefundState(refund.state)
        self.refunds[refund.id] = refund

    def _refund_decided(self, at: float, facts: dict[str, Any]) -> None:
        refund = self.refunds[facts["id"]]
        refund.state, refund.decided_at = RefundState(facts["state"]), at

    def _open_made(self, at: float, facts: dict[str, Any]) -> None:
        made = _build(OpenInvoice, facts["open_invoice"])
        self.open_invoices[made.id] = made
        self.open_by_access_key[made.access_key] = made

    def _open_changed(self, at: float, facts: dict[str, Any]) -> None:
        changed = self.open_invoices[facts["id"]]
        changed.changed_at = at
        changed.expires_on = facts.get("expires_on", changed.expires_on)
        changed.ended = facts.get("ended", changed.ended)

    def _bulk_added(self, at: float, facts: dict[str, Any]) -> None:
        row = _build(BulkRow, facts["row"])
        self.bulk_rows[row.id] = row

    def _bulk_changed(self, at: float, facts: dict[str, Any]) -> None:
        row = self.bulk_rows[facts["id"]]
        for name, value in facts["changes"].items():
            setattr(row, name, value)

    def _delivered(self, at: float, facts: dict[str, Any]) -> None:
        delivery = _build(Delivery, facts["delivery"])
        self.deliveries[delivery.id] = delivery


def _build(record: type[_Record], facts: dict[str, Any]) -> _Record:
    """The record that `dataclasses.asdict` took apart; facts of later versions are left out."""
    known = {field.name for field in fields(record)}
    # A copy: the record changes, the ledger's entry must not.
    return record(**deepcopy({name: facts[name] for name in facts if name in known}))

"""Rows of lists into the records of `ports.office`. Pure and lenient, like `evidence_rows`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from pos_app.domain.invoice import Invoice, OpenInvoice
from pos_app.domain.refund import Refund, RefundState
from pos_app.gateway import evidence_rows, fields
from pos_app.gateway.calls import Listing
from pos_app.gateway.envelope import Json
from pos_app.ports.office import BulkEntry, Page, Transaction

T = TypeVar("T")


def page_of(listing: Listing, read: Callable[[Json], T | None], number: int) -> Page[T]:
    """A page of records; rows that are no objects are left out of `rows`, not of `raw`."""
    return Page(
        rows=tuple(made for row in listing.rows if (made := read(row)) is not None),
        number=number,
        more=listing.more,
        total=listing.total,
        raw=fields.raw_text(listing.response, longest=None),
    )


def invoice_of(value: Json) -> Invoice | None:
    """A POS, quick, subscription, split or instalment invoice (6.5, 6.6, 9.4)."""
    row = evidence_rows.invoice_row(value)
    if row is None:
        return None
    box = fields.mapping(value)
    payer = fields.inner(box, "customer")
    return Invoice(
        invoice_id=row.invoice_id,
        token=fields.text(box, "token", "transaction_id"),
        reference=fields.text(box, "invoice_number", "reference_number"),
        amount=row.amount,
        finding=row.finding,
        kind=fields.text(box, "invoice_type"),
        payer_name=fields.text(payer, "name") or fields.text(box, "customer_name"),
        mobile=fields.text(payer, "phone_number", "mobile_number"),
        email=fields.text(payer, "email"),
        description=fields.text(box, "description"),
        terminal=row.terminal,
        url=row.url,
        payment_token=row.token,
        created_at=row.at,
        expires_on=fields.text(box, "expires_at")[:10],
        raw=row.raw,
    )


def transaction_of(value: Json) -> Transaction | None:
    """A row of the transaction report (8.1) or of an enquiry (section 10)."""
    row = evidence_rows.transaction_row(value)
    if row is None:
        return None
    box = fields.mapping(value)
    invoice = fields.inner(box, "invoice", "pos_invoice")
    names = ("invoice_number", "order_reference_number", "reference_number")
    return Transaction(
        token=fields.text(box, "token"),
        transaction_id=fields.text(box, "transaction_id", "TransactionID", "id", "Id"),
        reference=fields.text(box, *names) or fields.text(invoice, *names),
        amount=row.amount,
        finding=row.finding,
        terminal=row.terminal,
        scheme=row.scheme,
        card=row.card,
        approval=row.approval,
        at=row.at,
        raw=row.raw,
    )


def open_invoice_of(value: Json) -> OpenInvoice | None:
    """6.10: `type` 0 fixed, 1 open; `status` 0 active, 1 expired, 3 cancelled [A]."""
    box = fields.mapping(value)
    if not box:
        return None
    fixed = fields.whole(box, "type") != 1
    status = fields.whole(box, "status")
    return OpenInvoice(
        invoice_id=fields.text(box, "id"),
        title=fields.text(box, "title"),
        reference=fields.text(box, "reference_number"),
        amount=fields.money(box, "fixed_amount", "fixAmount", "amount") if fixed else None,
        least=None if fixed else fields.money(box, "min_amount", "minAmount"),
        most=None if fixed else fields.money(box, "max_amount", "maxAmount"),
        active={0: True, 1: False, 3: False}.get(status) if status is not None else None,
        paid_count=fields.whole(box, "total_customer_paid_count"),
        paid_sum=fields.money(box, "total_amount_customer_paid"),
        url=fields.text(box, "url"),
        created_at=fields.first_stamp(box, "created_at"),
        expires_on=fields.text(box, "expiry_date", "expiryDate")[:10],
        raw=fields.raw_text(dict(box)),
    )


def bulk_entry_of(value: Json) -> BulkEntry | None:
    """6.9."""
    box = fields.mapping(value)
    if not box:
        return None
    scheduled = fields.whole(box, "has_schedule")
    return BulkEntry(
        entry_id=fields.text(box, "id"),
        reference=fields.text(box, "reference_number"),
        amount=fields.money(box, "amount"),
        name=fields.text(box, "name"),
        phone=fields.text(box, "phone"),
        email=fields.text(box, "email"),
        description=fields.text(box, "description"),
        scheduled=None if scheduled is None else scheduled != 0,
        mark=fields.text(box, "status"),
        schedule=fields.text(box, "schedule_time"),
        raw=fields.raw_text(dict(box)),
    )


def refund_of(value: Json) -> Refund | None:
    """7.1 to 7.3: `status` 0 pending, 1 approved, any other number rejected [A].

    The guide's answer has words under `refund_status` instead; other words are unknown.
    """
    box = fields.mapping(value)
    if not box:
        return None
    transaction = fields.inner(box, "transaction")
    return Refund(
        refund_id=fields.text(box, "id"),
        token=fields.text(box, "token") or fields.text(transaction, "token"),
        amount=fields.money(box, "amount", "refund_amount", "refundAmount"),
        state=_refund_state(box),
        reference=fields.text(box, "order_reference_number"),
        created_at=fields.first_stamp(box, "created_at", "transaction_date"),
        refunded_on=fields.text(box, "refund_at")[:10],
        remark=(fields.text(box, "remarks") or fields.text(box, "remark"))[:300],
        raw=fields.raw_text(dict(box)),
    )


_REFUND_WORDS = {
    "pending": RefundState.PENDING,
    "approved": RefundState.APPROVED,
    "refunded": RefundState.APPROVED,
    "successful": RefundState.APPROVED,
    "rejected": RefundState.REJECTED,
    "declined": RefundState.REJECTED,
    "cancelled": RefundState.REJECTED,
    "canceled": RefundState.REJECTED,
}


def _refund_state(box: fields.Object) -> RefundState:
    for name in ("refund_status", "status"):
        value = box.get(name)
        if value is None or value == "":
            continue
        number = fields.whole({"n": value}, "n")
        if number is not None:
            return {0: RefundState.PENDING, 1: RefundState.APPROVED}.get(
                number, RefundState.REJECTED
            )
        return _REFUND_WORDS.get(fields.plain_text(value).casefold(), RefundState.UNKNOWN)
    return RefundState.UNKNOWN

"""Open invoices: links that many may pay (hesabe-api.md 6.10)."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from pos_app.domain.money import to_text
from pos_app.errors import Refused
from pos_app.simulator.protocol.call import Answer, Call, not_found, success
from pos_app.simulator.protocol.fields import Fields
from pos_app.simulator.protocol.paging import listed, paged
from pos_app.simulator.world.clock import day, stamp
from pos_app.simulator.world.minting import MERCHANT_ID
from pos_app.simulator.world.records import OpenInvoice, Payment
from pos_app.simulator.world.world import World

_EXPIRED, _CANCELLED = 1, 3


def create(call: Call) -> Answer:
    """`POST /api/v1/open-invoice`: a fixed amount, or bounds."""
    world, fields = call.world, Fields(call.payload)
    title = fields.text("title")
    open_amount = fields.choice("amountType", {"0", "1"}) == "1"
    fixed = fields.fils("fixAmount", required=not open_amount)
    least = fields.fils("minAmount", required=open_amount)
    most = fields.fils("maxAmount", required=open_amount)
    if open_amount and least and most and least > most:
        fields.fault("maxAmount", "The max amount must be greater than or equal to min amount.")
    description = fields.text("description", required=False, longest=2000)
    expires_on = _expiry(call, fields, required=False)
    fields.end()
    now = world.clock.now()
    made = OpenInvoice(
        id=world.next_id("open_invoices"),
        title=title,
        reference=f"84{int(now)}{world.mint.digits(10)}",
        access_key=world.mint.access_key(),
        made_at=now,
        open_amount=open_amount,
        fixed=0 if open_amount else fixed,
        least=least if open_amount else 0,
        most=most if open_amount else 0,
        description=description,
        expires_on=expires_on,
        changed_at=now,
    )
    world.record("open_made", open_invoice=asdict(made))
    return success("Open invoice created successfully", _row(call, made))


def list_all(call: Call) -> Answer:
    """`GET /api/v1/open-invoice/`, newest first."""
    world = call.world
    paid_status, status = call.given("paidStatus"), call.given("status")
    kind = call.given("openInvoiceType")
    chosen = [
        opened
        for opened in world.book.open_invoices.values()
        if (not kind or str(int(opened.open_amount)) == kind)
        and (not status or str(status_of(world, opened)) == status)
        and (not paid_status or str(int(bool(_payments(world, opened)))) == paid_status)
    ]
    rows = listed(
        call,
        chosen,
        made_at=lambda row: row.made_at,
        texts=lambda row: (row.title, row.reference, row.description),
    )
    return success("Open Invoice List", paged(call, rows, lambda opened: _row(call, opened)))


def details(call: Call) -> Answer:
    """`GET /api/v1/open-invoice/{id}`."""
    return success("Open Invoice Details", _row(call, _found(call)))


def customers(call: Call) -> Answer:
    """`GET /api/v1/open-invoice/customers/{id}`: who paid."""
    opened = _found(call)
    rows = list(reversed(_payments(call.world, opened)))
    page = paged(call, rows, _customer_row)
    return success("Open Invoice Customers", _row(call, opened) | {"customer_details": page})


def update(call: Call) -> Answer:
    """`PUT /api/v1/open-invoice/{id}`: another last day."""
    fields = Fields(call.payload)
    expires_on = _expiry(call, fields, required=True)
    fields.end()
    opened = _found(call)
    if opened.ended:
        raise Refused("not_open", "Open invoice update failed")
    call.world.record("open_changed", id=opened.id, expires_on=expires_on)
    return success("Open invoice updated successfully", _row(call, opened))


def cancel(call: Call) -> Answer:
    """`DELETE /api/v1/open-invoice/{id}`."""
    opened = _found(call)
    if opened.ended:
        raise Refused("not_open", "Open invoice cancel failed")
    call.world.record("open_changed", id=opened.id, ended="cancelled")
    return success("Open Invoice canceled successfully", None)


def status_of(world: World, opened: OpenInvoice) -> int:
    """0 active, 1 expired, 3 cancelled (the app's filter values)."""
    if opened.ended:
        return _CANCELLED
    over = opened.expires_on and opened.expires_on < day(world.clock.now())
    return _EXPIRED if over else 0


def _expiry(call: Call, fields: Fields, *, required: bool) -> str:
    expires_on = fields.day("expiryDate", required=required)
    if expires_on and expires_on < day(call.world.clock.now()):
        fields.fault("expiryDate", "The expiry date must be a date after or equal to today.")
    return expires_on


def _found(call: Call) -> OpenInvoice:
    opened = call.world.book.open_invoices.get(int(call.path[0]))
    if opened is None:
        raise not_found()
    return opened


def _payments(world: World, opened: OpenInvoice) -> list[Payment]:
    return [
        payment
        for payment in world.book.payments.values()
        if payment.open_invoice_id == opened.id and payment.ok
    ]


def _row(call: Call, opened: OpenInvoice) -> dict[str, Any]:
    paid = _payments(call.world, opened)
    return {
        "id": opened.id,
        "merchant_id": MERCHANT_ID,
        "title": opened.title,
        "reference_number": opened.reference,
        "type": int(opened.open_amount),
        "description": opened.description,
        "fixed_amount": to_text(opened.fixed),
        "min_amount": to_text(opened.least),
        "max_amount": to_text(opened.most),
        "paid_status": int(bool(paid)),
        "status": status_of(call.world, opened),
        "created_by": MERCHANT_ID,
        "created_at": stamp(opened.made_at),
        "updated_at": stamp(opened.changed_at),
        "expiry_date": opened.expires_on or None,
        "url": f"{call.base_url}/s/{opened.access_key}",
        "total_customer_paid_count": len(paid),
        "total_amount_customer_paid": to_text(sum(payment.amount for payment in paid)),
    }


def _customer_row(payment: Payment) -> dict[str, Any]:
    return {
        "id": payment.id,
        "name": payment.payer_name,
        "amount": to_text(payment.amount),
        "token": payment.token,
        "created_at": stamp(payment.at),
    }

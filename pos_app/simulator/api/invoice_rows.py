"""Lists and details of invoices that are not POS orders (hesabe-api.md 6.5, 6.6)."""

from __future__ import annotations

from typing import Any

from pos_app.domain.money import to_text
from pos_app.simulator.api.rows import nested_transaction, visible
from pos_app.simulator.protocol.call import Answer, Call, not_found, success
from pos_app.simulator.protocol.fields import Fields
from pos_app.simulator.protocol.paging import listed, paged
from pos_app.simulator.world.clock import day, stamp
from pos_app.simulator.world.minting import MERCHANT_ID
from pos_app.simulator.world.records import Invoice, InvoiceKind, InvoiceState
from pos_app.simulator.world.world import World

KIND_NUMBERS = {
    InvoiceKind.SINGLE: 1,
    InvoiceKind.SUBSCRIPTION: 0,
    InvoiceKind.SPLIT: 6,
    InvoiceKind.INSTALMENT: 7,
}
"""`invoiceType` as a filter, `invoice_type` in rows."""
STATUS_NUMBERS = {InvoiceState.PAID: 1, InvoiceState.CANCELLED: 3}
"""`invoice_status`; anything else is 0: a value for *expired* is not known."""


def link_of(invoice: Invoice, base_url: str) -> str:
    """The page on which the payer pays."""
    return f"{base_url}/s/{invoice.access_key}"


def list_invoices(call: Call) -> Answer:
    """`GET /api/v1/invoice-dashboard`: statistics, and a page of invoices, newest first."""
    world, lag = call.world, call.world.scenario.lags.list
    fields = Fields({name: call.given(name) for name in ("invoiceType", "status", "timeline")})
    kinds = {str(number): kind for kind, number in KIND_NUMBERS.items()}
    kind = kinds.get(fields.choice("invoiceType", set(kinds), required=False))
    status = fields.choice("status", {"0", "1", "3"}, required=False)
    timeline = fields.choice("timeline", {"1", "2", "3"}, required=False)
    fields.end()
    pay_type, shown = call.given("paymentTypeId"), visible(world, lag)
    chosen = [
        invoice
        for invoice in world.book.invoices.values()
        if invoice.kind is not InvoiceKind.POS
        and shown(invoice)
        and (kind is None or invoice.kind is kind)
        and (not timeline or _in_timeline(world, invoice, timeline))
        and (not pay_type or _paid_by(world, invoice) == pay_type)
        and (not status or str(_status(world, invoice, lag)) == status)
    ]
    rows = listed(
        call,
        chosen,
        made_at=lambda row: row.made_at,
        texts=lambda row: (row.reference, row.payer_name, row.payer_phone, row.token),
    )
    states = [_status(world, invoice, lag) for invoice in rows]
    response = {
        "stats": {
            "total_invoice_count": len(rows),
            "invoice_paid": str(states.count(1)),
            "invoice_not_paid": str(states.count(0)),
            "invoice_cancelled": str(states.count(3)),
        },
        "order_stats": {
            "total_invoice_count": 0,
            "invoice_paid": None,
            "invoice_not_paid": None,
            "invoice_cancelled": None,
        },
        "invoices": paged(
            call, rows, lambda invoice: invoice_row(world, invoice, call.base_url, lag=lag)
        ),
    }
    return success("Invoice Dashboard", response)


def details(call: Call) -> Answer:
    """`GET /api/v1/invoice/{id}`."""
    world, lag = call.world, call.world.scenario.lags.details
    invoice = world.book.invoices.get(int(call.path[0]))
    if invoice is None or invoice.kind is InvoiceKind.POS or not visible(world, lag)(invoice):
        raise not_found()
    row = invoice_row(world, invoice, call.base_url, lag=lag)
    row |= {
        "payment_method": invoice.pay_types or ["1", "2", "7", "9"],
        "sms_status": int(invoice.channel == "0"),
        "url_status": int(invoice.channel == "3"),
        "visited_count": invoice.visits,
        "country_id": None,
        "created_id": 3705,
        "attachment": "",
        "created_by_merchant": {"id": 3705, "name": "test"},
        "products": [None],
    }
    wrapped = world.scenario.rows.details_wrapped
    return success("Invoice Details", row) if wrapped else Answer(row)


def invoice_row(
    world: World, invoice: Invoice, base_url: str, *, lag: float = 0.0
) -> dict[str, Any]:
    """One invoice, with the columns the documentation prints."""
    state = invoice.state_at(world.clock.now() - lag)
    sms = '{"requestError":0,"isOK":true,"result":"0"}' if invoice.channel == "0" else ""
    return {
        "id": invoice.id,
        "invoice_type": KIND_NUMBERS[invoice.kind],
        "invoice_sub_type": int(invoice.channel),
        "order_drop_id": 0,
        "token": invoice.token,
        "access_key": invoice.access_key,
        "split_access_key": invoice.group,
        "merchant_id": str(MERCHANT_ID),
        "reference_number": invoice.reference,
        "amount": to_text(invoice.amount),
        "admin_charge": "0.000",
        "service_charge": "0.000",
        "subscription": int(invoice.kind is InvoiceKind.SUBSCRIPTION),
        "discount": "0.000",
        "description": invoice.description,
        "sms_response": sms,
        "invoice_status": STATUS_NUMBERS.get(state, 0),
        "language": invoice.language,
        "expires_at": invoice.expires_on or None,
        "url": link_of(invoice, base_url),
        "spliturl": f"{base_url}/s/{invoice.group}" if invoice.group else None,
        "created_at": stamp(invoice.made_at),
        "updated_at": stamp(invoice.history[-1][0] if invoice.history else invoice.made_at),
        "customer": {
            "name": invoice.payer_name,
            "email": invoice.payer_email,
            "phone_number": invoice.payer_phone or None,
        },
        "transaction": nested_transaction(world, invoice, state),
    }


def _status(world: World, invoice: Invoice, lag: float) -> int:
    return STATUS_NUMBERS.get(invoice.state_at(world.clock.now() - lag), 0)


def _in_timeline(world: World, invoice: Invoice, timeline: str) -> bool:
    """1 today, 2 the last 7 days, 3 longer ago (6.5)."""
    now = world.clock.now()
    if timeline == "1":
        return day(invoice.made_at) == day(now)
    within_week = invoice.made_at > now - 7 * 86400
    return within_week if timeline == "2" else not within_week


def _paid_by(world: World, invoice: Invoice) -> str:
    paid = [payment for payment in world.book.payments_of(invoice) if payment.ok]
    return str(paid[-1].payment_type) if paid else ""

"""A sale as the gateway is told of it: as an order, and as a question what became of it. Pure."""

from __future__ import annotations

from datetime import timedelta

from pos_app.domain.entry import shop_day
from pos_app.domain.sale import Sale
from pos_app.ports.payments import LinkOrder, Question, TerminalOrder

WALK_IN = "Walk-in customer"
"""The API demands a name; a walk-in sale needs no typing (hesabe-api.md 9.1)."""


def question_for(
    sale: Sale, *, transaction_id: str | None = None, invoice_id: str | None = None
) -> Question:
    """What the gateway needs to be asked about `sale`."""
    return Question(
        reference=sale.reference,
        amount=sale.amount,
        tender=sale.tender,
        terminal=sale.terminal,
        invoice_id=sale.invoice_id if invoice_id is None else invoice_id,
        transaction_id=sale.transaction_id if transaction_id is None else transaction_id,
        since=sale.created_at,
        merchant=sale.merchant,
    )


def terminal_order(sale: Sale) -> TerminalOrder:
    """`sale` as the order that stands on its terminal."""
    return TerminalOrder(
        reference=sale.reference,
        amount=sale.amount,
        terminal=sale.terminal,
        payer_name=sale.payer_name or WALK_IN,
        payer_phone=sale.payer_phone,
        note=sale.note,
        merchant=sale.merchant,
    )


def link_order(sale: Sale) -> LinkOrder:
    """`sale` as a payment link, open until the end of its last day in the shop's time."""
    last_day = shop_day(sale.created_at) + timedelta(days=sale.link_days)
    return LinkOrder(
        reference=sale.reference,
        amount=sale.amount,
        expires_on=last_day.isoformat(),
        payer_name=sale.payer_name or WALK_IN,
        payer_phone=sale.payer_phone,
        note=sale.note,
        merchant=sale.merchant,
    )

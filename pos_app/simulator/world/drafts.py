"""Payments before they are written down: what the bank adds to an invoice when a card is used."""

from __future__ import annotations

from pos_app.simulator.world.minting import Mint
from pos_app.simulator.world.records import Invoice, InvoiceKind, OpenInvoice, Payment

_SMS_PAYMENT, _POS_TERMINAL, _OPEN_INVOICE = 2, 6, 7
"""Service types (hesabe-api.md section 11)."""
_KNET = 1


def draft_attempt(
    mint: Mint, number: int, invoice: Invoice, *, at: float, amount: int, reason: str = ""
) -> Payment:
    """An attempt to pay `invoice`; refused if there is a `reason`."""
    pos = invoice.kind is InvoiceKind.POS
    return Payment(
        id=number,
        token=mint.transaction_token(at),
        amount=amount,
        at=at,
        ok=not reason,
        reason=reason,
        reference=invoice.reference,
        payment_type=_KNET,
        service_type=_POS_TERMINAL if pos else _SMS_PAYMENT,
        invoice_id=invoice.id,
        terminal=invoice.terminal,
        order_id=invoice.transaction_id,
        payer_name=invoice.payer_name,
        bank_id=mint.digits(15),
        auth="" if reason else f"B{mint.digits(5)}",
        card=mint.card(),
    )


def draft_open_payment(
    mint: Mint, number: int, opened: OpenInvoice, *, at: float, amount: int
) -> Payment:
    """Somebody's payment of a shareable link."""
    return Payment(
        id=number,
        token=mint.transaction_token(at),
        amount=amount,
        at=at,
        ok=True,
        reference=opened.reference,
        payment_type=_KNET,
        service_type=_OPEN_INVOICE,
        open_invoice_id=opened.id,
        payer_name="A payer",
        bank_id=mint.digits(15),
        auth=f"B{mint.digits(5)}",
        card=mint.card(),
    )

"""Writes records as the gateway's rows: POS invoices as the scenario has it, the rest as known."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from pos_app.domain.money import to_text
from pos_app.simulator.scenarios.model import RowShape
from pos_app.simulator.world.clock import stamp
from pos_app.simulator.world.minting import MERCHANT_ID
from pos_app.simulator.world.records import Invoice, InvoiceState, Payment
from pos_app.simulator.world.world import World

PAYMENT_TYPES = {
    1: "KNET",
    2: "MPGS",
    5: "CYBS",
    7: "AMEX",
    9: "MPGS Apple Pay",
    13: "KNET Apple Pay International",
    16: "Google Pay",
}
SERVICE_TYPES = {2: "SMS Payment", 3: "Payment Gateway", 6: "POS Terminal", 7: "Open Invoice"}


def as_number(fils: int) -> float:
    """A JSON number: nested objects of the real server have numbers (section 4, types)."""
    # The nearest double of three decimals prints as those decimals: nothing is lost here.
    return float(Decimal(fils) / 1000)


def pos_row(
    world: World, invoice: Invoice, shape: RowShape, *, lag: float = 0.0, created: bool = False
) -> dict[str, Any]:
    """A POS invoice in a list, as details, or as the answer to its create, `lag` seconds old."""
    state = invoice.state_at(world.clock.now() - lag)
    identities = {
        "id": invoice.id,
        "transaction_id": invoice.transaction_id,
        "token": invoice.transaction_id,
        "terminal_id": invoice.terminal if shape.terminal_as == "given" else 178,
        "terminal_name": world.terminals[invoice.terminal].name,
        "terminal_seq": 178,
    }
    row: dict[str, Any] = {"id": invoice.id} if "id" in shape.identify or created else {}
    row["merchant_id"] = MERCHANT_ID
    for name in shape.identify:
        row[name] = identities[name]
    if created:
        # The resend page says that `transaction_id` comes "from the response object" (9.2).
        row["transaction_id"] = invoice.transaction_id
    row |= {
        "customer_name": invoice.payer_name,
        "customer_email": invoice.payer_email,
        "customer_phone": invoice.payer_phone,
    }
    if shape.amount_as != "absent":
        text = shape.amount_as == "text"
        row["amount"] = to_text(invoice.amount) if text else as_number(invoice.amount)
    if "invoice_number" in shape.echo:
        row["invoice_number"] = invoice.reference
    if "description" in shape.echo:
        row["description"] = invoice.description
    for column, spoken in shape.says.items():
        row[column] = spoken.get(state.value)
    if shape.dated:
        row["created_at"] = stamp(invoice.made_at)
        row["updated_at"] = stamp(invoice.history[-1][0] if invoice.history else invoice.made_at)
    if shape.nested and not created:
        row["transaction"] = nested_transaction(world, invoice, state)
    return row


def visible(world: World, lag: float) -> Callable[[Invoice], bool]:
    """Whether a list or a details page that lags `lag` seconds shows an invoice already."""
    now = world.clock.now()
    return lambda invoice: invoice.listed_from <= now and invoice.made_at <= now - lag


def nested_transaction(world: World, invoice: Invoice, state: InvoiceState) -> Any:
    """The `transaction` of an invoice: null until money moved (hesabe-api.md 6.6)."""
    if state is not InvoiceState.PAID:
        return None
    paid = [payment for payment in world.book.payments_of(invoice) if payment.ok]
    return transaction_facts(world, paid[-1]) if paid else None


def transaction_facts(world: World, payment: Payment) -> dict[str, Any]:
    """The keys that a nested transaction and the report's details share (6.6, 8.1)."""
    return {
        "id": payment.id,
        "amount": as_number(payment.amount),
        "net_amount": as_number(payment.amount),
        "commission": 0,
        "admin_charge": 0,
        "token": payment.token,
        "payment_type_id": payment.payment_type,
        "service_type_id": payment.service_type,
        "payment_transfer_status": 2,
        "payment_status": payment_status(world, payment),
        "auth_status": 0,
        "transaction_id": payment.bank_id,
        "transaction_payment_id": f"1004{payment.bank_id[:14]}",
        "transaction_reference_number": payment.bank_id[-12:],
        "auth": payment.auth,
        "payment_type": payment_type(payment),
        "service_type": service_type(payment),
        "payment_card_detail": {"card_number": payment.card},
        "refund": [],
    }


def payment_status(world: World, payment: Payment) -> object:
    """0 failed, 1 success, 2 refund (hesabe-api.md section 11), or as the scenario says."""
    says = world.scenario.report.says
    if not payment.ok:
        return says.get("declined")
    if world.book.refunded(payment) >= payment.amount:
        return says.get("refunded")
    return says.get("paid")


def payment_type(payment: Payment) -> dict[str, Any]:
    """`payment_type{id,name,display_name}`."""
    name = PAYMENT_TYPES[payment.payment_type]
    return {"id": payment.payment_type, "name": name, "display_name": name}


def service_type(payment: Payment) -> dict[str, Any]:
    """`service_type{id,name}`."""
    return {"id": payment.service_type, "name": SERVICE_TYPES[payment.service_type]}

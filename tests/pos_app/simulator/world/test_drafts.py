from __future__ import annotations

from pos_app.simulator.world.drafts import draft_attempt, draft_open_payment
from pos_app.simulator.world.minting import Mint
from pos_app.simulator.world.records import Invoice, InvoiceKind, OpenInvoice

MINT = Mint(1, "842217")


def test_an_attempt_carries_what_ties_it_to_its_order() -> None:
    invoice = Invoice(7, InvoiceKind.POS, 1250, "R-1", "t", 0.0)
    invoice.terminal, invoice.transaction_id = "48515", "4851584"
    payment = draft_attempt(MINT, 9, invoice, at=5.0, amount=1200)
    assert (payment.id, payment.invoice_id, payment.amount, payment.ok) == (9, 7, 1200, True)
    assert (payment.terminal, payment.order_id, payment.service_type) == ("48515", "4851584", 6)
    assert payment.auth


def test_a_refused_attempt_has_a_reason_and_no_approval() -> None:
    invoice = Invoice(7, InvoiceKind.SINGLE, 1250, "R-1", "t", 0.0)
    payment = draft_attempt(MINT, 9, invoice, at=5.0, amount=1250, reason="wrong_pin")
    assert (payment.ok, payment.reason, payment.auth) == (False, "wrong_pin", "")
    assert payment.service_type == 2


def test_a_shared_links_payment_names_the_link() -> None:
    opened = OpenInvoice(926, "Tea", "84177", "KEY", 0.0)
    payment = draft_open_payment(MINT, 9, opened, at=5.0, amount=500)
    assert (payment.open_invoice_id, payment.invoice_id, payment.service_type) == (926, 0, 7)

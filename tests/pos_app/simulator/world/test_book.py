from __future__ import annotations

from dataclasses import asdict
from typing import Any

import pytest

from pos_app.simulator.ledger import Entry, Ledger
from pos_app.simulator.world.book import Book
from pos_app.simulator.world.records import (
    Invoice,
    InvoiceKind,
    InvoiceState,
    Payment,
    Refund,
    RefundState,
)

INVOICE = Invoice(1, InvoiceKind.POS, 1250, "R-1", "token", 0.0, transaction_id="tid")
PAYMENT = Payment(5, "ptok", 1250, 1.0, ok=True, reference="R-1", payment_type=1, service_type=6)


def book_of(*events: tuple[str, dict[str, Any]]) -> Book:
    book = Book()
    for number, (event, facts) in enumerate(events, 1):
        book.apply(Entry(number, float(number), event, facts))
    return book


def test_an_invoice_is_found_by_each_of_its_names() -> None:
    book = book_of(("invoice_made", {"invoice": asdict(INVOICE) | {"access_key": "KEY"}}))
    made = book.invoices[1]
    assert book.invoice_by_token["token"] is book.invoice_by_token["tid"] is made
    assert book.invoice_by_access_key["KEY"] is made
    assert book.invoices_by_reference["R-1"] == [made]


def test_changes_are_kept_with_their_times() -> None:
    book = book_of(
        ("invoice_made", {"invoice": asdict(INVOICE)}),
        ("invoice_changed", {"id": 1, "state": "cancelled"}),
        ("invoice_changed", {"id": 1, "transaction_id": "new"}),
        ("invoice_visited", {"id": 1}),
    )
    made = book.invoices[1]
    assert made.history == [(2.0, InvoiceState.CANCELLED)]
    assert book.invoice_by_token["new"] is book.invoice_by_token["tid"] is made
    assert made.visits == 1


def test_the_book_does_not_write_into_the_ledger() -> None:
    ledger = Ledger()
    book = Book()
    entry = ledger.append("invoice_made", 0.0, {"invoice": asdict(INVOICE)})
    book.apply(entry)
    book.apply(ledger.append("invoice_changed", 1.0, {"id": 1, "state": "paid"}))
    assert entry.facts["invoice"]["history"] == []


def test_refunds_are_summed_for_their_payment() -> None:
    asked = [Refund(number, "ptok", 100 * number, "2", 0.0) for number in (1, 2, 4)]
    book = book_of(
        ("payment", {"payment": asdict(PAYMENT) | {"invoice_id": 1}}),
        *(("refund_asked", {"refund": asdict(refund)}) for refund in asked),
        ("refund_decided", {"id": 1, "state": "approved"}),
        ("refund_decided", {"id": 2, "state": "rejected"}),
    )
    payment = book.payment_by_token["ptok"]
    assert book.payments_of(INVOICE) == [payment]
    assert book.refunded(payment) == 100
    assert book.refunded(payment, pending=True) == 500
    assert (book.refunds[1].state, book.refunds[1].decided_at) == (RefundState.APPROVED, 5.0)


def test_facts_of_a_later_version_are_left_out() -> None:
    book = book_of(("payment", {"payment": asdict(PAYMENT) | {"colour": "green"}}))
    assert book.payments[5] == PAYMENT


def test_an_event_there_is_not_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        book_of(("invoice_eaten", {}))


def test_open_invoices_bulk_rows_and_deliveries_are_kept() -> None:
    opened = {"id": 9, "title": "Tea", "reference": "84", "access_key": "OK", "made_at": 0.0}
    row = {"id": 3, "reference": "B", "amount": 1, "name": "n", "phone": "p", "email": ""}
    message = {"id": 4, "channel": "sms", "to": "965", "text": "t", "url": "u", "at": 0.0}
    book = book_of(
        ("open_made", {"open_invoice": opened}),
        ("open_changed", {"id": 9, "ended": "cancelled"}),
        ("bulk_added", {"row": row | {"made_at": 0.0}}),
        ("bulk_changed", {"id": 3, "changes": {"sent": True}}),
        ("delivered", {"delivery": message}),
    )
    assert book.open_by_access_key["OK"].ended == "cancelled"
    assert book.bulk_rows[3].sent
    assert book.deliveries[4].channel == "sms"

"""The transaction report (hesabe-api.md 8.1) and the gateway host's enquiry (10)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pos_app.domain.money import to_text
from pos_app.errors import Refused
from pos_app.simulator.api.rows import (
    as_number,
    payment_status,
    payment_type,
    service_type,
    transaction_facts,
)
from pos_app.simulator.protocol.call import Answer, Call, not_found, success
from pos_app.simulator.protocol.paging import listed, paged
from pos_app.simulator.world.clock import stamp
from pos_app.simulator.world.records import Payment
from pos_app.simulator.world.world import World

_POS = 6


def list_transactions(call: Call) -> Answer:
    """`GET /api/v1/report/transactions`, newest first, with every filter."""
    chosen = list(filter(_shown(call.world), call.world.book.payments.values()))
    for test in _tests(call):
        chosen = list(filter(test, chosen))
    rows = listed(
        call,
        chosen,
        made_at=lambda row: row.at,
        texts=lambda row: (row.reference, row.token, row.order_id, row.payer_name, row.id),
    )
    response: dict[str, Any] = {}
    if call.given("nostats") != "1":
        paid = [payment for payment in rows if payment.ok]
        response["stats"] = {
            "total_transaction_count": len(rows),
            "total_transaction_amount": to_text(sum(payment.amount for payment in paid)),
        }
    response["transaction_list"] = paged(call, rows, lambda row: report_row(call.world, row))
    return success("Transaction Report List", response)


def transaction_details(call: Call) -> Answer:
    """`GET /api/v1/report/transactions/{id}` (8.2)."""
    payment = call.world.book.payments.get(int(call.path[0]))
    if payment is None or not _shown(call.world)(payment):
        raise not_found()
    row = report_row(call.world, payment) | transaction_facts(call.world, payment)
    return success("Transaction Details", row)


def enquire(call: Call) -> Answer:
    """`GET {gateway}/api/transaction/{token | order reference}`: plain JSON, no bearer (10)."""
    if call.headers.get("accesscode", "") != call.world.credentials.access_code:
        raise Refused("unauthenticated", "Invalid token credentials")
    sought, book = call.path[0], call.world.book
    found = [payment for payment in book.payments.values() if payment.token == sought]
    if call.given("isOrderReference") == "1":
        found = [payment for payment in book.payments.values() if payment.reference == sought]
    rows = [_enquiry_row(call.world, payment) for payment in reversed(found)]
    if not rows:
        body = {"status": False, "message": "Transaction details not found", "data": None}
        return Answer(body, status=404, sealed=False)
    body = {"status": True, "message": "Transaction found", "data": rows[0], "results": rows}
    return Answer(body, sealed=False)


def report_row(world: World, payment: Payment) -> dict[str, Any]:
    """One row of the report; which columns tie it to a POS order is the scenario's choice."""
    report = world.scenario.report
    pos = payment.service_type == _POS
    invoice = world.book.invoices.get(payment.invoice_id)
    links = {
        "order_reference_number": payment.reference,
        "pos_transaction_id": payment.order_id,
        "transaction_id": payment.order_id,
        "terminal_id": payment.terminal,
        "invoice_id": payment.invoice_id,
        "description": payment.reference,
    }
    row: dict[str, Any] = {
        "id": payment.id,
        "token": payment.token,
        "amount": as_number(max(1, payment.amount + (report.extra_fils if pos else 0))),
        "created_at": stamp(payment.at),
        "payment_status": payment_status(world, payment),
        "auth_status": 0,
        "auth": payment.auth,
        "service_type_id": payment.service_type,
        "service_type": service_type(payment),
        "payment_type": payment_type(payment),
        "payment_card_detail": {"card_number": payment.card},
        "transaction_reference_number": payment.bank_id[-12:],
        "invoice": {
            "customer_name": payment.payer_name,
            "amount": to_text(invoice.amount if invoice else payment.amount),
        },
        "merchant": {"code": world.credentials.merchant_code},
    }
    row |= {name: links[name] for name in (report.link if pos else ("order_reference_number",))}
    return row


def _tests(call: Call) -> list[Callable[[Payment], bool]]:
    """One test for each filter of its own that is given."""
    tests: list[Callable[[Payment], bool]] = []
    if service := call.given("serviceType"):
        tests.append(lambda payment: str(payment.service_type) == service)
    if kind := call.given("paymentType"):
        tests.append(lambda payment: str(payment.payment_type) == kind)
    if status := call.given("paymentStatus"):
        tests.append(lambda payment: str(payment_status(call.world, payment)) == status)
    return tests


def _shown(world: World) -> Callable[[Payment], bool]:
    """Whether the report knows a payment already, or ever."""
    lags = world.scenario.lags
    latest, hidden = world.clock.now() - lags.report, lags.report_missing
    return lambda payment: payment.at <= latest and not (hidden and payment.service_type == _POS)


def _enquiry_row(world: World, payment: Payment) -> dict[str, Any]:
    refunded = world.book.refunded(payment) >= payment.amount
    status = "REFUNDED" if refunded else "SUCCESSFUL" if payment.ok else "FAILED"
    kind = payment_type(payment)["name"]
    return {
        "token": payment.token,
        "amount": to_text(payment.amount),
        "reference_number": payment.reference,
        "status": status,
        "TransactionID": payment.bank_id,
        "Id": payment.id,
        "PaymentID": f"1004{payment.bank_id[:14]}",
        "Terminal": payment.terminal or "144301",
        "TrackID": str(payment.id),
        "payment_type": kind,
        "service_type": service_type(payment)["name"],
        "customerName": payment.payer_name,
        "customerEmail": "",
        "customerMobile": "",
        "customerCardType": None,
        "customerCard": payment.card,
        "datetime": stamp(payment.at),
    }

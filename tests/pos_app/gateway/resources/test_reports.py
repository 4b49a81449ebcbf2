from __future__ import annotations

from typing import Any

import pytest

from pos_app.domain.evidence import Finding
from pos_app.errors import Refused
from pos_app.gateway.connect import Gateway
from pos_app.ports.office import Span, TransactionFilter
from tests.pos_app.gateway.loopback import Answer, Asked, Loopback, plain, sealed

FOUND: dict[str, Any] = {
    "token": "521042117249344539468767555844",
    "amount": "45.000",
    "reference_number": "1724934434",
    "status": "SUCCESSFUL",
    "TransactionID": "424210001296274",
    "Terminal": "144301",
    "payment_type": "KNET",
    "customerCard": None,
    "datetime": "2024-08-29 15:27:38",
}


async def test_every_filter(gateway: Gateway, server: Loopback) -> None:
    row = {
        "id": 1,
        "token": "t",
        "amount": 0.1,
        "payment_status": 1,
        "payment_type": {"name": "KNET"},
    }
    server.answers = [sealed({"transaction_list": {"data": [row], "pagination": {"total": 1}}})]
    wanted = TransactionFilter(
        Span("2026-11-01", "2026-11-30", "x"),
        service_type="6",
        payment_type="1",
        payment_status="1",
    )
    (page,) = [page async for page in gateway.reports.pages(wanted)]
    assert server.calls[0].path == "/api/v1/report/transactions"
    assert server.calls[0].filters == {
        "fromDate": "2026-11-01",
        "toDate": "2026-11-30",
        "nostats": "1",
        "serviceType": "6",
        "paymentType": "1",
        "paymentStatus": "1",
        "search": "x",
        "page": "1",
    }
    (one,) = page.rows
    assert (one.token, one.amount, one.finding, one.scheme) == ("t", 100, Finding.PAID, "KNET")


async def test_enquiry_by_token_is_plain_and_carries_no_bearer(
    gateway: Gateway, server: Loopback
) -> None:
    server.answers = [plain({"status": True, "message": "x", "data": FOUND, "results": [FOUND]})]
    found = await gateway.reports.enquire(FOUND["token"])
    (asked,) = server.asked
    assert asked.path == f"/api/transaction/{FOUND['token']}"
    assert asked.query == {}
    assert "authorization" not in asked.headers
    assert asked.headers["accesscode"] == "c333729b-d060-4b74-a49d-7686a8353481"
    assert (found.amount, found.finding, found.transaction_id) == (
        45_000,
        Finding.PAID,
        "424210001296274",
    )


async def test_a_reference_is_tried_after_the_token(gateway: Gateway, server: Loopback) -> None:
    def answers(asked: Asked) -> Answer:
        if "isOrderReference" in asked.query:
            return plain({"status": True, "message": "x", "data": FOUND})
        return plain({"status": False, "message": "none", "data": None}, 404)

    server.answers = answers
    assert (await gateway.reports.enquire("1724934434")).token == FOUND["token"]
    assert server.calls[1].query == {"isOrderReference": "1"}


async def test_what_nobody_knows_is_not_found(gateway: Gateway, server: Loopback) -> None:
    server.answers = lambda _: plain({"status": False, "message": "none"}, 404)
    with pytest.raises(Refused) as caught:
        await gateway.reports.enquire("x")
    assert caught.value.kind == "not_found"

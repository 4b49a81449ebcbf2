from __future__ import annotations

from typing import Any

import pytest

from pos_app.domain.money import Fils
from pos_app.domain.refund import RefundState
from pos_app.errors import Unsure
from pos_app.gateway.connect import Gateway
from pos_app.ports.office import Span
from tests.pos_app.gateway.loopback import Loopback, plain, sealed
from tests.pos_app.gateway.test_envelope import ALL

TOKEN = "84221717575602869376365549977"
ROW: dict[str, Any] = {
    "id": 1467,
    "token": TOKEN,
    "amount": "10.000",
    "status": 0,
    "refund_at": None,
    "created_at": "2026-11-23 15:00:00",
}


async def test_a_full_refund_matches_its_vector(gateway: Gateway, server: Loopback) -> None:
    server.answers = [sealed(ROW)]
    asked = await gateway.refunds.ask(TOKEN, Fils(10_000), full=True)
    vector = next(v for v in ALL if v["endpoint"] == "POST /api/v1/refund")
    assert (server.calls[0].method, server.calls[0].path) == ("POST", "/api/v1/refund")
    assert server.calls[0].plain == vector["plaintext"]
    assert (asked.refund_id, asked.state, asked.amount) == ("1467", RefundState.PENDING, 10_000)


async def test_a_partial_refund_is_method_2(gateway: Gateway, server: Loopback) -> None:
    server.answers = [sealed(ROW)]
    await gateway.refunds.ask(TOKEN, Fils(1), full=False)
    assert server.calls[0].payload["refundMethod"] == "2"
    assert server.calls[0].payload["refundAmount"] == "0.001"


async def test_the_guides_answer_under_data_is_read(gateway: Gateway, server: Loopback) -> None:
    body = {"token": TOKEN, "amount": "1.000", "refund_status": "PENDING"}
    server.answers = [plain({"status": True, "message": "waiting", "response": None, "data": body})]
    asked = await gateway.refunds.ask(TOKEN, Fils(1000), full=False)
    assert (asked.token, asked.state) == (TOKEN, RefundState.PENDING)


async def test_a_yes_without_a_refund_is_unsure(gateway: Gateway, server: Loopback) -> None:
    server.answers = [sealed(None)]
    with pytest.raises(Unsure):
        await gateway.refunds.ask(TOKEN, Fils(1000), full=False)


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ({"status": 0}, RefundState.PENDING),
        ({"status": "1"}, RefundState.APPROVED),
        ({"status": 2}, RefundState.REJECTED),
        ({"status": 7}, RefundState.REJECTED),
        ({"refund_status": "Approved"}, RefundState.APPROVED),
        ({"refund_status": "odd"}, RefundState.UNKNOWN),
        ({}, RefundState.UNKNOWN),
    ],
)
async def test_states(
    gateway: Gateway, server: Loopback, said: dict[str, Any], state: RefundState
) -> None:
    server.answers = [sealed({"id": 1, "amount": "1.000", **said})]
    assert (await gateway.refunds.show("1")).state is state


async def test_list_show_cancel(gateway: Gateway, server: Loopback) -> None:
    server.answers = [
        sealed({"stats": {}, "refund_request_list": {"data": [ROW], "pagination": {}}}),
        sealed(ROW),
        sealed(True, message="Refund requests"),
    ]
    (page,) = [page async for page in gateway.refunds.pages(Span("2026-11-01", "2026-11-30"))]
    await gateway.refunds.show("1467")
    told = await gateway.refunds.cancel("1467")
    assert page.rows[0].refund_id == "1467"
    assert told.raw == "true"
    assert [(one.method, one.path) for one in server.calls] == [
        ("GET", "/api/v1/refund/"),
        ("GET", "/api/v1/refund/1467"),
        ("DELETE", "/api/v1/refund/1467"),
    ]
    assert server.calls[0].filters == {
        "fromDate": "2026-11-01",
        "toDate": "2026-11-30",
        "page": "1",
    }

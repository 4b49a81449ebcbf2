from __future__ import annotations

import json
from typing import Any

import pytest

from pos_app.domain.invoice import OpenInvoiceDraft
from pos_app.domain.money import Fils
from pos_app.errors import BadInput, Unsure
from pos_app.gateway.connect import Gateway
from pos_app.ports.office import Span
from tests.pos_app.gateway.loopback import Answer, Loopback, sealed
from tests.pos_app.gateway.test_envelope import ALL

ROW: dict[str, Any] = {
    "id": 926,
    "merchant_id": 84,
    "title": "Test",
    "reference_number": "8417599190409846769370",
    "type": 0,
    "fixed_amount": "100.000",
    "min_amount": "0.000",
    "max_amount": "0.000",
    "status": 0,
    "url": "https://pay/o/1",
}


async def test_a_fixed_and_an_open_amount(gateway: Gateway, server: Loopback) -> None:
    server.answers = [
        sealed(ROW),
        sealed({**ROW, "type": 1, "min_amount": "1.000", "max_amount": 5}),
    ]
    made = await gateway.open_invoices.create(
        OpenInvoiceDraft("Test", amount=Fils(100_000), description="d", expires_on="2026-12-01")
    )
    other = await gateway.open_invoices.create(
        OpenInvoiceDraft("Gift", least=Fils(1000), most=Fils(5000))
    )
    first, second = server.calls
    assert (first.method, first.path) == ("POST", "/api/v1/open-invoice")
    assert first.plain == (
        '{"merchantCode":"842217","title":"Test","amountType":"0","fixAmount":"100.000",'
        '"description":"d","expiryDate":"2026-12-01"}'
    )
    assert second.plain == (
        '{"merchantCode":"842217","title":"Gift","amountType":"1","minAmount":"1.000",'
        '"maxAmount":"5.000"}'
    )
    assert (made.invoice_id, made.amount, made.active, made.url) == (
        "926",
        100_000,
        True,
        ROW["url"],
    )
    assert (other.amount, other.least, other.most) == (None, 1000, 5000)


async def test_list_show_extend_cancel(gateway: Gateway, server: Loopback) -> None:
    server.answers = [
        sealed({"data": [ROW]}),
        sealed(ROW),
        sealed({**ROW, "id": 927, "expiry_date": "2025-01-05"}),
        sealed(None),
    ]
    (page,) = [page async for page in gateway.open_invoices.pages(Span("2026-11-01", "", "x"))]
    await gateway.open_invoices.show("926")
    changed = await gateway.open_invoices.extend("926", expires_on="2025-01-05")
    await gateway.open_invoices.cancel("926")
    assert page.rows[0].title == "Test"
    assert (changed.invoice_id, changed.expires_on) == ("927", "2025-01-05")
    assert [(one.method, one.path) for one in server.calls] == [
        ("GET", "/api/v1/open-invoice/"),
        ("GET", "/api/v1/open-invoice/926"),
        ("PUT", "/api/v1/open-invoice/926"),
        ("DELETE", "/api/v1/open-invoice/926"),
    ]
    assert server.calls[0].filters == {"fromDate": "2026-11-01", "search": "x", "page": "1"}
    vector = next(one for one in ALL if one["endpoint"] == "PUT /api/v1/open-invoice/{object_id}")
    assert server.calls[2].plain == vector["plaintext"]
    assert json.loads(server.calls[3].body)["data"] == server.calls[0].query["data"]


async def test_the_printed_cancel_answer_opens(gateway: Gateway, server: Loopback) -> None:
    vector = next(one for one in ALL if one["endpoint"] == "DELETE /api/v1/open-invoice/{id}")
    server.answers = [Answer(200, vector["ciphertext_hex"].encode())]
    told = await gateway.open_invoices.cancel("926")
    assert (told.raw, told.message) == ("null", "Open Invoice canceled successfully")


async def test_a_yes_that_names_nothing_is_unsure(gateway: Gateway, server: Loopback) -> None:
    server.answers = [sealed(True), sealed(None)]
    with pytest.raises(Unsure):
        await gateway.open_invoices.create(OpenInvoiceDraft("T", amount=Fils(1000)))
    with pytest.raises(Unsure):
        await gateway.open_invoices.extend("1", expires_on="2026-12-01")


async def test_a_wrong_draft_is_never_sent(gateway: Gateway, server: Loopback) -> None:
    for draft in (
        OpenInvoiceDraft(" "),
        OpenInvoiceDraft("x"),
        OpenInvoiceDraft("x", least=Fils(1)),
    ):
        with pytest.raises(BadInput):
            await gateway.open_invoices.create(draft)
    with pytest.raises(BadInput):
        await gateway.open_invoices.extend("1", expires_on="tomorrow")
    assert server.asked == []

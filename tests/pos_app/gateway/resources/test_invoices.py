from __future__ import annotations

import json
from typing import Any

import pytest

from pos_app.domain.evidence import Finding
from pos_app.domain.invoice import (
    Delivery,
    InvoiceDraft,
    InvoiceKind,
    InvoiceState,
    Item,
    SubscriptionPlan,
)
from pos_app.domain.money import Fils
from pos_app.errors import BadInput, Unsure
from pos_app.gateway.connect import Gateway
from pos_app.ports.office import Span
from tests.pos_app.gateway.loopback import Loopback, plain, sealed

MADE: dict[str, Any] = {
    "id": 14693,
    "token": "841759657093983406",
    "url": "https://pay/s/1",
    "reference_number": "R-1",
    "amount": "20.000",
    "invoice_status": 0,
    "customer": {"name": "Sara"},
}
SMS = InvoiceDraft(
    amount=Fils(20_000),
    delivery=Delivery.SMS,
    reference="R-1",
    payer_name="\u0633\u0627\u0631\u0629",
    mobile="66666666",
    country_code="965",
    email="a@b.co",
    description="tea",
    expires_on="2026-12-01",
    pay_types=("1", "2"),
    language="ar",
    items=(Item("tea", Fils(10_000), 2, Fils(20_000)),),
    notify_url="https://shop/hook",
)


async def test_a_quick_invoice_field_for_field(gateway: Gateway, server: Loopback) -> None:
    server.answers = [sealed(MADE)]
    made = await gateway.invoices.create(SMS)
    (asked,) = server.calls
    assert (asked.method, asked.path) == ("POST", "/api/v1/invoice")
    assert asked.plain == (
        '{"merchantCode":"842217","amount":"20.000","invoiceType":"1","mobileNumber":"66666666",'
        '"countryCode":"965","customerName":"\u0633\u0627\u0631\u0629","referenceNumber":"R-1",'
        '"description":"tea","expiresAt":"2026-12-01","allocatePayType":"1,2",'
        '"customerEmail":"a@b.co","webhook":"https://shop/hook","language":"ar",'
        '"itemsList":[{"itemTitle":"tea","rate":"10.000","quantity":2,"amount":"20.000"}]}'
    )
    assert (made.invoice_id, made.token, made.amount) == ("14693", MADE["token"], 20_000)
    assert (made.finding, made.payer_name, made.url) == (
        Finding.NOT_PAID,
        "Sara",
        "https://pay/s/1",
    )


@pytest.mark.parametrize(
    ("delivery", "sent"),
    [
        (Delivery.LINK, {"invoiceType": "0"}),
        (Delivery.SMS, {"invoiceType": "1"}),
        (Delivery.WHATSAPP, {"invoiceType": "1", "invoiceSubType": "1"}),
        (Delivery.EMAIL, {"invoiceType": "1", "invoiceSubType": "2"}),
    ],
)
async def test_ways_of_delivery(
    gateway: Gateway, server: Loopback, delivery: Delivery, sent: dict[str, str]
) -> None:
    server.answers = [sealed(MADE)]
    draft = InvoiceDraft(
        Fils(1000), delivery, mobile="66666666", country_code="965", email="a@b.co"
    )
    await gateway.invoices.create(draft)
    payload = server.calls[0].payload
    assert {name: payload[name] for name in payload if name.startswith("invoice")} == sent


async def test_a_subscription_goes_to_the_path_with_a_slash(
    gateway: Gateway, server: Loopback
) -> None:
    server.answers = [sealed(MADE)]
    plan = SubscriptionPlan(recurrences=12, start_on="2026-12-01", automatic=True)
    await gateway.invoices.subscribe(InvoiceDraft(Fils(1000), reference="R-2"), plan)
    (asked,) = server.calls
    assert asked.path == "/api/v1/invoice/"
    assert asked.plain == (
        '{"merchantCode":"842217","amount":"1.000","invoiceType":"0","referenceNumber":"R-2",'
        '"subscription":"1","frequency":"1","noofRecurrence":"12","SubscriptionType":"0",'
        '"startDate":"2026-12-01"}'
    )


@pytest.mark.parametrize("kind", ["split", "emi"])
async def test_parts_repeat_the_merchants_code(
    gateway: Gateway, server: Loopback, kind: str
) -> None:
    server.answers = [sealed([MADE, {**MADE, "id": 2}])]
    parts = (InvoiceDraft(Fils(1000), reference="P-1"), InvoiceDraft(Fils(2000), reference="P-2"))
    send = gateway.invoices.split if kind == "split" else gateway.invoices.instalments
    page = await send(parts)
    (asked,) = server.calls
    assert asked.path == f"/api/v1/invoice/{kind}"
    assert asked.payload["invoices"] == [
        {"amount": "1.000", "referenceNumber": "P-1", "merchantCode": "842217", "invoiceType": "0"},
        {"amount": "2.000", "referenceNumber": "P-2", "merchantCode": "842217", "invoiceType": "0"},
    ]
    assert [one.invoice_id for one in page.rows] == ["14693", "2"]


async def test_the_list_with_all_filters(gateway: Gateway, server: Loopback) -> None:
    server.answers = [
        sealed({"stats": {}, "invoices": {"data": [MADE], "pagination": {"total": "1"}}})
    ]
    pages = gateway.invoices.pages(
        Span("2026-11-01", "2026-11-30", "tea"),
        kind=InvoiceKind.SPLIT,
        state=InvoiceState.CANCELLED,
    )
    found = [page async for page in pages]
    (asked,) = server.calls
    assert asked.path == "/api/v1/invoice-dashboard"
    assert asked.filters == {
        "fromDate": "2026-11-01",
        "toDate": "2026-11-30",
        "search": "tea",
        "invoiceType": "6",
        "page": "1",
    }
    assert asked.payload == {"merchantCode": "842217", "status": "3"}
    assert found[0].total == 1
    assert json.loads(found[0].raw)["stats"] == {}


@pytest.mark.parametrize("wrapped", [True, False])
async def test_details_with_and_without_an_envelope(
    gateway: Gateway, server: Loopback, wrapped: bool
) -> None:
    server.answers = [sealed(MADE) if wrapped else plain(MADE)]
    assert (await gateway.invoices.show("14693")).token == MADE["token"]
    assert server.calls[0].path == "/api/v1/invoice/14693"


async def test_resend_and_cancel_match_their_vectors(gateway: Gateway, server: Loopback) -> None:
    await gateway.invoices.resend("1782", mobile="66666666", country_code="965")
    await gateway.invoices.cancel("841759657093983406")
    resend, cancel = server.calls
    assert (resend.method, resend.path) == ("POST", "/api/v1/invoice/resend")
    assert resend.plain == (
        '{"merchantCode":"842217","mobileNumber":"66666666","resendId":"1782","countryCode":"965"}'
    )
    assert (cancel.method, cancel.path) == ("PUT", "/api/v1/invoice/841759657093983406")
    assert cancel.plain == '{"merchantCode":"842217","statusId":"3"}'


async def test_a_yes_without_an_invoice_is_unsure(gateway: Gateway, server: Loopback) -> None:
    server.answers = [sealed(None)]
    with pytest.raises(Unsure):
        await gateway.invoices.create(InvoiceDraft(Fils(1000)))


async def test_a_wrong_draft_is_never_sent(gateway: Gateway, server: Loopback) -> None:
    with pytest.raises(BadInput):
        await gateway.invoices.create(InvoiceDraft(Fils(0)))
    with pytest.raises(BadInput):
        await gateway.invoices.split(())
    assert server.asked == []

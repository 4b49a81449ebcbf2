from __future__ import annotations

from typing import Any

import pytest

from tests.pos_app.simulator.running import running_simulator

INVOICE = "/api/v1/invoice"
LINK = {"amount": "20.000", "invoiceType": "0", "referenceNumber": "12349899"}
PHONE = {"mobileNumber": "66666666", "countryCode": "965"}
PART = {"merchantCode": "842217", "amount": "5.000", "invoiceType": "0"}


async def test_a_link_is_made_and_nothing_is_sent() -> None:
    async with running_simulator() as (simulator, caller):
        made = (await caller.send("POST", INVOICE, LINK)).response
    assert (made["reference_number"], made["amount"]) == ("12349899", "20.000")
    assert made["url"] == f"{simulator.base_url}/s/{made['access_key']}"
    assert (made["invoice_type"], made["invoice_sub_type"], made["invoice_status"]) == (1, 3, 0)
    assert simulator.world.book.deliveries == {}


@pytest.mark.parametrize(
    ("more", "channel", "to"),
    [
        ({"invoiceType": "1"} | PHONE, "sms", "96566666666"),
        ({"invoiceType": "1", "invoiceSubType": "1"} | PHONE, "whatsapp", "96566666666"),
        ({"invoiceSubType": "2", "customerEmail": "a@b.example"}, "email", "a@b.example"),
    ],
)
async def test_messages_go_where_the_type_says(more: dict[str, Any], channel: str, to: str) -> None:
    async with running_simulator() as (simulator, caller):
        made = await caller.send("POST", INVOICE, LINK | more)
    delivery = simulator.world.book.deliveries[12880]
    assert (delivery.channel, delivery.to) == (channel, to)
    assert delivery.url == made.response["url"]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"amount": "0"}, "amount"),
        ({"invoiceType": ""}, "invoiceType"),
        ({"invoiceType": "2"}, "invoiceType"),
        ({"invoiceType": "1", "countryCode": "965"}, "mobileNumber"),
        ({"invoiceType": "1", "mobileNumber": "abc", "countryCode": "965"}, "mobileNumber"),
        ({"invoiceType": "1", "mobileNumber": "66666666"}, "countryCode"),
        ({"invoiceSubType": "2"}, "customerEmail"),
        ({"invoiceSubType": "9"}, "invoiceSubType"),
        ({"expiresAt": "2026-02-28"}, "expiresAt"),
        ({"expiresAt": "soon"}, "expiresAt"),
        ({"language": "fr"}, "language"),
        ({"allocatePayType": "1,99"}, "allocatePayType"),
    ],
)
async def test_what_is_wrong_is_named_by_field(wrong: dict[str, Any], field: str) -> None:
    async with running_simulator() as (simulator, caller):
        said = await caller.send("POST", INVOICE, LINK | wrong)
    assert said.status == 422
    assert field in said.response
    assert simulator.ledger.entries == []


async def test_everything_optional_may_be_given() -> None:
    given = LINK | {"allocatePayType": [1, "2"], "itemsList": [{"itemTitle": "Tea"}]}
    given |= {"webhook": "https://shop.example/hook", "expiresAt": "2026-03-01", "language": "ar"}
    async with running_simulator() as (simulator, caller):
        await caller.send("POST", INVOICE, given | {"description": "شاي"})
    invoice = simulator.world.book.invoices[267001]
    assert invoice.pay_types == ["1", "2"]
    assert (invoice.description, len(invoice.items)) == ("شاي", 1)
    assert invoice.extra["webhook"] == "https://shop.example/hook"


async def test_without_a_reference_the_gateway_makes_one() -> None:
    async with running_simulator() as (_, caller):
        made = (await caller.send("POST", INVOICE, LINK | {"referenceNumber": ""})).response
    assert made["reference_number"].startswith("84")


async def test_a_subscription_needs_its_terms() -> None:
    terms = {"subscription": "1", "frequency": "1", "noofRecurrence": "12"}
    terms |= {"SubscriptionType": "0", "startDate": "2026-03-05"}
    async with running_simulator() as (_, caller):
        bare = await caller.send("POST", f"{INVOICE}/", LINK)
        made = await caller.send("POST", f"{INVOICE}/", LINK | terms)
        wrong = await caller.send("POST", f"{INVOICE}/", LINK | terms | {"noofRecurrence": "x"})
    assert set(bare.response) == {
        "subscription",
        "frequency",
        "noofRecurrence",
        "SubscriptionType",
        "startDate",
    }
    assert (made.response["subscription"], made.response["invoice_type"]) == (1, 0)
    assert list(wrong.response) == ["noofRecurrence"]


@pytest.mark.parametrize(("path", "kind"), [("split", 6), ("emi", 7)])
async def test_several_parts_share_a_group(path: str, kind: int) -> None:
    async with running_simulator() as (_, caller):
        said = await caller.send("POST", f"{INVOICE}/{path}", {"invoices": [PART, PART]})
    assert [row["invoice_type"] for row in said.response] == [kind, kind]
    assert len({row["split_access_key"] for row in said.response}) == 1
    assert len({row["token"] for row in said.response}) == 2


async def test_a_wrong_part_is_named_by_its_place_and_none_is_made() -> None:
    async with running_simulator() as (simulator, caller):
        parts = {"invoices": [PART, PART | {"amount": "x"}, "part"]}
        said = await caller.send("POST", f"{INVOICE}/split", parts)
        empty = await caller.send("POST", f"{INVOICE}/split", {"invoices": []})
    assert "invoices.1.amount" in said.response
    assert "invoices.2.merchantCode" in said.response
    assert list(empty.response) == ["invoices"]
    assert simulator.ledger.entries == []


async def test_a_resend_goes_to_the_number_given() -> None:
    async with running_simulator() as (simulator, caller):
        made = (await caller.send("POST", INVOICE, LINK)).response
        asked = {"resendId": str(made["id"]), "mobileNumber": "55555555", "countryCode": "965"}
        said = await caller.send("POST", f"{INVOICE}/resend", asked)
        unknown = await caller.send("POST", f"{INVOICE}/resend", asked | {"resendId": "9"})
        bare = await caller.send("POST", f"{INVOICE}/resend", {})
    assert said.body["message"] == "Invoice Resent Successfully"
    assert simulator.world.book.deliveries[12880].to == "96555555555"
    assert (unknown.status, bare.status) == (404, 422)


async def test_cancel_is_by_token_once() -> None:
    async with running_simulator() as (_, caller):
        made = (await caller.send("POST", INVOICE, LINK)).response
        path = f"{INVOICE}/{made['token']}"
        wrong = await caller.send("PUT", path, {"statusId": "2"})
        done = await caller.send("PUT", path, {"statusId": "3"})
        again = await caller.send("PUT", path, {"statusId": "3"})
        unknown = await caller.send("PUT", f"{INVOICE}/1", {"statusId": "3"})
    assert done.body == {
        "status": True,
        "message": "Invoice status update successful",
        "response": None,
    }
    assert again.body["message"] == "Invoice status update failed"
    assert (wrong.status, again.status, unknown.status) == (422, 400, 404)

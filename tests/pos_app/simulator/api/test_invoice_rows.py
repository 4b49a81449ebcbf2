from __future__ import annotations

import pytest

from tests.pos_app.simulator.running import Caller, running_simulator

DASHBOARD = "/api/v1/invoice-dashboard"


async def four_invoices(caller: Caller) -> None:
    """An open link, a paid one, a cancelled one, and a split part."""
    fields = {"amount": "2.000", "invoiceType": "0"}
    for reference in ("open", "paid", "gone"):
        made = (
            await caller.send("POST", "/api/v1/invoice", fields | {"referenceNumber": reference})
        ).response
        if reference == "paid":
            await caller.plain("POST", f"/_sim/invoices/{made['id']}/approve")
        if reference == "gone":
            await caller.send("PUT", f"/api/v1/invoice/{made['token']}", {"statusId": "3"})
    part = fields | {"merchantCode": "842217", "referenceNumber": "part"}
    await caller.send("POST", "/api/v1/invoice/split", {"invoices": [part]})
    await caller.push("a POS order")


@pytest.mark.parametrize(
    ("query", "references"),
    [
        ({}, ["part", "gone", "paid", "open"]),
        ({"invoiceType": "1"}, ["gone", "paid", "open"]),
        ({"invoiceType": "6"}, ["part"]),
        ({"invoiceType": "0"}, []),
        ({"status": "0"}, ["part", "open"]),
        ({"status": "1"}, ["paid"]),
        ({"status": "3"}, ["gone"]),
        ({"search": "PA"}, ["part", "paid"]),
        ({"paymentTypeId": "1"}, ["paid"]),
        ({"timeline": "1"}, ["part", "gone", "paid", "open"]),
        ({"timeline": "2"}, ["part", "gone", "paid", "open"]),
        ({"timeline": "3"}, []),
        ({"fromDate": "2026-03-01", "toDate": "2026-03-01"}, ["part", "gone", "paid", "open"]),
        ({"toDate": "2026-02-28"}, []),
        ({"page": "2"}, []),
    ],
)
async def test_filters_narrow_the_dashboard(query: dict[str, str], references: list[str]) -> None:
    async with running_simulator(scenario="nobody") as (_, caller):
        await four_invoices(caller)
        said = (await caller.get(DASHBOARD, **query)).response
    assert [row["reference_number"] for row in said["invoices"]["data"]] == references


async def test_a_filter_may_stand_inside_the_payload() -> None:
    async with running_simulator(scenario="nobody") as (_, caller):
        await four_invoices(caller)
        said = (await caller.get(DASHBOARD, {"status": "1"})).response
    assert len(said["invoices"]["data"]) == 1


async def test_sums_are_texts_and_orders_are_null() -> None:
    async with running_simulator(scenario="nobody") as (_, caller):
        await four_invoices(caller)
        said = (await caller.get(DASHBOARD)).response
    assert said["stats"] == {
        "total_invoice_count": 4,
        "invoice_paid": "1",
        "invoice_not_paid": "2",
        "invoice_cancelled": "1",
    }
    assert said["order_stats"]["invoice_paid"] is None


async def test_unknown_filters_are_refused() -> None:
    async with running_simulator() as (_, caller):
        for name in ("invoiceType", "status", "timeline"):
            assert (await caller.get(DASHBOARD, **{name: "9"})).status == 422


async def test_details_tell_visits_and_the_transaction() -> None:
    async with running_simulator() as (_, caller):
        fields = {"amount": "2.000", "invoiceType": "0"}
        made = (await caller.send("POST", "/api/v1/invoice", fields)).response
        await caller.http.get(made["url"])
        await caller.http.post(made["url"], data={"act": "pay"})
        row = (await caller.get(f"/api/v1/invoice/{made['id']}")).response
        unknown = await caller.get("/api/v1/invoice/1")
    assert (row["visited_count"], row["invoice_status"]) == (1, 1)
    assert row["transaction"]["amount"] == 2
    assert row["payment_method"] == ["1", "2", "7", "9"]
    assert unknown.status == 404


async def test_a_pos_order_has_no_details_here() -> None:
    async with running_simulator() as (_, caller):
        made = await caller.push("R-1")
        assert (await caller.get(f"/api/v1/invoice/{made.response['id']}")).status == 404


async def test_details_can_come_without_an_envelope() -> None:
    async with running_simulator(scenario="rows-details-unwrapped") as (_, caller):
        fields = {"amount": "2.000", "invoiceType": "0"}
        made = (await caller.send("POST", "/api/v1/invoice", fields)).response
        assert (await caller.get(f"/api/v1/invoice/{made['id']}")).body["id"] == made["id"]

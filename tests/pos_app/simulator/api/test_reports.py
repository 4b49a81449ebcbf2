from __future__ import annotations

from typing import Any

import pytest

from tests.pos_app.simulator.running import Caller, running_simulator

REPORT = "/api/v1/report/transactions"


async def two_payments(caller: Caller) -> None:
    """A card payment and a paid link."""
    made = await caller.push("R-1", "1.250")
    await caller.plain("POST", f"/_sim/invoices/{made.response['id']}/approve")
    fields = {"amount": "2.000", "invoiceType": "0", "referenceNumber": "L-1"}
    link = await caller.send("POST", "/api/v1/invoice", fields)
    await caller.plain("POST", f"/_sim/invoices/{link.response['id']}/approve")


@pytest.mark.parametrize(
    ("query", "references"),
    [
        ({}, ["L-1", "R-1"]),
        ({"serviceType": "6"}, ["R-1"]),
        ({"serviceType": "2"}, ["L-1"]),
        ({"paymentType": "1"}, ["L-1", "R-1"]),
        ({"paymentType": "2"}, []),
        ({"paymentStatus": "1"}, ["L-1", "R-1"]),
        ({"paymentStatus": "0"}, []),
        ({"search": "l-1"}, ["L-1"]),
        ({"fromDate": "2026-03-02"}, []),
        ({"toDate": "2026-03-01"}, ["L-1", "R-1"]),
    ],
)
async def test_filters_narrow_the_report(query: dict[str, str], references: list[str]) -> None:
    async with running_simulator(scenario="nobody") as (_, caller):
        await two_payments(caller)
        rows = await caller.report_rows(**query)
    assert [row["order_reference_number"] for row in rows] == references


async def test_sums_come_unless_they_are_not_wanted() -> None:
    async with running_simulator(scenario="nobody") as (_, caller):
        await two_payments(caller)
        with_sums = (await caller.get(REPORT)).response
        without = (await caller.get(REPORT, nostats="1")).response
    assert with_sums["stats"]["total_transaction_amount"] == "3.250"
    assert "stats" not in without


async def test_one_transaction_has_its_details() -> None:
    async with running_simulator() as (_, caller):
        token = await caller.paid_token()
        row = (await caller.report_rows())[0]
        details = (await caller.get(f"{REPORT}/{row['id']}")).response
        unknown = await caller.get(f"{REPORT}/1")
    assert details["token"] == token
    assert details["transaction_payment_id"].startswith("1004")
    assert unknown.status == 404


async def test_a_lagging_report_shows_a_payment_late() -> None:
    async with running_simulator(scenario="report-lags") as (simulator, caller):
        await caller.push("R-1")
        simulator.world.clock.shift(11)
        assert await caller.report_rows() == []
        simulator.world.clock.shift(0.5)
        assert len(await caller.report_rows()) == 1


async def test_a_report_can_lack_pos_payments_for_ever() -> None:
    async with running_simulator(scenario="report-missing") as (_, caller):
        await two_payments(caller)
        rows = await caller.report_rows()
    assert [row["order_reference_number"] for row in rows] == ["L-1"]


@pytest.mark.parametrize(
    ("scenario", "links"),
    [
        ("approve", {"order_reference_number", "pos_transaction_id", "terminal_id"}),
        ("report-unlinked", set()),
        ("report-terminal-only", {"terminal_id"}),
        ("nothing-echoed", {"pos_transaction_id", "terminal_id"}),
    ],
)
async def test_rows_name_their_order_as_the_scenario_says(scenario: str, links: set[str]) -> None:
    possible = {"order_reference_number", "pos_transaction_id", "terminal_id", "invoice_id"}
    async with running_simulator(scenario=scenario) as (simulator, caller):
        await caller.push("R-1")
        simulator.world.clock.shift(2)
        row = (await caller.report_rows())[0]
    assert possible & set(row) == links


async def test_the_report_can_show_another_amount() -> None:
    async with running_simulator(scenario="report-wrong-amount") as (simulator, caller):
        await caller.push("R-1", "1.250")
        simulator.world.clock.shift(2)
        row = (await caller.report_rows())[0]
    assert row["amount"] == 2.25
    assert simulator.ledger.summary().paid == 1250


async def test_the_enquiry_finds_a_token_or_a_reference() -> None:
    async with running_simulator() as (_, caller):
        token = await caller.paid_token("R-1", "10.000")
        by_token = await caller.plain("GET", f"/api/transaction/{token}")
        by_reference = await caller.plain("GET", "/api/transaction/R-1?isOrderReference=1")
        not_a_token = await caller.plain("GET", "/api/transaction/R-1")
    assert by_token.body["data"] == by_reference.body["results"][0]
    facts: dict[str, Any] = by_token.body["data"]
    assert (facts["status"], facts["amount"], facts["Terminal"]) == (
        "SUCCESSFUL",
        "10.000",
        "48515",
    )
    assert not_a_token.status == 404


async def test_the_enquiry_tells_refunded_and_failed() -> None:
    async with running_simulator(scenario="refund-approved") as (simulator, caller):
        token = await caller.paid_token("R-1")
        await caller.send("POST", "/api/v1/refund", {"token": token, "refundMethod": "1"})
        simulator.world.clock.shift(3)
        refunded = (await caller.plain("GET", f"/api/transaction/{token}")).body["data"]
        await caller.push("R-2")
        await caller.plain("POST", "/_sim/terminals/48515/decline")
        failed = await caller.plain("GET", "/api/transaction/R-2?isOrderReference=1")
    assert refunded["status"] == "REFUNDED"
    assert failed.body["data"]["status"] == "FAILED"


async def test_the_enquiry_wants_the_access_code_and_answers_plainly() -> None:
    async with running_simulator() as (_, caller):
        caller.headers["accessCode"] = "wrong"
        said = await caller.plain("GET", "/api/transaction/1")
    assert (said.status, said.body["status"]) == (401, False)

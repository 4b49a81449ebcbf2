from __future__ import annotations

import pytest

from tests.pos_app.simulator.running import running_simulator

REFUND = "/api/v1/refund"


async def test_a_full_refund_needs_no_amount_and_waits() -> None:
    async with running_simulator() as (simulator, caller):
        token = await caller.paid_token(amount="10.000")
        said = await caller.send("POST", REFUND, {"token": token, "refundMethod": "1"})
    assert (said.response["amount"], said.response["status"]) == ("10.000", 0)
    assert said.response["order_reference_number"] == "R-1"
    assert simulator.ledger.summary().refunded == 0


@pytest.mark.parametrize(
    ("scenario", "status", "refunded"), [("refund-approved", 1, 4000), ("refund-rejected", 2, 0)]
)
async def test_a_refund_is_decided_after_its_time(
    scenario: str, status: int, refunded: int
) -> None:
    async with running_simulator(scenario=scenario) as (simulator, caller):
        token = await caller.paid_token(amount="10.000")
        asked = {"token": token, "refundMethod": "2", "refundAmount": "4.000"}
        made = (await caller.send("POST", REFUND, asked)).response
        simulator.world.clock.shift(3)
        details = (await caller.get(f"{REFUND}/{made['id']}")).response
    assert details["status"] == status
    assert details["transaction"]["token"] == token
    assert simulator.ledger.summary().refunded == refunded


async def test_no_more_than_is_left_can_be_asked_for() -> None:
    async with running_simulator() as (_, caller):
        token = await caller.paid_token(amount="10.000")

        async def ask(amount: str, method: str = "2") -> int:
            asked = {"token": token, "refundMethod": method, "refundAmount": amount}
            return (await caller.send("POST", REFUND, asked)).status

        statuses = [await ask("6.000"), await ask("4.001"), await ask("4.000", "1")]
        statuses += [await ask("4.000"), await ask("0.001")]
    assert statuses == [200, 422, 422, 200, 422]


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({"token": "1", "refundMethod": "1"}, 404),
        ({"refundMethod": "1"}, 422),
        ({"token": "1", "refundMethod": "0"}, 422),
        ({"token": "1", "refundMethod": "2"}, 422),
    ],
)
async def test_bad_requests_are_refused(given: dict[str, str], status: int) -> None:
    async with running_simulator() as (_, caller):
        assert (await caller.send("POST", REFUND, given)).status == status


async def test_a_refused_attempt_cannot_be_refunded() -> None:
    async with running_simulator() as (_, caller):
        await caller.push("R-1")
        await caller.plain("POST", "/_sim/terminals/48515/decline")
        token = (await caller.report_rows())[0]["token"]
        said = await caller.send("POST", REFUND, {"token": token, "refundMethod": "1"})
    assert said.status == 404


async def test_a_pending_refund_can_be_cancelled_and_its_amount_asked_for_again() -> None:
    async with running_simulator() as (_, caller):
        token = await caller.paid_token()
        asked = {"token": token, "refundMethod": "1"}
        made = (await caller.send("POST", REFUND, asked)).response
        path = f"{REFUND}/{made['id']}"
        done = await caller.send("DELETE", path)
        again = await caller.send("DELETE", path)
        listed = (await caller.get(f"{REFUND}/")).response
        second = await caller.send("POST", REFUND, asked)
        unknown = await caller.send("DELETE", f"{REFUND}/1")
    assert done.body == {"status": True, "message": "Refund requests", "response": True}
    assert listed["refund_request_list"]["data"] == []
    assert (again.status, second.status, unknown.status) == (400, 200, 404)


async def test_the_list_sums_by_state() -> None:
    async with running_simulator() as (_, caller):
        token = await caller.paid_token(amount="10.000")
        for amount in ("1.000", "2.000", "4.000"):
            asked = {"token": token, "refundMethod": "2", "refundAmount": amount}
            await caller.send("POST", REFUND, asked)
        await caller.plain("POST", "/_sim/refunds/1467/approve")
        await caller.plain("POST", "/_sim/refunds/1468/reject")
        said = (await caller.get(f"{REFUND}/")).response
        found = (await caller.get(f"{REFUND}/", search="1469")).response
        none = (await caller.get(f"{REFUND}/", fromDate="2026-03-02")).response
    assert said["stats"] == {
        "total_refund_request_count": 3,
        "total_refund_request_amount": "7.000",
        "pending_total_refund_request_amount": "4.000",
        "approved_total_refund_request_amount": "1.000",
        "rejected_total_refund_request_amount": "2.000",
    }
    assert [row["id"] for row in said["refund_request_list"]["data"]] == [1469, 1468, 1467]
    assert len(found["refund_request_list"]["data"]) == 1
    assert none["refund_request_list"]["data"] == []


async def test_the_answer_can_stand_under_data() -> None:
    async with running_simulator(scenario="refund-in-data") as (_, caller):
        token = await caller.paid_token()
        said = await caller.send("POST", REFUND, {"token": token, "refundMethod": "1"})
    assert "response" not in said.body
    assert said.body["data"]["refund_status"] == "PENDING"

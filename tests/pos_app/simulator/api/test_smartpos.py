from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pos_app.simulator.config import Auto
from pos_app.simulator.virtual_terminal import Moment
from tests.pos_app.simulator.running import running_simulator

CREATE = "/api/v1/merchant/smartpos-transaction"
INVOICES = "/api/v1/merchant/smartpos-invoices"
GOLDEN = Path(__file__).parents[3] / "golden" / "hesabe-vectors.json"


async def test_terminals_have_the_columns_of_the_documented_row() -> None:
    async with running_simulator() as (_, caller):
        rows = (await caller.get("/api/v1/merchant/smartpos-terminals")).response
    vectors = json.loads(GOLDEN.read_text("utf-8"))["vectors"]
    printed = next(v["plaintext"] for v in vectors if '"Terminal List"' in v["plaintext"])
    assert [row["TerminalID"] for row in rows] == ["48515", "29708454"]
    for column in list(rows[0])[:-1]:
        assert f'"{column}":' in printed
    assert '"GccMinValue":"0.010","MonthlySubscribtionC' in printed


async def test_the_documented_request_is_taken_as_it_is_printed() -> None:
    vectors = json.loads(GOLDEN.read_text("utf-8"))["vectors"]
    cipher = next(
        v["ciphertext_hex"]
        for v in vectors
        if v["direction"] == "request" and v["endpoint"] == f"POST {CREATE}"
    )
    async with running_simulator() as (simulator, caller):
        answer = await caller.http.post(CREATE, json={"data": cipher}, headers=caller.headers)
    invoice = simulator.world.book.invoices[267001]
    assert answer.status_code == 200
    assert answer.text.startswith("60a8f6241932227b840a9f5e36987f4d9bc63e437527339368fb9404881024")
    assert (invoice.amount, invoice.terminal, invoice.payer_name) == (100, "29708454", "Salman")


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"amount": 0}, "amount"),
        ({"amount": "1.0005"}, "amount"),
        ({"amount": ""}, "amount"),
        ({"customer_name": ""}, "customer_name"),
        ({"terminal_id": "1"}, "terminal_id"),
        ({"terminal_id": None}, "terminal_id"),
        ({"resend": 2, "transaction_id": "1"}, "resend"),
        ({"resend": 1}, "transaction_id"),
    ],
)
async def test_what_is_wrong_is_named_by_field(wrong: dict[str, Any], field: str) -> None:
    async with running_simulator() as (simulator, caller):
        said = await caller.push("R-1", **wrong)
    assert said.status == 422
    assert field in said.response
    assert simulator.ledger.entries == []


async def test_two_creates_under_one_reference_are_two_invoices() -> None:
    async with running_simulator(scenario="nobody") as (_, caller):
        first = await caller.push("R-1")
        second = await caller.push("R-1")
        rows = await caller.pos_rows(search="r-1")
    assert [row["id"] for row in rows] == [second.response["id"], first.response["id"]]


async def test_where_references_are_unique_the_second_create_is_refused() -> None:
    async with running_simulator(scenario="reference-taken") as (simulator, caller):
        simulator.gatehouse.faults_off()
        assert (await caller.push("R-1")).status == 200
        said = await caller.push("R-1")
    assert (said.status, list(said.response)) == (422, ["invoice_number"])


async def test_a_resend_shows_the_order_again_and_makes_nothing() -> None:
    async with running_simulator(scenario="nobody") as (simulator, caller):
        await caller.push("R-1")
        made = (await caller.push("R-2")).response
        said = await caller.push("R-2", resend=1, transaction_id=made["transaction_id"])
        shown = (await caller.plain("GET", "/_sim/terminals/48515")).body["orders"]
    assert said.response["transaction_id"] == made["transaction_id"]
    assert [order["reference"] for order in shown] == ["R-2", "R-1"]
    assert len(simulator.world.book.invoices) == 2


async def test_a_resend_can_give_a_new_id_and_the_old_one_still_cancels() -> None:
    async with running_simulator(scenario="resend-new-id") as (_, caller):
        made = (await caller.push("R-1")).response
        said = await caller.push("R-1", resend=1, transaction_id=made["transaction_id"])
        assert said.response["transaction_id"] != made["transaction_id"]
        path = f"/api/v1/invoice/{made['transaction_id']}"
        assert (await caller.send("PUT", path, {"statusId": "3"})).status == 200


async def test_a_resend_of_what_is_unknown_paid_or_different_is_refused() -> None:
    async with running_simulator(scenario="nobody") as (_, caller):
        made = (await caller.push("R-1")).response
        number = made["transaction_id"]
        unknown = await caller.push("R-1", resend=1, transaction_id="9")
        other = await caller.push("R-1", "9.000", resend=1, transaction_id=number)
        await caller.plain("POST", "/_sim/terminals/48515/approve")
        paid = await caller.push("R-1", resend=1, transaction_id=number)
    assert (unknown.status, other.status, paid.status) == (404, 422, 400)


async def test_details_are_found_by_id() -> None:
    async with running_simulator(scenario="nobody") as (_, caller):
        made = await caller.push("R-1")
        found = await caller.get(f"{INVOICES}/{made.response['id']}")
        unknown = await caller.get(f"{INVOICES}/1")
    assert found.response["invoice_number"] == "R-1"
    assert found.response["transaction"] is None
    assert unknown.status == 404


async def test_details_can_come_without_an_envelope() -> None:
    async with running_simulator(scenario="rows-details-unwrapped") as (_, caller):
        made = await caller.push("R-1")
        found = await caller.get(f"{INVOICES}/{made.response['id']}")
    assert found.body["invoice_number"] == "R-1"


@pytest.mark.parametrize(
    ("scenario", "status", "state"),
    [
        ("nobody", 200, "CANCELLED"),
        ("cancel-refused", 400, "PENDING"),
        ("cancel-unknown", 404, "PENDING"),
        ("cancel-ignored", 200, "PENDING"),
    ],
)
async def test_cancel_goes_the_scenarios_way(scenario: str, status: int, state: str) -> None:
    async with running_simulator(scenario=scenario) as (_, caller):
        made = await caller.push("R-1")
        path = f"/api/v1/invoice/{made.response['transaction_id']}"
        said = await caller.send("PUT", path, {"statusId": "3"})
        row = (await caller.pos_rows())[0]
        orders = (await caller.plain("GET", "/_sim/terminals/48515")).body["orders"]
    assert (said.status, row["status"]) == (status, state)
    assert bool(orders) is (state == "PENDING")


async def test_what_is_paid_cannot_be_cancelled() -> None:
    async with running_simulator(scenario="nobody") as (_, caller):
        made = await caller.push("R-1")
        await caller.plain("POST", "/_sim/terminals/48515/approve")
        path = f"/api/v1/invoice/{made.response['transaction_id']}"
        assert (await caller.send("PUT", path, {"statusId": "3"})).status == 400


async def test_a_duplicate_shows_late() -> None:
    async with running_simulator(scenario="duplicate-lagging") as (simulator, caller):
        simulator.gatehouse.faults_off()
        await caller.push("R-1")
        early = await caller.pos_rows()
        simulator.world.clock.shift(6)
        late = await caller.pos_rows()
    assert (len(early), len(late)) == (1, 2)


async def test_both_duplicates_can_be_paid() -> None:
    async with running_simulator(scenario="duplicate-both-paid") as (simulator, caller):
        await caller.push("R-1")
        simulator.world.clock.shift(2)
        await caller.pos_rows()
    assert simulator.ledger.summary().charged_twice == ("R-1",)


async def test_another_tills_invoice_stands_under_our_reference() -> None:
    async with running_simulator(scenario="foreign-invoice") as (simulator, caller):
        await caller.push("R-1")
        await caller.push("R-1")
        rows = await caller.pos_rows()
        terminals = (await caller.plain("GET", "/_sim/terminals")).body
    assert [(row["terminal_id"], row["status"]) for row in rows] == [
        ("48515", "PENDING"),
        ("48515", "PENDING"),
        ("77777777", "SUCCESSFUL"),
    ]
    assert simulator.ledger.summary().paid == 0
    assert [row["terminal_id"] for row in terminals] == ["48515", "29708454"]


async def test_only_the_other_tills_invoice_stands_after_ours_was_lost() -> None:
    async with running_simulator(scenario="foreign-and-lost") as (simulator, caller):
        simulator.gatehouse.faults_off()
        await caller.push("R-1")
        lost = await caller.pos_rows()
        await caller.push("R-1")
        found = await caller.pos_rows()
    assert [row["terminal_id"] for row in lost] == ["77777777"]
    assert [row["terminal_id"] for row in found] == ["48515", "77777777"]


async def test_a_gateway_can_lose_what_it_confirmed() -> None:
    async with running_simulator(scenario="lost-by-gateway") as (_, caller):
        made = await caller.push("R-1")
        assert made.status == 200
        assert await caller.pos_rows() == []
        assert (await caller.get(f"{INVOICES}/{made.response['id']}")).status == 404


async def test_lists_lag_behind_details() -> None:
    async with running_simulator(scenario="list-lags") as (simulator, caller):
        simulator.gatehouse.faults_off()
        made = await caller.push("R-1")
        assert await caller.pos_rows() == []
        assert (await caller.get(f"{INVOICES}/{made.response['id']}")).status == 200
        simulator.world.clock.shift(5)
        assert [row["status"] for row in await caller.pos_rows()] == ["PENDING"]
        simulator.world.clock.shift(1.5)
        assert [row["status"] for row in await caller.pos_rows()] == ["SUCCESSFUL"]


@pytest.mark.parametrize(
    ("scenario", "find"),
    [
        ("rows-bare-array", lambda response: response),
        ("rows-nested-list", lambda response: response["smartpos_invoices"]["data"]),
        ("rows-laravel-pages", lambda response: response["data"]),
        ("rows-no-pages", lambda response: response["data"]),
    ],
)
async def test_the_list_sits_where_the_scenario_puts_it(scenario: str, find: object) -> None:
    async with running_simulator(scenario=scenario) as (_, caller):
        await caller.push("R-1")
        response = (await caller.get(INVOICES)).response
    assert callable(find)
    assert find(response)[0]["invoice_number"] == "R-1"


async def test_a_transaction_list_place() -> None:
    text = 'title={en="a",ar="b"}\nabout={en="a",ar="b"}\n[rows]\nat = "transactions"\n'
    async with running_simulator(scenario=text) as (_, caller):
        response = (await caller.get(INVOICES)).response
    assert response["transaction_list"]["data"] == []


async def test_filters_and_pages_narrow_the_list() -> None:
    async with running_simulator(scenario="small-pages") as (simulator, caller):
        for number in range(3):
            await caller.push(f"R-{number}")
        simulator.world.clock.shift(86400)
        await caller.sign_in()
        await caller.push("R-9")
        second = await caller.pos_rows(page="2")
        found = await caller.pos_rows(search="r-1")
        today = await caller.pos_rows(fromDate="2026-03-02", toDate="2026-03-02")
    assert [row["invoice_number"] for row in second] == ["R-1", "R-0"]
    assert [row["invoice_number"] for row in found] == ["R-1"]
    assert [row["invoice_number"] for row in today] == ["R-9"]


async def test_a_payer_may_wait_until_the_order_was_seen_open() -> None:
    async with running_simulator(auto=Auto.APPROVE, auto_when=Moment.ASKED_AGAIN) as (
        simulator,
        caller,
    ):
        number = (await caller.push("R-1")).response["id"]
        simulator.world.clock.shift(60)
        seen = [(await caller.get(f"{INVOICES}/{number}")).response["status"] for _ in range(3)]
    assert seen == ["PENDING", "SUCCESSFUL", "SUCCESSFUL"]


async def test_who_waits_to_be_asked_again_pays_nothing_that_is_closed() -> None:
    async with running_simulator(auto=Auto.APPROVE, auto_when=Moment.ASKED_AGAIN) as (
        simulator,
        caller,
    ):
        number = (await caller.push("R-1")).response["id"]
        await caller.get(f"{INVOICES}/{number}")
        simulator.world.cancel(simulator.world.book.invoices[number])
        for _ in range(2):
            row = (await caller.get(f"{INVOICES}/{number}")).response
    assert row["status"] == "CANCELLED"

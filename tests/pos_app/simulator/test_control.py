from __future__ import annotations

from typing import Any

import pytest

from tests.pos_app.simulator.running import running_simulator

CUSTOM = """
title = { en = "Mine", ar = "لي" }
about = { en = "Mine", ar = "لي" }
[[payer]]
does = "decline"
"""


async def test_the_payer_can_be_played_by_hand() -> None:
    async with running_simulator(scenario="nobody") as (simulator, caller):
        await caller.push("R-1", "1.250")
        await caller.push("R-2", "2.000")
        shown = (await caller.plain("GET", "/_sim/terminals/48515")).body
        first = await caller.plain("POST", "/_sim/terminals/48515/approve", {})
        second = await caller.plain(
            "POST",
            "/_sim/terminals/48515/decline",
            {"invoice_id": shown["orders"][1]["invoice_id"]},
        )
        after = (await caller.plain("GET", "/_sim/terminals/48515")).body
    assert [(order["reference"], order["amount"]) for order in shown["orders"]] == [
        ("R-1", "1.250"),
        ("R-2", "2.000"),
    ]
    assert first.body == {"invoice_id": 267001, "state": "paid"}
    assert second.body["state"] == "declined"
    assert after["orders"] == []
    assert simulator.ledger.summary().paid_references == ("R-1",)


async def test_a_wrong_pin_leaves_the_order_on_the_terminal() -> None:
    async with running_simulator(scenario="nobody") as (_, caller):
        await caller.push("R-1")
        await caller.plain("POST", "/_sim/terminals/48515/wrong_pin", {})
        shown = (await caller.plain("GET", "/_sim/terminals/48515")).body["orders"]
        failed = await caller.report_rows()
    assert [order["attempts"] for order in shown] == [1]
    assert [row["payment_status"] for row in failed] == [0]


async def test_walking_away_expires_the_order() -> None:
    async with running_simulator(scenario="nobody") as (_, caller):
        await caller.push("R-1")
        said = await caller.plain("POST", "/_sim/terminals/48515/walk_away", {})
    assert said.body["state"] == "expired"


async def test_paying_late_waits_for_the_cancel() -> None:
    async with running_simulator(scenario="nobody") as (simulator, caller):
        made = await caller.push("R-1")
        await caller.plain("POST", "/_sim/terminals/48515/pay_late", {})
        assert simulator.ledger.summary().paid == 0
        path = f"/api/v1/invoice/{made.response['transaction_id']}"
        await caller.send("PUT", path, {"statusId": "3"})
        await caller.plain("POST", "/_sim/clock", {"shift_seconds": 2})
        assert simulator.ledger.summary().paid == 1250
        await caller.plain("POST", "/_sim/clock", {"shift_seconds": 300})
    assert simulator.ledger.summary().charged_twice == ()


async def test_paying_late_after_the_order_is_closed_pays_at_once() -> None:
    async with running_simulator(scenario="nobody") as (simulator, caller):
        made = await caller.push("R-1")
        number = made.response["id"]
        await caller.plain("POST", f"/_sim/invoices/{number}/walk_away", {})
        await caller.plain("POST", f"/_sim/invoices/{number}/pay_late", {})
        await caller.plain("POST", "/_sim/clock", {"shift_seconds": 300})
    assert simulator.ledger.summary().paid_references == ("R-1",)


async def test_paying_late_at_an_empty_terminal_pays_its_last_order_unless_somebody_did() -> None:
    async with running_simulator(scenario="nobody") as (simulator, caller):
        path = "/_sim/terminals/48515/pay_late"
        assert (await caller.plain("POST", path, {})).status == 400
        await caller.push("R-1")
        await caller.plain("POST", "/_sim/terminals/48515/walk_away", {})
        assert (await caller.plain("POST", path, {})).status == 200
        assert (await caller.plain("POST", path, {})).status == 400
    assert simulator.ledger.summary().paid_references == ("R-1",)
    assert simulator.ledger.summary().charged_twice == ()


async def test_a_wrong_amount_can_be_paid() -> None:
    async with running_simulator(scenario="nobody") as (simulator, caller):
        await caller.push("R-1", "1.250")
        await caller.plain("POST", "/_sim/terminals/48515/approve", {"extra_fils": -50})
    assert simulator.ledger.summary().paid == 1200


async def test_state_and_ledger_tell_what_there_is() -> None:
    async with running_simulator() as (simulator, caller):
        await caller.push("R-1")
        simulator.world.clock.shift(2)
        state = (await caller.plain("GET", "/_sim/state")).body
        ledger = (await caller.plain("GET", "/_sim/ledger")).body
        summary = (await caller.plain("GET", "/_sim/summary")).body
        calls = (await caller.plain("GET", "/_sim/calls")).body
    assert (state["scenario"], state["auto"]) == ("approve", "scenario")
    assert state["now"] == "2026-03-01T08:00:02.000000+00:00"
    assert [entry["event"] for entry in ledger["entries"]] == [
        "invoice_made",
        "payment",
        "invoice_changed",
    ]
    assert ledger["summary"]["payments"][0]["reference"] == "R-1"
    assert summary == ledger["summary"]
    assert [call["operation"] for call in calls] == ["account.login", "pos.create"]


async def test_scenarios_are_listed_and_changed() -> None:
    async with running_simulator() as (_, caller):
        names = [row["name"] for row in (await caller.plain("GET", "/_sim/scenarios")).body]
        named = await caller.plain("POST", "/_sim/scenario", {"name": "decline", "auto": "none"})
        custom = await caller.plain("POST", "/_sim/scenario", {"toml": CUSTOM, "auto": "scenario"})
        made = await caller.push("R-1")
        row = (
            await caller.get(f"/api/v1/merchant/smartpos-invoices/{made.response['id']}")
        ).response
    assert "late-after-cancel" in names
    assert (named.body["scenario"], named.body["auto"]) == ("decline", "none")
    assert custom.body["scenario"] == "custom"
    assert row["status"] == "FAILED"


async def test_the_automatic_payer_acts_after_its_time() -> None:
    async with running_simulator(scenario="nobody") as (simulator, caller):
        await caller.plain("POST", "/_sim/auto", {"does": "approve", "after_ms": 1500})
        await caller.push("R-1")
        simulator.world.clock.shift(1.4)
        assert (await caller.pos_rows())[0]["status"] == "PENDING"
        simulator.world.clock.shift(0.1)
        assert (await caller.pos_rows())[0]["status"] == "SUCCESSFUL"
        await caller.plain("POST", "/_sim/auto", {"does": "decline"})
        await caller.push("R-2")
        assert (await caller.pos_rows())[0]["status"] == "FAILED"


@pytest.mark.parametrize(("verb", "state"), [("approve", "approved"), ("reject", "rejected")])
async def test_refunds_are_decided(verb: str, state: str) -> None:
    async with running_simulator() as (_, caller):
        token = await caller.paid_token()
        asked = await caller.send("POST", "/api/v1/refund", {"token": token, "refundMethod": "1"})
        path = f"/_sim/refunds/{asked.response['id']}/{verb}"
        assert (await caller.plain("POST", path)).body["state"] == state
        assert (await caller.plain("POST", path)).status == 400


@pytest.mark.parametrize(
    ("method", "path", "body", "status", "kind"),
    [
        ("GET", "nothing", None, 404, "path_unknown"),
        ("POST", "nothing", {}, 404, "path_unknown"),
        ("POST", "a/b/c", {}, 404, "path_unknown"),
        ("DELETE", "state", None, 404, "path_unknown"),
        ("GET", "terminals/1", None, 404, "terminal_unknown"),
        ("GET", "terminals/links", None, 404, "terminal_unknown"),
        ("POST", "terminals/48515/approve", {}, 400, "terminal_idle"),
        ("POST", "terminals/48515/approve", {"invoice_id": 9}, 404, "invoice_unknown"),
        ("POST", "terminals/48515/approve", {"invoice_id": [9]}, 404, "invoice_unknown"),
        ("POST", "invoices/9/approve", {}, 404, "invoice_unknown"),
        ("POST", "invoices/x/approve", {}, 404, "invoice_unknown"),
        ("POST", "refunds/9/approve", {}, 404, "refund_unknown"),
        ("POST", "scenario", {"name": "none such"}, 404, "scenario_unknown"),
        ("POST", "scenario", {}, 404, "scenario_unknown"),
        ("POST", "scenario", {"toml": "x = 1"}, 400, "scenario_file"),
        ("POST", "auto", {"does": "dance"}, 404, "auto_unknown"),
        ("POST", "auto", {"does": "approve", "after_ms": -1}, 400, "after_ms"),
        ("POST", "clock", {"shift_seconds": "1"}, 400, "shift_seconds"),
        ("POST", "clock", [1], 400, "not_json"),
    ],
)
async def test_mistakes_are_named(
    method: str, path: str, body: Any, status: int, kind: str
) -> None:
    async with running_simulator() as (_, caller):
        said = await caller.plain(method, f"/_sim/{path}", body)
    assert (said.status, said.body["error"]) == (status, kind)


async def test_acts_there_are_not_and_broken_bodies_are_refused() -> None:
    async with running_simulator(scenario="nobody") as (_, caller):
        await caller.push("R-1")
        unknown = await caller.plain("POST", "/_sim/terminals/48515/dance", {})
        wrong = await caller.plain("POST", "/_sim/terminals/48515/approve", {"extra_fils": "x"})
        broken = await caller.http.post("/_sim/clock", content=b"{")
    assert (unknown.status, wrong.status, broken.status_code) == (404, 400, 400)


async def test_another_name_for_this_host_is_refused() -> None:
    async with running_simulator() as (_, caller):
        answer = await caller.http.get("/_sim/state", headers={"Host": "evil.example:80"})
        local = await caller.http.get("/_sim/state", headers={"Host": "localhost"})
    assert (answer.status_code, local.status_code) == (403, 200)


async def test_deliveries_can_be_had_as_json() -> None:
    async with running_simulator() as (_, caller):
        fields = {"amount": "1.000", "invoiceType": "1"}
        fields |= {"mobileNumber": "66666666", "countryCode": "965"}
        await caller.send("POST", "/api/v1/invoice", fields)
        rows = (await caller.plain("GET", "/_sim/deliveries.json")).body
    assert [(row["channel"], row["to"]) for row in rows] == [("sms", "96566666666")]

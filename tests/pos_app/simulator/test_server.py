from __future__ import annotations

import asyncio
import socket
from pathlib import Path

import httpx
import pytest

from pos_app.errors import BadInput
from pos_app.simulator.config import SimulatorConfig
from pos_app.simulator.server import serve
from pos_app.simulator.world.clock import VirtualClock
from tests.pos_app.simulator.running import MORNING, eventually, running_simulator


async def test_a_sale_goes_from_the_push_to_the_report() -> None:
    async with running_simulator() as (simulator, caller):
        made = await caller.push("01-0001", "1.250")
        simulator.world.clock.shift(2)
        row = (await caller.pos_rows())[0]
        paid = (await caller.report_rows(serviceType="6"))[0]
    assert (made.status, made.body["message"]) == (200, "POS invoice created successfully")
    assert (row["id"], row["status"], row["amount"]) == (267001, "SUCCESSFUL", "1.250")
    assert row["transaction"]["token"] == paid["token"]
    assert paid["order_reference_number"] == "01-0001"
    assert simulator.ledger.summary().paid == 1250


async def test_it_is_gone_and_leaves_no_task_once_closed() -> None:
    before = asyncio.all_tasks()
    async with running_simulator() as (simulator, caller):
        await caller.pos_rows()
        url = simulator.base_url
    assert asyncio.all_tasks() == before
    async with httpx.AsyncClient() as http:
        with pytest.raises(httpx.ConnectError):
            await http.get(url)


async def test_closing_ends_a_call_that_stalls() -> None:
    async with running_simulator(scenario="stall-after-work") as (simulator, caller):

        async def close_once_made() -> None:
            await eventually(lambda: bool(simulator.ledger.entries))
            await simulator.close()

        with pytest.raises((httpx.RemoteProtocolError, httpx.ReadError)):
            await asyncio.gather(caller.push("01-0001"), close_once_made())


async def test_while_down_it_refuses_connections_and_then_it_is_back() -> None:
    async with running_simulator(scenario="gateway-down-on-create") as (simulator, caller):
        with pytest.raises((httpx.ReadError, httpx.RemoteProtocolError)):
            await caller.push("01-0001")
        with pytest.raises(httpx.ConnectError):
            await caller.pos_rows()
        simulator.world.clock.shift(20)
        await eventually(lambda: simulator.listening)
        rows = await caller.pos_rows()
    assert rows == []
    assert simulator.ledger.entries == []


async def test_closing_while_down_does_not_come_back() -> None:
    async with running_simulator(scenario="gateway-down-on-create") as (simulator, caller):
        with pytest.raises((httpx.ReadError, httpx.RemoteProtocolError)):
            await caller.push("01-0001")
        await simulator.close()
        simulator.world.clock.shift(30)
        await asyncio.sleep(0)
        with pytest.raises(httpx.ConnectError):
            await caller.pos_rows()


async def test_a_port_that_is_taken_is_bad_input(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(BadInput, match="port_taken"):
            await serve(
                SimulatorConfig(port=port, ledger=tmp_path / "l", clock=VirtualClock(MORNING))
            )


async def test_a_ledger_that_exists_is_taken_up_with_its_open_orders(tmp_path: Path) -> None:
    path = tmp_path / "ledger.jsonl"
    async with running_simulator(ledger=path, scenario="nobody") as (_, caller):
        first = await caller.push("01-0001")
        paid = await caller.push("01-0002")
        await caller.plain("POST", f"/_sim/invoices/{paid.response['id']}/approve")
    async with running_simulator(ledger=path, scenario="nobody") as (simulator, caller):
        rows = await caller.pos_rows()
        terminal = (await caller.plain("GET", "/_sim/terminals/48515")).body
        third = await caller.push("01-0003")
    assert [row["invoice_number"] for row in rows] == ["01-0002", "01-0001"]
    assert [order["invoice_id"] for order in terminal["orders"]] == [first.response["id"]]
    assert simulator.ledger.summary().paid_references == ("01-0002",)
    assert third.response["id"] == 267003
    assert third.response["transaction_id"] != first.response["transaction_id"]


async def test_the_same_seed_makes_the_same_ids() -> None:
    made = []
    for seed in (7, 7, 8):
        async with running_simulator(seed=seed) as (_, caller):
            made.append((await caller.push("01-0001")).response["transaction_id"])
    assert made[0] == made[1]
    assert made[0] != made[2]

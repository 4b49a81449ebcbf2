from __future__ import annotations

import asyncio
import contextlib
import json

import httpx
import pytest

from pos_app.simulator.protocol.sealing import open_sealed
from pos_app.simulator.scenarios.rules import Fault
from pos_app.simulator.world.clock import VirtualClock
from tests.pos_app.simulator.running import MORNING, Caller, eventually, running_simulator

LIST = "/api/v1/merchant/smartpos-invoices"


async def test_an_answer_is_bare_lower_case_hex_padded_to_32_bytes() -> None:
    async with running_simulator() as (_, caller):
        said = await caller.get(LIST)
    assert said.headers["content-type"] == "text/html; charset=UTF-8"
    assert len(said.raw) % 64 == 0
    assert set(said.raw) <= set(b"0123456789abcdef")


@pytest.mark.parametrize(
    ("missing", "status"), [("Authorization", 401), ("accessCode", 401), (None, 200)]
)
async def test_both_headers_are_needed(missing: str | None, status: int) -> None:
    async with running_simulator() as (_, caller):
        if missing:
            caller.headers[missing] = "wrong"
        said = await caller.get(LIST)
    assert said.status == status
    if missing:
        assert said.raw.startswith(b'{"status":false')


async def test_a_token_lives_900_seconds() -> None:
    async with running_simulator() as (simulator, caller):
        simulator.world.clock.shift(899)
        assert (await caller.get(LIST)).status == 200
        simulator.world.clock.shift(1)
        assert (await caller.get(LIST)).status == 401


async def test_an_unknown_path_is_404_in_plain_json() -> None:
    async with running_simulator() as (_, caller):
        for path in ("/api/v1/nothing", "/api/v1/refund", "/"):
            said = await caller.get(path)
            assert (said.status, said.body["status"]) == (404, False)


async def test_what_does_not_open_is_refused() -> None:
    async with running_simulator() as (simulator, caller):
        for data in ("", "zz", "00" * 16, "ab"):
            answer = await caller.http.get(LIST, params={"data": data}, headers=caller.headers)
            assert answer.status_code == 400
        path = "/api/v1/merchant/smartpos-transaction"
        for body in (b"", b"[]", b'{"data": 5}', b"{"):
            answer = await caller.http.post(path, content=body, headers=caller.headers)
            assert answer.status_code == 400
    assert simulator.ledger.entries == []


async def test_another_merchants_code_is_a_field_error() -> None:
    async with running_simulator() as (_, caller):
        said = await caller.get(LIST, {"merchantCode": "1"})
    assert (said.status, list(said.response)) == (422, ["merchantCode"])


async def test_a_body_must_be_said_to_be_json() -> None:
    async with running_simulator() as (_, caller):
        headers = caller.headers | {"Content-Type": "text/plain"}
        sealed = caller._sealed({})  # the one call that is wrong on purpose
        answer = await caller.http.post(
            "/api/v1/refund", content=json.dumps({"data": sealed}), headers=headers
        )
    assert answer.status_code == 400


@pytest.mark.parametrize(
    ("scenario", "start"),
    [("answers-quoted", b'"60a8f6'), ("answers-wrapped", b'{"response":"60a8f6'),
     ("answers-plain", b'{"status":true')],
)  # fmt: skip
async def test_bodies_come_in_every_form(scenario: str, start: bytes) -> None:
    async with running_simulator(scenario=scenario) as (_, caller):
        said = await caller.get(LIST)
    assert said.raw.startswith(start)


async def test_sixteen_byte_padding_when_the_scenario_says_so() -> None:
    async with running_simulator(scenario="answers-padded-to-16") as (_, caller):
        lengths = {len((await caller.push(f"R{'x' * n}")).raw) % 64 for n in range(0, 32, 4)}
    assert 32 in lengths


async def test_wrong_keys_open_to_no_json() -> None:
    async with running_simulator(scenario="wrong-keys") as (simulator, caller):
        answer = await _raw_push(caller)
        with pytest.raises(Exception, match="sealed_data"):
            open_sealed(answer.text, caller.credentials)
    assert len(simulator.ledger.entries) == 1


async def test_truncated_json_is_well_sealed() -> None:
    async with running_simulator(scenario="truncated-json") as (_, caller):
        answer = await _raw_push(caller)
        text = open_sealed(answer.text, caller.credentials)
    assert text.startswith('{"status":true,"message":"POS invoice created successfully"')
    assert not text.endswith("}")


async def test_the_date_follows_the_clock_and_its_error() -> None:
    async with running_simulator(scenario="clock-an-hour-ahead") as (_, caller):
        said = await caller.get(LIST)
    assert said.headers["date"] == "Sun, 01 Mar 2026 09:00:00 GMT"


async def test_a_401_in_mid_poll_voids_the_token() -> None:
    async with running_simulator(scenario="unauthorized-mid-poll") as (_, caller):
        statuses = [(await caller.get(LIST)).status for _ in range(4)]
        await caller.sign_in()
        statuses.append((await caller.get(LIST)).status)
    assert statuses == [200, 200, 401, 401, 200]


async def test_a_stall_before_the_work_does_it_after_the_caller_has_gone() -> None:
    async with running_simulator(scenario="stall-before-work") as (simulator, caller):
        caller.http.timeout = httpx.Timeout(0.05)
        with pytest.raises(httpx.ReadTimeout):
            await caller.push("R-1")
        assert simulator.ledger.entries == []
        simulator.world.clock.shift(15)
        await eventually(lambda: len(simulator.ledger.entries) == 1)


async def test_latency_delays_each_answer() -> None:
    async with running_simulator(scenario="slow-everything", signed_in=False) as run:
        simulator, caller = run

        async def shift_later() -> float:
            await eventually(lambda: simulator.world.clock.waiting == 1)
            simulator.world.clock.shift(3)
            return simulator.world.clock.now()

        said, shifted = await asyncio.gather(caller.sign_in(), shift_later())
    assert said.status == 200
    assert shifted == MORNING + 3


async def test_calls_are_logged_with_what_was_sealed_but_sign_in_is_not() -> None:
    async with running_simulator(scenario="reply-lost-after-work") as (simulator, caller):
        with pytest.raises(httpx.RemoteProtocolError):
            await caller.push("R-1")
        await caller.get(LIST, search="R-1")
        log = list(simulator.gatehouse.calls)
    assert [call.operation for call in log] == ["account.login", "pos.create", "pos.list"]
    assert log[0].payload == ""
    assert '"invoice_number":"R-1"' in log[1].payload
    assert (log[1].fault, log[2].query) == ("drop_after_work", {"search": "R-1"})


async def test_resend_and_cancel_of_a_pos_order_are_operations_of_their_own() -> None:
    async with running_simulator(scenario="nobody") as (simulator, caller):
        made = await caller.push("R-1")
        number = made.response["transaction_id"]
        await caller.push("R-1", resend=1, transaction_id=number)
        await caller.send("PUT", f"/api/v1/invoice/{number}", {"statusId": "3"})
        log = [call.operation for call in simulator.gatehouse.calls]
    assert log[1:] == ["pos.create", "pos.resend", "pos.cancel"]


async def test_a_reset_before_the_body_makes_nothing() -> None:
    async with running_simulator(scenario="reset-before-body") as (simulator, caller):
        with pytest.raises((httpx.ReadError, httpx.WriteError, httpx.RemoteProtocolError)):
            await caller.push("R-1")
        assert simulator.ledger.entries == []
        assert simulator.gatehouse.befallen() == {"reset_before_body": 1}
        assert (await caller.push("R-1")).status == 200


NEVER_MADE = {
    Fault.DROP_BEFORE_WORK,
    Fault.RESET_BEFORE_BODY,
    Fault.RESET_BEFORE_WORK,
    Fault.UNAUTHORIZED,
    Fault.TOO_MANY,
    Fault.STATUS_HTML,
    Fault.STATUS_JSON,
    Fault.REFUSED_WITH_200,
    Fault.CAPTIVE_PORTAL,
    Fault.CAPTIVE_PAGE,
    Fault.DOWN,
}


@pytest.mark.parametrize("fault", list(Fault))
async def test_every_fault_befalls_one_call_and_the_next_one_works(fault: Fault) -> None:
    text = (
        'title = { en = "a", ar = "b" }\nabout = { en = "a", ar = "b" }\n'
        f'[[rules]]\non = ["pos.create"]\nfault = "{fault.value}"\ncalls = [1]\nseconds = 0.01\n'
    )
    async with running_simulator(scenario=text, clock=VirtualClock()) as (simulator, caller):
        with contextlib.suppress(httpx.TransportError):
            await _raw_push(caller)
        made = len(simulator.ledger.entries)
        assert simulator.gatehouse.befallen() == {fault.value: 1}
        await eventually(lambda: simulator.listening)
        await caller.sign_in()
        assert (await caller.push("R-2")).status == 200
    assert made == (0 if fault in NEVER_MADE else 1)


async def test_a_changed_scenario_counts_from_the_start() -> None:
    async with running_simulator() as (simulator, caller):
        assert (await caller.push("R-1")).status == 200
        simulator.gatehouse.use_scenario("too-many-on-write")
        assert (await caller.push("R-2")).status == 429
        assert (await caller.push("R-2")).status == 200


async def _raw_push(caller: Caller) -> httpx.Response:
    fields = {"customer_name": "W", "amount": "1.000", "terminal_id": "48515"}
    sealed = {"data": caller._sealed(fields)}  # the answer must stay unopened
    path = "/api/v1/merchant/smartpos-transaction"
    return await caller.http.post(path, json=sealed, headers=caller.headers)

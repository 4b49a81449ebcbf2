from __future__ import annotations

import pytest

from pos_app.errors import BadInput, PosError, Refused
from pos_app.simulator.config import SimulatorConfig
from pos_app.simulator.ledger import Ledger
from pos_app.simulator.protocol.call import Call, not_found, refusal, success
from pos_app.simulator.world.world import World


def call_with(payload: dict[str, object], query: dict[str, str]) -> Call:
    world = World(SimulatorConfig(), Ledger())
    return Call(world, "pos.list", payload, query, (), {}, "http://127.0.0.1")


def test_a_filter_stands_in_the_query_or_in_the_payload() -> None:
    call = call_with({"status": 1, "search": "in", "empty": None}, {"search": "out"})
    assert call.given("search") == "out"
    assert call.given("status") == "1"
    assert call.given("empty") == call.given("absent") == ""


def test_a_success_has_the_documented_envelope() -> None:
    assert success("Yes", None).body == {"status": True, "message": "Yes", "response": None}


@pytest.mark.parametrize(
    ("error", "status", "sealed"),
    [
        (Refused("invalid", "no", fields={"amount": ("bad",)}), 422, True),
        (not_found(), 404, True),
        (Refused("not_open", "no"), 400, True),
        (Refused("unauthenticated", "no"), 401, False),
        (BadInput("sealed_data", "no"), 400, False),
    ],
)
def test_a_refusal_has_its_status_and_envelope(error: PosError, status: int, sealed: bool) -> None:
    answer = refusal(error)
    assert (answer.status, answer.sealed) == (status, sealed)
    assert isinstance(answer.body, dict)
    assert answer.body["status"] is False


def test_faults_of_fields_stand_in_the_response() -> None:
    answer = refusal(Refused("invalid", "no", fields={"amount": ("bad",)}))
    assert isinstance(answer.body, dict)
    assert answer.body["response"] == {"amount": ["bad"]}

from __future__ import annotations

from typing import Any

import pytest

from pos_app.simulator.api.rows import as_number
from tests.pos_app.simulator.running import running_simulator


async def paid_row(scenario: str) -> dict[str, Any]:
    async with running_simulator(scenario=scenario) as (simulator, caller):
        await caller.push("R-1", "1.250")
        simulator.world.clock.shift(2)
        rows = (await caller.get("/api/v1/merchant/smartpos-invoices")).response
        row: dict[str, Any] = rows["data"][0]
        return row


@pytest.mark.parametrize(
    ("scenario", "column", "value"),
    [
        ("approve", "status", "SUCCESSFUL"),
        ("approve", "amount", "1.250"),
        ("approve", "created_at", "2026-03-01 11:00:00"),
        ("approve", "updated_at", "2026-03-01 11:00:01"),
        ("rows-status-number", "status", 1),
        ("rows-invoice-status-text", "invoice_status", "1"),
        ("rows-payment-status", "payment_status", 1),
        ("rows-words-lower", "status", "paid"),
        ("rows-words-captured", "status", "CAPTURED"),
        ("rows-status-object", "status", {"id": 1, "name": "Paid"}),
        ("rows-unknown-status", "status", "SETTLING_Q7"),
        ("rows-contradicting", "invoice_status", 3),
        ("rows-amount-number", "amount", 1.25),
        ("rows-description-only", "description", "R-1"),
        ("rows-terminal-name-only", "terminal_name", "Counter 1"),
    ],
)
async def test_a_row_says_what_its_scenario_has_it_say(
    scenario: str, column: str, value: object
) -> None:
    assert (await paid_row(scenario))[column] == value


@pytest.mark.parametrize(
    ("scenario", "absent"),
    [
        ("rows-transaction-only", {"status", "invoice_status", "payment_status"}),
        ("rows-flat", {"transaction"}),
        ("rows-payment-status", {"transaction"}),
        ("rows-no-reference", {"invoice_number", "description"}),
        ("rows-description-only", {"invoice_number"}),
        ("rows-no-terminal", {"terminal_id", "terminal_name"}),
        ("rows-terminal-name-only", {"terminal_id"}),
        ("rows-no-gateway-id", {"transaction_id"}),
        ("rows-no-amount", {"amount"}),
        ("nothing-echoed", {"invoice_number", "description"}),
    ],
)
async def test_a_row_keeps_silent_about_the_rest(scenario: str, absent: set[str]) -> None:
    assert not absent & set(await paid_row(scenario))


async def test_a_paid_row_holds_its_transaction_with_numbers() -> None:
    transaction = (await paid_row("approve"))["transaction"]
    assert (transaction["amount"], transaction["payment_status"]) == (1.25, 1)
    assert transaction["payment_card_detail"]["card_number"].startswith("888888******")


async def test_the_create_answers_with_id_and_transaction_id_whatever_the_rows_say() -> None:
    for scenario in ("rows-no-gateway-id", "rows-no-terminal", "nothing-echoed"):
        async with running_simulator(scenario=scenario) as (_, caller):
            made = (await caller.push("R-1")).response
        assert made["id"] == 267001
        assert made["transaction_id"].startswith("4851584")


@pytest.mark.parametrize("fils", [1, 100, 1250, 99_999_999])
def test_numbers_print_as_their_decimals(fils: int) -> None:
    assert float(f"{fils / 1000:.3f}") == as_number(fils)
    assert len(str(as_number(fils)).partition(".")[2]) <= 3

from __future__ import annotations

import pytest

from pos_app.errors import Refused
from tests.pos_app.commands.conftest import CommandLine


def test_the_profile_is_json_as_it_came(pos: CommandLine) -> None:
    assert pos("profile").json == {"id": 84, "business_name": "متجر"}
    assert "متجر" in pos("profile", "--json").out


def test_terminals(pos: CommandLine) -> None:
    ran = pos("terminals")
    assert ran.out.splitlines()[1:] == ["48515     Counter 1", "29708454  Counter 2"]
    assert "data" in pos("terminals", "--json").json


def test_transactions_are_narrowed(pos: CommandLine) -> None:
    ran = pos(
        "transactions", "list", "--from", "2026-11-01", "--to", "2026-11-30", "--search", "x",
        "--page", "2", "--service-type", "6", "--payment-type", "1", "--payment-status", "0",
    )  # fmt: skip
    assert "TOKEN-1" in ran.out
    assert "--page 3" in ran.err
    name, (given, _, start, most) = pos.gateway.asked[-1]
    wanted = given[0]
    assert (name, start, most) == ("reports.pages", 2, 1)
    assert (wanted.span.from_day, wanted.span.to_day) == ("2026-11-01", "2026-11-30")
    assert wanted.span.search == "x"
    assert (wanted.service_type, wanted.payment_type, wanted.payment_status) == ("6", "1", "0")
    assert pos("transactions", "list", "--json").json["page"] == 1


@pytest.mark.parametrize("day", ["2026-13-01", "yesterday", "01/02/2026"])
def test_days_that_are_none(pos: CommandLine, day: str) -> None:
    ran = pos("transactions", "list", "--from", day)
    assert ran.code == 2
    assert "--from" in ran.err
    assert not pos.opened


def test_one_payment(pos: CommandLine) -> None:
    assert "20.000" in pos("transactions", "enquire", "TOKEN-1").out
    assert pos("transactions", "enquire", "TOKEN-1", "--json").json == {"token": "TOKEN-1"}
    pos.gateway.trouble = Refused("not_found")
    assert pos("transactions", "enquire", "nothing").code == 3

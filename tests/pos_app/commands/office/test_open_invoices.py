from __future__ import annotations

import pytest

from tests.pos_app.commands.conftest import CommandLine


def test_a_link_that_many_may_pay(pos: CommandLine) -> None:
    ran = pos("open-invoices", "create", "--title", "Gift", "--min", "1", "--max", "5")
    assert "1.000 to 5.000" in ran.out
    _, (given, _) = pos.gateway.asked[-1]
    assert (given[0].least, given[0].most, given[0].amount) == (1_000, 5_000, None)
    ran = pos("open-invoices", "create", "--title", "Tea", "--amount", "0.500", "--json")
    assert ran.json == {"id": 926}


@pytest.mark.parametrize(
    "typed",
    [
        (),
        ("--amount", "1", "--min", "1", "--max", "2"),
        ("--min", "2", "--max", "1"),
        ("--amount", "0"),
        ("--amount", "1", "--expires", "soon"),
    ],
)
def test_what_cannot_be_made(pos: CommandLine, typed: tuple[str, ...]) -> None:
    assert pos("open-invoices", "create", "--title", "x", *typed).code == 2
    assert not pos.opened


def test_list_show_update_cancel(pos: CommandLine) -> None:
    out = pos("open-invoices", "list", "--from", "2026-11-01").out
    assert "unknown" in out
    assert "yes" in out
    assert "0.500" in pos("open-invoices", "show", "927").out
    assert pos("open-invoices", "update", "926", "--expires", "2027-01-01").code == 0
    assert pos("open-invoices", "update", "926", "--expires", "never").code == 2
    assert pos("open-invoices", "cancel", "926").out == "Done by the gateway\n"
    assert [entry.kind for entry in pos.journal.all][-1] == "open_invoice_cancel_done"

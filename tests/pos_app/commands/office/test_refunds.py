from __future__ import annotations

from dataclasses import replace

from pos_app.domain.money import Fils
from pos_app.domain.refund import RefundState
from tests.pos_app.commands.conftest import CommandLine
from tests.pos_app.commands.fake_office import REFUND


def test_a_full_refund(pos: CommandLine) -> None:
    ran = pos("refunds", "create", "TOKEN-1", "--method", "full")
    assert ran.code == 0
    assert "pending" in ran.out
    _, (given, named) = pos.gateway.asked[-1]
    assert given == ("TOKEN-1", 20_000)
    assert named == {"full": True}
    assert pos("refunds", "create", "TOKEN-1", "5").code == 2, "though no list shows it yet"
    assert [entry.kind for entry in pos.journal.all] == ["refund_asked", "refund_taken"]


def test_a_partial_refund(pos: CommandLine) -> None:
    assert pos("refunds", "create", "TOKEN-1", "5", "--reason", "Torn box").code == 0
    assert pos.journal.all[0].plain()["reason"] == "Torn box"
    _, (given, named) = pos.gateway.asked[-1]
    assert given == ("TOKEN-1", 5_000)
    assert named == {"full": False}


def test_no_more_than_is_left_of_the_payment(pos: CommandLine) -> None:
    assert pos("refunds", "create", "TOKEN-1", "20.001").code == 2
    pos.gateway.refunds_known = (replace(REFUND, amount=Fils(15_000), state=RefundState.APPROVED),)
    assert pos("refunds", "create", "TOKEN-1", "5.001").code == 2
    assert pos("refunds", "create", "TOKEN-1").code == 2
    assert pos("refunds", "create", "TOKEN-1", "5.000").code == 0


def test_what_contradicts_itself(pos: CommandLine) -> None:
    assert pos("refunds", "create", "TOKEN-1", "--method", "partial").code == 2
    assert pos("refunds", "create", "TOKEN-1", "5", "--method", "full").code == 2
    assert pos("refunds", "create", "TOKEN-1", "0").code == 2
    assert not pos.opened


def test_list_show_cancel(pos: CommandLine) -> None:
    pos.gateway.refunds_known = (REFUND,)
    assert "1467" in pos("refunds", "list").out
    assert pos("refunds", "show", "1467", "--json").json == {"id": 1467}
    assert pos("refunds", "cancel", "1467", "--json").json is True

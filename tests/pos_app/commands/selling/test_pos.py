from __future__ import annotations

from pos_app.domain.evidence import Finding
from pos_app.ports.payments import Question
from tests.pos_app.commands.conftest import CommandLine


def test_list_and_show(pos: CommandLine) -> None:
    assert "267" in pos("pos", "list", "--page", "2").out
    assert "not_paid" in pos("pos", "show", "267").out
    assert pos("pos", "show", "267", "--json").json["id"] == 267


def test_resend_only_while_it_is_open_and_unpaid(pos: CommandLine) -> None:
    pos("charge", "1", "--patience", "1", "--reference", "R-1")
    assert pos("pos", "resend", "R-1").code == 0
    pos.payments.pay()
    ran = pos("pos", "resend", "R-1")
    assert ran.code == 2
    assert pos("pos", "resend", "nobody").code == 2


def test_cancel_says_what_became_of_it(pos: CommandLine) -> None:
    pos("charge", "1", "--patience", "1", "--reference", "R-1")
    ran = pos("pos", "cancel", "R-1", "--json")
    assert (ran.code, ran.json["state"]) == (4, "cancelling")

    def stopped(question: Question) -> None:
        pos.payments.settle("267", Finding.CANCELLED)

    pos.payments.on_look = stopped
    ran = pos("pos", "cancel", "R-1", "--json")
    assert (ran.code, ran.json["state"]) == (0, "cancelled")
    assert pos("pos", "cancel", "R-1").code == 2

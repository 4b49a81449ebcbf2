from __future__ import annotations

import json
from pathlib import Path

import pytest

from pos_app.domain.invoice import Delivery, InvoiceKind, InvoiceState
from pos_app.errors import Refused, Unsure
from tests.pos_app.commands.conftest import CommandLine


def test_an_invoice_is_made_as_it_was_asked_for(pos: CommandLine, tmp_path: Path) -> None:
    items = tmp_path / "items.json"
    items.write_text('[{"title": "Tea"}]')
    ran = pos(
        "invoices", "create", "20.000", "--type", "sms", "--mobile", "66666666",
        "--customer-name", "Nora", "--email", "n@x.example", "--reference", "R-1",
        "--description", "d", "--expires", "2026-12-31", "--pay-types", "1, 2",
        "--language", "ar", "--items", str(items),
    )  # fmt: skip
    assert ran.code == 0
    assert "https://pay.example/x" in ran.out
    name, (given, _) = pos.gateway.asked[-1]
    draft = given[0]
    assert name == "create"
    assert draft.amount == 20_000
    assert draft.delivery is Delivery.SMS
    assert (draft.mobile, draft.country_code) == ("66666666", "965")
    assert draft.pay_types == ("1", "2")
    assert draft.items[0].title == "Tea"
    assert [entry.kind for entry in pos.journal.all] == ["invoice_asked", "invoice_done"]
    assert pos("invoices", "create", "1", "--json").json == {"id": 267, "amount": "20.000"}


@pytest.mark.parametrize(
    "typed",
    [
        ("0",),
        ("1", "--type", "sms"),
        ("1", "--type", "email"),
        ("1", "--mobile", "+965"),
        ("1", "--expires", "soon"),
        ("1", "--pay-types", "KNET"),
        ("1", "--reference", "a b"),
        ("1", "--items", "nowhere.json"),
    ],
)
def test_what_cannot_be_made_is_not_sent(pos: CommandLine, typed: tuple[str, ...]) -> None:
    assert pos("invoices", "create", *typed).code == 2
    assert not pos.opened


def test_items_that_are_no_json(pos: CommandLine, tmp_path: Path) -> None:
    items = tmp_path / "items.json"
    items.write_text("{")
    assert pos("invoices", "create", "1", "--items", str(items)).code == 2
    assert not pos.gateway.asked


def test_a_subscription(pos: CommandLine) -> None:
    ran = pos(
        "invoices", "subscription", "1", "--recurrences", "12", "--start-date", "2026-12-01",
        "--subscription-type", "automatic",
    )  # fmt: skip
    assert ran.code == 0
    _, (given, _) = pos.gateway.asked[-1]
    plan = given[1]
    assert (plan.recurrences, plan.start_on, plan.automatic) == (12, "2026-12-01", True)
    for odd in ("0", "", "many", "1000"):
        typed = ("--recurrences", odd, "--start-date", "2026-12-01")
        assert pos("invoices", "subscription", "1", *typed).code == 2


def test_a_lost_answer_is_exit_4_after_looking_in_vain(pos: CommandLine) -> None:
    pos.gateway.trouble = Unsure("no_answer")
    ran = pos("invoices", "split", _parts(pos.home))
    assert ran.code == 4
    assert "before you try again" in ran.err
    pos.gateway.trouble = Refused("invalid")
    assert pos("invoices", "instalments", _parts(pos.home)).code == 3


def _parts(folder: Path) -> str:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "parts.json"
    path.write_text(json.dumps([{"amount": "1.000"}, {"amount": "2.000"}]))
    return str(path)


def test_split_and_instalments(pos: CommandLine) -> None:
    assert pos("invoices", "split", _parts(pos.home)).out.count("267 ") == 2
    ran = pos("invoices", "instalments", _parts(pos.home), "--json")
    assert ran.json["data"] == [{"id": 267, "amount": "20.000"}]
    assert [name for name, _ in pos.gateway.asked] == ["split", "instalments"]


def test_the_list(pos: CommandLine) -> None:
    ran = pos(
        "invoices", "list", "--page", "2", "--pages", "2", "--kind", "split", "--status", "paid",
        "--json",
    )  # fmt: skip
    assert [page["page"] for page in ran.json] == [2, 3]
    _, (_, named, start, most) = pos.gateway.asked[-1]
    assert (start, most) == (2, 2)
    assert named["kind"] is InvoiceKind.SPLIT
    assert named["state"] is InvoiceState.PAID
    assert "Nora" in pos("invoices", "list").out


def test_one_of_them_and_what_can_be_done_about_it(pos: CommandLine) -> None:
    assert "T-267" in pos("invoices", "show", "267").out
    assert pos("invoices", "resend", "267", "--mobile", "66666666").code == 0
    _, (_, named) = pos.gateway.asked[-1]
    assert named == {"mobile": "66666666", "country_code": "965"}
    ran = pos("invoices", "cancel", "T-267")
    assert ran.out == "Done by the gateway\n"
    assert pos("invoices", "cancel", "T-267", "--json").json is None

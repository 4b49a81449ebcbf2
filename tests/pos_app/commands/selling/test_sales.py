from __future__ import annotations

import io
from pathlib import Path

import pytest

from pos_app.commands.selling import staff_pin
from pos_app.domain.evidence import Finding
from pos_app.domain.money import Fils
from pos_app.domain.sale import SaleState
from pos_app.domain.staff import Role
from pos_app.errors import Refused, Unreachable
from pos_app.journal.store import open_journal
from pos_app.ports.devices import PrintOutcome, PrintState
from pos_app.ports.payments import Question
from pos_app.usecases.staff.pin_hashing import Argon2PinHasher
from pos_app.usecases.staff.sign_in import StaffBook, hire
from tests.pos_app.commands.conftest import CommandLine, FakePrinter


def _pay_at_look(pos: CommandLine, number: int) -> None:
    def at_look(question: Question) -> None:
        if len(pos.payments.looks) == number:
            pos.payments.pay()

    pos.payments.on_look = at_look


def _raising(error: Exception) -> object:
    def script(order: object) -> object:
        raise error

    return script


def test_a_charge_that_is_paid(pos: CommandLine) -> None:
    _pay_at_look(pos, 2)
    ran = pos("charge", "1.250", "--json", "--reference", "R-1")
    assert ran.code == 0
    assert ran.lines[0]["state"] == "prepared"
    assert ran.lines[-1]["state"] == "paid"
    for line in ran.lines:
        assert line["reference"] == "R-1"
        assert line["amount"] == "1.250"
        assert line["at"].endswith("Z")
    assert ran.err == ""


def test_the_same_in_words_and_with_a_receipt(pos: CommandLine) -> None:
    pos.printer = FakePrinter()
    _pay_at_look(pos, 1)
    ran = pos("charge", "1.250", "--reference", "R-1")
    assert ran.out.splitlines()[-1].endswith("R-1  1.250  paid")
    assert [slip.reference for slip in pos.printer.printed] == ["R-1"]


def test_a_receipt_that_fails_never_undoes_the_payment(pos: CommandLine) -> None:
    pos.printer = FakePrinter()
    pos.printer.outcome = PrintOutcome("job", PrintState.FAILED, "paper_end")
    _pay_at_look(pos, 1)
    ran = pos("charge", "1.250")
    assert ran.code == 0
    assert "paper_end" in ran.err


@pytest.mark.parametrize("amount", ["0", "-1", "1.0005", "99999999", "abc", "١.٢٥٠", "1,5", ""])
def test_amounts_that_are_none_send_nothing(pos: CommandLine, amount: str) -> None:
    ran = pos("charge", amount)
    assert ran.code == 2
    assert len(ran.err.splitlines()) == 1
    assert not pos.opened


@pytest.mark.parametrize("reference", ["", "a b", "x" * 41, "é"])
def test_references_that_are_none_send_nothing(pos: CommandLine, reference: str) -> None:
    assert pos("charge", "1", "--reference", reference).code == 2
    assert not pos.opened


def test_a_terminal_is_needed(pos: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POS_APP_GATEWAY_ENVIRONMENT", "sandbox")
    monkeypatch.setenv("POS_APP_GATEWAY_MERCHANT_CODE", "1")
    ran = pos("charge", "1")
    assert ran.code == 2
    assert "gateway.terminal_id" in ran.err
    assert pos("charge", "1", "--terminal", "a b").code == 2
    _pay_at_look(pos, 1)
    assert pos("charge", "1", "--terminal", "77").code == 0


def test_without_an_environment_nothing_is_sent(
    pos: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("POS_APP_GATEWAY_ENVIRONMENT")
    ran = pos("charge", "1", "--terminal", "48515")
    assert ran.code == 2
    assert "gateway.environment" in ran.err
    assert not pos.opened


@pytest.mark.parametrize(
    ("finding", "state"),
    [
        (Finding.DECLINED, "declined"),
        (Finding.CANCELLED, "cancelled"),
        (Finding.EXPIRED, "expired"),
    ],
)
def test_a_charge_that_ends_unpaid(pos: CommandLine, finding: Finding, state: str) -> None:
    pos.payments.on_look = lambda _question: pos.payments.settle("267", finding)
    ran = pos("charge", "1", "--json")
    assert (ran.code, ran.lines[-1]["state"]) == (3, state)
    assert "nothing was paid" in ran.err


def test_a_sale_whose_money_turned_up_late_is_not_called_unpaid(pos: CommandLine) -> None:
    pos.payments.on_look = lambda _question: pos.payments.settle("267", Finding.CANCELLED)
    pos("charge", "1", "--json", "--reference", "R-1")
    pos.payments.on_look = lambda _question: None
    pos.payments.pay()
    pos("recover", "--json")
    ran = pos("charge", "1", "--json", "--reference", "R-1")
    assert (ran.code, ran.lines[-1]["alarm"]) == (3, "late_paid")
    assert "nothing was paid" not in ran.err
    assert "do not charge it anew" in ran.err


def test_a_push_that_is_refused(pos: CommandLine) -> None:
    pos.payments.on_push = _raising(Refused("invalid"))
    ran = pos("charge", "1", "--json")
    assert (ran.code, ran.lines[-1]["state"]) == (3, "refused")


def test_a_gateway_that_cannot_be_reached(pos: CommandLine) -> None:
    pos.payments.on_push = _raising(Unreachable("no_connection"))
    ran = pos("charge", "1", "--json", "--reference", "R-1")
    assert (ran.code, ran.lines[-1]["state"]) == (5, "prepared")
    assert "--reference R-1" in ran.err


def test_patience_ends_with_the_sale_open(pos: CommandLine) -> None:
    ran = pos("charge", "1", "--json", "--patience", "5", "--reference", "R-1")
    assert (ran.code, ran.lines[-1]["state"]) == (4, "awaiting")
    assert "do not charge it anew" in ran.err
    _pay_at_look(pos, len(pos.payments.looks) + 1)
    again = pos("charge", "1", "--json", "--reference", "R-1")
    assert (again.code, again.lines[-1]["state"]) == (0, "paid")
    assert len(pos.payments.orders) == 1


def test_the_same_reference_for_another_amount(pos: CommandLine) -> None:
    _pay_at_look(pos, 1)
    assert pos("charge", "1", "--reference", "R-1").code == 0
    ran = pos("charge", "2", "--reference", "R-1")
    assert ran.code == 2
    assert ran.out == ""


def test_a_terminal_that_still_shows_another_sale(pos: CommandLine) -> None:
    pos("charge", "1", "--patience", "1", "--reference", "R-1")
    ran = pos("charge", "2", "--reference", "R-2")
    assert ran.code == 4
    assert "R-1" in ran.err


def test_recover_tells_what_became_of_each(pos: CommandLine) -> None:
    assert pos("recover", "--json").code == 0
    pos("charge", "1", "--patience", "1", "--reference", "R-1")
    ran = pos("recover", "--json")
    assert (ran.code, ran.lines[-1]["state"]) == (4, "awaiting")
    assert "R-1" in ran.err
    pos.payments.pay()
    ran = pos("recover", "--json")
    assert (ran.code, ran.lines[-1]["state"]) == (0, "paid")
    assert len(pos.payments.orders) == 1


def test_recover_tells_of_an_alarm_that_has_stood_for_days(pos: CommandLine) -> None:
    pos.payments.on_look = lambda _question: pos.payments.settle("267", Finding.CANCELLED)
    pos("charge", "1", "--json", "--reference", "R-1")
    pos.payments.on_look = lambda _question: None
    pos.payments.pay()
    assert pos("recover", "--json").code == 4
    pos.clock.pass_by(3 * 86_400)
    ran = pos("recover", "--json")
    assert (ran.code, "R-1: alarm late_paid" in ran.err) == (4, True)


def test_recover_when_the_gateway_is_away(pos: CommandLine) -> None:
    pos("charge", "1", "--patience", "1", "--reference", "R-1")

    def away(question: Question) -> None:
        raise Unreachable("no_connection")

    pos.payments.on_look = away
    ran = pos("recover")
    assert ran.code == 4
    assert "could not be asked" in ran.err


def test_resolve_without_operators(pos: CommandLine) -> None:
    pos("charge", "1", "--patience", "1", "--reference", "R-1")
    ran = pos("resolve", "R-1", "--paid", "--approval-code", "A1B2C3", "--json")
    assert (ran.code, ran.json["state"]) == (0, "paid")
    assert pos("resolve", "R-1", "--not-paid").code == 2
    assert pos("resolve", "R-1", "--acknowledge").code == 2
    assert pos("resolve", "nobody", "--not-paid").code == 2


def test_resolve_paid_needs_the_slip_s_code(pos: CommandLine) -> None:
    ran = pos("resolve", "R-1", "--paid")
    assert ran.code == 2
    assert "approval code" in ran.err
    assert not pos.opened


def test_resolve_needs_a_supervisor_s_pin(
    pos: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    import asyncio

    staff = StaffBook(journal=pos.journal, clock=pos.clock, hasher=Argon2PinHasher())
    asyncio.run(hire("Amal", Role.OWNER, "7410", staff=staff))
    pos("charge", "1", "--patience", "1", "--reference", "R-1")
    monkeypatch.setattr(staff_pin.sys, "stdin", io.StringIO())
    for pin, word in (("", "PIN is needed"), ("0000", "not right")):
        monkeypatch.setenv("POS_APP_PIN", pin)
        ran = pos("resolve", "R-1", "--not-paid")
        assert ran.code == 2
        assert word in ran.err
    monkeypatch.setenv("POS_APP_PIN", "7410")
    ran = pos("resolve", "R-1", "--not-paid", "--json")
    assert (ran.code, ran.json["state"]) == (0, "cancelled")
    assert any('"supervisor":"Amal"' in entry.payload for entry in pos.journal.all)


def test_sales_where_there_is_no_journal(pos: CommandLine) -> None:
    assert pos("sales", "--json").json == []
    assert pos("sales").out == "none\n"


async def _fill(path: Path, source: CommandLine) -> None:
    from pos_app.commands.upkeep.journal import project

    path.parent.mkdir(parents=True, exist_ok=True)
    store = await open_journal(path, project=project)
    for entry in source.journal.all:
        row = source.journal.rows.get(entry.reference) if entry is source.journal.all[-1] else None
        await store.append(entry.kind, entry.reference, entry.plain(), projection=row)
    await store.close()


def test_sales_read_the_journal_of_the_home(pos: CommandLine) -> None:
    import asyncio

    _pay_at_look(pos, 1)
    pos("charge", "1.250", "--reference", "R-1")
    asyncio.run(_fill(pos.home / "demo" / "journal.sqlite3", pos))
    (sale,) = pos("sales", "--json").json
    assert sale["reference"] == "R-1"
    assert sale["state"] == "paid"
    assert sale["tender"] == "terminal"
    assert sale["amount"] == "1.250"
    assert sale["amount_fils"] == 1250
    assert sale["terminal"] == "48515"
    assert sale["alarm"] is None
    assert list(sale) == [
        "reference", "state", "tender", "amount", "amount_fils", "terminal", "invoice_id",
        "transaction_id", "alarm", "created_at", "updated_at",
    ]  # fmt: skip
    assert "R-1" in pos("sales").out
    assert not pos.journal.break_next
    assert sale["updated_at"] >= sale["created_at"]


def test_exit_codes_of_every_state() -> None:
    from pos_app.commands.selling.sales import EXIT_OF_FINAL
    from pos_app.domain.sale import FINAL

    assert set(EXIT_OF_FINAL) == FINAL
    assert EXIT_OF_FINAL[SaleState.PAID] == 0
    assert Fils(0) == 0


def test_a_terminal_that_it_does_not_allow_is_not_charged(
    pos: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("POS_APP_GATEWAY_ALLOWED_TERMINALS", "48515, 77")
    ran = pos("charge", "1.250", "--terminal", "99", "--json")
    assert ran.code == 2
    assert "your IT does not let this till charge that terminal" in ran.err
    assert "99" not in ran.out
    assert pos.payments.orders == []

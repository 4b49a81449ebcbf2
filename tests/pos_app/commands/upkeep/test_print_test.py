from __future__ import annotations

import pytest

from pos_app.app import headless
from pos_app.domain.receipt import ReceiptKind
from pos_app.ports.devices import PrintOutcome, PrintState, Readiness
from tests.pos_app.commands.conftest import CommandLine, FakePrinter


@pytest.fixture
def printer(monkeypatch: pytest.MonkeyPatch) -> FakePrinter:
    made = FakePrinter()
    monkeypatch.setattr(headless, "printer_of", lambda loaded: made)
    return made


def test_a_test_receipt(pos: CommandLine, printer: FakePrinter) -> None:
    ran = pos("print-test")
    assert (ran.code, ran.out) == (0, "test receipt: confirmed; printer: ready\n")
    (slip,) = printer.printed
    assert slip.kind is ReceiptKind.TEST
    assert printer.closed


def test_a_printer_that_does_not_print(pos: CommandLine, printer: FakePrinter) -> None:
    printer.outcome = PrintOutcome("j", PrintState.FAILED, "paper_end")
    printer.status = Readiness.PAPER_END
    ran = pos("print-test", "--json")
    assert ran.code == 4
    assert ran.json == {
        "state": "failed",
        "kind": "paper_end",
        "detail": None,
        "readiness": "paper_end",
    }


def test_no_printer_is_set(pos: CommandLine) -> None:
    ran = pos("print-test", "--set", "printer.driver=none")
    assert ran.code == 2
    assert "printer.driver" in ran.err

from __future__ import annotations

import asyncio
import os
import signal

import pytest

from pos_app.commands.selling import running_sale
from pos_app.commands.selling.running_sale import charge_and_watch
from pos_app.domain.evidence import Finding
from pos_app.domain.money import Fils
from pos_app.domain.sale import Sale, SaleState, Tender
from pos_app.ports.payments import Question
from pos_app.usecases.sale_book import SaleOrder
from tests.pos_app.commands.conftest import CommandLine, FakePrinter

ORDER = SaleOrder(amount=Fils(1_250), tender=Tender.TERMINAL, terminal="48515", reference="R-1")


async def _charge(pos: CommandLine, shown: list[Sale], notes: list[str]) -> Sale:
    return await charge_and_watch(
        ORDER,
        till=pos,
        patience=120,
        show=shown.append,
        note=notes.append,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
async def test_a_signal_is_the_cashier_s_cancel(pos: CommandLine, number: signal.Signals) -> None:
    def at_look(question: Question) -> None:
        if len(pos.payments.looks) == 2:
            os.kill(os.getpid(), number)
        if pos.payments.cancels:
            pos.payments.settle("267", Finding.CANCELLED)

    pos.payments.on_look = at_look
    shown: list[Sale] = []
    sale = await _charge(pos, shown, [])
    assert sale.state is SaleState.CANCELLED
    assert [each.state for each in shown][-2:] == [SaleState.CANCELLING, SaleState.CANCELLED]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


async def test_a_second_signal_leaves_with_what_is_known(pos: CommandLine) -> None:
    def at_look(question: Question) -> None:
        if len(pos.payments.looks) in (2, 3):
            os.kill(os.getpid(), signal.SIGTERM)

    pos.payments.on_look = at_look
    sale = await asyncio.wait_for(_charge(pos, [], []), 10)
    assert sale.state is SaleState.CANCELLING


async def test_a_cancel_that_is_not_settled_in_time_is_left(
    pos: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running_sale, "CANCEL_WITHIN", 0.0)

    def at_look(question: Question) -> None:
        if len(pos.payments.looks) == 2:
            os.kill(os.getpid(), signal.SIGTERM)

    pos.payments.on_look = at_look
    sale = await asyncio.wait_for(_charge(pos, [], []), 10)
    assert not sale.is_final


async def test_an_alarm_on_the_way_is_told(pos: CommandLine) -> None:
    pos.printer = FakePrinter()
    pos.payments.on_look = lambda _question: pos.payments.pay()
    notes: list[str] = []
    sale = await _charge(pos, [], notes)
    assert sale.state is SaleState.PAID
    assert len(pos.printer.printed) == 1

"""A real till killed in the middle of a sale and started again: what its cashier can do."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pos_app.domain.sale import SaleState, Tender
from scripts.fingers import find, key_in, tap, text_of, until

from .conftest import Visit

Run = Callable[..., None]
QUICK = {"POS_APP_TIMING_LOOKS": "[0.2, 0.4, 0.8]"}
FIRST_LIFE = """
import os, signal, sys
sys.path.insert(0, os.getcwd())
from pos_app.app.window import run_till
from pos_app.settings.layers import load_settings
from scripts.fingers import find, key_in, tap, until

async def visitor(till):
    await key_in("12.750")
    await tap("charge")
    await until(lambda: find("light_on_terminal"), "the lights")
    book = till.till.book
    while not [sale for sale in await book.open_sales() if sale.on_terminal]:
        await till.till.clock.sleep(0.05)
    os.kill(os.getpid(), signal.SIGKILL)

environ = dict(os.environ)
run_till(load_settings(environ, demo=True), environ=environ, visitor=visitor)
"""


@pytest.fixture
def killed(tmp_path: Path) -> Callable[[], None]:
    """A till in a process of its own, killed while it waits for a card of KD 12.750."""

    def run() -> None:
        environ = {**os.environ, "POS_APP_HOME": str(tmp_path), "POS_APP_TILL_SOUNDS": "false"}
        environ |= {**QUICK, "QT_QPA_PLATFORM": "offscreen"}
        died = subprocess.run(
            [sys.executable, "-c", FIRST_LIFE], env=environ, timeout=60, check=False
        )
        assert died.returncode == -signal.SIGKILL

    return run


async def pay_in_cash(amount: str) -> None:
    await key_in(amount)
    await tap("tender_cash")
    await tap("exact")
    await tap("confirm_cash")
    await until(lambda: find("outcome"), "the outcome of the cash sale")
    await tap("new_sale")
    await until(lambda: find("charge"), "the keypad")


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no way to die like that here")
def test_the_cut_off_sale_stands_there_and_cash_is_taken_meanwhile(
    visit: Run, killed: Callable[[], None]
) -> None:
    async def alive(till: Visit) -> None:
        await until(lambda: find("cut_off"), "what the till was in the middle of")
        assert "stopped during this sale" in text_of("cut_off")
        assert "12.750" in till.open.shell.counter.payment.property("amountText")
        await tap("next_customer")
        await until(lambda: find("charge"), "the keypad")
        assert till.open.unsettled.count() == 1
        await pay_in_cash("3.500")
        await tap("parked")
        (card, cash) = await till.sales()
        await tap(f"sale_{card.reference}")
        await until(lambda: find("light_on_terminal"), "the sale again")
        await tap("vt_approve")
        await until(lambda: find("outcome"), "the outcome")
        (card, cash) = await till.sales()
        assert [card.state, cash.state] == [SaleState.PAID, SaleState.PAID]
        assert cash.tender is Tender.CASH
        assert await till.paid_references() == [card.reference]
        assert "12.750" in (await till.slip(2)).text
        assert till.open.unsettled.count() == 0

    killed()
    visit(alive, **QUICK)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no way to die like that here")
def test_a_dead_gateway_stops_neither_cash_nor_the_question(
    visit: Run, killed: Callable[[], None]
) -> None:
    async def dead(till: Visit) -> None:
        assert till.open.till.demo is not None
        await till.open.till.demo.close()
        await until(lambda: find("cut_off"), "what the till was in the middle of")
        await tap("next_customer")
        await pay_in_cash("2")
        await key_in("4")
        await tap("charge")
        await until(lambda: till.open.shell.till.state.notice, "why not on that terminal")
        assert "see Parked" in text_of("notice")
        assert len(await till.sales()) == 2

    async def alive_again(till: Visit) -> None:
        await until(lambda: find("cut_off"), "it is still not known")
        await tap("vt_approve")
        await tap("check_now")
        await until(lambda: find("outcome"), "the outcome")
        (card, cash) = await till.sales()
        assert [card.state, cash.state] == [SaleState.PAID, SaleState.PAID]
        assert await till.paid_references() == [card.reference]

    killed()
    visit(dead, **QUICK)
    visit(alive_again, **QUICK)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no way to die like that here")
def test_what_was_left_is_told_when_it_is_paid(visit: Run, killed: Callable[[], None]) -> None:
    async def alive(till: Visit) -> None:
        await tap("next_customer")
        await until(lambda: find("charge"), "the keypad")
        await tap("vt_approve")
        (card,) = await till.sales()
        await till.open.service.enquire_now(card.reference)
        await until(lambda: "Paid meanwhile" in text_of("notice"), "that it was paid")
        assert card.reference in (await till.slip()).text

    killed()
    visit(alive, **QUICK)

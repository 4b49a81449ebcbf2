"""Two tills of one merchant, even on one terminal: each knows its own sales alone."""

from __future__ import annotations

import asyncio

import pytest

from pos_app.domain.enquiry_plan import EnquiryPlan
from pos_app.domain.money import Fils
from pos_app.domain.sale import Sale, SaleState, Tender
from pos_app.simulator.config import Auto, SimulatorConfig
from pos_app.simulator.server import serve
from pos_app.simulator.virtual_terminal import PayerAct
from pos_app.usecases.recover_sales import recover_sales
from pos_app.usecases.run_sale import SaleRunner
from pos_app.usecases.sale_book import SaleBook, SaleOrder
from pos_app.usecases.take_payment import Wishes, take_payment
from tests.reliability.lives import TERMINAL, MortalJournal, gateway_to, sales_of
from tests.reliability.warped_loop import LoopClock, LoopVirtualClock, WarpedLoop

AMOUNT = Fils(4_500)
"""The same at both: nothing but references and ids tells them apart."""
Told = tuple[SaleState, SaleState, list[str], list[str]]


async def _both(scenario: str, *, cancels: bool) -> Told:
    """Till 01 and 02 charge the same amount on one terminal; 02's payer pays, 01 may cancel."""
    simulator = await serve(
        SimulatorConfig(scenario=scenario, seed=1, auto=Auto.NONE, clock=LoopVirtualClock())
    )
    clock = LoopClock()
    gateways = [gateway_to(simulator, clock) for _ in range(2)]
    journals = [MortalJournal(clock) for _ in range(2)]
    books = [
        SaleBook(journal=journal, clock=clock, till=till)
        for journal, till in zip(journals, ("01", "02"), strict=True)
    ]
    runners = [
        SaleRunner(book, gateway.payments, clock, EnquiryPlan())
        for book, gateway in zip(books, gateways, strict=True)
    ]
    wishes = [Wishes(), Wishes()]
    loop = asyncio.get_running_loop()

    def pay_the_second() -> None:
        second = max(simulator.world.book.invoices.values(), key=lambda each: each.id)
        simulator.world.act(second, PayerAct.APPROVE)

    async def charge(number: int) -> Sale:
        await asyncio.sleep(number * 3.0)
        return await take_payment(
            SaleOrder(AMOUNT, Tender.TERMINAL, TERMINAL),
            runner=runners[number],
            report=lambda _: None,
            wishes=wishes[number],
            jitter=lambda: 0.0,
            patience=60,
        )

    try:
        for gateway in gateways:
            await gateway.warm_up()
        loop.call_later(20, pay_the_second)
        if cancels:
            loop.call_later(10, wishes[0].ask_cancel)
        await asyncio.gather(charge(0), charge(1))
        for runner in runners:
            await recover_sales(runner=runner, report=lambda _: None)
        (first,) = await sales_of(journals[0], runners[0])
        (second,) = await sales_of(journals[1], runners[1])
        payments = [each.reference for each in simulator.ledger.summary().payments]
        cancelled = [
            each.reference
            for each in simulator.world.book.invoices.values()
            if each.state.value == "cancelled"
        ]
        assert second.reference.startswith("02"), "each till makes references of its own"
        assert payments == [second.reference]
        assert first.alarm is None, "no money of its own moved"
        assert second.alarm is None
        return first.state, second.state, payments, cancelled
    finally:
        for gateway in gateways:
            await gateway.close()
        await simulator.close()


def both(scenario: str, *, cancels: bool = False) -> Told:
    with asyncio.Runner(loop_factory=WarpedLoop) as runner:
        return runner.run(_both(scenario, cancels=cancels))


@pytest.mark.parametrize("scenario", ["approve", "list-lags", "rows-no-gateway-id", "small-pages"])
def test_neither_takes_the_others_payment(scenario: str) -> None:
    first, second, _, cancelled = both(scenario)
    assert (first, second) == (SaleState.AWAITING, SaleState.PAID)
    assert cancelled == []


@pytest.mark.parametrize("scenario", ["approve", "cancel-ignored", "report-terminal-only"])
def test_a_cancel_at_one_stops_nothing_of_the_other(scenario: str) -> None:
    first, second, payments, cancelled = both(scenario, cancels=True)
    assert second is SaleState.PAID
    assert first in {SaleState.CANCELLED, SaleState.CANCELLING}
    assert not set(cancelled) & set(payments)


@pytest.mark.parametrize("scenario", ["rows-no-reference", "nothing-echoed"])
def test_where_the_gateway_echoes_no_reference_the_first_is_never_called_paid(
    scenario: str,
) -> None:
    """Ids still tell them apart; where not even those are there, it is parked, never guessed."""
    first, second, _, cancelled = both(scenario)
    assert first is not SaleState.PAID
    assert second in {SaleState.PAID, SaleState.PARKED, SaleState.AWAITING}
    assert cancelled == []

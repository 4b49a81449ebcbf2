from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from pos_app.app.headless import HeadlessTill
from pos_app.app.till_service import TillService
from pos_app.domain.money import Fils
from pos_app.domain.sale import Sale, SaleState, Tender
from pos_app.errors import DeviceTrouble, NotAllowed, Unsure
from pos_app.ports.devices import PrintOutcome, PrintState
from pos_app.usecases.racing import start
from pos_app.usecases.sale_book import SaleOrder
from pos_app.usecases.take_cash import take_cash
from ui.tasks import Tasks
from ui.viewmodels.ports import Draft, Progress

Act = Callable[[str], Awaitable[None]]
DRAFT = Draft(Fils(12_750))


class Desk:
    """A service, and what it told."""

    def __init__(self, till: HeadlessTill) -> None:
        self.told: list[Progress] = []
        self.shown: list[Sale] = []
        self.alarmed: list[Sale] = []
        self.printed: list[tuple[str, PrintOutcome]] = []
        self.failed: list[BaseException] = []
        self.tasks = Tasks(lambda _, error: self.failed.append(error))
        self.service = TillService(
            till=till,
            tasks=self.tasks,
            approve=self.approve,
            operator=lambda: "Mariam",
            shown=self.shown.append,
            alarmed=self.alarmed.append,
            printed=lambda reference, outcome: self.printed.append((reference, outcome)),
            approve_copy=self.approve_copy,
        )
        self.clock = till.clock
        self.lets_copy = True

    async def approve(self, pin: str) -> str:
        if pin != "2468":
            raise NotAllowed("pin_wrong")
        return "Sara"

    async def approve_copy(self) -> None:
        if not self.lets_copy:
            raise NotAllowed("approval_dropped")

    async def until(self, state: SaleState) -> Sale:
        while not (self.told and self.told[-1].sale.state is state):
            await self.clock.sleep(0.01)
        return self.told[-1].sale


@pytest.fixture
async def desk(till: HeadlessTill) -> AsyncIterator[Desk]:
    made = Desk(till)
    yield made
    await made.tasks.close()
    assert made.failed == []


async def test_paid_is_told_before_the_paper(desk: Desk, act: Act) -> None:
    sale = start(desk.service.take_terminal_sale(DRAFT, desk.told.append), name="sale")
    await desk.until(SaleState.AWAITING)
    await act("approve")
    done = await sale
    assert (done.sale.state, done.sale.operator) == (SaleState.PAID, "Mariam")
    while (paper := desk.told[-1].print_outcome) is None or paper.state is PrintState.QUEUED:
        await desk.clock.sleep(0.01)
    paid = [told for told in desk.told if told.sale.state is SaleState.PAID]
    assert paid[0].print_outcome in (None, PrintOutcome("", PrintState.QUEUED))
    assert paid[-1].print_outcome is not None
    assert paid[-1].print_outcome.state.value == "confirmed"
    assert desk.shown[-1].state is SaleState.PAID
    again = await desk.service.print_again(done.sale.reference)
    assert (again.state.value, again.copy) == ("confirmed", True)
    desk.lets_copy = False
    with pytest.raises(NotAllowed):
        await desk.service.print_again(done.sale.reference)


async def test_check_now_and_cancel_reach_the_journey(desk: Desk) -> None:
    sale = start(desk.service.take_terminal_sale(DRAFT, desk.told.append), name="sale")
    open_ = await desk.until(SaleState.AWAITING)
    await desk.service.enquire_now(open_.reference)
    await desk.service.request_cancel(open_.reference)
    assert (await sale).sale.state is SaleState.CANCELLED
    await desk.service.enquire_now(open_.reference)
    await desk.service.request_cancel(open_.reference)


async def test_parking_ends_the_journey_and_frees_the_terminal(desk: Desk, act: Act) -> None:
    first = start(desk.service.take_terminal_sale(DRAFT, desk.told.append), name="first")
    open_ = await desk.until(SaleState.AWAITING)
    await desk.service.park(open_.reference)
    assert (await first).sale.state is SaleState.PARKED
    with pytest.raises(NotAllowed):
        await desk.service.resolve_paid(open_.reference, "0000", "512894")
    paid = await desk.service.resolve_paid(open_.reference, "2468", "512894")
    assert (paid.sale.state, paid.sale.approval) == (SaleState.PAID, "512894")


async def test_a_parked_sale_is_taken_up_or_ended(desk: Desk, act: Act) -> None:
    first = start(desk.service.take_terminal_sale(DRAFT, desk.told.append), name="first")
    open_ = await desk.until(SaleState.AWAITING)
    await desk.service.park(open_.reference)
    await first
    await desk.service.park(open_.reference)
    taken_up = await desk.service.take_up(open_.reference, desk.told.append)
    assert taken_up.sale.state is SaleState.PARKED
    ended = await desk.service.resolve_not_paid(open_.reference, "2468")
    assert ended.sale.state is SaleState.CANCELLED


async def test_a_sale_that_is_left_stays_what_it_is_and_can_be_asked_about(
    desk: Desk, till: HeadlessTill, act: Act
) -> None:
    first = start(desk.service.take_terminal_sale(DRAFT, desk.told.append), name="first")
    open_ = await desk.until(SaleState.AWAITING)
    desk.service.leave(open_.reference)
    assert (await first).sale.state is SaleState.AWAITING
    desk.service.leave(open_.reference)  # it has no journey any more
    assert open_.reference not in desk.service.attended()
    with pytest.raises(Unsure, match="terminal_busy"):
        await desk.service.take_terminal_sale(DRAFT, desk.told.append)
    await act("approve")
    found = await desk.service.enquire_now(open_.reference)
    assert found is not None
    assert found.sale.state is SaleState.PAID
    while not desk.printed:
        await desk.clock.sleep(0.01)
    again = await desk.service.take_up(open_.reference, desk.told.append)
    assert again.print_outcome is not None
    assert again.print_outcome.state is PrintState.CONFIRMED


async def test_a_receipt_that_was_never_begun_is_not_passed_over(
    desk: Desk, till: HeadlessTill
) -> None:
    sale = await take_cash(
        SaleOrder(Fils(500), Tender.CASH), received=Fils(500), runner=till.runner()
    )
    told = await desk.service.take_up(sale.reference, desk.told.append)
    assert told.print_outcome is not None
    assert told.print_outcome.kind == "interrupted"


async def test_a_link_says_until_when(desk: Desk) -> None:
    link = start(desk.service.make_link(DRAFT, desk.told.append), name="link")
    open_ = await desk.until(SaleState.AWAITING)
    assert open_.url
    assert desk.told[-1].payable_until is not None
    await desk.service.request_cancel(open_.reference)
    await link


async def test_cash_prints_and_opens_nothing_twice(desk: Desk, till: HeadlessTill) -> None:
    done = await desk.service.take_cash(DRAFT, Fils(20_000))
    assert (done.sale.tender, done.sale.change) == (Tender.CASH, 7_250)
    while not desk.printed:
        await desk.clock.sleep(0.01)
    ((reference, outcome),) = desk.printed
    assert (reference, outcome.state) == (done.sale.reference, PrintState.CONFIRMED)
    ended = [e for e in await till.journal.entries(reference) if e.kind == "print_ended"]
    assert len(ended) == 1


async def test_a_late_payment_is_heard(desk: Desk, till: HeadlessTill, act: Act) -> None:
    sale = start(desk.service.take_terminal_sale(DRAFT, desk.told.append), name="sale")
    open_ = await desk.until(SaleState.AWAITING)
    await act("pay_late")
    await desk.service.request_cancel(open_.reference)
    assert (await sale).sale.state is SaleState.CANCELLED
    assert till.demo is not None
    import httpx

    async with httpx.AsyncClient(trust_env=False) as client:
        await client.post(f"{till.demo.url}/_sim/clock", json={"shift_seconds": 10})
    desk.service.watch()
    while not desk.alarmed:
        await desk.clock.sleep(0.02)
    assert desk.alarmed[0].reference == open_.reference
    quiet = await desk.service.acknowledge(open_.reference, "2468")
    assert quiet.sale.alarm is None


async def test_without_a_printer_nothing_is_printed_and_nothing_breaks(
    desk: Desk, till: HeadlessTill
) -> None:
    printer, till.printer = till.printer, None
    done = await desk.service.take_cash(DRAFT, Fils(12_750))
    with pytest.raises(DeviceTrouble):
        await desk.service.print_again(done.sale.reference)
    till.printer = printer

from __future__ import annotations

from pos_app.domain.evidence import Finding
from pos_app.domain.money import Fils
from pos_app.domain.sale import SaleState, Tender
from pos_app.domain.shift import Shift
from pos_app.errors import JournalTrouble, Unreachable
from pos_app.usecases.sale_book import SaleOrder
from pos_app.usecases.shifts.close_shift import close_shift
from pos_app.usecases.shifts.late_look import WAITS, LateWatch, keep_looking, look_for_late
from pos_app.usecases.shifts.open_shift import open_shift
from pos_app.usecases.shifts.shift_book import ShiftBook
from pos_app.usecases.take_cash import take_cash
from tests.pos_app.usecases.conftest import Counter


def watch_of(till: Counter) -> LateWatch:
    return LateWatch(ShiftBook(journal=till.journal, clock=till.clock), till.runner)


async def closed_with_a_cancelled_sale(till: Counter, watch: LateWatch) -> tuple[Shift, str]:
    till.gateway.on_look = lambda question: till.gateway.settle("267", Finding.CANCELLED)
    await open_shift(Fils(0), operator="Amal", book=watch.book)
    sale = await till.take()
    assert sale.state is SaleState.CANCELLED
    cash = SaleOrder(amount=Fils(500), tender=Tender.CASH)
    await take_cash(cash, received=Fils(500), runner=till.runner)
    report = await close_shift(Fils(500), operator="Amal", book=watch.book)
    till.gateway.on_look = lambda question: None
    till.gateway.looks.clear()
    return report.shift, sale.reference


async def test_a_payment_that_came_late_raises_its_alarm_at_the_closing(till: Counter) -> None:
    watch = watch_of(till)
    shift, reference = await closed_with_a_cancelled_sale(till, watch)
    till.gateway.pay()
    look = await look_for_late(shift, watch=watch)
    assert (look.looked_at, look.late) == (1, (reference,))
    assert [question.reference for question in till.gateway.looks] == [reference]
    assert (await till.book.load(reference)).alarm is not None
    again = await ShiftBook(journal=till.journal, clock=till.clock).current()
    assert again is not None
    assert again.look == look


async def test_sales_of_earlier_shifts_and_those_attended_to_are_left_alone(till: Counter) -> None:
    watch = watch_of(till)
    shift, reference = await closed_with_a_cancelled_sale(till, watch)
    await open_shift(Fils(0), operator="Badr", book=watch.book)
    second = (await close_shift(Fils(0), operator="Badr", book=watch.book)).shift
    assert (await look_for_late(second, watch=watch)).looked_at == 0
    attended = LateWatch(watch.book, till.runner, attended=lambda: [reference])
    assert (await look_for_late(shift, watch=attended)).looked_at == 0
    assert till.gateway.looks == []


async def test_a_gateway_that_is_away_is_asked_again_until_it_answers(till: Counter) -> None:
    watch = watch_of(till)
    shift, _ = await closed_with_a_cancelled_sale(till, watch)
    refusals = [Unreachable("no_route")] * (len(WAITS) + 1)

    def away(question: object) -> None:
        if refusals:
            raise refusals.pop()

    till.gateway.on_look = away
    began = till.clock.monotonic()
    look = await keep_looking(shift, watch=watch)
    assert (look.looked_at, look.late) == (1, ())
    assert till.clock.monotonic() - began >= sum(WAITS) + WAITS[-1]


async def test_what_cannot_be_recorded_is_not_claimed(till: Counter) -> None:
    watch = watch_of(till)
    await open_shift(Fils(0), operator="Amal", book=watch.book)
    shift = (await close_shift(Fils(0), operator="Amal", book=watch.book)).shift
    till.journal.break_next = "disk_full"
    try:
        await keep_looking(shift, watch=watch)
    except JournalTrouble as full:
        assert full.kind == "disk_full"
    else:
        raise AssertionError
    current = await watch.book.current()
    assert current is not None
    assert current.look is None

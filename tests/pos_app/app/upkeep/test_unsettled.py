from __future__ import annotations

from dataclasses import replace

from pos_app.app.upkeep.unsettled import Unsettled
from pos_app.domain.money import Fils
from pos_app.domain.sale import Alarm, Sale, SaleState, Tender
from pos_app.usecases.sale_book import SaleOrder
from tests.pos_app.usecases.conftest import ORDER, Counter


def follow(till: Counter, attended: set[str]) -> tuple[Unsettled, list[Sale]]:
    told: list[Sale] = []
    return Unsettled(watch=till.book.watch, attended=lambda: attended, settled=told.append), told


async def test_a_sale_on_no_screen_waits_and_is_told_of_when_it_ends() -> None:
    till, attended = Counter(), set[str]()
    unsettled, told = follow(till, attended)
    sale = await till.book.prepare(ORDER)
    attended.add(sale.reference)
    await till.runner.push(sale.reference)
    assert unsettled.count() == 0
    attended.clear()
    assert unsettled.count() == 1
    till.gateway.pay()
    await till.runner.look(sale.reference)
    assert [each.reference for each in told] == [sale.reference]
    assert unsettled.count() == 0


async def test_what_ends_on_the_screen_is_told_there() -> None:
    till, attended = Counter(), set[str]()
    _, told = follow(till, attended)
    sale = await till.book.prepare(ORDER)
    attended.add(sale.reference)
    await till.runner.push(sale.reference)
    till.gateway.pay()
    await till.runner.look(sale.reference)
    assert told == []


async def test_what_was_open_before_is_known_and_cash_never_waits() -> None:
    till = Counter()
    before = await till.book.prepare(ORDER)
    till.start_again()
    unsettled, _ = follow(till, set())
    unsettled.know([await till.book.load(before.reference)])
    await till.book.prepare(SaleOrder(Fils(1_000), Tender.CASH))
    assert unsettled.count() == 1


async def test_an_alarm_stands_until_somebody_has_seen_it() -> None:
    till = Counter()
    sale = replace(await till.book.prepare(ORDER), state=SaleState.DECLINED)
    attended = {sale.reference}  # even what is on screen
    unsettled, _ = follow(till, attended)
    unsettled.know([replace(sale, alarm=Alarm.LATE_PAID)])
    assert unsettled.alarms() == 1
    unsettled.know([sale])
    assert unsettled.alarms() == 0

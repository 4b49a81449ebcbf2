from __future__ import annotations

from pos_app.app.desks.sales_ledger import SalesLedger, ledger_of
from pos_app.app.headless import HeadlessTill
from pos_app.domain.entry import shop_day
from pos_app.domain.money import Fils
from pos_app.domain.sale import Tender
from pos_app.usecases.print_receipt import print_receipt
from pos_app.usecases.resolve_sale import park_sale
from pos_app.usecases.sale_book import SaleOrder
from pos_app.usecases.take_cash import take_cash
from ui.viewmodels.past.ports import Query

ORDER = SaleOrder(Fils(3_500), Tender.CASH)


async def test_pages_totals_and_search(till: HeadlessTill) -> None:
    ledger = ledger_of(till)
    made = [await take_cash(ORDER, received=Fils(5_000), runner=till.runner()) for _ in range(3)]
    page = await ledger.page(Query(), size=2)
    assert [sale.reference for sale in page.sales] == [made[2].reference, made[1].reference]
    rest = await ledger.page(Query(), cursor=page.next_cursor, size=2)
    assert ([sale.reference for sale in rest.sales], rest.next_cursor) == ([made[0].reference], "")
    assert (await ledger.page(Query(text="3.5"))).sales[0].amount == 3_500
    assert (await ledger.page(Query(state="declined"))).sales == ()
    (total,) = await ledger.day_totals([shop_day(till.clock.now())])
    assert (total.paid, total.count) == (10_500, 3)
    assert await ledger.day_totals([]) == ()


async def test_a_sales_story_is_told_from_the_journal(till: HeadlessTill) -> None:
    sale = await take_cash(ORDER, received=Fils(5_000), runner=till.runner())
    printing = till.printing()
    assert printing is not None
    await print_receipt(sale, printing=printing)
    story = await ledger_of(till).story(sale.reference)
    assert [moment.kind for moment in story] == ["prepared", "cash_taken", "printed"]
    assert story[-1].detail == "confirmed"


async def test_what_the_gateway_showed_stands_in_the_story(till: HeadlessTill) -> None:
    sale = await till.book.prepare(SaleOrder(Fils(1_000), Tender.TERMINAL, "48515"))
    await till.runner().push(sale.reference)
    await till.runner().look(sale.reference)
    kinds = [moment.kind for moment in await ledger_of(till).story(sale.reference)]
    assert kinds == ["prepared", "push_announced", "push_accepted", "found_open"]


async def test_the_tray_holds_what_waits_for_a_person(till: HeadlessTill) -> None:
    sale = await till.book.prepare(SaleOrder(Fils(1_000), Tender.TERMINAL, "48515"))
    await park_sale(sale.reference, runner=till.runner(), reason="operator", operator="")
    assert [each.reference for each in await ledger_of(till).parked()] == [sale.reference]
    left = await till.book.prepare(SaleOrder(Fils(2_000), Tender.LINK))
    await till.runner().push(left.reference)
    both = [sale.reference, left.reference]
    assert [each.reference for each in await ledger_of(till).parked()] == both


async def test_what_was_cut_off_is_asked_of_the_journal(till: HeadlessTill) -> None:
    sale = await till.book.prepare(SaleOrder(Fils(1_000), Tender.TERMINAL, "48515"))
    assert [each.reference for each in (await ledger_of(till).cut_off()).young] == [sale.reference]
    bare = SalesLedger(journal=till.journal, sales=till.journal, book=till.book)
    assert (await bare.cut_off()).young == ()

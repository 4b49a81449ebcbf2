from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from pos_app.domain.money import Fils
from pos_app.domain.sale import Sale, Tender
from pos_app.ports.devices import PrintOutcome, PrintState
from pos_app.usecases.cut_off import (
    INTERRUPTED,
    YOUNG,
    CutOff,
    last_attended,
    paper_of,
    sales_cut_off,
)
from pos_app.usecases.print_receipt import PRINT_BEGUN, PRINT_ENDED
from pos_app.usecases.resolve_sale import park_sale
from pos_app.usecases.sale_book import SaleOrder
from pos_app.usecases.take_cash import take_cash

from .conftest import ORDER, Counter

LINK = SaleOrder(Fils(30_000), Tender.LINK)
CASH = SaleOrder(Fils(3_500), Tender.CASH)


async def cut(till: Counter, *, number: str = "01", prints: bool = True) -> CutOff:
    return await sales_cut_off(
        book=till.book, journal=till.journal, clock=till.clock, till=number, prints=prints
    )


async def pushed(till: Counter, order: SaleOrder) -> Sale:
    sale = await till.book.prepare(order)
    sale = await till.runner.push(sale.reference)
    till.clock.pass_by(1)
    return sale


async def test_the_newest_first_and_old_ones_apart(till: Counter) -> None:
    old = await pushed(till, ORDER)
    await pushed(till, LINK)  # waits for its payer, a day if need be: nothing to be asked
    till.clock.pass_by(YOUNG.total_seconds() + 1)
    link = await pushed(till, LINK)
    card = await pushed(till, SaleOrder(Fils(900), Tender.TERMINAL, "48516"))
    till.start_again()
    found = await cut(till)
    assert [sale.reference for sale in found.young] == [card.reference, link.reference]
    assert [sale.reference for sale in found.old] == [old.reference]


async def test_a_waiting_link_that_a_start_looked_at_anew_has_no_payer_nearer(
    till: Counter,
) -> None:
    link = await pushed(till, LINK)
    card = await pushed(till, ORDER)
    later = till.clock.now() + YOUNG
    assert last_attended(replace(link, updated_at=later)) == link.pushed_at
    assert last_attended(replace(card, updated_at=later)) == later


async def test_another_tills_and_a_parked_one_are_nobodys_here(till: Counter) -> None:
    sale = await pushed(till, ORDER)
    assert (await cut(till, number="02")) == CutOff()
    await park_sale(sale.reference, runner=till.runner, reason="operator", operator="")
    assert (await cut(till)) == CutOff()


async def test_a_paid_sale_whose_receipt_may_be_missing_is_one_of_them(till: Counter) -> None:
    sale = await take_cash(CASH, received=Fils(5_000), runner=till.runner)
    assert [each.reference for each in (await cut(till)).young] == [sale.reference]
    assert (await cut(till, prints=False)) == CutOff()
    await till.journal.append(PRINT_BEGUN, sale.reference, {"job": "a.1", "copy": False})
    assert paper_of(await till.journal.entries(sale.reference)) == PrintOutcome(
        "a.1", PrintState.FAILED, INTERRUPTED
    )
    assert [each.reference for each in (await cut(till)).young] == [sale.reference]
    ended = {"job": "a.1", "state": "confirmed", "kind": ""}
    await till.journal.append(PRINT_ENDED, sale.reference, ended)
    assert (await cut(till)) == CutOff()
    assert paper_of(await till.journal.entries(sale.reference)) == PrintOutcome(
        "a.1", PrintState.CONFIRMED
    )
    assert timedelta(minutes=10) == YOUNG

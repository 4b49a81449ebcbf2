from __future__ import annotations

from dataclasses import replace

from pos_app.domain.sale import Tender
from pos_app.usecases.sale_orders import link_order, question_for, terminal_order

from .conftest import ORDER, Counter


async def test_what_is_asked_and_sent_names_the_sale(till: Counter) -> None:
    sale = await till.book.prepare(replace(ORDER, note="two coffees", payer_phone="55551234"))
    assert question_for(sale).reference == sale.reference
    order = terminal_order(sale)
    assert (order.note, order.payer_phone) == ("two coffees", "55551234")
    link = link_order(replace(sale, tender=Tender.LINK))
    assert link.expires_on == "2026-11-24"


# ---- others come between ---------------------------------------------------------------------


async def test_order_and_question_name_the_account_that_is_on_record(till: Counter) -> None:
    sale = replace(await till.book.prepare(ORDER), merchant="842217@gateway.example")
    made = terminal_order(sale), link_order(sale), question_for(sale)
    assert {each.merchant for each in made} == {sale.merchant}

from __future__ import annotations

from dataclasses import replace

import pytest

from pos_app.domain.money import Fils
from pos_app.domain.sale import Effect, SaleState, Tender
from pos_app.errors import BadInput, JournalTrouble
from pos_app.usecases.take_cash import take_cash

from .conftest import ORDER, Counter


async def test_cash_with_change(till: Counter) -> None:
    sale = await take_cash(ORDER, received=Fils(20_000), runner=till.runner)
    assert (sale.state, sale.received, sale.change) == (SaleState.PAID, 20_000, 7_250)
    assert till.announced == [(Effect.PRINT, sale.reference)]
    assert sale.terminal == ""


@pytest.mark.parametrize(
    ("received", "kind"), [(12_749, "cash_too_little"), (2_000_000_000, "amount_too_large")]
)
async def test_what_cannot_be_is_not_taken(till: Counter, received: int, kind: str) -> None:
    with pytest.raises(BadInput) as caught:
        await take_cash(ORDER, received=Fils(received), runner=till.runner)
    assert caught.value.kind == kind
    assert till.journal.all == []


async def test_a_second_tap_takes_nothing_twice(till: Counter) -> None:
    order = replace(ORDER, reference="R1")
    first = await take_cash(order, received=Fils(20_000), runner=till.runner)
    again = await take_cash(order, received=Fils(20_000), runner=till.runner)
    assert again == first
    assert len(till.announced) == 1


async def test_cash_goes_on_record_whole_or_not_at_all(till: Counter) -> None:
    till.journal.break_next = "disk_full"
    with pytest.raises(JournalTrouble):
        await take_cash(ORDER, received=Fils(20_000), runner=till.runner)
    assert till.journal.all == []
    assert till.announced == []


async def test_a_cash_sale_of_which_only_the_beginning_is_on_record_is_taken(till: Counter) -> None:
    order = replace(ORDER, reference="R1", tender=Tender.CASH, terminal="")
    await till.book.prepare(order)
    sale = await take_cash(order, received=Fils(20_000), runner=till.runner)
    assert sale.state is SaleState.PAID

from __future__ import annotations

import pytest

from pos_app.domain.money import Fils
from pos_app.domain.sale import Tender
from pos_app.errors import BadInput, Unsure
from pos_app.ports.payments import Pushed, TerminalOrder
from pos_app.usecases.resend_sale import resend_sale
from pos_app.usecases.sale_book import SaleOrder
from tests.pos_app.usecases.conftest import ORDER, Counter


async def _awaiting(till: Counter) -> str:
    sale = await till.runner.book.prepare(ORDER)
    await till.runner.push(sale.reference)
    return sale.reference


async def test_an_open_unpaid_sale_is_shown_again(till: Counter) -> None:
    reference = await _awaiting(till)
    await resend_sale(reference, runner=till.runner, journal=till.journal)
    kinds = [entry.kind for entry in till.journal.all]
    assert kinds[-2:] == ["resend_asked", "resend_done"]
    assert till.gateway.looks, "a look came first"


async def test_a_sale_that_was_paid_meanwhile_is_not(till: Counter) -> None:
    reference = await _awaiting(till)
    till.gateway.pay()
    with pytest.raises(BadInput) as caught:
        await resend_sale(reference, runner=till.runner, journal=till.journal)
    assert caught.value.kind == "not_resendable"
    assert "resend_asked" not in [entry.kind for entry in till.journal.all]


async def test_neither_is_one_that_was_never_sent_nor_one_in_cash(till: Counter) -> None:
    unsent = await till.runner.book.prepare(ORDER)
    cash = await till.runner.book.prepare(SaleOrder(amount=Fils(1), tender=Tender.CASH))
    for sale in (unsent, cash):
        with pytest.raises(BadInput):
            await resend_sale(sale.reference, runner=till.runner, journal=till.journal)


async def test_a_lost_answer_is_on_record(till: Counter, monkeypatch: pytest.MonkeyPatch) -> None:
    reference = await _awaiting(till)

    async def lost(order: TerminalOrder, transaction_id: str) -> Pushed:
        raise Unsure("no_answer", timed_out=True)

    monkeypatch.setattr(till.gateway, "resend", lost)
    with pytest.raises(Unsure):
        await resend_sale(reference, runner=till.runner, journal=till.journal)
    assert till.journal.all[-1].kind == "resend_failed"

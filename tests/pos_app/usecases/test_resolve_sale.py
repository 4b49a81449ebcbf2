from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from pos_app.domain.evidence import Finding
from pos_app.domain.sale import Alarm, Sale, SaleState, Tender
from pos_app.errors import BadInput, Unreachable
from pos_app.ports.payments import Question
from pos_app.usecases.resolve_sale import (
    acknowledge_alarm,
    park_sale,
    resolve_not_paid,
    resolve_paid,
)

from .conftest import ORDER, Counter


def gone(question: Question) -> None:
    raise Unreachable("no_connection")


async def left_open(till: Counter) -> Sale:
    sale = await till.take(patience=1)
    till.gateway.on_look = gone
    return sale


async def test_paid_with_the_slip_while_the_gateway_is_away(till: Counter) -> None:
    sale = await left_open(till)
    paid = await resolve_paid(
        sale.reference, runner=till.runner, approval=" 512894 ", supervisor="Sara"
    )
    assert (paid.state, paid.approval) == (SaleState.PAID, "512894")
    kinds = [entry.kind for entry in till.journal.all][-2:]
    assert kinds == ["sale_parked", "sale_decided_paid"]


async def test_what_the_gateway_shows_goes_before_what_is_said(till: Counter) -> None:
    sale = await till.take(patience=1)
    till.gateway.pay()
    with pytest.raises(BadInput) as caught:
        await resolve_not_paid(sale.reference, runner=till.runner, supervisor="Sara")
    assert caught.value.kind == "not_resolvable"
    assert (await till.book.load(sale.reference)).state is SaleState.PAID
    again = await resolve_paid(
        sale.reference, runner=till.runner, approval="512894", supervisor="Sara"
    )
    assert again.payment is not None


async def test_not_paid_ends_it_and_withdraws_it(till: Counter) -> None:
    sale = await left_open(till)
    ended = await resolve_not_paid(sale.reference, runner=till.runner, supervisor="Sara")
    assert ended.state is SaleState.CANCELLED
    assert len(till.gateway.cancels) == 1


@pytest.mark.parametrize("code", ["", "12", "5128 94", "1234567890123", "٥١٢٨"])
async def test_an_approval_code_looks_like_one(till: Counter, code: str) -> None:
    sale = await left_open(till)
    with pytest.raises(BadInput) as caught:
        await resolve_paid(sale.reference, runner=till.runner, approval=code, supervisor="Sara")
    assert caught.value.field == "approval_code"


async def test_a_parked_sale_stays_parked_and_a_final_one_final(till: Counter) -> None:
    sale = await left_open(till)
    parked = await park_sale(sale.reference, runner=till.runner, reason="operator", operator="M")
    assert parked.state is SaleState.PARKED
    again = await park_sale(sale.reference, runner=till.runner, reason="other", operator="M")
    assert again == parked


async def test_discarding_what_was_never_sent(till: Counter) -> None:
    sale = await till.book.prepare(ORDER)
    ended = await resolve_not_paid(sale.reference, runner=till.runner, supervisor="Sara")
    assert ended.state is SaleState.CANCELLED
    assert till.gateway.cancels == []


async def test_cash_that_was_never_taken_can_be_discarded(till: Counter) -> None:
    sale = await till.book.prepare(replace(ORDER, tender=Tender.CASH))
    ended = await resolve_not_paid(sale.reference, runner=till.runner, supervisor="Sara")
    assert ended.state is SaleState.CANCELLED


async def test_an_alarm_is_acknowledged_once(till: Counter) -> None:
    till.gateway.on_look = lambda question: till.gateway.settle("267", Finding.CANCELLED)
    sale = await till.take()
    till.gateway.on_look = lambda question: None
    till.gateway.pay()
    assert (await till.runner.look(sale.reference)).alarm is Alarm.LATE_PAID
    quiet = await acknowledge_alarm(sale.reference, runner=till.runner, supervisor="Sara")
    assert quiet.alarm is None
    assert (await till.runner.look(sale.reference)).alarm is None
    with pytest.raises(BadInput):
        await acknowledge_alarm(sale.reference, runner=till.runner, supervisor="Sara")


async def test_a_sale_that_ends_while_it_is_put_aside_comes_back_as_it_is(till: Counter) -> None:
    sale = await till.take(patience=1)
    till.gateway.pay()
    parked, looked = await asyncio.gather(
        park_sale(sale.reference, runner=till.runner, reason="operator", operator=""),
        till.runner.look(sale.reference),
    )
    assert looked.state is SaleState.PAID
    assert parked.state in {SaleState.PAID, SaleState.PARKED}
    again = await park_sale(sale.reference, runner=till.runner, reason="operator", operator="")
    assert again.state is SaleState.PAID


async def test_nobody_has_a_slip_of_a_cash_sale(till: Counter) -> None:
    sale = await till.book.prepare(replace(ORDER, tender=Tender.CASH))
    with pytest.raises(BadInput) as caught:
        await resolve_paid(sale.reference, runner=till.runner, approval="512894", supervisor="S")
    assert caught.value.kind == "not_resolvable"

"""`take_payment` where the cashier taps *Cancel this sale*."""

from __future__ import annotations

import asyncio

from pos_app.domain.evidence import Finding
from pos_app.domain.sale import SaleState
from pos_app.errors import Refused, Unreachable
from pos_app.ports.payments import Question
from pos_app.usecases.racing import start
from tests.fakes import turn_until

from .conftest import Counter


async def test_cancel_asks_the_gateway_and_believes_only_evidence(till: Counter) -> None:
    till.gateway.on_cancel = lambda question: till.gateway.settle("267", Finding.CANCELLED)
    till.wishes.ask_cancel()
    sale = await till.take()
    assert sale.state is SaleState.CANCELLED
    assert till.gateway.orders == [], "asked before anything was sent"


async def test_cancel_while_awaiting(till: Counter) -> None:
    till.gateway.on_look = lambda question: till.wishes.ask_cancel()
    till.gateway.on_cancel = lambda question: till.gateway.settle("267", Finding.CANCELLED)
    sale = await till.take()
    assert sale.state is SaleState.CANCELLED
    assert till.states == ["prepared", "awaiting", "cancelling", "cancelled"]
    assert [question.transaction_id for question in till.gateway.cancels] == ["X267"]


async def test_a_cancel_that_is_refused_keeps_watching(till: Counter) -> None:
    def refuse(question: Question) -> None:
        till.gateway.pay()
        raise Refused("cancel_not_offered")

    till.gateway.on_look = lambda question: till.wishes.ask_cancel()
    till.gateway.on_cancel = refuse
    sale = await till.take()
    assert sale.state is SaleState.PAID, "it was paid while we asked to stop it"
    assert sale.cancel_refused == "cancel_not_offered"


async def test_a_cancel_that_got_lost_can_be_asked_for_again(till: Counter) -> None:
    def get_lost(question: Question) -> None:
        till.gateway.on_cancel = lambda question: till.gateway.settle("267", Finding.CANCELLED)
        raise Unreachable("timed_out")

    till.gateway.on_look = lambda question: till.wishes.ask_cancel()
    till.gateway.on_cancel = get_lost
    sale = await till.take()
    assert sale.state is SaleState.CANCELLED
    assert len(till.gateway.cancels) == 2, "the second tap was heard, too"


async def test_a_cancel_wish_does_not_wait_for_a_slow_answer(till: Counter) -> None:
    till.gateway.look_waits = asyncio.Event()
    till.gateway.on_cancel = lambda question: till.gateway.settle("267", Finding.CANCELLED)
    task = start(till.take(), name="take")
    await turn_until(lambda: till.gateway.looks)
    till.wishes.ask_cancel()
    await turn_until(lambda: till.gateway.cancels)
    till.gateway.look_waits.set()
    assert (await task).state is SaleState.CANCELLED


async def test_a_cancel_wish_during_the_push_is_on_record_at_once(till: Counter) -> None:
    till.gateway.push_waits = asyncio.Event()
    till.gateway.on_cancel = lambda question: till.gateway.settle("267", Finding.CANCELLED)
    task = start(till.take(), name="take")
    await turn_until(lambda: till.gateway.orders)
    till.wishes.ask_cancel()
    await turn_until(lambda: "sale_cancel_asked" in [entry.kind for entry in till.journal.all])
    till.gateway.push_waits.set()
    assert (await task).state is SaleState.CANCELLED

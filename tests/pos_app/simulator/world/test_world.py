from __future__ import annotations

import pytest

from pos_app.errors import BadInput, Refused
from pos_app.simulator.config import Auto, SimulatorConfig
from pos_app.simulator.ledger import Ledger
from pos_app.simulator.virtual_terminal import PayerAct
from pos_app.simulator.world.clock import VirtualClock
from pos_app.simulator.world.records import Invoice, InvoiceKind, InvoiceState, Payment
from pos_app.simulator.world.world import LINKS, World
from tests.pos_app.simulator.running import MORNING


def world_of(scenario: str = "nobody", auto: Auto = Auto.SCENARIO, seed: int = 1) -> World:
    clock = VirtualClock(MORNING)
    config = SimulatorConfig(scenario=scenario, auto=auto, auto_after=1.0, clock=clock, seed=seed)
    return World(config, Ledger())


def pushed(world: World, kind: InvoiceKind = InvoiceKind.POS, expires_on: str = "") -> Invoice:
    number = world.next_id("invoices")
    return world.make_invoice(
        Invoice(
            id=number,
            kind=kind,
            amount=1250,
            reference=f"R-{number}",
            token=f"t{number}",
            made_at=world.clock.now(),
            terminal="48515" if kind is InvoiceKind.POS else "",
            expires_on=expires_on,
        )
    )


def passed(world: World, seconds: float) -> None:
    world.clock.shift(seconds)
    world.settle()


def payments(world: World, invoice: Invoice) -> list[Payment]:
    return [payment for payment in world.book.payments_of(invoice) if payment.ok]


@pytest.mark.parametrize(
    ("scenario", "seconds", "state"),
    [
        ("approve", 1.5, InvoiceState.PAID),
        ("decline", 1.5, InvoiceState.DECLINED),
        ("decline-still-payable", 1.5, InvoiceState.OPEN),
        ("decline-then-approve", 6.0, InvoiceState.PAID),
        ("wrong-pin", 5.0, InvoiceState.PAID),
        ("wrong-pin-gives-up", 5.0, InvoiceState.DECLINED),
        ("walk-away", 8.0, InvoiceState.EXPIRED),
        ("nobody", 3000.0, InvoiceState.OPEN),
        ("slow-payer", 149.0, InvoiceState.OPEN),
        ("slow-payer", 150.0, InvoiceState.PAID),
        ("late-after-expiry", 13.0, InvoiceState.PAID),
        ("late-after-decline", 4.5, InvoiceState.PAID),
    ],
)
def test_payers_do_what_their_scenario_says(
    scenario: str, seconds: float, state: InvoiceState
) -> None:
    world = world_of(scenario)
    invoice = pushed(world)
    passed(world, seconds)
    assert invoice.state is state


def test_what_came_due_long_ago_happened_at_its_time() -> None:
    world = world_of("late-after-expiry")
    invoice = pushed(world)
    passed(world, 3000)
    assert [at - MORNING for at, _ in invoice.history] == [3.0, 13.0]


def test_a_cancelled_order_can_be_paid_late() -> None:
    world = world_of("late-after-cancel")
    invoice = pushed(world)
    world.cancel(invoice)
    passed(world, 1.9)
    assert invoice.state is InvoiceState.CANCELLED
    passed(world, 0.1)
    assert len(payments(world, invoice)) == 1


def test_a_card_can_be_charged_twice() -> None:
    world = world_of("double-payment")
    invoice = pushed(world)
    passed(world, 60)
    assert len(payments(world, invoice)) == 2
    assert world.ledger.summary().charged_twice == (invoice.reference,)


def test_mixed_payers_end_each_order_once() -> None:
    world = world_of("mixed-payers", seed=3)
    for _ in range(60):
        pushed(world)
        passed(world, 3)
    ends = [invoice.state for invoice in world.book.invoices.values()]
    assert {InvoiceState.PAID, InvoiceState.DECLINED, InvoiceState.EXPIRED} <= set(ends)
    assert world.ledger.summary().charged_twice == ()


def test_only_an_open_invoice_can_be_cancelled() -> None:
    world = world_of("approve")
    invoice = pushed(world)
    passed(world, 2)
    with pytest.raises(Refused, match="not_open"):
        world.cancel(invoice)


@pytest.mark.parametrize(
    ("auto", "state"),
    [
        (Auto.APPROVE, InvoiceState.PAID),
        (Auto.DECLINE, InvoiceState.DECLINED),
        (Auto.NONE, InvoiceState.OPEN),
        (Auto.SCENARIO, InvoiceState.EXPIRED),
    ],
)
def test_auto_takes_the_payers_place(auto: Auto, state: InvoiceState) -> None:
    world = world_of("walk-away", auto)
    invoice = pushed(world)
    passed(world, 100)
    assert invoice.state is state


def test_an_act_by_hand_comes_before_the_plan() -> None:
    world = world_of("approve")
    invoice = pushed(world)
    world.act(invoice, PayerAct.DECLINE)
    passed(world, 100)
    assert invoice.state is InvoiceState.DECLINED
    assert payments(world, invoice) == []


def test_a_closed_order_cannot_be_declined_or_left() -> None:
    world = world_of()
    invoice = pushed(world)
    world.act(invoice, PayerAct.APPROVE)
    for does in (PayerAct.DECLINE, PayerAct.WRONG_PIN, PayerAct.WALK_AWAY):
        world.act(invoice, does)
    assert invoice.state is InvoiceState.PAID
    assert len(world.book.payments) == 1


def test_a_link_is_paid_by_its_own_payer_and_expires_with_its_day() -> None:
    world = world_of("link-paid")
    link = pushed(world, InvoiceKind.SINGLE)
    passed(world, 5)
    assert link.state is InvoiceState.PAID
    other = world_of()
    link = pushed(other, InvoiceKind.SINGLE, expires_on="2026-03-01")
    passed(other, 12.9 * 3600)
    assert link.history == []
    passed(other, 0.2 * 3600)
    assert link.state is InvoiceState.EXPIRED
    assert other.terminals[LINKS].queue == ()


def test_a_declined_link_stays_payable() -> None:
    world = world_of()
    link = pushed(world, InvoiceKind.SINGLE)
    world.act(link, PayerAct.DECLINE)
    assert link.state is InvoiceState.OPEN


def test_an_order_shown_again_after_it_left_the_screen_comes_back() -> None:
    world = world_of()
    first, second = pushed(world), pushed(world)
    world.show_again(second)
    assert [order.invoice_id for order in world.terminals["48515"].queue] == [second.id, first.id]
    world.terminals["48515"] = world.terminals["48515"].withdrawn(second.id)
    world.show_again(second)
    assert world.terminals["48515"].queue[-1].invoice_id == second.id


def test_an_unknown_terminal_is_bad_input() -> None:
    with pytest.raises(BadInput, match="terminal_unknown"):
        world_of().find_terminal("1")


def test_a_scenario_with_an_expiry_ends_unpaid_orders() -> None:
    text = 'title={en="a",ar="b"}\nabout={en="a",ar="b"}\n[pos]\nexpires_after = 30\n'
    world = world_of(text)
    invoice = pushed(world)
    passed(world, 30)
    assert invoice.state is InvoiceState.EXPIRED

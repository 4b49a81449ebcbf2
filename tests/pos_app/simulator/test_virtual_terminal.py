from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pos_app.simulator.virtual_terminal import (
    LATE_AFTER,
    LATEST,
    Moment,
    PayerAct,
    PayerStep,
    Plan,
    ShownOrder,
    VirtualTerminal,
)

IDLE = VirtualTerminal("48515", "Counter 1")
APPROVE = PayerStep(PayerAct.APPROVE, after=2.0)


def order(invoice_id: int, pushed_at: float = 0.0, number: int = 1) -> ShownOrder:
    return ShownOrder(invoice_id, f"R-{invoice_id}", 1250, pushed_at, number)


def test_orders_queue_in_the_order_of_their_pushes() -> None:
    terminal = IDLE.shown(order(1), ()).shown(order(2), ())
    assert [shown.invoice_id for shown in terminal.queue] == [1, 2]


def test_an_order_pushed_again_stands_once() -> None:
    terminal = IDLE.shown(order(1), ()).shown(order(2), ()).shown(order(1), ())
    assert [shown.invoice_id for shown in terminal.queue] == [2, 1]


def test_a_resend_brings_an_order_to_the_front() -> None:
    terminal = IDLE.shown(order(1), ()).shown(order(2), ()).shown_again(2)
    assert [shown.invoice_id for shown in terminal.queue] == [2, 1]


def test_a_step_comes_due_after_its_time_and_once() -> None:
    terminal = IDLE.shown(order(1, pushed_at=10.0), (APPROVE,))
    assert terminal.next_due(11.9) is None
    plan = terminal.next_due(12.0)
    assert plan == Plan(12.0, 1, APPROVE)
    assert terminal.without(plan).next_due(99.0) is None


def test_a_step_for_a_later_moment_waits_for_it() -> None:
    late = PayerStep(PayerAct.APPROVE, after=3.0, when=Moment.CANCELLED)
    terminal = IDLE.shown(order(1), (late,)).withdrawn(1)
    assert terminal.next_due(99.0) is None
    cancelled = terminal.came_to(1, Moment.CANCELLED, 20.0)
    assert cancelled.next_due(23.0) == Plan(23.0, 1, late)
    assert cancelled.came_to(1, Moment.CANCELLED, 30.0).plans == cancelled.plans


def test_what_waits_for_another_moment_is_forgotten_once_the_order_is_paid() -> None:
    late = PayerStep(PayerAct.APPROVE, when=Moment.CANCELLED)
    again = PayerStep(PayerAct.APPROVE, after=1.0, when=Moment.PAID)
    terminal = IDLE.shown(order(1), (late, again)).shown(order(2), (late,))
    paid = terminal.came_to(1, Moment.PAID, 5.0)
    assert paid.plans == (Plan(6.0, 1, again),)
    assert paid.awaited == ((2, late),)


def test_a_moment_of_another_order_changes_nothing() -> None:
    late = PayerStep(PayerAct.APPROVE, when=Moment.CANCELLED)
    terminal = IDLE.shown(order(1), (late,))
    assert terminal.came_to(2, Moment.CANCELLED, 5.0).next_due(99.0) is None


def test_steps_can_be_meant_for_some_orders_only() -> None:
    second = PayerStep(PayerAct.APPROVE, orders=(2,))
    assert IDLE.shown(order(1, number=1), (second,)).next_due(9.0) is None
    assert IDLE.shown(order(1, number=2), (second,)).next_due(9.0) is not None


def test_a_late_payer_pays_after_the_order_was_closed() -> None:
    terminal = IDLE.shown(order(1), (APPROVE,)).will_pay_late(1, 1.0)
    due = terminal.next_due(1.0 + LATEST)
    assert due is not None
    assert due.at == 1.0 + LATEST
    expired = terminal.came_to(1, Moment.EXPIRED, 20.0).next_due(20.0 + LATE_AFTER)
    assert expired is not None
    assert (expired.step.does, expired.step.last) == (PayerAct.APPROVE, True)


def test_a_forgotten_order_has_no_plans_left() -> None:
    late = PayerStep(PayerAct.APPROVE, when=Moment.CANCELLED)
    terminal = IDLE.shown(order(1), (APPROVE, late)).forgotten(1)
    assert (terminal.plans, terminal.awaited) == ((), ())


def test_acting_by_hand_drops_what_the_push_had_set_going() -> None:
    late = PayerStep(PayerAct.APPROVE, when=Moment.CANCELLED)
    terminal = IDLE.shown(order(1), (APPROVE, late)).forgotten_pushes(1)
    assert terminal.plans == ()
    assert terminal.awaited == ((1, late),)


def test_attempts_are_counted_on_the_order_they_were_made_at() -> None:
    terminal = IDLE.shown(order(1), ()).shown(order(2), ()).attempted(2)
    assert [shown.attempts for shown in terminal.queue] == [0, 1]


def test_an_added_plan_comes_due_like_any_other() -> None:
    plan = Plan(5.0, 1, PayerStep(PayerAct.WALK_AWAY))
    assert IDLE.shown(order(1), ()).planned(plan).next_due(5.0) == plan


@given(st.lists(st.floats(min_value=0, max_value=100), min_size=1, max_size=8))
def test_plans_are_handed_out_in_the_order_of_their_times(delays: list[float]) -> None:
    terminal = IDLE
    for number, delay in enumerate(delays, 1):
        terminal = terminal.shown(order(number), (PayerStep(PayerAct.APPROVE, after=delay),))
    times = []
    while (plan := terminal.next_due(1000.0)) is not None:
        times.append(plan.at)
        terminal = terminal.without(plan)
    assert times == sorted(delays)

"""A virtual card terminal: the orders shown on it and what its payer is going to do. Pure.

A payer follows *steps*: "when the order is pushed, after 1.5 s, approve". An order's moments
(pushed, paid, declined, cancelled, expired) turn the steps that wait for them into *plans* with
a time; `due` hands plans out in the order of their times, whoever asks and however late. So the
simulator needs no timers, and a test that shifts the clock sees the same as one that waits.
Plans outlive their order's place in the queue: that is how a payment comes after a cancel.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class PayerAct(StrEnum):
    """What a payer does, or what the terminal does when nobody comes."""

    APPROVE = "approve"
    DECLINE = "decline"
    WRONG_PIN = "wrong_pin"
    """A refused attempt; the order stays on the terminal."""
    WALK_AWAY = "walk_away"
    """Nobody pays and the terminal gives up: the order expires."""
    PAY_LATE = "pay_late"
    """Nothing until the order is closed otherwise (or `LATEST` s); then it is paid all the same."""


class Moment(StrEnum):
    """When a step's `after` begins to count."""

    PUSHED = "pushed"
    PAID = "paid"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    ASKED_AGAIN = "asked_again"
    """The open order's details are asked for, not for the first time: the till has seen it open."""


WHILE_OPEN = frozenset({Moment.PUSHED, Moment.ASKED_AGAIN})
"""What waits for one of these does nothing to an order that is closed by then."""
LATEST = 150.0
"""Seconds after which PAY_LATE pays an order that nobody closed: past the till's patience."""
LATE_AFTER = 2.0
"""Seconds from the close to the late payment."""


@dataclass(frozen=True, slots=True)
class PayerStep:
    """`after` seconds from `when`, do `does`; once an order."""

    does: PayerAct
    after: float = 0.0
    when: Moment = Moment.PUSHED
    extra_fils: int = 0
    """Added to the amount paid: the wrong amount."""
    orders: tuple[int, ...] = ()
    """Which orders on this simulator it holds for, counted from 1; empty: all."""
    chance: float = 1.0
    """Of an order's payer following this step at all."""
    last: bool = False
    """After it the payer plans nothing more for that order."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A step with its time, for one order."""

    at: float
    invoice_id: int
    step: PayerStep


@dataclass(frozen=True, slots=True)
class ShownOrder:
    """An order pushed to the terminal. `number` counts the simulator's orders from 1."""

    invoice_id: int
    reference: str
    amount: int
    pushed_at: float
    number: int
    attempts: int = 0


@dataclass(frozen=True, slots=True)
class VirtualTerminal:
    """The queue (the first is on the screen), the plans, and the steps an order still awaits."""

    terminal_id: str
    name: str
    queue: tuple[ShownOrder, ...] = ()
    plans: tuple[Plan, ...] = ()
    awaited: tuple[tuple[int, PayerStep], ...] = ()

    def shown(self, order: ShownOrder, steps: tuple[PayerStep, ...]) -> VirtualTerminal:
        """The terminal with `order` last in its queue and its payer's `steps` under way."""
        rest = tuple(other for other in self.queue if other.invoice_id != order.invoice_id)
        mine = tuple(
            (order.invoice_id, step)
            for step in steps
            if not step.orders or order.number in step.orders
        )
        waiting = replace(self, queue=(*rest, order), awaited=(*self.awaited, *mine))
        return waiting.came_to(order.invoice_id, Moment.PUSHED, order.pushed_at)

    def shown_again(self, invoice_id: int) -> VirtualTerminal:
        """The terminal with that order on its screen: a resend moves it to the front."""
        front = tuple(order for order in self.queue if order.invoice_id == invoice_id)
        rest = tuple(order for order in self.queue if order.invoice_id != invoice_id)
        return replace(self, queue=(*front, *rest))

    def withdrawn(self, invoice_id: int) -> VirtualTerminal:
        """The terminal without that order; what its payer still plans stays planned."""
        rest = tuple(order for order in self.queue if order.invoice_id != invoice_id)
        return replace(self, queue=rest)

    def attempted(self, invoice_id: int) -> VirtualTerminal:
        """The terminal after one more refused attempt at that order."""
        queue = tuple(
            replace(order, attempts=order.attempts + 1) if order.invoice_id == invoice_id else order
            for order in self.queue
        )
        return replace(self, queue=queue)

    def came_to(self, invoice_id: int, moment: Moment, at: float) -> VirtualTerminal:
        """The terminal after `moment`: steps that waited for it become plans.

        After *paid* no other moment comes any more, so what waits for one is forgotten.
        """
        now = [
            Plan(at + step.after, invoice_id, step)
            for waiting, step in self.awaited
            if waiting == invoice_id and step.when is moment
        ]
        over = moment is Moment.PAID
        later = tuple(
            (waiting, step)
            for waiting, step in self.awaited
            if waiting != invoice_id or not (over or step.when is moment)
        )
        return replace(self, plans=(*self.plans, *now), awaited=later)

    def planned(self, plan: Plan) -> VirtualTerminal:
        """The terminal with one more plan."""
        return replace(self, plans=(*self.plans, plan))

    def will_pay_late(self, invoice_id: int, at: float) -> VirtualTerminal:
        """The payer has turned late: no other plan for that order holds any more."""
        kept = tuple(plan for plan in self.plans if plan.invoice_id != invoice_id)
        others = tuple(item for item in self.awaited if item[0] != invoice_id)
        late = tuple(
            (invoice_id, PayerStep(PayerAct.APPROVE, LATE_AFTER, moment, last=True))
            for moment in (Moment.CANCELLED, Moment.EXPIRED, Moment.DECLINED)
        )
        latest = Plan(at + LATEST, invoice_id, PayerStep(PayerAct.APPROVE, last=True))
        return replace(self, plans=(*kept, latest), awaited=(*others, *late))

    def forgotten(self, invoice_id: int) -> VirtualTerminal:
        """The terminal whose payer plans nothing any more for that order."""
        kept = tuple(plan for plan in self.plans if plan.invoice_id != invoice_id)
        others = tuple(item for item in self.awaited if item[0] != invoice_id)
        return replace(self, plans=kept, awaited=others)

    def forgotten_pushes(self, invoice_id: int) -> VirtualTerminal:
        """The terminal after its payer acted by hand: what a push set going holds no more."""
        kept = tuple(plan for plan in self.plans if plan.invoice_id != invoice_id)
        return replace(self, plans=kept)

    def next_due(self, now: float) -> Plan | None:
        """The earliest plan whose time has come, or None."""
        due = [plan for plan in self.plans if plan.at <= now]
        return min(due, key=lambda plan: plan.at, default=None)

    def without(self, plan: Plan) -> VirtualTerminal:
        """The terminal with `plan` carried out."""
        kept = list(self.plans)
        kept.remove(plan)
        return replace(self, plans=tuple(kept))

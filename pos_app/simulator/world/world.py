"""The verbs: whatever happens at the gateway is one method here, and an entry in the ledger.

Time comes from the clock, chance from the seed. `settle` carries out what payers and expiry
dates had planned up to now; it is called before anything is asked or done, so that an answer
never depends on a timer.
"""

from __future__ import annotations

import random
from dataclasses import asdict
from typing import Any

from pos_app.errors import BadInput, Refused
from pos_app.simulator.config import Auto, SimulatorConfig
from pos_app.simulator.ledger import Ledger
from pos_app.simulator.scenarios.loader import load_or_parse
from pos_app.simulator.scenarios.model import RefundWay, Scenario
from pos_app.simulator.virtual_terminal import (
    WHILE_OPEN,
    Moment,
    PayerAct,
    PayerStep,
    Plan,
    ShownOrder,
    VirtualTerminal,
)
from pos_app.simulator.world.book import Book
from pos_app.simulator.world.clock import VirtualClock, day
from pos_app.simulator.world.drafts import draft_attempt, draft_open_payment
from pos_app.simulator.world.minting import Mint
from pos_app.simulator.world.records import (
    Delivery,
    Invoice,
    InvoiceKind,
    InvoiceState,
    OpenInvoice,
    Payment,
    Refund,
    RefundState,
)

TERMINALS = (("48515", "Counter 1"), ("29708454", "Counter 2"))
"""The terminal ids printed in the documentation (hesabe-api.md section 2)."""
LINKS = "links"
"""Payers of links queue at a terminal of this name, which nobody sees."""
_FIRST_IDS = {"invoices": 267001, "payments": 1190281, "refunds": 1467, "open_invoices": 926}
_MOMENTS = {
    InvoiceState.PAID: Moment.PAID,
    InvoiceState.DECLINED: Moment.DECLINED,
    InvoiceState.CANCELLED: Moment.CANCELLED,
    InvoiceState.EXPIRED: Moment.EXPIRED,
}


class World:
    """One merchant's account, its terminals and its payers."""

    def __init__(self, config: SimulatorConfig, ledger: Ledger) -> None:
        self.clock: VirtualClock = config.clock
        self.ledger = ledger
        self.credentials = config.credentials
        self.book = Book()
        self.mint = Mint(config.seed + len(ledger.entries), config.credentials.merchant_code)
        self.auto, self.auto_after = config.auto, config.auto_after
        self._auto_when = config.auto_when
        self.terminals = {name: VirtualTerminal(name, label) for name, label in TERMINALS}
        self.terminals[LINKS] = VirtualTerminal(LINKS, "")
        self._chance = random.Random(f"payer {config.seed}")
        self._orders = 0
        self.creates = 0
        """POS orders asked for so far, made or not."""
        self.scenario: Scenario = load_or_parse(config.scenario)
        for entry in ledger.entries:
            self.book.apply(entry)
        for invoice in self.book.invoices.values():
            if invoice.state is InvoiceState.OPEN and not invoice.foreign:
                self._show(invoice)

    # -- what is made -------------------------------------------------------------------------

    def next_id(self, kind: str) -> int:
        """The next id of a kind of record; gateways count on, tests may rely on it."""
        return _FIRST_IDS.get(kind, 12880) + len(getattr(self.book, kind))

    def make_invoice(self, invoice: Invoice) -> Invoice:
        """Write down `invoice` and show it to its payer. Returns the book's own record."""
        self._record("invoice_made", self.clock.now(), invoice=asdict(invoice))
        made = self.book.invoices[invoice.id]
        self._place(made)
        if made.state is InvoiceState.OPEN and not made.foreign:
            self._show(made)
        return made

    def renumber(self, invoice: Invoice) -> None:
        """Give a POS order a new transaction id; the old one goes on being understood."""
        new = self.mint.pos_transaction_id(self.clock.now(), invoice.terminal)
        self._record("invoice_changed", self.clock.now(), id=invoice.id, transaction_id=new)

    def show_again(self, invoice: Invoice) -> None:
        """Put an open order back on its terminal's screen."""
        place = self._place(invoice)
        terminal = self.terminals[place]
        if any(order.invoice_id == invoice.id for order in terminal.queue):
            self.terminals[place] = terminal.shown_again(invoice.id)
        else:
            self._show(invoice)

    def deliver(self, channel: str, to: str, text: str, url: str, invoice_id: int = 0) -> None:
        """Keep a message that would have been sent."""
        delivery = Delivery(
            id=self.next_id("deliveries"),
            channel=channel,
            to=to,
            text=text,
            url=url,
            at=self.clock.now(),
            invoice_id=invoice_id,
        )
        self._record("delivered", delivery.at, delivery=asdict(delivery))

    def record(self, event: str, **facts: Any) -> None:
        """Write down a change that needs no more than saying (see `Book.apply`)."""
        self._record(event, self.clock.now(), **facts)

    # -- money --------------------------------------------------------------------------------

    def pay(self, invoice: Invoice, at: float, extra_fils: int = 0) -> Payment:
        """Money moves for `invoice`, whatever its state: a terminal may know no better."""
        amount = max(1, invoice.amount + extra_fils)
        number = self.next_id("payments")
        payment = draft_attempt(self.mint, number, invoice, at=at, amount=amount)
        self._record("payment", at, payment=asdict(payment))
        self._change(invoice, InvoiceState.PAID, at)
        return self.book.payments[number]

    def decline(self, invoice: Invoice, at: float, reason: str, *, closes: bool) -> None:
        """The bank refuses an attempt; `closes` ends the order with it."""
        number = self.next_id("payments")
        payment = draft_attempt(
            self.mint, number, invoice, at=at, amount=invoice.amount, reason=reason
        )
        self._record("payment", at, payment=asdict(payment))
        place = self._place(invoice)
        self.terminals[place] = self.terminals[place].attempted(invoice.id)
        if closes:
            self._change(invoice, InvoiceState.DECLINED, at)
        elif reason == "declined":
            self._came_to(invoice, Moment.DECLINED, at)

    def cancel(self, invoice: Invoice) -> None:
        """Stop an open invoice. Raises Refused `not_open`."""
        if invoice.state is not InvoiceState.OPEN:
            raise Refused("not_open", "Invoice status update failed")
        self._change(invoice, InvoiceState.CANCELLED, self.clock.now())

    def pay_open_invoice(self, opened: OpenInvoice, amount: int) -> Payment:
        """Somebody pays a shareable link."""
        at, number = self.clock.now(), self.next_id("payments")
        payment = draft_open_payment(self.mint, number, opened, at=at, amount=amount)
        self._record("payment", at, payment=asdict(payment))
        return self.book.payments[number]

    def ask_refund(self, refund: Refund) -> Refund:
        """Write down a refund request and decide it if the scenario says so at once."""
        self._record("refund_asked", refund.asked_at, refund=asdict(refund))
        self.settle()
        return self.book.refunds[refund.id]

    def decide_refund(self, refund: Refund, state: RefundState, at: float | None = None) -> None:
        """Approve, reject or cancel. Raises Refused `not_pending`."""
        if refund.state is not RefundState.PENDING:
            raise Refused("not_pending", "Refund request is not pending")
        decided_at = self.clock.now() if at is None else at
        self._record("refund_decided", decided_at, id=refund.id, state=state.value)

    # -- payers -------------------------------------------------------------------------------

    def act(self, invoice: Invoice, does: PayerAct, extra_fils: int = 0) -> None:
        """The payer (a test, or a person at the virtual terminal) does something now."""
        self.settle()
        place = self._place(invoice)
        self.terminals[place] = self.terminals[place].forgotten_pushes(invoice.id)
        self._perform(invoice, PayerStep(does, extra_fils=extra_fils), self.clock.now())

    def settle(self) -> None:
        """Carry out all plans, expiries and refund decisions whose time has come, in order."""
        now = self.clock.now()
        today = day(now)
        while True:
            due = [(name, terminal.next_due(now)) for name, terminal in self.terminals.items()]
            found = [(plan.at, name, plan) for name, plan in due if plan is not None]
            if not found:
                break
            _, name, plan = min(found, key=lambda item: item[:2])
            self.terminals[name] = self.terminals[name].without(plan)
            self._perform(self.book.invoices[plan.invoice_id], plan.step, plan.at)
        for order in self.terminals[LINKS].queue:
            invoice = self.book.invoices[order.invoice_id]
            if invoice.expires_on and invoice.expires_on < today:
                self._change(invoice, InvoiceState.EXPIRED, now)
        self._decide_refunds(now)

    def use_scenario(self, given: str) -> None:
        """Go on under another scenario. Orders already pushed keep their payer's plans."""
        self.scenario = load_or_parse(given)

    def find_terminal(self, terminal_id: str) -> VirtualTerminal:
        """The terminal of that id. Raises BadInput `terminal_unknown`."""
        if terminal_id == LINKS or terminal_id not in self.terminals:
            raise BadInput("terminal_unknown", terminal_id, field="terminal")
        return self.terminals[terminal_id]

    # -- within -------------------------------------------------------------------------------

    def _perform(self, invoice: Invoice, step: PayerStep, at: float) -> None:
        """A payer's act, if it still makes sense: what is closed is off the terminal's screen.

        Only a step that waited for the close (or PAY_LATE) charges a card after it.
        """
        open_ = invoice.state is InvoiceState.OPEN
        if step.does is PayerAct.APPROVE and (open_ or step.when not in WHILE_OPEN):
            self.pay(invoice, at, step.extra_fils)
        elif step.does is PayerAct.PAY_LATE and open_:
            place = self._place(invoice)
            self.terminals[place] = self.terminals[place].will_pay_late(invoice.id, at)
        elif step.does is PayerAct.PAY_LATE:
            self.pay(invoice, at, step.extra_fils)
        elif open_ and step.does is PayerAct.DECLINE:
            closes = self.scenario.pos.decline_closes and invoice.kind is InvoiceKind.POS
            self.decline(invoice, at, "declined", closes=closes)
        elif open_ and step.does is PayerAct.WRONG_PIN:
            self.decline(invoice, at, "wrong_pin", closes=False)
        elif open_ and step.does is PayerAct.WALK_AWAY:
            self._change(invoice, InvoiceState.EXPIRED, at)
        if step.last:
            place = self._place(invoice)
            self.terminals[place] = self.terminals[place].forgotten(invoice.id)

    def _change(self, invoice: Invoice, state: InvoiceState, at: float) -> None:
        self._record("invoice_changed", at, id=invoice.id, state=state.value)
        place = self._place(invoice)
        self.terminals[place] = self.terminals[place].withdrawn(invoice.id)
        self._came_to(invoice, _MOMENTS[state], at)

    def _came_to(self, invoice: Invoice, moment: Moment, at: float) -> None:
        place = self._place(invoice)
        self.terminals[place] = self.terminals[place].came_to(invoice.id, moment, at)

    def _show(self, invoice: Invoice) -> None:
        """Put an order before its payer, with what that payer is going to do."""
        now = self.clock.now()
        place = self._place(invoice)
        if place != LINKS:
            self._orders += 1
        order = ShownOrder(invoice.id, invoice.reference, invoice.amount, now, self._orders)
        steps = tuple(
            step
            for step in self._steps(place)
            if step.chance >= 1.0 or self._chance.random() < step.chance
        )
        self.terminals[place] = self.terminals[place].shown(order, steps)
        expires_after = self.scenario.pos.expires_after
        if place != LINKS and expires_after:
            walk = PayerStep(PayerAct.WALK_AWAY)
            self.terminals[place] = self.terminals[place].planned(
                Plan(now + expires_after, invoice.id, walk)
            )

    def _steps(self, place: str) -> tuple[PayerStep, ...]:
        if place == LINKS:
            return self.scenario.link_payer
        if self.auto is Auto.SCENARIO:
            return self.scenario.payer
        if self.auto is Auto.NONE:
            return ()
        does = PayerAct.APPROVE if self.auto is Auto.APPROVE else PayerAct.DECLINE
        return (PayerStep(does, self.auto_after, self._auto_when),)

    def _place(self, invoice: Invoice) -> str:
        if invoice.kind is not InvoiceKind.POS:
            return LINKS
        if invoice.terminal not in self.terminals:
            self.terminals[invoice.terminal] = VirtualTerminal(invoice.terminal, "Elsewhere")
        return invoice.terminal

    def _decide_refunds(self, now: float) -> None:
        ways = self.scenario.refunds
        if ways.decide is RefundWay.WAIT:
            return
        approve = ways.decide is RefundWay.APPROVE
        state = RefundState.APPROVED if approve else RefundState.REJECTED
        for refund in self.book.refunds.values():
            due = refund.asked_at + ways.after
            if refund.state is RefundState.PENDING and due <= now:
                self.decide_refund(refund, state, due)

    def _record(self, event: str, at: float, **facts: Any) -> None:
        self.book.apply(self.ledger.append(event, at, facts))

"""`ui.viewmodels.past.refund.RefundDesk` over the refund rules: reads first, asks once."""

from __future__ import annotations

from typing import Protocol

from pos_app.domain.money import Fils
from pos_app.domain.refund import Refund, refundable
from pos_app.errors import Unsure
from pos_app.ports.clock import Clock
from pos_app.ports.journal import Journal
from pos_app.ports.office import Refunds, Reports
from pos_app.usecases import refund_sale as rules
from ui.viewmodels.past.refund_facts import Refundable, Standing


class RefundGateway(Protocol):
    """What is needed of the gateway."""

    @property
    def refunds(self) -> Refunds:
        """Money given back."""

    @property
    def reports(self) -> Reports:
        """Payments."""


class GatewayRefundDesk:
    """One for the history and the back office."""

    def __init__(self, *, gateway: RefundGateway, journal: Journal, clock: Clock) -> None:
        self._gateway = gateway
        self._journal = journal
        self._clock = clock

    async def standing(self, of: Refundable) -> Standing:
        """What was paid, given back and is left, by the gateway's own list."""
        paid = of.paid
        if paid is None:
            paid = await rules.paid_amount(of.token, reports=self._gateway.reports)
        known = await rules.refunds_of(of.token, refunds=self._gateway.refunds)
        name = rules.refund_reference(of.token)
        try:
            await rules.adopt_lost(name, known, journal=self._journal)
        except Unsure:
            return Standing(paid, Fils(0), known, unsure=True)
        return Standing(paid, refundable(paid, known), known)

    async def refund(self, of: Refundable, amount: Fils, *, supervisor: str, reason: str) -> Refund:
        """Ask for it once."""
        paid = of.paid
        if paid is None:
            paid = await rules.paid_amount(of.token, reports=self._gateway.reports)
        return await rules.refund_sale(
            rules.RefundWish(of.token, paid, amount, of.sale, supervisor, reason),
            refunds=self._gateway.refunds,
            journal=self._journal,
            clock=self._clock,
        )

    async def settle(self, of: Refundable, *, done: bool, supervisor: str) -> None:
        """A supervisor's word on a refund that stayed unsure."""
        await rules.settle_refund(of.token, done=done, operator=supervisor, journal=self._journal)

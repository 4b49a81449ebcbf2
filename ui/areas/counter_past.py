"""The counter's second half: what was sold, what is parked, paper, and money that goes back."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from pos_app.domain.sale import Sale, Tender
from pos_app.errors import Refused
from ui.areas.area import Frame
from ui.areas.desks import Desks

if TYPE_CHECKING:
    from ui.viewmodels.past.held_slip import HeldSlipModel
    from ui.viewmodels.past.history import HistoryModel
    from ui.viewmodels.past.parked import ParkedModel
    from ui.viewmodels.past.receipt import ReceiptModel
    from ui.viewmodels.past.take_along import TakeAlongModel
    from ui.viewmodels.payment import PaymentModel
    from ui.viewmodels.ports import Outgoing


class CounterPast(QObject):
    """A part of the counter's area, each model made when it is first asked for.

    What the counter itself gives is told by NotImplementedError: a QObject cannot be an ABC.
    """

    def __init__(self, frame: Frame, *, desks: Desks, export: Callable[[Outgoing], None]) -> None:
        """`export(list)` asks how and where to a list shall go."""
        super().__init__()
        self._frame = frame
        self._desks = desks
        self._export = export

    @property
    def payment(self) -> PaymentModel:
        """One sale on its way."""
        raise NotImplementedError

    def take_up(self, reference: str, tender: Tender) -> None:
        """Show an open sale and go on with it."""
        raise NotImplementedError

    @cached_property
    def slip(self) -> HeldSlipModel:
        """The receipt that stands half printed."""
        from ui.viewmodels.past.held_slip import HeldSlipModel

        frame = self._frame
        slip = HeldSlipModel(
            desk=self._desks.slips,
            clock=frame.clock,
            tasks=frame.tasks,
            say=frame.till.say,
            settled=self.payment.show_paper,
        )
        frame.till.changed.connect(slip.look)
        frame.made.add("slip", slip)
        return slip

    @cached_property
    def receipt(self) -> ReceiptModel:
        """A receipt as the paper has it."""
        from ui.viewmodels.past.receipt import ReceiptModel

        frame = self._frame
        receipt = ReceiptModel(
            desk=self._desks.slips, tasks=frame.tasks, failed=frame.till.show_trouble
        )
        frame.made.add("receipt", receipt)
        return receipt

    @cached_property
    def parked(self) -> ParkedModel:
        """What waits for a decision."""
        from ui.viewmodels.past.parked import ParkedModel

        return ParkedModel(ledger=self._desks.ledger, tasks=self._frame.tasks, take_up=self.take_up)

    @cached_property
    def history(self) -> HistoryModel:
        """What was sold."""
        from ui.viewmodels.past.history import HistoryModel
        from ui.viewmodels.past.history_facts import Onward

        frame = self._frame
        history = HistoryModel(
            ledger=self._desks.ledger,
            till=self._desks.till,
            clock=frame.clock,
            tasks=frame.tasks,
            onward=Onward(
                self.take_up, self._give_back, self._show_receipt, self._export, self._to_phone
            ),
            say=frame.till.say,
            failed=frame.till.show_trouble,
            language=lambda: frame.till.state.language,
        )
        frame.refund.refunded.connect(history.tell_again)
        return history

    @cached_property
    def take_along(self) -> TakeAlongModel:
        """A receipt without paper."""
        from ui.viewmodels.past.take_along import TakeAlongModel

        return TakeAlongModel(shop=lambda: str(self._frame.till.property("shop")))

    def _to_phone(self, sale: Sale) -> None:
        self.take_along.show(sale)

    def _show_receipt(self, reference: str) -> None:
        self.receipt.show(reference)

    def _give_back(self, sale: Sale) -> None:
        from ui.viewmodels.past.refund_facts import Refundable

        token = sale.payment.token if sale.payment else ""
        self._frame.refund.begin(Refundable(token, sale.reference, sale.amount, sale.reference))

    def _give_back_alarm(self) -> None:
        """Money that came late or twice, from where the alarm is seen. Acknowledging is another
        step: a supervisor takes it when the money is on its way.
        """
        from ui.viewmodels.past.refund_facts import Refundable

        progress = self.payment.state.progress
        found = progress.sale.alarm_payment if progress is not None else None
        if progress is None or found is None or not found.token:
            self._frame.till.show_trouble(Refused("not_found"))
            return
        name = progress.sale.reference
        self._frame.refund.begin(Refundable(found.token, name, None, name))

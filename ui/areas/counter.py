"""The counter: sale, payment, cash, what is parked, what was sold."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import Property, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement

from pos_app.domain.money import Fils
from pos_app.domain.sale import Sale, SaleState, Tender
from pos_app.domain.staff import Right
from pos_app.errors import NotAllowed, Refused
from ui.areas.area import Frame
from ui.areas.desks import Desks
from ui.viewmodels.past.cut_off import CutOffSales
from ui.viewmodels.past.held_slip import HeldSlipModel
from ui.viewmodels.past.history import HistoryModel
from ui.viewmodels.past.history_facts import Onward
from ui.viewmodels.past.parked import ParkedModel
from ui.viewmodels.past.receipt import ReceiptModel
from ui.viewmodels.past.refund_facts import Refundable
from ui.viewmodels.payment import PaymentModel
from ui.viewmodels.ports import Draft, Outgoing, Progress
from ui.viewmodels.selling.basket import BasketModel
from ui.viewmodels.selling.cash import CashModel
from ui.viewmodels.selling.sale import SaleModel
from ui.viewmodels.staff.shifts.gate import ShiftGateModel
from ui.wording import money
from ui.words.past import cut_off

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1

_NOBODY_HERE = frozenset({"sign_in", "self_service"})
"""Screens that no cashier stands at: what became of a sale waits."""


@QmlElement
class CounterArea(QObject):
    """Takes payments and looks back at them."""

    def __init__(
        self,
        frame: Frame,
        *,
        desks: Desks,
        gate: ShiftGateModel,
        may_sell: Callable[[], bool],
        keyed: Callable[[Fils], None] = lambda _: None,
        export: Callable[[Outgoing], None] = lambda _: None,
    ) -> None:
        """`gate` says whether a sale may begin without a shift, `may_sell()` whether one may at all
        without a supervisor; `keyed(amount)` hears of the amount as it is keyed in, for the payer's
        display; `export(list)` asks how and where to a list shall go.
        """
        super().__init__()
        self._frame = frame
        self.gate = gate
        self._may_sell = may_sell
        self.sale = SaleModel(
            house=desks.house,
            clock=frame.clock,
            tasks=frame.tasks,
            choose_tender=self._choose_tender,
            clipboard=lambda: QGuiApplication.clipboard().text(),
            scanned=self.scanned,
            keyed=self._keyed,
        )
        self._told_keyed = keyed
        self.basket = BasketModel(
            prices=desks.prices, filled=self.sale.sell, language=lambda: frame.till.state.language
        )
        self.payment = PaymentModel(
            till=desks.till,
            clock=frame.clock,
            tasks=frame.tasks,
            left=self._left_payment,
            shown=self._payment_shown,
            sound=self._heard,
            terminal_name=self._terminal_name,
        )
        self.slip = HeldSlipModel(
            desk=desks.slips,
            clock=frame.clock,
            tasks=frame.tasks,
            say=frame.till.say,
            settled=self.payment.show_paper,
        )
        self.payment.wantsBack.connect(self._give_back_alarm)
        frame.till.changed.connect(self.slip.look)
        self.receipt = ReceiptModel(
            desk=desks.slips, tasks=frame.tasks, failed=frame.till.show_trouble
        )
        self.cash = CashModel(
            till=desks.till,
            tasks=frame.tasks,
            taken=self._cash_taken,
            left=lambda: frame.till.open("sale"),
        )
        self.parked = ParkedModel(ledger=desks.ledger, tasks=frame.tasks, take_up=self.take_up)
        self.history = HistoryModel(
            ledger=desks.ledger,
            till=desks.till,
            clock=frame.clock,
            tasks=frame.tasks,
            onward=Onward(self.take_up, self._give_back, self.receipt.show, export),
            say=frame.till.say,
            failed=frame.till.show_trouble,
            language=lambda: frame.till.state.language,
        )
        frame.refund.refunded.connect(self.history.tell_again)
        self._untold: Sale | None = None
        frame.till.changed.connect(self._tell)
        self.cut_off = CutOffSales(
            ledger=desks.ledger,
            clock=frame.clock,
            tasks=frame.tasks,
            show=self._show_cut_off,
            old=lambda count: frame.till.say(cut_off.old(count), stays=True),
            failed=frame.till.show_trouble,
        )

    def opened(self) -> dict[str, Callable[[], str]]:
        """The sale's place shows the sale that is under way, if there is one."""

        def parked() -> str:
            self.parked.read()
            return "parked"

        def history() -> str:
            self.history.read()
            return "history"

        return {
            "sale": lambda: "payment" if self.payment.state.phase != "none" else "sale",
            "payment": lambda: "payment",
            "cash": lambda: "cash",
            "parked": parked,
            "history": history,
        }

    def retranslate(self) -> None:
        """Let every word be read again."""
        selling = (self.sale, self.basket, self.payment, self.cash)
        for model in (*selling, self.parked, self.history, self.slip):
            model.retranslate()

    def _choose_tender(self, tender: Tender, draft: Draft) -> None:
        if not self.gate.lets(tender):
            return
        if self._may_sell():
            self._begin(tender, draft)
        else:
            self._frame.tasks.start("allow_sale", lambda: self._allow(tender, draft))

    async def _allow(self, tender: Tender, draft: Draft) -> None:
        """Begin once somebody with that right vouches for it."""
        with suppress(NotAllowed):
            await self._frame.approval.ask(Right.SELL, about=money(draft.amount))
            self._begin(tender, draft)

    def _begin(self, tender: Tender, draft: Draft) -> None:
        if tender is Tender.CASH:
            self.cash.begin(draft)
            self._frame.till.open("cash")
        elif self.payment.begin(tender, draft):
            self._frame.till.open("payment")

    def _keyed(self, amount: Fils) -> None:
        self.basket.beside(self.sale.state.keyed)
        self._told_keyed(amount)

    def scanned(self, code: str) -> None:
        """A barcode puts its item into the basket; a receipt's code shows its sale.

        A scanner on a port of its own is heard on every screen: only these take part.
        """
        screen = self._frame.till.state.screen
        if screen not in {"sale", "history", "parked"}:
            return
        if screen == "sale" and self.basket.scan(code):
            return
        self._frame.till.open("history")
        self.history.search(code)

    def _cash_taken(self, progress: Progress) -> None:
        self.payment.show_done(progress)
        self._frame.till.open("payment")

    def take_up(self, reference: str, tender: Tender) -> None:
        """Show an open sale and go on with it; while another one is on its way, show that one."""
        if self.payment.take_up(reference, tender) or self.payment.state.running:
            self._frame.till.open("payment")

    def _show_cut_off(self, sale: Sale) -> bool:
        """Where somebody must sign in first, it stands there once they have."""
        if not self.payment.take_up(sale.reference, sale.tender, cut_off=True):
            return False
        self._frame.till.open("payment")
        return True

    def settled(self, sale: Sale) -> None:
        """Hear of a sale that is over: one that nobody has on screen any more is told of."""
        if self.payment.learn(sale) or sale.tender is Tender.CASH:
            return
        self._untold = sale
        self._tell()

    def _tell(self) -> None:
        """What became of a sale is not told to somebody who has not signed in."""
        sale = self._untold
        if sale is None or self._frame.till.state.screen in _NOBODY_HERE:
            return
        self._untold = None
        if said := cut_off.settled(sale):
            self._frame.till.say(said, stays=True)
            self._frame.sounds.play("paid" if sale.state is SaleState.PAID else "declined")

    def _left_payment(self, draft: Draft | None) -> None:
        if draft is None:
            self.sale.clear()
            self.basket.clear()
        self._frame.till.open("sale")
        if (trouble := self.payment.state.trouble) is not None:
            self._frame.till.show_trouble(trouble)
        self.cut_off.go_on()

    def _payment_shown(self, phase: str) -> None:
        if phase == "unsure" and self._frame.till.state.screen == "sale":
            self._frame.till.open("payment")

    def _heard(self, sound: str) -> None:
        """An outcome is heard as a sound and, where the till is told to, in words."""
        self._frame.sounds.play(sound)
        if self._frame.till.state.screen not in _NOBODY_HERE:
            self._frame.sounds.say(self._spoken(), self._frame.till.state.language)

    def _spoken(self) -> str:
        names = ("outcomeTitle", "amountText", "alarmText")
        told = [str(self.payment.property(name)) for name in names]
        if self.payment.property("outcomeRole") != "go":
            told.append(str(self.payment.property("outcomeText")))
        return ". ".join(text for text in told if text)

    def _give_back(self, sale: Sale) -> None:
        token = sale.payment.token if sale.payment else ""
        self._frame.refund.begin(Refundable(token, sale.reference, sale.amount, sale.reference))

    def _give_back_alarm(self) -> None:
        """Money that came late or twice, from where the alarm is seen. Acknowledging is another
        step: a supervisor takes it when the money is on its way.
        """
        progress = self.payment.state.progress
        found = progress.sale.alarm_payment if progress is not None else None
        if progress is None or found is None or not found.token:
            self._frame.till.show_trouble(Refused("not_found"))
            return
        name = progress.sale.reference
        self._frame.refund.begin(Refundable(found.token, name, None, name))

    def _terminal_name(self, terminal: str) -> str:
        known = {item.id: item.name for item in self.sale.state.terminals}
        return known.get(terminal, terminal)

    saleModel = Property(SaleModel, lambda self: self.sale, constant=True)
    gateModel = Property(ShiftGateModel, lambda self: self.gate, constant=True)
    basketModel = Property(BasketModel, lambda self: self.basket, constant=True)
    paymentModel = Property(PaymentModel, lambda self: self.payment, constant=True)
    cashModel = Property(CashModel, lambda self: self.cash, constant=True)
    parkedModel = Property(ParkedModel, lambda self: self.parked, constant=True)
    receiptModel = Property(ReceiptModel, lambda self: self.receipt, constant=True)
    slipModel = Property(HeldSlipModel, lambda self: self.slip, constant=True)
    historyModel = Property(HistoryModel, lambda self: self.history, constant=True)

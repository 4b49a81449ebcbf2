"""The counter: sale, payment, cash, what is parked, what was sold.

The sale's models are there at once; the others are made when they are first asked for, so that
the first keypad does not wait for them.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement

from pos_app.domain.sale import Sale, SaleState, Tender
from pos_app.domain.staff import Right
from pos_app.errors import NotAllowed
from ui.areas.area import Frame, made_of
from ui.areas.counter_past import CounterPast
from ui.areas.desks import Desks
from ui.viewmodels.selling.basket import BasketModel
from ui.viewmodels.selling.sale import SaleModel
from ui.viewmodels.staff.shifts.gate import ShiftGateModel
from ui.wording import money

if TYPE_CHECKING:
    from pos_app.domain.money import Fils
    from ui.viewmodels.past.cut_off import CutOffSales
    from ui.viewmodels.payment import PaymentModel
    from ui.viewmodels.ports import Draft, Outgoing, Progress
    from ui.viewmodels.selling.cash import CashModel

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1

_NOBODY_HERE = frozenset({"sign_in", "self_service"})
"""Screens that no cashier stands at: what became of a sale waits."""
_PARTS = ("payment", "cash", "parked", "history", "slip", "take_along")


@QmlElement
class CounterArea(CounterPast):
    """Takes payments and looks back at them."""

    paymentChanged = Signal()

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
        super().__init__(frame, desks=desks, export=export)
        self._told_keyed = keyed
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
        self.basket = BasketModel(
            prices=desks.prices, filled=self.sale.sell, language=lambda: frame.till.state.language
        )

        self._untold: Sale | None = None
        frame.till.changed.connect(self._tell)

    @cached_property
    def cut_off(self) -> CutOffSales:
        """Sales that a crash left in the middle."""
        from ui.viewmodels.past.cut_off import CutOffSales
        from ui.words.past import cut_off

        frame = self._frame
        return CutOffSales(
            ledger=self._desks.ledger,
            clock=frame.clock,
            tasks=frame.tasks,
            show=self._show_cut_off,
            old=lambda count: frame.till.say(cut_off.old(count), stays=True),
            failed=frame.till.show_trouble,
        )

    @cached_property
    def payment(self) -> PaymentModel:
        """One sale on its way."""
        from ui.viewmodels.payment import PaymentModel

        payment = PaymentModel(
            till=self._desks.till,
            clock=self._frame.clock,
            tasks=self._frame.tasks,
            left=self._left_payment,
            shown=self._payment_shown,
            sound=self._heard,
            terminal_name=self._terminal_name,
        )
        payment.wantsBack.connect(self._give_back_alarm)
        payment.changed.connect(self.paymentChanged)
        return payment

    @cached_property
    def cash(self) -> CashModel:
        """Cash taken and change given."""
        from ui.viewmodels.selling.cash import CashModel

        return CashModel(
            till=self._desks.till,
            tasks=self._frame.tasks,
            taken=self._cash_taken,
            left=lambda: self._frame.till.open("sale"),
        )

    def opened(self) -> dict[str, Callable[[], str]]:
        """The sale's place shows the sale that is under way, if there is one."""

        def sale() -> str:
            begun = any(each.state.phase != "none" for each in made_of(self, ["payment"]))
            return "payment" if begun else "sale"

        def parked() -> str:
            self.parked.read()
            return "parked"

        def history() -> str:
            self.history.read()
            return "history"

        return {
            "sale": sale,
            "payment": lambda: "payment",
            "cash": lambda: "cash",
            "parked": parked,
            "history": history,
        }

    def retranslate(self) -> None:
        """Let every word be read again."""
        for model in (self.sale, self.basket, *made_of(self, _PARTS)):
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
        self.history.find(code)

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
        from ui.words.past import cut_off

        self._untold = None
        if said := cut_off.settled(sale):
            self._frame.till.say(said, stays=True)
            self._frame.sounds.play("paid" if sale.state is SaleState.PAID else "declined")

    def alarm(self, sale: Sale) -> bool:
        """Money came late or twice: heard on every screen, as it is shown on every one. Whether
        the sale is the one on screen, which then no longer says that nothing was paid.
        """
        from ui.words.past import alarms

        self._frame.sounds.play("attention")
        if self._frame.till.state.screen in _NOBODY_HERE:
            return False
        self._frame.sounds.say(alarms.standing(), self._frame.till.state.language)
        return any(payment.learn(sale) for payment in made_of(self, ["payment"]))

    def _shows_alarm(self) -> bool:
        """Whether the payment on screen is the alarm itself."""
        shown = [each.state for each in made_of(self, ["payment"])]
        return any(it.phase == "outcome" and it.sale.alarm is not None for it in shown)

    def _left_payment(self, draft: Draft | None) -> None:
        self.sale.recall_terminals()
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

    def _terminal_name(self, terminal: str) -> str:
        known = {item.id: item.name for item in self.sale.state.terminals}
        return known.get(terminal, terminal)

    alarmHere = Property(bool, lambda self: self._shows_alarm(), notify=paymentChanged)
    saleModel = Property(SaleModel, lambda self: self.sale, constant=True)
    gateModel = Property(ShiftGateModel, lambda self: self.gate, constant=True)
    basketModel = Property(BasketModel, lambda self: self.basket, constant=True)
    paymentModel = Property(QObject, lambda self: self.payment, constant=True)
    cashModel = Property(QObject, lambda self: self.cash, constant=True)
    parkedModel = Property(QObject, lambda self: self.parked, constant=True)
    takeAlongModel = Property(QObject, lambda self: self.take_along, constant=True)
    historyModel = Property(QObject, lambda self: self.history, constant=True)

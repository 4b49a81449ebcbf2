"""A locked till, and self-service with a payment of its own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement

from pos_app.domain.money import Fils
from pos_app.domain.sale import SaleState, Tender
from pos_app.errors import PosError
from pos_app.ports.devices import PrintState
from pos_app.usecases.cut_off import CutOff
from ui.areas.area import Frame
from ui.viewmodels.kiosk.lock import LockModel
from ui.viewmodels.kiosk.ports import Kiosk
from ui.viewmodels.kiosk.self_service import Around, SelfServiceModel
from ui.viewmodels.payment import PaymentModel
from ui.viewmodels.ports import Draft, Till
from ui.words.self_service import Told

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1

_MAY_STAY = frozenset({SaleState.UNSURE, SaleState.AWAITING, SaleState.CANCELLING})


@QmlElement
class KioskArea(QObject):
    """The lock is there at every till; it is open where no kiosk was asked for."""

    def __init__(
        self,
        frame: Frame,
        *,
        kiosk: Kiosk,
        till: Till,
        cut_off: Callable[[], Awaitable[CutOff]],
        opened: Callable[[], None] = lambda: None,
    ) -> None:
        """`cut_off()` gives what was under way when the till went down; `opened()` hears that a
        supervisor lets the till be left.
        """
        super().__init__()
        self._frame = frame
        self._cut_off = cut_off
        self.plan = kiosk.plan()
        self.lock = LockModel(
            kiosk=kiosk,
            ask=frame.approval.ask,
            tasks=frame.tasks,
            opened=opened,
            to_counter=lambda: frame.till.open("sale"),
        )
        self.payment = PaymentModel(
            till=till,
            clock=frame.clock,
            tasks=frame.tasks,
            left=self._left,
            shown=self._shown,
            sound=frame.sounds.play,
        )
        self.self_service = SelfServiceModel(
            plan=self.plan,
            clock=frame.clock,
            tasks=frame.tasks,
            around=Around(
                pay=self._pay,
                back=self._back,
                told=self._told,
                speak=frame.till.speakForNow,
                language=lambda: frame.till.state.language,
                home=self._home,
            ),
        )
        self.payment.changed.connect(self.self_service.changed)

    def opened(self) -> dict[str, Callable[[], str]]:
        """Self-service is there only where it was asked for."""
        return {"self_service": lambda: "self_service" if self.plan.self_service else ""}

    def start(self) -> None:
        """Show self-service where it is one, with what a crash cut off; needs the running loop."""
        if self.plan.self_service:
            self._frame.till.open("self_service")
            self.self_service.watch()
            self._frame.tasks.start("resume", self._resume)

    async def _resume(self) -> None:
        try:
            found = await self._cut_off()
        except PosError as trouble:
            self._frame.till.show_trouble(trouble)
            return
        for sale in found.young[:1]:
            self.payment.take_up(sale.reference, sale.tender)

    def retranslate(self) -> None:
        """Let every word be read again."""
        for model in (self.lock, self.payment, self.self_service):
            model.retranslate()

    def _pay(self, amount: Fils) -> bool:
        return self.payment.begin(Tender.TERMINAL, Draft(amount))

    def _home(self) -> bool:
        """Never over a payment at the counter: that one is looked at until it ends."""
        away = self.plan.self_service and self._frame.till.state.screen != "self_service"
        if not away or self._frame.tasks.is_running("payment"):
            return False
        self._frame.approval.drop()
        self._frame.till.open("self_service")
        return True

    def _back(self) -> None:
        """Nobody waits for what cannot be known: it is the staff's from here on."""
        sale = self.payment.state.progress.sale if self.payment.state.progress else None
        if self.payment.state.running and sale is not None and sale.state in _MAY_STAY:
            self.payment.park()
        else:
            self.payment.newSale()

    def _shown(self, phase: str) -> None:
        self.self_service.payment_shown(phase)

    def _left(self, _draft: Draft | None) -> None:
        trouble = self.payment.state.trouble
        if isinstance(trouble, PosError):
            self.self_service.failed(trouble)

    def _told(self) -> Told:
        state = self.payment.state
        progress = state.progress
        if progress is None:
            return Told(running=state.running)
        paper = progress.print_outcome
        return Told(
            state=progress.sale.state,
            reference=progress.sale.reference,
            receipt=paper is not None and paper.state in (PrintState.SENT, PrintState.CONFIRMED),
            running=state.running,
        )

    lockModel = Property(LockModel, lambda self: self.lock, constant=True)
    paymentModel = Property(PaymentModel, lambda self: self.payment, constant=True)
    selfServiceModel = Property(SelfServiceModel, lambda self: self.self_service, constant=True)

"""`ui.areas.desks.Desks` of the open till: each desk is made when it is first asked for.

What the first keypad needs is given by `window.py`; everything else is imported here, on the way
to a screen or beside one (`pos_app/app/upkeep/beside.py`), so that the keypad does not wait for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from pos_app.app.headless import HeadlessTill
from pos_app.app.house import ThisHouse
from pos_app.app.kiosk.desk import KioskDesk
from ui.tasks import Tasks

if TYPE_CHECKING:
    from pos_app.app.desks.approvals import TillApprovals
    from pos_app.app.desks.demo_desk import SimulatorDesk
    from pos_app.app.desks.device_set_up import DeviceSetUp
    from pos_app.app.desks.files.files_desk import TillFilesDesk
    from pos_app.app.desks.office_desk import TillOffice
    from pos_app.app.desks.price_desk import FilePrices
    from pos_app.app.desks.refund_desk import GatewayRefundDesk
    from pos_app.app.desks.sales_ledger import SalesLedger
    from pos_app.app.desks.slip_desk import TillSlips
    from pos_app.app.desks.staff.shift_desk import TillShifts
    from pos_app.app.desks.staff.staff_desk import TillStaff
    from pos_app.app.payer_display import PayerDisplay
    from pos_app.app.till_service import TillService
    from pos_app.app.upkeep.key_desk import TillKeys
    from pos_app.usecases.staff.sign_in import StaffBook


@dataclass(frozen=True, slots=True)
class Given:
    """What the window made already. `stop()` closes the till in order."""

    till: HeadlessTill
    environ: Mapping[str, str]
    tasks: Tasks
    house: ThisHouse
    staff_book: StaffBook
    staff: TillStaff
    service: Callable[[], TillService]
    display: PayerDisplay
    demo: SimulatorDesk | None
    stop: Callable[[], None]


class TillDesks:
    """One for the life of the window."""

    def __init__(self, given: Given) -> None:
        self._given = given
        self.house = given.house
        self.staff = given.staff
        self.demo = given.demo
        self.kiosk = KioskDesk(given.till, stop=given.stop)

    @cached_property
    def till(self) -> TillService:
        """Takes and settles sales."""
        return self._given.service()

    @cached_property
    def ledger(self) -> SalesLedger:
        """What was sold, by the journal."""
        from pos_app.app.desks.sales_ledger import ledger_of

        return ledger_of(self._given.till)

    @cached_property
    def keys(self) -> TillKeys:
        """Other keys of Hesabe's."""
        return self._given.house.keys

    @cached_property
    def approvals(self) -> TillApprovals:
        """Supervisors, by the journal."""
        from pos_app.app.desks.approvals import TillApprovals

        return TillApprovals(self._given.staff_book, demo=self._given.till.loaded.demo)

    @cached_property
    def shifts(self) -> TillShifts:
        """The drawer's day."""
        from pos_app.app.desks.staff.shift_desk import TillShifts

        given = self._given
        return TillShifts(
            given.till,
            tasks=given.tasks,
            runner=self.till.runner,
            attended=self.till.attended,
            operator=given.staff.operator,
        )

    @cached_property
    def refunds(self) -> GatewayRefundDesk:
        """Refunds at the gateway."""
        from pos_app.app.desks.refund_desk import GatewayRefundDesk

        till = self._given.till
        return GatewayRefundDesk(gateway=till.gateway, journal=till.journal, clock=till.clock)

    @cached_property
    def prices(self) -> FilePrices:
        """The price list, a file of this till."""
        from pos_app.app.desks.price_desk import FilePrices

        return FilePrices(self._given.till.loaded.home.data)

    @cached_property
    def office(self) -> TillOffice:
        """Invoices of every kind."""
        from pos_app.app.desks.office_desk import TillOffice

        return TillOffice(self._given.till, self._given.display.show_link)

    @cached_property
    def files(self) -> TillFilesDesk:
        """Bulk files, refunds, exports."""
        from pos_app.app.desks.files.files_desk import TillFilesDesk

        given = self._given
        return TillFilesDesk(given.till, shelf=self.office.shelf, operator=given.staff.operator)

    @cached_property
    def slips(self) -> TillSlips:
        """Receipts as paper."""
        from pos_app.app.desks.slip_desk import TillSlips

        return TillSlips(self._given.till)

    @cached_property
    def devices(self) -> DeviceSetUp:
        """Setting devices up."""
        from pos_app.app.desks.device_set_up import DeviceSetUp
        from ui.second_screen import till_screen

        given = self._given
        return DeviceSetUp(
            till=given.till,
            environ=given.environ,
            display=given.display,
            cashiers=till_screen,
            keep=given.house.set_settings,
        )

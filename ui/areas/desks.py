"""What the screens ask of the till, put together: one desk an area.

Read-only properties, so that `pos_app/app/till_desks.py` makes each when it is first asked
for: the first keypad does not wait for the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # the first keypad needs none of these at run time
    from ui.viewmodels.kiosk.ports import Kiosk
    from ui.viewmodels.office.file_ports import FilesDesk
    from ui.viewmodels.office.ports import OfficeDesk
    from ui.viewmodels.past.held_slip import SlipDesk
    from ui.viewmodels.past.ports import Ledger
    from ui.viewmodels.past.receipt import ReceiptDesk
    from ui.viewmodels.past.refund_facts import RefundDesk
    from ui.viewmodels.ports import DemoDesk, House, Till
    from ui.viewmodels.selling.basket import Prices
    from ui.viewmodels.selling.prices import PriceDesk
    from ui.viewmodels.setup.device_desk import DeviceDesk
    from ui.viewmodels.setup.keys.ports import KeysDesk
    from ui.viewmodels.staff.approval import Approvals
    from ui.viewmodels.staff.ports import StaffDesk
    from ui.viewmodels.staff.shifts.ports import ShiftDesk

    class PriceShelf(Prices, PriceDesk, Protocol):
        """The shop's price list, and taking another."""

    class Slips(SlipDesk, ReceiptDesk, Protocol):
        """Receipts as paper: what the printer holds, and their picture."""


class Desks(Protocol):
    """What the screens ask of the till, one desk an area: `pos_app/app` makes them of use cases,
    the tests of fakes (`tests/ui/fake_desks.py`).
    """

    @property
    def till(self) -> Till:
        """Takes and settles sales."""

    @property
    def ledger(self) -> Ledger:
        """What was sold."""

    @property
    def house(self) -> House:
        """What this till is and how it fares."""

    @property
    def keys(self) -> KeysDesk:
        """Other keys of Hesabe's."""

    @property
    def approvals(self) -> Approvals:
        """Supervisors' PINs."""

    @property
    def staff(self) -> StaffDesk:
        """Who works here, and who is signed in."""

    @property
    def shifts(self) -> ShiftDesk:
        """The drawer's day."""

    @property
    def refunds(self) -> RefundDesk:
        """Giving money back."""

    @property
    def prices(self) -> PriceShelf:
        """The shop's price list."""

    @property
    def office(self) -> OfficeDesk:
        """Invoices of every kind."""

    @property
    def files(self) -> FilesDesk:
        """Bulk files, refunds, exports."""

    @property
    def slips(self) -> Slips:
        """Receipts as paper."""

    @property
    def devices(self) -> DeviceDesk:
        """Setting devices up."""

    @property
    def kiosk(self) -> Kiosk:
        """The lock, and self-service."""

    @property
    def demo(self) -> DemoDesk | None:
        """The simulator's, in demo mode."""

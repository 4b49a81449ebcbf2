"""What the screens ask of the till, put together: one desk an area."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

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


@dataclass(frozen=True, slots=True)
class Desks:
    """What the screens ask of the till, one desk an area: `pos_app/app` makes them of use cases,
    the tests of fakes.
    """

    till: Till
    ledger: Ledger
    house: House
    keys: KeysDesk
    approvals: Approvals
    staff: StaffDesk
    shifts: ShiftDesk
    refunds: RefundDesk
    prices: PriceShelf
    office: OfficeDesk
    files: FilesDesk
    slips: Slips
    devices: DeviceDesk
    kiosk: Kiosk
    demo: DemoDesk | None = None

"""Every desk of the till as a fake, put together."""

from __future__ import annotations

from dataclasses import dataclass, field

from fake_approvals import FakeApprovals
from fake_devices import FakeDevices, FakeSlips
from fake_files import FakeFilesDesk
from fake_keys import FakeKeys
from fake_kiosk import FakeKiosk
from fake_office import FakeOfficeDesk, filled_desk
from fake_prices import FakePrices
from fake_refunds import FakeRefundDesk
from fake_shifts import FakeShifts
from fake_staff import FakeStaff
from fake_till import FakeDesk, FakeHouse, FakeLedger, FakeTill


@dataclass
class FakeDesks:
    """`ui.areas.desks.Desks`, all of it there at once."""

    till: FakeTill = field(default_factory=FakeTill)
    ledger: FakeLedger = field(default_factory=FakeLedger)
    house: FakeHouse = field(default_factory=FakeHouse)
    keys: FakeKeys = field(default_factory=FakeKeys)
    approvals: FakeApprovals = field(default_factory=FakeApprovals)
    staff: FakeStaff = field(default_factory=FakeStaff)
    shifts: FakeShifts = field(default_factory=FakeShifts)
    refunds: FakeRefundDesk = field(default_factory=FakeRefundDesk)
    prices: FakePrices = field(default_factory=FakePrices)
    office: FakeOfficeDesk = field(default_factory=filled_desk)
    slips: FakeSlips = field(default_factory=FakeSlips)
    devices: FakeDevices = field(default_factory=FakeDevices)
    kiosk: FakeKiosk = field(default_factory=FakeKiosk)
    demo: FakeDesk | None = None

    def __post_init__(self) -> None:
        self.files = FakeFilesDesk(self.office.gateway, self.office.shelf)

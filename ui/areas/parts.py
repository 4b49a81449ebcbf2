"""The parts of the till: what the first keypad needs at once, the rest when first asked for.

This is the one place that says what is made when. `__init__` makes what the first keypad shows;
each cached property below imports and makes its part when a screen, a sale or an idle moment
(`IN_IDLE_MOMENTS`) asks for it first, and tells the window through `made`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from pos_app.domain.money import Fils
from pos_app.domain.sale import Tender
from pos_app.domain.staff import Right
from pos_app.ports.clock import Clock
from ui.areas.area import Area, made_of
from ui.areas.counter import CounterArea
from ui.areas.desks import Desks
from ui.areas.made import MadeModel
from ui.areas.staff import StaffArea
from ui.sounds import PlatformPlayer, PlatformVoice, Sounds
from ui.tasks import Tasks
from ui.viewmodels.staff.shifts.gate import ShiftGateModel
from ui.viewmodels.till import TillFacts, TillModel

if TYPE_CHECKING:
    from ui.areas.devices import DevicesArea
    from ui.areas.kiosk import KioskArea
    from ui.areas.office import OfficeArea
    from ui.areas.office_files import OfficeFiles
    from ui.areas.staff_shifts import StaffShifts
    from ui.areas.upkeep import UpkeepArea
    from ui.viewmodels.past.refund import RefundModel
    from ui.viewmodels.staff.approval import ApprovalModel

SOUNDS = Path(__file__).parent.parent.parent / "resources" / "sounds"
AREA_OF = {
    "sale": "counter",
    "payment": "counter",
    "cash": "counter",
    "parked": "counter",
    "history": "counter",
    "sign_in": "staff",
    "staff": "staff",
    "roles": "staff",
    "shift": "staff",
    "links": "office",
    "settings": "upkeep",
    "diagnostics": "upkeep",
    "help": "upkeep",
    "devices": "devices",
    "self_service": "kiosk",
}
"""Each screen's area."""
IN_IDLE_MOMENTS = (
    *("counter.payment", "counter.cash", "approval", "refund", "counter.slip"),
    *("desks.shifts", "desks.office", "desks.files", "files", "staff.shifts", "counter.receipt"),
    *("kiosk", "counter.parked", "desks.ledger", "counter.history", "office", "upkeep"),
    *("desks.devices", "devices", "staff.roll", "staff.roles"),
)
"""In this order: first what a sale needs, then what may have something to tell by itself."""
_BEFORE = {
    "files": (
        "ui.viewmodels.office.file_ports",
        "ui.viewmodels.office.lists.paged_list",
        "ui.viewmodels.office.bulk.entries",
        "ui.viewmodels.office.bulk.bulk_file",
        "ui.viewmodels.office.exporting.tables",
        "ui.viewmodels.office.refunds.refund_life",
    ),
    "staff.shifts": ("ui.viewmodels.staff.shifts.shift", "ui.viewmodels.staff.shifts.panel"),
    "office": ("ui.viewmodels.office.create.create", "ui.viewmodels.office.details.detail"),
    "counter.payment": ("ui.words.payment", "ui.viewmodels.payment"),
    "upkeep": ("ui.viewmodels.upkeep.settings", "ui.viewmodels.setup.keys.key_change"),
    "devices": ("ui.viewmodels.setup.display_trial", "ui.viewmodels.setup.devices"),
}
"""Modules that are imported in idle moments of their own before such a part is made: with them it
would take longer than a frame.
"""


class Parts:
    """One for the life of the window; every area's `Frame`. Needs no running loop."""

    def __init__(
        self,
        *,
        desks: Desks,
        clock: Clock,
        start: TillFacts | None,
        keyed: Callable[[Fils], None],
        look_changed: Callable[[TillFacts], None],
        failed: Callable[[str, BaseException], None],
    ) -> None:
        """What the first keypad needs. For the arguments see `ui.shell.Shell`."""
        self.desks = desks
        self.clock = clock
        self.made = MadeModel()
        self.tasks = Tasks(failed)
        self.sounds = Sounds(SOUNDS, self.tasks, PlatformPlayer(), PlatformVoice())
        self.till = TillModel(
            house=desks.house,
            clock=clock,
            tasks=self.tasks,
            opened=self._opened,
            look_changed=look_changed,
            state=start,
        )
        self.gate = ShiftGateModel(
            may_begin=self._may_begin, to_shift=lambda: self.till.open("shift")
        )
        self.counter = CounterArea(
            self,
            desks=desks,
            gate=self.gate,
            may_sell=lambda: self.staff.sign_in.may(Right.SELL),
            keyed=keyed,
            export=lambda found: self.files.export.offer(found),  # noqa: PLW0108 - made when asked
        )
        self.staff = StaffArea(self, desk=desks.staff, make_shifts=self._make_shifts)

    @cached_property
    def approval(self) -> ApprovalModel:
        """A supervisor's yes."""
        from ui.viewmodels.staff.approval import ApprovalModel

        approval = ApprovalModel(approvals=self.desks.approvals, tasks=self.tasks)
        self.made.add("approval", approval)
        return approval

    @cached_property
    def refund(self) -> RefundModel:
        """The refund sheet."""
        from ui.viewmodels.past.refund import RefundModel

        refund = RefundModel(
            desk=self.desks.refunds,
            tasks=self.tasks,
            approve=lambda about: self.approval.ask(Right.REFUND, about=about),
        )
        self.made.add("refund", refund)
        return refund

    @cached_property
    def files(self) -> OfficeFiles:
        """Bulk files, refunds, exports."""
        from ui.areas.office_files import OfficeFiles

        files = OfficeFiles(self, desk=self.desks.files)
        self.made.add("files", files)
        return files

    @cached_property
    def office(self) -> OfficeArea:
        """The back office."""
        from ui.areas.office import OfficeArea

        office = OfficeArea(self, desk=self.desks.office, files=self.files)
        news = office.sections
        news.counted.connect(lambda: self.made.tell_news(sum(news.counts.values())))
        self.made.tell_news(sum(news.counts.values()))
        self.made.add("office", office)
        return office

    @cached_property
    def upkeep(self) -> UpkeepArea:
        """Settings, how the till fares, help."""
        from ui.areas.upkeep import UpkeepArea

        upkeep = UpkeepArea(
            self,
            desks=self.desks,
            counter=self.counter,
            lock=lambda: self.kiosk.lock,
        )
        self.made.add("upkeep", upkeep)
        return upkeep

    @cached_property
    def devices(self) -> DevicesArea:
        """Setting devices up."""
        from ui.areas.devices import DevicesArea

        devices = DevicesArea(self, desk=self.desks.devices)
        self.made.add("devices", devices)
        return devices

    @cached_property
    def kiosk(self) -> KioskArea:
        """The lock, and self-service."""
        from ui.areas.kiosk import KioskArea

        kiosk = KioskArea(
            self,
            kiosk=self.desks.kiosk,
            till=self.desks.till,
            cut_off=lambda: self.desks.ledger.cut_off(),  # noqa: PLW0108 - as above
            opened=self.unlock,
        )
        self.made.add("kiosk", kiosk)
        return kiosk

    def _make_shifts(self) -> StaffShifts:
        from ui.areas.staff_shifts import StaffShifts

        return StaffShifts(
            self,
            desk=self.desks.shifts,
            gate=self.gate,
            files=lambda: self.files,
            take_up=self.counter.take_up,
            show_slip=lambda slip: self.counter.receipt.show(slip),  # noqa: PLW0108 - as above
        )

    def _may_begin(self, tender: Tender) -> bool:
        return self.staff.shifts.may_begin(tender)

    def unlock(self) -> None:
        """A supervisor lets the till be left."""

    def areas(self) -> tuple[Area, ...]:
        """Every area, made or not: makes all of them."""
        return tuple(getattr(self, name) for name in dict.fromkeys(AREA_OF.values()))

    def warm_up(self, before: Mapping[str, tuple[str, ...]] | None = None) -> Iterator[str]:
        """Make one part more at each step, or import what one needs; yields the part's name.

        `before` names, by part, what the desks behind these parts need.
        """
        of_desks = before or {}
        for path in IN_IDLE_MOMENTS:
            for module in (*of_desks.get(path, ()), *_BEFORE.get(path, ())):
                import_module(module)
                yield path
            *area, name = path.split(".")
            getattr(getattr(self, area[0]) if area else self, name)
            yield path

    def retranslate(self) -> None:
        """Let every word of what is made be read again."""
        there = ("counter", "staff", "approval", "refund", "files", "office", "upkeep", "devices")
        for part in made_of(self, (*there, "kiosk")):
            part.retranslate()

    def _opened(self, screen: str) -> str:
        """The screen to show for `screen`; "" where there is none of that name."""
        area = AREA_OF.get(screen)
        if area is None:
            return ""
        instead = self.staff.instead_of(screen)
        if instead is not None:
            return instead
        part: Area = getattr(self, area)
        return part.opened()[screen]()

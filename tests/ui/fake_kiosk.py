"""A kiosk as it was set, and what it was asked to do."""

from __future__ import annotations

from dataclasses import dataclass, field

from pos_app.domain.money import Fils
from ui.viewmodels.kiosk.ports import KioskPlan, Tile

TILES = (
    Tile(Fils(1_500), "Car wash", "غسيل سيارة"),
    Tile(Fils(2_750), "Car wash and wax", "غسيل وتلميع"),
    Tile(Fils(500), "Air and water", "هواء وماء"),
    Tile(Fils(4_000), "Inside cleaning", "تنظيف داخلي"),
)
SELF_SERVICE = KioskPlan(locked=True, self_service=True, tiles=TILES)


@dataclass
class FakeKiosk:
    facts: KioskPlan = field(default_factory=KioskPlan)
    left: list[str] = field(default_factory=list)

    def plan(self) -> KioskPlan:
        return self.facts

    def leave(self, supervisor: str) -> None:
        self.left.append(supervisor)

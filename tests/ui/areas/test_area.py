from __future__ import annotations

from ui.areas.area import Area
from ui.areas.parts import AREA_OF
from ui.shell import Shell


def test_each_screen_belongs_to_one_area(shell: Shell) -> None:
    areas: tuple[Area, ...] = shell.areas()
    names = [name for area in areas for name in area.opened()]
    assert len(names) == len(set(names))
    assert set(names) == set(AREA_OF)

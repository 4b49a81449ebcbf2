from __future__ import annotations

import sys

from fake_desks import FakeDesks
from fake_till import FakeClock

from ui.areas.area import made_of
from ui.areas.parts import AREA_OF, IN_IDLE_MOMENTS, Parts
from ui.shell import Shell


def made_by(parts: Parts) -> list[str]:
    """The parts that are there, by their path."""
    there = [*made_of_path(parts, "")]
    for area in ("counter", "staff"):
        there += made_of_path(getattr(parts, area), f"{area}.")
    return there


def made_of_path(owner: object, before: str) -> list[str]:
    names = [path.removeprefix(before) for path in IN_IDLE_MOMENTS if path.startswith(before)]
    return [before + name for name in names if "." not in name and made_of(owner, [name])]


def test_nothing_is_made_before_somebody_asks(qapp: object) -> None:
    shell = Shell(desks=FakeDesks(), clock=FakeClock())
    assert made_by(shell) == []
    shell.till.open("help")
    assert shell.till.state.screen == "help"
    assert set(made_by(shell)) == {"upkeep", "approval"}  # a change of keys is vouched for


def test_each_idle_moment_makes_one_part_more_until_all_are_there(qapp: object) -> None:
    shell = Shell(desks=FakeDesks(), clock=FakeClock())
    steps = list(shell.warm_up())
    assert list(dict.fromkeys(steps)) == list(IN_IDLE_MOMENTS)
    parts = {path for path in IN_IDLE_MOMENTS if not path.startswith("desks.")}
    assert set(made_by(shell)) == parts
    assert [area for area in set(AREA_OF.values()) if not hasattr(shell, area)] == []


def test_what_a_desk_needs_is_imported_in_moments_of_its_own(qapp: object) -> None:
    as_it_is = list(Shell(desks=FakeDesks(), clock=FakeClock()).warm_up())
    sys.modules.pop("colorsys", None)
    steps = Shell(desks=FakeDesks(), clock=FakeClock()).warm_up({"office": ("colorsys",)})
    before = next(place for place, path in enumerate(steps) if path == "office")
    assert before == as_it_is.index("office")
    assert "colorsys" in sys.modules
    assert len([*steps]) == len(as_it_is) - before


def test_there_is_no_screen_of_an_unknown_name(qapp: object) -> None:
    shell = Shell(desks=FakeDesks(), clock=FakeClock())
    shell.till.open("nowhere")
    assert shell.till.state.screen == "sale"

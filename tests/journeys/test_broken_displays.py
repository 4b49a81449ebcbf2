"""A sale goes through, by taps, with each kind of display broken in each way: nobody waits for it.

A device on a pseudo-terminal is silent while the amount is keyed and refuses while the payer stands
before it; in the next sale it answers by halves, and is unplugged.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pos_app.domain.sale import SaleState
from scripts.fingers import find, key_in, tap, until

from .conftest import Visit

if sys.platform == "win32":
    pytest.skip("pseudo-terminals are of Unix", allow_module_level=True)

from tests.drivers.displays import twins

Run = Callable[..., None]
KINDS: dict[str, tuple[Callable[[bytes], bytes], twins.Reaction, twins.Reaction]] = {
    "line": (twins.row_command, twins.silent, twins.silent),
    "nextion": (twins.nextion_command, twins.nextion, twins.nextion_refuses),
    "dwin": (twins.dwin_command, twins.dwin, twins.dwin_refuses),
    "template": (twins.box_command, twins.box, twins.box_refuses),
}
"""What one whole command is, a device that is well, and one that refuses."""
BOX = Path("resources/displays/template-example.toml")


async def one_sale(till: Visit, number: int, meanwhile: Callable[[], None] = lambda: None) -> None:
    await key_in("1")
    await tap("charge")
    await until(lambda: find("light_on_terminal"), "the lights")
    meanwhile()
    await tap("vt_approve")
    await until(lambda: find("outcome"), "the outcome")
    assert [sale.state for sale in await till.sales()] == [SaleState.PAID] * number
    await till.slip(number)
    await tap("new_sale")


@pytest.mark.expects_log("display")
@pytest.mark.parametrize("kind", KINDS)
def test_a_sale_goes_through_with_a_broken_display(visit: Run, kind: str) -> None:
    whole, well, refuses = KINDS[kind]

    with twins.twin(whole, twins.silent) as device:

        async def journey(till: Visit) -> None:
            await one_sale(till, 1, lambda: device.react(refuses))
            device.react(twins.half_of(well))
            await one_sale(till, 2, device.vanish)
            trouble = till.open.display.trouble
            await until(trouble, "the trouble that diagnostics shows")
            assert len(await till.paid_references()) == 2

        visit(
            journey,
            POS_APP_DISPLAY_DRIVER=kind,
            POS_APP_DISPLAY_TRANSPORT=f"serial://{device.path}?baud=115200",
            **({"POS_APP_DISPLAY_LAYOUT": str(BOX.absolute())} if kind == "template" else {}),
        )


@pytest.mark.expects_log("display is out")
def test_a_sale_goes_through_with_a_display_that_is_not_there(visit: Run) -> None:
    async def journey(till: Visit) -> None:
        await one_sale(till, 1)
        await until(lambda: till.open.display.trouble() == "not_connected", "the trouble")

    visit(
        journey,
        POS_APP_DISPLAY_DRIVER="line",
        POS_APP_DISPLAY_TRANSPORT="serial:///dev/not-plugged-in?baud=9600",
    )


def test_a_sale_goes_through_without_the_second_monitor(visit: Run) -> None:
    async def journey(till: Visit) -> None:
        await one_sale(till, 1)
        assert till.open.display.trouble() == "screen_missing"

    visit(journey, POS_APP_DISPLAY_DRIVER="second_screen")

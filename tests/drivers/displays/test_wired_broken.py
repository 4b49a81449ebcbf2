"""A sale goes through with each kind of display broken in each way, and is not held up."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable

import pytest

from drivers.displays.catalog import DisplayChoice, encoder_of
from drivers.displays.layouts import SHIPPED
from drivers.displays.wire import OwnWire
from drivers.displays.wired import WiredDisplay
from pos_app.errors import DeviceTrouble
from tests.drivers.displays.golden_story import STORY
from tests.drivers.displays.twins import PATIENCE, HastyClock

CHOICES = {
    "line": DisplayChoice("line"),
    "nextion": DisplayChoice("nextion"),
    "dwin": DisplayChoice("dwin"),
    "template": DisplayChoice("template", template=SHIPPED / "template-example.toml"),
}


class BrokenTransport:
    """Does as a port with nothing good at its end: `fault` says what goes wrong."""

    name = "serial:///dev/broken"
    one_way = False
    bits_per_second = 9600
    written = 0

    def __init__(self, fault: str) -> None:
        self.fault = fault
        self.hit = threading.Event()
        self._cancelled = threading.Event()

    def _fails(self, *faults: str) -> None:
        if self.fault in faults:
            self.hit.set()
            raise DeviceTrouble(self.fault)

    def open(self, *, timeout: float) -> None:
        self._cancelled.clear()
        self._fails("not_connected", "not_permitted", "busy")

    def write(self, data: bytes, *, timeout: float) -> None:
        self._fails("vanished", "write_timed_out")
        if self.fault == "wedged":
            self.hit.set()
            if self._cancelled.wait(timeout):
                raise DeviceTrouble("cancelled")

    def read(self, size: int, *, timeout: float) -> bytes:
        if self.fault == "nothing":
            self.hit.set()
            return b""
        if self.fault == "garbage" and timeout > 0.01:
            self.hit.set()
            return b"\x00\xfe\x5a\xa5\x01\x7f"
        if self.fault == "unplugged_while_reading":
            self.hit.set()
            raise DeviceTrouble("vanished")
        return b""

    def flush(self, *, timeout: float) -> bool:
        return False

    def cancel(self) -> None:
        self._cancelled.set()

    def close(self) -> None:
        return


FAULTS = ["not_connected", "not_permitted", "busy", "vanished", "write_timed_out", "wedged"]
UNANSWERED = ["nothing", "garbage", "unplugged_while_reading"]
SAID = pytest.mark.expects_log("display is out")
CASES = [
    pytest.param(name, fault, marks=[SAID] * (fault != "wedged"), id=f"{name}-{fault}")
    for name in CHOICES
    for fault in FAULTS + UNANSWERED * (name != "line")  # a line display says nothing
]


async def sale(step: Callable[[int], None]) -> int:
    """Stands for a sale: a step per state, each a few turns of the loop; returns the turns."""
    turns = 0
    for state in range(len(STORY)):
        step(state)
        for _ in range(3):
            await asyncio.sleep(0)
            turns += 1
    return turns


@pytest.mark.parametrize(("name", "fault"), CASES)
async def test_a_sale_goes_through(name: str, fault: str) -> None:
    transport = BrokenTransport(fault)
    display = WiredDisplay(encoder_of(CHOICES[name]), OwnWire(transport), clock=HastyClock())
    views = list(STORY.values())
    assert await sale(lambda state: display.show(views[state])) == 3 * len(STORY)
    hit = await asyncio.get_running_loop().run_in_executor(None, transport.hit.wait, PATIENCE)
    assert hit, "the fault was never met"
    if fault != "wedged":
        async with asyncio.timeout(PATIENCE):
            while not display.trouble():  # noqa: ASYNC110  its thread sets no event of ours
                await asyncio.sleep(0.001)
    loop = asyncio.get_running_loop()
    began = loop.time()
    await display.close()
    assert loop.time() - began < 1.5

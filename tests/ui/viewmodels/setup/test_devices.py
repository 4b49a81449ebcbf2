from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from fake_devices import EPSON, FakeDevices
from fake_till import FakeClock, settle

from pos_app.errors import DeviceTrouble
from ui.tasks import Tasks
from ui.viewmodels.setup.device_desk import FoundDevice
from ui.viewmodels.setup.devices import DevicesModel

SWEPT = FoundDevice("tcp://192.168.1.60:9100", "port 9100 at 192.168.1.60")


class Bench:
    def __init__(self) -> None:
        self.desk = FakeDevices()
        self.failures: list[BaseException] = []
        self.left: list[int] = []
        self.tasks = Tasks(self.fail)
        self.model = DevicesModel(
            desk=self.desk,
            clock=FakeClock(),
            tasks=self.tasks,
            say=lambda _text: None,
            failed=self.failures.append,
            left=lambda: self.left.append(1),
        )

    def fail(self, name: str, error: BaseException) -> None:
        raise AssertionError(name) from error

    def has(self, name: str) -> object:
        return self.model.property(name)

    def swept(self) -> int:
        return sum(each[0] == "sweep" for each in self.desk.asked)


@pytest.fixture
async def bench(qapp: object) -> AsyncIterator[Bench]:
    made = Bench()
    yield made
    made.model.rest()
    await settle()


async def test_opening_looks_and_hands_what_was_found_to_both(bench: Bench) -> None:
    bench.model.read()
    assert bench.has("lookWord") == "Looking for devices…"
    assert bench.has("looking") is True
    await settle()
    assert bench.has("looking") is False
    assert bench.has("lookWord") == ""
    assert set(bench.model.printer.state.found) == set(bench.desk.found)
    assert bench.model.display.state.found == bench.model.printer.state.found
    assert not bench.swept(), "the network is asked only when a person wants it"
    assert bench.model.pages() == bench.model.printer.pages()


async def test_nothing_found_says_what_to_check(bench: Bench) -> None:
    bench.desk.found = ()
    bench.model.read()
    await settle()
    assert "plugged in" in str(bench.has("lookWord"))
    bench.desk.trouble = DeviceTrouble("not_connected")
    bench.model.look()
    await settle()
    assert bench.failures == [bench.desk.trouble]


async def test_a_sweep_tells_how_far_it_is_and_can_be_stopped(bench: Bench) -> None:
    bench.model.read()
    await settle()
    bench.desk.gate = asyncio.Event()
    bench.desk.swept = (SWEPT,)
    bench.model.sweep()
    await settle()
    assert bench.has("sweeping") is True
    assert bench.has("lookWord") == "Asked \u2066120\u2069 of \u2066254\u2069 addresses"
    bench.model.stopSweep()
    await settle()
    assert bench.has("sweeping") is False
    assert SWEPT not in bench.model.state.found
    bench.desk.gate = None
    bench.model.sweep()
    await settle()
    assert SWEPT in bench.model.state.found
    assert EPSON in bench.model.state.found, "what was known stays"
    bench.desk.trouble = DeviceTrouble("not_connected")
    bench.model.sweep()
    await settle()
    assert bench.failures == [bench.desk.trouble]


async def test_leaving_ends_the_sweep_and_gives_the_display_back(bench: Bench) -> None:
    bench.model.read()
    bench.model.choosePart("display")
    assert bench.has("part") == "display"
    bench.model.display.chooseDriver("second_screen")
    bench.model.display.switchLive()
    await settle()
    bench.model.choosePart("printer")
    assert bench.model.display.state.live is False
    bench.model.leave()
    assert bench.left == [1]
    bench.model.retranslate()
    await bench.tasks.close()

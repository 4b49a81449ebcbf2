from __future__ import annotations

import asyncio
from collections.abc import Iterable

import pytest

from drivers.catalog import PrinterSettings, open_printer
from drivers.discovery import Found
from drivers.found_printer import FoundPrinter, known
from drivers.virtual import VirtualPrinter
from pos_app.ports.devices import HoldingPrinter, PrintState, Readiness
from tests.drivers.printers.samples import SALE

EPSON = Found("usb://04b8:0202:X1", "EPSON TM-T20III", "a", sure=True)
INKJET = Found("usb://04b8:1142", "EPSON L3250 Series", "b", sure=True)
NO_NAME = Found("usb://0416:5011", "USB 0416:5011", "c", sure=True)
LASER = Found("tcp://npi1.local:9100", "HP LaserJet M402", "d", sure=True)
STAR = Found("tcp://star.local:9100", "Star TSP143", "e", sure=True)
QUEUE = Found("spooler://POS-80", "POS-80", "f", sure=True)
SERIAL = Found("serial:///dev/ttyUSB0", "Epson receipt printer (/dev/ttyUSB0)", "g", sure=False)


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        ((STAR, QUEUE, EPSON), EPSON),
        ((STAR, QUEUE, INKJET), STAR),
        ((QUEUE, LASER), QUEUE),
        ((INKJET, NO_NAME), NO_NAME),
        ((LASER, INKJET, SERIAL), None),
        ((), None),
    ],
)
def test_only_what_names_itself_a_receipt_printer_is_taken(
    found: Iterable[Found], wanted: Found | None
) -> None:
    assert known(found) is wanted


class Search:
    """A discovery that finds what it is told to, when it is told to."""

    def __init__(self, *found: Found) -> None:
        self.found = found
        self.asked = 0
        self.go = asyncio.Event()
        self.go.set()

    async def __call__(self) -> Iterable[Found]:
        self.asked += 1
        await self.go.wait()
        return self.found


async def test_it_prints_on_what_is_found_and_searches_no_more(qapp: object) -> None:
    opened: list[str] = []
    virtual = VirtualPrinter()
    search = Search(LASER, EPSON)

    def open_at(url: str) -> VirtualPrinter:
        opened.append(url)
        return virtual

    printer = FoundPrinter(open_at, search=search)
    first = await printer.print_receipt(SALE, job="1")
    assert first.state is not PrintState.FAILED
    await printer.print_receipt(SALE, job="2")
    await printer.open_drawer()
    assert isinstance(printer, HoldingPrinter)
    assert printer.held == ""
    assert (await printer.readiness()) is Readiness.READY
    assert (opened, search.asked, len(virtual.slips)) == (["usb://04b8:0202:X1"], 1, 2)
    await printer.close()


async def test_where_there_is_none_it_says_so_and_opens_nothing() -> None:
    def open_at(url: str) -> VirtualPrinter:
        raise AssertionError(url)

    search = Search(LASER, SERIAL)
    printer = FoundPrinter(open_at, search=search)
    for outcome in (
        await printer.print_receipt(SALE, job="1"),
        await printer.open_drawer(),
        await printer.resume(job="1"),
        await printer.discard(job="1"),
    ):
        assert (outcome.state, outcome.kind) == (PrintState.FAILED, "no_printer")
    asked = search.asked
    assert await printer.readiness() is Readiness.OFFLINE
    assert search.asked == asked  # not again so soon
    await printer.close()


async def test_a_long_search_holds_nobody_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drivers.found_printer.QUICK", 0.01)
    search = Search(EPSON)
    search.go.clear()
    printer = FoundPrinter(lambda _url: VirtualPrinter(), search=search)
    assert await printer.readiness() is Readiness.UNKNOWN
    assert await printer.readiness() is Readiness.UNKNOWN
    assert search.asked == 1
    await printer.close()  # in the midst of the search


def test_the_catalog_opens_it(qapp: object) -> None:
    assert isinstance(open_printer(PrinterSettings(driver="auto")), FoundPrinter)

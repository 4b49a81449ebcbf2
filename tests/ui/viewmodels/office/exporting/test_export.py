from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator

import pytest
from fake_files import FakeFiles, FakeRefundLife, sale_row
from fake_office import FakeShelf, Rows, invoice
from fake_till import FakeClock

from pos_app.domain.entry import SaleRow
from pos_app.errors import JournalTrouble, NotAllowed, Unreachable
from ui.tasks import Tasks
from ui.viewmodels.office.exporting.export import ON_PAPER, ExportModel
from ui.viewmodels.office.exporting.tables import tables
from ui.viewmodels.office.lists.invoices import InvoiceSource
from ui.viewmodels.office.lists.paged_list import PagedListModel
from ui.viewmodels.ports import Outgoing


class Bench:
    def __init__(self) -> None:
        self.files = FakeFiles()
        self.printer = FakeRefundLife()
        self.tasks = Tasks(self._failed)
        self.gateway = Rows([invoice(n) for n in range(1, 100)])
        self.told: list[str] = []
        self.allowed = True
        self.language = "en"
        self.list = PagedListModel(
            source=InvoiceSource(self.gateway, FakeClock()),  # type: ignore[arg-type]
            shelf=FakeShelf(),
            clock=FakeClock(),
            tasks=self.tasks,
        )
        self.out = ExportModel(
            files=self.files,
            printer=self.printer,
            tables=tables(fate=lambda _: None, lives=dict),
            tasks=self.tasks,
            approve=self._approve,
            language=lambda: self.language,
            told=self.told.append,
        )

    def _failed(self, _name: str, error: BaseException) -> None:
        raise AssertionError from error

    async def _approve(self, about: str) -> str:
        if not self.allowed:
            raise NotAllowed("approval_dropped")
        return about

    async def idle(self) -> None:
        while self.tasks._running:
            await asyncio.wait(list(self.tasks._running.values()))
            await asyncio.sleep(0)

    async def begin(self) -> None:
        self.out.begin(self.list)
        await self.idle()


@pytest.fixture
def bench() -> Bench:
    return Bench()


async def test_a_list_goes_out_as_it_is_filtered(bench: Bench) -> None:
    bench.list.pick("state", "paid")
    await bench.begin()
    assert (bench.out.title, bench.out.isList) == ("Invoices", True)
    bench.out.chooseForm("csv")
    bench.out.choosePlace("1")
    bench.out.write()
    assert bench.out.running
    await bench.idle()
    ((path, rows),) = bench.files.written
    assert path == bench.out.done == "/exports/invoices.csv"
    assert len(rows) == 99
    assert bench.gateway.asked[-1][-1] == "paid"
    assert "99" in bench.out.progressText
    bench.out.leave()
    assert not bench.out.asking


async def test_a_list_of_another_place_goes_out_the_same_way(bench: Bench) -> None:
    closed: list[str] = []

    async def pages() -> AsyncGenerator[list[SaleRow]]:
        try:
            for number in range(10):
                yield [sale_row(20 * number + n) for n in range(20)]
        finally:
            closed.append("sales")

    bench.out.offer(Outgoing("sales", pages))
    await bench.idle()
    bench.out.printList()
    assert bench.out.title == "Sales"
    bench.out.offer(Outgoing("sales", pages))  # not while one is going out
    await bench.idle()
    assert len(bench.printer.printed) == ON_PAPER
    assert closed == ["sales"]
    bench.out.write()
    await bench.idle()
    ((_, rows),) = bench.files.written
    assert len(rows) == 200


async def test_nobody_takes_a_list_out_without_leave(bench: Bench) -> None:
    bench.allowed = False
    await bench.begin()
    bench.out.write()
    await bench.idle()
    assert (bench.files.written, bench.out.running) == ([], False)


async def test_an_empty_bulk_file_needs_no_leave(bench: Bench) -> None:
    bench.allowed = False
    bench.out.beginTemplate(True)
    await bench.idle()
    bench.out.write()
    await bench.idle()
    assert bench.files.written == [("/media/usb/bulk-template.xlsx", [])]
    assert not bench.out.isList
    assert bench.out.title != ""
    bench.out.printList()
    assert not bench.out.running


@pytest.mark.parametrize("trouble", [JournalTrouble("disk_full"), Unreachable("offline")])
async def test_what_goes_wrong_is_told(bench: Bench, trouble: JournalTrouble | Unreachable) -> None:
    await bench.begin()
    bench.files.trouble = trouble  # type: ignore[assignment]
    bench.out.write()
    await bench.idle()
    assert bench.out.trouble != ""
    bench.printer.trouble = trouble  # type: ignore[assignment]
    bench.out.printList()
    await bench.idle()
    assert bench.out.trouble != ""


async def test_it_is_stopped(bench: Bench) -> None:
    await bench.begin()
    bench.gateway.gate = asyncio.Event()
    bench.out.write()
    await asyncio.sleep(0)
    bench.out.beginTemplate(False)
    assert bench.out.isList
    bench.out.stop()
    await bench.idle()
    assert (bench.out.running, bench.files.written) == (False, [])


async def test_the_beginning_of_a_list_is_printed(bench: Bench) -> None:
    await bench.begin()
    bench.out.printList()
    await bench.idle()
    assert len(bench.printer.printed) == ON_PAPER
    assert bench.told != []
    bench.language = "ar"
    bench.out.retranslate()
    assert bench.out.title == "الفواتير"
    assert len(bench.out.forms) == len(bench.out.places) == 2

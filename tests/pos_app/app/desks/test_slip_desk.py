from __future__ import annotations

import pytest

from pos_app.app.desks.slip_desk import TillSlips
from pos_app.app.headless import HeadlessTill
from pos_app.domain.money import Fils
from pos_app.domain.receipt import Receipt
from pos_app.domain.sale import Tender
from pos_app.errors import DeviceTrouble
from pos_app.ports.devices import PrintOutcome, PrintState, Readiness
from pos_app.usecases.sale_book import SaleOrder


class Holding:
    """A printer that holds a slip, and forgets it when asked."""

    def __init__(self, job: str) -> None:
        self.held = job
        self.slips: list[Receipt] = []

    async def print_receipt(self, receipt: Receipt, *, job: str) -> PrintOutcome:
        self.slips.append(receipt)
        return PrintOutcome(job, PrintState.CONFIRMED)

    async def readiness(self) -> Readiness:
        return Readiness.READY

    async def open_drawer(self) -> PrintOutcome:
        return PrintOutcome("drawer", PrintState.SENT)

    async def close(self) -> None:
        return

    async def resume(self, *, job: str) -> PrintOutcome:
        self.held = ""
        return PrintOutcome(job, PrintState.CONFIRMED)

    async def discard(self, *, job: str) -> PrintOutcome:
        self.held = ""
        return PrintOutcome(job, PrintState.FAILED, "discarded")


async def test_the_rest_is_printed_or_the_whole_as_a_copy(till: HeadlessTill) -> None:
    sale = await till.book.prepare(SaleOrder(Fils(500), Tender.TERMINAL, "48515"))
    slips = TillSlips(till)
    assert slips.held() == ""
    till.printer = printer = Holding(f"{sale.reference}.1")
    assert slips.reference(slips.held()) == sale.reference
    assert (await slips.resume()).state is PrintState.CONFIRMED
    assert printer.slips == []
    printer.held = f"{sale.reference}.1"
    await slips.anew()
    assert [(slip.reference, slip.copy) for slip in printer.slips] == [(sale.reference, True)]


async def test_a_test_page_is_only_given_up(till: HeadlessTill) -> None:
    till.printer = printer = Holding("set-up-1")
    assert (await TillSlips(till).anew()).kind == "discarded"
    assert printer.slips == []


async def test_without_a_printer_there_is_nothing_to_settle(till: HeadlessTill) -> None:
    till.printer = None
    with pytest.raises(DeviceTrouble):
        await TillSlips(till).resume()


async def test_the_picture_on_screen_is_of_the_papers_width(till: HeadlessTill) -> None:
    sale = await till.book.prepare(SaleOrder(Fils(500), Tender.TERMINAL, "48515"))
    picture = await TillSlips(till).picture(sale.reference)
    assert picture.width() == 576
    assert picture.height() > 300

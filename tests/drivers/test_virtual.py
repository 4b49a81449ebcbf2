"""The printer that is a picture."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drivers.printers.models import model_for
from drivers.virtual import KEPT, DrawerOpened, PrintedSlip, PrinterEvent, VirtualPrinter
from pos_app.ports.devices import PrintState, Readiness, ReceiptPrinter
from tests.drivers.printers.golden import Case
from tests.drivers.printers.samples import SALE

pytestmark = pytest.mark.usefixtures("qapp")


async def test_a_slip_is_the_golden_picture_and_its_text() -> None:
    printer = VirtualPrinter()
    as_port: ReceiptPrinter = printer
    outcome = await as_port.print_receipt(SALE, job="1")
    await printer.close()
    assert outcome.state is PrintState.CONFIRMED
    (slip,) = printer.slips
    assert slip.picture == Case("sale", 576, "both").made()[0]
    assert "KD 12.750" in slip.text
    assert "مدفوع" in slip.text
    assert slip.cut


async def test_slips_are_numbered_through_and_the_last_ones_kept() -> None:
    printer = VirtualPrinter()
    for number in range(KEPT + 1):
        await printer.print_receipt(SALE, job=str(number))
    await printer.close()
    assert printer.printed == KEPT + 1
    assert printer.slip(0) is None
    assert [printer.slip(number) for number in range(1, KEPT + 1)] == list(printer.slips)
    assert printer.slip(KEPT + 1) is None


async def test_narrow_paper_is_narrow() -> None:
    printer = VirtualPrinter(model_for("58mm"))
    await printer.print_receipt(SALE, job="1")
    await printer.close()
    assert printer.slips[0].picture.width == 384


async def test_listeners_hear_slips_and_the_drawer_until_they_leave() -> None:
    printer = VirtualPrinter()
    heard: list[PrinterEvent] = []
    leave = printer.subscribe(heard.append)
    await printer.print_receipt(SALE, job="1")
    await printer.print_receipt(SALE, job="1")
    await printer.open_drawer()
    leave()
    leave()
    await printer.print_receipt(replace(SALE, copy=True), job="2")
    await printer.close()
    assert [type(event) for event in heard] == [PrintedSlip, DrawerOpened]
    assert printer.drawer_openings == 1
    assert len(printer.slips) == 2


async def test_a_fault_prints_nothing_until_it_is_healed() -> None:
    printer = VirtualPrinter()
    printer.set_fault(Readiness.PAPER_END)
    assert await printer.readiness() is Readiness.PAPER_END
    outcome = await printer.print_receipt(SALE, job="1")
    assert (outcome.state, outcome.kind) == (PrintState.FAILED, "paper_end")
    printer.set_fault(Readiness.PAPER_NEAR_END)
    assert (await printer.print_receipt(SALE, job="1")).state is PrintState.CONFIRMED
    await printer.close()
    assert (await printer.print_receipt(SALE, job="2")).kind == "closed"

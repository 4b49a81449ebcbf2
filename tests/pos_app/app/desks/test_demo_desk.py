from __future__ import annotations

import pytest

from drivers.virtual import VirtualPrinter
from pos_app.app.desks.demo_desk import SimulatorDesk, paper_of
from pos_app.app.headless import HeadlessTill
from pos_app.domain.money import Fils
from pos_app.domain.sale import Tender
from pos_app.errors import BadInput
from pos_app.ports.devices import Readiness
from pos_app.usecases.racing import start, stop
from pos_app.usecases.sale_book import SaleOrder
from tests.drivers.printers.samples import SALE


def desk_of(till: HeadlessTill) -> SimulatorDesk:
    assert till.demo is not None
    assert isinstance(till.printer, VirtualPrinter)
    return SimulatorDesk(url=till.demo.url, clock=till.clock, paper=till.printer)


async def test_the_payer_sees_the_amount_and_pays_it(till: HeadlessTill) -> None:
    desk = desk_of(till)
    watching = start(desk.watch(), name="desk")
    sale = await till.book.prepare(SaleOrder(Fils(12_750), Tender.TERMINAL, "48515"))
    await till.runner().push(sale.reference)
    while desk.terminal_screen().moment != "amount":
        await till.clock.sleep(0.02)
    screen = desk.terminal_screen()
    assert (screen.amount, screen.reference) == (12_750, sale.reference)
    await desk.act("approve")
    assert desk.terminal_screen().moment == "approved"
    assert (await till.runner().look(sale.reference)).state.value == "paid"
    await stop(watching)
    await desk.close()


async def test_nothing_stands_on_an_idle_terminal(till: HeadlessTill) -> None:
    with pytest.raises(BadInput):
        await desk_of(till).act("approve")


async def test_who_pays_after_the_order_was_taken_off_pays_late_and_once(
    till: HeadlessTill,
) -> None:
    desk = desk_of(till)
    watching = start(desk.watch(), name="desk")
    sale = await till.book.prepare(SaleOrder(Fils(12_750), Tender.TERMINAL, "48515"))
    await till.runner().push(sale.reference)
    while desk.terminal_screen().moment != "amount":
        await till.clock.sleep(0.02)
    await stop(watching)
    await desk.act("decline")
    assert (await till.runner().look(sale.reference)).state.value == "declined"
    await desk.act("pay_late")
    shown = desk.terminal_screen()
    assert (shown.moment, shown.amount) == ("approved", 12_750)
    alarmed = await till.runner().look(sale.reference)
    assert (alarmed.state.value, str(alarmed.alarm)) == ("declined", "late_paid")
    with pytest.raises(BadInput):
        await desk.act("pay_late")
    await desk.close()


async def test_scenarios_can_be_chosen_and_the_payer_stays_a_person(till: HeadlessTill) -> None:
    desk = desk_of(till)
    await desk.choose_scenario("decline")
    assert desk.scenario() == "decline"
    watching = start(desk.watch(), name="desk")
    while len(desk.scenarios()) < 2:
        await till.clock.sleep(0.02)
    assert "double-payment" in desk.scenarios()
    await stop(watching)
    await desk.close()


async def test_the_printer_plays_its_troubles(till: HeadlessTill) -> None:
    desk = desk_of(till)
    assert till.printer is not None
    await desk.set_printer_trouble("paper_end")
    assert await till.printer.readiness() is Readiness.PAPER_END
    await desk.set_printer_trouble("")
    assert await till.printer.readiness() is Readiness.READY
    assert (desk.printed(), desk.slip(0), desk.drawer_opened()) == (0, None, 0)


async def test_a_slip_on_the_screen_has_the_dots_of_the_paper(
    qapp: object, till: HeadlessTill
) -> None:
    desk = desk_of(till)
    assert isinstance(till.printer, VirtualPrinter)
    await till.printer.print_receipt(SALE, job="1")
    assert desk.printed() == 1
    image, paper = desk.slip(0), till.printer.slips[0].picture
    assert image is not None
    assert (image.width(), image.height()) == (paper.width, paper.height)
    for y, row in enumerate(paper.rows):
        seen = "".join(str(image.pixelIndex(x, y)) for x in range(paper.width))
        assert int(seen, 2) == row
    assert image.pixelColor(0, 0).name() == "#ffffff"
    assert desk.slip(1) is None


async def test_a_simulator_that_is_gone_shows_nothing(till: HeadlessTill) -> None:
    desk = desk_of(till)
    assert till.demo is not None
    await till.demo.close()
    watching = start(desk.watch(), name="desk")
    await till.clock.sleep(0.1)
    assert not watching.done()
    assert desk.terminal_screen().moment == "idle"
    await stop(watching)
    await desk.close()


def test_only_the_virtual_printers_paper_can_be_looked_at() -> None:
    from drivers.catalog import NoPrinter
    from drivers.virtual import VirtualPrinter

    virtual = VirtualPrinter()
    assert paper_of(virtual) is virtual
    assert paper_of(NoPrinter()) is None
    assert paper_of(None) is None

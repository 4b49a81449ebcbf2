from __future__ import annotations

from dataclasses import replace

from drivers.displays.catalog import NoDisplay
from pos_app.app.headless import HeadlessTill
from pos_app.app.payer_display import PayerDisplay, open_payer_display
from pos_app.domain.display import DisplayMoment, DisplayView
from pos_app.domain.money import Fils
from pos_app.domain.sale import Tender
from pos_app.settings.words import DisplayDriver
from pos_app.usecases.sale_book import SaleOrder
from ui.second_screen import SecondScreen


class Shown:
    """A display that keeps what it was shown."""

    def __init__(self) -> None:
        self.views: list[DisplayView] = []
        self.closed = False

    def show(self, view: DisplayView) -> None:
        self.views.append(view)

    def trouble(self) -> str:
        return "display_silent"

    async def close(self) -> None:
        self.closed = True


def with_driver(till: HeadlessTill, driver: DisplayDriver) -> HeadlessTill:
    settings = till.loaded.settings
    display = replace(settings.display, driver=driver)
    till.loaded = replace(till.loaded, settings=replace(settings, display=display))
    return till


async def test_the_shop_stands_on_every_picture(till: HeadlessTill) -> None:
    shown = Shown()
    display = PayerDisplay(shown, till)
    display.show_amount(Fils(1_250))
    display.show_amount(Fils(0))
    display.show_sale(await till.book.prepare(SaleOrder(Fils(500), Tender.TERMINAL, "48515")))
    assert [view.moment for view in shown.views] == [
        DisplayMoment.AMOUNT,
        DisplayMoment.IDLE,
        DisplayMoment.AMOUNT,
    ]
    assert {view.shop_name for view in shown.views} == {"Al Nakheel Café"}
    assert display.trouble() == "display_silent"
    await display.close()
    assert shown.closed


async def test_each_driver_opens_its_own(till: HeadlessTill) -> None:
    display = open_payer_display(with_driver(till, DisplayDriver.VIRTUAL), lambda: None)
    assert isinstance(display, SecondScreen)
    await display.close()
    none = open_payer_display(with_driver(till, DisplayDriver.NONE), lambda: None)
    assert isinstance(none, NoDisplay)

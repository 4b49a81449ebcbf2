from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from drivers.nothing import NoDisplay
from pos_app.app.headless import HeadlessTill
from pos_app.app.payer_display import (
    PayerDisplay,
    choice_of,
    open_payer_display,
    pictures_of,
)
from pos_app.domain.display import DisplayMoment, DisplayView
from pos_app.domain.money import Fils
from pos_app.domain.sale import SaleState, Tender
from pos_app.settings.words import DisplayDriver, Theme
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
    display.show_link(Fils(1_250), "https://pay.example/x")
    display.show_link(Fils(0), "")
    assert [(view.moment, view.url) for view in shown.views[3:]] == [
        (DisplayMoment.SCAN_LINK, "https://pay.example/x"),
        (DisplayMoment.IDLE, ""),
    ]
    assert {view.shop_name for view in shown.views} == {"Al Nakheel Café"}
    assert display.trouble() == "display_silent"
    await display.close()
    assert shown.closed


def test_the_shop_is_shown_from_the_start_but_never_over_an_amount(till: HeadlessTill) -> None:
    shown = Shown()
    display = PayerDisplay(shown, till)
    display.begin()
    assert [view.moment for view in shown.views] == [DisplayMoment.IDLE]
    display.show_amount(Fils(1_250))
    display.begin()
    assert [view.moment for view in shown.views[1:]] == [DisplayMoment.AMOUNT]


async def test_each_driver_opens_its_own(till: HeadlessTill) -> None:
    display = open_payer_display(with_driver(till, DisplayDriver.VIRTUAL), lambda: None)
    assert isinstance(display, SecondScreen)
    await display.close()
    none = open_payer_display(with_driver(till, DisplayDriver.NONE), lambda: None)
    assert isinstance(none, NoDisplay)


def test_a_wired_display_has_its_own_layout_and_crc(till: HeadlessTill, tmp_path: Path) -> None:
    """What stands in the settings reaches the driver: a layout of the shop's own, and CRC."""
    settings = with_driver(till, DisplayDriver.DWIN).loaded.settings
    display = replace(settings.display, layout=str(tmp_path / "mine.toml"), crc=True)
    choice = choice_of(replace(settings, display=display))
    assert (choice.driver, choice.layout, choice.crc) == ("dwin", tmp_path / "mine.toml", True)
    assert choice.template is None
    box = replace(display, driver=DisplayDriver.TEMPLATE)
    assert choice_of(replace(settings, display=box)).template == tmp_path / "mine.toml"
    table = choice_of(replace(settings, display=replace(box, layout=""))).template
    assert isinstance(table, dict)
    assert "show" in table


async def test_theme_and_pictures_of_the_second_screen_are_settings(
    till: HeadlessTill, tmp_path: Path
) -> None:
    assert pictures_of(till.loaded) == till.loaded.home.data / "pictures"
    settings = till.loaded.settings
    display = replace(
        settings.display,
        driver=DisplayDriver.VIRTUAL,
        theme=Theme.LIGHT,
        pictures=str(tmp_path),
    )
    till.loaded = replace(till.loaded, settings=replace(settings, display=display))
    assert pictures_of(till.loaded) == tmp_path
    screen = open_payer_display(till, lambda: None)
    assert isinstance(screen, SecondScreen)
    assert not screen.look.dark
    assert screen.look.pictures == tmp_path
    await screen.close()


async def test_a_link_counts_down_from_its_sale(till: HeadlessTill) -> None:
    shown = Shown()
    sale = await till.book.prepare(SaleOrder(Fils(500), Tender.LINK, ""))
    link = replace(sale, state=SaleState.AWAITING, url="https://example.test/s/1")
    PayerDisplay(shown, till).show_sale(link)
    left = shown.views[-1].seconds_left
    assert left is not None
    assert 0 < left <= 48 * 3600

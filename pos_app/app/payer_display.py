"""The payer's display of this till, and what it is shown when. Trouble with it stops nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtGui import QGuiApplication

from drivers.nothing import NoDisplay
from pos_app.app.headless import shop_of
from pos_app.domain.money import Fils
from pos_app.domain.sale import Sale
from pos_app.ports.clock import Clock
from pos_app.ports.devices import CustomerDisplay, ReceiptPrinter
from pos_app.settings.layers import Loaded
from pos_app.settings.model import Settings
from pos_app.settings.words import DisplayDriver, Theme

if TYPE_CHECKING:  # loaded with the first picture, after the first keypad
    from drivers.displays.catalog import DisplayChoice
    from pos_app.domain.display import DisplayView
    from ui.second_screen import FindScreen


class DeviceTill(Protocol):
    """What devices need of a till: an open one, or one that is only being set up."""

    loaded: Loaded
    printer: ReceiptPrinter | None

    @property
    def clock(self) -> Clock:
        """The till's time."""


def open_payer_display(
    till: DeviceTill, cashiers: FindScreen | None = None, *, loaded: Loaded | None = None
) -> CustomerDisplay:
    """The display that is set; where nobody set any, a second monitor if there is one.

    `cashiers` tells the screen of the cashier's window (default: the till's own); `loaded` are
    settings to be tried in place of the till's. Raises BadInput for settings that cannot be.
    """
    loaded = loaded or till.loaded
    settings = loaded.settings
    display = settings.display
    driver = display.driver
    unset = loaded.origins["display.driver"].layer == "default"
    if driver is DisplayDriver.AUTO or (driver is DisplayDriver.NONE and unset):
        second = len(QGuiApplication.screens()) > 1
        driver = DisplayDriver.SECOND_SCREEN if second else DisplayDriver.NONE
    if driver in {DisplayDriver.SECOND_SCREEN, DisplayDriver.VIRTUAL}:
        from ui.second_screen import SecondScreen, SecondScreenLook, till_screen

        look = SecondScreenLook(
            screen=display.screen,
            dark=display.theme is Theme.DARK,
            motion=settings.till.motion,
            pictures=pictures_of(loaded),
            windowed=driver is DisplayDriver.VIRTUAL,
        )
        return SecondScreen(clock=till.clock, look=look, cashiers=cashiers or till_screen)
    if driver is DisplayDriver.NONE:
        return NoDisplay()
    from drivers.displays.catalog import open_display

    return open_display(
        replace(choice_of(settings), driver=driver.value),
        clock=till.clock,
        printer_transport=settings.printer.transport,
        lock_folder=till.loaded.home.root,
    )


def pictures_of(loaded: Loaded) -> Path:
    """The folder of pictures that the idle screen shows: the shop's own, or the home's."""
    named = loaded.settings.display.pictures
    return Path(named).expanduser() if named else loaded.home.data / "pictures"


def choice_of(settings: Settings) -> DisplayChoice:
    """What the settings say of a display on a wire. A QR box's own file goes before the table."""
    from drivers.displays.catalog import DisplayChoice

    display = settings.display
    layout = Path(display.layout).expanduser() if display.layout else None
    template: Mapping[str, Any] | Path | None = None
    if display.driver is DisplayDriver.TEMPLATE:
        template = layout or asdict(settings.display_template)
    return DisplayChoice(
        driver=display.driver.value,
        transport=display.transport,
        dialect=display.dialect.value,
        layout=layout,
        crc=display.crc,
        template=template,
    )


class PayerDisplay:
    """Shows the sale at hand, the amount being keyed, and the shop when nothing is to be paid."""

    def __init__(self, display: CustomerDisplay, till: DeviceTill) -> None:
        self._display = display
        self._clock = till.clock
        self._till = till
        self._newest: DisplayView | None = None
        self._lent = False

    def begin(self) -> None:
        """The shop's own picture from the start, unless there is something to be paid already."""
        if self._newest is None:
            self.show_amount(Fils(0))

    def show_sale(self, sale: Sale) -> None:
        """The sale at hand; a link counts down."""
        from pos_app.domain.sale_display import display_view_for

        self._show(display_view_for(sale, now=self._clock.now()))

    def show_amount(self, amount: Fils) -> None:
        """What the cashier has keyed in so far; the shop's own picture at nothing."""
        from pos_app.domain.display import DisplayMoment, DisplayView

        moment = DisplayMoment.AMOUNT if amount else DisplayMoment.IDLE
        self._show(DisplayView(moment=moment, amount=amount))

    async def lend(self, display: CustomerDisplay) -> None:
        """Put away what is in use and show samples on `display`; the sale at hand is kept in mind.

        The one in use is let go first: both may hang on one port.
        """
        self._lent = True
        await self._display.close()
        self._display = display

    async def take_back(self, display: CustomerDisplay) -> None:
        """From now on `display` shows what the till says, beginning with the newest view."""
        await self._display.close()
        self._display = display
        self._lent = False
        if self._newest is not None:
            display.show(self._newest)

    def show_sample(self, view: DisplayView) -> None:
        """A made-up view, while the display is lent."""
        if self._lent:
            self._display.show(view)

    def show_link(self, amount: Fils, url: str) -> None:
        """A link of the back office, to be scanned; the shop's own picture at ""."""
        from pos_app.domain.display import DisplayMoment, DisplayView

        moment = DisplayMoment.SCAN_LINK if url else DisplayMoment.IDLE
        self._show(DisplayView(moment=moment, amount=amount, url=url))

    def trouble(self) -> str:
        """What is wrong with it, or ""."""
        return self._display.trouble()

    async def close(self) -> None:
        """Blank it and let it go."""
        await self._display.close()

    def _show(self, view: DisplayView) -> None:
        loaded = self._till.loaded
        shop = shop_of(loaded.settings.shop, demo=loaded.demo)
        self._newest = replace(
            view,
            shop_name=shop.name,
            shop_name_ar=shop.name_ar,
            language=loaded.settings.display.language.value,
        )
        if not self._lent:
            self._display.show(self._newest)

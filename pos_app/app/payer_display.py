"""The payer's display of this till, and what it is shown when. Trouble with it stops nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pos_app.app.headless import HeadlessTill, shop_of
from pos_app.domain.display import DisplayMoment, DisplayView
from pos_app.domain.money import Fils
from pos_app.domain.sale import Sale
from pos_app.domain.sale_display import display_view_for
from pos_app.ports.devices import CustomerDisplay
from pos_app.settings.words import DisplayDriver


def open_payer_display(till: HeadlessTill) -> CustomerDisplay:
    """The display that is set. Raises BadInput for settings that cannot be."""
    display = till.loaded.settings.display
    if display.driver in {DisplayDriver.SECOND_SCREEN, DisplayDriver.VIRTUAL}:
        from ui.second_screen import SecondScreen, SecondScreenLook

        windowed = display.driver is DisplayDriver.VIRTUAL
        look = SecondScreenLook(screen=display.screen, windowed=windowed)
        return SecondScreen(look=look, clock=till.clock)
    from drivers.displays.catalog import DisplayChoice, open_display

    template = till.loaded.settings.display_template
    layout = Path(display.layout) if display.layout else None
    choice = DisplayChoice(
        driver=display.driver.value,
        transport=display.transport,
        dialect=display.dialect.value,
        layout=layout,
        crc=display.crc,
        template=(layout or _fields(template))
        if display.driver is DisplayDriver.TEMPLATE
        else None,
    )
    return open_display(choice, clock=till.clock)


class PayerDisplay:
    """Shows the sale at hand, the amount being keyed, and the shop when nothing is to be paid."""

    def __init__(self, display: CustomerDisplay, till: HeadlessTill) -> None:
        self._display = display
        shop = shop_of(till.loaded.settings.shop, demo=till.loaded.demo)
        self._frame = DisplayView(
            moment=DisplayMoment.IDLE,
            shop_name=shop.name,
            shop_name_ar=shop.name_ar,
            language=till.loaded.settings.display.language.value,
        )

    def show_sale(self, sale: Sale) -> None:
        """The sale at hand."""
        self._show(display_view_for(sale))

    def show_amount(self, amount: Fils) -> None:
        """What the cashier has keyed in so far; the shop's own picture at nothing."""
        moment = DisplayMoment.AMOUNT if amount else DisplayMoment.IDLE
        self._show(DisplayView(moment=moment, amount=amount))

    def trouble(self) -> str:
        """What is wrong with it, or ""."""
        return self._display.trouble()

    async def close(self) -> None:
        """Blank it and let it go."""
        await self._display.close()

    def _show(self, view: DisplayView) -> None:
        self._display.show(
            replace(
                view,
                shop_name=self._frame.shop_name,
                shop_name_ar=self._frame.shop_name_ar,
                language=self._frame.language,
            )
        )


def _fields(table: object) -> dict[str, object]:
    return {name: getattr(table, name) for name in table.__dataclass_fields__}  # type: ignore[attr-defined]

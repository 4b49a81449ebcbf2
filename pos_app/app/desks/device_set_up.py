"""`ui.viewmodels.setup.device_desk.DeviceDesk`: finds, tries and keeps this till's devices.

A device is tried over drivers of its own, closed afterwards; the printer that is set shares the
port with it job by job, and the payer's display is lent for as long as it is tried.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from drivers.catalog import PrinterSettings, open_printer, template_for
from pos_app.app.desks.display_draft import draft_of, readable, sample_view, words_of
from pos_app.app.desks.files.receipt_texts import copy_texts, texts_of
from pos_app.app.desks.trial_page import trial_page
from pos_app.app.headless import printer_of, printer_settings, shop_of
from pos_app.app.payer_display import DeviceTill, PayerDisplay, choice_of, open_payer_display
from pos_app.domain.display import DisplayMoment, DisplayView
from pos_app.domain.receipt import Receipt
from pos_app.errors import DeviceTrouble
from pos_app.ports.devices import CustomerDisplay, PrintOutcome, ReceiptPrinter
from pos_app.settings.layers import Loaded, load_settings
from ui.second_screen import FindScreen, screens_now
from ui.viewmodels.setup.device_desk import (
    DisplayDraft,
    FoundDevice,
    Model,
    PrinterDraft,
    Progress,
    ReceiptTexts,
    ScreenChoice,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from PySide6.QtGui import QImage

Keep = Callable[[Mapping[str, str]], Awaitable[None]]
"""Writes these settings, whose values are as people write them, and loads them anew."""

_PRINTER = ("driver", "transport", "paper", "model", "drawer", "drawer_open_level")
_WIRED = frozenset({"line", "nextion", "dwin", "template"})
_ANY_PORT = "serial:///dev/ttyS0"
"""For looking at bytes before a port was chosen; it is never opened."""


class DeviceSetUp:
    """The desk of an open till."""

    def __init__(
        self,
        *,
        till: DeviceTill,
        environ: Mapping[str, str],
        display: PayerDisplay,
        cashiers: FindScreen,
        keep: Keep,
    ) -> None:
        """`cashiers` tells the screen of the till's own window."""
        self._till = till
        self._environ = environ
        self._display = display
        self._cashiers = cashiers
        self._keep = keep
        self._pages = 0
        self._shown: DisplayDraft | None = None

    # ---- what is set, what there is ------------------------------------------------------

    def printer(self) -> PrinterDraft:
        """The printer that is set now."""
        table = self._till.loaded.settings.printer
        return PrinterDraft(**{name: str(getattr(table, name)) for name in _PRINTER})

    def display(self) -> DisplayDraft:
        """The display that is set now."""
        return draft_of(self._till.loaded.settings)

    def models(self) -> tuple[Model, ...]:
        """Every known printer model, the generic ones first."""
        from drivers.printers.models import all_models

        return tuple(
            Model(name, model.title, model.paper_setting) for name, model in all_models().items()
        )

    def screens(self) -> tuple[ScreenChoice, ...]:
        """Monitors that the till's own window does not stand on."""
        return tuple(
            ScreenChoice(
                each.serial or each.name,
                f"{each.model or each.name} · {each.place[2]} x {each.place[3]}",
            )
            for each in screens_now(self._cashiers)
            if not each.cashiers
        )

    async def find(self) -> tuple[FoundDevice, ...]:
        """What can be found within three seconds."""
        from drivers.discovery import find_printers

        return tuple(
            FoundDevice(each.url, each.title, each.stable_id, each.sure)
            for each in await find_printers()
        )

    def network(self) -> str:
        """The /24 this computer is in."""
        from drivers.discovery import own_network

        return own_network()

    async def sweep(self, progress: Progress) -> tuple[FoundDevice, ...]:
        """Every address of it, sixty-four at a time."""
        from drivers.discovery import sweep_network

        if not (network := self.network()):
            return ()
        return tuple(
            FoundDevice(each.url, each.title, each.stable_id, each.sure)
            for each in await sweep_network(network, progress=progress)
        )

    # ---- printer -------------------------------------------------------------------------

    async def page(self, printer: PrinterDraft) -> QImage:
        """Drawn on a thread: fonts may have to be read first."""
        from drivers.printers.raster import ensure_qt

        ensure_qt()
        return await asyncio.to_thread(self._draw, self._settings_of(printer))

    async def print_page(self, printer: PrinterDraft) -> PrintOutcome:
        """On a driver of its own, unless it is the demo's virtual printer."""
        self._pages += 1
        async with self._opened(printer) as opened:
            return await opened.print_receipt(self._receipt(), job=f"set-up-{self._pages}")

    async def open_drawer(self, printer: PrinterDraft) -> PrintOutcome:
        """One pulse."""
        async with self._opened(printer) as opened:
            return await opened.open_drawer()

    async def drawer_level(self, printer: PrinterDraft) -> str:
        """Only a printer with a wire back can say."""
        from drivers.printers.thermal import ThermalPrinter

        async with self._opened(printer) as opened:
            high = await opened.drawer_pin() if isinstance(opened, ThermalPrinter) else None
        return "" if high is None else "high" if high else "low"

    # ---- display -------------------------------------------------------------------------

    def preview(self, display: DisplayDraft, moment: str) -> tuple[str, ...]:
        """Lines for people: the two rows of a pole, what a panel or box is told."""
        from drivers.displays.catalog import encoder_of
        from drivers.displays.rows import rows

        if display.driver in {"none", "auto", "virtual", "second_screen"}:
            return ()
        view = self._view(display, moment)
        if display.driver == "line":
            return rows(view)
        somewhere = replace(display, transport=display.transport or _ANY_PORT)
        encoder = encoder_of(choice_of(self._loaded_with(somewhere).settings))
        return tuple(readable(frame.data) for frame in encoder.frames(view, None))

    async def show(self, display: DisplayDraft, moment: str) -> None:
        """The same draft goes on with its connection; another one gets a new one."""
        if self._shown != display:
            await self._display.lend(self._open(display))
            self._shown = display
        self._display.show_sample(self._view(display, moment))

    def display_trouble(self) -> str:
        """Of whatever is shown now."""
        return self._display.trouble() if self._shown else ""

    async def end_show(self) -> None:
        """What is set takes over again."""
        if self._shown is not None:
            self._shown = None
            await self._display.take_back(open_payer_display(self._till, self._cashiers))

    # ---- keep ----------------------------------------------------------------------------

    async def keep(self, *, printer: PrinterDraft | None, display: DisplayDraft | None) -> None:
        """Checked as a whole first: settings that cannot be never reach the disk."""
        words: dict[str, str] = {}
        if printer is not None:
            open_printer(self._settings_of(printer))
            words |= {f"printer.{name}": getattr(printer, name) for name in _PRINTER}
        if display is not None:
            words |= words_of(display)
        load_settings(self._environ, words, demo=self._till.loaded.demo)
        if display is not None and display.driver in _WIRED:
            for moment in DisplayMoment:
                with contextlib.suppress(DeviceTrouble):  # a link that it cannot draw is no fault
                    self.preview(display, moment.value)
        await self._keep(words)
        if printer is not None:
            await self._use_printer(printer)
        if display is not None:
            self._shown = None
            await self._display.take_back(open_payer_display(self._till, self._cashiers))

    def receipt_texts(self) -> ReceiptTexts:
        """Read anew each time."""
        return texts_of(self._till.loaded)

    async def copy_receipt_texts(self) -> None:
        """Where none lies there yet."""
        await asyncio.to_thread(copy_texts, self._till.loaded)

    async def use_receipt_texts(self) -> None:
        """From the next slip on; what is being printed is left alone."""
        from drivers.printers.thermal import ThermalPrinter

        printer = self._till.printer
        if isinstance(printer, ThermalPrinter):
            printer.use_template(template_for(printer_settings(self._till.loaded)))
        else:
            await self._use_printer(self.printer())

    async def _use_printer(self, printer: PrinterDraft) -> None:
        from drivers.printers.models import model_for
        from drivers.virtual import VirtualPrinter

        before = self._till.printer
        if printer.driver == "virtual" and isinstance(before, VirtualPrinter):
            now = printer_settings(self._till.loaded)
            before.use(model_for(now.paper, now.model), template_for(now))  # its window goes on
            return
        self._till.printer = printer_of(self._till.loaded)
        if before is not None:
            await before.close()

    # ---- inside --------------------------------------------------------------------------

    @asynccontextmanager
    async def _opened(self, printer: PrinterDraft) -> AsyncIterator[ReceiptPrinter]:
        if printer.driver == "virtual" and self._is_virtual(self._till.printer):
            assert self._till.printer is not None
            yield self._till.printer
            return
        opened = open_printer(self._settings_of(printer))
        try:
            yield opened
        finally:
            await opened.close()

    @staticmethod
    def _is_virtual(printer: ReceiptPrinter | None) -> bool:
        from drivers.virtual import VirtualPrinter

        return isinstance(printer, VirtualPrinter)

    def _settings_of(self, printer: PrinterDraft) -> PrinterSettings:
        return replace(
            printer_settings(self._till.loaded),
            driver=printer.driver,
            transport=printer.transport,
            paper=printer.paper,
            model=printer.model,
            drawer_pin=5 if printer.drawer == "pin5" else 2,
        )

    def _draw(self, settings: PrinterSettings) -> QImage:
        from PySide6.QtGui import QImage

        from drivers.catalog import picture_of

        return QImage.fromData(picture_of(settings, self._receipt()))

    def _receipt(self) -> Receipt:
        loaded = self._till.loaded
        return trial_page(
            shop_of(loaded.settings.shop, demo=loaded.demo),
            till=loaded.settings.till.number,
            at=self._till.clock.now(),
            demo=loaded.demo,
        )

    def _loaded_with(self, display: DisplayDraft) -> Loaded:
        """The settings as they would be with `display`. Raises BadInput."""
        return load_settings(self._environ, words_of(display), demo=self._till.loaded.demo)

    def _open(self, display: DisplayDraft) -> CustomerDisplay:
        return open_payer_display(self._till, self._cashiers, loaded=self._loaded_with(display))

    def _view(self, display: DisplayDraft, moment: str) -> DisplayView:
        loaded = self._till.loaded
        return sample_view(display, moment, shop_of(loaded.settings.shop, demo=loaded.demo))

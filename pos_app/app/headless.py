"""A till without a screen: settings in, gateway, journal, printer and use cases out."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pos_app.app.demo import DemoGateway, start_demo_gateway
from pos_app.app.system_clock import SystemClock
from pos_app.domain.enquiry_plan import EnquiryPlan
from pos_app.domain.receipt import Shop
from pos_app.domain.sale_record import replay, sale_row
from pos_app.errors import BadInput
from pos_app.gateway.connect import Gateway, GatewayConfig, open_gateway
from pos_app.journal.store import JournalStore, open_journal
from pos_app.ports.clock import Clock
from pos_app.ports.devices import ReceiptPrinter
from pos_app.settings.checks import require_gateway, with_demo_gateway
from pos_app.settings.layers import Loaded
from pos_app.settings.model import ShopLines, Timing
from pos_app.settings.secret_places import load_credentials
from pos_app.settings.words import Drawer, PrinterDriver
from pos_app.usecases.print_receipt import Printing
from pos_app.usecases.run_sale import Announce, SaleRunner, nothing_to_announce
from pos_app.usecases.sale_book import SaleBook

if TYPE_CHECKING:
    from drivers.catalog import PrinterSettings

DEMO_PAYER = "scenario"
"""Headless, the scenario plays the payer; beside a window a person does."""


@dataclass(slots=True)
class HeadlessTill:
    """Everything a command needs. Close it by leaving `open_headless`."""

    loaded: Loaded
    clock: Clock
    gateway: Gateway
    journal: JournalStore
    book: SaleBook
    plan: EnquiryPlan
    printer: ReceiptPrinter | None
    demo: DemoGateway | None

    def runner(self, announce: Announce = nothing_to_announce) -> SaleRunner:
        """The loop that moves sales; `announce` hears of receipts due and alarms."""
        return SaleRunner(self.book, self.gateway.payments, self.clock, self.plan, announce)

    async def let_printer_go(self) -> None:
        """Close whatever printer is in use by now: the set-up may have put in another."""
        if self.printer is not None:
            await self.printer.close()

    def printing(self) -> Printing | None:
        """How receipts are printed, or None where no printer is set."""
        if self.printer is None:
            return None
        settings = self.loaded.settings
        return Printing(
            printer=self.printer,
            journal=self.journal,
            clock=self.clock,
            shop=shop_of(settings.shop, demo=self.loaded.demo),
            demo=self.loaded.demo,
            has_drawer=settings.printer.drawer is not Drawer.NONE,
        )


@asynccontextmanager
async def open_headless(
    loaded: Loaded,
    *,
    environ: Mapping[str, str],
    clock: Clock | None = None,
    payer: str = DEMO_PAYER,
) -> AsyncIterator[HeadlessTill]:
    """Open everything in order, and let it go in reverse.

    Raises BadInput (settings, secrets), JournalTrouble (`till_open` where another process has
    it), Unreachable `demo_gateway`.
    """
    clock = clock or SystemClock()
    settings = loaded.settings
    loaded.home.prepare()
    async with AsyncExitStack() as closing:
        config = gateway_config(loaded, environ)
        journal = await open_journal(
            loaded.home.journal,
            project=lambda entries: sale_row(sale) if (sale := replay(entries)) else None,
            now=clock.now,
        )
        closing.push_async_callback(journal.close)
        demo = None
        if loaded.demo:
            demo = await start_demo_gateway(
                ledger=loaded.home.data / "ledger.jsonl", payer=payer, environ=environ
            )
            closing.push_async_callback(demo.close)
            loaded = _beside(loaded, demo)
            config = gateway_config(loaded, environ)
        gateway = open_gateway(config, clock)
        closing.push_async_callback(gateway.close)
        till = HeadlessTill(
            loaded=loaded,
            clock=clock,
            gateway=gateway,
            journal=journal,
            book=SaleBook(
                journal=journal, clock=clock, till=settings.till.number, store=settings.till.store
            ),
            plan=plan_of(settings.timing),
            printer=printer_of(loaded),
            demo=demo,
        )
        closing.push_async_callback(till.let_printer_go)
        yield till


@asynccontextmanager
async def open_office(loaded: Loaded, *, environ: Mapping[str, str]) -> AsyncIterator[Gateway]:
    """The gateway alone, for operations that touch no sale: possible beside an open till."""
    clock = SystemClock()
    async with AsyncExitStack() as closing:
        config = gateway_config(loaded, environ)
        if loaded.demo:
            loaded.home.prepare()
            demo = await start_demo_gateway(
                ledger=loaded.home.data / "ledger.jsonl", payer=DEMO_PAYER, environ=environ
            )
            closing.push_async_callback(demo.close)
            loaded = _beside(loaded, demo)
            config = gateway_config(loaded, environ)
        gateway = open_gateway(config, clock)
        closing.push_async_callback(gateway.close)
        yield gateway


def gateway_config(loaded: Loaded, environ: Mapping[str, str]) -> GatewayConfig:
    """What the gateway is told, with the secrets in it. Raises BadInput."""
    settings = loaded.settings
    require_gateway(settings)
    secrets = load_credentials(loaded, environ)
    return GatewayConfig(
        base_url=settings.gateway.base_url,
        gateway_url=settings.gateway.gateway_url,
        merchant_code=settings.gateway.merchant_code,
        access_code=secrets.access_code.reveal(),
        secret_key=secrets.secret_key.reveal(),
        iv_key=secrets.iv_key.reveal(),
        username=secrets.username.reveal(),
        password=secrets.password.reveal(),
        connect_timeout=settings.timing.connect,
        read_timeout=settings.timing.read,
        pos_amount_as_text=settings.gateway.pos_amount_as_text,
        try_cancel=settings.gateway.try_cancel,
    )


def plan_of(timing: Timing) -> EnquiryPlan:
    """The timing of sales as it is set."""
    return EnquiryPlan(
        looks=timing.looks,
        poll=timing.poll,
        watchdog=timing.watchdog,
        late_watch=timing.late_watch,
        settle=timing.settle,
    )


def shop_of(lines: ShopLines, *, demo: bool) -> Shop:
    """Who issues receipts. A demo till without a name of its own has a made-up shop."""
    name, name_ar = lines.name, lines.name_ar
    if demo and not name:
        name, name_ar = "Al Nakheel Café", "مقهى النخيل"
    return Shop(
        name=name,
        name_ar=name_ar,
        lines=lines.lines,
        logo=lines.logo,
        footer=lines.footer,
        footer_ar=lines.footer_ar,
    )


def printer_of(loaded: Loaded) -> ReceiptPrinter | None:
    """The receipt printer that is set, or None. Touches no hardware. Raises BadInput.

    A shop's own receipt texts that cannot be read never keep a till from selling: it then prints
    the standard ones, and set-up and `doctor` say what is wrong (`receipt_texts_trouble`).
    """
    if loaded.settings.printer.driver is PrinterDriver.NONE:
        return None
    from drivers.catalog import open_printer

    return open_printer(printer_settings(loaded))


def receipt_texts_trouble(loaded: Loaded) -> BadInput | None:
    """What is wrong with the shop's own receipt texts; None where there are none, or sound ones."""
    from drivers.printers.slips.template import load_template

    try:
        load_template(loaded.home.data / "receipts")
    except BadInput as trouble:
        return trouble
    return None


def printer_settings(loaded: Loaded) -> PrinterSettings:
    """What the settings say of the printer, with the shop's own texts where they are sound."""
    from drivers.catalog import PrinterSettings

    sound = receipt_texts_trouble(loaded) is None

    printer = loaded.settings.printer
    return PrinterSettings(
        driver=printer.driver.value,
        transport=printer.transport,
        paper=printer.paper.value,
        model=printer.model,
        languages=printer.languages.value,
        drawer_pin=5 if printer.drawer is Drawer.PIN5 else 2,
        templates=loaded.home.data / "receipts" if sound else None,
        lock_folder=loaded.home.root,
    )


def _beside(loaded: Loaded, demo: DemoGateway) -> Loaded:
    """The settings with the simulator's address in them."""
    return replace(loaded, settings=with_demo_gateway(loaded.settings, demo.url))

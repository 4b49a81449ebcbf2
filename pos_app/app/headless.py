"""A till without a screen: settings in, gateway, journal, printer and use cases out."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from pos_app.app.system_clock import SystemClock
from pos_app.domain.receipt import Shop
from pos_app.errors import BadInput
from pos_app.gateway.config import GatewayConfig, Health
from pos_app.journal.store import JournalStore, open_journal
from pos_app.ports.clock import Clock
from pos_app.settings.checks import require_gateway, with_demo_gateway
from pos_app.settings.layers import Loaded
from pos_app.settings.model import ShopLines, Timing
from pos_app.settings.secret_places import load_credentials
from pos_app.settings.words import Drawer, PrinterDriver

if TYPE_CHECKING:  # made when they are first asked for
    from drivers.catalog import PrinterSettings
    from pos_app.app.demo import DemoGateway
    from pos_app.domain.enquiry_plan import EnquiryPlan
    from pos_app.domain.entry import Entry, SaleRow
    from pos_app.domain.sale import Sale
    from pos_app.gateway.connect import Gateway
    from pos_app.ports.devices import ReceiptPrinter
    from pos_app.usecases.print_receipt import Printing
    from pos_app.usecases.run_sale import Announce, SaleRunner
    from pos_app.usecases.sale_book import SaleBook

DEMO_PAYER = "scenario"
"""Headless, the scenario plays the payer; beside a window a person does."""


class HeadlessTill:
    """Everything a command needs. Close it by leaving `open_headless`.

    What talks to the gateway, and what moves sales, is made when it is first asked for: the first
    keypad needs neither.
    """

    def __init__(
        self,
        *,
        loaded: Loaded,
        clock: Clock,
        journal: JournalStore,
        config: GatewayConfig,
        printer: ReceiptPrinter | None,
        demo: DemoGateway | None,
    ) -> None:
        self.loaded = loaded
        self.clock = clock
        self.journal = journal
        self.printer = printer
        self.demo = demo
        self._config = config
        self._watchers: list[Callable[[Sale], None]] = []

    @cached_property
    def gateway(self) -> Gateway:
        """The merchant's gateway. Nothing is sent by making it."""
        from pos_app.gateway.connect import open_gateway

        return open_gateway(self._config, self.clock)

    def gateway_health(self) -> Health:
        """What is known of it; nothing before it was needed."""
        return self.gateway.health() if "gateway" in vars(self) else Health()

    @cached_property
    def book(self) -> SaleBook:
        """Every sale, by the journal."""
        from pos_app.usecases.sale_book import SaleBook

        till = self.loaded.settings.till
        book = SaleBook(journal=self.journal, clock=self.clock, till=till.number, store=till.store)
        for changed in self._watchers:
            book.watch(changed)
        return book

    def watch_sales(self, changed: Callable[[Sale], None]) -> None:
        """Have `changed(sale)` told of each change of any sale."""
        self._watchers.append(changed)
        if "book" in vars(self):
            self.book.watch(changed)

    @cached_property
    def plan(self) -> EnquiryPlan:
        """The timing of sales as it is set."""
        return plan_of(self.loaded.settings.timing)

    def runner(self, announce: Announce | None = None) -> SaleRunner:
        """The loop that moves sales; `announce` hears of receipts due and alarms."""
        from pos_app.usecases.run_sale import SaleRunner, nothing_to_announce

        told = announce or nothing_to_announce
        return SaleRunner(self.book, self.gateway.payments, self.clock, self.plan, told)

    async def let_gateway_go(self) -> None:
        """Close its connections, if there ever were any."""
        if "gateway" in vars(self):
            await self.gateway.close()

    async def let_printer_go(self) -> None:
        """Close whatever printer is in use by now: the set-up may have put in another."""
        if self.printer is not None:
            await self.printer.close()

    def printing(self) -> Printing | None:
        """How receipts are printed, or None where no printer is set."""
        from pos_app.usecases.print_receipt import Printing

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
    loaded.home.prepare()
    async with AsyncExitStack() as closing:
        config = gateway_config(loaded, environ)
        journal = await open_journal(loaded.home.journal, project=_sale_row, now=clock.now)
        closing.push_async_callback(journal.close)
        demo = None
        if loaded.demo:
            from pos_app.app.demo import start_demo_gateway

            demo = await start_demo_gateway(
                ledger=loaded.home.data / "ledger.jsonl", payer=payer, environ=environ
            )
            closing.push_async_callback(demo.close)
            loaded = _beside(loaded, demo)
            config = gateway_config(loaded, environ)
        till = HeadlessTill(
            loaded=loaded,
            clock=clock,
            journal=journal,
            config=config.checked(),
            printer=printer_of(loaded),
            demo=demo,
        )
        closing.push_async_callback(till.let_gateway_go)
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
            from pos_app.app.demo import start_demo_gateway

            demo = await start_demo_gateway(
                ledger=loaded.home.data / "ledger.jsonl", payer=DEMO_PAYER, environ=environ
            )
            closing.push_async_callback(demo.close)
            loaded = _beside(loaded, demo)
            config = gateway_config(loaded, environ)
        from pos_app.gateway.connect import open_gateway

        gateway = open_gateway(config, clock)
        closing.push_async_callback(gateway.close)
        yield gateway


def _sale_row(entries: Sequence[Entry]) -> SaleRow | None:
    """The projection of a sale's entries; also where a journal is built anew at the start."""
    from pos_app.domain.sale_record import replay, sale_row

    sale = replay(entries)
    return None if sale is None else sale_row(sale)


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
    from pos_app.domain.enquiry_plan import EnquiryPlan

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

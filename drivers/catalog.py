"""Opens the printer that settings name, and lists what there is to choose from.

Nothing is imported before it is needed: a till without a printer pays nothing for having drivers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pos_app.errors import BadInput
from pos_app.ports.devices import PrintOutcome, PrintState, Readiness, ReceiptPrinter

if TYPE_CHECKING:
    from drivers.printers.slips.template import Template
    from pos_app.domain.receipt import Receipt

PRINTER_DRIVERS = ("none", "auto", "virtual", "text", "escpos")


@dataclass(frozen=True, slots=True)
class PrinterSettings:
    """The `[printer]` table of the settings, checked by `open_printer`."""

    driver: str = "none"
    transport: str = ""
    paper: str = "80mm"
    model: str = ""
    """A name of `printer_models`; "" for the generic one of `paper`."""
    languages: str = ""
    """`both`, `en` or `ar`; "" for what the template says."""
    drawer_pin: int = 2
    templates: Path | None = None
    """The home's folder `receipts` with the shop's own template."""
    lock_folder: Path | None = None


class NoPrinter:
    """`ReceiptPrinter` of a till that has none: says so, breaks nothing."""

    async def print_receipt(self, receipt: Receipt, *, job: str) -> PrintOutcome:
        """Always failed, `no_printer`."""
        return PrintOutcome(job, PrintState.FAILED, "no_printer", untouched=True)

    async def readiness(self) -> Readiness:
        """Nothing is known of nothing."""
        return Readiness.UNKNOWN

    async def open_drawer(self) -> PrintOutcome:
        """Always failed, `no_printer`: the drawer hangs on the printer."""
        return PrintOutcome("drawer", PrintState.FAILED, "no_printer")

    async def close(self) -> None:
        """Nothing is open."""


def open_printer(settings: PrinterSettings) -> ReceiptPrinter:
    """The printer of `settings`. Touches no hardware: the first job does.

    Call it on the main thread: without a window it makes the offscreen Qt application that draws.
    Raises BadInput (`printer_driver`, `printer_paper`, `printer_model`, `printer_languages`,
    `printer_drawer_pin`, `transport_*`, `template_*`), its `field` naming the setting.
    """
    if settings.driver == "auto":
        from drivers.found_printer import FoundPrinter
        from drivers.printers.raster import ensure_qt

        ensure_qt()
        return FoundPrinter(
            lambda url: open_printer(replace(settings, driver="escpos", transport=url))
        )
    if settings.driver not in PRINTER_DRIVERS:
        raise BadInput(
            "printer_driver", f"may be: {', '.join(PRINTER_DRIVERS)}", field="printer.driver"
        )
    if settings.driver == "none":
        return NoPrinter()
    from drivers.printers.models import model_for

    template = template_for(settings)
    if settings.driver == "text":
        from drivers.printers.text_printer import TextPrinter

        return TextPrinter(template=template)
    model = model_for(settings.paper, settings.model)
    from drivers.printers.raster import ensure_qt

    if settings.driver == "virtual":
        from drivers.virtual import VirtualPrinter

        ensure_qt()
        return VirtualPrinter(model, template)
    from drivers.printers.thermal import ThermalPrinter
    from drivers.transports.address import SerialAddress, parse_address
    from drivers.transports.transport import open_transport

    address = parse_address(settings.transport, field="printer.transport")
    if isinstance(address, SerialAddress) and address.flow == "xonxoff":
        # 11h and 13h occur in pictures: the line would stop in the middle of a receipt.
        raise BadInput(
            "transport_option",
            "flow=xonxoff cannot carry pictures; use rtscts or none",
            field="printer.transport",
        )
    if settings.drawer_pin not in (2, 5):
        raise BadInput("printer_drawer_pin", "may be: 2, 5", field="printer.drawer_pin")
    ensure_qt()
    return ThermalPrinter(
        open_transport(address),
        model,
        template,
        drawer_pin=settings.drawer_pin,
        lock_folder=settings.lock_folder,
    )


def picture_of(settings: PrinterSettings, receipt: Receipt) -> bytes:
    """`receipt` as that printer would print it: a PNG of its dots, from the very same layout.

    Raises BadInput as `open_printer` does. Where nothing prints, as the generic printer would.
    """
    from drivers.printers.models import model_for
    from drivers.printers.raster import draw, ensure_qt
    from drivers.printers.slips.slip_bytes import slip_lines

    ensure_qt()
    model = model_for(settings.paper, settings.model)
    return draw(slip_lines(receipt, template_for(settings), model), model.paper).png()


def printer_models() -> Mapping[str, str]:
    """Names of the known models with their titles, for the set-up."""
    from drivers.printers.models import all_models

    return {name: model.title for name, model in all_models().items()}


def template_for(settings: PrinterSettings) -> Template:
    """The receipts' template with the shop's own texts. Raises BadInput `template_*`."""
    from drivers.printers.slips.template import LANGUAGES, load_template

    template = load_template(settings.templates)
    if not settings.languages:
        return template
    if settings.languages not in LANGUAGES:
        raise BadInput(
            "printer_languages", f"may be: {', '.join(LANGUAGES)}", field="printer.languages"
        )
    return replace(template, languages=settings.languages)

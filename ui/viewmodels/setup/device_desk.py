"""What the set-up of devices asks of the till: find, try, look, keep.

`pos_app/app/desks/device_set_up.py` is the real one, `tests/ui/fake_devices.py` the fake. The
first-start wizard may show the same view model over the same desk.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from pos_app.ports.devices import PrintOutcome

if TYPE_CHECKING:
    from PySide6.QtGui import QImage


@dataclass(frozen=True, slots=True)
class FoundDevice:
    """Something that could be a printer or a display. `url` is what the setting would be."""

    url: str
    title: str
    stable_id: str = ""
    sure: bool = False
    """It says itself that it is a printer; otherwise a person must say so before it is tried."""


@dataclass(frozen=True, slots=True)
class PrinterDraft:
    """A printer as it would be set. Words as in settings.toml."""

    driver: str = "none"
    transport: str = ""
    paper: str = "80mm"
    model: str = ""
    drawer: str = "none"
    drawer_open_level: str = ""
    """`high` or `low`: the level of the drawer's switch while it is open; "" unknown."""


@dataclass(frozen=True, slots=True)
class BoxDraft:
    """A QR box described in bytes: `[display.template]`, words as in settings.toml."""

    show: str = ""
    amount: str = ""
    paid: str = ""
    failed: str = ""
    idle: str = ""
    init: str = ""
    length_bytes: str = "0"
    checksum: str = "none"
    ack: str = ""
    ack_seconds: str = "0.5"


@dataclass(frozen=True, slots=True)
class DisplayDraft:
    """A payer's display as it would be set. Words as in settings.toml."""

    driver: str = "none"
    transport: str = ""
    dialect: str = "epson"
    language: str = "both"
    theme: str = "dark"
    screen: str = ""
    crc: bool = False
    layout: str = ""
    """A file that describes panel or box; "" for the shipped layout, or for `box`."""
    box: BoxDraft = BoxDraft()


@dataclass(frozen=True, slots=True)
class ReceiptTexts:
    """The shop's own texts and rows of receipts: a file that a person edits."""

    path: str
    stamp: int = 0
    """Changes when the file does; 0 where there is none, and the standard texts are used."""
    trouble: BaseException | None = None
    """Why it cannot be used, a BadInput `template_*`; its `field` names the place."""


@dataclass(frozen=True, slots=True)
class ScreenChoice:
    """A monitor beside the cashier's. `id` is what `display.screen` would be."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Model:
    """A known printer model: `id` for the settings, `title` for people, the paper it takes."""

    id: str
    title: str
    paper: str


Progress = Callable[[int, int], None]
"""Called on the UI's loop: so many addresses asked, of so many."""


class DeviceDesk(Protocol):
    """Finds, tries and keeps the till's devices. Every method may raise a PosError."""

    def printer(self) -> PrinterDraft:
        """The printer that is set now."""

    def display(self) -> DisplayDraft:
        """The display that is set now."""

    def models(self) -> tuple[Model, ...]:
        """Every known printer model, the generic ones first."""

    def screens(self) -> tuple[ScreenChoice, ...]:
        """Monitors that the till's own window does not stand on."""

    async def find(self) -> tuple[FoundDevice, ...]:
        """What can be found within three seconds. Not one byte is written to anything unknown."""

    def network(self) -> str:
        """The network that `sweep` would ask, as 192.168.1.0/24; "" without one."""

    async def sweep(self, progress: Progress) -> tuple[FoundDevice, ...]:
        """Ask every address of the network for a printer's port. May be cancelled."""

    async def page(self, printer: PrinterDraft) -> QImage:
        """The test page as `printer` would print it, from the very layout of the paper."""

    async def print_page(self, printer: PrinterDraft) -> PrintOutcome:
        """Print the test page on `printer`, which is not set by that."""

    async def open_drawer(self, printer: PrinterDraft) -> PrintOutcome:
        """Pulse the drawer that hangs on `printer`."""

    async def drawer_level(self, printer: PrinterDraft) -> str:
        """`high`, `low`, or "" where the printer does not say."""

    def receipt_texts(self) -> ReceiptTexts:
        """The shop's own texts of receipts, checked as they lie there now."""

    async def copy_receipt_texts(self) -> None:
        """Lay a copy of the standard texts there, for the shop to change; never over another."""

    async def use_receipt_texts(self) -> None:
        """Print with the texts as they lie there now."""

    def preview(self, display: DisplayDraft, moment: str) -> tuple[str, ...]:
        """What a wired `display` would be told at `moment`, as lines to read; () for a screen.

        Needs no port yet. Raises BadInput for a layout or a box that cannot be.
        """

    async def show(self, display: DisplayDraft, moment: str) -> None:
        """Show a made-up sale at `moment` on the real device, in place of what is set."""

    def display_trouble(self) -> str:
        """What is wrong with the display that is tried, a kind; "" while all is well."""

    async def end_show(self) -> None:
        """Give the payer's display back to what is set."""

    async def keep(self, *, printer: PrinterDraft | None, display: DisplayDraft | None) -> None:
        """Write the settings and use them at once. Raises BadInput, NotAllowed (policy)."""

"""Opens the display that the settings name. The one place that knows every kind on a wire."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drivers.displays.dwin import Dwin
from drivers.displays.frames import Encoder
from drivers.displays.layouts import dwin_layout, nextion_layout
from drivers.displays.line_display import LineDialect, LineDisplay
from drivers.displays.nextion import Nextion
from drivers.displays.template_file import read_template, tables_of_settings, template_of
from drivers.displays.wire import OwnWire, SharedWire
from drivers.displays.wired import WiredDisplay
from drivers.nothing import NoDisplay
from drivers.transports.address import parse_address
from drivers.transports.transport import Transport, open_transport
from pos_app.errors import BadInput
from pos_app.ports.clock import Clock
from pos_app.ports.devices import CustomerDisplay

DRIVERS = ("none", "line", "nextion", "dwin", "template")
"""`second_screen` and `virtual` are windows: `ui/second_screen.py`."""


@dataclass(frozen=True, slots=True)
class DisplayChoice:
    """What the settings say of the display, as plain words."""

    driver: str
    transport: str = ""
    dialect: str = "epson"
    """Of a line display: `epson`, `utc`, `aedex`, `cd5220`."""
    layout: Path | None = None
    """A Nextion's or DWIN's own layout; None takes the shipped one."""
    crc: bool = False
    """Whether a DWIN's configuration has CRC switched on."""
    template: Mapping[str, Any] | Path | None = None
    """Of a QR box: a file, or the table `[display.template]`."""


def open_display(
    choice: DisplayChoice,
    *,
    clock: Clock,
    printer_transport: str = "",
    lock_folder: Path | None = None,
) -> CustomerDisplay:
    """The display of `choice`; it connects with its first view, so nothing blocks here.

    Where its port is also the printer's, it stands before that printer: it then takes the port
    for a frame at a time, under the printer's lock in `lock_folder`, and with the printer's
    options. Only a line display can. Raises BadInput naming the setting at fault.
    """
    if choice.driver == "none":
        return NoDisplay()
    shared = is_same_port(choice.transport, printer_transport)
    encoder = encoder_of(choice, shared=shared)
    if shared:
        transport = _transport(printer_transport)
        return WiredDisplay(encoder, SharedWire(transport, lock_folder=lock_folder), clock=clock)
    return WiredDisplay(encoder, OwnWire(_transport(choice.transport)), clock=clock)


def is_same_port(transport: str, other: str) -> bool:
    """Whether two transport addresses mean one port, whatever their options."""
    here, there = (each.strip().partition("?")[0] for each in (transport, other))
    return bool(here) and here == there


def encoder_of(choice: DisplayChoice, *, shared: bool = False) -> Encoder:
    """The pure half of `choice`. Raises BadInput."""
    if shared and choice.driver != "line":
        raise BadInput(
            "display_cannot_share", "only a line display stands before a printer", field=_DRIVER
        )
    match choice.driver:
        case "line":
            return LineDisplay(_dialect(choice.dialect), shared_port=shared)
        case "nextion":
            return Nextion(nextion_layout(choice.layout))
        case "dwin":
            return Dwin(dwin_layout(choice.layout), crc=choice.crc)
        case "template":
            return _template(choice.template)
    raise BadInput(
        "display_unknown", f"{choice.driver!r} is none of {', '.join(DRIVERS)}", field=_DRIVER
    )


_DRIVER = "display.driver"


def _template(template: Mapping[str, Any] | Path | None) -> Encoder:
    if template is None:
        raise BadInput("template_missing", "a QR box needs its template", field="display.template")
    if isinstance(template, Path):
        return read_template(template)
    return template_of(template if "moments" in template else tables_of_settings(template))


def _dialect(word: str) -> LineDialect:
    try:
        return LineDialect(word)
    except ValueError:
        raise BadInput(
            "dialect_unknown", f"{word!r} is none of {', '.join(LineDialect)}",
            field="display.dialect",
        ) from None  # fmt: skip


def _transport(url: str) -> Transport:
    return open_transport(parse_address(url, field="display.transport"))

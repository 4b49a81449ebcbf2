"""What each setting of devices, gateway and waiting times is called, and what it does."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from ui.wording import isolated, translate

_PRINTER: Mapping[str, Callable[[], tuple[str, str]]] = {
    "printer.driver": lambda: (
        translate("Settings", "Printer"),
        translate("Settings", "What prints the receipts."),
    ),
    "printer.transport": lambda: (
        translate("Settings", "Printer connection"),
        translate("Settings", "How bytes reach the printer."),
    ),
    "printer.paper": lambda: (
        translate("Settings", "Paper width"),
        translate("Settings", "Of the roll."),
    ),
    "printer.model": lambda: (
        translate("Settings", "Printer model"),
        translate("Settings", "Its profile; empty takes one that fits most."),
    ),
    "printer.drawer": lambda: (
        translate("Settings", "Cash drawer"),
        translate("Settings", "The pin of the printer that it hangs on."),
    ),
    "printer.drawer_open_level": lambda: (
        translate("Settings", "Drawer switch"),
        translate("Settings", "How the printer says that the drawer stands open."),
    ),
}
_DISPLAY: Mapping[str, Callable[[], tuple[str, str]]] = {
    "display.driver": lambda: (
        translate("Settings", "Customer display"),
        translate("Settings", "What shows the amount to the customer."),
    ),
    "display.transport": lambda: (
        translate("Settings", "Display connection"),
        translate("Settings", "How bytes reach the display."),
    ),
    "display.dialect": lambda: (
        translate("Settings", "Commands of the line display"),
        translate("Settings", "Its manual names them."),
    ),
    "display.language": lambda: (
        translate("Settings", "Language of the display"),
        translate("Settings", "Both, where it can show both scripts."),
    ),
    "display.theme": lambda: (
        translate("Settings", "Look of the second screen"),
        translate("Settings", "Light or dark."),
    ),
    "display.screen": lambda: (
        translate("Settings", "Which second screen"),
        translate("Settings", "Its name or serial number; empty: any."),
    ),
    "display.pictures": lambda: (
        translate("Settings", "Pictures while nothing is sold"),
        translate("Settings", "The path of a folder whose pictures the second screen shows."),
    ),
    "display.layout": lambda: (
        translate("Settings", "Layout of the display"),
        translate("Settings", "The path of a file for a Nextion, a DWIN or a QR box."),
    ),
    "display.crc": lambda: (
        translate("Settings", "Checksums of the DWIN"),
        translate("Settings", "As the display is configured."),
    ),
    "scanner.transport": lambda: (
        translate("Settings", "Serial scanner"),
        translate(
            "Settings", "Such as serial:///dev/ttyACM0?baud=9600. One that types needs none."
        ),
    ),
}
_GATEWAY: Mapping[str, Callable[[], tuple[str, str]]] = {
    "gateway.environment": lambda: (
        translate("Settings", "Hesabe environment"),
        translate("Settings", "Real money, the sandbox, or a demo on this computer."),
    ),
    "gateway.base_url": lambda: (
        translate("Settings", "Hesabe address"),
        translate("Settings", "Where invoices are made."),
    ),
    "gateway.gateway_url": lambda: (
        translate("Settings", "Hesabe checkout address"),
        translate("Settings", "Where payments are asked after."),
    ),
    "gateway.merchant_code": lambda: (
        translate("Settings", "Merchant code"),
        translate("Settings", "Your account's number at Hesabe."),
    ),
    "gateway.terminal_id": lambda: (
        translate("Settings", "Terminal"),
        translate("Settings", "The card terminal that sales go to unless another is chosen."),
    ),
    "gateway.allowed_terminals": lambda: (
        translate("Settings", "Allowed terminals"),
        translate("Settings", "The only ones that this till may charge; empty: all."),
    ),
    "gateway.pos_amount_as_text": lambda: (
        translate("Settings", "Amounts as text"),
        translate("Settings", "Only where Hesabe's support asks for it."),
    ),
    "gateway.try_cancel": lambda: (
        translate("Settings", "Ask Hesabe to stop a sale"),
        translate("Settings", "Whether Cancel also asks Hesabe to take it off the terminal."),
    ),
    "secrets.access_code": lambda: (
        translate("Settings", "Access code"),
        translate("Settings", "From Hesabe. Never shown."),
    ),
    "secrets.secret_key": lambda: (
        translate("Settings", "Secret key"),
        translate("Settings", "From Hesabe. Never shown."),
    ),
    "secrets.iv_key": lambda: (
        translate("Settings", "IV key"),
        translate("Settings", "From Hesabe. Never shown."),
    ),
    "secrets.username": lambda: (
        translate("Settings", "Sign-in name"),
        translate("Settings", "Of the account at Hesabe. Never shown."),
    ),
    "secrets.password": lambda: (
        translate("Settings", "Sign-in password"),
        translate("Settings", "Of the account at Hesabe. Never shown."),
    ),
}
_TIMING: Mapping[str, Callable[[], tuple[str, str]]] = {
    "timing.connect": lambda: (
        translate("Settings", "Until a connection must stand"),
        translate("Settings", "Then Hesabe counts as not reached."),
    ),
    "timing.read": lambda: (
        translate("Settings", "Until an answer must come"),
        translate("Settings", "Then the outcome is not known, and the till asks for it."),
    ),
    "timing.looks": lambda: (
        translate("Settings", "Looks for a lost answer"),
        translate("Settings", "Seconds between them."),
    ),
    "timing.poll": lambda: (
        translate("Settings", "How often Hesabe is asked"),
        translate("Settings", "Until which second, and every how many."),
    ),
    "timing.watchdog": lambda: (
        translate("Settings", "Patience"),
        translate("Settings", "Then the cashier is asked what to do."),
    ),
    "timing.late_watch": lambda: (
        translate("Settings", "Watch for late payments"),
        translate("Settings", "So long after a sale ended unpaid."),
    ),
    "timing.settle": lambda: (
        translate("Settings", "Until a lost sale counts as never arrived"),
        translate("Settings", "Nothing is sent a second time before."),
    ),
}
_FLEET: Mapping[str, Callable[[], tuple[str, str]]] = {
    "roles.cashier": lambda: (
        translate("Settings", "What cashiers may do"),
        translate("Settings", "Without anybody's PIN; empty: as delivered."),
    ),
    "roles.supervisor": lambda: (
        translate("Settings", "What supervisors may do"),
        translate("Settings", "And approve for others; empty: as delivered."),
    ),
    "monitoring.metrics_file": lambda: (
        translate("Settings", "File for monitoring"),
        translate("Settings", "Where the till writes its health for IT's programs."),
    ),
}
_TEMPLATE = (
    *("init", "idle", "show", "amount", "paid", "failed"),
    *("length_bytes", "checksum", "ack", "ack_seconds"),
)


def _template(name: str) -> tuple[str, str]:
    #: A part of the description of a display; %1 is its name in the file.
    text = translate("Settings", "Display's own bytes: %1").replace("%1", isolated(name))
    return text, translate("Settings", "For a box that no driver knows.")


IT_WORDS: Mapping[str, Callable[[], tuple[str, str]]] = {
    **_PRINTER,
    **_DISPLAY,
    **_GATEWAY,
    **_TIMING,
    **_FLEET,
    **{f"display.template.{name}": partial(_template, name) for name in _TEMPLATE},
}
"""By key: name and help."""

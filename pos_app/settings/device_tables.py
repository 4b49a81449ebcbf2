"""Tables of settings.toml about devices: printer, payer's display, scanner."""

from __future__ import annotations

from dataclasses import dataclass

from pos_app.settings.kinds import choice, flag, seconds, setting, text, whole
from pos_app.settings.words import (
    Checksum,
    Dialect,
    DisplayDriver,
    DisplayLanguage,
    Drawer,
    Level,
    Paper,
    PrinterDriver,
    ReceiptLanguage,
    Theme,
)

_WORDS = text("text of one line, at most 200 characters")
_TRANSPORT = text(
    "serial://PORT?baud=N, usb://VID:PID, tcp://HOST:PORT, spooler://NAME or file://PATH",
    pattern=r"|(?:serial|usb|tcp|spooler|file)://[^\x00-\x20\x7f]+",
)
_BYTES = text("text with \\xHH escapes and the fields {amount}, {url}, {language}", longest=2000)


@dataclass(frozen=True, slots=True)
class Printer:
    """[printer]: receipts and the drawer."""

    driver: PrinterDriver = setting(choice(PrinterDriver), PrinterDriver.NONE, "receipt printer")
    transport: str = setting(_TRANSPORT, "", "how bytes reach the printer")
    paper: Paper = setting(choice(Paper), Paper.MM80, "width of the roll")
    model: str = setting(
        text("a model's name, or empty", pattern=r"[A-Za-z0-9 ._+-]{0,60}", longest=60),
        "",
        "profile of the printer; empty takes one that fits most",
    )
    languages: ReceiptLanguage = setting(
        choice(ReceiptLanguage), ReceiptLanguage.UNSET, "of receipts; empty: as their template says"
    )
    drawer: Drawer = setting(choice(Drawer), Drawer.NONE, "where the cash drawer hangs")
    drawer_open_level: Level = setting(
        choice(Level), Level.UNSET, "of the drawer's switch while it is open; empty: not known"
    )


@dataclass(frozen=True, slots=True)
class Display:
    """[display]: what the payer sees."""

    driver: DisplayDriver = setting(choice(DisplayDriver), DisplayDriver.NONE, "payer's display")
    transport: str = setting(_TRANSPORT, "", "how bytes reach the display")
    dialect: Dialect = setting(choice(Dialect), Dialect.EPSON, "commands of a line display")
    language: DisplayLanguage = setting(
        choice(DisplayLanguage), DisplayLanguage.BOTH, "of the display"
    )
    theme: Theme = setting(choice(Theme), Theme.DARK, "of the second screen")
    screen: str = setting(_WORDS, "", "name or serial number of the second screen; empty: any")
    pictures: str = setting(
        text("the path of a folder", longest=1000),
        "",
        "pictures that the second screen shows when idle; empty: `pictures` in the till's home",
    )
    layout: str = setting(
        text("the path of a TOML file", longest=1000),
        "",
        "a Nextion's or DWIN's own layout, or a QR box's template; empty: the shipped one",
    )
    crc: bool = setting(flag(), False, "whether a DWIN is configured for CRC")


@dataclass(frozen=True, slots=True)
class DisplayTemplate:
    """[display.template]: a box without a driver of its own, described in bytes."""

    init: str = setting(_BYTES, "", "sent once")
    idle: str = setting(_BYTES, "", "nothing to pay")
    show: str = setting(_BYTES, "", "a code to be scanned")
    amount: str = setting(_BYTES, "", "an amount to be paid")
    paid: str = setting(_BYTES, "", "after the payment")
    failed: str = setting(_BYTES, "", "after a payment that failed")
    length_bytes: int = setting(whole(0, 2, " bytes"), 0, "length before the bytes, in bytes")
    checksum: Checksum = setting(choice(Checksum), Checksum.NONE, "after the bytes")
    ack: str = setting(_BYTES, "", "what the box answers; empty: it does not")
    ack_seconds: float = setting(seconds(0.05, 5), 0.5, "how long to wait for the answer")


@dataclass(frozen=True, slots=True)
class Scanner:
    """[scanner]: one that does not type like a keyboard."""

    transport: str = setting(
        text("serial://PORT?baud=N", pattern=r"|serial://[^\x00-\x20\x7f]+", form="latin"),
        "",
        "the port of a serial barcode scanner; empty: none, or one that types",
    )

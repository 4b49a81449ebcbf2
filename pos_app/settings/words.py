"""The words that settings are chosen from; each enumeration is one closed list."""

from __future__ import annotations

from enum import StrEnum


class Environment(StrEnum):
    """Which gateway. UNSET: nobody has chosen, so nothing may be sent; the wizard asks."""

    UNSET = ""
    DEMO = "demo"
    SANDBOX = "sandbox"
    PRODUCTION = "production"
    CUSTOM = "custom"


class Language(StrEnum):
    """Of the screen."""

    EN = "en"
    AR = "ar"


class Theme(StrEnum):
    """Of the screen."""

    LIGHT = "light"
    DARK = "dark"


class OnScreenKeyboard(StrEnum):
    """When the till's own keyboard is shown. AUTO: after a touch, or without a real keyboard."""

    AUTO = "auto"
    ON = "on"
    OFF = "off"


class PrinterDriver(StrEnum):
    """Who speaks to the printer. AUTO: the first receipt printer that is found."""

    NONE = "none"
    AUTO = "auto"
    VIRTUAL = "virtual"
    ESCPOS = "escpos"


class Paper(StrEnum):
    """Width of the roll."""

    MM80 = "80mm"
    MM58 = "58mm"


class Drawer(StrEnum):
    """The connector pin of the printer that a cash drawer hangs on."""

    NONE = "none"
    PIN2 = "pin2"
    PIN5 = "pin5"


class Level(StrEnum):
    """Of a switch's wire; `""` is "not known"."""

    UNSET = ""
    HIGH = "high"
    LOW = "low"


class DisplayDriver(StrEnum):
    """Who speaks to the payer's display. AUTO: a second screen, where there is one."""

    NONE = "none"
    AUTO = "auto"
    VIRTUAL = "virtual"
    SECOND_SCREEN = "second_screen"
    LINE = "line"
    NEXTION = "nextion"
    DWIN = "dwin"
    TEMPLATE = "template"


class Dialect(StrEnum):
    """Command set of a line display (devices.md 1.1)."""

    EPSON = "epson"
    CD5220 = "cd5220"
    UTC = "utc"
    AEDEX = "aedex"


class ReceiptLanguage(StrEnum):
    """Of receipts. UNSET: as the receipt's template says, which is both."""

    UNSET = ""
    BOTH = "both"
    EN = "en"
    AR = "ar"


class DisplayLanguage(StrEnum):
    """Of the payer's display, where it can show both scripts."""

    BOTH = "both"
    EN = "en"
    AR = "ar"


class Checksum(StrEnum):
    """What a template display wants after its bytes (devices.md 1.4)."""

    NONE = "none"
    XOR = "xor"
    SUM8 = "sum8"
    CRC16_MODBUS = "crc16_modbus"
    CRC16_CCITT = "crc16_ccitt"

"""Transport URLs as they stand in `settings.toml`, read into addresses and written back.

::

    serial:///dev/ttyUSB0?baud=115200        serial://COM3?baud=9600&flow=rtscts&parity=E
    usb://04b8:0202                          usb://04b8:0202/SERIAL?via=libusb
    tcp://192.168.1.50:9100                  spooler://Receipts            file:///tmp/slip.bin

`id=VID:PID:SERIAL` on a serial URL names the adapter itself, so that the port is found again
after it came back under another number (COM5 today, COM7 tomorrow).
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qsl, quote, unquote, urlsplit

from pos_app.errors import BadInput

DEFAULT_BAUD = 9600
PRINTER_PORT = 9100
BAUDS = (1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200, 230400, 460800, 921600)
FLOWS = ("none", "rtscts", "xonxoff", "dsrdtr")
_HEX_PAIR = re.compile(r"([0-9a-fA-F]{4}):([0-9a-fA-F]{4})")
_USB_ID = re.compile(r"[0-9a-fA-F]{4}:[0-9a-fA-F]{4}(:[^\s]*)?")
_LONGEST_URL = 2000


@dataclass(frozen=True, slots=True)
class SerialAddress:
    """A serial port. `usb_id` is `VID:PID:SERIAL` of its adapter where it should be followed."""

    port: str
    baud: int = DEFAULT_BAUD
    parity: str = "N"
    bits: int = 8
    stop: int = 1
    flow: str = "none"
    usb_id: str = ""

    def url(self) -> str:
        """The address as settings spell it."""
        options = [f"baud={self.baud}"]
        options += [f"parity={self.parity}"] * (self.parity != "N")
        options += [f"bits={self.bits}"] * (self.bits != 8)
        options += [f"stop={self.stop}"] * (self.stop != 1)
        options += [f"flow={self.flow}"] * (self.flow != "none")
        options += [f"id={quote(self.usb_id, safe=':')}"] * bool(self.usb_id)
        return f"serial://{quote(self.port, safe='/')}?{'&'.join(options)}"


@dataclass(frozen=True, slots=True)
class UsbAddress:
    """A USB printer by vendor and product, and by serial number where two alike are plugged in.

    `via` is `os` (`/dev/usb/lp*`, survives replugging) or `libusb`.
    """

    vendor: int
    product: int
    serial_number: str = ""
    via: str = "os"

    def url(self) -> str:
        """The address as settings spell it."""
        serial = f"/{quote(self.serial_number, safe='')}" if self.serial_number else ""
        via = "" if self.via == "os" else f"?via={self.via}"
        return f"usb://{self.vendor:04x}:{self.product:04x}{serial}{via}"


@dataclass(frozen=True, slots=True)
class TcpAddress:
    """A network printer's raw port, or any box that takes bytes over TCP."""

    host: str
    port: int = PRINTER_PORT

    def url(self) -> str:
        """The address as settings spell it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"tcp://{host}:{self.port}"


@dataclass(frozen=True, slots=True)
class SpoolerAddress:
    """A queue of the system's spooler, fed raw (CUPS, or Windows RAW)."""

    queue: str

    def url(self) -> str:
        """The address as settings spell it."""
        return f"spooler://{quote(self.queue, safe='')}"


@dataclass(frozen=True, slots=True)
class FileAddress:
    """A file, FIFO or device node that bytes are appended to."""

    path: str

    def url(self) -> str:
        """The address as settings spell it."""
        return f"file://{quote(self.path, safe='/:')}"


Address = SerialAddress | UsbAddress | TcpAddress | SpoolerAddress | FileAddress


def parse_address(url: str, *, field: str) -> Address:
    """Read a transport URL; `field` is the setting it stands in, named in every complaint.

    Raises BadInput: `transport_missing`, `transport_unknown`, `transport_incomplete`,
    `transport_option`.
    """
    if not url.strip():
        raise BadInput("transport_missing", "say how the device is connected", field=field)
    if len(url) > _LONGEST_URL or any(ord(c) < 32 for c in url):
        raise BadInput("transport_incomplete", "not a transport address", field=field)
    try:
        parts = urlsplit(url.strip())
        options = _options(parts, field)
        match parts.scheme:
            case "serial":
                return _serial(parts, options, field)
            case "usb":
                return _usb(parts, options, field)
            case "tcp":
                return _tcp(parts, options, field)
            case "spooler":
                return _spooler(parts, options, field)
            case "file":
                return _file(parts, options, field)
    except ValueError as wrong:
        raise BadInput("transport_incomplete", str(wrong), field=field) from wrong
    raise BadInput(
        "transport_unknown",
        f"{parts.scheme or url!r}: must be serial://, usb://, tcp://, spooler:// or file://",
        field=field,
    )


def _options(parts: SplitResult, field: str) -> dict[str, str]:
    options: dict[str, str] = {}
    for key, value in parse_qsl(parts.query, keep_blank_values=True):
        if key in options:
            raise BadInput("transport_option", f"{key} stands twice", field=field)
        options[key] = value
    if parts.fragment:
        raise BadInput("transport_option", f"#{parts.fragment} means nothing here", field=field)
    return options


def _only(options: dict[str, str], field: str, *known: str) -> None:
    for key in options:
        if key not in known:
            allowed = ", ".join(known) or "none"
            raise BadInput("transport_option", f"{key}: options are {allowed}", field=field)


def _choice(
    options: dict[str, str], key: str, choices: tuple[str, ...], default: str, field: str
) -> str:
    value = options.get(key, default)
    if value not in choices:
        raise BadInput(
            "transport_option", f"{key} must be one of {', '.join(choices)}", field=field
        )
    return value


def _serial(parts: SplitResult, options: dict[str, str], field: str) -> SerialAddress:
    _only(options, field, "baud", "parity", "bits", "stop", "flow", "id")
    port = unquote(parts.netloc + parts.path)
    if not port or port == "/":
        raise BadInput(
            "transport_incomplete", "serial:// needs a port, serial:///dev/ttyUSB0", field=field
        )
    baud = int(_choice(options, "baud", tuple(map(str, BAUDS)), str(DEFAULT_BAUD), field))
    flow = _choice(options, "flow", FLOWS, "none", field)
    if flow == "dsrdtr" and sys.platform != "win32":
        # pyserial on POSIX only sets the initial DTR line for it: the promise would be empty.
        raise BadInput(
            "transport_option", "flow=dsrdtr works on Windows only; use rtscts", field=field
        )
    usb_id = options.get("id", "")
    if usb_id and not _USB_ID.fullmatch(usb_id):
        raise BadInput("transport_option", "id must be VID:PID:SERIAL", field=field)
    return SerialAddress(
        port,
        baud,
        _choice(options, "parity", ("N", "E", "O"), "N", field),
        int(_choice(options, "bits", ("7", "8"), "8", field)),
        int(_choice(options, "stop", ("1", "2"), "1", field)),
        flow,
        usb_id,
    )


def _usb(parts: SplitResult, options: dict[str, str], field: str) -> UsbAddress:
    _only(options, field, "via")
    pair = _HEX_PAIR.fullmatch(parts.netloc)
    if not pair:
        raise BadInput("transport_incomplete", "usb:// needs VID:PID, usb://04b8:0202", field=field)
    via = _choice(options, "via", ("os", "libusb"), "os", field)
    return UsbAddress(int(pair[1], 16), int(pair[2], 16), unquote(parts.path.strip("/")), via)


def _tcp(parts: SplitResult, options: dict[str, str], field: str) -> TcpAddress:
    _only(options, field)
    if not parts.hostname or parts.username is not None or parts.path not in ("", "/"):
        raise BadInput(
            "transport_incomplete", "tcp:// needs host:port, tcp://10.0.0.9:9100", field=field
        )
    port = PRINTER_PORT if parts.port is None else parts.port
    if port == 0:
        raise BadInput("transport_incomplete", "port must be 1 to 65535", field=field)
    return TcpAddress(parts.hostname, port)


def _spooler(parts: SplitResult, options: dict[str, str], field: str) -> SpoolerAddress:
    _only(options, field)
    queue = unquote(parts.netloc + parts.path)
    if not queue or queue.startswith("-"):
        raise BadInput("transport_incomplete", "spooler:// needs a queue's name", field=field)
    return SpoolerAddress(queue)


def _file(parts: SplitResult, options: dict[str, str], field: str) -> FileAddress:
    _only(options, field)
    path = unquote(parts.path)
    if parts.netloc or path in ("", "/") or path.endswith("/"):
        raise BadInput(
            "transport_incomplete", "file:// needs a whole path, file:///tmp/slip", field=field
        )
    if re.fullmatch(r"/[A-Za-z]:.*", path):
        path = path[1:]
    return FileAddress(path)

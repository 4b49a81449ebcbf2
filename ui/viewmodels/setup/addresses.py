"""Transport addresses as the set-up needs them: told apart, and with a speed. Pure."""

from __future__ import annotations

import re

BAUDS = ("9600", "19200", "38400", "57600", "115200")
_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?")
_SERIAL_DEFAULT = "9600"


def is_serial(url: str) -> bool:
    """Whether `url` is a serial port, which has a speed."""
    return url.startswith("serial://")


def baud_of(url: str) -> str:
    """The speed in `url`; "" for what has none."""
    if not is_serial(url):
        return ""
    found = re.search(r"[?&]baud=(\d+)", url)
    return found[1] if found else _SERIAL_DEFAULT


def with_baud(url: str, baud: str) -> str:
    """`url` at another speed."""
    if not is_serial(url):
        return url
    bare = re.sub(r"([?&])baud=\d+&?", r"\1", url).rstrip("?&")
    return f"{bare}{'&' if '?' in bare else '?'}baud={baud}"


def next_baud(url: str) -> str:
    """The speed to try after that of `url`."""
    baud = baud_of(url)
    return BAUDS[(BAUDS.index(baud) + 1) % len(BAUDS)] if baud in BAUDS else BAUDS[0]


def same_device(one: str, other: str) -> bool:
    """Whether two addresses are one device, whatever their speed."""
    return one != "" and with_baud(one, "1") == with_baud(other, "1")


def network_url(typed: str) -> str:
    """The address of the network printer whose name or number was typed; "" for none."""
    host, _, port = typed.strip().partition(":")
    port = port or "9100"
    fine = bool(_HOST.fullmatch(host)) and port.isdecimal() and 0 < int(port) < 65_536
    return f"tcp://{host}:{port}" if fine else ""

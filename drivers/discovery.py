"""Finds what could be a printer, in three seconds, and writes not one byte to anything unknown.

Four places are looked at side by side: USB printers (class 07), serial ports with a name on USB,
network printers that announce themselves (`_pdl-datastream._tcp`), and the spooler's queues. A
sweep of the local network for port 9100 is made only when a person asks for it.
What is found is known by its serial number or a stable path, never by a port's number alone.
"""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
import shutil
import socket
import sys
from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from drivers.transports.address import SerialAddress, SpoolerAddress, TcpAddress, UsbAddress
from drivers.transports.usb_bulk import SYSFS

LOOK_SECONDS = 3.0
PRINTER_PORT = 9100
SERVICE = "_pdl-datastream._tcp.local."
_BY_ID = Path("/dev/serial/by-id")
_SWEEP_AT_ONCE = 64
_SWEEP_WAIT = 0.25

SERIAL_ADAPTERS = {
    (0x04B8, 0x0202): "Epson receipt printer",
    (0x0519, 0x0001): "Star receipt printer",
    (0x1A86, 0x7523): "CH340 serial adapter",
    (0x067B, 0x2303): "Prolific serial adapter",
    (0x0403, 0x6001): "FTDI serial adapter",
    (0x10C4, 0xEA60): "CP210x serial adapter",
}
"""What the usual chips are; an adapter tells nothing about what hangs on its other side."""


@dataclass(frozen=True, slots=True)
class Found:
    """Something that could be a printer. `url` is what the `transport` setting would be."""

    url: str
    title: str
    stable_id: str
    """The same after replugging and restarting."""
    sure: bool
    """It says itself that it is a printer; otherwise a person must say so before it is tried."""


async def find_printers(*, seconds: float = LOOK_SECONDS) -> tuple[Found, ...]:
    """All that can be found within `seconds`; a place that fails or is slow is left out."""
    places: tuple[Callable[[], Awaitable[Iterable[Found]]], ...] = (
        lambda: asyncio.to_thread(usb_printers),
        lambda: asyncio.to_thread(serial_ports),
        lambda: asyncio.to_thread(spooler_queues, seconds),
        lambda: announced_printers(seconds * 0.8),
    )

    async def look(place: Callable[[], Awaitable[Iterable[Found]]]) -> tuple[Found, ...]:
        with contextlib.suppress(OSError, TimeoutError, ImportError):
            async with asyncio.timeout(seconds):
                return tuple(await place())
        return ()

    found = await asyncio.gather(*(look(place) for place in places))
    by_id = {each.stable_id: each for group in found for each in group}
    return tuple(sorted(by_id.values(), key=lambda each: (not each.sure, each.title)))


def usb_printers(sysfs: Path = SYSFS) -> Iterator[Found]:
    """Printers on USB (Linux: everything the kernel's printer driver has a node for)."""
    for entry in sorted(sysfs.glob("lp*")):
        device = (entry / "device").resolve().parent
        try:
            vendor = int((device / "idVendor").read_text(), 16)
            product = int((device / "idProduct").read_text(), 16)
        except (OSError, ValueError):
            continue
        names = [_read(device / "manufacturer"), _read(device / "product")]
        number = _read(device / "serial")
        url = UsbAddress(vendor, product, number).url()
        title = " ".join(name for name in names if name) or f"USB {vendor:04x}:{product:04x}"
        # Two alike without serial numbers are told apart by the socket they are plugged into.
        yield Found(url, title, url if number else f"{url}@{device.name}", sure=True)


def serial_ports() -> Iterator[Found]:
    """Serial ports on USB adapters, named by VID:PID and serial number. Nothing is opened."""
    from serial.tools import list_ports

    for port in list_ports.comports():
        if port.vid is None:
            continue
        pair = (port.vid, port.pid or 0)
        number = port.serial_number or ""
        usb_id = f"{pair[0]:04x}:{pair[1]:04x}" + (f":{number}" if number else "")
        title = SERIAL_ADAPTERS.get(pair) or port.product or port.description or "serial port"
        path = _stable_path(port.device)
        followed = "" if path != port.device else usb_id
        url = SerialAddress(path, usb_id=followed).url()
        stable = usb_id if number else f"{usb_id}@{port.location or port.device}"
        yield Found(url, f"{title} ({port.device})", stable, sure=False)


def _stable_path(device: str) -> str:
    """The port's name under `/dev/serial/by-id`, which survives replugging, where there is one."""
    if sys.platform != "linux" or not _BY_ID.is_dir():
        return device
    for link in sorted(_BY_ID.iterdir()):
        if str(link.resolve()) == str(Path(device).resolve()):
            return str(link)
    return device


def spooler_queues(seconds: float = LOOK_SECONDS, *, lpstat: str = "lpstat") -> list[Found]:
    """The queues of CUPS; of Windows, its local and connected printers."""
    names = _windows_queues() if sys.platform == "win32" else _cups_queues(seconds, lpstat)
    return [
        Found(SpoolerAddress(name).url(), name, SpoolerAddress(name).url(), sure=True)
        for name in names
    ]


def _cups_queues(seconds: float, lpstat: str) -> list[str]:
    import subprocess

    if shutil.which(lpstat) is None:
        return []
    try:
        done = subprocess.run(
            [lpstat, "-e"], capture_output=True, timeout=seconds, check=False, text=True
        )
    except (OSError, subprocess.TimeoutExpired):
        return []
    return [line.strip() for line in done.stdout.splitlines() if line.strip()]


if sys.platform == "win32":

    def _windows_queues() -> list[str]:
        import ctypes
        from ctypes import wintypes

        spool = ctypes.WinDLL("winspool.drv")
        needed, count = wintypes.DWORD(), wintypes.DWORD()
        local_and_connected = 2 | 4
        args = (local_and_connected, None, 4)
        spool.EnumPrintersW(*args, None, 0, ctypes.byref(needed), ctypes.byref(count))
        buffer = ctypes.create_string_buffer(max(1, needed.value))
        sizes = (needed, ctypes.byref(needed), ctypes.byref(count))
        if not spool.EnumPrintersW(*args, buffer, *sizes):
            return []
        step = 2 * ctypes.sizeof(ctypes.c_void_p) + 8  # PRINTER_INFO_4: two names and a word
        step += -step % ctypes.sizeof(ctypes.c_void_p)
        return [
            ctypes.wstring_at(ctypes.c_void_p.from_buffer(buffer, n * step).value or 0)
            for n in range(count.value)
        ]

else:

    def _windows_queues() -> list[str]:
        return []


async def announced_printers(seconds: float, *, zeroconf: Any = None) -> list[Found]:
    """Network printers that announce a raw port by multicast DNS."""
    # On a thread: it takes two frames to load.
    await asyncio.to_thread(import_module, "zeroconf.asyncio")
    from zeroconf import ServiceStateChange
    from zeroconf.asyncio import AsyncServiceBrowser, AsyncServiceInfo, AsyncZeroconf

    names: set[str] = set()

    def changed(**news: Any) -> None:
        name, state_change = news["name"], news["state_change"]
        if state_change is not ServiceStateChange.Removed:
            names.add(name)

    network = zeroconf or AsyncZeroconf()
    try:
        browser = AsyncServiceBrowser(network.zeroconf, SERVICE, handlers=[changed])
        await asyncio.sleep(seconds * 0.6)
        await browser.async_cancel()
        found = []
        for name in sorted(names):
            info = AsyncServiceInfo(SERVICE, name)
            if await info.async_request(network.zeroconf, int(seconds * 300)):
                found += _announced(name, info)
        return found
    finally:
        if zeroconf is None:
            await network.async_close()


def _announced(name: str, info: Any) -> list[Found]:
    addresses = info.parsed_scoped_addresses()
    if not addresses:
        return []
    host = (info.server or "").rstrip(".") or addresses[0]
    title = name.removesuffix("." + SERVICE)
    # The name is kept: the address may be another one tomorrow.
    return [
        Found(TcpAddress(host, info.port or PRINTER_PORT).url(), title, f"mdns:{host}", sure=True)
    ]


async def sweep_network(
    network: str,
    *,
    port: int = PRINTER_PORT,
    seconds: float = 10.0,
    progress: Callable[[int, int], None] = lambda _asked, _of: None,
) -> tuple[Found, ...]:
    """Hosts of `network` ("192.168.1.0/24") that take connections on `port`. On request only.

    Connects and hangs up; sends nothing. At most a /22. `progress(asked, of)` hears of every host;
    cancelling ends it at once. Raises ValueError for another network.
    """
    wanted = ipaddress.ip_network(network, strict=False)
    if wanted.num_addresses > 1024:
        raise ValueError("at most 1024 addresses")
    hosts = list(wanted.hosts())
    gate = asyncio.Semaphore(_SWEEP_AT_ONCE)
    found: list[Found] = []
    asked = 0

    async def knock(host: str) -> None:
        nonlocal asked
        async with gate:
            asked += 1
            progress(asked, len(hosts))
            with contextlib.suppress(OSError, TimeoutError):
                async with asyncio.timeout(_SWEEP_WAIT):
                    _, writer = await asyncio.open_connection(host, port)
                writer.close()
                with contextlib.suppress(OSError):
                    await writer.wait_closed()
                url = TcpAddress(host, port).url()
                found.append(Found(url, f"port {port} at {host}", url, sure=False))

    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await asyncio.gather(*(knock(str(host)) for host in hosts))
    return tuple(sorted(found, key=lambda each: each.url))


def own_network() -> str:
    """The /24 this machine is in, as `sweep_network` takes it; "" without a network."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # a datagram socket: nothing is sent
            address = probe.getsockname()[0]
        except OSError:
            return ""
    return str(ipaddress.ip_network(f"{address}/24", strict=False))


def _read(path: Path) -> str:
    try:
        return path.read_text(errors="replace").strip()
    except OSError:
        return ""

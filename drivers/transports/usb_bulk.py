"""USB printers: the system's own printer node first, libusb only by choice (`?via=libusb`).

Linux' `/dev/usb/lp*` is two-way, survives replugging and needs no library; opening a printer over
libusb makes its node vanish until it is plugged in again (python-escpos issues 437, 459, 387).
Windows keeps USB printers behind its spooler: use `spooler://` there.
"""

from __future__ import annotations

import contextlib
import errno
import importlib
import sys
import threading
import time
from pathlib import Path
from types import ModuleType
from typing import Any

from drivers.transports.address import UsbAddress
from drivers.transports.transport import Transport
from pos_app.errors import DeviceTrouble

PRINTER_CLASS = 7
SYSFS = Path("/sys/class/usbmisc")
NODES = Path("/dev/usb")
_SLICE = 4096
_SLICE_WAIT = 0.5


def usb_transport(address: UsbAddress) -> Transport:
    """The transport that `address.via` asks for."""
    if address.via == "libusb":
        return LibusbPrinter(address)
    if sys.platform == "linux":
        return UsbNode(address)
    else:  # noqa: RET505  mypy knows platforms by if and else only
        return _Unsupported(address)


def find_node(address: UsbAddress, *, sysfs: Path = SYSFS, nodes: Path = NODES) -> Path | None:
    """The node of the printer with this vendor, product and (where set) serial number, or None."""
    for entry in sorted(sysfs.glob("lp*")):
        # .../usbmisc/lp0/device is the interface; its parent directory is the USB device.
        device = (entry / "device").resolve().parent
        try:
            vendor = int((device / "idVendor").read_text(), 16)
            product = int((device / "idProduct").read_text(), 16)
        except (OSError, ValueError):
            continue
        number = _read(device / "serial")
        if (vendor, product) != (address.vendor, address.product):
            continue
        if not address.serial_number or number == address.serial_number:
            return nodes / entry.name
    return None


def _read(path: Path) -> str:
    try:
        return path.read_text().strip()
    except OSError:
        return ""


if sys.platform == "linux":
    from drivers.transports.byte_file import NodeFile

    class UsbNode(NodeFile):
        """`Transport` over `/dev/usb/lp*`, found anew at each `open`."""

        one_way = False

        def __init__(
            self, address: UsbAddress, *, sysfs: Path = SYSFS, nodes: Path = NODES
        ) -> None:
            super().__init__("", address.url())
            self._address = address
            self._sysfs = sysfs
            self._nodes = nodes

        def open(self, *, timeout: float) -> None:
            """Find the printer and open its node. Raises DeviceTrouble."""
            node = find_node(self._address, sysfs=self._sysfs, nodes=self._nodes)
            if node is None:
                raise DeviceTrouble("not_connected", f"{self.name}: no such printer is plugged in")
            self._path = str(node)
            super().open(timeout=timeout)


def _pyusb(part: str) -> ModuleType:
    """pyusb's module `part`; the library is optional. Raises `transport_unsupported`."""
    try:
        return importlib.import_module(f"usb.{part}")
    except ImportError as error:
        raise DeviceTrouble("transport_unsupported", "pyusb is not installed") from error


class _Unsupported:
    """Stands for a way this system does not have; `open` says what to use instead."""

    one_way = True
    bits_per_second = 0
    written = 0

    def __init__(self, address: UsbAddress) -> None:
        self.name = address.url()

    def open(self, *, timeout: float) -> None:
        """Always raises DeviceTrouble `transport_unsupported`."""
        raise DeviceTrouble(
            "transport_unsupported", f"{self.name}: use spooler://NAME, or ?via=libusb"
        )

    def write(self, data: bytes, *, timeout: float) -> None:
        """Never open."""
        raise DeviceTrouble("not_connected", f"{self.name}: not open")

    def read(self, size: int, *, timeout: float) -> bytes:
        """Never open."""
        return b""

    def flush(self, *, timeout: float) -> bool:
        """Never open."""
        return True

    def cancel(self) -> None:
        """Nothing blocks."""

    def close(self) -> None:
        """Nothing is open."""


class LibusbPrinter:
    """`Transport` over libusb (pyusb): endpoints are discovered, the kernel's driver given back.

    `core` and `backend` are pyusb's, replaceable for tests.
    """

    one_way = False
    bits_per_second = 0

    def __init__(self, address: UsbAddress, *, backend: Any = None) -> None:
        self._address = address
        self._backend = backend
        self._device: Any = None
        self._interface = 0
        self._out: Any = None
        self._in: Any = None
        self._reattach = False
        self._cancelled = threading.Event()
        self.written = 0

    @property
    def name(self) -> str:
        """The address as settings spell it."""
        return self._address.url()

    def open(self, *, timeout: float) -> None:
        """Claim the printer's interface. Raises DeviceTrouble."""
        core = _pyusb("core")
        self.close()
        self._cancelled.clear()
        self.written = 0
        wanted = self._address
        try:
            found = core.find(
                find_all=True,
                idVendor=wanted.vendor,
                idProduct=wanted.product,
                backend=self._backend,
            )
            for device in found or ():
                if not wanted.serial_number or device.serial_number == wanted.serial_number:
                    self._claim(device)
                    return
        except core.NoBackendError as error:
            raise DeviceTrouble("transport_unsupported", "libusb-1.0 is not installed") from error
        except (core.USBError, NotImplementedError, ValueError) as error:
            self.close()
            raise self._trouble(error, opening=True) from error
        raise DeviceTrouble("not_connected", f"{self.name}: no such device is plugged in")

    def _claim(self, device: Any) -> None:
        util = _pyusb("util")

        configuration = device.get_active_configuration()
        interface = util.find_descriptor(configuration, bInterfaceClass=PRINTER_CLASS)
        if interface is None:
            raise DeviceTrouble("not_connected", f"{self.name}: it is no printer (USB class 07)")
        self._device = device
        self._interface = interface.bInterfaceNumber
        with contextlib.suppress(NotImplementedError):
            if device.is_kernel_driver_active(self._interface):
                device.detach_kernel_driver(self._interface)
                self._reattach = True
        util.claim_interface(device, self._interface)

        def bulk(direction: int) -> Any:
            return util.find_descriptor(
                interface,
                custom_match=lambda e: (
                    util.endpoint_direction(e.bEndpointAddress) == direction
                    and util.endpoint_type(e.bmAttributes) == util.ENDPOINT_TYPE_BULK
                ),
            )

        self._out, self._in = bulk(util.ENDPOINT_OUT), bulk(util.ENDPOINT_IN)
        if self._out is None:
            raise DeviceTrouble("not_connected", f"{self.name}: it takes no data")

    def write(self, data: bytes, *, timeout: float) -> None:
        """All of `data` within `timeout` seconds. Raises DeviceTrouble."""
        core = _pyusb("core")

        deadline = time.monotonic() + timeout
        rest = memoryview(data)
        while rest:
            self._check()
            left = deadline - time.monotonic()
            if left <= 0:
                raise DeviceTrouble("write_timed_out", f"{self.name}: {len(rest)} bytes not taken")
            try:
                taken = self._out.write(
                    bytes(rest[:_SLICE]), max(1, int(min(left, _SLICE_WAIT) * 1000))
                )
            except core.USBTimeoutError:
                continue
            except core.USBError as error:
                raise self._trouble(error) from error
            self.written += taken
            rest = rest[taken:]

    def read(self, size: int, *, timeout: float) -> bytes:
        """Up to `size` bytes as soon as any came, b"" when none did."""
        core = _pyusb("core")

        deadline = time.monotonic() + timeout
        while self._in is not None and (left := deadline - time.monotonic()) > 0:
            self._check()
            wait = max(1, int(min(left, _SLICE_WAIT) * 1000))
            try:
                data = bytes(self._in.read(max(size, self._in.wMaxPacketSize), wait))
            except core.USBTimeoutError:
                continue
            except core.USBError as error:
                raise self._trouble(error) from error
            if data:
                return data
        return b""

    def flush(self, *, timeout: float) -> bool:
        """A bulk transfer that returned has reached the device."""
        return True

    def cancel(self) -> None:
        """End a blocked call within half a second; from any thread."""
        self._cancelled.set()

    def close(self) -> None:
        """Release the interface and give the kernel's driver back."""
        device, self._device = self._device, None
        if device is None:
            return
        util = _pyusb("util")

        with contextlib.suppress(Exception):  # an unplugged device may fail in any way here
            util.release_interface(device, self._interface)
        if self._reattach:
            with contextlib.suppress(Exception):
                device.attach_kernel_driver(self._interface)
        with contextlib.suppress(Exception):
            util.dispose_resources(device)
        self._out = self._in = None
        self._reattach = False

    def _check(self) -> None:
        if self._cancelled.is_set():
            raise DeviceTrouble("cancelled", self.name)
        if self._out is None:
            raise DeviceTrouble("not_connected", f"{self.name}: not open")

    def _trouble(self, error: Exception, *, opening: bool = False) -> DeviceTrouble:
        number = getattr(error, "errno", None)
        if number in (errno.EACCES, errno.EPERM):
            return DeviceTrouble("not_permitted", f"{self.name}: {error}")
        if number == errno.EBUSY:
            return DeviceTrouble("busy", f"{self.name}: {error}")
        return DeviceTrouble("not_connected" if opening else "vanished", f"{self.name}: {error}")

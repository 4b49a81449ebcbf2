"""What every way to a device can do, and the one place that makes one from an address.

A transport is dumb and honest: it counts the bytes the system took (`written`), every call has a
deadline, and trouble is a `DeviceTrouble` whose kind says what to do about it:

========================  =====================================================================
`not_connected`           the port, device, host or queue is not there (or nobody listens)
`not_permitted`           it is there and we may not open it
`busy`                    another program or till holds it
`write_timed_out`         it took no more bytes before the deadline
`vanished`                it went away while we were speaking
`cancelled`               `cancel` was called from another thread
`transport_unsupported`   this machine lacks what it needs (libusb, `lp`, ...)
========================  =====================================================================
"""

from __future__ import annotations

from typing import Protocol

from drivers.transports.address import (
    Address,
    FileAddress,
    SerialAddress,
    SpoolerAddress,
    TcpAddress,
    UsbAddress,
)


class Transport(Protocol):
    """A way to one device. Not thread-safe but for `cancel`. Reusable: open, close, open."""

    @property
    def name(self) -> str:
        """The address as settings spell it, for messages and for the lock between processes."""

    @property
    def one_way(self) -> bool:
        """True where nothing can ever be read back (spoolers, files)."""

    @property
    def bits_per_second(self) -> int:
        """The line's speed, ten bits a byte, or 0 where it is no bottleneck."""

    @property
    def written(self) -> int:
        """Bytes that the system took since `open`. 0 after a failure: provably nothing went out."""

    def open(self, *, timeout: float) -> None:
        """Connect. Raises DeviceTrouble as listed above."""

    def write(self, data: bytes, *, timeout: float) -> None:
        """Hand over all of `data` within `timeout` seconds. Raises DeviceTrouble."""

    def read(self, size: int, *, timeout: float) -> bytes:
        """Up to `size` bytes as soon as any came; b"" when none did in `timeout` seconds."""

    def flush(self, *, timeout: float) -> bool:
        """Wait until the system's own buffer is empty; False if it is not in `timeout` seconds."""

    def cancel(self) -> None:
        """End a blocked call at once with `cancelled`; callable from any thread."""

    def close(self) -> None:
        """Let go. Never raises, and may be called twice."""


def open_transport(address: Address) -> Transport:
    """The transport for `address`, not yet opened. Imports what it needs only now."""
    match address:
        case SerialAddress():
            from drivers.transports.serial_port import SerialPort

            return SerialPort(address)
        case TcpAddress():
            from drivers.transports.tcp_socket import TcpSocket

            return TcpSocket(address)
        case UsbAddress():
            from drivers.transports.usb_bulk import usb_transport

            return usb_transport(address)
        case SpoolerAddress():
            from drivers.transports.spooler import Spooler

            return Spooler(address)
        case FileAddress():
            from drivers.transports.byte_file import ByteFile

            return ByteFile(address)


def seconds_for(transport: Transport, size: int) -> float:
    """A fair deadline for writing `size` bytes: twice what the line needs, and two seconds."""
    bps = transport.bits_per_second
    return 2.0 + (2.0 * size * 10 / bps if bps else size / 20_000)

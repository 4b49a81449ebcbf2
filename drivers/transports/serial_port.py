"""A serial port by pyserial, which opens and sets it; the bytes go by `Descriptor` on POSIX.

WORKAROUND pyserial issues 163 and 653: `write` blocks for ever on a device that stops reading, and
its time-out does not tell how much had gone out. On Windows pyserial writes, in short slices.
Flow control: rtscts where the cable has it; xonxoff only for text (11h and 13h occur in pictures).
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import time
from typing import TYPE_CHECKING

from drivers.transports.address import SerialAddress
from pos_app.errors import DeviceTrouble

if TYPE_CHECKING:
    import serial

if sys.platform != "win32":
    from drivers.transports.descriptor import Descriptor, trouble_from

_DRAIN_STEP = 0.01


def resolve_port(address: SerialAddress) -> str:
    """The port's name now: by the adapter's id where one is set and plugged in, else as written."""
    if not address.usb_id:
        return address.port
    from serial.tools import list_ports

    vendor, product, *rest = address.usb_id.lower().split(":", 2)
    for port in list_ports.comports():
        if port.vid is None or (f"{port.vid:04x}", f"{port.pid or 0:04x}") != (vendor, product):
            continue
        if not rest or (port.serial_number or "").lower() == rest[0]:
            return str(port.device)
    return address.port


class SerialPort:
    """`Transport` over a serial port, 7 or 8 bits, exclusive, two-way."""

    one_way = False

    def __init__(self, address: SerialAddress) -> None:
        self._address = address
        self._port: serial.Serial | None = None
        self._cancelled = threading.Event()
        self._written = 0
        if sys.platform != "win32":
            self._descriptor: Descriptor | None = None

    @property
    def name(self) -> str:
        """The address as settings spell it."""
        return self._address.url()

    @property
    def bits_per_second(self) -> int:
        """The baud rate."""
        return self._address.baud

    @property
    def written(self) -> int:
        """Bytes the system took since `open`."""
        if sys.platform != "win32" and self._descriptor is not None:
            return self._descriptor.written
        return self._written

    def open(self, *, timeout: float) -> None:
        """Open and set the port, exclusively. Raises DeviceTrouble."""
        import serial

        self.close()
        self._cancelled.clear()
        self._written = 0
        path = resolve_port(self._address)
        wanted = self._address
        try:
            self._port = serial.Serial(
                path,
                wanted.baud,
                bytesize=wanted.bits,
                parity=wanted.parity,
                stopbits=wanted.stop,
                timeout=0,
                write_timeout=1.0,
                xonxoff=wanted.flow == "xonxoff",
                rtscts=wanted.flow == "rtscts",
                dsrdtr=wanted.flow == "dsrdtr",
                exclusive=True,
            )
        except serial.SerialException as error:
            raise self._trouble(error, opening=True) from error
        except (OSError, ValueError) as error:
            raise DeviceTrouble("not_connected", f"{path}: {error}") from error
        if sys.platform != "win32":
            self._descriptor = Descriptor(self._port.fileno(), self.name)

    def write(self, data: bytes, *, timeout: float) -> None:
        """All of `data` within `timeout` seconds. Raises DeviceTrouble."""
        if sys.platform != "win32":
            self._wire().write(data, timeout=timeout)
        else:
            self._write_slices(data, timeout)

    def read(self, size: int, *, timeout: float) -> bytes:
        """Up to `size` bytes as soon as any came, b"" when none did."""
        if sys.platform != "win32":
            return self._wire().read(size, timeout=timeout)
        else:  # noqa: RET505  mypy knows platforms by if and else only
            return self._read_slices(size, timeout)

    def flush(self, *, timeout: float) -> bool:
        """Wait until the driver's send buffer is empty (`tcdrain` has no deadline, this has)."""
        import serial

        deadline = time.monotonic() + timeout
        port = self._opened()
        try:
            while port.out_waiting:
                if time.monotonic() >= deadline:
                    return False
                if sys.platform != "win32":
                    self._wire().wait_until(time.monotonic() + _DRAIN_STEP)
                else:
                    self._sleep(_DRAIN_STEP)
        except (serial.SerialException, OSError) as error:
            raise DeviceTrouble("vanished", f"{self.name}: {error}") from error
        return True

    def cancel(self) -> None:
        """End a blocked call at once; from any thread."""
        self._cancelled.set()
        if sys.platform != "win32":
            if (descriptor := self._descriptor) is not None:
                descriptor.cancel()
        elif (port := self._port) is not None:
            port.cancel_write()
            port.cancel_read()

    def close(self) -> None:
        """Let the port go, without waiting for what it did not take."""
        port, self._port = self._port, None
        if sys.platform != "win32":
            descriptor, self._descriptor = self._descriptor, None
            if descriptor is not None:
                self._written = descriptor.written
                descriptor.close()
        if port is not None:
            with contextlib.suppress(Exception):  # a vanished port may fail in any way here
                port.reset_output_buffer()  # else close blocks while a stalled peer holds bytes
            with contextlib.suppress(Exception):
                port.close()

    def _opened(self) -> serial.Serial:
        if self._port is None:
            raise DeviceTrouble("not_connected", f"{self.name}: not open")
        return self._port

    def _trouble(self, error: serial.SerialException, *, opening: bool) -> DeviceTrouble:
        cause = OSError(error.errno or 0, os.strerror(error.errno) if error.errno else str(error))
        if sys.platform != "win32":
            return trouble_from(cause, self.name, opening=opening)
        else:  # noqa: RET505  mypy knows platforms by if and else only
            text = str(error)
            kind = "not_permitted" if "PermissionError" in text else "not_connected"
            return DeviceTrouble(kind if opening else "vanished", f"{self.name}: {text}")

    if sys.platform != "win32":

        def _wire(self) -> Descriptor:
            self._opened()
            if self._descriptor is None:
                raise DeviceTrouble("not_connected", f"{self.name}: not open")
            return self._descriptor

    else:

        def _sleep(self, seconds: float) -> None:
            if self._cancelled.wait(seconds):
                raise DeviceTrouble("cancelled", self.name)

        def _write_slices(self, data: bytes, timeout: float) -> None:
            import serial

            deadline = time.monotonic() + timeout
            slice_size = max(16, self._address.baud // 40)  # a quarter of a second
            port = self._opened()
            for start in range(0, len(data), slice_size):
                if self._cancelled.is_set():
                    raise DeviceTrouble("cancelled", self.name)
                port.write_timeout = max(0.05, min(1.0, deadline - time.monotonic()))
                try:
                    self._written += port.write(data[start : start + slice_size]) or 0
                except serial.SerialTimeoutException as error:
                    kind = "cancelled" if self._cancelled.is_set() else "write_timed_out"
                    self._written += 1  # some of the slice may have gone out: never claim nothing
                    raise DeviceTrouble(kind, self.name) from error
                except serial.SerialException as error:
                    raise self._trouble(error, opening=False) from error

        def _read_slices(self, size: int, timeout: float) -> bytes:
            import serial

            port = self._opened()
            port.timeout = timeout
            try:
                first = bytes(port.read(1))
                return first + bytes(port.read(min(size - 1, port.in_waiting))) if first else b""
            except serial.SerialException as error:
                raise self._trouble(error, opening=False) from error

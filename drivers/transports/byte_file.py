"""A file, FIFO or device node that takes bytes: for tests, pipes and odd boxes."""

from __future__ import annotations

import contextlib
import os
import stat
import sys
from pathlib import Path
from typing import BinaryIO

from drivers.transports.address import FileAddress
from pos_app.errors import DeviceTrouble

if sys.platform != "win32":
    from drivers.transports.descriptor import Descriptor, trouble_from


if sys.platform != "win32":

    class NodeFile:
        """`Transport` over any path the system can open; device nodes are two-way.

        Opened without blocking, so that a FIFO nobody reads is `not_connected` at once.
        """

        bits_per_second = 0

        def __init__(self, path: str, name: str) -> None:
            self._path = path
            self._name = name
            self._fd = -1
            self._descriptor: Descriptor | None = None
            self._written = 0
            self._two_way = False

        @property
        def name(self) -> str:
            """The address as settings spell it."""
            return self._name

        @property
        def one_way(self) -> bool:
            """Only device nodes can answer."""
            return not (self._two_way or self._is_device())

        @property
        def written(self) -> int:
            """Bytes the system took since `open`."""
            return self._descriptor.written if self._descriptor else self._written

        def open(self, *, timeout: float) -> None:
            """Open for appending, or both ways for a device node. Raises DeviceTrouble."""
            self.close()
            self._written = 0
            self._two_way = self._is_device()
            way = os.O_RDWR if self._two_way else os.O_WRONLY | os.O_APPEND | os.O_CREAT
            flags = way | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC
            try:
                self._fd = os.open(self._path, flags, 0o644)
            except OSError as error:
                raise trouble_from(error, self._name, opening=True) from error
            self._descriptor = Descriptor(self._fd, self._name)

        def write(self, data: bytes, *, timeout: float) -> None:
            """All of `data` within `timeout` seconds. Raises DeviceTrouble."""
            self._wire().write(data, timeout=timeout)

        def read(self, size: int, *, timeout: float) -> bytes:
            """Up to `size` bytes of a device node, b"" when none came or nothing can come."""
            wire = self._wire()
            return wire.read(size, timeout=timeout) if self._two_way else b""

        def flush(self, *, timeout: float) -> bool:
            """Nothing is buffered on our side."""
            return True

        def cancel(self) -> None:
            """End a blocked call at once; from any thread."""
            if (descriptor := self._descriptor) is not None:
                descriptor.cancel()

        def close(self) -> None:
            """Let go."""
            descriptor, self._descriptor = self._descriptor, None
            if descriptor is not None:
                self._written = descriptor.written
                descriptor.close()
            fd, self._fd = self._fd, -1
            if fd >= 0:
                with contextlib.suppress(OSError):
                    os.close(fd)

        def _is_device(self) -> bool:
            try:
                return stat.S_ISCHR(Path(self._path).stat().st_mode)
            except OSError:
                return False

        def _wire(self) -> Descriptor:
            if self._descriptor is None:
                raise DeviceTrouble("not_connected", f"{self._name}: not open")
            return self._descriptor

    class ByteFile(NodeFile):
        """`Transport` for a `file://` address."""

        def __init__(self, address: FileAddress) -> None:
            super().__init__(address.path, address.url())

else:

    class ByteFile:
        """`Transport` for a `file://` address: appends, one-way."""

        one_way = True
        bits_per_second = 0

        def __init__(self, address: FileAddress) -> None:
            self._path = address.path
            self.name = address.url()
            self.written = 0
            self._file: BinaryIO | None = None

        def open(self, *, timeout: float) -> None:
            """Open for appending. Raises DeviceTrouble."""
            self.close()
            self.written = 0
            try:
                self._file = Path(self._path).open("ab", buffering=0)  # noqa: SIM115  `close` does
            except PermissionError as error:
                raise DeviceTrouble("not_permitted", f"{self.name}: {error}") from error
            except OSError as error:
                raise DeviceTrouble("not_connected", f"{self.name}: {error}") from error

        def write(self, data: bytes, *, timeout: float) -> None:
            """All of `data`. Raises DeviceTrouble."""
            if self._file is None:
                raise DeviceTrouble("not_connected", f"{self.name}: not open")
            try:
                self.written += self._file.write(data)
            except OSError as error:
                raise DeviceTrouble("vanished", f"{self.name}: {error}") from error

        def read(self, size: int, *, timeout: float) -> bytes:
            """Nothing comes back from a file."""
            return b""

        def flush(self, *, timeout: float) -> bool:
            """Nothing is buffered on our side."""
            return True

        def cancel(self) -> None:
            """A file does not block."""

        def close(self) -> None:
            """Let go."""
            file, self._file = self._file, None
            if file is not None:
                with contextlib.suppress(OSError):
                    file.close()

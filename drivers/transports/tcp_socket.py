"""A raw TCP connection, port 9100 on printers. One job, one connection: an idle one gets reset.

`close` half-closes and reads what is still there first: closing a socket with unread status bytes
makes the system send RST, and a printer may then throw away what it has not printed yet.
"""

from __future__ import annotations

import contextlib
import errno
import os
import select
import socket
import time
from typing import Any

from drivers.transports.address import TcpAddress
from pos_app.errors import DeviceTrouble

_LONGEST_WAIT = 1.0
_LEAVE = 0.1
_SEND_AT_ONCE = 16_384
_CONNECTING = {errno.EINPROGRESS, errno.EWOULDBLOCK, errno.EALREADY, errno.EINTR}


class TcpSocket:
    """`Transport` over TCP, two-way."""

    one_way = False
    bits_per_second = 0

    def __init__(self, address: TcpAddress) -> None:
        self._address = address
        self._socket: socket.socket | None = None
        self._wake_read: socket.socket | None = None
        self._wake_write: socket.socket | None = None
        self._cancelled = False
        self._written = 0

    @property
    def name(self) -> str:
        """The address as settings spell it."""
        return self._address.url()

    @property
    def written(self) -> int:
        """Bytes the system took since `open`."""
        return self._written

    def open(self, *, timeout: float) -> None:
        """Connect. Raises DeviceTrouble `not_connected` (no host, nobody listens, no answer)."""
        self.close()
        self._written = 0
        self._cancelled = False
        deadline = time.monotonic() + timeout
        try:
            found = socket.getaddrinfo(
                self._address.host, self._address.port, type=socket.SOCK_STREAM
            )
        except (OSError, UnicodeError) as error:
            raise DeviceTrouble("not_connected", f"{self.name}: {error}") from error
        self._wake_read, self._wake_write = socket.socketpair()
        last: OSError = TimeoutError("no address answered in time")
        for family, kind, proto, _, target in found:
            sock = socket.socket(family, kind, proto)
            try:
                sock.setblocking(False)
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                self._connect(sock, target, deadline)
            except OSError as error:
                sock.close()
                last = error
            except DeviceTrouble:
                sock.close()
                raise
            else:
                self._socket = sock
                return
        raise DeviceTrouble("not_connected", f"{self.name}: {last}") from last

    def _connect(self, sock: socket.socket, target: Any, deadline: float) -> None:
        """`sock.connect` that `cancel` can end. Raises OSError."""
        wake = self._wake_read
        assert wake is not None
        code = sock.connect_ex(target)
        while code in _CONNECTING:
            left = deadline - time.monotonic()
            if left <= 0:
                raise TimeoutError("no answer in time")
            # Windows reports a refused connection in the third set only.
            readable, writable, failed = select.select(
                [wake], [sock], [sock], min(left, _LONGEST_WAIT)
            )
            if readable:
                raise DeviceTrouble("cancelled", self.name)
            if writable or failed:
                code = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
                break
        if code:
            raise OSError(code, os.strerror(code))

    def write(self, data: bytes, *, timeout: float) -> None:
        """All of `data` within `timeout` seconds. Raises DeviceTrouble."""
        deadline = time.monotonic() + timeout
        rest = memoryview(data)
        while rest:
            if not self._wait(deadline, writing=True):
                raise DeviceTrouble(
                    "write_timed_out", f"{self.name}: {len(rest)} of {len(data)} bytes not taken"
                )
            try:
                taken = self._opened().send(rest[:_SEND_AT_ONCE])
            except BlockingIOError:
                continue
            except OSError as error:
                raise DeviceTrouble("vanished", f"{self.name}: {error}") from error
            self._written += taken
            rest = rest[taken:]

    def read(self, size: int, *, timeout: float) -> bytes:
        """Up to `size` bytes as soon as any came, b"" when none did."""
        deadline = time.monotonic() + timeout
        while self._wait(deadline, writing=False):
            try:
                data = self._opened().recv(size)
            except BlockingIOError:
                continue
            except OSError as error:
                raise DeviceTrouble("vanished", f"{self.name}: {error}") from error
            if not data:
                raise DeviceTrouble("vanished", f"{self.name}: closed by the other side")
            return data
        return b""

    def flush(self, *, timeout: float) -> bool:
        """TCP tells nobody what arrived; what was written is the system's to deliver."""
        return True

    def cancel(self) -> None:
        """End a blocked call at once; from any thread."""
        self._cancelled = True
        if (wake := self._wake_write) is not None:
            with contextlib.suppress(OSError):
                wake.send(b"x")

    def close(self) -> None:
        """Half-close, read what is left, let go."""
        sock, self._socket = self._socket, None
        if sock is not None:
            with contextlib.suppress(OSError):
                if not self._cancelled:
                    self._leave(sock)
            sock.close()
        for wake in (self._wake_read, self._wake_write):
            if wake is not None:
                wake.close()
        self._wake_read = self._wake_write = None

    @staticmethod
    def _leave(sock: socket.socket) -> None:
        sock.shutdown(socket.SHUT_WR)
        deadline = time.monotonic() + _LEAVE
        while (left := deadline - time.monotonic()) > 0:
            readable, _, _ = select.select([sock], [], [], left)
            if not readable or not sock.recv(4096):
                return

    def _opened(self) -> socket.socket:
        if self._socket is None:
            raise DeviceTrouble("not_connected", f"{self.name}: not open")
        return self._socket

    def _wait(self, deadline: float, *, writing: bool) -> bool:
        sock, wake = self._opened(), self._wake_read
        while True:
            left = deadline - time.monotonic()
            if self._cancelled or wake is None:
                raise DeviceTrouble("cancelled", self.name)
            if left <= 0:
                return False
            sources = [wake] if writing else [wake, sock]
            readable, writable, _ = select.select(
                sources, [sock] if writing else [], [], min(left, _LONGEST_WAIT)
            )
            if wake in readable:
                raise DeviceTrouble("cancelled", self.name)
            if readable or writable:
                return True

"""A POSIX file descriptor spoken to with deadlines and a way to interrupt it (serial, USB, files).

pyserial's own `write` cannot say how much went out before its time-out; here every byte the
system took is counted, because "provably nothing was sent" decides whether a job may be repeated.
"""

from __future__ import annotations

import contextlib
import errno
import os
import select
import threading
import time

from pos_app.errors import DeviceTrouble

GONE = {errno.EIO, errno.ENODEV, errno.ENXIO, errno.EPIPE, errno.EBADF, errno.ECONNRESET}
_LONGEST_WAIT = 1.0


def trouble_from(error: OSError, name: str, *, opening: bool = False) -> DeviceTrouble:
    """The one mapping of system errors to ours. `opening` tells absence from disappearance."""
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return DeviceTrouble("not_permitted", f"{name}: {error.strerror}")
    if error.errno in (errno.EBUSY, errno.EWOULDBLOCK, errno.ETXTBSY):
        return DeviceTrouble("busy", f"{name}: {error.strerror}")
    if opening:
        return DeviceTrouble("not_connected", f"{name}: {error.strerror or error}")
    return DeviceTrouble("vanished", f"{name}: {error.strerror or error}")


class Descriptor:
    """A non-blocking descriptor plus a pipe that wakes whoever waits on it."""

    def __init__(self, fd: int, name: str) -> None:
        os.set_blocking(fd, False)
        self._fd = fd
        self._name = name
        self._wake_read, self._wake_write = os.pipe()
        os.set_blocking(self._wake_write, False)
        self._closing = threading.Lock()
        self.written = 0

    def write(self, data: bytes, *, timeout: float) -> None:
        """All of `data` within `timeout` s, or DeviceTrouble `write_timed_out`, `vanished`, ..."""
        deadline = time.monotonic() + timeout
        rest = memoryview(data)
        while rest:
            if not self._wait(deadline, writing=True):
                raise DeviceTrouble(
                    "write_timed_out", f"{self._name}: {len(rest)} of {len(data)} bytes not taken"
                )
            try:
                taken = os.write(self._fd, rest)
            except BlockingIOError:
                continue
            except OSError as error:
                raise trouble_from(error, self._name) from error
            self.written += taken
            rest = rest[taken:]

    def read(self, size: int, *, timeout: float) -> bytes:
        """What came within `timeout` s, at most `size` bytes, or b""."""
        deadline = time.monotonic() + timeout
        while self._wait(deadline, writing=False):
            try:
                data = os.read(self._fd, size)
            except BlockingIOError:
                continue
            except OSError as error:
                raise trouble_from(error, self._name) from error
            if not data:
                raise DeviceTrouble("vanished", f"{self._name}: closed by the other side")
            return data
        return b""

    def wait_until(self, deadline: float) -> None:
        """Sleep to `deadline` or until `cancel`, whichever is first."""
        readable, _, _ = select.select(
            [self._wake_read], [], [], max(0.0, deadline - time.monotonic())
        )
        if readable:
            raise DeviceTrouble("cancelled", self._name)

    def cancel(self) -> None:
        """Wake the waiting thread with `cancelled`; safe from any thread, also after `close`."""
        with self._closing, contextlib.suppress(OSError):
            os.write(self._wake_write, b"x")

    def close(self) -> None:
        """Free the wake-up pipe; the descriptor itself belongs to whoever opened it."""
        with self._closing:  # or a late `cancel` could write into somebody else's new descriptor
            for fd in (self._wake_read, self._wake_write):
                with contextlib.suppress(OSError):
                    os.close(fd)
            self._wake_read = self._wake_write = -1

    def _wait(self, deadline: float, *, writing: bool) -> bool:
        while True:
            left = deadline - time.monotonic()
            if left <= 0:
                return False
            sources = [self._wake_read] if writing else [self._wake_read, self._fd]
            sinks = [self._fd] if writing else []
            try:
                readable, writable, _ = select.select(sources, sinks, [], min(left, _LONGEST_WAIT))
            except (OSError, ValueError) as error:
                raise DeviceTrouble("vanished", f"{self._name}: {error}") from error
            if self._wake_read in readable:
                raise DeviceTrouble("cancelled", self._name)
            if writable or readable:
                return True

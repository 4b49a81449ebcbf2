"""One writer per physical printer, across processes: the till, `print-test`, a second program.

An advisory lock on a small file named after the device. The system frees it when its holder dies,
however it dies, so a killed till leaves nothing behind. Network printers are locked only among the
programs of this machine; between machines the printer's own port 9100 takes one job at a time.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from drivers.transports.backoff import delays
from pos_app.errors import DeviceTrouble

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl


def lock_path(device: str, folder: Path | None = None) -> Path:
    """Where the lock of `device` (a transport's name without its options) lies."""
    digest = hashlib.sha256(device.encode()).hexdigest()[:24]
    return (folder or Path(tempfile.gettempdir())) / f"pos-app-device-{digest}.lock"


@contextlib.contextmanager
def sole_writer(
    device: str, *, timeout: float, stop: threading.Event, folder: Path | None = None
) -> Iterator[None]:
    """Hold `device` for the length of a job.

    Raises DeviceTrouble `busy` when another process holds it for all of `timeout` seconds, and
    `cancelled` when `stop` is set meanwhile.
    """
    fd = _open(lock_path(device, folder))
    try:
        deadline = time.monotonic() + timeout
        for wait in delays(0.02, 0.2):
            if _try_lock(fd):
                break
            if time.monotonic() + wait > deadline:
                raise DeviceTrouble("busy", f"{device}: another program is printing")
            if stop.wait(wait):
                raise DeviceTrouble("cancelled", device)
        yield
    finally:
        os.close(fd)  # frees the lock; the file stays, as removing it would race


def _open(path: Path) -> int:
    flags = os.O_RDWR | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)
    try:
        try:
            # Without O_CREAT first: the kernel refuses O_CREAT on another user's file in /tmp.
            return os.open(path, flags)
        except FileNotFoundError:
            fd = os.open(path, flags | os.O_CREAT, 0o666)
            with contextlib.suppress(OSError, AttributeError):
                os.fchmod(fd, 0o666)  # umask must not keep another user's till out of the lock
            return fd
    except OSError as error:
        raise DeviceTrouble("busy", f"{path.name}: {error.strerror}") from error


if sys.platform == "win32":

    def _try_lock(fd: int) -> bool:
        try:
            msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:

    def _try_lock(fd: int) -> bool:
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

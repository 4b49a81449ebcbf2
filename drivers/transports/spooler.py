"""A queue of the system's spooler, raw: CUPS by its own `lp`, Windows by `winspool`.

A spooler proves nothing: it takes the job whole and prints it some day. So the bytes are kept
until `close` and handed over as one job; nothing is ever handed over twice, and a job that was
not closed (a crash, a cancel) prints nothing rather than half.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading

from drivers.transports.address import SpoolerAddress
from pos_app.errors import DeviceTrouble

JOB_NAME = "receipt"
_STEP = 0.1


class Spooler:
    """`Transport` into a spooler queue. One-way: the queue answers for nobody."""

    one_way = True
    bits_per_second = 0

    def __init__(self, address: SpoolerAddress, *, lp: str = "lp") -> None:
        self._queue = address.queue
        self._lp = lp
        self._cancelled = threading.Event()
        self._pending = bytearray()
        self._open = False
        self.name = address.url()
        self.written = 0

    def open(self, *, timeout: float) -> None:
        """Begin a job. Raises DeviceTrouble `transport_unsupported` where there is no spooler."""
        if sys.platform != "win32" and shutil.which(self._lp) is None:
            raise DeviceTrouble("transport_unsupported", "CUPS' lp command is not installed")
        self._cancelled.clear()
        self._pending.clear()
        self._open = True
        self.written = 0

    def write(self, data: bytes, *, timeout: float) -> None:
        """Add to the job. Nothing leaves before `flush`."""
        if not self._open:
            raise DeviceTrouble("not_connected", f"{self.name}: not open")
        self._pending += data

    def read(self, size: int, *, timeout: float) -> bytes:
        """Nothing ever comes back."""
        return b""

    def flush(self, *, timeout: float) -> bool:
        """Hand the job over, once. Raises DeviceTrouble."""
        if self._pending:
            job, self._pending = bytes(self._pending), bytearray()
            if sys.platform == "win32":
                self._hand_to_windows(job)
            else:
                self._hand_to_cups(job, timeout)
        return True

    def cancel(self) -> None:
        """End a blocked hand-over at once; from any thread."""
        self._cancelled.set()

    def close(self) -> None:
        """Forget what was not handed over."""
        self._pending.clear()
        self._open = False

    if sys.platform != "win32":

        def _hand_to_cups(self, job: bytes, timeout: float) -> None:
            command = [self._lp, "-d", self._queue, "-o", "raw", "-t", JOB_NAME, "-s"]
            self.written = len(job)  # from here on it may print: never claim that nothing went out
            lp = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
            )
            left, data, complaint = timeout, job, b""
            with lp:
                while True:
                    try:
                        _, complaint = lp.communicate(data, timeout=min(_STEP, max(0.01, left)))
                        break
                    except subprocess.TimeoutExpired:
                        data, left = b"", left - _STEP
                        if self._cancelled.is_set() or left <= 0:
                            lp.kill()
                            lp.communicate()
                            kind = "cancelled" if self._cancelled.is_set() else "write_timed_out"
                            raise DeviceTrouble(kind, self.name) from None
            if lp.returncode != 0:
                self.written = 0  # lp refuses before it queues
                text = complaint.decode(errors="replace").strip().splitlines()
                raise DeviceTrouble("not_connected", f"{self.name}: {text[0] if text else 'lp'}")

    else:

        def _hand_to_windows(self, job: bytes) -> None:
            import ctypes
            from ctypes import wintypes

            class DocInfo(ctypes.Structure):
                _fields_ = [
                    ("name", wintypes.LPWSTR),
                    ("output", wintypes.LPWSTR),
                    ("type", wintypes.LPWSTR),
                ]

            spool = ctypes.WinDLL("winspool.drv", use_last_error=True)
            handle, taken = wintypes.HANDLE(), wintypes.DWORD()

            def need(done: int) -> None:
                if not done:
                    error = ctypes.WinError(ctypes.get_last_error())
                    raise DeviceTrouble("not_connected", f"{self.name}: {error}")

            need(spool.OpenPrinterW(self._queue, ctypes.byref(handle), None))
            try:
                info = DocInfo(JOB_NAME, None, "RAW")
                need(spool.StartDocPrinterW(handle, 1, ctypes.byref(info)))
                try:
                    need(spool.WritePrinter(handle, job, len(job), ctypes.byref(taken)))
                    self.written = taken.value
                finally:
                    spool.EndDocPrinter(handle)
            finally:
                spool.ClosePrinter(handle)

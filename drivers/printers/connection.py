"""A printer for the length of one job: ours alone, open, and let go whatever happens."""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from drivers.transports.backoff import delays
from drivers.transports.transport import Transport, seconds_for
from drivers.transports.writer_lock import sole_writer
from pos_app.errors import DeviceTrouble

_RETRIED = {"not_connected", "busy"}
_FLUSH = 8.0


@dataclass(frozen=True, slots=True)
class Patience:
    """How long each step of printing may take, seconds. Every one is finite."""

    connect: float = 5.0
    """For the whole of reaching the printer, back-off included."""
    lock: float = 5.0
    answer: float = 0.3
    """For the answer to a status question."""
    proof: float = 4.0
    """For the confirmation, on top of the time that the paper takes to move."""


def write_slip(transport: Transport, rest: list[bytes]) -> None:
    """Write `rest`, taking off its front what went out. Raises DeviceTrouble."""
    while rest:
        start = transport.written
        try:
            transport.write(rest[0], timeout=seconds_for(transport, len(rest[0])))
        except DeviceTrouble:
            rest[0] = rest[0][transport.written - start :]
            raise
        rest.pop(0)
    transport.flush(timeout=_FLUSH + seconds_for(transport, 4096))


class Connection:
    """Opens a transport under the lock between processes; `cancel` ends any waiting in here."""

    def __init__(self, transport: Transport, lock_folder: Path | None) -> None:
        self._transport = transport
        self._lock_folder = lock_folder
        self._stop = threading.Event()
        self.closing = False

    @contextlib.contextmanager
    def job(self, *, connect: float, lock: float) -> Iterator[None]:
        """The open printer; at most `lock` and `connect` seconds to get it.

        Raises DeviceTrouble as `Transport.open` does, and `busy`, `cancelled`.
        """
        if not self.closing:
            self._stop.clear()
        device = self._transport.name.partition("?")[0]
        with sole_writer(device, timeout=lock, stop=self._stop, folder=self._lock_folder):
            self._open(connect)
            try:
                yield
            finally:
                self._transport.close()

    def cancel(self) -> None:
        """End what blocks, from another thread."""
        self._stop.set()
        self._transport.cancel()

    def _open(self, patience: float) -> None:
        """Open, trying again with growing pauses while the printer may still be coming up."""
        deadline = time.monotonic() + patience
        for pause in delays(0.1, 1.0):
            left = deadline - time.monotonic()
            try:
                self._transport.open(timeout=max(0.05, left))
            except DeviceTrouble as trouble:
                if trouble.kind not in _RETRIED or time.monotonic() + pause >= deadline:
                    raise
            else:
                return
            if self._stop.wait(pause):
                raise DeviceTrouble("cancelled", self._transport.name)

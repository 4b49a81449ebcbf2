"""Where frames go: a port of our own, or the port of the printer that the display stands before.

Every call blocks with a deadline and runs on the device's thread.
"""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from drivers.displays.frames import Frame, Verdict
from drivers.transports.transport import Transport, seconds_for
from drivers.transports.writer_lock import sole_writer
from drivers.worker import DeviceWorker
from pos_app.errors import DeviceTrouble

T = TypeVar("T")
_OPENING_SECONDS = 3.0
_CLOSING_SECONDS = 0.3
_PRINT_JOB_SECONDS = 30.0
_LONGEST_ANSWER = 4096
"""Bytes read in search of one answer; a panel that babbles on is not ours."""


class Wire(Protocol):
    """What the driver needs of a connection. Each raises DeviceTrouble with a transport's kind,
    `display_silent` (no answer in time), `display_refused` or `display_garbled`.
    """

    async def connect(self) -> None:
        """Open, or reopen from scratch."""

    async def exchange(self, frame: Frame) -> None:
        """Send one frame in one piece and wait for its answer where it has one."""

    async def disconnect(self) -> None:
        """Let the port go until the next `connect`. Never raises."""

    async def close(self, last: Sequence[Frame]) -> None:
        """Send `last` if connected, without waiting for answers, and end. Within a second."""


class OwnWire:
    """A port and a thread for the display alone."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self._worker = DeviceWorker(f"display {transport.name}", cancel=transport.cancel)
        self._connected = False

    async def connect(self) -> None:
        """Open the port, within three seconds."""
        self._connected = False
        await self._run(
            lambda: self._transport.open(timeout=_OPENING_SECONDS), _OPENING_SECONDS + 1
        )
        self._connected = True

    async def exchange(self, frame: Frame) -> None:
        """One frame and its answer."""
        patience = seconds_for(self._transport, len(frame.data)) + frame.patience + 1
        await self._run(lambda: exchange(self._transport, frame), patience)

    async def disconnect(self) -> None:
        """Close the port, or leave a wedged one behind."""
        self._connected = False
        with contextlib.suppress(DeviceTrouble):  # it is being given up anyway
            await self._run(self._transport.close, _CLOSING_SECONDS)

    async def close(self, last: Sequence[Frame]) -> None:
        """Blank the display, close the port, end the thread."""
        data = b"".join(frame.data for frame in last) if self._connected else b""

        def leave() -> None:
            with contextlib.suppress(DeviceTrouble):  # nobody is left to be told
                blank(self._transport, data)
            self._transport.close()

        await self._worker.close(patience=0.5, last=leave)

    async def _run(self, work: Callable[[], T], patience: float) -> T:
        return await self._worker.run(work, patience=patience)


class SharedWire:
    """The port of the printer that the display stands before, held for one frame at a time.

    A printer's driver takes its port for one job under the lock between writers
    (`transports.writer_lock`); a frame is such a job too, on a transport and thread of its own. So
    no byte of either ever falls between the other's, not even of another program's.
    """

    def __init__(self, transport: Transport, *, lock_folder: Path | None = None) -> None:
        self._transport = transport
        self._device = transport.name.partition("?")[0]
        self._folder = lock_folder
        self._stop = threading.Event()
        self._connected = False
        self._worker = DeviceWorker(f"display {transport.name}", cancel=self._cancel)

    async def connect(self) -> None:
        """Find out whether the port can be had."""
        self._connected = False
        await self._visit(lambda: None)
        self._connected = True

    async def exchange(self, frame: Frame) -> None:
        """One frame; a print job before it may take its time."""
        await self._visit(lambda: self._send(frame.data))

    async def disconnect(self) -> None:
        """Nothing is held between two frames."""
        self._connected = False

    async def close(self, last: Sequence[Frame]) -> None:
        """Blank the display if the port is free soon, end the thread."""
        data = [frame.data for frame in last] if self._connected else []

        def leave() -> None:
            with contextlib.suppress(DeviceTrouble), self._port(_CLOSING_SECONDS):
                for each in data:
                    self._send(each)

        await self._worker.close(patience=0.5, last=leave)

    async def _visit(self, work: Callable[[], None]) -> None:
        def visit() -> None:
            self._stop.clear()
            with self._port(_PRINT_JOB_SECONDS):
                work()

        await self._worker.run(visit, patience=_PRINT_JOB_SECONDS + _OPENING_SECONDS + 1)

    @contextlib.contextmanager
    def _port(self, patience: float) -> Iterator[None]:
        with sole_writer(self._device, timeout=patience, stop=self._stop, folder=self._folder):
            try:
                self._transport.open(timeout=_OPENING_SECONDS)
                yield
            finally:
                self._transport.close()

    def _send(self, data: bytes) -> None:
        """Write, and see it off before the port closes: closing drops what has not left."""
        self._transport.write(data, timeout=seconds_for(self._transport, len(data)))
        self._transport.flush(timeout=1.0)

    def _cancel(self) -> None:
        self._stop.set()
        self._transport.cancel()


def blank(transport: Transport, data: bytes) -> None:
    """The last bytes. A call that was cut short leaves the transport cancelled: open it again."""
    if not data:
        return
    try:
        transport.write(data, timeout=_CLOSING_SECONDS)
    except DeviceTrouble as error:
        if error.kind != "cancelled":
            raise
        transport.open(timeout=_CLOSING_SECONDS)
        transport.write(data, timeout=_CLOSING_SECONDS)
    transport.flush(timeout=_CLOSING_SECONDS)


def exchange(transport: Transport, frame: Frame) -> None:
    """Send `frame` and read until its answer is there. What came before it is thrown away.

    A one-way transport has no answers, so none is waited for.
    """
    listening = frame.answer is not None and not transport.one_way
    if listening:
        _forget_input(transport)
    transport.write(frame.data, timeout=seconds_for(transport, len(frame.data)))
    if not listening or frame.answer is None:
        return
    deadline = time.monotonic() + frame.patience + _on_the_line(transport, len(frame.data))
    received = b""
    while len(received) < _LONGEST_ANSWER:
        left = deadline - time.monotonic()
        chunk = transport.read(256, timeout=left) if left > 0 else b""
        if not chunk:
            raise DeviceTrouble("display_silent", f"{transport.name}: {received[:32].hex(' ')}")
        received += chunk
        match frame.answer.judge(received):
            case Verdict.ACCEPTED:
                return
            case Verdict.REFUSED:
                raise DeviceTrouble(
                    "display_refused", f"{transport.name}: {received[:32].hex(' ')}"
                )
            case Verdict.INCOMPLETE:
                continue
    raise DeviceTrouble("display_garbled", f"{transport.name}: {received[:32].hex(' ')}")


def _forget_input(transport: Transport) -> None:
    """Drop what came unasked, at most as much as an answer may hold."""
    forgotten = 0
    while forgotten < _LONGEST_ANSWER and (chunk := transport.read(256, timeout=0.001)):
        forgotten += len(chunk)


def _on_the_line(transport: Transport, size: int) -> float:
    """Seconds the bytes need on the wire: the system's buffer takes them at once."""
    return size * 10 / transport.bits_per_second if transport.bits_per_second else 0.0

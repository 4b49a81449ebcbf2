"""Devices on the far end of a pseudo-terminal, which answer as the real ones would."""

from __future__ import annotations

import asyncio
import contextlib
import os
import select
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

from drivers.displays.checksums import crc16_modbus

Reaction = Callable[[bytes], bytes]
"""What the device says to one whole command."""

PATIENCE = 5.0
"""Seconds until a wait of a test gives up; none is ever waited for whole."""


class HastyClock:
    """Short waits are over at once, and time has then passed; a long one never ends."""

    def __init__(self) -> None:
        self.ticks = 0.0

    def now(self) -> datetime:
        return datetime(2026, 11, 23, 13, 42, tzinfo=UTC)

    def monotonic(self) -> float:
        return self.ticks

    async def sleep(self, seconds: float) -> None:
        if seconds > 20:
            await asyncio.Event().wait()
        self.ticks += seconds
        await asyncio.sleep(0)


class Twin:
    """A device on a pty. `whole` cuts its first whole command off what came, or gives b""."""

    def __init__(self, whole: Callable[[bytes], bytes], react: Reaction) -> None:
        self._whole = whole
        self._react = react
        self._stop_read, self._stop_write = os.pipe()
        self._changed = threading.Condition()
        self.commands: list[bytes] = []
        self.times: list[float] = []
        self.master, slave = os.openpty()
        self.path = os.ttyname(slave)
        self._slave: int | None = slave
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def react(self, react: Reaction) -> None:
        """Answer otherwise from now on."""
        self._react = react

    async def saw(self, done: Callable[[list[bytes]], bool]) -> list[bytes]:
        """Wait until the commands so far satisfy `done`; returns them."""

        def wait() -> bool:
            with self._changed:
                return self._changed.wait_for(lambda: done(self.commands), PATIENCE)

        fine = await asyncio.get_running_loop().run_in_executor(None, wait)
        assert fine, f"only saw {self.commands}"
        return list(self.commands)

    def vanish(self) -> None:
        """Pull the plug: both ends are gone."""
        self._end()
        os.close(self.master)
        self.master = -1

    def close(self) -> None:
        self._end()
        if self.master >= 0:
            os.close(self.master)
            self.master = -1
        for fd in (self._stop_read, self._stop_write):
            os.close(fd)

    def _end(self) -> None:
        if self._thread.is_alive():
            os.write(self._stop_write, b"x")
            self._thread.join(PATIENCE)
        if self._slave is not None:
            os.close(self._slave)
            self._slave = None

    def _serve(self) -> None:
        came = b""
        while True:
            readable, _, _ = select.select([self.master, self._stop_read], [], [], 1.0)
            if self._stop_read in readable:
                return
            if self.master not in readable:
                continue
            try:
                came += os.read(self.master, 4096)
            except OSError:
                return
            while command := self._whole(came):
                came = came[len(command) :]
                with self._changed:
                    self.commands.append(command)
                    self.times.append(time.monotonic())
                    self._changed.notify_all()
                if answer := self._react(command):
                    os.write(self.master, answer)


@contextlib.contextmanager
def twin(whole: Callable[[bytes], bytes], react: Reaction) -> Iterator[Twin]:
    device = Twin(whole, react)
    try:
        yield device
    finally:
        device.close()


# -- what one whole command is ---------------------------------------------------------------


def nextion_command(came: bytes) -> bytes:
    head, end, _ = came.partition(b"\xff\xff\xff")
    return head + end if end else b""


def dwin_command(came: bytes) -> bytes:
    return came[: 3 + came[2]] if len(came) > 2 and len(came) >= 3 + came[2] else b""


def box_command(came: bytes) -> bytes:
    return came[: 4 + came[1]] if len(came) > 1 and len(came) >= 4 + came[1] else b""


def row_command(came: bytes) -> bytes:
    """Epson with both rows in a frame, or what initialises and clears."""
    for whole in (b"\x1b@\x1f\x01\x1fC\x00\x1bR\x00", b"\x0c"):
        if came.startswith(whole):
            return whole
    return came[:45] if len(came) >= 45 else b""


# -- what the device says to it --------------------------------------------------------------


def silent(command: bytes) -> bytes:
    return b""


def nextion(command: bytes) -> bytes:
    if command == b"sendme\xff\xff\xff":
        return b"\x01\xff\xff\xff\x66\x00\xff\xff\xff"
    return b"\x01\xff\xff\xff"


def nextion_refuses(command: bytes) -> bytes:
    return nextion(command) if command.startswith(b"sendme") else b"\x1a\xff\xff\xff"


def dwin(command: bytes) -> bytes:
    if command[3] == 0x83:
        return b"\x5a\xa5\x06\x83\x00\x0f\x01\x22\x10"
    return b"\x5a\xa5\x03\x82OK"


def dwin_with_crc(command: bytes) -> bytes:
    body = b"\x83\x00\x0f\x01\x22\x10" if command[3] == 0x83 else b"\x82OK"
    return b"\x5a\xa5" + bytes([len(body) + 2]) + body + crc16_modbus(body).to_bytes(2, "little")


def dwin_refuses(command: bytes) -> bytes:
    return dwin(command) if command[3] == 0x83 else b"\x5a\xa5\x03\x82ER"


def box(command: bytes) -> bytes:
    return b"\x06"


def box_refuses(command: bytes) -> bytes:
    return b"\x15"


def half_of(react: Reaction) -> Reaction:
    """The first half of each answer, as when a cable has a bad contact."""
    return lambda command: react(command)[: max(1, len(react(command)) // 2)]

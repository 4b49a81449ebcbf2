"""Keeps the screen on while a till is a kiosk or a shift is open.

Three means, whichever the system has. On Windows: the thread's execution state. Under X: the
server's own saver and power saving are switched off, and stay so. On Linux besides that logind's
inhibitor, which holds idle actions, sleep and the lid for as long as its process lives. Wayland's
idle inhibitor is not offered by Qt: `cage` never blanks by itself, others go by logind.
"""

from __future__ import annotations

import asyncio
import shutil
import sys
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from typing import Protocol

from pos_app.ports.clock import Clock

LOOK_EVERY = 60.0
"""Seconds between looks whether a shift is open."""
_INHIBIT = (
    "systemd-inhibit", "--what=idle:sleep:handle-lid-switch", "--who=pos-app",
    "--why=the till is open", "--mode=block", "sleep", "infinity",
)  # fmt: skip
_X_OFF = (("xset", "s", "off"), ("xset", "s", "noblank"), ("xset", "-dpms"))


class Wakefulness(Protocol):
    """One means of keeping the screen on."""

    async def hold(self) -> bool:
        """Begin, or renew; whether it works here."""

    async def release(self) -> None:
        """End it."""


async def stay_awake(
    means: Wakefulness, *, clock: Clock, wanted: Callable[[], Awaitable[bool]]
) -> None:
    """Hold while `wanted`, until cancelled; then release."""
    holding = False
    try:
        while True:
            if await wanted():
                holding = await means.hold() or holding
            elif holding:
                await means.release()
                holding = False
            await clock.sleep(LOOK_EVERY)
    finally:
        if holding:
            await means.release()


class LinuxAwake:
    """logind's inhibitor and the X server's switches."""

    def __init__(
        self,
        environ: Mapping[str, str],
        *,
        inhibit: tuple[str, ...] = _INHIBIT,
        switches: tuple[tuple[str, ...], ...] = _X_OFF,
    ) -> None:
        self._environ = environ
        self._inhibit = inhibit
        self._switches = switches
        self._process: asyncio.subprocess.Process | None = None

    async def hold(self) -> bool:
        """Both means; whether one of them works."""
        switched = [await self._ran(each) for each in self._switches] if self._on_x else []
        return await self._inhibited() or any(switched)

    async def release(self) -> None:
        """End the inhibitor. X stays as it is: what it was before is nobody's wish at a till."""
        process, self._process = self._process, None
        if process is None or process.returncode is not None:
            return
        with suppress(ProcessLookupError):
            process.terminate()
        await process.wait()

    @property
    def _on_x(self) -> bool:
        return bool(self._environ.get("DISPLAY")) and not self._environ.get("WAYLAND_DISPLAY")

    async def _inhibited(self) -> bool:
        if self._process is not None and self._process.returncode is None:
            return True
        if shutil.which(self._inhibit[0]) is None:
            return False
        self._process = await asyncio.create_subprocess_exec(
            *self._inhibit,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:  # one that logind refuses ends at once
            await asyncio.wait_for(asyncio.shield(self._process.wait()), 0.2)
        except TimeoutError:
            return True
        self._process = None
        return False

    async def _ran(self, command: tuple[str, ...]) -> bool:
        if shutil.which(command[0]) is None:
            return False
        process = await asyncio.create_subprocess_exec(
            *command,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
        return await process.wait() == 0


class WindowsAwake:
    """`SetThreadExecutionState`; it counts for the thread that called it, which is the loop's."""

    CONTINUOUS, SYSTEM, DISPLAY = 0x80000000, 0x00000001, 0x00000002

    def __init__(self, set_state: Callable[[int], int] | None = None) -> None:
        self._set_state = set_state or _windows_state

    async def hold(self) -> bool:
        """Whether Windows took it."""
        return self._set_state(self.CONTINUOUS | self.SYSTEM | self.DISPLAY) != 0

    async def release(self) -> None:
        """Back to the system's own timing."""
        self._set_state(self.CONTINUOUS)


def _windows_state(flags: int) -> int:
    import ctypes

    windows = getattr(ctypes, "windll", None)
    return 0 if windows is None else int(windows.kernel32.SetThreadExecutionState(flags))


def means_here(environ: Mapping[str, str]) -> Wakefulness:
    """The means of this system."""
    return WindowsAwake() if sys.platform == "win32" else LinuxAwake(environ)

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pos_app.diagnostics.watchdog import reassure
from tests.fakes import FakeClock

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="systemd's protocol")


class Waited(FakeClock):
    """A clock that is stopped after some waits, and remembers them."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self.most = most
        self.waits: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        if len(self.waits) >= self.most:
            raise asyncio.CancelledError


@pytest.fixture
def manager(tmp_path: Path) -> Iterator[socket.socket]:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as heard:
        heard.bind(str(tmp_path / "notify"))
        heard.setblocking(False)
        yield heard


async def test_it_says_so_three_times_in_the_time_allowed(
    manager: socket.socket, tmp_path: Path
) -> None:
    clock = Waited(most=3)
    environ = {"NOTIFY_SOCKET": str(tmp_path / "notify"), "WATCHDOG_USEC": "30000000"}
    with pytest.raises(asyncio.CancelledError):
        await reassure(environ=environ, clock=clock)
    assert manager.recv(100) == b"READY=1"  # the watchdog counts from then on
    assert [manager.recv(100) for _ in range(3)] == [b"WATCHDOG=1"] * 3
    assert clock.waits == [10.0] * 3


async def test_an_abstract_name_is_understood() -> None:
    name = "\0pos-app-watchdog-test"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as heard:
        heard.bind(name)
        heard.setblocking(False)
        environ = {"NOTIFY_SOCKET": "@" + name[1:], "WATCHDOG_USEC": "3000000"}
        with pytest.raises(asyncio.CancelledError):
            await reassure(environ=environ, clock=Waited(most=1))
        assert [heard.recv(100) for _ in range(2)] == [b"READY=1", b"WATCHDOG=1"]


async def test_without_a_watchdog_it_says_once_that_it_is_up(
    manager: socket.socket, tmp_path: Path
) -> None:
    clock = Waited(most=1)
    await reassure(environ={"NOTIFY_SOCKET": str(tmp_path / "notify")}, clock=clock)
    assert manager.recv(100) == b"READY=1"
    with pytest.raises(BlockingIOError):
        manager.recv(100)
    assert clock.waits == []


@pytest.mark.parametrize(
    "environ",
    [
        {},
        {"NOTIFY_SOCKET": "/nowhere"},
        {"WATCHDOG_USEC": "1000000"},
        {"NOTIFY_SOCKET": "/nowhere", "WATCHDOG_USEC": "soon"},
        {"NOTIFY_SOCKET": "/nowhere", "WATCHDOG_USEC": "0"},
    ],
)
async def test_where_nobody_asks_nothing_is_said(environ: dict[str, str]) -> None:
    clock = Waited(most=1)
    await reassure(environ=environ, clock=clock)
    assert clock.waits == []


async def test_a_manager_that_is_gone_does_no_harm(tmp_path: Path) -> None:
    clock = Waited(most=2)
    environ = {"NOTIFY_SOCKET": str(tmp_path / "gone"), "WATCHDOG_USEC": "3000000"}
    with pytest.raises(asyncio.CancelledError):
        await reassure(environ=environ, clock=clock)
    assert clock.waits == [1.0, 1.0]


HANGING = """
import asyncio, os, time
from pos_app.app.system_clock import SystemClock
from pos_app.diagnostics.watchdog import reassure
from pos_app.usecases.racing import start

async def main():
    speaking = start(reassure(environ=os.environ, clock=SystemClock()), name="watchdog")
    await asyncio.sleep(0.7)
    time.sleep(60)  # the loop hangs: so does what says that all is well

asyncio.run(main())
"""


def test_a_loop_that_hangs_falls_silent_and_is_ended(
    manager: socket.socket, tmp_path: Path
) -> None:
    """The service manager's part is played here as sd_notify(3) describes it: silence for longer
    than WATCHDOG_USEC ends the process, and Restart=always starts it again.
    """
    allowed = 0.6
    environ = {
        **os.environ,
        "NOTIFY_SOCKET": str(tmp_path / "notify"),
        "WATCHDOG_USEC": str(int(allowed * 1_000_000)),
    }
    manager.setblocking(True)
    manager.settimeout(30.0)  # to come up; from then on only what is allowed
    heard = 0
    with subprocess.Popen([sys.executable, "-c", HANGING], env=environ) as till:
        try:
            while manager.recv(100) in {b"READY=1", b"WATCHDOG=1"}:
                heard += 1
                manager.settimeout(allowed)
        except TimeoutError:
            hung = till.poll() is None
            till.kill()
        assert till.wait(10) == -signal.SIGKILL
    assert hung
    assert heard >= 2

"""Every wired display against its twin on a pseudo-terminal, well and broken in each way."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest

from drivers.displays.catalog import DisplayChoice, encoder_of, open_display
from drivers.displays.frames import Frame, Verdict
from drivers.displays.layouts import SHIPPED
from drivers.displays.line_display import LineDialect, LineDisplay
from drivers.displays.wire import OwnWire, SharedWire, exchange
from drivers.displays.wired import WiredDisplay
from drivers.transports.address import parse_address
from drivers.transports.transport import Transport, open_transport
from drivers.worker import DeviceWorker
from pos_app.errors import DeviceTrouble
from tests.drivers.displays import twins
from tests.drivers.displays.golden_story import IDLE, LINK, PAID, TAP
from tests.drivers.displays.twins import HastyClock, Reaction, Twin, twin

T = TypeVar("T")


@dataclass(frozen=True)
class Kind:
    choice: DisplayChoice
    whole: Callable[[bytes], bytes]
    good: Reaction
    refuses: Reaction
    paid: bytes
    """In a command only when `PAID` is shown."""


BOX = SHIPPED / "template-example.toml"
KINDS = {
    "line": Kind(
        DisplayChoice("line"), twins.row_command, twins.silent, twins.silent, b"THANK YOU"
    ),
    "nextion": Kind(
        DisplayChoice("nextion"),
        twins.nextion_command,
        twins.nextion,
        twins.nextion_refuses,
        b"page thanks",
    ),
    "dwin": Kind(
        DisplayChoice("dwin"),
        twins.dwin_command,
        twins.dwin,
        twins.dwin_refuses,
        b"\x5a\x01\x00\x05",
    ),
    "dwin-crc": Kind(
        DisplayChoice("dwin", crc=True),
        twins.dwin_command,
        twins.dwin_with_crc,
        twins.silent,
        b"\x5a\x01\x00\x05",
    ),
    "template": Kind(
        DisplayChoice("template", template=BOX),
        twins.box_command,
        twins.box,
        twins.box_refuses,
        b"\x11" + b"1.250",
    ),
}
ANSWERING = [name for name in KINDS if name != "line"]


def display_on(kind: Kind, path: str) -> WiredDisplay:
    address = parse_address(f"serial://{path}?baud=115200", field="display.transport")
    wire = OwnWire(open_transport(address))
    return WiredDisplay(encoder_of(kind.choice), wire, clock=HastyClock())


def has(part: bytes) -> Callable[[list[bytes]], bool]:
    return lambda commands: any(part in command for command in commands)


async def until(done: Callable[[], bool]) -> None:
    async with asyncio.timeout(twins.PATIENCE):
        while not done():  # noqa: ASYNC110  a device's thread sets no event of ours
            await asyncio.sleep(0.001)


@pytest.mark.parametrize("name", KINDS)
async def test_a_sale_on_a_healthy_display(name: str) -> None:
    kind = KINDS[name]
    with twin(kind.whole, kind.good) as device:
        display = display_on(kind, device.path)
        for view in (IDLE, TAP, LINK, PAID):
            display.show(view)
            await asyncio.sleep(0)
        await device.saw(has(kind.paid))
        await until(lambda: display.trouble() == "")
        await display.close()


async def test_closing_blanks_the_display() -> None:
    """Over TCP: closing the slave of a pty throws away what its master has not read."""
    came = b""
    ended = asyncio.Event()

    async def device(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal came
        while chunk := await reader.read(4096):
            came += chunk
        writer.close()
        ended.set()

    server = await asyncio.start_server(device, "127.0.0.1", 0)
    async with server:
        port = server.sockets[0].getsockname()[1]
        display = open_display(DisplayChoice("line", f"tcp://127.0.0.1:{port}"), clock=HastyClock())
        display.show(PAID)
        await until(lambda: b"THANK YOU" in came)
        await display.close()
        async with asyncio.timeout(twins.PATIENCE):
            await ended.wait()
    assert came.endswith(b"THANK YOU      \x0c")


@pytest.mark.expects_log("refused a frame")
@pytest.mark.parametrize("name", ["nextion", "dwin", "template"])
async def test_a_device_that_refuses(name: str) -> None:
    kind = KINDS[name]
    with twin(kind.whole, kind.refuses) as device:
        display = display_on(kind, device.path)
        display.show(PAID)
        await until(lambda: display.trouble() == "display_refused")
        device.react(kind.good)
        display.show(IDLE)
        await until(lambda: display.trouble() == "")
        await display.close()


@pytest.mark.expects_log("display is out")
@pytest.mark.parametrize("name", ANSWERING)
async def test_a_device_that_says_nothing_and_then_comes_to_itself(name: str) -> None:
    kind = KINDS[name]
    with twin(kind.whole, twins.silent) as device:
        display = display_on(kind, device.path)
        display.show(PAID)
        await until(lambda: display.trouble() == "display_silent")
        device.react(kind.good)
        await until(lambda: display.trouble() == "")
        await device.saw(has(kind.paid))
        await display.close()


@pytest.mark.expects_log("display is out")
@pytest.mark.parametrize("name", ["nextion", "dwin", "dwin-crc"])
async def test_half_a_frame_is_no_answer(name: str) -> None:
    kind = KINDS[name]
    with twin(kind.whole, twins.half_of(kind.good)) as device:
        display = display_on(kind, device.path)
        display.show(PAID)
        await until(lambda: display.trouble() == "display_silent")
        await display.close()


@pytest.mark.expects_log("display is out")
@pytest.mark.parametrize("name", KINDS)
async def test_a_device_that_vanishes_and_returns_is_initialised_again(
    name: str, tmp_path: Path
) -> None:
    kind = KINDS[name]
    port = tmp_path / "display"
    with twin(kind.whole, kind.good) as device:
        port.symlink_to(device.path)
        display = display_on(kind, str(port))
        display.show(IDLE)
        await until(lambda: len(device.commands) >= 2)
        device.vanish()
        display.show(PAID)
        await until(lambda: display.trouble() in ("vanished", "not_connected"))
    port.unlink()
    with twin(kind.whole, kind.good) as device:
        port.symlink_to(device.path)
        commands = await device.saw(has(kind.paid))
        await until(lambda: display.trouble() == "")
        opening = b"".join(frame.data for frame in encoder_of(kind.choice).opening())
        assert b"".join(commands).startswith(opening)
        await display.close()


@pytest.mark.expects_log("display is out")
async def test_a_device_that_was_never_there() -> None:
    display = open_display(
        DisplayChoice("line", transport="serial:///dev/pos-app-none"), clock=HastyClock()
    )
    display.show(PAID)
    await until(lambda: display.trouble() == "not_connected")
    await display.close()


@pytest.mark.expects_log("display is out")
async def test_a_device_that_babbles_is_not_ours() -> None:
    with twin(twins.nextion_command, lambda command: b"\x65" * 5000) as device:
        display = display_on(KINDS["nextion"], device.path)
        display.show(PAID)
        await until(lambda: display.trouble() in ("display_garbled", "display_silent"))
        await display.close()


async def test_closing_a_display_that_hangs_takes_less_than_a_second() -> None:
    with twin(twins.nextion_command, twins.silent) as device:
        display = display_on(KINDS["nextion"], device.path)
        display.show(PAID)
        await device.saw(has(b"sendme"))
        loop = asyncio.get_running_loop()
        began = loop.time()
        await display.close()
        assert loop.time() - began < 1.0


class OneWay:
    """A transport that can only be written to."""

    name = "file:///tmp/x"
    one_way = True
    bits_per_second = 0
    written = 0

    def __init__(self) -> None:
        self.data = b""

    def open(self, *, timeout: float) -> None:
        self.data = b""

    def write(self, data: bytes, *, timeout: float) -> None:
        self.data += data

    def read(self, size: int, *, timeout: float) -> bytes:
        raise AssertionError("nothing can be read here")

    def flush(self, *, timeout: float) -> bool:
        return True

    def cancel(self) -> None:
        return

    def close(self) -> None:
        return


class Never:
    def judge(self, received: bytes) -> Verdict:
        return Verdict.INCOMPLETE


def test_a_one_way_transport_is_not_asked_for_answers() -> None:
    transport = OneWay()
    exchange(transport, Frame(b"x", Never()))
    assert transport.data == b"x"


class Printer:
    """A printer's driver as far as a display before it needs it: one worker, whole jobs."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport
        self._worker = DeviceWorker("printer", cancel=transport.cancel)

    async def print_job(self, pieces: list[bytes]) -> None:
        def work() -> None:
            for piece in pieces:
                self._transport.write(piece, timeout=5)

        await self._worker.run(work, patience=5)

    async def lend(self, work: Callable[[Transport], T], *, patience: float) -> T:
        return await self._worker.run(lambda: work(self._transport), patience=patience)

    async def close(self) -> None:
        await self._worker.close(last=self._transport.close)


async def test_a_display_behind_a_printer_never_mixes_its_bytes_with_a_job() -> None:
    """The twin takes the stream apart as the pass-through display would."""
    job = [b"\x1b@", b"\x1dv0\x00\x01\x00\x02\x00\xaa\x55", b"THANK YOU\n", b"\x1dVB\x00"]
    master, slave = os.openpty()
    path = os.ttyname(slave)
    transport = open_transport(parse_address(f"serial://{path}?baud=115200", field="x"))
    transport.open(timeout=1)
    printer = Printer(transport)
    encoder = LineDisplay(LineDialect.EPSON, shared_port=True)
    display = WiredDisplay(encoder, SharedWire(printer), clock=HastyClock())
    try:
        for turn, view in enumerate((IDLE, TAP, LINK, PAID) * 3):
            display.show(view)
            await printer.print_job(job)
            if turn % 3 == 0:
                await asyncio.sleep(0)
        await until(lambda: display.trouble() == "")
        await display.close()
        await printer.close()
        os.set_blocking(master, False)
        stream = b""
        while True:
            try:
                stream += os.read(master, 65536)
            except (BlockingIOError, OSError):
                break
    finally:
        os.close(master)
        os.close(slave)
    to_display, to_printer = b"", b""
    for part in stream.split(b"\x1b=\x02"):
        shown, back, printed = part.partition(b"\x1b=\x01")
        to_display += shown if back else b""
        to_printer += printed if back else part
    assert to_printer == b"".join(job) * 12
    assert to_display.startswith(b"\x1b@\x1f\x01\x1fC\x00\x1bR\x00")
    assert to_display.endswith(b"\x0c")


@pytest.mark.expects_log("display is out")
async def test_a_printer_whose_port_cannot_be_had() -> None:
    class Gone:
        async def lend(self, work: Callable[[Transport], T], *, patience: float) -> T:
            raise DeviceTrouble("not_connected")

    display = open_display(DisplayChoice("line"), clock=HastyClock(), printer=Gone())
    display.show(PAID)
    await until(lambda: display.trouble() == "not_connected")
    await display.close()


def test_twins_answer_whole_commands() -> None:
    assert (
        twins.dwin_command(b"\x5a\xa5\x04\x83\x00\x0f\x01rest") == b"\x5a\xa5\x04\x83\x00\x0f\x01"
    )
    assert isinstance(Twin, type)

"""Every wired display against its twin on a pseudo-terminal, well and broken in each way."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from drivers.displays.catalog import DisplayChoice, encoder_of, open_display
from drivers.displays.frames import Frame, Verdict
from drivers.displays.layouts import SHIPPED
from drivers.displays.wire import OwnWire, exchange
from drivers.displays.wired import WiredDisplay
from drivers.printers.connection import Connection
from drivers.transports.address import parse_address
from drivers.transports.transport import open_transport
from drivers.transports.writer_lock import sole_writer
from tests.drivers.displays import twins
from tests.drivers.displays.golden_story import IDLE, LINK, PAID, TAP
from tests.drivers.displays.twins import HastyClock, Reaction, Twin, twin


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


def test_a_display_behind_a_printer_never_mixes_its_bytes_with_a_job(tmp_path: Path) -> None:
    """Both write to one file as to one cable; it is taken apart as the display would."""
    job = [b"\x1b@", b"\x1dv0\x00\x01\x00\x02\x00\xaa\x55", b"THANK YOU\n", b"\x1dVB\x00"]
    cable = tmp_path / "cable"
    cable.touch()
    url = f"file://{cable}"
    printer = open_transport(parse_address(url, field="printer.transport"))
    connection = Connection(printer, tmp_path)
    jobs = 12

    def print_jobs() -> None:
        for _ in range(jobs):
            with connection.job(connect=5, lock=5):
                for piece in job:
                    printer.write(piece, timeout=5)

    async def sale() -> None:
        display = open_display(
            DisplayChoice("line", url), clock=HastyClock(), printer_transport=url,
            lock_folder=tmp_path,
        )  # fmt: skip
        printing = threading.Thread(target=print_jobs)
        printing.start()
        for view in (IDLE, TAP, LINK, PAID) * 5:
            display.show(view)
            await asyncio.sleep(0.001)
        await until(lambda: not printing.is_alive())
        await until(lambda: b"THANK YOU      \x1b=\x01" in cable.read_bytes())
        assert display.trouble() == ""
        await display.close()

    asyncio.run(sale())
    to_display, to_printer = b"", b""
    for part in cable.read_bytes().split(b"\x1b=\x02"):
        shown, back, printed = part.partition(b"\x1b=\x01")
        to_display += shown if back else b""
        to_printer += printed if back else part
    assert to_printer == b"".join(job) * jobs
    assert to_display.startswith(b"\x1b@\x1f\x01\x1fC\x00\x1bR\x00")
    assert to_display.endswith(b"\x0c")


@pytest.mark.expects_log("display is out")
async def test_a_printers_port_that_cannot_be_had(tmp_path: Path) -> None:
    url = "serial:///dev/pos-app-none"
    display = open_display(
        DisplayChoice("line", url), clock=HastyClock(), printer_transport=f"{url}?baud=115200",
        lock_folder=tmp_path,
    )  # fmt: skip
    display.show(PAID)
    await until(lambda: display.trouble() == "not_connected")
    await display.close()


async def test_closing_does_not_wait_for_a_long_print_job(tmp_path: Path) -> None:
    cable = tmp_path / "cable"
    cable.touch()
    url = f"file://{cable}"
    display = open_display(
        DisplayChoice("line", url), clock=HastyClock(), printer_transport=url, lock_folder=tmp_path
    )
    with sole_writer(url, timeout=1, stop=threading.Event(), folder=tmp_path):
        display.show(PAID)
        await asyncio.sleep(0)
        loop = asyncio.get_running_loop()
        began = loop.time()
        await display.close()
        assert loop.time() - began < 1.5
    assert cable.read_bytes() == b""


def test_twins_answer_whole_commands() -> None:
    assert (
        twins.dwin_command(b"\x5a\xa5\x04\x83\x00\x0f\x01rest") == b"\x5a\xa5\x04\x83\x00\x0f\x01"
    )
    assert isinstance(Twin, type)

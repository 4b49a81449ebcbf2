"""What is found, under which name, and that nothing unknown is opened."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from drivers import discovery
from drivers.discovery import (
    Found,
    _announced,
    find_printers,
    own_network,
    serial_ports,
    spooler_queues,
    sweep_network,
    usb_printers,
)
from drivers.transports.address import parse_address


def test_usb_printers_by_serial_number_or_socket(tmp_path: Path) -> None:
    sysfs = tmp_path / "usbmisc"
    for name, serial in (("lp0", "A1"), ("lp1", "")):
        device = tmp_path / "devices" / f"1-{name}"
        (device / "if").mkdir(parents=True)
        (device / "idVendor").write_text("04b8\n")
        (device / "idProduct").write_text("0202\n")
        (device / "product").write_text("TM-T20III\n")
        if serial:
            (device / "serial").write_text(serial)
        (sysfs / name).mkdir(parents=True)
        (sysfs / name / "device").symlink_to(device / "if")
    first, second = usb_printers(sysfs)
    assert first == Found("usb://04b8:0202/A1", "TM-T20III", "usb://04b8:0202/A1", sure=True)
    assert second.stable_id == "usb://04b8:0202@1-lp1"
    assert list(usb_printers(tmp_path / "none")) == []


def test_serial_ports_are_named_and_never_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    import serial
    from serial.tools import list_ports

    ports = [
        SimpleNamespace(device="/dev/ttyS0", vid=None),
        SimpleNamespace(
            device="/dev/ttyUSB7", vid=0x1A86, pid=0x7523, serial_number="Z9",
            product="USB Serial", description="", location="1-2",
        ),
        SimpleNamespace(
            device="/dev/ttyUSB8", vid=0x9999, pid=1, serial_number=None,
            product="Thing", description="", location="1-3",
        ),
    ]  # fmt: skip
    monkeypatch.setattr(list_ports, "comports", lambda: ports)

    def opened(*_: object, **__: object) -> None:
        pytest.fail("a port was opened")

    monkeypatch.setattr(serial, "Serial", opened)
    first, second = serial_ports()
    assert first.url == "serial:///dev/ttyUSB7?baud=9600&id=1a86:7523:Z9"
    assert first.stable_id == "1a86:7523:Z9"
    assert "CH340" in first.title
    assert not first.sure
    assert second.stable_id == "9999:0001@1-3"
    for found in (first, second):
        parse_address(found.url, field="printer.transport")


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
def test_spooler_queues(tmp_path: Path) -> None:
    lpstat = tmp_path / "lpstat"
    lpstat.write_text("#!/bin/sh\necho Front\necho 'Back office'\n")
    lpstat.chmod(0o755)
    assert [found.url for found in spooler_queues(5, lpstat=str(lpstat))] == [
        "spooler://Front",
        "spooler://Back%20office",
    ]
    lpstat.write_text("#!/bin/sh\nexec sleep 30\n")
    assert spooler_queues(0.05, lpstat=str(lpstat)) == []
    assert spooler_queues(1, lpstat=str(tmp_path / "none")) == []


def test_an_announced_printer_keeps_its_name() -> None:
    info = SimpleNamespace(
        parsed_scoped_addresses=lambda: ["10.0.0.7"], server="till-printer.local.", port=9100
    )
    name = f"Epson TM-T20III.{discovery.SERVICE}"
    assert _announced(name, info) == [
        Found(
            "tcp://till-printer.local:9100", "Epson TM-T20III", "mdns:till-printer.local", sure=True
        )
    ]
    info.parsed_scoped_addresses = list
    assert _announced(name, info) == []


async def test_a_slow_or_broken_place_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    usb = Found("usb://04b8:0202", "Epson", "usb", sure=True)
    port = Found("serial:///dev/ttyUSB0?baud=9600", "adapter", "1a86", sure=False)

    def broken(_: float) -> list[Found]:
        raise OSError("no spooler")

    async def slow(_: float) -> list[Found]:
        await asyncio.sleep(60)
        return []

    monkeypatch.setattr(discovery, "usb_printers", lambda: [usb])
    monkeypatch.setattr(discovery, "serial_ports", lambda: [port, port])
    monkeypatch.setattr(discovery, "spooler_queues", broken)
    monkeypatch.setattr(discovery, "announced_printers", slow)
    assert await find_printers(seconds=0.2) == (usb, port)


async def test_a_sweep_finds_who_listens_and_sends_nothing() -> None:
    got: list[bytes] = []

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        got.append(await reader.read())
        writer.close()

    server = await asyncio.start_server(talk, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    found = await sweep_network("127.0.0.1/32", port=port)
    server.close()
    await server.wait_closed()
    assert [each.url for each in found] == [f"tcp://127.0.0.1:{port}"]
    assert got == [b""]
    with pytest.raises(ValueError, match="1024"):
        await sweep_network("10.0.0.0/8")


def test_own_network_is_a_network_or_nothing() -> None:
    assert own_network() == "" or own_network().endswith("/24")

"""A serial port on a pseudo-terminal: bytes, deadlines, cancel, unplugging, being second."""

from __future__ import annotations

import os
import sys
import threading
from types import SimpleNamespace
from typing import Any

import pytest

from drivers.transports.address import SerialAddress
from drivers.transports.serial_port import SerialPort, resolve_port
from pos_app.errors import DeviceTrouble

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals here")


def test_bytes_go_out_and_answers_come_back(pty: Any) -> None:
    port = SerialPort(SerialAddress(pty.port, 115200))
    port.open(timeout=1)
    port.write(b"\x10\x04\x01", timeout=1)
    assert pty.read(3) == b"\x10\x04\x01"
    os.write(pty.far, b"\x12\x16")
    assert port.read(1, timeout=1) == b"\x12"
    assert port.read(8, timeout=1) == b"\x16"
    assert port.read(8, timeout=0.01) == b""
    assert port.flush(timeout=1)
    assert port.written == 3
    port.close()
    port.close()
    assert port.written == 3


def test_a_peer_that_stops_reading_ends_at_the_deadline_with_a_true_count(pty: Any) -> None:
    port = SerialPort(SerialAddress(pty.port))
    port.open(timeout=1)
    with pytest.raises(DeviceTrouble) as stalled:
        port.write(bytes(1_000_000), timeout=0.05)
    assert stalled.value.kind == "write_timed_out"
    port.close()
    assert 0 < port.written < 1_000_000


def test_cancel_frees_a_stuck_write(pty: Any) -> None:
    port = SerialPort(SerialAddress(pty.port))
    port.open(timeout=1)
    port.write(b"x", timeout=1)
    kinds: list[str] = []

    def stuck() -> None:
        try:
            port.write(bytes(1_000_000), timeout=60)
        except DeviceTrouble as trouble:
            kinds.append(trouble.kind)

    thread = threading.Thread(target=stuck)
    thread.start()
    port.cancel()
    thread.join(10)
    assert kinds == ["cancelled"]
    port.close()
    port.cancel()


def test_reopening_after_a_cancel_works(pty: Any) -> None:
    port = SerialPort(SerialAddress(pty.port))
    port.open(timeout=1)
    port.cancel()
    with pytest.raises(DeviceTrouble, match="cancelled"):
        port.write(b"x", timeout=1)
    port.open(timeout=1)
    port.write(b"y", timeout=1)
    assert pty.read(1) == b"y"
    port.close()


def test_an_unplugged_adapter_is_vanished(pty: Any) -> None:
    port = SerialPort(SerialAddress(pty.port))
    port.open(timeout=1)
    pty.unplug()
    with pytest.raises(DeviceTrouble) as gone:
        port.read(1, timeout=1)
    assert gone.value.kind == "vanished"
    with pytest.raises(DeviceTrouble):
        port.write(b"x", timeout=1)
    port.close()


def test_no_such_port_is_not_connected() -> None:
    port = SerialPort(SerialAddress("/dev/no-such-port"))
    with pytest.raises(DeviceTrouble) as missing:
        port.open(timeout=1)
    assert missing.value.kind == "not_connected"
    assert port.written == 0
    with pytest.raises(DeviceTrouble, match="not open"):
        port.write(b"x", timeout=1)


def test_the_second_opener_is_told_that_the_port_is_busy(pty: Any) -> None:
    first, second = SerialPort(SerialAddress(pty.port)), SerialPort(SerialAddress(pty.port))
    first.open(timeout=1)
    with pytest.raises(DeviceTrouble) as busy:
        second.open(timeout=1)
    assert busy.value.kind == "busy"
    first.close()
    second.open(timeout=1)
    second.close()


def test_a_port_is_found_by_its_adapter_under_a_new_name(monkeypatch: pytest.MonkeyPatch) -> None:
    from serial.tools import list_ports

    ports = [
        SimpleNamespace(device="/dev/ttyS0", vid=None, pid=None, serial_number=None),
        SimpleNamespace(device="/dev/ttyUSB1", vid=0x1A86, pid=0x7523, serial_number="B"),
        SimpleNamespace(device="/dev/ttyUSB3", vid=0x1A86, pid=0x7523, serial_number="A5"),
    ]
    monkeypatch.setattr(list_ports, "comports", lambda: ports)
    assert resolve_port(SerialAddress("/dev/ttyUSB0", usb_id="1A86:7523:A5")) == "/dev/ttyUSB3"
    assert resolve_port(SerialAddress("/dev/ttyUSB0", usb_id="1a86:7523")) == "/dev/ttyUSB1"
    assert resolve_port(SerialAddress("/dev/ttyUSB0", usb_id="1a86:7523:Z")) == "/dev/ttyUSB0"
    assert resolve_port(SerialAddress("/dev/ttyUSB0")) == "/dev/ttyUSB0"

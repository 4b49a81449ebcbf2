from __future__ import annotations

import os
import pty
import queue
import sys
import tty
from collections.abc import Iterator
from contextlib import suppress

import pytest

from drivers.scanner import LONGEST_CODE, Codes, SerialScanner
from drivers.transports.address import SerialAddress
from drivers.transports.serial_port import SerialPort


@pytest.mark.parametrize(
    ("pieces", "codes"),
    [
        ([b"6281007012345\r\n"], ["6281007012345"]),
        ([b"628100", b"7012345\r"], ["6281007012345"]),
        ([b"one\ttwo\r\n\r\nthree\x03"], ["one", "two", "three"]),
        ([b"\x02 A-1 \n"], ["A-1"]),
        ([b"\xff\xfe\r"], []),
    ],
)
def test_codes_come_out_of_bytes(pieces: list[bytes], codes: list[str]) -> None:
    framing = Codes()
    assert [code for piece in pieces for code in framing.fed(piece)] == codes
    assert not framing.waits


def test_a_scanner_that_ends_nothing_is_ended_by_its_pause() -> None:
    framing = Codes()
    assert list(framing.fed(b"628100701")) == []
    assert framing.waits
    assert list(framing.ended()) == ["628100701"]
    assert list(framing.ended()) == []


def test_noise_without_an_end_is_not_gathered_for_ever() -> None:
    framing = Codes()
    assert list(framing.fed(b"x" * 5000)) == []
    assert len(next(framing.ended())) == LONGEST_CODE


@pytest.fixture
def far() -> Iterator[tuple[int, str]]:
    if sys.platform == "win32":
        pytest.skip("no pseudo-terminals")
    end, near = pty.openpty()
    tty.setraw(near)
    yield end, os.ttyname(near)
    for each in (end, near):
        with suppress(OSError):
            os.close(each)


def scan_until_heard(end: int, code: bytes, heard: queue.Queue[str]) -> str:
    """What came of `code`; opening a port throws away what was sent before, so it is repeated."""
    for _ in range(50):
        os.write(end, code)
        with suppress(queue.Empty):
            return heard.get(timeout=0.2)
    raise AssertionError("nothing was heard")


def test_what_is_scanned_is_heard_and_nothing_is_ever_written(far: tuple[int, str]) -> None:
    end, name = far
    heard: queue.Queue[str] = queue.Queue()
    port = SerialPort(SerialAddress(name, 9600))
    scanner = SerialScanner(port, heard.put)
    scanner.start()
    try:
        assert scan_until_heard(end, b"01K7-261123-0412-9\r\n", heard) == "01K7-261123-0412-9"
        os.write(end, b"6281007012345")  # and no end
        assert heard.get(timeout=5) == "6281007012345"
        assert scanner.connected
        assert port.written == 0
    finally:
        scanner.close()
    assert not scanner.connected


def test_a_scanner_that_is_not_there_is_waited_for_and_can_be_closed() -> None:
    scanner = SerialScanner(SerialPort(SerialAddress("/dev/no-such-scanner", 9600)), print)
    scanner.start()
    scanner.close()
    assert not scanner.connected
    SerialScanner(SerialPort(SerialAddress("/dev/no-such-scanner", 9600)), print).close()

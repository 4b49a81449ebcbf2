"""Every kind of address has a transport, and fair deadlines follow the line's speed."""

from __future__ import annotations

import pytest

from drivers.transports.address import parse_address
from drivers.transports.transport import Transport, open_transport, seconds_for


@pytest.mark.parametrize(
    ("url", "one_way", "speed"),
    [
        ("serial:///dev/ttyUSB0?baud=19200", False, 19200),
        ("tcp://127.0.0.1:9100", False, 0),
        ("usb://04b8:0202", False, 0),
        ("usb://04b8:0202?via=libusb", False, 0),
        ("spooler://NAME", True, 0),
        ("file:///tmp/none/slip", True, 0),
    ],
)
def test_each_address_has_its_transport(url: str, one_way: bool, speed: int) -> None:
    transport: Transport = open_transport(parse_address(url, field="printer.transport"))
    assert transport.name == url
    assert transport.one_way is one_way
    assert transport.bits_per_second == speed
    assert transport.written == 0
    transport.cancel()
    transport.close()


def test_a_slow_line_gets_a_longer_deadline() -> None:
    slow = open_transport(parse_address("serial:///dev/x?baud=9600", field="f"))
    fast = open_transport(parse_address("tcp://h:9100", field="f"))
    assert seconds_for(slow, 9600) == pytest.approx(22.0)
    assert seconds_for(fast, 20_000) == pytest.approx(3.0)

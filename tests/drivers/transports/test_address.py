"""Transport URLs: what settings may say, and what each wrong one is told."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drivers.transports.address import (
    Address,
    FileAddress,
    SerialAddress,
    SpoolerAddress,
    TcpAddress,
    UsbAddress,
    parse_address,
)
from pos_app.errors import BadInput

GOOD: list[tuple[str, Address]] = [
    ("serial:///dev/ttyUSB0?baud=115200", SerialAddress("/dev/ttyUSB0", 115200)),
    ("serial:///dev/ttyUSB0", SerialAddress("/dev/ttyUSB0", 9600)),
    ("serial://COM3?baud=9600&flow=rtscts", SerialAddress("COM3", 9600, flow="rtscts")),
    (
        "serial:///dev/ttyS1?baud=19200&parity=E&bits=7&stop=2",
        SerialAddress("/dev/ttyS1", 19200, "E", 7, 2),
    ),
    (
        "serial://COM5?baud=9600&id=1a86:7523:A5",
        SerialAddress("COM5", 9600, usb_id="1a86:7523:A5"),
    ),
    ("usb://04b8:0202", UsbAddress(0x04B8, 0x0202)),
    ("usb://04B8:0E15/X%20Y?via=libusb", UsbAddress(0x04B8, 0x0E15, "X Y", "libusb")),
    ("tcp://127.0.0.1:9100", TcpAddress("127.0.0.1", 9100)),
    ("tcp://printer.local", TcpAddress("printer.local", 9100)),
    ("tcp://[::1]:9101", TcpAddress("::1", 9101)),
    ("spooler://NAME", SpoolerAddress("NAME")),
    ("spooler://Front%20desk", SpoolerAddress("Front desk")),
    ("file:///tmp/slip.bin", FileAddress("/tmp/slip.bin")),
    ("file:///C:/slips/slip.bin", FileAddress("C:/slips/slip.bin")),
]


@pytest.mark.parametrize(("url", "address"), GOOD)
def test_good_urls_are_read(url: str, address: Address) -> None:
    assert parse_address(url, field="printer.transport") == address


@pytest.mark.parametrize("address", [address for _, address in GOOD if "C:" not in repr(address)])
def test_what_is_written_is_read_back(address: Address) -> None:
    assert parse_address(address.url(), field="x") == address


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("", "transport_missing"),
        ("   ", "transport_missing"),
        ("COM3", "transport_unknown"),
        ("/dev/ttyUSB0", "transport_unknown"),
        ("http://printer:9100", "transport_unknown"),
        ("serial://", "transport_incomplete"),
        ("serial:///dev/ttyUSB0?baud=fast", "transport_option"),
        ("serial:///dev/ttyUSB0?baud=115201", "transport_option"),
        ("serial:///dev/ttyUSB0?baud=9600&baud=9600", "transport_option"),
        ("serial:///dev/ttyUSB0?speed=9600", "transport_option"),
        ("serial:///dev/ttyUSB0?flow=maybe", "transport_option"),
        ("serial:///dev/ttyUSB0?id=zz", "transport_option"),
        ("serial:///dev/ttyUSB0#x", "transport_option"),
        ("usb://", "transport_incomplete"),
        ("usb://04b8", "transport_incomplete"),
        ("usb://04b8:02021", "transport_incomplete"),
        ("usb://04b8:0202?via=magic", "transport_option"),
        ("tcp://", "transport_incomplete"),
        ("tcp://host:0", "transport_incomplete"),
        ("tcp://host:99999", "transport_incomplete"),
        ("tcp://host:port", "transport_incomplete"),
        ("tcp://[::1", "transport_incomplete"),
        ("tcp://user@host:9100", "transport_incomplete"),
        ("tcp://host:9100/path", "transport_incomplete"),
        ("tcp://host:9100?x=1", "transport_option"),
        ("spooler://", "transport_incomplete"),
        ("spooler://-o", "transport_incomplete"),
        ("file://tmp/slip", "transport_incomplete"),
        ("file:///", "transport_incomplete"),
        ("file:///tmp/", "transport_incomplete"),
        ("serial:///dev/tty\x00", "transport_incomplete"),
        ("tcp://" + "h" * 3000, "transport_incomplete"),
    ],
)
def test_bad_urls_name_the_setting(url: str, kind: str) -> None:
    with pytest.raises(BadInput) as wrong:
        parse_address(url, field="printer.transport")
    assert wrong.value.kind == kind
    assert wrong.value.field == "printer.transport"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows' serial driver does it")
def test_dsrdtr_is_refused_where_it_would_do_nothing() -> None:
    with pytest.raises(BadInput, match="rtscts"):
        parse_address("serial:///dev/ttyS0?flow=dsrdtr", field="printer.transport")


@given(st.text(max_size=80))
def test_any_text_is_an_address_or_bad_input(text: str) -> None:
    try:
        address = parse_address(text, field="f")
    except BadInput as wrong:
        assert wrong.field == "f"
    else:
        assert parse_address(address.url(), field="f") == address

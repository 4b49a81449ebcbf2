from __future__ import annotations

import pytest

from ui.viewmodels.setup.addresses import (
    BAUDS,
    baud_of,
    is_serial,
    network_url,
    next_baud,
    same_device,
    with_baud,
)

PORT = "serial:///dev/ttyUSB0?baud=9600&id=1a86:7523"


def test_a_serial_address_has_a_speed_that_can_be_changed() -> None:
    assert is_serial(PORT)
    assert baud_of(PORT) == "9600"
    assert baud_of("serial:///dev/ttyS0") == "9600"
    faster = with_baud(PORT, "38400")
    assert baud_of(faster) == "38400"
    assert "id=1a86:7523" in faster
    assert with_baud("serial:///dev/ttyS0", "19200") == "serial:///dev/ttyS0?baud=19200"


def test_what_has_no_speed_stays_as_it_is() -> None:
    assert baud_of("tcp://h:9100") == ""
    assert with_baud("tcp://h:9100", "9600") == "tcp://h:9100"


def test_every_speed_is_tried_in_turn() -> None:
    url, seen = PORT, []
    for _ in BAUDS:
        url = with_baud(url, next_baud(url))
        seen.append(baud_of(url))
    assert sorted(seen) == sorted(BAUDS)
    assert next_baud(with_baud(PORT, "1200")) == BAUDS[0]


def test_one_device_at_two_speeds_is_one_device() -> None:
    assert same_device(PORT, with_baud(PORT, "115200"))
    assert not same_device(PORT, "serial:///dev/ttyUSB1?baud=9600")
    assert not same_device("", "")


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        (" 192.168.1.50 ", "tcp://192.168.1.50:9100"),
        ("printer.local:9101", "tcp://printer.local:9101"),
        ("", ""),
        ("a b", ""),
        ("-x", ""),
        ("host:0", ""),
        ("host:99999", ""),
        ("host:x", ""),
        ("x" * 300, ""),
    ],
)
def test_a_typed_address(typed: str, url: str) -> None:
    assert network_url(typed) == url

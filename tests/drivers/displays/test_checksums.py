from __future__ import annotations

import pytest

from drivers.displays.checksums import Checksum, checksum

CHECK = b"123456789"


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (Checksum.NONE, ""),
        (Checksum.XOR, "31"),
        (Checksum.SUM8, "dd"),
        (Checksum.CRC16_MODBUS, "374b"),
        (Checksum.CRC16_CCITT, "b129"),
    ],
)
def test_published_check_values(kind: Checksum, expected: str) -> None:
    """The catalogues' check values for `123456789`: 4B37 (Modbus) and 29B1 (CCITT-FALSE)."""
    assert checksum(kind, CHECK, low_byte_first=True).hex() == expected
    assert checksum(kind, CHECK, low_byte_first=False) == bytes.fromhex(expected)[::-1]

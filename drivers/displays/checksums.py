"""Checksums of serial frames, as bytes in the order they travel."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import reduce


class Checksum(StrEnum):
    """The kinds a template may name."""

    NONE = "none"
    XOR = "xor"
    SUM8 = "sum8"
    CRC16_MODBUS = "crc16_modbus"
    CRC16_CCITT = "crc16_ccitt"


def crc16_modbus(data: bytes) -> int:
    """Polynomial A001 reflected, start FFFF; `123456789` gives 4B37."""
    crc = 0xFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ 0xA001 if crc & 1 else crc >> 1
    return crc


def crc16_ccitt(data: bytes) -> int:
    """Polynomial 1021, start FFFF, not reflected (CCITT-FALSE); `123456789` gives 29B1."""
    crc = 0xFFFF
    for byte in data:
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xFFFF
    return crc


_SIZED: dict[Checksum, tuple[int, Callable[[bytes], int]]] = {
    Checksum.NONE: (0, lambda _: 0),
    Checksum.XOR: (1, lambda data: reduce(int.__xor__, data, 0)),
    Checksum.SUM8: (1, lambda data: sum(data) & 0xFF),
    Checksum.CRC16_MODBUS: (2, crc16_modbus),
    Checksum.CRC16_CCITT: (2, crc16_ccitt),
}


def checksum(kind: Checksum, data: bytes, *, low_byte_first: bool) -> bytes:
    """The checksum of `data`: 0, 1 or 2 bytes."""
    size, compute = _SIZED[kind]
    return compute(data).to_bytes(size, "little" if low_byte_first else "big")

"""One-bit pictures as plain bytes: what a thermal head burns. No toolkit."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bitmap:
    """`rows` top to bottom, each an integer of `width` bits, leftmost dot highest, 1 is black."""

    width: int
    rows: tuple[int, ...]

    @property
    def height(self) -> int:
        """Rows."""
        return len(self.rows)

    def packed(self) -> bytes:
        """Rows one after the other, each padded to whole bytes on the right."""
        stride = (self.width + 7) // 8
        shift = stride * 8 - self.width
        return b"".join((row << shift).to_bytes(stride, "big") for row in self.rows)

    def png(self) -> bytes:
        """The picture as a PNG file, black on white."""
        stride = (self.width + 7) // 8
        white = (1 << self.width) - 1
        shift = stride * 8 - self.width
        raw = b"".join(
            b"\0" + ((row ^ white) << shift).to_bytes(stride, "big") for row in self.rows
        )
        head = struct.pack(">IIBBBBB", self.width, max(1, self.height), 1, 0, 0, 0, 0)
        chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(raw, 9)), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
            for name, body in chunks
        )


def from_packed(data: bytes, width: int, stride: int) -> Bitmap:
    """The bitmap in `data`, rows of `stride` bytes of which the first `width` bits count."""
    shift = stride * 8 - width
    return Bitmap(
        width,
        tuple(
            int.from_bytes(data[start : start + stride], "big") >> shift
            for start in range(0, len(data), stride)
        ),
    )

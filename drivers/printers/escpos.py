"""Dots and text become ESC/POS bytes that every printer understands. Pure.

How a picture is sent (devices.md 2.3, and the reason for each step):

* rows without ink are fed (`ESC J`), not sent;
* ink goes as `GS v 0` strips of at most 128 rows: each strip stands alone, so a clone's small
  buffer never overflows into garbage. White at the sides is not sent: `ESC a` puts the strip at
  the left, in the middle or at the right, which is obeyed everywhere, unlike margins;
* what consists of fat dots only (codes, rules, edges) goes at half size, doubled by the printer;
* rows of words far apart (caption, value, caption) go as 24-dot columns (`ESC *`), each word placed
  by `ESC $`, where that is shorter and the model does it: the white between words is not sent;
* which rows go as what is decided for the whole picture, by bytes (`picture/cover.py`);
* `GS P` first makes one unit of every feed one dot: Epson's default is half a dot downwards;
* a pair of bytes that would be a real-time command (`DLE EOT`, `DLE ENQ`, `DLE DC4`: status,
  drawer, power off) is broken by one more dot of ink: printers obey it even inside a picture.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from drivers.printers.picture.bitmap import Bitmap
from drivers.printers.picture.columns import BAND, data_of, runs_of
from drivers.printers.picture.cover import Align, Band, Feed, Strip, cover

INITIALISE = b"\x1b@"
DRAWER_ON_MS = 50
DRAWER_OFF_MS = 500
_LEFT = b"\x1ba\x00"
_CENTRE = b"\x1ba\x01"
_REAL_TIME = re.compile(rb"\x10(?=[\x04\x05\x14])")


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as bytes, in pieces that can be written one by one, and the dots added to it."""

    chunks: tuple[bytes, ...]
    added_dots: int


def start_slip(dpi: int) -> bytes:
    """Reset, left-aligned, and one unit of every movement is one dot."""
    return INITIALISE + bytes((0x1D, 0x50, dpi, dpi)) + _LEFT


def feed(dots: int) -> bytes:
    """Move the paper."""
    whole, rest = divmod(dots, 255)
    return b"\x1bJ\xff" * whole + (bytes((0x1B, 0x4A, rest)) if rest else b"")


def cut(kind: str, dpi: int) -> bytes:
    """Feed past the blade, which sits some 15 mm above the print line, and cut.

    `kind` is `partial`, `full` or `none` (the slip is only fed to the tear bar).
    """
    if kind == "none":
        return feed(round(15 * dpi / 25.4))
    return bytes((0x1D, 0x56, 66 if kind == "partial" else 65, round(2 * dpi / 25.4)))


def drawer_pulse(pin: int = 2) -> bytes:
    """50 ms on, 500 ms off: within every maker's limits (Citizen: at most a fifth of the time)."""
    return bytes((0x1B, 0x70, 0 if pin == 2 else 1, DRAWER_ON_MS // 2, DRAWER_OFF_MS // 2))


def native_code(payload: str, module: int) -> bytes:
    """A QR code that the printer draws: model 2, level M, centred."""
    data = payload.encode()

    def code(function: int, body: bytes) -> bytes:
        size = len(body) + 2
        return b"\x1d(k" + bytes((size & 255, size >> 8, 49, function)) + body

    return b"".join((
        _CENTRE,
        code(65, b"2\x00"),
        code(67, bytes((module,))),
        code(69, b"1"),
        code(80, b"0" + data),
        code(81, b"0"),
        _LEFT,
    ))  # fmt: skip


def proof_request(number: int) -> bytes:
    """`GS ( H`: "say so when all before this has been printed". `number` is 0 to 9999."""
    return b"\x1d(H\x06\x00\x30\x30" + f"{number:04d}".encode()


def safe_data(data: bytes) -> tuple[bytes, int]:
    """`data` without real-time commands, and how many dots were added to break them."""
    return _REAL_TIME.subn(b"\x30", data)


def encode_picture(picture: Bitmap, *, bands: bool) -> Picture:
    """`picture`, as wide as the paper, in bytes. `bands`: the model prints `ESC *` well."""
    chunks: list[bytes] = []
    align, added = Align.LEFT, 0
    for part in cover(picture, bands=bands):
        if isinstance(part, Feed):
            chunks.append(feed(part.rows))
            continue
        if isinstance(part, Band):
            wanted, (data, more) = Align.LEFT, _band(picture, part)
        else:
            wanted, (data, more) = part.align, _strip(picture, part)
        chunks.append((b"" if wanted is align else _aligned(wanted)) + data)
        align = wanted
        added += more
    if align is not Align.LEFT:
        chunks.append(_LEFT)
    return Picture(tuple(chunks), added)


def _aligned(align: Align) -> bytes:
    return bytes((0x1B, 0x61, align))


def _strip(picture: Bitmap, strip: Strip) -> tuple[bytes, int]:
    """The strip's bytes, and dots added to it."""
    shift = 8 * ((picture.width + 7) // 8 - strip.first - strip.size)
    shift -= (picture.width + 7) // 8 * 8 - picture.width
    mask = (1 << strip.size * 8) - 1
    rows = [
        (row << -shift if shift < 0 else row >> shift) & mask
        for row in picture.rows[strip.top : strip.end]
    ]
    size = strip.size
    if strip.half:
        rows = [int(f"{row:0{size * 8}b}"[::2], 2) for row in rows[::2]]
        size //= 2
    body, added = safe_data(b"".join(row.to_bytes(size, "big") for row in rows))
    height = len(rows)
    mode = 3 if strip.half else 0
    head = bytes((0x1D, 0x76, 0x30, mode, size & 255, size >> 8, height & 255, height >> 8))
    return head + body, added * (4 if strip.half else 1)


def _band(picture: Bitmap, band: Band) -> tuple[bytes, int]:
    """The band's bytes with the feed after it, and dots added to it."""
    out, added = bytearray(), 0
    for left, right in runs_of(picture, band.top):
        data, more = safe_data(data_of(picture, band.top, left, right))
        added += more
        count = right - left
        out += bytes((0x1B, 0x24, left & 255, left >> 8))
        out += bytes((0x1B, 0x2A, 33, count & 255, count >> 8)) + data
    return bytes(out) + feed(BAND), added

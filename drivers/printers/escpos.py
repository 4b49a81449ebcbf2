"""Dots and text become ESC/POS bytes that every printer understands. Pure.

How a picture is sent (devices.md 2.3, and the reason for each step):

* rows without ink are fed (`ESC J`), not sent;
* a block of ink goes as `GS v 0` strips of at most 128 rows: each strip stands alone, so a clone's
  small buffer never overflows into garbage. Both sides are trimmed alike and the strip is centred
  by `ESC a 1`, which is obeyed everywhere, unlike margins;
* what consists of fat dots only (codes, rules, edges) goes at half size, doubled by the printer;
* rows of words far apart (caption, value, caption) go as 24-dot columns (`ESC *`), each word placed
  by `ESC $`, where that is shorter and the model does it: the white between words is not sent;
* `GS P` first makes one unit of every feed one dot: Epson's default is half a dot downwards;
* a pair of bytes that would be a real-time command (`DLE EOT`, `DLE ENQ`, `DLE DC4`: status,
  drawer, power off) is broken by one more dot of ink: printers obey it even inside a picture.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from drivers.printers.bitmap import Bitmap

INITIALISE = b"\x1b@"
BAND = 24
MOST_ROWS = 128
DRAWER_ON_MS = 50
DRAWER_OFF_MS = 500
_LEFT = b"\x1ba\x00"
_CENTRE = b"\x1ba\x01"
_REAL_TIME = re.compile(rb"\x10(?=[\x04\x05\x14])")
_INK = re.compile("1(?:0{0,5}1)*")
_WORTH_IT = 0.9
_TAIL = 5
"""Rows of a few letters' tails: a band for them would cut the next row of text in two."""


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
    writer = _Writer(picture, bands)
    top = 0
    while top < picture.height:
        if not picture.rows[top]:
            writer.blank += 1
            top += 1
        else:
            top = writer.ink(top)
    writer.finish()
    return Picture(tuple(writer.chunks), writer.added)


def halved(picture: Bitmap) -> Bitmap | None:
    """`picture` at half its size where it consists of dots of two by two, else None."""
    if picture.height % 2 or picture.width % 2:
        return None
    odd = int("01" * (picture.width // 2), 2)
    rows = []
    for upper, lower in zip(picture.rows[::2], picture.rows[1::2], strict=True):
        if upper != lower or (upper ^ (upper >> 1)) & odd:
            return None
        rows.append(int(f"{upper:0{picture.width}b}"[::2], 2))
    return Bitmap(picture.width // 2, tuple(rows))


class _Writer:
    """Goes down a picture and keeps what was written; `blank` rows wait to be fed."""

    def __init__(self, picture: Bitmap, bands: bool) -> None:  # noqa: FBT001  one caller, above
        self._picture = picture
        self._bands = bands
        self._centred = False
        self._strip_top = self._strip_end = 0
        self.chunks: list[bytes] = []
        self.blank = 0
        self.added = 0

    def ink(self, top: int) -> int:
        """Write some rows from `top` on, which has ink; the first row not written."""
        solid = self._solid_rows(top)
        end = top + solid if solid else self._block_end(top)
        tail = end - top <= _TAIL and (end == self._picture.height or not self._picture.rows[end])
        if self._bands and not solid and not tail:
            columns = self._columns(top)
            if len(columns) < self._strip_size(top, end) * _WORTH_IT:
                self._close_strip()
                self._flush_blank()
                if self._centred:
                    columns = _LEFT + columns
                    self._centred = False
                self.chunks.append(columns + feed(BAND))
                return min(top + BAND, self._picture.height)
        if self._strip_end != top or end - self._strip_top > MOST_ROWS or self.blank:
            self._close_strip()
            self._flush_blank()
            self._strip_top = top
        self._strip_end = end
        return end

    def finish(self) -> None:
        """Write what waits; the picture ends left-aligned and as high as it is."""
        self._close_strip()
        self._flush_blank()
        if self._centred:
            self.chunks.append(_LEFT)

    def _flush_blank(self) -> None:
        if self.blank:
            self.chunks.append(feed(self.blank))
            self.blank = 0

    def _solid_rows(self, top: int) -> int:
        """How many equal, mostly black rows begin here: rules and the edges of frames."""
        row = self._picture.rows[top]
        if row.bit_count() * 2 < self._picture.width:
            return 0
        end = top
        while end < min(top + MOST_ROWS, self._picture.height) and self._picture.rows[end] == row:
            end += 1
        return end - top

    def _block_end(self, top: int) -> int:
        rows, end = self._picture.rows, top
        while end < min(top + BAND, len(rows)) and rows[end]:
            end += 1
        return end

    def _extent(self, top: int, end: int) -> tuple[int, int]:
        """First byte and number of bytes of the rows' ink, trimmed alike on both sides."""
        ink = 0
        for row in self._picture.rows[top:end]:
            ink |= row
        stride = (self._picture.width + 7) // 8
        padded = ink << (stride * 8 - self._picture.width)
        left = stride - (padded.bit_length() + 7) // 8
        right = ((padded & -padded).bit_length() - 1) // 8
        trim = min(left, right)
        return trim, stride - 2 * trim

    def _strip_size(self, top: int, end: int) -> int:
        """Bytes as strips of all the rows that a band of columns from `top` would cover."""
        rows = [
            n for n in range(top, min(top + BAND, self._picture.height)) if self._picture.rows[n]
        ]
        return 11 + self._extent(top, max(end, rows[-1] + 1))[1] * len(rows)

    def _close_strip(self) -> None:
        top, end = self._strip_top, self._strip_end
        if end <= top:
            return
        first, size = self._extent(top, end)
        stride = (self._picture.width + 7) // 8
        shift = stride * 8 - self._picture.width - first * 8
        rows = tuple(
            row << shift if shift >= 0 else row >> -shift for row in self._picture.rows[top:end]
        )
        half = halved(Bitmap(size * 8, rows)) if size % 2 == 0 else None
        mode = 3 if half else 0
        if half:
            rows, size = half.rows, size // 2
        body = b"".join(row.to_bytes(size, "big") for row in rows)
        body, added = safe_data(body)
        self.added += added * (4 if half else 1)
        height = len(rows)
        head = bytes((0x1D, 0x76, 0x30, mode, size & 255, size >> 8, height & 255, height >> 8))
        if len(body) != size * height:
            raise AssertionError("a strip's header and data disagree")
        self.chunks.append((b"" if self._centred else _CENTRE) + head + body)
        self._centred = True
        self._strip_top = self._strip_end = end

    def _columns(self, top: int) -> bytes:
        """A band of 24 rows as columns, each run of ink placed by itself."""
        width = self._picture.width
        rows = list(self._picture.rows[top : top + BAND])
        rows += [0] * (BAND - len(rows))
        ink = 0
        for row in rows:
            ink |= row
        texts = [f"{row:0{width}b}" for row in rows]
        out = bytearray()
        for run in _INK.finditer(f"{ink:0{width}b}"):
            left, right = run.span()
            cells = zip(*(text[left:right] for text in texts), strict=True)
            data = b"".join(int("".join(cell), 2).to_bytes(3, "big") for cell in cells)
            data, added = safe_data(data)
            self.added += added
            count = right - left
            out += bytes((0x1B, 0x24, left & 255, left >> 8))
            out += bytes((0x1B, 0x2A, 33, count & 255, count >> 8)) + data
        return bytes(out)

"""A band of 24 rows as runs of columns: the white between words is not sent."""

from __future__ import annotations

import re

from drivers.printers.picture.bitmap import Bitmap

BAND = 24
RUN_HEAD = 9
"""Bytes that place a run and announce it (`ESC $`, `ESC *`)."""
_INK = re.compile("1(?:0{0,3}1)*")  # four white columns cost more than a new run


def runs_of(picture: Bitmap, top: int) -> list[tuple[int, int]]:
    """Left and right edge of every run of ink in the 24 rows from `top`."""
    ink = 0
    for row in picture.rows[top : top + BAND]:
        ink |= row
    return [run.span() for run in _INK.finditer(f"{ink:0{picture.width}b}")]


def size_of(picture: Bitmap, top: int) -> int:
    """Bytes of the band from `top`, without the feed after it."""
    return sum(RUN_HEAD + 3 * (right - left) for left, right in runs_of(picture, top))


def data_of(picture: Bitmap, top: int, left: int, right: int) -> bytes:
    """The columns from `left` to `right` (exclusive), three bytes each, the upper dot highest."""
    rows = list(picture.rows[top : top + BAND])
    rows += [0] * (BAND - len(rows))
    texts = [f"{row:0{picture.width}b}"[left:right] for row in rows]
    cells = zip(*texts, strict=True)
    return b"".join(int("".join(cell), 2).to_bytes(3, "big") for cell in cells)

"""Which rows of a picture travel as what, at the fewest bytes: the cheapest way down, exactly.

Every row is part of one piece: a *feed* (no ink), a *strip* (`GS v 0`, whole bytes, trimmed on
the side or sides where that is cheaper, at half size where all dots are fat) or a *band*
(`ESC *`, 24 rows of words placed one by one). Each piece costs its bytes and, because a head
that stops between many small pieces is slow and leaves lines, `_STOP` more.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from drivers.printers.picture.bitmap import Bitmap
from drivers.printers.picture.columns import BAND, size_of

MOST_ROWS = 128
_STRIP_HEAD = 11
_FEED = 3
_STOP = 24
_BLANK_INSIDE = 4
_MANY = 1 << 40


class Align(IntEnum):
    """Where a strip stands: the operand of `ESC a`."""

    LEFT = 0
    CENTRE = 1
    RIGHT = 2


@dataclass(frozen=True, slots=True)
class Feed:
    """`rows` without ink."""

    rows: int


@dataclass(frozen=True, slots=True)
class Band:
    """24 rows from `top` as columns."""

    top: int


@dataclass(frozen=True, slots=True)
class Strip:
    """The rows from `top` to `end`: `size` bytes of each from byte `first` on."""

    top: int
    end: int
    align: Align
    first: int
    size: int
    half: bool = False
    """Dots are two by two: every second dot of every second row says it all."""


Part = Feed | Band | Strip
_Planned = tuple[int, int, int, bool]
"""A strip in the making: its top, first and last byte with ink, half."""


def cover(picture: Bitmap, *, bands: bool) -> list[Part]:
    """The pieces of `picture`, top to bottom. `bands`: the model prints `ESC *` well."""
    rows = _Rows(picture)
    best = [0] + [_MANY] * picture.height
    came: list[Part | _Planned | None] = [None] * (picture.height + 1)
    may_band = [True] + [False] * picture.height

    def offer(start: int, end: int, cost: int, part: Part) -> None:
        if best[start] + cost < best[end]:
            best[end], came[end] = best[start] + cost, part

    for top in range(picture.height):
        if best[top] >= _MANY:
            continue
        if rows.spans[top] is None:
            end = rows.blank_until(top)
            offer(top, end, _FEED, Feed(end - top))
            may_band[end] = True
            continue
        rows.offer_strips(top, best, came)
        if bands and may_band[top]:
            end = min(top + BAND, picture.height)
            offer(top, end, size_of(picture, top) + _FEED + _STOP, Band(top))
            may_band[end] = True
        edge = rows.solid_until(top)
        may_band[edge] |= edge > top
    parts: list[Part] = []
    at = picture.height
    while at > 0:
        found = came[at]
        assert found is not None
        part = rows.strip(at, *found) if isinstance(found, tuple) else found
        parts.append(part)
        at = at - part.rows if isinstance(part, Feed) else part.top
    return parts[::-1]


class _Rows:
    """What is known of each row beforehand."""

    def __init__(self, picture: Bitmap) -> None:
        self._picture = picture
        self.stride = (picture.width + 7) // 8
        shift = self.stride * 8 - picture.width
        self.spans = [self._span(row << shift) for row in picture.rows]
        odd = int("01" * ((picture.width + 1) // 2), 2) >> (picture.width % 2)
        fat = picture.width % 2 == 0
        self._pairs = [
            fat and upper == lower and not (upper ^ (upper >> 1)) & odd
            for upper, lower in zip(picture.rows, picture.rows[1:], strict=False)
        ] + [False]

    def _span(self, row: int) -> tuple[int, int] | None:
        """First byte with ink and the one after the last."""
        if not row:
            return None
        return (
            self.stride - (row.bit_length() + 7) // 8,
            self.stride - ((row & -row).bit_length() - 1) // 8,
        )

    def blank_until(self, top: int) -> int:
        end = top
        while end < len(self.spans) and self.spans[end] is None:
            end += 1
        return min(end, top + 255)

    def solid_until(self, top: int) -> int:
        """Where equal, mostly black rows from `top` end: after an edge, words may begin."""
        rows = self._picture.rows
        if rows[top].bit_count() * 2 < self._picture.width:
            return top
        end = top
        while end < len(rows) and rows[end] == rows[top]:
            end += 1
        return end

    def offer_strips(self, top: int, best: list[int], came: list[Part | _Planned | None]) -> None:
        """Note every strip from `top` that is the cheapest way yet to where it ends."""
        spans, stride, pairs = self.spans, self.stride, self._pairs
        left, right, size, blank, fat_rows = stride, 0, 0, 0, 0
        base = best[top] + _STRIP_HEAD + _STOP
        even = stride % 2 == 0
        for row in range(top, min(top + MOST_ROWS, len(spans))):
            span = spans[row]
            if fat_rows == row - top and pairs[row]:
                fat_rows += 2
            if span is None:  # no strip ends blank, and a feed is cheaper than many such rows
                blank += 1
                if blank > _BLANK_INSIDE:
                    break
                continue
            blank = 0
            if span[0] < left or span[1] > right:
                left, right = min(left, span[0]), max(right, span[1])
                size = min(stride - 2 * min(left, stride - right), right, stride - left)
            end = row + 1
            if base + size * (end - top) < best[end]:
                best[end] = base + size * (end - top)
                came[end] = (top, left, right, False)
            if even and fat_rows == end - top:
                cost = base + (size + size % 2) * (end - top) // 4
                if cost < best[end]:
                    best[end] = cost
                    came[end] = (top, left, right, True)

    def strip(self, end: int, top: int, left: int, right: int, half: bool) -> Strip:  # noqa: FBT001  a plan's fields
        """The narrowest strip that sends bytes `left` to `right`."""
        trim = min(left, self.stride - right)
        ways = (
            (self.stride - 2 * trim, Align.CENTRE, trim),
            (right, Align.LEFT, 0),
            (self.stride - left, Align.RIGHT, left),
        )
        size, align, first = min(ways, key=lambda way: way[0])
        odd = size % 2 if half else 0  # half of it must be whole bytes
        first -= odd if align is Align.RIGHT else 0
        return Strip(top, end, align, first, size + odd, half)

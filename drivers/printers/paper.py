"""The words of a layout: paper, letters, pieces of text and lines with places in dots."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

FRAME_AIR = 8
"""Dots above and below a frame."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What may be printed on: `dots` across, `dpi`, letters across in the printer's font A."""

    dots: int
    dpi: int = 203
    columns: int = 48

    @property
    def wide(self) -> bool:
        """Whether both languages have room on one line."""
        return self.dots >= 480

    @property
    def margin(self) -> int:
        """Dots kept free at each side (the print head ends 4 mm before the paper's edge)."""
        return 16 if self.wide else 8

    def size(self, name: str) -> int:
        """Letter height (em) in dots of `hero`, `title`, `label`, `body` or `small`."""
        wide = {"hero": 52, "title": 38, "label": 29, "body": 24, "small": 21}
        narrow = {"hero": 44, "title": 32, "label": 26, "body": 22, "small": 20}
        size = (wide if self.wide else narrow)[name]
        return round(size * 0.92) if self.wide and self.dots < 560 else size

    def mm(self, dots: int) -> float:
        """`dots` as millimetres."""
        return dots * 25.4 / self.dpi


@dataclass(frozen=True, slots=True)
class Face:
    """How letters look: `size` dots an em, bold or not."""

    size: int
    bold: bool = False


class Measure(Protocol):
    """Knows how wide letters are and how large pictures."""

    def width(self, text: str, face: Face) -> int:
        """Dots that `text` takes."""

    def picture(self, path: str, widest: int, highest: int) -> tuple[int, int] | None:
        """Dots across and down of a picture file, fitted; None where it cannot be drawn."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Text at a place: `x` is its left edge, middle or right edge as `anchor` says (l, m, r)."""

    text: str
    face: Face
    x: int
    anchor: str
    drop: int = 0
    """Dots below the line's own baseline (stacked captions)."""


@dataclass(frozen=True, slots=True)
class Line:
    """A strip of paper, `height` dots. `pieces` stand on `baseline`; `drawing` says what else."""

    height: int
    baseline: int = 0
    pieces: tuple[Piece, ...] = ()
    drawing: str = ""
    """"", `rule`, `code`, `logo`, `sign`, `test`, or a frame's style."""
    mark: str = ""
    """A sign in a frame, its middle at `mark_x`."""
    payload: str = ""
    """What a code holds, or a logo's path."""
    module: int = 0
    """Dots a module of a code."""
    extent: tuple[int, int] = (0, 0)
    """Left and right edge of a drawing."""
    mark_x: int = 0


def slip_height(lines: Iterable[Line]) -> int:
    """Dots from top to bottom."""
    return sum(line.height for line in lines)


def code_modules(payload: str) -> int:
    """Modules across of the QR code for `payload`, without quiet zone; 0 where it is too much."""
    import segno

    try:
        return int(segno.make_qr(payload, error="m", boost_error=False).symbol_size(border=0)[0])
    except (segno.DataOverflowError, ValueError):
        return 0


def short_words(text: str, measure: Measure, face: Face, room: int) -> Iterable[str]:
    """The words of `text`, those wider than `room` broken into pieces that fit."""
    for word in text.split():
        rest = word
        while len(rest) > 1 and (len(rest) > room or measure.width(rest, face) > room):
            fit = _fitting(rest[: max(2, room // 4)], measure, face, room)  # no letter is thinner
            yield rest[:fit]
            rest = rest[fit:]
        yield rest


def _fitting(word: str, measure: Measure, face: Face, room: int) -> int:
    low, high = 1, len(word)
    while low < high:
        middle = (low + high + 1) // 2
        if measure.width(word[:middle], face) <= room:
            low = middle
        else:
            high = middle - 1
    return low


Stroke = tuple[tuple[float, float], ...]
MARKS: dict[str, tuple[Stroke, ...]] = {
    # Strokes in a square from -1 to 1, y down.
    "tick": (((-0.9, 0.05), (-0.25, 0.7), (0.95, -0.7)),),
    "cross": (((-0.75, -0.75), (0.75, 0.75)), ((-0.75, 0.75), (0.75, -0.75))),
    "back": (
        ((0.95, 0.75), (0.95, -0.1), (-0.9, -0.1)),
        ((-0.3, -0.75), (-0.95, -0.1), (-0.3, 0.55)),
    ),
    "in": (
        ((0, -0.95), (0, 0.4)),
        ((-0.55, -0.1), (0, 0.45), (0.55, -0.1)),
        ((-0.9, 0.9), (0.9, 0.9)),
    ),
    "out": (
        ((0, 0.45), (0, -0.9)),
        ((-0.55, -0.4), (0, -0.95), (0.55, -0.4)),
        ((-0.9, 0.9), (0.9, 0.9)),
    ),
    "dots": (((-0.9, 0), (-0.9, 0.01)), ((0, 0), (0, 0.01)), ((0.9, 0), (0.9, 0.01))),
}
"""What tells frames apart at a glance, as strokes in a square from -1 to 1."""

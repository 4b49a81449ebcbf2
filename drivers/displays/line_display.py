"""2x20 line displays in four dialects: the same two rows, four ways to put them.

| dialect | both rows in one frame | source |
| --- | --- | --- |
| epson  | `0B` row `1F 24 01 02` row: 45 bytes | POS-X XP8200 manual p. 12, Epson reference |
| utc    | `1B 75 49` 40 columns `0D`: 44 bytes | CD5220 and Tysso manuals, enhanced mode |
| aedex  | `21 23 39` 40 columns `0D`: 44 bytes | the same, `!#` mode |
| cd5220 | has none: `1B 51 41` row `0D`, then `1B 51 42` row `0D`, 24 bytes each | CD5220 manual |

A CD5220 that has seen `1B 51` takes no other command until `0C` (remark under its command list),
so it begins and ends with `0C`, and behind a printer, where `ESC =` must be heard, its rows are
put at a cursor position instead (`1B 6C 01 y`).

The receive buffers of old units hold 45 bytes and drop the rest, so no frame is longer, and a
frame begins at least 0.2 s after the one before (five a second). Nothing is cleared in between:
rows are overwritten whole, which does not flicker.

Behind a printer (`shared_port`) the printer's port serves both: each frame selects the display
(`ESC = 2`), puts one row and selects the printer again (`ESC = 1`), all in one piece, so that the
printer never sees a byte of ours and the display none of the printer's.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from drivers.displays.frames import Frame
from drivers.displays.rows import COLUMNS, rows
from pos_app.domain.display import DisplayView

LONGEST_FRAME = 45
LEAST_GAP = 0.2
SELECT_PRINTER = b"\x1b=\x01"
SELECT_DISPLAY = b"\x1b=\x02"


class LineDialect(StrEnum):
    """What the display's DIP switches or its manual call the command set."""

    EPSON = "epson"
    UTC = "utc"
    AEDEX = "aedex"
    CD5220 = "cd5220"


@dataclass(frozen=True, slots=True)
class _Dialect:
    """`opening` and `closing` whole; a row is head + 20 columns + tail; `both` likewise with 40."""

    opening: bytes
    closing: bytes
    row_heads: tuple[bytes, bytes]
    tail: bytes
    both_head: bytes | None
    joint: bytes = b""
    """Between the two rows of `both`."""
    shared_row_heads: tuple[bytes, bytes] | None = None
    """Where rows are put another way behind a printer; they then have no tail."""


_DIALECTS = {
    # ESC @, overwrite mode, cursor off, international set USA: `#` and `\` look like themselves.
    LineDialect.EPSON: _Dialect(
        opening=b"\x1b@\x1f\x01\x1fC\x00\x1bR\x00",
        closing=b"\x0c",
        row_heads=(b"\x1f$\x01\x01", b"\x1f$\x01\x02"),
        tail=b"",
        both_head=b"\x0b",
        joint=b"\x1f$\x01\x02",
    ),
    # From either mode: ESC SI CR leads back to standard (there it only moves the cursor), cursor
    # off and clear are standard's, ESC d leads to enhanced.
    LineDialect.UTC: _Dialect(
        opening=b"\x1b\x0f\r\x14\x1f\x1bd",
        closing=b"\x1bu\x49" + b" " * 40 + b"\r",
        row_heads=(b"\x1bu\x41", b"\x1bu\x42"),
        tail=b"\r",
        both_head=b"\x1bu\x49",
    ),
    # No initialise command: blanking both rows also ends a scroll that another program left.
    LineDialect.AEDEX: _Dialect(
        opening=b"!#9" + b" " * 40 + b"\r",
        closing=b"!#9" + b" " * 40 + b"\r",
        row_heads=(b"!#1", b"!#2"),
        tail=b"\r",
        both_head=b"!#9",
    ),
    # Out of the string mode, ESC @, overwrite mode, cursor off.
    LineDialect.CD5220: _Dialect(
        opening=b"\x0c\x1b@\x1b\x11\x1b_\x00",
        closing=b"\x0c",
        row_heads=(b"\x1bQA", b"\x1bQB"),
        tail=b"\r",
        both_head=None,
        shared_row_heads=(b"\x1bl\x01\x01", b"\x1bl\x01\x02"),
    ),
}


@dataclass(frozen=True, slots=True)
class LineDisplay:
    """Encoder for one line display."""

    dialect: LineDialect
    shared_port: bool = False
    least_gap: float = LEAST_GAP

    def opening(self) -> tuple[Frame, ...]:
        """Initialise; within the 45 bytes in every dialect."""
        return self._whole(_DIALECTS[self.dialect].opening)

    def closing(self) -> tuple[Frame, ...]:
        """Blank."""
        return self._whole(_DIALECTS[self.dialect].closing)

    def frames(self, view: DisplayView, before: DisplayView | None) -> tuple[Frame, ...]:
        """Rows that differ from `before`; both in one frame where dialect and port allow it."""
        dialect = _DIALECTS[self.dialect]
        wanted = [self._columns(row) for row in rows(view)]
        shown = [self._columns(row) for row in rows(before)] if before else [b"", b""]
        if wanted == shown:
            return ()
        if dialect.both_head is not None and not self.shared_port:
            return (Frame(dialect.both_head + dialect.joint.join(wanted) + dialect.tail),)
        pairs = zip(wanted, shown, strict=True)
        return tuple(self._row(at, row) for at, (row, old) in enumerate(pairs) if row != old)

    def refresh(self, view: DisplayView) -> tuple[Frame, ...]:
        """The same rows again: unseen, and a display that was switched off has them back."""
        return self.frames(view, None)

    def _columns(self, row: str) -> bytes:
        """Exactly 20 bytes. In AEDEX a `!` could begin a command, so it is shown as a point."""
        safe = row.replace("!", ".") if self.dialect is LineDialect.AEDEX else row
        return safe[:COLUMNS].ljust(COLUMNS).encode("ascii")

    def _row(self, at: int, row: bytes) -> Frame:
        dialect = _DIALECTS[self.dialect]
        if self.shared_port and dialect.shared_row_heads is not None:
            return Frame(self._selected(dialect.shared_row_heads[at] + row))
        return Frame(self._selected(dialect.row_heads[at] + row + dialect.tail))

    def _whole(self, data: bytes) -> tuple[Frame, ...]:
        """`data` in one frame, or row by row where selecting would make it too long."""
        selected = self._selected(data)
        if len(selected) <= LONGEST_FRAME:
            return (Frame(selected),)
        return tuple(self._row(at, b" " * COLUMNS) for at in range(2))

    def _selected(self, data: bytes) -> bytes:
        return SELECT_DISPLAY + data + SELECT_PRINTER if self.shared_port else data

"""Latin lines in the printer's own letters: a few dozen bytes instead of a few hundred.

python-escpos chooses the code page and encodes; it knows which printer has which. It is imported
on first use only: that costs 0.2 s, and it leaves an empty folder and a log handler behind, which
are removed here (WORKAROUND python-escpos 3.1, capabilities.py).
"""

from __future__ import annotations

import logging
import shutil
from functools import cache
from typing import Any

from drivers.printers.letters import is_latin_line
from drivers.printers.paper import Line, Paper

_DOUBLE_FROM = 32
"""Letters larger than this are printed double."""


@cache
def _encoder(profile: str) -> Any:
    """python-escpos' encoder for a model of its data."""
    handlers = logging.getLogger().handlers[:]
    from escpos import capabilities
    from escpos.printer import Dummy

    for handler in logging.getLogger().handlers[:]:
        if handler not in handlers:
            logging.getLogger().removeHandler(handler)
    shutil.rmtree(capabilities.pickle_dir, ignore_errors=True)
    return Dummy(profile=profile)


def is_text(line: Line) -> bool:
    """Whether `line` is nothing but Latin words."""
    return (
        bool(line.pieces)
        and not line.drawing
        and all(is_latin_line(piece.text) and not piece.drop for piece in line.pieces)
    )


def text_line(line: Line, paper: Paper, profile: str) -> bytes | None:
    """`line` as text at its places, as high as laid out; None where the words do not fit so."""
    double = max(piece.face.size for piece in line.pieces) > _DOUBLE_FROM
    columns = paper.columns // (2 if double else 1)
    encoder = _encoder(profile)
    out = bytearray((0x1D, 0x21, 0x11 if double else 0))
    used = 0
    for piece in sorted(line.pieces, key=lambda piece: "lmr".index(piece.anchor)):
        size = len(piece.text)
        start = {"l": 0, "m": (columns - size) // 2, "r": columns - size}[piece.anchor]
        if start < used + (1 if used else 0) or start + size > columns:
            return None
        encoder.clear()
        _forget_code_page(encoder, piece.text)
        encoder.text(" " * (start - used) + piece.text)
        out += bytes((0x1B, 0x45, piece.face.bold)) + encoder.output
        used = start + size
    return bytes(out) + bytes((0x1B, 0x33, min(255, line.height))) + b"\n\x1bE\x00\x1d!\x00"


def _forget_code_page(encoder: Any, text: str) -> None:
    """Each line stands alone: the library remembers the page it chose last, also from another
    slip, but every slip begins with a reset. Plain ASCII is the same in every page.
    """
    magic = encoder.magic
    magic.encoder.used_encodings.clear()
    pages = magic.encoder.codepages
    after_reset = min(pages, key=lambda page: int(pages[page]))
    magic.encoding = after_reset if text.isascii() else None

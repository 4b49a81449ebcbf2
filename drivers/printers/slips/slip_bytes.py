"""A laid-out slip as chunks of bytes for one model: pictures, text lines, codes, cut."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from drivers.printers import escpos
from drivers.printers.latin import is_text, text_line
from drivers.printers.layout import lay_out
from drivers.printers.letters import has_arabic
from drivers.printers.models import Model
from drivers.printers.paper import Line, slip_height
from drivers.printers.slips.slip import slip_rows
from drivers.printers.slips.template import Template
from pos_app.domain.receipt import Receipt

SLOW_LINE = 57_600


@dataclass(frozen=True, slots=True)
class Slip:
    """What goes to the printer, in pieces to be written one by one."""

    chunks: tuple[bytes, ...]
    height: int
    """Dots of paper."""

    @property
    def size(self) -> int:
        """Bytes in all."""
        return sum(map(len, self.chunks))


def load_libraries() -> None:
    """Import what drawing a slip takes, so that the first receipt does not wait for it."""
    import segno  # noqa: F401  # loaded now: the first slip shall not wait for it

    from drivers.printers.raster import ensure_qt

    ensure_qt()


def slip_lines(receipt: Receipt, template: Template, model: Model) -> tuple[Line, ...]:
    """The lines of `receipt` on the model's paper: for paper, screen and virtual printer alike."""
    from drivers.printers.raster import QtMeasure

    rows = slip_rows(receipt, template)
    return lay_out(rows, model.paper, template.languages, QtMeasure())


def encode_slip(lines: tuple[Line, ...], template: Template, model: Model, speed: int) -> Slip:
    """`lines` as bytes; `speed` is the line's bits a second, 0 for a fast one."""
    slow = 0 < speed < SLOW_LINE
    as_text = _as_text(lines, template, model, slow=slow)
    native = template.qr == "native" or (template.qr == "auto" and model.code and slow)
    chunks = [escpos.start_slip(model.dpi)]
    waiting: list[Line] = []
    for line in lines:
        special = None
        if native and line.drawing == "code":
            special = escpos.native_code(line.payload, line.module)
        elif as_text and is_text(line):
            special = text_line(line, model.paper, model.profile)
        if special is None:
            waiting.append(line)
        else:
            chunks += _picture(waiting, model)
            waiting = []
            chunks.append(special)
    chunks += _picture(waiting, model)
    chunks.append(escpos.cut(model.cutter, model.dpi))
    return Slip(tuple(chunks), slip_height(lines))


def _as_text(lines: Iterable[Line], template: Template, model: Model, *, slow: bool) -> bool:
    """Own letters of the printer: where it pays (a slow line), or where the slip is all English.

    A slip in two typefaces is ugly, and an unknown printer may have other letters than we think.
    """
    if template.latin_lines != "auto":
        return template.latin_lines == "text"
    english = not any(has_arabic(piece.text) for line in lines for piece in line.pieces)
    return slow or (english and not model.name.startswith("generic"))


def _picture(lines: list[Line], model: Model) -> tuple[bytes, ...]:
    if not lines:
        return ()
    from drivers.printers.raster import draw

    return escpos.encode_picture(draw(tuple(lines), model.paper), bands=model.bands).chunks


def in_language(template: Template, languages: str) -> Template:
    """`template` for another language setting (`both`, `en`, `ar`)."""
    return replace(template, languages=languages)

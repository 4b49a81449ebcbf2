"""Rows of a slip become lines with places in dots. Pure: letters are measured by whoever asks.

Wide paper (80 mm): English at the start, Arabic at the end, every value centred on the paper's
middle. Narrow paper (58 mm) stacks the languages at the start, the value stands at the end.
A value that does not fit beside its captions gets a line of its own; long texts are wrapped and,
after `MOST_LINES`, cut with an ellipsis. Screen, paper and text are made from the same rows.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from drivers.printers.letters import ELLIPSIS
from drivers.printers.paper import (
    FRAME_AIR,
    Face,
    Line,
    Measure,
    Paper,
    Piece,
    code_modules,
    short_words,
)
from drivers.printers.slips.slip import (
    Centred,
    Code,
    Frame,
    Item,
    Logo,
    Pair,
    Row,
    Rule,
    Space,
    TestCard,
)
from drivers.printers.slips.template import Words

MOST_LINES = 12
_GAP = 14


def lay_out(
    rows: Iterable[Row], paper: Paper, languages: str, measure: Measure
) -> tuple[Line, ...]:
    """Lines for `rows`; `languages` is `both`, `en` or `ar`."""
    desk = _Desk(paper, languages, measure)
    lines: list[Line] = []
    for row in rows:
        lines += desk.lines(row)
    return tuple(lines)


@dataclass(frozen=True, slots=True)
class _Desk:
    paper: Paper
    languages: str
    measure: Measure

    def lines(self, row: Row) -> list[Line]:
        match row:
            case Centred():
                return self._centred(row)
            case Pair():
                return self._pair(row)
            case Item():
                return self._item(row)
            case Frame():
                return self._frame(row)
            case Code():
                return self._code(row.payload)
            case Logo():
                return self._logo(row.path)
            case Rule():
                return [Line(30, drawing="rule", extent=self._edges())]
            case Space():
                return self._space(row)
            case TestCard():
                return [Line(96, drawing="test", extent=(0, self.paper.dots))]

    # --- measures ---------------------------------------------------------------------------

    def _edges(self) -> tuple[int, int]:
        return self.paper.margin, self.paper.dots - self.paper.margin

    def _room(self) -> int:
        return self.paper.dots - 2 * self.paper.margin

    def _said(self, words: Words) -> tuple[str, ...]:
        """The texts to show: both languages, or the one wanted (the other where it is missing)."""
        if self.languages == "both":
            return tuple(dict.fromkeys(text for text in (words.en, words.ar) if text))
        chosen = words.en if self.languages == "en" else words.ar
        return (chosen or words.en or words.ar,)

    def _line(self, size: int, pieces: Iterable[Piece], factor: float = 1.34) -> Line:
        height = round(size * factor)
        return Line(height, round(height / 2 + size * 0.357), tuple(pieces))

    def _wrap(self, text: str, face: Face, room: int) -> list[str]:
        lines: list[str] = []
        line = ""
        for word in short_words(text, self.measure, face, room):
            longer = f"{line} {word}" if line else word
            if line and self.measure.width(longer, face) > room:
                lines.append(line)
                line = word
                if len(lines) == MOST_LINES:
                    lines[-1] = self._cut(lines[-1], face, room)
                    return lines
            else:
                line = longer
        return [*lines, line] if line else lines

    def _cut(self, text: str, face: Face, room: int) -> str:
        while text and self.measure.width(text + ELLIPSIS, face) > room:
            text = text[:-1]
        return text + ELLIPSIS

    def _wrapped(self, text: str, face: Face, place: tuple[int, str]) -> list[Line]:
        """`text` over the whole paper, as many lines as it takes, each at `place` (x, anchor)."""
        return [
            self._line(face.size, [Piece(part, face, *place)])
            for part in self._wrap(text, face, self._room())
        ]

    # --- rows -------------------------------------------------------------------------------

    def _centred(self, row: Centred) -> list[Line]:
        face = Face(self.paper.size(row.size), row.bold)
        texts = self._said(row.words)
        if row.together and len(texts) == 2:
            joined = f"{texts[0]} · {texts[1]}"
            if self.measure.width(joined, face) <= self._room():
                return [self._together(texts, face)]
        middle = (self.paper.dots // 2, "m")
        return [line for text in texts for line in self._wrapped(text, face, middle)]

    def _together(self, texts: tuple[str, ...], face: Face) -> Line:
        """English, dot, Arabic as pieces of their own: one paragraph would reorder the signs."""
        widths = [self.measure.width(text, face) for text in (texts[0], " · ", texts[1])]
        left = (self.paper.dots - sum(widths)) // 2
        dot = left + widths[0] + widths[1] // 2
        pieces = [
            Piece(texts[0], face, left, "l"),
            Piece("·", face, dot, "m"),
            Piece(texts[1], face, left + widths[0] + widths[1], "l"),
        ]
        return self._line(face.size, pieces, factor=1.6)

    def _pair(self, row: Pair) -> list[Line]:
        words = row.words
        both = self.languages == "both" and bool(words.en and words.ar)
        if both and not self.paper.wide:
            return self._stacked(row)
        caption = Face(self.paper.size("label" if row.hero else "body"), row.strong)
        left, right = self._edges()
        pieces = []
        sides = [0, 0]
        if both or self.languages != "ar":
            pieces.append(Piece(words.en or words.ar, caption, left, "l"))
            sides[0] = self.measure.width(pieces[-1].text, caption)
        if both or self.languages == "ar":
            pieces.append(Piece(words.ar or words.en, caption, right, "r"))
            sides[1] = self.measure.width(pieces[-1].text, caption)
        if both and sum(sides) + _GAP > self._room():
            return self._item_in_both(Item(words, row.value, row.strong))
        free = self._room() - sum(sides) - _GAP * (2 if both else 1)
        room = self._room() - 2 * max(sides) - 2 * _GAP if both else free
        face = self._value_face(row, room)
        place = (self.paper.dots // 2, "m") if both else self._far_side()
        width = self.measure.width(row.value, face)
        if room < width <= free:  # beside its captions, though not on the paper's middle
            place = (left + sides[0] + _GAP + free // 2, "m")
        if width <= max(room, free):
            return [self._line(face.size, [*pieces, Piece(row.value, face, *place)])]
        return [self._line(caption.size, pieces), *self._wrapped(row.value, face, place)]

    def _value_face(self, row: Pair, room: int) -> Face:
        """A hero's letters shrink until it fits beside its captions, others keep their size."""
        size = self.paper.size("hero" if row.hero else "body")
        while row.hero and size > 30 and self.measure.width(row.value, Face(size, True)) > room:
            size -= 4
        return Face(size, True)

    def _far_side(self) -> tuple[int, str]:
        """Where a value stands when one language is shown: opposite its caption."""
        left, right = self._edges()
        return (left, "l") if self.languages == "ar" else (right, "r")

    def _stacked(self, row: Pair) -> list[Line]:
        """Narrow paper: both captions at the start, one above the other, the value at the end."""
        caption = Face(self.paper.size("body" if row.hero else "small"), row.strong)
        left, right = self._edges()
        step = round(caption.size * 1.15)
        texts = (row.words.en, row.words.ar)
        captions = [
            Piece(texts[0], caption, left, "l", drop=-step // 2),
            Piece(texts[1], caption, left, "l", drop=step - step // 2),
        ]
        room = self._room() - max(self.measure.width(text, caption) for text in texts) - _GAP
        face = self._value_face(row, room)
        fits = self.measure.width(row.value, face) <= room
        value = [Piece(row.value, face, right, "r")] if fits else []
        height = round(caption.size * 2.45) + (8 if row.hero else 4)
        baseline = round(height / 2 + caption.size * 0.357)
        line = Line(height, baseline, (*captions, *value))
        return [line] if fits else [line, *self._wrapped(row.value, face, (right, "r"))]

    def _item(self, row: Item) -> list[Line]:
        if self.languages == "both" and row.words.en and row.words.ar:
            return self._pair(Pair(row.words, row.value, row.strong))
        return self._one_item(self._said(row.words)[0], row, self.languages)

    def _item_in_both(self, row: Item) -> list[Line]:
        """Captions too long to stand beside each other: one below the other, the value first."""
        english = self._one_item(row.words.en, row, "en")
        return [*english, *self._one_item(row.words.ar, replace(row, value=""), "ar")]

    def _one_item(self, text: str, row: Item, language: str) -> list[Line]:
        face = Face(self.paper.size("body"), row.strong)
        amount = Face(face.size, bold=True)
        near, far = (self._edges()[0], "l"), (self._edges()[1], "r")
        if language == "ar":
            near, far = far, near
        amount_width = self.measure.width(row.value, amount) + _GAP if row.value else 0
        *texts, rest = self._wrap(text, face, self._room() - amount_width) or [""]
        value = [Piece(row.value, amount, *far)] if row.value else []
        lines = [self._line(face.size, [Piece(part, face, *near)]) for part in texts]
        return [*lines, self._line(face.size, [Piece(rest, face, *near), *value])]

    def _frame(self, row: Frame) -> list[Line]:
        size = self.paper.size("label")
        left, right = self._edges()
        inset = 26 if self.paper.wide else 16
        texts = self._said(row.words)
        room = right - left - 2 * inset - (60 if row.mark else _GAP)
        while size > 18 and sum(self.measure.width(t, Face(size, True)) for t in texts) > room:
            size -= 1
        face = Face(size, bold=True)
        # 48 rows inside the edges: two whole bands of columns, so the frame costs little to send.
        box = 64 if row.style in ("double", "heavy") else 56
        baseline = round(FRAME_AIR + box / 2 + size * 0.357)
        middle = self.paper.dots // 2
        pieces: tuple[Piece, ...]
        if len(texts) == 2:
            pieces = (
                Piece(texts[0], face, left + inset, "l"),
                Piece(texts[1], face, right - inset, "r"),
            )
            ends = (
                left + inset + self.measure.width(texts[0], face),
                right - inset - self.measure.width(texts[1], face),
            )
            if row.mark and not ends[0] + 30 <= middle <= ends[1] - 30:
                middle = sum(ends) // 2
        elif row.mark:
            near = (right - inset, "r") if self.languages == "ar" else (left + inset, "l")
            pieces = (Piece(texts[0], face, *near),)
        else:
            pieces = (Piece(texts[0], face, middle, "m"),)
        height = box + 2 * FRAME_AIR
        line = Line(height, baseline, pieces, row.style, row.mark, extent=(left, right))
        return [replace(line, mark_x=middle)]

    def _code(self, payload: str) -> list[Line]:
        modules = code_modules(payload)
        if modules:
            module = min(6, max(3, 200 // modules))
            if module == 5:
                module = 4 if modules > 40 else 6  # even modules travel at a quarter of the bytes
            if modules * module <= self._room():
                left = (self.paper.dots - modules * module) // 4 * 2
                return [
                    Line(8),
                    Line(
                        modules * module,
                        drawing="code",
                        payload=payload,
                        module=module,
                        extent=(left, left + modules * module),
                    ),
                    Line(6),
                ]
        # Too much for a code on this paper: the words themselves, for whoever types them in.
        return self._centred(Centred(Words(payload[:400]), "small"))

    def _logo(self, path: str) -> list[Line]:
        size = self.measure.picture(path, self._room() * 3 // 4, 120)
        if size is None:
            return []
        left = (self.paper.dots - size[0]) // 2
        logo = Line(size[1], drawing="logo", payload=path, extent=(left, left + size[0]))
        return [logo, Line(12)]

    def _space(self, row: Space) -> list[Line]:
        height = round(self.paper.size("body") * 1.3 * row.lines)
        if row.signed:
            return [Line(height, drawing="sign", extent=self._edges())]
        return [Line(height)]

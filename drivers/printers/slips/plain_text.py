"""A slip as plain text: for screens without pixels, for journeys, for the log of a virtual printer.

Safe with both directions: every piece of Arabic is wrapped in isolates (U+2068, U+2069), so that a
terminal's own reordering never moves an amount. Widths count letters, not cells.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from drivers.printers.letters import has_arabic
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

_ISOLATE, _END = "\u2068", "\u2069"
_MARKS = {"tick": "[v]", "cross": "[x]", "question": "[?]", "back": "[<]", "dots": "[.]"}


def slip_text(rows: Iterable[Row], *, languages: str = "both", columns: int = 42) -> str:
    """`rows` as lines of at most `columns` letters (a long word may stand out)."""
    lines: list[str] = []
    for row in rows:
        lines += _lines(row, languages, columns)
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _lines(row: Row, languages: str, columns: int) -> list[str]:
    match row:
        case Centred():
            return _centred(row, languages, columns)
        case Pair():
            return _pair(row.words, row.value, languages, columns)
        case Item():
            return _item(row, languages, columns)
        case Frame():
            mark = _MARKS.get(row.mark, "")
            texts = " ".join([*map(_safe, _said(row.words, languages)), mark]).strip()
            return [f"*** {texts} ***".center(columns)]
        case Code():
            return [f"[QR] {row.payload}"]
        case Rule():
            return ["-" * columns]
        case Space():
            return ["_" * columns] if row.signed else [""]
        case Logo() | TestCard():
            return []


def _said(words: Words, languages: str) -> list[str]:
    if languages == "both":
        return list(dict.fromkeys(text for text in (words.en, words.ar) if text))
    chosen = words.en if languages == "en" else words.ar
    return [chosen or words.en or words.ar]


def _safe(text: str) -> str:
    return f"{_ISOLATE}{text}{_END}" if has_arabic(text) else text


def _width(text: str) -> int:
    return sum(not unicodedata.combining(c) and c not in (_ISOLATE, _END) for c in text)


def _wrap(text: str, columns: int) -> list[str]:
    lines = [""]
    for word in text.split():
        if lines[-1] and _width(lines[-1]) + 1 + _width(word) > columns:
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return lines


def _between(left: str, right: str, columns: int) -> str:
    return left + " " * max(1, columns - _width(left) - _width(right)) + right


def _centred(row: Centred, languages: str, columns: int) -> list[str]:
    texts = _said(row.words, languages)
    if row.together and _width(" · ".join(texts)) <= columns:
        texts = [" · ".join(map(_safe, texts))]
        return [" " * max(0, (columns - _width(texts[0])) // 2) + texts[0]]
    return [
        " " * max(0, (columns - _width(part)) // 2) + _safe(part)
        for text in texts
        for part in _wrap(text, columns)
    ]


def _pair(words: Words, value: str, languages: str, columns: int) -> list[str]:
    texts = [_safe(text) for text in _said(words, languages)]
    value = _safe(value)
    if len(texts) == 1:
        return [_between(texts[0], value, columns)]
    middle = max(1, (columns - _width(value)) // 2 - _width(texts[0]))
    left = texts[0] + " " * middle + value
    return [_between(left, texts[1], columns)]


def _item(row: Item, languages: str, columns: int) -> list[str]:
    if languages == "both" and row.words.en and row.words.ar:
        return _pair(row.words, row.value, languages, columns)
    text = _said(row.words, languages)[0]
    parts = _wrap(text, columns - len(row.value) - 1)
    *first, last = [_safe(part) for part in parts]
    return [*first, _between(last, row.value, columns) if row.value else last]

"""Which keys stand where: letters in two languages, symbols, and three pads. Pure.

A key is its name; a name of one letter types that letter; "" is a gap. Rows are never mirrored:
the keys of both languages lie as on the keyboards that are sold in the Gulf.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

Rows = tuple[tuple[str, ...], ...]

SHIFT, BACK, ENTER, HIDE = "shift", "back", "enter", "hide"
LANGUAGE, SYMBOLS, LETTERS, SPACE = "language", "symbols", "letters", "space"
_DIGITS = tuple("1234567890")
_FOOT = (SYMBOLS, LANGUAGE, SPACE, ".", ENTER, HIDE)

_EN: Rows = (
    _DIGITS,
    tuple("qwertyuiop"),
    tuple("asdfghjkl"),
    (SHIFT, *"zxcvbnm", BACK),
    _FOOT,
)
_EN_SHIFTED: Rows = tuple(
    tuple(key.upper() if len(key) == 1 else key for key in row) for row in _EN
)
_AR: Rows = (
    _DIGITS,
    tuple("ضصثقفغعهخحج"),
    tuple("شسيبلاتنمكط"),
    (SHIFT, *"ئءؤرىةوزظد", BACK),
    _FOOT,
)
_AR_SHIFTED: Rows = (
    tuple("١٢٣٤٥٦٧٨٩٠"),
    tuple("؟،؛:!«»()-/"),
    tuple("آأإلاذگچپڤـ"),
    (SHIFT, *"ئءؤرىةوزظد", BACK),
    _FOOT,
)
_SYMBOLS: Rows = (
    _DIGITS,
    tuple("@#&*-+=()_"),
    tuple("\"':;!?/\\,%"),
    ("$", "€", "£", "~", "^", "|", "<", ">", BACK),
    (LETTERS, LANGUAGE, SPACE, ".", ENTER, HIDE),
)

_LATIN_FOOT = (SYMBOLS, "@", SPACE, "-", ".", ENTER, HIDE)
_LATIN: Rows = (*_EN[:-1], _LATIN_FOOT)
_LATIN_SHIFTED: Rows = (*_EN_SHIFTED[:-1], _LATIN_FOOT)
_LATIN_SYMBOLS: Rows = (*_SYMBOLS[:-1], (LETTERS, SPACE, ".", ENTER, HIDE))

_PAD: Rows = (("1", "2", "3", BACK), ("4", "5", "6", HIDE), ("7", "8", "9", ""))

PAGES: Mapping[str, Rows] = MappingProxyType(
    {
        "en": _EN,
        "en_shifted": _EN_SHIFTED,
        "ar": _AR,
        "ar_shifted": _AR_SHIFTED,
        "symbols": _SYMBOLS,
        "latin": _LATIN,
        "latin_shifted": _LATIN_SHIFTED,
        "latin_symbols": _LATIN_SYMBOLS,
        "number": (*_PAD, (".", "0", "00", ENTER)),
        "pin": (*_PAD, ("", "0", "", ENTER)),
        "phone": (*_PAD, ("+", "0", SPACE, ENTER)),
    }
)
"""Rows of every page by name; `PADS` are those with digits only."""

LATIN = frozenset({"latin", "secret"})
"""Kinds of fields that take no Arabic: keys, codes, addresses, e-mail."""
PADS = frozenset({"number", "pin", "phone"})
SPANS: Mapping[str, float] = MappingProxyType(
    {SHIFT: 1.5, BACK: 1.5, SPACE: 4.0, ENTER: 1.75, SYMBOLS: 1.5, LETTERS: 1.5}
)
"""How much wider than a letter a key is; 1 where it is not named."""


def page_of(kind: str, letters: str, *, shifted: bool, symbols: bool) -> str:
    """The page for a field of `kind` (`Field.qml`): a pad, or letters of `en` or `ar`."""
    if kind in PADS:
        return kind
    if kind in LATIN:
        return "latin_symbols" if symbols else "latin_shifted" if shifted else "latin"
    if symbols:
        return "symbols"
    return f"{letters}_shifted" if shifted else letters


def typed_by(key: str) -> str:
    """What `key` puts into the field; "" for the keys that do something else."""
    if key == SPACE:
        return " "
    return key if len(key) == 1 or key == "00" else ""


def span_of(key: str, page: str) -> float:
    """The width of `key` on `page`, in letters."""
    return 1.0 if page in PADS else SPANS.get(key, 1.0)

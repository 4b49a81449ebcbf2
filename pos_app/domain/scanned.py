"""What a barcode scanner read that types as a keyboard does, whatever the keyboard's language is.

Such a scanner presses keys, and the system turns each key into the letter of the layout that is in
force: under an Arabic one `01K7-261123-0412-9` arrives as `01،7-261123-0412-9`. The table goes back
from letter to key. It holds for Arabic (101) and (102) of Windows and for `ara` of X11
(xkeyboard-config, symbols/ara), which differ in signs alone; digits may come Arabic-Indic, too.
"""

from __future__ import annotations

from itertools import product

from pos_app.domain.money import western_digits
from pos_app.domain.reference import is_receipt_code

_PLAIN = dict(zip("ضصثقفغعهخحشسيبلاتنمئءؤرىةو", "qwertyuiopasdfghjklzxcvnm,", strict=True))
_SHIFTED = dict(
    zip(
        "\u064e\u064b\u064f\u064cإ÷×؛\u0650\u064d][أ\u0640،/~\u0652}{آ‘`’'",
        "QWERYIOPASDFHJKLZXCVNUUMM",
        strict=True,
    )
)
_ONE_SIGN = {"\ufefb": "b", "\ufef9": "T", "\ufef7": "G", "\ufef5": "B"}
"""Lam and alef joined, as X11 sends them."""
_TWO_SIGNS = {"لإ": ("T",), "لأ": ("G",), "لآ": ("B",), "لا": ("b", "gh")}
"""Lam and alef one after the other, as Windows sends them; two of them may be two keys."""
_KEYS = _PLAIN | _SHIFTED | _ONE_SIGN
_MOST = 16
"""Readings that are tried: four lams before an alef are more than any code has."""


def readings(text: str) -> tuple[str, ...]:
    """What a scanner may have sent where the keys gave `text`, the likeliest first."""
    parts: list[tuple[str, ...]] = []
    rest = western_digits(text)
    while rest:
        pair = _TWO_SIGNS.get(rest[:2])
        parts.append(pair or (_KEYS.get(rest[0], rest[0]),))
        rest = rest[2 if pair else 1 :]
    choices = ("".join(chosen) for chosen in product(*parts))
    return tuple(reading for reading, _ in zip(choices, range(_MOST), strict=False))


def receipt_code(text: str) -> str:
    """The code of a receipt that `text` stands for, on whichever keyboard; "" if it is none."""
    return next((each for each in (text, *readings(text)) if is_receipt_code(each)), "")


def scanned(text: str) -> str:
    """What the scanner sent whose keys gave `text`: a receipt's code, or any other."""
    if code := receipt_code(text):
        return code
    arabic = any(letter in _PLAIN or letter in _ONE_SIGN for letter in text)
    return readings(text)[0] if arabic else text

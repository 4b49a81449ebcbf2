"""Money: a whole number of fils inside, three-decimal text outside, never a binary float.

1 KWD = 1000 fils. A till takes 0.001 to 99999.999 KWD in one sale (outside-faces, `charge`).
"""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import NewType

from pos_app.errors import BadInput

Fils = NewType("Fils", int)

FILS_PER_DINAR = 1000
SMALLEST_SALE = Fils(1)
LARGEST_SALE = Fils(99_999_999)

_STRICT = re.compile(r"(?:[0-9]+(?:\.[0-9]{1,3})?|\.[0-9]{1,3})", re.ASCII)
_SCREEN_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫", "01234567890123456789.")
_SCREEN_NOISE = re.compile("[\u0020\u00a0\u202f\u066c'\u2066-\u2069\u200e\u200f\u061c]")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:(?:,[0-9]{3})+\.[0-9]*|(?:,[0-9]{3}){2,})", re.ASCII)
_EITHER = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}", re.ASCII)
_LONGEST_TEXT = 32


def parse_amount(text: str) -> Fils:
    """Read a sale's amount as the command line takes it: ASCII digits, one point, 3 decimals.

    Raises BadInput: `amount_not_a_number`, `amount_too_precise`, `amount_zero`,
    `amount_negative` or `amount_too_large`.
    """
    stripped = text.strip() if len(text) <= _LONGEST_TEXT else ""
    if re.fullmatch(r"-[0-9.]+", stripped, re.ASCII):
        raise BadInput("amount_negative", field="amount")
    if re.fullmatch(r"[0-9]*\.[0-9]{4,}", stripped, re.ASCII):
        raise BadInput("amount_too_precise", "at most three decimals", field="amount")
    if not _STRICT.fullmatch(stripped):
        raise BadInput("amount_not_a_number", "digits and at most one point", field="amount")
    return sale_amount(_to_fils(stripped))


def parse_typed(text: str) -> Fils:
    """Read an amount typed or pasted on the screen.

    Arabic-Indic and Persian digits, the Arabic decimal sign, grouping marks and direction
    marks are understood. A comma is read as a point or as a mark of thousands where it can be
    only that: 12,75 and 1,250.000. Raises BadInput `amount_either` for 1,250, which some write
    for a dinar and a quarter and others for twelve hundred and fifty; else as `parse_amount`.
    """
    if len(text) > _LONGEST_TEXT:
        raise BadInput("amount_not_a_number", "too long", field="amount")
    plain = _SCREEN_NOISE.sub("", text).translate(_SCREEN_DIGITS)
    if _EITHER.fullmatch(plain):
        raise BadInput("amount_either", "a comma: thousands, or a point?", field="amount")
    if comma_is_point(plain):
        return parse_amount(plain.replace(",", "."))
    return parse_amount(plain.replace(",", "") if _THOUSANDS.fullmatch(plain) else plain)


def comma_is_point(text: str) -> bool:
    """Whether the only comma in `text` (ASCII digits) cannot but stand for a point: 12,75."""
    return text.count(",") == 1 and "." not in text and not _EITHER.fullmatch(text)


def western_digits(text: str) -> str:
    """`text` with Arabic-Indic and Persian digits as ASCII ones (phones, references, PINs)."""
    return text.translate(_SCREEN_DIGITS)


def sale_amount(fils: int) -> Fils:
    """Check that `fils` may be charged in one sale. Raises BadInput."""
    if fils < 0:
        raise BadInput("amount_negative", field="amount")
    if fils < SMALLEST_SALE:
        raise BadInput("amount_zero", "at least 0.001", field="amount")
    if fils > LARGEST_SALE:
        raise BadInput("amount_too_large", "at most 99999.999", field="amount")
    return Fils(fils)


def from_wire(value: object) -> Fils | None:
    """Fils of an amount that a server or a file sent, or None where it is not an exact amount.

    Accepts an int (dinars), a Decimal or decimal text; `True`, floats, NaN, more than three
    significant decimals and absurd sizes are not amounts. Negative amounts are kept.
    """
    if isinstance(value, bool) or not isinstance(value, int | Decimal | str):
        return None
    if isinstance(value, str) and len(value) > _LONGEST_TEXT:
        return None
    try:
        number = Decimal(value.strip().replace(",", "") if isinstance(value, str) else value)
    except InvalidOperation:
        return None
    # Compared by exponent: arithmetic on an absurd one would overflow or round to nothing.
    if not number.is_finite() or (number and not -12 <= number.adjusted() <= 12):
        return None
    scaled = number * FILS_PER_DINAR
    return Fils(int(scaled)) if scaled == scaled.to_integral_value() else None


def to_text(fils: int) -> str:
    """Three-decimal text of `fils`: 1250 -> "1.250". What the wire, files and `--json` carry."""
    sign = "-" if fils < 0 else ""
    dinars, rest = divmod(abs(fils), FILS_PER_DINAR)
    return f"{sign}{dinars}.{rest:03d}"


def grouped(fils: int) -> str:
    """`to_text` with commas between thousands, for screens and receipts: "1,234.500"."""
    sign = "-" if fils < 0 else ""
    dinars, rest = divmod(abs(fils), FILS_PER_DINAR)
    return f"{sign}{dinars:,}.{rest:03d}"


def _to_fils(text: str) -> int:
    whole, _, decimals = text.partition(".")
    return int(whole or "0") * FILS_PER_DINAR + int(decimals.ljust(3, "0") or "0")

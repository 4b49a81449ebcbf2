"""What a sale is found by, and what typed text asks for. Pure.

Every word of the text must be the beginning of one of the sale's words. Words hold `a-z`, `0-9`,
`.` and `_`; a dash parts words, so any part of a reference can be typed by itself.
"""

from __future__ import annotations

import re
from datetime import date

from pos_app.domain.entry import SaleRow, shop_day
from pos_app.domain.money import to_text, western_digits

MOST_WORDS = 6
LONGEST_WORD = 40
_WORD = re.compile(r"[a-z0-9._]+", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", re.ASCII)
_PHONE = re.compile(r"\+?[0-9() -]{7,}", re.ASCII)
_GROUPING = re.compile("[,\u066c]")
_INVISIBLE = re.compile("[\u2066-\u2069\u200e\u200f\u061c]")
_CURRENCY = re.compile(r"\bkw?d(?![a-z])|د\.?\s?ك\.?", re.ASCII)
"""Beside an amount that was copied from a receipt or typed as it is spoken."""
_DECIMAL_COMMA = re.compile(r"([0-9]{1,6})[,\u060c]([0-9]{1,3})", re.ASCII)
_MASK = re.compile(r"[•*·.]+")
"""What hides the other digits of a card."""
_PHONE_DIGITS = range(7, 16)
_NATIONAL = 8
"""Digits of a Kuwaiti number without the country's 965."""


def words_of(sale: SaleRow) -> str:
    """The words that find `sale`, parted by spaces."""
    words: list[str] = [f"d{shop_day(sale.created_at):%Y%m%d}", to_text(sale.amount)]
    for part in _WORD.findall(sale.reference.lower()):
        words.append(part)
        if part.isdigit() and part.startswith("0"):
            words.append(part.lstrip("0"))
    digits = "".join(re.findall("[0-9]", sale.payer_phone))
    if digits:
        words.append(digits)
        if len(digits) > _NATIONAL:
            words.append(digits[-_NATIONAL:])
        words.append(digits[-4:])
    words.append(sale.card_last4)
    return " ".join(dict.fromkeys(word[:LONGEST_WORD] for word in words if word))


def asked_words(text: str) -> tuple[tuple[str, ...], ...] | None:
    """What `text` asks for: beginnings that must all fit, as one or two readings of it.

    () narrows nothing; None can fit no sale.
    """
    typed = _CURRENCY.sub(" ", _INVISIBLE.sub("", western_digits(text)).lower()).strip()
    plain = _GROUPING.sub("", typed)
    if not plain:
        return ()
    if comma := _DECIMAL_COMMA.fullmatch(typed):
        # "12,750" is twelve and three quarters to one, twelve thousand to another.
        return ((f"{comma[1]}.{comma[2]}",), (comma[1] + comma[2],))
    day = typed_day(plain)
    if day is not None:
        return ((f"d{day:%Y%m%d}",),)
    phone = "".join(re.findall("[0-9]", plain)) if _PHONE.fullmatch(plain) else ""
    if phone and (plain[0] in "+(" or plain.startswith("00")):
        return ((phone.removeprefix("00"),),)
    words: list[str] = []
    for token in plain.split():
        if _MASK.fullmatch(token):
            continue
        parts = _WORD.findall(token)
        if not parts:
            return None
        words.extend(parts)
    if not words:
        return None
    whole = ["0" + word if word.startswith(".") else word for word in words]
    asked = tuple(dict.fromkeys(word[:LONGEST_WORD] for word in whole))[:MOST_WORDS]
    # "5123 4567" may be one phone number, or a number of the day and a card.
    return (asked, (phone,)) if " " in plain and len(phone) in _PHONE_DIGITS else (asked,)


def typed_day(text: str) -> date | None:
    """The day that `text` is, year first or day first, or None."""
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day = found.groups()
    elif found := _DAY_FIRST.fullmatch(text):
        day, month, year = found.groups()
    else:
        return None
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None

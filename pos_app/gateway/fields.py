"""Lenient reading of a row: numbers and numeric strings are equal, null and absent are equal.

Pure, and never raises: what cannot be read is "" or None. Hesabe mixes strings, numbers and null
freely and stamps in Kuwait time without an offset (hesabe-api.md, section 4).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

from pos_app.domain.money import Fils, from_wire
from pos_app.gateway.envelope import Json, Numeral, compact_json

Object = Mapping[str, Json]
"""A JSON object, as it was opened."""

KUWAIT = timezone(timedelta(hours=3), "Asia/Kuwait")
"""UTC+3 all year, without daylight saving: a fixed offset needs no time zone data on Windows."""

LONGEST_TEXT = 400
_DEEPEST = 12
_WIDEST = 400
_ABSURD = 10**40
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")
_CARD_RUN = re.compile(r"(?<![0-9])(?:[0-9][ -]?){12,18}[0-9](?![0-9])", re.ASCII)
_CARD_KEY = re.compile(r"card|(?:^|_)pan(?:$|_)", re.IGNORECASE)
_STAMP = re.compile(
    r"(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d{1,9})?)?"
    r"\s*(Z|[+-]\d{2}:?\d{2})?",
    re.ASCII,
)


def mapping(value: Json | object) -> Object:
    """`value` if it is an object, else an empty one."""
    return value if isinstance(value, dict) else {}


def inner(row: Object, *keys: str) -> Object:
    """The first of `keys` that holds an object, else an empty one."""
    return next((found for key in keys if isinstance(found := row.get(key), dict)), {})


def plain_text(value: Json | object) -> str:
    """One value as one line of text: "" for null, objects and lists; control marks dropped."""
    if isinstance(value, str):
        return _CONTROL.sub(" ", value[:LONGEST_TEXT]).strip()
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return ""
    return _digits(value) if _is_small(value) else ""


def text(row: Object, *keys: str) -> str:
    """The first of `keys` that holds something, as text."""
    for key in keys:
        # Few of the names that may hold it are there at all, in each of a hundred rows.
        if (value := row.get(key)) is not None and (found := plain_text(value)):
            return found
    return ""


def texts(row: Object, keys: Iterable[str]) -> list[str]:
    """Every one of `keys` that holds something, as text."""
    there = [value for key in keys if (value := row.get(key)) is not None]
    return [found for value in there if (found := plain_text(value))]


def whole(row: Object, *keys: str) -> int | None:
    """The first of `keys` that holds a whole number, given as a number or as digits."""
    for key in keys:
        value = plain_text(row.get(key))
        if re.fullmatch(r"-?[0-9]{1,18}", value, re.ASCII):
            return int(value)
    return None


def money(row: Object, *keys: str) -> Fils | None:
    """The first of `keys` that holds an exact amount in dinars, as fils."""
    for key in keys:
        if (fils := amount(row.get(key))) is not None:
            return fils
    return None


def amount(value: Json | object) -> Fils | None:
    """Fils of one amount in dinars, or None where it is not an exact amount."""
    if isinstance(value, Decimal) and not _is_small(value):
        return None
    if isinstance(value, str) and not re.fullmatch(r"\s*-?[0-9,]*\.?[0-9]*\s*", value, re.ASCII):
        return None
    return from_wire(value)


def stamp(value: Json | object) -> datetime | None:
    """An aware UTC time from Kuwait time without an offset, or from a time with one."""
    found = _STAMP.fullmatch(plain_text(value))
    if not found:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups()[:6])
    offset = found[7]
    zone: timezone = KUWAIT
    try:
        if offset == "Z":
            zone = UTC
        elif offset:
            hours, minutes = int(offset[1:3]), int(offset[-2:])
            shift = timedelta(hours=hours, minutes=minutes)
            zone = timezone(-shift if offset[0] == "-" else shift)
        return datetime(year, month, day, hour, minute, second, tzinfo=zone).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def first_stamp(row: Object, *keys: str) -> datetime | None:
    """The first of `keys` that holds a time."""
    return next((found for key in keys if (found := stamp(row.get(key)))), None)


def kuwait_day(at: datetime) -> date:
    """The shop's calendar day of an aware time: what the date filters mean."""
    return at.astimezone(KUWAIT).date()


def mask_cards(value: str) -> str:
    """`value` with every run that could be a card number reduced to its last four digits."""
    return _CARD_RUN.sub(_masked_if_card, value)


def masked_card(value: str) -> str:
    """A field that is known to hold a card: whatever it holds, at most the last four digits."""
    digits = sum(character.isdigit() for character in value)
    if digits <= 4:
        return value
    shown = []
    for character in value:
        if character.isdigit():
            shown.append("*" if digits > 4 else character)
            digits -= 1
        else:
            shown.append(character)
    return "".join(shown)


def raw_text(value: Json, *, longest: int | None = LONGEST_TEXT) -> str:
    """`value` as JSON text for the journal or `--json`: card digits masked, depth limited.

    Strings beyond `longest` characters are cut (None: kept), so that a picture or an attachment
    does not end up in the journal.
    """
    shown = compact_json(_masked(value, "", longest, 0))
    return shown.encode("utf-8", "replace").decode("utf-8")


def _masked(value: Json, key: str, longest: int | None, depth: int) -> object:
    if depth > _DEEPEST:
        return "..."
    if isinstance(value, dict):
        return {
            plain_text(name): _masked(
                item, key if _CARD_KEY.search(key) else name, longest, depth + 1
            )
            for name, item in value.items()
        }
    if isinstance(value, list):
        kept = value if longest is None else value[:_WIDEST]
        return [_masked(item, key, longest, depth + 1) for item in kept]
    if isinstance(value, bool) or value is None:
        return value
    plain = value if isinstance(value, str) else _digits(value)
    hidden = masked_card(plain) if _CARD_KEY.search(key) else mask_cards(plain)
    if hidden == plain and not isinstance(value, str) and _is_small(value):
        return value if isinstance(value, int) else Numeral(plain)
    return hidden if longest is None or len(hidden) <= longest else hidden[:longest] + "..."


def _masked_if_card(found: re.Match[str]) -> str:
    run = found.group()
    digits = [int(character) for character in run if character.isdigit()]
    doubled = [
        digit if place % 2 == 0 else digit * 2 - 9 * (digit > 4)
        for place, digit in enumerate(reversed(digits))
    ]
    # Ids of 13 to 19 digits are common here; a card number satisfies its check digit (Luhn).
    return masked_card(run) if sum(doubled) % 10 == 0 else run


def _is_small(value: int | Decimal) -> bool:
    """Whether a number can be written out: up to 18 digits before and 9 after the point."""
    if isinstance(value, int):
        return abs(value) < _ABSURD
    sign_digits_exponent = value.as_tuple()
    exponent = sign_digits_exponent.exponent
    return (
        isinstance(exponent, int)
        and -9 <= exponent <= 17
        and len(sign_digits_exponent.digits) + exponent <= 18
    )


def _digits(value: int | Decimal) -> str:
    if not _is_small(value):
        return "..."
    return format(value, "f") if isinstance(value, Decimal) else str(value)

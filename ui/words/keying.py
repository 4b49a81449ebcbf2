"""An amount as it is keyed in: plain digits, at most one point, at most three decimals. Pure."""

from __future__ import annotations

from pos_app.domain.money import LARGEST_SALE, Fils, parse_typed, western_digits
from pos_app.errors import BadInput

_LARGEST_WHOLE = LARGEST_SALE // 1000


def keyed(typed: str, key: str) -> tuple[str, BadInput | None]:
    """`typed` after `key` (`0`-`9`, `00`, `000`, `point`, `back`, `clear`), and what was wrong."""
    if key == "back":
        return typed[:-1], None
    if key == "clear":
        return "", None
    trouble: BadInput | None = None
    for letter in "." if key == "point" else key:
        typed, trouble = _with(typed, letter)
    return typed, trouble


def keys_of(text: str) -> list[str]:
    """The keys that typed `text` stands for: digits of any script, `.` or `,` as the point."""
    keys = []
    for letter in western_digits(text):
        if letter.isascii() and letter.isdigit():
            keys.append(letter)
        elif letter in ".,":
            keys.append("point")
    return keys


def amount_of(typed: str) -> Fils:
    """What `typed` amounts to, 0 where nothing is keyed in."""
    try:
        return parse_typed(typed.removesuffix("."))
    except BadInput:
        return Fils(0)


def shown(typed: str) -> tuple[str, str, str]:
    """Whole dinars, decimals typed, decimals still to come (shown softly)."""
    if not typed:
        return "", "", "0.000"
    whole, point, decimals = typed.partition(".")
    to_come = ("" if point else ".") + "0" * (3 - len(decimals))
    return f"{int(whole or '0'):,}", point + decimals, to_come


def _with(typed: str, letter: str) -> tuple[str, BadInput | None]:
    whole, point, decimals = typed.partition(".")
    if letter == ".":
        return (typed if point else f"{whole or '0'}."), None
    if point:
        if len(decimals) >= 3:
            return typed, BadInput("amount_too_precise", field="amount")
        return typed + letter, None
    after = letter if whole in ("", "0") else whole + letter
    if int(after) > _LARGEST_WHOLE:
        return typed, BadInput("amount_too_large", field="amount")
    return after, None

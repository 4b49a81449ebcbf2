"""Dividing one amount among payers or dates: the parts always add up, to the fils. Pure."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum

from pos_app.domain.money import Fils, sale_amount
from pos_app.errors import BadInput

MOST_PARTS = 100
WHOLE = 10_000
"""All of an amount, in hundredths of a per cent."""


class Interval(StrEnum):
    """How far instalments lie apart."""

    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"


def equal_parts(total: Fils, count: int) -> tuple[Fils, ...]:
    """`count` parts that differ by a fils at most; the first ones are the larger.

    Raises BadInput `parts_count` or `parts_too_small` (a part of nothing cannot be paid).
    """
    _check_count(total, count)
    part, rest = divmod(total, count)
    return tuple(Fils(part + (number < rest)) for number in range(count))


def parts_by_share(total: Fils, shares: Sequence[int]) -> tuple[Fils, ...]:
    """Parts by shares in hundredths of a per cent; the fils left over by rounding down go to the
    parts that lost most by it.

    Raises BadInput `shares_do_not_add_up`, `parts_count` or `parts_too_small`.
    """
    _check_count(total, len(shares))
    if sum(shares) != WHOLE or any(share < 0 for share in shares):
        raise BadInput("shares_do_not_add_up", str(WHOLE - sum(shares)), field="parts")
    exact = [total * share for share in shares]
    parts = [value // WHOLE for value in exact]
    lost = sorted(range(len(parts)), key=lambda place: (-(exact[place] % WHOLE), place))
    for place in lost[: total - sum(parts)]:
        parts[place] += 1
    return _checked(total, parts)


def parts_by_amount(total: Fils, amounts: Sequence[int]) -> tuple[Fils, ...]:
    """`amounts` if they are the whole of `total`.

    Raises BadInput `parts_do_not_add_up` (`detail` is the fils still missing, below zero where
    there are too many), `parts_count` or `parts_too_small`.
    """
    _check_count(total, len(amounts))
    return _checked(total, amounts)


def due_dates(first: date, count: int, every: Interval) -> tuple[date, ...]:
    """The days of `count` instalments from `first` on. A month's end stays one: 31 January, 28
    February, 31 March. Raises BadInput `parts_count`.
    """
    if not 1 <= count <= MOST_PARTS:
        raise BadInput("parts_count", f"1 to {MOST_PARTS}", field="parts")
    if every is Interval.MONTH:
        return tuple(_months_later(first, number) for number in range(count))
    days = 7 if every is Interval.WEEK else 14
    return tuple(first + timedelta(days=days * number) for number in range(count))


def _months_later(first: date, months: int) -> date:
    years, month = divmod(first.month - 1 + months, 12)
    year = first.year + years
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(first.day, last))


def _check_count(total: Fils, count: int) -> None:
    sale_amount(total)
    if not 1 <= count <= MOST_PARTS:
        raise BadInput("parts_count", f"1 to {MOST_PARTS}", field="parts")
    if total < count:
        raise BadInput("parts_too_small", "at least 0.001 each", field="parts")


def _checked(total: Fils, parts: Sequence[int]) -> tuple[Fils, ...]:
    if any(part < 1 for part in parts):
        raise BadInput("parts_too_small", "at least 0.001 each", field="parts")
    if sum(parts) != total:
        raise BadInput("parts_do_not_add_up", str(total - sum(parts)), field="parts")
    return tuple(Fils(part) for part in parts)

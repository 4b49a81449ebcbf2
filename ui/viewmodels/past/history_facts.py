"""What the history shows, and where a sale can go from there."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from pos_app.domain.money import western_digits
from pos_app.domain.sale import Sale, Tender
from pos_app.domain.scanned import receipt_code
from ui.viewmodels.past.ports import DayTotal, Moment, Query
from ui.viewmodels.ports import Outgoing

_ALL = Query()
_DAY_OF_YEAR = re.compile(r"(\d{1,2})/(\d{1,2})", re.ASCII)
_LEAP = 9
"""Years within which every day comes once, 29 February too."""


def sought(text: str, today: date) -> str:
    """What is looked for by typed `text`: a day without a year is the last one of that name; a
    receipt's code may have come in the letters of another keyboard.
    """
    if code := receipt_code(text.strip()):
        return code
    plain = western_digits(text).strip()
    if found := _DAY_OF_YEAR.fullmatch(plain):
        number, month = int(found[1]), int(found[2])
        for year in range(today.year, today.year - _LEAP, -1):
            try:
                day = date(year, month, number)
            except ValueError:
                continue
            if day <= today:
                return day.isoformat()
    return plain


@dataclass(frozen=True, slots=True)
class HistoryFacts:
    """What is looked for, what is chosen, and what is known of the days on screen."""

    query: Query = _ALL
    chosen: Sale | None = None
    story: tuple[Moment, ...] = ()
    totals: tuple[DayTotal, ...] = ()
    found: int = 0
    reading: bool = False
    printing: bool = False


@dataclass(frozen=True, slots=True)
class Onward:
    """Where a chosen sale can go from here: on with an open one, to refund or receipt; and where
    all that were found can: out of the till.
    """

    take_up: Callable[[str, Tender], None]
    give_back: Callable[[Sale], None]
    show_receipt: Callable[[str], None] = lambda _reference: None
    export: Callable[[Outgoing], None] = lambda _list: None
    take_along: Callable[[Sale], None] = lambda _sale: None

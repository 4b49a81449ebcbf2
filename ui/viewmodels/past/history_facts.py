"""What the history shows, and where a sale can go from there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pos_app.domain.sale import Sale, Tender
from ui.viewmodels.past.ports import DayTotal, Moment, Query
from ui.viewmodels.ports import Outgoing

_ALL = Query()


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

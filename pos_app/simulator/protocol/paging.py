"""Pages of rows, and the filters that all lists share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, TypeVar

from pos_app.simulator.protocol.call import Call
from pos_app.simulator.protocol.fields import Fields
from pos_app.simulator.scenarios.model import Paging
from pos_app.simulator.world.clock import start_of

_Row = TypeVar("_Row")
_A_DAY = 86_400.0


def page_number(call: Call) -> int:
    """`page`, from 1. Raises Refused `invalid`."""
    text = call.given("page") or "1"
    fields = Fields({"page": text})
    if not text.isascii() or not text.isdecimal() or len(text) > 9 or text == "0":
        fields.fault("page", "The page must be an integer of at least 1.")
    fields.end()
    return int(text)


def paged(
    call: Call,
    rows: Sequence[_Row],
    write: Callable[[_Row], dict[str, Any]],
    paging: Paging = Paging.HESABE,
) -> dict[str, Any]:
    """One page of `rows`, each written by `write`, with the words that tell the pages."""
    page = page_number(call)
    size = call.world.scenario.lists.page_size
    first = (page - 1) * size
    data = [write(row) for row in rows[first : first + size]]
    last = max(1, -(-len(rows) // size))
    url = f"{call.base_url}/api/v1/page?page="
    following = f"{url}{page + 1}" if page < last else None
    before = f"{url}{page - 1}" if page > 1 else None
    if paging is Paging.NONE:
        return {"data": data}
    if paging is Paging.TOTAL:
        return {"data": data, "pagination": {"count": len(data), "total": len(rows)}}
    if paging is Paging.LARAVEL:
        return {
            "current_page": page,
            "data": data,
            "last_page": last,
            "next_page_url": following,
            "per_page": size,
            "prev_page_url": before,
            "total": len(rows),
        }
    return {
        "data": data,
        "pagination": {
            "count": len(data),
            "total": len(rows),
            "next_page_url": following,
            "previous_page_url": before,
        },
    }


def listed(
    call: Call,
    rows: Sequence[_Row],
    *,
    made_at: Callable[[_Row], float],
    texts: Callable[[_Row], tuple[object, ...]],
) -> Sequence[_Row]:
    """Of `rows` (oldest first) what `fromDate`, `toDate` and `search` leave, in the list's order.

    Days are Kuwait's and both ends count; a search finds parts in any case. Raises Refused
    `invalid`.
    """
    lists = call.world.scenario.lists
    first, last = _days(call)
    if not lists.dates_ignored and (first or last):
        begins = start_of(first) if first else float("-inf")
        ends = start_of(last) + _A_DAY if last else float("inf")
        rows = [row for row in rows if begins <= made_at(row) < ends]
    sought = call.given("search").casefold()
    if sought and not lists.search_ignored:
        rows = [row for row in rows if any(sought in str(text).casefold() for text in texts(row))]
    return rows if lists.oldest_first else rows[::-1]


def _days(call: Call) -> tuple[str, str]:
    first, last = call.given("fromDate"), call.given("toDate")
    fields = Fields({"fromDate": first, "toDate": last})
    fields.day("fromDate")
    fields.day("toDate")
    fields.end()
    if first and last and date.fromisoformat(first) > date.fromisoformat(last):
        fields.fault("toDate", "The to date must be a date after or equal to from date.")
    fields.end()
    return first, last

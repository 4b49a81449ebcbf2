"""Pages of rows, and the filters that all lists share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from pos_app.simulator.protocol.call import Call
from pos_app.simulator.protocol.fields import Fields
from pos_app.simulator.scenarios.model import Paging
from pos_app.simulator.world.clock import day

_Row = TypeVar("_Row")


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


def newest_first(call: Call, records: Mapping[int, _Row]) -> Iterable[_Row]:
    """The records in the order a list has them."""
    oldest_first = call.world.scenario.lists.oldest_first
    return records.values() if oldest_first else reversed(list(records.values()))


def within(call: Call) -> Callable[[float], bool]:
    """Whether a time lies in `fromDate` to `toDate` (Kuwait days). Raises Refused `invalid`."""
    first, last = call.given("fromDate"), call.given("toDate")
    fields = Fields({"fromDate": first, "toDate": last})
    fields.day("fromDate")
    fields.day("toDate")
    fields.end()
    if first and last and date.fromisoformat(first) > date.fromisoformat(last):
        fields.fault("toDate", "The to date must be a date after or equal to from date.")
    fields.end()
    if call.world.scenario.lists.dates_ignored:
        first = last = ""
    return lambda at: (not first or day(at) >= first) and (not last or day(at) <= last)


def matching(call: Call) -> Callable[..., bool]:
    """Whether any of some texts holds `search`, whatever its case."""
    sought = call.given("search").casefold()
    if call.world.scenario.lists.search_ignored:
        sought = ""
    return lambda *texts: not sought or any(sought in str(text).casefold() for text in texts)

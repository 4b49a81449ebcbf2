"""Looking through a list for one sale: which rows may be its, and when enough was seen.

No list is documented to be searchable by our reference, to be sorted, or to have a page size. So
a look reads pages until the gateway says that there are no more, or until newest-first pages have
gone well past the sale's birth; only where that takes too many pages it asks for our reference.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise

from pos_app.domain.evidence import Row, Source
from pos_app.errors import PosError, Refused, Unreachable
from pos_app.gateway.calls import Listing
from pos_app.gateway.envelope import Json
from pos_app.gateway.fields import raw_text
from pos_app.ports.payments import Question

EARLIER = timedelta(hours=2)
"""How much older than the sale a row may seem and still be its own: clocks of tills are wrong."""
AS_UTC = timedelta(hours=3)
"""Stamps without an offset are Kuwait's, as far as anybody knows: were they UTC's, each row of a
list would seem so much older than it is."""
MOST_PAGES = 12
MOST_SEARCHED = 3

ReadRow = Callable[[Json], Row | None]
"""Reads a row; its `raw` may be left out, and is added to those rows that matter."""
ListRows = Callable[[str, int], AsyncIterator[Listing]]
"""Pages of a list, by what to search for ("" for everything) and at most how many."""


@dataclass(frozen=True, slots=True)
class Look:
    """What one place told."""

    rows: tuple[Row, ...] = ()
    full: bool = True
    """The place answered in full: what is not in `rows` is not there."""
    trouble: PosError | None = None


def missed(trouble: PosError) -> Look:
    """A place that did not answer. A details page that knows no such id did answer."""
    return Look(full=isinstance(trouble, Refused) and trouble.kind == "not_found", trouble=trouble)


async def through_list(pages: ListRows, read: ReadRow, question: Question) -> Look:
    """Read a list for `question`. Never raises errors of ours: they are in the answer."""
    found: list[Row] = []
    try:
        if await _read_back(pages("", MOST_PAGES), read, question, found):
            return Look(tuple(found))
        # Too long a list: whether a search is honoured shows only where it finds something.
        async for listing in pages(question.reference, MOST_SEARCHED):
            found += _possible(question, _rows(listing, read))
    except (Refused, Unreachable) as trouble:
        return Look(tuple(found), full=False, trouble=trouble)
    return Look(tuple(dict.fromkeys(found)), full=False)


def could_be(question: Question, row: Row) -> bool:
    """Whether a row tells something of the sale: it names it, or fits in amount, terminal, time.

    One that fits and names another sale tells whose a payment may be that names nobody.
    """
    if row.reference == question.reference:
        return True
    if not row.reference:
        if question.invoice_id and row.invoice_id == question.invoice_id:
            return True
        if question.transaction_id and row.transaction_id == question.transaction_id:
            return True
    is_nameless = not row.reference
    is_order = is_nameless and row.source is Source.INVOICE
    return (
        (row.amount == question.amount or (is_nameless and row.amount is None))
        # Nobody knows which of its three ids a terminal has in a row (hesabe-api.md 9.3).
        and (row.terminal in {"", question.terminal} or is_order)
        and (row.at is None or row.at >= question.since - EARLIER - AS_UTC)
    )


async def _read_back(
    pages: AsyncIterator[Listing], read: ReadRow, question: Question, found: list[Row]
) -> bool:
    """Add to `found` what may be the sale's. True if every row that could be was seen."""
    times: list[datetime] = []
    async for listing in pages:
        if not listing.understood:
            raise Unreachable("bad_answer", "no list in the answer")
        rows = _rows(listing, read)
        if len(rows) < len(listing.rows):
            raise Unreachable("bad_answer", "a row that is no object")
        found += _possible(question, rows)
        if not listing.more:
            return True
        times += [row.at for row, _ in rows if row.at is not None]
        newest_first = all(later >= earlier for later, earlier in pairwise(times))
        if len(times) > 1 and newest_first and times[-1] < question.since - EARLIER:
            return True
    return False


def _rows(listing: Listing, read: ReadRow) -> list[tuple[Row, Json]]:
    return [(row, value) for value in listing.rows if (row := read(value)) is not None]


def _possible(question: Question, rows: list[tuple[Row, Json]]) -> list[Row]:
    return [
        row if row.raw else replace(row, raw=raw_text(value))
        for row, value in rows
        if could_be(question, row)
    ]

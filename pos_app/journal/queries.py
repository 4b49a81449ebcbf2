"""Lists, search and totals: reads whose cost does not grow with the number of sales.

Pages go by key (`id`, the seq of a sale's first entry), never by offset. Each way of narrowing
has an index that yields newest first, so that a page reads little more than it shows.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection
from datetime import date, datetime

from pos_app.domain.entry import SaleRow, microseconds
from pos_app.errors import BadInput
from pos_app.journal.file.rows import SALE_COLUMNS, day_number, day_of, sale_of
from pos_app.journal.search_words import asked_words
from pos_app.ports.journal import DayTotal, ListedSale, SaleFilter, SalesPage

LARGEST_PAGE = 1000
_NOTHING = SalesPage((), None)
_LAST = 2**62
_COLUMNS = ", ".join(f"sale.{name.strip()}" for name in SALE_COLUMNS.split(","))


def page(
    connection: sqlite3.Connection, chosen: SaleFilter, *, before: int | None, limit: int
) -> SalesPage:
    """A page as `Sales.page` describes it. Raises BadInput for a limit that is none."""
    if not 1 <= limit <= LARGEST_PAGE:
        raise BadInput("page_size", f"1 to {LARGEST_PAGE}", field="limit")
    words = asked_words(chosen.text)
    if words is None:
        return _NOTHING
    exact = _by_reference(connection, chosen) if words and before is None else None
    if exact is not None:
        return SalesPage((exact,), None)
    low, high = _bounds(connection, chosen, before)
    if low > high:
        return _NOTHING
    statement, values = _statement(chosen, words, low, high, limit + 1)
    listed = [
        ListedSale(int(row[0]), sale_of(row[1:])) for row in connection.execute(statement, values)
    ]
    more = len(listed) > limit
    return SalesPage(tuple(listed[:limit]), listed[limit - 1].key if more else None)


def row(connection: sqlite3.Connection, reference: str) -> SaleRow | None:
    """The row of one sale."""
    found = connection.execute(
        f"SELECT {SALE_COLUMNS} FROM sale WHERE reference = ?", (reference,)
    ).fetchone()
    return None if found is None else sale_of(found)


def totals(connection: sqlite3.Connection, first_day: date, last_day: date) -> list[DayTotal]:
    """Totals as `Sales.totals` describes them."""
    return [
        DayTotal(day_of(day), tender, state, count, amount)
        for day, tender, state, count, amount in connection.execute(
            "SELECT day, tender, state, count, amount FROM day_total"
            " WHERE day BETWEEN ? AND ? AND count > 0 ORDER BY day, tender, state",
            (day_number(first_day), day_number(last_day)),
        )
    ]


def count(connection: sqlite3.Connection) -> int:
    """The number of sales, from the days' totals."""
    return int(connection.execute("SELECT coalesce(sum(count), 0) FROM day_total").fetchone()[0])


def open_references(connection: sqlite3.Connection) -> list[str]:
    """References of sales that are not final, oldest first."""
    return [
        str(reference)
        for (reference,) in connection.execute(
            "SELECT reference FROM sale WHERE open = 1 ORDER BY id"
        )
    ]


def closed_references(connection: sqlite3.Connection, since: datetime) -> list[str]:
    """References of final sales that last changed at or after `since`, oldest first."""
    return [
        str(reference)
        for (reference,) in connection.execute(
            # By itself the planner walks all sales, to have them in order.
            "SELECT reference FROM sale INDEXED BY sale_closed"
            " WHERE open = 0 AND updated_at >= ? ORDER BY id",
            (microseconds(since),),
        )
    ]


def held(
    connection: sqlite3.Connection, kind: str, keys: Collection[str], besides: str
) -> frozenset[str]:
    """Those `keys` that sales other than `besides` hold; `kind` is `payment` or `invoice`."""
    return frozenset(
        key
        for key in keys
        if connection.execute(
            "SELECT 1 FROM claim WHERE kind = ? AND key = ? AND reference <> ? LIMIT 1",
            (kind, key, besides),
        ).fetchone()
    )


def _by_reference(connection: sqlite3.Connection, chosen: SaleFilter) -> ListedSale | None:
    """The sale whose whole reference was typed or scanned, unless days or states are asked."""
    if chosen.first_day or chosen.last_day or chosen.states or chosen.alarmed:
        return None
    found = connection.execute(
        f"SELECT id, {SALE_COLUMNS} FROM sale WHERE reference = ?", (chosen.text.strip(),)
    ).fetchone()
    return None if found is None else ListedSale(int(found[0]), sale_of(found[1:]))


def _bounds(
    connection: sqlite3.Connection, chosen: SaleFilter, before: int | None
) -> tuple[int, int]:
    """The keys between which the wanted days lie: their sales may have strangers among them."""
    low, high = 1, _LAST if before is None else before - 1
    if chosen.first_day or chosen.last_day:
        first = day_number(chosen.first_day) if chosen.first_day else 0
        last = day_number(chosen.last_day) if chosen.last_day else _LAST
        lowest, highest = connection.execute(
            "SELECT min(first_id), max(last_id) FROM day_span WHERE day BETWEEN ? AND ?",
            (first, last),
        ).fetchone()
        if lowest is None:
            return 1, 0
        low, high = max(low, int(lowest)), min(high, int(highest))
    return low, high


def _statement(
    chosen: SaleFilter, words: tuple[tuple[str, ...], ...], low: int, high: int, limit: int
) -> tuple[str, tuple[object, ...]]:
    narrow = ""
    narrowed: tuple[int, ...] = ()
    if chosen.first_day or chosen.last_day:
        narrow = " AND sale.day BETWEEN ? AND ?"
        narrowed = (
            day_number(chosen.first_day) if chosen.first_day else 0,
            day_number(chosen.last_day) if chosen.last_day else _LAST,
        )
    if chosen.alarmed:
        narrow += " AND sale.alarm <> ''"
    states = tuple(sorted(chosen.states))
    if words:
        marks = f" AND sale.state IN ({', '.join('?' * len(states))})" if states else ""
        asked = " OR ".join(
            "(" + " AND ".join(f'"{word}" *' for word in reading) + ")" for reading in words
        )
        found = (
            f"SELECT sale.id, {_COLUMNS} FROM sale_word CROSS JOIN sale"
            " ON sale.id = sale_word.rowid"
            " WHERE sale_word MATCH ? AND sale_word.rowid BETWEEN ? AND ?"
            f"{narrow}{marks} ORDER BY sale_word.rowid DESC LIMIT ?"
        )
        return found, (asked, low, high, *narrowed, *states, limit)
    if not states or chosen.alarmed:
        marks = f" AND sale.state IN ({', '.join('?' * len(states))})" if states else ""
        plain = (
            f"SELECT sale.id, {_COLUMNS} FROM sale WHERE sale.id BETWEEN ? AND ?"
            f"{narrow}{marks} ORDER BY sale.id DESC LIMIT ?"
        )
        return plain, (low, high, *narrowed, *states, limit)
    # One state after another, each from its own index; then the newest of all of them.
    arm = (
        f"SELECT * FROM (SELECT sale.id, {_COLUMNS} FROM sale INDEXED BY sale_state"
        f" WHERE sale.state = ? AND sale.id BETWEEN ? AND ?{narrow}"
        " ORDER BY sale.id DESC LIMIT ?)"
    )
    values = tuple(value for state in states for value in (state, low, high, *narrowed, limit))
    return (
        " UNION ALL ".join([arm] * len(states)) + " ORDER BY 1 DESC LIMIT ?",
        (*values, limit),
    )

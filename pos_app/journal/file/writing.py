"""What one append is: entries, chain, head and the sales' rows in one fsynced transaction.

Runs on the writer's thread. Nothing is remembered between appends: the head is read from the
file each time, so an append that failed leaves nothing behind in memory either.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import datetime

from pos_app.diagnostics import fail_point
from pos_app.domain.entry import (
    ChainHead,
    Entry,
    Record,
    SaleRow,
    canonical_payload,
    chained,
    head_of,
)
from pos_app.errors import JournalTrouble
from pos_app.journal.file.rows import ENTRY_COLUMNS, SALE_COLUMNS, columns_of, row_of, stored_head

_ADD_ENTRY = f"INSERT INTO entry ({ENTRY_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)"
_SALE_NAMES = (*SALE_COLUMNS.replace(",", " ").split(), "open", "day", "words")
_PUT_SALE = (
    f"INSERT INTO sale (id, {', '.join(_SALE_NAMES)})"
    f" VALUES (?{', ?' * len(_SALE_NAMES)})"
    " ON CONFLICT (reference) DO UPDATE SET "
    + ", ".join(f"{name} = excluded.{name}" for name in _SALE_NAMES[1:])
)


def append(
    connection: sqlite3.Connection,
    records: Sequence[Record],
    *,
    at: datetime,
    day_numbers: Mapping[int, int] | None = None,
) -> tuple[Entry, ...]:
    """Store `records`, all or none; on the disk when it returns.

    `day_numbers`: last numbers given to references, stored along. Raises BadInput,
    JournalTrouble `stale_sale` or `claim_taken`, sqlite3.Error.
    """
    payloads = [canonical_payload(record.payload) for record in records]
    connection.execute("BEGIN IMMEDIATE")
    try:
        entries: list[Entry] = []
        head = stored_head(connection)
        for record, payload in zip(records, payloads, strict=True):
            entry = chained(
                head, at=at, kind=record.kind, reference=record.reference, payload=payload
            )
            head = head_of(entry)
            entries.append(entry)
        store_entries(connection, entries, head)
        for record in records:
            if record.projection is not None:
                _refuse_stale(connection, record.projection, record.over)
                put_sale(connection, record.projection)
        for day, last in (day_numbers or {}).items():
            connection.execute(
                "INSERT INTO day_number VALUES (?, ?)"
                " ON CONFLICT DO UPDATE SET last = max(last, excluded.last)",
                (day, last),
            )
        fail_point.reached("journal.before_commit")
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise
    fail_point.reached("journal.after_commit")
    return tuple(entries)


def store_entries(
    connection: sqlite3.Connection, entries: Sequence[Entry], head: ChainHead
) -> None:
    """Write entries that are chained already, the last of which is `head`. No commit."""
    connection.executemany(_ADD_ENTRY, [row_of(entry) for entry in entries])
    connection.execute("UPDATE head SET seq = ?, hash = ?", (head.seq, bytes.fromhex(head.hash)))


def put_sale(connection: sqlite3.Connection, sale: SaleRow) -> None:
    """Bring a sale's row and its claims in step, within a transaction of the caller.

    Raises JournalTrouble `claim_taken` if another sale holds one of its payments.
    """
    first = connection.execute(
        "SELECT min(seq) FROM entry WHERE reference = ? AND reference <> ''", (sale.reference,)
    ).fetchone()[0]
    connection.execute(_PUT_SALE, (first, *columns_of(sale)))
    for key in sale.payment_keys:
        taken = connection.execute(
            "SELECT reference FROM claim WHERE kind = 'payment' AND key = ? AND reference <> ?",
            (key, sale.reference),
        ).fetchone()
        if taken is not None:
            raise JournalTrouble("claim_taken", f"{taken[0]} holds a payment of {sale.reference}")
    connection.executemany(
        "INSERT OR IGNORE INTO claim VALUES (?, ?, ?)",
        [
            *(("payment", key, sale.reference) for key in sale.payment_keys),
            *(("invoice", key, sale.reference) for key in sale.invoice_ids),
        ],
    )


def _refuse_stale(connection: sqlite3.Connection, sale: SaleRow, over: int | None) -> None:
    """Two who stepped the same version cannot both write: the second one is told."""
    found = connection.execute(
        "SELECT version FROM sale WHERE reference = ?", (sale.reference,)
    ).fetchone()
    stored = -1 if found is None else int(found[0])
    if sale.version <= stored or (over is not None and stored != over):
        raise JournalTrouble(
            "stale_sale", f"{sale.reference} is at version {stored}, not at {over}"
        )

"""Rows of the file as entries and sales, and back. Pure but for the row tuples."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from datetime import date

from pos_app.domain.entry import (
    ChainHead,
    Entry,
    SaleRow,
    from_microseconds,
    microseconds,
    shop_day,
)
from pos_app.errors import JournalTrouble
from pos_app.journal.file.faults import DAMAGED
from pos_app.journal.search_words import words_of

ENTRY_COLUMNS = "seq, at, kind, reference, payload, prev_hash, hash"
SALE_COLUMNS = (
    "reference, state, tender, amount, terminal, till, created_at, updated_at, version, operator,"
    " invoice_ids, transaction_id, payment_keys, payer_phone, card_last4, alarm"
)


def entry_of(row: tuple[object, ...]) -> Entry:
    """The entry in a row of `ENTRY_COLUMNS`. Raises JournalTrouble `journal_damaged`."""
    seq, at, kind, reference, payload, prev_hash, hash_ = row
    try:
        return Entry(
            seq=int(str(seq)),
            at=from_microseconds(int(str(at))),
            kind=str(kind),
            reference=str(reference),
            payload=str(payload),
            prev_hash=prev_hash.hex() if isinstance(prev_hash, bytes) else "",
            hash=hash_.hex() if isinstance(hash_, bytes) else "",
        )
    except (ValueError, OverflowError) as broken:
        raise JournalTrouble(DAMAGED, f"entry {seq} makes no sense") from broken


def row_of(entry: Entry) -> tuple[object, ...]:
    """`entry` in the order of `ENTRY_COLUMNS`."""
    return (
        entry.seq,
        microseconds(entry.at),
        entry.kind,
        entry.reference,
        entry.payload,
        bytes.fromhex(entry.prev_hash),
        bytes.fromhex(entry.hash),
    )


def entries_from(
    connection: sqlite3.Connection, where: str, values: tuple[object, ...]
) -> Iterator[Entry]:
    """Entries that fit `where` (which also orders them), read as they are taken."""
    for row in connection.execute(f"SELECT {ENTRY_COLUMNS} FROM entry {where}", values):
        yield entry_of(row)


def stored_head(connection: sqlite3.Connection) -> ChainHead:
    """The end of the chain as the file states it. Raises JournalTrouble `journal_damaged`."""
    found = connection.execute("SELECT seq, hash FROM head").fetchone()
    if found is None or not isinstance(found[1], bytes):
        raise JournalTrouble(DAMAGED, "the head is missing")
    return ChainHead(int(found[0]), found[1].hex())


def sale_of(row: tuple[object, ...]) -> SaleRow:
    """The sale in a row of `SALE_COLUMNS`."""
    (reference, state, tender, amount, terminal, till, created, updated, version) = row[:9]
    (operator, invoice_ids, transaction_id, payment_keys, payer_phone, card_last4, alarm) = row[9:]
    return SaleRow(
        reference=str(reference),
        state=str(state),
        tender=str(tender),
        amount=int(str(amount)),
        terminal=str(terminal),
        till=str(till),
        created_at=from_microseconds(int(str(created))),
        updated_at=from_microseconds(int(str(updated))),
        version=int(str(version)),
        operator=str(operator),
        invoice_ids=tuple(json.loads(str(invoice_ids))),
        transaction_id=str(transaction_id),
        payment_keys=tuple(json.loads(str(payment_keys))),
        payer_phone=str(payer_phone),
        card_last4=str(card_last4),
        alarm=str(alarm),
    )


def columns_of(sale: SaleRow) -> tuple[object, ...]:
    """`sale` in the order of `SALE_COLUMNS`, then `open`, `day` and `words`."""
    return (
        sale.reference,
        sale.state,
        sale.tender,
        sale.amount,
        sale.terminal,
        sale.till,
        microseconds(sale.created_at),
        microseconds(sale.updated_at),
        sale.version,
        sale.operator,
        json.dumps(sale.invoice_ids),
        sale.transaction_id,
        json.dumps(sale.payment_keys),
        sale.payer_phone,
        sale.card_last4,
        sale.alarm,
        int(sale.is_open),
        day_number(shop_day(sale.created_at)),
        words_of(sale),
    )


def day_number(day: date) -> int:
    """`day` as the file keeps it: 20261123."""
    return day.year * 10000 + day.month * 100 + day.day


def day_of(number: int) -> date:
    """The inverse of `day_number`."""
    return date(number // 10000, number // 100 % 100, number % 100)

"""What lies in the file: tables, numbered migrations, and the refusal of a newer file.

Each step in `MIGRATIONS` brings a file from one released format to the next, in one transaction.
A released step is never edited; `tests/golden/journals` keeps a file of every format.

`entry` is the record. All else (`sale`, `claim`, `sale_word`, `day_total`, `day_span`) is a
projection that can be rebuilt from it; triggers keep the last three in step with `sale`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from functools import cache

from pos_app.errors import JournalTrouble

APPLICATION_ID = 0x504F534A
"""`POSJ`: marks the file as ours for `file(1)` and for us."""

_FIRST = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE entry (
    seq INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,          -- microseconds since 1970 UTC
    kind TEXT NOT NULL,
    reference TEXT NOT NULL,
    payload TEXT NOT NULL,
    prev_hash BLOB NOT NULL,
    hash BLOB NOT NULL
) STRICT;
CREATE INDEX entry_reference ON entry (reference, seq) WHERE reference <> '';
CREATE INDEX entry_kind ON entry (kind, seq);
CREATE TRIGGER entry_never_edited BEFORE UPDATE ON entry
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER entry_never_removed BEFORE DELETE ON entry
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

-- The end of the chain, kept apart from it: shows that an end was cut off.
CREATE TABLE head (one INTEGER PRIMARY KEY CHECK (one = 1), seq INTEGER NOT NULL,
    hash BLOB NOT NULL) STRICT;

-- The last number given to a reference of a day (YYYYMMDD).
CREATE TABLE day_number (day INTEGER PRIMARY KEY, last INTEGER NOT NULL) STRICT;

CREATE TABLE sale (
    id INTEGER PRIMARY KEY,       -- seq of its first entry: newest is highest
    reference TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    tender TEXT NOT NULL,
    amount INTEGER NOT NULL,      -- fils
    terminal TEXT NOT NULL,
    till TEXT NOT NULL,
    operator TEXT NOT NULL,
    invoice_ids TEXT NOT NULL,    -- JSON array
    transaction_id TEXT NOT NULL,
    payment_keys TEXT NOT NULL,   -- JSON array
    payer_phone TEXT NOT NULL,
    card_last4 TEXT NOT NULL,
    alarm TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    open INTEGER NOT NULL,
    day INTEGER NOT NULL,         -- YYYYMMDD of created_at in the shop
    words TEXT NOT NULL           -- what search finds it by
) STRICT;
CREATE INDEX sale_open ON sale (id) WHERE open = 1;
CREATE INDEX sale_closed ON sale (updated_at) WHERE open = 0;
CREATE INDEX sale_state ON sale (state, id);
CREATE INDEX sale_alarm ON sale (id) WHERE alarm <> '';

-- Payments and invoices that a sale holds.
CREATE TABLE claim (kind TEXT NOT NULL, key TEXT NOT NULL, reference TEXT NOT NULL,
    PRIMARY KEY (kind, key, reference)) STRICT, WITHOUT ROWID;

CREATE TABLE day_total (day INTEGER NOT NULL, tender TEXT NOT NULL, state TEXT NOT NULL,
    count INTEGER NOT NULL, amount INTEGER NOT NULL,
    PRIMARY KEY (day, tender, state)) STRICT, WITHOUT ROWID;
CREATE TABLE day_span (day INTEGER PRIMARY KEY, first_id INTEGER NOT NULL,
    last_id INTEGER NOT NULL) STRICT;

-- Prefix indexes make a typed beginning as cheap as a whole word, and its hits come newest
-- first without sorting.
CREATE VIRTUAL TABLE sale_word USING fts5 (words, content='', columnsize=0, detail=none,
    prefix='1 2 3 4 5 6 7 8 10', tokenize="ascii tokenchars '._'");

CREATE TRIGGER sale_added AFTER INSERT ON sale BEGIN
    INSERT INTO sale_word (rowid, words) VALUES (new.id, new.words);
    INSERT INTO day_total VALUES (new.day, new.tender, new.state, 1, new.amount)
        ON CONFLICT DO UPDATE SET count = count + 1, amount = amount + excluded.amount;
    INSERT INTO day_span VALUES (new.day, new.id, new.id)
        ON CONFLICT DO UPDATE SET first_id = min(first_id, new.id),
                                  last_id = max(last_id, new.id);
END;
CREATE TRIGGER sale_moved AFTER UPDATE OF state, tender, day, amount ON sale
    WHEN (old.state, old.tender, old.day, old.amount)
        IS NOT (new.state, new.tender, new.day, new.amount) BEGIN
    UPDATE day_total SET count = count - 1, amount = amount - old.amount
        WHERE day = old.day AND tender = old.tender AND state = old.state;
    INSERT INTO day_total VALUES (new.day, new.tender, new.state, 1, new.amount)
        ON CONFLICT DO UPDATE SET count = count + 1, amount = amount + excluded.amount;
    INSERT INTO day_span VALUES (new.day, new.id, new.id)
        ON CONFLICT DO UPDATE SET first_id = min(first_id, new.id),
                                  last_id = max(last_id, new.id);
END;
CREATE TRIGGER sale_reworded AFTER UPDATE OF words ON sale WHEN old.words <> new.words BEGIN
    INSERT INTO sale_word (sale_word, rowid, words) VALUES ('delete', old.id, old.words);
    INSERT INTO sale_word (rowid, words) VALUES (new.id, new.words);
END;

INSERT INTO head VALUES (1, 0, zeroblob(32));
"""


def _first(connection: sqlite3.Connection) -> None:
    for statement in _statements(_FIRST):
        connection.execute(statement)


MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (_first,)
"""Step n (from 1) leads to format n."""
NEWEST = len(MIGRATIONS)


def format_of(connection: sqlite3.Connection) -> int:
    """The file's format; 0 for an empty file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


@cache
def expected_plan() -> frozenset[tuple[str, str]]:
    """`plan_of` a file of the newest format."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        migrate(connection)
        return plan_of(connection)
    finally:
        connection.close()


def plan_of(connection: sqlite3.Connection) -> frozenset[tuple[str, str]]:
    """Names and texts of all tables, indexes and triggers of the file that are ours.

    Not the tables below `sale_word`: those are SQLite's own and vary with its version.
    """
    found = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT GLOB 'sale_word_*'"
    )
    return frozenset((str(name), str(sql)) for name, sql in found)


def refuse_newer(connection: sqlite3.Connection) -> None:
    """Raise JournalTrouble `journal_newer` for a file that a later version made."""
    found = format_of(connection)
    if found > NEWEST:
        raise JournalTrouble("journal_newer", f"format {found}, this version reads {NEWEST}")


def migrate(connection: sqlite3.Connection) -> int:
    """Bring the file to the newest format, one transaction a step. Returns what it was.

    Raises JournalTrouble `journal_newer`, sqlite3.Error.
    """
    refuse_newer(connection)
    found = format_of(connection)
    for number in range(found + 1, NEWEST + 1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            MIGRATIONS[number - 1](connection)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {number}")
            connection.execute("COMMIT")
        except BaseException:
            connection.rollback()
            raise
    return found


def _statements(script: str) -> list[str]:
    """`script` cut at its semicolons, triggers kept whole (executescript would commit)."""
    statements: list[str] = []
    lines: list[str] = []
    for line in script.splitlines():
        lines.append(line)
        text = "\n".join(lines)
        if sqlite3.complete_statement(text) and text.strip():
            statements.append(text.strip())
            lines = []
    return statements

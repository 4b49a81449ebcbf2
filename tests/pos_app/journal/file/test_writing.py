from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from pos_app.domain.entry import GENESIS, Record, first_break
from pos_app.errors import BadInput, JournalTrouble
from pos_app.journal.file.connection import connect_writer
from pos_app.journal.file.rows import entries_from, stored_head
from pos_app.journal.file.schema import migrate
from pos_app.journal.file.writing import append
from tests.pos_app.journal.samples import AT, ended, life, prepared, sale


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    made = connect_writer(tmp_path / "journal.sqlite3")
    migrate(made)
    yield made
    made.close()


def test_entries_are_chained_across_appends(connection: sqlite3.Connection) -> None:
    first = append(connection, life(1), at=AT)
    second = append(connection, ended(2), at=AT)
    stored = list(entries_from(connection, "ORDER BY seq", ()))
    assert stored == [*first, *second]
    assert first[0].prev_hash == GENESIS
    assert first_break(stored, head=stored_head(connection)) is None


@pytest.mark.parametrize(
    "wrong",
    [
        Record("BAD KIND", "", {}),
        Record("fact", "bad reference", {}),
        Record("fact", "", {"x": object()}),
    ],
)
def test_what_is_no_entry_leaves_no_transaction_open(
    connection: sqlite3.Connection, wrong: Record
) -> None:
    with pytest.raises(BadInput):
        append(connection, [prepared(sale()), wrong], at=AT)
    assert not connection.in_transaction
    assert stored_head(connection).seq == 0
    assert connection.execute("SELECT count(*) FROM sale").fetchone() == (0,)


def test_a_stale_row_takes_the_whole_append_with_it(connection: sqlite3.Connection) -> None:
    append(connection, life(1), at=AT)
    with pytest.raises(JournalTrouble):
        append(connection, [*life(2), life(1)[-1]], at=AT)
    assert stored_head(connection).seq == 3
    assert connection.execute("SELECT count(*) FROM sale").fetchone() == (1,)


def test_numbers_of_a_day_never_go_back(connection: sqlite3.Connection) -> None:
    append(connection, [], at=AT, day_numbers={20261123: 7})
    append(connection, [], at=AT, day_numbers={20261123: 5})
    assert connection.execute("SELECT * FROM day_number").fetchall() == [(20261123, 7)]


def test_a_head_that_lags_behind_is_found_by_the_next_append(
    connection: sqlite3.Connection,
) -> None:
    append(connection, life(1), at=AT)
    connection.execute("UPDATE head SET seq = 2")
    with pytest.raises(sqlite3.IntegrityError):
        append(connection, life(2), at=AT)
    assert not connection.in_transaction

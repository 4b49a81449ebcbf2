from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from pos_app.domain.reference import SERIES_ALPHABET
from pos_app.journal.file.connection import connect_writer
from pos_app.journal.file.schema import migrate
from pos_app.journal.file.start import draw_series, ensure_started, past_series, series_of
from tests.pos_app.journal.samples import AT


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    made = connect_writer(tmp_path / "journal.sqlite3")
    migrate(made)
    yield made
    made.close()


def test_a_file_is_started_once(connection: sqlite3.Connection) -> None:
    assert series_of(connection) == ""
    ensure_started(connection, AT)
    series = series_of(connection)
    ensure_started(connection, AT)
    assert series_of(connection) == series
    assert connection.execute("SELECT count(*) FROM entry").fetchone() == (1,)


def test_a_series_is_two_characters_that_are_not_mistaken(connection: sqlite3.Connection) -> None:
    for _ in range(50):
        series = draw_series(connection)
        assert len(series) == 2
        assert set(series) <= set(SERIES_ALPHABET)


def test_no_series_comes_twice_while_others_are_left(connection: sqlite3.Connection) -> None:
    drawn = [draw_series(connection) for _ in range(961)]
    assert len(set(drawn)) == 961
    assert past_series(connection) == set(drawn[:-1])
    assert draw_series(connection) in drawn


def test_series_of_other_files_are_not_drawn(connection: sqlite3.Connection) -> None:
    every = {a + b for a in SERIES_ALPHABET for b in SERIES_ALPHABET}
    assert draw_series(connection, besides=every - {"7X"}) == "7X"
    assert past_series(connection) == every - {"7X"}

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from pos_app.journal.file.connection import connect_copy, connect_reader, connect_writer


def told(connection: sqlite3.Connection, pragma: str) -> object:
    return connection.execute(f"PRAGMA {pragma}").fetchone()[0]


def test_the_writer_waits_for_the_disk_at_each_commit(tmp_path: Path) -> None:
    connection = connect_writer(tmp_path / "new" / "journal.sqlite3")
    assert told(connection, "journal_mode") == "wal"
    assert told(connection, "synchronous") == 2
    assert connection.isolation_level is None
    connection.close()


@pytest.mark.parametrize("name", ["a b", "a#b", "a?b", "a%41b", "نقد"])
def test_any_folder_name_will_do(tmp_path: Path, name: str) -> None:
    path = tmp_path / name / "journal.sqlite3"
    connect_writer(path).close()
    connect_reader(path).close()
    assert path.exists()


def test_a_reader_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        connect_reader(tmp_path / "journal.sqlite3")
    assert not (tmp_path / "journal.sqlite3").exists()


def test_a_reader_sees_what_a_writer_committed_and_cannot_write(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    writer = connect_writer(path)
    writer.execute("CREATE TABLE t (x)")
    reader = connect_reader(path)
    writer.execute("INSERT INTO t VALUES (1)")
    assert reader.execute("SELECT x FROM t").fetchall() == [(1,)]
    with pytest.raises(sqlite3.OperationalError):
        reader.execute("INSERT INTO t VALUES (2)")
    reader.close()
    writer.close()


def test_a_copy_is_whole_in_its_one_file(tmp_path: Path) -> None:
    path = tmp_path / "copy.sqlite3"
    connection = connect_copy(path)
    connection.execute("CREATE TABLE t (x)")
    assert not path.with_name("copy.sqlite3-wal").exists()
    assert told(connection, "synchronous") == 2
    connection.close()
    assert path.stat().st_mode & 0o077 == 0 or path.drive


def test_a_connection_belongs_to_its_thread(tmp_path: Path) -> None:
    import threading

    connection = connect_writer(tmp_path / "journal.sqlite3")
    caught: list[BaseException] = []

    def elsewhere() -> None:
        try:
            connection.execute("SELECT 1")
        except sqlite3.ProgrammingError as wrong:
            caught.append(wrong)

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    connection.close()
    assert len(caught) == 1


def test_pages_kept_in_memory_are_few_however_long_the_journal(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    writer, reader = connect_writer(path), connect_reader(path)
    copy = connect_copy(tmp_path / "copy.sqlite3")
    kept = [-int(str(told(each, "cache_size"))) for each in (writer, reader, copy)]
    assert sum(kept) <= 3 * 1024, "KiB"
    for each in (writer, reader, copy):
        each.close()

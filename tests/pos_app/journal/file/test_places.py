from __future__ import annotations

from pathlib import Path

from pos_app.journal.file.places import Places, move
from tests.pos_app.journal.samples import names


def test_companions_lie_beside_the_journal(tmp_path: Path) -> None:
    places = Places(tmp_path / "journal.sqlite3")
    assert places.lock == tmp_path / "journal.lock"
    assert places.backup == tmp_path / "journal.backup.sqlite3"
    assert places.rescue == tmp_path / "journal.rescue.sqlite3"
    assert places.aside("corrupt") == tmp_path / "journal.corrupt-1.sqlite3"
    (tmp_path / "journal.corrupt-1.sqlite3").touch()
    assert places.aside("corrupt") == tmp_path / "journal.corrupt-2.sqlite3"


def test_a_log_goes_with_its_file(tmp_path: Path) -> None:
    for name in ("a", "a-wal", "a-shm"):
        (tmp_path / name).write_text(name)
    move(tmp_path / "a", tmp_path / "b")
    assert names(tmp_path) == ["b", "b-shm", "b-wal"]
    assert (tmp_path / "b-wal").read_text() == "a-wal"


def test_a_log_without_a_file_is_moved_as_well(tmp_path: Path) -> None:
    (tmp_path / "a-wal").touch()
    move(tmp_path / "a", tmp_path / "b")
    assert names(tmp_path) == ["b-wal"]

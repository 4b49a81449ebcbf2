from __future__ import annotations

from pathlib import Path

import pytest

from pos_app.errors import JournalTrouble
from pos_app.journal.file.lock import JournalLock


def test_one_holds_it_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "journal.lock"
    first = JournalLock(path)
    with pytest.raises(JournalTrouble) as caught:
        JournalLock(path)
    assert caught.value.kind == "till_open"
    first.release()
    first.release()
    JournalLock(path).release()


def test_a_lock_file_left_behind_is_no_obstacle(tmp_path: Path) -> None:
    path = tmp_path / "journal.lock"
    path.write_text("4711")
    JournalLock(path).release()
    assert path.read_text() == "4711"


def test_where_no_lock_can_be_made_it_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(JournalTrouble) as caught:
        JournalLock(tmp_path / "file" / "journal.lock")
    assert caught.value.kind == "read_only"

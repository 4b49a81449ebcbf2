"""Migrations, from an empty file and from a file of every released format.

`tests/golden/journals/format-N.sqlite3` is what version N wrote; none is ever made anew.
`format-N.json` says what must be found in it.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from pos_app.errors import JournalTrouble
from pos_app.journal.file import schema
from pos_app.journal.file.schema import (
    APPLICATION_ID,
    NEWEST,
    expected_plan,
    format_of,
    migrate,
    plan_of,
)
from pos_app.journal.verify import verify_journal
from pos_app.ports.journal import SaleFilter
from tests.pos_app.journal.samples import life, opened, told

GOLDEN = Path(__file__).parents[3] / "golden" / "journals"
KEPT = sorted(GOLDEN.glob("format-*.sqlite3"))


def test_an_empty_file_becomes_a_journal() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    assert migrate(connection) == 0
    assert format_of(connection) == NEWEST
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert migrate(connection) == NEWEST
    connection.close()


def test_a_newer_file_is_refused() -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute(f"PRAGMA user_version = {NEWEST + 1}")
    with pytest.raises(JournalTrouble) as caught:
        migrate(connection)
    assert caught.value.kind == "journal_newer"
    connection.close()


def test_a_step_that_fails_leaves_the_format_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE half (x)")
        raise sqlite3.OperationalError

    connection = sqlite3.connect(":memory:", isolation_level=None)
    migrate(connection)
    before = plan_of(connection)
    monkeypatch.setattr(schema, "MIGRATIONS", (*schema.MIGRATIONS, breaks))
    monkeypatch.setattr(schema, "NEWEST", NEWEST + 1)
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection)
    assert format_of(connection) == NEWEST
    assert plan_of(connection) == before
    connection.close()


def test_a_file_of_every_format_is_kept() -> None:
    assert [path.stem for path in KEPT] == [f"format-{n}" for n in range(1, NEWEST + 1)]


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.stem)
async def test_every_released_format_opens_and_goes_on(kept: Path, tmp_path: Path) -> None:
    expected = json.loads(kept.with_suffix(".json").read_text(encoding="utf-8"))
    path = tmp_path / "journal.sqlite3"
    shutil.copyfile(kept, path)
    journal = await opened(path)
    assert journal.notices() == ()
    assert await journal.series() == expected["series"]
    assert await journal.open_references() == expected["open"]
    assert await journal.count() == expected["count"]
    for text, references in expected["searches"].items():
        page = await journal.page(SaleFilter(text=text))
        assert [listed.row.reference for listed in page.sales] == references, text
    await journal.append_all(life(77))
    await journal.close()
    report = verify_journal(path, project=told)
    assert report.ok
    assert report.entries == expected["entries"] + 3


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.stem)
def test_every_released_format_comes_to_the_same_tables(kept: Path, tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    shutil.copyfile(kept, path)
    old = sqlite3.connect(path, isolation_level=None)
    new = sqlite3.connect(":memory:", isolation_level=None)
    migrate(old)
    migrate(new)
    assert plan_of(old) == plan_of(new) == expected_plan()
    old.close()
    new.close()

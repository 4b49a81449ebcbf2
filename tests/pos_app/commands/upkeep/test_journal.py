from __future__ import annotations

import asyncio
import csv
import sqlite3
from pathlib import Path

import pytest

from pos_app.commands.upkeep import journal as command
from pos_app.journal.store import open_journal
from tests.pos_app.commands.conftest import CommandLine


async def _begin(path: Path) -> None:
    path.parent.mkdir(parents=True)
    store = await open_journal(path, project=command.project)
    await store.append("till_opened", "", {"x": 1})
    await store.append("till_closed", "", {"x": 2})
    await store.close()


@pytest.fixture
def path(pos: CommandLine) -> Path:
    path = pos.home / "demo" / "journal.sqlite3"
    asyncio.run(_begin(path))
    return path


def test_a_journal_that_holds(pos: CommandLine, path: Path) -> None:
    assert "entries, backup" in pos("journal", "verify").out
    assert pos("journal", "verify", "--json").json["ok"] is True


def test_a_journal_that_was_changed(pos: CommandLine, path: Path) -> None:
    with sqlite3.connect(path) as connection:
        triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in triggers.fetchall():
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute("UPDATE entry SET payload = '{\"x\":9}' WHERE seq = 1")
    connection.close()
    ran = pos("journal", "verify")
    assert ran.code == 6
    assert "entry 1" in ran.out
    assert pos("journal", "verify", "--json").json["bad_seq"] == 1


def test_without_a_journal(pos: CommandLine, tmp_path: Path) -> None:
    assert pos("journal", "verify").code == 6
    assert pos("journal", "export", str(tmp_path / "x.csv")).code == 6


@pytest.mark.parametrize("form", ["csv", "jsonl", "xlsx"])
def test_export(pos: CommandLine, path: Path, tmp_path: Path, form: str) -> None:
    target = tmp_path / f"x.{form}"
    ran = pos("journal", "export", "--format", form, str(target), "--json")
    assert ran.code == 0
    assert ran.json["file"] == str(target)
    assert target.stat().st_size
    if form == "csv":
        with target.open(encoding="utf-8-sig", newline="") as file:
            assert next(csv.reader(file))[0] == "reference"
    assert "rows in" in pos("journal", "export", "--format", form, str(target)).out


def test_where_nothing_can_be_written(pos: CommandLine, path: Path, tmp_path: Path) -> None:
    ran = pos("journal", "export", str(tmp_path / "no" / "x.csv"))
    assert ran.code == 2

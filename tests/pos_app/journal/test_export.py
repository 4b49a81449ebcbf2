from __future__ import annotations

import csv
import hashlib
import json
import subprocess
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, get_args

import openpyxl
import pytest

from pos_app.domain.entry import Record
from pos_app.errors import BadInput, JournalTrouble
from pos_app.journal.export import COLUMNS, Format, disarmed, export_journal
from pos_app.journal.file import places
from tests.pos_app.journal.samples import AT, filled, life, names, opened, prepared, sale

EVIL = "=HYPERLINK(1)"


@pytest.fixture
async def path(tmp_path: Path) -> Path:
    place = tmp_path / "journal.sqlite3"
    journal = await opened(place)
    await journal.append_all(life(1, amount=1_234_567))
    made = prepared(sale(2, amount=1))
    assert made.projection is not None
    row = replace(made.projection, operator=EVIL, payer_phone="+96551234567", till="نقد")
    await journal.append_all([replace(made, projection=row)])
    await journal.close()
    return place


def rows_of_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


async def test_csv_has_a_row_for_each_sale(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "sales.csv"
    exported = export_journal(path, target, "csv")
    assert (exported.path, exported.rows) == (target, 2)
    first, second = rows_of_csv(target)
    assert tuple(first) == COLUMNS
    assert (first["reference"], first["state"]) == (sale(1).reference, "awaiting")
    assert (first["amount"], first["amount_fils"]) == ("1234.567", "1234567")
    assert first["created_at"] == AT.isoformat()
    assert (second["amount"], second["till"]) == ("0.001", "نقد")


async def test_formulas_are_disarmed_in_csv(path: Path, tmp_path: Path) -> None:
    export_journal(path, tmp_path / "sales.csv", "csv")
    second = rows_of_csv(tmp_path / "sales.csv")[1]
    assert (second["operator"], second["payer_phone"]) == (f"'{EVIL}", "'+96551234567")


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", "\t=1", "\r=1", "＝1"])
def test_what_begins_a_formula_is_disarmed(text: str) -> None:
    assert disarmed(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "1.250", "a=1", "01AB-261123-0001-7", "نقد"])
def test_plain_text_is_left_alone(text: str) -> None:
    assert disarmed(text) == text


async def test_xlsx_has_amounts_as_numbers_and_text_as_text(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "sales.xlsx"
    assert export_journal(path, target, "xlsx").rows == 2
    book = openpyxl.load_workbook(target)
    heading, first, second = book.worksheets[0].iter_rows()
    assert [cell.value for cell in heading] == list(COLUMNS)
    cells: dict[str, Any] = dict(zip(COLUMNS, first, strict=True))
    assert (cells["amount"].value, cells["amount"].data_type) == (1234.567, "n")
    assert cells["amount"].number_format == "#,##0.000"
    assert cells["amount_fils"].value == 1_234_567
    assert cells["created_at"].value == datetime.fromisoformat("2026-11-23T12:30"), (
        "the shop's wall clock"
    )
    cells = dict(zip(COLUMNS, second, strict=True))
    assert (cells["operator"].value, cells["operator"].data_type) == (EVIL, "s")
    assert cells["payer_phone"].value == "+96551234567"
    assert names(tmp_path, "*.part") == names(tmp_path, "tmp*") == []
    book.close()


async def test_rows_beyond_a_sheet_go_on_in_the_next(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pos_app.journal.export.ROWS_OF_A_SHEET", 1)
    export_journal(path, tmp_path / "sales.xlsx", "xlsx")
    book = openpyxl.load_workbook(tmp_path / "sales.xlsx")
    assert [sheet.max_row for sheet in book.worksheets] == [2, 2]
    assert book.worksheets[1]["A2"].value == sale(2).reference
    book.close()


async def test_jsonl_is_the_whole_record_and_can_be_verified_elsewhere(
    path: Path, tmp_path: Path
) -> None:
    target = tmp_path / "journal.jsonl"
    assert export_journal(path, target, "jsonl").rows == 5
    before = "0" * 64
    for number, line in enumerate(target.read_text(encoding="utf-8").splitlines(), start=1):
        entry = json.loads(line)
        assert (entry["seq"], entry["prev_hash"]) == (number, before)
        moment = datetime.fromisoformat(entry["at"]) - datetime.fromisoformat("1970-01-01T00Z")
        payload = json.dumps(
            entry["payload"], sort_keys=True, separators=(",", ":"), ensure_ascii=False
        )
        hashed = json.dumps(
            [
                "pos-entry-1",
                number,
                (moment.days * 86400 + moment.seconds) * 10**6 + moment.microseconds,
                entry["kind"],
                entry["reference"],
                payload,
                before,
            ],
            separators=(",", ":"),
        )
        assert hashlib.sha256(hashed.encode()).hexdigest() == entry["hash"]
        before = entry["hash"]


@pytest.mark.parametrize("fmt", get_args(Format))
async def test_no_hash_of_a_pin_leaves_the_till(tmp_path: Path, fmt: Format) -> None:
    path, target = tmp_path / "journal.sqlite3", tmp_path / "out"
    journal = await opened(path)
    await journal.append("staff_operator_set", "", {"operator": "o1", "pin_hash": "$argon2id$x"})
    await journal.append("staff_pin_tried", "", {"operator": "o1"})
    await journal.close()
    export_journal(path, target, fmt)
    assert b"argon2id" not in target.read_bytes()
    if fmt == "jsonl":
        lines = target.read_text(encoding="utf-8").splitlines()
        first, second = (json.loads(line) for line in lines[-2:])
        assert first["hidden"] == ["pin_hash"]
        assert second["prev_hash"] == first["hash"]
        assert "hidden" not in second


@pytest.mark.parametrize("fmt", get_args(Format))
async def test_an_empty_journal_exports_as_well(tmp_path: Path, fmt: Format) -> None:
    path = tmp_path / "journal.sqlite3"
    await (await opened(path)).close()
    exported = export_journal(path, tmp_path / "out", fmt)
    assert exported.rows == (1 if fmt == "jsonl" else 0)
    assert (tmp_path / "out").stat().st_size


@pytest.mark.parametrize("fmt", get_args(Format))
async def test_broken_off_it_leaves_what_was_there(tmp_path: Path, fmt: Format) -> None:
    path = tmp_path / "journal.sqlite3"
    await filled(path, sales=600)
    target = tmp_path / "out" / "file"
    target.parent.mkdir()
    target.write_text("older")
    looks: list[int] = []

    def second_look() -> bool:
        looks.append(1)
        return len(looks) > 1

    with pytest.raises(JournalTrouble) as caught:
        export_journal(path, target, fmt, cancelled=second_look)
    assert caught.value.kind == "cancelled"
    assert target.read_text() == "older"
    assert names(tmp_path / "out") == ["file"]


async def test_progress_is_told(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    await filled(path, sales=200)
    told: list[int] = []
    export_journal(path, tmp_path / "out", "jsonl", progress=told.append)
    assert told == [0, 500]


async def test_it_works_beside_an_open_till(path: Path, tmp_path: Path) -> None:
    journal = await opened(path)
    await journal.append_all([Record("fact", "", {})])
    assert export_journal(path, tmp_path / "out", "jsonl").rows == 6
    await journal.close()


async def test_what_cannot_be_done_is_said(path: Path, tmp_path: Path) -> None:
    with pytest.raises(BadInput) as wrong:
        export_journal(path, tmp_path / "out", "pdf")  # type: ignore[arg-type]
    assert wrong.value.kind == "export_format"
    with pytest.raises(JournalTrouble) as caught:
        export_journal(tmp_path / "none.sqlite3", tmp_path / "out", "csv")
    assert caught.value.kind == "journal_missing"
    for fmt in get_args(Format):
        with pytest.raises(JournalTrouble) as caught:
            export_journal(path, tmp_path / "no folder" / "out", fmt)
        assert caught.value.kind in {"disk_trouble", "read_only"}
    assert not (tmp_path / "out").exists()


def test_the_library_for_xlsx_is_not_loaded_before_it_is_needed() -> None:
    program = "import sys, pos_app.journal.export as e; print('xlsxwriter' in sys.modules)"
    root = Path(places.__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=root, check=True, capture_output=True, text=True
    )
    assert done.stdout.strip() == "False"

from __future__ import annotations

import asyncio
import csv
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from pos_app.domain.table import Kind, Row, TableColumn
from pos_app.errors import JournalTrouble, Unreachable
from pos_app.ports.office import SheetFormat
from pos_app.usecases.racing import start, stop
from pos_app.usecases.write_table import TableFile, safe_name, write_bytes, write_table

AT = datetime(2026, 11, 23, 13, 42, tzinfo=UTC)
COLUMNS = (
    TableColumn("Reference", "المرجع"),
    TableColumn("Amount", "المبلغ", Kind.MONEY),
    TableColumn("Paid", "المدفوع", Kind.COUNT),
    TableColumn("Day", "اليوم", Kind.DAY),
    TableColumn("Made", "الإنشاء", Kind.MOMENT),
)
ROWS: list[Row] = [
    ("=HYPERLINK(1)", 1250, 3, date(2026, 1, 2), AT),
    ("علي", None, None, None, None),
]


async def pages(*given: Sequence[Row]) -> AsyncIterator[Sequence[Row]]:
    for page in given:
        yield page


def names(folder: Path) -> list[str]:
    return [each.name for each in folder.iterdir()]


def to(target: Path, form: SheetFormat, language: str = "en") -> TableFile:
    return TableFile(target, form, COLUMNS, language)


async def test_csv_has_plain_texts_and_no_formula(tmp_path: Path) -> None:
    told: list[int] = []
    target = tmp_path / "list.csv"
    count = await write_table(
        to(target, SheetFormat.CSV), pages(ROWS[:1], ROWS[1:]), progress=told.append
    )
    assert (count, told) == (2, [1, 2])
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows == [
        ["Reference", "Amount", "Paid", "Day", "Made"],
        ["'=HYPERLINK(1)", "1.250", "3", "2026-01-02", "2026-11-23 16:42:00"],
        ["علي", "", "", "", ""],
    ]
    assert names(tmp_path) == ["list.csv"]


async def test_xlsx_has_numbers_dates_and_texts_right_to_left_in_arabic(tmp_path: Path) -> None:
    target = tmp_path / "list.xlsx"
    await write_table(to(target, SheetFormat.XLSX, "ar"), pages(ROWS))
    sheet = load_workbook(target).worksheets[0]
    assert sheet.sheet_view.rightToLeft is True
    assert [cell.value for cell in sheet[1]] == ["المرجع", "المبلغ", "المدفوع", "اليوم", "الإنشاء"]
    assert [cell.data_type for cell in sheet[2]] == ["s", "n", "n", "d", "d"]
    assert [cell.value for cell in sheet[2]] == [
        "=HYPERLINK(1)",
        1.25,
        3,
        datetime(2026, 1, 2),  # noqa: DTZ001  # spreadsheets know no zones
        datetime(2026, 11, 23, 16, 42),  # noqa: DTZ001
    ]
    assert sheet["B2"].number_format == "#,##0.000"
    english = tmp_path / "en.xlsx"
    await write_table(to(english, SheetFormat.XLSX), pages())
    assert not load_workbook(english).worksheets[0].sheet_view.rightToLeft


async def test_rows_beyond_a_sheet_go_on_in_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pos_app.usecases.write_table.ROWS_OF_A_SHEET", 2)
    target = tmp_path / "list.xlsx"
    await write_table(to(target, SheetFormat.XLSX), pages(ROWS, ROWS[:1]))
    assert [sheet.max_row for sheet in load_workbook(target).worksheets] == [3, 2]


@pytest.mark.parametrize("form", SheetFormat)
async def test_cancelled_or_broken_off_nothing_is_left(tmp_path: Path, form: SheetFormat) -> None:
    waiting = asyncio.Event()

    async def slow() -> AsyncIterator[Sequence[Row]]:
        yield ROWS
        waiting.set()
        await asyncio.Event().wait()

    async def broken() -> AsyncIterator[Sequence[Row]]:
        yield ROWS
        raise Unreachable("offline")

    target = tmp_path / f"list.{form}"
    task = start(write_table(to(target, form), slow()), name="export")
    await waiting.wait()
    await stop(task)
    assert task.cancelled()
    with pytest.raises(Unreachable):
        await write_table(to(target, form), broken())
    assert names(tmp_path) == []


@pytest.mark.parametrize("form", SheetFormat)
async def test_a_medium_that_is_gone_is_said(tmp_path: Path, form: SheetFormat) -> None:
    with pytest.raises(JournalTrouble):
        await write_table(to(tmp_path / "gone" / "list", form), pages(ROWS))
    with pytest.raises(JournalTrouble):
        await write_bytes(tmp_path / "gone" / "file", b"x")


async def test_small_files_are_whole(tmp_path: Path) -> None:
    await write_bytes(tmp_path / "a.bin", b"x")
    assert names(tmp_path) == ["a.bin"]


def test_a_name_for_any_file_system() -> None:
    assert safe_name("bulk: a/b", AT, SheetFormat.CSV) == "bulk-a-b-20261123-164200.csv"
    assert safe_name("فواتير", AT, SheetFormat.XLSX) == "list-20261123-164200.xlsx"

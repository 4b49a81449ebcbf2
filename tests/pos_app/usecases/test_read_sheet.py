from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from pos_app.domain.bulk import check_rows
from pos_app.domain.bulk_cells import Formula
from pos_app.errors import BadInput
from pos_app.ports.office import SheetFormat
from pos_app.usecases import read_sheet as module
from pos_app.usecases.read_sheet import read_sheet, sheet_format

CSV, XLSX = SheetFormat.CSV, SheetFormat.XLSX
HEADING = ["Amount", "Name", "Phone"]


def workbook(*rows: list[Any], change: Callable[[Any], None] = lambda sheet: None) -> bytes:
    book = Workbook()
    sheet = book.active
    for row in rows:
        sheet.append(row)
    change(sheet)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def zipped(parts: dict[str, bytes], **kept: Any) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content, **kept)
    return out.getvalue()


def cells(content: bytes, form: SheetFormat) -> list[tuple[Any, ...]]:
    rows, _ = read_sheet(content, form)
    return [row.cells for row in rows]


def failure(content: bytes, form: SheetFormat) -> BadInput:
    with pytest.raises(BadInput) as caught:
        cells(content, form)
    return caught.value


@pytest.mark.parametrize(("name", "form"), [("a.csv", CSV), ("B.XLSX", XLSX), ("a.b.csv", CSV)])
def test_a_file_is_what_its_name_says(name: str, form: SheetFormat) -> None:
    assert sheet_format(name) is form


@pytest.mark.parametrize("name", ["a.xls", "a", "csv.", "a.csv.exe"])
def test_other_files_are_not_read(name: str) -> None:
    with pytest.raises(BadInput) as caught:
        sheet_format(name)
    assert caught.value.kind == "file_kind"


def test_csv_with_a_mark_arabic_and_quotes() -> None:
    text = '\ufeffAmount,الاسم\r\n1.500,"علي, \nand son"\r\n,\r\n2,x'
    rows, faults = read_sheet(text.encode(), CSV)
    assert [(row.number, row.cells) for row in rows] == [
        (1, ("Amount", "الاسم")),
        (2, ("1.500", "علي, \nand son")),
        (4, (None, None)),
        (5, ("2", "x")),
    ]
    assert faults == ()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", "file_empty"),
        (b"a,b\n\xff\xfe,1", "file_not_utf8"),
        ("a,b\n1,2".encode("utf-16"), "file_not_utf8"),
        (b"Amount;Name\n1;x", "file_separator"),
        (b"Amount\tName\n1\tx", "file_separator"),
        (b'a,b\n"never closed', "file_not_csv"),
        (b'a,b\n"x"y,1', "file_not_csv"),
        (b"a,b\n" + b"x" * 200_000, "file_not_csv"),
        (b"a,b\n" + b"x" * 40_000, "file_cell_too_long"),
        (b"PK\x03\x04rest", "file_not_csv"),
        (b"x" * (module.LARGEST_FILE + 1), "file_too_large"),
    ],
)
def test_what_is_no_csv(content: bytes, kind: str) -> None:
    assert failure(content, CSV).kind == kind


def test_the_line_that_is_no_utf8_is_named() -> None:
    assert "line 3" in failure(b"a,b\n1,2\n\xff,3", CSV).detail


def test_a_spreadsheet() -> None:
    content = workbook(
        HEADING, [8.999, "علي", 66666666], [None, "", datetime.fromisoformat("2026-12-01")]
    )
    assert cells(content, XLSX) == [
        ("Amount", "Name", "Phone"),
        (Decimal("8.999"), "علي", 66666666),
        (None, None, datetime.fromisoformat("2026-12-01")),
    ]


def test_a_number_is_what_was_typed() -> None:
    assert cells(workbook([0.1, 1234.567, 100.0]), XLSX) == [
        (Decimal("0.1"), Decimal("1234.567"), 100)
    ]


def test_formulas_and_errors_are_told_apart_from_values() -> None:
    def change(sheet: Any) -> None:
        sheet["A2"] = "=SUM(1,2)"
        sheet["B2"] = "#REF!"

    (_, row) = cells(workbook(HEADING, [1, 2, 3], change=change), XLSX)
    assert isinstance(row[0], Formula)
    assert isinstance(row[1], Formula)
    assert row[2] == 3


def test_merged_cells_are_named() -> None:
    content = workbook(
        HEADING, [1, "Ali", "66666666"], change=lambda sheet: sheet.merge_cells("B2:C3")
    )
    rows, faults = read_sheet(content, XLSX)
    check = check_rows(rows, digest="d", scheduled=False, faults=faults)
    assert (check.faults[0].row, check.faults[0].column) == (2, "B")
    assert (check.faults[0].kind, check.faults[0].shown) == ("merged_cells", "B2:C3")


def test_an_encrypted_workbook_or_an_old_one() -> None:
    assert failure(bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, XLSX).kind == "file_encrypted"


def test_an_encrypted_zip() -> None:
    content = bytearray(workbook(HEADING))
    at = content.index(b"PK\x01\x02")
    content[at + 8] |= 1
    assert failure(bytes(content), XLSX).kind == "file_encrypted"


def test_a_zip_bomb() -> None:
    bomb = zipped(
        {"xl/workbook.xml": b"<a/>", "xl/worksheets/sheet1.xml": b"0" * (70 * 1024 * 1024)}
    )
    assert len(bomb) < 100_000
    assert failure(bomb, XLSX).kind == "file_bomb"


def test_a_bomb_that_lies_about_its_size() -> None:
    bomb = bytearray(zipped({"xl/workbook.xml": b"<a/>", "xl/b.xml": b"0" * 9_000_000}))
    size = (9_000_000).to_bytes(4, "little")
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = bomb.rindex(mark)
        assert bomb[at + offset : at + offset + 4] == size
        bomb[at + offset : at + offset + 4] = (10).to_bytes(4, "little")
    assert failure(bytes(bomb), XLSX).kind == "file_not_xlsx"


def test_many_parts_are_a_bomb() -> None:
    assert failure(zipped({f"p{n}": b"" for n in range(201)}), XLSX).kind == "file_bomb"


def test_entities_are_a_bomb() -> None:
    laugh = b'<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]><a>&c;</a>'
    parts = {"xl/workbook.xml": b"<a/>", "xl/sharedStrings.xml": laugh}
    assert failure(zipped(parts), XLSX).kind == "file_bomb"


@pytest.mark.parametrize(
    "content",
    [
        b"not a zip",
        b"PK\x03\x04" + b"\0" * 50,
        zipped({"readme.txt": b"x"}),
        zipped({"xl/workbook.xml": b"<broken"}),
        zipped({"xl/workbook.xml": b"<a/>", "[Content_Types].xml": b"<a/>"}),
    ],
)
def test_what_is_no_spreadsheet(content: bytes) -> None:
    assert failure(content, XLSX).kind == "file_not_xlsx"


def test_a_sheet_that_claims_to_be_small_is_read_whole() -> None:
    content = workbook(*([[n, "x", "y"] for n in range(30)]))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"]
    assert b'ref="A1:C30"' in sheet
    parts["xl/worksheets/sheet1.xml"] = sheet.replace(b'ref="A1:C30"', b'ref="A1:A2"')
    assert len(cells(zipped(parts), XLSX)) == 30


GOOD = workbook(HEADING, [1, "Ali", "66666666"])


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=6))
def test_a_damaged_spreadsheet_ends_in_ours(at: int, damage: bytes) -> None:
    content = GOOD[:at] + damage + GOOD[at + len(damage) :]
    try:
        cells(content, XLSX)
    except BadInput as wrong:
        assert wrong.field == "file"


@given(st.binary(max_size=200))
def test_any_bytes_are_read_as_csv_or_refused(content: bytes) -> None:
    try:
        cells(content, CSV)
    except BadInput as wrong:
        assert wrong.kind.startswith("file_")

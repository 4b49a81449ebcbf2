from __future__ import annotations

import io
from datetime import date

import pytest
from xlsxwriter import Workbook

from pos_app.domain.bulk_cells import Column
from pos_app.domain.bulk_sheet import match_column, put_right
from pos_app.errors import BadInput
from pos_app.ports.office import SheetFormat
from pos_app.usecases.mend_sheet import check_laid, lay_file, ready_upload

TODAY = date(2026, 11, 25)
PLAIN = b"amount,name,phone\n1.500,Ali,96566666666\n"
ARABIC = "المبلغ;الاسم;رقم الهاتف\r\n1.500;علي;66666666\r\n"


def spreadsheet(*, merged: bool) -> bytes:
    out = io.BytesIO()
    book = Workbook(out)
    sheet = book.add_worksheet()
    for line, row in enumerate((("amount", "name", "phone"), (1.5, "Ali", "96566666666"))):
        sheet.write_row(line, 0, row)
    if merged:
        sheet.merge_range("E5:F6", "")
    book.close()
    return out.getvalue()


async def test_a_plain_file_is_uploaded_byte_for_byte() -> None:
    wanted = await ready_upload(await lay_file("a.csv", PLAIN), scheduled=False, today=TODAY)
    assert (wanted.content, wanted.form) == (PLAIN, SheetFormat.CSV)


async def test_a_plain_spreadsheet_too() -> None:
    content = spreadsheet(merged=False)
    wanted = await ready_upload(await lay_file("a.xlsx", content), scheduled=False, today=TODAY)
    assert (wanted.content, wanted.form) == (content, SheetFormat.XLSX)


@pytest.mark.parametrize("encoding", ["cp1256", "utf-16", "utf-8-sig"])
async def test_a_file_of_an_arabic_spreadsheet_is_written_anew(encoding: str) -> None:
    laid = await lay_file("a.csv", ARABIC.encode(encoding))
    assert laid.encoding == encoding.removesuffix("-sig")
    wanted = await ready_upload(laid, scheduled=False, today=TODAY)
    assert wanted.content.decode() == "amount,name,phone\r\n1.500,علي,66666666\r\n"
    assert wanted.seen.total == 1500


async def test_merged_cells_matter_until_something_is_put_right() -> None:
    laid = await lay_file("a.xlsx", spreadsheet(merged=True))
    found = await check_laid(laid, scheduled=False, today=TODAY)
    assert [fault.kind for fault in found.faults] == ["merged_cells"]
    mended = type(laid)(
        laid.name, laid.content, laid.form, put_right(laid.draft, 2, 1, "Sara"), laid.faults
    )
    wanted = await ready_upload(mended, scheduled=False, today=TODAY)
    assert wanted.form is SheetFormat.CSV
    assert wanted.content == b"amount,name,phone\r\n1.5,Sara,96566666666\r\n"


async def test_a_column_by_hand_goes_into_a_new_file() -> None:
    laid = await lay_file("a.csv", PLAIN.replace(b"amount", b"to pay"))
    mended = type(laid)(
        laid.name, laid.content, laid.form, match_column(laid.draft, 0, Column.AMOUNT)
    )
    wanted = await ready_upload(mended, scheduled=False, today=TODAY)
    assert wanted.content.startswith(b"amount,name,phone\r\n")


async def test_a_faulty_file_is_not_made_ready() -> None:
    laid = await lay_file("a.csv", PLAIN.replace(b"1.500", b"=1"))
    with pytest.raises(BadInput) as caught:
        await ready_upload(laid, scheduled=False, today=TODAY)
    assert caught.value.kind == "file_faulty"


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.pdf", b"%PDF", "file_kind"),
        ("a.csv", b"", "file_empty"),
        ("a.csv", bytes(range(256)) * 4, "file_not_utf8"),
        ("a.csv", b"PK\x03\x04", "file_not_csv"),
        ("a.xlsx", b"amount,name\n", "file_not_xlsx"),
        ("a.csv", b"a" * (5 * 1024 * 1024 + 1), "file_too_large"),
    ],
)
async def test_what_cannot_be_read_says_why(name: str, content: bytes, kind: str) -> None:
    with pytest.raises(BadInput) as caught:
        await lay_file(name, content)
    assert caught.value.kind == kind

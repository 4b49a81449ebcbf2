from __future__ import annotations

import io

import pytest
from openpyxl import Workbook

from pos_app.errors import Refused
from pos_app.simulator.api.bulk_file import read_rows


def workbook(*rows: tuple[str | int | None, ...]) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def test_headings_are_matched_by_meaning() -> None:
    content = "\ufeffCUSTOMER NAME,customerPhone,Invoice_Amount,Colour\nSara,965, 1.250 ,red\n"
    assert read_rows(content.encode(), "csv") == [
        {"name": "Sara", "phone": "965", "amount": "1.250"}
    ]


def test_a_workbook_reads_like_its_text() -> None:
    content = workbook(("Name", "Phone", "Amount"), ("سارة", 96566666666, "1.250"), (None,) * 3)
    assert read_rows(content, "xlsx") == [
        {"name": "سارة", "phone": "96566666666", "amount": "1.250"}
    ]


@pytest.mark.parametrize(
    ("content", "kind", "words"),
    [
        (b"", "csv", "empty"),
        (b"Name,Phone\nx,1\n", "csv", "no amount column"),
        (b"\xff\xfe\x00", "csv", "type: csv"),
        (b'Name,"\n', "csv", "type: csv"),
        (b"no workbook", "xlsx", "type: xlsx"),
        (b"PK\x05\x06" + bytes(18), "xlsx", "type: xlsx"),
    ],
)
def test_files_that_cannot_be_read_are_refused(content: bytes, kind: str, words: str) -> None:
    with pytest.raises(Refused) as caught:
        read_rows(content, kind)
    assert words in caught.value.fields["invoices"][0]

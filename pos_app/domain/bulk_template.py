"""The template of a bulk file: its columns with headings in both languages. Pure.

No example rows: they would be uploaded by the first person in a hurry. Phones and references are
text, so that a spreadsheet leaves their zeros alone.
"""

from __future__ import annotations

from pos_app.domain.bulk_cells import Column
from pos_app.domain.table import Kind, TableColumn

_COLUMNS: dict[Column, TableColumn] = {
    Column.AMOUNT: TableColumn("amount", "المبلغ", Kind.MONEY, 12),
    Column.NAME: TableColumn("name", "الاسم", Kind.TEXT, 28),
    Column.PHONE: TableColumn("phone", "رقم الهاتف", Kind.TEXT, 18),
    Column.EMAIL: TableColumn("email", "البريد الإلكتروني", Kind.TEXT, 28),
    Column.REFERENCE: TableColumn("reference", "الرقم المرجعي", Kind.TEXT, 18),
    Column.DESCRIPTION: TableColumn("description", "الوصف", Kind.TEXT, 32),
    Column.SCHEDULE: TableColumn("schedule", "موعد الإرسال", Kind.TEXT, 20),
}


def template_columns(*, scheduled: bool) -> tuple[TableColumn, ...]:
    """The columns in their order; the time of sending only where there is one."""
    return tuple(
        column
        for meaning, column in _COLUMNS.items()
        if scheduled or meaning is not Column.SCHEDULE
    )

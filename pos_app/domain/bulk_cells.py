"""One cell of a bulk file: which column it stands in, what is wrong with it, what it says.

Pure. `bulk.py` goes through rows and collects; here is one cell at a time.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from pos_app.domain.invoice import check_email
from pos_app.domain.money import Fils, from_wire, sale_amount, western_digits
from pos_app.domain.reference import check_reference
from pos_app.errors import BadInput

LONGEST_CELL = 250


class Column(StrEnum):
    """What a column holds."""

    AMOUNT = "amount"
    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"
    REFERENCE = "reference"
    DESCRIPTION = "description"
    SCHEDULE = "schedule"


REQUIRED = (Column.AMOUNT, Column.NAME, Column.PHONE)
"""An entry goes to its payer by SMS: without these it cannot."""

_HEADINGS: dict[Column, tuple[str, ...]] = {
    Column.AMOUNT: ("amount", "invoice amount", "المبلغ", "القيمة", "مبلغ الفاتورة"),
    Column.NAME: ("name", "customer name", "customername", "الاسم", "اسم العميل", "اسم الزبون"),
    Column.PHONE: (
        *("phone", "phone number", "mobile", "mobile number", "mobilenumber", "mobile no"),
        *("الهاتف", "رقم الهاتف", "الجوال", "رقم الجوال", "الموبايل", "رقم الموبايل"),
    ),
    Column.EMAIL: (
        *("email", "e mail", "customer email", "customeremail"),
        *("البريد الإلكتروني", "البريد الالكتروني", "الايميل"),
    ),
    Column.REFERENCE: (
        *("reference", "reference number", "referencenumber", "invoice number", "reference no"),
        *("المرجع", "الرقم المرجعي", "رقم المرجع", "رقم الفاتورة"),
    ),
    Column.DESCRIPTION: ("description", "note", "الوصف", "البيان", "ملاحظة"),
    Column.SCHEDULE: (
        *("schedule", "schedule time", "schedule date", "scheduled at", "schedule at"),
        *("الموعد", "موعد الإرسال", "موعد الارسال", "تاريخ الإرسال"),
    ),
}
_BY_HEADING = {heading: column for column, all_ in _HEADINGS.items() for heading in all_}
_INJECTED = frozenset("=+-@\t\r\n")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_PHONE = re.compile(r"\+?[0-9][0-9 -]{5,18}", re.ASCII)
_SCHEDULE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[ T][0-9]{2}:[0-9]{2}(?::[0-9]{2})?)?")


@dataclass(frozen=True, slots=True)
class Formula:
    """A cell that computes; what it would show is not in the file's control."""

    text: str


Cell = str | int | Decimal | bool | date | datetime | Formula | None
"""One cell as a reader gives it. Never a float."""


def column_letter(index: int) -> str:
    """0 -> A, 25 -> Z, 26 -> AA, as spreadsheets name columns."""
    letters = ""
    number = index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_of(cell: Cell) -> Column | None:
    """Which column a heading names, in either language."""
    return _BY_HEADING.get(_folded(cell))


def odd_cell(cell: Cell, column: Column | None) -> tuple[str, ...]:
    """Kinds of what is wrong with a cell whatever it means."""
    if not isinstance(cell, str):
        return ("formula",) if isinstance(cell, Formula) else ()
    is_long = len(cell) > LONGEST_CELL
    is_injected = cell[:1] in _INJECTED and not _is_signed_number(cell, column)
    if not is_long and not is_injected and cell.isascii() and cell.isprintable():
        return ()  # nearly every cell of 50,000 rows
    is_numeric = column in {Column.AMOUNT, Column.PHONE, Column.REFERENCE, Column.SCHEDULE}
    found = {
        "too_long": is_long,
        "control_characters": _CONTROL.search(cell) is not None,
        "formula_injection": is_injected,
        "arabic_digits": is_numeric and western_digits(cell) != cell,
    }
    return tuple(kind for kind, is_so in found.items() if is_so)


def _is_signed_number(cell: str, column: Column | None) -> bool:
    if column not in {Column.PHONE, Column.AMOUNT}:
        return False
    return re.fullmatch(r"[+-][0-9 .-]*", cell.strip(), re.ASCII) is not None


def amount_of(cell: Cell) -> Fils:
    """An amount that one sale may have. Raises BadInput."""
    if cell is None or cell == "":
        raise BadInput("amount_empty")
    if isinstance(cell, bool) or not isinstance(cell, str | int | Decimal):
        raise BadInput("amount_not_a_number")
    if isinstance(cell, str) and not re.fullmatch(r"\s*-?[0-9]+(\.[0-9]+)?\s*", cell, re.ASCII):
        raise BadInput("amount_not_a_number")
    fils = from_wire(cell)
    if fils is None:
        raise BadInput("amount_too_precise")
    return sale_amount(fils)


def text_of(column: Column, cell: Cell) -> str:
    """What a cell of `column` says, "" where it may be empty. Raises BadInput."""
    text = _text(cell)
    if not text:
        if column in REQUIRED:
            raise BadInput(f"{column.value}_empty")
        return ""
    if column is Column.PHONE and not _PHONE.fullmatch(text):
        raise BadInput("phone_odd")
    if column is Column.EMAIL:
        check_email(text)
    if column is Column.REFERENCE:
        check_reference(text)
    if column is Column.SCHEDULE and not isinstance(cell, date) and not _is_moment(text):
        raise BadInput("schedule_odd")
    return text


def _is_moment(text: str) -> bool:
    if not _SCHEDULE.fullmatch(text):
        return False
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _text(cell: Cell) -> str:
    if cell is None or isinstance(cell, Formula):
        return ""
    if isinstance(cell, datetime):
        return cell.isoformat(" ", "seconds")
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, Decimal):
        return format(cell, "f") if -20 < cell.adjusted() < 20 else ""
    return str(cell).strip()


def _folded(cell: Cell) -> str:
    words = re.sub(r"[_\-./*:()]+", " ", _text(cell)[:LONGEST_CELL]).casefold()
    return " ".join(words.replace("\u0640", "").split())


def whole_text(cell: Cell) -> str:
    """All that a cell holds, for the person who puts it right."""
    return cell.text if isinstance(cell, Formula) else _text(cell)


def shown(cell: Cell) -> str:
    """The beginning of what a cell holds, for the person who has to find it."""
    text = cell.text if isinstance(cell, Formula) else _text(cell)
    short = _CONTROL.sub(" ", text[:40])
    return f"{short}..." if len(text) > 40 else short

"""What is wrong in a bulk file, what its columns mean, and what became of its entries."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pos_app.domain.bulk import Fault
from pos_app.domain.bulk_cells import Column
from pos_app.domain.bulk_sending import Fate
from ui.wording import isolated, translate
from ui.words.counted import Counted

_Words = Mapping[str, Callable[[], str]]

_FAULTS: _Words = {
    "amount_empty": lambda: translate("Bulk", "The amount is missing"),
    "amount_zero": lambda: translate("Bulk", "The amount is zero"),
    "amount_negative": lambda: translate("Bulk", "The amount is below zero"),
    "amount_not_a_number": lambda: translate("Bulk", "This is not an amount: digits and a point"),
    "amount_too_precise": lambda: translate("Bulk", "More than three decimals"),
    "amount_too_large": lambda: translate("Bulk", "More than one invoice may be"),
    "name_empty": lambda: translate("Bulk", "The name is missing"),
    "phone_empty": lambda: translate("Bulk", "The phone is missing"),
    "phone_odd": lambda: translate("Bulk", "This is not a phone number"),
    "email_odd": lambda: translate("Bulk", "This is not an e-mail address"),
    "reference_odd": lambda: translate("Bulk", "Letters, digits and - only in a reference"),
    "reference_twice": lambda: translate("Bulk", "This reference stands in the file twice"),
    "schedule_odd": lambda: translate("Bulk", "Write the day as 2026-12-31"),
    "schedule_empty": lambda: translate("Bulk", "The time of sending is missing"),
    "schedule_past": lambda: translate("Bulk", "This day is over"),
    "formula": lambda: translate("Bulk", "A formula: write its result instead"),
    "formula_injection": lambda: translate("Bulk", "A spreadsheet would run this as a formula"),
    "control_characters": lambda: translate("Bulk", "It has signs that cannot be seen"),
    "arabic_digits": lambda: translate("Bulk", "Arabic digits: Hesabe takes 0 to 9"),
    "too_long": lambda: translate("Bulk", "This text is too long"),
    "cell_without_heading": lambda: translate("Bulk", "A cell without a heading above it"),
    "merged_cells": lambda: translate("Bulk", "Merged cells: split them in the spreadsheet"),
    "line_twice": lambda: translate("Bulk", "The same phone and amount stand above"),
    "column_missing": lambda: translate("Bulk", "This column is missing"),
    "column_twice": lambda: translate("Bulk", "This column is there twice"),
    "too_many_rows": lambda: translate("Bulk", "Too many rows: split the file"),
    "too_many_columns": lambda: translate("Bulk", "Too many columns"),
    "no_rows": lambda: translate("Bulk", "There are no rows below the heading"),
    "file_empty": lambda: translate("Bulk", "The file is empty"),
}

_FILES: _Words = {
    "file_kind": lambda: translate("Bulk", "Only CSV and XLSX files. Save it as one of these."),
    "file_empty": lambda: translate("Bulk", "The file is empty. Choose another one."),
    "file_too_large": lambda: translate(
        "Bulk", "The file is larger than 5 MB. Split it into several."
    ),
    "file_missing": lambda: translate(
        "Bulk", "The file is not there any more. Put the medium back in."
    ),
    "file_unreadable": lambda: translate(
        "Bulk", "The file is not there or cannot be read. Put the medium back in."
    ),
    "file_not_utf8": lambda: translate(
        "Bulk", "This is not a text file that can be read. Save it as XLSX or CSV UTF-8."
    ),
    "file_not_csv": lambda: translate(
        "Bulk", "This is not a CSV file, whatever its name says. Save it as CSV again."
    ),
    "file_separator": lambda: translate("Bulk", "Put commas between the columns of the CSV."),
    "file_cell_too_long": lambda: translate(
        "Bulk", "A cell never ends: a quotation mark is not closed. Save the CSV again."
    ),
    "file_not_xlsx": lambda: translate(
        "Bulk", "This spreadsheet is damaged or not an XLSX. Save it as XLSX again."
    ),
    "file_encrypted": lambda: translate(
        "Bulk", "The spreadsheet has a password or is an old .xls. Save it as a plain XLSX."
    ),
    "file_without_sheet": lambda: translate("Bulk", "The spreadsheet has no sheet with cells."),
    "file_bomb": lambda: translate("Bulk", "This file unpacks to far too much. It was not opened."),
    "file_not_seen": lambda: translate(
        "Bulk", "It would not be sent as it was checked. Nothing was uploaded."
    ),
    "stopped": lambda: translate("Bulk", "Stopped. Nothing was uploaded."),
    "cut_off": lambda: translate(
        "Bulk", "The network went before all of it had left. Nothing was uploaded. Try again."
    ),
    "upload_never_arrived": lambda: translate(
        "Bulk", "It never arrived: nothing of it is in Hesabe's list. You can upload it again."
    ),
    "already_uploaded": lambda: translate(
        "Bulk", "This very file was uploaded before. Look in the list before you change it."
    ),
    "send_nothing": lambda: translate("Bulk", "Nothing here is left to be sent."),
}


def fault_word(fault: Fault) -> str:
    """What is wrong, in a few words."""
    known = _FAULTS.get(fault.kind)
    return known() if known else translate("Bulk", "This cannot be right")


def file_trouble(kind: str) -> str:
    """Why a file cannot be taken and what to do, or "" where this is not about a file."""
    known = _FILES.get(kind)
    return known() if known else ""


def column_word(column: Column | None) -> str:
    """What a column holds."""
    words: Mapping[Column, Callable[[], str]] = {
        Column.AMOUNT: lambda: translate("Bulk", "Amount"),
        Column.NAME: lambda: translate("Bulk", "Name"),
        Column.PHONE: lambda: translate("Bulk", "Phone"),
        Column.EMAIL: lambda: translate("Bulk", "E-mail"),
        Column.REFERENCE: lambda: translate("Bulk", "Reference"),
        Column.DESCRIPTION: lambda: translate("Bulk", "Description"),
        Column.SCHEDULE: lambda: translate("Bulk", "When to send"),
    }
    return words[column]() if column else translate("Bulk", "Leave out")


def place_word(kind: str, name: str) -> str:
    """Where files are."""
    words: _Words = {
        "exports": lambda: translate("Bulk", "This till's exports"),
        "downloads": lambda: translate("Bulk", "Downloads"),
        "medium": lambda: name,
    }
    return words[kind]()


def read_as(encoding: str) -> str:
    """How a file was read where that was not plain, or ""."""
    words: _Words = {
        "cp1256": lambda: translate(
            "Bulk", "Read as Arabic Windows text. Look whether the names are right."
        ),
        "utf-16": lambda: translate("Bulk", "Read as Unicode text of a spreadsheet."),
        "utf-8": lambda: translate("Bulk", "Read with other separators than commas."),
    }
    return words[encoding]() if encoding else ""


FATE_ROLES: Mapping[Fate, str] = {
    Fate.SENT: "go",
    Fate.UNSURE: "attention",
    Fate.REFUSED: "bad",
}
FATE_ICONS: Mapping[Fate, str] = {
    Fate.SENT: "check",
    Fate.UNSURE: "circle-question-mark",
    Fate.REFUSED: "x",
}


def fate_word(fate: Fate) -> str:
    """What became of an entry, in one or two words."""
    words: Mapping[Fate, Callable[[], str]] = {
        Fate.SENT: lambda: translate("Bulk", "Sent"),
        Fate.UNSURE: lambda: translate("Bulk", "Unsure"),
        Fate.REFUSED: lambda: translate("Bulk", "Refused"),
    }
    return words[fate]()


def waiting_or(fate: Fate | None) -> str:
    """What became of an entry, also where nothing has yet."""
    return translate("Bulk", "Not sent") if fate is None else fate_word(fate)


def fault_count(rows: int, faults: int) -> str:
    """As 5,000 rows, 12 with a fault."""
    if not faults:
        return Counted().rows(rows)
    #: Over a file's rows: %1 is how many rows there are, %2 how many of them have a fault.
    text = translate("Bulk", "%1, %2 with a fault")
    return text.replace("%1", Counted().rows(rows)).replace("%2", isolated(f"{faults:,}"))


def sent_of(sent: int, planned: int) -> str:
    """How far a sending has come."""
    #: %1 entries of %2 were sent.
    text = translate("Bulk", "Sent %1 of %2")
    return text.replace("%1", isolated(f"{sent:,}")).replace("%2", isolated(f"{planned:,}"))

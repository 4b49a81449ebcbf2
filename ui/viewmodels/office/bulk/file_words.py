"""A bulk file's state as QML reads it: places, columns, cells, sums, all in words. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from pos_app.domain.bulk import BulkCheck
from pos_app.domain.bulk_cells import Column, column_letter, shown, whole_text
from pos_app.domain.bulk_sheet import column_index
from pos_app.errors import PosError, Unsure
from pos_app.usecases.mend_sheet import LaidFile
from ui import wording
from ui.viewmodels.office.file_ports import FilePlace
from ui.wording import isolated, translate
from ui.words import bulk as words
from ui.words import office
from ui.words.troubles import trouble_word

_SAMPLES = 3


def kinds(scheduled: bool) -> list[dict[str, object]]:  # noqa: FBT001  # one choice of two
    """Sent by hand, or at the times that stand in the file."""
    return [
        {"id": "now", "text": translate("Bulk", "Sent from here"), "chosen": not scheduled},
        {"id": "scheduled", "text": translate("Bulk", "Sent at a time"), "chosen": scheduled},
    ]


def places(given: Sequence[FilePlace], now: datetime) -> list[dict[str, object]]:
    """Places with their files."""
    return [
        {
            "title": words.place_word(place.kind, place.name),
            "icon": "database" if place.kind == "medium" else "archive",
            "files": [
                {
                    "path": file.path,
                    "name": file.name,
                    "detail": wording.line((size(file.size), office.moment(file.changed_at, now))),
                }
                for file in place.files
            ],
        }
        for place in given
    ]


def size(count: int) -> str:
    """A file's size."""
    if count >= 1_048_576:
        #: A file's size in megabytes.
        return translate("Bulk", "%1 MB").replace("%1", f"{count / 1_048_576:.1f}")
    #: A file's size in kilobytes.
    return translate("Bulk", "%1 KB").replace("%1", str(max(1, count // 1024)))


def name(laid: LaidFile | None) -> str:
    """The file on the table."""
    return isolated(laid.name) if laid else ""


def read_as(laid: LaidFile | None) -> str:
    """How it was read, where that matters."""
    return words.read_as(laid.encoding) if laid else ""


def columns(laid: LaidFile | None) -> list[dict[str, object]]:
    """Each column of the file with its heading, the first of its cells and what it may mean."""
    if laid is None:
        return []
    draft = laid.draft
    found = []
    for index, (cell, column) in enumerate(zip(draft.heading, draft.columns, strict=True)):
        samples = [shown(row.cells[index]) for row in draft.lines[:20] if index < len(row.cells)]
        meanings: tuple[Column | None, ...] = (*Column, None)
        found.append(
            {
                "index": index,
                "letter": column_letter(index),
                "heading": shown(cell),
                "samples": wording.line([isolated(one) for one in samples if one][:_SAMPLES]),
                "meaning": words.column_word(column),
                "known": column is not None,
                "options": [
                    {
                        "id": one.value if one else "",
                        "text": words.column_word(one),
                        "chosen": one is column,
                    }
                    for one in meanings
                ],
            }
        )
    return found


def missing(check: BulkCheck | None) -> str:
    """What concerns the whole file: missing columns, no rows."""
    found = []
    for fault in check.faults if check else ():
        if fault.kind == "column_missing":
            text = f"{words.fault_word(fault)}: {words.column_word(Column(fault.column))}"
            found.append(text)
        elif fault.row == 0 or fault.kind in {"no_rows", "too_many_rows", "merged_cells"}:
            found.append(words.fault_word(fault))
    return "\n".join(dict.fromkeys(found))


def faulty(check: BulkCheck | None) -> int:
    """Rows with a fault."""
    if check is None:
        return 0
    return len({one.row for one in check.faults if one.row and one.kind != "column_missing"})


def summary(check: BulkCheck | None) -> str:
    """How many rows, and how many with a fault."""
    return words.fault_count(check.rows, faulty(check)) if check else ""


def total(check: BulkCheck | None) -> str:
    """What the rows without a fault come to."""
    return wording.money(check.total) if check else ""


def cells(laid: LaidFile | None, number: int, check: BulkCheck | None) -> list[dict[str, object]]:
    """The chosen row, cell by cell, each with what is wrong in it."""
    row = next((row for row in laid.draft.rows if row.number == number), None) if laid else None
    if laid is None or row is None or not number:
        return []
    wrong: dict[int, list[str]] = {}
    for fault in check.faults if check else ():
        if fault.row != number:
            continue
        wrong.setdefault(column_index(fault) or 0, []).append(words.fault_word(fault))
    found = []
    for index, column in enumerate(laid.draft.columns):
        if column is None:
            continue
        cell = row.cells[index] if index < len(row.cells) else None
        found.append(
            {
                "index": index,
                "label": words.column_word(column),
                "text": "" if cell is None else whole_text(cell),
                "wrong": " · ".join(wrong.get(index, ())),
                "kind": "phone" if column is Column.PHONE else "text",
            }
        )
    return found


def trouble(error: PosError | None) -> str:
    """What went wrong with the file and what to do."""
    if error is None:
        return ""
    if isinstance(error, Unsure):
        return translate(
            "Bulk",
            "The answer got lost. Look in the list before anything is uploaded again.",
        )
    return words.file_trouble(error.kind) or trouble_word(error)

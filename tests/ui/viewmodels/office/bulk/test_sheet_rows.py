from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import QModelIndex, Qt

from pos_app.domain.bulk import Fault, SheetRow
from pos_app.domain.bulk_sheet import lay_out
from ui.viewmodels.office.bulk.sheet_rows import SheetRows

HEADING = SheetRow(1, ("amount", "name", "phone"))


def say(rows: SheetRows, place: int) -> dict[str, object]:
    index = rows.index(place)
    return {
        bytes(name.data()).decode(): rows.data(index, role)
        for role, name in rows.roleNames().items()
    }


def test_a_row_says_what_stands_in_it_and_what_is_wrong() -> None:
    rows = SheetRows()
    draft = lay_out([HEADING, SheetRow(2, ("x", "Ali")), SheetRow(4, ("1", "Sara", "66666666"))])
    faults = {2: (Fault(2, "A amount", "amount_not_a_number"), Fault(2, "C phone", "phone_empty"))}
    rows.show(draft, faults, {4: (Fault(4, "", "line_twice"),)}, only_faulty=False)
    first, second = say(rows, 0), say(rows, 1)
    assert (first["number"], first["name"]) == (2, "Ali")
    assert "·" in str(first["fault"])
    assert (second["number"], second["fault"]) == (4, "")
    assert second["remark"] != ""
    rows.show(draft, faults, {}, only_faulty=True)
    assert rows.rowCount() == 1
    assert rows.rowCount(rows.index(0)) == 0
    assert rows.data(QModelIndex()) is None
    assert rows.data(rows.index(0), Qt.ItemDataRole.DisplayRole) is None


def test_the_same_rows_only_change() -> None:
    rows = SheetRows()
    heard: list[str] = []
    rows.modelReset.connect(lambda: heard.append("reset"))
    rows.dataChanged.connect(lambda *_: heard.append("changed"))
    draft = lay_out([HEADING, SheetRow(2, ("x", "Ali"))])
    rows.show(draft, {}, {}, only_faulty=False)
    rows.show(draft, {}, {}, only_faulty=False)
    rows.retranslate()
    assert heard == ["reset", "changed", "changed"]


def test_a_hundred_thousand_rows_cost_only_those_on_screen() -> None:
    rows = SheetRows()
    many = [SheetRow(n, ("1", "Ali", "66666666")) for n in range(2, 100_002)]
    rows.show(lay_out([HEADING, *many]), {}, {}, only_faulty=False)
    assert rows.rowCount() == 100_000
    begun = perf_counter()
    screen = [say(rows, place)["number"] for place in range(50_000, 50_020)]
    assert screen[0] == 50_002
    assert perf_counter() - begun < 5, "words are made for rows that nobody sees"

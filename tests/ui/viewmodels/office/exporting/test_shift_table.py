from __future__ import annotations

from dataclasses import replace

import fake_shifts

from ui.viewmodels.office.exporting.shift_table import SHIFT_TABLE


def test_a_row_has_a_cell_for_each_heading_and_money_is_a_number() -> None:
    report = fake_shifts.closed(6, -2_500)
    row = dict(zip((c.title for c in SHIFT_TABLE.columns), SHIFT_TABLE.row(report), strict=True))
    assert (row["Shift"], row["Opened by"], row["Closed by"], row["Sales"]) == (
        6, "Mariam", "Huda", 43
    )  # fmt: skip
    assert row["Cash (KWD)"] == 38_250
    assert row["Paid out (KWD)"] == -6_500
    assert (row["Cash expected (KWD)"], row["Over or short (KWD)"]) == (61_750, -2_500)
    assert row["Paid late"] == 0
    explained = replace(report, shift=replace(report.shift, note="Wrong change given"))
    told = dict(
        zip((c.title for c in SHIFT_TABLE.columns), SHIFT_TABLE.row(explained), strict=True)
    )
    assert (row["Reason"], told["Reason"]) == ("", "Wrong change given")
    unasked = replace(report, shift=replace(report.shift, look=None))
    assert SHIFT_TABLE.row(unasked)[-1] is None
    assert all(column.title_ar for column in SHIFT_TABLE.columns)


def test_a_line_of_the_slip() -> None:
    assert SHIFT_TABLE.slip(fake_shifts.closed(6)) == ("6 · 23/11/2026", "370.465")

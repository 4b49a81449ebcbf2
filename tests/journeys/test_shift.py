"""A shift by taps: float, sales, cash out, the count, the Z report; and a sale that needs one."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

from scripts.fingers import find, key_in, tap, text_of, until

from .conftest import Visit

Run = Callable[..., None]


def said(name: str) -> str:
    """What a control says, without the marks that keep numbers left to right."""
    return text_of(name).replace("\u2066", "").replace("\u2069", "").replace("\u00a0", " ")


def exported(home: Path) -> list[dict[str, str]]:
    """The rows of the shifts that went out."""
    (path,) = sorted(home.rglob("shifts-*.csv"))
    with path.open(encoding="utf-8-sig", newline="") as file_:
        return list(csv.DictReader(file_))


async def outcome() -> None:
    await until(lambda: find("outcome"), "the outcome")


async def sell_and_pay_out(till: Visit) -> None:
    await tap("nav_sale")
    await key_in("3.500")
    await tap("tender_cash")
    await tap("exact")
    await tap("confirm_cash")
    await outcome()
    await tap("new_sale")
    await tap("nav_shift")
    await tap("pay_out")
    for key in ("1", "point", "2", "5", "0"):
        await tap(f"move_key_{key}")
    await tap("reason_errand")
    await tap("confirm_move")
    slip = await till.slip(2)
    assert "PAID OUT" in slip.text
    assert "1.250" in slip.text
    await tap("nav_sale")
    await key_in("12.750")
    await tap("charge")
    await tap("vt_approve")
    await outcome()
    await tap("new_sale")
    await till.slip(3)


async def count_and_close(till: Visit) -> None:
    await tap("nav_shift")
    await tap("print_x")
    x = await till.slip(4)
    assert "X REPORT" in x.text
    assert "22.250" in x.text
    await tap("count_drawer")
    await tap("piece_0")  # 20 dinar is chosen already: a tap is one more
    await tap("piece_3")
    await tap("count_key_2")
    await until(lambda: said("count_gap").endswith("missing"), "what is missing")
    await tap("close_shift")
    await tap("gap_change")
    await tap("close_with_reason")
    await until(lambda: said("shift_title") == "Shift 1 is closed", "the closed shift")
    z = await till.slip(5)
    assert "Wrong change given" in z.text
    assert "Z REPORT" in z.text
    for figure in ("16.250", "12.750", "22.250", "22.000", "-0.250", "1 x 20.000"):
        assert figure in z.text, figure
    assert "COPY" not in z.text
    await until(lambda: said("report_paper"), "what became of the slip")
    await until(lambda: "once more" in said("shift_under"), "the look for late payments")
    await tap("put_shift_away")


def test_from_the_float_to_a_shortage_on_the_z_report(visit: Run, tmp_path: Path) -> None:
    async def journey(till: Visit) -> None:
        await tap("nav_shift")
        await key_in("20")
        await tap("open_shift")
        await until(lambda: said("shift_title") == "Shift 1", "the open shift")
        await sell_and_pay_out(till)
        await count_and_close(till)
        await until(lambda: find("open_shift"), "the next shift to open")
        await tap("shift_past")
        await tap("shifts_1")
        await tap("past_print")
        again = await till.slip(6)
        assert "Z REPORT" in again.text
        assert "COPY" in again.text
        await tap("export_shifts")
        await tap("export_form_csv")
        await tap("export_write")
        await tap("export_close")
        (row,) = exported(tmp_path)
        assert (row["Shift"], row["Counted (KWD)"], row["Reason"]) == (
            "1", "22.000", "Wrong change given"
        )  # fmt: skip

    visit(journey)


def test_a_sale_that_needs_a_shift_waits_until_one_is_open(visit: Run) -> None:
    async def journey(till: Visit) -> None:
        await key_in("2.250")
        await tap("tender_cash")
        await tap("gate_to_shift")
        await tap("float_0")
        await tap("open_shift")
        await until(lambda: find("charge"), "the sale again")
        await tap("tender_cash")
        await tap("exact")
        await tap("confirm_cash")
        await outcome()
        (sale,) = await till.sales()
        assert sale.amount == 2_250
        await tap("new_sale")
        await tap("nav_shift")
        await tap("count_drawer")
        await tap("piece_1")
        await tap("count_key_1")
        kept = till.open.till.loaded.home.data / "shift-count.json"
        await until(kept.exists, "the count on the disk")

    visit(journey, POS_APP_SHIFT_NEEDED="cash")

    async def after_the_power_cut(till: Visit) -> None:
        await tap("nav_shift")
        await until(lambda: find("close_shift"), "the count that was broken off")
        count = till.open.shell.staff.shifts.shift.drawer_count.state
        assert dict(count.pieces) == {10_000: 1}
        await tap("count_key_back")
        await tap("way_of_counting")
        await key_in("12.25")
        await tap("close_shift")
        await until(lambda: find("put_shift_away"), "the closed shift")
        await until(lambda: said("shift_gap").startswith("The drawer is right"), "the gap")

    visit(after_the_power_cut, POS_APP_SHIFT_NEEDED="cash")

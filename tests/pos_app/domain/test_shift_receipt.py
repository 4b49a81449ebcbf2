from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from pos_app.domain.money import Fils
from pos_app.domain.receipt import ReceiptKind, Shop
from pos_app.domain.shift import CashMove, Shift, SoldInShift, Way, report_on
from pos_app.domain.shift_receipt import move_receipt, report_receipt

NOW = datetime(2026, 11, 23, 13, 0, tzinfo=UTC)
SHOP = Shop("Dukan")
SHIFT = Shift(
    4,
    NOW,
    "Amal",
    1,
    Fils(20_000),
    (
        CashMove(Way.IN, Fils(5_000), "change", "Amal", NOW),
        CashMove(Way.OUT, Fils(2_000), "tea", "Amal", NOW),
    ),
)
PAID = [
    SoldInShift("A", "cash", "paid", Fils(1_250)),
    SoldInShift("B", "terminal", "paid", Fils(1_000_000)),
    SoldInShift("C", "voucher", "paid", Fils(1)),
]


def test_an_x_report_has_open_sales_on_top_and_no_count() -> None:
    parked = [
        SoldInShift("P", "terminal", "parked", Fils(9_000)),
        SoldInShift("Q", "terminal", "strange", Fils(1)),
    ]
    slip = report_receipt(
        report_on(SHIFT, paid=PAID, unsettled=parked, at=NOW), shop=SHOP, till="01"
    )
    assert slip.kind is ReceiptKind.X_REPORT
    assert slip.reference == "shift-4"
    assert slip.lines[0].text == "! P parked"
    assert slip.lines[0].text_ar
    assert "strange" in slip.lines[1].text
    values = {line.text: line.value for line in slip.lines}
    assert values["Card terminal (1)"] == "1,000.000"
    assert values["voucher (1)"] == "0.001"
    assert values["Sold"] == "1,001.251"
    assert values["Paid out"] == "-2.000"
    assert values["Cash expected"] == "24.250"
    assert "Counted" not in values


def test_a_z_report_says_over_or_short() -> None:
    for counted, said in ((24_000, "-0.250"), (24_250, "0.000"), (25_250, "+1.000")):
        shift = replace(SHIFT, closed_at=NOW, counted=Fils(counted))
        report = report_on(shift, paid=PAID, unsettled=[], at=NOW)
        slip = report_receipt(report, shop=SHOP, till="01", demo=True)
        assert slip.kind is ReceiptKind.Z_REPORT
        assert slip.demo
        assert slip.lines[-1].value == said


def test_slips_for_cash_that_moved() -> None:
    into, out = (move_receipt(move, shop=SHOP, till="01") for move in SHIFT.moves)
    assert (into.kind, into.amount, into.reason) == (ReceiptKind.PAID_IN, 5_000, "change")
    assert out.kind is ReceiptKind.PAID_OUT


def test_a_z_report_tells_who_closed_what_and_how_it_was_counted() -> None:
    counted = ((20_000, 1), (500, 3))
    shift = replace(
        SHIFT, closed_at=NOW, counted=Fils(21_500), closed_by="Badr", closed_seq=9, pieces=counted
    )
    early = SoldInShift("E", "cash", "paid", Fils(700), before=True)
    slip = report_receipt(
        report_on(shift, paid=[early], unsettled=[], at=NOW), shop=SHOP, till="01", copy=True
    )
    assert (slip.operator, slip.copy) == ("Badr", True)
    values = {line.text: line.value for line in slip.lines}
    assert values["Cash before opening, in no sum"] == "0.700"
    assert values["Sold"] == "0.000"
    assert values["Opened"] == "23/11/2026 16:00"
    assert values["3 x 0.500"] == "1.500"
    assert values["Counted"] == "21.500"
    assert slip.reason == ""
    explained = replace(shift, note="Not known")
    z = report_on(explained, paid=[], unsettled=[], at=NOW)
    assert report_receipt(z, shop=SHOP, till="01", blind=True).reason == "Not known"


def test_blind_what_should_be_there_stands_on_the_z_only() -> None:
    x = report_on(SHIFT, paid=[], unsettled=[], at=NOW)
    for blind in (False, True):
        texts = [line.text for line in report_receipt(x, shop=SHOP, till="01", blind=blind).lines]
        # With the float and the moves any of them would tell what should be there.
        for telling in ("Cash expected", "Cash sales", "Cash (0)", "Sold"):
            assert (telling in texts) is not blind
    shift = replace(SHIFT, closed_at=NOW, counted=Fils(0), closed_by="Badr", closed_seq=9)
    z = report_on(shift, paid=[], unsettled=[], at=NOW)
    slip = report_receipt(z, shop=SHOP, till="01", blind=True)
    assert "Cash expected" in [line.text for line in slip.lines]

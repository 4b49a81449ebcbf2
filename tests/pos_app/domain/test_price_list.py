from __future__ import annotations

import pytest

from pos_app.domain.bulk import Fault, SheetRow
from pos_app.domain.bulk_cells import Formula
from pos_app.domain.price_list import MOST_ITEMS, PriceItem, check_prices, price_rows

HEADING = ("name", "name_ar", "price", "category", "barcode")


def rows(*cells: tuple[object, ...], heading: tuple[object, ...] = HEADING) -> list[SheetRow]:
    return [SheetRow(number, each) for number, each in enumerate((heading, *cells), 1)]  # type: ignore[arg-type]  # any cell may stand in a file


def faults(
    *cells: tuple[object, ...], heading: tuple[object, ...] = HEADING
) -> list[tuple[int, str, str]]:
    found = check_prices(rows(*cells, heading=heading)).faults
    return [(fault.row, fault.column, fault.kind) for fault in found]


@pytest.mark.parametrize(
    ("prices", "fils"),
    [
        (("0,350", "1,250"), [350, 1_250]),
        (("1,250", "12,5"), [1_250, 12_500]),
        (("1,250.000", "0.350"), [1_250_000, 350]),
    ],
)
def test_what_a_comma_means_is_seen_from_the_other_prices(
    prices: tuple[str, ...], fils: list[int]
) -> None:
    check = check_prices(rows(*((f"Item {price}", None, price) for price in prices)))
    assert [item.price for item in check.items] == fils


def test_a_comma_that_may_mean_a_thousandfold_is_a_fault() -> None:
    assert faults(("Tea", None, "1,250"), ("Cake", None, "2.000")) == [
        (2, "price", "amount_either")
    ]


def test_a_list_is_read_in_either_language() -> None:
    check = check_prices(
        rows(
            ("Tea", "شاي", "0.5", "Drinks", "٦٢٩١"),
            (None, None, "", None, None),
            ("", "كعك", "١٫٢٥٠", "", None),
            heading=(" Name ", "الاسم العربي", "السعر", "Category", "barcode", "shelf"),
        )
    )
    assert check.faults == ()
    assert check.items == (
        PriceItem("Tea", "شاي", 500, "Drinks", "6291"),  # type: ignore[arg-type]  # plain fils
        PriceItem("", "كعك", 1_250),  # type: ignore[arg-type]  # plain fils
    )
    assert [item.called("en") for item in check.items] == ["Tea", "كعك"]
    assert check.items[0].called("ar") == "شاي"


def test_what_is_written_is_read_back_the_same() -> None:
    items = check_prices(rows(("Tea", "شاي", "0.5", "Drinks", "6291"))).items
    back = check_prices(SheetRow(n, tuple(row)) for n, row in enumerate(price_rows(items), 1))
    assert back.items == items


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        (("", "", "1", "", ""), ("name", "name_missing")),
        (("Tea", "", "", "", ""), ("price", "price_missing")),
        (("Tea", "", "cheap", "", ""), ("price", "amount_not_a_number")),
        (("Tea", "", "0", "", ""), ("price", "amount_zero")),
        (("Tea", "", "1.2345", "", ""), ("price", "amount_too_precise")),
        (("T" * 61, "", "1", "", ""), ("name", "too_long")),
        (("Te\u202ea", "", "1", "", ""), ("name", "odd_letters")),
        (("Tea", "", "1", "", "62<>91"), ("barcode", "barcode_odd")),
        (("Tea", Formula("=1"), "1", "", ""), ("name_ar", "formula")),
    ],
)
def test_what_is_wrong_is_named_by_its_row(
    cells: tuple[object, ...], fault: tuple[str, str]
) -> None:
    assert faults(cells) == [(2, *fault)]


def test_a_barcode_names_one_thing() -> None:
    assert faults(("Tea", "", "1", "", "62"), ("Cake", "", "2", "", "62")) == [
        (3, "barcode", "barcode_twice")
    ]


def test_a_heading_must_name_what_is_needed_and_once() -> None:
    assert faults(heading=("shelf",)) == [
        (1, "name", "column_missing"),
        (1, "price", "column_missing"),
    ]
    assert (1, "price", "column_twice") in faults(heading=("name", "price", "السعر"))


def test_a_file_without_rows_says_so() -> None:
    assert [fault.kind for fault in check_prices([]).faults] == ["file_empty"]
    assert faults() == [(0, "", "no_rows")]
    merged = Fault(3, "", "merged")
    assert check_prices(rows(), faults=[merged]).faults == (merged,)


def test_a_list_has_an_end() -> None:
    many = [("Tea", "", "1", "", "")] * (MOST_ITEMS + 1)
    check = check_prices(rows(*many))
    assert len(check.items) == MOST_ITEMS
    assert [fault.kind for fault in check.faults] == ["too_many_rows"]

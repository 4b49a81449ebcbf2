"""What is wrong in a row of a price list, in words that say what to do."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pos_app.domain.bulk import Fault
from ui.wording import isolated, translate

_KINDS: Mapping[str, Callable[[], str]] = {
    "name_missing": lambda: translate("Prices", "the name is missing"),
    "price_missing": lambda: translate("Prices", "the price is missing"),
    "amount_not_a_number": lambda: translate("Prices", "the price is not a number"),
    "amount_either": lambda: translate(
        "Prices", "its comma may mean thousands or fils: write it with a point"
    ),
    "amount_zero": lambda: translate("Prices", "the price is zero"),
    "amount_negative": lambda: translate("Prices", "the price is below zero"),
    "amount_too_precise": lambda: translate("Prices", "the price has more than three decimals"),
    "amount_too_large": lambda: translate("Prices", "the price is too large for one sale"),
    "barcode_twice": lambda: translate("Prices", "the barcode stands in an earlier row too"),
    "barcode_odd": lambda: translate("Prices", "the barcode has letters no scanner reads"),
    "odd_letters": lambda: translate("Prices", "there are hidden characters"),
    "too_long": lambda: translate("Prices", "the text is too long"),
    "formula": lambda: translate("Prices", "there is a formula in place of a value"),
    "column_missing": lambda: translate("Prices", "a column of this name is needed"),
    "column_twice": lambda: translate("Prices", "this column is there twice"),
    "too_many_rows": lambda: translate("Prices", "the list is too long"),
    "no_rows": lambda: translate("Prices", "there is nothing below the heading"),
    "file_empty": lambda: translate("Prices", "the file is empty"),
}
_SHOWN = frozenset({"amount_not_a_number", "amount_either", "barcode_twice", "barcode_odd"})
_COLUMNS: Mapping[str, Callable[[], str]] = {
    "name": lambda: translate("Prices", "name"),
    "name_ar": lambda: translate("Prices", "Arabic name"),
    "price": lambda: translate("Prices", "price"),
    "category": lambda: translate("Prices", "category"),
    "barcode": lambda: translate("Prices", "barcode"),
}


def price_fault(fault: Fault) -> str:
    """As Row 7, price: the price is not a number (abc)."""
    kind = _KINDS.get(fault.kind)
    what = kind() if kind else translate("Prices", "this cannot be read")
    if fault.shown and fault.kind in _SHOWN:
        what = f"{what} ({isolated(fault.shown)})"
    if not fault.row:
        return what
    column = _COLUMNS[fault.column]() if fault.column in _COLUMNS else fault.column
    #: %1 is a row's number, %2 the column's name, %3 what is wrong there.
    text = translate("Prices", "Row %1, %2: %3") if column else translate("Prices", "Row %1: %3")
    row = isolated(str(fault.row))
    return text.replace("%1", row).replace("%2", column).replace("%3", what)

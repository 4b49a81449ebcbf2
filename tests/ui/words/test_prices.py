from __future__ import annotations

from pos_app.domain.bulk import Fault
from ui.words.prices import _KINDS, price_fault


def test_a_fault_names_row_column_and_what_to_mend() -> None:
    assert price_fault(Fault(7, "price", "price_missing")) == (
        "Row \u20667\u2069, price: the price is missing"
    )
    assert price_fault(Fault(0, "", "file_empty")) == "the file is empty"
    assert price_fault(Fault(3, "", "merged")) == "Row \u20663\u2069: this cannot be read"
    assert price_fault(Fault(3, "shelf", "formula")).startswith("Row \u20663\u2069, shelf: ")


def test_every_kind_has_words_of_its_own() -> None:
    assert len({words() for words in _KINDS.values()}) == len(_KINDS)

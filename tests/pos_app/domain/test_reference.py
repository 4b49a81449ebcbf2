from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.reference import (
    SERIES_ALPHABET,
    check_character,
    check_not_filed,
    check_reference,
    is_receipt_code,
    make_reference,
)
from pos_app.errors import BadInput

DAY = date(2026, 11, 23)


def test_a_reference_reads_till_series_day_number_check() -> None:
    made = make_reference(store="", till="01", series="K7", day=DAY, number=412)
    assert made.rpartition("-")[0] == "01K7-261123-0412"
    assert check_reference(made) == made


def test_a_store_stands_in_front() -> None:
    assert make_reference(store="SAL", till="1", series="AB", day=DAY, number=1).startswith(
        "SAL-1AB-261123-0001-"
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", "reference_empty"),
        ("x" * 41, "reference_too_long"),
        ("a b", "reference_characters"),
        ("a/b", "reference_characters"),
        ("é", "reference_characters"),
        ("a\n", "reference_characters"),
    ],
)
def test_a_bad_reference_is_named(text: str, kind: str) -> None:
    with pytest.raises(BadInput) as caught:
        check_reference(text)
    assert caught.value.kind == kind


def test_a_till_name_that_makes_it_too_long_is_refused() -> None:
    with pytest.raises(BadInput):
        make_reference(store="S" * 30, till="01", series="K7", day=DAY, number=1)


@given(
    st.text(alphabet=SERIES_ALPHABET + "0123456789-", min_size=4, max_size=30),
    st.integers(min_value=0, max_value=29),
    st.sampled_from("0123456789ABCDEFGHJKMNPQRSTUVWXYZ"),
)
def test_the_check_character_finds_one_wrong_character(body: str, at: int, wrong: str) -> None:
    at %= len(body)
    if "-" in (body[at], wrong) or body[at] == wrong:
        return
    mistyped = body[:at] + wrong + body[at + 1 :]
    assert check_character(body) != check_character(mistyped)


@pytest.mark.parametrize("text", ["shift-1", "shift-12", "refund-" + "0a" * 12, "bulk-0f"])
def test_names_that_other_things_are_filed_under_are_no_sales(text: str) -> None:
    with pytest.raises(BadInput) as caught:
        check_not_filed(text)
    assert caught.value.kind == "reference_reserved"


@pytest.mark.parametrize("text", ["shift-1a", "ORDER-7", "refund-1", "bulk-order"])
def test_other_names_are_free(text: str) -> None:
    assert check_not_filed(text) == text


def test_a_receipts_code_is_known_by_its_check_character_in_either_case() -> None:
    made = make_reference(store="", till="01", series="K7", day=DAY, number=412)
    assert is_receipt_code(made)
    assert is_receipt_code(made.lower())
    wrong = "A" if made[-1] != "A" else "B"
    assert not is_receipt_code(made[:-1] + wrong)
    assert not is_receipt_code("4006381333931")
    assert not is_receipt_code("")

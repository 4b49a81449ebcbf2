from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.words.keying import amount_of, keyed, keys_of, shown

KEYS = [*"0123456789", "00", "000", "point", "back", "clear"]


def typed_by(keys: list[str]) -> str:
    typed = ""
    for key in keys:
        typed, _ = keyed(typed, key)
    return typed


@pytest.mark.parametrize(
    ("keys", "typed"),
    [
        (["1", "2", "point", "7", "5"], "12.75"),
        (["0", "0", "5"], "5"),
        (["point", "5"], "0.5"),
        (["1", "point", "point", "5"], "1.5"),
        (["5", "000"], "5000"),
        (["1", "point", "000"], "1.000"),
        (["1", "2", "back"], "1"),
        (["1", "2", "clear"], ""),
        (["back"], ""),
    ],
)
def test_keys(keys: list[str], typed: str) -> None:
    assert typed_by(keys) == typed


def test_what_does_not_fit_is_refused_and_says_why() -> None:
    typed, trouble = keyed("1.234", "5")
    assert typed == "1.234"
    assert trouble is not None
    assert trouble.kind == "amount_too_precise"
    typed, trouble = keyed("99999", "0")
    assert typed == "99999"
    assert trouble is not None
    assert trouble.kind == "amount_too_large"


@given(st.lists(st.sampled_from(KEYS), max_size=30))
def test_whatever_is_keyed_is_an_amount_a_till_takes(keys: list[str]) -> None:
    typed = typed_by(keys)
    assert 0 <= amount_of(typed) <= 99_999_999
    whole, decimals, to_come = shown(typed)
    assert (whole + decimals + to_come).replace(",", "").count(".") == 1
    assert len((decimals + to_come).partition(".")[2]) == 3


def test_keyboards_of_any_script() -> None:
    assert keys_of("١٢٫٥") == ["1", "2", "point", "5"]
    assert keys_of("۷,5x ") == ["7", "point", "5"]

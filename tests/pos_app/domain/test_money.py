from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.money import (
    LARGEST_SALE,
    Fils,
    from_wire,
    grouped,
    parse_amount,
    parse_typed,
    sale_amount,
    to_text,
    western_digits,
)
from pos_app.errors import BadInput


@pytest.mark.parametrize(
    ("text", "fils"),
    [
        ("1.250", 1250),
        ("0.001", 1),
        ("1", 1000),
        ("1.5", 1500),
        (".5", 500),
        (" 12.750 ", 12750),
        ("99999.999", 99_999_999),
        ("007", 7000),
    ],
)
def test_an_amount_is_read_to_the_fils(text: str, fils: int) -> None:
    assert parse_amount(text) == fils


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("0", "amount_zero"),
        ("0.000", "amount_zero"),
        ("-1", "amount_negative"),
        ("1.0005", "amount_too_precise"),
        ("99999999", "amount_too_large"),
        ("100000", "amount_too_large"),
        ("abc", "amount_not_a_number"),
        ("", "amount_not_a_number"),
        (".", "amount_not_a_number"),
        ("1.", "amount_not_a_number"),
        ("1.2.3", "amount_not_a_number"),
        ("1,250", "amount_not_a_number"),
        ("1e3", "amount_not_a_number"),
        ("+1", "amount_not_a_number"),
        ("١.٢٥٠", "amount_not_a_number"),
        ("1_000", "amount_not_a_number"),
        ("9" * 400, "amount_not_a_number"),
    ],
)
def test_a_bad_amount_is_named(text: str, kind: str) -> None:
    with pytest.raises(BadInput) as caught:
        parse_amount(text)
    assert caught.value.kind == kind
    assert caught.value.field == "amount"


@pytest.mark.parametrize(
    ("text", "fils"),
    [
        ("١٢٫٧٥٠", 12750),
        ("۱۲.۷۵", 12750),
        ("1,234.500", 1_234_500),
        ("\u20661.250\u2069", 1250),
        ("1 250.000", 1_250_000),
        ("1٬250", 1_250_000),
        ("0,350", 350),
        ("12,75", 12_750),
        ("١٢,٧٥", 12_750),
        ("1250,5", 1_250_500),
        ("1,250.500", 1_250_500),
    ],
)
def test_the_screen_understands_arabic_digits_and_grouping(text: str, fils: int) -> None:
    assert parse_typed(text) == fils


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("1,250", "amount_either"),
        ("12,750", "amount_either"),
        ("٩٩٩,٠٠٠", "amount_either"),
        ("1,2,3", "amount_not_a_number"),
        ("1.250,5", "amount_not_a_number"),
        ("12,7505", "amount_too_precise"),
    ],
)
def test_a_comma_that_may_mean_a_thousandfold_is_asked_about(text: str, kind: str) -> None:
    with pytest.raises(BadInput) as caught:
        parse_typed(text)
    assert caught.value.kind == kind


def test_the_screen_refuses_a_flood() -> None:
    with pytest.raises(BadInput):
        parse_typed("1" * 33)


def test_a_negative_number_of_fils_is_no_sale() -> None:
    with pytest.raises(BadInput) as caught:
        sale_amount(-5)
    assert caught.value.kind == "amount_negative"


@pytest.mark.parametrize(
    ("value", "fils"),
    [
        ("20.000", 20_000),
        ("0.1", 100),
        ("1,010.000", 1_010_000),
        ("1.2500", 1250),
        ("-3.5", -3500),
        (15, 15_000),
        (Decimal("14.9"), 14_900),
        ("1.0005", None),
        ("", None),
        ("abc", None),
        ("NaN", None),
        ("Infinity", None),
        ("1e99", None),
        ("1" * 33, None),
        (True, None),
        (1.5, None),
        (None, None),
        ([], None),
    ],
)
def test_what_a_server_sends_is_exact_or_no_amount(value: object, fils: int | None) -> None:
    assert from_wire(value) == fils


@given(st.integers(min_value=1, max_value=LARGEST_SALE))
def test_text_and_fils_are_the_same_thing(fils: int) -> None:
    text = to_text(fils)
    assert parse_amount(text) == fils
    assert from_wire(text) == fils
    assert parse_typed(grouped(fils)) == fils


@given(st.text(max_size=40))
def test_any_text_is_an_amount_or_bad_input(text: str) -> None:
    for read in (parse_amount, parse_typed):
        try:
            assert 0 < read(text) <= LARGEST_SALE
        except BadInput as bad:
            assert bad.field == "amount"
    from_wire(text)


def test_negative_text() -> None:
    assert to_text(Fils(-1250)) == "-1.250"
    assert grouped(-1_234_500) == "-1,234.500"
    assert grouped(1_234_500) == "1,234.500"


def test_digits_of_a_phone_number() -> None:
    assert western_digits("٩٦٥ 5555") == "965 5555"


@pytest.mark.parametrize("sign", ["", "-"])
@pytest.mark.parametrize("exponent", ["99999999", "-99999999", "13", "-13", "999999999999"])
def test_an_absurd_exponent_is_no_amount(sign: str, exponent: str) -> None:
    assert from_wire(f"{sign}1e{exponent}") is None
    assert from_wire(Decimal(f"{sign}1e{exponent}")) is None

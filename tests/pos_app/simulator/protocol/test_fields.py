from __future__ import annotations

from decimal import Decimal

import pytest

from pos_app.errors import Refused
from pos_app.simulator.protocol.fields import Fields, raise_faults


@pytest.mark.parametrize("value", [None, "", True, [], {}, 1.5])
def test_a_needed_text_must_be_there_and_a_text(value: object) -> None:
    fields = Fields({"customer_name": value})
    assert fields.text("customer_name") == ""
    assert list(fields.faults) == ["customer_name"]


def test_a_number_is_taken_as_text_and_what_is_optional_may_be_missing() -> None:
    fields = Fields({"id": 5})
    assert (fields.text("id"), fields.text("note", required=False)) == ("5", "")
    fields.end()


def test_texts_have_a_longest_length() -> None:
    fields = Fields({"a": "x" * 256})
    fields.text("a")
    assert "greater than 255" in fields.faults["a"][0]


@pytest.mark.parametrize(
    ("value", "fils"), [("20.000", 20000), (Decimal("0.1"), 100), (3, 3000), ("0.001", 1)]
)
def test_amounts_are_texts_or_numbers(value: object, fils: int) -> None:
    fields = Fields({"amount": value})
    assert fields.fils("amount") == fils
    fields.end()


@pytest.mark.parametrize(
    "value", ["0", "-1", "1.0005", "x", "1,5", "NaN", "Infinity", "1e99", True, [], None, 1.5]
)
def test_what_is_no_amount_is_named(value: object) -> None:
    fields = Fields({"amount": value})
    fields.fils("amount")
    assert list(fields.faults) == ["amount"]


def test_an_amount_can_be_optional() -> None:
    fields = Fields({"amount": ""})
    assert fields.fils("amount", required=False) == 0
    fields.end()


@pytest.mark.parametrize("day", ["2026-13-01", "20260301", "tomorrow", "2026-3-1"])
def test_days_have_one_form(day: str) -> None:
    fields = Fields({"expiresAt": day})
    fields.day("expiresAt")
    assert fields.faults["expiresAt"] == ["The expires at does not match the format Y-m-d."]


def test_choices_are_checked() -> None:
    fields = Fields({"resend": 1, "kind": "9"})
    assert fields.choice("resend", {"1"}) == "1"
    fields.choice("kind", {"1"})
    assert list(fields.faults) == ["kind"]


def test_faults_carry_the_place_of_their_part() -> None:
    fields = Fields({}, "invoices.0.")
    fields.text("amount")
    with pytest.raises(Refused) as caught:
        fields.end()
    assert caught.value.kind == "invalid"
    assert caught.value.fields == {"invoices.0.amount": ("The amount field is required.",)}


def test_no_faults_raise_nothing() -> None:
    raise_faults({})

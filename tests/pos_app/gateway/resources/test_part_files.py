from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.invoice import Delivery
from pos_app.errors import BadInput
from pos_app.gateway.resources.part_files import read_items, read_parts


def test_parts_in_the_apis_own_names() -> None:
    text = """[{"amount":"1.500","expiresAt":"2026-12-01","referenceNumber":"A","merchantCode":"1",
      "invoiceType":"1","invoiceSubType":"2","customerName":"Ali","mobileNumber":"66666666",
      "countryCode":"+965","customerEmail":"a@b.co","allocatePayType":[1,"2"],"language":"en"},
      {"amount":2.25,"invoiceType":"0","allocatePayType":"1,5"}]"""
    first, second = read_parts(text)
    assert (first.amount, first.delivery, first.country_code) == (1500, Delivery.EMAIL, "965")
    assert first.pay_types == ("1", "2")
    assert (second.amount, second.delivery, second.pay_types) == (2250, Delivery.LINK, ("1", "5"))


def test_items() -> None:
    (item,) = read_items('[{"itemTitle":"tea","rate":"0.500","quantity":"2","amount":1}]')
    assert (item.title, item.rate, item.quantity, item.amount) == ("tea", 500, 2, 1000)


@pytest.mark.parametrize(
    ("text", "kind", "field"),
    [
        ("", "not_a_json_array", "parts"),
        ("{}", "not_a_json_array", "parts"),
        ("[]", "parts_count", "parts"),
        ("[1]", "not_an_object", "parts 1"),
        ('[{"amount":"1.000","colour":1}]', "field_unknown", "parts 1"),
        ('[{"amount":"1.0001"}]', "amount_not_a_number", "part 1: amount"),
        (
            '[{"amount":"1","invoiceType":"0"},{"amount":"0","invoiceType":"0"}]',
            "amount_zero",
            "part 2: amount",
        ),
        ('[{"amount":"1","invoiceType":"1"}]', "mobile_odd", "part 1: mobile"),
        ("[" * 5000, "not_a_json_array", "parts"),
    ],
)
def test_a_wrong_part_is_named(text: str, kind: str, field: str) -> None:
    with pytest.raises(BadInput) as caught:
        read_parts(text)
    assert (caught.value.kind, caught.value.field) == (kind, field)


@pytest.mark.parametrize(
    "text",
    ['[{"itemTitle":"","rate":"1","quantity":1,"amount":"1"}]', '[{"itemTitle":"a","quantity":0}]'],
)
def test_a_wrong_item_is_named(text: str) -> None:
    with pytest.raises(BadInput) as caught:
        read_items(text)
    assert caught.value.field == "item 1"


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    for read in (read_parts, read_items):
        try:
            read(text)
        except BadInput as wrong:
            assert wrong.field

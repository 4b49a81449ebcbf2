from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.money import Fils
from pos_app.errors import Unreachable
from pos_app.gateway.connect import Gateway
from pos_app.gateway.resources.smartpos import described, numeral, one_object
from tests.pos_app.gateway.loopback import Loopback, sealed


async def test_list_and_details(gateway: Gateway, server: Loopback) -> None:
    row = {"id": 267, "invoice_number": "R", "amount": 0.1, "terminal_id": "48515", "status": 0}
    server.answers = [sealed({"data": [row]}), sealed(row), sealed(None)]
    (page,) = [page async for page in gateway.terminal_invoices.pages()]
    assert page.rows[0].terminal == "48515"
    assert (await gateway.terminal_invoices.show("267")).amount == 100
    with pytest.raises(Unreachable):
        await gateway.terminal_invoices.show("267")
    assert [one.path for one in server.calls] == [
        "/api/v1/merchant/smartpos-invoices",
        "/api/v1/merchant/smartpos-invoices/267",
        "/api/v1/merchant/smartpos-invoices/267",
    ]


@pytest.mark.parametrize(
    ("fils", "text"),
    [(100, "0.1"), (1, "0.001"), (2000, "2"), (1250, "1.25"), (99_999_999, "99999.999")],
)
def test_numbers_are_written_as_javascript_does(fils: int, text: str) -> None:
    assert numeral(Fils(fils)).text == text


@given(st.integers(1, 99_999_999))
def test_numbers_name_the_same_amount(fils: int) -> None:
    from decimal import Decimal

    assert Decimal(numeral(Fils(fils)).text) * 1000 == fils


def test_the_description_begins_with_the_reference() -> None:
    assert described("R-1", "") == "R-1"
    assert described("R-1", "tea") == "R-1 tea"


@pytest.mark.parametrize(
    ("response", "found"),
    [
        ({"id": 1}, {"id": 1}),
        ([{"id": 1}], {"id": 1}),
        ([], None),
        ([{"id": 1}, {"id": 2}], None),
        ({"invoice": {"id": 1}}, {"id": 1}),
        ({"data": [{"id": 1}]}, {"id": 1}),
        ({"id": 1, "invoice": {"id": 2}}, {"id": 1, "invoice": {"id": 2}}),
        (None, None),
    ],
)
def test_where_one_object_sits(response: Any, found: Any) -> None:
    assert one_object(response) == found

from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.evidence import Finding, Source
from pos_app.gateway.evidence_rows import invoice_row, transaction_row

OURS = "01K7-261123-0412-9"
ORDER_ID = "297084548417629359279347779043"


def test_a_pos_row_in_full() -> None:
    row = invoice_row(
        {
            "id": 267,
            "transaction_id": ORDER_ID,
            "invoice_number": OURS,
            "amount": Decimal("0.1"),
            "terminal_id": 48515,
            "status": "PAID",
            "created_at": "2026-11-23 15:45:00",
            "transaction": {
                "token": "842217-t",
                "payment_card_detail": {"card_number": "400555******0001"},
                "payment_type": {"display_name": "KNET"},
                "auth": "583921",
            },
        },
        reference=OURS,
        terminal="48515",
        transaction_id=ORDER_ID,
    )
    assert row is not None
    assert (row.source, row.finding, row.amount) == (Source.INVOICE, Finding.PAID, 100)
    assert (row.invoice_id, row.transaction_id, row.reference) == ("267", ORDER_ID, OURS)
    assert (row.terminal, row.token, row.approval, row.scheme) == (
        "48515",
        "842217-t",
        "583921",
        "KNET",
    )
    assert row.card == "************0001"
    assert row.at == datetime(2026, 11, 23, 12, 45, tzinfo=UTC)
    assert json.loads(row.raw)["amount"] == 0.1


@pytest.mark.parametrize(
    ("row", "reference"),
    [
        ({"invoice_number": OURS}, OURS),
        ({"reference_number": OURS}, OURS),
        ({"order_reference_number": OURS, "description": "x"}, OURS),
        ({"description": f"{OURS} coffee"}, OURS),
        ({"description": f"{OURS}0 coffee"}, ""),
        ({"description": f"x{OURS}"}, ""),
        ({"description": OURS, "invoice_number": "other"}, "other"),
        ({"invoice": {"invoice_number": OURS}}, OURS),
        ({"transaction": {"order_reference_number": OURS}}, OURS),
        ({"invoice_number": "01K7-261123-0413-8"}, "01K7-261123-0413-8"),
        ({"reference_number": "8417599190409846769370"}, ""),
        ({"reference_number": "842217|1757560286|9376365549977"}, ""),
        ({}, ""),
    ],
)
def test_our_reference_is_found_wherever_it_is_echoed(row: dict[str, Any], reference: str) -> None:
    found = invoice_row({"id": 1, **row}, reference=OURS)
    assert found is not None
    assert found.reference == reference


@pytest.mark.parametrize(
    "key",
    [
        "transaction_id",
        "order_reference_number",
        "transaction_reference_number",
        "token",
        "PaymentID",
    ],
)
def test_a_transaction_is_tied_by_whichever_id_equals_the_order(key: str) -> None:
    row = transaction_row({"id": 9, "amount": 1, key: ORDER_ID}, transaction_id=ORDER_ID)
    assert row is not None
    assert row.transaction_id == ORDER_ID


def test_a_made_number_does_not_make_a_tied_row_a_strangers() -> None:
    row = transaction_row(
        {"id": 9, "order_reference_number": "45_35810d", "invoice": {"id": 267}},
        reference=OURS,
        invoice_id="267",
    )
    assert row is not None
    assert (row.invoice_id, row.reference) == ("267", "")


def test_another_tills_transaction_keeps_its_name() -> None:
    row = transaction_row({"id": 9, "order_reference_number": "02AB-261123-0001-4"}, reference=OURS)
    assert row is not None
    assert row.reference == "02AB-261123-0001-4"


def test_no_card_number_gets_into_the_raw_row() -> None:
    raw = invoice_row(
        {
            "id": 1,
            "pan": 4012001037141112,
            "note": "paid by 4012 0010 3714 1112 today",
            "payment_card_detail": {
                "holder": "A 5453010000095539",
                "card_number": "5453010000095539",
            },
        }
    )
    assert raw is not None
    assert "401200" not in raw.raw
    assert "545301" not in raw.raw
    assert "1112" in raw.raw


def test_an_id_that_only_looks_like_a_card_survives() -> None:
    raw = invoice_row(
        {"id": 1, "token": "84221717575602869376365549977", "TransactionID": "424210001296274"}
    )
    assert raw is not None
    assert "84221717575602869376365549977" in raw.raw


@pytest.mark.parametrize("value", [None, True, 7, "x", [], [{}], {}])
def test_what_is_no_object_is_no_row(value: Any) -> None:
    assert invoice_row(value) is None
    assert transaction_row(value) is None


LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=30)
    | st.decimals(allow_nan=False, allow_infinity=False)
)
TREES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=10), inner, max_size=4)
    ),
    max_leaves=10,
)
KEYS = st.sampled_from(
    [
        *("id", "status", "amount", "transaction", "invoice", "terminal", "created_at", "card"),
        *("token", "description", "invoice_number", "payment_status", "payment_type"),
        *("transaction_id", "payment_card_detail", "customer_name"),
    ]
)


@given(st.dictionaries(KEYS, TREES, max_size=8))
def test_any_row_reads_without_an_error(value: dict[str, Any]) -> None:
    for row in (invoice_row(value, reference=OURS), transaction_row(value, reference=OURS)):
        if row is not None:
            json.loads(row.raw)
            row.raw.encode("utf-8")
            assert row.reference in {"", OURS} or len(row.reference) <= 400

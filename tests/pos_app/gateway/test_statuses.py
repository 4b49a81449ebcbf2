from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.evidence import Finding, Source
from pos_app.gateway.statuses import WORDS, finding_of

PAID, UNKNOWN, NOT_PAID = Finding.PAID, Finding.UNKNOWN, Finding.NOT_PAID


@pytest.mark.parametrize(
    ("row", "finding"),
    [
        ({"invoice_status": 0}, NOT_PAID),
        ({"invoice_status": "0"}, NOT_PAID),
        ({"invoice_status": 1}, PAID),
        ({"invoice_status": Decimal("1.0")}, PAID),
        ({"invoice_status": 2}, UNKNOWN),
        ({"invoice_status": 3}, Finding.CANCELLED),
        ({"status": 1}, PAID),
        ({"status": " 1 "}, PAID),
        ({"status": "PAID"}, PAID),
        ({"status": "Paid"}, PAID),
        ({"status": "in_progress"}, NOT_PAID),
        ({"status": "NOT-PAID"}, NOT_PAID),
        ({"status": "Canceled"}, Finding.CANCELLED),
        ({"status": "EXPIRED"}, Finding.EXPIRED),
        ({"status": "declined"}, Finding.DECLINED),
        ({"status": "AUTHORIZED"}, UNKNOWN),
        ({"status": "banana"}, UNKNOWN),
        ({"status": 99}, UNKNOWN),
        ({"status": -1}, UNKNOWN),
        ({"status": "_1"}, UNKNOWN),
        ({"status": "+1"}, UNKNOWN),
        ({"status": True}, UNKNOWN),
        ({"status": [1]}, UNKNOWN),
        ({"status": {"id": 1, "name": "Paid"}}, PAID),
        ({"status": {"id": 0, "name": None}}, NOT_PAID),
        ({"status": {"en": "Paid", "ar": "\u0645\u062f\u0641\u0648\u0639"}}, PAID),
        ({"payment_status": 0}, NOT_PAID),
        ({"payment_status": "0"}, NOT_PAID),
        ({"payment_status": "failed"}, Finding.DECLINED),
        ({"payment_status": 1}, PAID),
        ({"payment_status": 4}, UNKNOWN),
        ({"paid_status": 1}, PAID),
        ({"is_paid": False}, NOT_PAID),
        ({}, UNKNOWN),
        ({"status": None, "payment_status": ""}, UNKNOWN),
        ({"invoice_status": 0, "transaction": None}, NOT_PAID),
        ({"invoice_status": None, "transaction": {"payment_status": 1}}, PAID),
        ({"invoice_status": 1, "transaction": {"payment_status": "SUCCESSFUL"}}, PAID),
        ({"invoice_status": 0, "transaction": {"payment_status": 0}}, Finding.DECLINED),
        ({"invoice_status": 0, "transaction": {"payment_status": 1}}, UNKNOWN),
        ({"invoice_status": 1, "transaction": {"payment_status": 0}}, UNKNOWN),
        ({"invoice_status": 1, "status": "cancelled"}, UNKNOWN),
        ({"invoice_status": 1, "status": "brand new word"}, UNKNOWN),
        ({"invoice_status": 3, "payment_status": "unpaid"}, Finding.CANCELLED),
        ({"status": "expired", "payment_status": "pending"}, Finding.EXPIRED),
        ({"invoice_status": 1, "transaction": {"payment_status": 2}}, Finding.REFUNDED),
        ({"amount": "1.000", "status": 1, "transaction": {"amount": 2, "status": 1}}, UNKNOWN),
        ({"amount": "1.000", "status": 1, "transaction": {"amount": 1, "status": 1}}, PAID),
        ({"status": 0, "transaction": [{"status": 0}, {"status": 0}]}, Finding.DECLINED),
        ({"status": 1, "transactions": [{"status": 0}, {"status": 1}]}, PAID),
    ],
)
def test_what_an_invoice_row_says(row: dict[str, Any], finding: Finding) -> None:
    assert finding_of(row, Source.INVOICE) is finding


@pytest.mark.parametrize(
    ("row", "finding"),
    [
        ({"payment_status": 0}, Finding.DECLINED),
        ({"payment_status": 1}, PAID),
        ({"payment_status": "2"}, Finding.REFUNDED),
        ({"payment_status": 3}, PAID),
        ({"payment_status": 4}, UNKNOWN),
        ({"payment_status": 5}, Finding.CANCELLED),
        ({"payment_status": 6}, PAID),
        ({"payment_status": 8}, UNKNOWN),
        ({"status": "SUCCESSFUL"}, PAID),
        ({"status": "REFUNDED"}, Finding.REFUNDED),
        ({"status": "FAILED"}, Finding.DECLINED),
        ({"status": 0}, Finding.DECLINED),
        ({}, UNKNOWN),
    ],
)
def test_what_a_transaction_row_says(row: dict[str, Any], finding: Finding) -> None:
    assert finding_of(row, Source.TRANSACTION) is finding


SAID = st.sampled_from(
    [None, 0, 1, 2, 3, "0", "1", "paid", "cancelled", "declined", "odd", True, {}]
)
ROWS = st.fixed_dictionaries(
    {},
    optional={
        "status": SAID,
        "invoice_status": SAID,
        "payment_status": SAID,
        "paid_status": SAID,
        "transaction": st.none() | st.fixed_dictionaries({}, optional={"payment_status": SAID}),
    },
)


@given(ROWS, st.sampled_from(Source), st.text(max_size=12).filter(lambda word: word.strip()))
def test_a_word_never_seen_is_never_paid(row: dict[str, Any], source: Source, word: str) -> None:
    normal = " ".join(word.replace("_", " ").replace("-", " ").casefold().split())
    if normal in WORDS or normal in {"yes", "no", "true", "false"} or normal.isdigit():
        return
    found = finding_of({**row, "status": word}, source)
    assert found is not PAID or not any(c.isprintable() and not c.isspace() for c in normal)


@given(ROWS, st.sampled_from(Source))
def test_saying_less_never_makes_it_paid_by_contradiction(
    row: dict[str, Any], source: Source
) -> None:
    """Paid stands only where nothing in the row speaks against it."""
    if finding_of(row, source) is PAID:
        assert finding_of({**row, "order_status": 3}, source) is UNKNOWN

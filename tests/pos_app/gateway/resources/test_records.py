from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.gateway.calls import listing_of
from pos_app.gateway.resources import records

READERS = [
    records.invoice_of,
    records.transaction_of,
    records.open_invoice_of,
    records.bulk_entry_of,
    records.refund_of,
]
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=6), inner, max_size=3)
    ),
    max_leaves=6,
)
KEYS = st.sampled_from(
    ["id", "token", "amount", "status", "type", "has_schedule", "customer", "name"]
)


@given(st.dictionaries(KEYS, VALUES, max_size=6), st.sampled_from(READERS))
def test_any_row_reads(value: dict[str, Any], read: Any) -> None:
    made = read(value)
    assert (made is None) == (not value)


@pytest.mark.parametrize(
    ("status", "active"), [(0, True), ("0", True), (1, False), (3, False), (2, None), (None, None)]
)
def test_open_invoice_status(status: Any, active: bool | None) -> None:
    made = records.open_invoice_of({"id": 1, "status": status})
    assert made is not None
    assert made.active is active


def test_a_page_keeps_what_was_said_and_leaves_out_what_is_no_row() -> None:
    page = records.page_of(listing_of([{"id": 1}, None, 3]), records.invoice_of, 2)
    assert [one.invoice_id for one in page.rows] == ["1"]
    assert (page.number, page.raw) == (2, '[{"id":1},null,3]')


def test_a_refund_says_what_was_remarked_about_it() -> None:
    made = records.refund_of({"id": 1468, "status": 1, "remarks": "Auto Refund Approved"})
    assert made is not None
    assert made.remark == "Auto Refund Approved"

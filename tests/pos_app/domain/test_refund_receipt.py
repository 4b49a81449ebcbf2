from __future__ import annotations

import pytest

from pos_app.domain.money import Fils
from pos_app.domain.receipt import ReceiptKind, Shop
from pos_app.domain.refund import Refund, RefundState
from pos_app.domain.refund_receipt import refund_receipt
from tests.fakes import START


@pytest.mark.parametrize("state", RefundState)
def test_the_slip_says_where_the_refund_stands(state: RefundState) -> None:
    refund = Refund("7", "t", Fils(500), state, reference="S-1")
    slip = refund_receipt(
        refund, shop=Shop("Shop"), till="01", at=START, operator="Noor", reason="torn", copy=True
    )
    assert (slip.kind, slip.amount, slip.reference) == (ReceiptKind.REFUND, 500, "S-1")
    assert (slip.operator, slip.reason, slip.copy) == ("Noor", "torn", True)
    assert ("7: Approved" in slip.note) is (state is RefundState.APPROVED)


def test_without_a_reference_it_goes_by_its_number() -> None:
    slip = refund_receipt(
        Refund("7", "t", None, RefundState.PENDING), shop=Shop("S"), till="01", at=START
    )
    assert slip.reference == "7"

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from pos_app.domain.basket import SoldItem
from pos_app.domain.money import Fils
from pos_app.domain.receipt import ReceiptKind, Shop
from pos_app.domain.sale import Sale, SaleState, Tender
from pos_app.domain.sale_receipt import receipt_for
from pos_app.domain.verdict import Payment

AT = datetime(2026, 11, 23, 13, 42, tzinfo=UTC)
SHOP = Shop("Al Nakheel Café")
PAID = Sale(
    reference="01K7-261123-0412-9",
    amount=Fils(12_750),
    tender=Tender.TERMINAL,
    terminal="48515",
    till="01",
    created_at=AT,
    updated_at=AT,
    state=SaleState.PAID,
    payment=Payment(key="T", card="************4471", scheme="KNET", approval="512894", at=AT),
)


def test_a_card_sale() -> None:
    receipt = receipt_for(PAID, shop=SHOP, demo=True)
    assert (receipt.kind, receipt.approval, receipt.card) == (
        ReceiptKind.SALE,
        "512894",
        "************4471",
    )
    assert (receipt.received, receipt.reason, receipt.copy, receipt.demo) == (None, "", False, True)
    assert receipt.qr == PAID.reference


def test_a_supervisors_word_stands_for_the_approval() -> None:
    vouched = replace(PAID, payment=None, approval="999111")
    receipt = receipt_for(vouched, shop=SHOP, copy=True)
    assert (receipt.approval, receipt.at, receipt.copy) == ("999111", AT, True)


def test_cash_shows_what_was_given_and_what_came_back() -> None:
    cash = replace(
        PAID, tender=Tender.CASH, payment=None, received=Fils(20_000), change=Fils(7_250)
    )
    receipt = receipt_for(cash, shop=SHOP)
    assert (receipt.received, receipt.change) == (20_000, 7_250)


@pytest.mark.parametrize(
    "state", [SaleState.DECLINED, SaleState.CANCELLED, SaleState.EXPIRED, SaleState.REFUSED]
)
def test_what_was_not_paid_never_looks_paid(state: SaleState) -> None:
    receipt = receipt_for(replace(PAID, state=state, payment=None), shop=SHOP)
    assert (receipt.kind, receipt.reason) == (ReceiptKind.DECLINED, state.value)


@pytest.mark.parametrize("state", [SaleState.UNSURE, SaleState.PARKED, SaleState.AWAITING])
def test_what_is_open_is_unsure(state: SaleState) -> None:
    open_ = replace(PAID, state=state, payment=None)
    assert receipt_for(open_, shop=SHOP).kind is ReceiptKind.UNSURE


def test_a_link_that_waits_carries_its_code() -> None:
    link = replace(
        PAID, tender=Tender.LINK, state=SaleState.AWAITING, payment=None, url="https://e.test/s/1"
    )
    receipt = receipt_for(link, shop=SHOP)
    assert (receipt.kind, receipt.qr) == (ReceiptKind.LINK, "https://e.test/s/1")


def test_what_was_sold_stands_on_the_receipt() -> None:
    sold = replace(
        PAID, items=(SoldItem("Tea", "شاي", Fils(500), 2), SoldItem("", "كعك", Fils(11_750)))
    )
    lines = receipt_for(sold, shop=SHOP).lines
    assert [(line.text, line.text_ar, line.value) for line in lines] == [
        ("2 × Tea", "2 × شاي", "1.000"),
        ("كعك", "كعك", "11.750"),
    ]

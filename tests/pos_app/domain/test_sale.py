from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from pos_app.domain.money import Fils
from pos_app.domain.sale import FINAL, Sale, SaleState, Tender, adopt, changed

NOW = datetime(2026, 11, 23, 13, 42, tzinfo=UTC)
SALE = Sale(
    reference="01K7-261123-0412-9",
    amount=Fils(12_750),
    tender=Tender.TERMINAL,
    terminal="48515",
    till="01",
    created_at=NOW,
    updated_at=NOW,
)


def test_each_change_is_a_version() -> None:
    later = NOW.replace(hour=14)
    after = changed(SALE, later, reason="x")
    assert (after.version, after.updated_at, after.reason) == (1, later, "x")
    assert SALE.version == 0


def test_the_invoice_to_be_paid_is_the_one_adopted_last() -> None:
    assert SALE.invoice_id == ""
    assert replace(SALE, invoice_ids=("1", "2")).invoice_id == "2"


def test_adopting_is_idempotent() -> None:
    once = adopt(SALE, "7")
    assert once == ("7",)
    assert adopt(replace(SALE, invoice_ids=once), "7") == once
    assert adopt(SALE, "") == ()


@pytest.mark.parametrize("state", SaleState)
def test_a_terminal_is_held_while_an_amount_may_stand_on_it(state: SaleState) -> None:
    sale = replace(SALE, state=state)
    assert sale.holds_terminal == (
        state in {SaleState.AWAITING, SaleState.UNSURE, SaleState.CANCELLING}
    )
    assert sale.is_final == (state in FINAL)
    assert not replace(sale, tender=Tender.LINK).holds_terminal

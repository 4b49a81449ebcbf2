from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from pos_app.domain.basket import SoldItem
from pos_app.domain.entry import ChainHead, Entry, canonical_payload, chained
from pos_app.domain.money import Fils
from pos_app.domain.sale import Alarm, Sale, SaleState, Tender
from pos_app.domain.sale_events import CashTaken, event_to_plain
from pos_app.domain.sale_record import (
    PREPARED,
    replay,
    sale_from_prepared,
    sale_row,
    sale_row_told,
    sale_to_prepared,
)
from pos_app.domain.verdict import Payment
from pos_app.errors import JournalTrouble

AT = datetime(2026, 11, 23, 13, 42, tzinfo=UTC)
CASH = Sale(
    reference="R",
    amount=Fils(3_500),
    tender=Tender.CASH,
    terminal="",
    till="01",
    created_at=AT,
    updated_at=AT,
    operator="Mariam",
    note="two coffees",
    payer_name="Fahad",
    payer_phone="55551234",
)


def entry(kind: str, plain: dict[str, object]) -> Entry:
    return chained(ChainHead(), at=AT, kind=kind, reference="R", payload=canonical_payload(plain))


def test_the_first_entry_tells_the_whole_order() -> None:
    assert sale_from_prepared("R", sale_to_prepared(CASH)) == CASH
    link = replace(CASH, tender=Tender.LINK, link_days=7)
    assert sale_from_prepared("R", sale_to_prepared(link)) == link


def test_a_life_is_replayed_and_other_entries_are_passed_over() -> None:
    taken = CashTaken(AT, 5_000, 1_500)
    sale = replay(
        [
            entry(PREPARED, sale_to_prepared(CASH)),
            entry("print_job", {"state": "sent"}),
            entry(taken.kind, event_to_plain(taken)),
        ]
    )
    assert sale is not None
    assert (sale.state, sale.change) == (SaleState.PAID, 1_500)


def test_no_entries_are_no_sale() -> None:
    assert replay([]) is None


def test_a_life_without_a_beginning_is_damage() -> None:
    taken = CashTaken(AT, 5_000, 1_500)
    with pytest.raises(JournalTrouble) as caught:
        replay([entry(taken.kind, event_to_plain(taken))])
    assert caught.value.kind == "journal_damaged"


def test_the_row_holds_what_no_other_sale_may_hold() -> None:
    paid = replace(
        CASH,
        tender=Tender.TERMINAL,
        state=SaleState.PAID,
        invoice_ids=("267",),
        payment=Payment(key="T1", card="************4471"),
        alarm=Alarm.PAID_TWICE,
        alarm_payment=Payment(key="T2"),
        settled_alarms=("T3", "T2"),
    )
    row = sale_row(paid)
    assert row.payment_keys == ("T1", "T2", "T3")
    assert (row.invoice_ids, row.card_last4, row.alarm) == (("267",), "4471", "paid_twice")
    bare = sale_row(CASH)
    assert (bare.card_last4, bare.alarm, bare.payment_keys) == ("", "", ())


def test_the_row_that_entries_tell_of() -> None:
    assert sale_row_told([]) is None
    told = sale_row_told([entry(PREPARED, sale_to_prepared(CASH))])
    assert told == sale_row(CASH)


def test_what_was_sold_is_told_and_read_back() -> None:
    sold = replace(CASH, items=(SoldItem("Tea", "شاي", Fils(500), 2),))
    assert sale_from_prepared(sold.reference, sale_to_prepared(sold)) == sold

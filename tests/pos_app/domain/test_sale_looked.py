from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from pos_app.domain.money import Fils
from pos_app.domain.sale import (
    DOUBT_BEFORE_PARKING,
    FINAL,
    LOOKS_BEFORE_RESEND,
    Alarm,
    Effect,
    Sale,
    SaleState,
    Stepped,
    Tender,
    UnlistedStep,
)
from pos_app.domain.sale_events import Looked
from pos_app.domain.sale_looked import looked, looked_at_final
from pos_app.domain.verdict import Outcome, Payment, Verdict

AT = datetime(2026, 11, 23, 13, 42, tzinfo=UTC)
SALE = Sale(
    reference="R",
    amount=Fils(1000),
    tender=Tender.TERMINAL,
    terminal="48515",
    till="01",
    created_at=AT,
    updated_at=AT,
)
UNSURE = replace(SALE, state=SaleState.UNSURE, pushes=1)
AWAITING = replace(SALE, state=SaleState.AWAITING, pushes=1, invoice_ids=("267",))
ONE, TWO = Payment(key="T1"), Payment(key="T2")


def look(outcome: Outcome, *, settled: bool = True, **fields: object) -> Looked:
    return Looked(AT, Verdict(outcome, **fields), settled=settled)  # type: ignore[arg-type]


@pytest.mark.parametrize("state", [SaleState.UNSURE, SaleState.PREPARED])
def test_found_open_is_awaiting(state: SaleState) -> None:
    event = look(Outcome.OPEN, invoice_id="9", transaction_id="X", url="u", on_terminal=True)
    after = looked(replace(UNSURE, state=state), event).sale
    assert after.state is SaleState.AWAITING
    assert (after.invoice_id, after.transaction_id, after.url) == ("9", "X", "u")
    assert after.on_terminal


def test_found_open_with_a_cancel_wish_is_cancelled_for_real() -> None:
    stepped = looked(replace(UNSURE, cancel_asked=True), look(Outcome.OPEN, invoice_id="9"))
    assert stepped.sale.state is SaleState.CANCELLING
    assert stepped.effects == (Effect.CANCEL,)


def test_nothing_new_is_not_recorded() -> None:
    for event in (look(Outcome.OPEN), look(Outcome.NOT_FOUND), look(Outcome.INCONCLUSIVE)):
        assert looked(AWAITING, event).sale == AWAITING


def test_a_parked_sale_keeps_its_reason_while_it_is_open() -> None:
    parked = replace(AWAITING, state=SaleState.PARKED, reason="operator")
    assert looked(parked, look(Outcome.OPEN, reason="unknown_status")).sale == parked


def test_a_silent_place_is_remembered_once() -> None:
    after = looked(UNSURE, look(Outcome.INCONCLUSIVE, reason="silent")).sale
    assert (after.state, after.reason) == (SaleState.UNSURE, "silent")
    assert looked(after, look(Outcome.INCONCLUSIVE, reason="silent")).sale == after


def test_three_looks_in_vain_mean_it_never_arrived() -> None:
    sale = UNSURE
    for number in range(1, LOOKS_BEFORE_RESEND):
        sale = looked(sale, look(Outcome.NOT_FOUND)).sale
        assert (sale.state, sale.looks_in_vain) == (SaleState.UNSURE, number)
    sale = looked(sale, look(Outcome.NOT_FOUND)).sale
    assert (sale.state, sale.reason) == (SaleState.PREPARED, "never_arrived")


def test_a_push_that_timed_out_is_waited_for_longer() -> None:
    sale = UNSURE
    for _ in range(9):
        sale = looked(sale, look(Outcome.NOT_FOUND, settled=False)).sale
    assert (sale.state, sale.looks_in_vain) == (SaleState.UNSURE, LOOKS_BEFORE_RESEND)
    assert looked(sale, look(Outcome.NOT_FOUND)).sale.state is SaleState.PREPARED


def test_never_arrived_with_a_cancel_wish_is_cancelled() -> None:
    sale = replace(UNSURE, cancel_asked=True, looks_in_vain=2)
    assert looked(sale, look(Outcome.NOT_FOUND)).sale.state is SaleState.CANCELLED


def test_an_invoice_that_vanished_is_no_ending() -> None:
    assert looked(AWAITING, look(Outcome.NOT_FOUND)).sale == AWAITING
    known = replace(UNSURE, invoice_ids=("267",))
    assert looked(known, look(Outcome.NOT_FOUND)).sale == known


@pytest.mark.parametrize("outcome", [Outcome.DECLINED, Outcome.CANCELLED, Outcome.EXPIRED])
def test_an_ending_withdraws_what_is_still_payable(outcome: Outcome) -> None:
    stepped = looked(AWAITING, look(outcome, still_payable=True, duplicates=("D",)))
    assert stepped.sale.state.value == outcome.value
    assert stepped.effects == (Effect.CANCEL, Effect.WITHDRAW_DUPLICATES)
    assert looked(AWAITING, look(outcome)).effects == ()


def unconfirmed(seconds: float, reason: str = "unconfirmed") -> Looked:
    verdict = Verdict(Outcome.DISAGREE, reason=reason)
    return Looked(AT + timedelta(seconds=seconds), verdict)


@pytest.mark.parametrize("reason", ["unconfirmed", "unclear"])
def test_an_unconfirmed_payment_is_doubted_for_a_while_then_parked(reason: str) -> None:
    doubted = looked(AWAITING, unconfirmed(0, reason)).sale
    assert (doubted.state, doubted.doubted_since) == (SaleState.AWAITING, AT)
    assert looked(doubted, unconfirmed(29, reason)).sale == doubted, "not recorded again and again"
    stepped = looked(doubted, unconfirmed(DOUBT_BEFORE_PARKING.total_seconds(), reason))
    assert stepped.sale.state is SaleState.PARKED
    assert stepped.effects == (Effect.ALERT,)


def test_a_doubt_is_forgotten_when_it_is_open_after_all() -> None:
    doubted = looked(AWAITING, unconfirmed(0)).sale
    assert looked(doubted, look(Outcome.OPEN)).sale.doubted_since is None


def test_a_contradiction_is_parked_at_once() -> None:
    parked = looked(AWAITING, look(Outcome.DISAGREE, reason="amount_differs")).sale
    assert (parked.state, parked.reason) == (SaleState.PARKED, "amount_differs")
    again = looked(parked, look(Outcome.DISAGREE, reason="amount_differs"))
    assert again.sale == parked
    other = looked(parked, look(Outcome.DISAGREE, reason="terminal_differs")).sale
    assert other.reason == "terminal_differs"


def test_paid_prints_and_tidies() -> None:
    stepped = looked(AWAITING, look(Outcome.PAID, payment=ONE, duplicates=("D",)))
    assert stepped.sale.state is SaleState.PAID
    assert stepped.sale.payment == ONE
    assert stepped.effects == (Effect.PRINT, Effect.WITHDRAW_DUPLICATES)


def test_paid_twice_at_the_first_look_alarms_at_once() -> None:
    stepped = looked(AWAITING, look(Outcome.PAID, payment=ONE, second_payment=TWO))
    assert stepped.sale.alarm is Alarm.PAID_TWICE
    assert stepped.sale.alarm_payment == TWO
    assert stepped.effects == (Effect.PRINT, Effect.ALERT)


def test_no_look_counts_while_a_push_is_under_way() -> None:
    with pytest.raises(UnlistedStep):
        looked(replace(UNSURE, sending=True), look(Outcome.OPEN))


# ---- after the end -----------------------------------------------------------------------

PAID = replace(AWAITING, state=SaleState.PAID, payment=ONE)


def test_its_own_payment_raises_no_alarm() -> None:
    assert looked_at_final(PAID, look(Outcome.PAID, payment=ONE)).sale == PAID
    assert looked_at_final(PAID, look(Outcome.OPEN)).sale == PAID


def test_a_second_payment_raises_one_alarm() -> None:
    stepped = looked_at_final(
        PAID, look(Outcome.PAID, payment=ONE, second_payment=TWO, duplicates=("D",))
    )
    assert stepped.sale.alarm is Alarm.PAID_TWICE
    assert stepped.effects == (Effect.WITHDRAW_DUPLICATES, Effect.ALERT)
    again = looked_at_final(stepped.sale, look(Outcome.PAID, payment=ONE, second_payment=TWO))
    assert again.sale == stepped.sale


def test_a_vouched_sale_takes_its_record_when_it_turns_up() -> None:
    vouched = replace(AWAITING, state=SaleState.PAID, approval="512894")
    after = looked_at_final(vouched, look(Outcome.PAID, payment=ONE)).sale
    assert (after.payment, after.alarm) == (ONE, None)


@pytest.mark.parametrize("state", sorted(FINAL - {SaleState.PAID}))
def test_money_after_the_end_is_an_alarm_never_silence(state: SaleState) -> None:
    ended = replace(AWAITING, state=state)
    stepped = looked_at_final(ended, look(Outcome.PAID, payment=ONE, duplicates=("D",)))
    assert (stepped.sale.state, stepped.sale.alarm) == (state, Alarm.LATE_PAID)
    assert stepped.effects == (Effect.ALERT, Effect.WITHDRAW_DUPLICATES)
    assert looked_at_final(stepped.sale, look(Outcome.PAID, payment=TWO)).sale == stepped.sale
    settled = replace(ended, settled_alarms=("T1",))
    assert looked_at_final(settled, look(Outcome.PAID, payment=ONE)).sale == settled
    open_still = look(Outcome.OPEN, still_payable=True, duplicates=("D",))
    assert looked_at_final(ended, open_still).effects == (
        Effect.CANCEL,
        Effect.WITHDRAW_DUPLICATES,
    )


@pytest.mark.parametrize("state", sorted(FINAL - {SaleState.PAID}))
def test_money_that_does_not_quite_fit_is_told_after_the_end_too(state: SaleState) -> None:
    """A fee on top, a terminal's other id, a report that never shows it: money all the same."""
    ended = replace(AWAITING, state=state)
    stepped = looked_at_final(ended, look(Outcome.DISAGREE, reason="unconfirmed", payment=ONE))
    assert (stepped.sale.alarm, stepped.sale.alarm_payment) == (Alarm.LATE_PAID, ONE)
    unclear = look(Outcome.DISAGREE, reason="unclear")
    assert looked_at_final(ended, unclear).sale == ended, "it may be another's"


def test_a_paid_sale_hears_nothing_of_what_does_not_fit() -> None:
    odd = look(Outcome.DISAGREE, reason="amount_differs", payment=TWO)
    vouched = replace(PAID, payment=None)
    assert looked_at_final(PAID, odd).sale == PAID
    assert looked_at_final(vouched, odd).sale == vouched


def test_the_second_of_two_late_payments_is_told_once_the_first_is_acknowledged() -> None:
    settled = replace(AWAITING, state=SaleState.CANCELLED, settled_alarms=("T1",))
    both = look(Outcome.PAID, payment=ONE, second_payment=TWO)
    assert looked_at_final(settled, both).sale.alarm_payment == TWO


@pytest.mark.parametrize("state", sorted(FINAL - {SaleState.PAID}))
def test_an_order_that_arrives_after_the_end_is_withdrawn(state: SaleState) -> None:
    """It was held up on its way beyond every wait; the next payer must not find it there."""
    ended = replace(UNSURE, state=state)
    nobodys = look(Outcome.OPEN, invoice_id="9", transaction_id="X9")
    assert looked_at_final(ended, nobodys) == Stepped(ended), "it may be another till's"
    named = look(Outcome.OPEN, invoice_id="9", transaction_id="X9", still_payable=True)
    stepped = looked_at_final(ended, named)
    assert stepped.effects == (Effect.CANCEL,)
    assert (stepped.sale.state, stepped.sale.invoice_id) == (state, "9")
    assert stepped.sale.transaction_id == "X9"
    again = look(Outcome.DECLINED, still_payable=True)
    assert looked_at_final(stepped.sale, again) == Stepped(stepped.sale, (Effect.CANCEL,))
    refused = replace(stepped.sale, cancel_refused="cancel_not_offered")
    assert looked_at_final(refused, again).effects == (), "a clear no is not asked about again"


def test_cash_is_not_asked_about() -> None:
    with pytest.raises(UnlistedStep):
        looked_at_final(replace(PAID, tender=Tender.CASH), look(Outcome.OPEN))


def test_an_alarm_by_the_invoice_alone_takes_the_record_of_its_money_when_that_turns_up() -> None:
    ended = replace(AWAITING, state=SaleState.CANCELLED)
    told = look(Outcome.DISAGREE, reason="unconfirmed", payment=Payment(key="invoice 267"))
    alarmed = looked_at_final(ended, told).sale
    assert looked_at_final(alarmed, told) == Stepped(alarmed)
    named = replace(ONE, token="T1")
    known = looked_at_final(alarmed, look(Outcome.PAID, payment=named))
    assert (known.sale.alarm_payment, known.effects) == (named, ())
    other = look(Outcome.PAID, payment=replace(TWO, token="T2"))
    assert looked_at_final(known.sale, other).sale == known.sale

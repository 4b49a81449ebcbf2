from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.money import Fils
from pos_app.domain.sale import (
    FINAL,
    Alarm,
    Effect,
    Sale,
    SaleState,
    Stepped,
    Tender,
    UnlistedStep,
)
from pos_app.domain.sale_events import (
    EVENTS,
    AlarmAcknowledged,
    CancelAsked,
    CancelRefused,
    CashTaken,
    DecidedNotPaid,
    DecidedPaid,
    Looked,
    Parked,
    PushAccepted,
    PushAnnounced,
    PushNotSent,
    PushRefused,
    PushUnknown,
    SaleEvent,
    event_from_plain,
    event_to_plain,
)
from pos_app.domain.sale_table import RESTARTED, step
from pos_app.domain.verdict import Outcome, Payment, Verdict

AT = datetime(2026, 11, 23, 13, 42, tzinfo=UTC)
PREPARED = Sale(
    reference="01K7-261123-0412-9",
    amount=Fils(12_750),
    tender=Tender.TERMINAL,
    terminal="48515",
    till="01",
    created_at=AT,
    updated_at=AT,
)
PAID = Verdict(Outcome.PAID, invoice_id="267", payment=Payment(key="T1", token="T1"))

LISTED: dict[SaleState, set[type]] = {
    SaleState.PREPARED: {PushAnnounced, Looked, CancelAsked, DecidedNotPaid, CashTaken, Parked},
    SaleState.UNSURE: {
        PushAccepted,
        PushRefused,
        PushNotSent,
        PushUnknown,
        Looked,
        CancelAsked,
        Parked,
    },
    SaleState.AWAITING: {Looked, CancelAsked, Parked},
    SaleState.CANCELLING: {Looked, CancelAsked, CancelRefused, Parked},
    SaleState.PARKED: {Looked, Parked, DecidedPaid, DecidedNotPaid},
    **{state: {Looked, AlarmAcknowledged, CancelRefused} for state in FINAL},
    SaleState.PAID: {Looked, AlarmAcknowledged},
}
EXAMPLES: tuple[SaleEvent, ...] = (
    PushAnnounced(AT),
    PushAccepted(AT, invoice_id="267", transaction_id="X"),
    PushRefused(AT, "invalid"),
    PushNotSent(AT, "no_connection"),
    PushUnknown(AT, "timed_out", timed_out=True),
    Looked(AT, PAID),
    CancelAsked(AT),
    CancelRefused(AT, "refused"),
    Parked(AT, "operator"),
    DecidedPaid(AT, "S", "512894"),
    DecidedNotPaid(AT, "S"),
    AlarmAcknowledged(AT, "S"),
    CashTaken(AT, 20_000, 7_250),
)


def run(sale: Sale, *events: SaleEvent) -> Sale:
    for event in events:
        sale = step(sale, event).sale
    return sale


def sending(sale: Sale = PREPARED) -> Sale:
    return run(sale, PushAnnounced(AT))


def awaiting() -> Sale:
    return run(sending(), PushAccepted(AT, invoice_id="267", transaction_id="X"))


def unsure(*, timed_out: bool = False) -> Sale:
    return run(sending(), PushUnknown(AT, "lost", timed_out=timed_out))


def look(outcome: Outcome, *, settled: bool = True, **fields: object) -> Looked:
    return Looked(AT, Verdict(outcome, **fields), settled=settled)  # type: ignore[arg-type]


@pytest.mark.parametrize(("state", "event"), list(product(SaleState, EXAMPLES)))
def test_every_pair_is_listed_or_a_bug(state: SaleState, event: SaleEvent) -> None:
    is_answer = isinstance(event, PushAccepted | PushRefused | PushNotSent | PushUnknown)
    cash = isinstance(event, CashTaken)
    sale = replace(
        PREPARED,
        state=state,
        sending=is_answer,
        pushes=int(is_answer),
        tender=Tender.CASH if cash else Tender.TERMINAL,
    )
    if type(event) in LISTED[state]:
        assert isinstance(step(sale, event), Stepped)
    else:
        with pytest.raises(UnlistedStep):
            step(sale, event)


def test_the_examples_know_every_event() -> None:
    assert {type(event) for event in EXAMPLES} == set(EVENTS.values())


def test_the_plain_way() -> None:
    announced = step(PREPARED, PushAnnounced(AT))
    assert announced.effects == (Effect.PUSH,)
    assert (announced.sale.state, announced.sale.sending) == (SaleState.UNSURE, True)
    accepted = awaiting()
    assert (accepted.state, accepted.invoice_id) == (SaleState.AWAITING, "267")
    paid = step(accepted, Looked(AT, PAID))
    assert paid.sale.state is SaleState.PAID
    assert paid.effects == (Effect.PRINT,)


def test_a_refused_push_ends_the_sale_and_nothing_was_sent() -> None:
    refused = run(sending(), PushRefused(AT, "invalid"))
    assert (refused.state, refused.reason, refused.pushes) == (SaleState.REFUSED, "invalid", 0)


def test_a_refusal_after_a_lost_answer_proves_nothing() -> None:
    again = run(replace(unsure(), state=SaleState.PREPARED), PushAnnounced(AT))
    after = run(again, PushRefused(AT, "number_taken"))
    assert (after.state, after.pushes, after.sending) == (SaleState.UNSURE, 1, False)


def test_not_sent_stays_prepared_under_the_same_reference() -> None:
    after = run(sending(), PushNotSent(AT, "no_connection"))
    assert (after.state, after.pushes) == (SaleState.PREPARED, 0)
    assert run(after, PushAnnounced(AT)).reference == PREPARED.reference


def test_not_sent_after_a_lost_answer_is_still_unsure() -> None:
    again = run(replace(unsure(), state=SaleState.PREPARED), PushAnnounced(AT))
    assert run(again, PushNotSent(AT, "no_connection")).state is SaleState.UNSURE


def test_a_cancel_wish_during_the_push_is_kept_and_acted_upon() -> None:
    wished = run(sending(), CancelAsked(AT))
    assert (wished.state, wished.cancel_asked) == (SaleState.UNSURE, True)
    assert run(wished, CancelAsked(AT)) == wished
    accepted = step(wished, PushAccepted(AT, invoice_id="267"))
    assert accepted.sale.state is SaleState.CANCELLING
    assert accepted.effects == (Effect.CANCEL,)
    assert run(wished, PushNotSent(AT, "no_connection")).state is SaleState.CANCELLED


def test_the_answer_to_a_push_without_a_push_is_a_bug() -> None:
    for event in EXAMPLES[1:5]:
        with pytest.raises(UnlistedStep):
            step(unsure(), event)


def test_cash_is_never_pushed_and_never_enquired_about() -> None:
    cash = replace(PREPARED, tender=Tender.CASH)
    with pytest.raises(UnlistedStep):
        step(cash, PushAnnounced(AT))
    paid = step(cash, CashTaken(AT, 20_000, 7_250))
    assert (paid.sale.state, paid.effects) == (SaleState.PAID, (Effect.PRINT,))
    with pytest.raises(UnlistedStep):
        step(paid.sale, look(Outcome.OPEN))


@pytest.mark.parametrize(("received", "change"), [(12_749, 0), (20_000, 0), (12_750, 1)])
def test_cash_must_come_to_the_amount(received: int, change: int) -> None:
    with pytest.raises(UnlistedStep):
        step(replace(PREPARED, tender=Tender.CASH), CashTaken(AT, received, change))


def test_a_card_sale_takes_no_cash() -> None:
    with pytest.raises(UnlistedStep):
        step(PREPARED, CashTaken(AT, 12_750, 0))


def test_cancelling_is_not_cancelled() -> None:
    asked = step(awaiting(), CancelAsked(AT))
    assert (asked.sale.state, asked.effects) == (SaleState.CANCELLING, (Effect.CANCEL,))
    refused = run(asked.sale, CancelRefused(AT, "not_possible"))
    assert (refused.state, refused.cancel_refused) == (SaleState.CANCELLING, "not_possible")
    assert run(refused, CancelRefused(AT, "not_possible")) == refused
    assert run(refused, look(Outcome.CANCELLED)).state is SaleState.CANCELLED


def test_cancel_before_anything_went_out_ends_it() -> None:
    assert run(PREPARED, CancelAsked(AT)).state is SaleState.CANCELLED


def test_cancel_of_one_that_may_have_gone_out_asks_first() -> None:
    sale = replace(PREPARED, pushes=1, looks_in_vain=3)
    asked = run(sale, CancelAsked(AT))
    assert asked.state is SaleState.UNSURE
    assert run(asked, look(Outcome.NOT_FOUND)).state is SaleState.CANCELLED


def test_parking_waits_for_the_push() -> None:
    with pytest.raises(UnlistedStep):
        step(sending(), Parked(AT, "operator"))
    assert run(unsure(), Parked(AT, "operator")).state is SaleState.PARKED


def test_a_supervisor_decides_a_parked_sale() -> None:
    parked = run(awaiting(), Parked(AT, "operator"))
    paid = step(parked, DecidedPaid(AT, "S", "512894"))
    assert (paid.sale.state, paid.sale.approval) == (SaleState.PAID, "512894")
    assert paid.effects == (Effect.PRINT,)
    ended = step(parked, DecidedNotPaid(AT, "S"))
    assert (ended.sale.state, ended.effects) == (SaleState.CANCELLED, (Effect.CANCEL,))
    nothing = step(run(PREPARED, Parked(AT, "operator")), DecidedNotPaid(AT, "S"))
    assert nothing.effects == ()


def test_an_acknowledged_alarm_stays_quiet() -> None:
    ended = run(awaiting(), look(Outcome.CANCELLED))
    late = run(ended, Looked(AT, PAID))
    assert (late.state, late.alarm) == (SaleState.CANCELLED, Alarm.LATE_PAID)
    quiet = run(late, AlarmAcknowledged(AT, "S"))
    assert quiet.alarm is None
    assert run(quiet, Looked(AT, PAID)) == quiet
    assert run(quiet, AlarmAcknowledged(AT, "S")) == quiet


def test_an_alarm_without_a_record_can_be_acknowledged() -> None:
    sale = replace(run(awaiting(), look(Outcome.CANCELLED)), alarm=Alarm.PAID_TWICE)
    assert run(sale, AlarmAcknowledged(AT, "S")).alarm is None


# ---- the laws, over random lives ---------------------------------------------------------

_VERDICTS = st.builds(
    Verdict,
    outcome=st.sampled_from(Outcome),
    reason=st.sampled_from(["", "unconfirmed", "amount_differs"]),
    invoice_id=st.sampled_from(["", "267", "268"]),
    still_payable=st.booleans(),
    payment=st.one_of(st.none(), st.builds(Payment, key=st.sampled_from(["T1", "T2"]))),
    duplicates=st.sampled_from([(), ("D1",)]),
)


def _valid(verdict: Verdict) -> Verdict:
    if verdict.outcome is Outcome.PAID and verdict.payment is None:
        return replace(verdict, payment=Payment(key="T1"))
    if verdict.outcome not in {Outcome.PAID, Outcome.DISAGREE}:
        return replace(verdict, payment=None)
    return verdict


_EVENTS = st.one_of(
    st.sampled_from(EXAMPLES),
    st.builds(Looked, at=st.just(AT), verdict=_VERDICTS.map(_valid), settled=st.booleans()),
)


@given(st.lists(_EVENTS, max_size=40))
def test_the_laws_hold_in_every_life(events: list[SaleEvent]) -> None:
    sale = PREPARED
    replayed = PREPARED
    for number, event in enumerate(events):
        at = AT + timedelta(seconds=number)
        moved = replace(event, at=at)
        try:
            stepped = step(sale, moved)
        except UnlistedStep:
            continue
        after = stepped.sale
        assert after.reference == sale.reference
        assert after.amount == sale.amount
        if sale.is_final:
            assert after.state is sale.state, "final means final"
        if Effect.PUSH in stepped.effects:
            assert sale.state is SaleState.PREPARED, "no push from unsure"
        if after.state is SaleState.PAID and sale.state is not SaleState.PAID:
            assert isinstance(moved, DecidedPaid) or (
                isinstance(moved, Looked) and moved.verdict.outcome is Outcome.PAID
            )
        if sale.state is SaleState.UNSURE and not sale.sending and after.state != sale.state:
            assert isinstance(moved, Looked | Parked), "only evidence leads out of unsure"
        if sale.state is SaleState.CANCELLING and after.state != sale.state:
            assert isinstance(moved, Looked | Parked)
        if after.version != sale.version:
            kept = event_from_plain(moved.kind, event_to_plain(moved))
            replayed = step(replayed, kept).sale
        else:
            assert after == sale, "what is not recorded changes nothing"
        assert replayed == after, "replay gives the same sale"
        sale = after


def test_what_a_push_given_up_may_still_do_is_waited_for_from_when_it_was_given_up() -> None:
    """A busy machine sends late: the last byte may have left long after the announcement."""
    later = AT + timedelta(seconds=9)
    assert step(sending(), PushUnknown(later, "no_answer")).sale.pushed_at == later
    assert step(sending(), PushUnknown(later, RESTARTED)).sale.pushed_at == later

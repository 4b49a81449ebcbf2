"""The machine's heart: what a look at the gateway does to a sale. Essay in `sale.py`."""

from __future__ import annotations

from typing import Any

from pos_app.domain.sale import (
    DOUBT_BEFORE_PARKING,
    LOOKS_BEFORE_RESEND,
    Alarm,
    Effect,
    Sale,
    SaleState,
    Stepped,
    Tender,
    UnlistedStep,
    adopt,
    changed,
)
from pos_app.domain.sale_events import Looked
from pos_app.domain.verdict import Outcome, Payment, Verdict

_MAY_CLEAR_UP = frozenset({"unconfirmed", "unclear"})
"""Disagreements that time may end: a report lags, another till's invoice gets its payment."""


def looked(sale: Sale, event: Looked) -> Stepped:
    """A look while the sale is open."""
    if sale.sending:
        raise UnlistedStep("a look while a push is under way")
    verdict = event.verdict
    known: dict[str, Any] = {
        "invoice_ids": adopt(sale, verdict.invoice_id),
        "transaction_id": verdict.transaction_id or sale.transaction_id,
        "url": verdict.url or sale.url,
        "on_terminal": sale.on_terminal or verdict.on_terminal,
    }
    tidy = (Effect.WITHDRAW_DUPLICATES,) if verdict.duplicates else ()
    match verdict.outcome:
        case Outcome.PAID:
            return _paid(sale, event, known)
        case Outcome.DECLINED | Outcome.CANCELLED | Outcome.EXPIRED:
            state = SaleState(verdict.outcome.value)
            withdraw = (Effect.CANCEL,) if verdict.still_payable else ()
            ended = changed(sale, event.at, **known, state=state, reason=verdict.reason)
            return Stepped(ended, (*withdraw, *tidy))
        case Outcome.OPEN:
            return _open(sale, event, known, tidy)
        case Outcome.NOT_FOUND:
            return _not_found(sale, event)
        case Outcome.DISAGREE:
            return _disagree(sale, event, known, tidy)
        case _:
            if known["invoice_ids"] == sale.invoice_ids and sale.reason == verdict.reason:
                return Stepped(sale)
            return Stepped(changed(sale, event.at, **known, reason=verdict.reason))


def _open(sale: Sale, event: Looked, known: dict[str, Any], tidy: tuple[Effect, ...]) -> Stepped:
    state, effects = sale.state, tidy
    if sale.state in {SaleState.UNSURE, SaleState.PREPARED}:
        state = SaleState.CANCELLING if sale.cancel_asked else SaleState.AWAITING
        if sale.cancel_asked:
            effects = (Effect.CANCEL, *tidy)
    after = changed(
        sale,
        event.at,
        **known,
        state=state,
        reason=sale.reason if state is SaleState.PARKED else event.verdict.reason,
        looks_in_vain=0,
        doubted_since=None,
    )
    return Stepped(after if _differs(sale, after) else sale, effects)


def _not_found(sale: Sale, event: Looked) -> Stepped:
    if sale.state is not SaleState.UNSURE or sale.invoice_ids:
        # It was there once: absence now is a doubt, never an end.
        return Stepped(sale)
    looks = sale.looks_in_vain + 1
    if looks >= LOOKS_BEFORE_RESEND and event.settled:
        state = SaleState.CANCELLED if sale.cancel_asked else SaleState.PREPARED
        after = changed(sale, event.at, state=state, looks_in_vain=looks, reason="never_arrived")
        return Stepped(after)
    if looks > LOOKS_BEFORE_RESEND:
        return Stepped(sale)
    return Stepped(changed(sale, event.at, looks_in_vain=looks))


def _disagree(
    sale: Sale, event: Looked, known: dict[str, Any], tidy: tuple[Effect, ...]
) -> Stepped:
    since = sale.doubted_since or event.at
    at_once = event.verdict.reason not in _MAY_CLEAR_UP
    if sale.state is SaleState.PARKED:
        after = changed(sale, event.at, **known, reason=event.verdict.reason)
        return Stepped(after if _differs(sale, after) else sale, tidy)
    if at_once or event.at - since >= DOUBT_BEFORE_PARKING:
        parked = changed(
            sale, event.at, **known, state=SaleState.PARKED, reason=event.verdict.reason
        )
        return Stepped(parked, (Effect.ALERT, *tidy))
    doubted = changed(sale, event.at, **known, doubted_since=since)
    return Stepped(doubted if _differs(sale, doubted) else sale, tidy)


def _paid(sale: Sale, event: Looked, known: dict[str, Any]) -> Stepped:
    verdict = event.verdict
    paid = changed(
        sale,
        event.at,
        **known,
        state=SaleState.PAID,
        payment=verdict.payment,
        reason="",
    )
    effects: list[Effect] = [Effect.PRINT]
    if verdict.duplicates:
        effects.append(Effect.WITHDRAW_DUPLICATES)
    return _alarmed(paid, event, verdict, effects)


def looked_at_final(sale: Sale, event: Looked) -> Stepped:
    """A look at a sale that is over: only money that it does not tell of matters."""
    verdict = event.verdict
    effects = [Effect.WITHDRAW_DUPLICATES] if verdict.duplicates else []
    if sale.tender is Tender.CASH:
        raise UnlistedStep("cash is not enquired about")
    if sale.state is SaleState.PAID:
        if verdict.outcome is not Outcome.PAID:
            return Stepped(sale, tuple(effects))
        if sale.payment is None and verdict.payment is not None:
            # Vouched for by a supervisor; here is the record of it.
            sale = changed(sale, event.at, payment=verdict.payment)
        return _alarmed(sale, event, verdict, effects)
    return _after_an_unpaid_end(sale, event, effects)


def _after_an_unpaid_end(sale: Sale, event: Looked, effects: list[Effect]) -> Stepped:
    """Money that turns up alarms, also where not all of it fits; what is payable is withdrawn."""
    verdict = event.verdict
    found = _not_settled(sale, verdict)
    if verdict.outcome in {Outcome.PAID, Outcome.DISAGREE} and found and sale.alarm is None:
        late = changed(sale, event.at, alarm=Alarm.LATE_PAID, alarm_payment=found[0])
        return Stepped(late, (Effect.ALERT, *effects))
    is_named = verdict.outcome is Outcome.PAID and bool(found and found[0].token)
    if is_named and _is_unnamed(sale.alarm_payment):
        # The invoice alone said it; here is what can be given back.
        return Stepped(changed(sale, event.at, alarm_payment=found[0]), tuple(effects))
    if verdict.still_payable and not sale.cancel_refused:
        # It came after all, or its cancel was lost: the next payer must not find it there.
        ids = adopt(sale, verdict.invoice_id)
        order = verdict.transaction_id or sale.transaction_id
        if (ids, order) != (sale.invoice_ids, sale.transaction_id):
            sale = changed(sale, event.at, invoice_ids=ids, transaction_id=order)
        return Stepped(sale, (Effect.CANCEL, *effects))
    return Stepped(sale, tuple(effects))


def _is_unnamed(payment: Payment | None) -> bool:
    return payment is not None and not (payment.token or payment.transaction_id)


def _not_settled(sale: Sale, verdict: Verdict) -> list[Payment]:
    """The payments of a verdict that are not the sale's own, nor acknowledged."""
    own = sale.payment.key if sale.payment else ""
    return [
        payment
        for payment in (verdict.payment, verdict.second_payment)
        if payment is not None and payment.key != own and payment.key not in sale.settled_alarms
    ]


def _alarmed(sale: Sale, event: Looked, verdict: Verdict, effects: list[Effect]) -> Stepped:
    others = _not_settled(sale, verdict)
    if not others or sale.alarm is not None:
        return Stepped(sale, tuple(effects))
    twice = changed(sale, event.at, alarm=Alarm.PAID_TWICE, alarm_payment=others[0])
    return Stepped(twice, (*effects, Effect.ALERT))


def _differs(before: Sale, after: Sale) -> bool:
    return changed(before, after.updated_at) != after

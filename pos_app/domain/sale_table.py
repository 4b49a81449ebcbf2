"""The machine's table: see the essay at the head of `sale.py`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pos_app.domain.money import Fils
from pos_app.domain.sale import (
    FINAL,
    Effect,
    Sale,
    SaleState,
    Stepped,
    Tender,
    UnlistedStep,
    adopt,
    changed,
)
from pos_app.domain.sale_events import (
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
)
from pos_app.domain.sale_looked import looked, looked_at_final

RESTARTED = "restarted"
"""Why a push is unknown that another process announced."""


def step(sale: Sale, event: SaleEvent) -> Stepped:
    """The sale after `event`, and what to do about it. Raises UnlistedStep for a foreign pair."""
    row = _TABLE.get((sale.state, type(event)))
    if row is None:
        raise UnlistedStep(f"{sale.state} does not take {event.kind}")
    return row(sale, event)


def _push_announced(sale: Sale, event: PushAnnounced) -> Stepped:
    if sale.tender is Tender.CASH:
        raise UnlistedStep("cash is not pushed")
    sent = changed(
        sale,
        event.at,
        state=SaleState.UNSURE,
        sending=True,
        merchant=event.merchant,
        pushes=sale.pushes + 1,
        pushed_at=event.at,
        looks_in_vain=0,
        reason="sending",
    )
    return Stepped(sent, (Effect.PUSH,))


def _push_accepted(sale: Sale, event: PushAccepted) -> Stepped:
    _must_be_sending(sale, event)
    return Stepped(
        changed(
            sale,
            event.at,
            state=SaleState.CANCELLING if sale.cancel_asked else SaleState.AWAITING,
            sending=False,
            invoice_ids=adopt(sale, event.invoice_id),
            transaction_id=event.transaction_id or sale.transaction_id,
            url=event.url or sale.url,
            reason="",
        ),
        (Effect.CANCEL,) if sale.cancel_asked else (),
    )


def _push_refused(sale: Sale, event: PushRefused) -> Stepped:
    _must_be_sending(sale, event)
    if sale.pushes > 1:
        # An earlier push may be the very reason ("number already used"): still unsure.
        return Stepped(
            changed(
                sale, event.at, sending=False, pushes=sale.pushes - 1, reason="refused_after_unsure"
            )
        )
    return Stepped(
        changed(
            sale,
            event.at,
            state=SaleState.REFUSED,
            sending=False,
            pushes=0,
            reason=event.reason,
        )
    )


def _push_not_sent(sale: Sale, event: PushNotSent) -> Stepped:
    _must_be_sending(sale, event)
    left = sale.pushes - 1
    state = SaleState.UNSURE if left else SaleState.PREPARED
    if state is SaleState.PREPARED and sale.cancel_asked:
        state = SaleState.CANCELLED
    return Stepped(
        changed(sale, event.at, state=state, sending=False, pushes=left, reason=event.reason)
    )


def _push_unknown(sale: Sale, event: PushUnknown) -> Stepped:
    _must_be_sending(sale, event)
    # The last byte may have left as late as now, so what it may still do is waited for from here.
    # That goes for a till that was started again, too: it does not know when it died.
    return Stepped(
        changed(
            sale,
            event.at,
            sending=False,
            pushed_at=event.at,
            reason=event.reason,
            push_timed_out=event.timed_out or sale.push_timed_out,
        )
    )


def _cancel_before_sending(sale: Sale, event: CancelAsked) -> Stepped:
    if sale.pushes:
        # A push of it may have gone out earlier: evidence first.
        return Stepped(changed(sale, event.at, state=SaleState.UNSURE, cancel_asked=True))
    return Stepped(changed(sale, event.at, state=SaleState.CANCELLED, cancel_asked=True))


def _cancel_unsure(sale: Sale, event: CancelAsked) -> Stepped:
    """Nothing can be stopped that may not exist: remember it until evidence says which."""
    return Stepped(sale if sale.cancel_asked else changed(sale, event.at, cancel_asked=True))


def _cancel(sale: Sale, event: CancelAsked) -> Stepped:
    asked = changed(
        sale, event.at, state=SaleState.CANCELLING, cancel_asked=True, cancel_refused=""
    )
    return Stepped(asked, (Effect.CANCEL,))


def _cancel_refused(sale: Sale, event: CancelRefused) -> Stepped:
    if sale.cancel_refused == event.reason:
        return Stepped(sale)
    return Stepped(changed(sale, event.at, cancel_refused=event.reason))


def _parked(sale: Sale, event: Parked) -> Stepped:
    if sale.sending:
        raise UnlistedStep("parked while a push is under way")
    return Stepped(changed(sale, event.at, state=SaleState.PARKED, reason=event.reason))


def _decided_paid(sale: Sale, event: DecidedPaid) -> Stepped:
    paid = changed(sale, event.at, state=SaleState.PAID, approval=event.approval, reason="vouched")
    return Stepped(paid, (Effect.PRINT,))


def _decided_not_paid(sale: Sale, event: DecidedNotPaid) -> Stepped:
    ended = changed(sale, event.at, state=SaleState.CANCELLED, reason="decided_not_paid")
    return Stepped(ended, (Effect.CANCEL,) if sale.invoice_ids or sale.transaction_id else ())


def _acknowledged(sale: Sale, event: AlarmAcknowledged) -> Stepped:
    if sale.alarm is None:
        return Stepped(sale)
    key = sale.alarm_payment.key if sale.alarm_payment else ""
    return Stepped(
        changed(
            sale,
            event.at,
            alarm=None,
            alarm_payment=None,
            settled_alarms=(*sale.settled_alarms, key),
        )
    )


def _cash_taken(sale: Sale, event: CashTaken) -> Stepped:
    if sale.tender is not Tender.CASH or event.received - event.change != sale.amount:
        raise UnlistedStep("cash taken must come to the amount of a cash sale")
    paid = changed(
        sale,
        event.at,
        state=SaleState.PAID,
        received=Fils(event.received),
        change=Fils(event.change),
    )
    return Stepped(paid, (Effect.PRINT,))


def _must_be_sending(sale: Sale, event: SaleEvent) -> None:
    if not sale.sending:
        raise UnlistedStep(f"{event.kind} without a push under way")


_Row = Callable[[Sale, Any], Stepped]
_S = SaleState
_TABLE: dict[tuple[SaleState, type], _Row] = {
    (_S.PREPARED, PushAnnounced): _push_announced,
    (_S.PREPARED, Looked): looked,
    (_S.PREPARED, CancelAsked): _cancel_before_sending,
    (_S.PREPARED, DecidedNotPaid): _decided_not_paid,
    (_S.PREPARED, CashTaken): _cash_taken,
    (_S.PREPARED, Parked): _parked,
    (_S.UNSURE, PushAccepted): _push_accepted,
    (_S.UNSURE, PushRefused): _push_refused,
    (_S.UNSURE, PushNotSent): _push_not_sent,
    (_S.UNSURE, PushUnknown): _push_unknown,
    (_S.UNSURE, Looked): looked,
    (_S.UNSURE, CancelAsked): _cancel_unsure,
    (_S.UNSURE, Parked): _parked,
    (_S.AWAITING, Looked): looked,
    (_S.AWAITING, CancelAsked): _cancel,
    (_S.AWAITING, Parked): _parked,
    (_S.CANCELLING, Looked): looked,
    (_S.CANCELLING, CancelAsked): _cancel,
    (_S.CANCELLING, CancelRefused): _cancel_refused,
    (_S.CANCELLING, Parked): _parked,
    (_S.PARKED, Looked): looked,
    (_S.PARKED, Parked): _parked,
    (_S.PARKED, DecidedPaid): _decided_paid,
    (_S.PARKED, DecidedNotPaid): _decided_not_paid,
    **{(state, Looked): looked_at_final for state in FINAL},
    **{(state, AlarmAcknowledged): _acknowledged for state in FINAL},
    **{(state, CancelRefused): _cancel_refused for state in FINAL - {_S.PAID}},
}

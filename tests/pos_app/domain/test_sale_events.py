from __future__ import annotations

from datetime import UTC, datetime

import pytest

from pos_app.domain.sale_events import (
    EVENTS,
    CashTaken,
    Looked,
    PushAccepted,
    PushUnknown,
    SaleEvent,
    event_from_plain,
    event_to_plain,
)
from pos_app.domain.verdict import Outcome, Verdict

AT = datetime(2026, 11, 23, 13, 42, 1, 250_000, tzinfo=UTC)


@pytest.mark.parametrize(
    "event",
    [
        PushAccepted(AT, invoice_id="267", transaction_id="X", url="u", raw="{}"),
        PushUnknown(AT, "timed_out", timed_out=True),
        Looked(AT, Verdict(Outcome.OPEN, invoice_id="267"), settled=False),
        CashTaken(AT, 20_000, 7_250),
    ],
)
def test_an_event_survives_the_journal(event: SaleEvent) -> None:
    assert event_from_plain(event.kind, event_to_plain(event)) == event


def test_a_field_of_a_later_version_is_passed_over() -> None:
    plain = {**event_to_plain(CashTaken(AT, 1, 0)), "invented_later": True}
    assert event_from_plain("sale_cash_taken", plain) == CashTaken(AT, 1, 0)


def test_kinds_are_unique_and_speak_of_a_sale() -> None:
    assert len(EVENTS) == 13
    assert all(kind.startswith("sale_") for kind in EVENTS)


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(KeyError):
        event_from_plain("sale_invented", {"at": AT.isoformat()})

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.evidence import Finding, Findings, Row, Source
from pos_app.domain.judge import judge
from pos_app.domain.matching import Claims
from pos_app.domain.money import Fils
from pos_app.domain.sale import Sale, Tender
from pos_app.domain.verdict import Outcome, Payment, Verdict

AT = datetime(2026, 11, 23, 13, 42, tzinfo=UTC)
REFERENCE = "01K7-261123-0412-9"
PUSHED = Sale(
    reference=REFERENCE,
    amount=Fils(12_750),
    tender=Tender.TERMINAL,
    terminal="48515",
    till="01",
    created_at=AT,
    updated_at=AT,
    pushes=1,
)
KNOWN = replace(PUSHED, invoice_ids=("267",), transaction_id="X267")
LINK = replace(KNOWN, tender=Tender.LINK, terminal="")


def invoice(finding: Finding = Finding.NOT_PAID, **fields: Any) -> Row:
    made: dict[str, Any] = {
        "amount": Fils(12_750),
        "reference": REFERENCE,
        "invoice_id": "267",
        "transaction_id": "X267",
        "terminal": "48515",
        "at": AT,
        "raw": "{}",
        **fields,
    }
    return Row(Source.INVOICE, finding, **made)


def transaction(finding: Finding = Finding.PAID, **fields: Any) -> Row:
    made: dict[str, Any] = {
        "amount": Fils(12_750),
        "reference": REFERENCE,
        "invoice_id": "267",
        "token": "T1",
        "terminal": "48515",
        "at": AT,
        **fields,
    }
    return Row(Source.TRANSACTION, finding, **made)


def verdict(sale: Sale, *rows: Row, complete: bool = True, claims: Claims | None = None) -> Verdict:
    return judge(sale, Findings(rows, complete), claims or Claims())


def test_paid_needs_status_amount_tie_and_a_payment_of_its_own() -> None:
    found = verdict(KNOWN, invoice(Finding.PAID), transaction(card="****4471", approval="51"))
    assert found.outcome is Outcome.PAID
    assert found.payment == Payment(key="T1", token="T1", card="****4471", approval="51", at=AT)
    assert (found.invoice_id, found.transaction_id, found.second_payment) == ("267", "X267", None)


def test_money_that_was_refunded_did_move() -> None:
    assert verdict(KNOWN, transaction(Finding.REFUNDED)).outcome is Outcome.PAID


def test_the_record_of_money_outruns_a_lagging_invoice() -> None:
    assert verdict(KNOWN, invoice(), transaction()).outcome is Outcome.PAID


def test_two_payments_are_told() -> None:
    found = verdict(KNOWN, transaction(), transaction(token="T2"))
    assert found.second_payment is not None
    own = replace(KNOWN, payment=Payment(key="T2"))
    again = verdict(own, transaction(), transaction(token="T2"))
    assert again.payment is not None
    assert again.payment.key == "T2"


def test_a_paid_duplicate_leaves_the_open_one_to_withdraw() -> None:
    twice = replace(PUSHED, pushes=2)
    found = verdict(
        twice,
        invoice(invoice_id="1", transaction_id="X1"),
        invoice(Finding.PAID, invoice_id="2", transaction_id="X2"),
        transaction(invoice_id="2"),
    )
    assert (found.outcome, found.invoice_id) == (Outcome.PAID, "2")
    assert found.duplicates == ("X1",)


def test_two_open_invoices_for_one_sale_are_told() -> None:
    twice = replace(PUSHED, pushes=2)
    found = verdict(
        twice,
        invoice(invoice_id="1", transaction_id="X1"),
        invoice(invoice_id="2", transaction_id=""),
    )
    assert (found.outcome, found.duplicates) == (Outcome.OPEN, ("2",))


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ([transaction(amount=Fils(1))], "amount_differs"),
        ([invoice(Finding.PAID, amount=Fils(1))], "amount_differs"),
        ([invoice(Finding.PAID, amount=Fils(1)), transaction()], "amount_differs"),
        ([transaction(terminal="999")], "terminal_differs"),
        ([invoice(Finding.PAID, terminal="999")], "terminal_differs"),
        ([invoice(Finding.PAID, invoice_id="300", transaction_id="Y")], "another_invoice"),
    ],
)
def test_what_says_paid_but_does_not_fit_is_for_a_person(rows: list[Row], reason: str) -> None:
    found = verdict(KNOWN, *rows)
    assert (found.outcome, found.reason) == (Outcome.DISAGREE, reason)


def test_a_payment_of_another_sale_is_not_taken_again() -> None:
    found = verdict(KNOWN, transaction(), claims=Claims(payments=frozenset({"T1"})))
    assert (found.outcome, found.reason) == (Outcome.DISAGREE, "already_used")


def test_an_invoice_that_says_paid_waits_for_its_confirmation() -> None:
    found = verdict(KNOWN, invoice(Finding.PAID))
    assert (found.outcome, found.reason) == (Outcome.DISAGREE, "unconfirmed")
    silent = verdict(KNOWN, invoice(Finding.PAID), complete=False)
    assert (silent.outcome, silent.reason) == (Outcome.INCONCLUSIVE, "report_silent")


def test_an_echoed_reference_against_an_unpaid_invoice_is_unconfirmed() -> None:
    found = verdict(KNOWN, invoice(), transaction(invoice_id=""))
    assert (found.outcome, found.reason) == (Outcome.DISAGREE, "unconfirmed")


def test_a_nameless_payment_confirms_a_paid_invoice() -> None:
    nameless = transaction(reference="", invoice_id="", terminal="")
    assert verdict(KNOWN, invoice(Finding.PAID), nameless).outcome is Outcome.PAID
    wrong = invoice(Finding.PAID, amount=Fils(1))
    assert verdict(KNOWN, wrong, nameless).outcome is Outcome.DISAGREE


def test_what_names_nobody_and_may_be_ours_or_anothers_is_not_guessed() -> None:
    nameless = transaction(reference="", invoice_id="")
    other = invoice(reference="OTHER", invoice_id="300", transaction_id="X300")
    for sale, rows in (
        (KNOWN, (invoice(Finding.UNKNOWN), other, nameless)),
        (PUSHED, (other, nameless)),
        (PUSHED, (nameless, replace(nameless, token="T2"))),
        (PUSHED, tuple(invoice(reference="", invoice_id=name) for name in ("300", "301"))),
    ):
        found = verdict(sale, *rows)
        assert (found.outcome, found.reason) == (Outcome.DISAGREE, "unclear")
        assert verdict(sale, *rows, complete=False).outcome is Outcome.INCONCLUSIVE
    paid = replace(other, finding=Finding.PAID)
    assert verdict(PUSHED, paid, nameless).outcome is Outcome.NOT_FOUND, "it is the other's"
    assert verdict(KNOWN, invoice(), other, nameless).outcome is Outcome.OPEN
    ended = verdict(KNOWN, invoice(Finding.CANCELLED), other, nameless)
    assert ended.outcome is Outcome.CANCELLED, "what may be another's is no late payment of ours"


@dataclass(frozen=True)
class Order:
    """One till's order of the same amount at the same terminal; whether it was really paid."""

    paid: bool
    shown: Finding
    lags: bool
    """Its status, if it was paid."""
    reported: bool
    named: bool
    """Whether the list of invoices echoes its reference."""
    minutes: int
    """Since the first of them was made."""
    over: bool
    """If it is of our own till: whether its sale has ended there."""


_UNPAID = st.sampled_from([Finding.NOT_PAID, Finding.CANCELLED, Finding.UNKNOWN, Finding.EXPIRED])
_ORDERS = st.builds(
    Order,
    paid=st.booleans(),
    shown=_UNPAID,
    lags=st.booleans(),
    reported=st.booleans(),
    named=st.booleans(),
    minutes=st.integers(0, 40),
    over=st.booleans(),
)


def _rows_of(orders: list[Order]) -> tuple[Row, ...]:
    rows: list[Row] = []
    for number, order in enumerate(orders):
        at = AT + timedelta(minutes=order.minutes)
        settled = Finding.NOT_PAID if order.lags else Finding.PAID
        rows.append(
            invoice(
                settled if order.paid else order.shown,
                reference=f"R{number}" if order.named else "",
                invoice_id=f"{number}",
                transaction_id=f"X{number}",
                at=at,
            )
        )
        if order.paid and order.reported:
            when = at + timedelta(seconds=30)
            nameless = {"reference": "", "invoice_id": "", "token": f"T{number}"}
            rows.append(transaction(**nameless, at=when))
    return tuple(rows)


@given(st.lists(_ORDERS, min_size=1, max_size=5), st.booleans(), st.booleans())
def test_a_payment_that_names_nobody_is_only_ever_taken_by_whom_it_was_made_for(
    orders: list[Order], listed: bool, ours_too: bool
) -> None:
    """Sale 0 looks; all orders of that terminal are listed, but perhaps its own never arrived."""
    own = orders[0]
    sale = replace(
        PUSHED,
        reference="R0",
        created_at=AT + timedelta(minutes=own.minutes),
        invoice_ids=("0",) if listed else (),
        transaction_id="X0" if listed else "",
    )
    rows = _rows_of(orders)
    if not listed:
        rows = tuple(row for row in rows if row.invoice_id != "0" and row.token != "T0")
    # The other orders may be of our own till: what was paid for those that are over is claimed.
    others = [number for number, _ in enumerate(orders) if number and ours_too]
    over = [number for number in others if orders[number].over and not orders[number].lags]
    claims = Claims(
        payments=frozenset(f"T{number}" for number in over),
        invoices=frozenset(f"{number}" for number in others),
        over=frozenset(f"{number}" for number in over),
    )
    if not listed and not ours_too:
        rows = tuple(row for row in rows if row.source is Source.TRANSACTION or row.reference)
        if len([row for row in rows if row.source is Source.INVOICE]) < len(orders) - 1:
            return  # a nameless invoice is taken for a push whose answer was lost: see the end
    found = judge(sale, Findings(rows, complete=True), claims)
    if found.outcome is Outcome.PAID:
        assert own.paid
        assert listed
        if not any(order.lags for order in orders):
            assert found.payment is not None
            assert found.payment.key == "T0"


def test_open_names_the_terminal_only_if_the_row_does() -> None:
    assert verdict(KNOWN, invoice()).on_terminal
    assert not verdict(KNOWN, invoice(terminal="")).on_terminal


def test_an_unknown_status_is_open_never_paid_never_ended() -> None:
    found = verdict(KNOWN, invoice(Finding.UNKNOWN))
    assert (found.outcome, found.reason) == (Outcome.OPEN, "unknown_status")


@pytest.mark.parametrize("finding", [Finding.DECLINED, Finding.CANCELLED, Finding.EXPIRED])
def test_an_ending_needs_every_place_to_have_answered(finding: Finding) -> None:
    assert verdict(KNOWN, invoice(finding)).outcome.value == finding.value
    silent = verdict(KNOWN, invoice(finding), complete=False)
    assert (silent.outcome, silent.reason) == (Outcome.INCONCLUSIVE, "report_silent")


def test_a_failed_transaction_declines_and_the_open_invoice_is_withdrawn() -> None:
    found = verdict(KNOWN, invoice(), transaction(Finding.DECLINED))
    assert (found.outcome, found.still_payable) == (Outcome.DECLINED, True)
    alone = verdict(KNOWN, transaction(Finding.DECLINED))
    assert (alone.outcome, alone.still_payable) == (Outcome.DECLINED, False)
    assert verdict(KNOWN, invoice(), transaction(Finding.DECLINED), complete=False).outcome is (
        Outcome.OPEN
    )


def test_the_payer_of_a_link_may_try_another_card() -> None:
    assert verdict(LINK, invoice(terminal=""), transaction(Finding.DECLINED)).outcome is (
        Outcome.OPEN
    )


def test_nothing_anywhere() -> None:
    assert verdict(KNOWN).outcome is Outcome.NOT_FOUND
    silent = verdict(KNOWN, complete=False)
    assert (silent.outcome, silent.reason) == (Outcome.INCONCLUSIVE, "silent")


_ROWS = st.builds(
    Row,
    source=st.sampled_from(Source),
    finding=st.sampled_from(Finding),
    amount=st.sampled_from([None, Fils(12_750), Fils(1)]),
    reference=st.sampled_from(["", REFERENCE, "OTHER"]),
    invoice_id=st.sampled_from(["", "267", "300"]),
    transaction_id=st.sampled_from(["", "X267", "Y"]),
    token=st.sampled_from(["", "T1", "T2"]),
    terminal=st.sampled_from(["", "48515", "999"]),
    at=st.sampled_from([None, AT]),
)


@given(
    st.lists(_ROWS, max_size=6),
    st.booleans(),
    st.sampled_from([KNOWN, PUSHED, LINK, replace(PUSHED, pushes=0)]),
    st.sampled_from([Claims(), Claims(payments=frozenset({"T1"}))]),
)
def test_paid_is_never_said_without_everything_that_must_fit(
    rows: list[Row], complete: bool, sale: Sale, claims: Claims
) -> None:
    found = judge(sale, Findings(tuple(rows), complete), claims)
    if found.outcome is Outcome.PAID:
        assert found.payment is not None
        assert found.payment.key not in claims.payments
        proof = [
            row
            for row in rows
            if row.source is Source.TRANSACTION
            and row.finding in {Finding.PAID, Finding.REFUNDED}
            and row.amount == sale.amount
            and (row.token or row.transaction_id) == found.payment.key
            and row.reference in {"", REFERENCE}
        ]
        assert proof
    if found.outcome in {Outcome.DECLINED, Outcome.CANCELLED, Outcome.EXPIRED, Outcome.NOT_FOUND}:
        assert complete

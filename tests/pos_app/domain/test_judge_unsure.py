"""What no look may conclude: that nothing arrived, or all is over, while it may be paid."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from pos_app.domain.evidence import Finding
from pos_app.domain.matching import Claims
from pos_app.domain.money import Fils
from pos_app.domain.verdict import Outcome, Payment

from .test_judge import AT, KNOWN, LINK, PUSHED, invoice, transaction, verdict


@pytest.mark.parametrize(
    "odd", [{"terminal": "178"}, {"amount": Fils(13_050)}, {"terminal": "178", "amount": None}]
)
@pytest.mark.parametrize("finding", [Finding.NOT_PAID, Finding.UNKNOWN, Finding.EXPIRED])
def test_what_bears_our_reference_and_may_be_paid_never_means_that_nothing_arrived(
    odd: dict[str, Any], finding: Finding
) -> None:
    """A gateway that names the terminal by another of its three ids, or adds its fee: pushing
    again would let one customer pay two orders."""
    found = verdict(PUSHED, invoice(finding, **odd))
    assert (found.outcome, found.reason) == (Outcome.DISAGREE, "unclear")
    assert verdict(PUSHED, invoice(finding, **odd), complete=False).outcome is Outcome.INCONCLUSIVE


@pytest.mark.parametrize("finding", [Finding.NOT_PAID, Finding.UNKNOWN, Finding.PAID])
def test_an_undated_invoice_that_names_nobody_may_be_ours(finding: Finding) -> None:
    """Neither echo nor stamp is documented for rows of the list (hesabe-api.md 9.4)."""
    nameless = invoice(finding, reference="", at=None)
    found = verdict(PUSHED, nameless)
    assert (found.outcome, found.reason) == (Outcome.DISAGREE, "unclear")
    held = Claims(invoices=frozenset({"267"}))
    assert verdict(PUSHED, nameless, claims=held).outcome is Outcome.NOT_FOUND
    ended = replace(nameless, finding=Finding.CANCELLED)
    assert verdict(PUSHED, ended).reason == "unclear", "nor is it pushed again after its end"


def test_an_invoice_that_names_neither_sale_nor_terminal_may_be_ours() -> None:
    """All that is known of a row of the list is `terminal_name` (hesabe-api.md 9.4)."""
    nameless = invoice(reference="", terminal="")
    assert verdict(PUSHED, nameless).reason == "unclear"
    assert verdict(PUSHED, replace(nameless, amount=None)).reason == "unclear"
    assert verdict(PUSHED, replace(nameless, terminal="178")).reason == "unclear"
    assert verdict(PUSHED, replace(nameless, amount=Fils(1))).outcome is Outcome.NOT_FOUND
    clock_ahead = replace(nameless, terminal="48515", at=AT - timedelta(minutes=9))
    assert verdict(PUSHED, clock_ahead).reason == "unclear"
    assert verdict(LINK, replace(nameless, invoice_id="9")).outcome is Outcome.NOT_FOUND


@pytest.mark.parametrize("rest", [Finding.CANCELLED, Finding.EXPIRED, Finding.NOT_PAID])
@pytest.mark.parametrize("first", [Finding.PAID, Finding.UNKNOWN, Finding.NOT_PAID])
def test_an_invoice_that_is_listed_twice_has_not_ended_while_one_row_says_otherwise(
    first: Finding, rest: Finding
) -> None:
    rows = invoice(first), invoice(rest, raw="{1}")
    for order in (rows, rows[::-1]):
        found = verdict(KNOWN, *order)
        assert found.outcome is (Outcome.DISAGREE if first is Finding.PAID else Outcome.OPEN)
        assert found.duplicates == ()


def test_money_that_does_not_fit_is_named_so_that_an_alarm_can_tell_of_it() -> None:
    odd = verdict(KNOWN, invoice(Finding.CANCELLED), transaction(amount=Fils(13_050)))
    assert (odd.outcome, odd.payment and odd.payment.key) == (Outcome.DISAGREE, "T1")
    alone = verdict(KNOWN, invoice(Finding.PAID))
    assert (alone.outcome, alone.payment and alone.payment.key) == (
        Outcome.DISAGREE,
        "invoice 267",
    )
    used = verdict(KNOWN, transaction(), claims=Claims(payments=frozenset({"T1"})))
    assert used.payment is None, "another sale has it"


def test_an_open_invoice_is_to_be_withdrawn_only_if_it_names_the_sale() -> None:
    assert verdict(KNOWN, invoice()).still_payable
    assert verdict(PUSHED, invoice()).still_payable
    assert verdict(KNOWN, invoice(reference="")).still_payable
    nameless = verdict(PUSHED, invoice(reference=""))
    assert (nameless.outcome, nameless.still_payable) == (Outcome.OPEN, False)
    assert not verdict(KNOWN, invoice(Finding.UNKNOWN)).still_payable


def test_a_second_payment_under_our_reference_is_told_though_it_is_for_an_order_we_never_knew() -> (
    None
):
    """A resend that made a second order, say: what it does is unknown (hesabe-api.md 9.2)."""
    other = transaction(invoice_id="300", token="T2")
    paid = replace(KNOWN, payment=Payment(key="T1"))
    for sale in (KNOWN, paid):
        found = verdict(sale, invoice(Finding.PAID), transaction(), other)
        assert (found.outcome, found.second_payment and found.second_payment.key) == (
            Outcome.PAID,
            "T2",
        )
    for odd in ({"amount": Fils(1)}, {"terminal": "999"}, {"reference": "OTHER"}):
        found = verdict(KNOWN, invoice(Finding.PAID), transaction(), replace(other, **odd))
        assert found.second_payment is None, "another till's"
    used = Claims(payments=frozenset({"T2"}))
    found = verdict(KNOWN, invoice(Finding.PAID), transaction(), other, claims=used)
    assert found.second_payment is None

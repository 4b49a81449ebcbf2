from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from pos_app.domain.evidence import Finding, Row, Source
from pos_app.domain.matching import (
    LATER,
    NO_CLAIMS,
    Claims,
    is_linked,
    is_tied,
    may_have_arrived,
    nameless_invoices,
    names_sale,
    our_invoices,
    payment_key,
    primary_invoice,
    proves_payment,
    rivals,
    standing_in,
    terminal_fits,
)
from pos_app.domain.money import Fils
from pos_app.domain.sale import Sale, Tender
from pos_app.domain.verdict import Payment

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


def invoice(finding: Finding = Finding.NOT_PAID, **fields: Any) -> Row:
    made: dict[str, Any] = {
        "amount": Fils(12_750),
        "reference": REFERENCE,
        "invoice_id": "267",
        "transaction_id": "X267",
        "terminal": "48515",
        "at": AT,
        **fields,
    }
    return Row(Source.INVOICE, finding, **made)


def transaction(finding: Finding = Finding.PAID, **fields: Any) -> Row:
    made: dict[str, Any] = {
        "amount": Fils(12_750),
        "reference": REFERENCE,
        "token": "T1",
        "terminal": "48515",
        "at": AT,
        **fields,
    }
    return Row(Source.TRANSACTION, finding, **made)


def ours(sale: Sale, *rows: Row, claims: Claims = NO_CLAIMS) -> tuple[list[str], list[str]]:
    mine, strange = our_invoices(sale, rows, claims)
    return [row.invoice_id for row in mine], [row.invoice_id for row in strange]


# ---- invoices ----------------------------------------------------------------------------


def test_the_gateways_id_is_the_strongest_tie() -> None:
    assert ours(KNOWN, invoice(reference="")) == (["267"], [])
    assert ours(KNOWN, invoice(invoice_id="", reference="")) == ([""], [])


def test_another_sales_reference_beats_an_id() -> None:
    assert ours(KNOWN, invoice(reference="OTHER")) == ([], [])


def test_our_reference_under_another_id_is_a_stranger() -> None:
    assert ours(KNOWN, invoice(), invoice(invoice_id="300")) == (["267"], ["300"])


def test_a_push_without_an_answer_may_have_any_id() -> None:
    assert ours(PUSHED, invoice(invoice_id="300")) == (["300"], [])
    assert ours(replace(KNOWN, pushes=2), invoice(invoice_id="300"))[0] == ["300"]


@pytest.mark.parametrize("odd", [{"amount": Fils(1)}, {"terminal": "999"}])
def test_another_tills_invoice_under_our_reference_is_a_stranger(odd: dict[str, Any]) -> None:
    assert ours(PUSHED, invoice(**odd)) == ([], ["267"])


def test_a_nameless_invoice_is_ours_if_it_is_the_only_one() -> None:
    nameless = invoice(reference="", invoice_id="300", transaction_id="")
    assert ours(PUSHED, nameless) == (["300"], [])
    assert ours(PUSHED, nameless, replace(nameless, invoice_id="301")) == ([], [])
    assert ours(replace(PUSHED, pushes=0), nameless) == ([], [])
    assert ours(KNOWN, nameless) == ([], [])
    assert ours(PUSHED, nameless, claims=Claims(invoices=frozenset({"300"}))) == ([], [])
    assert ours(PUSHED, replace(nameless, terminal="")) == ([], [])
    assert ours(PUSHED, replace(nameless, at=AT + LATER * 2)) == ([], [])
    assert ours(PUSHED, replace(nameless, at=None)) == ([], [])


def test_the_invoice_to_be_paid_is_the_paid_one_then_the_open_then_the_known() -> None:
    paid, open_, ended = (
        invoice(Finding.PAID, invoice_id="1"),
        invoice(invoice_id="2"),
        invoice(Finding.CANCELLED, invoice_id="267"),
    )
    assert primary_invoice(KNOWN, [ended, open_, paid]) == paid
    assert primary_invoice(KNOWN, [ended, open_]) == open_
    known = invoice()
    assert primary_invoice(KNOWN, [open_, known]) == known
    assert primary_invoice(KNOWN, []) is None


# ---- transactions ------------------------------------------------------------------------


def test_a_transaction_is_tied_by_reference_or_by_id() -> None:
    assert is_tied(KNOWN, transaction(), [])
    assert not is_tied(KNOWN, transaction(reference="OTHER", invoice_id="267"), [])
    assert is_tied(KNOWN, transaction(reference="", invoice_id="267"), [])
    assert is_tied(PUSHED, transaction(reference="", transaction_id="X267"), [invoice()])
    assert not is_tied(PUSHED, transaction(reference=""), [])
    assert not is_linked(PUSHED, transaction(), [])


def test_a_payment_is_known_by_its_token() -> None:
    assert payment_key(transaction()) == "T1"
    assert payment_key(transaction(token="", transaction_id="9")) == "9"


def test_an_id_of_ours_proves_the_payment() -> None:
    linked = transaction(reference="", invoice_id="267", terminal="")
    assert proves_payment(KNOWN, linked, invoice(), [invoice()], NO_CLAIMS)


@pytest.mark.parametrize(
    "odd", [{"amount": Fils(1)}, {"amount": None}, {"terminal": "999"}, {"token": ""}]
)
def test_what_does_not_fit_proves_nothing(odd: dict[str, Any]) -> None:
    row = transaction(invoice_id="267", **odd)
    assert not proves_payment(KNOWN, row, invoice(), [invoice()], NO_CLAIMS)


def test_a_payment_is_used_once() -> None:
    claims = Claims(payments=frozenset({"T1"}))
    assert not proves_payment(KNOWN, transaction(invoice_id="267"), None, [], claims)


def test_an_invoice_of_another_amount_proves_nothing() -> None:
    wrong = invoice(Finding.PAID, amount=Fils(1))
    assert not proves_payment(KNOWN, transaction(invoice_id="267"), wrong, [wrong], NO_CLAIMS)


def test_an_echoed_reference_alone_is_not_enough() -> None:
    row = transaction()
    assert not proves_payment(KNOWN, row, invoice(), [invoice()], NO_CLAIMS)
    assert not proves_payment(KNOWN, row, None, [], NO_CLAIMS)
    assert not proves_payment(PUSHED, replace(row, terminal=""), None, [], NO_CLAIMS)
    assert not proves_payment(KNOWN, replace(row, invoice_id="300"), None, [], NO_CLAIMS)
    blank = invoice(Finding.UNKNOWN)
    assert not proves_payment(KNOWN, replace(row, terminal=""), blank, [blank], NO_CLAIMS)


def test_reference_amount_and_terminal_prove_it_where_no_id_is_known() -> None:
    assert proves_payment(PUSHED, transaction(), None, [], NO_CLAIMS)
    assert proves_payment(PUSHED, transaction(invoice_id="300"), None, [], NO_CLAIMS)


def test_an_invoice_of_ours_that_says_paid_vouches_for_the_reference() -> None:
    paid = invoice(Finding.PAID)
    assert proves_payment(KNOWN, transaction(terminal=""), paid, [paid], NO_CLAIMS)
    unknown = invoice(Finding.UNKNOWN)
    assert proves_payment(KNOWN, transaction(), unknown, [unknown], NO_CLAIMS)


def test_a_link_is_paid_at_any_terminal() -> None:
    link = replace(PUSHED, tender=Tender.LINK, terminal="")
    assert terminal_fits(link, transaction(terminal="144301"))
    assert proves_payment(link, transaction(terminal=""), None, [], NO_CLAIMS)


# ---- the stand-in ------------------------------------------------------------------------

NAMELESS = transaction(reference="")
RIVAL = invoice(reference="OTHER", invoice_id="300", transaction_id="X300")


def stands(sale: Sale, *rows: Row, primary: Row | None = None, **given: Any) -> list[str]:
    """Keys of the payments taken; ["?"] where one may be the sale's and may not."""
    found, unclear = standing_in(sale, rows, primary, **given)
    assert not (found and unclear)
    return ["?"] if unclear else [payment_key(row) for row in found]


def test_one_nameless_payment_may_stand_in() -> None:
    assert stands(PUSHED, NAMELESS) == ["T1"]
    assert stands(PUSHED, NAMELESS, NAMELESS) == ["T1"]


def test_two_are_ambiguous() -> None:
    assert stands(PUSHED, NAMELESS, replace(NAMELESS, token="T2")) == ["?"]


@pytest.mark.parametrize(
    "odd",
    [
        {"reference": "OTHER"},
        {"invoice_id": "300"},
        {"terminal": "999"},
        {"terminal": ""},
        {"amount": Fils(1)},
        {"at": AT - timedelta(hours=1)},
        {"at": None},
    ],
)
def test_a_payment_that_could_be_anybodys_stands_for_nobody(odd: dict[str, Any]) -> None:
    assert stands(PUSHED, replace(NAMELESS, **odd)) == []


def test_a_sale_that_was_never_sent_has_no_stand_in() -> None:
    assert stands(replace(PUSHED, pushes=0), NAMELESS) == []


def test_a_claimed_payment_does_not_stand_in() -> None:
    assert stands(PUSHED, NAMELESS, claims=Claims(payments=frozenset({"T1"}))) == []


def test_an_invoice_that_says_paid_needs_no_terminal_on_its_confirmation() -> None:
    bare = replace(NAMELESS, terminal="")
    assert stands(KNOWN, bare, primary=invoice(Finding.PAID)) == ["T1"]
    assert stands(KNOWN, bare, primary=invoice()) == []
    far = replace(bare, at=AT + LATER * 2)
    assert stands(KNOWN, far, primary=invoice(Finding.PAID)) == []
    link = replace(KNOWN, tender=Tender.LINK, terminal="")
    assert stands(link, bare, primary=invoice(Finding.PAID)) == ["T1"]


def test_while_our_invoice_is_to_be_paid_a_nameless_payment_is_the_other_tills() -> None:
    assert stands(KNOWN, NAMELESS, primary=invoice()) == []
    assert stands(KNOWN, NAMELESS, primary=invoice(Finding.UNKNOWN)) == ["T1"]


def test_a_sale_that_has_its_payment_takes_no_second_one_that_names_nobody() -> None:
    paid = replace(KNOWN, payment=Payment(key="T1"))
    assert stands(paid, NAMELESS, primary=invoice(Finding.PAID)) == ["T1"]
    assert stands(paid, replace(NAMELESS, token="T2"), primary=invoice(Finding.PAID)) == []


@pytest.mark.parametrize(
    ("own", "other", "taken"),
    [
        (Finding.CANCELLED, Finding.PAID, []),
        (Finding.CANCELLED, Finding.NOT_PAID, ["?"]),
        (Finding.CANCELLED, Finding.EXPIRED, ["?"]),
        (Finding.UNKNOWN, Finding.PAID, []),
        (Finding.UNKNOWN, Finding.UNKNOWN, ["?"]),
        (Finding.UNKNOWN, Finding.CANCELLED, ["T1"]),
        (Finding.PAID, Finding.REFUNDED, []),
        (Finding.PAID, Finding.NOT_PAID, ["T1"]),
        (None, Finding.PAID, []),
        (None, Finding.NOT_PAID, ["?"]),
        (None, Finding.DECLINED, ["T1"]),
    ],
)
def test_the_better_claim_has_the_payment(
    own: Finding | None, other: Finding, taken: list[str]
) -> None:
    """An invoice that says paid, then one that says nothing yet, then one that ended."""
    primary = None if own is None else invoice(own)
    rival = replace(RIVAL, finding=other)
    assert stands(KNOWN, NAMELESS, primary=primary, others=[rival]) == taken


def test_each_invoice_that_says_paid_takes_a_payment() -> None:
    earlier = replace(NAMELESS, token="T0", at=AT - timedelta(minutes=20))
    paid = replace(RIVAL, finding=Finding.PAID)
    own = invoice(Finding.PAID)
    assert stands(KNOWN, NAMELESS, earlier, primary=own, others=[paid]) == ["T1"]
    assert stands(KNOWN, earlier, primary=own, others=[]) == []


def test_who_names_no_terminal_contests_what_names_none() -> None:
    bare, paid = replace(NAMELESS, terminal=""), invoice(Finding.PAID)
    rival = replace(RIVAL, finding=Finding.PAID, terminal="")
    assert stands(KNOWN, bare, primary=paid, others=[rival]) == []
    assert stands(KNOWN, NAMELESS, primary=paid, others=[rival]) == ["T1"]


def rival_ids(*invoices: Row, paid: tuple[Row, ...] = (), claims: Claims = NO_CLAIMS) -> list[str]:
    own = [row for row in invoices if row.invoice_id == "267"]
    return [row.invoice_id for row in rivals(KNOWN, invoices, own, paid, claims)]


def test_rivals_are_other_invoices_of_the_amount_at_the_terminal() -> None:
    assert rival_ids(invoice(), RIVAL, RIVAL, replace(RIVAL, reference="", invoice_id="301")) == [
        "300",
        "301",
    ]
    assert rival_ids(replace(RIVAL, amount=Fils(1)), replace(RIVAL, terminal="999")) == []
    assert rival_ids(invoice(invoice_id="300")) == [], "our reference elsewhere is a stranger"


def test_whose_payment_is_known_is_no_rival() -> None:
    assert rival_ids(RIVAL, paid=(transaction(reference="OTHER"),)) == []
    assert rival_ids(RIVAL, paid=(transaction(reference="", invoice_id="300"),)) == []
    assert rival_ids(RIVAL, paid=(transaction(),)) == ["300"]
    over = Claims(invoices=frozenset({"300"}), over=frozenset({"300"}))
    assert rival_ids(replace(RIVAL, finding=Finding.PAID), claims=over) == []
    assert rival_ids(RIVAL, claims=over) == ["300"]


def test_nameless_invoices_may_be_a_push_whose_answer_was_lost() -> None:
    one = invoice(reference="", invoice_id="300", transaction_id="")
    two = replace(one, invoice_id="", transaction_id="X301")
    assert nameless_invoices(PUSHED, [one, two, one, RIVAL], NO_CLAIMS) == [one, two]
    assert nameless_invoices(PUSHED, [one], Claims(invoices=frozenset({"300"}))) == []
    assert nameless_invoices(KNOWN, [one], NO_CLAIMS) == []
    assert nameless_invoices(replace(PUSHED, pushes=0), [one], NO_CLAIMS) == []


# ---- what may be ours though too much differs ---------------------------------------------


@pytest.mark.parametrize(
    ("row", "named"),
    [
        (invoice(invoice_id="999", transaction_id=""), True),
        (invoice(reference="", transaction_id=""), True),
        (invoice(reference="", invoice_id="", transaction_id="X267"), True),
        (invoice(reference="", invoice_id="999", transaction_id="X9"), False),
    ],
)
def test_an_invoice_is_named_ours_by_reference_or_by_an_id_we_were_told(
    row: Row, named: bool
) -> None:
    assert names_sale(KNOWN, row) is named


LOST_ORDER: dict[str, Any] = {"invoice_id": "900", "transaction_id": "X900"}


@pytest.mark.parametrize(
    ("row", "may"),
    [
        (invoice(terminal="P1", **LOST_ORDER), True),
        (invoice(amount=Fils(12_850), **LOST_ORDER), True),
        (invoice(reference="", terminal="P1", at=None, **LOST_ORDER), True),
        (invoice(reference="", amount=Fils(1), **LOST_ORDER), False),
        (invoice(reference="OTHER", **LOST_ORDER), False),
    ],
)
def test_what_may_be_a_push_whose_answer_was_lost_is_no_reason_to_push_again(
    row: Row, may: bool
) -> None:
    assert may_have_arrived(PUSHED, [row], NO_CLAIMS) is may
    assert not may_have_arrived(KNOWN, [row], NO_CLAIMS), "its own ids are known"
    assert not may_have_arrived(replace(PUSHED, pushes=0), [row], NO_CLAIMS), "nothing was sent"
    taken = Claims(invoices=frozenset({"900"}))
    assert not may_have_arrived(PUSHED, [row], taken), "it is another sale's"


def test_a_links_nameless_invoice_is_never_taken_for_ours() -> None:
    link = replace(PUSHED, tender=Tender.LINK, terminal="")
    nameless = invoice(reference="", terminal="", **LOST_ORDER)
    assert not may_have_arrived(link, [nameless], NO_CLAIMS)

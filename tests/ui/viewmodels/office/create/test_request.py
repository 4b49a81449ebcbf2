from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.invoice import Delivery
from pos_app.domain.invoice_request import InvoiceRequest, RequestKind
from pos_app.errors import BadInput
from ui.viewmodels.office.create.form import Form, ItemForm, PartForm
from ui.viewmodels.office.create.request import portions, request_of

TODAY = date(2026, 11, 23)


def asked(form: Form) -> InvoiceRequest:
    return request_of(form, reference="INV-1", today=TODAY, country_code="965")


def wrong(form: Form) -> str:
    with pytest.raises(BadInput) as no:
        asked(form)
    return no.value.kind


def test_a_quick_invoice() -> None:
    form = Form(
        typed="12.75",
        delivery="sms",
        name=" Fahad ",
        phone="+965 9999 1234",
        expires="3",
        pay_types=("1",),
        language="ar",
    )
    draft = asked(form).drafts[0]
    assert (draft.amount, draft.delivery, draft.payer_name) == (12_750, Delivery.SMS, "Fahad")
    assert (draft.mobile, draft.country_code) == ("99991234", "965")
    assert (draft.expires_on, draft.pay_types, draft.reference) == ("2026-11-26", ("1",), "INV-1")
    assert asked(replace(form, phone="00965 99991234")).drafts[0].mobile == "99991234"


def test_items_are_sent_with_their_sum() -> None:
    draft = asked(Form(items=(ItemForm("Tea", "3", "0.75"), ItemForm("Cake", "1", "2")))).drafts[0]
    assert draft.amount == 4250
    assert [(item.title, item.rate, item.amount) for item in draft.items] == [
        ("Tea", 750, 2250),
        ("Cake", 2000, 2000),
    ]


def test_an_open_invoice_is_fixed_or_between_two() -> None:
    fixed = asked(Form(kind="open", title="Box", typed="5", expires="7")).open_draft
    assert fixed is not None
    assert (fixed.amount, fixed.least, fixed.expires_on) == (5000, None, "2026-11-30")
    two = asked(Form(kind="open", title="Box", between=True, least="1", most="9")).open_draft
    assert two is not None
    assert (two.amount, two.least, two.most) == (None, 1000, 9000)


def test_a_subscription() -> None:
    plan = asked(Form(kind="subscription", typed="5", count="12", start="7", automatic=True)).plan
    assert plan is not None
    assert (plan.recurrences, plan.start_on, plan.automatic) == (12, "2026-11-30", True)


def test_instalments_fall_due_one_after_the_other() -> None:
    drafts = asked(Form(kind="instalments", typed="10", count="3", start="7")).drafts
    assert [draft.amount for draft in drafts] == [3334, 3333, 3333]
    days = [draft.expires_on for draft in drafts]
    assert days == ["2026-11-30", "2026-12-30", "2027-01-30"]
    assert [draft.reference for draft in drafts] == ["INV-1-1", "INV-1-2", "INV-1-3"]


def test_a_split_by_per_cent_and_by_amount() -> None:
    parts = (PartForm("A", "99990001", "33.33"), PartForm("B", "99990002", "66.67"))
    drafts = asked(Form(kind="split", typed="10", share="percent", parts=parts)).drafts
    assert [draft.amount for draft in drafts] == [3333, 6667]
    assert [draft.payer_name for draft in drafts] == ["A", "B"]
    by_amount = (PartForm(typed="4"), PartForm(typed="6"))
    split = Form(kind="split", typed="10", share="amount", parts=by_amount)
    assert asked(split).kind is RequestKind.SPLIT
    assert wrong(replace(split, typed="11")) == "parts_do_not_add_up"


@given(st.integers(100, 99_999_999), st.integers(2, 20))
def test_a_split_always_adds_up(fils: int, count: int) -> None:
    form = Form(
        kind="split", typed=f"{fils // 1000}.{fils % 1000:03d}", parts=(PartForm(),) * count
    )
    assert sum(portions(form)) == fils
    assert sum(draft.amount for draft in asked(form).drafts) == fils
    assert sum(portions(replace(form, kind="instalments", count=str(count)))) == fils


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        (Form(), "amount_zero"),
        (Form(typed="1", delivery="sms"), "mobile_odd"),
        (Form(typed="1", delivery="email", email="x"), "email_odd"),
        (Form(kind="open", typed="1"), "title_empty"),
        (Form(kind="open", title="Box", between=True, least="9", most="1"), "bounds_reversed"),
        (Form(kind="instalments", typed="1", count="x"), "count_odd"),
        (Form(kind="split", typed="1", share="percent"), "shares_do_not_add_up"),
        (Form(typed="1", items=(ItemForm("", "1", "1"),)), "item_odd"),
    ],
)
def test_what_is_wrong_is_said(form: Form, kind: str) -> None:
    assert wrong(form) == kind

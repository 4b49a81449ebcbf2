from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from pos_app.domain.invoice import (
    Delivery,
    InvoiceDraft,
    Item,
    OpenInvoiceDraft,
    SubscriptionPlan,
    check_draft,
    check_open_draft,
    check_parts,
    check_plan,
)
from pos_app.domain.money import Fils
from pos_app.errors import BadInput

GOOD = InvoiceDraft(
    Fils(1000),
    Delivery.SMS,
    "R-1",
    "Ali",
    "66666666",
    "965",
    "a@b.co",
    "x",
    "2026-12-01",
    ("1",),
    "ar",
)


def test_a_good_draft_passes() -> None:
    assert check_draft(GOOD) is GOOD
    assert check_draft(InvoiceDraft(Fils(1))).delivery is Delivery.LINK


@pytest.mark.parametrize(
    ("changed", "kind"),
    [
        ({"amount": Fils(0)}, "amount_zero"),
        ({"amount": Fils(-1)}, "amount_negative"),
        ({"amount": Fils(100_000_000)}, "amount_too_large"),
        ({"reference": "a b"}, "reference_characters"),
        ({"mobile": ""}, "mobile_odd"),
        ({"mobile": "+96566666666"}, "mobile_odd"),
        ({"mobile": "\u0666" * 8}, "mobile_odd"),
        ({"country_code": "+965"}, "country_code_odd"),
        ({"country_code": ""}, "country_code_odd"),
        ({"email": "a@b"}, "email_odd"),
        ({"expires_on": "2026-02-30"}, "day_odd"),
        ({"expires_on": "01/12/2026"}, "day_odd"),
        ({"language": "fr"}, "language_unknown"),
        ({"pay_types": ("1,2",)}, "pay_type_odd"),
        ({"items": (Item("", Fils(1), 1, Fils(1)),)}, "item_odd"),
        ({"items": (Item("x", Fils(1), 0, Fils(1)),)}, "item_odd"),
    ],
)
def test_what_is_wrong_is_named(changed: dict[str, Any], kind: str) -> None:
    with pytest.raises(BadInput) as caught:
        check_draft(replace(GOOD, **changed))
    assert caught.value.kind == kind
    assert caught.value.field


def test_email_delivery_needs_an_address() -> None:
    with pytest.raises(BadInput):
        check_draft(InvoiceDraft(Fils(1), Delivery.EMAIL))


@pytest.mark.parametrize(
    ("plan", "kind"),
    [
        (SubscriptionPlan(0, "2026-12-01"), "recurrences_odd"),
        (SubscriptionPlan(1000, "2026-12-01"), "recurrences_odd"),
        (SubscriptionPlan(1, "2026-12-01", frequency="monthly"), "frequency_odd"),
        (SubscriptionPlan(1, "soon"), "day_odd"),
    ],
)
def test_plans(plan: SubscriptionPlan, kind: str) -> None:
    with pytest.raises(BadInput) as caught:
        check_plan(plan)
    assert caught.value.kind == kind


def test_a_part_is_counted_from_one() -> None:
    with pytest.raises(BadInput) as caught:
        check_parts((GOOD, replace(GOOD, amount=Fils(0))))
    assert caught.value.field == "part 2: amount"
    with pytest.raises(BadInput):
        check_parts(())


@pytest.mark.parametrize(
    ("draft", "kind"),
    [
        (OpenInvoiceDraft(""), "title_empty"),
        (OpenInvoiceDraft("x"), "amount_or_bounds"),
        (OpenInvoiceDraft("x", least=Fils(1)), "amount_or_bounds"),
        (OpenInvoiceDraft("x", Fils(1), least=Fils(1)), "amount_or_bounds"),
        (OpenInvoiceDraft("x", least=Fils(2), most=Fils(1)), "bounds_reversed"),
        (OpenInvoiceDraft("x", Fils(0)), "amount_zero"),
        (OpenInvoiceDraft("x", Fils(1), expires_on="x"), "day_odd"),
    ],
)
def test_open_drafts(draft: OpenInvoiceDraft, kind: str) -> None:
    with pytest.raises(BadInput) as caught:
        check_open_draft(draft)
    assert caught.value.kind == kind


@pytest.mark.parametrize(
    ("item", "fits"),
    [
        (Item("tea", Fils(500), 2, Fils(1000)), True),
        (Item(" ", Fils(500), 2, Fils(1000)), False),
        (Item("tea", Fils(500), 0, Fils(1000)), False),
        (Item("tea", Fils(-1), 1, Fils(1000)), False),
    ],
)
def test_items_are_checked_one_by_one(item: Item, *, fits: bool) -> None:
    draft = replace(GOOD, items=(item, item))
    if fits:
        assert check_draft(draft) is draft
    else:
        with pytest.raises(BadInput) as caught:
            check_draft(draft)
        assert caught.value.kind == "item_odd"


def test_a_split_needs_parts_and_names_the_one_at_fault() -> None:
    with pytest.raises(BadInput) as caught:
        check_parts(())
    assert caught.value.kind == "parts_empty"
    assert check_parts((GOOD, GOOD)) == (GOOD, GOOD)
    with pytest.raises(BadInput) as caught:
        check_parts((GOOD, replace(GOOD, amount=Fils(0))))
    assert caught.value.field.startswith("part 2")


def test_an_open_invoice_has_an_amount_or_two_bounds() -> None:
    fixed = OpenInvoiceDraft("Tea", amount=Fils(1000), expires_on="2026-12-01")
    assert check_open_draft(fixed) is fixed
    between = OpenInvoiceDraft("Tea", least=Fils(1), most=Fils(2))
    assert check_open_draft(between) is between
    for wrong in (
        OpenInvoiceDraft(" ", amount=Fils(1)),
        OpenInvoiceDraft("Tea"),
        OpenInvoiceDraft("Tea", least=Fils(1)),
        OpenInvoiceDraft("Tea", amount=Fils(1), most=Fils(2)),
        OpenInvoiceDraft("Tea", least=Fils(3), most=Fils(2)),
    ):
        with pytest.raises(BadInput):
            check_open_draft(wrong)


def test_a_plan_is_checked() -> None:
    plan = SubscriptionPlan(12, "2026-12-01")
    assert check_plan(plan) is plan
    for wrong in (replace(plan, recurrences=0), replace(plan, frequency="often")):
        with pytest.raises(BadInput):
            check_plan(wrong)

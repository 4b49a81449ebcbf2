from __future__ import annotations

from dataclasses import replace

import pytest

from pos_app.domain.invoice import (
    InvoiceDraft,
    OpenInvoiceDraft,
    SubscriptionPlan,
)
from pos_app.domain.invoice_request import (
    InvoiceRequest,
    RequestKind,
    check_request,
    part_reference,
)
from pos_app.domain.money import Fils
from pos_app.errors import BadInput

DRAFT = InvoiceDraft(Fils(1000), reference="R-1")
PLAN = SubscriptionPlan(3, "2026-12-01")
OPEN = OpenInvoiceDraft("Box", amount=Fils(1000))

GOOD = [
    InvoiceRequest(RequestKind.QUICK, "R", (DRAFT,)),
    InvoiceRequest(RequestKind.SUBSCRIPTION, "R", (DRAFT,), plan=PLAN),
    InvoiceRequest(RequestKind.SPLIT, "R", (DRAFT, DRAFT)),
    InvoiceRequest(RequestKind.INSTALMENTS, "R", (DRAFT,)),
    InvoiceRequest(RequestKind.OPEN, "R", open_draft=OPEN),
]


@pytest.mark.parametrize("request_", GOOD)
def test_what_may_be_sent(request_: InvoiceRequest) -> None:
    assert check_request(request_) is request_


@pytest.mark.parametrize(
    ("request_", "kind"),
    [
        (InvoiceRequest(RequestKind.QUICK, "R"), "parts_count"),
        (InvoiceRequest(RequestKind.QUICK, "R", (replace(DRAFT, amount=Fils(0)),)), "amount_zero"),
        (InvoiceRequest(RequestKind.SUBSCRIPTION, "R", (DRAFT,)), "recurrences_odd"),
        (InvoiceRequest(RequestKind.SPLIT, "R"), "parts_empty"),
        (InvoiceRequest(RequestKind.OPEN, "R"), "title_empty"),
    ],
)
def test_what_may_not(request_: InvoiceRequest, kind: str) -> None:
    with pytest.raises(BadInput) as no:
        check_request(request_)
    assert no.value.kind == kind


def test_each_part_has_a_reference_of_its_own() -> None:
    assert part_reference("INV-1", 2) == "INV-1-2"

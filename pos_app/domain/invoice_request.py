"""One wish of the counter: a link, an open invoice, a subscription, a split or instalments.

It bears its references from the start, so that what became of it can be asked after a lost answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pos_app.domain.invoice import (
    InvoiceDraft,
    OpenInvoiceDraft,
    SubscriptionPlan,
    check_draft,
    check_open_draft,
    check_parts,
    check_plan,
)
from pos_app.errors import BadInput


class RequestKind(StrEnum):
    """What is wished for."""

    QUICK = "quick"
    OPEN = "open"
    SUBSCRIPTION = "subscription"
    SPLIT = "split"
    INSTALMENTS = "instalments"


@dataclass(frozen=True, slots=True)
class InvoiceRequest:
    """What is to be made, once. `drafts` is one for quick and subscription, none for open."""

    kind: RequestKind
    reference: str
    drafts: tuple[InvoiceDraft, ...] = ()
    plan: SubscriptionPlan | None = None
    open_draft: OpenInvoiceDraft | None = None


def part_reference(reference: str, number: int) -> str:
    """The reference of part `number` (from 1)."""
    return f"{reference}-{number}"


def check_request(request: InvoiceRequest) -> InvoiceRequest:
    """`request` if it may be sent. Raises BadInput with the field at fault."""
    if request.kind is RequestKind.OPEN:
        if request.open_draft is None:
            raise BadInput("title_empty", field="title")
        check_open_draft(request.open_draft)
    elif request.kind in {RequestKind.SPLIT, RequestKind.INSTALMENTS}:
        check_parts(request.drafts)
    elif len(request.drafts) == 1:
        check_draft(request.drafts[0])
    else:
        raise BadInput("parts_count", "one invoice", field="parts")
    if request.kind is RequestKind.SUBSCRIPTION:
        if request.plan is None:
            raise BadInput("recurrences_odd", "1 to 999", field="recurrences")
        check_plan(request.plan)
    return request

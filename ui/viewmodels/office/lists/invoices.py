"""Invoices that are paid by a link: quick ones, subscriptions, parts of splits and instalments."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence

from pos_app.domain.evidence import Finding
from pos_app.domain.invoice import Invoice, InvoiceKind, InvoiceState
from pos_app.domain.money import Fils
from pos_app.ports.clock import Clock
from pos_app.ports.office import Invoices, Page
from ui import wording
from ui.viewmodels.office.lists.lines import Facet, Line, ListQuery, said_in
from ui.viewmodels.office.lists.spans import span_of, within
from ui.wording import translate
from ui.words import office as words

_STATES = {
    Finding.PAID: InvoiceState.PAID,
    Finding.REFUNDED: InvoiceState.PAID,
    Finding.CANCELLED: InvoiceState.CANCELLED,
}


class InvoiceSource:
    """A `ListSource` over `ports.office.Invoices`."""

    name = "invoices"
    kind = Invoice

    def __init__(self, invoices: Invoices, clock: Clock) -> None:
        self._invoices = invoices
        self._clock = clock

    def pages(self, query: ListQuery, *, start: int) -> AsyncIterator[Page[Invoice]]:
        """Kind and state are the gateway's own filters."""
        kind, state = query.option("kind"), query.option("state")
        return self._invoices.pages(
            span_of(query, self._clock.now()),
            kind=InvoiceKind(kind) if kind else None,
            state=InvoiceState(state) if state else None,
            start=start,
        )

    def facets(self) -> Sequence[Facet]:
        """By state, by kind."""
        return (
            Facet(
                "state",
                translate("Office", "State"),
                (
                    ("", translate("Office", "All states")),
                    ("unpaid", words.finding_word(Finding.NOT_PAID)),
                    ("paid", words.finding_word(Finding.PAID)),
                    ("cancelled", words.finding_word(Finding.CANCELLED)),
                ),
            ),
            Facet(
                "kind",
                translate("Office", "Kind of invoice"),
                (
                    ("", translate("Office", "All kinds")),
                    *((kind.value, words.kind_word(kind)) for kind in InvoiceKind),
                ),
            ),
        )

    def sought(self) -> str:
        """What a search looks through."""
        return translate("Sought", "Name, reference, description")

    def fits(self, record: Invoice, query: ListQuery) -> bool:
        """By text, state and days; the gateway's number of a kind is not known well enough."""
        state = query.option("state")
        return (
            said_in(record, query.text, ("reference", "payer_name", "description", "invoice_id"))
            and state in {"", _STATES.get(record.finding, InvoiceState.UNPAID).value}
            and within(record.created_at, query, self._clock.now())
        )

    def key(self, record: Invoice) -> str:
        """Its id; its token where there is none."""
        return record.invoice_id or record.token

    def amount(self, record: Invoice) -> Fils | None:
        """What is owed."""
        return record.amount

    def line(self, record: Invoice) -> Line:
        """Who is to pay, for what."""
        reference = wording.isolated(record.reference) if record.reference else ""
        parts = [part for part in (record.description, reference) if part]
        return Line(
            key=self.key(record),
            title=record.payer_name or record.description or reference,
            detail=wording.line(parts if record.payer_name else parts[1:]),
            when=words.moment(record.created_at, self._clock.now()),
            badge=words.finding_word(record.finding),
            role=words.FINDING_ROLES[record.finding],
            icon=words.FINDING_ICONS[record.finding],
            amount="" if record.amount is None else wording.amount(record.amount),
        )

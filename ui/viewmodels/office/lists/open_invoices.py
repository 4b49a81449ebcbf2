"""Open invoices: links that many may pay."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence

from pos_app.domain.invoice import OpenInvoice
from pos_app.domain.money import Fils
from pos_app.ports.clock import Clock
from pos_app.ports.office import OpenInvoices, Page
from ui import wording
from ui.viewmodels.office.lists.lines import Facet, Line, ListQuery, said_in
from ui.viewmodels.office.lists.spans import span_of, within
from ui.wording import translate
from ui.words import office as words
from ui.words.counted import Counted


class OpenInvoiceSource:
    """A `ListSource` over `ports.office.OpenInvoices`."""

    name = "open_invoices"
    kind = OpenInvoice

    def __init__(self, open_invoices: OpenInvoices, clock: Clock) -> None:
        self._open_invoices = open_invoices
        self._clock = clock

    def pages(self, query: ListQuery, *, start: int) -> AsyncIterator[Page[OpenInvoice]]:
        """By text and days, as the gateway narrows them."""
        return self._open_invoices.pages(span_of(query, self._clock.now()), start=start)

    def facets(self) -> Sequence[Facet]:
        """None of its own."""
        return ()

    def sought(self) -> str:
        """What a search looks through."""
        return translate("Sought", "Title, reference, description")

    def fits(self, record: OpenInvoice, query: ListQuery) -> bool:
        """By text and days."""
        return said_in(record, query.text, ("title", "reference", "description")) and within(
            record.created_at, query, self._clock.now()
        )

    def key(self, record: OpenInvoice) -> str:
        """Its id."""
        return record.invoice_id

    def amount(self, record: OpenInvoice) -> Fils | None:
        """What came in so far."""
        return record.paid_sum

    def line(self, record: OpenInvoice) -> Line:
        """Its title, what one pays, how many did."""
        paid = Counted().payments(record.paid_count) if record.paid_count is not None else ""
        badge, role, icon = words.active_words(record.active)
        return Line(
            key=self.key(record),
            title=record.title,
            detail=" · ".join(part for part in (words.asked_of(record), paid) if part),
            when=words.moment(record.created_at, self._clock.now()),
            badge=badge,
            role=role,
            icon=icon,
            amount="" if record.paid_sum is None else wording.amount(record.paid_sum),
        )

"""Invoices that were made for a terminal, by this till or any other."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence

from pos_app.domain.invoice import Invoice
from pos_app.domain.money import Fils
from pos_app.ports.clock import Clock
from pos_app.ports.office import Page, TerminalInvoices
from ui import wording
from ui.viewmodels.office.lists.lines import Facet, Line, ListQuery, said_in
from ui.viewmodels.office.lists.spans import within
from ui.wording import translate
from ui.words import office as words


class TerminalInvoiceSource:
    """A `ListSource` over `ports.office.TerminalInvoices`, whose list the gateway narrows by
    nothing: text and days are looked for here, page by page.
    """

    name = "terminal_invoices"
    kind = Invoice

    def __init__(self, invoices: TerminalInvoices, clock: Clock) -> None:
        self._invoices = invoices
        self._clock = clock

    async def pages(self, query: ListQuery, *, start: int) -> AsyncIterator[Page[Invoice]]:
        """The gateway's pages, with what does not fit left out."""
        async for page in self._invoices.pages(start=start):
            if not query.narrows:
                yield page
                continue
            rows = tuple(row for row in page.rows if self.fits(row, query))
            yield Page(rows, page.number, page.more)

    def facets(self) -> Sequence[Facet]:
        """None: its states are not documented."""
        return ()

    def sought(self) -> str:
        """What a search looks through."""
        return translate("Sought", "Reference, terminal, invoice number")

    def fits(self, record: Invoice, query: ListQuery) -> bool:
        """By text and days."""
        names = ("reference", "description", "terminal", "invoice_id", "token")
        return said_in(record, query.text, names) and within(
            record.created_at, query, self._clock.now()
        )

    def key(self, record: Invoice) -> str:
        """Its id; its token where there is none."""
        return record.invoice_id or record.token

    def amount(self, record: Invoice) -> Fils | None:
        """What is owed."""
        return record.amount

    def line(self, record: Invoice) -> Line:
        """Which sale, on which terminal."""
        return Line(
            key=self.key(record),
            title=wording.isolated(record.reference or record.description or record.invoice_id),
            detail=wording.isolated(record.terminal) if record.terminal else "",
            when=words.moment(record.created_at, self._clock.now()),
            badge=words.finding_word(record.finding),
            role=words.FINDING_ROLES[record.finding],
            icon=words.FINDING_ICONS[record.finding],
            amount="" if record.amount is None else wording.amount(record.amount),
        )

"""Transactions: money that moved, or was refused."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence

from pos_app.domain.evidence import Finding
from pos_app.domain.money import Fils
from pos_app.errors import Refused, Unreachable
from pos_app.ports.clock import Clock
from pos_app.ports.office import Page, Reports, Transaction, TransactionFilter
from ui import wording
from ui.viewmodels.office.lists.lines import Facet, Line, ListQuery, said_in
from ui.viewmodels.office.lists.spans import span_of, within
from ui.wording import translate
from ui.words import office as words


def _is_whole_name(text: str) -> bool:
    """Whether `text` may be all of a token (digits) or of one of our references."""
    return (text.isdecimal() and len(text) >= 16) or (text.count("-") >= 2 and len(text) >= 14)


class TransactionSource:
    """A `ListSource` over `ports.office.Reports`."""

    name = "transactions"
    kind = Transaction

    def __init__(self, reports: Reports, clock: Clock) -> None:
        self._reports = reports
        self._clock = clock

    async def pages(self, query: ListQuery, *, start: int) -> AsyncIterator[Page[Transaction]]:
        """Where it was paid and what became of it are the gateway's own codes. A whole token or
        reference that the report does not find is enquired about.
        """
        wanted = TransactionFilter(
            span=span_of(query, self._clock.now()),
            service_type=query.option("service"),
            payment_status=query.option("status"),
        )
        found = False
        async for page in self._reports.pages(wanted, start=start):
            found = found or bool(page.rows)
            yield page
        if found or start > 1 or not _is_whole_name(query.text) or query != ListQuery(query.text):
            return
        try:
            yield Page((await self._reports.enquire(query.text),), total=1)
        except (Refused, Unreachable):
            return  # the report's own answer stands: there is none

    def facets(self) -> Sequence[Facet]:
        """By what became of it, by where it was paid (codes of hesabe-api.md 8.1)."""
        return (
            Facet(
                "status",
                translate("Office", "What became of it"),
                (
                    ("", translate("Office", "All states")),
                    ("1", words.finding_word(Finding.PAID)),
                    ("0", translate("Office", "Failed")),
                ),
            ),
            Facet(
                "service",
                translate("Office", "Where it was paid"),
                (
                    ("", translate("Office", "Everywhere")),
                    ("6", translate("Office", "On a terminal")),
                    ("2", translate("Office", "By a link")),
                ),
            ),
        )

    def sought(self) -> str:
        """What a search looks through."""
        return translate("Sought", "Reference, token, card, approval")

    def fits(self, record: Transaction, query: ListQuery) -> bool:
        """By text, outcome and days."""
        status = query.option("status")
        names = ("token", "transaction_id", "reference", "terminal", "card", "approval")
        return (
            said_in(record, query.text, names)
            and (not status or (record.finding is Finding.PAID) == (status == "1"))
            and within(record.at, query, self._clock.now())
        )

    def key(self, record: Transaction) -> str:
        """Its token; its number where there is none."""
        return record.token or record.transaction_id

    def amount(self, record: Transaction) -> Fils | None:
        """What came in: nothing where it did not."""
        return record.amount if record.finding in {Finding.PAID, Finding.REFUNDED} else None

    def line(self, record: Transaction) -> Line:
        """How it was paid, for what."""
        card = wording.card_text(record.scheme, record.card)
        reference = wording.isolated(record.reference) if record.reference else ""
        terminal = wording.isolated(record.terminal) if record.terminal else ""
        return Line(
            key=self.key(record),
            title=card or reference or wording.isolated(record.token),
            detail=wording.line((reference if card else "", terminal)),
            when=words.moment(record.at, self._clock.now()),
            badge=words.finding_word(record.finding),
            role=words.FINDING_ROLES[record.finding],
            icon=words.FINDING_ICONS[record.finding],
            amount="" if record.amount is None else wording.amount(record.amount),
        )

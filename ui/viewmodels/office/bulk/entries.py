"""Uploaded entries as a list of the back office: what stands there, and what became of each."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping, Sequence

from pos_app.domain.bulk_sending import Fate
from pos_app.domain.money import Fils
from pos_app.ports.office import Bulk, BulkEntry, Page
from ui import wording
from ui.viewmodels.office.lists.lines import Facet, Line, ListQuery, said_in
from ui.wording import isolated, translate
from ui.words import bulk as words

_NAMES = ("reference", "name", "phone", "email", "entry_id")


class BulkSource:
    """A `ListSource` over `ports.office.Bulk`. The gateway searches nothing here: the till does,
    in what is read.
    """

    name = "bulk"
    kind = BulkEntry
    undated = True

    def __init__(self, bulk: Bulk) -> None:
        self._bulk = bulk
        self.fates: Mapping[str, Fate] = {}
        self.picked: frozenset[str] = frozenset()
        """Entries that are chosen for sending."""

    async def pages(self, query: ListQuery, *, start: int) -> AsyncIterator[Page[BulkEntry]]:
        """Pages of the uploaded ones, or of those with a time; narrowed to what fits."""
        scheduled = query.option("kind") == "scheduled"
        async for page in self._bulk.pages(scheduled=scheduled, start=start):
            rows = tuple(row for row in page.rows if self.fits(row, query))
            narrowed = bool(query.text) or bool(query.option("fate"))
            total = None if narrowed else page.total
            yield Page(rows, page.number, page.more, total)

    def facets(self) -> Sequence[Facet]:
        """Which of the two lists, and what became of them."""
        return (
            Facet(
                "kind",
                translate("Bulk", "How they are sent"),
                (
                    ("", translate("Bulk", "Sent from here")),
                    ("scheduled", translate("Bulk", "Sent at a time")),
                ),
            ),
            Facet(
                "fate",
                translate("Bulk", "What became of it"),
                (
                    ("", translate("Bulk", "All states")),
                    ("waiting", words.waiting_or(None)),
                    *((fate.value, words.fate_word(fate)) for fate in Fate),
                ),
            ),
        )

    def sought(self) -> str:
        """What a search looks through."""
        return translate("Sought", "Name, phone, e-mail, reference")

    def fits(self, record: BulkEntry, query: ListQuery) -> bool:
        """By text and by what became of it."""
        wanted = query.option("fate")
        fate = self.fate(record)
        state = fate.value if fate else "waiting"
        return said_in(record, query.text, _NAMES) and (not wanted or wanted == state)

    def fate(self, record: BulkEntry) -> Fate | None:
        """What is known of it: by this till, else by the gateway's mark."""
        known = self.fates.get(record.entry_id)
        if known is not None and known is not Fate.REFUSED:
            return known
        return Fate.SENT if record.mark not in {"", "0"} else known

    def may_send(self, record: BulkEntry) -> bool:
        """Whether nobody can have got it yet."""
        return self.fate(record) in {None, Fate.REFUSED}

    def key(self, record: BulkEntry) -> str:
        """The gateway's number of it."""
        return record.entry_id

    def amount(self, record: BulkEntry) -> Fils | None:
        """What is to be paid."""
        return record.amount

    def line(self, record: BulkEntry) -> Line:
        """Who is to pay, where it goes, what became of it."""
        fate = self.fate(record)
        badge, role, icon = words.waiting_or(fate), "quiet", "hourglass"
        if record.entry_id in self.picked:
            badge, role, icon = translate("Bulk", "Chosen"), "accent", "check"
        elif fate is not None:
            role, icon = words.FATE_ROLES[fate], words.FATE_ICONS[fate]
        parts = [isolated(one) for one in (record.phone, record.reference) if one]
        return Line(
            key=record.entry_id,
            title=record.name or isolated(record.reference or record.entry_id),
            detail=wording.line(parts),
            when=isolated(record.schedule[:16]) if record.schedule else "",
            badge=badge,
            role=role,
            icon=icon,
            amount="" if record.amount is None else wording.amount(record.amount),
        )

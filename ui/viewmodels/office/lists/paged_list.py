"""A list of the back office: read page by page, narrowed, counted, added up; honest about its age.

One model for every kind of record; what is its own is in a `ListSource`. Records come from the
gateway's iterators, one page for each time the end of the list comes into view. While the gateway
is away the last known beginning is shown, with its age. `choose` marks a record; `chosen(record)`
tells whoever shows its details.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import aclosing
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from pos_app.domain.money import western_digits
from pos_app.errors import PosError
from pos_app.ports.clock import Clock
from pos_app.ports.office import Page
from ui.tasks import Tasks
from ui.viewmodels.office.lists.lines import LINE_ROLES, ListQuery, ListSource
from ui.viewmodels.office.lists.list_facts import (
    ListFacts,
    Sum,
    can_add_up,
    facet_rows,
    summary,
)
from ui.viewmodels.office.ports import Shelf
from ui.viewmodels.paged_rows import PagedRows
from ui.words import office as office_words
from ui.words.troubles import trouble_word

QML_IMPORT_NAME = "Pos.Models"
QML_IMPORT_MAJOR_VERSION = 1

KEPT_ROWS = 200
"""Rows of a list's beginning that are remembered for when the gateway is away."""


@QmlElement
class PagedListModel(QObject):
    """The newest query wins; what is shown stays until the answer is there."""

    changed = Signal()

    def __init__(
        self,
        *,
        source: ListSource,
        shelf: Shelf,
        clock: Clock,
        tasks: Tasks,
        chosen: Callable[[Any], None] = lambda _: None,
    ) -> None:
        """`chosen(record)` hears of the record that is tapped, or None."""
        super().__init__()
        self._source = source
        self._shelf = shelf
        self._clock = clock
        self._tasks = tasks
        self._chosen = chosen
        self._turn = 0
        self._counts: dict[int, Sum] = {}
        self._listed = Sum()
        self._rows = PagedRows(
            roles=LINE_ROLES,
            cell=lambda record, role: getattr(source.line(record), role),
            key=source.key,
            more=self._read_more,
            parent=self,
        )
        self.state = ListFacts()

    @property
    def source(self) -> ListSource:
        """Where it comes from."""
        return self._source

    @property
    def records(self) -> tuple[Any, ...]:
        """The records held now."""
        return self._rows.records

    def _show(self, state: ListFacts) -> None:
        if state != self.state:
            self.state = state
            self.changed.emit()

    def retranslate(self) -> None:
        """Let every word be read again."""
        self._rows.retranslate()
        self.changed.emit()

    def change(self, record: Any) -> None:
        """A record of the list is different now: show it in its place."""
        self._rows.change(record)

    def open(self) -> None:
        """The list comes on screen: read it, or read again what is held."""
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read again the pages that are held; rows change where they stand."""
        self._begin("anew", self._read_anew)

    @Slot(str)
    def search(self, text: str) -> None:
        """Look for a text, as the gateway does."""
        self._ask(replace(self.state.query, text=western_digits(text).strip()))

    @Slot(str, str)
    def pick(self, facet: str, option: str) -> None:
        """Only records of this option; "" for all."""
        if facet == "days":
            self._ask(replace(self.state.query, days=int(option or "0")))
        else:
            self._ask(self.state.query.pick(facet, option))

    @Slot(str)
    def choose(self, key: str) -> None:
        """Show this record's details; "" for none."""
        record = self._rows.record(key)
        self._show(replace(self.state, chosen=key if record is not None else ""))
        self._chosen(record)

    @Slot()
    def readEarlier(self) -> None:
        """The front of what is held came into view: read the page before it."""
        if self._rows.first_page > 1 and not self.state.reading and self.state.kept_at is None:
            self._begin("earlier", self._read_earlier)

    @Slot()
    def addUp(self) -> None:
        """Read the whole list through, holding none of it, and add it up."""
        if self._tasks.start(f"add up {self._source.name}", self._add_up):
            self._show(replace(self.state, added=Sum(open=True), trouble=None))

    @Slot()
    def stopAdding(self) -> None:
        """Leave it unfinished."""
        self._tasks.cancel(f"add up {self._source.name}")

    def _ask(self, query: ListQuery) -> None:
        if query == self.state.query:
            return
        self.stopAdding()
        self._counts, self._listed = {}, Sum()
        self._rows.replace_all([], has_more=False)
        self._chosen(None)
        self._show(ListFacts(query=query))
        self.refresh()

    def _read_more(self) -> None:
        if not self.state.reading and self.state.kept_at is None:
            self._begin("more", self._read_next)

    def _begin(self, reading: str, work: Callable[[], Any]) -> None:
        """Start reading; what was being read is no longer wanted."""
        self._tasks.cancel(f"list {self._source.name} {self._turn}")
        self._turn += 1
        turn = self._turn

        async def read() -> None:
            try:
                await work()
            except PosError as trouble:
                if turn == self._turn:
                    await self._fall_back(trouble)
            finally:
                if turn == self._turn:
                    self._show(replace(self.state, reading=""))

        if self._tasks.start(f"list {self._source.name} {turn}", read):
            self._show(replace(self.state, reading=reading, trouble=None))

    async def _read_anew(self) -> None:
        first = self._rows.first_page if self.state.kept_at is None else 1
        last = max(first, self._rows.last_page) if self.state.kept_at is None else first
        pages: list[tuple[int, tuple[Any, ...]]] = []
        page: Page[Any] = Page(())
        async with aclosing(self._pages(first)) as coming:
            async for page in coming:
                pages.append((page.number, page.rows))
                if page.number >= last and any(rows for _, rows in pages):
                    break
        self._rows.replace_all(pages, has_more=page.more)
        for number in [n for n in self._counts if n >= first]:
            self._count(number, ())
            del self._counts[number]
        for number, records in pages:
            self._count(number, records)
        self._note(page)
        if first == 1 and not self.state.query.narrows:
            kept = [record for _, records in pages for record in records][:KEPT_ROWS]
            await self._shelf.keep(self._source.name, kept)

    async def _read_next(self) -> None:
        wanted = self._rows.last_page + 1
        async with aclosing(self._pages(wanted)) as coming:
            async for page in coming:
                self._rows.append(page.number, page.rows, has_more=page.more)
                self._count(page.number, page.rows)
                self._note(page)
                if page.rows:
                    return
        self._rows.has_more = False

    async def _read_earlier(self) -> None:
        async with aclosing(self._pages(self._rows.first_page - 1)) as coming:
            async for page in coming:
                self._rows.prepend(page.number, page.rows)
                return

    def _pages(self, start: int) -> Any:
        """The source's pages, to be closed by whoever stops reading."""
        return self._source.pages(self.state.query, start=start)

    def _count(self, number: int, records: tuple[Any, ...]) -> None:
        """Counted as pages come, so that the thousandth costs no more than the first."""
        before, now = self._counts.get(number, Sum()), self._sum(records)
        self._counts[number] = now
        self._listed = Sum(
            self._listed.rows + now.rows - before.rows, self._listed.fils + now.fils - before.fils
        )

    def _sum(self, records: tuple[Any, ...]) -> Sum:
        amounts = (self._source.amount(record) for record in records)
        return Sum(len(records), sum(fils for fils in amounts if fils is not None))

    def _note(self, page: Page[Any]) -> None:
        self._show(
            replace(self.state, total=page.total, listed=self._listed, read=True, kept_at=None)
        )

    async def _fall_back(self, trouble: PosError) -> None:
        """The gateway is away: what is on screen stays, else what was last known comes."""
        self._show(replace(self.state, trouble=trouble))
        if self.state.read or self.state.kept_at is not None:
            return
        query = self.state.query
        kept = await self._shelf.kept(self._source.name, self._source.kind)
        if kept is not None and query == self.state.query and not self.state.read:
            fitting = tuple(one for one in kept.records if self._source.fits(one, query))
            self._rows.replace_all([(1, fitting)], has_more=False)
            self._show(replace(self.state, kept_at=kept.at, listed=self._sum(fitting), total=None))

    async def _add_up(self) -> None:
        query, added = self.state.query, Sum(open=True)
        try:
            async with aclosing(self._pages(1)) as coming:
                async for page in coming:
                    more = self._sum(page.rows)
                    added = Sum(added.rows + more.rows, added.fils + more.fils, open=True)
                    if query == self.state.query:
                        self._show(replace(self.state, added=added, total=page.total))
            done: Sum | None = replace(added, open=False)
        except PosError as trouble:
            done = None
            if query == self.state.query:
                self._show(replace(self.state, trouble=trouble))
        except BaseException:
            if query == self.state.query:
                self._show(replace(self.state, added=None))
            raise
        if query == self.state.query:
            self._show(replace(self.state, added=done))

    def _age(self) -> str:
        at = self.state.kept_at
        return office_words.last_known(at, self._clock.now()) if at is not None else ""

    def _trouble(self) -> str:
        return trouble_word(self.state.trouble) if self.state.trouble else ""

    def _nothing(self) -> bool:
        settled = self.state.read or self.state.kept_at is not None
        return settled and not self._rows.records and not self.state.reading

    rows = Property(QObject, lambda self: self._rows, constant=True)
    name = Property(str, lambda self: self._source.name, constant=True)
    facets = Property(list, lambda self: facet_rows(self._source, self.state.query), notify=changed)
    searchHint = Property(str, lambda self: self._source.sought(), notify=changed)
    searchText = Property(str, lambda self: self.state.query.text, notify=changed)
    narrowed = Property(bool, lambda self: self.state.query.narrows, notify=changed)
    chosenKey = Property(str, lambda self: self.state.chosen, notify=changed)
    summary = Property(str, lambda self: summary(self.state), notify=changed)
    age = Property(str, lambda self: self._age(), notify=changed)
    trouble = Property(str, lambda self: self._trouble(), notify=changed)
    reading = Property(bool, lambda self: self.state.reading != "", notify=changed)
    nothing = Property(bool, lambda self: self._nothing(), notify=changed)
    canAddUp = Property(bool, lambda self: can_add_up(self.state), notify=changed)
    adding = Property(
        bool, lambda self: self.state.added is not None and self.state.added.open, notify=changed
    )

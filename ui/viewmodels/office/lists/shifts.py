"""Past shifts as a list: newest first, read from the journal page by page."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from typing import Protocol

from pos_app.domain.money import Fils
from pos_app.domain.shift import Shift, ShiftReport
from pos_app.ports.clock import Clock
from pos_app.ports.office import Page
from ui import wording
from ui.viewmodels.office.lists.lines import Facet, Line, ListQuery
from ui.viewmodels.office.lists.spans import within
from ui.viewmodels.office.ports import Kept
from ui.wording import translate
from ui.words import shift as words

PAGE = 25
_ICONS = {"go": "check", "attention": "plus", "bad": "minus"}


class Shifts(Protocol):
    """Where they are read."""

    async def current(self) -> Shift | None:
        """The newest shift; None before the first."""

    async def past(self, *, before: int, size: int) -> Sequence[ShiftReport]:
        """Closed shifts numbered below `before`, newest first."""


class NoShelf:
    """The journal is always there: nothing has to be remembered for when it is not."""

    async def kept(self, _name: str, _kind: type) -> Kept | None:
        """Nothing."""
        return None

    async def keep(self, _name: str, _records: Sequence[object]) -> None:
        """Not kept."""

    async def note(self, _name: str) -> object:
        """Nothing."""
        return None

    async def keep_note(self, _name: str, _content: object) -> None:
        """Not kept."""


class ShiftSource:
    """A `ListSource` over the journal's shifts."""

    name = "shifts"
    kind = ShiftReport

    def __init__(self, shifts: Shifts, clock: Clock) -> None:
        self._shifts = shifts
        self._clock = clock

    async def pages(self, query: ListQuery, *, start: int) -> AsyncIterator[Page[ShiftReport]]:
        """Closed shifts, counted back from the newest; a search or filter leaves rows out."""
        newest = await self._shifts.current()
        last = newest.number if newest is not None else 0
        number = start
        while True:
            before = last + 1 - (number - 1) * PAGE
            held = await self._shifts.past(before=before, size=PAGE) if before > 1 else ()
            rows = tuple(row for row in held if self.fits(row, query))
            over = held and self._is_over(held[-1], query)
            more = before - PAGE > 1 and not over
            closed = last - (1 if newest is not None and newest.is_open else 0)
            yield Page(rows, number, more, None if query.narrows else closed)
            if not more:
                return
            number += 1

    def _is_over(self, report: ShiftReport, query: ListQuery) -> bool:
        """Whether all older ones are out of the days asked for."""
        return not within(report.shift.closed_at, query, self._clock.now())

    def facets(self) -> Sequence[Facet]:
        """By what the count came to."""
        options = (
            ("", translate("Shift", "All counts")),
            ("bad", translate("Shift", "Short")),
            ("attention", translate("Shift", "Over")),
            ("go", translate("Shift", "Exact")),
        )
        return (Facet("count", translate("Shift", "What the count came to"), options),)

    def sought(self) -> str:
        """What a search looks through."""
        return translate("Sought", "Shift number, name, reason")

    def fits(self, record: ShiftReport, query: ListQuery) -> bool:
        """By number, people, reasons, days and count."""
        shift = record.shift
        people = (shift.opened_by, shift.closed_by, *(move.operator for move in shift.moves))
        said = " ".join((str(shift.number), *people, *(move.reason for move in shift.moves)))
        wanted = query.option("count")
        role = words.over_short_role(record.over_short or 0)
        return (
            query.text.casefold() in said.casefold()
            and (not wanted or wanted == role)
            and within(shift.closed_at, query, self._clock.now())
        )

    def key(self, record: ShiftReport) -> str:
        """The shift's number."""
        return str(record.shift.number)

    def amount(self, record: ShiftReport) -> Fils | None:
        """All that was sold in it."""
        return record.sold

    def line(self, record: ShiftReport) -> Line:
        """Which, whose, what the count came to, what was sold."""
        shift, role = record.shift, words.over_short_role(record.over_short or 0)
        people = dict.fromkeys(who for who in (shift.opened_by, shift.closed_by) if who)
        return Line(
            key=str(shift.number),
            title=words.heading(shift),
            detail=wording.line(people),
            when=words.moment(shift.closed_at or shift.opened_at, self._clock.now()),
            badge=words.gap_word(record),
            role=role,
            icon=_ICONS[role],
            amount=wording.amount(record.sold),
        )

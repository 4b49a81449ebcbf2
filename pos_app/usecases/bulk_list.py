"""Looks through the list of uploaded entries: what stood there before an upload, what came since.

Where the list shows its newest entry first, the number of that one is enough to know what came
later, and a look ends where it stands: five thousand new entries are three hundred pages whatever
lies below them. Any other list is counted whole, before and after. What is too long for that, or
out of order, tells nothing.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from pos_app.errors import Unreachable
from pos_app.ports.office import Bulk, BulkEntry

Content = tuple[object, ...]
"""What makes two entries the same to a payer: reference, amount, name, the phone's digits."""
MOST_ENTRIES = 60_000
"""More than the longest file has (`domain.bulk`)."""
MOST_PAGES = 6_000
_ENOUGH_TO_SEE_ORDER = 5


class Phase(StrEnum):
    """What an upload is at."""

    LISTING = "listing"
    """Reading what stands in the list already."""
    SENDING = "sending"
    LOOKING = "looking"
    """Looking for what an upload whose answer was lost has done."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is: entries, or bytes while sending. `total`: None where nobody knows."""

    phase: Phase
    done: int = 0
    total: int | None = None


@dataclass(frozen=True, slots=True)
class Attended:
    """Who watches an upload, and whether it is wanted still."""

    report: Callable[[Progress], None] = lambda _: None
    stopping: Callable[[], bool] = lambda: False

    def told(self, phase: Phase, done: int = 0, total: int | None = None) -> None:
        """Report, or raise Unreachable `stopped`."""
        if self.stopping():
            raise Unreachable("stopped", phase)
        self.report(Progress(phase, done, total))


@dataclass(frozen=True, slots=True)
class Before:
    """What stood in the list: the newest entry's number, else how often each content."""

    newest: int = 0
    counts: Counter[Content] | None = None


async def list_before(bulk: Bulk, *, scheduled: bool, way: Attended) -> Before | None:
    """What is to be known before an upload; None where the list is too long to be counted."""
    counted: Counter[Content] = Counter()
    rows = 0
    way.told(Phase.LISTING)
    async for page in bulk.pages(scheduled=scheduled, most=MOST_PAGES):
        if page.number == 1 and page.more and (newest := _newest_first(page.rows)):
            return Before(newest)
        counted.update(entry_content(entry) for entry in page.rows)
        rows += len(page.rows)
        if rows > MOST_ENTRIES or (page.more and page.number >= MOST_PAGES):
            return None
        way.told(Phase.LISTING, rows, page.total)
    return Before(counts=counted)


async def new_since(
    before: Before, bulk: Bulk, *, scheduled: bool, expected: int, way: Attended
) -> Counter[Content] | None:
    """How often each content came since; None where the list does not tell.

    `expected` entries are looked for; way.told says how many of them were read. Raises Refused,
    Unreachable (also `stopped`).
    """
    way.told(Phase.LOOKING, 0, expected)
    if before.newest:
        return await _above(before.newest, bulk, scheduled=scheduled, expected=expected, way=way)
    counted: Counter[Content] = Counter()
    rows = 0
    async for page in bulk.pages(scheduled=scheduled, most=MOST_PAGES):
        counted.update(entry_content(entry) for entry in page.rows)
        rows += len(page.rows)
        if rows > 2 * MOST_ENTRIES or (page.more and page.number >= MOST_PAGES):
            return None
        way.told(Phase.LOOKING, rows, page.total)
    return counted - (before.counts or Counter())


async def _above(
    newest: int, bulk: Bulk, *, scheduled: bool, expected: int, way: Attended
) -> Counter[Content] | None:
    found: dict[int, Content] = {}
    lowest = 0
    async for page in bulk.pages(scheduled=scheduled, most=MOST_PAGES):
        for entry in page.rows:
            number = _number(entry)
            if not number or len(found) > MOST_ENTRIES:
                return None
            if number <= newest:
                return Counter(found.values())
            if number in found:
                continue  # the list grew at its head while it was read
            if lowest and number > lowest:
                return None
            lowest = number
            found[number] = entry_content(entry)
        if page.more and page.number >= MOST_PAGES:
            return None
        way.told(Phase.LOOKING, len(found), max(expected, len(found)))
    return Counter(found.values())


def entry_content(entry: BulkEntry) -> Content:
    """What stands in an entry."""
    return (entry.reference, entry.amount, entry.name, last_digits(entry.phone))


def last_digits(phone: str) -> str:
    """The part of a number that is the payer's, with or without a country code."""
    return "".join(character for character in phone if character.isdigit())[-8:]


def _newest_first(entries: Sequence[BulkEntry]) -> int:
    """The first entry's number, where the numbers fall from entry to entry; else 0."""
    numbers = [_number(entry) for entry in entries]
    falls = all(one > two for one, two in itertools.pairwise(numbers))
    return numbers[0] if falls and len(numbers) >= _ENOUGH_TO_SEE_ORDER and numbers[-1] else 0


def _number(entry: BulkEntry) -> int:
    text = entry.entry_id
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 18 else 0

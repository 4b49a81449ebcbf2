"""What the gateway and the journal gave, for a person's eyes or for a script's."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime
from typing import Protocol, TypeVar

from pos_app.commands.call import Call
from pos_app.domain.money import to_text
from pos_app.ports.office import Page, Told

T = TypeVar("T")


class Answer(Protocol):
    """Anything that carries what the gateway said."""

    @property
    def raw(self) -> str:
        """JSON text."""


def show_answer(call: Call, answer: Answer, *facts: tuple[str, object]) -> int:
    """Print one record: with `--json` as the gateway gave it, else the `facts` that it has."""
    if call.json:
        call.print_json(response_of(answer))
        return 0
    for caption, value in facts:
        if value is not None and value != "":
            call.line(f"{caption:<14} {plain(value)}")
    return 0


def show_told(call: Call, told: Told, otherwise: str) -> int:
    """Print what the gateway said to something that has no record."""
    if call.json:
        call.print_json(response_of(told))
    else:
        call.line(told.message or otherwise)
    return 0


def show_pages(
    call: Call,
    pages: Sequence[Page[T]],
    headings: Sequence[str],
    cells: Sequence[Sequence[object]],
) -> int:
    """Print a list: with `--json` the response of the page, or an array of responses if several."""
    if call.json:
        responses = [response_of(page) for page in pages]
        call.print_json(responses[0] if len(responses) == 1 else responses)
        return 0
    show_rows(call, headings, cells)
    last = pages[-1] if pages else None
    if last is not None and last.more:
        call.note(f"there are more; go on with --page {last.number + 1}")
    return 0


def show_rows(call: Call, headings: Sequence[str], cells: Sequence[Sequence[object]]) -> None:
    """Print rows in columns as wide as they need to be; nothing but a word where there are none."""
    if not cells:
        call.line("none")
        return
    rows = [list(headings), *([plain(cell) for cell in row] for row in cells)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(headings))]
    for row in rows:
        call.line(
            "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        )


async def collect(pages: AsyncIterator[Page[T]]) -> list[Page[T]]:
    """The pages of an iterator that was given its limit."""
    return [page async for page in pages]


def response_of(answer: Answer) -> object:
    """The API's `response` as JSON values."""
    return json.loads(answer.raw) if answer.raw else None


def money(amount: int | None) -> str:
    """Three-decimal text, or "" where there is no amount."""
    return "" if amount is None else to_text(amount)


def plain(value: object) -> str:
    """A value as one line of printable text."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return when(value)
    return "".join(c if c.isprintable() else " " for c in str(value))


def when(at: datetime | None) -> str:
    """A moment as ISO 8601 in UTC, to the second."""
    if at is None:
        return ""
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")

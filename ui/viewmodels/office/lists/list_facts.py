"""How far a list is read and how old it is, and that in words. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from pos_app.errors import PosError
from ui.viewmodels.office.lists.lines import Facet, ListQuery, ListSource
from ui.wording import translate
from ui.words import office as words


@dataclass(frozen=True, slots=True)
class Sum:
    """Rows counted and their fils; `open` while they are still being added up."""

    rows: int = 0
    fils: int = 0
    open: bool = False


@dataclass(frozen=True, slots=True)
class ListFacts:
    """What is asked for, how far it is read, and how old it is."""

    query: ListQuery = field(default_factory=ListQuery)
    reading: str = ""
    """"" or what is being read: `anew`, `more`, `earlier`."""
    read: bool = False
    """Whether the gateway answered for this query."""
    total: int | None = None
    listed: Sum = field(default_factory=Sum)
    """All pages read for this query, whether still held or let go."""
    added: Sum | None = None
    """The whole list, once somebody wanted it added up."""
    kept_at: datetime | None = None
    """When what is shown was true, where that is not now."""
    trouble: PosError | None = None
    chosen: str = ""


def facet_rows(source: ListSource, query: ListQuery) -> list[dict[str, object]]:
    """The source's filters and that of days, each with what is chosen of it."""
    picked = {"days": str(query.days) if query.days else "", **dict(query.picked)}
    days = Facet("days", translate("Office", "How far back"), words.days_options())
    # A source without moments (uploaded entries have none) has no days to narrow by.
    facets = (*source.facets(), *(() if getattr(source, "undated", False) else (days,)))
    return [_row(facet, picked.get(facet.name, "")) for facet in facets]


def summary(state: ListFacts) -> str:
    """How many records, and what they come to; "" before anything is known."""
    if not state.read and state.kept_at is None:
        return ""
    if state.added is not None:
        done = state.added
        return words.added(done.rows, done.fils, state.total, going_on=done.open)
    return words.listed(state.listed.rows, state.listed.fils, state.total)


def can_add_up(state: ListFacts) -> bool:
    """Whether there is more than what was read."""
    return state.added is None and state.read and (state.total or 0) > state.listed.rows


def _row(facet: Facet, picked: str) -> dict[str, object]:
    options = dict(facet.options)
    return {
        "name": facet.name,
        "title": facet.title,
        "text": options.get(picked, ""),
        "narrowed": picked != "",
        "options": [
            {"id": option, "text": text, "chosen": option == picked}
            for option, text in facet.options
        ],
    }

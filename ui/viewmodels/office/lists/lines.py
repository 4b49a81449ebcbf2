"""What a list of the back office shows of a record, and what it is narrowed to."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Protocol

from pos_app.domain.money import Fils
from pos_app.ports.office import Page


@dataclass(frozen=True, slots=True)
class Line:
    """One record in words, in the language that is on."""

    key: str
    """What tells it from all others of the list."""
    title: str
    detail: str = ""
    when: str = ""
    badge: str = ""
    role: str = "quiet"
    icon: str = ""
    amount: str = ""


LINE_ROLES = tuple(one.name for one in fields(Line))
"""What QML reads of a row."""


@dataclass(frozen=True, slots=True)
class ListQuery:
    """What a list is narrowed to. `days` counts back from today, 0 is no bound."""

    text: str = ""
    days: int = 0
    picked: tuple[tuple[str, str], ...] = ()
    """Chosen option of each filter that is not at "", by the filter's name."""

    def option(self, name: str) -> str:
        """What is chosen of the filter `name`; "" for all."""
        return dict(self.picked).get(name, "")

    def pick(self, name: str, option: str) -> ListQuery:
        """The query with `option` chosen of the filter `name`."""
        others = tuple(pair for pair in self.picked if pair[0] != name)
        return replace(self, picked=(*others, (name, option)) if option else others)

    @property
    def narrows(self) -> bool:
        """Whether anything is left out."""
        return self != ListQuery()


@dataclass(frozen=True, slots=True)
class Facet:
    """One filter: its options as (id, word), the first being ("", all)."""

    name: str
    title: str
    """What is asked: `State`."""
    options: tuple[tuple[str, str], ...]


class ListSource(Protocol):
    """Where a list comes from and how its records are told. Records are the port's own."""

    @property
    def name(self) -> str:
        """In task names, object names and on the shelf: `invoices`."""

    @property
    def kind(self) -> type:
        """The dataclass of its records."""

    def pages(self, query: ListQuery, *, start: int) -> AsyncIterator[Page[Any]]:
        """Pages from number `start` on, each fetched when it is asked for. Raises PosError."""

    def facets(self) -> Sequence[Facet]:
        """The filters that the gateway honours, in words."""

    def sought(self) -> str:
        """What a search looks through, in words: the hint in its field."""

    def fits(self, record: Any, query: ListQuery) -> bool:
        """Whether `record` would be in the list, as far as the till can tell (while offline)."""

    def key(self, record: Any) -> str:
        """What tells `record` from all others."""

    def amount(self, record: Any) -> Fils | None:
        """What it adds to the list's total."""

    def line(self, record: Any) -> Line:
        """`record` in words."""


def said_in(record: object, text: str, names: Sequence[str]) -> bool:
    """Whether `text` stands in any of the record's texts `names`, in whatever case."""
    wanted = text.casefold()
    return any(wanted in str(getattr(record, name, "")).casefold() for name in names)

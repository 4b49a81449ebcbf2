"""What is typed in the create form: texts only, so that it is kept as a draft just as it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from pos_app.domain.money import Fils, western_digits
from ui.words.keying import amount_of

MOST_ITEMS = 50
LONGEST = 500
"""Characters of one text that is read back."""


@dataclass(frozen=True, slots=True)
class PartForm:
    """One payer of a split. `typed` is an amount or a per cent, as the form divides."""

    name: str = ""
    phone: str = ""
    typed: str = ""


@dataclass(frozen=True, slots=True)
class ItemForm:
    """One line: what, how many, each at `typed`."""

    title: str = ""
    quantity: str = "1"
    typed: str = ""

    @property
    def amount(self) -> Fils:
        """Of the whole line."""
        return Fils(amount_of(self.typed) * int(self.quantity or "0"))


@dataclass(frozen=True, slots=True)
class Form:
    """All of it; what a kind does not use is kept while another is looked at."""

    kind: str = "quick"
    typed: str = ""
    delivery: str = "link"
    name: str = ""
    phone: str = ""
    email: str = ""
    description: str = ""
    language: str = ""
    expires: str = ""
    """Days from today, or "" for no last day."""
    pay_types: tuple[str, ...] = ()
    items: tuple[ItemForm, ...] = ()
    title: str = ""
    between: bool = False
    least: str = ""
    most: str = ""
    start: str = ""
    """Days from today until a subscription or the first instalment begins."""
    count: str = "3"
    every: str = "month"
    automatic: bool = False
    share: str = "equal"
    parts: tuple[PartForm, ...] = (PartForm(), PartForm())

    @property
    def amount(self) -> Fils:
        """In fils; the items' sum where there are any."""
        if self.items:
            return Fils(sum(item.amount for item in self.items))
        return amount_of(self.typed)

    @property
    def empty(self) -> bool:
        """Whether nothing worth keeping is typed."""
        return replace(self, kind="quick", delivery="link") == Form()


def plain(form: Form) -> dict[str, object]:
    """`form` as JSON has it."""
    return asdict(form)


def form_of(content: object) -> Form:
    """A form from what was kept; whatever does not fit is left at its default."""
    given = content if isinstance(content, Mapping) else {}
    values: dict[str, Any] = {}
    for one in fields(Form):
        value, default = given.get(one.name), getattr(Form(), one.name)
        if one.name == "parts":
            values["parts"] = _rows(PartForm, value) or default
        elif one.name == "items":
            values["items"] = _rows(ItemForm, value)[:MOST_ITEMS]
        elif one.name == "pay_types":
            values["pay_types"] = tuple(_text(each) for each in _list(value))
        elif isinstance(default, bool):
            values[one.name] = value is True
        else:
            values[one.name] = _text(value) if isinstance(value, str) else default
    return Form(**values)


def _list(value: object) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else []


def _rows(kind: type[Any], value: object) -> tuple[Any, ...]:
    names = [one.name for one in fields(kind)]
    return tuple(
        kind(**{name: _text(row[name]) for name in names if isinstance(row.get(name), str)})
        for row in _list(value)
        if isinstance(row, Mapping)
    )


def _text(value: object) -> str:
    return western_digits(str(value)[:LONGEST])

"""Changes of a form by single touches. Pure: a form in, a form out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pos_app.domain.portions import MOST_PARTS
from pos_app.errors import BadInput
from ui.viewmodels.office.create.form import MOST_ITEMS, Form, ItemForm, PartForm
from ui.words.keying import keyed

TEXTS = frozenset({"name", "phone", "email", "description", "title"})
CHOICES: Mapping[str, tuple[str, ...]] = {
    "kind": ("quick", "open", "subscription", "split", "instalments"),
    "delivery": ("link", "sms", "whatsapp", "email"),
    "language": ("", "en", "ar"),
    "expires": ("", "1", "3", "7", "30"),
    "share": ("equal", "amount", "percent"),
    "every": ("week", "fortnight", "month"),
    "start": ("", "1", "7", "30"),
}


def edited(form: Form, name: str, text: str) -> Form:
    """`form` after one touch: `name` is a text, a choice, `count` or `parts` (one up or down),
    `pay_type`, `part_0_name`, `item_0_title`, `item_0_quantity`, `item_0` (taken out), `item`
    (one more). What cannot be changes nothing.
    """
    first, *rest = name.split("_")
    if name in TEXTS:
        return replace(form, **{name: text})  # type: ignore[arg-type]  # a field by name
    if name == "count":
        return stepped(form, int(text))
    if name == "parts":
        return with_parts(form, len(form.parts) + int(text))
    if name == "pay_type":
        return with_pay_type(form, text)
    if name == "item":
        return with_item_more(form)
    if first == "part" and len(rest) == 2:
        return with_part(form, int(rest[0]), rest[1], text)
    if first == "item" and len(rest) == 2:
        return with_item(form, int(rest[0]), rest[1], text)
    if first == "item":
        return without_item(form, int(rest[0]))
    return with_choice(form, name, text)


def with_choice(form: Form, name: str, option: str) -> Form:
    """`form` with an option chosen; what is not offered changes nothing."""
    if name in {"between", "automatic"}:
        return replace(form, **{name: option == "yes"})  # type: ignore[arg-type]  # a field by name
    if option not in CHOICES.get(name, ()):
        return form
    return replace(form, **{name: option})  # type: ignore[arg-type]  # a field by name


def stepped(form: Form, by: int) -> Form:
    """`form` with its count one up or down, within what may be."""
    count = int(form.count) if form.count.isdecimal() else 1
    return replace(form, count=str(max(1, min(MOST_PARTS, count + by))))


def with_pay_type(form: Form, number: str) -> Form:
    """`form` with a way to pay allowed, or no longer."""
    chosen = set(form.pay_types) ^ {number}
    return replace(form, pay_types=tuple(sorted(chosen, key=int)))


def with_part(form: Form, place: int, name: str, text: str) -> Form:
    """`form` with a part's name or phone typed."""
    if not 0 <= place < len(form.parts) or name not in {"name", "phone"}:
        return form
    parts = list(form.parts)
    parts[place] = replace(parts[place], **{name: text})
    return replace(form, parts=tuple(parts))


def with_parts(form: Form, count: int) -> Form:
    """`form` with `count` parts: the first ones stay."""
    count = max(2, min(MOST_PARTS, count))
    parts = form.parts[:count] + (PartForm(),) * (count - len(form.parts))
    return replace(form, parts=parts)


def with_item(form: Form, place: int, name: str, text: str) -> Form:
    """`form` with an item's title or quantity typed."""
    if not 0 <= place < len(form.items):
        return form
    items = list(form.items)
    if name == "quantity":
        number = int(items[place].quantity or "1") + int(text)
        items[place] = replace(items[place], quantity=str(max(1, min(999, number))))
    elif name == "title":
        items[place] = replace(items[place], title=text)
    return replace(form, items=tuple(items))


def with_item_more(form: Form) -> Form:
    """`form` with one item more; the first one takes over the amount that was keyed in."""
    if len(form.items) >= MOST_ITEMS:
        return form
    first = ItemForm(title=form.description, typed=form.typed) if not form.items else ItemForm()
    return replace(form, items=(*form.items, first))


def without_item(form: Form, place: int) -> Form:
    """`form` without that item."""
    return replace(form, items=form.items[:place] + form.items[place + 1 :])


def with_key(form: Form, money: str, key: str) -> tuple[Form, BadInput | None]:
    """`form` with `key` pressed for the amount `money`, and what was wrong."""
    typed, trouble = keyed(typed_of(form, money), key)
    name, _, place = money.partition("_")
    if name == "part":
        parts = list(form.parts)
        parts[int(place)] = replace(parts[int(place)], typed=typed)
        return replace(form, parts=tuple(parts)), trouble
    if name == "item":
        items = list(form.items)
        items[int(place)] = replace(items[int(place)], typed=typed)
        return replace(form, items=tuple(items)), trouble
    return replace(form, **{money: typed}), trouble  # type: ignore[arg-type]  # a field by name


def typed_of(form: Form, money: str) -> str:
    """What is keyed in for the amount `money`."""
    name, _, place = money.partition("_")
    if name in {"part", "item"}:
        rows = form.parts if name == "part" else form.items
        return rows[int(place)].typed if int(place) < len(rows) else ""
    return str(getattr(form, money, "")) if money in {"typed", "least", "most"} else ""

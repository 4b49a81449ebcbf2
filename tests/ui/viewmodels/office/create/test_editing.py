from __future__ import annotations

from ui.viewmodels.office.create.editing import edited, typed_of, with_key
from ui.viewmodels.office.create.form import MOST_ITEMS, Form, ItemForm


def touched(*touches: tuple[str, str], form: Form | None = None) -> Form:
    form = form or Form()
    for name, text in touches:
        form = edited(form, name, text)
    return form


def test_texts_and_choices() -> None:
    form = touched(("name", "Noura"), ("kind", "split"), ("between", "yes"), ("language", "ar"))
    assert (form.name, form.kind, form.between, form.language) == ("Noura", "split", True, "ar")
    assert touched(("kind", "no_such"), ("no_such", "x")) == Form()


def test_counts_stay_within_what_may_be() -> None:
    assert touched(("count", "1"), ("count", "1")).count == "5"
    assert touched(("count", "-9")).count == "1"
    assert touched(("count", "1"), form=Form(count="x")).count == "2"
    assert len(touched(("parts", "1")).parts) == 3
    assert len(touched(("parts", "-1")).parts) == 2
    assert len(touched(("parts", "500")).parts) == 100


def test_ways_to_pay_go_on_and_off() -> None:
    form = touched(("pay_type", "7"), ("pay_type", "1"), ("pay_type", "16"))
    assert form.pay_types == ("1", "7", "16")
    assert touched(("pay_type", "7"), form=form).pay_types == ("1", "16")


def test_parts_have_names_and_phones() -> None:
    form = touched(("part_1_name", "Ali"), ("part_1_phone", "99"), ("part_9_name", "x"))
    assert (form.parts[1].name, form.parts[1].phone) == ("Ali", "99")
    assert touched(("part_0_typed", "1")) == Form()


def test_items_come_and_go() -> None:
    form = touched(("item", ""), form=Form(typed="2", description="Tea"))
    assert form.items == (ItemForm("Tea", "1", "2"),)
    form = touched(
        ("item", ""),
        ("item_1_title", "Cake"),
        ("item_1_quantity", "1"),
        ("item_9_title", "x"),
        ("item_1_no", "x"),
        form=form,
    )
    assert form.items[1] == ItemForm("Cake", "2", "")
    assert touched(("item_0", ""), form=form).items == form.items[1:]
    many = touched(*[("item", "")] * 60)
    assert len(many.items) == MOST_ITEMS


def test_amounts_are_keyed_in() -> None:
    form, trouble = with_key(Form(), "typed", "5")
    assert (form.typed, trouble) == ("5", None)
    form, _ = with_key(form, "least", "00")
    form, _ = with_key(form, "part_1", "7")
    form = edited(form, "item", "")
    form, _ = with_key(form, "item_0", "point")
    assert typed_of(form, "item_0") == "5."
    assert typed_of(form, "part_1") == "7"
    assert (typed_of(form, "part_9"), typed_of(form, "no_such")) == ("", "")
    _, trouble = with_key(Form(typed="1.234"), "typed", "5")
    assert trouble is not None
    assert trouble.kind == "amount_too_precise"

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from ui.viewmodels.office.create.form import Form, ItemForm, PartForm, form_of, plain

FORM = Form(
    kind="split",
    typed="45",
    between=True,
    pay_types=("1", "7"),
    items=(ItemForm("Tea", "2", "0.750"),),
    parts=(PartForm("Noura", "99990001", "50"), PartForm("سارة"), PartForm()),
)


def test_a_draft_comes_back_as_it_was() -> None:
    assert form_of(json.loads(json.dumps(plain(FORM)))) == FORM
    assert form_of(None) == Form()


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)
names = st.sampled_from(list(plain(Form())))


@given(st.dictionaries(names, json_values))
def test_whatever_was_kept_gives_a_form(content: dict[str, object]) -> None:
    form = form_of(content)
    assert form_of(json.loads(json.dumps(plain(form)))) == form


def test_items_make_the_amount() -> None:
    assert Form(typed="45").amount == 45_000
    assert FORM.amount == 1500
    assert ItemForm(quantity="", typed="1").amount == 0


def test_a_form_with_nothing_typed_is_empty() -> None:
    assert Form(kind="open", delivery="sms").empty
    assert not Form(name="Noura").empty

from __future__ import annotations

from datetime import date

from fake_office import invoice, open_invoice

from pos_app.domain.invoice import PayType
from ui.viewmodels.office.create import telling
from ui.viewmodels.office.create.create_facts import CreateFacts
from ui.viewmodels.office.create.form import Form, ItemForm, PartForm

TODAY = date(2026, 11, 23)
TYPES = (PayType("1", "KNET"), PayType("2", "Visa"))


def preview(form: Form) -> dict[str, object]:
    return telling.preview(CreateFacts(form=form, pay_types=TYPES), TODAY, "en")


def test_the_preview_says_what_the_payer_gets() -> None:
    form = Form(typed="12.75", delivery="sms", phone="9999", expires="3", pay_types=("1",))
    told = preview(form)
    assert "12.750" in str(told["amount"])
    assert "9999" in str(told["channel"])
    assert "26 November" in str(told["until"])
    assert told["ways"] == "KNET"
    opened = preview(Form(kind="open", title="Box", between=True, least="1", most="9"))
    assert opened["text"] == "Box"
    assert "9.000" in str(opened["amount"])


def test_the_preview_lists_parts_items_and_dates() -> None:
    split = preview(Form(kind="split", typed="10", parts=(PartForm("Noura"), PartForm())))
    assert next(line["text"] for line in split["lines"]) == "Noura"  # type: ignore[attr-defined]
    dues = preview(Form(kind="instalments", typed="10", count="2", expires="3"))
    assert "23/12/2026" in str(dues["lines"])
    assert dues["until"] == ""
    monthly = preview(Form(kind="subscription", typed="10", count="12"))
    assert "23/11/2026" in str(monthly["lines"])
    items = preview(Form(items=(ItemForm("Tea", "2", "0.75"),)))
    assert "1.500" in str(items["lines"])
    assert preview(Form(kind="split"))["lines"] == []


def test_what_does_not_add_up_yet_is_said() -> None:
    parts = (PartForm(typed="30"), PartForm(typed="20"))
    by_percent = preview(Form(kind="split", typed="10", share="percent", parts=parts))
    assert "50.00%" in str(by_percent["missing"])
    by_amount = Form(kind="split", typed="10", share="amount", parts=parts)
    assert "-40.000" in str(preview(by_amount)["missing"])
    whole = (PartForm(typed="4"), PartForm(typed="6"))
    assert preview(Form(kind="split", typed="10", share="amount", parts=whole))["missing"] == ""
    assert preview(Form(kind="split"))["missing"] == ""


def test_forms_choices_and_amounts_in_words() -> None:
    form = Form(kind="split", typed="10", share="percent", parts=(PartForm(typed="50"),) * 2)
    state = CreateFacts(form=form, pay_types=TYPES, money="part_0")
    assert telling.money(state)["currency"] == "%"
    assert telling.money(state)["whole"] == "50"
    assert telling.form_words(state)["dividesBy"] == "percent"
    assert [row["amount"] for row in telling.parts(state)] == ["\u20665.000\u2069"] * 2
    assert telling.parts(CreateFacts(form=Form(kind="split")))[0]["amount"] == ""
    chosen = [o["id"] for o in telling.choices(state)["kind"] if o["chosen"]]  # type: ignore[attr-defined]
    assert chosen == ["split"]
    items = CreateFacts(form=Form(items=(ItemForm("Tea", "2", "0.75"),)))
    assert telling.items(items)[0]["title"] == "Tea"
    assert telling.money(items)["summed"]


def test_the_outcome_shows_the_link_and_the_parts() -> None:
    one = telling.outcome(CreateFacts(phase="made", made=(invoice(),)))
    assert (one["url"], one["parts"]) == (invoice().url, [])
    several = telling.outcome(CreateFacts(phase="made", made=(invoice(1), invoice(2))))
    assert len(several["parts"]) == 2  # type: ignore[arg-type]
    opened = telling.outcome(CreateFacts(phase="made", made=(open_invoice(),)))
    assert (opened["url"], opened["amount"]) == (open_invoice().url, "")
    assert telling.outcome(CreateFacts(phase="unsure"))["url"] == ""
    assert telling.link_of(()) is None

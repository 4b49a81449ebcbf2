from __future__ import annotations

from datetime import date

from ui.viewmodels.office.create.editing import CHOICES
from ui.viewmodels.office.create.form import Form
from ui.words import create


def test_every_choice_has_its_words() -> None:
    for name, options in CHOICES.items():
        words = [create.choice(name, option) for option in options]
        assert all(words)
        assert len(set(words)) == len(words)


def test_every_amount_has_its_title() -> None:
    for name in ("typed", "least", "most", "part_0", "item_3"):
        assert create.money_title(name, percent=False)
    assert create.money_title("", percent=False) == ""
    assert "cent" in create.money_title("part_0", percent=True)


def test_how_it_reaches_the_payer() -> None:
    assert create.channel(Form(kind="open")) == "A link that many may pay"
    assert "x@y.com" in create.channel(Form(delivery="email", email="x@y.com"))
    assert create.channel(Form(kind="split", delivery="sms", phone="99")) == "SMS"
    assert "%" in create.part_typed("", "percent")
    assert "0.000" in create.part_typed("", "amount")


def test_a_subscription_says_how_it_is_paid() -> None:
    day = date(2026, 11, 23)
    assert "by itself" in create.recurs(Form(automatic=True), day)
    assert "demand" in create.recurs(Form(count="x"), day)


def test_how_often_is_counted_in_payments_or_instalments() -> None:
    assert "monthly" in create.how_often(Form(kind="subscription", count="12"))
    assert "instalment" in create.how_often(Form(kind="instalments", count="3"))
    assert create.how_often(Form(kind="instalments", count="x")).startswith("0")


def test_outcomes() -> None:
    assert "do not know" in create.outcome_title(Form(), "unsure", 0)
    assert "ready" in create.outcome_title(Form(kind="open"), "made", 1)
    assert "3" in create.outcome_title(Form(kind="split"), "made", 3)
    titles = {create.outcome_title(Form(delivery=how), "made", 1) for how in CHOICES["delivery"]}
    assert len(titles) == 4
    texts = {
        create.outcome_text("made", looked=False),
        create.outcome_text("unsure", looked=False),
        create.outcome_text("unsure", looked=True),
    }
    assert len(texts) == 3
    assert create.unnamed(2) != create.unnamed(3)
    assert "-5.00%" in create.percent_left(-500)
    assert "1.000" in create.amount_left(1000)
    assert "day" in create.until("day")
    assert create.copied()

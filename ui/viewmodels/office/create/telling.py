"""The create screen in words: choices, amounts, parts, the preview, the outcome. Pure."""

from __future__ import annotations

from datetime import date, timedelta

from pos_app.domain.invoice import Invoice, OpenInvoice
from pos_app.domain.money import Fils
from pos_app.errors import BadInput
from ui import wording
from ui.viewmodels.office.create.create_facts import CreateFacts
from ui.viewmodels.office.create.editing import CHOICES, typed_of
from ui.viewmodels.office.create.form import Form
from ui.viewmodels.office.create.request import instalment_days, portions
from ui.viewmodels.office.ports import Link, Made
from ui.words import create as words
from ui.words.keying import amount_of, shown

_Row = dict[str, object]


def form_words(state: CreateFacts) -> _Row:
    """The texts as they are typed, and which fields there are for this kind."""
    form = state.form
    return {
        "name": form.name,
        "phone": form.phone,
        "email": form.email,
        "description": form.description,
        "title": form.title,
        "count": words.how_often(form),
        "automatic": form.automatic,
        "between": form.between,
        "byPhone": form.delivery in {"sms", "whatsapp"} and form.kind not in {"open", "split"},
        "byEmail": form.delivery == "email" and form.kind not in {"open", "split"},
        "dividesBy": form.share,
    }


def choices(state: CreateFacts) -> _Row:
    """Every choice with its options in words."""
    form = state.form
    made: _Row = {
        name: [
            {"id": option, "text": words.choice(name, option), "chosen": chosen == option}
            for option in CHOICES[name]
            for chosen in [getattr(form, name)]
        ]
        for name in CHOICES
    }
    made["between"] = [
        {"id": "", "text": words.choice("between", ""), "chosen": not form.between},
        {"id": "yes", "text": words.choice("between", "yes"), "chosen": form.between},
    ]
    made["pay_types"] = [
        {"id": one.number, "text": one.name, "chosen": one.number in form.pay_types}
        for one in state.pay_types
    ]
    return made


def money(state: CreateFacts) -> _Row:
    """Every amount of the form, and the one that the keypad is open for."""
    form, name = state.form, state.money
    whole, decimals, to_come = shown(typed_of(form, name))
    percent = name.startswith("part_") and form.share == "percent"
    return {
        "open": name,
        "title": words.money_title(name, percent=percent),
        "currency": "%" if percent else wording.currency(),
        "whole": whole,
        "decimals": decimals,
        "toCome": to_come,
        "amount": wording.money(form.amount),
        "summed": bool(form.items),
        "least": wording.money(amount_of(form.least)),
        "most": wording.money(amount_of(form.most)),
    }


def parts(state: CreateFacts) -> list[_Row]:
    """The payers of a split: who, and what each comes to."""
    form = state.form
    try:
        amounts: tuple[Fils, ...] = portions(form)
    except BadInput:
        amounts = ()
    return [
        {
            "name": part.name,
            "phone": part.phone,
            "typed": words.part_typed(part.typed, form.share),
            "amount": wording.amount(amounts[place]) if amounts else "",
        }
        for place, part in enumerate(form.parts)
    ]


def items(state: CreateFacts) -> list[_Row]:
    """The lines of an invoice."""
    return [
        {
            "title": item.title,
            "quantity": wording.isolated(item.quantity),
            "rate": wording.money(amount_of(item.typed)),
            "amount": wording.amount(item.amount),
        }
        for item in state.form.items
    ]


def preview(state: CreateFacts, today: date, language: str) -> _Row:
    """What the payer will get, line by line, and what is still wrong with it."""
    form = state.form
    return {
        "channel": words.channel(form),
        "amount": _asked(form),
        "text": form.title if form.kind == "open" else form.description,
        "lines": _preview_lines(form, today),
        "until": _until(form, today, language),
        "ways": wording.listed(one.name for one in state.pay_types if one.number in form.pay_types),
        "missing": _missing(form),
    }


def outcome(state: CreateFacts) -> _Row:
    """What was made: the link to show, how many there are."""
    link = link_of(state.made)
    return {
        "title": words.outcome_title(state.form, state.phase, len(state.made)),
        "text": words.outcome_text(state.phase, looked=state.looked),
        "url": link.url if link else "",
        "amount": wording.money(link.amount) if link and link.amount is not None else "",
        "reference": wording.isolated(link.reference) if link and link.reference else "",
        "parts": [_made_row(one) for one in state.made] if len(state.made) > 1 else [],
    }


def link_of(made: Made) -> Link | None:
    """The link of what was made; of the first where there are several."""
    for one in made:
        if isinstance(one, Invoice):
            return Link(one.url, one.amount, one.reference, one.description)
        return Link(one.url, one.amount, one.reference, one.title)
    return None


def _made_row(one: Invoice | OpenInvoice) -> _Row:
    amount = one.amount if one.amount is not None else Fils(0)
    name = one.payer_name if isinstance(one, Invoice) else one.title
    return {"text": name or wording.isolated(one.reference), "amount": wording.amount(amount)}


def _asked(form: Form) -> str:
    if form.kind == "open" and form.between:
        return words.between(amount_of(form.least), amount_of(form.most))
    return wording.money(form.amount)


def _preview_lines(form: Form, today: date) -> list[_Row]:
    try:
        if form.kind == "split":
            names = [part.name for part in form.parts]
            pairs = list(zip(names, portions(form), strict=True))
        elif form.kind == "instalments":
            days = [wording.isolated(f"{day:%d/%m/%Y}") for day in instalment_days(form, today)]
            pairs = list(zip(days, portions(form), strict=True))
        elif form.kind == "subscription":
            return [{"text": words.recurs(form, today), "amount": ""}]
        else:
            pairs = [(item.title, item.amount) for item in form.items]
    except BadInput:
        return []
    return [
        {"text": text or words.unnamed(number), "amount": wording.amount(amount)}
        for number, (text, amount) in enumerate(pairs, start=1)
    ]


def _until(form: Form, today: date, language: str) -> str:
    if not form.expires or form.kind == "instalments":
        return ""
    last = today + timedelta(days=int(form.expires))
    return words.until(wording.day(last, language, today))


def _missing(form: Form) -> str:
    """What does not add up yet in a split."""
    if form.kind != "split" or form.share == "equal" or not form.amount:
        return ""
    given = sum(amount_of(part.typed) for part in form.parts)
    if form.share == "percent":
        left = 100_000 - given
        return words.percent_left(left // 10) if left else ""
    left = form.amount - given
    return words.amount_left(left) if left else ""

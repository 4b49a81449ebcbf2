from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from pos_app.domain.sale_record import sale_row
from pos_app.journal.search_words import MOST_WORDS, asked_words, typed_day, words_of
from tests.pos_app.journal.samples import sale

ROW = replace(
    sale_row(sale(412)),
    reference="01K7-261123-0412-9",
    payer_phone="+965 5123 4567",
    card_last4="4242",
)


def test_a_sale_is_found_by_these_words() -> None:
    assert words_of(ROW).split() == [
        "d20261123",
        "1.250",
        "01k7",
        "261123",
        "0412",
        "412",
        "9",
        "96551234567",
        "51234567",
        "4567",
        "4242",
    ]


def test_a_sale_without_payer_or_card_has_fewer() -> None:
    words = words_of(replace(ROW, payer_phone="", card_last4="", reference="A_1"))
    assert words == "d20261123 1.250 a_1"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ()),
        ("   ", ()),
        ("1.25", ("1.25",)),
        (".5", ("0.5",)),
        ("1,250.5", ("1250.5",)),
        ("٠٤١٢", ("0412",)),
        ("١٫٢٥", ("1.25",)),
        ("01K7-261123", ("01k7", "261123")),
        ("4242  12", ("4242", "12")),
        ("+965 5123 4567", ("96551234567",)),
        ("00965 51234567", ("96551234567",)),
        ("51234567", ("51234567",)),
        ("2026-11-23", ("d20261123",)),
        ("23/11/2026", ("d20261123",)),
        ("٢٣/١١/٢٠٢٦", ("d20261123",)),
        ("99/99/2026", ("99", "2026")),
        ('a" OR b*', ("a", "or", "b")),
        ("KD 12.750", ("12.750",)),
        ("kwd12.750", ("12.750",)),
        ("\u206612.750\u2069 د.ك", ("12.750",)),
        ("١٢٫٧٥٠ دك", ("12.750",)),
        ("KD", ()),
        ("•••• 4471", ("4471",)),
        ("****4471", ("4471",)),
        ("٩٩٩٩١٢٣٤", ("99991234",)),
        ("۲۳/۱۱/۲۰۲۶", ("d20261123",)),
    ],
)
def test_what_typed_text_asks_for(text: str, words: tuple[str, ...]) -> None:
    assert asked_words(text) == ((words,) if words else ())


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("5123 4567", (("5123", "4567"), ("51234567",))),
        ("12,750", (("12.750",), ("12750",))),
        ("١٢،٧٥٠", (("12.750",), ("12750",))),
        ("0412 4242 ", (("0412", "4242"), ("04124242",))),
        ("1111 2222 3333 4444", (("1111", "2222", "3333", "4444"),)),
    ],
)
def test_digits_with_gaps_may_be_a_phone_or_several_things(
    text: str, readings: tuple[tuple[str, ...], ...]
) -> None:
    assert asked_words(text) == readings


@pytest.mark.parametrize("text", ["عصير", "***", "4242 نورة"])
def test_words_that_no_sale_has_fit_none(text: str) -> None:
    assert asked_words(text) is None


def test_absurdly_many_or_long_words_are_cut() -> None:
    asked = asked_words(" ".join(f"w{number}" for number in range(100)))
    assert asked is not None
    assert len(asked[0]) == MOST_WORDS
    asked = asked_words("x" * 10_000)
    assert asked == (("x" * 40,),)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-11-23", date(2026, 11, 23)),
        ("23.11.2026", date(2026, 11, 23)),
        ("1/2/2026", date(2026, 2, 1)),
        ("31/02/2026", None),
        ("0412", None),
        ("1.250", None),
    ],
)
def test_days_are_read_either_way_round(text: str, day: date | None) -> None:
    assert typed_day(text) == day

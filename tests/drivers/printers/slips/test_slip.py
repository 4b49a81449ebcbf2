"""What stands on which slip."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from drivers.printers.slips.slip import Centred, Code, Frame, Item, Logo, Pair, Row, Rule, slip_rows
from drivers.printers.slips.template import Words, standard_template
from pos_app.domain.receipt import Receipt
from tests.drivers.printers.samples import HOSTILE, RECEIPTS, SALE


def rows_of(receipt: Receipt, languages: str = "both") -> tuple[Row, ...]:
    return slip_rows(receipt, replace(standard_template(), languages=languages))


def value(rows: tuple[Row, ...], caption: str) -> str:
    return next(r.value for r in rows if isinstance(r, Pair) and r.words.en == caption)


def test_a_card_sale_says_all_of_it() -> None:
    rows = rows_of(SALE)
    assert value(rows, "Date") == "23/11/2026 16:41", "Kuwait time"
    assert value(rows, "Sale") == "01-261123-0412-7"
    assert value(rows, "Cashier") == "Mariam · Till 01"
    assert value(rows, "Total") == "KD 12.750"
    assert value(rows, "KNET") == "•••• •••• •••• 4471"
    assert value(rows, "Approval") == "512894"
    assert value(rows, "Terminal") == "48515"
    assert Code(SALE.qr) in rows
    assert [r for r in rows if isinstance(r, Frame)] == [
        Frame(Words("PAID", "مدفوعة"), "frame", "tick")
    ]


def test_what_belongs_to_a_shift_says_so_and_moves_an_amount() -> None:
    assert value(rows_of(RECEIPTS["z_report"]), "Shift") == "4"
    assert value(rows_of(RECEIPTS["paid_in"]), "Shift") == "4"
    assert value(rows_of(RECEIPTS["paid_in"]), "Amount") == "KD 12.750"
    assert value(rows_of(RECEIPTS["refund"]), "Amount") == "KD 12.750"


def test_arabic_alone_has_its_own_currency_and_till() -> None:
    rows = rows_of(SALE, "ar")
    assert value(rows, "Total") == "12.750 د.ك"
    assert value(rows, "Cashier") == "Mariam · الصندوق 01"


@pytest.mark.parametrize("name", RECEIPTS)
def test_every_slip_has_its_own_frame_and_tidy_rules(name: str) -> None:
    rows = rows_of(RECEIPTS[name])
    assert any(isinstance(row, Frame) for row in rows)
    assert not isinstance(rows[0], Rule)
    assert not isinstance(rows[-1], Rule)
    assert not any(isinstance(a, Rule) and isinstance(b, Rule) for a, b in itertools.pairwise(rows))


def test_frames_tell_the_kinds_apart() -> None:
    looks = {
        name: [(r.style, r.mark) for r in rows_of(RECEIPTS[name]) if isinstance(r, Frame)][-1]
        for name in ("sale", "declined", "unsure", "link", "refund", "paid_in", "paid_out")
    }
    assert len(set(looks.values())) == len(looks)


def test_a_copy_and_a_demo_say_so_before_anything_else() -> None:
    rows = rows_of(RECEIPTS["copy"])
    assert [r.words.en for r in rows[:2] if isinstance(r, Frame)] == [
        "DEMO: no money moved",
        "COPY",
    ]


def test_cash_shows_change_and_nothing_that_was_not_there() -> None:
    rows = rows_of(RECEIPTS["cash"])
    assert value(rows, "Cash") == "20.000"
    assert value(rows, "Change") == "7.250"
    captions = {r.words.en for r in rows if isinstance(r, Pair)}
    assert not captions & {"Card", "KNET", "Approval", "Terminal"}
    assert Item(Words("2 x Flat white"), "3.500") in rows


def test_shop_without_operator_or_till() -> None:
    assert value(rows_of(replace(SALE, operator="")), "Till") == "01"
    assert value(rows_of(replace(SALE, till="")), "Cashier") == "Mariam"


def test_unknown_scheme_and_missing_card() -> None:
    rows = rows_of(replace(SALE, scheme="Xpay"))
    assert value(rows, "Xpay") == "•••• •••• •••• 4471"
    assert value(rows_of(replace(SALE, scheme="")), "Card").endswith("4471")


@pytest.mark.parametrize(
    ("state", "en", "ar"),
    [
        ("declined", "DECLINED", "مرفوضة"),
        ("cancelled", "CANCELLED", "ملغاة"),
        ("expired", "EXPIRED", "انتهت مهلتها"),
        ("refused", "NOT ACCEPTED", "لم تُقبل"),
    ],
)
def test_how_a_sale_ended_stands_in_the_frame_in_both_languages(
    state: str, en: str, ar: str
) -> None:
    rows = rows_of(replace(RECEIPTS["declined"], reason=state))
    assert Frame(Words(en, ar), "filled", "cross") in rows
    assert not [row for row in rows if isinstance(row, Pair) and row.value == state]
    assert value(rows_of(RECEIPTS["declined"]), "Reason") == "Wrong PIN"


@pytest.mark.parametrize(
    ("receipt", "en"),
    [
        (replace(SALE, qr=SALE.reference), "Show this code for a copy or a refund"),
        (SALE, "Scan for your receipt"),
        (RECEIPTS["link"], "Scan to pay"),
    ],
)
def test_a_code_says_what_it_is_for(receipt: Receipt, en: str) -> None:
    captions = [row.words for row in rows_of(receipt) if isinstance(row, Centred)]
    (caption,) = (words for words in captions if words.en == en)
    assert caption.ar


def test_footer_logo_and_own_words() -> None:
    shop = replace(SALE.shop, footer="See you", footer_ar="إلى اللقاء", logo="/x.png")
    rows = rows_of(replace(SALE, shop=shop))
    assert rows[0] == Logo("/x.png")
    assert rows[-1] == Centred(Words("See you", "إلى اللقاء"), bold=True, together=True)
    template = standard_template()
    own = replace(template, slips={**template.slips, SALE.kind: (Words("No refunds", "لا"), "gap")})
    assert slip_rows(SALE, own)[0] == Centred(Words("No refunds", "لا"), "small")


def test_hostile_texts_are_made_harmless() -> None:
    texts = repr(rows_of(HOSTILE))
    assert "\\x1b" not in texts
    assert "\\u202e" not in texts

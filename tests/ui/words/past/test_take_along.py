from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from fake_till import make_sale

from pos_app.domain.money import Fils
from pos_app.domain.sale import SaleState, Tender
from ui.words.past import take_along as words


def test_a_receipt_in_a_few_lines() -> None:
    assert words.lines(make_sale(SaleState.PAID), "Al Nakheel Café").splitlines() == [
        "Al Nakheel Café",
        "Paid: KD 12.750",
        "2026-11-23 16:42",
        "KNET •••• 4471 · 512894",
        "01K7-261123-0412-9",
    ]
    cash = make_sale(SaleState.PAID, tender=Tender.CASH, payment=None, received=Fils(20_000))
    assert "Cash" in words.lines(cash, "").splitlines()
    bare = make_sale(SaleState.PAID, payment=None)
    assert "Card" in words.lines(bare, "").splitlines()


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("9999 1234", "96599991234"),
        ("+965 9999-1234", "96599991234"),
        ("٩٩٩٩١٢٣٤", "96599991234"),
        ("00966 50 123 4567", "966501234567"),
        ("+20 100 123 4567", "201001234567"),
        ("", ""),
        ("1234", ""),
        ("+99991234", ""),
        ("12345678901234567", ""),
        ("call me", ""),
    ],
)
def test_numbers_as_whatsapp_wants_them(typed: str, number: str) -> None:
    assert words.number_of(typed) == number


def test_whatsapp_gets_the_text_whole() -> None:
    text = "مقهى النخيل\nPaid: KD 1.000 & more #1"
    address = urlsplit(words.whatsapp(text, "96599991234"))
    assert (address.scheme, address.netloc, address.path) == ("https", "wa.me", "/96599991234")
    assert parse_qs(address.query) == {"text": [text]}
    assert words.whatsapp("a").startswith("https://wa.me/?text=")

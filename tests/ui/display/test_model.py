from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from pos_app.domain.display import DisplayMoment, DisplayView
from pos_app.domain.money import Fils
from tests.fakes import FakeClock
from ui.display.facts import PICTURE_SECONDS
from ui.display.model import DisplayModel

SHOP = DisplayView(DisplayMoment.IDLE, shop_name="Al Nakheel Café", shop_name_ar="مقهى النخيل")
LINK = replace(
    SHOP,
    moment=DisplayMoment.SCAN_LINK,
    amount=Fils(30_000),
    url="https://pay.example.test/i/1",
    seconds_left=581,
)


def model(*pictures: str) -> tuple[DisplayModel, FakeClock]:
    clock = FakeClock()
    return DisplayModel(clock=clock, find_pictures=lambda: pictures), clock


def bare(text: str) -> str:
    return text.replace("\u2066", "").replace("\u2069", "")


@pytest.mark.parametrize(("moment", "language"), list(product(DisplayMoment, ["en", "ar", "both"])))
def test_each_moment_speaks_the_languages_that_are_wanted(
    moment: DisplayMoment, language: str
) -> None:
    made, _ = model()
    made.show(replace(LINK, moment=moment, language=language))
    assert bool(made.headlineEn) == (language != "ar")
    assert bool(made.headlineAr) == (language != "en")
    assert bool(made.hintEn) == (bool(made.hintAr) if language == "both" else bool(made.hintEn))
    assert bool(made.currencyEn) == (language != "ar")
    assert bool(made.currencyAr) == (language != "en")
    assert bool(made.shopEn) == (language != "ar")
    assert bool(made.shopAr) == (language != "en")


@pytest.mark.parametrize(
    ("moment", "stage", "role"),
    [
        (DisplayMoment.IDLE, "idle", "quiet"),
        (DisplayMoment.AMOUNT, "amount", "quiet"),
        (DisplayMoment.TAP_CARD, "amount", "accent"),
        (DisplayMoment.WAITING, "amount", "attention"),
        (DisplayMoment.CASH_CHANGE, "amount", "quiet"),
        (DisplayMoment.SCAN_LINK, "code", "quiet"),
        (DisplayMoment.PAID, "outcome", "go"),
        (DisplayMoment.DECLINED, "outcome", "bad"),
        (DisplayMoment.CANCELLED, "outcome", "quiet"),
    ],
)
def test_green_is_for_money_in_red_for_money_that_did_not_come_amber_for_not_knowing(
    moment: DisplayMoment, stage: str, role: str
) -> None:
    made, _ = model()
    made.show(replace(LINK, moment=moment))
    assert (made.stage, made.role) == (stage, role)
    assert made.moment == moment.value
    assert made.working == (moment is DisplayMoment.WAITING)
    assert (made.icon == "") == (
        moment in (DisplayMoment.IDLE, DisplayMoment.AMOUNT, DisplayMoment.SCAN_LINK)
    )


def test_waiting_claims_neither_paid_nor_unpaid() -> None:
    made, _ = model()
    made.show(replace(LINK, moment=DisplayMoment.WAITING))
    assert "paid" not in made.spoken.lower().replace("do not pay again", "")
    assert made.link == ""


def test_the_amount_is_text_in_two_sizes() -> None:
    made, _ = model()
    made.show(replace(LINK, amount=Fils(99_999_999)))
    assert (made.whole, made.decimals) == ("99,999", ".999")


def test_change_is_the_hero_and_the_rest_stands_below() -> None:
    made, _ = model()
    made.show(
        replace(
            SHOP,
            moment=DisplayMoment.CASH_CHANGE,
            amount=Fils(1_250),
            received=Fils(5_000),
            change=Fils(3_750),
        )
    )
    assert (made.whole, made.decimals) == ("3", ".750")
    assert [(line["en"], bare(line["amount"])) for line in made.lines] == [
        ("Total", "1.250"),
        ("Received", "5.000"),
    ]
    made.show(LINK)
    assert made.lines == []


def test_a_link_counts_down_by_the_clock_and_then_shows_no_code() -> None:
    made, clock = model()
    seen: list[str] = []
    made.changed.connect(lambda: seen.append(bare(made.hintEn)))
    made.show(LINK)
    assert made.link == LINK.url
    clock.pass_by(1)
    made.tick()
    made.tick()
    assert seen == ["Open for 9:41", "Open for 9:40"], "a tick that changes nothing is not told"
    assert bare(made.hintAr) == "متاح لمدة 9:40"
    clock.pass_by(580)
    made.tick()
    assert (made.link, made.stage, made.icon) == ("", "amount", "timer")
    assert made.headlineEn == "This code has ended"
    assert "cashier" in made.hintEn
    clock.pass_by(5_000)
    made.tick()
    assert made.headlineEn == "This code has ended"


def test_a_link_without_an_end_has_no_countdown() -> None:
    made, clock = model()
    made.show(replace(LINK, seconds_left=None))
    clock.pass_by(10_000)
    made.tick()
    assert (made.hintEn, made.link) == ("", LINK.url)


def test_idle_shows_the_time_in_the_shop_and_the_day_in_both_languages() -> None:
    made, clock = model()
    made.show(SHOP)
    assert bare(made.time) == "16:42"
    assert made.dayEn == "Monday 23 November"
    assert made.dayAr.startswith("الاثنين 23")
    clock.pass_by(60)
    made.tick()
    assert bare(made.time) == "16:43"


def test_pictures_take_turns_and_a_bad_one_is_left_out() -> None:
    made, clock = model("file:///a.png", "file:///b.png")
    made.show(SHOP)
    assert made.picture == "file:///a.png"
    clock.pass_by(PICTURE_SECONDS)
    made.tick()
    assert made.picture == "file:///b.png"
    made.skipPicture("file:///b.png")
    made.tick()
    assert made.picture == "file:///a.png"
    made.show(LINK)
    assert made.picture == "", "never behind a sale"
    made.show(SHOP)
    made.skipPicture("file:///a.png")
    assert made.picture == ""


def test_time_changes_nothing_while_a_sale_is_shown() -> None:
    made, clock = model()
    made.show(replace(LINK, moment=DisplayMoment.PAID))
    told: list[None] = []
    made.changed.connect(lambda: told.append(None))
    clock.pass_by(500)
    made.tick()
    assert told == []


def test_a_shop_with_one_name_is_named_in_either_language() -> None:
    made, _ = model()
    made.show(replace(SHOP, shop_name_ar="", language="ar"))
    assert (made.shopEn, made.shopAr) == ("Al Nakheel Café", "")
    made.show(replace(SHOP, shop_name="", language="en"))
    assert (made.shopEn, made.shopAr) == ("", "مقهى النخيل")


def test_spoken_holds_amount_and_words() -> None:
    made, _ = model()
    made.show(replace(LINK, moment=DisplayMoment.PAID, language="en"))
    assert bare(made.spoken) == "KD 30.000. Paid, thank you"
    made.show(SHOP)
    assert "KD" not in made.spoken


def test_a_code_is_shown_once_it_is_drawn() -> None:
    asked: list[str] = []
    made = DisplayModel(clock=FakeClock(), draw_code=asked.append)
    made.show(LINK)
    assert (made.link, asked, made.stage) == ("", [LINK.url], "code")
    made.code_drawn("https://pay.example.test/older")
    assert made.link == ""
    made.code_drawn(LINK.url)
    assert made.link == LINK.url
    made.show(replace(LINK, seconds_left=500))
    assert (made.link, asked) == (LINK.url, [LINK.url])

from __future__ import annotations

import pytest
from fake_till import make_sale

from pos_app.domain.sale import FINAL, SaleState
from ui.words.past import cut_off as words


def plain(text: str) -> str:
    return text.replace("\u2066", "").replace("\u2069", "").replace("\u00a0", " ")


def test_the_line_above_says_when_and_how_it_stands() -> None:
    assert words.banner(None) == ""
    assert plain(words.banner(make_sale())).endswith("this sale of 16:42. It goes on here.")
    assert words.banner(make_sale(SaleState.PAID)).endswith("This became of it:")


def test_a_stop_is_not_blamed_on_the_network() -> None:
    assert "network" in words.why_unsure(make_sale(SaleState.UNSURE))
    assert "The till stopped" in words.why_unsure(make_sale(SaleState.UNSURE, reason="restarted"))


@pytest.mark.parametrize("state", sorted(FINAL))
def test_what_became_of_one_nobody_looks_at(state: SaleState) -> None:
    said = plain(words.settled(make_sale(state)))
    assert "KD 12.750, sale 01K7-261123-0412-9" in said


def test_an_open_one_is_not_told_and_old_ones_are_counted() -> None:
    assert words.settled(make_sale()) == ""
    assert "3" in words.old(3)

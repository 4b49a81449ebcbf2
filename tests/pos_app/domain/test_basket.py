from __future__ import annotations

import pytest

from pos_app.domain.basket import (
    MOST_LINES,
    MOST_OF_ONE,
    SoldItem,
    basket_from_plain,
    basket_to_plain,
    put_in,
    total,
    with_quantity,
)
from pos_app.domain.money import LARGEST_SALE, Fils
from pos_app.errors import BadInput

TEA = SoldItem("Tea", "شاي", Fils(500))
CAKE = SoldItem("Cake", "", Fils(1_250))


def test_the_same_thing_twice_is_one_line() -> None:
    basket = put_in(put_in(put_in((), TEA), CAKE), TEA)
    assert [(line.name, line.quantity) for line in basket] == [("Tea", 2), ("Cake", 1)]
    assert total(basket) == 2_250


def test_quantities_change_and_none_takes_the_line_out() -> None:
    basket = with_quantity((TEA, CAKE), 1, 3)
    assert total(basket) == 500 + 3_750
    assert with_quantity(basket, 0, 0) == (basket[1],)
    with pytest.raises(BadInput, match="too_many_of_one"):
        with_quantity(basket, 0, MOST_OF_ONE + 1)


def test_a_basket_never_costs_more_than_one_sale_may() -> None:
    dear = SoldItem("Gold", "", Fils(LARGEST_SALE))
    assert total(put_in((), dear)) == LARGEST_SALE
    with pytest.raises(BadInput, match="amount_too_large"):
        put_in((), dear, beside=1)
    with pytest.raises(BadInput, match="amount_too_large"):
        with_quantity((dear,), 0, 2)


def test_a_basket_has_an_end() -> None:
    full = tuple(SoldItem(str(number), "", Fils(1)) for number in range(MOST_LINES))
    with pytest.raises(BadInput, match="basket_full"):
        put_in(full, TEA)


def test_the_journal_gives_back_what_it_was_given() -> None:
    basket = (TEA, with_quantity((CAKE,), 0, 4)[0])
    assert basket_from_plain(basket_to_plain(basket)) == basket
    assert basket_from_plain(None) == ()
    assert basket_from_plain(["odd"]) == ()

from __future__ import annotations

from dataclasses import replace

import pytest

from pos_app.domain.basket import Basket, total
from pos_app.domain.money import LARGEST_SALE, Fils
from tests.ui.fake_prices import MENU, FakePrices
from ui.viewmodels.selling.basket import BasketModel


class Counter:
    def __init__(self) -> None:
        self.filled: list[Basket] = []
        self.language = "en"
        self.prices = FakePrices(MENU)
        self.model = BasketModel(
            prices=self.prices, filled=self.filled.append, language=lambda: self.language
        )


@pytest.fixture
def counter() -> Counter:
    return Counter()


def test_tiles_are_taken_into_lines(counter: Counter) -> None:
    model = counter.model
    assert model.byItems
    for tile in (0, 3, 3, 99):
        model.take(tile)
    assert [line["name"] for line in model.lines] == ["Espresso", "Karak tea"]
    assert total(counter.filled[-1]) == 2_250
    assert model.summary == "3 item(s) · KD\u00a0\u20662.250\u2069"
    model.change(1, 1)
    model.change(9, 1)
    model.remove(0)
    model.remove(9)
    assert total(counter.filled[-1]) == 1_500
    model.clear()
    assert counter.filled[-1] == ()
    assert model.summary == ""


def test_categories_and_pages(counter: Counter) -> None:
    model = counter.model
    assert [row["text"] for row in model.categories] == ["All", "Coffee", "Tea", "Bakery", "Food"]
    model.fit(4)
    model.fit(0)
    assert (model.pageText, model.firstPage, model.lastPage) == ("\u20661 / 3\u2069", True, False)
    for _ in range(5):
        model.turn(1)
    assert [tile["name"] for tile in model.tiles] == [item.name for item in MENU[8:]]
    assert model.lastPage
    model.fit(12)
    assert model.pageText == ""
    model.chooseCategory("Tea")
    assert [tile["price"] for tile in model.tiles] == ["\u20660.500\u2069", "\u20660.750\u2069"]
    counter.language = "ar"
    model.retranslate()
    assert model.tiles[0]["name"] == "شاي كرك"


def test_a_barcode_puts_its_item_in(counter: Counter) -> None:
    assert counter.model.scan("٦٢٩١١٠٠١٠٠")
    assert counter.model.lines[0]["name"] == "Espresso"
    assert not counter.model.scan("")
    assert not counter.model.scan("01K7-261123-0412-9")


def test_more_than_one_sale_may_be_is_refused(counter: Counter) -> None:
    counter.model.beside(Fils(LARGEST_SALE))
    assert counter.model.keyedText
    counter.model.take(0)
    assert counter.model.trouble.startswith("At most")
    assert counter.filled == []
    counter.model.beside(Fils(0))
    counter.model.take(0)
    assert counter.model.trouble == ""
    counter.model.change(0, 9_999)
    assert counter.model.trouble


def test_without_a_list_there_are_no_tiles(counter: Counter) -> None:
    counter.prices.menu = ()
    counter.model.read()
    assert (counter.model.offered, counter.model.byItems) == (False, False)
    assert counter.model.categories == []
    counter.model.switchWay()
    assert not counter.model.byItems
    counter.prices.menu = tuple(replace(item, category="") for item in MENU)
    counter.model.read()
    assert counter.model.byItems
    assert counter.model.categories == []
    counter.model.switchWay()
    counter.model.read()
    assert not counter.model.byItems

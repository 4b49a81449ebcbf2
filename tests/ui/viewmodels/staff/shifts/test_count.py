from __future__ import annotations

import pytest

from pos_app.domain.money import Fils
from ui.viewmodels.staff.shifts.count import CountModel


@pytest.fixture
def heard() -> list[int]:
    return []


@pytest.fixture
def model(heard: list[int]) -> CountModel:
    made = CountModel(counted=lambda: heard.append(1))
    made.begin(by_pieces=True)
    return made


def test_keys_count_the_chosen_piece_and_a_second_tap_is_one_more(model: CountModel) -> None:
    for key in ("1", "2", "back", "3"):
        model.pressKey(key)
    assert model.state.pieces == ((20_000, 13),)
    model.choosePiece(5)
    model.typeText("٤")
    assert model.state.pieces == ((20_000, 13), (250, 4))
    model.choosePiece(5)
    assert model.state.count(250) == 5
    model.pressKey("2")  # what is keyed in after a tap takes its place
    assert model.state.count(250) == 2
    model.pressKey("clear")
    assert (model.state.pieces, model.state.amount) == (((20_000, 13),), 260_000)


def test_one_more_and_one_less_and_on_to_the_next(model: CountModel) -> None:
    for text in ("+", "+", "-"):
        model.typeText(text)
    assert model.state.pieces == ((20_000, 1),)
    model.typeText("-")
    model.typeText("-")
    assert model.state.pieces == ()
    model.step(-1)
    assert model.state.chosen == 5
    model.step(1)
    assert model.state.chosen == 20_000
    model.choosePiece(99)
    assert model.state.chosen == 20_000


def test_no_drawer_holds_more_than_it_can(model: CountModel) -> None:
    for _ in range(6):
        model.pressKey("9")
    assert model.state.count(20_000) == 9_999
    model.pressKey("point")
    assert model.state.count(20_000) == 9_999


def test_one_sum_stands_beside_the_pieces(model: CountModel, heard: list[int]) -> None:
    model.pressKey("1")
    model.switchWay()
    assert (model.state.amount, model.state.begun) == (0, False)
    for key in ("4", "8", "point", "5"):
        model.pressKey(key)
    assert model.state.amount == 48_500
    assert (model.property("whole"), model.property("toCome")) == ("48", "00")
    model.switchWay()
    assert model.state.amount == 20_000
    assert model.property("whole") == "20"
    assert len(heard) == 7


def test_a_sum_on_offer_is_taken_with_one_tap() -> None:
    model = CountModel()
    model.begin(by_pieces=False, quick=(Fils(59_250), Fils(10_000), Fils(10_000)))
    assert len(model.property("quick")) == 2
    model.takeQuick(0)
    assert model.state.amount == 59_250
    model.takeQuick(5)
    assert model.state.amount == 59_250
    model.pressKey("1")  # three decimals are there already
    assert model.property("trouble")


def test_a_kept_count_goes_on_where_it_was(model: CountModel) -> None:
    model.restore(by_pieces=True, pieces=((1_000, 7),), typed="3")
    tile = model.property("tiles")[3]
    assert (tile["many"], tile["sum"]) == ("\u2066× 7\u2069", "\u20667.000\u2069")
    assert "7" in tile["spoken"]
    assert model.property("amountText")
    heard: list[int] = []
    model.changed.connect(lambda: heard.append(1))
    model.retranslate()
    assert heard

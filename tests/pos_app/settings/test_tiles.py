from __future__ import annotations

import pytest

from pos_app.domain.money import Fils
from pos_app.settings.tiles import MOST, Tile, tiles

KIND = tiles()


def test_a_list_of_tables_is_read_and_given_back() -> None:
    raw = [{"amount": "1.500", "en": "Car", "ar": "سيارة", "picture": "car.png"}, {"amount": "1"}]
    read = KIND.read(raw)
    assert read == (Tile(Fils(1500), "Car", "سيارة", "car.png"), Tile(Fils(1000)))
    assert KIND.plain(read) == [raw[0], {"amount": "1.000"}]


def test_a_variable_holds_toml() -> None:
    assert KIND.read_text('[{ amount = "0.250", en = "Air" }]') == (Tile(Fils(250), "Air"),)


@pytest.mark.parametrize(
    "raw",
    [
        "nothing",
        {},
        ["1.500"],
        [{"en": "Car"}],
        [{"amount": 1.5}],
        [{"amount": "0"}],
        [{"amount": "1", "colour": "red"}],
        [{"amount": "1", "en": "x" * 41}],
        [{"amount": "1"}] * (MOST + 1),
    ],
)
def test_anything_else_is_refused(raw: object) -> None:
    with pytest.raises(ValueError):
        KIND.read(raw)

from __future__ import annotations

from enum import StrEnum

import pytest

from pos_app.settings import words


@pytest.mark.parametrize(
    ("enumeration", "contract"),
    [
        (words.Environment, ["", "demo", "sandbox", "production", "custom"]),
        (words.Language, ["en", "ar"]),
        (words.PrinterDriver, ["none", "auto", "virtual", "escpos"]),
        (words.Paper, ["80mm", "58mm"]),
        (
            words.DisplayDriver,
            ["none", "auto", "virtual", "second_screen", "line", "nextion", "dwin", "template"],
        ),
    ],
)
def test_the_words_of_the_contract(enumeration: type[StrEnum], contract: list[str]) -> None:
    assert [word.value for word in enumeration] == contract

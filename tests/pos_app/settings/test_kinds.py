from __future__ import annotations

from contextlib import suppress
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.settings import kinds


class Fruit(StrEnum):
    NONE = ""
    FIG = "fig"
    DATE = "date"


@pytest.mark.parametrize("raw", ["fig", ""])
def test_a_choice_takes_its_words(raw: str) -> None:
    assert kinds.choice(Fruit).read(raw).value == raw


@pytest.mark.parametrize("raw", ["Fig", "plum", 1, None, ["fig"], {}, True])
def test_a_choice_takes_nothing_else(raw: object) -> None:
    with pytest.raises(ValueError):
        kinds.choice(Fruit).read(raw)


def test_what_a_choice_may_be_leaves_the_unchosen_out() -> None:
    assert kinds.choice(Fruit).may_be == "fig or date"


@pytest.mark.parametrize("raw", ["a\nb", "\x00", "x" * 201, 5, None])
def test_text_is_one_line_of_limited_length(raw: object) -> None:
    with pytest.raises(ValueError):
        kinds.text("text").read(raw)


def test_a_code_may_have_lost_its_quotes_but_is_no_flag() -> None:
    code = kinds.code("digits", pattern=r"[0-9]+", longest=5)
    assert code.read(48515) == "48515"
    for raw in (True, -1, 123456, 4.0):
        with pytest.raises(ValueError):
            code.read(raw)


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("", ""),
        ("https://host.example/", "https://host.example"),
        ("http://127.0.0.1:8123", "http://127.0.0.1:8123"),
        ("http://127.9.9.9", "http://127.9.9.9"),
        ("http://[::1]:80/api", "http://[::1]:80/api"),
        ("http://localhost:1", "http://localhost:1"),
    ],
)
def test_addresses(raw: str, kept: str) -> None:
    assert kinds.address().read(raw) == kept


@pytest.mark.parametrize(
    "raw",
    [
        "http://hesabe.com",
        "http://localhost.evil.example",
        "http://127.0.0.1.evil.example",
        "http://10.0.0.1",
        "https://user:pass@host",
        "https://host?x=1",
        "https://host#x",
        "https://",
        "https://host:99999",
        "https://host:0x1",
        "ftp://host",
        "host",
        "https://a b",
        "http://[::1",
        "https://\nhost",
        7,
    ],
)
def test_what_is_no_address(raw: object) -> None:
    with pytest.raises(ValueError):
        kinds.address().read(raw)


@pytest.mark.parametrize(
    ("text", "meant"), [("1", True), ("Yes", True), ("off", False), ("false", False)]
)
def test_flags_in_variables(text: str, meant: bool) -> None:
    assert kinds.flag().read_text(text) is meant


@pytest.mark.parametrize("raw", ["maybe", 1, None, ""])
def test_what_is_no_flag(raw: object) -> None:
    with pytest.raises(ValueError):
        kinds.flag().read(raw)


@pytest.mark.parametrize("raw", [True, "3", float("nan"), float("inf"), 0.0, 61, None])
def test_seconds_have_limits(raw: object) -> None:
    with pytest.raises(ValueError):
        kinds.seconds(0.1, 60).read(raw)


@pytest.mark.parametrize("raw", [True, 1.0, 0, 11, "2"])
def test_whole_numbers_have_limits(raw: object) -> None:
    with pytest.raises(ValueError):
        kinds.whole(1, 10).read(raw)


@pytest.mark.parametrize("text", ["2, 4,8", "[2, 4, 8]", " [ 2.0,4,8 ]"])
def test_lists_in_variables(text: str) -> None:
    looks = kinds.several(kinds.seconds(0, 600), most=3, may_be="")
    assert looks.read_text(text) == (2.0, 4.0, 8.0)


@pytest.mark.parametrize("raw", ["1,2,3,4", "[", "x", [1, "2"], 3, {"a": 1}])
def test_what_is_no_list_of_seconds(raw: object) -> None:
    with pytest.raises(ValueError):
        kinds.several(kinds.seconds(0, 600), most=3, may_be="").read(raw)


def test_a_ladder() -> None:
    steps = kinds.ladder().read_text("[[10, 1], [60, 2], [0, 5]]")
    assert steps == ((10.0, 1.0), (60.0, 2.0), (0.0, 5.0))


@pytest.mark.parametrize(
    "raw",
    [
        [],
        [[10, 1]],
        [[10, 1], [5, 1], [0, 5]],
        [[0, 1], [0, 5]],
        [[0, 0]],
        [[0]],
        [[0, 1, 2]],
        [[0, True]],
        ["0,1"],
        "poll",
        5,
        [[n, 1] for n in range(1, 11)] + [[0, 1]],
    ],
)
def test_what_is_no_ladder(raw: object) -> None:
    with pytest.raises(ValueError):
        kinds.ladder().read(raw)


def test_amounts_are_text_in_fils() -> None:
    assert kinds.amount().read("1.250") == 1250
    for raw in (1.25, 1, "0", "-1", "1.2505", "x"):
        with pytest.raises(ValueError):
            kinds.amount().read(raw)


@given(st.text(max_size=60))
def test_a_variable_never_breaks_the_reader(text: str) -> None:
    for kind in (
        kinds.ladder(),
        kinds.seconds(0, 1),
        kinds.address(),
        kinds.flag(),
        kinds.several(kinds.seconds(0, 1), most=2, may_be=""),
    ):
        with suppress(ValueError):
            kind.read_text(text)


def test_a_variable_is_one_value_of_limited_length() -> None:
    with pytest.raises(ValueError):
        kinds.seconds(0, 60).read_text("1\nother = 2")
    with pytest.raises(ValueError):
        kinds.ladder().read_text("[" * 4000)
    with pytest.raises(ValueError):
        kinds.text("text", longest=9000).read_text("x" * 5000)

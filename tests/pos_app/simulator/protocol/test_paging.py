from __future__ import annotations

import pytest

from pos_app.errors import Refused
from pos_app.simulator.config import SimulatorConfig
from pos_app.simulator.ledger import Ledger
from pos_app.simulator.protocol.call import Call
from pos_app.simulator.protocol.paging import listed, page_number, paged
from pos_app.simulator.scenarios.model import Paging
from pos_app.simulator.world.world import World
from tests.pos_app.simulator.running import MORNING


def call_with(scenario: str = "small-pages", **query: str) -> Call:
    world = World(SimulatorConfig(scenario=scenario), Ledger())
    return Call(world, "pos.list", {}, query, (), {}, "http://127.0.0.1:1")


def write(number: int) -> dict[str, int]:
    return {"id": number}


def test_pages_tell_how_many_there_are_and_where_the_next_one_is() -> None:
    page = paged(call_with(page="2"), [1, 2, 3, 4, 5], write)
    assert page["data"] == [{"id": 3}, {"id": 4}]
    assert page["pagination"] == {
        "count": 2,
        "total": 5,
        "next_page_url": "http://127.0.0.1:1/api/v1/page?page=3",
        "previous_page_url": "http://127.0.0.1:1/api/v1/page?page=1",
    }


def test_the_last_page_and_those_after_it_have_no_next_one() -> None:
    last, beyond = (paged(call_with(page=n), [1, 2, 3, 4, 5], write) for n in ("3", "9"))
    assert last["pagination"]["next_page_url"] is None
    assert beyond["pagination"]["next_page_url"] is None
    assert beyond["data"] == []


def test_pages_can_be_told_in_other_words_or_not_at_all() -> None:
    laravel = paged(call_with(), [1, 2, 3], write, Paging.LARAVEL)
    assert (laravel["current_page"], laravel["last_page"], laravel["total"]) == (1, 2, 3)
    assert paged(call_with(), [1, 2, 3], write, Paging.NONE) == {"data": [{"id": 1}, {"id": 2}]}


@pytest.mark.parametrize("page", ["0", "-1", "x", "1.5", "٣", "9" * 10])
def test_a_page_is_a_number_from_one(page: str) -> None:
    with pytest.raises(Refused) as caught:
        page_number(call_with(page=page))
    assert list(caught.value.fields) == ["page"]


def found(call: Call) -> list[str]:
    """What a list of two rows, a day apart, comes to."""
    rows = {"R-12": MORNING, "L-3": MORNING + 13 * 3600}
    chosen = listed(call, list(rows), made_at=lambda row: rows[row], texts=lambda row: (5, row))
    return list(chosen)


@pytest.mark.parametrize(
    ("query", "rows"),
    [
        ({}, ["L-3", "R-12"]),
        ({"fromDate": "2026-03-01", "toDate": "2026-03-01"}, ["R-12"]),
        ({"fromDate": "2026-03-02"}, ["L-3"]),
        ({"toDate": "2026-02-28"}, []),
        ({"search": "r-1"}, ["R-12"]),
        ({"search": "5"}, ["L-3", "R-12"]),
        ({"search": "x"}, []),
    ],
)
def test_days_are_kuwaits_and_a_search_finds_parts(query: dict[str, str], rows: list[str]) -> None:
    assert found(call_with(**query)) == rows


def test_a_list_may_begin_with_the_oldest_and_ignore_its_filters() -> None:
    call = call_with("oldest-first", search="x", fromDate="2027-01-01")
    assert found(call) == ["R-12", "L-3"]


@pytest.mark.parametrize(
    "query", [{"fromDate": "x"}, {"fromDate": "2026-03-02", "toDate": "2026-03-01"}]
)
def test_days_that_cannot_be_are_refused(query: dict[str, str]) -> None:
    with pytest.raises(Refused):
        found(call_with(**query))

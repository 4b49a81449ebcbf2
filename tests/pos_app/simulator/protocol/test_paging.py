from __future__ import annotations

import pytest

from pos_app.errors import Refused
from pos_app.simulator.config import SimulatorConfig
from pos_app.simulator.ledger import Ledger
from pos_app.simulator.protocol.call import Call
from pos_app.simulator.protocol.paging import matching, newest_first, page_number, paged, within
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


def test_days_are_kuwaits_and_both_ends_count() -> None:
    in_days = within(call_with(fromDate="2026-03-01", toDate="2026-03-01"))
    assert in_days(MORNING)
    assert not in_days(MORNING + 13 * 3600)
    assert within(call_with())(0.0)
    assert within(call_with("oldest-first", fromDate="2027-01-01"))(MORNING)


@pytest.mark.parametrize(
    "query", [{"fromDate": "x"}, {"fromDate": "2026-03-02", "toDate": "2026-03-01"}]
)
def test_days_that_cannot_be_are_refused(query: dict[str, str]) -> None:
    with pytest.raises(Refused):
        within(call_with(**query))


def test_a_search_finds_parts_in_any_case_unless_it_is_ignored() -> None:
    assert matching(call_with(search="r-1"))("x", "R-12")
    assert not matching(call_with(search="r-1"))("x", 12)
    assert matching(call_with("oldest-first", search="r-1"))("x")


def test_lists_begin_with_the_newest_or_the_oldest() -> None:
    records = {1: "a", 2: "b"}
    assert list(newest_first(call_with(), records)) == ["b", "a"]
    assert list(newest_first(call_with("oldest-first"), records)) == ["a", "b"]

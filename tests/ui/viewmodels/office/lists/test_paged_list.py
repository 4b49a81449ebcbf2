from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta

from fake_office import FakeShelf, Rows, invoice
from fake_till import NOW, FakeClock, settle

from pos_app.domain.invoice import Invoice
from pos_app.errors import Unreachable
from ui.tasks import Tasks
from ui.viewmodels.office.lists.invoices import InvoiceSource
from ui.viewmodels.office.lists.paged_list import PagedListModel
from ui.viewmodels.office.ports import Kept


class Bench:
    def __init__(self, count: int = 40) -> None:
        self.clock = FakeClock()
        self.tasks = Tasks(self._failed)
        self.gateway = Rows([invoice(n) for n in range(1, count + 1)])
        self.shelf = FakeShelf()
        self.opened: list[Invoice | None] = []
        self.list = PagedListModel(
            source=InvoiceSource(self.gateway, self.clock),  # type: ignore[arg-type]
            shelf=self.shelf,
            clock=self.clock,
            tasks=self.tasks,
            chosen=self.opened.append,
        )

    def _failed(self, _name: str, error: BaseException) -> None:
        raise AssertionError from error

    async def open(self) -> Bench:
        self.list.open()
        await settle()
        return self


async def test_pages_come_as_the_end_comes_into_view() -> None:
    bench = await Bench().open()
    assert len(bench.list.records) == 15
    bench.list.rows.fetchMore(bench.list.rows.index(0))
    await settle()
    assert len(bench.list.records) == 30
    bench.list.rows.fetchMore(bench.list.rows.index(0))
    await settle()
    assert len(bench.list.records) == 40
    assert not bench.list.rows.canFetchMore(bench.list.rows.index(0))
    assert "40" in bench.list.summary
    assert "510.000" in bench.list.summary


async def test_a_search_asks_the_gateway_and_the_newest_wins() -> None:
    bench = await Bench().open()
    bench.gateway.gate = asyncio.Event()
    bench.list.search("fahad")
    bench.list.search("fahad ٩")
    bench.gateway.gate.set()
    await settle()
    assert [asked[1].search for asked in bench.gateway.asked] == ["", "fahad 9"]
    assert bench.list.narrowed
    bench.list.search("fahad 9")
    await settle()
    assert len(bench.gateway.asked) == 2


async def test_filters_are_the_gateways_own() -> None:
    bench = await Bench().open()
    bench.list.pick("state", "paid")
    await settle()
    bench.list.pick("days", "7")
    await settle()
    number, span, state = bench.gateway.asked[-1]
    assert (number, state) == (1, "paid")
    assert (span.from_day, span.to_day) == ("2026-11-17", "2026-11-23")
    facet = next(one for one in bench.list.facets if one["name"] == "state")
    assert facet["narrowed"]
    bench.list.pick("state", "")
    bench.list.pick("days", "")
    await settle()
    assert not bench.list.narrowed


async def test_reading_again_keeps_what_is_on_screen() -> None:
    bench = await Bench().open()
    bench.list.rows.fetchMore(bench.list.rows.index(0))
    await settle()
    bench.gateway.rows = [invoice(99), *bench.gateway.rows]
    resets: list[int] = []
    bench.list.rows.modelReset.connect(lambda: resets.append(1))
    bench.list.refresh()
    assert bench.list.reading
    await settle()
    assert bench.list.records[0].invoice_id == "99"
    assert (len(bench.list.records), resets) == (30, [])


async def test_while_the_gateway_is_away_the_last_known_beginning_is_shown() -> None:
    bench = Bench()
    old = invoice(7, payer_name="Noura")
    kept = Kept((old, replace(old, invoice_id="8", payer_name="Ali")), NOW - timedelta(hours=3))
    bench.shelf.lists["invoices"] = kept
    bench.gateway.trouble = Unreachable("no_route")
    await bench.open()
    assert len(bench.list.records) == 2
    assert "3" in bench.list.age
    assert "Hesabe" in bench.list.trouble
    bench.list.search("noura")
    await settle()
    assert bench.list.records == (old,)
    bench.gateway.trouble = None
    bench.list.search("")
    await settle()
    assert (len(bench.list.records), bench.list.age, bench.list.trouble) == (15, "", "")


async def test_what_was_read_stays_when_reading_again_fails_and_is_kept_for_later() -> None:
    bench = await Bench().open()
    assert len(bench.shelf.lists["invoices"].records) == 15
    bench.gateway.trouble = Unreachable("no_route")
    bench.list.refresh()
    await settle()
    assert (len(bench.list.records), bench.list.age) == (15, "")
    assert bench.list.trouble != ""


async def test_nothing_kept_and_nothing_read_says_so() -> None:
    bench = Bench(0)
    bench.gateway.trouble = Unreachable("no_route")
    await bench.open()
    assert (bench.list.nothing, bench.list.summary) == (False, "")
    bench.gateway.trouble = None
    bench.list.refresh()
    await settle()
    assert bench.list.nothing


async def test_a_whole_list_is_added_up_without_being_held() -> None:
    bench = await Bench(1000).open()
    assert bench.list.canAddUp
    bench.list.addUp()
    assert bench.list.adding
    for _ in range(40):
        await settle()
    assert not bench.list.adding
    assert "12,750.000" in bench.list.summary
    assert len(bench.list.records) == 15


async def test_adding_up_can_be_stopped_and_may_fail() -> None:
    bench = await Bench(1000).open()
    bench.gateway.gate = asyncio.Event()
    bench.list.addUp()
    await settle()
    bench.list.stopAdding()
    await settle()
    assert (bench.list.adding, bench.list.canAddUp) == (False, True)
    bench.gateway.gate.set()
    bench.gateway.trouble = Unreachable("no_route")
    bench.list.addUp()
    await settle()
    assert (bench.list.adding, bench.list.trouble != "") == (False, True)


async def test_a_hundred_thousand_rows_stay_a_window() -> None:
    bench = Bench(1500)
    await bench.open()
    for _ in range(99):
        bench.list.rows.fetchMore(bench.list.rows.index(0))
        await settle()
    assert bench.list.state.listed.rows == 1500
    assert len(bench.list.records) < 330
    first = bench.list.records[0]
    bench.list.readEarlier()
    await settle()
    assert bench.list.records[0] != first
    bench.list.refresh()
    await settle()
    assert bench.list.state.listed.rows <= 1500


async def test_choosing_tells_whoever_shows_details() -> None:
    bench = await Bench().open()
    bench.list.choose("3")
    assert (bench.list.chosenKey, bench.opened[-1]) == ("3", invoice(3))
    changed = invoice(3, payer_name="Huda")
    bench.list.change(changed)
    assert bench.list.records[2] == changed
    bench.list.choose("")
    assert (bench.list.chosenKey, bench.opened[-1]) == ("", None)


async def test_words_are_read_again() -> None:
    bench = await Bench().open()
    heard: list[int] = []
    bench.list.changed.connect(lambda: heard.append(1))
    bench.list.retranslate()
    assert heard == [1]
    assert bench.list.source.name == "invoices"

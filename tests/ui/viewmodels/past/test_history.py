from __future__ import annotations

from datetime import timedelta

import pytest
from fake_till import NOW, FakeClock, FakeLedger, FakeTill, make_sale, settle

from pos_app.domain.money import Fils
from pos_app.domain.sale import SaleState, Tender
from pos_app.domain.verdict import Payment
from pos_app.errors import DeviceTrouble
from ui.tasks import Tasks
from ui.viewmodels.paged_rows import MOST_ROWS
from ui.viewmodels.past.history import PAGE, HistoryModel
from ui.viewmodels.past.history_facts import Onward
from ui.viewmodels.past.ports import Moment
from ui.viewmodels.ports import Outgoing


class Shelf:
    def __init__(self, count: int = 100) -> None:
        self.ledger = FakeLedger(
            [
                make_sale(
                    SaleState.PAID if number % 2 else SaleState.UNSURE,
                    reference=f"01K7-{number:04d}",
                    amount=Fils(1_000 + number),
                    created_at=NOW - timedelta(minutes=number),
                )
                for number in range(count)
            ],
            moments=(Moment(NOW, "sale_prepared"),),
        )
        self.till = FakeTill()
        self.taken: list[tuple[str, Tender]] = []
        self.given_back: list[str] = []
        self.along: list[str] = []
        self.sent_out: list[Outgoing] = []
        self.said: list[str] = []
        self.failures: list[BaseException] = []
        self.model = HistoryModel(
            ledger=self.ledger,
            till=self.till,
            clock=FakeClock(),
            tasks=Tasks(self.fail),
            onward=Onward(
                take_up=lambda reference, tender: self.taken.append((reference, tender)),
                give_back=lambda sale: self.given_back.append(sale.reference),
                export=self.sent_out.append,
                take_along=lambda sale: self.along.append(sale.reference),
            ),
            say=self.said.append,
            failed=self.failures.append,
            language=lambda: "en",
        )

    def fail(self, name: str, error: BaseException) -> None:
        raise AssertionError(name) from error


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


async def test_pages_are_read_as_they_are_needed(shelf: Shelf) -> None:
    shelf.model.read()
    await settle()
    rows = shelf.model._rows
    assert rows.rowCount() == PAGE
    rows.fetchMore(rows.index(0))
    await settle()
    assert rows.rowCount() == 2 * PAGE
    assert [cursor for _, cursor in shelf.ledger.queries] == ["", str(PAGE)]
    assert shelf.model._rows.record("01K7-0001") is not None
    day = shelf.model.property("days")[0]
    assert day["title"] == "Today · Monday 23 November"
    assert day["total"].endswith(" sale(s)")


async def test_a_long_history_holds_a_window_of_its_rows(shelf: Shelf) -> None:
    long = Shelf(1000)
    long.model.read()
    await settle()
    rows = long.model._rows
    while rows.canFetchMore(rows.index(0)):
        rows.fetchMore(rows.index(0))
        await settle()
    assert rows.records[-1].reference == "01K7-0999"
    assert rows.rowCount() < MOST_ROWS + PAGE
    while rows.first_page > 1:
        long.model.readEarlier()
        await settle()
    long.model.readEarlier()
    await settle()
    assert rows.records[0].reference == "01K7-0000"
    assert rows.rowCount() < MOST_ROWS + PAGE
    rows.fetchMore(rows.index(0))
    await settle()
    references = [sale.reference for sale in rows.records]
    assert (
        references
        == [f"01K7-{n:04d}" for n in range(int(references[0][-4:]), 1000)][: len(references)]
    )


async def test_typing_searches_and_the_newest_search_wins(shelf: Shelf) -> None:
    shelf.model.search("00")
    shelf.model.search("٠٠٤٢")
    shelf.model.search("0042")
    await settle()
    assert [query.text for query, _ in shelf.ledger.queries] == ["0042"]
    assert shelf.model._rows.rowCount() == 1
    shelf.model.search("nothing like it")
    await settle()
    assert shelf.model.property("nothing") is True


async def test_states_filter(shelf: Shelf) -> None:
    shelf.model.chooseState("unsure")
    await settle()
    assert {sale.state for sale in shelf.model._rows.records} == {SaleState.UNSURE}
    chosen = [row["id"] for row in shelf.model.property("states") if row["chosen"]]
    assert chosen == ["unsure"]


async def test_what_was_found_goes_out_whole_not_only_what_was_read(shelf: Shelf) -> None:
    shelf.model.chooseState("paid")
    shelf.model.exportSales()
    shelf.model.chooseState("unsure")  # what was asked for stays what goes out
    (out,) = shelf.sent_out
    rows = [row async for page in out.pages() for row in page]
    assert (out.name, len(rows)) == ("sales", 50)
    assert {row.state for row in rows} == {"paid"}


async def test_a_sale_tells_its_story(shelf: Shelf) -> None:
    shelf.model.read()
    await settle()
    shelf.model.choose("01K7-0001")
    await settle()
    assert shelf.model.property("chosenTitle") == "Sale \u206601K7-0001\u2069"
    assert shelf.model.property("story")[0]["text"] == "Keyed in"
    assert shelf.model.property("chosenOpen") is False
    shelf.model.takeUp()
    shelf.model.choose("01K7-0000")
    await settle()
    shelf.model.takeUp()
    assert shelf.taken == [("01K7-0000", Tender.TERMINAL)]
    shelf.model.choose("")
    assert shelf.model.property("chosenReference") == ""


async def test_a_copy_is_printed_and_what_became_of_it_said(shelf: Shelf) -> None:
    shelf.model.printCopy()
    shelf.model.read()
    await settle()
    shelf.model.choose("01K7-0001")
    shelf.model.printCopy()
    assert shelf.model.property("printing") is True
    await settle()
    assert shelf.said == ["Receipt printed, confirmed by the printer"]
    broken = DeviceTrouble("no_printer")
    shelf.till.refusal = broken
    shelf.model.printCopy()
    await settle()
    assert shelf.failures == [broken]
    assert shelf.model.property("printing") is False


async def test_what_hesabe_can_give_back_goes_to_the_refund_sheet(shelf: Shelf) -> None:
    token = Payment(key="t9", token="t9")
    rows = (
        make_sale(SaleState.PAID, reference="card", payment=token),
        make_sale(SaleState.PAID, reference="unnamed"),
        make_sale(SaleState.PAID, reference="cash", tender=Tender.CASH, payment=None),
        make_sale(SaleState.DECLINED, reference="declined"),
    )
    shelf.ledger.sales = list(rows)
    shelf.model.giveBack()
    shelf.model.tell_again()
    shelf.model.read()
    await settle()
    reasons = {}
    for sale in rows:
        shelf.model.choose(sale.reference)
        shelf.model.giveBack()
        reasons[sale.reference] = shelf.model.notRefundableReason
    shelf.model.tell_again()
    await settle()
    assert shelf.given_back == ["card"]
    assert reasons["card"] == ""
    assert all(reasons[name] for name in ("unnamed", "cash", "declined"))
    assert not shelf.model.chosenPaid


async def test_only_a_paid_sales_receipt_goes_to_a_phone(shelf: Shelf) -> None:
    shelf.model.read()
    await settle()
    shelf.model.takeAlong()
    shelf.model.choose("01K7-0000")  # unsure
    shelf.model.takeAlong()
    assert shelf.along == []
    shelf.model.choose("01K7-0001")
    shelf.model.takeAlong()
    assert shelf.along == ["01K7-0001"]
    await settle()


async def test_what_a_scanner_read_is_told_to_the_field(shelf: Shelf) -> None:
    heard: list[str] = []
    shelf.model.scanned.connect(heard.append)
    shelf.model.find("01K7-0003")
    await settle()
    assert heard == ["01K7-0003"]
    assert [query.text for query, _ in shelf.ledger.queries] == ["01K7-0003"]


async def test_a_code_that_came_under_an_arabic_layout_is_shown_as_it_is(shelf: Shelf) -> None:
    heard: list[str] = []
    shelf.model.scanned.connect(heard.append)
    shelf.model.search("01،7-٢٦١١٢٣-٠٤١٢-٨")
    shelf.model.search("01K7-261123-0412-8")
    await settle()
    assert heard == ["01K7-261123-0412-8"]
    assert [query.text for query, _ in shelf.ledger.queries] == ["01K7-261123-0412-8"]

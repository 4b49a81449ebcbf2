from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from pos_app.domain.evidence import Finding, Row, Source
from pos_app.domain.money import Fils
from pos_app.domain.sale import Tender
from pos_app.errors import Refused, Unreachable
from pos_app.gateway.calls import Listing
from pos_app.gateway.evidence_rows import invoice_row
from pos_app.gateway.looks import MOST_PAGES, could_be, missed, through_list
from pos_app.ports.payments import Question
from tests.fakes import START

ASKED = Question("R-1", Fils(1000), Tender.TERMINAL, "48515", "267", "77", START)


def row(**changed: Any) -> Row:
    return Row(
        **{"source": Source.INVOICE, "finding": Finding.NOT_PAID, "amount": Fils(1000), **changed}
    )


@pytest.mark.parametrize(
    ("changed", "possible"),
    [
        ({"reference": "R-1", "amount": Fils(9)}, True),
        ({"reference": "R-2", "invoice_id": "267", "amount": Fils(9)}, False),
        ({"reference": "R-2", "terminal": "48515", "at": START}, True),
        ({"invoice_id": "267", "amount": Fils(9)}, True),
        ({"transaction_id": "77", "amount": Fils(9)}, True),
        ({"terminal": "48515", "at": START}, True),
        ({"terminal": "", "at": None}, True),
        ({"terminal": "48515", "at": START - timedelta(hours=3)}, True),
        ({"terminal": "48515", "at": START, "amount": None}, True),
        ({"terminal": "1", "at": START}, True),
        ({"terminal": "1", "at": START, "reference": "R-2"}, False),
        ({"terminal": "1", "at": START, "source": Source.TRANSACTION}, False),
        ({"amount": Fils(9), "terminal": "48515"}, False),
        ({"terminal": "48515", "at": START - timedelta(days=1)}, False),
    ],
)
def test_which_rows_may_be_the_sales(changed: dict[str, Any], possible: bool) -> None:
    assert could_be(ASKED, row(**changed)) is possible


def test_a_details_page_that_knows_nothing_did_answer() -> None:
    assert missed(Refused("not_found")).full
    assert not missed(Refused("forbidden")).full
    assert not missed(Unreachable("no_answer")).full


class Pages:
    """Pages of rows, and how they were asked for."""

    def __init__(self, *pages: list[Any], endless: bool = False) -> None:
        self.pages = pages
        self.endless = endless
        self.asked: list[tuple[str, int]] = []
        self.read = 0

    async def __call__(self, search: str, most: int) -> AsyncIterator[Listing]:
        self.asked.append((search, most))
        for number in range(most):
            last = not self.endless and number == len(self.pages) - 1
            rows = self.pages[min(number, len(self.pages) - 1)]
            self.read += 1
            yield Listing(tuple(rows), None, None, more=not last, understood=True)
            if last:
                return


def stamped(hour: int, number: int = 1) -> dict[str, Any]:
    return {"id": number, "invoice_number": "other", "created_at": f"2026-11-23 {hour:02d}:00:00"}


async def test_a_short_list_is_read_to_its_end() -> None:
    pages = Pages([stamped(16)], [{"id": 267, "invoice_number": "R-1"}])
    look = await through_list(pages, lambda v: invoice_row(v, reference="R-1"), ASKED)
    assert look.full
    assert [one.invoice_id for one in look.rows] == ["267"]


async def test_newest_first_stops_well_before_the_sale() -> None:
    pages = Pages([stamped(16), stamped(9)], endless=True)
    look = await through_list(pages, invoice_row, ASKED)
    assert (look.full, pages.read) == (True, 1)


async def test_oldest_first_is_read_on() -> None:
    pages = Pages([stamped(8), stamped(9)], [stamped(10), stamped(16)])
    look = await through_list(pages, invoice_row, ASKED)
    assert (look.full, pages.read) == (True, 2)


async def test_too_long_a_list_is_searched_and_is_not_full() -> None:
    pages = Pages([stamped(16)], endless=True)
    look = await through_list(pages, invoice_row, ASKED)
    assert not look.full
    assert pages.asked == [("", MOST_PAGES), ("R-1", 3)]


async def test_a_row_that_is_no_object_spoils_the_place() -> None:
    look = await through_list(Pages([7]), invoice_row, ASKED)
    assert not look.full
    assert look.trouble is not None


async def test_only_rows_that_could_be_the_sales_are_written_out() -> None:
    ours = {"id": 267, "invoice_number": "R-1", "amount": "1.000"}
    pages = Pages([ours, {"id": 268, "invoice_number": "R-2", "amount": "9.000"}])
    written: list[Any] = []

    def read(value: Any) -> Row | None:
        written.append(value)
        return invoice_row(value, reference="R-1", with_raw=False)

    look = await through_list(pages, read, ASKED)
    assert len(written) == 2
    (found,) = look.rows
    assert found == invoice_row(ours, reference="R-1"), "and is told from the row by nothing"

from __future__ import annotations

import pytest
from fake_office import Rows, transaction
from fake_till import FakeClock, settle

from pos_app.domain.evidence import Finding
from pos_app.errors import Refused
from pos_app.ports.office import Transaction
from ui.viewmodels.office.lists.lines import ListQuery
from ui.viewmodels.office.lists.transactions import TransactionSource

SOURCE = TransactionSource(Rows(), FakeClock())  # type: ignore[arg-type]


def test_a_line_says_how_it_was_paid() -> None:
    line = SOURCE.line(transaction())
    assert "KNET" in line.title
    assert "48515" in line.detail
    bare = SOURCE.line(transaction(card="", scheme="", reference="", terminal="", amount=None))
    assert transaction().token in bare.title
    assert (bare.detail, bare.amount) == ("", "")


def test_only_what_came_in_is_added_up() -> None:
    assert SOURCE.amount(transaction()) == 4500
    assert SOURCE.amount(transaction(1, Finding.DECLINED)) is None


async def test_filters_go_to_the_gateway() -> None:
    rows = Rows([transaction()])
    source = TransactionSource(rows, FakeClock())  # type: ignore[arg-type]
    query = ListQuery("x", 1).pick("service", "6").pick("status", "1")
    async for _ in source.pages(query, start=2):
        break
    await settle()
    number, wanted = rows.asked[0]
    assert number == 2
    assert (wanted.service_type, wanted.payment_status, wanted.span.search) == ("6", "1", "x")
    assert [facet.name for facet in source.facets()] == ["status", "service"]


def test_offline_it_narrows_by_text_outcome_and_days() -> None:
    assert SOURCE.fits(transaction(), ListQuery("4471").pick("status", "1"))
    assert not SOURCE.fits(transaction(), ListQuery().pick("status", "0"))
    assert not SOURCE.fits(transaction(at=None), ListQuery(days=1))
    assert SOURCE.key(transaction(token="")) == "1"


class Report(Rows):
    """A report that finds nothing, over a gateway that answers enquiries."""

    async def enquire(self, name: str) -> Transaction:
        self.asked.append((0, name))
        if self.trouble is not None:
            raise self.trouble
        return transaction(7)


async def read(report: Report, query: ListQuery) -> list[Transaction]:
    source = TransactionSource(report, FakeClock())  # type: ignore[arg-type]
    return [row async for page in source.pages(query, start=1) for row in page.rows]


@pytest.mark.parametrize("name", ["84221717640670000001", "01K7-261123-0412-9"])
async def test_a_whole_name_that_the_report_does_not_find_is_enquired_about(name: str) -> None:
    assert await read(Report(), ListQuery(name)) == [transaction(7)]
    found = Report([transaction(1)])
    assert await read(found, ListQuery(name)) == [transaction(1)]
    assert len(found.asked) == 1


@pytest.mark.parametrize(
    "query", [ListQuery("4471"), ListQuery("Fahad"), ListQuery("84221717640670000001", days=1)]
)
async def test_anything_else_is_not(query: ListQuery) -> None:
    report = Report()
    assert await read(report, query) == []
    assert len(report.asked) == 1


async def test_a_name_that_nobody_knows_is_an_empty_list() -> None:
    class Unknown(Report):
        async def enquire(self, name: str) -> Transaction:
            raise Refused("not_found", name)

    assert await read(Unknown(), ListQuery("84221717640670000001")) == []

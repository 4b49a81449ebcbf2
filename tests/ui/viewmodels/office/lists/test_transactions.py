from __future__ import annotations

from fake_office import Rows, transaction
from fake_till import FakeClock, settle

from pos_app.domain.evidence import Finding
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

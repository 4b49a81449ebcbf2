from __future__ import annotations

from fake_files import bulk_entry
from fake_office import Rows

from pos_app.domain.bulk_sending import Fate
from ui.viewmodels.office.bulk.entries import BulkSource
from ui.viewmodels.office.lists.lines import ListQuery


async def test_the_till_narrows_what_the_gateway_does_not() -> None:
    source = BulkSource(Rows([bulk_entry(n) for n in range(1, 4)]))  # type: ignore[arg-type]
    source.fates = {"2": Fate.SENT}
    query = ListQuery().pick("fate", "sent")
    found = [row.entry_id async for page in source.pages(query, start=1) for row in page.rows]
    assert found == ["2"]
    assert source.fits(bulk_entry(1), ListQuery(text="r-1"))
    assert [facet.name for facet in source.facets()] == ["kind", "fate"]


def test_what_became_of_it_by_the_till_else_by_the_gateways_mark() -> None:
    source = BulkSource(Rows())  # type: ignore[arg-type]
    source.fates = {"1": Fate.UNSURE, "2": Fate.REFUSED}
    assert source.fate(bulk_entry(1, mark="1")) is Fate.UNSURE
    assert source.fate(bulk_entry(2)) is Fate.REFUSED
    assert source.fate(bulk_entry(2, mark="1")) is Fate.SENT
    assert source.fate(bulk_entry(3)) is None
    line = source.line(bulk_entry(2, name="", schedule="2026-12-01 09:00:00"))
    assert (line.role, "2026-12-01" in line.when, "R-2" in line.title) == ("bad", True, True)
    assert source.amount(bulk_entry(1)) == 1500

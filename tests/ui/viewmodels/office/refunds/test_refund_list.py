from __future__ import annotations

from dataclasses import replace

from fake_files import refund
from fake_office import Rows
from fake_till import FakeClock

from pos_app.domain.refund import RefundState
from ui.viewmodels.office.lists.lines import ListQuery
from ui.viewmodels.office.refunds.refund_list import RefundSource


async def test_states_are_narrowed_and_told_in_words() -> None:
    rows = [refund(1), refund(2, RefundState.APPROVED), refund(3, RefundState.REJECTED)]
    source = RefundSource(Rows(rows), FakeClock())  # type: ignore[arg-type]
    query = ListQuery().pick("state", "approved")
    pages = source.pages(query, start=1)
    assert [row.refund_id async for page in pages for row in page.rows] == ["1462"]
    assert source.fits(rows[1], query)
    assert not source.fits(rows[0], query)
    assert source.key(rows[0]) == "1461"
    assert (source.amount(rows[0]), source.amount(rows[2])) == (4500, None)
    badges = [source.line(row).badge for row in rows]
    assert len(set(badges)) == 3
    source.withdrawn = frozenset({"1463"})
    assert source.line(rows[2]).badge not in badges
    assert source.line(replace(rows[0], amount=None)).amount == ""
    assert len(source.facets()[0].options) == 5

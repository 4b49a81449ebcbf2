from __future__ import annotations

from fake_office import Rows
from fake_till import NOW, FakeClock

from ui.viewmodels.office.lists.invoices import InvoiceSource
from ui.viewmodels.office.lists.lines import ListQuery
from ui.viewmodels.office.lists.list_facts import (
    ListFacts,
    Sum,
    can_add_up,
    facet_rows,
    summary,
)


def test_nothing_is_said_before_anything_is_known() -> None:
    assert summary(ListFacts()) == ""
    assert "1.500" in summary(ListFacts(read=True, listed=Sum(3, 1500)))
    assert "1.500" in summary(ListFacts(kept_at=NOW, listed=Sum(3, 1500)))
    assert "2.000" in summary(ListFacts(read=True, added=Sum(9, 2000), total=9))


def test_only_what_goes_on_can_be_added_up() -> None:
    assert can_add_up(ListFacts(read=True, total=40, listed=Sum(15, 0)))
    assert not can_add_up(ListFacts(read=True, total=15, listed=Sum(15, 0)))
    assert not can_add_up(ListFacts(read=True, listed=Sum(15, 0)))
    assert not can_add_up(ListFacts(read=True, total=40, added=Sum(open=True)))


def test_each_filter_says_what_is_chosen_of_it() -> None:
    source = InvoiceSource(Rows(), FakeClock())  # type: ignore[arg-type]
    rows = facet_rows(source, ListQuery(days=7).pick("state", "paid"))
    said = [(row["name"], row["text"], row["narrowed"]) for row in rows]
    assert said == [("state", "Paid", True), ("kind", "All kinds", False), ("days", "7 days", True)]

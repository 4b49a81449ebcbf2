from __future__ import annotations

from datetime import UTC, datetime, timedelta

from pos_app.ports.office import Span
from ui.viewmodels.office.lists.lines import ListQuery
from ui.viewmodels.office.lists.spans import span_of, within

LATE = datetime(2026, 11, 23, 22, 30, tzinfo=UTC)
"""Half past one of the next day in Kuwait."""


def test_days_count_back_from_the_shops_today() -> None:
    assert span_of(ListQuery("x"), LATE) == Span(search="x")
    assert span_of(ListQuery(days=1), LATE) == Span("2026-11-24", "2026-11-24", "")
    assert span_of(ListQuery(days=7), LATE) == Span("2026-11-18", "2026-11-24", "")


def test_a_record_is_within_its_days() -> None:
    assert within(None, ListQuery(), LATE)
    assert not within(None, ListQuery(days=1), LATE)
    assert within(LATE - timedelta(hours=1), ListQuery(days=1), LATE)
    assert not within(LATE - timedelta(hours=2), ListQuery(days=1), LATE)

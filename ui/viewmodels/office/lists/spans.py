"""A query's days as the gateway takes them."""

from __future__ import annotations

from datetime import datetime, timedelta

from pos_app.ports.office import Span
from ui.viewmodels.office.lists.lines import ListQuery
from ui.wording import SHOP_TIME


def span_of(query: ListQuery, now: datetime) -> Span:
    """The last `query.days` days with today, in the shop's time, and the text looked for."""
    if not query.days:
        return Span(search=query.text)
    today = now.astimezone(SHOP_TIME).date()
    first = today - timedelta(days=query.days - 1)
    return Span(first.isoformat(), today.isoformat(), query.text)


def within(at: datetime | None, query: ListQuery, now: datetime) -> bool:
    """Whether a record of `at` is of those days."""
    if not query.days:
        return True
    if at is None:
        return False
    today = now.astimezone(SHOP_TIME).date()
    return (today - at.astimezone(SHOP_TIME).date()).days < query.days

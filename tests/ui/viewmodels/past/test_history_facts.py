from __future__ import annotations

from datetime import date

import pytest

from ui.viewmodels.past.history_facts import sought

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("23/11", "2026-11-23"),
        ("٢٢/١١", "2026-11-22"),
        ("24/11", "2025-11-24"),
        ("29/2", "2024-02-29"),
        ("31/02", "31/02"),
        ("23.11", "23.11"),
        (" 12.750 ", "12.750"),
        ("23/11/2026", "23/11/2026"),
    ],
)
def test_a_day_without_a_year_is_the_last_one_of_that_name(typed: str, text: str) -> None:
    assert sought(typed, TODAY) == text

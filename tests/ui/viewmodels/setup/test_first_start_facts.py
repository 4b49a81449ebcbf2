from __future__ import annotations

import pytest

from ui.viewmodels.setup.first_start_facts import FirstStartFacts, kind_rows


@pytest.mark.parametrize(
    ("environment", "last", "count"),
    [("", "owner", 7), ("demo", "owner", 3), ("enrolment", "owner", 4), ("production", "owner", 7)],
)
def test_the_way_depends_on_the_kind(environment: str, last: str, count: int) -> None:
    steps = FirstStartFacts(environment=environment).steps
    assert (steps[-1], len(steps)) == (last, count)


def test_rows_for_the_screen() -> None:
    assert [row["id"] for row in kind_rows("demo") if row["chosen"]] == ["demo"]

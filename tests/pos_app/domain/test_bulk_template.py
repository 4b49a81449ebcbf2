from __future__ import annotations

import pytest

from pos_app.domain.bulk_cells import REQUIRED, Column, column_of
from pos_app.domain.bulk_template import template_columns


@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_heading_is_understood_when_the_file_comes_back(language: str) -> None:
    columns = template_columns(scheduled=True)
    assert [column_of(one.heading(language)) for one in columns] == list(Column)


def test_a_time_of_sending_only_where_there_is_one() -> None:
    found = [column_of(one.title) for one in template_columns(scheduled=False)]
    assert Column.SCHEDULE not in found
    assert set(REQUIRED) <= set(found)

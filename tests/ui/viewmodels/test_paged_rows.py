from __future__ import annotations

from ui.viewmodels.paged_rows import MOST_ROWS, PagedRows


def rows_of(more: list[int] | None = None) -> PagedRows:
    asked = more if more is not None else []
    return PagedRows(
        roles=("key", "title"),
        cell=lambda record, role: record.upper() if role == "title" else record,
        key=lambda record: record,
        more=lambda: asked.append(1),
    )


def heard(rows: PagedRows) -> list[str]:
    said: list[str] = []
    rows.modelReset.connect(lambda: said.append("reset"))
    rows.rowsInserted.connect(lambda _, first, last: said.append(f"+{first}-{last}"))
    rows.rowsRemoved.connect(lambda _, first, last: said.append(f"-{first}-{last}"))
    return said


def test_rows_are_told_in_words() -> None:
    rows = rows_of()
    rows.replace_all([(1, ["a", "b"])], has_more=False)
    names = {bytes(name.data()).decode(): role for role, name in rows.roleNames().items()}
    assert rows.data(rows.index(1), names["title"]) == "B"
    assert rows.data(rows.index(1), 0) is None
    assert rows.data(rows.index(7), names["title"]) is None
    assert rows.rowCount(rows.index(0)) == 0


def test_the_end_asks_for_more() -> None:
    more: list[int] = []
    rows = rows_of(more)
    rows.append(1, ["a"], has_more=True)
    assert rows.canFetchMore(rows.index(0))
    rows.fetchMore(rows.index(0))
    assert more == [1]


def test_a_row_that_slipped_to_the_next_page_is_held_once() -> None:
    rows = rows_of()
    rows.append(1, ["a", "b"], has_more=True)
    rows.append(2, ["b", "c"], has_more=False)
    assert rows.records == ("a", "b", "c")
    assert (rows.first_page, rows.last_page) == (1, 2)


def test_a_refresh_changes_rows_where_they_stand() -> None:
    rows = rows_of()
    rows.append(1, ["a", "b", "c"], has_more=False)
    said = heard(rows)
    rows.replace_all([(1, ["new", "a", "c"])], has_more=False)
    assert rows.records == ("new", "a", "c")
    assert said == ["-1-1", "+0-0"]


def test_another_order_begins_anew() -> None:
    rows = rows_of()
    rows.append(1, ["a", "b"], has_more=False)
    said = heard(rows)
    rows.replace_all([(1, ["b", "a"])], has_more=False)
    assert (rows.records, said) == (("b", "a"), ["reset"])


def test_only_a_window_is_held() -> None:
    rows = rows_of()
    for page in range(1, 101):
        rows.append(page, [f"{page}-{n}" for n in range(50)], has_more=True)
        assert len(rows.records) <= MOST_ROWS + 50
    first = rows.first_page
    assert (first > 1, rows.last_page) == (True, 100)
    rows.prepend(first - 1, [f"{first - 1}-{n}" for n in range(50)])
    assert rows.records[0] == f"{first - 1}-0"
    assert rows.first_page == first - 1
    rows.prepend(first - 2, [f"{first - 2}-{n}" for n in range(50)])
    assert len(rows.records) <= MOST_ROWS + 50
    assert rows.last_page < 100
    assert rows.has_more


def test_one_record_changes() -> None:
    rows = PagedRows(
        roles=("key", "title"),
        cell=lambda record, role: str(record[role == "title"]),
        key=lambda record: str(record[0]),
        more=lambda: None,
    )
    rows.append(1, [("a", 1), ("b", 1)], has_more=False)
    rows.change(("b", 2))
    rows.change(("elsewhere", 2))
    rows.retranslate()
    assert rows.record("b") == ("b", 2)
    assert rows.record("elsewhere") is None

from __future__ import annotations

from fake_office import invoice

from ui.viewmodels.office.lists.lines import ListQuery, said_in


def test_a_query_holds_one_option_a_filter() -> None:
    query = ListQuery().pick("state", "paid").pick("kind", "split").pick("state", "unpaid")
    assert (query.option("state"), query.option("kind"), query.option("day")) == (
        "unpaid",
        "split",
        "",
    )
    assert query.narrows
    assert not query.pick("state", "").pick("kind", "").narrows


def test_a_text_is_looked_for_in_any_case() -> None:
    assert said_in(invoice(), "FAHAD", ("reference", "payer_name"))
    assert not said_in(invoice(), "fahad", ("reference",))
    assert not said_in(invoice(), "fahad", ("no_such_field",))

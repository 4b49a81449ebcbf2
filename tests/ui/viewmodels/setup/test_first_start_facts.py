from __future__ import annotations

import pytest

from pos_app.errors import BadInput, Refused
from ui.viewmodels.setup.first_start_facts import (
    FirstStartFacts,
    key_rows,
    kind_rows,
    pasted_keys,
    trouble_text,
)


@pytest.mark.parametrize(
    ("environment", "last", "count"),
    [("", "owner", 7), ("demo", "owner", 3), ("enrolment", "owner", 4), ("production", "owner", 7)],
)
def test_the_way_depends_on_the_kind(environment: str, last: str, count: int) -> None:
    steps = FirstStartFacts(environment=environment).steps
    assert (steps[-1], len(steps)) == (last, count)


def test_keys_are_found_in_a_message() -> None:
    found = pasted_keys("Access Code = abc\niv-key: 'xyz'\nhello: you")
    assert found == {"access_code": "abc", "iv_key": "xyz"}


def test_troubles_name_the_key_or_what_to_compare() -> None:
    assert trouble_text(None) == ""
    assert "sandbox" in trouble_text(Refused("sign_in_refused"))
    assert "secret key" in trouble_text(BadInput("key_missing", field="secret_key"))


def test_rows_for_the_screen() -> None:
    assert [row["id"] for row in kind_rows("demo") if row["chosen"]] == ["demo"]
    assert {row["label"] for row in key_rows() if row["secret"] is False} == {
        "Merchant code",
        "Sign-in name",
    }

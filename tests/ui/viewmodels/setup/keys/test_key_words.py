from __future__ import annotations

from pos_app.errors import BadInput, Refused
from ui.viewmodels.ports import TerminalChoice
from ui.viewmodels.setup.keys.key_words import key_rows, key_trouble, pasted_keys, terminal_rows


def test_keys_are_found_in_a_message() -> None:
    found = pasted_keys("Access Code = abc\niv-key: 'xyz'\nhello: you")
    assert found == {"access_code": "abc", "iv_key": "xyz"}


def test_troubles_name_the_key_or_what_to_compare() -> None:
    assert key_trouble(None) == ""
    assert "sandbox" in key_trouble(Refused("sign_in_refused"))
    assert "no terminal" in key_trouble(Refused("no_terminals"))
    assert "secret key" in key_trouble(BadInput("key_missing", field="secret_key"))


def test_rows_for_the_screen() -> None:
    assert {row["label"] for row in key_rows() if row["secret"] is False} == {
        "Merchant code",
        "Sign-in name",
    }
    rows = terminal_rows((TerminalChoice("1", "Counter"), TerminalChoice("2", "Terrace")), "2")
    assert [row["chosen"] for row in rows] == [False, True]

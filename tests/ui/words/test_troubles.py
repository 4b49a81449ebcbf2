from __future__ import annotations

import pytest

from pos_app.errors import (
    BadInput,
    DeviceTrouble,
    JournalTrouble,
    NotAllowed,
    PosError,
    Refused,
    Unreachable,
    Unsure,
)
from ui.words.troubles import _BY_KIND, trouble_word

CLASSES = [BadInput, DeviceTrouble, JournalTrouble, NotAllowed, Refused, Unreachable, Unsure]


@pytest.mark.parametrize("make", CLASSES)
def test_a_kind_without_words_gets_those_of_its_class(make: type[PosError]) -> None:
    said = {trouble_word(each("never heard of")) for each in CLASSES}
    assert len(said) == len(CLASSES)
    assert trouble_word(make("never heard of")) in said


def test_a_kind_with_words_keeps_them_whatever_its_class() -> None:
    assert trouble_word(NotAllowed("pin_wrong")).startswith("That PIN is not right")
    assert "99,999.999" in trouble_word(BadInput("amount_too_large"))


def test_what_nobody_expected_has_words_too() -> None:
    assert "log" in trouble_word(RuntimeError("secret detail"))
    assert "secret" not in trouble_word(RuntimeError("secret detail"))
    assert trouble_word(PosError("odd"))


@pytest.mark.parametrize("kind", list(_BY_KIND))
def test_no_words_are_empty_or_beg_or_blame(kind: str) -> None:
    words = _BY_KIND[kind]()
    assert words.endswith((".", "?"))
    for banned in ("please", "success", "failed", "error"):
        assert banned not in words.lower()


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        (("mobileNumber",), "Hesabe did not accept the phone number. Check it and try again."),
        (("1.mobileNumber", "2.mobileNumber"), "accept the phone number."),
        (("customerEmail", "amount"), "the e-mail address, the amount"),
        (("amount", "invented"), "Nothing was taken"),
        ((), "Nothing was taken"),
    ],
)
def test_what_the_gateway_did_not_accept_is_named_where_the_reader_knows_it(
    fields: tuple[str, ...], said: str
) -> None:
    refused = Refused("invalid_fields", fields=dict.fromkeys(fields, ("The text.",)))
    assert said in trouble_word(refused)
